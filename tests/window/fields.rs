//! A field keeps its focus and its caret, whatever appears above it and whatever is saved: typed into the widgets that stay.

use iced_test::core::Point;
use kavijakirja::book::DayStatus;
use kavijakirja::store::Store;
use support::harness::{TODAY, Window};
use support::live::Live;

use crate::computer::{day_in_the_book, window};

/// The day's screen with the focus in the note.
fn noting() -> Live {
    let (window, _) = window();
    let mut live = Live::new(window);
    live.window.resize(1366.0, 1600.0);
    live.press("Ctrl+2");
    let at = live.window.place_of("Muistiinpano").unwrap().bounds;
    live.click_at(Point::new(at.x + 60.0, at.y + 50.0));
    live
}

fn note(live: &mut Live) -> String {
    live.press("Ctrl+s");
    day_in_the_book(&live.window, TODAY).map(|day| day.note).unwrap_or_default()
}

#[test]
fn a_refused_status_above_the_note_takes_nothing_of_what_is_typed() {
    let mut live = noting();
    live.write("ab");
    // The day has visits: it cannot be closed. That is told above the note, and gone with the next letter.
    live.click("Suljettu");
    assert!(live.window.shows("ei voi merkitä suljetuksi"), "{:?}", live.window.texts());
    let at = live.window.place_of("Muistiinpano").unwrap().bounds;
    live.click_at(Point::new(at.x + 400.0, at.y + 50.0));
    live.write("c2q31");
    assert_eq!(note(&mut live), "abc2q31");
    assert_eq!(day_in_the_book(&live.window, TODAY).unwrap().status, DayStatus::Open);
}

#[test]
fn saving_leaves_the_caret_where_it_is() {
    let mut live = noting();
    live.write("eka");
    live.press("Ctrl+s");
    live.write(" toka");
    assert_eq!(note(&mut live), "eka toka");
}

#[test]
fn a_notice_above_the_whole_screen_comes_and_goes_while_one_types() {
    let mut live = noting();
    live.write("a");
    live.press("Ctrl+q");
    assert!(live.window.shows("Sulje tallentamatta"));
    live.write("2");
    live.window.update(kavijakirja::gui::app::Message::Stay);
    live.write("q3");
    assert_eq!(note(&mut live), "a2q3");
}

#[test]
fn a_warning_of_the_desk_leaves_the_search_its_focus() {
    let window = Window::with_book();
    let mut live = Live::new(window);
    live.press("q m");
    live.write("th");
    live.window.clock("2026-11-21", 8);
    assert!(live.window.shows("Kirjaat päivälle"));
    live.write("ai");
    live.press("Enter");
    assert!(live.window.shows("thai"), "{:?}", live.window.texts());
}

#[test]
fn a_tab_is_reached_from_inside_a_note_and_its_digit_is_not_typed() {
    let mut live = noting();
    live.write("a");
    live.press("Ctrl+3 Ctrl+2");
    assert_eq!(note(&mut live), "a");
}

#[test]
fn undo_inside_a_note_takes_no_visit_back() {
    let (mut window, _) = window();
    window.press("q 1 Enter");
    let before = window.recorded().len();
    let mut live = Live::new(window);
    live.window.resize(1366.0, 1600.0);
    live.press("Ctrl+2");
    let at = live.window.place_of("Muistiinpano").unwrap().bounds;
    live.click_at(Point::new(at.x + 60.0, at.y + 50.0));
    live.write("a");
    live.press("Ctrl+z Ctrl+y Ctrl+Shift+z");
    assert_eq!(live.window.recorded().len(), before);
}

#[test]
fn a_letter_is_no_shortcut_while_a_form_of_the_settings_is_open() {
    let (mut window, _) = window();
    window.resize(1366.0, 5000.0);
    let mut live = Live::new(window);
    live.press("Ctrl+5 n");
    live.write("Nuorten torni");
    assert!(live.window.shows("Uusi toimipiste"));
    live.press("Ctrl+s");
    let places = Store::open(&live.window.book()).unwrap().reader().catalogue().unwrap().places.clone();
    assert!(places.iter().any(|place| place.name == "Nuorten torni"), "the form opens with the focus in its first field");
    // While a choice is named, N is a letter also outside the fields.
    live.window.click("Uusi kysymys");
    live.window.press("n");
    assert!(live.window.place_of("Käytössä alkaen (voi jättää tyhjäksi)").is_none());
}
