//! Whatever bundles are read, in whatever order and however often: the same changes give the same book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{DeskDay, Entity, Event, EventKind, Face, Period, Place, PlaceId, Visit, VisitId, Week};
use kavijakirja::statistics::{Measure, Request, Selection};
use kavijakirja::store::replication::Scope;
use proptest::prelude::*;

use super::laptop::{Laptop, TODAY};
use support::{Dice, date, visit};

/// One thing that is done at one of five laptops.
#[derive(Debug, Clone)]
enum Deed {
    Record(u8, u8, u8),
    Amend(usize, u8, u8),
    Remove(usize),
    RenamePlace(u8, u8),
    AddPlace(u8),
    Retire(u8, bool),
    Relabel(u8, u8),
    Note(u8, u8),
    Event(u8),
    Publish(u8),
    Answer(u8, bool),
    Hear(u8),
    Write(bool),
    Read(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => (0..40_u8, 0..4_u8, 1..5_u8).prop_map(|(day, code, people)| Deed::Record(day, code, people)),
        3 => (any::<usize>(), 0..40_u8, 1..5_u8).prop_map(|(which, day, people)| Deed::Amend(which, day, people)),
        2 => any::<usize>().prop_map(Deed::Remove),
        1 => (0..2_u8, 0..5_u8).prop_map(|(place, name)| Deed::RenamePlace(place, name)),
        1 => (0..3_u8).prop_map(Deed::AddPlace),
        1 => (0..4_u8, any::<bool>()).prop_map(|(code, retired)| Deed::Retire(code, retired)),
        1 => (0..4_u8, 0..5_u8).prop_map(|(code, label)| Deed::Relabel(code, label)),
        1 => (0..40_u8, 0..3_u8).prop_map(|(day, note)| Deed::Note(day, note)),
        1 => (0..40_u8).prop_map(Deed::Event),
        1 => (0..5_u8).prop_map(Deed::Publish),
        3 => (0..40_u8, any::<bool>()).prop_map(|(on, yes)| Deed::Answer(on, yes)),
        1 => (0..5_u8).prop_map(Deed::Hear),
        4 => any::<bool>().prop_map(Deed::Write),
        3 => any::<usize>().prop_map(Deed::Read),
    ]
}

const TOPICS: [&str; 4] = ["kela", "migri", "housing", "letter"];

fn day(number: u8) -> chrono::NaiveDate {
    date("2026-10-05") + chrono::Duration::days(number.into())
}

/// A place that is there from the start.
fn place(number: u8) -> PlaceId {
    ["hervanta", "puhos"][usize::from(number) % 2].parse().unwrap()
}

/// The visits that stand in a laptop's book.
fn visits(laptop: &Laptop) -> Vec<Visit> {
    laptop.store.reader().visits(&all()).unwrap()
}

fn all() -> Selection {
    Selection { period: "2026-01-01..2026-12-31".parse().unwrap(), place: None }
}

fn put(laptop: &mut Laptop, entity: &Entity) {
    laptop.store.writer().write(|batch| batch.put(entity)).unwrap();
}

fn code(laptop: &mut Laptop, number: u8, change: impl FnOnce(&mut kavijakirja::book::Code)) {
    let catalogue = laptop.store.reader().catalogue().unwrap();
    let topic = "topic".parse().unwrap();
    let mut code = catalogue.vocabulary.code(&topic, &TOPICS[usize::from(number)].parse().unwrap()).unwrap().clone();
    change(&mut code);
    put(laptop, &Entity::Code(code));
}

