//! The statistics of a week as a document of a few pages.

use super::blocks::{self, Layout, ListLook, counted};
use super::daily_page::page_label;
use super::document::{Block, Chart, ChartColumn, Document, Grid, GridCell, GridColumn, GridRow, KeyFigure};
use super::format::total;
use super::{ItemLabels, Marking, Weekly, phrases};
use crate::locale::Arg;
use crate::statistics::{Axis, CoveredDay, DayState, Figure, Measure, Status, Table};
use crate::text;

/// How many columns of a two-way table have room beside each other.
const MOST_COLUMNS: usize = 8;

/// The document.
pub(super) fn document(weekly: &Weekly, naming: &ItemLabels<'_>) -> Document {
    let locale = naming.locale();
    let marking = phrases::marking(locale, weekly.marking);
    let place = naming.place(weekly.place.as_ref());
    let week = locale.week(weekly.week);
    Document {
        title: text!(locale, "report-weekly-title"),
        footer: format!("{} · {place} · {week} · {marking}", weekly.organisation),
        subtitle: place,
        detail: week,
        marking,
        language: locale.code().to_owned(),
        date: weekly.week.monday(),
        page_label,
        blocks: body(weekly, naming),
    }
}

fn body(weekly: &Weekly, naming: &ItemLabels<'_>) -> Vec<Block> {
    let locale = naming.locale();
    let mut body = vec![Block::KeyFigures(key_figures(weekly, naming))];
    body.extend(missing(weekly, naming));
    body.extend(weekly.tables.first().map(|table| Block::Remark(phrases::coverage(locale, table.coverage.numbers()))));
    body.push(Block::Paragraph(phrases::marking_sentence(locale, weekly.marking)));
    if let Some(table) = weekly.table(&Axis::Date, None, Measure::Visits) {
        body.push(Block::Heading(text!(locale, "report-days")));
        body.extend(days(weekly, naming, table));
    }
    for table in weekly.tables.iter().filter(|table| is_list(table)) {
        let axis = &table.request.rows;
        body.push(Block::Heading(naming.axis(axis)));
        let people = weekly.table(axis, None, Measure::People);
        body.extend(blocks::list(naming, table, people, ListLook { most: usize::MAX, small: false }));
        match (body.last_mut(), mentions(naming, table)) {
            (Some(Block::Remark(remark)), Some(more)) => *remark = format!("{remark} {more}"),
            (_, more) => body.extend(more.map(Block::Remark)),
        }
    }
    for table in &weekly.tables {
        if let Some(columns) = &table.request.columns {
            let (rows, columns) = (naming.axis(&table.request.rows), naming.axis(columns));
            body.push(Block::Heading(text!(locale, "report-matrix-summary", rows = rows, columns = columns)));
            let layout = if table.request.rows == Axis::Weekday { Layout::Heat } else { Layout::BySize(MOST_COLUMNS) };
            body.extend(blocks::matrix(naming, table, layout));
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

fn key_figures(weekly: &Weekly, naming: &ItemLabels<'_>) -> Vec<KeyFigure> {
    let locale = naming.locale();
    let Some(table) = weekly.tables.first() else { return Vec::new() };
    let figure = |measure| {
        let figure = total(table.totals, &table.coverage, measure, weekly.marking);
        KeyFigure { value: naming.figure(figure), label: counted(naming, measure) }
    };
    let mut figures = vec![figure(Measure::Visits)];
    let exact = weekly.marking == Marking::InternalExact;
    figures.extend(exact.then(|| figure(Measure::People)));
    // A rounded 0 can be a few, so that protected figures do not tell how many languages there were.
    if let Some(languages) = weekly.table(&Axis::LANGUAGE, None, Measure::Visits).filter(|_| exact) {
        let named = |item: &&String| !item.starts_with('_') && languages.figure(item, None).value.is_some_and(|value| value > 0);
        let count = languages.rows.iter().filter(named).count() as u64;
        let label = text!(locale, "report-key-languages", count = Arg::Count(count));
        figures.extend((count > 0).then(|| KeyFigure { value: locale.number(count), label }));
    }
    let told = table.coverage.numbers().told();
    let silent = table.coverage.missing();
    let label = text!(locale, "report-key-days");
    figures.push(KeyFigure { value: format!("{told} / {}", told + silent), label });
    figures
}

/// The sentence that tells which days are silent.
fn missing(weekly: &Weekly, naming: &ItemLabels<'_>) -> Option<Block> {
    let coverage = &weekly.tables.first()?.coverage;
    let silent: Vec<&CoveredDay> = coverage.days.iter().filter(|day| day.state == DayState::Missing).collect();
    let name = |day: &&CoveredDay| {
        let date = naming.locale().date_with_weekday(day.date);
        if weekly.place.is_some() { date } else { format!("{} {date}", naming.item(&Axis::Place, day.place.as_str())) }
    };
    let names: Vec<String> = silent.iter().map(name).collect();
    (!names.is_empty()).then(|| Block::Notice(text!(naming.locale(), "report-missing-days", days = names.join(", "))))
}

/// The number of visits beside a table of mentions.
fn mentions(naming: &ItemLabels<'_>, table: &Table) -> Option<String> {
    let exact = table.totals.visits;
    let told = naming.has_mentions(table) && exact > 0;
    told.then(|| text!(naming.locale(), "report-mentions-remark", visits = Arg::Count(exact)))
}

/// The days of the week: a chart, and a table with what is known of each.
fn days(weekly: &Weekly, naming: &ItemLabels<'_>, visits: &Table) -> Vec<Block> {
    let locale = naming.locale();
    let people = weekly.table(&Axis::Date, None, Measure::People);
    let column = |item: &String| {
        let figure = visits.figure(item, None);
        ChartColumn { label: naming.item(&Axis::Date, item), value: figure.value, text: naming.figure(figure) }
    };
    let columns: Vec<ChartColumn> = visits.rows.iter().map(column).collect();
    let numbers: Vec<String> = columns.iter().map(|column| format!("{}: {}", column.label, column.text)).collect();
    let alternative = text!(locale, "report-chart-alternative", what = text!(locale, "report-days"), numbers = numbers.join(", "));
    let head = |head: String, share: f32, numeric: bool| GridColumn { head, share, numeric };
    let mut heads = vec![head(naming.axis(&Axis::Date), 2.0, false), head(text!(locale, "report-day-state"), 3.6, false)];
    heads.push(head(naming.measure(&Axis::Date, Measure::Visits), 1.2, true));
    heads.extend(people.map(|_| head(naming.measure(&Axis::Date, Measure::People), 1.2, true)));
    let row = |item: &str| {
        let mut cells = vec![
            GridCell::text(naming.item(&Axis::Date, item)),
            GridCell::text(phrases::days(naming, &visits.coverage, weekly.place.is_some(), item)),
        ];
        cells.extend(std::iter::once(visits).chain(people).map(|table| number(naming, table.figure(item, None))));
        cells
    };
    let mut rows: Vec<GridRow> = visits.rows.iter().map(|item| GridRow { cells: row(item), total: false }).collect();
    let mut last = row(crate::statistics::table::TOTAL);
    if let Some(cell) = last.first_mut() {
        *cell = GridCell::text(naming.total(&Axis::Date, &visits.coverage));
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

fn number(naming: &ItemLabels<'_>, figure: Figure) -> GridCell {
    let text = naming.figure(figure);
    if figure.value == Some(0) || figure.status == Status::Closed { GridCell::Quiet(text) } else { GridCell::text(text) }
}
