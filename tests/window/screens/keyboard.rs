//! The three screens work without a mouse and by touch.

use std::collections::BTreeSet;

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::shortcut::Stroke;
use kavijakirja::gui::theme::{Colours, space};

use crate::computer::window;
use support::harness::Window;
use support::picture;

const SCREENS: [&str; 11] =
    ["F1", "F1 Ctrl+S", "Ctrl+2", "Ctrl+2 r", "Ctrl+3", "Ctrl+3 k", "Ctrl+3 i", "Ctrl+4", "Ctrl+4 b", "Ctrl+5", "Ctrl+5 n"];

/// Further states of the screens: the desk, its rush, search, changes and sheet, what is recorded beside the visits, what is saved.
const MORE: [&str; 11] =
    ["", "q 1 +", "Ctrl+r", "q m", "q 1 Enter Ctrl+h", "Ctrl+b", "Ctrl+3 l n", "Ctrl+3 z n", "Ctrl+3 x n", "Ctrl+3 6", "Ctrl+4 i Enter"];

/// Every state of every screen at both ends of the sizes of text.
fn everywhere() -> impl Iterator<Item = (String, Window)> {
    let each = |percent: u16| {
        SCREENS.into_iter().chain(MORE).map(move |screen| {
            let (window, _) = window();
            let mut window = window.again_with(&Preferences { text_percent: percent, ..Default::default() });
            window.press(screen);
            (format!("{screen} at {percent} %"), window)
        })
    };
    [100, 200].into_iter().flat_map(each)
}

fn strokes() -> Vec<Stroke> {
    let characters = || ('a'..='z').chain('0'..='9');
    let mut all = vec![Stroke::Enter, Stroke::ShiftEnter, Stroke::Escape, Stroke::Plus, Stroke::Minus, Stroke::Help];
    all.extend(characters().map(Stroke::Plain));
    all.extend(characters().map(Stroke::Shift));
    all.extend(characters().map(Stroke::Command));
    all
}

#[test]
fn every_key_that_does_something_is_printed() {
    for screen in SCREENS {
        let (mut window, _) = window();
        window.press(screen);
        let printed: BTreeSet<String> = window.texts().into_iter().collect();
        for stroke in strokes().into_iter().filter(|stroke| window.app.shortcut(*stroke).is_some()) {
            assert!(printed.contains(&stroke.label()), "{screen}: {} does something and is printed nowhere", stroke.label());
        }
    }
}

#[test]
fn everything_that_is_pressed_is_big_enough_for_a_finger_and_stands_in_the_window() {
    for (screen, window) in everywhere() {
        let seen = window.focusable();
        assert!(seen.len() > 10, "{screen}");
        for seen in seen {
            let size = seen.bounds.size();
            assert!(size.height >= space::TOUCH && size.width >= space::TOUCH, "{screen}: {:?}", seen.bounds);
            assert!(seen.bounds.x >= 0.0 && seen.bounds.x + seen.bounds.width <= window.size.width, "{screen}: {:?}", seen.bounds);
        }
    }
}

#[test]
fn the_focus_is_seen_wherever_tab_leads() {
    for (screen, window) in everywhere().filter(|(screen, _)| screen.ends_with("100 %")) {
        // A ring of its own colour comes into the picture, or a field's edge takes it: nothing else in the window has that colour.
        let ring = window.app.theme().palette();
        let focus = Colours::ALL.into_iter().find(|colours| colours.accent == ring.primary).unwrap().focus;
        let before = picture::draw(&window, "");
        assert!(!before.shows(focus), "{screen}: the colour of the focus is nothing else's");
        assert!(picture::draw(&window, "Tab").shows(focus), "{screen}");
    }
}

#[test]
fn the_export_is_done_with_keys_alone() {
    let (mut window, _) = window();
    window.press("Ctrl+4 i Enter");
    assert!(window.shows("Kirjoitettu ja tarkistettu"));
}
