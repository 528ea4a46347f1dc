//! The journal is the truth: whatever is done, the derived tables follow it, and whoever tampers with either is found out.

use std::collections::BTreeMap;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{DayStatus, DeskDay, Visit, VisitId};
use kavijakirja::statistics::{Counts, Selection};
use kavijakirja::store::{Finding, Store};
use proptest::prelude::*;
use rusqlite::Connection;
use support::{Desk, visit};

fn all() -> Selection {
    Selection { period: "2000-01-01..2100-12-31".parse().unwrap(), place: None }
}

/// One thing an advisor does.
#[derive(Debug, Clone)]
enum Deed {
    Record(u8, u8, u8),
    Amend(usize, u8, u8),
    Remove(usize),
    Note(u8),
    RollUp,
    Reopen,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..60_u8, 0..4_u8, 1..5_u8).prop_map(|(day, code, people)| Deed::Record(day, code, people)),
        2 => (any::<usize>(), 0..60_u8, 1..5_u8).prop_map(|(which, day, people)| Deed::Amend(which, day, people)),
        1 => any::<usize>().prop_map(Deed::Remove),
        1 => (0..60_u8).prop_map(Deed::Note),
        1 => Just(Deed::RollUp),
        1 => Just(Deed::Reopen),
    ]
}

fn date(day: u8) -> chrono::NaiveDate {
    support::date("2026-10-01") + chrono::Duration::days(day.into())
}

