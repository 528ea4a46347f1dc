//! The damaged book is kept aside with its log; the new one has the backup and every change that can still be read.

use std::path::{Path, PathBuf};

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{Maintenance, Store, StoreError};
use rusqlite::Connection;

use super::desk::{all, figures, figures_of, filled, log_of};
use support::book::Book;
use support::{Dice, date, visit};

const PAGE: usize = 4_096;

/// A closed book, its backup from before the last ten visits, and all its figures.
struct Kept {
    folder: tempfile::TempDir,
    book: PathBuf,
    backup: PathBuf,
    right: Vec<String>,
}

fn kept() -> Kept {
    let mut desk = filled();
    let backup = desk.folder.path().join("backup.sqlite");
    desk.store.maintenance().back_up(&backup).unwrap();
    for people in 1..11 {
        let made = visit(&format!(r#"{{"topic":["housing"],"language":"rus","people":{people}}}"#));
        let _ = desk.store.writer().record(&made, Origin::Desk).unwrap();
    }
    let book = desk.path();
    let support::Desk { folder, store } = desk;
    drop(store);
    let right = figures_of(&book);
    Kept { folder, book, backup, right }
}

/// The pages of a table or index, by SQLite's own telling.
fn pages_of(book: &Path, name: &str) -> Vec<(usize, String)> {
    let connection = Connection::open(book).unwrap();
    let mut statement = connection.prepare("SELECT pageno, pagetype FROM dbstat WHERE name = ?1").unwrap();
    statement.query_map([name], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn blot(book: &Path, page: usize, with: u8) {
    let mut bytes = std::fs::read(book).unwrap();
    bytes[(page - 1) * PAGE..page * PAGE].fill(with);
    std::fs::write(book, bytes).unwrap();
}

#[test]
fn with_every_page_but_the_journal_s_leaves_gone_nothing_is_lost_even_without_a_backup() {
    let kept = kept();
    let leaves: Vec<usize> =
        pages_of(&kept.book, "change").into_iter().filter(|(_, kind)| kind != "internal").map(|(page, _)| page).collect();
    let desk = pages_of(&kept.book, "sqlite_autoindex_desk_1")[0].0;
    let organisation = pages_of(&kept.book, "meta")[0].0;
    let rows_above = pages_of(&kept.book, "change").into_iter().filter(|(_, kind)| kind == "internal").count();
    let pages = std::fs::read(&kept.book).unwrap().len() / PAGE;
    for page in (1..=pages).filter(|page| !leaves.contains(page) && ![desk, organisation].contains(page)) {
        blot(&kept.book, page, 0);
    }
    assert!(Store::open(&kept.book).is_err());
    let damaged = std::fs::read(&kept.book).unwrap();
    let rescued = Maintenance::rescue(&kept.book, None, date("2026-11-20"), &SystemEntropy).unwrap();
    let mut store = Store::open(&kept.book).unwrap();
    assert!(store.maintenance().check().unwrap().is_clean());
    assert_eq!(store.reader().organisation().unwrap(), "Kototori");
    // A row of the journal lies between each two leaves, on the pages above them.
    assert!(rows_above > 0 && rescued.lost > 0 && rescued.lost <= leaves.len() as u64, "{rescued:?}");
    let aside = rescued.aside.unwrap();
    assert_eq!(std::fs::read(&aside).unwrap(), damaged, "the damaged file is kept byte for byte");
    assert!(aside.ends_with("book.sqlite-aside-2026-11-20"), "{}", aside.display());
    drop(kept.folder);
}

#[test]
fn a_backup_and_the_damaged_file_together_lose_nothing_that_one_of_them_has() {
    let kept = kept();
    // The tree's root, and a leaf that the backup has whole.
    let pages = pages_of(&kept.book, "change");
    let root = pages.iter().find(|(_, kind)| kind == "internal").unwrap().0;
    let leaf = pages.iter().filter(|(_, kind)| kind == "leaf").map(|(page, _)| *page).min().unwrap();
    for (page, with) in [(root, 0xFF), (leaf, 0x00), (1, 0x55)] {
        blot(&kept.book, page, with);
    }
    let rescued = Maintenance::rescue(&kept.book, Some(&kept.backup), date("2026-11-20"), &SystemEntropy).unwrap();
    assert!(rescued.added >= 9, "{rescued:?}");
    let mut store = Store::open(&kept.book).unwrap();
    assert!(store.maintenance().check().unwrap().is_clean());
    let visits = store.reader().visits(&all()).unwrap();
    assert_eq!(
        visits.iter().filter(|visit| visit.language.as_str() == "rus" && visit.date == date("2026-11-20")).count() as u64,
        10 - rescued.lost
    );
    if rescued.lost == 0 {
        assert_eq!(figures(&mut store).unwrap(), kept.right);
    }
}

#[test]
fn bytes_flipped_all_over_the_file_cost_no_more_than_the_changes_they_hit() {
    let kept = kept();
    let dice = Dice::new(3);
    let mut bytes = std::fs::read(&kept.book).unwrap();
    for _ in 0..200 {
        let at = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
        bytes[at] ^= 1 << dice.below(8);
    }
    std::fs::write(&kept.book, bytes).unwrap();
    let to = kept.folder.path().join("new.sqlite");
    let rescued = Maintenance::salvage(&kept.book, Some(&kept.backup), &to, &SystemEntropy).unwrap();
    assert!(rescued.lost <= 10, "the backup has all but ten: {rescued:?}");
    let mut store = Store::open(&to).unwrap();
    assert!(store.maintenance().check().unwrap().is_clean());
    assert!(store.reader().visits(&all()).unwrap().len() >= 87);
    assert!(matches!(Maintenance::salvage(&kept.book, None, &to, &SystemEntropy), Err(StoreError::Exists(_))), "nothing is overwritten");
}

#[test]
fn saves_that_lie_in_a_damaged_log_alone_are_read_from_it() {
    let mut desk = filled();
    desk.store = Store::open(&desk.path()).unwrap();
    for people in 1..9 {
        let made = visit(&format!(r#"{{"topic":["housing"],"language":"rus","people":{people}}}"#));
        let _ = desk.store.writer().record(&made, Origin::Desk).unwrap();
    }
    let right = figures_of(&desk.path());
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("book.sqlite");
    super::desk::copy_with_log(&desk.path(), &book);
    let mut log = std::fs::read(log_of(&book)).unwrap();
    // The checksum of the first frame: SQLite would read nothing of the log.
    log[32 + 16] ^= 1;
    std::fs::write(log_of(&book), &log).unwrap();
    assert!(matches!(Store::open(&book), Err(StoreError::Damaged(_))));
    let rescued = Maintenance::rescue(&book, None, date("2026-11-20"), &SystemEntropy).unwrap();
    assert_eq!(rescued.lost, 0);
    assert_eq!(figures_of(&book), right);
    let aside = rescued.aside.unwrap();
    assert_eq!(std::fs::read(log_of(&aside)).unwrap(), log, "the log is kept beside the damaged book");
    assert!(!log_of(&book).exists() || std::fs::metadata(log_of(&book)).unwrap().len() == 0, "no foreign log lies beside the new book");
}

#[test]
fn a_restored_book_never_gives_a_number_twice_that_another_laptop_may_know() {
    let kept = kept();
    let before = Store::open(&kept.book).unwrap().desk();
    let _ = Maintenance::restore(&kept.backup, &kept.book, date("2026-11-20"), &SystemEntropy).unwrap();
    let mut store = Store::open(&kept.book).unwrap();
    assert_ne!(store.desk(), before, "it is a copy of its own");
    let _ = store.writer().record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), Origin::Desk).unwrap();
    assert!(store.maintenance().check().unwrap().is_clean());
    // Another restore on the same day: both books that stood there are kept.
    drop(store);
    let again = Maintenance::restore(&kept.backup, &kept.book, date("2026-11-20"), &SystemEntropy).unwrap();
    assert!(again.aside.unwrap().ends_with("book.sqlite-aside-2026-11-20-2"));
}

#[test]
fn the_newest_backup_that_proves_itself_is_found_and_left_as_it_is() {
    let kept = kept();
    let folder = kept.folder.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    let (old, torn) = (folder.join("a.sqlite"), folder.join("b.sqlite"));
    let _ = std::fs::copy(&kept.backup, &old).unwrap();
    let whole = std::fs::read(&kept.backup).unwrap();
    std::fs::write(&torn, &whole[..whole.len() / 2]).unwrap();
    std::fs::write(folder.join("c.sqlite"), b"something else").unwrap();
    std::fs::remove_file(&kept.backup).unwrap();
    let places = [kept.folder.path().to_owned(), folder.clone(), kept.folder.path().join("none")];
    let found = Maintenance::newest_backup(&kept.book, &places).unwrap();
    assert_eq!(found.path, old);
    assert_eq!(std::fs::read(&old).unwrap(), whole, "it is as it was");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3, "and nothing lies beside it");
}

#[test]
fn the_commands_tell_what_happened_and_do_the_same() {
    let book = Book::new();
    let id = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]).trim().to_owned();
    let backup = book.folder.path().join("kopio.sqlite");
    let backup = backup.to_str().unwrap();
    let _ = book.done(&["backup", "--to", backup]);
    let later = book.done(&["log", "--topic", "migri", "--language", "som", "--date", "2026-11-20"]).trim().to_owned();
    let root = pages_of(&book.path(), "visit")[0].0;
    blot(&book.path(), root, 0xEE);
    let damaged = std::fs::read(book.path()).unwrap();
    for command in [["check"].as_slice(), &["list", "--period", "2026"]] {
        let (code, _, told) = book.run_with(&[&["--lang", "en"], command].concat(), "");
        assert_eq!(code, 3, "{command:?}");
        assert!(told.contains("damaged") && told.contains("salvage"), "{told}");
    }
    let new = book.folder.path().join("uusi.sqlite");
    let new = new.to_str().unwrap();
    let old = book.path();
    let told = book.done(&["--lang", "en", "salvage", old.to_str().unwrap(), "--to", new]);
    assert!(told.contains("uusi.sqlite"), "{told}");
    let listed = book.done(&["--book", new, "list", "--period", "2026"]);
    assert!(listed.contains(&id) && listed.contains(&later));
    assert_eq!(std::fs::read(&old).unwrap(), damaged, "salvage only reads");
    let told = book.done(&["--lang", "en", "restore", backup, "--salvage"]);
    assert!(told.contains("-aside-"), "{told}");
    let listed = book.done(&["list", "--period", "2026"]);
    assert!(listed.contains(&id) && listed.contains(&later), "the backup lacks the second, the damaged file has it");
    assert_eq!(book.code(&["check"]), 0);
}
