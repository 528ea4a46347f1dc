//! What is forgotten leaves the file, and the figures of old weeks, months and years stay what they were.

use std::fs;
use std::path::Path;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Entity, Moment, Period, Visit, VisitId, Week};
use kavijakirja::statistics::{Axis, Counts, Selection};
use kavijakirja::store::forget::first_kept;
use kavijakirja::store::{Store, StoreError};
use support::book::Book;
use support::{Desk, Dice, date, new_book};

fn week(text: &str) -> Week {
    text.parse().unwrap()
}

/// Weeks before this one are forgotten in these tests. It begins on 30 September, so that a month is cut.
const BEFORE: &str = "2024-W40";

/// A book of visits over forty weeks around [`BEFORE`] at two places, with several topics, referrals, batches and answers to optional questions.
fn years() -> (Desk, Vec<Visit>) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("book.sqlite"), &new_book(), &Dice::new(1)).unwrap();
    let dice = Dice::new(7);
    let optional: Vec<_> = support::vocabulary().dimensions.into_iter().filter(|dimension| !dimension.id.is_core()).collect();
    let codes = support::vocabulary().codes;
    let of =
        |dimension: &str| codes.iter().filter(|code| code.dimension.as_str() == dimension).map(|code| code.id.clone()).collect::<Vec<_>>();
    let (topics, languages, referrals, channels) = (of("topic"), of("language"), of("referral"), of("channel"));
    let mut visits = Vec::new();
    for _ in 0..1_500 {
        let mut visit = support::visit(r#"{"topic":["kela"],"language":"ara"}"#);
        visit.id = VisitId::random(&dice).unwrap();
        visit.place = if dice.below(3) == 0 { "puhos" } else { "hervanta" }.parse().unwrap();
        visit.date = date("2024-05-06") + chrono::Duration::days(i64::try_from(dice.below(280)).unwrap());
        visit.hour = (dice.below(9) > 0).then(|| 9 + u8::try_from(dice.below(8)).unwrap());
        visit.people = 1 + u32::try_from(dice.below(4)).unwrap();
        visit.times = if dice.below(10) == 0 { 5 } else { 1 };
        visit.topic = vec![dice.pick(&topics).clone()];
        if dice.below(3) == 0 {
            let second = dice.pick(&topics).clone();
            visit.topic.extend((!visit.topic.contains(&second)).then_some(second));
        }
        visit.language = dice.pick(&languages).clone();
        visit.channel = dice.pick(&channels).clone();
        visit.referral = if dice.below(2) == 0 { vec![dice.pick(&referrals).clone()] } else { Vec::new() };
        for dimension in &optional {
            // Nobody was asked before July.
            if dice.below(2) == 0 && visit.date >= date("2024-07-01") {
                let _ = visit.answers.insert(dimension.id.clone(), vec![dice.pick(&of(dimension.id.as_str())).clone()]);
            }
        }
        visits.push(visit);
    }
    let _ = store.writer().record_all(&visits, Origin::Sheet).unwrap();
    // Edits and undos leave earlier states in the journal: those must go too.
    let corrected = Visit { people: 9, ..visits[0].clone() };
    store.writer().amend(&corrected).unwrap();
    visits[0] = corrected;
    store.writer().remove(visits[1].id).unwrap();
    (Desk { folder, store }, visits)
}

fn axes() -> Vec<Axis> {
    let dimensions = support::vocabulary().dimensions.into_iter().map(|dimension| Axis::Dimension(dimension.id));
    dimensions.chain([Axis::Place, Axis::Week]).collect()
}

