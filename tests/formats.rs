//! What is promised of the formats for statistical offices and registers, read back by programs of others: pyaxis, pysdmx, jsonschema.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop")]

#[path = "report/desk.rs"]
mod desk;
#[path = "formats/dhis2.rs"]
mod dhis2;
#[path = "formats/px.rs"]
mod px;
#[path = "formats/readers.rs"]
mod readers;
#[path = "formats/sdmx.rs"]
mod sdmx;

use std::collections::BTreeSet;

use desk::{Desk, date};
use kavijakirja::book::DayStatus;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2::Mapping;
use kavijakirja::report::{Format, Marking, Naming, Rendered, Report, Weekly, render};
use kavijakirja::statistics::{Cell, Figure, Status, Table};

/// The files of a format, in Finnish, with our own codes.
fn made<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format) -> Vec<Rendered> {
    made_in(desk, report, format, Language::Finnish)
}

fn made_in<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format, language: Language) -> Vec<Rendered> {
    let locale = Locale::new(language);
    render(report, format, &Naming::new(&desk.vocabulary, &desk.places, &locale), &Mapping::default()).unwrap()
}

/// A week of all places that is to leave: each cell is rounded to a multiple of three, and some are held back.
fn protected(desk: &Desk) -> Weekly {
    let rule = |cell: Cell<'_>| match cell.figure.value {
        Some(5..8) => Figure::none(Status::Protected),
        Some(value) if value > 0 => Figure { value: Some(value / 3 * 3), status: Status::Rounded },
        _ => cell.figure,
    };
    let mut weekly = desk.weekly(None);
    weekly.marking = Marking::Protected;
    weekly.tables = weekly.tables.into_iter().map(|table| table.restated(rule)).collect();
    weekly
}

/// The reports every format is held against; together they have every kind of cell.
fn weeks() -> (Desk, Vec<Weekly>) {
    let mut desk = Desk::usual();
    // Puhos says of no day more than that it was closed or nothing at all; Hervanta's Sunday is a confirmed zero.
    desk.said.push((0, date("2026-11-22"), DayStatus::Zero));
    let weeks = vec![desk.weekly(Some(0)), desk.weekly(Some(1)), desk.weekly(None), protected(&desk)];
    let kinds: BTreeSet<_> = weeks.iter().flat_map(|week| &week.tables).flat_map(Table::cells).map(|cell| kind(cell.figure)).collect();
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    (desk, weeks)
}

/// A cell's kind: its status, and whether its number is a zero.
fn kind(figure: Figure) -> (&'static str, Option<bool>) {
    (figure.status.name(), figure.value.map(|value| value == 0))
}

#[test]
fn the_same_report_has_the_same_bytes_and_no_two_of_its_files_share_a_name() {
    let (desk, weeks) = weeks();
    for format in Format::ALL {
        for week in &weeks {
            let files = made(&desk, week, format);
            assert!(!files.is_empty() && files == made(&desk, week, format), "{format}");
            let parts: BTreeSet<&str> = files.iter().map(|file| file.part.as_str()).collect();
            assert_eq!(parts.len(), files.len(), "{parts:?}");
        }
    }
}

#[test]
fn every_format_is_found_by_its_own_name() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    assert!("ods".parse::<Format>().is_err());
}
