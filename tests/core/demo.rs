//! A demo book is plausible, exact in number, and the same for the same seed and day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use kavijakirja::book::vocabulary::{FINNISH_ADVICE, Origin};
use kavijakirja::book::{DayStatus, PlaceId, Visit, Vocabulary, Week};
use kavijakirja::transfer::demo::{Demo, DemoBook};

fn vocabulary() -> Vocabulary {
    Vocabulary::from_toml(FINNISH_ADVICE).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two years of three places that end on Friday 20 November 2026.
fn demo() -> Demo {
    Demo { weeks: 104, seed: 7, visits: None, places: 3, today: date("2026-11-20") }
}

fn make(demo: Demo) -> DemoBook {
    demo.make(&vocabulary())
}

fn share(visits: &[Visit], of: impl Fn(&Visit) -> bool) -> f64 {
    visits.iter().filter(|visit| of(visit)).count() as f64 / visits.len() as f64
}

#[test]
fn the_same_seed_and_day_give_the_same_book_and_another_seed_another() {
    let (one, again) = (make(demo()), make(demo()));
    assert_eq!((one.places, one.days), (again.places, again.days));
    let visits: Vec<Visit> = one.visits.collect();
    assert_eq!(visits, again.visits.collect::<Vec<_>>());
    let other: Vec<Visit> = make(Demo { seed: 8, ..demo() }).visits.collect();
    assert_ne!(visits, other);
}

#[test]
fn the_book_of_a_seed_stays_what_it_was() {
    // Held as it came out first, so that an update of a library that changes the stream is noticed.
    let visit = make(Demo { weeks: 2, seed: 1, visits: Some(10), places: 1, today: date("2026-11-20") }).visits.next().unwrap();
    assert_eq!(visit.id.to_string(), "c4e20158-f2f1-428e-bb61-07a7778e62fe");
    assert_eq!((visit.place.as_str(), visit.date, visit.hour), ("hervanta", date("2026-11-10"), Some(10)));
}

#[test]
fn there_are_exactly_as_many_visits_as_asked_for() {
    for (visits, weeks, places, today) in [
        (0, 1, 1, "2026-11-20"),
        (1, 52, 8, "2026-11-20"),
        (999, 1, 2, "2026-11-16"),
        (12_345, 520, 9, "2026-01-01"),
        (50, 0, 0, "2000-01-01"),
    ] {
        let mut book = make(Demo { weeks, seed: 3, visits: Some(visits), places, today: date(today) });
        assert_eq!(book.visits.size_hint(), (usize::try_from(visits).unwrap(), usize::try_from(visits).ok()));
        assert_eq!(book.visits.by_ref().map(|visit| visit.visits()).sum::<u64>(), visits, "{weeks} weeks of {places} places");
        assert_eq!(book.visits.size_hint(), (0, Some(0)));
    }
    assert_eq!(make(demo()).visits.count(), 60 * 104 * 3);
}

#[test]
fn every_visit_fits_the_vocabulary_and_is_one_visit() {
    let mut asked = vocabulary();
    asked.dimensions.iter_mut().for_each(|dimension| dimension.switched_on = true);
    for vocabulary in [vocabulary(), asked] {
        let mut ids = BTreeSet::new();
        for visit in demo().make(&vocabulary).visits {
            assert_eq!(vocabulary.check(&visit, Origin::Desk), Ok(()));
            assert_eq!(visit.times, 1);
            assert_eq!(visit.id.0.get_version_num(), 4);
            assert!(ids.insert(visit.id), "no id stands twice");
        }
    }
}

#[test]
fn visits_come_by_date_and_hour_within_the_weeks_asked_for() {
    let visits: Vec<Visit> = make(demo()).visits.collect();
    assert!(visits.is_sorted_by_key(|visit| visit.date));
    let in_day = |one: &Visit, next: &Visit| (one.date, &one.place) != (next.date, &next.place) || one.hour <= next.hour;
    assert!(visits.windows(2).all(|pair| in_day(&pair[0], &pair[1])));
    let (first, last) = (visits[0].date, visits[visits.len() - 1].date);
    assert_eq!(Week::of(first), Week::of(date("2024-11-25")), "104 weeks with the current one");
    assert_eq!(last, date("2026-11-20"), "Hervanta is open on that Friday");
}

#[test]
fn visits_lie_in_opening_hours_but_for_a_few_unexpected_days() {
    let book = make(demo());
    let places: BTreeMap<PlaceId, _> = book.places.into_iter().map(|place| (place.id.clone(), place)).collect();
    let visits: Vec<Visit> = book.visits.collect();
    let open = |visit: &Visit| places[&visit.place].opens_on(visit.date);
    let in_hours = |visit: &Visit| {
        let spans = places[&visit.place].hours.on(visit.date.weekday());
        spans.iter().any(|span| (span.from..span.to).contains(&visit.hour.unwrap()))
    };
    assert!(visits.iter().filter(|visit| open(visit)).all(in_hours));
    let unexpected = share(&visits, |visit| !open(visit));
    assert!(unexpected > 0.0 && unexpected < 0.05, "{unexpected}");
}

#[test]
fn days_are_recorded_closed_zero_and_missing_and_none_is_two_of_these() {
    let book = make(demo());
    let today = demo().today;
    let said: BTreeMap<_, _> = book.days.iter().map(|day| ((day.place.clone(), day.date), day.status)).collect();
    assert_eq!(said.len(), book.days.len(), "a day is told once");
    assert!(book.days.is_sorted_by_key(|day| day.date));
    let recorded: BTreeSet<_> = book.visits.map(|visit| (visit.place, visit.date)).collect();
    let first = Week::of(date("2024-11-25")).monday();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for place in &book.places {
        assert_eq!(place.since, Some(first));
        for day in first.iter_days().take_while(|day| *day < today).filter(|day| place.opens_on(*day)) {
            let key = (place.id.clone(), day);
            let kind = match (recorded.contains(&key), said.get(&key)) {
                (true, Some(DayStatus::Open)) => "recorded",
                (false, Some(DayStatus::Closed)) => "closed",
                (false, Some(DayStatus::Zero)) => "zero",
                (false, None) => "missing",
                other => unreachable!("{key:?}: {other:?}"),
            };
            *kinds.entry(kind).or_default() += 1;
        }
    }
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    assert!(kinds["recorded"] > 4 * (kinds["closed"] + kinds["zero"] + kinds["missing"]), "{kinds:?}");
}

#[test]
fn all_four_kinds_of_days_occur_even_in_a_short_demo() {
    for seed in 0..20 {
        let book = make(Demo { weeks: 9, seed, ..demo() });
        let statuses: Vec<_> = book.days.iter().map(|day| day.status).collect();
        assert!([DayStatus::Open, DayStatus::Closed, DayStatus::Zero].iter().all(|status| statuses.contains(status)), "{seed}");
    }
}

#[test]
fn the_visits_look_like_those_of_an_advice_point() {
    let visits: Vec<Visit> = make(Demo { visits: Some(100_000), ..demo() }).visits.collect();
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 0.01, "{found} rather than {expected}");
    near(share(&visits, |visit| visit.channel.as_str() == "desk"), 0.60);
    near(share(&visits, |visit| ["phone", "whatsapp"].contains(&visit.channel.as_str())), 0.39);
    near(share(&visits, |visit| visit.topic.len() > 1), 0.25);
    near(share(&visits, |visit| !visit.referral.is_empty()), 0.25);
    near(share(&visits, |visit| visit.people == 1), 0.82);
    assert!(visits.iter().all(|visit| (1..=5).contains(&visit.people)));

    // A few topics are frequent and many are rare, and no two places are alike.
    let ranking = |place: &str| -> Vec<(usize, String)> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for visit in visits.iter().filter(|visit| visit.place.as_str() == place) {
            *counts.entry(visit.topic[0].to_string()).or_default() += 1;
        }
        let mut ranking: Vec<_> = counts.into_iter().map(|(topic, count)| (count, topic)).collect();
        ranking.sort_unstable_by(|a, b| b.cmp(a));
        ranking
    };
    let (hervanta, puhos) = (ranking("hervanta"), ranking("puhos"));
    assert_eq!(hervanta.len(), 18);
    let ratio = hervanta[0].0 as f64 / hervanta[9].0 as f64;
    assert!((8.0..12.0).contains(&ratio), "the tenth comes a tenth as often: {ratio}");
    let order = |ranking: &[(usize, String)]| ranking.iter().map(|(_, topic)| topic.clone()).collect::<Vec<_>>();
    assert_ne!(order(&hervanta), order(&puhos));
}

#[test]
fn the_second_year_is_busier_than_the_first_and_july_is_quiet() {
    let visits: Vec<Visit> = make(Demo { visits: Some(100_000), ..demo() }).visits.collect();
    let of_month =
        |year: i32, month: u32| visits.iter().filter(|visit| (visit.date.year(), visit.date.month()) == (year, month)).count() as f64;
    let growth = of_month(2026, 9) / of_month(2025, 9);
    assert!((1.15..1.6).contains(&growth), "{growth}");
    assert!(of_month(2025, 7) < 0.7 * of_month(2025, 5));
}
