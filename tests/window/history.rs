//! Undo of many steps, also after the program was started anew, and what was changed today.

use kavijakirja::book::{CodeId, Visit};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::locale::Language;

use support::harness::Window;

/// Topics, language and visitors of every visit, sorted.
fn told(window: &Window) -> Vec<String> {
    let told = |visit: &Visit| {
        format!("{} {} {}", visit.topic.iter().map(CodeId::as_str).collect::<Vec<_>>().join("+"), visit.language, visit.people)
    };
    let mut all: Vec<_> = window.recorded().iter().map(told).collect();
    all.sort();
    all
}

/// Kela and Migri recorded, Kela corrected to two visitors, Migri taken out.
fn a_day() -> Window {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+e + Enter w 2 Enter e 3 Enter Ctrl+e + Enter");
    assert_eq!(told(&window), ["housing rus 2", "kela ara 2", "migri som 1"]);
    window
}

#[test]
fn undo_goes_back_step_by_step_through_corrections_and_new_visits() {
    let mut window = a_day();
    let steps: [&[&str]; 6] =
        [&["housing rus 1", "kela ara 2", "migri som 1"], &["kela ara 2", "migri som 1"], &["kela ara 2"], &["kela ara 1"], &[], &[]];
    for (at, left) in steps.into_iter().enumerate() {
        window.press("Ctrl+z");
        assert_eq!(told(&window), left, "after {} steps", at + 1);
    }
    assert!(window.shows("Tältä päivältä ei ole mitään kumottavaa."));
}

#[test]
fn undo_goes_on_where_it_was_after_the_program_was_started_anew() {
    let mut window = a_day();
    window.press("Ctrl+z Ctrl+z");
    let folder = window.folder;
    drop(window.app);
    let mut window = Window::open(folder);
    window.press("Ctrl+z");
    assert_eq!(told(&window), ["kela ara 2"]);
    assert!(window.shows("Poistettu: 1 kävijä · Migri · somali · tiskillä"));
    // What is done after an undo is undone first.
    window.press("r 1 Enter Ctrl+z Ctrl+z");
    assert_eq!(told(&window), ["kela ara 1"]);
}

#[test]
fn undo_brings_a_visit_back_that_was_taken_out() {
    let mut window = Window::with_book();
    window.press("q 1 Enter w 2 Enter");
    // The older of the two, by the button beside it.
    window.click("↶");
    assert_eq!(told(&window), ["migri som 1"]);
    window.press("Ctrl+z");
    assert_eq!(told(&window), ["kela ara 1", "migri som 1"]);
    assert!(window.shows("Palautettu: 1 kävijä · Kela · arabia · tiskillä"));
}

#[test]
fn another_day_is_not_undone() {
    let mut window = a_day();
    window.clock("2026-11-21", 10);
    window.press("Ctrl+z");
    assert_eq!(told(&window), ["housing rus 2", "kela ara 2", "migri som 1"]);
}

#[test]
fn who_changed_nothing_is_shown_nothing_and_who_did_is_shown_all_of_it() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    assert!(!window.shows("Muutokset"));
    window.press("Ctrl+e + Enter Ctrl+z");
    window.press("w 2 Enter Ctrl+z Ctrl+h");
    for line in [
        "Korjattu: 1 kävijä · Kela · arabia · tiskillä → 2 kävijää · Kela · arabia · tiskillä",
        "Korjattu: 2 kävijää · Kela · arabia · tiskillä → 1 kävijä · Kela · arabia · tiskillä",
        "Poistettu: 1 kävijä · Migri · somali · tiskillä",
    ] {
        let texts: Vec<_> = window.texts().iter().map(|text| text.replace('\u{a0}', " ")).collect();
        assert!(texts.iter().any(|text| text == line), "{line}: {texts:?}");
    }
    window.press("Ctrl+h");
    assert!(window.shows("Tänään"));
}

#[test]
fn changes_and_undo_are_told_in_every_language_of_the_window() {
    let words = [
        (Language::Finnish, "Muutokset", "↶ Kumoa", "Palautettu: "),
        (Language::Swedish, "Ändringar", "↶ Ångra", "Återställt: "),
        (Language::English, "Changes", "↶ Undo", "Restored: "),
    ];
    for (language, changes, undo, restored) in words {
        let preferences = Preferences { language: Some(language.code().to_owned()), ..Preferences::default() };
        let mut window = Window::with_book().again_with(&preferences);
        window.press("q 1 Enter w 2 Enter");
        window.click("↶");
        window.click(undo);
        assert!(window.shows(restored), "{language}");
        window.click(changes);
        assert!(window.texts().iter().any(|text| text.starts_with(restored)), "{language}");
    }
}
