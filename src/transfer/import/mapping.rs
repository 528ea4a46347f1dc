//! The mapping: what each column of a sheet means, written by hand as TOML.
//!
//! ```toml
//! form = "wide"                       # one row a day, one column a code; or "long": one row a visit
//! place = "intake"                    # a place's id, or { column = "Site" } with [values.place]
//! channel = "phone"                   # likewise for every dimension of the book; "_unknown" where nothing is said
//! date = { column = "Date", format = "%Y-%m-%d" }
//! ignore = ["", "_id", "Remarks"]     # every column is used or ignored on purpose
//! create = true                       # make places and codes that the book does not have, with the id as label
//! source = "intake sheet"             # distinguishes two sheets whose rows may be alike
//! [columns]                           # wide only: column -> code of this dimension
//! dimension = "topic"
//! "Referral to a shelter" = "referral-shelter"
//! ```
//!
//! A long sheet instead has `people = { column = "People", default = 1 }` (or a number), `times` likewise,
//! `topic = { column = "Type", split = ";" }` with a `[values.topic]` table of cell texts and codes, and where people log later
//! `date = { column = "Timestamp", format = "%m/%d/%Y %H:%M:%S", hour = true, instead = { column = "Date if not today", format = "%m/%d/%Y" } }`.
//! `delimiter` and `encoding` may be declared; otherwise they are detected. A dimension cannot be called by one of the words above.

use std::collections::{BTreeMap, BTreeSet};

use encoding_rs::Encoding;
use serde::Deserialize;

use super::error::MappingError;
use crate::book::visit::MOST;
use crate::book::{CodeId, DimensionId, PlaceId};

/// A mapping that makes sense in itself. Whether it fits a sheet and a book is seen when they are [read](super::read).
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// One row a day or one row a visit.
    pub form: Form,
    /// A name of the sheet that goes into the visits' ids: two sheets with rows alike need two names.
    pub source: String,
    /// The place.
    pub place: IdSource<PlaceId>,
    /// What the sheet gives for the dimensions, but for the one its columns are for.
    pub dimensions: BTreeMap<DimensionId, IdSource<CodeId>>,
    /// The date.
    pub date: DateSource,
    /// Columns that are left out on purpose.
    pub ignore: BTreeSet<String>,
    /// Whether places and codes named here are made where the book lacks them.
    pub create: bool,
    /// The separator, where it is declared.
    pub delimiter: Option<u8>,
    /// The encoding, where it is declared.
    pub encoding: Option<&'static Encoding>,
}

/// How a sheet is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// One row a day, one column a code, numbers in the cells.
    Wide {
        /// The dimension the columns are for.
        dimension: DimensionId,
        /// Columns and their codes.
        columns: BTreeMap<String, CodeId>,
    },
    /// One row a visit, or several like ones.
    Long {
        /// How many came together.
        people: Number,
        /// How many like visits a row represents.
        times: Number,
    },
}

/// Where an id is given: once for the whole sheet, or in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdSource<Id> {
    /// The same for every row.
    Fixed(Id),
    /// In a column.
    Column {
        /// The column's name.
        name: String,
        /// What parts several codes in one cell.
        split: Option<String>,
        /// Cell texts and what they mean. Other texts must be ids the book has.
        values: BTreeMap<String, Id>,
    },
}

/// Where a number is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// The same for every row.
    Fixed(u32),
    /// In a column.
    Column {
        /// The column's name.
        column: String,
        /// What an empty cell means; without it such a row is refused.
        default: Option<u32>,
    },
}

/// Where the date is given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateSource {
    /// The column's name.
    pub column: String,
    /// How the date is written, in the letters of `strftime`.
    pub format: String,
    /// Whether the hour is taken too. Nothing finer ever is.
    #[serde(default)]
    pub hour: bool,
    /// A column that says another date for rows logged later; the hour of such a visit is not known.
    #[serde(default)]
    pub instead: Option<InsteadDate>,
}

/// See [`DateSource::instead`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsteadDate {
    /// The column's name.
    pub column: String,
    /// How the date is written.
    pub format: String,
}

