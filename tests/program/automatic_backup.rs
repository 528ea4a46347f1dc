//! Backups are taken by themselves, proved, kept by their age and found again when the book is lost.

use std::fs;
use std::path::{Path, PathBuf};

use kavijakirja::book::Moment;
use kavijakirja::book::retention::{DAYS, MONTHS, Taken, WEEKS, expired};
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::store::automatic::{BackupError, Made, back_up_automatically, backup_folder, backups, choose_second_folder, folders};
use kavijakirja::store::disk::same_disk;
use kavijakirja::store::{Maintenance, Store};
use proptest::prelude::*;
use support::book::Book;
use support::{Desk, date, visit};

fn at(day: &str, hour: u8) -> Moment {
    Moment { date: date(day), hour }
}

fn record(desk: &mut Desk) {
    let _ = desk.store.writer().record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), Origin::Desk).unwrap();
}

fn new(made: Result<Made, BackupError>) -> PathBuf {
    match made {
        Ok(Made::New(path)) => path,
        other => panic!("{other:?}"),
    }
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name.ends_with(".sqlite"));
    names.sort();
    names
}

#[test]
fn a_restore_drill_a_day_is_recorded_the_book_is_lost_and_the_figures_come_back() {
    let book = Book::new();
    for _ in 0..7 {
        let _ = book.done(&["log", "--topic", "kela", "--language", "som", "--people", "2", "--date", "2026-11-20"]);
    }
    let _ = book.done(&["day", "2026-11-20", "--staff", "2", "--note", "Jono ulos asti."]);
    let figures = || book.done(&["figures", "--period", "2026-W47", "--rows", "topic", "--columns", "language", "--json"]);
    let (before, day) = (figures(), book.done(&["day", "2026-11-20", "--json"]));
    let told = book.done(&["backup", "--automatic"]);
    assert!(told.contains("backups"), "{told}");
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", book.path().display()));
    }
    let found = Maintenance::newest_backup(&book.path(), &folders(&book.path())).unwrap();
    let _ = book.done(&["restore", found.path.to_str().unwrap()]);
    assert_eq!((figures(), book.done(&["day", "2026-11-20", "--json"])), (before, day));
    assert_eq!(book.json(&["check", "--json"])["clean"], true);
}

#[test]
fn nothing_is_copied_again_until_something_changed() {
    let mut desk = Desk::new();
    let first = new(back_up_automatically(&desk.path(), at("2026-11-20", 10)).own);
    assert!(matches!(back_up_automatically(&desk.path(), at("2026-11-20", 12)).own, Ok(Made::Unchanged(path)) if path == first));
    record(&mut desk);
    let second = new(back_up_automatically(&desk.path(), at("2026-11-20", 12)).own);
    record(&mut desk);
    // The same hour again: no file is overwritten.
    let third = new(back_up_automatically(&desk.path(), at("2026-11-20", 12)).own);
    assert_eq!(backups(&desk.path()).kept.iter().map(|kept| kept.path.clone()).collect::<Vec<_>>(), [third, second, first]);
}

#[test]
fn a_backup_is_taken_beside_a_book_that_is_open_and_being_recorded_in() {
    let mut desk = Desk::new();
    let path = desk.path();
    let taking = std::thread::spawn(move || back_up_automatically(&path, at("2026-11-20", 10)));
    for _ in 0..50 {
        record(&mut desk);
    }
    let copy = new(taking.join().unwrap().own);
    assert!(Store::open(&copy).unwrap().maintenance().check().unwrap().is_clean());
}

#[test]
fn a_second_folder_gets_the_same_bytes_and_a_missing_one_is_told_and_spoils_nothing() {
    let mut desk = Desk::new();
    let stick = desk.folder.path().join("tikku");
    assert!(matches!(choose_second_folder(&desk.path(), Some(&stick)), Err(BackupError::Missing(_))));
    fs::create_dir(&stick).unwrap();
    choose_second_folder(&desk.path(), Some(&stick)).unwrap();
    let round = back_up_automatically(&desk.path(), at("2026-11-20", 10));
    let (own, second) = (new(round.own), new(round.second.unwrap()));
    assert_eq!(fs::read(&own).unwrap(), fs::read(&second).unwrap());
    fs::rename(&stick, desk.folder.path().join("taskussa")).unwrap();
    record(&mut desk);
    let round = back_up_automatically(&desk.path(), at("2026-11-21", 10));
    let _ = new(round.own);
    assert!(matches!(round.second, Some(Err(BackupError::Missing(_)))));
    assert!(!stick.exists(), "no folder is made where a stick should be");
    fs::rename(desk.folder.path().join("taskussa"), &stick).unwrap();
    // Nothing changed since, yet the stick lacks the newest.
    let round = back_up_automatically(&desk.path(), at("2026-11-21", 12));
    assert!(matches!(round.own, Ok(Made::Unchanged(_))));
    let _ = new(round.second.unwrap());
    assert_eq!(files(&stick), files(&backup_folder(&desk.path())));
}

#[test]
fn a_damaged_backup_is_passed_over_and_the_next_one_is_offered() {
    let mut desk = Desk::new();
    let good = new(back_up_automatically(&desk.path(), at("2026-11-19", 10)).own);
    record(&mut desk);
    let torn = new(back_up_automatically(&desk.path(), at("2026-11-20", 10)).own);
    let bytes = fs::read(&torn).unwrap();
    fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(Maintenance::newest_backup(&desk.path(), &folders(&desk.path())).unwrap().path, good);
    assert_eq!(files(&backup_folder(&desk.path())).len(), 2, "looking at backups leaves nothing beside them");
}