/// Every figure of these periods, by each axis and each pair of axes that a forgotten week can still tell.
fn figures(store: &Store, periods: &[&str]) -> Vec<String> {
    let mut figures = Vec::new();
    for period in periods {
        for place in [None, Some("hervanta".parse().unwrap())] {
            let selection = Selection { period: period.parse().unwrap(), place };
            figures.push(format!("{period} {:?}", store.reader().totals(&selection).unwrap()));
            let mut days = store.reader().days(&selection).unwrap();
            days.sort();
            figures.push(format!("{days:?}"));
            let axes = if selection.place.is_none() { axes() } else { vec![Axis::TOPIC, Axis::Week] };
            let pairs =
                axes.iter().flat_map(|rows| axes.iter().filter(move |columns| *columns != rows).map(move |columns| (rows, Some(columns))));
            let when = [
                (&Axis::Weekday, Some(&Axis::Hour)),
                (&Axis::Hour, None),
                (&Axis::Weekday, None),
                (&Axis::Date, None),
                (&Axis::Date, Some(&Axis::Place)),
            ];
            for (rows, columns) in axes.iter().map(|rows| (rows, None)).chain(pairs).chain(when) {
                let mut counts = store.reader().counts(rows, columns, &selection).unwrap();
                counts.sort();
                figures.push(format!("{period} {rows} {columns:?} {counts:?}"));
            }
        }
    }
    figures
}

/// Weeks, months and longer: before, across and after the line.
const PERIODS: [&str; 7] = ["2024-W20", "2024-W39", "2024-W40", "2024-06", "2024-09", "2024-10", "2024-H2"];

#[test]
fn the_figures_of_weeks_months_and_years_stay_what_they_were() {
    let (mut desk, _) = years();
    let before = figures(&desk.store, &PERIODS);
    let reduced = desk.store.maintenance().forget(week(BEFORE)).unwrap();
    assert!(reduced.entries > 500 && reduced.span == Some((week("2024-W19"), week("2024-W39"))), "{reduced:?}");
    let after = figures(&desk.store, &PERIODS);
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
    assert!(desk.store.maintenance().check().unwrap().is_clean(), "{:?}", desk.store.maintenance().check().unwrap().findings);
    // The same once more, after the book was closed and the kept weeks were rolled up.
    let path = desk.path();
    drop(desk.store);
    let mut store = Store::open(&path).unwrap();
    store.maintenance().roll_up().unwrap();
    assert_eq!(figures(&store, &PERIODS), before);
}

fn bytes(folder: &Path) -> Vec<u8> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    files.flat_map(|path| fs::read(path).unwrap()).collect()
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn no_byte_of_a_forgotten_entry_is_left_in_the_file_its_wal_or_its_journal() {
    let (mut desk, visits) = years();
    let (old, kept): (Vec<_>, Vec<_>) = visits.iter().partition(|visit| visit.date < week(BEFORE).monday());
    let found = |folder: &Path| {
        let all = bytes(folder);
        let sample = |visits: &[&Visit]| visits.iter().step_by(60).map(|visit| visit.id).collect::<Vec<_>>();
        let stands = |id: &VisitId| {
            holds(&all, id.0.as_bytes()) || holds(&all, id.to_string().as_bytes()) || holds(&all, id.0.simple().to_string().as_bytes())
        };
        let gone: Vec<_> = sample(&old).into_iter().chain(old.iter().take(2).map(|visit| visit.id)).collect();
        (gone.iter().filter(|id| stands(id)).count(), gone.len(), sample(&kept).iter().filter(|id| stands(id)).count(), sample(&kept).len())
    };
    let (gone, of, _, _) = found(desk.folder.path());
    assert_eq!(gone, of, "before forgetting each id is found, so that the search would find it");
    let _ = desk.store.maintenance().forget(week(BEFORE)).unwrap();
    // While the book is open, with its wal beside it.
    let (gone, _, stand, of) = found(desk.folder.path());
    assert_eq!((gone, stand), (0, of));
    let body = |visit: &Visit| Entity::Visit(visit.clone()).to_json().unwrap();
    let all = bytes(desk.folder.path());
    // The rest of an entry after its id, too: nothing of the old bodies stands.
    assert!(old.iter().step_by(60).all(|visit| !holds(&all, body(visit).get(60..).unwrap().as_bytes())));
    assert!(kept.iter().step_by(60).any(|visit| holds(&all, body(visit).get(60..).unwrap().as_bytes())));
    let path = desk.path();
    drop(desk.store);
    assert_eq!(found(path.parent().unwrap()).0, 0);
}

