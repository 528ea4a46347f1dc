//! What is told of answers: only of weeks that are over, rounded, frozen, and never a single visitor's.

use std::collections::BTreeMap;

use kavijakirja::book::{Face, Period};
use kavijakirja::statistics::disclosure::Base;
use kavijakirja::statistics::query::{Query, Section, View};
use kavijakirja::statistics::{Axis, Measure};
use kavijakirja::store::{Store, StoreError};

use super::{answers, of, told};
use support::{Desk, Dice, date};

/// The faces as numbers: yes, middle, no.
fn faces(faces: &BTreeMap<Face, u64>) -> [u64; 3] {
    Face::ALL.map(|face| faces[&face])
}

/// So many days after Monday, 5 January 2026.
fn day(number: i64) -> String {
    (date("2026-01-05") + chrono::Duration::days(number)).to_string()
}

#[test]
fn before_a_week_is_over_nothing_of_it_is_told_and_looking_before_and_after_a_visitor_shows_the_same() {
    let mut desk = Desk::new();
    let look = |store: &mut Store| store.publisher().feedback(&of("2026-W47"), date("2026-11-22")).unwrap();
    answers(&mut desk.store, "2026-11-17", 9, 2, 2);
    let before = look(&mut desk.store);
    assert_eq!((before.answered.len(), before.weeks), (0, None));
    answers(&mut desk.store, "2026-11-20", 0, 0, 1);
    assert_eq!(look(&mut desk.store), before);
    let month = |store: &mut Store| store.publisher().feedback(&of("2026-11"), date("2026-11-22")).unwrap();
    let before = month(&mut desk.store);
    assert!(before.answered.is_empty(), "of the month only the weeks that are over are told");
    answers(&mut desk.store, "2026-11-20", 0, 0, 1);
    assert_eq!(month(&mut desk.store), before);
}

#[test]
fn what_is_told_is_rounded_to_the_base_near_the_truth_and_a_true_zero_stays_zero() {
    for base in [Base::Three, Base::Five] {
        let mut desk = Desk::new();
        desk.store.publisher().set_base(base).unwrap();
        answers(&mut desk.store, "2026-11-17", 11, 4, 0);
        let told = told(&mut desk.store, "2026-W47", "2026-11-23", "helped").unwrap();
        assert_eq!((told.answers, told.waiting, told.base), (15, 0, base));
        let [yes, middle, no] = faces(told.faces.as_ref().unwrap());
        let step = u64::from(base.get());
        assert!([yes, middle].iter().all(|number| number % step == 0), "{yes} {middle}");
        assert!(yes.abs_diff(11) < step && middle.abs_diff(4) < step && no == 0, "{yes} {middle} {no}");
    }
}

#[test]
fn under_ten_answers_only_their_number_is_told_until_ten_have_gathered() {
    let mut desk = Desk::new();
    answers(&mut desk.store, "2026-11-03", 3, 1, 0);
    answers(&mut desk.store, "2026-11-10", 3, 0, 2);
    let (w45, w46) = (
        told(&mut desk.store, "2026-W45", "2026-11-16", "helped").unwrap(),
        told(&mut desk.store, "2026-W46", "2026-11-16", "helped").unwrap(),
    );
    assert_eq!((w45.answers, w45.waiting, w45.faces), (4, 4, None));
    assert_eq!((w46.answers, w46.waiting, w46.faces), (5, 5, None));
    // One more makes ten: all ten are told with it, and the weeks before stay as they were told.
    answers(&mut desk.store, "2026-11-17", 1, 0, 0);
    let w47 = told(&mut desk.store, "2026-W47", "2026-11-23", "helped").unwrap();
    assert_eq!((w47.answers, w47.waiting), (1, 0));
    let [yes, middle, no] = faces(w47.faces.as_ref().unwrap());
    assert!(yes.abs_diff(7) < 3 && middle.abs_diff(1) < 3 && no.abs_diff(2) < 3, "{yes} {middle} {no}");
    assert_eq!(told(&mut desk.store, "2026-W46", "2026-11-23", "helped").unwrap().faces, None);
    let all = told(&mut desk.store, "2026-11-02..2026-11-22", "2026-11-23", "helped").unwrap();
    assert_eq!((all.answers, all.waiting, all.faces), (10, 0, w47.faces));
}

