//! `demo`: makes a new book of plausible visits.

use super::Host;
use super::cli::Demo as Args;
use super::failure::{Exit, Failure};
use crate::book::Vocabulary;
use crate::book::vocabulary::FINNISH_ADVICE;
use crate::locale::Arg;
use crate::text;
use crate::transfer::demo::{Demo, recording};

pub(super) fn run(args: &Args, host: &mut Host<'_>) -> Result<(), Failure> {
    let vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).map_err(|error| Failure::of(&host.locale, Exit::Failed, &error))?;
    let (weeks, seed, visits, places) = (args.weeks, args.seed, args.visits, args.places);
    let demo = Demo { weeks, seed, visits, places, today: host.clock.now().date };
    let organisation = text!(host.locale, "command-demo-organisation");
    let entries = recording::record(&host.paths.book, &organisation, &demo, vocabulary).map_err(|error| host.failed(&error))?;
    let path = host.paths.book.display().to_string();
    host.say(&text!(host.locale, "command-demo-made", path = path, visits = Arg::Count(entries)))
}
