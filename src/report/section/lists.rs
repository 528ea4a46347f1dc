//! One-way tables as tables of a section: a line for each item with its share, and the earlier period next to it.

use chrono::Datelike;

use super::context::SectionContext;
use super::value::{Chart, Entry, Head, Line, Point, SectionTable};
use crate::book::Week;
use crate::locale::Arg;
use crate::report::phrases;
use crate::statistics::query::ComparedTable;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Measure, Order, Share, Table};
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
    let has_numbers = table.figure(TOTAL, None).value.is_some();
    let lines = shown.iter().filter(|_| has_numbers).map(|item| line(frame, compared, item, (own, extent.shares)));
    section_table.lines = lines.collect();
    section_table.lines.push(line(frame, compared, TOTAL, (own, extent.shares)));
    section_table.remarks = remarks(frame, table, items.len(), rest.len());
    section_table.remarks.extend(frame.comparison_remarks(compared));
    if has_numbers && !shown.is_empty() {
        let points = shown.iter().map(|item| point(frame, compared, item)).collect();
        let through_time = matches!(axis, Axis::Week | Axis::Date | Axis::Hour | Axis::Weekday);
        section_table.chart = Some(if through_time { Chart::Columns(points) } else { Chart::Bars(points) });
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
    heads.extend(compared.comparison.iter().flat_map(|_| frame.comparison_heads()));
    heads
}

/// The items that were counted now or before, and those without a number.
fn items(compared: &ComparedTable, order: Order) -> Vec<&str> {
    let table = &compared.table;
    let counted = |figure: Figure| figure.value != Some(0);
    let mut items = table.rows_by(if matches!(table.request.rows, Axis::Dimension(_) | Axis::Place) { order } else { Order::List });
    if let Some(comparison) = &compared.comparison {
        let only_before: Vec<&str> = comparison.rows().into_iter().filter(|row| !items.contains(row)).collect();
        items.extend(only_before);
    }
    if !matches!(table.request.rows, Axis::Dimension(_)) {
        return items;
    }
    let before =
        |item: &str| compared.comparison.as_ref().is_some_and(|one| one.figure_before(item, None).value.is_some_and(|value| value > 0));
    items.retain(|item| counted(table.figure_or_silence(item, None)) || before(item));
    items
}

fn line(frame: &SectionContext<'_>, compared: &ComparedTable, item: &str, (own, shares): (bool, bool)) -> Line {
    let (labels, table) = (frame.labels, &compared.table);
    let axis = &table.request.rows;
    let total = item == TOTAL;
    let figure = table.figure_or_silence(item, None);
    let label = if total { labels.total_of(table) } else { labels.item(axis, item) };
    let mut entries = vec![Entry::Text(label)];
    if own {
        entries.push(labels.own_name(axis, item).map_or(Entry::Empty, |name| Entry::OwnName(name.to_owned(), item.to_owned())));
    }
    entries.push(Entry::Figure(figure));
    if shares {
        let whole = table.figure(TOTAL, None).value;
        let share = figure.value.zip(whole).and_then(|(part, whole)| Share { part, whole }.of_one());
        entries.push(Entry::Share(share));
    }
    if let Some(comparison) = &compared.comparison {
        let cell = comparison.cell(item, None);
        entries.push(Entry::Figure(cell.before));
        entries.extend(Entry::change(cell.change));
    }
    Line { entries, total }
}

fn point(frame: &SectionContext<'_>, compared: &ComparedTable, item: &str) -> Point {
    let axis = &compared.table.request.rows;
    let before = compared.comparison.as_ref().map(|comparison| comparison.figure_before(item, None));
    Point { label: short(frame, axis, item), now: compared.table.figure_or_silence(item, None), before }
}

/// A name for a chart: a week by its number, a day by its date.
fn short(frame: &SectionContext<'_>, axis: &Axis, item: &str) -> String {
    match axis {
        Axis::Week => item.parse::<Week>().map_or_else(|_| item.to_owned(), |week| week.number().to_string()),
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
