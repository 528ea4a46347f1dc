//! `printers`: what can be printed on; and printing for the other commands.

use std::thread;
use std::time::Duration;

use serde::Serialize;

use super::Host;
use super::cli::Printers;
use super::failure::{Exit, Failure};
use crate::text;
use crate::transfer::printer::{self, Job, JobStatus, PrintError, Printer, Printing, Ticket};

/// How often, and how many times, a printer is queried what became of a job before the command ends.
/// A network printer that does not answer is known as such after some four seconds.
const ASK: (Duration, u32) = (Duration::from_millis(500), 12);

#[derive(Serialize)]
struct Out {
    #[serde(flatten)]
    printer: Printer,
    trays: Vec<String>,
}

pub(super) fn run(args: &Printers, host: &mut Host<'_>) -> Result<(), Failure> {
    let printing = printer::of_system(&host.search);
    let printers = printing.printers().map_err(|error| failed(&error, host))?;
    if printers.is_empty() && !args.json {
        return host.say(&text!(host.locale, "command-printer-none"));
    }
    for printer in printers {
        // A printer whose trays are unknown can be printed on all the same.
        let trays = printing.trays(&printer.name).unwrap_or_default();
        if args.json {
            host.say_json(&Out { printer, trays })?;
            continue;
        }
        let name = &printer.name;
        let line = if printer.default {
            text!(host.locale, "command-printer-default", printer = name)
        } else {
            text!(host.locale, "command-printer", printer = name)
        };
        let line = match &printer.hindrance {
            Some(hindrance) => {
                text!(host.locale, "command-printer-hindered", printer = line, hindrance = host.locale.explain(hindrance))
            }
            None => line,
        };
        host.say(&line)?;
        if !trays.is_empty() {
            host.say(&text!(host.locale, "command-printer-trays", trays = trays.join(" ")))?;
        }
    }
    Ok(())
}

/// Prints files, each a job of its own, and reports where they went and what stops them.
pub(super) fn print(files: &[(String, Vec<u8>)], ticket: &Ticket, host: &mut Host<'_>) -> Result<(), Failure> {
    let printing = printer::of_system(&host.search);
    for (name, bytes) in files {
        let job = printer::print((name, bytes), printing.as_ref(), ticket).map_err(|error| failed(&error, host))?;
        host.say(&text!(host.locale, "command-printed", printer = job.printer(), job = job.id.as_str()))?;
        remark(&job, printing.as_ref(), host);
    }
    Ok(())
}

/// Says on standard error what keeps a job from being printed. It was accepted all the same: what the printer does later is its own.
fn remark(job: &Job, printing: &dyn Printing, host: &mut Host<'_>) {
    let (pause, times) = ASK;
    for _ in 0..times {
        let line = match printing.status(job) {
            Ok(JobStatus::Hindered(hindrance)) => {
                let hindrance = host.locale.explain(&hindrance);
                text!(host.locale, "command-print-hindered", printer = job.printer(), hindrance = hindrance)
            }
            Ok(JobStatus::GivenUp) => text!(host.locale, "command-print-given-up", printer = job.printer()),
            Ok(JobStatus::LeftTheQueue) | Err(_) => return,
            Ok(JobStatus::Waiting | JobStatus::Printing) => {
                thread::sleep(pause);
                continue;
            }
        };
        // Where nobody hears the remark, the job is with the printer all the same.
        let _ = writeln!(host.errors, "{line}");
        return;
    }
}

fn failed(error: &PrintError, host: &Host<'_>) -> Failure {
    Failure::of(&host.locale, Exit::Failed, error)
}
