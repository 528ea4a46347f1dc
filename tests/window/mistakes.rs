//! What the window forgives: undo and redo, a wrong sheet yesterday, a double click, a new day, what is not saved.

use iced::advanced::subscription::Event as Heard;
use iced_test::core::{Event, event, window as of_window};
use kavijakirja::book::Visit;
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::desk::{self, batch_entry};

use crate::computer::{day_in_the_book, window};
use support::harness::{TODAY, Window};
use support::live::Live;

const YESTERDAY: &str = "2026-11-19";

/// Topic, language, visitors and weight of every visit of a date, sorted.
fn told(window: &Window, date: &str) -> Vec<String> {
    let told = |visit: &Visit| format!("{} {} {} ×{}", visit.topic[0], visit.language, visit.people, visit.times);
    let mut all: Vec<_> = window.recorded_on(date).iter().map(told).collect();
    all.sort();
    all
}

#[test]
fn redo_does_again_what_undo_took_back_and_never_takes_more() {
    for redo in ["Ctrl+y", "Ctrl+Shift+z"] {
        let mut window = Window::with_book();
        window.press("q 1 Enter w 2 Enter Ctrl+e + Enter");
        let all = ["kela ara 1 ×1", "migri som 2 ×1"];
        assert_eq!(told(&window, TODAY), all);
        // With nothing to do again it does nothing.
        window.press(redo);
        assert_eq!(told(&window, TODAY), all, "{redo}");
        window.press("Ctrl+z Ctrl+z Ctrl+z");
        assert!(told(&window, TODAY).is_empty());
        for after in [&["kela ara 1 ×1"][..], &["kela ara 1 ×1", "migri som 1 ×1"], &all, &all] {
            window.press(redo);
            assert_eq!(told(&window, TODAY), after, "{redo}");
        }
        // What is done after an undo ends the way forth.
        window.press("Ctrl+z e 3 Enter");
        let now = ["housing rus 1 ×1", "kela ara 1 ×1", "migri som 1 ×1"];
        window.press(redo);
        assert_eq!(told(&window, TODAY), now, "{redo}");
    }
}

#[test]
fn undo_while_a_correction_is_open_ends_the_correction_and_the_visit_stays() {
    let mut window = Window::with_book();
    window.press("q 1 Enter w Ctrl+e 2 +");
    assert!(window.shows("Korjataan"));
    window.press("Ctrl+z");
    assert_eq!(told(&window, TODAY), ["kela ara 1 ×1"]);
    assert!(!window.shows("Korjataan") && window.shows("1 kävijä · Migri · tiskillä"));
    window.press("Ctrl+z");
    assert!(told(&window, TODAY).is_empty());
}

#[test]
fn what_was_taken_out_is_brought_back_from_the_changes_of_the_day() {
    let mut window = Window::with_book();
    window.press("q 1 Enter w 2 Enter");
    window.click("↶");
    window.press("e 3 Enter Ctrl+h");
    window.click("Tuo takaisin");
    assert_eq!(told(&window, TODAY), ["housing rus 1 ×1", "kela ara 1 ×1", "migri som 1 ×1"]);
    assert!(window.place_of("Tuo takaisin").is_none());
}

#[test]
fn a_wrong_visit_of_yesterday_is_taken_out_corrected_and_brought_back_on_its_day() {
    let (mut window, _) = window();
    crate::computer::record(
        &mut kavijakirja::store::Store::open(&window.book()).unwrap(),
        YESTERDAY,
        &[("kela", "ara", 1), ("migri", "som", 2)],
    );
    let today = told(&window, TODAY);
    window.press("Ctrl+2 q");
    window.click("✎");
    assert!(window.shows("Korjataan"), "{:?}", window.texts());
    assert!(window.texts().iter().any(|text| text.starts_with("to 19.11.2026: ")), "the sentence names the day");
    window.press("+ Enter");
    assert!(window.shows("Hervanta · to 19.11.2026"), "back on the day");
    let corrected = told(&window, YESTERDAY);
    assert_eq!(corrected.iter().filter(|visit| visit.contains(" 3 ") || visit.contains("kela ara 2")).count(), 1, "{corrected:?}");
    window.press("Ctrl+z");
    assert_eq!(told(&window, YESTERDAY), ["kela ara 1 ×1", "migri som 2 ×1"]);
    window.press("Ctrl+y");
    assert_eq!(told(&window, YESTERDAY), corrected);
    window.click("↶");
    assert_eq!(told(&window, YESTERDAY).len(), 1);
    window.press("Ctrl+z");
    assert_eq!(told(&window, YESTERDAY), corrected);
    assert_eq!(told(&window, TODAY), today, "nothing of today was touched");
    // A correction that is given up leads back as well.
    window.click("✎");
    window.press("Esc");
    assert!(window.shows("Hervanta · to 19.11.2026"));
    assert_eq!(told(&window, YESTERDAY), corrected);
}

