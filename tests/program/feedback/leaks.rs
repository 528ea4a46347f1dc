//! No answer leads to a visit, an hour or a visitor: not by the file, its log, its copies or its bundles.

use std::fs;
use std::path::Path;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::store::Store;
use kavijakirja::store::replication::Scope;
use kavijakirja::transfer::bundle::{Protection, write};
use rusqlite::Connection;

use super::{hervanta, said};
use support::{Desk, Dice, date, new_book, visit};

const FRIDAY: &str = "2026-11-20";
/// What the counts look like wherever they stand.
const MARK: &[u8] = br#"{"helped":{"#;

fn holds(path: &Path, mark: &[u8]) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.windows(mark.len()).any(|window| window == mark))
}

fn log_of(store: &Store) -> std::path::PathBuf {
    format!("{}-wal", store.path().display()).into()
}

/// A Friday of the same six visits with the same ids; answers are given after the visits whose numbers stand beside them.
fn day(path: &Path, answers: &[(usize, &str)]) {
    let mut store = Store::create(path, &new_book(), &Dice::new(3)).unwrap();
    for number in 0..6 {
        let id = format!("00000000-0000-4000-8000-{number:012}");
        let made = visit(&format!(r#"{{"id":"{id}","topic":["kela"],"language":"ara"}}"#));
        let _ = store.writer().record(&made, Origin::Desk).unwrap();
        for (_, answer) in answers.iter().filter(|(after, _)| *after == number) {
            store.writer().answer(&hervanta(), date(FRIDAY), &[said(answer)]).unwrap();
        }
    }
    // Visits wait in the log as they do on any day; whoever takes the laptop now finds this.
    assert!(holds(path, MARK), "the answers are in the file");
}

#[test]
fn two_days_that_differ_only_in_who_answered_what_leave_the_same_book_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let days = [
        [(0, "helped=no"), (1, "helped=yes"), (2, "own-language=yes"), (4, "helped=yes")],
        [(0, "own-language=yes"), (2, "helped=yes"), (3, "helped=yes"), (4, "helped=no")],
        [(1, "helped=yes"), (1, "helped=no"), (3, "own-language=yes"), (4, "helped=yes")],
    ];
    let files: Vec<Vec<u8>> = days
        .iter()
        .enumerate()
        .map(|(number, answers)| {
            let path = folder.path().join(format!("{number}.sqlite"));
            day(&path, answers);
            let mut bytes = fs::read(&path).unwrap();
            // SQLite's own counters of transactions in the file's header: bytes 24 to 27 and 92 to 95 (the file format, section 1.3).
            bytes[24..28].fill(0);
            bytes[92..96].fill(0);
            bytes
        })
        .collect();
    for other in &files[1..] {
        let differing: Vec<usize> = (0..files[0].len()).filter(|at| files[0].get(*at) != other.get(*at)).collect();
        assert!(differing.is_empty() && files[0].len() == other.len(), "bytes {differing:?}");
    }
}

#[test]
fn the_log_is_empty_after_every_answer() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        let _ = desk.store.writer().record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), Origin::Desk).unwrap();
        assert!(fs::metadata(log_of(&desk.store)).unwrap().len() > 0, "the visit is in the log");
        desk.store.writer().answer(&hervanta(), date(FRIDAY), &[said("helped=yes")]).unwrap();
        assert_eq!(fs::metadata(log_of(&desk.store)).unwrap().len(), 0);
    }
    // Even while another program has the book open.
    let other = Store::open(&desk.path()).unwrap();
    desk.store.writer().answer(&hervanta(), date(FRIDAY), &[said("helped=yes")]).unwrap();
    assert_eq!(fs::metadata(log_of(&desk.store)).unwrap().len(), 0);
    drop(other);
}

#[test]
fn no_copy_of_the_book_and_no_bundle_holds_answers_of_a_week_that_is_not_over() {
    let mut desk = Desk::new();
    desk.store.writer().answer(&hervanta(), date(FRIDAY), &[said("helped=no")]).unwrap();
    let backup = desk.folder.path().join("backup.sqlite");
    desk.store.maintenance().back_up(&backup).unwrap();
    assert!(!holds(&backup, MARK) && holds(&desk.path(), MARK));
    let rows: i64 = Connection::open(&backup).unwrap().query_row("SELECT count(*) FROM feedback_box", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 0);

    let bundle = desk.folder.path().join("changes.kvb");
    assert_eq!(desk.store.writer().fold_feedback(date(FRIDAY)).unwrap(), 0);
    let _ = write::write(&mut desk.store, &bundle, Scope::Everything, &Protection::Declined, &mut |_| {}).unwrap();
    let unpacked = |path: &Path| {
        let mut text = String::new();
        let bytes = fs::read(path).unwrap();
        let _ = std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&bytes[50..]), &mut text).unwrap();
        text
    };
    assert!(!unpacked(&bundle).contains("helped"));
    // Once the week is over the counts go out, one change for all of them.
    let _ = desk.store.writer().fold_feedback(date("2026-11-23")).unwrap();
    let bundle = desk.folder.path().join("later.kvb");
    let _ = write::write(&mut desk.store, &bundle, Scope::SinceLast, &Protection::Declined, &mut |_| {}).unwrap();
    assert_eq!(unpacked(&bundle).matches("\"helped\"").count(), 1);
    // What was in the box is gone from the file to the last byte but for the change and its derived row.
    let box_row = format!("{:<1000}", r#"{"helped":{"no":1}}"#);
    assert!(!holds(&desk.path(), box_row.as_bytes()));
}

#[test]
fn the_tables_have_no_place_for_an_hour_a_language_or_an_order() {
    let desk = Desk::new();
    let connection = Connection::open(desk.path()).unwrap();
    let sql = "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name LIKE 'feedback%' ORDER BY 1";
    let mut statement = connection.prepare(sql).unwrap();
    let columns: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(
        columns,
        [
            "feedback.body",
            "feedback.desk",
            "feedback.place",
            "feedback.week",
            "feedback_box.body",
            "feedback_box.digest",
            "feedback_box.place",
            "feedback_box.week",
            "feedback_publication.body",
            "feedback_publication.place",
            "feedback_publication.week",
        ]
    );
    let rowids = "SELECT count(*) FROM pragma_table_list WHERE name LIKE 'feedback%' AND schema = 'main' AND wr = 0";
    assert_eq!(connection.query_row(rowids, [], |row| row.get::<_, i64>(0)).unwrap(), 0, "no row has a number of its own");
}
