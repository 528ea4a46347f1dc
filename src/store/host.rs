//! The system's own clock, chance and folders: the only place where they are asked.

use std::path::PathBuf;

use chrono::Timelike;

use crate::book::clock::{Clock, Entropy, Moment, NoEntropy};

/// The laptop's clock, read no finer than the hour.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
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

/// Where the program's files lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The book.
    pub book: PathBuf,
    /// The window's preferences.
    pub preferences: PathBuf,
    /// The folder of the log.
    pub logs: PathBuf,
}

impl Paths {
    /// The platform's folders for this program (XDG on Linux, `AppData` on Windows, `Library` on macOS), if the user has a home.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "kavijakirja")?;
        Some(Self {
            book: dirs.data_dir().join("book.sqlite"),
            preferences: dirs.config_dir().join("window.toml"),
            logs: dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join("logs"),
        })
    }
}

/// The folder where the user keeps documents, or the user's home where there is none.
#[must_use]
pub fn documents_folder() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    Some(dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned())
}
