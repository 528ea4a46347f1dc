//! The printing commands of CUPS on Linux and macOS: `lp`, `lpstat` and `cancel`.
//!
//! Their answers are read as the sources of CUPS write them in the locale "C" (`systemv/lpstat.c`, `systemv/lp.c`).

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::process::{self, Answer};
use super::{Job, JobStatus, PrintError, Printer, Printing};

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
        let options: Vec<&OsStr> = options.iter().map(OsStr::new).collect();
        let answer = self.run("lpstat", &options)?;
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
            return Ok(Vec::new());
        }
        let default = self.ask(&["-d"])?;
        let default = default.lines().find_map(|line| line.strip_prefix("system default destination: ")).map(str::trim);
        // Where the states cannot be told, the printers can be chosen all the same.
        let states = self.ask(&["-p"]).unwrap_or_default();
        let printer = |name: &str| Printer { name: name.to_owned(), default: Some(name) == default, stopped: stopped(&states, name) };
        Ok(names.lines().map(str::trim).filter(|name| !name.is_empty()).map(printer).collect())
    }

    fn print(&self, file: &Path, printer: Option<&str>, copies: u8) -> Result<Job, PrintError> {
        // An absolute path cannot be taken for an option.
        let file = std::path::absolute(file).map_err(PrintError::File)?;
        let copies = copies.max(1).to_string();
        let mut args = vec![OsStr::new("-n"), OsStr::new(&copies), OsStr::new("-o"), OsStr::new("media=A4")];
        if let Some(printer) = printer {
            args.extend([OsStr::new("-d"), OsStr::new(printer)]);
        }
        args.push(file.as_os_str());
        let answer = self.run("lp", &args)?;
        if !answer.status.success() {
            return Err(refusal(&answer, printer));
        }
        let id = answer.out.strip_prefix("request id is ").and_then(|rest| rest.split_whitespace().next());
        id.map(|id| Job { id: id.to_owned() }).ok_or_else(|| refusal(&answer, printer))
    }

    fn status(&self, job: &Job) -> Result<JobStatus, PrintError> {
        let queue = self.ask(&["-o"])?;
        if !queue.lines().any(|line| line.split_whitespace().next() == Some(&job.id)) {
            return Ok(JobStatus::LeftTheQueue);
        }
        let states = self.ask(&["-p"])?;
        if let Some(reason) = stopped(&states, job.printer()) {
            return Ok(JobStatus::Stopped(reason));
        }
        let printing = format!("printer {} now printing {}.", job.printer(), job.id);
        Ok(if states.lines().any(|line| line.starts_with(&printing)) { JobStatus::Printing } else { JobStatus::Waiting })
    }

    fn cancel(&self, job: &Job) -> Result<(), PrintError> {
        let answer = self.run("cancel", &[OsStr::new(&job.id)])?;
        if answer.status.success() { Ok(()) } else { Err(refusal(&answer, None)) }
    }
}

/// Why a printer is stopped, if it is: the line below "printer NAME disabled since …".
fn stopped(states: &str, name: &str) -> Option<String> {
    let head = format!("printer {name} disabled since ");
    let mut lines = states.lines().skip_while(|line| !line.starts_with(&head));
    let _ = lines.next()?;
    Some(lines.next().filter(|line| line.starts_with('\t')).unwrap_or_default().trim().to_owned())
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
    } else if let Some(printer) = printer.filter(|_| says(words, &["does not exist", "Unknown destination", "unknown destination"])) {
        PrintError::UnknownPrinter(printer.to_owned())
    } else {
        let reason = words.lines().next().unwrap_or_default();
        PrintError::Refused(reason.trim_start_matches("lp: ").trim_start_matches("lpstat: ").trim_start_matches("Error - ").to_owned())
    }
}
