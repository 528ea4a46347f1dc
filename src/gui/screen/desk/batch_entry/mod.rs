//! The sheet: codes × numbers for a past day, as from a paper tally. It stays on its day after saving.
//!
//! | file | holds |
//! |---|---|
//! | [`paste`] | text from a spreadsheet |
//! | `taken_back` | a sheet that was saved, taken back and saved again as a whole |
//! | `view` | what is shown |

pub mod paste;
mod taken_back;
mod view;

use std::collections::BTreeMap;
use std::convert::Infallible;

use chrono::NaiveDate;
use iced::Element;

use super::Mode;
use crate::book::rules::{slip, years};
use crate::book::vocabulary::Origin;
use crate::book::{CodeId, DimensionId, Visit, VisitId};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::screen::fault::Fault;
use crate::gui::shortcut::{REDO, Stroke, UNDO};
use crate::gui::store_worker::UiError;
use crate::gui::widget::calendar::{read_date, written_date};
use crate::store::{Recorded, Store, StoreError};

/// The dimensions of which each visit has a code, so that the numbers of their codes are numbers of visits.
pub(super) const ROWS: [DimensionId; 3] = [DimensionId::TOPIC, DimensionId::LANGUAGE, DimensionId::CHANNEL];

/// The sheet's state.
#[derive(Debug)]
pub struct Sheet {
    /// The day as it is typed.
    typed: String,
    /// The dimension of the rows.
    rows: DimensionId,
    /// The numbers as they are typed, by row.
    numbers: BTreeMap<CodeId, String>,
    /// What all visits of the sheet have in common; "not recorded" where nothing is said.
    common: BTreeMap<DimensionId, CodeId>,
    /// The ids of the entries, drawn at the first try and kept until the book has acknowledged them: a retry counts once.
    ids: BTreeMap<CodeId, VisitId>,
    /// How many visits the day has already.
    known: Option<(NaiveDate, u64)>,
    saving: bool,
    /// The sheet that is being saved.
    pending: Option<Done>,
    /// The sheets saved since the window was opened, the latest last: each can be taken back as a whole.
    saved: Vec<Done>,
    /// Those taken back since the last one was saved, the latest last: each can be saved again.
    undone: Vec<Done>,
    /// A day more than a year past that was shown at the first try: saved again, it is meant.
    asked: Option<NaiveDate>,
    status: Option<StatusLine>,
}

/// A sheet that was saved: its visits, and what was typed.
#[derive(Debug, Clone)]
struct Done {
    date: NaiveDate,
    visits: Vec<Visit>,
    rows: DimensionId,
    numbers: BTreeMap<CodeId, String>,
}

impl Done {
    /// How many visits it stands for.
    fn total(&self) -> u64 {
        self.visits.iter().map(Visit::visits).sum()
    }
}

#[derive(Debug)]
enum StatusLine {
    Saved(NaiveDate, u64),
    TakenOut(NaiveDate, u64),
    NothingToUndo,
    Pasted(usize, Vec<String>),
    NothingToPaste,
    Fault(Fault),
    UiError(UiError),
}

/// What can happen on the sheet.
#[derive(Debug, Clone)]
pub enum Message {
    /// The day was typed.
    Date(String),
    /// To the day before or after.
    Step(i64),
    /// How many visits a day has.
    Known(NaiveDate, Result<u64, UiError>),
    /// The rows are the codes of this dimension.
    Rows(DimensionId),
    /// All visits have this code.
    Common(DimensionId, CodeId),
    /// A number was typed.
    Typed(CodeId, String),
    /// Numbers are to be pasted, bare ones from this row on.
    Paste(usize),
    /// The clipboard was read.
    Pasted(usize, Option<String>),
    /// Save the sheet.
    Save,
    /// It was saved, or not.
    Saved(NaiveDate, u64, Result<(), Fault>),
    /// Take back the sheet that was saved last.
    Undo,
    /// It was taken back, or not.
    Undone(Result<(), Fault>),
    /// Save the sheet again that was taken back last.
    Redo,
    /// It was, or not.
    Redone(Result<(), Fault>),
}

/// Why the day cannot be saved on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BadDay {
    /// It cannot be read.
    Unread,
    /// It has not been yet.
    Future,
}

