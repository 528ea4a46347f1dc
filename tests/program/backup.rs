//! A backup is a proved copy, and restoring it loses nothing: not the backup, and not the book that stood there.

use kavijakirja::store::Store;
use support::book::Book;

fn log(book: &Book) -> String {
    book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]).trim().to_owned()
}

fn today() -> chrono::NaiveDate {
    support::clock::today()
}

fn ids(book: &Book) -> String {
    book.done(&["list", "--period", "2026-W47"])
}

#[test]
fn a_restore_drill_brings_back_every_visit_and_keeps_the_book_that_stood_there() {
    let book = Book::new();
    let first = log(&book);
    let backup = book.folder.path().join("kopio.sqlite");
    let backup = backup.to_str().unwrap();
    let _ = book.done(&["backup", "--to", backup]);
    let second = log(&book);
    let _ = book.done(&["restore", backup]);
    assert!(ids(&book).contains(&first) && !ids(&book).contains(&second));
    assert_eq!(book.json(&["check", "--json"])["clean"], true);
    let aside = format!("{}-aside-{}", book.path().display(), today());
    let kept = book.done(&["--book", &aside, "list", "--period", "2026-W47"]);
    assert!(kept.contains(&first) && kept.contains(&second), "the book that stood there is whole");
    assert_eq!(book.code(&["backup", "--to", backup]), 2, "a backup is never overwritten");
}

#[test]
fn a_backup_is_made_while_another_window_has_the_book_open() {
    let book = Book::new();
    let first = log(&book);
    let open = Store::open(&book.path()).unwrap();
    let _ = open.reader().catalogue().unwrap();
    let backup = book.folder.path().join("kopio.sqlite");
    let backup = backup.to_str().unwrap();
    let _ = book.done(&["backup", "--to", backup]);
    assert!(book.done(&["--book", backup, "list", "--period", "2026-W47"]).contains(&first));
    let (code, _, _) = book.run_with(&["restore", backup], "");
    assert_eq!(code, 1, "a book that somebody has open is not replaced");
    assert!(ids(&book).contains(&first));
    drop(open);
    let _ = book.done(&["restore", backup]);
}

#[test]
fn what_is_no_whole_book_is_not_restored_and_a_damaged_book_can_be_replaced() {
    let book = Book::new();
    let first = log(&book);
    let backup = book.folder.path().join("kopio.sqlite");
    let _ = book.done(&["backup", "--to", backup.to_str().unwrap()]);
    let torn = book.folder.path().join("revitty.sqlite");
    let bytes = std::fs::read(&backup).unwrap();
    std::fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(book.code(&["restore", torn.to_str().unwrap()]), 3);
    assert!(ids(&book).contains(&first), "the book is as it was");
    std::fs::write(book.path(), vec![0xAB; 8_192]).unwrap();
    assert_eq!(book.code(&["check"]), 3);
    let _ = book.done(&["restore", backup.to_str().unwrap()]);
    assert!(ids(&book).contains(&first));
    let aside = std::fs::read(format!("{}-aside-{}", book.path().display(), today())).unwrap();
    assert_eq!(aside, vec![0xAB; 8_192], "the damaged file is kept as it was");
    let left: Vec<_> = std::fs::read_dir(book.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".kavijakirja")), "{left:?}");
}
