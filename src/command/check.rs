//! `check`: proves that the book is whole.

use serde::Serialize;

use super::Host;
use super::cli::Check;
use super::failure::{Exit, Failure};
use crate::book::change::Kind;
use crate::locale::Arg;
use crate::store::Unruly;
use crate::text;

#[derive(Serialize)]
struct Out {
    clean: bool,
    changes: u64,
    entries: u64,
    roll_ups: u64,
    findings: Vec<String>,
    /// Entries of an older program that no other laptop takes, each with how it is corrected.
    unruly: Vec<String>,
}

pub(super) fn run(args: &Check, host: &mut Host<'_>) -> Result<(), Failure> {
    let proof = host.open()?.maintenance().check().map_err(|error| host.failed(&error))?;
    let findings: Vec<String> = proof.findings.iter().map(ToString::to_string).collect();
    let unruly: Vec<String> = proof.unruly.iter().map(remedy).collect();
    if args.json {
        let (changes, entries, roll_ups) = (proof.changes, proof.entries, proof.roll_ups);
        host.say_json(&Out { clean: proof.is_clean(), changes, entries, roll_ups, findings: findings.clone(), unruly })?;
    } else if proof.is_clean() {
        let (changes, entries) = (Arg::Count(proof.changes), Arg::Count(proof.entries));
        host.say(&text!(host.locale, "command-check-clean", changes = changes, entries = entries))?;
        if !unruly.is_empty() {
            let count = Arg::Count(unruly.len() as u64);
            host.say(&text!(host.locale, "command-check-unruly", count = count, entries = unruly.join("\n")))?;
        }
    }
    if proof.is_clean() {
        return Ok(());
    }
    let message = text!(host.locale, "command-check-damaged", findings = findings.join("\n"));
    Err(Failure { message, exit: Exit::Book })
}

/// An entry, the rule that it does not keep to, and the commands that correct or remove it.
fn remedy(unruly: &Unruly) -> String {
    let id = unruly.key.shown();
    let (kind, (place, date)) = (unruly.key.kind.name(), id.split_once('/').unwrap_or((&id, "")));
    let commands = match unruly.key.kind {
        Kind::Visit => format!("amend {id} --date … / remove {id}"),
        Kind::Event => format!("event amend {id} … / event remove {id}"),
        Kind::Observation => format!("observe … --amend {id} / observe --remove {id}"),
        Kind::Target => format!("target amend {id} … / target remove {id}"),
        Kind::Day => format!("day {date} --place {place} --remove"),
        Kind::Place => format!("place rename {id} … / place open {id} …"),
        Kind::Dimension => format!("vocabulary rename {id} …"),
        Kind::Code => format!("vocabulary rename {place} {date} …"),
        Kind::Publication | Kind::Forgotten | Kind::Feedback | Kind::FeedbackPublished => String::new(),
    };
    format!("{kind} {id}: {}: {commands}", unruly.breach)
}
