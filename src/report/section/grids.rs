//! Two-way tables as tables of a section: matrices, and the heat map of hour by weekday. Where there is an earlier period, every cell is
//! compared: the number before, the difference and the per cent are matrices of the same rows and columns.

use super::context::SectionContext;
use super::lists::remarks;
use super::value::{Chart, Entry, Head, Line, SectionTable};
use crate::statistics::query::ComparedTable;
use crate::statistics::table::{TOTAL, UNKNOWN};
use crate::statistics::{Axis, Comparison, Figure, Order, Table};
use crate::text;

/// The rows and columns that are shown, without the totals.
struct Shown<'a> {
    rows: Vec<&'a str>,
    columns: Vec<&'a str>,
}

/// Rows and columns with visits, and the totals; with an earlier period also the matrices of the comparison.
pub(super) fn matrices(frame: &SectionContext<'_>, compared: &ComparedTable, order: Order) -> Vec<SectionTable> {
    let (labels, table) = (frame.labels, &compared.table);
    let Some(across) = &table.request.columns else { return Vec::new() };
    let axis = &table.request.rows;
    let title = text!(labels.locale(), "report-matrix-summary", rows = labels.axis(axis), columns = labels.axis(across));
    let shown = shown(compared, across, order);
    let mut section_table = frame.section_table(&format!("{}-by-{}", axis.id(), across.id()), title, &table.coverage);
    lay_out(&mut section_table, frame, table, &shown, |row, column| Entry::Figure(table.figure_or_silence(row, Some(column))));
    section_table.remarks = remarks(frame, table, table.rows.len(), 0);
    let left_out = shown.rows.len() < table.rows.len() || shown.columns.len() < table.columns.len();
    if table.total_of(TOTAL).value.is_some() && left_out {
        section_table.remarks.push(match table.protection {
            None => text!(labels.locale(), "report-matrix-none-left-out"),
            Some(_) => text!(labels.locale(), "report-matrix-zero-left-out"),
        });
    }
    section_table.remarks.extend(frame.comparison_remarks(compared));
    let compared = compared.comparison.as_ref().map(|comparison| before_and_change(frame, &section_table, comparison, &shown));
    std::iter::once(section_table).chain(compared.into_iter().flatten()).collect()
}

/// The items that were counted now or before; none of the columns where there are no numbers at all.
fn shown<'a>(compared: &'a ComparedTable, across: &Axis, order: Order) -> Shown<'a> {
    let table = &compared.table;
    let by = |axis: &Axis| if matches!(axis, Axis::Dimension(_) | Axis::Place) { order } else { Order::List };
    let (mut rows, mut columns) = (table.rows_by(by(&table.request.rows)), table.columns_by(by(across)));
    let before = compared.comparison.as_ref();
    if let Some(comparison) = before {
        let new = |known: &[&str], items: Vec<&'a str>| items.into_iter().filter(|item| !known.contains(item)).collect::<Vec<_>>();
        rows.extend(new(&rows, comparison.rows()));
        columns.extend(new(&columns, comparison.columns()));
    }
    let counted_before = |row: &str, column: &str| {
        before.is_some_and(|comparison| comparison.figure_before(row, Some(column)).value.is_some_and(|value| value > 0))
    };
    let counted = |row: &str, column: &str| table.figure_or_silence(row, Some(column)).value != Some(0) || counted_before(row, column);
    rows.retain(|row| counted(row, TOTAL));
    columns.retain(|column| counted(TOTAL, column));
    if table.total_of(TOTAL).value.is_none() && before.is_none_or(|comparison| comparison.before.total_of(TOTAL).value.is_none()) {
        return Shown { rows: Vec::new(), columns: Vec::new() };
    }
    Shown { rows, columns }
}

