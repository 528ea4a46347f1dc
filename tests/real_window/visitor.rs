//! A visitor at the real window: answers by pointing, keys that lead nowhere, a kill, and the advisor's way back.

use std::time::Duration;

use kavijakirja::book::{Period, Week};
use kavijakirja::gui::app::Message as App;
use kavijakirja::gui::screen::feedback::{Message, SETTLING};
use kavijakirja::statistics::Selection;
use kavijakirja::store::Store;

use crate::display::Display;
use crate::killed::desk;
use crate::laptop::Window;
use crate::{harness, map, wait_for_screen};

/// Presses where a text stands on the map, and takes the pointer away, so that it hovers over nothing.
fn press(window: &Window<'_>, map: &harness::Window, text: &str) {
    let at = map.place_of(text).unwrap().bounds.center();
    let (x, y) = (at.x.to_string(), at.y.to_string());
    window.pointer(&["mousemove", &x, &y, "click", "1"]);
    window.pointer(&["mousemove", "1365", "767"]);
}

#[test]
fn a_visitor_answers_no_key_leads_back_a_kill_loses_nothing_and_two_seconds_on_the_corner_lead_back() {
    let display = Display::new();
    let (laptop, window) = desk(&display);
    window.press("ctrl+p");
    let mut shown = map::screen(&laptop, "Ctrl+P");
    wait_for_screen(&window, "the languages", &shown);
    window.press("F1 Escape ctrl+1 ctrl+2 ctrl+3 ctrl+5 q 1 Return ctrl+z ctrl+r");
    wait_for_screen(&window, "the languages still", &shown);
    press(&window, &shown, "Suomi");
    shown.click("Suomi");
    wait_for_screen(&window, "the first question", &shown);
    // A new question takes no answer for half a second.
    std::thread::sleep(Duration::from_millis(1_500));
    press(&window, &shown, "Kyllä");
    for _ in 0..SETTLING {
        shown.update(App::Visitor(Message::Beat));
    }
    shown.click("Kyllä");
    wait_for_screen(&window, "the second question", &shown);
    // SIGKILL: the next question stood there, so the answer was saved.
    drop(window);
    let week = Week::of(laptop.today());
    let mut store = Store::open(&laptop.book()).unwrap();
    let selection = Selection { period: Period::Week(week), place: None };
    let heard = store.feedback(&selection, week.next().monday()).unwrap();
    assert_eq!(heard.answered.iter().map(|one| (one.question.as_str(), one.answers)).collect::<Vec<_>>(), [("helped", 1)]);
    drop(store);
    assert!(laptop.visits().is_empty(), "no key recorded anything");

    let window = laptop.open(&display, "fi_FI.UTF-8");
    wait_for_screen(&window, "the desk", &map::screen(&laptop, ""));
    window.press("ctrl+p");
    wait_for_screen(&window, "the languages", &map::screen(&laptop, "Ctrl+P"));
    window.pointer(&["mousemove", "46", "722", "mousedown", "1"]);
    wait_for_screen(&window, "the desk again", &map::screen(&laptop, ""));
    window.pointer(&["mouseup", "1", "mousemove", "1365", "767"]);
    assert_eq!(window.close(), "");
}
