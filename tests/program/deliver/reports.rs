//! The week's statistics and the day's sheet, from a book onto a stick.

use std::fs;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Explain, Week};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2::Mapping;
use kavijakirja::report::{Format, Marking};
use kavijakirja::transfer::daily;
use kavijakirja::transfer::export::ExportError;
use kavijakirja::transfer::file_name;
use kavijakirja::transfer::weekly::{self, WeeklyExport};

use super::{checked_by_sha256sum, everything, names_in};
use support::{Desk, date, visit};

fn desk() -> Desk {
    let mut desk = Desk::new();
    for json in [r#"{"topic":["kela"],"language":"ara","people":2}"#, r#"{"topic":["migri","kela"],"language":"som"}"#] {
        let _ = desk.store.writer().record(&visit(json), Origin::Desk).unwrap();
    }
    desk
}

fn week_47(place: Option<&str>, folder: &std::path::Path) -> WeeklyExport {
    WeeklyExport {
        week: Week::new(2026, 47).unwrap(),
        place: place.map(|place| place.parse().unwrap()),
        formats: Format::ALL.to_vec(),
        marking: Marking::InternalExact,
        codes: Mapping::default(),
        folder: folder.to_owned(),
    }
}

#[test]
fn a_week_lies_in_its_folder_under_names_that_say_internal_and_a_second_run_changes_nothing() {
    let (mut desk, stick) = (desk(), tempfile::tempdir().unwrap());
    let locale = Locale::new(Language::Finnish);
    let today = date("2026-11-23");
    for (place, name) in [(Some("hervanta"), "hervanta"), (None, "all")] {
        let delivered = weekly::export(&mut desk.store, &locale, today, &week_47(place, stick.path()), &mut |_| {}).unwrap();
        assert_eq!(delivered.folder, stick.path().join("Kavijakirja").join(name).join("2026-W47"));
        let file = |ending| format!("kavijakirja-{name}-2026-W47-internal.{ending}");
        let mut expected = vec!["SHA256SUMS".to_owned(), file("csv"), file("pdf"), file("xlsx")];
        // A matrix for each table; the places have a table only where all of them are told.
        let matrices = ["all", "channel", "date", "language", "referral", "topic", "topic-by-language", "weekday-by-hour"];
        let parts = matrices.into_iter().chain(place.is_none().then_some("place")).map(|matrix| format!("{matrix}.px"));
        let parts = parts.chain(["dhis2.json".into(), "sdmx.csv".into()]);
        expected.extend(parts.map(|part| format!("kavijakirja-{name}-2026-W47-internal-{part}")));
        expected.sort();
        assert_eq!(names_in(&delivered.folder), expected);
        assert_eq!(checked_by_sha256sum(&delivered.folder), expected.len() - 1);
        assert!(fs::read(delivered.folder.join(file("pdf"))).unwrap().starts_with(b"%PDF-"));
        assert!(fs::read(delivered.folder.join(file("xlsx"))).unwrap().starts_with(b"PK"));
    }
    let before = everything(stick.path());
    let again = weekly::export(&mut desk.store, &locale, today, &week_47(None, stick.path()), &mut |_| {}).unwrap();
    assert!(!again.wrote());
    assert_eq!(everything(stick.path()), before);
}

#[test]
fn the_figures_that_are_carried_away_are_those_of_the_book() {
    let (mut desk, stick) = (desk(), tempfile::tempdir().unwrap());
    let export = WeeklyExport { formats: vec![Format::Csv], ..week_47(Some("hervanta"), stick.path()) };
    let delivered = weekly::export(&mut desk.store, &Locale::new(Language::English), date("2026-11-23"), &export, &mut |_| {}).unwrap();
    let csv = fs::read_to_string(delivered.folder.join("kavijakirja-hervanta-2026-W47-internal.csv")).unwrap();
    // Two visits with Kela among their topics, one with Migri; three visitors in all.
    let line = |parts: &[&str]| csv.lines().filter(|line| parts.iter().all(|part| line.split(';').any(|cell| cell == *part))).count();
    assert!(line(&["topic", "kela", "visits", "2", "exact"]) >= 1, "{csv}");
    assert!(line(&["topic", "migri", "visits", "1", "exact"]) >= 1, "{csv}");
    assert!(line(&["_total", "people", "3", "exact"]) >= 1, "{csv}");
}