fn made(day: u8, code: u8, people: u8) -> Visit {
    let codes = [r#"["kela"]"#, r#"["migri","kela"]"#, r#"["housing"]"#, r#"["letter"]"#][usize::from(code)];
    visit(&format!(r#"{{"topic":{codes},"language":"ara","people":{people},"date":"{}"}}"#, date(day)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_figures_follow_every_deed_and_the_book_proves_itself(deeds in proptest::collection::vec(deed(), 1..40)) {
        let mut desk = Desk::new();
        let mut known: BTreeMap<VisitId, Visit> = BTreeMap::new();
        for deed in deeds {
            let chosen = |which: usize| known.values().nth(which % known.len().max(1)).cloned();
            match deed {
                Deed::Record(day, code, people) => {
                    let visit = made(day, code, people);
                    let _ = desk.store.writer().record(&visit, Origin::Desk).unwrap();
                    let _ = known.insert(visit.id, visit);
                }
                Deed::Amend(which, day, people) => if let Some(mut visit) = chosen(which) {
                    (visit.date, visit.people) = (date(day), people.into());
                    desk.store.writer().amend(&visit).unwrap();
                    let _ = known.insert(visit.id, visit);
                },
                Deed::Remove(which) => if let Some(visit) = chosen(which) {
                    desk.store.writer().remove(visit.id).unwrap();
                    let _ = known.remove(&visit.id);
                },
                Deed::Note(day) => {
                    let day = DeskDay { note: "Jonoa.".into(), ..DeskDay::unsaid("puhos".parse().unwrap(), date(day)) };
                    desk.store.writer().set_day(&day).unwrap();
                }
                Deed::RollUp => desk.store.maintenance().roll_up().unwrap(),
                Deed::Reopen => desk.store = Store::open(&desk.path()).unwrap(),
            }
            let totals = desk.store.reader().totals(&all()).unwrap();
            let people: u64 = known.values().map(|visit| u64::from(visit.people)).sum();
            prop_assert_eq!((totals.visits, totals.people), (known.len() as u64, people));
        }
        let mut stand = desk.store.reader().visits(&all()).unwrap();
        stand.sort_by_key(|visit| visit.id);
        let sorted = |mut visit: Visit| { visit.topic.sort(); visit };
        prop_assert_eq!(
            stand.into_iter().map(sorted).collect::<Vec<_>>(),
            known.into_values().map(sorted).collect::<Vec<_>>()
        );
        let proof = desk.store.maintenance().check().unwrap();
        prop_assert!(proof.is_clean(), "{:?}", proof.findings);
    }
}

/// A book with some weeks of visits, rolled up.
fn filled() -> Desk {
    let mut desk = Desk::new();
    for day in 0..40 {
        let _ = desk.store.writer().record(&made(day, day % 4, 1 + day % 3), Origin::Desk).unwrap();
    }
    let day = DeskDay { status: DayStatus::Zero, ..DeskDay::unsaid("puhos".parse().unwrap(), date(1)) };
    desk.store.writer().set_day(&day).unwrap();
    desk.store.maintenance().roll_up().unwrap();
    assert!(desk.store.maintenance().check().unwrap().is_clean());
    desk
}

#[test]
fn tampering_with_the_file_behind_the_program_s_back_is_found() {
    for (sql, journal) in [
        ("UPDATE change SET body = replace(body, '\"people\":2', '\"people\":9') WHERE kind = 'visit'", true),
        ("UPDATE change SET lamport = lamport + 1 WHERE seq = 100", true),
        ("DELETE FROM change WHERE seq = 100", true),
        ("UPDATE visit SET people = people + 1 WHERE day = (SELECT min(day) FROM visit)", false),
        ("DELETE FROM visit WHERE day = (SELECT min(day) FROM visit)", false),
        ("DELETE FROM answer WHERE day = (SELECT min(day) FROM answer)", false),
        ("UPDATE desk_day SET body = replace(body, 'zero', 'open')", false),
        ("UPDATE place SET body = replace(body, 'Puhos', 'Muu') WHERE id = 'puhos'", false),
        ("UPDATE code SET body = replace(body, '\"kela\"', '\"kelb\"') WHERE id = 'kela'", false),
        ("UPDATE roll_up SET cells = zeroblob(1) WHERE week = (SELECT min(week) FROM roll_up)", false),
        ("UPDATE roll_up_all SET cells = zeroblob(1) WHERE week = (SELECT max(week) FROM roll_up_all)", false),
        ("DELETE FROM place_week WHERE week = (SELECT min(week) FROM place_week)", false),
    ] {
        let mut desk = filled();
        let connection = Connection::open(desk.path()).unwrap();
        assert!(connection.execute(sql, []).unwrap() > 0, "{sql} changes something");
        let proof = desk.store.maintenance().check().unwrap();
        let told = |finding: &Finding| matches!(finding, Finding::Change { .. } | Finding::Gap { .. });
        assert!(!proof.is_clean(), "{sql} goes unnoticed");
        assert_eq!(proof.findings.iter().any(told), journal, "{sql}: {:?}", proof.findings);
    }
}

#[test]
fn every_change_keeps_its_whole_new_state_so_that_nothing_is_forgotten() {
    let mut desk = Desk::new();
    let first = made(3, 1, 2);
    let _ = desk.store.writer().record(&first, Origin::Desk).unwrap();
    let second = Visit { people: 4, ..first.clone() };
    desk.store.writer().amend(&second).unwrap();
    desk.store.writer().remove(first.id).unwrap();
    let connection = Connection::open(desk.path()).unwrap();
    let mut statement = connection.prepare("SELECT body FROM change WHERE kind = 'visit' ORDER BY seq").unwrap();
    let bodies: Vec<Option<String>> = statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let states: Vec<Option<Visit>> = bodies.into_iter().map(|body| body.map(|json| serde_json::from_str(&json).unwrap())).collect();
    assert_eq!(states, [Some(first), Some(second), None]);
}

#[test]
fn the_file_is_set_up_as_designed() {
    let desk = Desk::new();
    let connection = Connection::open(desk.path()).unwrap();
    let told = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(told("PRAGMA journal_mode"), "wal");
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_ne!(number("PRAGMA application_id"), 0);
    assert_eq!(number("PRAGMA user_version"), 4);
    let loose = number(
        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND strict = 0",
    );
    assert_eq!(loose, 0, "every table is STRICT");
}
