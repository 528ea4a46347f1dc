//! All works without a mouse, and every key is printed where it works.

use std::collections::BTreeSet;

use kavijakirja::book::{Dimension, Entity};
use kavijakirja::gui::app::Tab;
use kavijakirja::gui::shortcut::Stroke;
use kavijakirja::store::{Store, StoreError};

use support::harness::Window;

/// Every stroke that a keyboard can make here.
fn strokes() -> Vec<Stroke> {
    let characters = || ('a'..='z').chain('0'..='9');
    let mut all = vec![Stroke::Enter, Stroke::ShiftEnter, Stroke::Escape, Stroke::Plus, Stroke::Minus];
    all.extend(characters().map(Stroke::Plain));
    all.extend(characters().map(Stroke::Shift));
    all.extend(characters().map(Stroke::Command));
    all
}

#[test]
fn every_key_that_does_something_at_the_desk_is_printed_there() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    let printed: BTreeSet<String> = window.texts().into_iter().collect();
    let working: Vec<Stroke> = strokes().into_iter().filter(|stroke| window.app.shortcut(*stroke).is_some()).collect();
    // 18 topics, 16 languages, 8 channels, 14 referrals, and at least save, keep, clear, undo, correct, plus, minus, a tab.
    assert!(working.len() >= 18 + 16 + 8 + 14 + 8, "{working:?}");
    for stroke in working {
        assert!(printed.contains(&stroke.label()), "{} does something and is printed nowhere", stroke.label());
    }
}

#[test]
fn every_question_that_is_switched_on_is_answered_by_printed_keys() {
    let mut window = Window::with_book();
    let mut store = Store::open(&window.book()).unwrap();
    let vocabulary = store.reader().catalogue().unwrap().vocabulary.clone();
    for dimension in vocabulary.dimensions.iter().filter(|dimension| !dimension.id.is_core()) {
        let asked = Dimension { switched_on: true, ..dimension.clone() };
        store.writer().write(|batch| batch.put(&Entity::Dimension(asked))).unwrap_or_else(|error: StoreError| panic!("{error}"));
    }
    drop(store);
    window = Window::open(window.folder);
    // Age, first visit, how the language was served: 2, 2 and 4 codes, in this order.
    window.press("q 1 Shift+x Shift+c Shift+m Enter");
    let answers: Vec<_> = window.recorded()[0].answers.iter().map(|(of, codes)| (of.to_string(), codes[0].to_string())).collect();
    let expected = [("age", "30-or-over"), ("first-visit", "yes"), ("served", "plain-finnish")];
    assert_eq!(answers, expected.map(|(of, code)| (of.to_owned(), code.to_owned())));
    let printed = window.texts();
    for key in "ZXCVBNMI".chars() {
        assert_eq!(printed.iter().filter(|text| **text == format!("⇧{key}")).count(), 1, "{key}");
    }
}

#[test]
fn no_two_tiles_share_a_key() {
    let mut window = Window::with_book();
    // So that the number of people cannot be taken for a key.
    window.press(&"+ ".repeat(22));
    let texts = window.texts();
    for stroke in strokes() {
        let printed = texts.iter().filter(|text| **text == stroke.label()).count();
        assert!(printed <= 1, "{} is printed {printed} times", stroke.label());
    }
}

#[test]
fn tab_reaches_every_tile_and_goes_round() {
    let window = Window::with_book();
    let reachable = window.focusable().len();
    // 18 topics, 16 languages, 8 channels, 14 referrals, more people, clear, one tab; fewer people and save rest at first.
    assert!(reachable >= 18 + 16 + 8 + 14 + 3, "{reachable}");
    let mut window = window;
    // After the tabs stands the way to the manual.
    let tabs = "Tab ".repeat(Tab::ALL.len() + 2);
    window.press_in_one_picture(&format!("{tabs}Space"));
    assert!(window.shows("1 kävijä · Kela · tiskillä"), "the first element after the tabs and the manual is the first topic");
    // Once round and on to the same tile: the second press takes the choice back.
    let round = "Tab ".repeat(window.focusable().len() + Tab::ALL.len() + 2);
    window.press_in_one_picture(&format!("{round}Space"));
    assert!(window.shows("1 kävijä · tiskillä"));
}

#[test]
fn enter_saves_also_while_a_tile_has_the_focus() {
    let mut window = Window::with_book();
    window.press("q 1");
    window.press_in_one_picture(&format!("{}Enter", "Tab ".repeat(Tab::ALL.len() + 3)));
    assert_eq!(window.recorded().len(), 1);
}

#[test]
fn a_cyrillic_or_arabic_keyboard_presses_the_same_tiles() {
    use iced_test::core::keyboard::key::{Code, Physical};
    use iced_test::core::keyboard::{Event, Key, Location, Modifiers};
    for letter in ["й", "ض"] {
        let event = Event::KeyPressed {
            key: Key::Character(letter.into()),
            modified_key: Key::Character(letter.into()),
            physical_key: Physical::Code(Code::KeyQ),
            location: Location::Standard,
            modifiers: Modifiers::empty(),
            text: None,
            repeat: false,
        };
        assert_eq!(Stroke::of(&event), Some(Stroke::Plain('q')));
    }
}
