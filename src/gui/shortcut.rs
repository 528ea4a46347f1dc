//! Keys: what was pressed, as one value that can be compared, printed on a tile and tested.

use iced::keyboard::key::Named;
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
            Key::Character(_) => {
                let character = key.to_latin(*physical_key)?.to_ascii_lowercase();
                if !character.is_ascii_alphanumeric() {
                    return None;
                }
                Some(match (command, shift) {
                    (true, _) => Self::Command(character),
                    (false, true) => Self::Shift(character),
                    (false, false) => Self::Plain(character),
                })
            }
            _ => None,
        }
    }

    /// The stroke as it is printed on a tile: "Q", "⇧Q", "Ctrl+1", "⏎".
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Plain(character) => character.to_ascii_uppercase().to_string(),
            Self::Shift(character) => format!("⇧{}", character.to_ascii_uppercase()),
            Self::Command(character) if cfg!(target_os = "macos") => format!("⌘{}", character.to_ascii_uppercase()),
            Self::Command(character) => format!("Ctrl+{}", character.to_ascii_uppercase()),
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
