//! What the cells of a column mean: codes of a dimension, or places.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use super::error::ImportError;
use super::mapping::IdSource;
use super::refusal::Reason;
use super::sheet::{Column, Row, Sheet};
use crate::book::{CodeId, DimensionId, PlaceId};

/// Ids there are: those of the book, and those the mapping may make.
///
/// Only ids named in the mapping are ever made. A cell's own text never becomes one: it may be anything.
pub(super) struct Ids<Id> {
    /// What they are of: a dimension, or `place`.
    of: String,
    known: HashSet<Id>,
    create: bool,
    unknown: Box<dyn Fn(Id) -> Reason>,
}

impl Ids<CodeId> {
    pub(super) fn of_codes<'a>(dimension: &DimensionId, codes: impl Iterator<Item = &'a CodeId>, create: bool) -> Self {
        let known = codes.cloned().chain([CodeId::UNKNOWN]).collect();
        let of = dimension.clone();
        let unknown = Box::new(move |code| Reason::UnknownCode { dimension: of.clone(), code });
        Self { of: dimension.to_string(), known, create, unknown }
    }
}

impl Ids<PlaceId> {
    pub(super) fn of_places<'a>(places: impl Iterator<Item = &'a PlaceId>, create: bool) -> Self {
        let unknown = Box::new(|place| Reason::UnknownPlace { place });
        Self { of: "place".to_owned(), known: places.cloned().collect(), create, unknown }
    }
}

impl<Id: Clone + Eq + Hash + std::str::FromStr> Ids<Id> {
    /// An id the mapping names: it must be in the book, or may be made.
    pub(super) fn named(&self, id: &Id) -> Result<Id, Reason> {
        if self.create || self.known.contains(id) { Ok(id.clone()) } else { Err((self.unknown)(id.clone())) }
    }

    /// What a cell's text means: what the mapping lists, or an id the book has.
    fn meant(&self, text: &str, values: &BTreeMap<String, Id>, column: &Column) -> Result<Id, Reason> {
        if let Some(id) = values.get(text) {
            return self.named(id);
        }
        let own = text.parse().ok().filter(|id| self.known.contains(id));
        own.ok_or_else(|| Reason::Unlisted { column: column.name.clone(), of: self.of.clone() })
    }
}

/// Where the ids of a row are. Each different text is looked up once.
pub(super) enum Source<Id> {
    /// The same for every row.
    Fixed(Result<Id, Reason>),
    /// In a column.
    Column(Box<InColumn<Id>>),
}

/// See [`Source::Column`].
pub(super) struct InColumn<Id> {
    column: Column,
    split: Option<String>,
    values: BTreeMap<String, Id>,
    ids: Ids<Id>,
    /// What an empty cell means, unless the mapping lists it.
    empty: Option<Vec<Id>>,
    seen: HashMap<String, Result<Vec<Id>, Reason>>,
}

/// How many different texts of a column are remembered; a column of free text has no end of them.
const REMEMBERED: usize = 100_000;

impl<Id: Clone + Eq + Hash + std::str::FromStr> Source<Id> {
    /// Binds the mapping's words to the sheet's columns. `empty` is what an empty cell means; none where it must not be.
    ///
    /// # Errors
    /// When the sheet does not have the column once.
    pub(super) fn bind(source: &IdSource<Id>, ids: Ids<Id>, empty: Option<Vec<Id>>, sheet: &Sheet) -> Result<Self, ImportError> {
        Ok(match source {
            IdSource::Fixed(id) => Self::Fixed(ids.named(id)),
            IdSource::Column { name, split, values } => Self::Column(Box::new(InColumn {
                column: sheet.column(name)?,
                split: split.clone(),
                values: values.clone(),
                ids,
                empty,
                seen: HashMap::new(),
            })),
        })
    }

    /// The ids of a row, each once, in their order.
    pub(super) fn read(&mut self, row: Row) -> Result<Vec<Id>, Reason> {
        match self {
            Self::Fixed(id) => id.clone().map(|id| vec![id]),
            Self::Column(source) => source.read(row),
        }
    }
}

impl<Id: Clone + Eq + Hash + std::str::FromStr> InColumn<Id> {
    fn read(&mut self, row: Row) -> Result<Vec<Id>, Reason> {
        let text = row.cell(&self.column);
        if let Some(known) = self.seen.get(text) {
            return known.clone();
        }
        let meant = self.meant(text);
        if self.seen.len() < REMEMBERED {
            let _ = self.seen.insert(text.to_owned(), meant.clone());
        }
        meant
    }

    fn meant(&self, text: &str) -> Result<Vec<Id>, Reason> {
        if text.is_empty() && !self.values.contains_key("") {
            return self.empty.clone().ok_or_else(|| Reason::Empty { column: self.column.name.clone() });
        }
        let Some(split) = self.split.as_deref() else {
            return self.ids.meant(text, &self.values, &self.column).map(|id| vec![id]);
        };
        let mut meant = Vec::new();
        for part in text.split(split).map(str::trim).filter(|part| !part.is_empty() || text.is_empty()) {
            let id = self.ids.meant(part, &self.values, &self.column)?;
            if !meant.contains(&id) {
                meant.push(id);
            }
        }
        if meant.is_empty() { self.empty.clone().ok_or_else(|| Reason::Empty { column: self.column.name.clone() }) } else { Ok(meant) }
    }
}
