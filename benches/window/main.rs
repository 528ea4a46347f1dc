//! The window with a book of a million visits, against iced's own smallest counter: start to first painted frame, a press and its
//! drawn answer, memory, idling.
//!
//! Both are started by turns on a virtual display that is made for it. The counter is this program started with the word `counter`.
//! Memory and idling are read from `/proc`: Linux alone. Both programs are copies read from the disk.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a benchmark may stop, and tells what it measured")]

#[path = "../support/mod.rs"]
mod support;

mod counter;
mod screen;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use screen::{Hands, Screen};
use support::process::{self, Running};
use support::{Sample, Unit};

const RUNS: usize = 15;

/// How long a window stands before its memory is read.
const SETTLED: Duration = Duration::from_secs(2);

/// How long its idling is watched.
const IDLE: Duration = Duration::from_secs(10);

/// How long the work of the first minutes after a kill may take: the whole book is gone through, and a backup taken.
const PATIENCE: Duration = Duration::from_mins(5);

/// How often a press is answered.
const PRESSES: usize = 21;

/// Where the desk's first tile stands, and the counter's number; and how each is pressed.
const TILES: (i16, i16, u16, u16) = (0, 130, 600, 60);
const NUMBER: (i16, i16, u16, u16) = (20, 55, 110, 60);

fn main() {
    if std::env::args().any(|argument| argument == "counter") {
        counter::run().unwrap();
        return;
    }
    let folder = support::scratch();
    let book = support::copy(&support::book(1_000_000, 50), &folder);
    let window = process::from_disk(Path::new(process::PROGRAM), folder.path());
    let counter = process::from_disk(&std::env::current_exe().unwrap(), folder.path());
    let screen = Screen::start();
    let (mut ours, mut baseline) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        // The first run of each warms the files' cache and is not counted.
        let long = run == 1;
        let one = show(&screen, &mut desk(&window, &book), &Press { region: TILES, aim: "mousemove 90 155", act: "click 1" }, long);
        let press = Press { region: NUMBER, aim: "mousemove 60 36", act: "click 1" };
        let other = show(&screen, &mut smallest(&counter, folder.path()), &press, long);
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
    let (ours, baseline) = (ours[0].long.as_ref().unwrap(), baseline[0].long.as_ref().unwrap());
    support::compare("a press to its drawn answer", Unit::Seconds, ours.answer, baseline.answer, None);
    support::compare("work after a start that follows a kill", Unit::Seconds, ours.work, baseline.work.max(0.01), None);
    println!("{:<58} {:>11.1}% {:>11.1}%", "processor while idle for 10 s", ours.idle, baseline.idle);
}

/// How a window is pressed, and where its answer is drawn.
struct Press {
    region: (i16, i16, u16, u16),
    /// What is done before, which is not measured.
    aim: &'static str,
    act: &'static str,
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
    long: Option<Long>,
}

/// What takes longer to see, and is seen of one window only.
struct Long {
    /// Seconds from a press to what is drawn then, the median of several.
    answer: f64,
    /// Seconds of the processor from the start until it idles.
    work: f64,
    /// Per cent of the processor while idle.
    idle: f64,
}

fn show(screen: &Screen, command: &mut Command, press: &Press, long: bool) -> Shown {
    screen.wait_until_empty();
    let _ = command.env("DISPLAY", &screen.display).stdin(Stdio::null()).stdout(Stdio::null());
    let start = Instant::now();
    let window = Running(command.spawn().unwrap());
    screen.wait_for_frame();
    let frame = start.elapsed().as_secs_f64();
    if press.region == TILES {
        screen.wait_for_content();
    }
    let content = start.elapsed().as_secs_f64();
    std::thread::sleep(SETTLED);
    let pid = window.0.id();
    let memory = |name| process::status(pid, name).unwrap();
    let (resident, own) = (memory("VmRSS"), memory("RssAnon"));
    Shown { frame, content, resident, own, long: long.then(|| watch(screen, pid, press)) }
}

fn watch(screen: &Screen, pid: u32, press: &Press) -> Long {
    let mut hands = Hands::on(screen);
    hands.act(press.aim);
    std::thread::sleep(SETTLED);
    let answers = (0..PRESSES).map(|_| {
        let answer = screen.seconds_to_answer(press.region, || hands.act(press.act));
        std::thread::sleep(Duration::from_millis(100));
        answer
    });
    let answer = Sample::new(answers.collect()).median();
    // What is due after the start begins with the first look at the clock, five seconds on.
    std::thread::sleep(Duration::from_secs(8));
    let (start, mut before) = (Instant::now(), process::ticks(pid));
    loop {
        std::thread::sleep(SETTLED);
        let now = process::ticks(pid);
        if now - before < 4 {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "it does not come to rest");
        before = now;
    }
    let work = seconds_of(before);
    std::thread::sleep(IDLE);
    Long { answer, work, idle: 100.0 * seconds_of(process::ticks(pid) - before) / (IDLE + SETTLED).as_secs_f64() }
}

/// Clock ticks are hundredths of a second.
fn seconds_of(ticks: u64) -> f64 {
    f64::from(u32::try_from(ticks).unwrap()) / 100.0
}

fn desk(program: &Path, book: &Path) -> Command {
    process::command_of(program, book, &[])
}

fn smallest(program: &Path, home: &Path) -> Command {
    let mut command = Command::new(program);
    let _ = command.env_clear().env("HOME", home).env("LANG", "fi_FI.UTF-8").arg("counter");
    command
}
