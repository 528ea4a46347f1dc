//! Tables of topic × language out of a large book, against the plain `GROUP BY` over the visits of the same file.
//!
//! The baseline is one prepared statement on a connection of its own with the same cache: the visits of the period, found through the
//! primary key, joined with their topics, grouped by topic and language. What it gives is compared with the table's cells before
//! anything is timed. Ours is the whole [`Reader::table`]: cells, totals, and what is known of every opening day behind them.
//!
//! `KAVIJAKIRJA_BENCH_VISITS=10000000` measures a book of ten million visits beside that of one million.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark may stop, and tells what it measured")]

mod support;

use std::collections::BTreeMap;

use kavijakirja::book::Period;
use kavijakirja::statistics::{Axis, Measure, Request, Selection};
use kavijakirja::store::Store;
use rusqlite::Connection;
use support::{Unit, process};

const PLACES: u32 = 50;

/// The periods, the aim of issue 2 and 3 for all places, and how often each is measured.
const PERIODS: [(&str, &str, f64, usize); 3] =
    [("a week", "2026-W40", 0.05, 200), ("a year", "2025", 0.1, 40), ("all years", "2016-11-21..2026-11-20", 0.1, 8)];

fn main() {
    let asked = support::asked("KAVIJAKIRJA_BENCH_VISITS").filter(|visits| *visits != 1_000_000);
    let mut small = Vec::new();
    for visits in std::iter::once(1_000_000).chain(asked) {
        let times = measure(visits);
        if small.is_empty() {
            small = times;
        } else {
            grown(visits, &small, &times);
        }
        memory(visits);
    }
}

/// The seconds of each period's table for all places.
fn measure(visits: u64) -> Vec<f64> {
    let path = support::book(visits, PLACES);
    let mut store = Store::open(&path).unwrap();
    let plain = Connection::open(&path).unwrap();
    plain.pragma_update(None, "cache_size", -16_384).unwrap();
    let place = store.reader().catalogue().unwrap().places[0].id.clone();
    let runs_for = |runs: usize| if visits > 1_000_000 { (runs / 10).max(3) } else { runs };
    support::head(&format!("topic × language, {visits} visits, {PLACES} places"));
    let mut all = Vec::new();
    for (what, period, aim, runs) in PERIODS {
        let period: Period = period.parse().unwrap();
        for place in [None, Some(place.clone())] {
            let selection = Selection { period, place: place.clone() };
            let request = Request { selection, measure: Measure::Visits, rows: Axis::TOPIC, columns: Some(Axis::LANGUAGE) };
            assert_eq!(by_store(&mut store, &request), by_sql(&plain, &request), "the figures of {what} differ");
            let (ours, baseline) = support::alternate(
                runs_for(runs),
                || drop(store.reader().table(request.clone(), support::TODAY).unwrap()),
                || drop(group_by(&plain, &request)),
            );
            let (label, aim) = if place.is_some() { ("one place", None) } else { ("all places", Some(aim)) };
            support::compare(&format!("{what}, {label}"), Unit::Seconds, ours.median(), baseline.median(), aim);
            if place.is_none() {
                all.push(ours.median());
            }
        }
    }
    all
}

/// The cost follows the weeks asked for, not the visits recorded.
fn grown(visits: u64, small: &[f64], large: &[f64]) {
    support::head(&format!("the same table with {visits} visits (ours) and 1000000 (baseline)"));
    for ((what, ..), (small, large)) in PERIODS.iter().zip(small.iter().zip(large)) {
        support::compare(what, Unit::Seconds, *large, *small, None);
    }
}

/// The whole process: its memory stays flat however long the period.
fn memory(visits: u64) {
    let path = support::book(visits, PLACES);
    println!("\n`figures --rows topic --columns language` as a process, {visits} visits: seconds, peak memory");
    for (what, period, ..) in PERIODS {
        let args = ["figures", "--period", period, "--rows", "topic", "--columns", "language", "--json"];
        let taken = process::run(&mut process::command(&path, &args));
        assert!(taken.output.starts_with('{'));
        support::report(what, &format!("{} {}", Unit::Seconds.show(taken.seconds), Unit::Mebibytes.show(taken.peak)));
    }
}

type Cells = BTreeMap<(String, String), i64>;

fn by_store(store: &mut Store, request: &Request) -> Cells {
    let table = store.reader().table(request.clone(), support::TODAY).unwrap();
    let cells = table.cells().filter(|cell| cell.row != "_total" && cell.column != Some("_total"));
    let counted = cells.filter_map(|cell| Some((cell, cell.figure.value.filter(|value| *value > 0)?)));
    counted.map(|(cell, value)| ((cell.row.to_owned(), cell.column.unwrap().to_owned()), value.try_into().unwrap())).collect()
}

fn by_sql(connection: &Connection, request: &Request) -> Cells {
    let mut statement = connection.prepare("SELECT num, id FROM code").unwrap();
    let names = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let names: BTreeMap<i64, String> = names.map(Result::unwrap).collect();
    let groups = group_by(connection, request).into_iter();
    groups.map(|(topic, language, visits, _)| ((names[&topic].clone(), names[&language].clone()), visits)).collect()
}

fn group_by(connection: &Connection, request: &Request) -> Vec<(i64, i64, i64, i64)> {
    let selection = &request.selection;
    let day = |date: chrono::NaiveDate| (date - chrono::NaiveDate::default()).num_days();
    let place = if selection.place.is_some() { "AND v.place = (SELECT num FROM place WHERE id = ?3)" } else { "AND ?3 IS NULL" };
    let sql = format!(
        "SELECT a.code, v.language, sum(v.times), sum(v.times * v.people)
         FROM visit v
         JOIN answer a ON a.day = v.day AND a.place = v.place AND a.visit = v.id
         JOIN code c ON c.num = a.code AND c.dimension = 'topic'
         WHERE v.day BETWEEN ?1 AND ?2 {place} GROUP BY 1, 2"
    );
    let mut statement = connection.prepare_cached(&sql).unwrap();
    let bounds =
        (day(selection.period.from()), day(selection.period.to()), selection.place.as_ref().map(kavijakirja::book::PlaceId::as_str));
    let groups = statement.query_map(bounds, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
    groups.map(Result::unwrap).collect()
}
