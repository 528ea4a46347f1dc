//! The statistics of a week as a value, and the tables they are made from.

use super::marking::Marking;
use crate::book::{DimensionId, Period, Place, Vocabulary, Week};
use crate::statistics::{Axis, Measure, Request, Selection, Table};

/// The statistics of one place, or of all, in one week.
#[derive(Debug, Clone)]
pub struct Weekly {
    /// Whose statistics they are.
    pub organisation: String,
    /// The place; none for all places together.
    pub place: Option<Place>,
    /// The week.
    pub week: Week,
    /// Whether the figures are exact or protected.
    pub marking: Marking,
    /// The tables, in the order of [`requests`]; protected ones hold no visitors.
    pub tables: Vec<Table>,
}

impl Weekly {
    /// The table of these axes and this measure, where it is among the tables.
    #[must_use]
    pub fn table(&self, rows: &Axis, columns: Option<&Axis>, measure: Measure) -> Option<&Table> {
        find(&self.tables, rows, columns, measure)
    }
}

/// The table of these axes and this measure among several.
pub(super) fn find<'a>(tables: &'a [Table], rows: &Axis, columns: Option<&Axis>, measure: Measure) -> Option<&'a Table> {
    tables.iter().find(|table| {
        let request = &table.request;
        request.rows == *rows && request.columns.as_ref() == columns && request.measure == measure
    })
}

/// The tables that the statistics of a week need; `place` is none for all places together.
///
/// One-way tables count visits and visitors, two-way tables visits. A dimension that is switched off is left out. The items
/// that [`Axis::Date`] always lists should be the seven days.
#[must_use]
pub fn requests(week: Week, place: Option<&Place>, vocabulary: &Vocabulary) -> Vec<Request> {
    let selection = Selection { period: Period::Week(week), place: place.map(|place| place.id.clone()) };
    let request = |rows: &Axis, columns: Option<&Axis>, measure| Request {
        selection: selection.clone(),
        measure,
        rows: rows.clone(),
        columns: columns.cloned(),
    };
    let mut one_way = vec![Axis::Date];
    one_way.extend(place.is_none().then_some(Axis::Place));
    // In an order that does not follow the desk's: a file of a week that was published stays what it was when questions move.
    let mut dimensions: Vec<_> = vocabulary.dimensions.iter().filter(|dimension| dimension.switched_on).collect();
    let core = |id: &DimensionId| DimensionId::CORE.iter().position(|core| core == id).unwrap_or(DimensionId::CORE.len());
    dimensions.sort_by_key(|dimension| (core(&dimension.id), &dimension.id));
    one_way.extend(dimensions.into_iter().map(|dimension| Axis::Dimension(dimension.id.clone())));
    let both = |axis: &Axis| [Measure::Visits, Measure::People].map(|measure| request(axis, None, measure));
    let mut wanted: Vec<Request> = one_way.iter().flat_map(both).collect();
    wanted.push(request(&Axis::TOPIC, Some(&Axis::LANGUAGE), Measure::Visits));
    wanted.push(request(&Axis::Weekday, Some(&Axis::Hour), Measure::Visits));
    wanted
}
