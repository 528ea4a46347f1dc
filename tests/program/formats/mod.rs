//! What is promised of the formats for statistical offices and registers, read back by programs of others: pyaxis, pysdmx, jsonschema.

use support::reported;
mod dhis2;
mod px;
mod sdmx;

use std::collections::BTreeSet;

use kavijakirja::book::DayStatus;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2::Mapping;
use kavijakirja::report::{Format, ItemLabels, Marking, Rendered, Report, Weekly, render};
use kavijakirja::statistics::{Figure, Table};
use kavijakirja::transfer::weekly::{self, WeeklyExport};
use support::office::{LATER, Office};
use support::reported::{Desk, date};

/// The files of a format, in Finnish, with our own codes.
fn made<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format) -> Vec<Rendered> {
    made_in(desk, report, format, Language::Finnish)
}

fn made_in<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format, language: Language) -> Vec<Rendered> {
    let locale = Locale::new(language);
    render(report, format, &ItemLabels::new(&desk.vocabulary, &desk.places, &locale), &Mapping::default()).unwrap()
}

/// The visits of the week that leaves.
const PUBLISHED: usize = 44;

/// A week of all places that leaves, frozen: one place is rounded, the other has so few visits that only their number is told.
fn protected() -> Weekly {
    let mut office = Office::new(7);
    office.mixed("hervanta", reported::week(), PUBLISHED - 4);
    office.mixed("puhos", reported::week(), 4);
    let export = WeeklyExport {
        week: reported::week(),
        place: None,
        formats: Format::ALL.into(),
        marking: Marking::Protected,
        codes: Mapping::default(),
        folder: office.folder.path().to_owned(),
    };
    weekly::report(&mut office.store, date(LATER), &export).unwrap().0
}

/// The reports every format is held against; together they have every kind of cell.
fn weeks() -> (Desk, Vec<Weekly>) {
    let mut desk = Desk::usual();
    // Puhos says of no day more than that it was closed or nothing at all; Hervanta's Sunday is a confirmed zero.
    desk.said.push((0, date("2026-11-22"), DayStatus::Zero));
    let weeks = vec![desk.weekly(Some(0)), desk.weekly(Some(1)), desk.weekly(None), protected()];
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
fn a_total_behind_which_days_are_missing_says_so_in_every_format() {
    let (desk, weeks) = weeks();
    // Puhos: Tuesday is silent, Thursday was closed.
    let puhos = &weeks[1];
    let csv = String::from_utf8(made(&desk, puhos, Format::Csv)[0].bytes.clone()).unwrap();
    let under_the_total: Vec<&str> = csv.lines().filter(|line| line.contains("_days;")).collect();
    let expected = [("recorded", 0), ("zero", 0), ("closed", 1), ("missing", 1), ("unexpected", 0), ("pending", 0)];
    assert_eq!(under_the_total.len(), expected.len(), "{csv}");
    for (line, (state, number)) in under_the_total.iter().zip(expected) {
        assert!(line.ends_with(&format!(";all;;_total;;;{state}_days;{number};exact")), "{line}");
    }
    assert!(csv.lines().any(|line| line.contains(";date;date;2026-11-17;") && line.ends_with(";;missing")), "{csv}");
    let sdmx = String::from_utf8(made(&desk, puhos, Format::Sdmx)[0].bytes.clone()).unwrap();
    let all = sdmx.lines().find(|line| line.contains("DF_ALL(1.0.0)")).unwrap();
    assert!(all.ends_with(",L,N,missing,0,0,1,1,0,0"), "{all}");
    let sentence = "Aukiolopäivät: kirjattu 0, vahvistettu nolla 0, suljettu 1, puuttuu 1. Kirjauksia muina päivinä: 0.";
    for file in made(&desk, puhos, Format::Px) {
        let text = String::from_utf8(file.bytes).unwrap();
        let noted = |variable: &str, value: &str| text.contains(&format!("VALUENOTE(\"{variable}\",\"{value}\")=\"{sentence}\";"));
        assert!(noted("Toimipiste", "Puhos"), "{text}");
        assert!(file.part != "topic" || noted("Asia", "Mainintoja yhteensä"), "{text}");
    }
    let dhis2 = |weekly| String::from_utf8(made(&desk, weekly, Format::Dhis2)[0].bytes.clone()).unwrap();
    assert!(dhis2(&weeks[2]).contains("\"comment\": \"days-missing: "), "the total of all places has Puhos's missing day behind it");
    assert!(!dhis2(&weeks[0]).contains("comment"), "of Hervanta nothing is missing");
}

#[test]
fn every_format_is_found_by_its_own_name() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    assert!("ods".parse::<Format>().is_err());
}
