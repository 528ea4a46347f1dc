//! Why a delivery stopped.

use std::io;
use std::path::PathBuf;

use super::Placed;
use crate::book::{Explain, Explanation};

/// Why a delivery stopped, where, and what had been placed before.
///
/// What is in [`placed`](Self::placed) is whole and verified. At [`path`](Self::path) is the older file if there was one,
/// or the new one where only the last step failed: never a part of either.
#[derive(Debug, thiserror::Error)]
#[error("{}: {cause}", path.display())]
pub struct DeliverError {
    /// What is wrong.
    #[source]
    pub cause: Cause,
    /// The file or folder at which it stopped.
    pub path: PathBuf,
    /// The files that had been placed.
    pub placed: Vec<Placed>,
    /// How many files there were to be.
    pub of: usize,
}

/// What is wrong.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// No space is left.
    #[error("the medium is full")]
    Full,
    /// The medium or folder may not be written.
    #[error("the medium is read-only")]
    ReadOnly,
    /// The stick was pulled, or the folder was taken away.
    #[error("the medium is gone")]
    Gone,
    /// There is no such folder to begin with.
    #[error("there is no such folder")]
    NoFolder,
    /// A folder is where a file should, or a file where a folder should.
    #[error("something else bears this name")]
    InTheWay,
    /// Another program holds the older file.
    #[error("the older file cannot be replaced")]
    InUse,
    /// Another delivery is filling the same folder.
    #[error("another delivery is filling the folder")]
    Busy,
    /// The medium gave back other bytes than were written to it.
    #[error("other bytes were read back than were written")]
    Differs,
    /// A name that not every medium takes.
    #[error("“{0}” is no name for a file on every medium")]
    BadName(String),
    /// The system refused for another reason.
    #[error(transparent)]
    Io(io::Error),
}

impl Explain for DeliverError {
    fn explain(&self) -> Explanation {
        let (path, done, all) = (self.path.display(), self.placed.len(), self.of);
        match &self.cause {
            Cause::Full => Explanation::plain("error-deliver-full").with("path", path).with("done", done).with("all", all),
            Cause::ReadOnly => Explanation::plain("error-deliver-read-only").with("path", path).with("done", done).with("all", all),
            Cause::Gone => Explanation::plain("error-deliver-gone").with("path", path).with("done", done).with("all", all),
            Cause::NoFolder => Explanation::plain("error-deliver-no-folder").with("path", path),
            Cause::InTheWay => Explanation::plain("error-deliver-in-the-way").with("path", path).with("done", done).with("all", all),
            Cause::InUse => Explanation::plain("error-deliver-in-use").with("path", path).with("done", done).with("all", all),
            Cause::Busy => Explanation::plain("error-deliver-busy").with("path", path),
            Cause::Differs => Explanation::plain("error-deliver-differs").with("path", path).with("done", done).with("all", all),
            Cause::BadName(name) => Explanation::plain("error-deliver-bad-name").with("name", name),
            Cause::Io(reason) => {
                Explanation::plain("error-deliver-io").with("path", path).with("reason", reason).with("done", done).with("all", all)
            }
        }
    }
}
