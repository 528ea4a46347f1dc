//! Nothing around the table gives it away: three attacks that succeeded once.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};
use kavijakirja::book::{DayStatus, DeskDay, Dimension, Entity, Visit};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2;
use kavijakirja::report::{Format, Marking};
use kavijakirja::statistics::Table;
use kavijakirja::statistics::disclosure::Base;
use kavijakirja::statistics::query::{Query, Section, View};
use kavijakirja::transfer::weekly::{self, WeeklyExport};

use support::office::{LATER, Office, hervanta, lines, numbers, week};
use support::programme::Programme;
use support::{date, visit, vocabulary};

const WEEK: &str = "2026-W10";

/// The n-th day of the week of these tests, from Monday on; Hervanta is open on the second and the fifth.
fn day(number: u64) -> NaiveDate {
    week(WEEK).monday() + Days::new(number - 1)
}

fn visits(number: usize, date: NaiveDate, more: &str) -> Vec<Visit> {
    let json = format!(r#"{{"topic":["kela"],"language":"ara","hour":10,"date":"{date}"{more}}}"#);
    (0..number).map(|_| visit(&json)).collect()
}

/// A desk with so many visits on Tuesday, Friday and Saturday; a Friday of none is a confirmed zero. Saturday is no opening day.
fn desk(seed: u64, [tuesday, friday, saturday]: [usize; 3]) -> Office {
    let mut office = Office::new(seed);
    for (number, day) in [(tuesday, day(2)), (friday, day(5)), (saturday, day(6))] {
        office.record(&visits(number, day, ""));
    }
    if friday == 0 {
        office.store.writer().set_day(&DeskDay { status: DayStatus::Zero, ..DeskDay::unsaid(hervanta(), day(5)) }).unwrap();
    }
    office
}

/// Every file that leaves of the week, and what the screen shows of it before.
fn leaves(office: &mut Office) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let query = |section, view| {
        let request = support::office::request(WEEK, Some("hervanta"), ("topic", None));
        Query { selection: request.selection, measure: request.measure, against: None, section, own: (request.rows, None), view }
    };
    for view in [View::Preview, View::Published] {
        for section in [Section::Overview, Section::Times, Section::Coverage] {
            let result = office.store.query(&query(section, view), date(LATER)).unwrap();
            let tables = result.tables.iter().map(|compared| &compared.table);
            let tables: Vec<String> =
                tables.map(|table: &Table| format!("{:?} {:?} {:?}", table.rows, numbers(table), table.coverage)).collect();
            let _ = all.insert(format!("{section:?} {view:?}"), format!("{tables:?} {:?}", result.coverage).into_bytes());
        }
    }
    let stick = tempfile::tempdir().unwrap();
    let export = WeeklyExport {
        week: week(WEEK),
        place: Some(hervanta()),
        formats: Format::ALL.into(),
        marking: Marking::Protected,
        codes: dhis2::Mapping::default(),
        folder: stick.path().to_owned(),
    };
    let done = weekly::export(&mut office.store, &Locale::new(Language::English), date(LATER), &export, &mut |_| {}).unwrap();
    let read = |name: &str| std::fs::read(Path::new(&done.folder).join(name)).unwrap();
    all.extend(done.placed.iter().map(|file| (file.name.clone(), read(&file.name))));
    all
}

/// All numbers of the tables, and which rows and columns have one.
fn published(office: &mut Office) -> Vec<BTreeMap<(String, String), u64>> {
    let axes = [("topic", Some("language")), ("channel", None), ("referral", None), ("weekday", Some("hour"))];
    axes.map(|axes| numbers(&office.protected(WEEK, Some("hervanta"), axes))).into()
}

#[test]
fn two_weeks_with_the_same_published_numbers_have_the_same_files_whatever_day_was_a_zero() {
    let mut pairs = [0; 2];
    for seed in 0..12 {
        for (kind, other) in [[10, 1, 0], [10, 0, 1]].into_iter().enumerate() {
            let (mut quiet, mut other) = (desk(seed, [11, 0, 0]), desk(seed, other));
            // What leaves first, so that the preview is one.
            let files = [leaves(&mut quiet), leaves(&mut other)];
            if published(&mut quiet) == published(&mut other) {
                pairs[kind] += 1;
                let differ: Vec<_> =
                    files[0].iter().filter(|(name, bytes)| files[1].get(*name) != Some(bytes)).map(|(name, _)| name).collect();
                assert!(differ.is_empty(), "seed {seed}, {kind}: {differ:?}");
            }
        }
    }
    eprintln!("{pairs:?} pairs of weeks with the same numbers");
    assert!(pairs.iter().all(|pairs| *pairs > 0));
}

