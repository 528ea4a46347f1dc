//! Laptops of one place: their answers add up, whatever bundles come in whatever order.

use std::path::PathBuf;

use kavijakirja::statistics::feedback::Answered;
use kavijakirja::store::Store;
use kavijakirja::store::replication::Scope;
use kavijakirja::transfer::bundle::{Protection, Reading, write};
use rusqlite::Connection;

use super::{answers, told};
use support::{Dice, date, new_book};

const LATER: &str = "2026-12-31";

struct Laptop {
    folder: tempfile::TempDir,
    store: Store,
    written: u32,
}

impl Laptop {
    fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("book.sqlite"), &new_book(), &Dice::new(seed)).unwrap();
        Self { folder, store, written: 0 }
    }

    fn bundle(&mut self, today: &str) -> PathBuf {
        self.written += 1;
        let to = self.folder.path().join(format!("{}.kvb", self.written));
        let _ = self.store.writer().fold_feedback(date(today)).unwrap();
        let _ = write::write(&mut self.store, &to, Scope::SinceLast, &Protection::Declined, &mut |_| {}).unwrap();
        to
    }

    fn read(&mut self, bundle: &std::path::Path) {
        let reading = Reading { file: bundle.to_owned(), passphrase: None, today: date(LATER), join: true };
        let seen = reading.look(&mut self.store).unwrap();
        let _ = reading.accept(&mut self.store, &seen).unwrap();
    }

    /// What is derived of feedback, with names for numbers.
    fn rows(&self) -> Vec<String> {
        let connection = Connection::open(self.store.path()).unwrap();
        let mut rows = Vec::new();
        for sql in [
            "SELECT p.id || week || hex(desk) || f.body FROM feedback f JOIN place p ON p.num = f.place ORDER BY 1",
            "SELECT p.id || week || f.body FROM feedback_publication f JOIN place p ON p.num = f.place ORDER BY 1",
        ] {
            let mut statement = connection.prepare(sql).unwrap();
            rows.extend(statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap));
        }
        rows
    }

    fn told(&mut self, period: &str) -> Answered {
        told(&mut self.store, period, LATER, "helped").unwrap()
    }
}

#[test]
fn two_laptops_of_a_place_add_up_whoever_reads_first_and_however_often() {
    let (mut one, mut two) = (Laptop::new(1), Laptop::new(2));
    answers(&mut one.store, "2026-11-17", 6, 1, 0);
    answers(&mut two.store, "2026-11-17", 5, 0, 2);
    answers(&mut two.store, "2026-11-24", 4, 4, 4);
    let from = [one.bundle(LATER), two.bundle(LATER)];
    let (mut three, mut four) = (Laptop::new(3), Laptop::new(4));
    for number in [0, 1, 0] {
        three.read(&from[number]);
    }
    for number in [1, 0, 1, 1] {
        four.read(&from[number]);
    }
    one.read(&from[1]);
    two.read(&from[0]);
    assert_eq!(one.rows(), two.rows());
    assert_eq!(one.rows(), three.rows());
    assert_eq!(three.rows(), four.rows());
    for laptop in [&mut one, &mut two, &mut three, &mut four] {
        let told = laptop.told("2026-W47");
        assert_eq!(told.answers, 14);
        let faces: Vec<u64> = told.faces.unwrap().into_values().collect();
        assert!(faces[0].abs_diff(11) < 3 && faces[1].abs_diff(1) < 3 && faces[2].abs_diff(2) < 3, "{faces:?}");
        assert!(laptop.store.maintenance().check().unwrap().is_clean());
    }
}

#[test]
fn a_week_that_two_laptops_told_without_each_other_is_told_as_the_first_did_and_nothing_is_lost() {
    let (mut one, mut two) = (Laptop::new(5), Laptop::new(6));
    answers(&mut one.store, "2026-11-10", 12, 0, 3);
    answers(&mut two.store, "2026-11-10", 2, 9, 0);
    // Each tells the week by itself; the second one knows nothing of the first.
    let (first, second) = (one.told("2026-W46"), two.told("2026-W46"));
    assert_ne!(first.faces, second.faces);
    let from = [one.bundle(LATER), two.bundle(LATER)];
    one.read(&from[1]);
    two.read(&from[0]);
    let told = one.told("2026-W46");
    assert_eq!(told, two.told("2026-W46"), "one of the two holds on both");
    assert!([&first, &second].iter().any(|one| one.faces == told.faces));
    // What the other one had is told later.
    answers(&mut one.store, "2026-11-17", 30, 0, 0);
    let all = one.told("2026-11-09..2026-11-22");
    let faces: Vec<u64> = all.faces.unwrap().into_values().collect();
    assert!(faces[0].abs_diff(44) <= 6 && faces[1].abs_diff(9) <= 6 && faces[2].abs_diff(3) <= 6, "{faces:?}");
    assert!(one.store.maintenance().check().unwrap().is_clean() && two.store.maintenance().check().unwrap().is_clean());
}
