//! Tables become blocks of a document: lists by size, matrices, heat maps.

use crate::locale::{Arg, language_tag};
use crate::report::document::{Block, Grid, GridCell, GridColumn, GridRow};
use crate::report::labels::ItemLabels;
use crate::report::phrases;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Measure, Status, Table};
use crate::text;

/// How a list is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListLook {
    /// The most rows; the least common items beyond them are gathered in one.
    pub(super) most: usize,
    /// Whether it is set small, for a narrow column.
    pub(super) small: bool,
}

/// One row of a list.
struct Item<'a> {
    id: &'a str,
    figures: Vec<Figure>,
}

/// A list of a one-way table, most common items first: only items with visits, and a remark on the others.
pub(super) fn list(labels: &ItemLabels<'_>, visits: &Table, people: Option<&Table>, look: ListLook) -> Vec<Block> {
    let locale = labels.locale();
    let axis = &visits.request.rows;
    if let Some(block) = without_numbers(labels, visits.figure(TOTAL, None)) {
        return vec![block];
    }
    let tables: Vec<&Table> = std::iter::once(visits).chain(people).collect();
    let item = |id| Item { id, figures: tables.iter().map(|table| table.figure(id, None)).collect() };
    let (mut items, none): (Vec<Item<'_>>, Vec<Item<'_>>) = visits.rows.iter().map(|id| item(id)).partition(|item| !is_zero(first(item)));
    if matches!(axis, Axis::Dimension(_)) {
        items.sort_by_key(|item| std::cmp::Reverse(first(item).value));
    }
    if items.is_empty() {
        return vec![Block::Remark(nothing(labels, visits))];
    }
    let most = items.first().and_then(|item| first(item).value).unwrap_or(0);
    let most = items.iter().filter_map(|item| first(item).value).fold(most, u64::max);
    let gathered = if items.len() > look.most { items.split_off(look.most.saturating_sub(1)) } else { Vec::new() };
    let own = labels.has_own_names(axis);
    let mut rows: Vec<GridRow> = items.iter().map(|item| list_row(labels, axis, item, (own, most, look.small))).collect();
    rows.extend((!gathered.is_empty()).then(|| gathered_row(labels, &gathered, own)));
    rows.push(total_row(labels, &tables, own));
    let grid =
        Grid { summary: labels.axis(axis), columns: list_columns(labels, axis, &tables, (own, look.small)), rows, small: look.small };
    let mut blocks = vec![Block::Grid(grid)];
    if !none.is_empty() {
        let count = Arg::Count(none.len() as u64);
        blocks.push(Block::Remark(match visits.protection {
            None => text!(locale, "report-list-others-none", count = count),
            Some(_) => text!(locale, "report-list-others-zero", count = count),
        }));
    }
    blocks
}

/// The remark in place of a table that has no number but 0, which in a protected one can be a few.
fn nothing(labels: &ItemLabels<'_>, table: &Table) -> String {
    match table.protection {
        None => text!(labels.locale(), "report-list-empty"),
        Some(_) => text!(labels.locale(), "report-list-only-zero"),
    }
}

fn first(item: &Item<'_>) -> Figure {
    item.figures.first().copied().unwrap_or(Figure::none(Status::Missing))
}

fn is_zero(figure: Figure) -> bool {
    figure.value == Some(0)
}

/// The sentence in place of a table that has no numbers at all.
fn without_numbers(labels: &ItemLabels<'_>, total: Figure) -> Option<Block> {
    phrases::without_numbers(labels.locale(), total).map(Block::Paragraph)
}

fn list_columns(labels: &ItemLabels<'_>, axis: &Axis, tables: &[&Table], (own, small): (bool, bool)) -> Vec<GridColumn> {
    let column = |head: String, share: f32, numeric: bool| GridColumn { head, share, numeric };
    let mut columns = vec![column(labels.axis(axis), 3.4, false)];
    if own {
        columns.push(column(text!(labels.locale(), "report-own-name"), 2.0, false));
    }
    columns.push(column(String::new(), 2.0, false));
    columns.extend(tables.iter().map(|table| column(labels.measure_of(table), if small { 2.1 } else { 1.7 }, true)));
    columns
}

