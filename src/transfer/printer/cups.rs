//! The printing commands of CUPS on Linux and macOS: `lp`, `lpstat`, `lpoptions` and `cancel`.
//!
//! Their answers are read as the sources of CUPS write them in the locale "C" (`systemv/lpstat.c`, `systemv/lp.c`).

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::process::{self, Answer};
use super::{Hindrance, Job, JobStatus, PrintError, Printer, Printing, Ticket};

/// How long a command may take: a network printer that is switched off makes `lpstat` wait.
const LIMIT: Duration = Duration::from_secs(10);

/// Printing through the commands of CUPS.
#[derive(Debug, Clone)]
pub struct Cups {
    search: OsString,
    limit: Duration,
}

impl Cups {
    /// Commands from the folders of `search`, a list as in `PATH`.
    #[must_use]
    pub fn new(search: &OsStr) -> Self {
        Self { search: search.to_owned(), limit: LIMIT }
    }

    /// The same with another patience than ten seconds a command.
    #[must_use]
    pub fn patience(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    fn run(&self, command: &str, args: &[&OsStr]) -> Result<Answer, PrintError> {
        let program = self.find(command).ok_or(PrintError::NoPrinting)?;
        match process::run(&program, args, &self.search, self.limit) {
            Ok(Some(answer)) => Ok(answer),
            Ok(None) => Err(PrintError::NoAnswer),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied) => Err(PrintError::NoPrinting),
            Err(error) => Err(PrintError::Refused(error.to_string())),
        }
    }

    fn find(&self, command: &str) -> Option<PathBuf> {
        std::env::split_paths(&self.search).map(|folder| folder.join(command)).find(|file| file.is_file())
    }

    /// What `lpstat` says with these options.
    fn ask(&self, options: &[&str]) -> Result<String, PrintError> {
        let answer = self.run("lpstat", &words(options))?;
        if answer.status.success() || says(&answer.err, &["No destinations added"]) {
            return Ok(answer.out);
        }
        Err(refusal(&answer, None))
    }
}

impl Printing for Cups {
    fn printers(&self) -> Result<Vec<Printer>, PrintError> {
        // `-e` names printers found in the network too, which have no queue yet and of which `-p` knows nothing.
        let names = self.ask(&["-e"])?;
        if names.trim().is_empty() {
            // It names none, and says nothing, where the service does not run: `-p` distinguishes the two.
            return self.ask(&["-p"]).map(|_| Vec::new());
        }
        let default = self.ask(&["-d"])?;
        let default = default.lines().find_map(|line| line.strip_prefix("system default destination: ")).map(str::trim);
        // Where the states are unknown, the printers can be chosen all the same.
        let states = self.ask(&["-l", "-p"]).unwrap_or_default();
        let accepting = self.ask(&["-a"]).unwrap_or_default();
        let closed = |name: &str| about(&accepting, name).next()?.contains(" not accepting ").then_some(Hindrance::Closed);
        let hindrance = |name: &str| closed(name).or_else(|| hindrance(&states, name));
        let printer = |name: &str| Printer { name: name.to_owned(), default: Some(name) == default, hindrance: hindrance(name) };
        Ok(names.lines().map(str::trim).filter(|name| !name.is_empty()).map(printer).collect())
    }

    fn trays(&self, printer: &str) -> Result<Vec<String>, PrintError> {
        let answer = self.run("lpoptions", &words(&["-p", printer, "-l"]))?;
        // It ends well also where there is no such printer.
        if !answer.status.success() || says(&answer.err, &["does not exist"]) {
            return Err(refusal(&answer, Some(printer)));
        }
        // "InputSlot/Media Source: *Auto Tray1 Manual": the star marks the usual one.
        let trays = answer.out.lines().find(|line| line.starts_with("InputSlot/")).and_then(|line| line.split_once(": "));
        let trays = trays.map(|(_, trays)| trays.split_whitespace().map(|tray| tray.trim_start_matches('*').to_owned()).collect());
        Ok(trays.unwrap_or_default())
    }

    fn print(&self, file: &Path, ticket: &Ticket) -> Result<Job, PrintError> {
        // An absolute path cannot be taken for an option.
        let file = std::path::absolute(file).map_err(PrintError::File)?;
        let copies = ticket.copies.max(1).to_string();
        let tray = ticket.tray.as_ref().map(|tray| format!("InputSlot={tray}"));
        // Copy after copy, not page after page.
        let mut args = words(&["-n", &copies, "-o", "collate=true", "-o", "media=A4"]);
        args.extend(tray.iter().flat_map(|tray| words(&["-o", tray])));
        args.extend(ticket.printer.iter().flat_map(|printer| words(&["-d", printer])));
        args.push(file.as_os_str());
        let (answer, printer) = (self.run("lp", &args)?, ticket.printer.as_deref());
        if !answer.status.success() {
            return Err(refusal(&answer, printer));
        }
        // It was handed over, whatever words tell so: nobody prints it a second time because a sentence was not understood.
        Ok(Job { id: job_id(&answer.out).or(printer).unwrap_or_default().to_owned() })
    }

