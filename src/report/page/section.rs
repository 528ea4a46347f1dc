//! A table of a section as a document: its chart, its table in as many parts as the paper's width asks for, what must be known to read it.

use super::blocks::share;
use crate::locale::language_tag;
use crate::report::document::{self, Block, ChartColumn, Document, Grid, GridCell, GridColumn, GridRow};
use crate::report::labels::ItemLabels;
use crate::report::phrases;
use crate::report::section::{Chart, Entry, Line, Point, SectionTable};
use crate::text;

/// How many columns of numbers have room next to each other.
const MOST_COLUMNS: usize = 10;
/// How many columns of a chart have room with a number above each.
const MOST_POINTS: usize = 27;

/// The document.
pub(in crate::report) fn document(table: &SectionTable, labels: &ItemLabels<'_>) -> Document {
    let locale = labels.locale();
    let marking = phrases::marking(locale, table.marking);
    let (place, period) = (labels.place(table.place.as_ref()), locale.period(table.period));
    Document {
        title: table.title.clone(),
        footer: format!("{} · {place} · {period} · {marking}", table.organisation),
        subtitle: place,
        detail: period,
        marking,
        language: locale.code().to_owned(),
        date: table.period.from(),
        blocks: body(table, labels),
    }
}

fn body(table: &SectionTable, labels: &ItemLabels<'_>) -> Vec<Block> {
    let mut body: Vec<Block> = table.missing_sentence(labels.locale()).map(Block::Notice).into_iter().collect();
    body.extend(table.days_sentence(labels.locale()).map(Block::Remark));
    if let Some(Chart::Columns(points)) = &table.chart {
        body.extend(points.chunks(MOST_POINTS).map(|points| columns(table, points, labels)));
    }
    body.extend(grids(table, labels).into_iter().map(Block::Grid));
    body.extend(table.remarks.iter().cloned().map(Block::Remark));
    body.push(Block::Paragraph(phrases::caution(labels.locale(), table.marking, table.protection).join(" ")));
    body
}

fn columns(table: &SectionTable, points: &[Point], labels: &ItemLabels<'_>) -> Block {
    let column = |point: &Point| ChartColumn { label: point.label.clone(), value: point.now.value, text: labels.figure(point.now) };
    let columns: Vec<ChartColumn> = points.iter().map(column).collect();
    let numbers: Vec<String> = columns.iter().map(|column| format!("{} {}", column.label.replace('\n', " "), column.text)).collect();
    let alternative = text!(labels.locale(), "report-chart-alternative", what = table.title.clone(), numbers = numbers.join(", "));
    Block::Chart(document::Chart { alternative, columns, height: 92.0 })
}

/// The table; where it is too wide, its first column is repeated before each part.
fn grids(table: &SectionTable, labels: &ItemLabels<'_>) -> Vec<Grid> {
    let all: Vec<usize> = (1..table.heads.len()).collect();
    let parts: Vec<&[usize]> = if all.is_empty() { vec![&[]] } else { all.chunks(MOST_COLUMNS).collect() };
    parts.into_iter().map(|part| grid(table, part, labels)).collect()
}

fn grid(table: &SectionTable, part: &[usize], labels: &ItemLabels<'_>) -> Grid {
    let bars = match &table.chart {
        Some(Chart::Bars(points)) => points.iter().filter_map(|point| point.now.value).max(),
        _ => None,
    };
    let reached = matches!(table.chart, Some(Chart::Progress(_)));
    let columns = std::iter::once(0).chain(part.iter().copied());
    let heads = columns.clone().filter_map(|at| table.heads.get(at));
    let mut columns_of: Vec<GridColumn> = heads
        .enumerate()
        .map(|(at, head)| GridColumn {
            head: head.text.clone(),
            share: match (head.numeric, at) {
                (true, _) => 1.2,
                (false, 0) => 3.2,
                (false, _) => 2.0,
            },
            numeric: head.numeric,
        })
        .collect();
    if bars.is_some() || reached {
        columns_of.insert(1, GridColumn { head: String::new(), share: 2.0, numeric: false });
    }
    let row = |line: &Line| {
        let entries = columns.clone().filter_map(|at| line.entries.get(at));
        let mut cells: Vec<GridCell> = entries.map(|entry| cell(entry, line, table, labels)).collect();
        if let Some(most) = bars {
            let value = line.entries.iter().find_map(|entry| if let Entry::Figure(figure) = entry { figure.value } else { None });
            let bar = if line.total { GridCell::text("") } else { GridCell::Bar(share(value.unwrap_or(0), most)) };
            cells.insert(1, bar);
        }
        if reached {
            // The last but one of the shares is that of the goal.
            let shares: Vec<f64> =
                line.entries.iter().filter_map(|entry| if let Entry::Share(share) = entry { *share } else { None }).collect();
            #[expect(clippy::cast_possible_truncation, reason = "a drawing is less exact than a float")]
            let share = shares.iter().rev().nth(1).map_or(0.0, |share| share.min(1.0) as f32);
            cells.insert(1, GridCell::Bar(share));
        }
        GridRow { cells, total: line.total }
    };
    Grid { summary: table.title.clone(), rows: table.lines.iter().map(row).collect(), columns: columns_of, small: part.len() > 5 }
}

fn cell(entry: &Entry, line: &Line, table: &SectionTable, labels: &ItemLabels<'_>) -> GridCell {
    let text = entry.read(labels);
    match (entry, &table.chart) {
        (Entry::OwnName(_, language), _) => GridCell::Text(text, Some(language_tag(language))),
        (Entry::Figure(figure), Some(Chart::Heat { cells, .. })) if !line.total => match figure.value {
            Some(value) if value > 0 => {
                let most = cells.iter().flatten().filter_map(|figure| figure.value).max().unwrap_or(0);
                GridCell::Shade(text, share(value.min(most), most))
            }
            _ => GridCell::Quiet(text),
        },
        (Entry::Figure(figure), _) if figure.value == Some(0) => GridCell::Quiet(text),
        _ => GridCell::text(text),
    }
}