fn list_row(labels: &ItemLabels<'_>, axis: &Axis, item: &Item<'_>, (own, most, small): (bool, u64, bool)) -> GridRow {
    let mut cells = vec![GridCell::text(if small { labels.short(axis, item.id) } else { labels.item(axis, item.id) })];
    if own {
        let tag = language_tag(item.id);
        let name = labels.own_name(axis, item.id).map(|name| GridCell::Text(name.to_owned(), Some(tag)));
        cells.push(name.unwrap_or_else(|| GridCell::Quiet("–".to_owned())));
    }
    cells.push(GridCell::Bar(share(first(item).value.unwrap_or(0), most)));
    cells.extend(item.figures.iter().map(|figure| GridCell::text(labels.figure(*figure))));
    GridRow { cells, total: false }
}

/// The least common items in one row; each number is the sum of theirs.
fn gathered_row(labels: &ItemLabels<'_>, items: &[Item<'_>], own: bool) -> GridRow {
    let label = text!(labels.locale(), "report-list-others", count = Arg::Count(items.len() as u64));
    let mut cells = vec![GridCell::Quiet(label)];
    cells.extend(own.then(|| GridCell::Quiet("–".to_owned())));
    cells.push(GridCell::Bar(0.0));
    let measures = items.first().map_or(0, |item| item.figures.len());
    for measure in 0..measures {
        let figures: Vec<Figure> = items.iter().filter_map(|item| item.figures.get(measure).copied()).collect();
        cells.push(GridCell::text(labels.figure(sum(&figures))));
    }
    GridRow { cells, total: false }
}

fn total_row(labels: &ItemLabels<'_>, tables: &[&Table], own: bool) -> GridRow {
    let label = tables.first().map(|table| labels.total_of(table)).unwrap_or_default();
    let mut cells = vec![GridCell::text(label)];
    cells.extend(own.then(|| GridCell::text("")));
    cells.push(GridCell::text(""));
    cells.extend(tables.iter().map(|table| GridCell::text(labels.figure(table.figure(TOTAL, None)))));
    GridRow { cells, total: true }
}

/// The sum of several figures; none, where one of them has no number.
fn sum(figures: &[Figure]) -> Figure {
    if let Some(silent) = figures.iter().find(|figure| figure.value.is_none()) {
        return *silent;
    }
    let rounded = figures.iter().any(|figure| figure.status == Status::Rounded);
    let status = if rounded { Status::Rounded } else { Status::Exact };
    Figure { value: Some(figures.iter().filter_map(|figure| figure.value).sum()), status }
}

/// A part of a whole, for drawing.
pub(super) fn share(part: u64, whole: u64) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a drawing is less exact than a float")]
    let share = part as f32 / whole.max(1) as f32;
    share
}

/// How a two-way table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Most common items first, the least common columns beyond so many gathered in one.
    BySize(usize),
    /// In the order of the axes, with a shade that grows with the number.
    Heat,
}

/// A two-way table: only rows and columns with visits.
pub(super) fn matrix(labels: &ItemLabels<'_>, table: &Table, layout: Layout) -> Vec<Block> {
    if let Some(block) = without_numbers(labels, table.figure(TOTAL, Some(TOTAL))) {
        return vec![block];
    }
    let Some(axis) = &table.request.columns else { return Vec::new() };
    let mut rows: Vec<&str> = table.rows.iter().map(String::as_str).filter(|row| !is_zero(table.figure(row, Some(TOTAL)))).collect();
    let mut columns: Vec<&str> =
        table.columns.iter().map(String::as_str).filter(|column| !is_zero(table.figure(TOTAL, Some(column)))).collect();
    if rows.is_empty() {
        return vec![Block::Remark(nothing(labels, table))];
    }
    let mut gathered = Vec::new();
    if let Layout::BySize(most) = layout {
        rows.sort_by_key(|row| std::cmp::Reverse(table.figure(row, Some(TOTAL)).value));
        columns.sort_by_key(|column| std::cmp::Reverse(table.figure(TOTAL, Some(column)).value));
        if columns.len() > most {
            gathered = columns.split_off(most.saturating_sub(1));
        }
    }
    let darkest =
        rows.iter().flat_map(|row| columns.iter().map(|column| table.figure(row, Some(column)).value)).flatten().max().unwrap_or(0);
    let shades = (layout == Layout::Heat).then_some(darkest);
    let parts = Parts { table, columns: &columns, gathered: &gathered, shades };
    let mut lines: Vec<GridRow> = rows.iter().map(|row| parts.row(labels, row)).collect();
    lines.push(parts.row(labels, TOTAL));
    let marked = table.cells().any(|cell| cell.figure.value.is_none());
    let summary = text!(labels.locale(), "report-matrix-summary", rows = labels.axis(&table.request.rows), columns = labels.axis(axis));
    let mut blocks = vec![Block::Grid(Grid { summary, columns: parts.heads(labels, axis), rows: lines, small: true })];
    if !gathered.is_empty() {
        let names: Vec<String> = gathered.iter().map(|column| labels.item(axis, column)).collect();
        blocks.push(Block::Remark(text!(labels.locale(), "report-matrix-others", names = names.join(", "))));
    }
    if marked {
        blocks.push(Block::Remark(phrases::mark_legend(labels.locale())));
    }
    blocks
}

