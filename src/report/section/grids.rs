//! Two-way tables as tables of a section: matrices, and the heat map of hour by weekday. Where there is an earlier period, every cell is
//! compared: the number before, the difference and the per cent are matrices of the same rows and columns.

use super::context::SectionContext;
use super::lists::{in_order, remarks};
use super::value::{Chart, Entry, Head, Line, SectionTable};
use crate::statistics::query::ComparedTable;
use crate::statistics::table::{TOTAL, UNKNOWN};
use crate::statistics::{Axis, Comparison, Figure, Order, Pair, Status};
use crate::text;

/// The rows and columns that are shown, without the totals.
struct Shown {
    rows: Vec<Pair>,
    columns: Vec<Pair>,
}

/// Rows and columns with visits, and the totals; with an earlier period also the matrices of the comparison.
pub(super) fn matrices(frame: &SectionContext<'_>, compared: &ComparedTable, order: Order) -> Vec<SectionTable> {
    let (labels, table) = (frame.labels, &compared.table);
    let Some(across) = &table.request.columns else { return Vec::new() };
    let axis = &table.request.rows;
    let title = text!(labels.locale(), "report-matrix-summary", rows = labels.axis(axis), columns = labels.axis(across));
    let shown = shown(compared, across, order);
    let mut section_table = frame.section_table(&format!("{}-by-{}", axis.id(), across.id()), title, &table.coverage);
    lay_out(&mut section_table, frame, compared, &shown, |row, column| Entry::Figure(now(compared, row, column)));
    section_table.remarks = remarks(frame, table, table.rows.len(), 0);
    let left_out = shown.rows.len() < table.rows.len() || shown.columns.len() < table.columns.len();
    if table.total_of(TOTAL).value.is_some() && left_out {
        section_table.remarks.push(match table.protection {
            None => text!(labels.locale(), "report-matrix-none-left-out"),
            Some(_) => text!(labels.locale(), "report-matrix-zero-left-out"),
        });
    }
    section_table.remarks.extend(frame.comparison_remarks(compared));
    let before = compared.comparison.as_ref().map(|comparison| before_and_change(frame, &section_table, (compared, comparison), &shown));
    std::iter::once(section_table).chain(before.into_iter().flatten()).collect()
}

/// The figure of a cell now; of a day or week that the period does not have there is none.
fn now(compared: &ComparedTable, row: &Pair, column: &Pair) -> Figure {
    let figure = |(row, column): (&String, &String)| compared.table.figure_or_silence(row, Some(column));
    row.now.as_ref().zip(column.now.as_ref()).map_or(Figure::none(Status::Absent), figure)
}

/// The items that were counted now or before; none of the columns where there are no numbers at all.
fn shown(compared: &ComparedTable, across: &Axis, order: Order) -> Shown {
    let table = &compared.table;
    let (mut rows, mut columns) = every(compared, across, order);
    let before = compared.comparison.as_ref();
    let counted = |row: &Pair, column: &Pair| {
        let before = before.and_then(|comparison| comparison.cell(row, Some(column)).before.value);
        let now = now(compared, row, column);
        (now.value != Some(0) && now.status != Status::Absent) || before.is_some_and(|value| value > 0)
    };
    let total = Pair::total();
    rows.retain(|row| counted(row, &total));
    columns.retain(|column| counted(&total, column));
    if table.total_of(TOTAL).value.is_none() && before.is_none_or(|comparison| comparison.before.total_of(TOTAL).value.is_none()) {
        return Shown { rows: Vec::new(), columns: Vec::new() };
    }
    Shown { rows, columns }
}

/// All rows and columns of now and before.
fn every(compared: &ComparedTable, across: &Axis, order: Order) -> (Vec<Pair>, Vec<Pair>) {
    let table = &compared.table;
    let axis = &table.request.rows;
    let by = |axis: &Axis| if axis.is_when() { Order::List } else { order };
    let (rows, columns) = (table.rows_by(by(axis)), table.columns_by(by(across)));
    match &compared.comparison {
        Some(comparison) => (in_order(comparison.rows(), axis, &rows), in_order(comparison.columns(), across, &columns)),
        None => (rows.into_iter().map(Pair::same).collect(), columns.into_iter().map(Pair::same).collect()),
    }
}

/// The heads and lines of a matrix whose cells are these.
fn lay_out(
    section_table: &mut SectionTable,
    frame: &SectionContext<'_>,
    compared: &ComparedTable,
    shown: &Shown,
    cell: impl Fn(&Pair, &Pair) -> Entry,
) {
    let (labels, table) = (frame.labels, &compared.table);
    let axis = &table.request.rows;
    let Some(across) = &table.request.columns else { return };
    let of = |pair: &Pair| compared.comparison.as_ref().filter(|_| pair.now.is_none()).map_or(table, |comparison| &comparison.before);
    section_table.heads = vec![Head::words(labels.axis(axis))];
    section_table.heads.extend(shown.columns.iter().map(|column| Head::numbers(labels.short_of(of(column), across, column.item()))));
    section_table.heads.push(Head::numbers(labels.item(across, TOTAL)));
    let total = Pair::total();
    let line = |row: &Pair| {
        let label = if row.is_total() { labels.total_of(table) } else { labels.item_of(of(row), axis, row.item()) };
        let cells = shown.columns.iter().chain([&total]).map(|column| cell(row, column));
        Line { entries: std::iter::once(Entry::Text(label)).chain(cells).collect(), total: row.is_total() }
    };
    section_table.lines = shown.rows.iter().chain([&total]).map(line).collect();
}