#[test]
fn a_week_that_was_told_is_never_told_otherwise_and_answers_that_come_late_go_into_the_next() {
    let mut desk = Desk::new();
    answers(&mut desk.store, "2026-11-10", 8, 3, 1);
    let frozen = told(&mut desk.store, "2026-W46", "2026-11-16", "helped").unwrap();
    answers(&mut desk.store, "2026-11-10", 0, 0, 30);
    answers(&mut desk.store, "2026-11-17", 10, 0, 0);
    for _ in 0..2 {
        let again = told(&mut desk.store, "2026-W46", "2026-11-23", "helped").unwrap();
        assert_eq!(again, frozen);
        // Another base, chosen later, changes nothing either.
        desk.store.publisher().set_base(Base::Five).unwrap();
    }
    let both = told(&mut desk.store, "2026-11-09..2026-11-22", "2026-11-23", "helped").unwrap();
    let [yes, _, no] = faces(both.faces.as_ref().unwrap());
    assert!(yes.abs_diff(18) <= 6 && no.abs_diff(31) <= 6, "{yes} {no}: the late answers are told in the next week");
}

#[test]
fn over_a_year_the_running_totals_stay_near_the_truth_whatever_comes() {
    for seed in 1..4 {
        let mut desk = Desk::new();
        let dice = Dice::new(seed);
        let mut truth = [0_u64; 3];
        for week in 0..40 {
            let numbers = [dice.below(9), dice.below(4), dice.below(3)];
            answers(&mut desk.store, &day(week * 7 + 1), numbers[0], numbers[1], numbers[2]);
            truth = [truth[0] + numbers[0], truth[1] + numbers[1], truth[2] + numbers[2]];
            let today = day(week * 7 + 7);
            let Some(told) = told(&mut desk.store, "2026-01-05..2026-12-27", &today, "helped") else { continue };
            assert_eq!(told.answers, truth.iter().sum::<u64>());
            let Some(cells) = &told.faces else { continue };
            assert!(faces(cells).iter().all(|cell| cell % 3 == 0));
            // What waits is not told yet; each cell is off by less than the base beyond that.
            let off = faces(cells).iter().zip(truth).map(|(told, truth)| told.abs_diff(truth)).max().unwrap();
            assert!(off <= 2 + told.waiting, "week {week}: {cells:?} for {truth:?}, {} wait", told.waiting);
        }
        assert!(desk.store.maintenance().check().unwrap().is_clean());
    }
}

#[test]
fn the_same_book_tells_the_same_however_often_and_in_whatever_portions_it_is_asked() {
    let tell = |portions: &[(&str, &str)]| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.sqlite");
        let mut store = Store::create(&path, &support::new_book(), &Dice::new(5)).unwrap();
        for week in 0..8 {
            answers(&mut store, &day(week * 7 + 2), 4 + week.unsigned_abs() % 3, 2, 1);
        }
        for (portion, today) in portions {
            let _ = told(&mut store, portion, today, "helped");
        }
        told(&mut store, "2026-Q1", "2026-03-30", "helped").unwrap()
    };
    let once = tell(&[]);
    assert!(once.faces.is_some() && once.waiting < once.answers);
    assert_eq!(
        once,
        tell(&[("2026-W02", "2026-01-12"), ("2026-W02", "2026-01-20"), ("2026-W05", "2026-02-05"), ("2026-02", "2026-02-20")])
    );
}

#[test]
fn feedback_is_never_told_exactly_whatever_is_asked_for() {
    let mut desk = Desk::new();
    answers(&mut desk.store, "2026-11-17", 7, 3, 1);
    for view in [View::Exact, View::Preview, View::Published] {
        let query = Query {
            selection: of("2026-W47"),
            measure: Measure::Visits,
            against: None,
            section: Section::Feedback,
            own: (Axis::TOPIC, None),
            view,
        };
        let told = desk.store.query(&query, date("2026-11-23")).unwrap();
        assert_eq!(told.query.view, View::Published);
        let faces = faces(told.feedback.unwrap().answered[0].faces.as_ref().unwrap());
        assert!(faces.iter().all(|face| face % 3 == 0), "{faces:?}");
    }
    let day = Period::Day(date("2026-11-17"));
    let wrong = desk.store.publisher().feedback(&kavijakirja::statistics::Selection { period: day, place: None }, date("2026-11-23"));
    assert!(matches!(wrong, Err(StoreError::NoWholeWeeks(_))), "a day is not told");
}

#[test]
fn that_everybody_said_the_same_is_never_told() {
    for answered in 10..17 {
        let mut desk = Desk::new();
        answers(&mut desk.store, "2026-11-10", 0, 0, answered);
        let told = told(&mut desk.store, "2026-W46", "2026-11-16", "helped").unwrap();
        let [yes, middle, no] = faces(told.faces.as_ref().unwrap());
        assert_eq!((yes, middle), (0, 0));
        // A number that is told can be off by two either way: it must leave room for one who said otherwise.
        assert!(no.saturating_sub(2) < answered && no > 0, "{no} of {answered}");
    }
}
