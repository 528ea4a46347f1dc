//! The system's own clock, randomness and folders: the only place that reads them.

use std::path::{Path, PathBuf};

use chrono::Timelike;

use crate::book::clock::{Clock, Entropy, Moment, NoEntropy};

/// The laptop's clock, read no finer than the hour.
///
/// A build with debug assertions takes the hour that the environment names instead, so that a test runs on the day it was written
/// for. A release build knows nothing of that variable.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    #[cfg(debug_assertions)]
    set: Option<Moment>,
}

impl SystemClock {
    /// The clock of this process.
    ///
    /// # Errors
    /// In a build with debug assertions, when the environment sets the clock to what is no day and hour; in a release build never.
    pub fn of_process() -> Result<Self, ClockError> {
        #[cfg(debug_assertions)]
        let clock = Self { set: std::env::var_os(Self::VARIABLE).map(|value| Self::parse(&value.to_string_lossy())).transpose()? };
        #[cfg(not(debug_assertions))]
        let clock = Self {};
        Ok(clock)
    }
}

#[cfg(debug_assertions)]
impl SystemClock {
    /// The environment variable that sets the clock of a build with debug assertions: `2026-11-30T10`.
    const VARIABLE: &str = "KAVIJAKIRJA_CLOCK";

    /// Reads a value of [`Self::VARIABLE`].
    fn parse(text: &str) -> Result<Moment, ClockError> {
        let read = || {
            let (date, hour) = text.split_once('T')?;
            Some(Moment { date: date.parse().ok()?, hour: hour.parse().ok().filter(|hour| *hour < 24)? })
        };
        read().ok_or_else(|| ClockError::Unreadable(text.to_owned()))
    }
}

/// Why the clock cannot be set. A release build has no such reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// The environment variable holds no day and hour.
    #[cfg(debug_assertions)]
    #[error("{name}={0}: not a day and an hour such as 2026-11-30T10", name = SystemClock::VARIABLE)]
    Unreadable(String),
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        #[cfg(debug_assertions)]
        if let Some(set) = self.set {
            return set;
        }
        let now = chrono::Local::now().naive_local();
        Moment { date: now.date(), hour: u8::try_from(now.hour()).unwrap_or(0) }
    }
}

/// The system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}

/// The paths of the program's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The book.
    pub book: PathBuf,
    /// The window's preferences.
    pub preferences: PathBuf,
    /// The folder of the log.
    pub logs: PathBuf,
    /// What the organisation presets for all its laptops.
    pub defaults: PathBuf,
    /// Whether all of them are next to the program, as on a stick.
    pub portable: bool,
}

/// The folder next to the program that holds all of a portable one.
const PORTABLE_FOLDER: &str = "Kavijakirja-data";
/// The empty file that requests that folder.
const PORTABLE_MARK: &str = "portable";

impl Paths {
    /// The platform's folders for this program (XDG on Linux, `AppData` on Windows, `Library` on macOS), if the user has a home.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "kavijakirja")?;
        Some(Self {
            book: dirs.data_dir().join("book.sqlite"),
            preferences: dirs.config_dir().join("window.toml"),
            logs: dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join("logs"),
            defaults: system_folder().join("defaults.toml"),
            portable: false,
        })
    }

    /// The folders of a portable program: where a folder `Kavijakirja-data` or an empty file `portable` is next to it.
    ///
    /// The file must be empty: a program of that name next to an installed one requests nothing.
    #[must_use]
    pub fn beside(program: &Path) -> Option<Self> {
        let home = program.parent()?;
        let folder = home.join(PORTABLE_FOLDER);
        let marked = || home.join(PORTABLE_MARK).metadata().is_ok_and(|mark| mark.is_file() && mark.len() == 0);
        (folder.is_dir() || marked()).then(|| Self {
            book: folder.join("book.sqlite"),
            preferences: folder.join("window.toml"),
            logs: folder.join("logs"),
            defaults: folder.join("defaults.toml"),
            portable: true,
        })
    }
}

/// The folder of what holds for every user of the computer.
#[cfg(not(windows))]
fn system_folder() -> PathBuf {
    PathBuf::from("/etc/kavijakirja")
}

/// The folder of what holds for every user of the computer: `C:\ProgramData\kavijakirja`.
#[cfg(windows)]
fn system_folder() -> PathBuf {
    std::env::var_os("ProgramData").map_or_else(|| PathBuf::from(r"C:\ProgramData"), PathBuf::from).join("kavijakirja")
}

/// The system in one line for whoever helps: its name where it reports one, its kind, the processor.
#[must_use]
pub fn system() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME=")).unwrap_or_default().trim_matches('"');
    format!("{name} {} {}", std::env::consts::OS, std::env::consts::ARCH).trim_start().to_owned()
}

/// The folder where the user keeps documents, or the user's home where there is none.
#[must_use]
pub fn documents_folder() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    Some(dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned())
}