#[test]
fn a_single_old_day_is_told_to_be_forgotten_and_is_no_silent_zero() {
    let (mut desk, visits) = years();
    let old = visits.iter().skip(2).find(|visit| visit.date < week(BEFORE).monday()).unwrap();
    let day = Selection { period: Period::Day(old.date), place: Some(old.place.clone()) };
    let totals = desk.store.reader().totals(&day).unwrap();
    let _ = desk.store.maintenance().forget(week(BEFORE)).unwrap();
    assert_eq!(desk.store.reader().totals(&day).unwrap(), totals, "how many came on a day is still known");
    for (rows, columns) in [(Axis::TOPIC, None), (Axis::TOPIC, Some(Axis::LANGUAGE))] {
        assert!(matches!(desk.store.reader().counts(&rows, columns.as_ref(), &day), Err(StoreError::Forgotten { .. })));
    }
    let whole = Selection { period: Period::Week(Week::of(old.date)), place: None };
    assert!(matches!(desk.store.reader().counts(&Axis::TOPIC, Some(&Axis::Weekday), &whole), Err(StoreError::Forgotten { .. })));
    assert_eq!(
        desk.store.reader().visits_on(&old.place, old.date).unwrap(),
        totals.visits,
        "so that the day cannot be confirmed as a zero"
    );
    assert!(desk.store.reader().visits(&whole).unwrap().is_empty());
}

#[test]
fn what_comes_late_into_a_forgotten_week_is_refused_and_counts_nothing() {
    let (mut desk, visits) = years();
    let old = visits.iter().skip(2).find(|visit| visit.date < week(BEFORE).monday()).unwrap().clone();
    let _ = desk.store.maintenance().forget(week(BEFORE)).unwrap();
    let before = figures(&desk.store, &["2024"]);
    let late = Visit { id: VisitId::random(&Dice::new(99)).unwrap(), ..old.clone() };
    assert!(matches!(desk.store.writer().record(&late, Origin::Sheet), Err(StoreError::Forgotten { .. })));
    // The very entry that was forgotten, as an old list or bundle would bring it again.
    assert!(matches!(desk.store.writer().record(&old, Origin::Sheet), Err(StoreError::Forgotten { .. })));
    assert!(matches!(desk.store.writer().amend(&old), Err(StoreError::UnknownVisit(_))));
    assert_eq!(figures(&desk.store, &["2024"]), before);
    let new = Visit { date: week(BEFORE).monday(), ..late };
    let _ = desk.store.writer().record(&new, Origin::Sheet).unwrap();
}

#[test]
fn forgetting_twice_and_further_is_the_same_as_at_once() {
    let (mut one, _) = years();
    let _ = one.store.maintenance().forget(week("2024-W30")).unwrap();
    let _ = one.store.maintenance().forget(week("2024-W30")).unwrap();
    let _ = one.store.maintenance().forget(week(BEFORE)).unwrap();
    assert_eq!(one.store.maintenance().would_forget(week(BEFORE)).unwrap().entries, 0);
    let (mut other, _) = years();
    let _ = other.store.maintenance().forget(week(BEFORE)).unwrap();
    let months = ["2024-07", "2024-09"];
    assert_eq!(figures(&one.store, &months), figures(&other.store, &months));
    assert!(one.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn twenty_four_months_end_at_a_week() {
    assert_eq!(first_kept(date("2026-11-20"), 24), week("2024-W47"));
    assert_eq!(first_kept(date("2026-03-31"), 1), week("2026-W09"));
}

/// A book of two old weeks and a new one, made by the program.
fn old_book() -> Book {
    let book = Book::new();
    let lines: String = ["2024-03-05", "2024-03-08", "2024-03-12", "2025-06-03"]
        .iter()
        .flat_map(|date| {
            (0..12).map(move |number| {
                let topic = ["kela", "migri", "housing"][number % 3];
                format!("{{\"topic\":[\"{topic}\"],\"language\":\"ara\",\"date\":\"{date}\",\"hour\":10,\"people\":2}}\n")
            })
        })
        .collect();
    let (code, _, errors) = book.run_with(&["log", "--stdin"], &lines);
    assert_eq!(code, 0, "{errors}");
    book
}

#[test]
fn published_statistics_are_written_out_byte_for_byte_again() {
    let book = old_book();
    let files = |folder: &str| {
        let to = book.folder.path().join(folder);
        fs::create_dir(&to).unwrap();
        let _ = book.done(&["weekly", "2024-W10", "--place", "hervanta", "--to", to.to_str().unwrap(), "--format", "csv,px,sdmx,dhis2"]);
        let mut files = Vec::new();
        let mut folders = vec![to];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push((path.file_name().unwrap().to_owned(), fs::read(&path).unwrap()));
                }
            }
        }
        files.sort();
        files
    };
    let before = files("before");
    assert!(before.len() >= 4);
    let _ = book.done(&["forget", "--before", "2024-W12"]);
    assert_eq!(files("after"), before);
    // A week that was not published before it was forgotten can still be, from its counts.
    let _ = book.done(&["weekly", "2024-W11", "--place", "hervanta", "--to", book.folder.path().to_str().unwrap(), "--format", "csv"]);
    assert_eq!(book.json(&["check", "--json"])["clean"], true);
}

