//! Quick mode: one press on a topic's tile is a visit, in the language and channel used or chosen last.
//!
//! What is pressed before a topic belongs to the visit that the topic makes. What is pressed after it is another topic of the same
//! visit for a few seconds, which are shown, or until the next visitor is called with Enter; the same topic again is another visit.

use super::entry::{Open, Quick};
use super::form::Form;
use super::{Action, Desk, Message};
use crate::book::{Choose, CodeId, DimensionId, Visit};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;

/// How many seconds a visit takes further topics.
pub(super) const SECONDS: u8 = 5;

impl Desk {
    /// Switches quick mode on or off.
    pub(super) fn switch_quick(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        self.status = None;
        self.close_search();
        if self.entry.is_quick() {
            self.entry.set_quick(None);
            self.next_form(context);
            return Effect::none();
        }
        self.entry.set_quick(Some(Quick::default()));
        if self.form.codes(&DimensionId::LANGUAGE).is_empty()
            && let Some(last) = self.today.visits.first()
        {
            self.form.take_language_and_channel(context.vocabulary(), &Form::correct(last));
        }
        Effect::none()
    }

    /// The visit that still takes topics.
    pub(super) fn open_visit(&self) -> Option<&Open> {
        self.entry.quick().and_then(|quick| quick.open.as_ref())
    }

    /// From here on what is pressed belongs to another visit.
    pub(super) fn next_visitor(&mut self) {
        if let Some(quick) = self.entry.quick_mut() {
            quick.open = None;
        }
    }

    /// A code's tile in quick mode: saved as soon as nothing is lacking.
    pub(super) fn press_in_quick_mode(
        &mut self,
        dimension: &DimensionId,
        code: &CodeId,
        context: BookContext<'_>,
    ) -> Effect<Message, Action> {
        let many = context.vocabulary().dimension(dimension).is_some_and(|dimension| dimension.choose == Choose::Many);
        match self.open_visit().map(|open| open.visit.clone()) {
            Some(visit) if many && !visit.codes(dimension).contains(code) => self.add_to_visit(&visit),
            Some(_) => self.next_visitor(),
            None => {}
        }
        self.form.press(context.vocabulary(), dimension, code);
        let _ = self.touched();
        self.save(false, context)
    }

    /// A visit that was saved in quick mode takes further topics.
    pub(super) fn saved_in_quick_mode(&mut self, visit: &Visit) {
        let adds = self.open_visit().is_some_and(|open| open.visit.id == visit.id);
        let takes_more = adds || !self.entry.is_correction();
        if let Some(quick) = self.entry.quick_mut().filter(|_| takes_more) {
            quick.open = Some(Open { visit: visit.clone(), seconds: SECONDS });
        }
    }

    /// A visit that was taken out takes nothing more.
    pub(super) fn forget_open(&mut self, visit: &Visit) {
        if self.open_visit().is_some_and(|open| open.visit.id == visit.id) {
            self.next_visitor();
        }
    }

    /// A second has passed.
    pub(super) fn second(&mut self) -> Effect<Message, Action> {
        // While the book is being written, the visit that is written stays open.
        if self.saving.is_none()
            && let Some(quick) = self.entry.quick_mut()
            && let Some(open) = &mut quick.open
        {
            open.seconds = open.seconds.saturating_sub(1);
            if open.seconds == 0 {
                quick.open = None;
            }
        }
        Effect::none()
    }

    /// Whether seconds are being counted.
    #[must_use]
    pub fn counts_seconds(&self) -> bool {
        self.open_visit().is_some()
    }
}
