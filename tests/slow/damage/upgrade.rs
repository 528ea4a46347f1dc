//! Old books are upgraded and keep every figure; an upgrade that is killed on the way leaves the old book whole.
//!
//! `tests/data/schemas/book-N.sqlite` was written by the program of schema N (`make` beside it tells how) and is never made anew.

use std::path::{Path, PathBuf};
use std::process::Command;

use kavijakirja::statistics::{Measure, Request, Selection};
use kavijakirja::store::{Store, StoreError, upgrade::Step};
use rusqlite::Connection;

use support::date;

/// Every schema there has been before the present one.
const OLD: [i64; 3] = [1, 2, 3];

fn stored(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/schemas/book-{version}.sqlite"))
}

fn version(path: &Path) -> i64 {
    Connection::open(path).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn november() -> Selection {
    Selection { period: "2026-11".parse().unwrap(), place: None }
}

fn value(store: &mut Store, measure: Measure, rows: &str, item: &str) -> Option<u64> {
    let request = Request { selection: november(), measure, rows: rows.parse().unwrap(), columns: None };
    store.reader().table(request, date("2026-11-30")).unwrap().figure(item, None).value
}

/// What `make` recorded, counted by hand.
fn holds_what_was_recorded(store: &mut Store) {
    let visits = |store: &mut Store, rows: &str, item: &str| value(store, Measure::Visits, rows, item);
    // 12 at Hervanta on the 3rd, 5 + 1 at Puhos on the 5th, 1 at Hervanta on the 20th; the other of that day was removed.
    assert_eq!(store.totals_of(&november()), (19, 30));
    assert_eq!(visits(store, "place", "hervanta"), Some(13));
    assert_eq!(visits(store, "place", "puhos"), Some(6));
    // Every third of the 12 is Migri in Somali, the other 8 Kela in Arabic; one at Puhos is Kela and housing.
    assert_eq!(visits(store, "topic", "kela"), Some(9));
    assert_eq!(visits(store, "topic", "migri"), Some(4));
    assert_eq!(visits(store, "topic", "housing"), Some(6));
    assert_eq!(visits(store, "topic", "form"), Some(1), "the correction of the 20th");
    assert_eq!(visits(store, "language", "ara"), Some(8));
    assert_eq!(visits(store, "channel", "phone"), Some(5));
    assert_eq!(visits(store, "referral", "ohjaamo"), Some(1));
    assert_eq!(visits(store, "age", "under-30"), Some(1));
    assert_eq!(value(store, Measure::People, "language", "fas"), Some(4));
    let hervanta = "hervanta".parse().unwrap();
    let quiet = store.reader().day(&hervanta, date("2026-11-06")).unwrap().unwrap();
    assert_eq!((quiet.note.as_str(), quiet.staff), ("Hiljaista.", Some(2)));
    assert_eq!(store.reader().events(&november()).unwrap().iter().map(|event| event.participants).collect::<Vec<_>>(), [17]);
    assert_eq!(store.reader().observations(&november()).unwrap().len(), 1);
    assert_eq!(store.reader().targets().unwrap().len(), 1);
    assert!(store.publisher().publication(&hervanta, "2026-W45".parse().unwrap()).unwrap().is_some(), "what was published stays so");
    let proof = store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
    assert_eq!((proof.changes, proof.entries), (112, 15));
}

trait Totals {
    fn totals_of(&self, selection: &Selection) -> (u64, u64);
}

impl Totals for Store {
    fn totals_of(&self, selection: &Selection) -> (u64, u64) {
        let totals = kavijakirja::statistics::Counts::totals(&self.reader(), selection).unwrap();
        (totals.visits, totals.people)
    }
}

#[test]
fn a_book_of_every_old_schema_is_upgraded_and_keeps_every_figure() {
    for old in OLD {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.sqlite");
        let _ = std::fs::copy(stored(old), &path).unwrap();
        assert_eq!(version(&path), old);
        holds_what_was_recorded(&mut Store::open(&path).unwrap());
        assert_eq!(version(&path), newest());
        // And again, by a command, from a backup.
        holds_what_was_recorded(&mut Store::open(&path).unwrap());
    }
    assert_eq!(*OLD.last().unwrap(), newest() - 1, "a schema has no stored book: see tests/data/schemas/make");
}

/// The version of a book that is made now.
fn newest() -> i64 {
    version(&support::Desk::new().path())
}

/// The steps from an old schema to the newest.
fn steps(old: i64) -> Vec<Step> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.sqlite");
    let _ = std::fs::copy(stored(old), &path).unwrap();
    let mut steps = Vec::new();
    drop(Store::open_watched(&path, &mut |step| {
        steps.push(step);
        Ok(())
    }));
    steps
}

