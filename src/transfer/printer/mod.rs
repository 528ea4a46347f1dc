//! Printing through the system.
//!
//! On Unix the printing commands of CUPS are called; elsewhere there is no printing of our own and the PDF is opened in the viewer,
//! which can print. That a printer accepted a job does not mean that paper came out: a paused or unreachable printer
//! accepts as well. So ask [`Printing::status`] for a while, and offer [`Printing::cancel`] and [`view`] when it takes long.

#[cfg(unix)]
mod cups;
#[cfg(unix)]
mod process;

use std::fs::File;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use crate::book::{Explain, Explanation};

#[cfg(unix)]
pub use cups::Cups;

/// A printer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Printer {
    /// Its name in the system.
    pub name: String,
    /// Whether it is printed to where none is named.
    pub default: bool,
    /// Why no paper comes out at present; it may accept jobs all the same.
    pub hindrance: Option<Hindrance>,
}

/// What keeps a printer from printing, as far as the system knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// It was stopped, by somebody or by the system, for a reason in the system's words; empty where it gives none.
    Stopped(String),
    /// It takes no jobs.
    Closed,
    /// It is switched off, not connected, or does not answer.
    Offline,
    /// It has no paper.
    NoPaper,
    /// Paper is jammed in it.
    Jam,
    /// A cover or door of it is open.
    Open,
    /// It has no ink or toner.
    NoInk,
}

impl Explain for Hindrance {
    fn explain(&self) -> Explanation {
        match self {
            Self::Stopped(reason) if reason.is_empty() => Explanation::plain("hindrance-stopped"),
            Self::Stopped(reason) => Explanation::plain("hindrance-stopped-because").with("reason", reason),
            Self::Closed => Explanation::plain("hindrance-closed"),
            Self::Offline => Explanation::plain("hindrance-offline"),
            Self::NoPaper => Explanation::plain("hindrance-no-paper"),
            Self::Jam => Explanation::plain("hindrance-jam"),
            Self::Open => Explanation::plain("hindrance-open"),
            Self::NoInk => Explanation::plain("hindrance-no-ink"),
        }
    }
}

/// How something is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ticket {
    /// The printer; the usual one where none is named.
    pub printer: Option<String>,
    /// How many copies; 0 is one too.
    pub copies: u8,
    /// The tray the paper comes from, one of [`Printing::trays`]; the printer chooses where none is named.
    pub tray: Option<String>,
}

/// A job that a printer accepted, such as `Toimisto-12`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Job {
    /// What the system calls it.
    pub id: String,
}

impl Job {
    /// The printer's name, which is the id without its number.
    #[must_use]
    pub fn printer(&self) -> &str {
        self.id.rsplit_once('-').map_or(self.id.as_str(), |(printer, _)| printer)
    }
}

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobStatus {
    /// It waits for its turn.
    Waiting,
    /// It is being printed.
    Printing,
    /// It waits, and this keeps the printer from printing.
    Hindered(Hindrance),
    /// It is no longer in the queue, and the system does not say that it failed.
    LeftTheQueue,
    /// The system gave it up or somebody took it back: nothing comes out, or not all of it.
    GivenUp,
}

/// What prints.
pub trait Printing: Send + Sync {
    /// The printers in the order of the system.
    ///
    /// # Errors
    /// When the system cannot print or does not answer. No printer at all is no error but an empty list.
    fn printers(&self) -> Result<Vec<Printer>, PrintError>;

    /// The trays of a printer, as the system names them; none where it has no choice.
    ///
    /// # Errors
    /// When the system does not know the printer or does not answer.
    fn trays(&self, printer: &str) -> Result<Vec<String>, PrintError>;

    /// Hands a file to a printer, on A4 paper. The file may be removed afterwards.
    ///
    /// # Errors
    /// When there is no such printer or no default, or the file is refused.
    fn print(&self, file: &Path, ticket: &Ticket) -> Result<Job, PrintError>;

    /// What became of a job.
    ///
    /// # Errors
    /// When the system does not answer.
    fn status(&self, job: &Job) -> Result<JobStatus, PrintError>;

