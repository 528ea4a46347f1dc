//! A real advice line's tally comes in whole: 642,706 contacts over 1,154 days, week by week and topic by topic.
//!
//! What is expected is worked out here from the file's own text with other means than the program's: a parser that knows only what this
//! file needs, and week arithmetic on day numbers. The data are not part of this repository; see `tests/run` for where they are looked for.

use std::collections::BTreeMap;
use std::path::PathBuf;

use kavijakirja::book::vocabulary::{FINNISH_ADVICE, Origin};
use kavijakirja::book::{Entity, Place, Vocabulary, Week};
use kavijakirja::statistics::table::TOTAL;
use kavijakirja::statistics::{Axis, Measure, Request, Selection};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{NewBook, Recorded, Store, StoreError};
use kavijakirja::transfer::import::{self, Known, Mapping, Reading};

/// The file's columns with their codes, in the order they stand; the first five columns are no topics.
const TOPICS: [&str; 13] = [
    "referral-shelter",
    "transfer-awhl",
    "referral-eviction-prevention",
    "declined-shelter",
    "transfer-internal",
    "transfer-homelessness",
    "information-homelessness",
    "information-other",
    "no-space-family",
    "no-space-single",
    "follow-up",
    "dead-air",
    "disconnected",
];

type Figures = BTreeMap<(String, String), u64>;

fn calls() -> Vec<u8> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/central-intake-calls.csv");
    let path = std::env::var_os("KAVIJAKIRJA_CALLS").map_or_else(beside, PathBuf::from);
    std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}; KAVIJAKIRJA_CALLS names the file", path.display()))
}

/// Days since 1 March of the year 0, by counting leap days.
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day - 1
}

/// The ISO 8601 week of a day: the one whose Thursday lies in the year, numbered from the week that holds 4 January.
fn iso_week(year: i64, month: i64, day: i64) -> String {
    let number = day_number(year, month, day);
    // 1 January 2024 was a Monday.
    let monday_before = |n: i64| n - (n - day_number(2024, 1, 1)).rem_euclid(7);
    let first_monday = |year: i64| monday_before(day_number(year, 1, 4));
    let iso_year = [year + 1, year, year - 1].into_iter().find(|year| first_monday(*year) <= number).unwrap();
    format!("{iso_year:04}-W{:02}", (number - first_monday(iso_year)) / 7 + 1)
}

/// The figures straight from the file's text: week, topic, contacts; and the number of days.
fn expected(bytes: &[u8]) -> (Figures, usize) {
    let text = std::str::from_utf8(bytes).unwrap();
    let (mut figures, mut days) = (Figures::new(), 0);
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').map(|cell| cell.trim_matches('"')).collect();
        assert_eq!(cells.len(), 18, "{line}");
        let date: Vec<i64> = cells[2].split('-').map(|part| part.parse().unwrap()).collect();
        let week = iso_week(date[0], date[1], date[2]);
        for (topic, cell) in TOPICS.iter().zip(&cells[5..]) {
            *figures.entry((week.clone(), (*topic).to_owned())).or_default() += cell.parse::<u64>().unwrap();
        }
        days += 1;
    }
    figures.retain(|_, number| *number > 0);
    (figures, days)
}

fn vocabulary() -> Vocabulary {
    Vocabulary::from_toml(FINNISH_ADVICE).unwrap()
}

fn read(bytes: &[u8], vocabulary: &Vocabulary, places: &[Place]) -> Reading {
    let mapping = Mapping::from_toml(include_str!("../data/central-intake.toml")).unwrap();
    let today = "2026-11-20".parse().unwrap();
    import::read(bytes, &mapping, &Known { vocabulary, places, today }).unwrap()
}

/// Reads the file against a book and records it there, as the program does.
fn import_into(store: &mut Store, bytes: &[u8]) -> (Reading, Vec<Recorded>) {
    let catalogue = store.reader().catalogue().unwrap();
    let reading = read(bytes, &catalogue.vocabulary, &catalogue.places);
    let places = reading.new_places.iter().cloned().map(Entity::Place);
    let made: Vec<Entity> = places.chain(reading.new_codes.iter().cloned().map(Entity::Code)).collect();
    store.writer().write(|batch| made.iter().try_for_each(|entity| batch.put(entity))).map_err(|e: StoreError| e).unwrap();
    let recorded = store.writer().record_all(&reading.visits, Origin::Sheet).unwrap();
    (reading, recorded)
}

/// The figures as the program tables them, week by topic, without zeros; and the sum of the totals of its weeks.
fn tabled(store: &mut Store) -> (Figures, u64) {
    let selection = Selection { period: "2020-01-01..2024-12-31".parse().unwrap(), place: None };
    let request = Request { selection, measure: Measure::Visits, rows: Axis::Week, columns: Some(Axis::TOPIC) };
    let table = store.reader().table(request, "2026-11-20".parse().unwrap()).unwrap();
    let (mut figures, mut totals) = (Figures::new(), 0);
    for cell in table.cells().filter(|cell| cell.row != TOTAL && cell.figure.value.is_some_and(|value| value > 0)) {
        let (column, value) = (cell.column.unwrap(), cell.figure.value.unwrap());
        if column == TOTAL {
            totals += value;
        } else {
            let _ = figures.insert((cell.row.to_owned(), column.to_owned()), value);
        }
    }
    assert_eq!((table.totals.visits, table.totals.people), (642_706, 642_706));
    (figures, totals)
}

