//! Entering, correcting and removing targets, events and observations.
//!
//! | file | holds |
//! |---|---|
//! | [`draft`] | the form before it is saved |
//! | `view` | what is shown |

pub mod draft;
mod view;

use super::super::BookContext;
use super::span::Span;
use crate::book::target::Counted;
use crate::book::{CodeId, Event, EventKind, Observation, PlaceId, Target, VisitId};
use crate::gui::effect::Effect;
use crate::gui::store_worker::UiError;
use crate::gui::widget::calendar;
use crate::statistics::query::{QueryResult, Section};
use crate::store::{Store, StoreError};

use draft::{Draft, Kind};
pub(super) use view::view;

/// A target, an event or an observation of the book.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// What a funder expects.
    Target(Target),
    /// A gathering.
    Event(Event),
    /// What was noticed.
    Observation(Observation),
}

impl Thing {
    fn put(&self, store: &mut Store) -> Result<(), StoreError> {
        match self {
            Self::Target(target) => store.writer().put_target(target),
            Self::Event(event) => store.writer().put_event(event),
            Self::Observation(seen) => store.writer().put_observation(seen),
        }
    }

    fn remove(&self, store: &mut Store) -> Result<(), StoreError> {
        match self {
            Self::Target(target) => store.writer().remove_target(&target.id),
            Self::Event(event) => store.writer().remove_event(event.id),
            Self::Observation(seen) => store.writer().remove_observation(seen.id),
        }
    }
}

/// What became of the last thing.
#[derive(Debug, Clone)]
pub enum Done {
    /// It is in the book.
    Saved,
    /// It is out of the figures, and can be brought back.
    Removed(Box<Thing>),
    /// It is not certain that anything was saved.
    Stopped(UiError),
}

/// What is being entered, and what became of the last thing.
#[derive(Debug, Default)]
pub struct Entry {
    pub(super) draft: Option<Draft>,
    /// The id of what is new, so that a second try cannot count it twice.
    fresh: Option<VisitId>,
    busy: bool,
    done: Option<Done>,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// A new one.
    New,
    /// This one is to be corrected.
    Correct(Box<Thing>),
    /// This one is to be removed.
    Remove(Box<Thing>),
    /// What was removed is brought back.
    BringBack(Box<Thing>),
    /// Name, title or text.
    Words(String),
    /// A target's period.
    Period(String),
    /// A date.
    Date(String),
    /// A place; none for all together.
    Place(Option<PlaceId>),
    /// What a target counts.
    Counted(Counted),
    /// Whether a target is a share.
    Share(bool),
    /// A number.
    Number(String),
    /// A kind of event.
    Kind(EventKind),
    /// A topic.
    Topic(CodeId),
    /// Save it.
    Save,
    /// It is not to be saved after all.
    Leave,
    /// It was saved or removed, or not.
    Done(Done),
}

/// What an entry asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Something was saved or removed: the tables that show it are out of date.
    Changed,
}

/// What is recorded in a section; none where it shows figures alone.
pub(super) fn kind(section: Section) -> Option<Kind> {
    match section {
        Section::Targets => Some(Kind::Target),
        Section::Events => Some(Kind::Event),
        Section::Observations => Some(Kind::Observation),
        _ => None,
    }
}

/// The things of an answer, in the order in which they are listed: the latest events and observations first.
pub(super) fn things(result: &QueryResult) -> Vec<Thing> {
    let targets = result.targets.iter().map(|progress| Thing::Target(progress.target.clone()));
    let events = result.events.iter().rev().cloned().map(Thing::Event);
    targets.chain(events).chain(result.observations.iter().rev().cloned().map(Thing::Observation)).collect()
}

