//! The sheet of a day as a document that has room on one page.

use super::blocks::{self, ListLook, counted};
use super::document::{Block, Chart, ChartColumn, Document, KeyFigure};
use super::format::total;
use super::{DailySheet, ItemLabels, Marking, phrases};
use crate::book::Week;
use crate::locale::{Arg, Locale};
use crate::statistics::table::UNKNOWN;
use crate::statistics::{Axis, Figure, Measure, Status, Table};
use crate::text;

/// How much may stand on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// The most topics and languages.
    long: usize,
    /// The most channels and referrals.
    short: usize,
    /// The most lines of the note.
    note: usize,
}

impl Room {
    /// Less and less: the note gives way first, then the longest lists.
    pub(super) fn shrinking() -> impl Iterator<Item = Self> {
        let notes = [12, 8, 5].map(|note| Self { long: 40, short: 40, note });
        let lists = (3..=20).rev().map(|long| Self { long, short: (long * 2 / 3).max(2), note: (long / 3).clamp(1, 5) });
        notes.into_iter().chain(lists)
    }
}

/// The document, with this much room.
pub(super) fn document(sheet: &DailySheet, naming: &ItemLabels<'_>, room: Room) -> Document {
    let locale = naming.locale();
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
        page_label,
        blocks: body(sheet, naming, room),
    }
}

pub(super) fn page_label(locale: &Locale, page: usize, pages: usize) -> String {
    text!(locale, "report-page", page = page.to_string(), pages = pages.to_string())
}

fn body(sheet: &DailySheet, naming: &ItemLabels<'_>, room: Room) -> Vec<Block> {
    let locale = naming.locale();
    let mut body = vec![Block::KeyFigures(key_figures(sheet, naming)), Block::Notice(phrases::day_sentence(locale, sheet.state()))];
    if sheet.totals().visits > 0 {
        let long = ListLook { most: room.long, small: true };
        let short = ListLook { most: room.short, small: true };
        let part = |axis: &Axis, look| part(sheet, naming, axis, look);
        let left = [part(&Axis::TOPIC, long), part(&Axis::CHANNEL, short)].concat();
        let right = [part(&Axis::LANGUAGE, long), part(&Axis::REFERRAL, short)].concat();
        body.push(Block::Beside(left, right));
        body.extend(sheet.table(&Axis::Hour, Measure::Visits).map(|table| hours(naming, table)).unwrap_or_default());
    }
    body.extend(naming.locale().staff_by_role(&sheet.day).map(Block::Remark));
    let note = sheet.day.note.trim();
    if !note.is_empty() {
        body.push(Block::Heading(text!(locale, "report-daily-note")));
        let remark = text!(locale, "report-daily-note-shortened");
        body.push(Block::Shortened { text: note.to_owned(), lines: room.note, remark });
    }
    body
}

fn key_figures(sheet: &DailySheet, naming: &ItemLabels<'_>) -> Vec<KeyFigure> {
    let figure = |measure| {
        let first = sheet.tables.first();
        let figure =
            first.map_or(Figure::none(Status::Missing), |table| total(table.totals, &table.coverage, measure, Marking::InternalExact));
        KeyFigure { value: naming.figure(figure), label: counted(naming, measure) }
    };
    let mut figures = vec![figure(Measure::Visits), figure(Measure::People)];
    figures.extend(sheet.day.staff.map(|staff| KeyFigure {
        value: naming.locale().number(staff.into()),
        label: text!(naming.locale(), "report-key-staff", count = Arg::Count(staff.into())),
    }));
    figures
}

/// A heading and the list of an axis.
fn part(sheet: &DailySheet, naming: &ItemLabels<'_>, axis: &Axis, look: ListLook) -> Vec<Block> {
    let Some(table) = sheet.table(axis, Measure::Visits) else { return Vec::new() };
    let mut part = vec![Block::Heading(naming.axis(axis))];
    part.extend(blocks::list(naming, table, None, look));
    part
}

/// The visits by hour, from the first hour with visits to the last.
fn hours(naming: &ItemLabels<'_>, table: &Table) -> Vec<Block> {
    let counted = |item: &str| table.figure(item, None).value.is_some_and(|value| value > 0);
    let told: Vec<u8> = table.rows.iter().filter(|item| counted(item)).filter_map(|item| item.parse().ok()).collect();
    let (Some(first), Some(last)) = (told.iter().min(), told.iter().max()) else { return Vec::new() };
    let mut items: Vec<String> = (*first..=*last).map(|hour| format!("{hour:02}")).collect();
    items.extend(counted(UNKNOWN).then(|| UNKNOWN.to_owned()));
    // An hour that the table does not list had no visits: the day has a number.
    let value = |item: &str| if table.rows.iter().any(|row| row == item) { table.figure(item, None) } else { Figure::exact(0) };
    let columns: Vec<ChartColumn> = items
        .iter()
        .map(|item| {
            let figure = value(item);
            ChartColumn { label: naming.item(&Axis::Hour, item), value: figure.value, text: naming.figure(figure) }
        })
        .collect();
    let heading = text!(naming.locale(), "report-by-hour");
    let told: Vec<String> = columns.iter().map(|column| format!("{} {}", column.label, column.text)).collect();
    let alternative = text!(naming.locale(), "report-chart-alternative", what = heading.clone(), numbers = told.join(", "));
    vec![Block::Heading(heading), Block::Chart(Chart { alternative, columns, height: 58.0 })]
}
