//! How many came: any number by typing it, the usual sizes of a group at one press.

use super::{Action, Desk, Message};
use crate::book::visit::MOST;
use crate::book::whole_number;
use crate::gui::effect::Effect;
use crate::gui::shortcut::Stroke;

/// The sizes of a group that have a tile, each with its key.
pub(super) const GROUPS: [(u32, Stroke); 3] = [(5, Stroke::Command('j')), (10, Stroke::Command('k')), (15, Stroke::Command('l'))];

/// The key after which digits are a number of visitors.
pub(super) const TYPE: Stroke = Stroke::Plain('n');

impl Desk {
    /// Sets how many came. In quick mode that is the next visit's.
    pub(super) fn people(&mut self, people: u32) -> Effect<Message, Action> {
        self.next_visitor();
        self.digits = None;
        self.form.set_people(people);
        self.touched()
    }

    /// Digits are a number of visitors from here on, or no longer.
    pub(super) fn count(&mut self) -> Effect<Message, Action> {
        self.digits = if self.digits.is_some() { None } else { Some(String::new()) };
        self.touched()
    }

    /// One more digit of the number of visitors.
    pub(super) fn digit(&mut self, digit: char) -> Effect<Message, Action> {
        let mut typed = self.digits.take().unwrap_or_default();
        typed.push(digit);
        // A number that is too long is the most there can be.
        let people = whole_number::read(&typed).unwrap_or(MOST);
        let action = self.people(people);
        if people > 0 {
            self.digits = Some(typed);
        }
        action
    }

    /// What a key does while digits are a number.
    pub(super) fn digit_shortcut(&self, stroke: Stroke) -> Option<Message> {
        match stroke {
            Stroke::Plain(digit) if digit.is_ascii_digit() && (self.digits.is_some() || self.entry.is_quick()) => {
                Some(Message::Digit(digit))
            }
            TYPE => Some(Message::Count),
            _ => GROUPS.into_iter().find(|(_, key)| *key == stroke).map(|(people, _)| Message::People(people)),
        }
    }
}
