//! `new`: makes a book.

use super::cli::New;
use super::failure::{Exit, Failure};
use super::{Host, wrong};
use crate::book::vocabulary::FINNISH_ADVICE;
use crate::book::{Place, Vocabulary};
use crate::store::{NewBook, Store};
use crate::text;

pub(super) fn run(args: New, host: &mut Host<'_>) -> Result<(), Failure> {
    let toml = match &args.vocabulary {
        None => FINNISH_ADVICE.to_owned(),
        Some(path) => String::from_utf8_lossy(&host.read(path)?).into_owned(),
    };
    let vocabulary = Vocabulary::from_toml(&toml).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
    let mut places = Vec::new();
    for (order, text) in (0..).zip(&args.place) {
        let place = Place::parse(text).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
        if places.iter().any(|known: &Place| known.id == place.id) {
            return Err(wrong(text!(host.locale, "command-place-exists", place = place.id.as_str())));
        }
        places.push(Place { order, ..place });
    }
    let book = NewBook { organisation: args.organisation, places, vocabulary };
    let mut store = Store::create(&host.book, &book, host.entropy).map_err(|error| host.failed(&error))?;
    store.set_base(args.base).map_err(|error| host.failed(&error))?;
    host.say(&text!(host.locale, "command-new-book", path = host.book.display().to_string()))
}
