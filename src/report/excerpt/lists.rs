//! One-way tables as excerpts: a line for each item with its share, and the earlier period beside it.

use chrono::Datelike;

use super::value::{Chart, Entry, Head, Line, Point};
use super::{Excerpt, sections::Frame};
use crate::book::Week;
use crate::locale::Arg;
use crate::report::blocks::without_numbers_sentence;
use crate::statistics::table::TOTAL;
use crate::statistics::telling::Beside;
use crate::statistics::{Axis, Figure, Measure, Order, Share, Table};
use crate::text;

/// How much of a list is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    /// The most lines; the others are named by their number.
    pub(super) most: usize,
    /// Whether each number is also told as a share of the total.
    pub(super) shares: bool,
}

/// A list of items, or of weeks.
pub(super) fn list(frame: &Frame<'_>, beside: &Beside, order: Order, extent: Extent) -> Excerpt {
    let (naming, table) = (frame.naming, &beside.table);
    let axis = &table.request.rows;
    let mut excerpt = frame.excerpt(axis.id(), naming.axis(axis), &table.coverage);
    let own = naming.has_own_names(axis);
    excerpt.heads = heads(frame, beside, own, extent);
    let items = items(beside, order);
    let (shown, rest) = items.split_at(items.len().min(extent.most));
    let told = table.figure(TOTAL, None).value.is_some();
    let lines = shown.iter().filter(|_| told).map(|item| line(frame, beside, item, (own, extent.shares)));
    excerpt.lines = lines.collect();
    excerpt.lines.push(line(frame, beside, TOTAL, (own, extent.shares)));
    excerpt.remarks = remarks(frame, table, items.len(), rest.len());
    excerpt.remarks.extend(frame.comparison_remarks(beside));
    if told && !shown.is_empty() {
        let points = shown.iter().map(|item| point(frame, beside, item)).collect();
        let through_time = matches!(axis, Axis::Week | Axis::Date | Axis::Hour | Axis::Weekday);
        excerpt.chart = Some(if through_time { Chart::Columns(points) } else { Chart::Bars(points) });
    }
    excerpt
}

fn heads(frame: &Frame<'_>, beside: &Beside, own: bool, extent: Extent) -> Vec<Head> {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let axis = &beside.table.request.rows;
    let mut heads = vec![Head::words(naming.axis(axis))];
    heads.extend(own.then(|| Head::words(text!(locale, "report-own-name"))));
    heads.push(Head::numbers(naming.measure_of(&beside.table)));
    heads.extend(extent.shares.then(|| Head::numbers(text!(locale, "statistics-share"))));
    heads.extend(beside.comparison.iter().flat_map(|_| frame.comparison_heads()));
    heads
}

/// The items that were counted now or before, and those without a number.
fn items(beside: &Beside, order: Order) -> Vec<&str> {
    let table = &beside.table;
    let told = |figure: Figure| figure.value != Some(0);
    let mut items = table.rows_by(if matches!(table.request.rows, Axis::Dimension(_) | Axis::Place) { order } else { Order::List });
    if let Some(comparison) = &beside.comparison {
        let only_before: Vec<&str> = comparison.rows().into_iter().filter(|row| !items.contains(row)).collect();
        items.extend(only_before);
    }
    if !matches!(table.request.rows, Axis::Dimension(_)) {
        return items;
    }
    let before =
        |item: &str| beside.comparison.as_ref().is_some_and(|one| one.figure_before(item, None).value.is_some_and(|value| value > 0));
    items.retain(|item| told(table.figure_or_silence(item, None)) || before(item));
    items
}

fn line(frame: &Frame<'_>, beside: &Beside, item: &str, (own, shares): (bool, bool)) -> Line {
    let (naming, table) = (frame.naming, &beside.table);
    let axis = &table.request.rows;
    let total = item == TOTAL;
    let figure = table.figure_or_silence(item, None);
    let label = if total { naming.total_of(table) } else { naming.item(axis, item) };
    let mut entries = vec![Entry::Text(label)];
    if own {
        entries.push(naming.own_name(axis, item).map_or(Entry::Empty, |name| Entry::OwnName(name.to_owned(), item.to_owned())));
    }
    entries.push(Entry::Figure(figure));
    if shares {
        let whole = table.figure(TOTAL, None).value;
        let share = figure.value.zip(whole).and_then(|(part, whole)| Share { part, whole }.of_one());
        entries.push(Entry::Share(share));
    }
    if let Some(comparison) = &beside.comparison {
        let cell = comparison.cell(item, None);
        entries.push(Entry::Figure(cell.before));
        entries.extend(Entry::change(cell.change));
    }
    Line { entries, total }
}

fn point(frame: &Frame<'_>, beside: &Beside, item: &str) -> Point {
    let axis = &beside.table.request.rows;
    let before = beside.comparison.as_ref().map(|comparison| comparison.figure_before(item, None));
    Point { label: short(frame, axis, item), now: beside.table.figure_or_silence(item, None), before }
}

/// A name for a chart: a week by its number, a day by its date.
fn short(frame: &Frame<'_>, axis: &Axis, item: &str) -> String {
    match axis {
        Axis::Week => item.parse::<Week>().map_or_else(|_| item.to_owned(), |week| week.number().to_string()),
        Axis::Date => {
            item.parse::<chrono::NaiveDate>().map_or_else(|_| item.to_owned(), |date| format!("{}.{}.", date.day(), date.month()))
        }
        _ => frame.naming.short(axis, item),
    }
}

/// What must be known to read a table: why it has no numbers, mentions, what was left out.
pub(super) fn remarks(frame: &Frame<'_>, table: &Table, shown: usize, gathered: usize) -> Vec<String> {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let axis = &table.request.rows;
    let total = table.total_of(TOTAL);
    if let Some(sentence) = without_numbers_sentence(naming, total) {
        return vec![sentence];
    }
    let mut remarks = Vec::new();
    if naming.has_mentions(table) && table.totals.visits > 0 && table.request.measure == Measure::Visits {
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
