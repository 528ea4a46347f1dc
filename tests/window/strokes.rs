//! Keys as people have them: which stroke each key of a keyboard is, by what it types.

use iced_test::core::keyboard::key::{Code, Named, Physical};
use iced_test::core::keyboard::{Event, Key, Location, Modifiers};
use kavijakirja::gui::shortcut::Stroke;
use support::harness::Window;

const ROW: [Code; 10] = [
    Code::Digit1,
    Code::Digit2,
    Code::Digit3,
    Code::Digit4,
    Code::Digit5,
    Code::Digit6,
    Code::Digit7,
    Code::Digit8,
    Code::Digit9,
    Code::Digit0,
];
/// The letters' keys, row by row, as they are on a keyboard with QWERTY.
const QWERTY: &str = "qwertyuiopasdfghjklzxcvbnm";
const LETTERS: [Code; 26] = [
    Code::KeyQ,
    Code::KeyW,
    Code::KeyE,
    Code::KeyR,
    Code::KeyT,
    Code::KeyY,
    Code::KeyU,
    Code::KeyI,
    Code::KeyO,
    Code::KeyP,
    Code::KeyA,
    Code::KeyS,
    Code::KeyD,
    Code::KeyF,
    Code::KeyG,
    Code::KeyH,
    Code::KeyJ,
    Code::KeyK,
    Code::KeyL,
    Code::KeyZ,
    Code::KeyX,
    Code::KeyC,
    Code::KeyV,
    Code::KeyB,
    Code::KeyN,
    Code::KeyM,
];

/// A key: where it is, what it types alone, what it typed now.
fn pressed(physical: Code, alone: Key, now: Key, modifiers: Modifiers, location: Location) -> Event {
    Event::KeyPressed {
        key: alone,
        modified_key: now,
        physical_key: Physical::Code(physical),
        location,
        modifiers,
        text: None,
        repeat: false,
    }
}

fn stroke(physical: Code, alone: char, now: char, modifiers: Modifiers) -> Option<Stroke> {
    let key = |letter: char| Key::Character(letter.to_string().into());
    Stroke::of(&pressed(physical, key(alone), key(now), modifiers, Location::Standard))
}

const NONE: Modifiers = Modifiers::empty();

#[test]
fn the_digits_of_the_finnish_row_are_languages_alone_and_channels_with_shift() {
    for ((code, digit), with_shift) in ROW.into_iter().zip("1234567890".chars()).zip("!\"#¤%&/()=".chars()) {
        assert_eq!(stroke(code, digit, digit, NONE), Some(Stroke::Plain(digit)));
        assert_eq!(stroke(code, digit, with_shift, Modifiers::SHIFT), Some(Stroke::Shift(digit)));
        assert_eq!(stroke(code, digit, digit, Modifiers::CTRL), Some(Stroke::Command(digit)));
    }
    // AltGr types @ £ $ and brackets.
    for ((code, digit), with_alt_gr) in ROW.into_iter().zip("1234567890".chars()).zip("¡@£$€‚{[]}".chars()) {
        assert_eq!(stroke(code, digit, with_alt_gr, NONE), None, "{with_alt_gr}");
    }
}

/// X11 names the keypad's keys by what they are without `NumLock`, Windows by their digit.
#[test]
fn the_digits_of_the_keypad_are_digits_with_numlock() {
    use Named::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, End, Home, Insert, PageDown, PageUp};
    let keypad = [
        (Code::Numpad0, Insert),
        (Code::Numpad1, End),
        (Code::Numpad2, ArrowDown),
        (Code::Numpad3, PageDown),
        (Code::Numpad4, ArrowLeft),
        (Code::Numpad6, ArrowRight),
        (Code::Numpad7, Home),
        (Code::Numpad8, ArrowUp),
        (Code::Numpad9, PageUp),
    ];
    for (code, without) in keypad {
        let digit = format!("{code:?}").chars().last().unwrap();
        let typed = Key::Character(digit.to_string().into());
        for alone in [Key::Named(without), typed.clone()] {
            let event = pressed(code, alone, typed.clone(), NONE, Location::Numpad);
            assert_eq!(Stroke::of(&event), Some(Stroke::Plain(digit)));
        }
        let off = pressed(code, Key::Named(without), Key::Named(without), NONE, Location::Numpad);
        let page = [(PageDown, Stroke::PageDown), (PageUp, Stroke::PageUp)].into_iter().find(|(named, _)| *named == without);
        assert_eq!(Stroke::of(&off), page.map(|(_, page)| page));
    }
}

