//! As what the visit at the desk is entered, and what follows it.

use super::Desk;
use super::form::Form;
use crate::book::Visit;
use crate::gui::screen::BookContext;

/// As what the visit at the desk is entered.
#[derive(Debug, Default)]
pub(super) enum Entry {
    /// A new visit.
    #[default]
    New,
    /// A new visit, saved at one press on a topic's tile.
    Quick(Quick),
    /// A visit of the book is corrected; then what was interrupted goes on.
    Correcting(Box<Interrupted>),
}

/// Quick mode while it is switched on.
#[derive(Debug, Default)]
pub(super) struct Quick {
    /// The visit that still takes topics.
    pub(super) open: Option<Open>,
}

/// A visit that is in the book and still takes topics.
#[derive(Debug)]
pub(super) struct Open {
    /// As it is stored in the book.
    pub(super) visit: Visit,
    /// How many seconds are left.
    pub(super) seconds: u8,
}

/// What a correction interrupted.
#[derive(Debug)]
pub(super) struct Interrupted {
    /// The form as far as it was filled in; none where an empty one follows.
    pub(super) form: Option<Form>,
    /// Quick mode, where it is switched on.
    pub(super) quick: Option<Quick>,
}

impl Entry {
    /// Quick mode, where it is switched on, also during a correction.
    pub(super) fn quick(&self) -> Option<&Quick> {
        match self {
            Self::New => None,
            Self::Quick(quick) => Some(quick),
            Self::Correcting(interrupted) => interrupted.quick.as_ref(),
        }
    }

    pub(super) fn quick_mut(&mut self) -> Option<&mut Quick> {
        match self {
            Self::New => None,
            Self::Quick(quick) => Some(quick),
            Self::Correcting(interrupted) => interrupted.quick.as_mut(),
        }
    }

    pub(super) fn is_quick(&self) -> bool {
        self.quick().is_some()
    }

    pub(super) fn is_correction(&self) -> bool {
        matches!(self, Self::Correcting(_))
    }

    /// The form that a correction interrupted.
    pub(super) fn interrupted_form(&self) -> Option<&Form> {
        if let Self::Correcting(interrupted) = self { interrupted.form.as_ref() } else { None }
    }

    /// Switches quick mode on or off; a correction goes on.
    pub(super) fn set_quick(&mut self, quick: Option<Quick>) {
        match self {
            Self::Correcting(interrupted) => interrupted.quick = quick,
            Self::New | Self::Quick(_) => *self = quick.map_or(Self::New, Self::Quick),
        }
    }

    /// A correction begins; what another one interrupted stays.
    fn correct(self, form: Option<Form>) -> Self {
        match self {
            Self::New => Self::Correcting(Box::new(Interrupted { form, quick: None })),
            Self::Quick(quick) => Self::Correcting(Box::new(Interrupted { form, quick: Some(quick) })),
            Self::Correcting(interrupted) => Self::Correcting(interrupted),
        }
    }

    /// A correction ends: what goes on, and the form that was interrupted.
    fn go_on(self) -> (Self, Option<Form>) {
        match self {
            Self::Correcting(interrupted) => (interrupted.quick.map_or(Self::New, Self::Quick), interrupted.form),
            other => (other, None),
        }
    }
}

impl Desk {
    /// Fills the form with a visit of the book. What was filled in goes on afterwards.
    pub(super) fn correct_visit(&mut self, visit: &Visit) {
        let form = std::mem::replace(&mut self.form, Form::correct(visit));
        self.entry = std::mem::take(&mut self.entry).correct(Some(form));
        self.digits = None;
        self.close_search();
    }

    /// Fills the form with the visit before, which takes another topic; an empty form follows.
    pub(super) fn add_to_visit(&mut self, visit: &Visit) {
        self.form = Form::correct(visit);
        self.entry = std::mem::take(&mut self.entry).correct(None);
    }

    /// Takes over an unfinished form, and what it interrupted where it is a correction.
    pub(super) fn resume(&mut self, form: Form, interrupted: Option<Form>) {
        if form.corrects.is_some() {
            self.entry = std::mem::take(&mut self.entry).correct(interrupted);
        }
        self.form = form;
    }

    /// The form that follows: what a correction interrupted, else an empty one; in quick mode it keeps language and channel.
    pub(super) fn next_form(&mut self, context: BookContext<'_>) {
        let (entry, interrupted) = std::mem::take(&mut self.entry).go_on();
        self.form = interrupted.unwrap_or_else(|| {
            let mut form = Form::begin(context.vocabulary(), &self.place, context.app.entropy.as_ref());
            form.take_what_stays(context.vocabulary(), &self.place, entry.is_quick(), &self.form);
            form
        });
        self.entry = entry;
        self.digits = None;
    }

    /// The same choices again, for another visit.
    pub(super) fn same_again(&mut self, context: BookContext<'_>) {
        self.form = self.form.again(context.app.entropy.as_ref());
        self.digits = None;
    }
}
