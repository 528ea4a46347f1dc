//! A book that cannot be opened is told on a screen of its own, with what is kept where and what can be done.

use std::path::Path;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::locale::Language;
use kavijakirja::store::Store;
use kavijakirja::text;
use rusqlite::Connection;
use support::harness::{TODAY, Window};

/// A closed book with two visits of today, the first of them in a backup beside it; gives its folder.
fn book_and_backup() -> tempfile::TempDir {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    assert_eq!(window.recorded().len(), 1);
    Store::open(&window.book()).unwrap().maintenance().back_up(&window.folder.path().join("kopio.sqlite")).unwrap();
    window.press("w 1 Enter");
    assert_eq!(window.recorded().len(), 2);
    let Window { app, folder, .. } = window;
    drop(app);
    // The book's thread ends a moment later; then the file is alone.
    while folder.path().join("book.sqlite-wal").exists() {
        std::thread::yield_now();
    }
    folder
}

fn blot(book: &Path, table: &str) {
    let connection = Connection::open(book).unwrap();
    let page: usize = connection.query_row("SELECT rootpage FROM sqlite_schema WHERE name = ?1", [table], |row| row.get(0)).unwrap();
    drop(connection);
    let mut bytes = std::fs::read(book).unwrap();
    bytes[(page - 1) * 4_096..page * 4_096].fill(0xA5);
    std::fs::write(book, bytes).unwrap();
}

#[test]
fn a_damaged_book_is_told_and_one_press_brings_back_every_visit() {
    let folder = book_and_backup();
    let book = folder.path().join("book.sqlite");
    blot(&book, "visit");
    let damaged = std::fs::read(&book).unwrap();
    let mut window = Window::open(folder);
    let locale = window.locale();
    assert!(window.shows(&text!(locale, "damage-title")));
    assert!(window.shows("kopio.sqlite"), "{:?}", window.texts());
    assert!(window.shows("pelasta yksi merkintä"), "the second visit is in the damaged file alone: {:?}", window.texts());
    assert!(window.shows(&text!(locale, "damage-start-new")) && window.shows(&text!(locale, "damage-quit")));
    assert_eq!(std::fs::read(&book).unwrap(), damaged, "nothing happens before somebody chooses");
    window.press("Enter");
    assert!(window.shows(&text!(locale, "damage-done-title")), "{:?}", window.texts());
    let aside = format!("{}-aside-{TODAY}", book.display());
    assert!(window.shows(&aside));
    assert_eq!(std::fs::read(&aside).unwrap(), damaged);
    window.press("Enter");
    assert_eq!(window.recorded().len(), 2);
    window.press("q 1 Enter");
    assert_eq!(window.recorded().len(), 3, "and the work goes on");
}

#[test]
fn a_new_book_can_be_started_and_the_damaged_one_stays() {
    let folder = book_and_backup();
    let book = folder.path().join("book.sqlite");
    std::fs::write(&book, vec![0xAB; 8_192]).unwrap();
    std::fs::remove_file(folder.path().join("kopio.sqlite")).unwrap();
    let mut window = Window::open(folder);
    let locale = window.locale();
    assert!(window.shows(&text!(locale, "damage-title-foreign")));
    assert!(window.shows(&text!(locale, "damage-no-backup")) && window.shows(&text!(locale, "damage-nothing")));
    window.press("Enter");
    assert!(book.exists(), "there is nothing to make a new book of");
    window.click(&text!(locale, "damage-start-new"));
    assert!(window.shows(&text!(locale, "first-start-title")), "{:?}", window.texts());
    assert_eq!(std::fs::read(format!("{}-aside-{TODAY}", book.display())).unwrap(), vec![0xAB; 8_192]);
}

#[test]
fn a_backup_is_looked_for_in_the_folder_that_is_named() {
    let folder = book_and_backup();
    blot(&folder.path().join("book.sqlite"), "change");
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::rename(folder.path().join("kopio.sqlite"), elsewhere.path().join("kopio.sqlite")).unwrap();
    let mut window = Window::open(folder);
    let locale = window.locale();
    assert!(window.shows(&text!(locale, "damage-no-backup")));
    window.resize(1366.0, 2000.0);
    window.fill(&text!(locale, "damage-folder"), elsewhere.path().to_str().unwrap());
    window.click(&text!(locale, "damage-search"));
    assert!(window.shows("kopio.sqlite"), "{:?}", window.texts());
}