/// The number of each cell before, the difference and the per cent, each a matrix like the one of now. Of days and weeks the matrix of before
/// has those of the earlier period for heads.
fn before_and_change(
    frame: &SectionContext<'_>,
    now: &SectionTable,
    (compared, comparison): (&ComparedTable, &Comparison),
    shown: &Shown,
) -> [SectionTable; 3] {
    let locale = frame.labels.locale();
    let title = now.title.as_str();
    let matrix = |part: &str, title: String, entry: &dyn Fn(&Pair, &Pair) -> Entry| {
        let mut section_table = SectionTable { name: format!("{}-{part}", now.name), title, chart: None, ..now.clone() };
        lay_out(&mut section_table, frame, compared, shown, entry);
        section_table.remarks = crate::report::phrases::comparison(locale, comparison);
        section_table
    };
    let change = |row: &Pair, column: &Pair, at: usize| {
        let [difference, percent] = Entry::change(comparison.cell(row, Some(column)).change);
        if at == 0 { difference } else { percent }
    };
    let figure = |row: &Pair, column: &Pair| Entry::Figure(comparison.cell(row, Some(column)).before);
    let mut before = matrix("before", text!(locale, "telling-before", title = title), &figure);
    name_items_before(frame, &mut before, comparison, shown);
    [
        before,
        matrix("difference", text!(locale, "telling-difference", title = title), &|row, column| change(row, column, 0)),
        matrix("percent", text!(locale, "telling-percent", title = title), &|row, column| change(row, column, 1)),
    ]
}

/// Names days and weeks by those of the earlier period, whose figures are shown.
fn name_items_before(frame: &SectionContext<'_>, before: &mut SectionTable, comparison: &Comparison, shown: &Shown) {
    let request = &comparison.now.request;
    let name = |axis: &Axis, pair: &Pair| frame.labels.item_before(comparison, axis, pair).filter(|_| pair.before.is_some());
    for (line, row) in before.lines.iter_mut().zip(&shown.rows) {
        if let (Some(first), Some(name)) = (line.entries.first_mut(), name(&request.rows, row)) {
            *first = Entry::Text(name);
        }
    }
    for (head, column) in before.heads.iter_mut().skip(1).zip(&shown.columns) {
        if let Some(name) = request.columns.as_ref().and_then(|axis| name(axis, column)) {
            head.text = name;
        }
    }
}

/// Hour by weekday: the hours from the first to the last, without a gap, and the hour that was not recorded.
pub(super) fn heats(frame: &SectionContext<'_>, compared: &ComparedTable) -> Vec<SectionTable> {
    let (labels, table) = (frame.labels, &compared.table);
    let mut section_table = frame.section_table("heat", text!(labels.locale(), "statistics-heat"), &table.coverage);
    if table.total_of(TOTAL).value.is_none() {
        let silent = matrices(frame, compared, Order::List);
        return silent
            .into_iter()
            .take(1)
            .map(|one| SectionTable { name: section_table.name.clone(), title: section_table.title.clone(), ..one })
            .collect();
    }
    let Some(across) = &table.request.columns else { return Vec::new() };
    let (weekdays, counted) = every(compared, across, Order::List);
    let hours = hours(&counted);
    let shown = Shown { rows: weekdays, columns: hours };
    lay_out(&mut section_table, frame, compared, &shown, |day, hour| Entry::Figure(now(compared, day, hour)));
    section_table.remarks = frame.comparison_remarks(compared);
    section_table.chart = Some(Chart::Heat {
        rows: shown.rows.iter().map(|weekday| labels.short(&Axis::Weekday, weekday.item())).collect(),
        columns: shown.columns.iter().map(|hour| labels.short(&Axis::Hour, hour.item())).collect(),
        cells: shown.rows.iter().map(|day| shown.columns.iter().map(|hour| now(compared, day, hour)).collect()).collect(),
    });
    let before = compared.comparison.as_ref().map(|comparison| before_and_change(frame, &section_table, (compared, comparison), &shown));
    std::iter::once(section_table).chain(before.into_iter().flatten()).collect()
}

/// The hours from the first to the last, without a gap, and the hour that was not recorded.
fn hours(counted: &[Pair]) -> Vec<Pair> {
    let known: Vec<u8> = counted.iter().filter_map(|hour| hour.item().parse().ok()).collect();
    let mut hours: Vec<Pair> = match (known.iter().min(), known.iter().max()) {
        (Some(first), Some(last)) => (*first..=*last).map(|hour| Pair::same(&format!("{hour:02}"))).collect(),
        // Bands of hours, as published tables have them.
        _ => counted.iter().filter(|hour| hour.item() != UNKNOWN).cloned().collect(),
    };
    hours.extend(counted.iter().filter(|hour| hour.item() == UNKNOWN).cloned());
    hours
}
