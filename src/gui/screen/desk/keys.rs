//! What a key does at the desk.

use super::tiles::{self, Pressed};
use super::{Action, Desk, Message};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::shortcut::{REDO, Stroke, UNDO};

/// The key that shows what was changed today.
pub(super) const HISTORY: Stroke = Stroke::Command('h');
/// The key that corrects the last visit.
pub(super) const CORRECT: Stroke = Stroke::Command('e');
/// The key that switches quick mode on and off.
pub(super) const QUICK: Stroke = Stroke::Command('r');
/// The key that shows the sheet of a past day.
pub(super) const SHEET: Stroke = Stroke::Command('b');
/// The key that turns the window to the visitor.
pub(super) const VISITOR: Stroke = Stroke::Command('g');

impl Desk {
    /// What a key does. While the book is being written that is decided when its turn comes: the keys before it may change it.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        if self.saving.is_some() && self.shown_sheet().is_none() { Some(Message::Key(stroke)) } else { self.key_now(stroke) }
    }

    /// A key whose turn has come.
    pub(super) fn key(&mut self, stroke: Stroke, context: BookContext<'_>) -> Effect<Message, Action> {
        self.key_now(stroke).map_or_else(Effect::none, |message| self.follow(message, context))
    }

    fn key_now(&self, stroke: Stroke) -> Option<Message> {
        if let Some(sheet) = self.shown_sheet() {
            let close = (stroke == Stroke::Escape).then_some(Message::ShowSheet);
            return close.or_else(|| sheet.shortcut(stroke).map(Message::Sheet));
        }
        match stroke {
            Stroke::Escape => return Some(Message::Clear),
            Stroke::Plain(letter) | Stroke::Shift(letter) if self.search().is_some() => return self.typed_early(letter),
            _ if self.search().is_some() => return None,
            Stroke::Enter => return Some(Message::Save),
            Stroke::ShiftEnter => return Some(Message::SaveAndKeep),
            Stroke::Plus => return Some(Message::OneMore),
            Stroke::Minus => return Some(Message::OneFewer),
            UNDO => return Some(Message::Undo),
            stroke if REDO.contains(&stroke) => return self.can_redo().then_some(Message::Redo),
            HISTORY => return self.has_history().then_some(Message::History),
            CORRECT => return Some(Message::CorrectLatest),
            SHEET => return Some(Message::ShowSheet),
            QUICK => return Some(Message::Quick),
            VISITOR => return Some(Message::HandOver),
            _ => {}
        }
        if let Some(message) = self.digit_shortcut(stroke) {
            return Some(message);
        }
        Some(match tiles::pressed(&self.groups, stroke)? {
            Pressed::Code(dimension, code) => Message::Press(dimension, code),
            Pressed::More(dimension) => Message::More(dimension),
        })
    }

    /// A letter typed before the search field has the focus is not lost.
    fn typed_early(&self, letter: char) -> Option<Message> {
        self.search().map(|search| Message::Typed(format!("{}{letter}", search.typed)))
    }
}
