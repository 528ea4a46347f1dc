//! The window with a book of a million visits, against iced's own smallest counter: start to first painted frame, memory, idling.
//!
//! Both are started by turns on a virtual display that is made for it. The counter is this program started with the word `counter`.
//! Memory and idling are read from `/proc`: Linux alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a benchmark may stop, and tells what it measured")]

#[path = "../support/mod.rs"]
mod support;

mod counter;
mod screen;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use screen::Screen;
use support::process::{self, Running};
use support::{Sample, Unit};

const RUNS: usize = 15;

/// How long a window stands before its memory is read.
const SETTLED: Duration = Duration::from_secs(2);

/// How long its idling is watched.
const IDLE: Duration = Duration::from_secs(10);

fn main() {
    if std::env::args().any(|argument| argument == "counter") {
        counter::run().unwrap();
        return;
    }
    let folder = support::scratch();
    let book = support::copy(&support::book(1_000_000, 50), &folder);
    let screen = Screen::start();
    let (mut ours, mut baseline) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        // The first run of each warms the files' cache and is not counted.
        let watch = if run == 1 { IDLE } else { Duration::ZERO };
        let (one, other) = (show(&screen, &mut desk(&book), true, watch), show(&screen, &mut smallest(folder.path()), false, watch));
        if run > 0 {
            ours.push(one);
            baseline.push(other);
        }
    }
    let median = |shown: &[Shown], value: fn(&Shown) -> f64| Sample::new(shown.iter().map(value).collect()).median();
    support::head(&format!("the window with 1 million visits, medians of {RUNS}"));
    let compare =
        |what, unit, value: fn(&Shown) -> f64, aim| support::compare(what, unit, median(&ours, value), median(&baseline, value), aim);
    compare("start to first painted frame", Unit::Seconds, |shown| shown.frame, Some(1.5));
    compare("start to the desk (baseline: to the counter's frame)", Unit::Seconds, |shown| shown.content, None);
    compare("memory resident", Unit::Mebibytes, |shown| shown.resident, Some(2.0));
    compare("memory of its own (without mapped files)", Unit::Mebibytes, |shown| shown.own, None);
    let ticks = |shown: &[Shown]| shown[0].ticks;
    let percent = |ticks: u64| format!("{:.1} %", f64::from(u32::try_from(ticks).unwrap()) / IDLE.as_secs_f64());
    println!("{:<58} {:>12} {:>12}", "processor while idle for 10 s", percent(ticks(&ours)), percent(ticks(&baseline)));
}

/// What was seen of one window.
struct Shown {
    /// Seconds to the first painted frame.
    frame: f64,
    /// Seconds until more than a background was painted.
    content: f64,
    /// MiB resident, and the part that is no mapped file.
    resident: f64,
    own: f64,
    /// Hundredths of a second of the processor while idle.
    ticks: u64,
}

fn show(screen: &Screen, command: &mut Command, has_content: bool, idle: Duration) -> Shown {
    screen.wait_until_empty();
    let _ = command.env("DISPLAY", &screen.display).stdin(Stdio::null()).stdout(Stdio::null());
    let start = Instant::now();
    let window = Running(command.spawn().unwrap());
    screen.wait_for_frame();
    let frame = start.elapsed().as_secs_f64();
    if has_content {
        screen.wait_for_content();
    }
    let content = start.elapsed().as_secs_f64();
    std::thread::sleep(SETTLED);
    let pid = window.0.id();
    let memory = |name| process::status(pid, name).unwrap();
    let (resident, own) = (memory("VmRSS"), memory("RssAnon"));
    let before = process::ticks(pid);
    std::thread::sleep(idle);
    Shown { frame, content, resident, own, ticks: process::ticks(pid) - before }
}

fn desk(book: &Path) -> Command {
    process::command(book, &[])
}

fn smallest(home: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let _ = command.env_clear().env("HOME", home).env("LANG", "fi_FI.UTF-8").arg("counter");
    command
}
