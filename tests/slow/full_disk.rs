//! A disk that is full or read-only, for real: small file systems in memory. The window keeps what was pressed, every command says what
//! happened, and once there is room a retry with the same id counts once.

use std::fs;
use std::io::Write;
use std::path::Path;

use kavijakirja::book::Visit;
use kavijakirja::store::Store;
use support::book::Book;
use support::harness::Window;
use support::namespace::{in_namespace, mount};

/// A folder on a file system of its own of so many KiB.
fn small(kibibytes: u32) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    mount(&["-t", "tmpfs", "-o", &format!("size={kibibytes}k"), "none"], folder.path());
    folder
}

/// Fills a file system to the last byte.
fn fill(folder: &Path) {
    let mut file = fs::File::create(folder.join("holiday.mov")).unwrap();
    let mut size = 1 << 16;
    while size > 0 {
        size = if file.write_all(&vec![0; size]).is_ok() { size } else { size / 2 };
    }
    assert!(fs::write(folder.join("one more"), vec![0; 4096]).is_err(), "it is full");
    fs::remove_file(folder.join("one more")).unwrap();
}

fn make_room(folder: &Path) {
    fs::remove_file(folder.join("holiday.mov")).unwrap();
}

const ON_THE_DAY: [&str; 5] = ["list", "--period", "2026-11-20", "--place", "hervanta"];

#[test]
fn on_a_full_disk_log_says_so_and_what_was_acknowledged_stays() {
    if !in_namespace(module_path!(), "on_a_full_disk_log_says_so_and_what_was_acknowledged_stays") {
        return;
    }
    let book = Book { folder: small(600) };
    let _ = book.done(&["new", "--place", "Hervanta=tue 10-16,fri 10-16"]);
    let line = |number: usize| {
        format!(
            "{{\"id\":\"00000000-0000-4000-8000-{number:012}\",\"topic\":[\"kela\",\"tax\"],\"language\":\"ara\",\"date\":\"2026-11-20\"}}\n"
        )
    };
    let lines: String = (0..6_000).map(line).collect();
    let (code, acknowledged, told) = book.run_with(&["--lang", "en", "log", "--stdin"], &lines);
    assert_eq!(code, 4, "{told}");
    assert_eq!(told.trim(), "The disk is full. It is not certain that it was saved. Free some space and try again.");
    let acknowledged = acknowledged.lines().count();
    assert!((10..6_000).contains(&acknowledged), "{acknowledged} acknowledged before it was full");

    // A new command on the disk that is full says the same.
    fill(book.folder.path());
    for args in [&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"][..], &ON_THE_DAY] {
        let (code, out, told) = book.run_with(&[&["--lang", "en"], args].concat(), "");
        assert!(code == 0 && !out.is_empty() || code == 4 && told.starts_with("The disk is full."), "{args:?}: {code} {told}");
    }
    make_room(book.folder.path());
    mount(&["-t", "tmpfs", "-o", "remount,size=20m", "none"], book.folder.path());
    assert!(book.done(&ON_THE_DAY).lines().count() >= acknowledged);
    let (code, again, told) = book.run_with(&["log", "--stdin"], &lines);
    assert_eq!((code, again.lines().count(), told.as_str()), (0, 6_000, ""));
    let figures = book.json(&["figures", "--period", "2026-11-20", "--rows", "topic", "--json"]);
    assert_eq!(figures["visits"], 6_000, "each counts once");
    let _ = book.done(&["check"]);
}

#[test]
fn on_a_full_disk_nothing_half_is_left_of_a_new_book_or_a_backup() {
    if !in_namespace(module_path!(), "on_a_full_disk_nothing_half_is_left_of_a_new_book_or_a_backup") {
        return;
    }
    let book = Book::new();
    let full = small(64);
    let file = full.path().join("book.sqlite");
    let file = file.to_str().unwrap();
    for args in [
        &["--book", file, "new", "--place", "Hervanta=tue 10-16"][..],
        &["--book", file, "demo", "--weeks", "9", "--seed", "1"],
        &["backup", "--to", file],
    ] {
        let (code, out, told) = book.run_with(&[&["--lang", "en"], args].concat(), "");
        assert_eq!((code, out.as_str()), (4, ""), "{args:?}: {told}");
        assert!(told.starts_with("The disk is full."), "{args:?}: {told}");
        assert_eq!(fs::read_dir(full.path()).unwrap().count(), 0, "{args:?}");
    }
}

#[test]
fn on_a_full_disk_the_window_keeps_the_form_and_the_retry_counts_once() {
    if !in_namespace(module_path!(), "on_a_full_disk_the_window_keeps_the_form_and_the_retry_counts_once") {
        return;
    }
    let folder = small(2_000);
    let disk = folder.path().to_owned();
    let template = Book::new();
    let _ = fs::copy(template.path(), disk.join("book.sqlite")).unwrap();
    let mut window = Window::open(folder);
    window.press("w 2 Enter");
    fill(&disk);
    window.press("q 1 + Enter");
    let form = "2 kävijää · Kela · arabia · tiskillä";
    for _ in 0..2 {
        assert!(window.shows("Ei ole varmaa, että käynti tallentui."), "{:?}", window.texts());
        assert!(window.shows("täynnä") && window.shows(form) && !window.shows("Tallennettu:"), "{:?}", window.texts());
        window.press("Enter");
    }
    make_room(&disk);
    window.press("Enter");
    assert!(window.shows(&format!("Tallennettu: {form}")), "{:?}", window.texts());
    let recorded: Vec<Visit> = window.recorded();
    assert_eq!(recorded.iter().map(|visit| visit.people).collect::<std::collections::BTreeSet<_>>(), [1, 2].into());
    assert_eq!(recorded.len(), 2);
    assert!(Store::open(&window.book()).unwrap().maintenance().check().unwrap().is_clean());
}

#[test]
fn a_read_only_medium_is_told_by_every_command_and_by_the_window_and_nothing_changes() {
    if !in_namespace(module_path!(), "a_read_only_medium_is_told_by_every_command_and_by_the_window_and_nothing_changes") {
        return;
    }
    let book = Book { folder: small(2_000) };
    let _ = book.done(&["new", "--place", "Hervanta=tue 10-16,fri 10-16"]);
    let _ = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    mount(&["-t", "tmpfs", "-o", "remount,ro", "none"], book.folder.path());
    let before = fs::read(book.path()).unwrap();
    for args in [
        &["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"][..],
        &ON_THE_DAY,
        &["check"],
        &["day", "2026-11-20", "--note", "x"],
    ] {
        let (code, out, told) = book.run_with(&[&["--lang", "en"], args].concat(), "");
        assert_eq!((code, out.as_str()), (4, ""), "{args:?}: {told}");
        assert_eq!(told.trim(), "The book cannot be written. It was not saved. Check the rights of the file and its folder.", "{args:?}");
    }
    let other = book.folder.path().join("other/book.sqlite");
    let (code, _, told) = book.run_with(&["--lang", "en", "--book", other.to_str().unwrap(), "new", "--place", "Hervanta"], "");
    assert!(code == 4 && told.starts_with("The book cannot be written."), "{code} {told}");
    let window = Window::open(book.folder);
    assert!(window.shows("Kirjaa ei voitu avata") && window.shows("Kirjaan ei voi kirjoittaa"), "{:?}", window.texts());
    assert_eq!(fs::read(window.book()).unwrap(), before);
}
