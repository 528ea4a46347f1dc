//! JSON and text tables.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::book::{Period, Week};
use crate::locale::Locale;
use crate::statistics::{Axis, Comparison, DayNumbers, Table};

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

/// One cell of a table as JSON gives it.
#[derive(Debug, Serialize)]
pub(super) struct CellOut<'a> {
    row: &'a str,
    column: Option<&'a str>,
    value: Option<u64>,
    status: &'static str,
}

/// A week of which the period of a table counts only some days.
#[derive(Debug, Serialize)]
pub(super) struct PartOut {
    week: String,
    /// The first day that is counted.
    from: String,
    /// The last day that is counted.
    to: String,
}

impl PartOut {
    /// The weeks among a table's rows and columns that are counted in part.
    fn of(table: &Table) -> Vec<Self> {
        let (from, to) = table.span();
        let axes = std::iter::once(&table.request.rows).chain(&table.request.columns).zip([&table.rows, &table.columns]);
        let weeks = axes.filter(|(axis, _)| **axis == Axis::Week).flat_map(|(_, items)| items).filter_map(|item| item.parse::<Week>().ok());
        let part =
            |week: Week| Self { week: week.to_string(), from: week.monday().max(from).to_string(), to: week.sunday().min(to).to_string() };
        weeks.filter(|week| !week.is_within(from, to)).map(part).collect()
    }
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
    /// Left out where the table is protected.
    people: Option<u64>,
    /// What protected figures are multiples of.
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<u8>,
    /// How many weeks of places a preview is made from that are not published: its figures can still change.
    #[serde(skip_serializing_if = "Option::is_none")]
    unpublished: Option<usize>,
    days: DayNumbers,
    /// Left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartOut>,
    cells: Vec<CellOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compare: Option<CompareOut>,
}

/// The earlier period as JSON gives it.
#[derive(Debug, Serialize)]
struct CompareOut {
    against: &'static str,
    period: PeriodOut,
    /// Whether week 53 is compared with week 52, because the year before had no week 53.
    week_53_by_52: bool,
    visits: u64,
    people: u64,
    days: DayNumbers,
    /// Left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartOut>,
    cells: Vec<ComparedOut>,
}

/// A cell next to the same of the earlier period.
#[derive(Debug, Serialize)]
struct ComparedOut {
    /// None where the period has no day or week like that of the earlier one.
    row: Option<String>,
    column: Option<String>,
    /// The days or weeks of the earlier period, `before_row` and `before_column`; left out on other axes, whose items are the same. None where
    /// that period has no such day or week.
    #[serde(flatten)]
    items_before: BTreeMap<&'static str, Option<String>>,
    value: Option<u64>,
    status: &'static str,
    before: Option<u64>,
    before_status: &'static str,
    difference: Option<i64>,
    /// In per cent of what was before.
    percent: Option<f64>,
}

impl CompareOut {
    fn new(comparison: &Comparison, locale: &Locale) -> Self {
        let request = &comparison.now.request;
        let differs = |axis: &Axis| matches!(axis, Axis::Date | Axis::Week);
        let (by_row, by_column) = (differs(&request.rows), request.columns.as_ref().is_some_and(differs));
        let cells = comparison.cells().into_iter().map(|cell| ComparedOut {
            items_before: by_row
                .then(|| ("before_row", cell.row.before.clone()))
                .into_iter()
                .chain(cell.column.as_ref().filter(|_| by_column).map(|column| ("before_column", column.before.clone())))
                .collect(),
            value: cell.now.value,
            status: cell.now.status.name(),
            before: cell.before.value,
            before_status: cell.before.status.name(),
            difference: cell.change.map(|change| change.difference),
            percent: cell.change.and_then(|change| change.share).map(|share| share * 100.0),
            row: cell.row.now,
            column: cell.column.and_then(|column| column.now),
        });
        let before = &comparison.before;
        Self {
            against: comparison.against.name(),
            period: PeriodOut::new(before.request.selection.period, locale),
            week_53_by_52: comparison.week_53_by_52(),
            visits: before.totals.visits,
            people: before.totals.people,
            days: before.coverage.numbers(),
            parts: PartOut::of(before),
            cells: cells.collect(),
        }
    }
}

impl<'a> TableOut<'a> {
    /// The table next to the same of an earlier period.
    pub(super) fn compared(comparison: &'a Comparison, locale: &Locale) -> Self {
        Self { compare: Some(CompareOut::new(comparison, locale)), ..Self::new(&comparison.now, locale) }
    }
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
            unpublished: table.protection.map(|protection| protection.unpublished).filter(|unpublished| *unpublished > 0),
            days: table.coverage.numbers(),
            parts: PartOut::of(table),
            cells: cells.collect(),
            compare: None,
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