#[test]
fn the_command_tells_what_would_be_lost_what_remains_and_where_copies_are() {
    let book = old_book();
    let _ = book.done(&["backup", "--automatic"]);
    let figures = || book.done(&["figures", "--period", "2024-03", "--rows", "topic", "--columns", "language", "--json"]);
    let before = figures();
    let would = book.done(&["forget", "--before", "2024-W12", "--dry-run"]);
    assert!(would.contains("36 käyntiä") && would.contains("Yksittäiset käynnit katoavat"), "{would}");
    assert!(book.done(&["list", "--period", "2024"]).lines().count() == 36, "a dry run changes nothing");
    let done = book.done(&["forget", "--before", "2024-W12"]);
    assert!(done.contains("Viikkojen luvut ovat ennallaan.") && done.contains("Aiemmat varmuuskopiot sisältävät vielä"), "{done}");
    assert_eq!(figures(), before);
    let (_, listed, told) = book.run_with(&["list", "--period", "2024"], "");
    assert!(listed.is_empty() && told.contains("2024-W10 – 2024-W11"), "{told}");
    let (code, _, told) = book.run_with(&["log", "--topic", "kela", "--language", "ara", "--date", "2024-03-05"], "");
    assert!(code == 2 && told.contains("on unohdettu"), "{told}");
    let (code, _, told) = book.run_with(&["figures", "--period", "2024-03-05", "--rows", "topic"], "");
    assert!(code == 2 && told.contains("Kysy lukuja viikoittain"), "{told}");
    let gone = book.done(&["forget", "--before", "2024-W12", "--backups-too"]);
    assert!(gone.contains("Poistettiin 1 vanha varmuuskopio"), "{gone}");
    assert_eq!(book.done(&["backup", "--list"]).lines().count(), 1);
    let copy = fs::read_dir(book.folder.path().join("backups")).unwrap().map(|file| file.unwrap().path());
    let copy = copy.filter(|path| path.extension().is_some_and(|ending| ending == "sqlite")).last().unwrap();
    assert_eq!(book.done(&["--book", copy.to_str().unwrap(), "list", "--period", "2024"]), "");
}

#[test]
fn forgetting_is_off_until_it_is_switched_on() {
    let book = old_book();
    assert!(book.done(&["forget"]).contains("Unohtaminen ei ole päällä."));
    assert!(book.done(&["forget", "--due"]).contains("Unohtaminen ei ole päällä."));
    assert_eq!(book.done(&["list", "--period", "2024"]).lines().count(), 36);
    assert!(book.done(&["forget", "--after", "24"]).contains("24 kuukautta"));
    let _ = book.done(&["forget", "--after", "0"]);
    assert!(book.done(&["forget"]).contains("Unohtaminen ei ole päällä."));
    let mut store = Store::open(&book.path()).unwrap();
    store.maintenance().set_forgets_after(Some(24)).unwrap();
    let today = Moment { date: date("2026-11-20"), hour: 10 };
    let months = store.maintenance().forgets_after().unwrap().unwrap();
    let reduced = store.maintenance().would_forget(first_kept(today.date, months)).unwrap();
    assert_eq!(reduced.entries, 36);
    assert_eq!(book.code(&["forget", "--before", "2999-W01"]), 2, "the present cannot be forgotten");
}
