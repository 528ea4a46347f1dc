//! Asking the book, and saving tables: made where the book is, written on a thread of its own.

use iced::Task;

use super::Message;
use crate::gui::background;
use crate::gui::screen::BookContext;
use crate::gui::store_worker::{UiError, freeze};
use crate::statistics::query::Query;
use crate::transfer::section_export::{self, Export};

/// Asks the book.
pub(super) fn ask(context: BookContext<'_>, query: &Query) -> Task<Message> {
    let (query, asked, today) = (query.clone(), query.clone(), context.app.clock.now().date);
    context
        .book
        .ask(move |store| store.query(&query, today).map(Box::new), move |result| Message::QueryResult(Box::new(asked.clone()), result))
}

/// Makes the files and writes them.
pub(super) fn save(context: BookContext<'_>, export: Export) -> Task<Message> {
    let (progress, task) = background::pair();
    let (locale, today) = (context.locale().clone(), context.app.clock.now().date);
    let book = context.book.store.clone();
    let making = context.book.store.run(move |store| match section_export::prepare(store, &locale, today, &export) {
        Ok(prepared) => background::start(progress, move |progress| {
            let done = prepared.deliver(|drafts| freeze(&book, drafts), &mut |_| {});
            progress.send(Message::Written(done.map_err(|error| UiError::of(&error))));
        }),
        Err(error) => progress.send(Message::Written(Err(UiError::of(&error)))),
    });
    Task::batch([
        task,
        Task::future(making).then(|made| match made {
            Ok(()) => Task::none(),
            Err(gone) => Task::done(Message::Written(Err(UiError::of(&gone)))),
        }),
    ])
}
