//! The durable commit of one visit, through the store and through SQLite alone.
//!
//! The baseline is the least that anybody could do: one prepared `INSERT` that commits by itself, on a connection with the store's
//! PRAGMAs, in a folder beside the book's, into a single STRICT table with the columns of `visit` and the visit's JSON. The store
//! writes the journal with its checksum and the visit, its answers and its week; both are durable when they return.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark may stop, and tells what it measured")]

mod support;

use std::path::Path;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Draft, Entropy, Moment, Visit, VisitId, visit::Defaults};
use kavijakirja::store::Store;
use kavijakirja::store::host::SystemEntropy;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};
use support::{Sample, Unit};

const RUNS: usize = 4_000;

fn main() {
    support::head(&format!("durable commit of one visit, {RUNS} by turns"));
    on("a new book", 1_000, 1);
    on("a book of 1 million visits at 50 places", 1_000_000, 50);
}

/// Measures on a copy of a demo book, and on a plain table with the same visits.
fn on(what: &str, visits: u64, places: u32) {
    let folder = support::scratch();
    let book = support::copy(&support::book(visits, places), &folder);
    let plain = folder.path().join("plain.sqlite");
    fill(&plain, &book);
    let mut store = Store::open(&book).unwrap();
    let place = store.reader().catalogue().unwrap().places[0].id.to_string();
    let baseline = connect(&plain);
    let mut insert = baseline
        .prepare(
            "INSERT INTO visit (day, place, id, hour, times, people, language, channel, body) VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )
        .unwrap();
    let day = (support::TODAY - chrono::NaiveDate::default()).num_days();
    let mut ours = drafts(&place);
    let mut theirs = drafts(&place);
    let (ours, theirs) = support::alternate(
        RUNS,
        || {
            let _ = store.writer().record(&ours.next().unwrap(), Origin::Desk).unwrap();
        },
        || {
            let visit = theirs.next().unwrap();
            let body = serde_json::to_string(&visit).unwrap();
            let row = params![day, visit.id.0.as_bytes(), visit.hour, visit.times, visit.people, 3, 4, body];
            let _ = insert.execute(row).unwrap();
        },
    );
    let show = |kind: &str, value: fn(&Sample) -> f64, aim| {
        support::compare(&format!("{what}, {kind}"), Unit::Seconds, value(&ours), value(&theirs), aim);
    };
    show("median", Sample::median, Some(1.5));
    show("mean (with the write-backs of the log)", Sample::mean, None);
    show("slowest", Sample::worst, None);
}

/// Visits of the desk's day, no two alike, as the window makes them.
fn drafts(place: &str) -> impl Iterator<Item = Visit> + use<> {
    let draft: Draft = serde_json::from_str(r#"{"topic":["kela","housing"],"language":"ara","referral":["ohjaamo"],"people":2}"#).unwrap();
    let place = place.parse().unwrap();
    std::iter::repeat_with(move || {
        let defaults = Defaults {
            id: VisitId::random(&SystemEntropy as &dyn Entropy).unwrap(),
            place: Some(std::clone::Clone::clone(&place)),
            now: Moment { date: support::TODAY, hour: 10 },
            channel: "desk".parse().unwrap(),
        };
        draft.clone().complete(&defaults).unwrap()
    })
}

/// The PRAGMAs of `src/store/open.rs`.
fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).unwrap();
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false).unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "synchronous", "FULL").unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    connection.pragma_update(None, "cell_size_check", true).unwrap();
    connection.pragma_update(None, "cache_size", -16_384).unwrap();
    connection
}

/// A plain table with the visits of a book.
fn fill(plain: &Path, book: &Path) {
    let connection = connect(plain);
    let table = "CREATE TABLE visit (
        day INTEGER NOT NULL, place INTEGER NOT NULL, id BLOB NOT NULL CHECK (length(id) = 16),
        hour INTEGER CHECK (hour BETWEEN 0 AND 23), times INTEGER NOT NULL CHECK (times > 0), people INTEGER NOT NULL CHECK (people > 0),
        language INTEGER NOT NULL, channel INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (day, place, id)) STRICT, WITHOUT ROWID";
    connection.execute_batch(table).unwrap();
    let _ = connection.execute("ATTACH ?1 AS book", [book.to_str().unwrap()]).unwrap();
    let _ = connection
        .execute(
            "INSERT INTO visit SELECT v.day, v.place, v.id, v.hour, v.times, v.people, v.language, v.channel, c.body
             FROM book.visit v JOIN book.change c ON c.entity = v.id AND c.kind = 'visit' ORDER BY v.day, v.place, v.id",
            [],
        )
        .unwrap();
    connection.execute_batch("DETACH book; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
}