    fn status(&self, job: &Job) -> Result<JobStatus, PrintError> {
        if !self.ask(&["-o"])?.lines().any(|line| line.split_whitespace().next() == Some(&job.id)) {
            // The system may have forgotten the job, which is no news of it.
            let ended = self.ask(&["-W", "completed", "-l", "-o"]).unwrap_or_default();
            let failed = alerts(&ended, &job.id).any(|alert| alert.starts_with("aborted") || alert.contains("cancel"));
            return Ok(if failed { JobStatus::GivenUp } else { JobStatus::LeftTheQueue });
        }
        let states = self.ask(&["-l", "-p"])?;
        if let Some(hindrance) = hindrance(&states, job.printer()) {
            return Ok(JobStatus::Hindered(hindrance));
        }
        let printing = format!("printer {} now printing {}.", job.printer(), job.id);
        Ok(if states.lines().any(|line| line.starts_with(&printing)) { JobStatus::Printing } else { JobStatus::Waiting })
    }

    fn cancel(&self, job: &Job) -> Result<(), PrintError> {
        let answer = self.run("cancel", &[OsStr::new(&job.id)])?;
        if answer.status.success() { Ok(()) } else { Err(refusal(&answer, None)) }
    }
}

fn words<'a>(words: &[&'a str]) -> Vec<&'a OsStr> {
    words.iter().map(|word| OsStr::new(*word)).collect()
}

/// The lines about a printer or job: the first begins with `head`, those below it with a tab.
fn about<'a>(output: &'a str, head: &str) -> impl Iterator<Item = &'a str> {
    let mut lines = output.lines().skip_while(move |line| !line.strip_prefix(head).is_some_and(|rest| rest.starts_with(' ')));
    let first = lines.next();
    first.into_iter().chain(lines.take_while(|line| line.starts_with('\t')).map(str::trim))
}

/// What the long form of `lpstat` calls alerts: the reasons of a printer's or a job's state (RFC 8011 5.4.12, 5.3.8).
fn alerts<'a>(output: &'a str, head: &str) -> impl Iterator<Item = &'a str> {
    about(output, head).filter_map(|line| line.strip_prefix("Alerts:")).flat_map(str::split_whitespace)
}

/// What the backends of CUPS say of a printer that does not answer (`backend/socket.c`, `ipp.c`, `lpd.c`), where the service speaks English.
const UNANSWERED: [&str; 4] = ["may not exist or is unavailable", "is not responding", "is unreachable", "Unable to locate printer"];

/// What keeps a printer from printing, if anything does.
fn hindrance(states: &str, name: &str) -> Option<Hindrance> {
    let head = format!("printer {name}");
    let mut lines = about(states, &head);
    if lines.next()?.contains(" disabled since ") {
        let reason = lines.next().filter(|line| !line.contains(':') && *line != "reason unknown");
        return Some(Hindrance::Stopped(reason.unwrap_or_default().to_owned()));
    }
    if lines.next().is_some_and(|line| says(line, &UNANSWERED)) {
        return Some(Hindrance::Offline);
    }
    // A mere warning or report ("media-low-warning") does not keep it from printing; "offline-report" does.
    alerts(states, &head).find_map(|alert| match alert.trim_end_matches("-error").trim_end_matches("-report") {
        "offline" | "connecting-to-device" | "shutdown" | "timed-out" => Some(Hindrance::Offline),
        "media-empty" | "media-needed" => Some(Hindrance::NoPaper),
        "media-jam" => Some(Hindrance::Jam),
        "cover-open" | "door-open" | "interlock-open" => Some(Hindrance::Open),
        "marker-supply-empty" | "toner-empty" => Some(Hindrance::NoInk),
        _ => None,
    })
}

fn says(text: &str, any: &[&str]) -> bool {
    any.iter().any(|words| text.contains(words))
}

/// What a refusal means.
fn refusal(answer: &Answer, printer: Option<&str>) -> PrintError {
    let words = &answer.err;
    if says(
        words,
        &["Scheduler is not running", "scheduler not responding", "Unable to connect", "Bad file descriptor", "Transport endpoint"],
    ) {
        PrintError::NoAnswer
    } else if says(words, &["No default destination", "no default destination"]) {
        PrintError::NoPrinter
    } else if let Some(printer) = printer.filter(|_| says(words, &["not accepting"])) {
        PrintError::Closed(printer.to_owned())
    } else if let Some(printer) = printer.filter(|_| says(words, &["does not exist", "Unknown destination", "unknown destination"])) {
        PrintError::UnknownPrinter(printer.to_owned())
    } else {
        let reason = words.lines().next().unwrap_or_default();
        PrintError::Refused(reason.trim_start_matches("lp: ").trim_start_matches("lpstat: ").trim_start_matches("Error - ").to_owned())
    }
}

/// The id in "request id is Toimisto-12 (1 file(s))", in whatever language: the word that ends with a hyphen and a number.
fn job_id(answer: &str) -> Option<&str> {
    let numbered = |word: &&str| {
        let number = word.rsplit_once('-').map_or("", |(_, number)| number);
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    answer.split_whitespace().find(numbered)
}
