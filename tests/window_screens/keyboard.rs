//! The three screens work without a mouse and by touch.

use std::collections::BTreeSet;

use kavijakirja::gui::shortcut::Stroke;
use kavijakirja::gui::theme::space;

use super::computer::window;

const SCREENS: [&str; 11] =
    ["F1", "F1 Ctrl+S", "Ctrl+2", "Ctrl+2 r", "Ctrl+3", "Ctrl+3 k", "Ctrl+3 i", "Ctrl+4", "Ctrl+4 b", "Ctrl+5", "Ctrl+5 n"];

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
fn everything_that_is_pressed_is_big_enough_for_a_finger() {
    for screen in SCREENS {
        let (mut window, _) = window();
        window.press(screen);
        let seen = window.focusable();
        assert!(seen.len() > 10, "{screen}");
        for seen in seen {
            let size = seen.bounds.size();
            assert!(size.height >= space::TOUCH && size.width >= space::TOUCH, "{screen}: {:?}", seen.bounds);
        }
    }
}

#[test]
fn nothing_stands_beside_the_window_even_with_text_twice_as_large() {
    for screen in SCREENS {
        let (window, _) = window();
        let mut window = window.again_with(&kavijakirja::gui::preferences::Preferences { text_percent: 200, ..Default::default() });
        window.press(screen);
        for seen in window.focusable() {
            assert!(seen.bounds.x >= 0.0 && seen.bounds.x + seen.bounds.width <= window.size.width, "{screen}: {:?}", seen.bounds);
        }
    }
}

#[test]
fn the_export_is_done_with_keys_alone() {
    let (mut window, _) = window();
    window.press("Ctrl+4 i Enter");
    assert!(window.shows("Kirjoitettu ja tarkistettu"));
}