impl Sheet {
    /// An empty sheet for the day before.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        let yesterday = context.app.now.date.pred_opt().unwrap_or(context.app.now.date);
        Self {
            typed: written_date(context.locale(), yesterday),
            rows: DimensionId::TOPIC,
            numbers: BTreeMap::new(),
            common: BTreeMap::new(),
            ids: BTreeMap::new(),
            known: None,
            saving: false,
            pending: None,
            saved: Vec::new(),
            undone: Vec::new(),
            asked: None,
            status: None,
        }
    }

    /// Asks what the day has already.
    pub fn enter(&self, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let Ok(date) = self.date(context) else { return Effect::none() };
        let place = context.book.place.clone();
        Effect::run(context.book.ask(move |store| store.reader().visits_on(&place, date), move |known| Message::Known(date, known)))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Infallible> {
        match message {
            Message::Date(typed) => self.retype(typed, context),
            Message::Step(days) => self.step(days, context),
            Message::Known(date, known) => self.know(date, known),
            Message::Rows(rows) => self.set_rows(rows),
            Message::Common(dimension, code) => self.set_common(dimension, code),
            Message::Typed(code, typed) => self.type_number(code, typed),
            Message::Paste(from) => Effect::run(iced::clipboard::read().map(move |text| Message::Pasted(from, text))),
            Message::Pasted(from, text) => self.pasted(from, text, context),
            Message::Save => self.save(context),
            Message::Saved(date, visits, saved) => self.saved(date, visits, saved, context),
            Message::Undo => self.undo(context),
            Message::Undone(undone) => self.undone(undone, context),
            Message::Redo => self.redo(context),
            Message::Redone(redone) => self.redone(redone, context),
        }
    }

    fn retype(&mut self, typed: String, context: BookContext<'_>) -> Effect<Message, Infallible> {
        self.typed = typed;
        self.status = None;
        self.enter(context)
    }

    fn step(&mut self, days: i64, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let today = context.app.now.date;
        let date = read_date(&self.typed).unwrap_or(today);
        let to = date.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(date).min(today);
        self.retype(written_date(context.locale(), to), context)
    }

    fn know(&mut self, date: NaiveDate, known: Result<u64, UiError>) -> Effect<Message, Infallible> {
        match known {
            Ok(visits) => self.known = Some((date, visits)),
            Err(error) => self.status = Some(StatusLine::UiError(error)),
        }
        Effect::none()
    }

    fn set_rows(&mut self, rows: DimensionId) -> Effect<Message, Infallible> {
        if self.rows != rows && !self.saving {
            self.rows = rows;
            self.numbers.clear();
            self.ids.clear();
            self.status = None;
        }
        Effect::none()
    }

    fn set_common(&mut self, dimension: DimensionId, code: CodeId) -> Effect<Message, Infallible> {
        let _ = self.common.insert(dimension, code);
        Effect::none()
    }

    fn type_number(&mut self, code: CodeId, typed: String) -> Effect<Message, Infallible> {
        let _ = self.numbers.insert(code, typed);
        self.status = None;
        Effect::none()
    }

    fn pasted(&mut self, from: usize, text: Option<String>, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            self.status = Some(StatusLine::NothingToPaste);
            return Effect::none();
        };
        let rows: Vec<_> = self.codes(context).into_iter().map(|code| (code.clone(), self.names(&code, context))).collect();
        let pasted = paste::read(&text, &rows, from);
        let taken = pasted.numbers.len();
        self.numbers.extend(pasted.numbers.into_iter().map(|(code, number)| (code, number.to_string())));
        self.status = Some(StatusLine::Pasted(taken, pasted.left));
        Effect::none()
    }

    /// The rows: the codes in use in the order of their list, and "not recorded".
    fn codes(&self, context: BookContext<'_>) -> Vec<CodeId> {
        let used = context.vocabulary().codes_of(&self.rows).filter(|code| !code.retired).map(|code| code.id.clone());
        used.chain([CodeId::UNKNOWN]).collect()
    }

    fn names(&self, id: &CodeId, context: BookContext<'_>) -> Vec<String> {
        let Some(code) = context.vocabulary().code(&self.rows, id) else { return vec![context.locale().not_recorded()] };
        let labels = [Some(&code.label), code.short.as_ref()].into_iter().flatten();
        labels.flat_map(|label| [&label.fi, &label.sv, &label.en]).chain(code.own_name.as_ref()).cloned().collect()
    }

    fn date(&self, context: BookContext<'_>) -> Result<NaiveDate, BadDay> {
        let date = read_date(&self.typed).ok_or(BadDay::Unread)?;
        match date {
            date if date > context.app.now.date => Err(BadDay::Future),
            date if !years::holds(date) => Err(BadDay::Unread),
            date => Ok(date),
        }
    }

    /// A row's number: nothing where none is typed.
    fn number(&self, code: &CodeId) -> Result<Option<u32>, ()> {
        match self.numbers.get(code).map(|typed| typed.trim()).filter(|typed| !typed.is_empty()) {
            None => Ok(None),
            Some(typed) => paste::number(typed).map(Some).ok_or(()),
        }
    }

    /// The sum of what is typed.
    fn total(&self, context: BookContext<'_>) -> u64 {
        self.codes(context).iter().filter_map(|code| self.number(code).ok().flatten()).map(u64::from).sum()
    }

    fn is_ready(&self, context: BookContext<'_>) -> bool {
        let right = self.codes(context).iter().all(|code| self.number(code).is_ok());
        right && !self.saving && self.total(context) > 0 && self.date(context).is_ok()
    }

    /// What all visits have in this dimension.
    fn common(&self, dimension: &DimensionId) -> CodeId {
        self.common.get(dimension).cloned().unwrap_or(CodeId::UNKNOWN)
    }

    fn visit(&self, id: VisitId, code: &CodeId, times: u32, date: NaiveDate, context: BookContext<'_>) -> Visit {
        let of = |dimension: &DimensionId| if self.rows == *dimension { code.clone() } else { self.common(dimension) };
        Visit {
            id,
            place: context.book.place.clone(),
            date,
            hour: None,
            times,
            people: 1,
            topic: vec![of(&DimensionId::TOPIC)],
            language: of(&DimensionId::LANGUAGE),
            channel: of(&DimensionId::CHANNEL),
            referral: Vec::new(),
            answers: BTreeMap::new(),
        }
    }

    fn save(&mut self, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let Some(date) = self.date(context).ok().filter(|_| self.is_ready(context)) else { return Effect::none() };
        if slip::of(date, context.app.now.date, slip::SHEET).is_some() && self.asked.replace(date) != Some(date) {
            return Effect::none();
        }
        let (mut visits, mut empty) = (Vec::new(), Vec::new());
        for code in self.codes(context) {
            let times = self.number(&code).ok().flatten().unwrap_or(0);
            let id = match self.ids.get(&code) {
                Some(id) => *id,
                None if times == 0 => continue,
                None => match VisitId::random(context.app.entropy.as_ref()) {
                    Ok(id) => id,
                    Err(error) => {
                        self.status = Some(StatusLine::UiError(UiError::of(&StoreError::from(error))));
                        return Effect::none();
                    }
                },
            };
            let _ = self.ids.insert(code.clone(), id);
            if times == 0 { empty.push(id) } else { visits.push(self.visit(id, &code, times, date, context)) }
        }
        self.saving = true;
        self.status = None;
        self.pending = Some(Done { date, visits: visits.clone(), rows: self.rows.clone(), numbers: self.numbers.clone() });
        let total = self.total(context);
        Effect::run(context.book.save(move |store| record(store, &visits, &empty), move |saved| Message::Saved(date, total, saved)))
    }

    fn saved(&mut self, date: NaiveDate, visits: u64, saved: Result<(), Fault>, context: BookContext<'_>) -> Effect<Message, Infallible> {
        self.saving = false;
        match saved {
            Ok(()) => {
                self.saved.extend(self.pending.take());
                self.undone.clear();
                self.numbers.clear();
                self.ids.clear();
                self.status = Some(StatusLine::Saved(date, visits));
                self.enter(context)
            }
            Err(fault) => {
                self.status = Some(StatusLine::Fault(fault));
                Effect::none()
            }
        }
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        match stroke {
            Stroke::Enter => Some(Message::Save),
            PASTE => Some(Message::Paste(0)),
            UNDO => Some(Message::Undo),
            stroke if REDO.contains(&stroke) => self.can_redo().then_some(Message::Redo),
            _ => None,
        }
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, super::Message> {
        view::view(self, context)
    }
}

