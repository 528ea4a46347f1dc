//! What both forms of sheet have in common: place, date and the dimensions given row by row.

use chrono::NaiveDate;

use super::Known;
use super::code::{Ids, Source};
use super::date::Dates;
use super::error::ImportError;
use super::mapping::{Form, Mapping};
use super::refusal::Reason;
use super::sheet::{Row, Sheet};
use crate::book::dimension::Choose;
use crate::book::{CodeId, DimensionId, PlaceId, Visit, VisitId};

/// Reads what every row gives, whatever its form.
pub(super) struct Frame {
    place: Source<PlaceId>,
    dates: Dates,
    /// The dimensions given by a key of their own, by id.
    given: Vec<(DimensionId, Source<CodeId>)>,
    /// A visit of which nothing is recorded yet.
    not_given: Vec<DimensionId>,
}

impl Frame {
    /// Binds the mapping to the sheet and the book.
    ///
    /// # Errors
    /// When they do not fit.
    pub(super) fn bind(mapping: &Mapping, sheet: &Sheet, known: &Known) -> Result<Self, ImportError> {
        check_columns(mapping, sheet)?;
        let places = Ids::of_places(known.places.iter().map(|place| &place.id), mapping.create);
        let place = Source::bind(&mapping.place, places, None, sheet)?;
        let dates = Dates::bind(&mapping.date, known.today, sheet)?;
        let mut given = Vec::new();
        for (dimension, source) in &mapping.dimensions {
            let choose = choose(known, dimension)?;
            if choose == Choose::One && source.is_split() {
                return Err(ImportError::OneCode { dimension: dimension.clone() });
            }
            let ids = codes_of(known, dimension, mapping.create);
            given.push((dimension.clone(), Source::bind(source, ids, Some(empty(dimension, choose)), sheet)?));
        }
        Ok(Self { place, dates, given, not_given: not_given(mapping, known) })
    }

    /// The dimensions given by a key of their own.
    pub(super) fn given(&self) -> impl Iterator<Item = &DimensionId> {
        self.given.iter().map(|(dimension, _)| dimension)
    }

    /// What the row gives, as one visit of one visitor. It has no id yet.
    pub(super) fn read(&mut self, row: Row) -> Result<Visit, Reason> {
        let place = self.place.read(row)?.into_iter().next().ok_or(Reason::Empty { column: "place".to_owned() })?;
        let (date, hour) = self.dates.read(row)?;
        let mut visit = unknown(place, date, hour);
        for dimension in &self.not_given {
            set(&mut visit, dimension, vec![CodeId::UNKNOWN]);
        }
        for (dimension, source) in &mut self.given {
            set(&mut visit, dimension, source.read(row)?);
        }
        Ok(visit)
    }
}

/// The codes of a dimension, and whether more may be made.
pub(super) fn codes_of(known: &Known, dimension: &DimensionId, create: bool) -> Ids<CodeId> {
    Ids::of_codes(dimension, known.vocabulary.codes_of(dimension).map(|code| &code.id), create)
}

/// How many codes the dimension takes.
///
/// # Errors
/// When the book does not have it.
pub(super) fn choose(known: &Known, dimension: &DimensionId) -> Result<Choose, ImportError> {
    let found = known.vocabulary.dimension(dimension).map(|dimension| dimension.choose);
    found.ok_or_else(|| ImportError::UnknownDimension { dimension: dimension.clone() })
}

/// Sets the codes of one dimension; no codes are no answer.
pub(super) fn set(visit: &mut Visit, dimension: &DimensionId, mut codes: Vec<CodeId>) {
    match dimension.as_str() {
        "topic" => visit.topic = codes,
        "referral" => visit.referral = codes,
        "language" => visit.language = codes.pop().unwrap_or(CodeId::UNKNOWN),
        "channel" => visit.channel = codes.pop().unwrap_or(CodeId::UNKNOWN),
        _ if codes.is_empty() => {}
        _ => {
            let _ = visit.answers.insert(dimension.clone(), codes);
        }
    }
}

/// What an empty cell means: "not recorded" where every visit has a code, none where a visit may have none.
fn empty(dimension: &DimensionId, choose: Choose) -> Vec<CodeId> {
    if choose == Choose::One || *dimension == DimensionId::TOPIC { vec![CodeId::UNKNOWN] } else { Vec::new() }
}

/// A visit of which the sheet gives nothing but this.
fn unknown(place: PlaceId, date: NaiveDate, hour: Option<u8>) -> Visit {
    Visit {
        id: VisitId(uuid::Uuid::nil()),
        place,
        date,
        hour,
        times: 1,
        people: 1,
        topic: vec![CodeId::UNKNOWN],
        language: CodeId::UNKNOWN,
        channel: CodeId::UNKNOWN,
        referral: vec![CodeId::UNKNOWN],
        answers: std::collections::BTreeMap::new(),
    }
}

/// The desk's own dimensions that take several codes, are switched on and not given: silence there would read as "none".
/// Where a dimension takes one code, the statistics count silence as "not recorded" by themselves.
fn not_given(mapping: &Mapping, known: &Known) -> Vec<DimensionId> {
    let by_columns = |id: &DimensionId| matches!(&mapping.form, Form::Wide { dimension, .. } if dimension == id);
    let switched_on = known.vocabulary.dimensions.iter().filter(|dimension| dimension.switched_on && dimension.choose == Choose::Many);
    let not_given = switched_on.map(|dimension| &dimension.id).filter(|id| !id.is_core() && !by_columns(id));
    not_given.filter(|id| !mapping.dimensions.contains_key(id)).cloned().collect()
}

/// Every column the mapping uses is there once, and every column of the sheet is used or ignored.
fn check_columns(mapping: &Mapping, sheet: &Sheet) -> Result<(), ImportError> {
    let used = mapping.used();
    for name in &used {
        let _ = sheet.column(name)?;
    }
    if let Some(missing) = mapping.ignore.iter().find(|name| !sheet.names().contains(name)) {
        return Err(ImportError::MissingColumn { column: missing.clone() });
    }
    let mentioned = |name: &String| used.contains(&name.as_str()) || mapping.ignore.contains(name);
    let mut columns: Vec<String> = sheet.names().iter().filter(|name| !mentioned(name)).cloned().collect();
    columns.dedup();
    if columns.is_empty() { Ok(()) } else { Err(ImportError::UnmentionedColumns { columns }) }
}
