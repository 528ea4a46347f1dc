//! Pages for everybody and for keeping: what the program writes on paper holds PDF/UA-1 and PDF/A-2a, as far as programs of others can tell.

use support::readers;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, NaiveDate};
use support::book::Book;

/// Every PDF below a folder.
fn papers(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            papers(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "pdf") {
            found.push(path);
        }
    }
}

/// How many visits a day needs so that its sheet has every part, the chart too.
const BUSY: usize = 5;

/// The latest day before the last three weeks with so many visits at Hervanta.
fn busy_day(book: &Book) -> NaiveDate {
    let today = support::clock::today();
    let period = format!("{}..{}", today - Days::new(60), today - Days::new(21));
    let mut visits: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for line in book.done(&["list", "--period", &period, "--json"]).lines() {
        let visit: serde_json::Value = serde_json::from_str(line).unwrap();
        if visit["place"] == "hervanta" {
            *visits.entry(visit["date"].as_str().unwrap().parse().unwrap()).or_default() += 1;
        }
    }
    let busy = visits.iter().rev().find(|(_, number)| **number >= BUSY);
    *busy.unwrap_or_else(|| panic!("no day of {BUSY} visits in {period}: {visits:?}")).0
}

/// A book with everything that comes on paper, and a busy day of it.
fn book() -> (Book, NaiveDate) {
    let book = Book { folder: tempfile::tempdir().unwrap() };
    let _ = book.done(&["demo", "--weeks", "30", "--seed", "7"]);
    let date = busy_day(&book);
    let day = date.to_string();
    let _ = book.done(&["log", "--place", "hervanta", "--topic", "kela", "--language", "ara", "--date", &day]);
    let _ = book.done(&["day", &day, "--place", "hervanta", "--staff", "3", "--note", "Jonoa ovelle asti."]);
    let _ = book.done(&["event", "add", "--place", "hervanta", "--title", "Paja", "--participants", "17", "--date", &day]);
    let _ = book.done(&["observe", "Jonot ovat pitkiä.", "--place", "hervanta", "--topic", "kela", "--date", &day]);
    let _ = book.done(&["target", "add", "--name", "Rahoittaja", "--period", &day[..4], "--counted", "visits", "--number", "250"]);
    (book, date)
}

/// Writes everything that the program has for paper.
fn print_all(book: &Book, date: NaiveDate, language: &str, to: &Path) {
    let folder = |name: &str| {
        let folder = to.join(name);
        std::fs::create_dir_all(&folder).unwrap();
        folder.to_str().unwrap().to_owned()
    };
    let done = |args: &[&str]| drop(book.done(&[&["--lang", language], args].concat()));
    let (day, week) = (date.to_string(), format!("{}-W{:02}", date.iso_week().year(), date.iso_week().week()));
    done(&["daily", &day, "--place", "hervanta", "--format", "pdf", "--to", &folder("day")]);
    for place in ["hervanta", "puhos"] {
        done(&["weekly", &week, "--place", place, "--internal", "--format", "pdf", "--to", &folder("week")]);
    }
    done(&["weekly", &week, "--format", "pdf", "--to", &folder("protected")]);
    done(&["manual", "--to", &folder("manual")]);
    let period = format!("{}..{}", date - Days::new(40), date + Days::new(10));
    for section in ["overview", "topics", "languages", "channels", "times", "targets", "events", "observations", "coverage"] {
        let question = ["statistics", "--section", section, "--period", &period, "--compare", "previous"];
        done(&[&question[..], &["--format", "pdf", "--internal", "--to", &folder(section)]].concat());
    }
}

#[test]
fn whatever_comes_on_paper_can_be_read_aloud_and_kept() {
    let (book, date) = book();
    let folder = tempfile::tempdir().unwrap();
    for language in ["fi", "sv", "en"] {
        print_all(&book, date, language, &folder.path().join(language));
    }
    let mut found = Vec::new();
    papers(folder.path(), &mut found);
    assert!(found.len() >= 3 * 15, "{}", found.len());
    let told: BTreeMap<PathBuf, Vec<String>> = readers::run("pdf.py", &found);
    assert_eq!(told.len(), found.len());
    let wrong: Vec<_> = told.iter().filter(|(_, faults)| !faults.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_a_page_for_everybody_needs_is_missed_when_it_is_not_there() {
    let (book, date) = book();
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().to_str().unwrap();
    let _ = book.done(&["daily", &date.to_string(), "--place", "hervanta", "--format", "pdf", "--to", to]);
    let mut sheet = vec![PathBuf::from("--spoil")];
    papers(folder.path(), &mut sheet);
    let told: BTreeMap<String, Vec<String>> = readers::run("pdf.py", &sheet);
    assert_eq!(told.len(), 11);
    for (lacking, faults) in told {
        assert!(!faults.is_empty(), "nothing was found wrong with a copy that lacks its {lacking}");
    }
}
