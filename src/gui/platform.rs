//! The window's access to the computer apart from the book: drives, printers, dialogs, viewers. Passed in, so that a test can replace it.

use std::ffi::OsString;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use crate::transfer::drive::{self, Drive};
use crate::transfer::printer::{self, PrintError, Printing};

/// A folder or file that somebody may choose.
pub type Picked = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// The computer around the window. Everything but the dialogs may take long: ask it on another thread.
pub trait Platform: Send + Sync {
    /// The drives that files can be carried away on, removable ones first.
    fn drives(&self) -> Vec<Drive>;

    /// What prints.
    fn printing(&self) -> Box<dyn Printing>;

    /// Shows a file in the program the system has for it.
    ///
    /// # Errors
    /// When there is none.
    fn show(&self, file: &Path) -> Result<(), PrintError>;

    /// The folder that files are saved in where nothing else was chosen.
    fn documents(&self) -> Option<PathBuf>;

    /// Lets a folder be chosen in the system's dialog. None where nothing was chosen, and where there is no dialog.
    fn pick_folder(&self, title: String, from: PathBuf) -> Picked;

    /// Lets a file be chosen in the system's dialog, one whose name ends so. None where nothing was chosen, and where there is no dialog.
    fn pick_file(&self, title: String, ending: &'static str, from: PathBuf) -> Picked;
}

/// The computer itself.
#[derive(Debug, Clone)]
pub struct System {
    search: OsString,
    documents: Option<PathBuf>,
}

impl System {
    /// The computer; printing commands are looked for in `search`, a list of folders as in `PATH`.
    #[must_use]
    pub fn new(search: OsString, documents: Option<PathBuf>) -> Self {
        Self { search, documents }
    }
}

impl Platform for System {
    fn drives(&self) -> Vec<Drive> {
        drive::drives()
    }

    fn printing(&self) -> Box<dyn Printing> {
        printer::of_system(&self.search)
    }

    fn show(&self, file: &Path) -> Result<(), PrintError> {
        printer::view(file)
    }

    fn documents(&self) -> Option<PathBuf> {
        self.documents.clone()
    }

    fn pick_folder(&self, title: String, from: PathBuf) -> Picked {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(title);
        if from.is_dir() {
            dialog = dialog.set_directory(from);
        }
        // Without a portal or a bus the answer is None at once: the field keeps what it holds.
        Box::pin(async move { dialog.pick_folder().await.map(|folder| folder.path().to_owned()) })
    }

    fn pick_file(&self, title: String, ending: &'static str, from: PathBuf) -> Picked {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(ending.to_uppercase(), &[ending]);
        let folder = if from.is_dir() { Some(from.as_path()) } else { from.parent().filter(|folder| folder.is_dir()) };
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        Box::pin(async move { dialog.pick_file().await.map(|file| file.path().to_owned()) })
    }
}