#[test]
fn what_a_killed_backup_left_is_removed_and_what_is_no_backup_stays() {
    let desk = Desk::new();
    let folder = backup_folder(&desk.path());
    fs::create_dir(&folder).unwrap();
    for name in [".kavijakirja-backup-x1", "oma.sqlite", "book-2020-01-01-10.sqlite", "book-zzzzzzzz-2020-01-01-99.sqlite"] {
        fs::write(folder.join(name), "x").unwrap();
    }
    let _ = new(back_up_automatically(&desk.path(), at("2026-11-20", 10)).own);
    assert!(!folder.join(".kavijakirja-backup-x1").exists());
    assert_eq!(files(&folder).len(), 4);
}

#[cfg(unix)]
#[test]
fn backups_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let made = new(back_up_automatically(&desk.path(), at("2026-11-20", 10)).own);
    let bits = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((bits(&made), bits(&backup_folder(&desk.path()))), (0o600, 0o700));
    for file in fs::read_dir(backup_folder(&desk.path())).unwrap() {
        assert_eq!(bits(&file.unwrap().path()), 0o600);
    }
}

#[test]
fn it_is_told_when_every_backup_lies_on_the_disk_of_the_book() {
    let desk = Desk::new();
    assert!(backups(&desk.path()).all_on_one_disk);
    let beside = desk.folder.path().join("toinen");
    fs::create_dir(&beside).unwrap();
    choose_second_folder(&desk.path(), Some(&beside)).unwrap();
    let _ = back_up_automatically(&desk.path(), at("2026-11-20", 10));
    assert_eq!(same_disk(desk.folder.path(), &beside), Some(true));
    assert!(backups(&desk.path()).all_on_one_disk, "a second folder on the same disk is no help");
    let memory = Path::new("/dev/shm");
    if same_disk(desk.folder.path(), memory) == Some(false) {
        let apart = tempfile::tempdir_in(memory).unwrap();
        choose_second_folder(&desk.path(), Some(apart.path())).unwrap();
        assert!(backups(&desk.path()).all_on_one_disk, "an empty folder holds no backup");
        let _ = new(back_up_automatically(&desk.path(), at("2026-11-20", 11)).second.unwrap());
        assert!(!backups(&desk.path()).all_on_one_disk);
    }
}

#[test]
fn the_command_lists_chooses_and_tells_in_words() {
    let book = Book::new();
    let (code, _, told) = book.run_with(&["backup", "--automatic"], "");
    assert!(code == 0 && told.contains("samalla levyllä"), "{told}");
    assert!(book.done(&["backup", "--automatic"]).contains("Mikään ei ole muuttunut."));
    let listed: Vec<String> = book.done(&["backup", "--list", "--json"]).lines().map(str::to_owned).collect();
    assert!(listed.len() == 1 && listed[0].contains("\"hour\""), "{listed:?}");
    let missing = book.folder.path().join("tikku");
    let (code, _, told) = book.run_with(&["backup", "--second", missing.to_str().unwrap()], "");
    assert!(code == 4 && told.contains("Kirja on ennallaan. Kytke tikku"), "{told}");
    fs::create_dir(&missing).unwrap();
    let _ = book.done(&["backup", "--second", missing.to_str().unwrap()]);
    fs::remove_dir(&missing).unwrap();
    assert_eq!(book.code(&["backup", "--automatic"]), 4, "the folder beside the book got its copy, the stick is told to be missing");
    let _ = book.done(&["backup", "--no-second"]);
    assert_eq!(book.code(&["backup", "--automatic"]), 0);
    assert_eq!(book.code(&["backup"]), 2);
}

#[test]
fn after_two_years_of_daily_backups_days_weeks_and_months_stand() {
    let first = date("2024-11-20");
    let mut kept: Vec<Taken> = Vec::new();
    for day in first.iter_days().take(730) {
        for hour in [9, 16] {
            let now = Moment { date: day, hour };
            kept.push(Taken { at: now, number: 1 });
            let gone = expired(now, &kept);
            kept.retain(|one| !gone.contains(one));
        }
    }
    let today = date("2026-11-19");
    let ages: Vec<i64> = kept.iter().rev().map(|one| (today - one.at.date).num_days()).collect();
    // Both of two days, the last of twelve days, then ten weeks, then nine months.
    assert_eq!(ages[..16], [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    assert_eq!(ages.len(), 4 + DAYS + WEEKS + MONTHS);
    assert!(ages[16..26].windows(2).all(|two| two[1] - two[0] == 7), "{ages:?}");
    assert!(ages[26..].windows(2).all(|two| (27..=37).contains(&(two[1] - two[0]))), "{ages:?}");
}

fn taken() -> impl Strategy<Value = Taken> {
    (-20..900_i64, 0..24_u8, 1..3_u32)
        .prop_map(|(age, hour, number)| Taken { at: Moment { date: date("2026-11-20") - chrono::Duration::days(age), hour }, number })
}

proptest! {
    #[test]
    fn the_newest_and_all_of_two_days_are_never_deleted_and_deleting_twice_changes_nothing(all in prop::collection::vec(taken(), 0..80)) {
        let now = at("2026-11-20", 12);
        let gone = expired(now, &all);
        prop_assert!(all.iter().max().is_none_or(|newest| !gone.contains(newest)));
        prop_assert!(gone.iter().all(|one| all.contains(one) && (now.date - one.at.date).num_days() >= 2));
        let left: Vec<Taken> = all.iter().filter(|one| !gone.contains(one)).copied().collect();
        prop_assert!(expired(now, &left).is_empty());
        let old = left.iter().filter(|one| (now.date - one.at.date).num_days() >= 2).collect::<std::collections::HashSet<_>>();
        prop_assert!(old.len() <= DAYS + WEEKS + MONTHS + 1);
    }
}
