//! JSON and text tables.

use serde::Serialize;

use crate::book::Period;
use crate::locale::Locale;
use crate::statistics::{Coverage, DayState, Table};

/// A period as JSON gives it.
#[derive(Debug, Serialize)]
pub(super) struct PeriodOut {
    /// As commands take it: `2026-W47`.
    id: String,
    /// As a reader takes it: "vk 47 (16.–22.11.2026)".
    label: String,
    /// The first day.
    from: String,
    /// The last day.
    to: String,
}

impl PeriodOut {
    pub(super) fn new(period: Period, locale: &Locale) -> Self {
        Self { id: period.to_string(), label: locale.period(period), from: period.from().to_string(), to: period.to().to_string() }
    }
}

/// How many days are in which state.
#[derive(Debug, Serialize)]
pub(super) struct DaysOut {
    recorded: usize,
    unexpected: usize,
    zero: usize,
    closed: usize,
    missing: usize,
    pending: usize,
}

impl DaysOut {
    pub(super) fn new(coverage: &Coverage) -> Self {
        Self {
            recorded: coverage.number(DayState::Recorded),
            unexpected: coverage.number(DayState::Unexpected),
            zero: coverage.number(DayState::Zero),
            closed: coverage.number(DayState::Closed),
            missing: coverage.number(DayState::Missing),
            pending: coverage.number(DayState::Pending),
        }
    }
}

/// One cell of a table as JSON gives it.
#[derive(Debug, Serialize)]
pub(super) struct CellOut<'a> {
    row: &'a str,
    column: Option<&'a str>,
    value: Option<u64>,
    status: &'static str,
}

/// A table as JSON gives it.
#[derive(Debug, Serialize)]
pub(super) struct TableOut<'a> {
    period: PeriodOut,
    place: Option<&'a str>,
    measure: &'static str,
    rows: &'a str,
    columns: Option<&'a str>,
    visits: u64,
    /// Not told where the table is protected.
    people: Option<u64>,
    /// What protected figures are multiples of.
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<u8>,
    days: DaysOut,
    cells: Vec<CellOut<'a>>,
}

impl<'a> TableOut<'a> {
    pub(super) fn new(table: &'a Table, locale: &Locale) -> Self {
        let request = &table.request;
        let cells = table.cells().map(|cell| CellOut {
            row: cell.row,
            column: cell.column,
            value: cell.figure.value,
            status: cell.figure.status.name(),
        });
        Self {
            period: PeriodOut::new(request.selection.period, locale),
            place: request.selection.place.as_ref().map(crate::book::PlaceId::as_str),
            measure: request.measure.name(),
            rows: request.rows.id(),
            columns: request.columns.as_ref().map(crate::statistics::Axis::id),
            visits: table.totals.visits,
            people: table.protection.is_none().then_some(table.totals.people),
            base: table.protection.map(|protection| protection.base.get()),
            days: DaysOut::new(&table.coverage),
            cells: cells.collect(),
        }
    }
}

/// Rows of text in columns: the first to the left, the others to the right.
pub(super) fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(width).collect();
    let lines = rows.iter().map(|row| {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
