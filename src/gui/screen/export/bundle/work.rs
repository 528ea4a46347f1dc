//! The work behind both: the passphrase's on the book's thread, the stick's on one of its own.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use super::Message;
use crate::gui::background;
use crate::gui::screen::BookContext;
use crate::gui::store_worker::{StoreWorkerGone, UiError};
use crate::store::Store;
use crate::store::replication::{Departure, Scope};
use crate::transfer::bundle::write::{free_name, prepare};
use crate::transfer::bundle::{BundleError, Protection, Reading, Seen};
use crate::transfer::file_name::FOLDER;

/// A bundle that is written to its file.
#[derive(Debug, Clone)]
pub struct Made {
    /// The file.
    pub file: PathBuf,
    /// What it holds.
    pub departure: Arc<Departure>,
}

/// Makes a bundle and writes it.
pub(super) fn write(context: BookContext<'_>, root: PathBuf, scope: Scope, protection: Protection) -> Task<Message> {
    let (progress, task) = background::pair();
    let today = context.app.clock.now().date;
    // Making needs the book and no stick, writing the stick and no book: a slow stick keeps no visit waiting.
    let making = context.book.store.run(move |store| match folded(store, today).and_then(|()| prepare(store, scope, &protection)) {
        Ok(prepared) => background::start(progress, move |progress| {
            let name = free_name(&root.join(FOLDER), today);
            let (delivery, departure) = prepared.delivery(root, Some(FOLDER), name.clone());
            let placed = delivery.deliver(&mut |_| {}).map_err(BundleError::from);
            let made = placed.map(|delivered| Made { file: delivered.folder.join(name), departure: Arc::new(departure) });
            progress.send(Message::Placed(made.map_err(|error| UiError::of(&error))));
        }),
        Err(error) => progress.send(Message::Placed(Err(UiError::of(&error)))),
    });
    drop(making);
    // Where nothing was heard of it, it is told as stopped.
    ended(task, || Message::Placed(Err(UiError::of(&StoreWorkerGone))))
}

/// Brings what visitors answered in weeks that are over into the journal, so that the bundle carries it.
fn folded(store: &mut Store, today: NaiveDate) -> Result<(), BundleError> {
    Ok(store.writer().fold_feedback(today).map(drop)?)
}

/// The same task, with a last word where it said nothing.
fn ended(task: Task<Message>, silence: impl Fn() -> Message + Send + 'static) -> Task<Message> {
    task.collect().then(move |told| {
        let told = if told.is_empty() { vec![silence()] } else { told };
        Task::batch(told.into_iter().map(Task::done))
    })
}

/// Lets the book take note of what was handed over.
pub(super) fn note(context: BookContext<'_>, made: Made) -> Task<Message> {
    let Made { file, departure } = made;
    context.book.ask(move |store| store.replica().departed(&departure), move |noted| Message::Noted(file.clone(), noted))
}

/// Looks a bundle through.
pub(super) fn look(context: BookContext<'_>, reading: Reading) -> Task<Message> {
    let told = reading.clone();
    context
        .book
        .ask(move |store| reading.look(store).map(Arc::new), move |seen: Result<Arc<Seen>, _>| Message::Seen(Box::new(told.clone()), seen))
}

/// Takes a bundle in that was seen.
pub(super) fn accept(context: BookContext<'_>, reading: Reading, seen: Arc<Seen>) -> Task<Message> {
    context.book.ask(move |store| reading.accept(store, &seen).map(|merged| merged.fresh), Message::Taken)
}
