//! One-way tables as tables of a section: a line for each item with its share, and the earlier period next to it.

use chrono::Datelike;

use super::context::SectionContext;
use super::value::{Chart, Entry, Head, Line, Point, SectionTable};
use crate::book::Week;
use crate::locale::Arg;
use crate::report::phrases;
use crate::statistics::query::ComparedTable;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Measure, Order, Pair, Share, Status, Table};
use crate::text;

/// How much of a list is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    /// The most lines; the others are named by their number.
    pub(super) most: usize,
    /// Whether each number is also given as a share of the total.
    pub(super) shares: bool,
}

/// A list of items, or of weeks.
pub(super) fn list(frame: &SectionContext<'_>, compared: &ComparedTable, order: Order, extent: Extent) -> SectionTable {
    let (labels, table) = (frame.labels, &compared.table);
    let axis = &table.request.rows;
    let mut section_table = frame.section_table(axis.id(), labels.axis(axis), &table.coverage);
    let own = labels.has_own_names(axis);
    section_table.heads = heads(frame, compared, own, extent);
    let items = items(compared, order);
    let (shown, rest) = items.split_at(items.len().min(extent.most));
    let before = compared.comparison.as_ref().map(|comparison| comparison.before.figure(TOTAL, None));
    let has_numbers = std::iter::once(table.figure(TOTAL, None)).chain(before).any(|total| total.value.is_some());
    let lines = shown.iter().filter(|_| has_numbers).map(|item| line(frame, compared, item, (own, extent.shares)));
    section_table.lines = lines.collect();
    section_table.lines.push(line(frame, compared, &Pair::total(), (own, extent.shares)));
    section_table.remarks = remarks(frame, table, items.len(), rest.len());
    section_table.remarks.extend(frame.comparison_remarks(compared));
    if has_numbers && !shown.is_empty() {
        let points = shown.iter().map(|item| point(frame, compared, item)).collect();
        section_table.chart = Some(if axis.is_when() { Chart::Columns(points) } else { Chart::Bars(points) });
    }
    section_table
}

fn heads(frame: &SectionContext<'_>, compared: &ComparedTable, own: bool, extent: Extent) -> Vec<Head> {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let axis = &compared.table.request.rows;
    let mut heads = vec![Head::words(labels.axis(axis))];
    heads.extend(own.then(|| Head::words(text!(locale, "report-own-name"))));
    heads.push(Head::numbers(labels.measure_of(&compared.table)));
    heads.extend(extent.shares.then(|| Head::numbers(text!(locale, "statistics-share"))));
    if compared.comparison.is_some() {
        heads.extend(labels.head_before(axis).map(Head::words));
        heads.extend(frame.comparison_heads());
    }
    heads
}

/// The items that were counted now or before, and those without a number.
fn items(compared: &ComparedTable, order: Order) -> Vec<Pair> {
    let table = &compared.table;
    let axis = &table.request.rows;
    let mut items: Vec<Pair> = match &compared.comparison {
        Some(comparison) => in_order(comparison.rows(), axis, &table.rows_by(order)),
        None => table.rows_by(if axis.is_when() { Order::List } else { order }).into_iter().map(Pair::same).collect(),
    };
    if !matches!(axis, Axis::Dimension(_)) {
        return items;
    }
    let counted = |figure: Figure| figure.value != Some(0);
    let before = |pair: &Pair| {
        compared.comparison.as_ref().is_some_and(|comparison| comparison.cell(pair, None).before.value.is_some_and(|value| value > 0))
    };
    items.retain(|pair| counted(table.figure_or_silence(pair.item(), None)) || before(pair));
    items
}

/// Rows or columns of a comparison as their items of now are listed, those of before alone after them; of time in its own order.
pub(super) fn in_order(mut pairs: Vec<Pair>, axis: &Axis, listed: &[&str]) -> Vec<Pair> {
    if !axis.is_when() {
        pairs.sort_by_key(|pair| listed.iter().position(|item| *item == pair.item()).unwrap_or(usize::MAX));
    }
    pairs
}

