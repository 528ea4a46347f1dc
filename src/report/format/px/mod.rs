//! PC-Axis: the matrices that statistical offices publish with `PxWeb`, one file each.
//!
//! Source: Statistics Sweden, *PX-file format specification, AXIS-VERSION 2013* (27 February 2013): its mandatory keywords, its order of
//! keywords, its limits of length. A file holds one matrix, hence a file for each pair of axes; visits and visitors share one matrix
//! as the values of its contents variable (`CONTVARIABLE`). The stub is the advice point and the rows, the heading the columns, the
//! contents and the time, which is a `TIMEVAL` of one week (`W1`) or day (`D1`), so that the files of many weeks can be joined.
//!
//! The cells (specification, "Data in the PX-file": a dash or one to six dots, in quotation marks):
//!
//! | cell | data | explained by |
//! |---|---|---|
//! | a number, rounded or not; also a 0 that is rounded | the digits | |
//! | exact zero: nobody came | `"-"` | `DATASYMBOLNIL` |
//! | missing: opening days passed without a record | `"."` | `DATASYMBOL1` |
//! | closed: no number is to be expected | `".."` | `DATASYMBOL2` |
//! | protected | `"..."` | `DATASYMBOL3` |
//!
//! Offices give the dots different meanings; hence each file gives its own by `DATASYMBOL1` to `3`, which programs show in place of the
//! dots, and in a note. A row or column of totals is the value for all together (`ELIMINATION`), so that no program adds it to its parts.
//!
//! At every total behind which opening days are missing a `VALUENOTE` gives their number.
//!
//! The files are UTF-8 (`CODEPAGE`) without a byte order mark. No clock is read: a file is "created" at the first day's midnight.

mod keyword;
mod matrix;

use super::ReportError;
use super::dhis2_mapping::Mapping;
use super::export_source::ExportSource;
use super::file_writer::{Render, Rendered, Writer};
use crate::report::labels::ItemLabels;
use crate::report::section::SectionTable;
use crate::report::{Report, phrases};
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, CoveredDay, DayState, Figure, Measure, Status, Table};
use crate::text;
use keyword::Keywords;
use matrix::Matrix;

/// PC-Axis.
pub(super) struct Px;

impl Writer for Px {
    fn name(&self) -> &'static str {
        "px"
    }

    fn needs_disclaimer(&self) -> bool {
        false
    }

    fn is_numbers_alone(&self) -> bool {
        false
    }

    fn render(&self, source: &ExportSource<'_>, labels: &ItemLabels<'_>, _: &Mapping) -> Result<Vec<Rendered>, ReportError> {
        Ok(files(source, labels))
    }

    fn section(&self) -> Option<Render<SectionTable>> {
        None
    }
}