#[test]
fn a_book_of_a_newer_program_is_told_and_offers_nothing_that_would_replace_it() {
    let folder = book_and_backup();
    Connection::open(folder.path().join("book.sqlite")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let window = Window::open(folder);
    let locale = window.locale();
    assert!(window.shows(&text!(locale, "damage-title-new")) && window.shows("99"));
    assert!(!window.shows(&text!(locale, "damage-start-new")));
    assert_eq!(window.focusable().len(), 2, "only the manual and closing the program");
}

#[test]
fn damage_that_is_found_beside_the_work_is_told_above_the_screen_and_can_be_mended() {
    let folder = book_and_backup();
    let book = folder.path().join("book.sqlite");
    // Behind the program's back: whole pages, a figure that the journal does not have.
    let _ = Connection::open(&book).unwrap().execute("UPDATE visit SET people = 7", []).unwrap();
    let mut window = Window::open(folder);
    let locale = window.locale();
    assert!(!window.shows(&text!(locale, "damage-noticed")), "start is fast: this is found later");
    window.clock(TODAY, 11);
    assert!(window.shows(&text!(locale, "damage-noticed")), "{:?}", window.texts());
    window.click(&text!(locale, "damage-show"));
    assert!(window.shows(&text!(locale, "damage-title")));
    window.press("Enter");
    window.press("Enter");
    let people: Vec<u32> = window.recorded().iter().map(|visit| visit.people).collect();
    assert_eq!(people, [1, 1], "the journal is the truth");
    window.clock("2026-11-21", 10);
    assert!(!window.shows(&text!(locale, "damage-noticed")));
}

#[test]
fn a_sound_book_is_gone_through_once_a_day() {
    let folder = book_and_backup();
    let mut window = Window::open(folder);
    let proved = |window: &Window| Store::open(&window.book()).unwrap().maintenance().proved_on().unwrap();
    assert_eq!(proved(&window), None);
    window.clock(TODAY, 11);
    assert_eq!(proved(&window), Some(TODAY.parse().unwrap()));
    window.clock("2026-11-21", 9);
    assert_eq!(proved(&window), Some("2026-11-21".parse().unwrap()));
}

#[test]
fn a_save_that_was_cut_off_is_told_until_it_is_read() {
    let folder = book_and_backup();
    let book = folder.path().join("book.sqlite");
    let mut store = Store::open(&book).unwrap();
    let visits = store.reader().visits(&kavijakirja::statistics::Selection { period: TODAY.parse().unwrap(), place: None }).unwrap();
    let more = kavijakirja::book::Visit {
        id: kavijakirja::book::VisitId::random(&kavijakirja::store::host::SystemEntropy).unwrap(),
        ..visits[0].clone()
    };
    let _ = store.writer().record(&more, Origin::Desk).unwrap();
    let copy = tempfile::tempdir().unwrap();
    let _ = std::fs::copy(&book, copy.path().join("book.sqlite")).unwrap();
    let log = std::fs::read(folder.path().join("book.sqlite-wal")).unwrap();
    std::fs::write(copy.path().join("book.sqlite-wal"), &log[..log.len() - 1]).unwrap();
    let mut window = Window::open(copy);
    let locale = window.locale();
    assert!(window.shows(&text!(locale, "damage-cut-off")));
    assert_eq!(window.recorded().len(), 2);
    window.click(&text!(locale, "damage-understood"));
    assert!(!window.shows(&text!(locale, "damage-cut-off")));
}

#[test]
fn every_button_can_be_reached_in_every_language_at_twice_the_size_of_text() {
    for language in Language::ALL {
        let folder = book_and_backup();
        blot(&folder.path().join("book.sqlite"), "visit");
        let preferences = Preferences { language: Some(language.code().to_owned()), text_percent: 200, ..Preferences::default() };
        preferences.write(&folder.path().join("window.toml")).unwrap();
        let mut window = Window::open(folder);
        let locale = window.locale();
        assert_eq!(locale.language(), language);
        assert!(window.shows(&text!(locale, "damage-title")));
        window.resize(1366.0, 3000.0);
        for seen in window.focusable() {
            let visible = seen.visible.expect("it can be scrolled to");
            assert!((visible.width - seen.bounds.width).abs() < 1.0, "{language}: cut off at the side: {seen:?}");
        }
        window.press("Enter");
        assert!(window.shows(&text!(locale, "damage-done-title")));
    }
}