#[test]
fn the_test_s_own_weeks_are_those_of_iso_8601() {
    // The examples of ISO 8601 itself and the year's turns this data crosses.
    for ((year, month, day), week) in [
        ((2005, 1, 1), "2004-W53"),
        ((2008, 12, 29), "2009-W01"),
        ((2010, 1, 3), "2009-W53"),
        ((2020, 12, 31), "2020-W53"),
        ((2021, 1, 3), "2020-W53"),
        ((2021, 1, 4), "2021-W01"),
        ((2023, 1, 1), "2022-W52"),
        ((2023, 12, 31), "2023-W52"),
    ] {
        assert_eq!(iso_week(year, month, day), week);
    }
}

#[test]
fn imported_week_by_week_and_topic_by_topic_the_figures_equal_the_file() {
    let bytes = calls();
    let (expected, days) = expected(&bytes);
    let reading = read(&bytes, &vocabulary(), &[]);
    let mut found = Figures::new();
    for visit in &reading.visits {
        *found.entry((Week::of(visit.date).to_string(), visit.topic[0].to_string())).or_default() += visit.visits();
    }
    assert_eq!(found, expected);
    assert_eq!(expected.values().sum::<u64>(), 642_706);
    assert!(expected.keys().any(|(week, _)| week == "2020-W53"));
    assert_eq!((days, reading.rows, reading.refused.len()), (1154, 1154, 0));
    assert_eq!((reading.summary.visits, reading.summary.days), (642_706, 1154));
    assert_eq!((reading.summary.from, reading.summary.to), ("2020-11-03".parse().ok(), "2023-12-31".parse().ok()));
}

#[test]
fn what_the_book_lacks_is_made_and_every_visit_then_fits_it() {
    let reading = read(&calls(), &vocabulary(), &[]);
    let mut made: Vec<&str> = reading.new_codes.iter().map(|code| code.id.as_str()).collect();
    let mut topics = TOPICS;
    made.sort_unstable();
    topics.sort_unstable();
    assert_eq!(made, topics);
    assert_eq!(reading.new_places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>(), ["intake"]);
    let mut vocabulary = vocabulary();
    vocabulary.codes.extend(reading.new_codes);
    assert!(reading.visits.iter().all(|visit| vocabulary.check(visit, Origin::Sheet).is_ok()));
}

#[test]
fn recorded_in_a_book_the_tables_equal_the_file_and_a_second_import_adds_nothing() {
    let bytes = calls();
    let (expected, _) = expected(&bytes);
    let folder = tempfile::tempdir().unwrap();
    let book = NewBook { organisation: "Intake".into(), places: Vec::new(), vocabulary: vocabulary() };
    let mut store = Store::create(&folder.path().join("book.sqlite"), &book, &SystemEntropy).unwrap();

    let (_, recorded) = import_into(&mut store, &bytes);
    assert!(recorded.iter().all(|recorded| *recorded == Recorded::New));
    assert_eq!(tabled(&mut store), (expected.clone(), 642_706));

    let (again, recorded) = import_into(&mut store, &bytes);
    assert!(again.new_places.is_empty() && again.new_codes.is_empty());
    assert!(recorded.iter().all(|recorded| *recorded == Recorded::AlreadyThere));
    assert_eq!(tabled(&mut store), (expected, 642_706));
}

#[test]
fn a_corrected_cell_is_seen_to_differ_and_a_longer_file_adds_its_new_rows() {
    let bytes = calls();
    let text = String::from_utf8(bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let book = NewBook { organisation: "Intake".into(), places: Vec::new(), vocabulary: vocabulary() };
    let mut store = Store::create(&folder.path().join("book.sqlite"), &book, &SystemEntropy).unwrap();

    let shorter: String = text.split_inclusive('\n').take(11).collect();
    let (first, _) = import_into(&mut store, shorter.as_bytes());
    let longer: String = text.split_inclusive('\n').take(12).collect();
    let corrected = longer.replace("2020-11-03,390,301,44,", "2020-11-03,390,301,45,");
    assert_ne!(longer, corrected);
    let (second, recorded) = import_into(&mut store, corrected.as_bytes());
    let count = |what| recorded.iter().filter(|recorded| **recorded == what).count();
    assert_eq!(count(Recorded::Different), 1);
    assert_eq!(count(Recorded::AlreadyThere), first.visits.len() - 1);
    assert_eq!(count(Recorded::New), second.visits.len() - first.visits.len());
}