/// The key that pastes.
pub(super) const PASTE: Stroke = Stroke::Command('v');

/// Records the entries as an import does: all of them in one transaction. What an earlier try of unknown outcome brought is brought
/// up to what the sheet says now.
fn record(store: &mut Store, visits: &[Visit], empty: &[VisitId]) -> Result<(), StoreError> {
    let recorded = store.writer().record_all(visits, Origin::Sheet)?;
    for (visit, recorded) in visits.iter().zip(recorded) {
        if recorded == Recorded::Different {
            store.writer().amend(visit)?;
        }
    }
    for id in empty {
        if store.reader().visit(*id)?.is_some() {
            store.writer().remove(*id)?;
        }
    }
    Ok(())
}

impl super::Desk {
    /// Shows the sheet, or the tiles again; what is typed on it stays.
    pub(super) fn show_sheet(&mut self, context: BookContext<'_>) -> Effect<super::Message, super::Action> {
        if let Mode::Batch = self.mode {
            self.mode = Mode::Tiles;
            return Effect::none();
        }
        self.mode = Mode::Batch;
        self.sheet.get_or_insert_with(|| Box::new(Sheet::new(context))).enter(context).map(super::Message::Sheet, |never| match never {})
    }

    /// The sheet, while it is shown.
    pub(super) fn shown_sheet(&self) -> Option<&Sheet> {
        self.sheet.as_deref().filter(|_| matches!(self.mode, Mode::Batch))
    }

    pub(super) fn sheet(&mut self, message: Message, context: BookContext<'_>) -> Effect<super::Message, super::Action> {
        let Some(sheet) = &mut self.sheet else { return Effect::none() };
        let saved = matches!(message, Message::Saved(_, _, Ok(())) | Message::Undone(Ok(())) | Message::Redone(Ok(())));
        let effect = sheet.update(message, context).map(super::Message::Sheet, |never| match never {});
        // The day at the desk may be the one of the sheet.
        if saved { effect.and(self.enter(context)) } else { effect }
    }
}