#[test]
fn a_wrong_sheet_of_yesterday_is_taken_back_as_a_whole_and_saved_again_as_a_whole() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+b");
    for (code, number) in [("kela", "12"), ("migri", "30")] {
        let typed = batch_entry::Message::Typed(code.parse().unwrap(), number.to_owned());
        window.update(Message::Screen(ScreenMessage::Desk(desk::Message::Sheet(typed))));
    }
    window.press("Enter");
    let sheet = told(&window, YESTERDAY);
    assert_eq!(sheet.len(), 2, "{sheet:?}");
    window.press("Ctrl+z");
    assert!(told(&window, YESTERDAY).is_empty() && window.shows("42 käyntiä poistettu"), "{:?}", window.texts());
    assert_eq!(told(&window, TODAY), ["kela ara 1 ×1"], "the sheet's undo does not reach the desk's visits");
    window.press("Ctrl+z");
    assert_eq!(told(&window, TODAY), ["kela ara 1 ×1"]);
    window.press("Ctrl+y");
    assert_eq!(told(&window, YESTERDAY), sheet);
    // What is in the book again is not typed any more: saving counts nothing twice.
    window.press("Enter");
    assert_eq!(told(&window, YESTERDAY), sheet);
}

#[test]
fn a_change_of_the_lists_is_undone_and_done_again() {
    let (mut window, _) = window();
    window.resize(1366.0, 5000.0);
    window.press("Ctrl+5");
    window.click("Ikä: ei kysytä");
    assert!(window.shows("Ikä: kysytään"));
    window.press("Ctrl+z");
    assert!(window.shows("Ikä: ei kysytä"));
    for redo in ["Ctrl+Shift+z", "Ctrl+y"] {
        window.press(redo);
        assert!(window.shows("Ikä: kysytään"), "{redo}: {:?}", window.texts());
        window.press(redo);
        assert!(window.shows("Ikä: kysytään"), "{redo}");
        window.press("Ctrl+z");
        assert!(window.shows("Ikä: ei kysytä"));
    }
}

#[test]
fn a_double_click_on_save_and_keep_is_one_visit() {
    let mut window = Window::with_book();
    window.press("q 1");
    let mut live = Live::new(window);
    live.click("Tallenna, säilytä valinnat");
    live.click("Tallenna, säilytä valinnat");
    assert_eq!(told(&live.window, TODAY), ["kela ara 1 ×1"]);
}

#[test]
fn a_double_click_on_a_tile_in_a_rush_is_one_visit_and_other_tiles_stay_quick() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r");
    let mut live = Live::new(window);
    live.click("Migri");
    live.click("Migri");
    assert_eq!(told(&live.window, TODAY), ["kela ara 1 ×1", "migri ara 1 ×1"]);
    // Steps are counted one by one, however quick.
    live.click("+");
    live.click("+");
    assert!(live.window.shows("3 kävijää"), "{:?}", live.window.texts());
}

#[test]
fn an_enter_that_is_held_saves_once() {
    let mut window = Window::with_book();
    window.press("q 1");
    for key in ["Shift+Enter", "Enter"] {
        let Event::Keyboard(pressed) = support::harness::key_event(key) else { panic!("a key") };
        let repeated = match pressed {
            iced_test::core::keyboard::Event::KeyPressed { key, modified_key, physical_key, location, modifiers, text, .. } => {
                iced_test::core::keyboard::Event::KeyPressed { key, modified_key, physical_key, location, modifiers, text, repeat: true }
            }
            other => other,
        };
        window.press("Shift+Enter");
        let saved = window.recorded().len();
        window.simulate(vec![Event::Keyboard(repeated.clone()), Event::Keyboard(repeated)]);
        assert_eq!(window.recorded().len(), saved, "{key}");
    }
}

#[test]
fn overnight_an_empty_form_goes_over_to_the_new_day_and_says_so_once() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    window.clock("2026-11-24", 8);
    assert!(window.shows("Uusi päivä: käynnit kirjataan nyt päivälle ti 24.11.2026."), "{:?}", window.texts());
    assert!(!window.shows("Kirjaat päivälle"));
    window.press("q 1 Enter");
    assert!(!window.shows("Uusi päivä"));
    assert_eq!((window.recorded_on(TODAY).len(), window.recorded_on("2026-11-24").len()), (1, 1));
}

