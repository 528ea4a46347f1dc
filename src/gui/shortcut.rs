//! Keys: what was pressed, as one value that can be compared, printed on a tile and tested.

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Event, Key, Modifiers};

/// One press that a screen may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// A letter or digit alone. Letters are lowercase Latin, also where the keyboard is set to another script.
    Plain(char),
    /// A letter or digit with Shift.
    Shift(char),
    /// A letter or digit with Ctrl (⌘ on a Mac).
    Command(char),
    /// A letter with Ctrl and Shift.
    CommandShift(char),
    /// Enter.
    Enter,
    /// Shift and Enter.
    ShiftEnter,
    /// Escape.
    Escape,
    /// Plus, wherever the keyboard has it.
    Plus,
    /// Minus.
    Minus,
    /// F1.
    Help,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
}

/// The key that takes back what was done last, on every screen.
pub const UNDO: Stroke = Stroke::Command('z');

/// The keys that do again what was taken back, on every screen; the first is printed.
pub const REDO: [Stroke; 2] = [Stroke::Command('y'), Stroke::CommandShift('z')];

impl Stroke {
    /// The stroke of a keyboard event. Held keys count once, except plus, minus and whole pages.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let Event::KeyPressed { key, modified_key, physical_key, modifiers, repeat, .. } = event else { return None };
        let (command, shift) = (modifiers.command(), modifiers.shift());
        if modifiers.intersects(Modifiers::ALT) || (modifiers.intersects(Modifiers::CTRL | Modifiers::LOGO) && !command) {
            return None;
        }
        match modified_key {
            Key::Character(text) if !command && text == "+" => return Some(Self::Plus),
            Key::Character(text) if !command && (text == "-" || text == "−") => return Some(Self::Minus),
            Key::Named(Named::PageDown) => return Some(Self::PageDown),
            Key::Named(Named::PageUp) => return Some(Self::PageUp),
            _ if *repeat => return None,
            _ => {}
        }
        match key {
            Key::Named(Named::Enter) if shift => Some(Self::ShiftEnter),
            Key::Named(Named::Enter) => Some(Self::Enter),
            Key::Named(Named::Escape) => Some(Self::Escape),
            Key::Named(Named::F1) => Some(Self::Help),
            _ => {
                let (character, shift) = typed(key, modified_key, *physical_key, shift, command)?;
                Some(match (command, shift) {
                    (true, true) if character.is_ascii_alphabetic() => Self::CommandShift(character),
                    (true, _) => Self::Command(character),
                    (false, true) => Self::Shift(character),
                    (false, false) => Self::Plain(character),
                })
            }
        }
    }

    /// Whether it does the same while a text field has the focus: it writes nothing there, nor does it select, copy or paste.
    #[must_use]
    pub fn passes_fields(self) -> bool {
        match self {
            Self::Command(character) => !matches!(character, 'a' | 'c' | 'v' | 'x'),
            Self::CommandShift(_) | Self::Help => true,
            _ => false,
        }
    }

    /// Whether it takes back what was done last, or does it again: in a text field that would be the typing, not the book.
    #[must_use]
    pub fn goes_back_or_forth(self) -> bool {
        self == UNDO || REDO.contains(&self)
    }

    /// The stroke as it is printed on a tile: "Q", "⇧Q", "Ctrl+1", "⏎".
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Plain(character) => character.to_ascii_uppercase().to_string(),
            Self::Shift(character) => format!("⇧{}", character.to_ascii_uppercase()),
            Self::Command(character) if cfg!(target_os = "macos") => format!("⌘{}", character.to_ascii_uppercase()),
            Self::Command(character) => format!("Ctrl+{}", character.to_ascii_uppercase()),
            Self::CommandShift(character) if cfg!(target_os = "macos") => format!("⇧⌘{}", character.to_ascii_uppercase()),
            Self::CommandShift(character) => format!("Ctrl+⇧{}", character.to_ascii_uppercase()),
            Self::Enter => "⏎".to_owned(),
            Self::ShiftEnter => "⇧⏎".to_owned(),
            Self::Escape => "Esc".to_owned(),
            Self::Plus => "+".to_owned(),
            Self::Minus => "−".to_owned(),
            Self::Help => "F1".to_owned(),
            Self::PageDown => "PgDn".to_owned(),
            Self::PageUp => "PgUp".to_owned(),
        }
    }
}

/// The letter or digit of a key, and whether Shift belongs to it. Letters are those of the key, whatever its script; a digit is what was
/// typed: on some keyboards the digits need Shift, the keypad's need `NumLock`.
fn typed(key: &Key, modified: &Key, physical: Physical, shift: bool, command: bool) -> Option<(char, bool)> {
    let digit_of = |key| single(text(key)?).and_then(digit);
    if let Some(digit) = digit_of(modified)
        && digit_of(key).is_none()
    {
        return Some((digit, false));
    }
    // A key of an Arabic keyboard types two letters.
    let (base, written) = (text(key)?, text(modified));
    let first = base.chars().next()?;
    // With AltGr a key types something else than it says: that presses nothing. Some scripts have another letter with Shift.
    let says_it = written.is_some_and(|written| written.to_lowercase() == base.to_lowercase());
    if !command && !says_it && (!shift || has_cases(first)) {
        return None;
    }
    let latin = digit_of(key).or_else(|| key.to_latin(physical)).map(|latin| latin.to_ascii_lowercase());
    // Where the row of digits types none of ours alone, its keys are the digits that are printed on them.
    let character = latin.filter(char::is_ascii_alphanumeric).or_else(|| if shift { None } else { of_row(physical) })?;
    Some((character, shift))
}

fn text(key: &Key) -> Option<&str> {
    if let Key::Character(text) = key { Some(text) } else { None }
}

fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// Whether a letter's script has capital letters.
fn has_cases(letter: char) -> bool {
    letter.is_lowercase() || letter.is_uppercase()
}

/// The value of a digit, European or Arabic, as its ASCII digit.
fn digit(written: char) -> Option<char> {
    let value = [0x30, 0x660, 0x6F0].into_iter().find_map(|zero| u32::from(written).checked_sub(zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// The digit on a key of the row above the letters.
fn of_row(physical: Physical) -> Option<char> {
    let Physical::Code(code) = physical else { return None };
    Some(match code {
        Code::Digit1 => '1',
        Code::Digit2 => '2',
        Code::Digit3 => '3',
        Code::Digit4 => '4',
        Code::Digit5 => '5',
        Code::Digit6 => '6',
        Code::Digit7 => '7',
        Code::Digit8 => '8',
        Code::Digit9 => '9',
        Code::Digit0 => '0',
        _ => return None,
    })
}
