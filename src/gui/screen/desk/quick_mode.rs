//! Rush: one press on a topic's tile is a visit, in the language and channel used or chosen last.
//!
//! What is pressed before a topic belongs to the visit that the topic makes. What is pressed after it is another topic of the same
//! visit for a few seconds, which are shown, or until the next visitor is called with Enter; the same topic again is another visit.

use super::{Action, Desk, Message};
use crate::book::{Choose, CodeId, DimensionId, Visit};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::screen::desk::form::Form;

/// How many seconds a visit takes further topics.
pub(super) const SECONDS: u8 = 5;

/// The rush, while it is switched on.
#[derive(Debug, Default)]
pub(super) struct Rush {
    /// The visit that still takes topics.
    pub(super) open: Option<Open>,
}

/// A visit that is in the book and still takes topics.
#[derive(Debug)]
pub(super) struct Open {
    /// As it stands in the book.
    pub(super) visit: Visit,
    /// How many seconds are left.
    pub(super) seconds: u8,
}

impl Desk {
    /// Switches the rush on or off.
    pub(super) fn switch_rush(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        self.told = None;
        self.search = None;
        if self.rush.take().is_some() {
            self.form = self.next_form(context);
            return Effect::none();
        }
        self.rush = Some(Rush::default());
        if self.form.codes(&DimensionId::LANGUAGE).is_empty()
            && let Some(last) = self.today.visits.first()
        {
            self.form.take_language_and_channel(context.vocabulary(), &Form::correct(last));
        }
        Effect::none()
    }

    /// The visit that still takes topics.
    pub(super) fn open_visit(&self) -> Option<&Open> {
        self.rush.as_ref().and_then(|rush| rush.open.as_ref())
    }

    /// From here on what is pressed belongs to another visit.
    pub(super) fn next_visitor(&mut self) {
        if let Some(rush) = &mut self.rush {
            rush.open = None;
        }
    }

    /// A code's tile in a rush: saved as soon as nothing is lacking.
    pub(super) fn press_in_rush(&mut self, dimension: &DimensionId, code: &CodeId, context: BookContext<'_>) -> Effect<Message, Action> {
        let many = context.vocabulary().dimension(dimension).is_some_and(|dimension| dimension.choose == Choose::Many);
        match self.open_visit() {
            Some(open) if many && !open.visit.codes(dimension).contains(code) => self.form = Form::correct(&open.visit),
            Some(_) => self.next_visitor(),
            None => {}
        }
        self.form.press(context.vocabulary(), dimension, code);
        let _ = self.touched();
        self.save(false, context)
    }

    /// What became of a visit that was saved in a rush: it takes further topics.
    pub(super) fn saved_in_rush(&mut self, visit: &Visit) {
        let adds = self.open_visit().is_some_and(|open| open.visit.id == visit.id);
        if let Some(rush) = &mut self.rush
            && (adds || self.form.corrects.is_none())
        {
            rush.open = Some(Open { visit: visit.clone(), seconds: SECONDS });
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
            && let Some(rush) = &mut self.rush
            && let Some(open) = &mut rush.open
        {
            open.seconds = open.seconds.saturating_sub(1);
            if open.seconds == 0 {
                rush.open = None;
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
