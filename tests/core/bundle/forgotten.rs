//! What one laptop forgot is revived by no bundle, and no laptop loses a figure by it.

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::statistics::{Axis, Counts, Selection};
use kavijakirja::store::replication::Scope;

use super::laptop::Laptop;
use support::visit;

fn record(laptop: &mut Laptop, date: &str, topic: &str) {
    let json = format!(r#"{{"topic":["{topic}"],"language":"ara","people":2,"date":"{date}"}}"#);
    let _ = laptop.store.writer().record(&visit(&json), Origin::Sheet).unwrap();
}

/// Figures of the old year and of the month in it.
fn figures(laptop: &Laptop) -> Vec<String> {
    let mut figures = Vec::new();
    for period in ["2024", "2024-03", "2024-W10"] {
        let selection = Selection { period: period.parse().unwrap(), place: None };
        for (rows, columns) in [(Axis::TOPIC, Some(Axis::LANGUAGE)), (Axis::Weekday, None), (Axis::CHANNEL, None)] {
            let mut counts = laptop.store.reader().counts(&rows, columns.as_ref(), &selection).unwrap();
            counts.sort();
            figures.push(format!("{period} {counts:?} {:?}", laptop.store.reader().totals(&selection).unwrap()));
        }
    }
    figures
}

fn entries(laptop: &Laptop) -> usize {
    laptop.store.reader().visits(&Selection { period: "2024".parse().unwrap(), place: None }).unwrap().len()
}

fn is_sound(laptop: &mut Laptop) {
    let proof = laptop.store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
}

#[test]
fn bundles_before_and_after_forgetting_bring_nothing_back_and_lose_nothing() {
    let mut first = Laptop::new(1);
    for (date, topic) in [("2024-03-05", "kela"), ("2024-03-06", "migri"), ("2024-03-06", "kela"), ("2026-11-20", "kela")] {
        record(&mut first, date, topic);
    }
    let old = first.bundle("old", Scope::Everything).unwrap();
    let mut second = Laptop::new(2);
    let _ = second.take(&old).unwrap();
    // Recorded at the second laptop before the first forgets, and carried over after it.
    record(&mut second, "2024-03-07", "housing");
    let (before, of_second) = (figures(&first), figures(&second));
    let _ = first.store.maintenance().forget("2024-W20".parse().unwrap()).unwrap();
    assert_eq!((entries(&first), figures(&first)), (0, before.clone()));

    // The same changes again, by its own old bundle and by the other laptop.
    let _ = first.read(&old).unwrap();
    let from_second = second.bundle("from-second", Scope::Everything).unwrap();
    let merged = first.read(&from_second).unwrap();
    assert_eq!(merged.forgotten_week, 1, "the visit that came too late is told");
    assert_eq!((entries(&first), figures(&first)), (0, before.clone()));
    is_sound(&mut first);

    // The second laptop still has every entry: they count, and the other's counts do not count twice.
    let from_first = first.bundle("from-first", Scope::Everything).unwrap();
    let _ = second.read(&from_first).unwrap();
    assert_eq!((entries(&second), figures(&second)), (4, of_second.clone()));
    is_sound(&mut second);

    // A third laptop that knows only the counts has the same figures, whatever comes first.
    let mut third = Laptop::new(3);
    let _ = third.take(&from_first).unwrap();
    assert_eq!((entries(&third), figures(&third)), (0, before.clone()));
    let _ = third.read(&old).unwrap();
    assert_eq!((entries(&third), figures(&third)), (0, before));
    is_sound(&mut third);

    // A fourth that gets the entries and the counts in one bundle keeps the entries.
    let relayed = second.bundle("relayed", Scope::Everything).unwrap();
    let mut fourth = Laptop::new(4);
    let _ = fourth.take(&relayed).unwrap();
    assert_eq!(figures(&fourth), of_second);
    is_sound(&mut fourth);

    // Once the second forgets as well, its counts, which know more, reach the first.
    let _ = second.store.maintenance().forget("2024-W20".parse().unwrap()).unwrap();
    let from_second = second.bundle("from-second-again", Scope::Everything).unwrap();
    let _ = first.read(&from_second).unwrap();
    assert_eq!((entries(&first), figures(&first)), (0, of_second));
    is_sound(&mut first);
}