#[test]
fn the_digits_of_a_french_row_are_those_that_are_typed_and_no_key_of_it_is_dead() {
    for ((code, alone), digit) in ROW.into_iter().zip("&é\"'(-è_çà".chars()).zip("1234567890".chars()) {
        assert_eq!(stroke(code, alone, digit, Modifiers::SHIFT), Some(Stroke::Plain(digit)), "{digit} is typed with Shift");
        assert_eq!(stroke(code, alone, digit, NONE), Some(Stroke::Plain(digit)), "{digit} is typed with CapsLock");
        let by_itself = if alone == '-' { Stroke::Minus } else { Stroke::Plain(digit) };
        assert_eq!(stroke(code, alone, alone, NONE), Some(by_itself), "{alone}");
        assert_eq!(stroke(code, alone, alone, Modifiers::CTRL), Some(Stroke::Command(digit)), "{alone} with Ctrl");
    }
}

#[test]
fn arabic_digits_are_digits() {
    for ((code, eastern), digit) in ROW.into_iter().zip("١٢٣٤٥٦٧٨٩٠".chars()).zip("1234567890".chars()) {
        assert_eq!(stroke(code, eastern, eastern, NONE), Some(Stroke::Plain(digit)));
    }
    for ((code, persian), digit) in ROW.into_iter().zip("۱۲۳۴۵۶۷۸۹۰".chars()).zip("1234567890".chars()) {
        assert_eq!(stroke(code, persian, persian, NONE), Some(Stroke::Plain(digit)));
    }
}

#[test]
fn every_letter_of_finnish_russian_and_arabic_keyboards_presses_the_same_tile() {
    let russian = "йцукенгшщзфывапролдячсмить";
    // The Arabic B types two letters.
    let arabic = "ض ص ث ق ف غ ع ه خ ح ش س ي ب ل ا ت ن م ئ ء ؤ ر لا ى ة";
    for (code, latin) in LETTERS.into_iter().zip(QWERTY.chars()) {
        let at = QWERTY.find(latin).unwrap();
        for alone in [latin, russian.chars().nth(at).unwrap()] {
            let capital = alone.to_uppercase().next().unwrap();
            assert_eq!(stroke(code, alone, alone, NONE), Some(Stroke::Plain(latin)), "{alone}");
            assert_eq!(stroke(code, alone, capital, NONE), Some(Stroke::Plain(latin)), "{alone} with CapsLock");
            assert_eq!(stroke(code, alone, capital, Modifiers::SHIFT), Some(Stroke::Shift(latin)), "{alone}");
            assert_eq!(stroke(code, alone, alone, Modifiers::CTRL), Some(Stroke::Command(latin)), "{alone}");
            let both = Modifiers::CTRL | Modifiers::SHIFT;
            assert_eq!(stroke(code, alone, capital, both), Some(Stroke::CommandShift(latin)), "{alone}");
        }
        let alone = Key::Character(arabic.split(' ').nth(at).unwrap().into());
        let of = |now: Key, modifiers| Stroke::of(&pressed(code, alone.clone(), now, modifiers, Location::Standard));
        assert_eq!(of(alone.clone(), NONE), Some(Stroke::Plain(latin)), "{alone:?}");
        // Shift types a vowel sign or another letter.
        assert_eq!(of(Key::Character("َ".into()), Modifiers::SHIFT), Some(Stroke::Shift(latin)), "{alone:?}");
    }
}

#[test]
fn a_letter_with_altgr_presses_no_tile() {
    for ((code, latin), typed) in LETTERS.into_iter().zip(QWERTY.chars()).zip("@ł€®þ←↓→œþəßðđŋħ̉ĸłʒ×©„”nµ".chars())
    {
        if typed != latin {
            assert_eq!(stroke(code, latin, typed, NONE), None, "AltGr+{latin} types {typed}");
        }
    }
}

#[test]
fn twelve_visitors_are_twelve_whichever_keys_count_them() {
    let digits = |shift: Modifiers, keys: [(Code, Key, char); 2]| {
        keys.map(|(code, alone, digit)| pressed(code, alone, Key::Character(digit.to_string().into()), shift, Location::Standard))
    };
    let row = digits(NONE, [(Code::Digit1, Key::Character("1".into()), '1'), (Code::Digit2, Key::Character("2".into()), '2')]);
    let keypad = digits(NONE, [(Code::Numpad1, Key::Named(Named::End), '1'), (Code::Numpad2, Key::Named(Named::ArrowDown), '2')]);
    let french =
        digits(Modifiers::SHIFT, [(Code::Digit1, Key::Character("&".into()), '1'), (Code::Digit2, Key::Character("é".into()), '2')]);
    for keys in [row, keypad, french] {
        let mut window = Window::with_book();
        window.press("q 1 n");
        for key in keys {
            window.simulate(vec![iced_test::core::Event::Keyboard(key)]);
        }
        window.press("Enter");
        assert_eq!(window.recorded().iter().map(|visit| visit.people).collect::<Vec<_>>(), [12]);
    }
}
