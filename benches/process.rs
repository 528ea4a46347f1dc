//! Whole processes of the program: entries and rows a second, opening a large book, the weekly files by format.
//!
//! There is nothing to compare these with; they tell what a desk waits for.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark may stop, and tells what it measured")]

mod support;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use chrono::Days;
use kavijakirja::report::Format;
use support::process::{command, run, time};
use support::{Sample, TODAY, Unit, seconds};

const LINES: u32 = 50_000;
const WAITED_FOR: u32 = 5_000;
const LONG_ROWS: u32 = 200_000;
const WIDE_ROWS: u32 = 10_000;
const TOPICS: [&str; 8] = ["kela", "migri", "housing", "letter", "form", "health", "tax", "debts"];
const LANGUAGES: [&str; 6] = ["ara", "som", "rus", "fin", "prs", "tir"];

fn main() {
    println!("\nwhole processes, medians of several runs where nothing else is said");
    logging();
    importing();
    let folder = support::scratch();
    let book = support::copy(&support::book(1_000_000, 50), &folder);
    opening(&book);
    weekly(&book, folder.path());
}

/// An empty book with one place, in a folder of its own.
fn new_book() -> (tempfile::TempDir, PathBuf) {
    let folder = support::scratch();
    let book = folder.path().join("book.sqlite");
    let _ = time(&mut command(&book, &["new", "--place", "Hervanta=tue 10-16,fri 10-16"]));
    (folder, book)
}

fn pick<'a>(list: &[&'a str], number: u32) -> &'a str {
    list[usize::try_from(number).unwrap() % list.len()]
}

fn line(number: u32) -> String {
    let (topic, language) = (pick(&TOPICS, number), pick(&LANGUAGES, number / 3));
    format!("{{\"topic\":[\"{topic}\"],\"language\":\"{language}\",\"date\":\"{TODAY}\",\"hour\":{}}}\n", 10 + number % 6)
}

fn a_second(what: &str, number: u32, seconds: f64) {
    support::report(what, &format!("{:.0} a second", f64::from(number) / seconds));
}

fn logging() {
    let all = Sample::new((0..3).map(|_| piped()).collect());
    a_second(&format!("log --stdin, {LINES} lines at once"), LINES, all.median());
    let waiting = Sample::new((0..3).map(|_| waited_for()).collect());
    a_second(&format!("log --stdin, {WAITED_FOR} lines, each after the last was acknowledged"), WAITED_FOR, waiting.median());
}

fn piped() -> f64 {
    let (folder, book) = new_book();
    let lines = folder.path().join("lines");
    fs::write(&lines, (0..LINES).map(line).collect::<String>()).unwrap();
    let mut command = command(&book, &["log", "--stdin"]);
    let _ = command.stdin(File::open(lines).unwrap());
    let mut output = None;
    let taken = seconds(|| output = Some(command.output().unwrap()));
    assert_eq!(output.unwrap().stdout.lines().count(), usize::try_from(LINES).unwrap());
    taken
}

fn waited_for() -> f64 {
    let (_folder, book) = new_book();
    let mut child = command(&book, &["log", "--stdin"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    let taken = seconds(|| {
        for number in 0..WAITED_FOR {
            input.write_all(line(number).as_bytes()).unwrap();
            let mut id = String::new();
            assert_eq!(output.read_line(&mut id).unwrap(), 37, "an id and the end of its line");
        }
    });
    drop(input);
    assert!(child.wait().unwrap().success());
    taken
}

fn importing() {
    let long = "form = \"long\"\nplace = \"hervanta\"\ndate = { column = \"Date\", format = \"%Y-%m-%d\" }\n\
                topic = { column = \"Topic\" }\nlanguage = { column = \"Language\" }\npeople = { column = \"People\" }\n";
    let mut sheet = "Date;Topic;Language;People\n".to_owned();
    for number in 0..LONG_ROWS {
        let date = TODAY - Days::new(u64::from(number % 3_000));
        writeln!(sheet, "{date};{};{};{}", pick(&TOPICS, number), pick(&LANGUAGES, number / 7), 1 + number % 3).unwrap();
    }
    import(&format!("import, long, {LONG_ROWS} rows"), LONG_ROWS, long, &sheet);

    let mut wide =
        "form = \"wide\"\nplace = \"hervanta\"\ndate = { column = \"Date\", format = \"%Y-%m-%d\" }\n[columns]\ndimension = \"topic\"\n"
            .to_owned();
    let mut sheet = format!("Date;{}\n", TOPICS.join(";"));
    for topic in TOPICS {
        writeln!(wide, "{topic} = \"{topic}\"").unwrap();
    }
    for number in 0..WIDE_ROWS {
        let date = TODAY - Days::new(u64::from(number % 9_000));
        let cells: Vec<String> = (0..TOPICS.len()).map(|column| (column + usize::try_from(number).unwrap() % 5 + 1).to_string()).collect();
        writeln!(sheet, "{date};{}", cells.join(";")).unwrap();
    }
    import(&format!("import, wide, {WIDE_ROWS} rows of {} entries", TOPICS.len()), WIDE_ROWS, &wide, &sheet);
}

fn import(what: &str, rows: u32, mapping: &str, sheet: &str) {
    let times = Sample::new(
        (0..3)
            .map(|_| {
                let (folder, book) = new_book();
                let (file, map) = (folder.path().join("sheet.csv"), folder.path().join("mapping.toml"));
                fs::write(&file, sheet).unwrap();
                fs::write(&map, mapping).unwrap();
                let taken = run(&mut command(&book, &["import", file.to_str().unwrap(), "--mapping", map.to_str().unwrap()]));
                taken.seconds
            })
            .collect(),
    );
    a_second(what, rows, times.median());
}

fn opening(book: &Path) {
    let many = |args: &[&str]| Sample::new((0..15).map(|_| time(&mut command(book, args))).collect()).median();
    let tell = |what: &str, args: &[&str]| support::report(what, &Unit::Seconds.show(many(args)));
    tell("no book at all: --version", &["--version"]);
    tell("1 million visits: figures of one day", &["figures", "--period", "2026-11-20", "--rows", "topic"]);
    tell(
        "1 million visits: figures of one week, topic × language",
        &["figures", "--period", "2026-W40", "--rows", "topic", "--columns", "language"],
    );
    let log = ["log", "--place", &first_place(book), "--topic", "kela", "--language", "ara", "--date", "2026-11-20", "--hour", "10"];
    tell("1 million visits: log one visit", &log);
}

fn first_place(book: &Path) -> String {
    let store = kavijakirja::store::Store::open(book).unwrap();
    store.reader().catalogue().unwrap().places[0].id.to_string()
}

fn weekly(book: &Path, folder: &Path) {
    let place = first_place(book);
    let all: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    let together = all.join(",");
    for format in all.iter().copied().chain([together.as_str()]) {
        let mut times = [Vec::new(), Vec::new()];
        for run in 0..7 {
            for (number, times) in times.iter_mut().enumerate() {
                // A new folder each time: files that stand already are not written again.
                let to = folder.join(format!("stick-{format}-{run}-{number}"));
                fs::create_dir(&to).unwrap();
                let mut args = vec!["weekly", "2026-W40", "--internal", "--to", to.to_str().unwrap(), "--format", format];
                if number == 1 {
                    args.extend(["--place", &place]);
                }
                times.push(time(&mut command(book, &args)));
            }
        }
        let [places, place] = times.map(|times| Unit::Seconds.show(Sample::new(times).median()));
        support::report(&format!("1 million visits: weekly, {format}"), &format!("{place}, all 50 places {places}"));
    }
}
