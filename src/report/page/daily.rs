//! The sheet of a day as a document that has room on one page.

use super::blocks::{self, ListLook, counted};
use crate::book::Week;
use crate::locale::Arg;
use crate::report::daily::DailySheet;
use crate::report::document::{Block, Chart, ChartColumn, Document, KeyFigure};
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::report::phrases;
use crate::statistics::table::UNKNOWN;
use crate::statistics::{Axis, Figure, Measure, Status, Table};
use crate::text;

/// How much has room on the page.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// The most topics and languages.
    long: usize,
    /// The most channels and referrals.
    short: usize,
    /// The most lines of the note.
    note: usize,
}

impl Room {
    /// Less and less: the note gives way first, then the longest lists.
    fn shrinking() -> impl Iterator<Item = Self> {
        let notes = [12, 8, 5].map(|note| Self { long: 40, short: 40, note });
        let lists = (3..=20).rev().map(|long| Self { long, short: (long * 2 / 3).max(2), note: (long / 3).clamp(1, 5) });
        notes.into_iter().chain(lists)
    }
}

/// The document in shorter and shorter forms, of which the first that fits on one page is meant.
pub(in crate::report) fn documents(sheet: &DailySheet, labels: &ItemLabels<'_>) -> Vec<Document> {
    Room::shrinking().map(|room| document(sheet, labels, room)).collect()
}

/// The document, with this much room.
fn document(sheet: &DailySheet, labels: &ItemLabels<'_>, room: Room) -> Document {
    let locale = labels.locale();
    let date = sheet.day.date;
    let marking = phrases::marking(locale, Marking::InternalExact);
    let week = locale.week(Week::of(date));
    Document {
        title: text!(locale, "report-daily-title"),
        subtitle: sheet.place.name.clone(),
        detail: format!("{} · {week}", locale.date_with_weekday(date)),
        footer: format!("{} · {} · {marking}", sheet.organisation, sheet.place.name),
        marking,
        language: locale.code().to_owned(),
        date,
        blocks: body(sheet, labels, room),
    }
}

fn body(sheet: &DailySheet, labels: &ItemLabels<'_>, room: Room) -> Vec<Block> {
    let locale = labels.locale();
    let mut body = vec![Block::KeyFigures(key_figures(sheet, labels)), Block::Notice(phrases::day_sentence(locale, sheet.state()))];
    if sheet.totals().visits > 0 {
        let long = ListLook { most: room.long, small: true };
        let short = ListLook { most: room.short, small: true };
        let part = |axis: &Axis, look| part(sheet, labels, axis, look);
        let left = [part(&Axis::TOPIC, long), part(&Axis::CHANNEL, short)].concat();
        let right = [part(&Axis::LANGUAGE, long), part(&Axis::REFERRAL, short)].concat();
        body.push(Block::Beside(left, right));
        body.extend(sheet.table(&Axis::Hour, Measure::Visits).map(|table| hours(labels, table)).unwrap_or_default());
    }
    body.extend(labels.locale().staff_by_role(&sheet.day).map(Block::Remark));
    let note = sheet.day.note.trim();
    if !note.is_empty() {
        body.push(Block::Heading(text!(locale, "report-daily-note")));
        let remark = text!(locale, "report-daily-note-shortened");
        body.push(Block::Shortened { text: note.to_owned(), lines: room.note, remark });
    }
    body
}

fn key_figures(sheet: &DailySheet, labels: &ItemLabels<'_>) -> Vec<KeyFigure> {
    let figure = |measure| {
        let first = sheet.tables.first();
        let figure =
            first.map_or(Figure::none(Status::Missing), |table| Marking::InternalExact.total(table.totals, &table.coverage, measure));
        KeyFigure { value: labels.figure(figure), label: counted(labels, measure) }
    };
    let mut figures = vec![figure(Measure::Visits), figure(Measure::People)];
    figures.extend(sheet.day.staff.map(|staff| KeyFigure {
        value: labels.locale().number(staff.into()),
        label: text!(labels.locale(), "report-key-staff", count = Arg::Count(staff.into())),
    }));
    figures
}

/// A heading and the list of an axis.
fn part(sheet: &DailySheet, labels: &ItemLabels<'_>, axis: &Axis, look: ListLook) -> Vec<Block> {
    let Some(table) = sheet.table(axis, Measure::Visits) else { return Vec::new() };
    let mut part = vec![Block::Heading(labels.axis(axis))];
    part.extend(blocks::list(labels, table, None, look));
    part
}

/// The visits by hour, from the first hour with visits to the last.
fn hours(labels: &ItemLabels<'_>, table: &Table) -> Vec<Block> {
    let counted = |item: &str| table.figure(item, None).value.is_some_and(|value| value > 0);
    let hours: Vec<u8> = table.rows.iter().filter(|item| counted(item)).filter_map(|item| item.parse().ok()).collect();
    let (Some(first), Some(last)) = (hours.iter().min(), hours.iter().max()) else { return Vec::new() };
    let mut items: Vec<String> = (*first..=*last).map(|hour| format!("{hour:02}")).collect();
    items.extend(counted(UNKNOWN).then(|| UNKNOWN.to_owned()));
    // An hour that the table does not list had no visits: the day has a number.
    let value = |item: &str| if table.rows.iter().any(|row| row == item) { table.figure(item, None) } else { Figure::exact(0) };
    let columns: Vec<ChartColumn> = items
        .iter()
        .map(|item| {
            let figure = value(item);
            ChartColumn { label: labels.item(&Axis::Hour, item), value: figure.value, text: labels.figure(figure) }
        })
        .collect();
    let heading = text!(labels.locale(), "report-by-hour");
    let numbers: Vec<String> = columns.iter().map(|column| format!("{} {}", column.label, column.text)).collect();
    let alternative = text!(labels.locale(), "report-chart-alternative", what = heading.clone(), numbers = numbers.join(", "));
    vec![Block::Heading(heading), Block::Chart(Chart { alternative, columns, height: 58.0 })]
}