/// The figure of a row now; of a day or week that the period does not have there is none.
fn now(compared: &ComparedTable, pair: &Pair) -> Figure {
    let figure = |item: &String| compared.table.figure_or_silence(item, None);
    pair.now.as_ref().map_or(Figure::none(Status::Absent), figure)
}

fn line(frame: &SectionContext<'_>, compared: &ComparedTable, pair: &Pair, (own, shares): (bool, bool)) -> Line {
    let (labels, table) = (frame.labels, &compared.table);
    let axis = &table.request.rows;
    let (item, total, figure) = (pair.item(), pair.is_total(), now(compared, pair));
    let label = match &compared.comparison {
        _ if total => labels.total_of(table),
        Some(comparison) => labels.pair(comparison, axis, pair),
        None => labels.item_of(table, axis, item),
    };
    let mut entries = vec![Entry::Text(label)];
    if own {
        entries.push(labels.own_name(axis, item).map_or(Entry::Empty, |name| Entry::OwnName(name.to_owned(), item.to_owned())));
    }
    entries.push(Entry::Figure(figure));
    if shares {
        let whole = table.figure(TOTAL, None).value;
        let share = figure.value.zip(whole).and_then(|(part, whole)| Share { part, whole }.of_ten_or_more());
        entries.push(Entry::Share(share));
    }
    if let Some(comparison) = &compared.comparison {
        let cell = comparison.cell(pair, None);
        entries.extend(labels.item_before(comparison, axis, pair).map(Entry::Text));
        entries.push(Entry::Figure(cell.before));
        entries.extend(Entry::change(cell.change));
    }
    Line { entries, total }
}

fn point(frame: &SectionContext<'_>, compared: &ComparedTable, pair: &Pair) -> Point {
    let axis = &compared.table.request.rows;
    let before = compared.comparison.as_ref().map(|comparison| comparison.cell(pair, None).before);
    let of = compared.comparison.as_ref().filter(|_| pair.now.is_none()).map_or(&compared.table, |comparison| &comparison.before);
    Point { label: short(frame, of, axis, pair.item()), now: now(compared, pair), before }
}

/// A name for a chart: a week by its number, a day by its date.
fn short(frame: &SectionContext<'_>, table: &Table, axis: &Axis, item: &str) -> String {
    let (from, to) = table.span();
    match axis {
        Axis::Week => item.parse::<Week>().map_or_else(|_| item.to_owned(), |week| frame.labels.locale().week_on_axis(week, from, to)),
        Axis::Date => {
            item.parse::<chrono::NaiveDate>().map_or_else(|_| item.to_owned(), |date| format!("{}.{}.", date.day(), date.month()))
        }
        _ => frame.labels.short(axis, item),
    }
}

/// What must be known to read a table: why it has no numbers, mentions, what was left out.
pub(super) fn remarks(frame: &SectionContext<'_>, table: &Table, shown: usize, gathered: usize) -> Vec<String> {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let axis = &table.request.rows;
    let total = table.total_of(TOTAL);
    if let Some(sentence) = phrases::without_numbers(locale, total) {
        return vec![sentence];
    }
    let mut remarks = Vec::new();
    if labels.has_mentions(table) && table.totals.visits > 0 && table.request.measure == Measure::Visits {
        remarks.push(text!(locale, "report-mentions-remark", visits = Arg::Count(table.totals.visits)));
    }
    if gathered > 0 {
        remarks.push(text!(locale, "statistics-more-lines", count = Arg::Count(gathered as u64)));
    }
    let none = table.rows.len().saturating_sub(shown);
    if none > 0 && matches!(axis, Axis::Dimension(_)) {
        let count = Arg::Count(none as u64);
        remarks.push(match table.protection {
            None => text!(locale, "report-list-others-none", count = count),
            Some(_) => text!(locale, "report-list-others-zero", count = count),
        });
    }
    remarks
}
