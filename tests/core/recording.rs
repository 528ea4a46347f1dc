//! What is recorded is kept, counted once, and can be corrected without losing what was.

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{DayStatus, DeskDay, Period, Place};
use kavijakirja::statistics::{Axis, Counts, Measure, Request, Selection, Totals};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{Recorded, Store, StoreError};
use support::{Desk, date, new_book, visit};

fn all(period: &str) -> Selection {
    Selection { period: period.parse().unwrap(), place: None }
}

fn totals(store: &Store, period: &str) -> (u64, u64) {
    let Totals { visits, people } = store.reader().totals(&all(period)).unwrap();
    (visits, people)
}

#[test]
fn a_recorded_visit_is_read_back_as_it_was_after_the_book_is_opened_again() {
    let mut desk = Desk::new();
    let visit = visit(r#"{"topic":["kela","housing"],"language":"ara","people":2,"referral":["ohjaamo"],"answers":{"age":["under-30"]}}"#);
    assert_eq!(desk.store.writer().record(&visit, Origin::Desk).unwrap(), Recorded::New);
    let reopened = Store::open(&desk.path()).unwrap();
    assert_eq!(reopened.reader().visits(&all("2026-11-20")).unwrap(), std::slice::from_ref(&visit));
    assert_eq!(reopened.reader().visit(visit.id).unwrap(), Some(visit));
    assert_eq!(totals(&reopened, "2026-W47"), (1, 2));
}

#[test]
fn a_retry_with_the_same_id_counts_once() {
    let mut desk = Desk::new();
    let visit = visit(r#"{"topic":["kela"],"language":"som"}"#);
    assert_eq!(desk.store.writer().record(&visit, Origin::Desk).unwrap(), Recorded::New);
    assert_eq!(desk.store.writer().record(&visit, Origin::Desk).unwrap(), Recorded::AlreadyThere);
    desk.store.writer().remove(visit.id).unwrap();
    assert_eq!(
        desk.store.writer().record(&visit, Origin::Desk).unwrap(),
        Recorded::AlreadyThere,
        "a retry brings nothing back that was undone"
    );
    assert_eq!(totals(&desk.store, "2026"), (0, 0));
}

#[test]
fn another_visit_under_the_same_id_is_refused_and_changes_nothing() {
    let mut desk = Desk::new();
    let first = visit(r#"{"topic":["kela"],"language":"som"}"#);
    let mut second = first.clone();
    second.people = 5;
    let _ = desk.store.writer().record(&first, Origin::Desk).unwrap();
    assert!(matches!(desk.store.writer().record(&second, Origin::Desk), Err(StoreError::IdConflict(id)) if id == first.id));
    assert_eq!(totals(&desk.store, "2026"), (1, 1));
}

#[test]
fn a_correction_moves_the_visit_and_an_undo_takes_it_out_of_every_figure() {
    let mut desk = Desk::new();
    let before = visit(r#"{"topic":["kela"],"language":"som"}"#);
    let _ = desk.store.writer().record(&before, Origin::Desk).unwrap();
    let mut after = before.clone();
    (after.date, after.people, after.place) = (date("2026-11-12"), 3, "puhos".parse().unwrap());
    desk.store.writer().amend(&after).unwrap();
    assert_eq!((totals(&desk.store, "2026-W47"), totals(&desk.store, "2026-W46")), ((0, 0), (1, 3)));
    desk.store.writer().remove(before.id).unwrap();
    assert_eq!(totals(&desk.store, "2026"), (0, 0));
    assert!(matches!(desk.store.writer().remove(before.id), Err(StoreError::UnknownVisit(_))));
    assert!(matches!(desk.store.writer().amend(&after), Err(StoreError::UnknownVisit(_))));
    assert!(desk.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn what_the_vocabulary_does_not_know_is_refused() {
    let mut desk = Desk::new();
    for json in [
        r#"{"topic":["no-such"],"language":"som"}"#,
        r#"{"topic":["kela"],"language":"xxx"}"#,
        r#"{"topic":["kela"],"language":"som","place":"nowhere"}"#,
        r#"{"topic":["kela"],"language":"_unknown"}"#,
        r#"{"topic":["kela"],"language":"som","people":0}"#,
        r#"{"topic":["kela"],"language":"som","hour":24}"#,
        r#"{"topic":["kela"],"language":"som","answers":{"shoe-size":["43"]}}"#,
        r#"{"topic":["kela"],"language":"som","answers":{"age":["under-30","30-or-over"]}}"#,
    ] {
        assert!(desk.store.writer().record(&visit(json), Origin::Desk).is_err(), "{json}");
    }
    assert_eq!(totals(&desk.store, "2026"), (0, 0));
}

#[test]
fn several_visits_are_recorded_together_or_not_at_all() {
    let mut desk = Desk::new();
    let good = visit(r#"{"topic":["kela"],"language":"som"}"#);
    let bad = visit(r#"{"topic":["no-such"],"language":"som"}"#);
    assert!(desk.store.writer().record_all(&[good.clone(), bad], Origin::Desk).is_err());
    assert_eq!(totals(&desk.store, "2026"), (0, 0));
    let told = desk.store.writer().record_all(&[good.clone(), good], Origin::Desk).unwrap();
    assert_eq!(told, [Recorded::New, Recorded::AlreadyThere]);
}

#[test]
fn a_day_with_visits_cannot_be_a_confirmed_zero_or_closed() {
    let mut desk = Desk::new();
    let mut day = DeskDay::unsaid("hervanta".parse().unwrap(), date("2026-11-20"));
    (day.status, day.staff, day.note) = (DayStatus::Zero, Some(2), "Rauhallista.".into());
    desk.store.writer().set_day(&day).unwrap();
    assert_eq!(desk.store.reader().day(&day.place, day.date).unwrap(), Some(day.clone()));
    let _ = desk.store.writer().record(&visit(r#"{"topic":["kela"],"language":"som"}"#), Origin::Desk).unwrap();
    assert!(matches!(desk.store.writer().set_day(&day), Err(StoreError::DayHasVisits { visits: 1, .. })));
    day.status = DayStatus::Open;
    desk.store.writer().set_day(&day).unwrap();
}

#[test]
fn the_visits_of_a_day_are_read_whole_the_one_that_was_changed_last_first() {
    let mut desk = Desk::new();
    let whole =
        visit(r#"{"topic":["housing","kela"],"language":"ara","referral":["ohjaamo"],"answers":{"age":["under-30"]},"date":"2026-11-20"}"#);
    let plain = visit(r#"{"topic":["kela"],"language":"som","date":"2026-11-20"}"#);
    let third = visit(r#"{"topic":["migri"],"language":"fin","date":"2026-11-20"}"#);
    let elsewhere = visit(r#"{"topic":["kela"],"language":"ara","place":"puhos","date":"2026-11-20"}"#);
    let earlier = visit(r#"{"topic":["kela"],"language":"ara","date":"2026-11-19"}"#);
    for visit in [&whole, &plain, &third, &elsewhere, &earlier] {
        assert_eq!(desk.store.writer().record(visit, Origin::Sheet).unwrap(), Recorded::New);
    }
    let latest = |store: &Store| store.reader().latest_visits(&"hervanta".parse().unwrap(), date("2026-11-20")).unwrap();
    let sorted = |mut visit: kavijakirja::book::Visit| {
        visit.topic.sort();
        visit
    };
    let read: Vec<_> = latest(&desk.store).into_iter().map(sorted).collect();
    assert_eq!(read, [third.clone(), plain.clone(), sorted(whole.clone())]);
    let corrected = kavijakirja::book::Visit { people: 4, ..whole };
    desk.store.writer().amend(&corrected).unwrap();
    desk.store.writer().remove(third.id).unwrap();
    let read: Vec<_> = latest(&desk.store).into_iter().map(sorted).collect();
    assert_eq!(read, [sorted(corrected), plain]);
    assert!(desk.store.reader().latest_visits(&"nowhere".parse().unwrap(), date("2026-11-20")).unwrap().is_empty());
}

#[test]
fn a_snapshot_sees_one_state_whatever_another_window_records() {
    let mut desk = Desk::new();
    let first = visit(r#"{"topic":["kela"],"language":"ara"}"#);
    let _ = desk.store.writer().record(&first, Origin::Desk).unwrap();
    let other = Store::open(&desk.path()).unwrap();
    let snapshot = other.snapshot().unwrap();
    let table = |reader: &kavijakirja::store::Reader<'_>| {
        let request = Request { selection: all("2026-W47"), measure: Measure::Visits, rows: Axis::TOPIC, columns: None };
        reader.table(request, date("2026-11-20")).unwrap()
    };
    let before = table(&snapshot);
    let _ = desk.store.writer().record(&visit(r#"{"topic":["migri"],"language":"som"}"#), Origin::Desk).unwrap();
    desk.store.writer().remove(first.id).unwrap();
    assert_eq!(snapshot.visits(&all("2026-11-20")).unwrap(), std::slice::from_ref(&first));
    assert_eq!(snapshot.totals(&all("2026-11-20")).unwrap(), Totals { visits: 1, people: 1 });
    assert_eq!(snapshot.visit(first.id).unwrap().as_ref(), Some(&first));
    assert_eq!(table(&snapshot), before);
    drop(snapshot);
    assert_eq!(other.reader().visit(first.id).unwrap(), None);
    assert_ne!(table(&other.reader()), before);
}

#[test]
fn a_place_made_in_one_window_is_known_in_another() {
    let mut desk = Desk::new();
    let mut other = Store::open(&desk.path()).unwrap();
    assert_eq!(other.reader().catalogue().unwrap().places.len(), 2);
    let place = Place::parse("Lielahti=mon 9-15").unwrap();
    desk.store.writer().write::<_, StoreError>(|batch| batch.put(&kavijakirja::book::Entity::Place(place))).unwrap();
    assert_eq!(other.reader().catalogue().unwrap().places.len(), 3);
    let there = visit(r#"{"topic":["kela"],"language":"som","place":"lielahti"}"#);
    assert_eq!(other.writer().record(&there, Origin::Desk).unwrap(), Recorded::New);
}

#[test]
fn a_book_is_never_made_over_a_file_that_is_there() {
    let desk = Desk::new();
    assert!(matches!(Store::create(&desk.path(), &new_book(), &SystemEntropy), Err(StoreError::Exists(_))));
    assert!(matches!(Store::open(&desk.folder.path().join("no")), Err(StoreError::NoBook(_))));
    let text = desk.folder.path().join("note.txt");
    std::fs::write(&text, "Ei mikään kirja.".repeat(100)).unwrap();
    assert!(matches!(Store::open(&text), Err(StoreError::Damaged(_) | StoreError::NotABook(_))));
    let left: Vec<_> = std::fs::read_dir(desk.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".kavijakirja-new")), "{left:?}");
}

#[cfg(unix)]
#[test]
fn the_file_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own/deeper/book.sqlite");
    let mut store = Store::create(&path, &new_book(), &SystemEntropy).unwrap();
    let _ = store.writer().record(&visit(r#"{"topic":["kela"],"language":"som"}"#), Origin::Desk).unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in std::fs::read_dir(path.parent().unwrap()).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
    assert_eq!(mode(path.parent().unwrap()), 0o700);
}

#[test]
fn a_book_of_a_newer_program_is_refused_and_left_alone() {
    let desk = Desk::new();
    let connection = rusqlite::Connection::open(desk.path()).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    assert!(matches!(Store::open(&desk.path()), Err(StoreError::TooNew { found: 99, .. })));
}

#[test]
fn figures_of_every_pair_of_axes_equal_a_count_by_hand() {
    let mut desk = Desk::new();
    let dice = support::Dice::new(7);
    let mut visits = Vec::new();
    for number in 0..400 {
        let topics = [r#"["kela"]"#, r#"["kela","migri"]"#, r#"["housing"]"#, r#"["migri","housing","letter"]"#];
        let referrals = ["[]", r#"["ohjaamo"]"#, "[]"];
        let answers = ["{}", r#"{"age":["under-30"]}"#];
        let json = format!(
            r#"{{"topic":{},"language":"{}","channel":"{}","referral":{},"people":{},"times":{},"place":"{}","date":"2026-{:02}-{:02}","hour":{},"answers":{}}}"#,
            dice.pick(&topics),
            dice.pick(&["ara", "som", "fin"]),
            dice.pick(&["desk", "phone"]),
            dice.pick(&referrals),
            1 + dice.below(3),
            1 + dice.below(2),
            dice.pick(&["hervanta", "puhos"]),
            1 + number % 4,
            1 + dice.below(28),
            9 + dice.below(8),
            dice.pick(&answers),
        );
        visits.push(visit(&json));
    }
    let _ = desk.store.writer().record_all(&visits, Origin::Desk).unwrap();
    for rolled in [false, true] {
        if rolled {
            desk.store.maintenance().roll_up().unwrap();
        }
        compare_all(&desk.store, &visits);
        assert!(desk.store.maintenance().check().unwrap().is_clean());
    }
    desk.store.writer().remove(visits[3].id).unwrap();
    let _ = visits.remove(3);
    compare_all(&desk.store, &visits);
    assert!(desk.store.maintenance().check().unwrap().is_clean());
}

fn compare_all(store: &Store, visits: &[kavijakirja::book::Visit]) {
    let axes = ["topic", "language", "channel", "referral", "age", "place", "date", "week", "weekday", "hour"];
    for period in ["2026-W06", "2026", "2026-02", "2026-01-15..2026-03-03", "2026-02-11"] {
        let period: Period = period.parse().unwrap();
        for place in [None, Some("puhos")] {
            let selection = Selection { period, place: place.map(|id| id.parse().unwrap()) };
            for rows in axes {
                for columns in std::iter::once(None).chain(axes.map(Some)).filter(|columns| *columns != Some(rows)) {
                    let rows: Axis = rows.parse().unwrap();
                    let columns: Option<Axis> = columns.map(|axis| axis.parse().unwrap());
                    let mut told = store.reader().counts(&rows, columns.as_ref(), &selection).unwrap();
                    told.sort();
                    let told: Vec<_> = told
                        .into_iter()
                        .map(|c| ((c.row.to_string(), c.column.map(|column| column.to_string())), (c.visits, c.people)))
                        .collect();
                    assert_eq!(told, by_hand(visits, &rows, columns.as_ref(), &selection), "{period} {place:?} {rows} {columns:?}");
                }
            }
        }
    }
}

type ByHand = Vec<((String, Option<String>), (u64, u64))>;

fn by_hand(visits: &[kavijakirja::book::Visit], rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> ByHand {
    let mut sums = std::collections::BTreeMap::<_, (u64, u64)>::new();
    let chosen = visits.iter().filter(|visit| selection.place.as_ref().is_none_or(|place| *place == visit.place));
    for visit in chosen.filter(|visit| (selection.period.from()..=selection.period.to()).contains(&visit.date)) {
        for row in items(visit, rows) {
            let columns = columns.map_or(vec![None], |axis| items(visit, axis).into_iter().map(Some).collect());
            for column in columns {
                let sum = sums.entry((row.clone(), column)).or_default();
                *sum = (sum.0 + u64::from(visit.times), sum.1 + u64::from(visit.times * visit.people));
            }
        }
    }
    sums.into_iter().collect()
}

fn items(visit: &kavijakirja::book::Visit, axis: &Axis) -> Vec<String> {
    match axis.id() {
        "place" => vec![visit.place.to_string()],
        "date" => vec![visit.date.format("%Y-%m-%d").to_string()],
        "week" => vec![visit.date.format("%G-W%V").to_string()],
        "weekday" => vec![visit.date.format("%u").to_string()],
        "hour" => vec![format!("{:02}", visit.hour.unwrap())],
        "age" => vec![visit.answers.get(&"age".parse().unwrap()).map_or("_unknown".into(), |codes| codes[0].to_string())],
        "topic" => visit.topic.iter().map(ToString::to_string).collect(),
        "referral" => visit.referral.iter().map(ToString::to_string).collect(),
        "language" => vec![visit.language.to_string()],
        _ => vec![visit.channel.to_string()],
    }
}
