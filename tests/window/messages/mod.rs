//! Every message of every screen comes of something pressed, typed or reported, and does for the user what it promises.
//!
//! Each file holds the tests of one screen's messages, by `proofs::changes`. `source` reads from the program's text which messages there
//! are, and from these tests which of them one shows: a message that no test shows fails by name.

mod app;
mod batch_entry;
mod bundle;
mod daily_report;
mod day;
mod desk;
mod edits;
mod entry;
mod export;
mod feedback;
mod first_start;
mod keeping;
mod laptop;
mod lists;
mod manual;
mod places;
mod proofs;
mod recovery;
mod settings;
mod source;
mod statistics;
mod tabs;
mod visitors;

use std::collections::{BTreeMap, BTreeSet};

use source::{Source, shown};

/// The messages that no test shows.
fn lacking(source: &Source, shown: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let none = BTreeSet::new();
    let of = |screen: &String| shown.get(screen).unwrap_or(&none);
    let all = source.0.iter().flat_map(|(screen, variants)| variants.keys().map(move |variant| (screen, variant)));
    all.filter(|(screen, variant)| !of(screen).contains(*variant)).map(|(screen, variant)| format!("{screen}: {variant}")).collect()
}

#[test]
fn every_message_is_shown_by_a_test() {
    let (source, shown) = (Source::read(), shown());
    assert_eq!(lacking(&source, &shown), Vec::<String>::new(), "no test shows what these messages do");
    let strange: Vec<&String> = shown.keys().filter(|screen| !source.0.contains_key(*screen)).collect();
    assert!(strange.is_empty(), "{strange:?} have no messages");
}

#[test]
fn a_message_that_nothing_shows_is_named() {
    let (source, mut shown) = (Source::read(), shown());
    let name = "desk/batch_entry".to_owned();
    assert!(shown.get_mut(&name).unwrap().remove("Paste"));
    assert_eq!(lacking(&source, &shown), ["desk/batch_entry: Paste"]);
    // What is carried is read down to the innermost: the sheet of a past day is another than that of the daily report.
    let named = |written: &str| source.names(written).pop().unwrap();
    assert_eq!(named("Screen(Desk(Sheet(Step(-1))))"), ("desk/batch_entry".to_owned(), "Step".to_owned()));
    assert_eq!(named("Screen(Day(Sheet(Copies(2))))"), ("day/daily_report".to_owned(), "Copies".to_owned()));
    assert_eq!(named("Visitor(Beat)"), ("feedback".to_owned(), "Beat".to_owned()));
}
