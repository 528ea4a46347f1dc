//! `new`: makes a book.

use super::cli::New;
use super::failure::{Exit, Failure};
use super::{Host, wrong};
use crate::book::{Place, Preset, Vocabulary};
use crate::store::NewBook;
use crate::text;
use crate::transfer::defaults::{Defaults, Setting};

pub(super) fn run(args: New, host: &mut Host<'_>) -> Result<(), Failure> {
    let ready = args.preset.as_deref().map(Preset::named).transpose();
    let ready = ready.map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
    let vocabulary = match &args.vocabulary {
        None => match &ready {
            Some(ready) => ready.applied_to(host.defaults.vocabulary()),
            None => host.defaults.vocabulary(),
        },
        Some(path) => {
            let toml = String::from_utf8_lossy(&host.read(path)?).into_owned();
            Vocabulary::from_toml(&toml).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?
        }
    };
    let mut places = if args.place.is_empty() { host.defaults.places.clone() } else { Vec::new() };
    for (order, text) in (0..).zip(&args.place) {
        let place = Place::parse(text).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
        if places.iter().any(|known: &Place| known.id == place.id) {
            return Err(wrong(text!(host.locale, "command-place-exists", place = place.id.as_str())));
        }
        let place = ready.as_ref().map_or_else(|| place.clone(), |ready| ready.place(place.clone()));
        places.push(Place { order, ..place });
    }
    // What begins with a preset begins today: no day before is missing.
    if ready.is_some() {
        let today = host.clock.now().date;
        for place in &mut places {
            place.since = place.since.or(Some(today));
        }
    }
    let organisation = preset(args.organisation, host.defaults.organisation.clone(), Setting::Organisation, host)?;
    let base = preset(args.base, host.defaults.base, Setting::Base, host)?;
    let book = NewBook { organisation: organisation.unwrap_or_default(), places, vocabulary };
    let defaults = Defaults { base, ..host.defaults.clone() };
    drop(defaults.make(&host.paths.book, &book, host.entropy).map_err(|error| host.failed(&error))?);
    host.say(&text!(host.locale, "command-new-book", path = host.paths.book.display().to_string()))
}

/// What was given, or what is preset; a locked setting cannot be given otherwise.
fn preset<T: PartialEq>(given: Option<T>, preset: Option<T>, setting: Setting, host: &Host<'_>) -> Result<Option<T>, Failure> {
    if host.defaults.locks(setting) && given.is_some() && given != preset {
        return Err(wrong(text!(host.locale, "command-set-by-organisation")));
    }
    Ok(given.or(preset))
}