/// All files.
fn files(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Vec<Rendered> {
    let matrices = Matrix::all(source, labels);
    matrices.into_iter().map(|matrix| Rendered { bytes: write(&matrix, source, labels), part: matrix.name }).collect()
}

/// One file, its keywords in the order that the specification recommends.
fn write(matrix: &Matrix, source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Vec<u8> {
    let mut file = Keywords::default();
    technical(&mut file, matrix, source, labels);
    titles(&mut file, matrix, source, labels);
    variables(&mut file, matrix);
    let (made, locale) = (made(source), labels.locale());
    file.text("LAST-UPDATED", &made);
    for item in &matrix.contents.items {
        file.text_of("LAST-UPDATED", &item.label, &made);
    }
    file.text("SOURCE", source.organisation);
    file.text("NOTEX", &phrases::marking_sentence(locale, source.marking));
    file.text("NOTE", &notes(source, labels).join("#"));
    value_notes(&mut file, matrix, source, labels);
    for (keyword, status) in [("DATASYMBOL1", Status::Missing), ("DATASYMBOL2", Status::Closed), ("DATASYMBOL3", Status::Protected)] {
        file.text(keyword, &phrases::status(locale, status));
    }
    file.text("DATASYMBOLNIL", "-");
    file.finish(matrix.figures.iter().map(|line| line.iter().copied().map(cell)))
}

fn technical(file: &mut Keywords, matrix: &Matrix, source: &ExportSource<'_>, labels: &ItemLabels<'_>) {
    file.text("CHARSET", "ANSI");
    file.text("AXIS-VERSION", "2013");
    file.text("CODEPAGE", "utf-8");
    file.text("LANGUAGE", labels.locale().code());
    file.text("CREATION-DATE", &made(source));
    file.number("DECIMALS", 0);
    file.number("SHOWDECIMALS", 0);
    file.text("MATRIX", &keyword::short(&matrix.name));
}

fn titles(file: &mut Keywords, matrix: &Matrix, source: &ExportSource<'_>, labels: &ItemLabels<'_>) {
    let locale = labels.locale();
    let subject = match source.report {
        Report::Weekly(_) => text!(locale, "report-weekly-title"),
        Report::Daily(_) => text!(locale, "report-daily-title"),
    };
    let contents = matrix.contents.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>().join(", ");
    let by = matrix.variables().map(|variable| variable.name.as_str()).collect::<Vec<_>>().join(", ");
    let marking = phrases::marking(locale, source.marking);
    let place = labels.place(source.place);
    let time = matrix.time.items.iter().map(|item| item.label.as_str()).collect::<String>();
    // Five characters, which the oldest programs still take.
    file.text("SUBJECT-CODE", "KAVIJ");
    file.text("SUBJECT-AREA", &keyword::line(&subject));
    file.text("DESCRIPTION", &format!("{subject} – {place} – {} – {}: {marking}", time, matrix.title));
    file.text("TITLE", &text!(locale, "report-px-title", contents = contents.as_str(), variables = by));
    file.text("CONTENTS", &keyword::line(&contents));
    file.text("UNITS", &text!(locale, "report-px-unit"));
    for item in &matrix.contents.items {
        file.text_of("UNITS", &item.label, &text!(locale, "report-px-unit"));
    }
}

fn variables(file: &mut Keywords, matrix: &Matrix) {
    file.list("STUB", matrix.stub.iter().map(|variable| variable.name.as_str()));
    file.list("HEADING", matrix.heading().map(|variable| variable.name.as_str()));
    file.text("CONTVARIABLE", &matrix.contents.name);
    for variable in matrix.variables() {
        file.list_of("VALUES", &variable.name, variable.items.iter().map(|item| item.label.as_str()));
    }
    file.raw_of("TIMEVAL", &matrix.time.name, &matrix.time_value);
    for variable in matrix.variables() {
        file.list_of("CODES", &variable.name, variable.items.iter().map(|item| item.code.as_str()));
    }
    for variable in matrix.variables() {
        if let Some(total) = variable.total() {
            file.text_of("ELIMINATION", &variable.name, &total.label);
        }
    }
}

/// At every total behind which opening days are missing, and at the advice point: what is known of the days.
fn value_notes(file: &mut Keywords, matrix: &Matrix, source: &ExportSource<'_>, labels: &ItemLabels<'_>) {
    let place = labels.axis(&Axis::Place);
    let coverage = source.tables.first().map(|table| &table.coverage);
    for variable in matrix.variables() {
        for item in &variable.items {
            let whole = item.code == TOTAL || variable.name == place && source.place.is_some_and(|place| place.id.as_str() == item.code);
            let of_place = |day: &CoveredDay| variable.name == place && day.place.as_str() == item.code;
            let days = coverage.map(|coverage| coverage.numbers_of(|day| whole || of_place(day))).unwrap_or_default();
            if days.missing > 0 {
                file.text_of_value("VALUENOTE", (&variable.name, &item.label), &phrases::coverage(labels.locale(), days));
            }
        }
    }
}

/// What a reader must know, a paragraph each.
fn notes(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Vec<String> {
    let locale = labels.locale();
    let mut notes = vec![text!(locale, "report-px-symbols")];
    // Here a zero is a dash, and a 0 is something else.
    let zero = text!(locale, "report-reading-zero");
    notes.extend(phrases::reading(locale, source.tables).into_iter().filter(|sentence| *sentence != zero));
    notes.push(phrases::coverage(locale, source.days()));
    notes.extend(source.tables.first().and_then(|table| missing(table, labels)));
    notes
}

/// The missing opening days, by place.
fn missing(table: &Table, labels: &ItemLabels<'_>) -> Option<String> {
    let missing = table.coverage.days.iter().filter(|day| day.state == DayState::Missing);
    let name = |day: &CoveredDay| {
        let place = labels.item(&Axis::Place, day.place.as_str());
        format!("{place} {}", labels.locale().date_with_weekday(day.date))
    };
    let days: Vec<String> = missing.map(name).collect();
    (!days.is_empty()).then(|| text!(labels.locale(), "report-missing-days", days = days.join(", ")))
}

/// The first day's midnight, as the specification writes times.
fn made(source: &ExportSource<'_>) -> String {
    source.from.format("%Y%m%d 00:00").to_string()
}

/// A figure as it is written in the data.
fn cell(figure: Figure) -> String {
    match (figure.value, figure.status) {
        (Some(0), Status::Exact) => r#""-""#.to_owned(),
        (Some(value), _) => value.to_string(),
        (None, Status::Closed | Status::Absent) => r#""..""#.to_owned(),
        (None, Status::Protected | Status::Rounded) => r#""...""#.to_owned(),
        (None, Status::Missing | Status::Exact) => r#"".""#.to_owned(),
    }
}

/// What a measure is called in this matrix: visits may be mentions.
fn measure(axes: &[&Axis], measure: Measure, labels: &ItemLabels<'_>) -> String {
    let mentions = axes.iter().copied().find(|axis| labels.counts_mentions(axis));
    labels.measure(mentions.unwrap_or(&Axis::Date), measure)
}