    /// Takes a job back, unless it is printed already.
    ///
    /// # Errors
    /// When the system refuses.
    fn cancel(&self, job: &Job) -> Result<(), PrintError>;
}

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// This system has no printing that the program knows.
    #[error("the system has no printing commands")]
    NoPrinting,
    /// There is no printer, or none is the default.
    #[error("no printer is set up as default")]
    NoPrinter,
    /// There is no printer of this name.
    #[error("there is no printer “{0}”")]
    UnknownPrinter(String),
    /// This printer takes no jobs at present.
    #[error("the printer “{0}” takes no jobs")]
    Closed(String),
    /// The printing service does not run or does not answer in time.
    #[error("the printing service does not answer")]
    NoAnswer,
    /// The printing service refused, with its own words.
    #[error("the printing service refused: {0}")]
    Refused(String),
    /// The file to be printed could not be made or handed over.
    #[error("the file could not be handed over: {0}")]
    File(std::io::Error),
    /// No program of the system shows the file.
    #[error("no program shows the file: {0}")]
    NoViewer(std::io::Error),
}

impl Explain for PrintError {
    fn explain(&self) -> Explanation {
        match self {
            Self::NoPrinting => Explanation::plain("error-print-none"),
            Self::NoPrinter => Explanation::plain("error-print-no-printer"),
            Self::UnknownPrinter(name) => Explanation::plain("error-print-unknown-printer").with("printer", name),
            Self::Closed(name) => Explanation::plain("error-print-closed").with("printer", name),
            Self::NoAnswer => Explanation::plain("error-print-no-answer"),
            Self::Refused(reason) => Explanation::plain("error-print-refused").with("reason", reason),
            Self::File(reason) => Explanation::plain("error-print-file").with("reason", reason),
            Self::NoViewer(reason) => Explanation::plain("error-print-no-viewer").with("reason", reason),
        }
    }
}

/// The printing of this system; on Unix its commands are looked for in `search`, a list of folders as in `PATH`.
#[must_use]
pub fn of_system(search: &std::ffi::OsStr) -> Box<dyn Printing> {
    #[cfg(unix)]
    return Box::new(Cups::new(search));
    #[cfg(not(unix))]
    {
        let _ = search;
        Box::new(NoPrinting)
    }
}

/// A system without printing commands: every question is answered with [`PrintError::NoPrinting`].
#[cfg(not(unix))]
#[derive(Debug, Clone, Copy)]
pub struct NoPrinting;

#[cfg(not(unix))]
impl Printing for NoPrinting {
    fn printers(&self) -> Result<Vec<Printer>, PrintError> {
        Err(PrintError::NoPrinting)
    }

    fn trays(&self, _: &str) -> Result<Vec<String>, PrintError> {
        Err(PrintError::NoPrinting)
    }

    fn print(&self, _: &Path, _: &Ticket) -> Result<Job, PrintError> {
        Err(PrintError::NoPrinting)
    }

    fn status(&self, _: &Job) -> Result<JobStatus, PrintError> {
        Err(PrintError::NoPrinting)
    }

    fn cancel(&self, _: &Job) -> Result<(), PrintError> {
        Err(PrintError::NoPrinting)
    }
}

/// Prints what is not in a file yet: through a file of this name in a private folder, which is removed afterwards.
///
/// # Errors
/// When that file cannot be made or the printer does not take it.
pub fn print((name, bytes): (&str, &[u8]), printing: &dyn Printing, ticket: &Ticket) -> Result<Job, PrintError> {
    let folder = tempfile::Builder::new().prefix("kavijakirja-").tempdir().map_err(PrintError::File)?;
    // The name of the file becomes the title of the job.
    let path = folder.path().join(name);
    let mut file = File::create_new(&path).map_err(PrintError::File)?;
    file.write_all(bytes).map_err(PrintError::File)?;
    printing.print(&path, ticket)
}

/// Shows a file in the program the system has for it, without waiting for that program's end.
///
/// # Errors
/// When the system has no program for it.
pub fn view(file: &Path) -> Result<(), PrintError> {
    open::that_detached(file).map_err(PrintError::NoViewer)
}