#[test]
fn an_upgrade_that_fails_at_any_statement_leaves_the_old_book_whole() {
    for old in OLD {
        for stop in steps(old) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("book.sqlite");
            let _ = std::fs::copy(stored(old), &path).unwrap();
            let mut watch = |step| if step == stop { Err(StoreError::DiskFull) } else { Ok(()) };
            assert!(matches!(Store::open_watched(&path, &mut watch), Err(StoreError::DiskFull)), "{stop:?}");
            assert_eq!(version(&path), stop.version - 1, "{stop:?}");
            holds_what_was_recorded(&mut Store::open(&path).unwrap());
        }
    }
}

/// The book that a process of its own shall upgrade, and the number of the step at which it dies.
const VICTIM: (&str, &str) = ("KAVIJAKIRJA_TEST_UPGRADE", "KAVIJAKIRJA_TEST_STEP");

/// No test of its own: the process that is killed. Without a book to upgrade it has nothing to do.
#[test]
fn the_process_that_is_killed_in_the_middle_of_an_upgrade() {
    let (Some(path), Ok(at)) = (std::env::var_os(VICTIM.0), std::env::var(VICTIM.1)) else { return };
    let (at, mut number): (usize, usize) = (at.parse().unwrap(), 0);
    let opened = Store::open_watched(Path::new(&path), &mut |_| {
        if number == at {
            // No destructor runs, nothing is rolled back or closed: as kill -9.
            std::process::abort();
        }
        number += 1;
        Ok(())
    });
    drop(opened.unwrap());
    panic!("there is no step {at}");
}

#[test]
fn an_upgrade_killed_at_any_statement_leaves_the_old_book_whole_and_the_next_opening_upgrades_it() {
    for old in OLD {
        let steps = steps(old);
        assert!(!steps.is_empty());
        for (number, step) in steps.iter().enumerate() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("book.sqlite");
            let _ = std::fs::copy(stored(old), &path).unwrap();
            let status = Command::new(std::env::current_exe().unwrap())
                .args(support::program::only(module_path!(), "the_process_that_is_killed_in_the_middle_of_an_upgrade"))
                .env(VICTIM.0, &path)
                .env(VICTIM.1, number.to_string())
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null())
                .status()
                .unwrap();
            assert!(!status.success() && status.code().is_none(), "killed by a signal: {status}");
            assert_eq!(version(&path), step.version - 1, "{step:?}");
            holds_what_was_recorded(&mut Store::open(&path).unwrap());
            assert_eq!(version(&path), newest());
        }
    }
}

#[test]
fn a_book_that_is_being_made_appears_whole_or_not_at_all() {
    // The newest migrations themselves, from nothing: each statement is one at which it may die.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.sqlite");
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "application_id", 0x4b76_6b31).unwrap();
    drop(connection);
    let mut count = 0;
    loop {
        let mut number = 0;
        let opened = Store::open_watched(&path, &mut |_| {
            number += 1;
            if number > count { Err(StoreError::DiskFull) } else { Ok(()) }
        });
        match opened {
            Err(StoreError::DiskFull) => assert!(version(&path) < newest()),
            // All tables are there; it has no desk yet, and so is no book.
            Err(_) => break,
            Ok(_) => panic!("a file without a desk is no book"),
        }
        count += 1;
    }
    assert!(count > 10, "{count} statements");
}