/// The keys that are no dimensions.
const OWN: [&str; 12] =
    ["form", "place", "date", "people", "times", "ignore", "create", "columns", "values", "delimiter", "encoding", "source"];

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// Names the key that is missing, unknown or contradicts another.
    pub fn from_toml(text: &str) -> Result<Self, MappingError> {
        let table: toml::Table = text.parse().map_err(|e: toml::de::Error| MappingError::Syntax(e.to_string()))?;
        let (own, others): (toml::Table, toml::Table) = table.into_iter().partition(|(key, _)| OWN.contains(&key.as_str()));
        let written: Written = own.try_into().map_err(|e: toml::de::Error| MappingError::Syntax(e.to_string()))?;
        written.check(others)
    }

    /// Every column the mapping uses, in no order that matters; a column may be used twice.
    pub(super) fn used(&self) -> Vec<&str> {
        let mut used = vec![self.date.column.as_str()];
        used.extend(self.date.instead.as_ref().map(|instead| instead.column.as_str()));
        used.extend(self.place.column());
        used.extend(self.dimensions.values().filter_map(IdSource::column));
        match &self.form {
            Form::Wide { columns, .. } => used.extend(columns.keys().map(String::as_str)),
            Form::Long { people, times } => used.extend([people, times].into_iter().filter_map(Number::column)),
        }
        used
    }
}

impl<Id> IdSource<Id> {
    /// Whether a cell may hold several codes.
    pub(super) fn is_split(&self) -> bool {
        matches!(self, Self::Column { split: Some(_), .. })
    }

    fn column(&self) -> Option<&str> {
        if let Self::Column { name, .. } = self { Some(name) } else { None }
    }
}

