//! Asking the book, and saving tables: made where the book is, written on a thread of its own.

use iced::Task;

use super::Message;
use crate::gui::errand;
use crate::gui::library::Trouble;
use crate::gui::screen::Here;
use crate::statistics::telling::Question;
use crate::transfer::export::ExportError;
use crate::transfer::telling::{self, Export};

/// Asks the book.
pub(super) fn ask(here: Here<'_>, question: &Question) -> Task<Message> {
    let (question, asked, today) = (question.clone(), question.clone(), here.around.clock.now().date);
    here.book.ask(move |store| store.tell(&question, today).map(Box::new), move |told| Message::Told(Box::new(asked.clone()), told))
}

/// Makes the files and writes them.
pub(super) fn save(here: Here<'_>, export: Export) -> Task<Message> {
    let (teller, task) = errand::pair();
    let (locale, today) = (here.locale().clone(), here.around.clock.now().date);
    let making = here.book.library.run(move |store| match telling::prepare(store, &locale, today, &export) {
        Ok(delivery) => errand::start(teller, move |teller| {
            let done = delivery.deliver(&mut |_| {}).map_err(ExportError::from);
            teller.tell(Message::Written(done.map_err(|error| Trouble::of(&error))));
        }),
        Err(error) => teller.tell(Message::Written(Err(Trouble::of(&error)))),
    });
    Task::batch([
        task,
        Task::future(making).then(|made| match made {
            Ok(()) => Task::none(),
            Err(gone) => Task::done(Message::Written(Err(Trouble::of(&gone)))),
        }),
    ])
}
