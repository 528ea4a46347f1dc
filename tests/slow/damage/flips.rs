//! Flipped bytes in pages of every kind: no crash, no hang, and no figure changes unnoticed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kavijakirja::store::Store;
use rusqlite::Connection;

use super::desk::{figures, figures_of, filled};
use support::Dice;

const PAGE: u64 = 4_096;

/// What each page holds: the name of its table or index and the kind of page, as SQLite itself tells it.
fn kinds(book: &Path) -> BTreeMap<u64, String> {
    let connection = Connection::open(book).unwrap();
    let pages: u64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let mut kinds: BTreeMap<u64, String> = (1..=pages).map(|page| (page, "freelist".to_owned())).collect();
    let mut statement = connection.prepare("SELECT pageno, name || ' ' || pagetype FROM dbstat").unwrap();
    kinds.extend(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap));
    kinds
}

/// A book whose file also has free pages, closed: one file.
fn whole_book() -> tempfile::TempDir {
    let desk = filled();
    let path = desk.path();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE gone (x BLOB); INSERT INTO gone VALUES (zeroblob(20000)); DROP TABLE gone;").unwrap();
    drop(connection);
    let support::Desk { folder, store } = desk;
    drop(store);
    folder
}

/// The flips that go unnoticed though a figure changes.
fn unnoticed(book: &[u8], flips: &[(u64, u8)], right: &[String]) -> Vec<u64> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.sqlite");
    let open = |bytes: &[u8]| {
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", path.display()));
        }
        std::fs::write(&path, bytes).unwrap();
        Store::open(&path)
    };
    let wrong = |(at, mask): &(u64, u8)| {
        let mut bytes = book.to_vec();
        bytes[usize::try_from(*at).unwrap()] ^= mask;
        let told = open(&bytes).ok().map(|mut store| figures(&mut store));
        match told {
            // Noticed at opening, or nothing changed.
            None => None,
            Some(Ok(told)) if told == right => None,
            // To ask for figures may write: checked is what was opened.
            Some(_) => open(&bytes).unwrap().maintenance().check().is_ok_and(|proof| proof.is_clean()).then_some(*at),
        }
    };
    flips.iter().filter_map(wrong).collect()
}

/// The same on two threads.
fn unnoticed_of_all(book: &[u8], flips: &[(u64, u8)], right: &[String]) -> Vec<u64> {
    let (one, other) = flips.split_at(flips.len() / 2);
    std::thread::scope(|scope| {
        let one = scope.spawn(|| unnoticed(book, one, right));
        let mut found = unnoticed(book, other, right);
        found.extend(one.join().unwrap());
        found
    })
}

#[test]
fn no_flipped_byte_of_any_kind_of_page_changes_a_figure_unnoticed() {
    let folder = whole_book();
    let path = folder.path().join("book.sqlite");
    let (kinds, right) = (kinds(&path), figures_of(&path));
    let kind_of = |part: &str| kinds.values().filter(|kind| kind.contains(part)).count();
    for part in [
        "change leaf",
        "change internal",
        "change overflow",
        "change_by_entity",
        "visit leaf",
        "answer leaf",
        "roll_up",
        "publication",
        "meta",
        "freelist",
    ] {
        assert!(kind_of(part) > 0, "the book has no page “{part}”: {kinds:?}");
    }
    assert_eq!(right, figures_of(&path), "the figures of a book are always the same");
    let book = std::fs::read(&path).unwrap();
    let dice = Dice::new(11);
    // Every byte of the file's header; of each page its own header, some of its list of cells, and some of what is in it.
    let mut positions: BTreeSet<u64> = (0..100).collect();
    for page in kinds.keys() {
        let begin = (page - 1) * PAGE;
        positions.extend((0..3).map(|_| begin + dice.below(12)));
        positions.extend((0..2).map(|_| begin + 12 + dice.below(60)));
        positions.extend((0..10).map(|_| begin + PAGE - 1 - dice.below(PAGE - 100)));
    }
    let flips: Vec<_> = positions.into_iter().map(|at| (at, 1 << dice.below(8))).collect();
    assert!(flips.len() >= 500, "{} flips", flips.len());
    let unnoticed: Vec<_> = unnoticed_of_all(&book, &flips, &right).into_iter().map(|at| (at, &kinds[&(at / PAGE + 1)])).collect();
    assert!(unnoticed.is_empty(), "of {} flips: {unnoticed:?}", flips.len());
}

#[test]
fn no_flipped_byte_changes_what_decides_about_published_figures_unnoticed() {
    let folder = whole_book();
    let path = folder.path().join("book.sqlite");
    let connection = Connection::open(&path).unwrap();
    let secret: String = connection.query_row("SELECT value FROM meta WHERE key = 'secret'", [], |row| row.get(0)).unwrap();
    drop(connection);
    let book = std::fs::read(&path).unwrap();
    let begin = book.windows(64).position(|bytes| bytes == secret.as_bytes()).unwrap();
    for at in begin - 6..begin + 64 {
        let mut bytes = book.clone();
        bytes[at] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        assert!(Store::open(&path).is_err(), "byte {at}");
    }
}
