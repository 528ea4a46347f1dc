//! The laptop's clock: backwards, in the future, over both changes of summer time and over New Year. The real program with the time that
//! `faketime` (the package of that name) gives it, in Helsinki.

use std::process::Command;

use serde_json::{Value, json};
use support::book::Book;

/// Runs a command at this moment of the world's time; its exit code, what it printed and what it told.
fn at(book: &Book, moment: &str, args: &[&str]) -> (i32, String, String) {
    let run = || {
        Command::new("faketime")
            .arg(moment)
            .arg(support::program::program())
            .args(["--lang", "en", "--book", book.path().to_str().unwrap()])
            .args(args)
            // Neither the tests' clock nor the time that they may have been given themselves.
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TZ", "Europe/Helsinki")
            .env("HOME", book.folder.path())
            .output()
            .unwrap_or_else(|error| panic!("faketime (the package faketime) cannot be run: {error}"))
    };
    // A faketime that was killed leaves a semaphore under its process number, and one that gets the same number does not start.
    let began = |output: &std::process::Output| !String::from_utf8_lossy(&output.stderr).contains("faketime: sem_open: File exists");
    let output = std::iter::repeat_with(run).take(5).find(began).unwrap_or_else(|| panic!("faketime does not start"));
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout).trim().to_owned(), text(output.stderr).trim().to_owned())
}

/// Logs a visit now, without a date; its id.
fn log(book: &Book, moment: &str) -> String {
    let (code, id, told) = at(book, moment, &["log", "--topic", "kela", "--language", "ara"]);
    assert_eq!((code, told.as_str()), (0, ""), "{moment}");
    id
}

/// Date and hour of every visit of a period, in the order of the file.
fn moments(book: &Book, period: &str) -> Vec<(String, u64)> {
    let lines = book.done(&["list", "--period", period, "--json"]);
    let moment = |line: &str| {
        let visit: Value = serde_json::from_str(line).unwrap();
        (visit["date"].as_str().unwrap().to_owned(), visit["hour"].as_u64().unwrap())
    };
    let mut moments: Vec<_> = lines.lines().map(moment).collect();
    moments.sort();
    moments
}

#[test]
fn the_environment_sets_the_clock_of_a_test_build_and_a_wrong_value_is_refused() {
    let book = Book::new();
    let log_at = |now: &str| {
        let mut command = Command::new(support::program::program());
        let _ = command.env_clear().env("HOME", book.folder.path()).env(support::clock::VARIABLE, now);
        command.arg("--book").arg(book.path()).args(["log", "--topic", "kela", "--language", "ara"]).output().unwrap()
    };
    for wrong in ["", "2026-11-30", "2026-11-31T10", "2026-11-30T24", "today"] {
        let output = log_at(wrong);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &b""[..]), "{wrong}: {told}");
        assert!(told.contains(support::clock::VARIABLE) && told.contains(wrong), "{wrong}: {told}");
    }
    assert!(log_at("2024-02-29T23").status.success());
    assert_eq!(moments(&book, "2024-02-29"), [("2024-02-29".to_owned(), 23)]);
}

fn visits(book: &Book, period: &str) -> Value {
    book.json(&["figures", "--period", period, "--rows", "topic", "--json"])["visits"].clone()
}

#[test]
fn the_hour_that_is_left_out_in_spring_and_the_one_that_comes_twice_in_autumn_lose_nothing() {
    let book = Book::new();
    // 29 March 2026: 02:59 is followed by 04:00.
    for moment in ["2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"] {
        let _ = log(&book, moment);
    }
    assert_eq!(moments(&book, "2026-03-29"), [("2026-03-29".to_owned(), 2), ("2026-03-29".to_owned(), 4)]);
    // 25 October 2026: 03:59 is followed by 03:00.
    for moment in ["2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z"] {
        let _ = log(&book, moment);
    }
    assert_eq!(moments(&book, "2026-10-25").iter().map(|(_, hour)| *hour).collect::<Vec<_>>(), [3, 3, 4]);
    let _ = book.done(&["check"]);
}

#[test]
fn over_new_year_a_visit_belongs_to_the_year_of_its_day_and_the_week_to_both() {
    let book = Book::new();
    for moment in ["2026-12-31T21:59:59Z", "2026-12-31T22:00:00Z"] {
        let _ = log(&book, moment);
    }
    assert_eq!(moments(&book, "2026-12-31..2027-01-01"), [("2026-12-31".to_owned(), 23), ("2027-01-01".to_owned(), 0)]);
    // ISO 8601: 1 January 2027 is a Friday, so week 53 of 2026 holds both days.
    let counted: Vec<Value> = ["2026", "2027", "2026-W53", "2026-Q4", "2027-01"].iter().map(|period| visits(&book, period)).collect();
    assert_eq!(counted, [json!(1), json!(1), json!(2), json!(1), json!(1)]);
}

#[test]
fn a_clock_that_went_backwards_is_shown_and_the_date_must_be_named() {
    let book = Book::new();
    let _ = log(&book, "2026-11-20T10:00:00Z");
    // An hour earlier on the same day needs no confirmation: the hour is no order.
    let _ = log(&book, "2026-11-20T08:00:00Z");
    let line = ["log", "--topic", "kela", "--language", "ara"];
    let (code, id, told) = at(&book, "2026-11-19T10:00:00Z", &line);
    assert_eq!((code, id.as_str()), (2, ""), "{told}");
    assert!(told.contains("19 Nov 2026") && told.contains("20 Nov 2026"), "both dates are shown: {told}");
    assert_eq!(visits(&book, "2026"), 2);
    let (code, _, told) = at(&book, "2026-11-19T10:00:00Z", &[&line[..], &["--date", "2026-11-19"]].concat());
    assert_eq!((code, told.as_str()), (0, ""));
    assert_eq!((visits(&book, "2026-11-19"), visits(&book, "2026-11-20")), (json!(1), json!(2)));
}

#[test]
fn a_date_in_the_future_is_shown_and_a_clock_that_was_there_once_can_be_put_right() {
    let book = Book::new();
    let (code, _, told) = at(&book, "2026-11-20T10:00:00Z", &["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-27"]);
    assert!(code == 0 && told.contains("27 Nov 2026"), "the date is shown: {told}");

    // A clock three years ahead, for one visit.
    let book = Book::new();
    let _ = log(&book, "2026-11-20T10:00:00Z");
    let ahead = log(&book, "2029-11-20T10:00:00Z");
    let line = ["log", "--topic", "kela", "--language", "ara"];
    let (code, _, told) = at(&book, "2026-11-20T10:30:00Z", &line);
    assert!(code == 2 && told.contains("20 Nov 2029"), "{told}");
    let (code, _, told) = at(&book, "2026-11-20T10:30:00Z", &["amend", &ahead, "--date", "2026-11-20"]);
    assert_eq!((code, told.as_str()), (0, ""));
    let _ = log(&book, "2026-11-20T10:30:00Z");
    assert_eq!((visits(&book, "2026-11-20"), visits(&book, "2029")), (json!(3), json!(0)));
    let _ = book.done(&["check"]);
}