impl Number {
    fn column(&self) -> Option<&str> {
        if let Self::Column { column, .. } = self { Some(column) } else { None }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum WrittenForm {
    Wide,
    Long,
}

/// The mapping as it is written, key by key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    form: WrittenForm,
    place: toml::Value,
    date: DateSource,
    people: Option<toml::Value>,
    times: Option<toml::Value>,
    #[serde(default)]
    ignore: BTreeSet<String>,
    #[serde(default)]
    create: bool,
    columns: Option<WrittenColumns>,
    #[serde(default)]
    values: BTreeMap<String, toml::Value>,
    delimiter: Option<String>,
    encoding: Option<String>,
    #[serde(default)]
    source: String,
}

#[derive(Deserialize)]
struct WrittenColumns {
    dimension: DimensionId,
    #[serde(flatten)]
    codes: BTreeMap<String, CodeId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenColumn {
    column: String,
    split: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNumber {
    column: String,
    default: Option<u32>,
}

impl Written {
    fn check(mut self, others: toml::Table) -> Result<Mapping, MappingError> {
        let mut values = std::mem::take(&mut self.values);
        let place = id_source("place", self.place.clone(), &mut values)?;
        if matches!(place, IdSource::Column { split: Some(_), .. }) {
            return Err(MappingError::Value { key: "place".to_owned(), reason: "split".to_owned() });
        }
        let mut dimensions = BTreeMap::new();
        for (key, value) in others {
            let dimension: DimensionId = key.parse().map_err(|_| MappingError::UnknownKey(key.clone()))?;
            let source = id_source(&key, value, &mut values)?;
            let _ = dimensions.insert(dimension, source);
        }
        if let Some(key) = values.into_keys().next() {
            return Err(MappingError::ValuesOfNothing(key));
        }
        let delimiter = self.delimiter.as_deref().map(delimiter).transpose()?;
        let encoding = self.encoding.as_deref().map(encoding).transpose()?;
        let form = self.form(&dimensions)?;
        let mapping = Mapping {
            form,
            source: self.source,
            place,
            dimensions,
            date: self.date,
            ignore: trimmed(self.ignore),
            create: self.create,
            delimiter,
            encoding,
        };
        mapping.reserved().map_or(Ok(()), |code| Err(MappingError::Reserved(code)))?;
        match mapping.used().into_iter().find(|column| mapping.ignore.contains(*column)) {
            Some(column) => Err(MappingError::UsedAndIgnored(column.to_owned())),
            None => Ok(mapping),
        }
    }

    fn form(&mut self, dimensions: &BTreeMap<DimensionId, IdSource<CodeId>>) -> Result<Form, MappingError> {
        match (&self.form, self.columns.take()) {
            (WrittenForm::Wide, Some(WrittenColumns { dimension, codes })) => {
                let numbers = [("people", &self.people), ("times", &self.times)];
                if let Some((key, _)) = numbers.into_iter().find(|(_, value)| value.is_some()) {
                    return Err(MappingError::NotOfForm { key: key.to_owned(), form: "wide" });
                }
                if dimensions.contains_key(&dimension) {
                    return Err(MappingError::GivenTwice(dimension));
                }
                let columns = codes.into_iter().map(|(name, code)| (name.trim().to_owned(), code)).collect();
                Ok(Form::Wide { dimension, columns })
            }
            (WrittenForm::Long, None) => {
                Ok(Form::Long { people: number("people", self.people.take())?, times: number("times", self.times.take())? })
            }
            (WrittenForm::Wide, None) => Err(MappingError::Missing("columns")),
            (WrittenForm::Long, Some(_)) => Err(MappingError::NotOfForm { key: "columns".to_owned(), form: "long" }),
        }
    }
}

impl Mapping {
    /// The first id named here that belongs to the program itself, but for "not recorded" as a code.
    fn reserved(&self) -> Option<String> {
        let places = self.place.ids().filter(|id| id.is_reserved()).map(ToString::to_string);
        let columns = if let Form::Wide { columns, .. } = &self.form { Some(columns.values()) } else { None };
        let codes = self.dimensions.values().flat_map(IdSource::ids).chain(columns.into_iter().flatten());
        let codes = codes.filter(|id| id.is_reserved() && **id != CodeId::UNKNOWN).map(ToString::to_string);
        places.chain(codes).next()
    }
}

impl<Id> IdSource<Id> {
    /// Every id named in the mapping.
    fn ids(&self) -> impl Iterator<Item = &Id> {
        let (fixed, values) = match self {
            Self::Fixed(id) => (Some(id), None),
            Self::Column { values, .. } => (None, Some(values.values())),
        };
        fixed.into_iter().chain(values.into_iter().flatten())
    }
}

/// Reads an id or `{ column, split }`; takes what `[values.<key>]` says out of `values`.
fn id_source<Id>(key: &str, value: toml::Value, values: &mut BTreeMap<String, toml::Value>) -> Result<IdSource<Id>, MappingError>
where
    Id: for<'de> Deserialize<'de>,
{
    let bad = |e: toml::de::Error| MappingError::Value { key: key.to_owned(), reason: e.to_string().trim_end().to_owned() };
    if !value.is_table() {
        return value.try_into().map(IdSource::Fixed).map_err(bad);
    }
    let WrittenColumn { column, split } = value.try_into().map_err(bad)?;
    let split = split.filter(|split| !split.is_empty());
    let values: BTreeMap<String, Id> = match values.remove(key) {
        Some(values) => values.try_into().map_err(|e: toml::de::Error| MappingError::Value {
            key: format!("values.{key}"),
            reason: e.to_string().trim_end().to_owned(),
        })?,
        None => BTreeMap::new(),
    };
    let values = values.into_iter().map(|(text, id)| (text.trim().to_owned(), id)).collect();
    Ok(IdSource::Column { name: column.trim().to_owned(), split, values })
}

/// Reads a number or `{ column, default }`; 1 where nothing is said.
fn number(key: &str, value: Option<toml::Value>) -> Result<Number, MappingError> {
    let bad = |reason: String| MappingError::Value { key: key.to_owned(), reason: reason.trim_end().to_owned() };
    let number = match value {
        None => Number::Fixed(1),
        Some(value) if value.is_table() => {
            let WrittenNumber { column, default } = value.try_into().map_err(|e: toml::de::Error| bad(e.to_string()))?;
            Number::Column { column: column.trim().to_owned(), default }
        }
        Some(value) => Number::Fixed(value.try_into().map_err(|e: toml::de::Error| bad(e.to_string()))?),
    };
    match &number {
        Number::Fixed(n) | Number::Column { default: Some(n), .. } if !(1..=MOST).contains(n) => Err(bad(format!("1–{MOST}"))),
        _ => Ok(number),
    }
}

fn delimiter(text: &str) -> Result<u8, MappingError> {
    match text.as_bytes() {
        [one] if one.is_ascii() && !matches!(one, b'"' | b'\r' | b'\n' | 0) => Ok(*one),
        _ => Err(MappingError::Value { key: "delimiter".to_owned(), reason: format!("{text:?}") }),
    }
}

/// The encoding with one of the Encoding Standard's labels, such as `utf-8`, `windows-1252`, `utf-16le`, `iso-8859-1`.
fn encoding(label: &str) -> Result<&'static Encoding, MappingError> {
    Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(|| MappingError::UnknownEncoding(label.to_owned()))
}

fn trimmed(names: BTreeSet<String>) -> BTreeSet<String> {
    names.into_iter().map(|name| name.trim().to_owned()).collect()
}