/// What the rows of a matrix are made from.
struct Parts<'a> {
    table: &'a Table,
    columns: &'a [&'a str],
    gathered: &'a [&'a str],
    /// The largest number, where cells are shaded by size.
    shades: Option<u64>,
}

impl Parts<'_> {
    fn heads(&self, labels: &ItemLabels<'_>, axis: &Axis) -> Vec<GridColumn> {
        let column = |head: String, share: f32, numeric: bool| GridColumn { head, share, numeric };
        let first = if self.shades.is_some() { 2.6 } else { 3.2 };
        let mut heads = vec![column(labels.axis(&self.table.request.rows), first, false)];
        heads.extend(self.columns.iter().map(|item| column(labels.short(axis, item), 1.0, true)));
        if !self.gathered.is_empty() {
            heads.push(column(text!(labels.locale(), "report-matrix-other-columns"), 1.0, true));
        }
        heads.push(column(labels.item(axis, TOTAL), 1.2, true));
        heads
    }

    fn row(&self, labels: &ItemLabels<'_>, row: &str) -> GridRow {
        let total = row == TOTAL;
        let mut cells = vec![GridCell::text(self.label(labels, row))];
        cells.extend(self.columns.iter().map(|column| self.cell(labels, self.table.figure(row, Some(column)), total)));
        if !self.gathered.is_empty() {
            let figures: Vec<Figure> = self.gathered.iter().map(|column| self.table.figure(row, Some(column))).collect();
            cells.push(self.cell(labels, sum(&figures), total));
        }
        cells.push(GridCell::text(short_figure(labels, self.table.figure(row, Some(TOTAL)))));
        GridRow { cells, total }
    }

    /// A row's name, short where the table is wide.
    fn label(&self, labels: &ItemLabels<'_>, row: &str) -> String {
        let axis = &self.table.request.rows;
        if row == TOTAL {
            // Its column is narrow: a remark below the table says that these are mentions.
            return labels.item(axis, TOTAL) + &phrases::missing(labels.locale(), &self.table.coverage);
        }
        if self.shades.is_some() { labels.item(axis, row) } else { labels.short(axis, row) }
    }

    fn cell(&self, labels: &ItemLabels<'_>, figure: Figure, total: bool) -> GridCell {
        let text = short_figure(labels, figure);
        match (figure.value, self.shades) {
            (Some(value), Some(darkest)) if !total && value > 0 => GridCell::Shade(text, share(value, darkest)),
            (Some(0), _) => GridCell::Quiet(text),
            _ => GridCell::text(text),
        }
    }
}

/// The number, or the mark for why there is none.
fn short_figure(labels: &ItemLabels<'_>, figure: Figure) -> String {
    figure.value.map_or_else(|| phrases::mark(figure.status).to_owned(), |value| labels.locale().number(value))
}

/// The name of a measure for a key figure with the number it belongs to: "käyntiä".
pub(super) fn counted(labels: &ItemLabels<'_>, measure: Measure) -> String {
    match measure {
        Measure::Visits => text!(labels.locale(), "report-key-visits"),
        Measure::People => text!(labels.locale(), "report-key-people"),
    }
}