#[test]
fn with_weekday_and_hour_and_the_exact_visits_no_small_number_of_a_quiet_day_is_pinned() {
    // What a confirmed zero on Friday looks like, the attacker learns from a week of their own.
    let friday = |office: &mut Office| {
        let files = office.export(WEEK, Some("hervanta"), Marking::Protected, Language::English);
        let lines = lines(&files);
        let line = lines.iter().find(|line| line.table == "date" && line.row == day(5).to_string()).unwrap();
        (line.value, line.status.clone())
    };
    let zero = friday(&mut desk(0, [11, 0, 0]));
    let (mut disclosed, mut asked) = (0, 0);
    for seed in 0..40 {
        for (tuesday, quiet) in [(10, 1), (10, 2), (12, 1)] {
            let mut office = desk(seed, [tuesday, quiet, 0]);
            let known = friday(&mut office) != zero;
            let table = numbers(&office.protected(WEEK, Some("hervanta"), ("weekday", Some("hour"))));
            let at = |weekday: &str| table.get(&(weekday.to_owned(), "10-12".to_owned())).copied().unwrap_or(0);
            let float = |number: u64| f64::from(u32::try_from(number).unwrap());
            let mut programme = Programme::default();
            for (truth, weekday) in [(tuesday, "2"), (quiet, "5")] {
                let about = float(at(weekday));
                let least = if known || about > 0.0 { 1.0 } else { 0.0 };
                let _ = programme.unknown(float(truth as u64), (about - 2.0).max(least), about + 2.0);
            }
            let all = float((tuesday + quiet) as u64);
            programme.within(vec![(0, 1.0), (1, 1.0)], all, all);
            let found = programme.disclosed(|truth| (0.5..2.5).contains(&truth));
            disclosed += found.disclosed;
            asked += found.asked;
        }
    }
    eprintln!("day states: {disclosed} of {asked} small numbers pinned");
    assert_eq!((disclosed, asked), (0, 120));
}

#[test]
fn every_table_that_counts_each_visit_once_keeps_the_shared_total() {
    let mut apart = Vec::new();
    for seed in 0..60 {
        let mut office = Office::new(seed);
        office.record(&visits(8, day(2), ""));
        office.record(&visits(2, day(2), r#","channel":"phone""#));
        office.record(&visits(10, day(2) + Days::new(7), ""));
        for week in [WEEK, "2026-W11"] {
            let total =
                |office: &mut Office, axes| office.protected(week, Some("hervanta"), axes).figure("_total", axes.1.map(|_| "_total"));
            let (channel, times) = (total(&mut office, ("channel", None)), total(&mut office, ("weekday", Some("hour"))));
            if channel != times {
                apart.push((seed, week, channel.value, times.value));
            }
        }
    }
    assert!(apart.is_empty(), "{} of 60 books: {apart:?}", apart.len());
}

#[test]
fn of_a_desk_s_own_question_no_number_tells_that_all_said_the_same() {
    let mut told = Vec::new();
    for seed in 0..40 {
        let mut office = Office::new(seed);
        let served = vocabulary().dimensions.iter().find(|dimension| dimension.id.as_str() == "served").unwrap().clone();
        office.store.writer().write(|batch| batch.put(&Entity::Dimension(Dimension { switched_on: true, ..served }))).unwrap();
        office.record(&visits(10, day(2), r#","answers":{"served":["interpreter"]}"#));
        let table = office.protected(WEEK, Some("hervanta"), ("served", None));
        let value = table.figure("interpreter", None).value.unwrap();
        // The least that "12" can be is 10.
        if value > 11 {
            told.push(seed);
        }
    }
    assert!(told.is_empty(), "{} of 40 books: {told:?}", told.len());
}

#[test]
fn a_place_that_has_published_multiples_of_5_goes_on_so() {
    let mut office = Office::new(7);
    let base = |office: &mut Office, week: &str| {
        office.like("hervanta", week, 13, ("kela", "ara"));
        office.protected(week, Some("hervanta"), ("topic", None)).protection.unwrap().base
    };
    assert_eq!(base(&mut office, "2026-W10"), Base::Three);
    office.store.publisher().set_base(Base::Five).unwrap();
    assert_eq!(base(&mut office, "2026-W11"), Base::Five);
    office.store.publisher().set_base(Base::Three).unwrap();
    assert_eq!(base(&mut office, "2026-W12"), Base::Five);
}
