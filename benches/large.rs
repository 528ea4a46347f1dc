//! A book of ten million visits beside a small one: each command by turns on both, as whole processes.
//!
//! The large book is made once and kept beside the build (4 to 5 GB); `KAVIJAKIRJA_VISITS` asks for another size.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark may stop, and tells what it measured")]

mod support;

use std::path::Path;

use support::process::{command, run, time};
use support::{Unit, alternate, asked, compare, head};

/// How many visits the small book has, and how many places both.
const SMALL: u64 = 10_000;
const PLACES: u32 = 50;

fn main() {
    let visits = asked("KAVIJAKIRJA_VISITS").unwrap_or(10_000_000);
    let large = support::book(visits, PLACES);
    let folder = support::scratch();
    let small = support::copy(&support::book(SMALL, PLACES), &folder);
    let place = {
        let store = kavijakirja::store::Store::open(&small).unwrap();
        store.reader().catalogue().unwrap().places[0].id.to_string()
    };
    head(&format!("{visits} visits beside {SMALL}, whole processes"));
    let log = ["log", "--place", &place, "--topic", "kela", "--language", "ara", "--date", "2026-11-20", "--hour", "10"];
    let week = ["figures", "--period", "2026-W40", "--rows", "topic", "--columns", "language"];
    let year = ["figures", "--period", "2025", "--rows", "topic", "--columns", "language"];
    let all = ["figures", "--period", "2016-11-28..2026-11-20", "--rows", "topic", "--columns", "language"];
    let commands: [(&str, &[&str], usize, Option<f64>); 5] = [
        ("open, and list an empty day", &["list", "--period", "2026-11-21"], 15, Some(1.5)),
        ("log one visit", &log, 15, Some(1.5)),
        ("figures of a week, topic × language", &week, 9, None),
        ("figures of a year", &year, 5, None),
        ("figures of all years", &all, 3, None),
    ];
    for (what, args, runs, aim) in commands {
        let on = |book: &Path| {
            let _ = time(&mut command(book, args));
        };
        let (ours, baseline) = alternate(runs, || on(&large), || on(&small));
        compare(what, Unit::Seconds, ours.median(), baseline.median(), aim);
        let peak = |book: &Path| run(&mut command(book, args)).peak;
        compare(&format!("{what}: peak memory"), Unit::Mebibytes, peak(&large), peak(&small), None);
    }
}
