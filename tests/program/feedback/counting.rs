//! Answers are counted: durably, one by one, and in the journal once their week is over.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use kavijakirja::book::feedback::BadFeedback;
use kavijakirja::store::{Maintenance, Store, StoreError};

use super::{answers, hervanta, said, told};
use support::{Desk, date, visit};

const FRIDAY: &str = "2026-11-20";
const MONDAY: &str = "2026-11-23";

fn changes(store: &mut Store) -> u64 {
    let proof = store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
    proof.changes
}

#[test]
fn an_answer_stands_beside_the_journal_until_its_week_is_over() {
    let mut desk = Desk::new();
    let before = changes(&mut desk.store);
    answers(&mut desk.store, FRIDAY, 7, 4, 2);
    assert_eq!(desk.store.writer().fold_feedback(date("2026-11-22")).unwrap(), 0, "on Sunday the week is not over");
    assert_eq!(changes(&mut desk.store), before);
    assert_eq!(desk.store.writer().fold_feedback(date(MONDAY)).unwrap(), 1);
    assert_eq!(desk.store.writer().fold_feedback(date(MONDAY)).unwrap(), 0);
    assert_eq!(changes(&mut desk.store), before + 1, "thirteen answers are one change");
    assert_eq!(told(&mut desk.store, "2026-W47", MONDAY, "helped").unwrap().answers, 13);
}

