//! The log beside a book that was not closed: what SQLite would drop in silence is told.

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::store::{Store, StoreError};

use super::desk::{copy_with_log, figures, figures_of, filled, log_of};
use support::{Dice, visit};

/// A book whose last saves lie in the log alone, as a power cut leaves it: the file and the log.
fn with_log() -> tempfile::TempDir {
    let mut desk = filled();
    let folder = tempfile::tempdir().unwrap();
    desk.store = Store::open(&desk.path()).unwrap();
    for people in 1..9 {
        let made = visit(&format!(r#"{{"topic":["kela"],"language":"ara","people":{people}}}"#));
        let _ = desk.store.writer().record(&made, Origin::Desk).unwrap();
    }
    copy_with_log(&desk.path(), &folder.path().join("book.sqlite"));
    folder
}

#[test]
fn no_flipped_byte_of_the_log_drops_a_save_unnoticed() {
    let folder = with_log();
    let path = folder.path().join("book.sqlite");
    let (right, log) = (figures_of(&path), std::fs::read(log_of(&path)).unwrap());
    assert!(log.len() > 8 * 4_120, "the log holds the saves");
    let dice = Dice::new(5);
    let mut positions: Vec<usize> = (0..32).collect();
    for frame in (32..log.len()).step_by(4_120) {
        positions.extend((0..4).map(|_| frame + usize::try_from(dice.below(24)).unwrap()));
        positions.extend((0..4).map(|_| frame + 24 + usize::try_from(dice.below(4_096)).unwrap()));
    }
    let copy = folder.path().join("copy.sqlite");
    let (mut refused, mut told) = (0, 0);
    for at in positions {
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", copy.display()));
        }
        let mut bytes = log.clone();
        bytes[at] ^= 1 << dice.below(8);
        let _ = std::fs::copy(&path, &copy).unwrap();
        std::fs::write(log_of(&copy), &bytes).unwrap();
        match Store::open(&copy) {
            Err(StoreError::Damaged(_)) => {
                refused += 1;
                assert_eq!(std::fs::read(log_of(&copy)).unwrap(), bytes, "byte {at}: a damaged log is kept as it is");
            }
            Err(error) => panic!("byte {at}: {error}"),
            Ok(mut store) => {
                let noticed = store.was_cut_off();
                told += usize::from(noticed);
                assert!(noticed || figures(&mut store).unwrap() == right, "byte {at}");
            }
        }
    }
    assert!(refused > 50 && told > 0, "{refused} refused, {told} told");
}

#[test]
fn a_save_that_the_computer_stopped_in_is_told_once_and_harms_nothing() {
    let folder = with_log();
    let path = folder.path().join("book.sqlite");
    let log = std::fs::read(log_of(&path)).unwrap();
    // The power goes in the middle of the last frame: the medium keeps half of it.
    std::fs::write(log_of(&path), &log[..log.len() - 2_000]).unwrap();
    let mut store = Store::open(&path).unwrap();
    assert!(store.was_cut_off());
    let proof = store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
    drop(store);
    let mut store = Store::open(&path).unwrap();
    assert!(!store.was_cut_off() && store.maintenance().check().unwrap().is_clean(), "it is told once");
}

#[test]
fn a_save_that_another_program_makes_just_now_is_no_damage() {
    let desk = filled();
    let path = desk.path();
    let writer = std::thread::spawn(move || {
        let mut desk = desk;
        for _ in 0..150 {
            let _ = desk.store.writer().record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), Origin::Desk).unwrap();
        }
        desk
    });
    let mut opened = 0;
    while !writer.is_finished() {
        let store = Store::open(&path).unwrap();
        assert!(!store.was_cut_off());
        opened += 1;
    }
    drop(writer.join().unwrap());
    assert!(opened > 0);
}
