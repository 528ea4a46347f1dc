//! The day's visits: taken out, corrected at the desk, undone and done again, on whatever day.

use super::{Action, BookContext, Day, Message, Read, StatusLine, Step, Store, StoreError, UiError, VisitId, task};
use crate::book::PlaceId;
use crate::gui::effect::Effect;
use crate::store::history::{redoable, undoable};

impl Day {
    /// Whether anything that was done to the day's visits can be taken back.
    pub(super) fn can_undo(&self) -> bool {
        self.removed.is_some() || self.read.as_ref().is_some_and(|read| !undoable(read.steps.to_vec()).is_empty())
    }

    /// Whether anything that was taken back can be done again.
    pub(super) fn can_redo(&self) -> bool {
        self.removed.is_none() && self.read.as_ref().is_some_and(|read| !redoable(read.steps.to_vec()).is_empty())
    }

    pub(super) fn undo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        match self.removed {
            Some(id) => self.change(context, move |store, place, date| {
                let back = store.writer().bring_back(place, date, id)?;
                Ok(back.map(|visit| Step { before: None, after: Some(visit) }))
            }),
            None => self.change(context, |store, place, date| store.writer().undo(place, date)),
        }
    }

    pub(super) fn remove(&mut self, id: VisitId, context: BookContext<'_>) -> Effect<Message, Action> {
        let effect = self.change(context, move |store, _, _| {
            let before = store.reader().visit(id)?;
            store.writer().remove(id)?;
            Ok(Some(Step { before, after: None }))
        });
        self.removed = Some(id);
        effect
    }

    pub(super) fn correct(&mut self, id: VisitId) -> Effect<Message, Action> {
        let visit = self.read.as_ref().and_then(|read| read.visits.iter().find(|visit| visit.id == id));
        visit.map_or_else(Effect::none, |visit| Effect::ask(Action::Correct(Box::new(visit.clone()))))
    }

    pub(super) fn change(
        &mut self,
        context: BookContext<'_>,
        change: impl FnOnce(&mut Store, &PlaceId, chrono::NaiveDate) -> Result<Option<Step>, StoreError> + Send + 'static,
    ) -> Effect<Message, Action> {
        self.removed = None;
        Effect::run(task::change(context, &self.place, self.date, change))
    }

    pub(super) fn changed(
        &mut self,
        changed: Result<(Option<Box<Step>>, Read), UiError>,
        context: BookContext<'_>,
    ) -> Effect<Message, Action> {
        match changed {
            Ok((step, read)) => {
                self.step = step;
                self.loaded(Ok(read), context).and(Effect::ask(Action::Changed))
            }
            Err(error) => {
                self.told = Some(StatusLine::UiError(error));
                Effect::none()
            }
        }
    }
}