/// Does a deed at one laptop; bundles go into the pool.
fn act(laptop: &mut Laptop, deed: &Deed, pool: &mut Vec<PathBuf>) {
    match *deed {
        Deed::Record(on, topic, people) => {
            let (on, at, topic) = (day(on), place(people), TOPICS[usize::from(topic)]);
            let made = visit(&format!(
                r#"{{"place":"{at}","topic":["{topic}"],"language":"ara","people":{people},"date":"{on}","referral":["ohjaamo"]}}"#
            ));
            let _ = laptop.store.writer().record(&made, Origin::Sheet).unwrap();
        }
        Deed::Amend(which, on, people) => {
            let known = visits(laptop);
            if let Some(known) = known.get(which % known.len().max(1)) {
                let other = Visit { date: day(on), people: people.into(), place: place(people), ..known.clone() };
                laptop.store.writer().amend(&other).unwrap();
            }
        }
        Deed::Remove(which) => {
            let known = visits(laptop);
            if let Some(known) = known.get(which % known.len().max(1)) {
                laptop.store.writer().remove(known.id).unwrap();
            }
        }
        Deed::RenamePlace(which, name) => {
            let catalogue = laptop.store.reader().catalogue().unwrap();
            let known = catalogue.place(&place(which)).unwrap().clone();
            put(laptop, &Entity::Place(Place { name: format!("Paikka {name}"), retired: name == 4, ..known }));
        }
        Deed::AddPlace(hour) => {
            let mut added = Place::parse(&format!("Kauppi=mon {}-16", 9 + hour)).unwrap();
            added.order = 3;
            put(laptop, &Entity::Place(added));
        }
        Deed::Retire(which, retired) => code(laptop, which, |code| code.retired = retired),
        Deed::Relabel(which, label) => code(laptop, which, |code| code.label.fi = format!("Asia {label}")),
        Deed::Note(on, note) => {
            let said = DeskDay { note: format!("Jonoa {note}."), ..DeskDay::unsaid(place(note), day(on)) };
            laptop.store.writer().set_day(&said).unwrap();
        }
        Deed::Event(on) => {
            let id = VisitId::random(&kavijakirja::store::host::SystemEntropy).unwrap();
            let event = Event { id, place: place(0), date: day(on), kind: EventKind::Group, title: "Kielikahvila".into(), participants: 9 };
            laptop.store.writer().put_event(&event).unwrap();
            if on % 3 == 0 {
                laptop.store.writer().remove_event(id).unwrap();
            }
        }
        Deed::Publish(week) => {
            let week = Week::of(day(week * 7));
            let _ = laptop.store.publisher().publish(&place(week.number().try_into().unwrap()), week, date(TODAY)).unwrap();
        }
        Deed::Answer(on, yes) => {
            let face = if yes { Face::Yes } else { Face::No };
            laptop.store.writer().answer(&place(on), day(on), &[("helped".parse().unwrap(), face)]).unwrap();
        }
        Deed::Hear(week) => {
            let week = Selection { period: Period::Week(Week::of(day(week * 7))), place: None };
            let _ = laptop.store.publisher().feedback(&week, date(TODAY)).unwrap();
        }
        Deed::Write(everything) => {
            let scope = if everything { Scope::Everything } else { Scope::SinceLast };
            pool.extend(laptop.bundle(&format!("{}.kvb", pool.len()), scope));
        }
        Deed::Read(which) => {
            if let Some(file) = pool.get(which % pool.len().max(1)).cloned() {
                let _ = laptop.take(&file).unwrap();
            }
        }
    }
}

/// The visits that hold by the whole journal, worked out anew: of each id the highest logical time, then the highest desk.
fn held(laptop: &Laptop) -> Vec<Visit> {
    let connection = laptop.connection();
    let mut statement = connection
        .prepare("SELECT c.entity, c.lamport, hex(d.id), c.body FROM change c JOIN desk d ON d.num = c.desk WHERE c.kind = 'visit'")
        .unwrap();
    let mut last: BTreeMap<Vec<u8>, (i64, String, Option<String>)> = BTreeMap::new();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?)))).unwrap();
    for row in rows {
        let (id, state): (_, (i64, String, Option<String>)) = row.unwrap();
        let known = last.entry(id).or_default();
        if (state.0, &state.1) > (known.0, &known.1) {
            *known = state;
        }
    }
    let mut held: Vec<Visit> = last.into_values().filter_map(|(_, _, body)| Some(serde_json::from_str(&body?).unwrap())).collect();
    held.sort_by(|a, b| (a.date, &a.place, a.hour, a.id).cmp(&(b.date, &b.place, b.hour, b.id)));
    held
}