#[test]
fn a_laptop_woken_in_the_morning_records_for_the_morning_from_the_first_key_on() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    window.turn_clock("2026-11-24", 8);
    window.press("q");
    assert!(window.shows("Uusi päivä"));
    window.press("1 Enter");
    assert_eq!((window.recorded_on(TODAY).len(), window.recorded_on("2026-11-24").len()), (1, 1));
}

#[test]
fn something_filled_in_is_asked_about_and_the_sentence_names_the_day() {
    let mut window = Window::with_book();
    window.press("q 1");
    window.clock("2026-11-21", 8);
    assert!(window.shows("Kirjaat päivälle pe 20.11.2026, mutta nyt on la 21.11.2026."));
    assert!(window.shows("pe 20.11.2026: 1 kävijä · Kela · arabia · tiskillä"), "{:?}", window.texts());
    window.click("Kirjaa päivälle la 21.11.2026");
    window.press("Enter");
    assert_eq!((window.recorded_on(TODAY).len(), window.recorded_on("2026-11-21").len()), (0, 1));
}

#[test]
fn a_note_that_is_not_saved_is_asked_about_before_the_window_closes() {
    let (window, _) = window();
    let mut live = Live::new(window);
    live.window.resize(1366.0, 1600.0);
    live.press("Ctrl+2");
    let at = live.window.place_of("Muistiinpano").unwrap().bounds;
    live.click_at(iced_test::core::Point::new(at.x + 60.0, at.y + 50.0));
    live.write("Hiljaista");
    let close = Heard::Interaction {
        window: of_window::Id::unique(),
        event: Event::Window(of_window::Event::CloseRequested),
        status: event::Status::Ignored,
    };
    live.window.listen("Close", Some(&close));
    assert!(!live.window.trail.closed && live.window.shows("ei ole tallennettu"), "{:?}", live.window.texts());
    live.window.click("Palaa tallentamaan");
    live.press("Ctrl+q");
    assert!(!live.window.trail.closed && live.window.shows("Sulje tallentamatta"));
    live.press("Ctrl+s");
    live.press("Ctrl+q");
    assert!(live.window.trail.closed);
    assert_eq!(day_in_the_book(&live.window, TODAY).unwrap().note, "Hiljaista");
}

#[test]
fn with_nothing_unsaved_the_window_closes_at_once() {
    let mut window = Window::with_book();
    window.press("q Ctrl+q");
    assert!(window.trail.closed);
}

#[test]
fn a_language_that_is_not_known_has_a_tile_and_one_that_is_not_listed_is_added_by_its_name() {
    let mut window = Window::with_book();
    window.click("Kela");
    window.click("ei tiedossa");
    window.press("Enter");
    assert_eq!(told(&window, TODAY), ["kela _unknown 1 ×1"]);
    window.press("q b Enter q m");
    assert_eq!(told(&window, TODAY).len(), 2);
    let field = window.fields().remove(0);
    window.write_at(&field, "klingon");
    window.click("muu kieli");
    window.press("Enter q m");
    window.write_at(&field, "klingon");
    window.click("Lisää ”klingon”");
    assert!(window.shows("1 kävijä · Kela · klingon · tiskillä"), "{:?}", window.texts());
    window.press("Enter");
    let languages: Vec<_> = told(&window, TODAY).into_iter().map(|visit| visit.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(languages, ["_unknown", "_unknown", "klingon", "mis"]);
}

#[test]
fn the_hour_of_a_visit_reads_as_an_hour() {
    let (mut window, _) = window();
    assert!(window.place_of("klo 10").is_some());
    window.press("Ctrl+2");
    assert!(window.place_of("klo 10").is_some());
}

/// A desk that begins today has no missing days behind it.
#[test]
fn a_place_made_at_the_first_start_begins_on_its_day() {
    let mut window = Window::without_book();
    window.size.height = 2000.0;
    window.fill("Organisaation nimi", "Tampere");
    window.fill("Ensimmäinen toimipiste, esimerkiksi Hervanta", "Hervanta");
    window.press("Enter");
    assert!(window.shows("TALLENNA"), "{:?}", window.texts());
    let places = kavijakirja::store::Store::open(&window.book()).unwrap().reader().catalogue().unwrap().places.clone();
    assert_eq!(places.iter().map(|place| place.since).collect::<Vec<_>>(), [Some(TODAY.parse().unwrap())]);
}
