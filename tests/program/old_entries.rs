//! Entries that an older program let in: they damage nothing, hold back nothing, and are corrected with what `check` says.
//!
//! `tests/data/old-entries.sqlite` was written by the program before it had rules: a visit, an event and a note of 1926, an observation of 2199,
//! a title and a target of 1,500 characters, a place with an escape sequence in its name and a closure in 1926. It is never made anew.

use std::fs;

use support::book::Book;

const VISIT: &str = "b1f14bda-2e07-4f70-b67d-fa984e32980c";
const LONG_EVENT: &str = "9d30e72e-9526-4fc6-a7df-d305353668e3";
const OLD_EVENT: &str = "95a96d32-3ab5-4e81-8cf0-59e3fc528d49";
const OBSERVATION: &str = "ed0a5063-c80c-44fc-949f-f3165d0d95f3";

fn old_book() -> Book {
    let book = Book::new();
    fs::write(book.path(), fs::read(support::program::root().join("tests/data/old-entries.sqlite")).unwrap()).unwrap();
    book
}

/// Brings what is new in one book to another.
#[track_caller]
fn carry(from: &Book, to: &Book, name: &str) {
    let file = from.folder.path().join(name);
    let _ = from.done(&["bundle", "write", "--to", file.to_str().unwrap(), "--no-passphrase"]);
    let _ = to.done(&["bundle", "read", file.to_str().unwrap(), "--accept", "--join"]);
}

#[test]
fn a_book_with_entries_of_other_years_is_whole_found_backed_up_and_read_by_others() {
    let (book, other) = (old_book(), Book::new());
    let told = book.done(&["--lang", "en", "check"]);
    assert!(told.contains("The book is whole") && told.contains("Nothing is damaged"), "{told}");
    let hints = [
        format!("amend {VISIT} --date"),
        format!("event amend {LONG_EVENT}"),
        format!("event amend {OLD_EVENT}"),
        format!("observe … --amend {OBSERVATION}"),
        "day 1926-11-20 --place hervanta --remove".to_owned(),
        "target amend aaaa".to_owned(),
    ];
    assert!(hints.iter().all(|hint| told.contains(hint)) && !told.contains("support"), "{told}");
    assert_eq!(book.json(&["check", "--json"])["unruly"].as_array().map(Vec::len), Some(hints.len()));
    let copy = book.folder.path().join("copy.sqlite");
    let _ = book.done(&["backup", "--to", copy.to_str().unwrap()]);
    assert!(book.done(&["list", "--period", "1926"]).contains(VISIT));
    assert!(book.done(&["event", "list", "--period", "2026"]).contains(LONG_EVENT));
    let weeks = book.json(&["figures", "--period", "2026", "--rows", "topic", "--json"]);
    assert_eq!(weeks["visits"], 1);
    // The lists were brought within the rules by the upgrade.
    let places = book.done(&["place", "list"]);
    assert!(places.contains("Ilta [2J") && !places.contains('\u{1b}') && !places.contains("1926"), "{places:?}");
    carry(&book, &other, "a.kvb");
    assert_eq!(other.json(&["check", "--json"])["clean"], true);
    assert_eq!(other.json(&["figures", "--period", "2026", "--rows", "topic", "--json"])["visits"], 1, "what keeps to the rules arrives");
}

#[test]
fn once_corrected_as_check_says_the_entries_reach_the_others() {
    let (book, other) = (old_book(), Book::new());
    carry(&book, &other, "a.kvb");
    let long = "a".repeat(64);
    for args in [
        vec!["amend", VISIT, "--date", "2026-11-19"],
        vec!["event", "amend", LONG_EVENT, "--title", "Ilta"],
        vec!["event", "amend", OLD_EVENT, "--date", "2026-11-19"],
        vec!["observe", "--amend", OBSERVATION, "--date", "2026-11-19"],
        vec!["day", "1926-11-20", "--place", "hervanta", "--remove"],
        vec!["target", "amend", &long, "--name", "Vuosi"],
    ] {
        let _ = book.done(&args);
    }
    assert_eq!(book.json(&["check", "--json"])["unruly"].as_array().map(Vec::len), Some(0));
    carry(&book, &other, "b.kvb");
    for book in [&book, &other] {
        assert!(book.done(&["list", "--period", "2026-11-19"]).contains(VISIT));
        let events = book.done(&["event", "list", "--period", "2026"]);
        assert!(events.contains(LONG_EVENT) && events.contains(OLD_EVENT), "{events}");
        assert!(book.done(&["observe", "--list", "2026"]).contains(OBSERVATION));
        assert!(book.done(&["target", "list", "--json"]).contains("Vuosi"));
        assert_eq!(book.json(&["check", "--json"])["clean"], true);
    }
    // And back: the bare numbers that the other laptop has replace nothing here.
    let _ = other.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    let file = other.folder.path().join("all.kvb");
    let _ = other.done(&["bundle", "write", "--to", file.to_str().unwrap(), "--no-passphrase", "--all"]);
    let _ = book.done(&["bundle", "read", file.to_str().unwrap(), "--accept"]);
    assert_eq!(book.json(&["figures", "--period", "2026", "--rows", "topic", "--json"])["visits"], 3);
}

#[test]
fn a_visit_dated_to_come_is_named_where_it_stops_a_log_and_is_corrected_from_there() {
    let book = Book::new();
    let id = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2062-11-20"]);
    let log = || book.run_with(&["--lang", "en", "log", "--topic", "kela", "--language", "ara"], "");
    let (code, _, error) = log();
    assert!(code == 2 && error.contains(&format!("amend {}", id.trim())) && error.contains("2062"), "{error}");
    let _ = book.done(&["amend", id.trim(), "--date", "2026-11-20"]);
    let (code, _, error) = log();
    assert_eq!(code, 0, "{error}");
}

#[test]
fn commands_note_a_date_long_past_or_to_come_and_go_on() {
    let book = Book::new();
    for (args, noted) in [
        (vec!["log", "--topic", "kela", "--language", "ara", "--date", "2026-10-01"], "more than two weeks ago"),
        (vec!["event", "add", "--title", "Ilta", "--participants", "3", "--date", "2026-10-01"], "more than two weeks ago"),
        (vec!["observe", "Jonoa", "--topic", "kela", "--date", "2026-10-01"], "more than two weeks ago"),
        (vec!["day", "2026-10-02", "--note", "Jonoa"], "more than two weeks ago"),
        (vec!["event", "add", "--title", "Ilta", "--participants", "3", "--date", "2027-10-01"], "in the future"),
        (vec!["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"], ""),
    ] {
        let (code, _, error) = book.run_with(&[&["--lang", "en"], args.as_slice()].concat(), "");
        assert!(code == 0 && error.contains(noted) && error.is_empty() == noted.is_empty(), "{args:?}: {error}");
    }
}