/// The heads and lines of a matrix whose cells are these.
fn lay_out(
    section_table: &mut SectionTable,
    frame: &SectionContext<'_>,
    table: &Table,
    shown: &Shown<'_>,
    cell: impl Fn(&str, &str) -> Entry,
) {
    let (labels, axis) = (frame.labels, &table.request.rows);
    let Some(across) = &table.request.columns else { return };
    section_table.heads = vec![Head::words(labels.axis(axis))];
    section_table.heads.extend(shown.columns.iter().map(|column| Head::numbers(labels.short(across, column))));
    section_table.heads.push(Head::numbers(labels.item(across, TOTAL)));
    let line = |row: &str| {
        let total = row == TOTAL;
        let label = if total { labels.total_of(table) } else { labels.item(axis, row) };
        let cells = shown.columns.iter().copied().chain([TOTAL]).map(|column| cell(row, column));
        Line { entries: std::iter::once(Entry::Text(label)).chain(cells).collect(), total }
    };
    section_table.lines = shown.rows.iter().copied().chain([TOTAL]).map(line).collect();
}

/// The number of each cell before, the difference and the per cent, each a matrix like the one of now.
fn before_and_change(frame: &SectionContext<'_>, now: &SectionTable, comparison: &Comparison, shown: &Shown<'_>) -> [SectionTable; 3] {
    let locale = frame.labels.locale();
    let title = now.title.as_str();
    let matrix = |part: &str, title: String, entry: &dyn Fn(&str, &str) -> Entry| {
        let mut section_table = SectionTable { name: format!("{}-{part}", now.name), title, chart: None, ..now.clone() };
        lay_out(&mut section_table, frame, &comparison.now, shown, entry);
        section_table.remarks = crate::report::phrases::comparison(locale, comparison);
        section_table
    };
    let change = |row: &str, column: &str, at: usize| {
        let [difference, percent] = Entry::change(comparison.cell(row, Some(column)).change);
        if at == 0 { difference } else { percent }
    };
    [
        matrix("before", text!(locale, "telling-before", title = title), &|row, column| {
            Entry::Figure(comparison.figure_before(row, Some(column)))
        }),
        matrix("difference", text!(locale, "telling-difference", title = title), &|row, column| change(row, column, 0)),
        matrix("percent", text!(locale, "telling-percent", title = title), &|row, column| change(row, column, 1)),
    ]
}

/// Hour by weekday: the hours from the first to the last, without a gap, and the hour that was not recorded.
pub(super) fn heats(frame: &SectionContext<'_>, compared: &ComparedTable) -> Vec<SectionTable> {
    let (labels, table) = (frame.labels, &compared.table);
    let hours = hours(table);
    let mut section_table = frame.section_table("heat", text!(labels.locale(), "statistics-heat"), &table.coverage);
    if table.total_of(TOTAL).value.is_none() {
        let silent = matrices(frame, compared, Order::List);
        return silent
            .into_iter()
            .take(1)
            .map(|one| SectionTable { name: section_table.name.clone(), title: section_table.title.clone(), ..one })
            .collect();
    }
    let weekdays: Vec<&str> = table.rows.iter().map(String::as_str).collect();
    let shown = Shown { rows: weekdays.clone(), columns: hours.iter().map(String::as_str).collect() };
    let figure = |day: &str, hour: &str| -> Figure { table.figure_or_silence(day, Some(hour)) };
    lay_out(&mut section_table, frame, table, &shown, |day, hour| Entry::Figure(figure(day, hour)));
    section_table.remarks = frame.comparison_remarks(compared);
    section_table.chart = Some(Chart::Heat {
        rows: weekdays.iter().map(|weekday| labels.short(&Axis::Weekday, weekday)).collect(),
        columns: hours.iter().map(|hour| labels.short(&Axis::Hour, hour)).collect(),
        cells: weekdays.iter().map(|day| hours.iter().map(|hour| figure(day, hour)).collect()).collect(),
    });
    let compared = compared.comparison.as_ref().map(|comparison| before_and_change(frame, &section_table, comparison, &shown));
    std::iter::once(section_table).chain(compared.into_iter().flatten()).collect()
}

fn hours(table: &Table) -> Vec<String> {
    let known: Vec<u8> = table.columns.iter().filter_map(|hour| hour.parse().ok()).collect();
    let mut hours: Vec<String> = match (known.iter().min(), known.iter().max()) {
        (Some(first), Some(last)) => (*first..=*last).map(|hour| format!("{hour:02}")).collect(),
        // Bands of hours, as published tables have them.
        _ => table.columns.iter().filter(|hour| *hour != UNKNOWN).cloned().collect(),
    };
    hours.extend(table.columns.iter().filter(|hour| *hour == UNKNOWN).cloned());
    hours
}
