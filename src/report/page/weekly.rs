//! The statistics of a week as a document of a few pages.

use super::blocks::{self, Layout, ListLook, counted};
use crate::locale::Arg;
use crate::report::document::{Block, Chart, ChartColumn, Document, Grid, GridCell, GridColumn, GridRow, KeyFigure};
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::report::phrases;
use crate::report::weekly::Weekly;
use crate::statistics::{Axis, CoveredDay, DayState, Figure, Measure, Status, Table};
use crate::text;

/// How many columns of a two-way table have room next to each other.
const MOST_COLUMNS: usize = 8;

/// The document.
pub(in crate::report) fn document(weekly: &Weekly, labels: &ItemLabels<'_>) -> Document {
    let locale = labels.locale();
    let marking = phrases::marking(locale, weekly.marking);
    let place = labels.place(weekly.place.as_ref());
    let week = locale.week(weekly.week);
    Document {
        title: text!(locale, "report-weekly-title"),
        footer: format!("{} · {place} · {week} · {marking}", weekly.organisation),
        subtitle: place,
        detail: week,
        marking,
        language: locale.code().to_owned(),
        date: weekly.week.monday(),
        blocks: body(weekly, labels),
    }
}

fn body(weekly: &Weekly, labels: &ItemLabels<'_>) -> Vec<Block> {
    let locale = labels.locale();
    let mut body = vec![Block::KeyFigures(key_figures(weekly, labels))];
    body.extend(missing(weekly, labels));
    body.extend(weekly.tables.first().map(|table| Block::Remark(phrases::coverage(locale, table.coverage.numbers()))));
    body.push(Block::Paragraph(phrases::marking_sentence(locale, weekly.marking)));
    if let Some(table) = weekly.table(&Axis::Date, None, Measure::Visits) {
        body.push(Block::Heading(text!(locale, "report-days")));
        body.extend(days(weekly, labels, table));
    }
    for table in weekly.tables.iter().filter(|table| is_list(table)) {
        let axis = &table.request.rows;
        body.push(Block::Heading(labels.axis(axis)));
        let people = weekly.table(axis, None, Measure::People);
        body.extend(blocks::list(labels, table, people, ListLook { most: usize::MAX, small: false }));
        match (body.last_mut(), mentions(labels, table)) {
            (Some(Block::Remark(remark)), Some(more)) => *remark = format!("{remark} {more}"),
            (_, more) => body.extend(more.map(Block::Remark)),
        }
    }
    for table in &weekly.tables {
        if let Some(columns) = &table.request.columns {
            let (rows, columns) = (labels.axis(&table.request.rows), labels.axis(columns));
            body.push(Block::Heading(text!(locale, "report-matrix-summary", rows = rows, columns = columns)));
            let layout = if table.request.rows == Axis::Weekday { Layout::Heat } else { Layout::BySize(MOST_COLUMNS) };
            body.extend(blocks::matrix(labels, table, layout));
        }
    }
    body.push(Block::Heading(text!(locale, "report-reading")));
    body.push(Block::Remark(phrases::reading(locale, &weekly.tables).join(" ")));
    body
}

/// Whether a table is shown as a list of its own; the days have their own form.
fn is_list(table: &Table) -> bool {
    let request = &table.request;
    request.columns.is_none() && request.measure == Measure::Visits && request.rows != Axis::Date
}

fn key_figures(weekly: &Weekly, labels: &ItemLabels<'_>) -> Vec<KeyFigure> {
    let locale = labels.locale();
    let Some(table) = weekly.tables.first() else { return Vec::new() };
    let figure = |measure| {
        let figure = weekly.marking.total(table.totals, &table.coverage, measure);
        KeyFigure { value: labels.figure(figure), label: counted(labels, measure) }
    };
    let mut figures = vec![figure(Measure::Visits)];
    let exact = weekly.marking == Marking::InternalExact;
    figures.extend(exact.then(|| figure(Measure::People)));
    // A rounded 0 can be a few, so that protected figures do not say how many languages there were.
    if let Some(languages) = weekly.table(&Axis::LANGUAGE, None, Measure::Visits).filter(|_| exact) {
        let named = |item: &&String| !item.starts_with('_') && languages.figure(item, None).value.is_some_and(|value| value > 0);
        let count = languages.rows.iter().filter(named).count() as u64;
        let label = text!(locale, "report-key-languages", count = Arg::Count(count));
        figures.extend((count > 0).then(|| KeyFigure { value: locale.number(count), label }));
    }
    let known = table.coverage.numbers().told();
    let missing = table.coverage.missing();
    let label = text!(locale, "report-key-days");
    figures.push(KeyFigure { value: format!("{known} / {}", known + missing), label });
    figures
}

