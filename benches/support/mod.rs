//! What the benchmarks share: alternating runs, medians and ratios, and the books they run on.
#![allow(dead_code, unreachable_pub, reason = "each benchmark uses its part")]
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, reason = "a benchmark may stop, and tells what it measured")]

pub mod process;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use kavijakirja::book::Vocabulary;
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::transfer::demo::{Demo, recording};

/// Ten years.
pub const WEEKS: u32 = 522;

/// The last day of every demo book here, so that a book made earlier is still the same.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();

/// What was measured of one thing, in any unit.
pub struct Sample(Vec<f64>);

impl Sample {
    pub fn new(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    pub fn median(&self) -> f64 {
        let middle = self.0.len() / 2;
        if self.0.len().is_multiple_of(2) { f64::midpoint(self.0[middle - 1], self.0[middle]) } else { self.0[middle] }
    }

    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<f64>() / f64::from(u32::try_from(self.0.len()).unwrap())
    }

    pub fn worst(&self) -> f64 {
        *self.0.last().unwrap()
    }
}

/// Seconds that something takes.
pub fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

/// Runs two things by turns, so that whatever else the machine does slows both, and gives their seconds. The first run of each is not counted.
pub fn alternate(runs: usize, mut ours: impl FnMut(), mut baseline: impl FnMut()) -> (Sample, Sample) {
    ours();
    baseline();
    let (mut first, mut second) = (Vec::with_capacity(runs), Vec::with_capacity(runs));
    for run in 0..runs {
        if run % 2 == 0 {
            first.push(seconds(&mut ours));
            second.push(seconds(&mut baseline));
        } else {
            second.push(seconds(&mut baseline));
            first.push(seconds(&mut ours));
        }
    }
    (Sample::new(first), Sample::new(second))
}

/// Prints what was measured beside its baseline, and whether the aim is kept.
pub fn compare(what: &str, unit: Unit, ours: f64, baseline: f64, aim: Option<f64>) {
    let ratio = ours / baseline;
    let judged = match aim {
        Some(aim) if ratio <= aim => format!("aim {aim}: kept"),
        Some(aim) => format!("aim {aim}: MISSED"),
        None => String::new(),
    };
    println!("{what:<58} {:>12} {:>12}   ratio {ratio:>7.3}   {judged}", unit.show(ours), unit.show(baseline));
}

/// Prints what was measured where there is nothing to compare it with.
pub fn report(what: &str, value: &str) {
    println!("{what:<58} {value:>12}");
}

/// Prints the heads of the columns.
pub fn head(what: &str) {
    println!("\n{what:<58} {:>12} {:>12}", "ours", "baseline");
}

#[derive(Clone, Copy)]
pub enum Unit {
    Seconds,
    Mebibytes,
}

impl Unit {
    pub fn show(self, value: f64) -> String {
        match self {
            Self::Mebibytes => format!("{value:.1} MiB"),
            Self::Seconds if value < 1e-3 => format!("{:.1} µs", value * 1e6),
            Self::Seconds if value < 1.0 => format!("{:.2} ms", value * 1e3),
            Self::Seconds => format!("{value:.2} s"),
        }
    }
}

/// The folder that books and sheets are kept in between runs.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("bench");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A demo book of so many visits over ten years; made once and kept.
pub fn book(visits: u64, places: u32) -> PathBuf {
    let path = folder().join(format!("book-{visits}-{places}.sqlite"));
    if !path.exists() {
        eprintln!("making a book of {visits} visits at {places} places (once)…");
        let part = path.with_extension("part");
        for leftover in [part.clone(), part.with_extension("part-wal"), part.with_extension("part-shm")] {
            drop(std::fs::remove_file(leftover));
        }
        let demo = Demo { weeks: WEEKS, seed: 1, visits: Some(visits), places, today: TODAY };
        let start = Instant::now();
        let entries = recording::record(&part, "Demo", &demo, vocabulary()).unwrap();
        assert_eq!(entries, visits);
        std::fs::rename(&part, &path).unwrap();
        eprintln!("made in {:.0?}", start.elapsed());
    }
    path
}

/// A copy of a book that may be written to; it goes with its folder.
pub fn copy(book: &Path, into: &tempfile::TempDir) -> PathBuf {
    let to = into.path().join("book.sqlite");
    let _ = std::fs::copy(book, &to).unwrap();
    // What was copied must not be waited for while something else is measured.
    std::fs::File::open(&to).unwrap().sync_all().unwrap();
    to
}

/// A folder on the file system of the build, which is a disk where `/tmp` may be none.
pub fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in(folder()).unwrap()
}

/// The ready vocabulary.
pub fn vocabulary() -> Vocabulary {
    Vocabulary::from_toml(FINNISH_ADVICE).unwrap()
}

/// The value of an environment variable as a number.
pub fn asked(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|value| value.replace('_', "").parse().unwrap())
}

/// A duration in words.
pub fn shown(duration: Duration) -> String {
    Unit::Seconds.show(duration.as_secs_f64())
}