#[test]
fn later_formats_of_a_week_join_the_earlier_ones() {
    let (mut desk, stick) = (desk(), tempfile::tempdir().unwrap());
    let locale = Locale::new(Language::Swedish);
    let mut all = 0;
    for format in Format::ALL {
        let export = WeeklyExport { formats: vec![format, format], ..week_47(None, stick.path()) };
        let delivered = weekly::export(&mut desk.store, &locale, date("2026-11-23"), &export, &mut |_| {}).unwrap();
        let ending = format!(".{}", format.extension());
        let (sums, files): (Vec<_>, Vec<_>) = delivered.placed.iter().partition(|file| file.name == "SHA256SUMS");
        assert!(sums.len() == 1 && !files.is_empty() && files.iter().all(|file| file.name.ends_with(&ending)), "{files:?}");
        all += files.len();
    }
    assert_eq!(checked_by_sha256sum(&stick.path().join("Kavijakirja/all/2026-W47")), all);
}

#[test]
fn what_cannot_be_exported_is_told_before_anything_is_written() {
    let (mut desk, stick) = (desk(), tempfile::tempdir().unwrap());
    let all = week_47(None, stick.path());
    let cases = [
        (WeeklyExport { formats: Vec::new(), ..all.clone() }, "error-no-formats"),
        // The Sunday of the week: it is not over.
        (WeeklyExport { marking: Marking::Protected, ..all.clone() }, "error-week-open"),
        (WeeklyExport { place: Some("nowhere".parse().unwrap()), ..all.clone() }, "error-unknown-place"),
        (WeeklyExport { folder: stick.path().join("pulled"), ..all }, "error-deliver-no-folder"),
    ];
    for (export, key) in cases {
        let locale = Locale::new(Language::Finnish);
        let error = weekly::export(&mut desk.store, &locale, date("2026-11-22"), &export, &mut |_| {}).unwrap_err();
        assert_eq!(error.explain().key, key);
        assert!(!locale.explain(&error).contains('{'));
        assert!(names_in(stick.path()).is_empty());
    }
}

#[test]
fn a_day_is_saved_straight_into_the_folder_and_a_second_run_changes_nothing() {
    let (mut desk, folder) = (desk(), tempfile::tempdir().unwrap());
    let locale = Locale::new(Language::Finnish);
    let mut run = || {
        let day = date("2026-11-20");
        let files = daily::files(&mut desk.store, &locale, day, day, &"hervanta".parse().unwrap(), &[Format::Pdf, Format::Csv])?;
        daily::save(files, folder.path(), &mut |_| {})
    };
    assert!(run().unwrap().wrote());
    assert_eq!(names_in(folder.path()), ["kavijakirja-hervanta-2026-11-20-internal.csv", "kavijakirja-hervanta-2026-11-20-internal.pdf"]);
    let before = everything(folder.path());
    assert!(!run().unwrap().wrote());
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn a_day_of_an_unknown_place_or_without_a_format_is_refused() {
    let mut desk = desk();
    let locale = Locale::new(Language::Finnish);
    let day = date("2026-11-20");
    let nowhere = daily::files(&mut desk.store, &locale, day, day, &"nowhere".parse().unwrap(), &[Format::Pdf]);
    assert_eq!(nowhere.unwrap_err().explain().key, "error-unknown-place");
    let formats = daily::files(&mut desk.store, &locale, day, day, &"hervanta".parse().unwrap(), &[]);
    assert!(matches!(formats, Err(ExportError::NoFormats)));
}

#[test]
fn no_two_places_share_a_folder_and_none_bears_the_name_of_a_device() {
    let named = |id: &str| file_name::place(Some(&id.parse().unwrap()));
    assert_eq!(file_name::place(None), "all");
    assert_eq!([named("hervanta"), named("all"), named("con"), named("lpt1")], ["hervanta", "all_", "con_", "lpt1_"]);
}