#[test]
fn a_late_answer_of_a_week_that_was_folded_adds_to_it() {
    let mut desk = Desk::new();
    answers(&mut desk.store, FRIDAY, 5, 0, 0);
    let _ = desk.store.writer().fold_feedback(date(MONDAY)).unwrap();
    // The laptop's clock was set back.
    answers(&mut desk.store, FRIDAY, 3, 0, 1);
    assert_eq!(desk.store.writer().fold_feedback(date(MONDAY)).unwrap(), 1);
    assert_eq!(told(&mut desk.store, "2026-W47", MONDAY, "helped").unwrap().answers, 9);
    assert!(desk.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn only_what_is_asked_can_be_answered_and_each_question_once() {
    let mut desk = Desk::new();
    let answer = |store: &mut Store, all: &[&str]| {
        let all: Vec<_> = all.iter().map(|text| said(text)).collect();
        store.writer().answer(&hervanta(), date(FRIDAY), &all)
    };
    assert!(matches!(answer(&mut desk.store, &["weather=yes"]), Err(StoreError::BadFeedback(BadFeedback::Question(_)))));
    assert!(matches!(answer(&mut desk.store, &["again=yes"]), Err(StoreError::BadFeedback(BadFeedback::NotAsked(_)))));
    assert!(matches!(answer(&mut desk.store, &["helped=yes", "helped=no"]), Err(StoreError::BadFeedback(BadFeedback::Twice(_)))));
    let elsewhere = desk.store.writer().answer(&"nowhere".parse().unwrap(), date(FRIDAY), &[said("helped=yes")]);
    assert!(matches!(elsewhere, Err(StoreError::UnknownPlace(_))));
    assert_eq!(told(&mut desk.store, "2026-W47", MONDAY, "helped"), None, "nothing was counted");

    let ids = |ids: &[&str]| ids.iter().map(|id| id.parse().unwrap()).collect::<Vec<_>>();
    for wrong in [&[][..], &["helped", "helped"], &["helped", "clear", "treated", "again"], &["weather"]] {
        assert!(matches!(desk.store.writer().choose_feedback(&ids(wrong)), Err(StoreError::BadFeedback(_))), "{wrong:?}");
    }
    desk.store.writer().choose_feedback(&ids(&["again", "clear"])).unwrap();
    assert_eq!(Store::open(&desk.path()).unwrap().reader().feedback_questions().unwrap(), ids(&["again", "clear"]));
    answer(&mut desk.store, &["again=middle", "clear=yes"]).unwrap();
}

/// The book that a process of its own answers into until it is killed.
const VICTIM: &str = "KAVIJAKIRJA_TEST_FEEDBACK";

/// No test of its own: the process that is killed. Without a book it has nothing to do.
#[test]
fn the_process_that_is_killed_after_an_answer() {
    let Some(path) = std::env::var_os(VICTIM) else { return };
    let mut store = Store::open(std::path::Path::new(&path)).unwrap();
    let mut out = std::io::stdout();
    loop {
        store.writer().answer(&hervanta(), date(FRIDAY), &[said("helped=yes")]).unwrap();
        writeln!(out, "\nsaved").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn an_answer_that_was_thanked_for_survives_the_program_being_killed() {
    let mut acknowledged = 0;
    let desk = Desk::new();
    let path = desk.path();
    drop(desk.store);
    for round in 0..8 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(support::program::only(module_path!(), "the_process_that_is_killed_after_an_answer"))
            .env(VICTIM, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut killed = false;
        for line in lines {
            // What it still said after it was to be killed was said after it was saved.
            acknowledged += u64::from(line.unwrap() == "saved");
            if !killed && acknowledged >= (round + 1) * 3 {
                child.kill().unwrap();
                killed = true;
            }
        }
        let _ = child.wait().unwrap();
    }
    let mut store = Store::open(&path).unwrap();
    let kept = told(&mut store, "2026-W47", MONDAY, "helped").unwrap().answers;
    assert!(acknowledged >= 24, "{acknowledged}");
    // The last answer of each round may be saved and not yet acknowledged.
    assert!((acknowledged..=acknowledged + 8).contains(&kept), "{kept} kept of {acknowledged} acknowledged");
    assert!(store.maintenance().check().unwrap().is_clean());
}

#[test]
fn a_changed_byte_in_the_box_is_found_and_not_counted() {
    let mut desk = Desk::new();
    answers(&mut desk.store, FRIDAY, 3, 0, 0);
    let raw = rusqlite::Connection::open(desk.path()).unwrap();
    let _ = raw.execute("UPDATE feedback_box SET body = replace(body, '3', '8')", []).unwrap();
    drop(raw);
    assert!(!desk.store.maintenance().check().unwrap().is_clean());
    assert!(matches!(desk.store.writer().fold_feedback(date(MONDAY)), Err(StoreError::Damaged(_))));
}

#[test]
fn the_derived_rows_are_those_of_the_journal() {
    let mut desk = Desk::new();
    answers(&mut desk.store, FRIDAY, 12, 3, 1);
    let _ = told(&mut desk.store, "2026-W47", MONDAY, "helped").unwrap();
    for wrong in [
        "UPDATE feedback SET body = replace(body, '12', '13')",
        "DELETE FROM feedback",
        "INSERT INTO feedback SELECT place, week + 7, desk, body FROM feedback",
        "DELETE FROM feedback_publication",
        "UPDATE feedback_publication SET body = replace(body, '\"visits\":16', '\"visits\":17')",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy.sqlite");
        desk.store.maintenance().back_up(&copy).unwrap();
        let raw = rusqlite::Connection::open(&copy).unwrap();
        assert!(raw.execute(wrong, []).unwrap() > 0, "{wrong}");
        drop(raw);
        assert!(!Store::open(&copy).unwrap().maintenance().check().unwrap().is_clean(), "{wrong}");
    }
}

#[test]
fn feedback_stays_what_it_is_when_visits_are_forgotten_and_when_a_book_is_salvaged() {
    let mut desk = Desk::new();
    let _ =
        desk.store.writer().record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), kavijakirja::book::vocabulary::Origin::Desk).unwrap();
    answers(&mut desk.store, FRIDAY, 9, 3, 3);
    let before = told(&mut desk.store, "2026-W47", MONDAY, "helped").unwrap();
    let _ = desk.store.maintenance().forget("2026-W48".parse().unwrap()).unwrap();
    assert_eq!(told(&mut desk.store, "2026-W47", MONDAY, "helped").as_ref(), Some(&before));
    let new = desk.folder.path().join("salvaged.sqlite");
    let _ = Maintenance::salvage(&desk.path(), None, &new, &kavijakirja::store::host::SystemEntropy).unwrap();
    assert_eq!(told(&mut Store::open(&new).unwrap(), "2026-W47", MONDAY, "helped"), Some(before));
}
