//! Two-way tables as excerpts: matrices, and the heat map of hour by weekday.

use super::lists::remarks;
use super::value::{Chart, Entry, Head, Line};
use super::{Excerpt, sections::Frame};
use crate::statistics::table::{TOTAL, UNKNOWN};
use crate::statistics::telling::Beside;
use crate::statistics::{Axis, Figure, Order, Table};
use crate::text;

/// Rows and columns with visits, and the totals.
pub(super) fn matrix(frame: &Frame<'_>, beside: &Beside, order: Order) -> Excerpt {
    let (naming, table) = (frame.naming, &beside.table);
    let Some(across) = &table.request.columns else { return frame.excerpt("table", String::new(), &table.coverage) };
    let axis = &table.request.rows;
    let title = text!(naming.locale(), "report-matrix-summary", rows = naming.axis(axis), columns = naming.axis(across));
    let mut excerpt = frame.excerpt(&format!("{}-by-{}", axis.id(), across.id()), title, &table.coverage);
    let by = |axis: &Axis| if matches!(axis, Axis::Dimension(_) | Axis::Place) { order } else { Order::List };
    let rows: Vec<&str> = table.rows_by(by(axis)).into_iter().filter(|row| told(table.figure(row, Some(TOTAL)))).collect();
    let columns: Vec<&str> = table.columns_by(by(across)).into_iter().filter(|column| told(table.figure(TOTAL, Some(column)))).collect();
    let has_numbers = table.total_of(TOTAL).value.is_some();
    let columns = if has_numbers { columns } else { Vec::new() };
    excerpt.heads = vec![Head::words(naming.axis(axis))];
    excerpt.heads.extend(columns.iter().map(|column| Head::numbers(naming.short(across, column))));
    excerpt.heads.push(Head::numbers(naming.item(across, TOTAL)));
    excerpt.heads.extend(beside.comparison.iter().flat_map(|_| frame.comparison_heads()));
    let shown = rows.iter().copied().filter(|_| has_numbers).chain([TOTAL]);
    excerpt.lines = shown.map(|row| line(frame, beside, row, &columns)).collect();
    excerpt.remarks = remarks(frame, table, table.rows.len(), 0);
    if has_numbers && (rows.len() < table.rows.len() || columns.len() < table.columns.len()) {
        excerpt.remarks.push(text!(naming.locale(), "report-matrix-none-left-out"));
    }
    excerpt.remarks.extend(frame.comparison_remarks(beside));
    excerpt
}

fn told(figure: Figure) -> bool {
    figure.value != Some(0)
}

fn line(frame: &Frame<'_>, beside: &Beside, row: &str, columns: &[&str]) -> Line {
    let table = &beside.table;
    let axis = &table.request.rows;
    let total = row == TOTAL;
    let label = if total { frame.naming.total(axis, &table.coverage) } else { frame.naming.item(axis, row) };
    let mut entries = vec![Entry::Text(label)];
    entries.extend(columns.iter().copied().chain([TOTAL]).map(|column| Entry::Figure(table.figure(row, Some(column)))));
    if let Some(comparison) = &beside.comparison {
        let cell = comparison.cell(row, Some(TOTAL));
        entries.push(Entry::Figure(cell.before));
        entries.extend(Entry::change(cell.change));
    }
    Line { entries, total }
}

/// Hour by weekday: the hours from the first to the last, without a gap, and the hour that was not recorded.
pub(super) fn heat(frame: &Frame<'_>, beside: &Beside) -> Excerpt {
    let (naming, table) = (frame.naming, &beside.table);
    let hours = hours(table);
    let mut excerpt = matrix(frame, beside, Order::List);
    "heat".clone_into(&mut excerpt.name);
    excerpt.title = text!(naming.locale(), "statistics-heat");
    if table.total_of(TOTAL).value.is_none() {
        return excerpt;
    }
    excerpt.heads = vec![Head::words(naming.axis(&Axis::Weekday))];
    excerpt.heads.extend(hours.iter().map(|hour| Head::numbers(naming.short(&Axis::Hour, hour))));
    excerpt.heads.push(Head::numbers(naming.item(&Axis::Hour, TOTAL)));
    let row = |row: &str| {
        let total = row == TOTAL;
        let label = if total { naming.total(&Axis::Weekday, &table.coverage) } else { naming.item(&Axis::Weekday, row) };
        let figures = hours.iter().map(String::as_str).chain([TOTAL]).map(|hour| Entry::Figure(table.figure_or_silence(row, Some(hour))));
        Line { entries: std::iter::once(Entry::Text(label)).chain(figures).collect(), total }
    };
    let weekdays: Vec<&str> = table.rows.iter().map(String::as_str).collect();
    excerpt.lines = weekdays.iter().copied().chain([TOTAL]).map(row).collect();
    excerpt.remarks = Vec::new();
    excerpt.chart = Some(Chart::Heat {
        rows: weekdays.iter().map(|weekday| naming.short(&Axis::Weekday, weekday)).collect(),
        columns: hours.iter().map(|hour| naming.short(&Axis::Hour, hour)).collect(),
        cells: weekdays.iter().map(|day| hours.iter().map(|hour| table.figure_or_silence(day, Some(hour))).collect()).collect(),
    });
    excerpt
}

fn hours(table: &Table) -> Vec<String> {
    let known: Vec<u8> = table.columns.iter().filter_map(|hour| hour.parse().ok()).collect();
    let mut hours: Vec<String> = match (known.iter().min(), known.iter().max()) {
        (Some(first), Some(last)) => (*first..=*last).map(|hour| format!("{hour:02}")).collect(),
        _ => Vec::new(),
    };
    hours.extend(table.columns.iter().filter(|hour| *hour == UNKNOWN).cloned());
    hours
}