/// The sentence that lists the missing days.
fn missing(weekly: &Weekly, labels: &ItemLabels<'_>) -> Option<Block> {
    let coverage = &weekly.tables.first()?.coverage;
    let missing: Vec<&CoveredDay> = coverage.days.iter().filter(|day| day.state == DayState::Missing).collect();
    let name = |day: &&CoveredDay| {
        let date = labels.locale().date_with_weekday(day.date);
        if weekly.place.is_some() { date } else { format!("{} {date}", labels.item(&Axis::Place, day.place.as_str())) }
    };
    let names: Vec<String> = missing.iter().map(name).collect();
    (!names.is_empty()).then(|| Block::Notice(text!(labels.locale(), "report-missing-days", days = names.join(", "))))
}

/// The number of visits below a table of mentions.
fn mentions(labels: &ItemLabels<'_>, table: &Table) -> Option<String> {
    let exact = table.totals.visits;
    (labels.has_mentions(table) && exact > 0).then(|| text!(labels.locale(), "report-mentions-remark", visits = Arg::Count(exact)))
}

/// The days of the week: a chart, and a table with what is known of each.
fn days(weekly: &Weekly, labels: &ItemLabels<'_>, visits: &Table) -> Vec<Block> {
    let locale = labels.locale();
    let people = weekly.table(&Axis::Date, None, Measure::People);
    let column = |item: &String| {
        let figure = visits.figure(item, None);
        ChartColumn { label: labels.item(&Axis::Date, item), value: figure.value, text: labels.figure(figure) }
    };
    let columns: Vec<ChartColumn> = visits.rows.iter().map(column).collect();
    let numbers: Vec<String> = columns.iter().map(|column| format!("{}: {}", column.label, column.text)).collect();
    let alternative = text!(locale, "report-chart-alternative", what = text!(locale, "report-days"), numbers = numbers.join(", "));
    let head = |head: String, share: f32, numeric: bool| GridColumn { head, share, numeric };
    let mut heads = vec![head(labels.axis(&Axis::Date), 2.0, false), head(text!(locale, "report-day-state"), 3.6, false)];
    heads.push(head(labels.measure(&Axis::Date, Measure::Visits), 1.2, true));
    heads.extend(people.map(|_| head(labels.measure(&Axis::Date, Measure::People), 1.2, true)));
    let row = |item: &str| {
        let mut cells = vec![
            GridCell::text(labels.item(&Axis::Date, item)),
            GridCell::text(labels.days_of(&visits.coverage, weekly.place.is_some(), item)),
        ];
        cells.extend(std::iter::once(visits).chain(people).map(|table| number(labels, table.figure(item, None))));
        cells
    };
    let mut rows: Vec<GridRow> = visits.rows.iter().map(|item| GridRow { cells: row(item), total: false }).collect();
    let mut last = row(crate::statistics::table::TOTAL);
    if let Some(cell) = last.first_mut() {
        *cell = GridCell::text(labels.total(&Axis::Date, &visits.coverage));
    }
    if let Some(cell) = last.get_mut(1) {
        *cell = GridCell::text("");
    }
    rows.push(GridRow { cells: last, total: true });
    let grid = Grid { summary: text!(locale, "report-days"), columns: heads, rows, small: false };
    // The days of protected statistics have no numbers to draw.
    let drawn = columns.iter().any(|column| column.value.is_some());
    let chart = drawn.then_some(Block::Chart(Chart { alternative, columns, height: 74.0 }));
    chart.into_iter().chain([Block::Grid(grid)]).collect()
}

fn number(labels: &ItemLabels<'_>, figure: Figure) -> GridCell {
    let text = labels.figure(figure);
    if figure.value == Some(0) || figure.status == Status::Closed { GridCell::Quiet(text) } else { GridCell::text(text) }
}
