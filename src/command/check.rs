//! `check`: proves that the book is whole.

use serde::Serialize;

use super::Host;
use super::cli::Check;
use super::failure::{Exit, Failure};
use crate::locale::Arg;
use crate::text;

#[derive(Serialize)]
struct Out {
    clean: bool,
    changes: u64,
    entries: u64,
    roll_ups: u64,
    findings: Vec<String>,
}

pub(super) fn run(args: &Check, host: &mut Host<'_>) -> Result<(), Failure> {
    let proof = host.open()?.maintenance().check().map_err(|error| host.failed(&error))?;
    let findings: Vec<String> = proof.findings.iter().map(ToString::to_string).collect();
    if args.json {
        let (changes, entries, roll_ups) = (proof.changes, proof.entries, proof.roll_ups);
        host.say_json(&Out { clean: proof.is_clean(), changes, entries, roll_ups, findings: findings.clone() })?;
    } else if proof.is_clean() {
        let (changes, entries) = (Arg::Count(proof.changes), Arg::Count(proof.entries));
        host.say(&text!(host.locale, "command-check-clean", changes = changes, entries = entries))?;
    }
    if proof.is_clean() {
        return Ok(());
    }
    let message = text!(host.locale, "command-check-damaged", findings = findings.join("\n"));
    Err(Failure { message, exit: Exit::Book })
}
