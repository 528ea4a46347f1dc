//! A sheet that was saved is taken back, and saved again, as the whole that it is.

use std::convert::Infallible;

use super::{BookContext, Effect, Fault, Message, Sheet, StatusLine, written_date};

impl Sheet {
    /// Whether a sheet can be taken back.
    pub(super) fn can_undo(&self) -> bool {
        !self.saving && !self.saved.is_empty()
    }

    /// Whether a sheet that was taken back can be saved again.
    pub(super) fn can_redo(&self) -> bool {
        !self.saving && !self.undone.is_empty()
    }

    pub(super) fn undo(&mut self, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let Some(done) = self.saved.last().filter(|_| !self.saving) else {
            self.status = Some(StatusLine::NothingToUndo);
            return Effect::none();
        };
        let visits = done.visits.clone();
        self.saving = true;
        Effect::run(context.book.save(move |store| store.writer().take_out(&visits), Message::Undone))
    }

    /// What was typed comes back, so that it can be mended, unless something else is typed already.
    pub(super) fn undone(&mut self, undone: Result<(), Fault>, context: BookContext<'_>) -> Effect<Message, Infallible> {
        self.saving = false;
        if let Err(fault) = undone {
            self.status = Some(StatusLine::Fault(fault));
            return Effect::none();
        }
        let Some(done) = self.saved.pop() else { return Effect::none() };
        if self.numbers.values().all(|typed| typed.trim().is_empty()) {
            self.rows = done.rows.clone();
            self.numbers = done.numbers.clone();
            self.typed = written_date(context.locale(), done.date);
        }
        self.status = Some(StatusLine::TakenOut(done.date, done.total()));
        self.undone.push(done);
        self.enter(context)
    }

    pub(super) fn redo(&mut self, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let Some(done) = self.undone.last().filter(|_| !self.saving) else { return Effect::none() };
        let visits = done.visits.clone();
        self.saving = true;
        Effect::run(context.book.save(move |store| store.writer().put_back(&visits), Message::Redone))
    }

    pub(super) fn redone(&mut self, redone: Result<(), Fault>, context: BookContext<'_>) -> Effect<Message, Infallible> {
        self.saving = false;
        if let Err(fault) = redone {
            self.status = Some(StatusLine::Fault(fault));
            return Effect::none();
        }
        let Some(done) = self.undone.pop() else { return Effect::none() };
        // What was typed is in the book again: it must not be saved a second time.
        if self.numbers == done.numbers {
            self.numbers.clear();
            self.ids.clear();
        }
        self.status = Some(StatusLine::Saved(done.date, done.total()));
        self.saved.push(done);
        self.enter(context)
    }
}
