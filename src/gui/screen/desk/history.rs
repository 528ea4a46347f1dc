//! What this desk changed today, and undo, step by step. Who changed nothing is shown nothing.

use iced::widget::{Column, column, container};
use iced::{Element, Fill};

use super::status_line::StatusLine;
use super::{Action, Desk, Message, Mode, sentence, task, today};
use crate::book::VisitId;
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::screen::desk::Today;
use crate::gui::store_worker::UiError;
use crate::gui::theme::space;
use crate::gui::widget::Button;
use crate::store::history::{Deed, Step, redoable, undoable};
use crate::text;

/// How many changes are shown.
const SHOWN: usize = 60;

impl Desk {
    /// Takes back what was done last. A correction that is open is what was done last: it ends, and the visit stays.
    pub(super) fn undo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.entry.is_correction() {
            self.status = None;
            self.next_visitor();
            self.next_form(context);
            return Effect::none();
        }
        Effect::run(task::undo(context.book, &self.place, self.date))
    }

    pub(super) fn redo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.can_redo() { Effect::run(task::redo(context.book, &self.place, self.date)) } else { Effect::none() }
    }

    pub(super) fn bring_back(&mut self, id: VisitId, context: BookContext<'_>) -> Effect<Message, Action> {
        Effect::run(task::bring_back(context.book, &self.place, self.date, id))
    }

    pub(super) fn undone(
        &mut self,
        undone: Result<(Option<Box<Step>>, Today), UiError>,
        context: BookContext<'_>,
    ) -> Effect<Message, Action> {
        let step = match undone {
            Ok((step, today)) => {
                self.today = today;
                step
            }
            Err(error) => {
                self.status = Some(StatusLine::UiError(error));
                return Effect::none();
            }
        };
        let Some((visit, deed)) = step.and_then(|step| Some((step.visit()?.clone(), step.deed()))) else {
            self.status = Some(StatusLine::NothingToUndo);
            return Effect::none();
        };
        self.forget_open(&visit);
        // A correction that has begun would bring back what was just taken back.
        if self.form.corrects.as_ref().is_some_and(|corrected| corrected.id == visit.id) {
            self.next_form(context);
        }
        self.status = Some(match deed {
            Deed::Recorded => StatusLine::Restored(visit),
            Deed::Corrected => StatusLine::Corrected(visit),
            Deed::Removed => StatusLine::Removed(visit),
        });
        Effect::none()
    }

    pub(super) fn switch_history(&mut self) -> Effect<Message, Action> {
        self.mode = match self.mode {
            Mode::History => Mode::Tiles,
            _ if self.has_history() => Mode::History,
            _ => return Effect::none(),
        };
        Effect::none()
    }

    /// Whether the day's changes are shown in the place of its visits.
    pub(super) fn shows_history(&self) -> bool {
        matches!(self.mode, Mode::History) && self.has_history()
    }

    /// Whether anything was changed today beyond being recorded.
    pub(super) fn has_history(&self) -> bool {
        self.today.steps.iter().any(|step| step.deed() != Deed::Recorded)
    }

    /// Whether anything can be taken back.
    pub(super) fn can_undo(&self) -> bool {
        !undoable(self.today.steps.clone()).is_empty()
    }

    /// Whether anything that was taken back can be done again.
    pub(super) fn can_redo(&self) -> bool {
        !redoable(self.today.steps.clone()).is_empty()
    }
}

/// Corrections, removals and what came back, newest first.
pub(super) fn changes<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let said = |visit| sentence::of_visit(locale, context.vocabulary(), visit).replace(" · ", "\u{a0}· ");
    let mut list = Column::new().spacing(space::SMALL);
    let mut lines = Vec::new();
    for (at, step) in desk.today.steps.iter().enumerate() {
        lines.extend(match (&step.before, &step.after) {
            (Some(before), Some(after)) => {
                Some((text!(locale, "desk-history-corrected", before = said(before), after = said(after)), None))
            }
            (Some(before), None) => {
                let of_it = |step: &&Step| step.visit().is_some_and(|visit| visit.id == before.id);
                let is_out = desk.today.steps.iter().skip(at + 1).find(of_it).is_none();
                Some((text!(locale, "desk-removed", visit = said(before)), is_out.then_some(before.id)))
            }
            (None, Some(after)) => {
                let was_there = desk.today.steps.iter().take(at).any(|step| step.visit().is_some_and(|visit| visit.id == after.id));
                was_there.then(|| (text!(locale, "desk-restored", visit = said(after)), None))
            }
            (None, None) => None,
        });
    }
    for (line, out) in lines.into_iter().rev().take(SHOWN) {
        let back = out.map(|id| Button::new(look, text!(locale, "desk-bring-back")).on_press(Message::BringBack(id)));
        list = list.push(Column::new().push(look.text(line).line_height(1.2)).push(back).spacing(space::TIGHT));
    }
    let list = container(list).padding(iced::Padding::ZERO.right(today::BAR));
    column![look.heading(text!(locale, "desk-history")), today::back_and_forth(desk, context), list]
        .spacing(space::TIGHT)
        .width(Fill)
        .into()
}