impl Entry {
    /// What follows from a message. `kind` is what the section records, `place` the one that is shown, `result` the answer.
    pub(super) fn update(
        &mut self,
        message: Message,
        (kind, place): (Option<Kind>, Option<&PlaceId>),
        result: Option<&QueryResult>,
        context: BookContext<'_>,
    ) -> Effect<Message, Action> {
        match message {
            Message::New => self.begin(kind.map(|kind| begin(kind, place, context))),
            Message::Correct(thing) => self.begin(Some(Draft::of(&thing, |date| calendar::written_date(context.locale(), date)))),
            Message::Remove(thing) => self.run(context, move |store| thing.remove(store).map(|()| Done::Removed(thing))),
            Message::BringBack(thing) => self.run(context, move |store| thing.put(store).map(|()| Done::Saved)),
            Message::Words(words) => self.change(|draft| draft.words = words),
            Message::Period(period) => self.change(|draft| draft.period = period),
            Message::Date(date) => self.change(|draft| draft.date = date),
            Message::Place(place) => self.change(|draft| draft.place = place),
            Message::Counted(counted) => self.change(|draft| draft.counted = counted),
            Message::Share(share) => self.change(|draft| draft.share = share),
            Message::Number(number) => self.change(|draft| draft.number = number),
            Message::Kind(event) => self.change(|draft| draft.event = event),
            Message::Topic(topic) => self.change(|draft| draft.topic = Some(topic)),
            Message::Save => self.save(result, context),
            Message::Leave => self.begin(None),
            Message::Done(done) => self.result(done),
        }
    }

    fn begin(&mut self, draft: Option<Draft>) -> Effect<Message, Action> {
        self.draft = draft;
        self.fresh = None;
        self.done = None;
        Effect::none()
    }

    fn change(&mut self, change: impl FnOnce(&mut Draft)) -> Effect<Message, Action> {
        if let Some(draft) = &mut self.draft {
            change(draft);
        }
        Effect::none()
    }

    fn save(&mut self, result: Option<&QueryResult>, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(draft) = self.draft.as_mut().filter(|_| !self.busy) else { return Effect::none() };
        draft.tried = true;
        let taken: Vec<CodeId> = result.iter().flat_map(|result| &result.targets).map(|progress| progress.target.id.clone()).collect();
        let fresh = self.fresh.map_or_else(|| VisitId::random(context.app.entropy.as_ref()), Ok);
        let fresh = match fresh {
            Ok(fresh) => fresh,
            Err(error) => return self.result(Done::Stopped(UiError::of(&StoreError::from(error)))),
        };
        self.fresh = Some(fresh);
        match draft.thing(fresh, &taken) {
            Ok(_) if draft.asks_about_date(context.app.clock.now().date) => Effect::none(),
            Ok(thing) => self.run(context, move |store| thing.put(store).map(|()| Done::Saved)),
            Err(_) => Effect::none(),
        }
    }

    fn run(
        &mut self,
        context: BookContext<'_>,
        work: impl FnOnce(&mut Store) -> Result<Done, StoreError> + Send + 'static,
    ) -> Effect<Message, Action> {
        if self.busy {
            return Effect::none();
        }
        self.busy = true;
        Effect::run(context.book.ask(work, |done| Message::Done(done.unwrap_or_else(Done::Stopped))))
    }

    /// What was filled in stays where it may not have been saved.
    fn result(&mut self, done: Done) -> Effect<Message, Action> {
        self.busy = false;
        let changed = !matches!(done, Done::Stopped(_));
        if changed {
            self.draft = None;
        }
        self.done = Some(done);
        if changed { Effect::ask(Action::Changed) } else { Effect::none() }
    }
}

/// A new draft: today, at the desk's place, a target by the end of the year.
fn begin(kind: Kind, place: Option<&PlaceId>, context: BookContext<'_>) -> Draft {
    let today = context.app.clock.now().date;
    let (period, date) = (Span::Year.of(today), calendar::written_date(context.locale(), today));
    let own = (kind != Kind::Target).then(|| context.book.place.clone());
    Draft::new(kind, period, place.cloned().or(own), &date)
}
