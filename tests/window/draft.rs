//! An unfinished visit survives closing the window and a crash.

use std::fs;
use std::path::PathBuf;

use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::screen::desk;
use kavijakirja::locale::Language;

use support::harness::{TODAY, Window};

fn file(window: &Window) -> PathBuf {
    window.folder.path().join("book.sqlite-unfinished.json")
}

/// The program ends without a word, and is started anew.
fn again(window: Window) -> Window {
    let Window { app, folder, .. } = window;
    drop(app);
    Window::open(folder)
}

#[test]
fn a_visit_half_said_is_there_again_and_is_saved_once() {
    let mut window = Window::with_book();
    window.press("q e Shift+2 + + Shift+q");
    let mut window = again(window);
    assert!(window.shows("3 kävijää · Kela, Asuminen · puhelimitse · ohjattu: Ohjaamo"));
    assert!(window.shows("Keskeneräinen käynti on tallella. Jatka siitä tai tyhjennä se."));
    window.press("1 Enter");
    assert_eq!(window.recorded().len(), 1);
    assert!(!file(&window).exists(), "what was saved is unfinished no longer");
    assert!(again(window).shows("Valitse asia ja kieli"));
}

#[test]
fn clearing_removes_it_and_so_does_taking_every_choice_back() {
    for keys in ["Esc", "q"] {
        let mut window = Window::with_book();
        window.press("q");
        assert!(file(&window).exists());
        window.press(keys);
        assert!(!file(&window).exists(), "{keys}");
    }
}

#[test]
fn a_visit_whose_save_was_cut_off_after_it_reached_the_book_does_not_come_back() {
    let mut window = Window::with_book();
    window.press("q 1");
    let _ = window.update_and_hold(Message::Screen(ScreenMessage::Desk(desk::Message::Save)));
    assert!(file(&window).exists(), "nobody was told that it is saved");
    let window = again(window);
    assert_eq!(window.recorded().len(), 1);
    assert!(window.shows("Valitse asia ja kieli") && !file(&window).exists());
}

#[test]
fn a_correction_and_what_was_set_aside_for_it_are_both_there_again() {
    let mut window = Window::with_book();
    window.press("q 1 Enter w Ctrl+e +");
    let mut window = again(window);
    window.press("Enter");
    assert_eq!(window.recorded().iter().map(|visit| visit.people).collect::<Vec<_>>(), [2]);
    assert!(window.shows("1 kävijä · Migri · tiskillä"));
}

#[test]
fn on_another_day_it_is_no_visit_any_more() {
    let mut window = Window::with_book();
    window.press("q 1");
    let Window { app, folder, .. } = window;
    drop(app);
    let window = Window::open_on(folder, "2026-11-24");
    assert!(window.shows("Valitse asia ja kieli") && !file(&window).exists());
}

#[test]
fn a_file_that_cannot_be_read_keeps_no_desk_shut() {
    for text in ["", "{", "{\"date\":\"2026-11-20\"}", "\u{0}\u{1}"] {
        let window = Window::with_book();
        fs::write(file(&window), text).unwrap();
        let mut window = again(window);
        window.press("q 1 Enter");
        assert_eq!(window.recorded().len(), 1, "{text:?}");
    }
}

#[cfg(unix)]
#[test]
fn the_file_is_the_users_alone_and_holds_codes_and_the_date_and_nothing_finer() {
    use std::os::unix::fs::PermissionsExt;
    let mut window = Window::with_book();
    window.press("q 1 +");
    assert_eq!(file(&window).metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let said: serde_json::Value = serde_json::from_str(&fs::read_to_string(file(&window)).unwrap()).unwrap();
    let id = said["said"]["id"].as_str().unwrap();
    let expected = serde_json::json!({
        "date": TODAY, "aside": null,
        "said": {"id": id, "corrects": false, "people": 2, "chosen": {"channel": ["desk"], "language": ["ara"], "topic": ["kela"]}}
    });
    assert_eq!(said, expected);
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 4, "ids are random");
}

#[test]
fn it_is_told_in_every_language_of_the_window() {
    let words = [
        (Language::Finnish, "Keskeneräinen käynti on tallella."),
        (Language::Swedish, "Det oavslutade besöket finns kvar."),
        (Language::English, "Your unfinished visit is still here."),
    ];
    for (language, told) in words {
        let mut window = Window::with_book();
        window.press("q");
        let preferences = Preferences { language: Some(language.code().to_owned()), ..Preferences::default() };
        assert!(window.again_with(&preferences).shows(told), "{language}");
    }
}
