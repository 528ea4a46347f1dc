//! Every message of every screen comes of something pressed, typed or told, and does for the user what it promises.
//!
//! `source` reads from the program's text which messages there are, `proofs` says what counts as shown. Each further file holds one
//! kind of messages. A message that no file shows fails its test by name, and so does a screen that has no file.

mod proofs;
mod source;

use std::collections::BTreeSet;

use proofs::Proofs;
use source::Source;

/// The files of the proofs; each is a test of its own.
macro_rules! screens {
    ($($screen:ident),+ $(,)?) => {
        $(mod $screen;)+

        const SCREENS: &[&str] = &[$($screen::SCREEN),+];

        mod every_message_keeps_its_promise {
            $(#[test] fn $screen() { super::hold(super::$screen::SCREEN, super::$screen::promises); })+
        }
    };
}

screens!(
    app,
    bundle,
    day,
    day_sheet,
    desk,
    entry,
    export,
    feedback,
    first_start,
    keeping,
    lists,
    manual,
    settings,
    sheet,
    statistics,
    tabs,
    unopened,
    visitors,
);

fn hold(screen: &'static str, promises: fn(&mut Proofs<'_>)) {
    let source = Source::read();
    let mut proofs = Proofs { screen, source: &source, proven: BTreeSet::new() };
    promises(&mut proofs);
    assert_eq!(source.lacking(screen, &proofs.proven), Vec::<String>::new(), "nothing shows what these messages do");
}

#[test]
fn no_screen_with_messages_is_left_out() {
    let source = Source::read();
    let read: BTreeSet<&str> = source.0.keys().map(String::as_str).collect();
    assert_eq!(read, SCREENS.iter().copied().collect());
}

#[test]
fn a_message_that_nothing_shows_is_named() {
    let source = Source::read();
    let shown = source.0["desk/sheet"].keys().filter(|variant| *variant != "Paste").cloned().collect();
    assert_eq!(source.lacking("desk/sheet", &shown), ["desk/sheet: Paste"]);
    // What is carried is read down to the innermost: the sheet of a past day is another than that of the daily report.
    let named = |written: &str| source.names(written).pop().unwrap();
    assert_eq!(named("Screen(Desk(Sheet(Step(-1))))"), ("desk/sheet".to_owned(), "Step".to_owned()));
    assert_eq!(named("Screen(Day(Sheet(Copies(2))))"), ("day/sheet".to_owned(), "Copies".to_owned()));
    assert_eq!(named("Visitor(Beat)"), ("feedback".to_owned(), "Beat".to_owned()));
}
