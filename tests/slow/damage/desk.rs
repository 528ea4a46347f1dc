//! A book with something of everything, and all its figures.

use std::path::{Path, PathBuf};

use kavijakirja::book::event::EventKind;
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{DayStatus, DeskDay, Event, Face, Observation, Period, VisitId};
use kavijakirja::statistics::{Axis, Measure, Request, Selection, Table};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{Store, StoreError};

use support::{Desk, Dice, date, visit};

/// A day on which every week of these tests is over.
pub const LATER: &str = "2027-01-31";

pub fn all() -> Selection {
    Selection { period: Period::Range(date("2026-01-01"), date(LATER)), place: None }
}

/// Six weeks at two places: visits of every kind, corrected and removed ones, days, an event, an observation, a published week.
pub fn filled() -> Desk {
    let mut desk = Desk::new();
    let dice = Dice::new(7);
    let visits: Vec<_> = (0..90)
        .map(|number| {
            let topic = dice.pick(&["kela", "migri", "housing", "letter"]);
            let language = dice.pick(&["ara", "som", "rus", "fin"]);
            let (place, day) = (dice.pick(&["hervanta", "puhos"]), 1 + number / 3);
            let age = dice.pick(&["{}", r#"{"age":["under-30"]}"#]);
            visit(&format!(
                r#"{{"place":"{place}","topic":["{topic}"],"language":"{language}","people":{},"referral":["ohjaamo"],
                     "answers":{age},"date":"2026-10-{day:02}","hour":{}}}"#,
                1 + dice.below(4),
                10 + dice.below(6)
            ))
        })
        .collect();
    let _ = desk.store.writer().record_all(&visits, Origin::Desk).unwrap();
    for visit in visits.iter().take(5) {
        desk.store.writer().amend(&kavijakirja::book::Visit { people: 9, ..visit.clone() }).unwrap();
    }
    for visit in visits.iter().skip(5).take(3) {
        desk.store.writer().remove(visit.id).unwrap();
    }
    let puhos: kavijakirja::book::PlaceId = "puhos".parse().unwrap();
    let zero = DeskDay { status: DayStatus::Zero, note: "Hiljaista.".into(), ..DeskDay::unsaid(puhos.clone(), date("2026-11-12")) };
    desk.store.writer().set_day(&zero).unwrap();
    let id = || VisitId::random(&SystemEntropy).unwrap();
    let training = Event {
        id: id(),
        place: puhos.clone(),
        date: date("2026-10-08"),
        kind: EventKind::Training,
        title: "Verkkopankki".into(),
        participants: 17,
    };
    desk.store.writer().put_event(&training).unwrap();
    let seen =
        Observation { id: id(), place: puhos, date: date("2026-10-09"), topic: "kela".parse().unwrap(), text: "Jonot kasvavat.".into() };
    desk.store.writer().put_observation(&seen).unwrap();
    let _ = desk.store.publisher().publish(&"hervanta".parse().unwrap(), "2026-W41".parse().unwrap(), date(LATER)).unwrap();
    for number in 0..14 {
        let face = if number % 3 == 0 { Face::No } else { Face::Yes };
        desk.store.writer().answer(&"hervanta".parse().unwrap(), date("2026-10-06"), &[("helped".parse().unwrap(), face)]).unwrap();
    }
    let _ = heard(&mut desk.store).unwrap();
    desk.store.maintenance().roll_up().unwrap();
    desk
}

/// What visitors answered.
fn heard(store: &mut Store) -> Result<String, StoreError> {
    let week = Selection { period: Period::Week("2026-W41".parse().unwrap()), place: None };
    Ok(format!("{:?}", store.publisher().feedback(&week, date(LATER))?))
}

/// Every figure of the book, the list, the days and what was published.
pub fn figures(store: &mut Store) -> Result<Vec<String>, StoreError> {
    let today = date(LATER);
    let mut told = vec![format!("{:?}", store.reader().catalogue()?), format!("{:?}", store.reader().organisation()?)];
    let axis = |name: &str| name.parse::<Axis>().unwrap();
    let names = ["topic", "language", "channel", "referral", "age", "place", "date", "week", "weekday", "hour"];
    let one = |rows| Request { selection: all(), measure: Measure::Visits, rows, columns: None };
    let crossed = Request { measure: Measure::People, columns: Some(Axis::LANGUAGE), ..one(Axis::TOPIC) };
    let requests = names.iter().map(|name| one(axis(name))).chain([crossed]);
    told.extend(store.reader().tables(requests, today)?.iter().map(cells));
    told.push(format!("{:?}", store.reader().visits(&all())?));
    told.push(format!("{:?}", store.reader().day(&"puhos".parse().unwrap(), date("2026-11-12"))?));
    told.push(format!("{:?} {:?} {:?}", store.reader().events(&all())?, store.reader().observations(&all())?, store.reader().targets()?));
    let place = "hervanta".parse().unwrap();
    told.push(format!("{:?}", store.publisher().publication(&place, "2026-W41".parse().unwrap())?));
    told.push(heard(store)?);
    Ok(told)
}

fn cells(table: &Table) -> String {
    format!("{:?} {:?}", table.cells().collect::<Vec<_>>(), table.coverage)
}

/// The figures of a book's file, read from a copy, which may therefore be changed.
pub fn figures_of(path: &Path) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.sqlite");
    copy_with_log(path, &copy);
    figures(&mut Store::open(&copy).unwrap()).unwrap()
}

pub fn copy_with_log(from: &Path, to: &Path) {
    let _ = std::fs::copy(from, to).unwrap();
    if log_of(from).exists() {
        let _ = std::fs::copy(log_of(from), log_of(to)).unwrap();
    }
}

pub fn log_of(book: &Path) -> PathBuf {
    format!("{}-wal", book.display()).into()
}