fn shuffled<'a>(files: &'a [PathBuf], dice: &Dice) -> Vec<&'a Path> {
    let mut order: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, usize::try_from(dice.below(at as u64 + 1)).unwrap());
    }
    // Some twice, at any moment.
    for file in files.iter().filter(|_| dice.below(3) == 0) {
        order.insert(usize::try_from(dice.below(order.len() as u64 + 1)).unwrap(), file);
    }
    order
}

fn table(laptop: &mut Laptop) -> Vec<(String, Option<String>, Option<u64>)> {
    let request =
        Request { selection: all(), measure: Measure::People, rows: "topic".parse().unwrap(), columns: Some("week".parse().unwrap()) };
    let table = laptop.store.reader().table(request, date(TODAY)).unwrap();
    table.cells().map(|cell| (cell.row.to_owned(), cell.column.map(str::to_owned), cell.figure.value)).collect()
}

fn proves_itself(laptop: &mut Laptop) {
    let proof = laptop.store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
    assert_eq!(visits(laptop), held(laptop));
}

/// Every laptop has the same book.
fn are_one(laptops: &mut [Laptop]) {
    let state = laptops[0].state();
    let figures = table(&mut laptops[0]);
    for laptop in laptops.iter_mut() {
        for (name, rows) in laptop.state() {
            assert_eq!(rows, state[name], "{name}");
        }
        assert_eq!(table(laptop), figures);
        proves_itself(laptop);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn five_laptops_become_one_book_and_any_part_of_the_bundles_gives_the_same_book_in_any_order(
        deeds in proptest::collection::vec((0..5_usize, deed()), 20..70),
        seed in any::<u64>(),
    ) {
        let dice = Dice::new(seed);
        let mut laptops: Vec<Laptop> = (0..5).map(|number| Laptop::new(seed.wrapping_add(number))).collect();
        let observer = Laptop::new(seed.wrapping_add(9));
        let mut pool = Vec::new();
        for (which, deed) in &deeds {
            act(&mut laptops[*which], deed, &mut pool);
        }
        // Any part of the bundles, in two orders, some twice: whoever got the same has the same, and it proves itself.
        let part: Vec<PathBuf> = pool.iter().filter(|_| dice.below(2) == 0).cloned().collect();
        let mut readers = [observer.copy(), observer];
        for reader in &mut readers {
            for file in shuffled(&part, &dice) {
                let _ = reader.take(file).unwrap();
            }
        }
        are_one(&mut readers);
        // All of them, each laptop in an order of its own.
        for laptop in &mut laptops {
            act(laptop, &Deed::Write(false), &mut pool);
        }
        for laptop in &mut laptops {
            for file in shuffled(&pool, &dice) {
                let _ = laptop.take(file).unwrap();
            }
        }
        are_one(&mut laptops);
        // And once more: a bundle of what all have changes nothing.
        let whole = laptops[1].bundle("whole.kvb", Scope::Everything).unwrap();
        let merged = laptops[0].read(&whole).unwrap();
        prop_assert!(merged.is_nothing() && merged.missing == 0 && merged.changes > 0);
    }
}

#[test]
fn a_bundle_that_was_skipped_is_told_and_fills_its_hole_later() {
    let (mut one, mut other) = (Laptop::new(1), Laptop::new(2));
    let mut pool = Vec::new();
    for number in 0..3 {
        act(&mut one, &Deed::Record(number, 0, 1), &mut pool);
        act(&mut one, &Deed::Write(false), &mut pool);
    }
    assert_eq!(pool.len(), 3);
    let merged = other.read(&pool[2]).unwrap();
    assert_eq!((merged.all_visits().new, merged.missing), (1, 2));
    assert!(!merged.met && other.store.maintenance().check().unwrap().is_clean());
    // What is read is handed on, and what fills a hole later is handed on too.
    let mut third = Laptop::new(3);
    let first = other.bundle("first.kvb", Scope::SinceLast).unwrap();
    let merged = other.read(&pool[0]).unwrap();
    assert_eq!((merged.all_visits().new, merged.missing, merged.met), (1, 0, true), "the writer had no more then");
    let second = other.bundle("second.kvb", Scope::SinceLast).unwrap();
    assert_eq!(third.read(&first).unwrap().all_visits().new, 1);
    let merged = third.read(&second).unwrap();
    assert_eq!((merged.all_visits().new, merged.missing), (1, 0));
    let _ = other.read(&pool[1]).unwrap();
    proves_itself(&mut other);
    proves_itself(&mut third);
    assert_eq!((visits(&other), visits(&third).len()), (visits(&one), 2));
    assert!(other.store.maintenance().check().unwrap().is_clean());
    // A hole is no excuse for what was taken out of the file.
    let _ = third.connection().execute("DELETE FROM change WHERE kind = 'visit' AND seq = (SELECT max(seq) FROM change)", []).unwrap();
    let _ = third.connection().execute("DELETE FROM change WHERE seq = 7", []).unwrap();
    assert!(!third.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn what_is_recorded_after_a_bundle_comes_after_all_that_was_read() {
    let (mut one, mut other) = (Laptop::new(4), Laptop::new(5));
    let mut pool = Vec::new();
    for number in 0..30 {
        act(&mut one, &Deed::Record(number, 0, 1), &mut pool);
    }
    act(&mut one, &Deed::Relabel(0, 1), &mut pool);
    act(&mut one, &Deed::Write(false), &mut pool);
    let merged = other.read(&pool[0]).unwrap();
    assert_eq!(merged.listed.len(), 1);
    // Later at the other laptop, though that one's own journal is shorter: the later name holds in both.
    act(&mut other, &Deed::Relabel(0, 2), &mut pool);
    act(&mut other, &Deed::Write(false), &mut pool);
    let merged = one.read(&pool[1]).unwrap();
    assert_eq!(merged.listed.len(), 1);
    are_one(&mut [one, other]);
}

#[test]
fn of_a_week_published_on_two_laptops_the_first_holds_and_the_preview_says_so() {
    let (mut one, mut other) = (Laptop::new(6), Laptop::new(7));
    let mut pool = Vec::new();
    for number in 0..25 {
        act(&mut one, &Deed::Record(number % 5, number % 4, 1 + number % 3), &mut pool);
        act(&mut other, &Deed::Record(number % 5, 3 - number % 4, 1 + number % 3), &mut pool);
    }
    let week = Week::of(day(0));
    for at in [place(0), place(1)] {
        let _ = one.store.publisher().publish(&at, week, date(TODAY)).unwrap();
    }
    for number in 0..5 {
        act(&mut other, &Deed::Record(number, 0, 2), &mut pool);
    }
    let _ = other.store.publisher().publish(&place(0), week, date(TODAY)).unwrap();
    act(&mut one, &Deed::Write(false), &mut pool);
    act(&mut other, &Deed::Write(false), &mut pool);
    let first = one.store.publisher().publication(&place(0), week).unwrap();
    let merged = other.read(&pool[0]).unwrap();
    assert_eq!(merged.conflicts_lost.iter().collect::<Vec<_>>(), [&(place(0), week)]);
    assert_eq!(merged.published.iter().collect::<Vec<_>>(), [&(place(1), week)]);
    assert!(one.read(&pool[1]).unwrap().conflicts_lost.is_empty());
    assert_eq!(other.store.publisher().publication(&place(0), week).unwrap(), first);
    are_one(&mut [one, other]);
}

#[test]
fn what_is_shown_before_it_is_accepted_is_told_by_place_and_week() {
    let (mut one, mut other) = (Laptop::new(8), Laptop::new(9));
    let mut pool = Vec::new();
    for number in [0, 1, 8] {
        act(&mut one, &Deed::Record(number, 0, 2), &mut pool);
    }
    act(&mut one, &Deed::Write(false), &mut pool);
    let _ = other.read(&pool[0]).unwrap();
    let known = visits(&one);
    one.store.writer().amend(&Visit { people: 5, ..known[0].clone() }).unwrap();
    one.store.writer().remove(known[2].id).unwrap();
    act(&mut one, &Deed::Record(9, 1, 2), &mut pool);
    act(&mut one, &Deed::RenamePlace(0, 1), &mut pool);
    act(&mut one, &Deed::Retire(2, true), &mut pool);
    act(&mut one, &Deed::Note(3, 1), &mut pool);
    act(&mut one, &Deed::Write(false), &mut pool);
    let merged = other.read(&pool[1]).unwrap();
    let of = |week: &str| merged.visits[&(place(0), week.parse().unwrap())];
    let told = |visits: kavijakirja::store::replication::merged::Visits| (visits.new, visits.corrected, visits.removed);
    assert_eq!((told(of("2026-W41")), told(of("2026-W42"))), ((0, 1, 0), (1, 0, 1)));
    assert_eq!((merged.other_records.days, merged.listed.len(), merged.missing, merged.met), (1, 2, 0, true));
    let locale = kavijakirja::locale::Locale::new(kavijakirja::locale::Language::English);
    let catalogue = other.store.reader().catalogue().unwrap();
    let parts = kavijakirja::transfer::bundle::preview::parts(&merged, &catalogue.places, &locale);
    let lines: Vec<String> = parts.into_iter().flat_map(|part| part.lines).collect();
    assert!(lines.contains(&"Hervanta → Paikka 1".to_owned()), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("Paikka 1 · ") && line.ends_with("1 new visit, 1 removal")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("Out of use: ")), "{lines:?}");
}

#[test]
fn a_restored_book_gets_its_own_changes_back_from_another_laptop() {
    let (mut one, mut other) = (Laptop::new(10), Laptop::new(11));
    let mut pool = Vec::new();
    act(&mut one, &Deed::Record(0, 0, 1), &mut pool);
    let backup = one.copy();
    act(&mut one, &Deed::Record(1, 0, 1), &mut pool);
    act(&mut one, &Deed::Write(false), &mut pool);
    let _ = other.read(&pool[0]).unwrap();
    let back = other.bundle("back.kvb", Scope::SinceLast).unwrap();
    let mut restored = backup;
    let merged = restored.read(&back).unwrap();
    assert_eq!(merged.all_visits().new, 1);
    act(&mut restored, &Deed::Record(2, 0, 1), &mut pool);
    proves_itself(&mut restored);
    assert_eq!(visits(&restored).len(), 3);
}

#[test]
fn a_laptop_that_forgot_its_old_weeks_still_writes_bundles_and_the_figures_are_the_same_on_both() {
    let (mut one, mut other, mut late) = (Laptop::new(12), Laptop::new(13), Laptop::new(14));
    let mut pool = Vec::new();
    for number in [0, 1, 8, 30] {
        act(&mut one, &Deed::Record(number, number % 4, 2), &mut pool);
    }
    act(&mut one, &Deed::Write(false), &mut pool);
    let _ = late.read(&pool[0]).unwrap();
    let reduced = one.store.maintenance().forget(Week::of(day(14))).unwrap();
    assert_eq!(reduced.visits, 3);
    let whole = one.bundle("whole.kvb", Scope::Everything).unwrap();
    let _ = other.read(&whole).unwrap();
    let _ = late.read(&whole).unwrap();
    // The old bundle brings nothing back.
    let _ = other.read(&pool[0]).unwrap();
    let _ = one.read(&pool[0]).unwrap();
    let figures = table(&mut one);
    assert_eq!(figures.iter().filter(|(row, column, _)| row == "_total" && column.as_deref() == Some("_total")).count(), 1);
    for laptop in [&mut one, &mut other] {
        assert_eq!(table(laptop), figures);
        assert_eq!(visits(laptop).len(), 1, "the counts stay, the entries are gone");
    }
    // A laptop that has not forgotten keeps its entries, and counts them once.
    assert_eq!((table(&mut late), visits(&late).len()), (figures, 4));
    for laptop in [&mut one, &mut other, &mut late] {
        assert!(laptop.store.maintenance().check().unwrap().is_clean(), "{:?}", laptop.store.maintenance().check().unwrap().findings);
    }
}
