//! An unfinished visit survives closing the window and a crash: it is stored in a small file next to the book until it is saved or cleared.
//!
//! The file holds codes, a number and the date, nothing finer; it is the user's alone (0600). The visit's id is in it, so
//! that a visit whose save was cut off is distinguished from one that is in the book, and a retry counts once.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use iced::Task;
use serde::{Deserialize, Serialize};

use super::form::Form;
use super::status_line::StatusLine;
use super::{Action, Desk, Message};
use crate::book::{CodeId, DimensionId, VisitId};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::store::Store;

/// What the file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unfinished {
    /// The day on which it was said: on another day it is no visit any more.
    date: NaiveDate,
    /// What is being said.
    said: Said,
    /// What was half said when a correction began.
    aside: Option<Said>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    id: VisitId,
    /// Whether the visit is in the book and is being corrected.
    corrects: bool,
    people: u32,
    chosen: BTreeMap<DimensionId, Vec<CodeId>>,
}

/// What was found next to the book.
#[derive(Debug, Clone)]
pub struct Found {
    pub(super) form: Form,
    pub(super) aside: Option<Form>,
}

/// What the file holds, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// It was not read yet.
    Unread,
    /// This; nothing where there is no file.
    Known(Option<Unfinished>),
}

/// The path of the file.
pub(super) fn path(book: &Path) -> PathBuf {
    let mut name = book.file_name().unwrap_or_default().to_owned();
    name.push("-unfinished.json");
    book.with_file_name(name)
}

impl Said {
    fn of(form: &Form) -> Option<Self> {
        let id = form.id.ok()?;
        Some(Self { id, corrects: form.corrects.is_some(), people: form.people, chosen: form.chosen.clone() })
    }

    /// The form, unless its visit has reached the book since, or left it.
    fn form(self, store: &Store) -> Option<Form> {
        let visit = store.reader().visit(self.id).ok()?;
        (visit.is_some() == self.corrects).then(|| Form {
            id: Ok(self.id),
            corrects: visit,
            people: self.people.clamp(1, crate::book::visit::MOST),
            chosen: self.chosen,
        })
    }
}

/// Reads the file next to the book. What cannot be used is removed: it must not keep a desk shut.
pub(super) fn read(path: &Path, store: &Store, date: NaiveDate) -> Option<Box<Found>> {
    let text = fs::read_to_string(path).ok()?;
    let read = serde_json::from_str::<Unfinished>(&text).ok().filter(|unfinished| unfinished.date == date);
    let found = read.and_then(|unfinished| {
        let aside = unfinished.aside.and_then(|aside| aside.form(store));
        match unfinished.said.form(store) {
            Some(form) => Some(Box::new(Found { form, aside })),
            None => aside.map(|form| Box::new(Found { form, aside: None })),
        }
    });
    if found.is_none() {
        let _ = fs::remove_file(path);
    }
    found
}

fn write(path: &Path, unfinished: Option<&Unfinished>) -> io::Result<()> {
    let Some(unfinished) = unfinished else { return fs::remove_file(path) };
    // A temporary file belongs to its user alone from the beginning.
    let file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    serde_json::to_writer(&file, unfinished)?;
    let _ = file.persist(path)?;
    Ok(())
}

impl Desk {
    /// What the file should hold now.
    fn unfinished(&self, context: BookContext<'_>) -> Option<Unfinished> {
        let says = |form: &&Form| form.says_something(context.vocabulary(), &self.place, self.entry.is_quick());
        let said = Some(&self.form).filter(says).and_then(Said::of);
        let aside = self.entry.interrupted_form().filter(says).and_then(Said::of);
        Some(Unfinished { date: self.date, said: said?, aside })
    }

    /// Lets the file follow what was said.
    pub(super) fn keep_unfinished(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Kept::Known(kept) = &self.unfinished else { return Effect::none() };
        let now = self.unfinished(context);
        if *kept == now {
            return Effect::none();
        }
        self.unfinished = Kept::Known(now.clone());
        let path = path(&context.app.paths.book);
        // On the book's thread, so that the file is written in the order in which things were said.
        let written = context.book.store.run(move |_| write(&path, now.as_ref()));
        // It is only a net: where it cannot be spread, the save itself tells what is wrong with the disk.
        Effect::run(Task::future(async move { drop(written.await) }).discard())
    }

    /// Takes over what was found next to the book.
    pub(super) fn take_unfinished(&mut self, found: Option<Box<Found>>, context: BookContext<'_>) {
        if self.unfinished != Kept::Unread {
            return;
        }
        self.unfinished = Kept::Known(None);
        if let Some(found) = found
            && !self.form.says_something(context.vocabulary(), &self.place, false)
        {
            self.resume(found.form, found.aside);
            self.status = Some(StatusLine::Unfinished);
        }
    }
}
