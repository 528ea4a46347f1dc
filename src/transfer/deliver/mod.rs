//! Verified writing: files onto a stick or into a folder, whole or not at all.
//!
//! Every file is written as `NAME.part`, synced to the medium, read back and compared, and only then renamed over an older file
//! of its name; at last the folder is synced. Whatever fails and whenever, the file's name refers to the old file or the
//! new one, whole. A file that holds the same bytes already is not touched.
//!
//! What is read back comes from the medium itself on Linux, where the system is asked to drop what it has cached; elsewhere it
//! may come from the computer's memory, and a stick that returns wrong data is then found out only by its `SHA256SUMS`.
//!
//! # `SHA256SUMS`
//!
//! A folder of the week carries the checksums of its files as `sha256sum -c` reads them. At each moment every line in it is true
//! of a whole file: before a file is replaced by another its line is taken out, and the lines of this delivery are written last.
//! After a delivery that was broken off a file may thus lack its line, and none speaks against a good file. Lines of an
//! earlier delivery stay as long as their files do; they are not computed anew, so that a file damaged since is still found out.

mod error;
mod medium;
mod safe;
mod sums;

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::file_name::portable as name;
pub use error::{Cause, DeliverError};
use medium::Medium;
use sums::Sums;

/// The name of the file of checksums.
pub const SUMS: &str = "SHA256SUMS";

/// Files on their way into a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    root: PathBuf,
    below: Vec<String>,
    files: Vec<(String, Vec<u8>)>,
    with_sums: bool,
}

/// How far a delivery has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The file at work, from 1.
    pub file: usize,
    /// How many files there are, [`SUMS`] among them.
    pub of: usize,
    /// The name of the file at work.
    pub name: &'a str,
    /// What is being done with it.
    pub phase: Phase,
}

/// What is being done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It is being written.
    Writing,
    /// It is being read back and compared, before or after writing.
    Verifying,
}

/// A file of the folder, whole and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub bytes: usize,
    /// False where the same bytes had been there already and nothing was written.
    pub written: bool,
}

/// Why the folder was not filled.
enum Stop<E> {
    /// The medium failed.
    Medium(Cause),
    /// What had to happen before the files get their names failed.
    Commit(E),
}

/// What a delivery has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// The folder the files stand in.
    pub folder: PathBuf,
    /// The files in their order; [`SUMS`] is the last where it was asked for.
    pub placed: Vec<Placed>,
}

impl Delivered {
    /// Whether anything was written; false where all had been there already.
    #[must_use]
    pub fn wrote(&self) -> bool {
        self.placed.iter().any(|file| file.written)
    }
}

impl Delivery {
    /// A delivery into `root`, a folder that exists: the stick, or what the user chose. It has no files yet.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), below: Vec::new(), files: Vec::new(), with_sums: false }
    }

    /// The same into a folder below, made where it is missing.
    #[must_use]
    pub fn below(mut self, folder: impl Into<String>) -> Self {
        self.below.push(folder.into());
        self
    }

    /// The same with one more file.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.files.push((name.into(), bytes));
        self
    }

    /// The same with [`SUMS`].
    #[must_use]
    pub fn with_sums(mut self) -> Self {
        self.with_sums = true;
        self
    }

    /// The folder the files go to.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.below.iter().fold(self.root.clone(), |folder, name| folder.join(name))
    }

    /// The names of the files, without [`SUMS`].
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(name, _)| name.as_str())
    }

    /// Writes the files, reporting each step to `progress`. Blocks for as long as the medium takes.
    ///
    /// # Errors
    /// With the file at which it stopped and those that had been placed before; see [`Cause`]. What was half written is taken away
    /// again where the medium still allows it, and by the next delivery otherwise.
    pub fn deliver(&self, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Delivered, DeliverError> {
        self.place(None::<fn() -> Result<(), DeliverError>>, progress)
    }

    /// The same in two steps: every file is written and verified under its `.part` name, then `commit` runs once, and only then the
    /// files get their names. Killed before the commit, no file of this delivery has left; killed after it, the next delivery of the
    /// same files completes it.
    ///
    /// # Errors
    /// As [`deliver`](Self::deliver), and when `commit` fails: then no file was placed.
    pub fn deliver_after<E: From<DeliverError>>(
        &self,
        commit: impl FnOnce() -> Result<(), E>,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<Delivered, E> {
        self.place(Some(commit), progress)
    }

    fn place<E: From<DeliverError>>(
        &self,
        commit: Option<impl FnOnce() -> Result<(), E>>,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<Delivered, E> {
        let folder = self.folder();
        let mut placed = Vec::new();
        let of = self.files.len() + usize::from(self.with_sums);
        let fail = |cause, path: PathBuf, placed: Vec<Placed>| Err(DeliverError { cause, path, placed, of }.into());
        if let Err(bad) = self.check_names() {
            return fail(Cause::BadName(bad.clone()), folder.join(bad), placed);
        }
        let (medium, made) = match Medium::open(&self.root, &self.below) {
            Ok(opened) => opened,
            Err(cause) => return fail(cause, folder, placed),
        };
        let mut at = medium.folder().to_owned();
        let result = match commit {
            None => self.fill(&medium, &mut placed, &mut at, progress).map_err(Stop::Medium),
            Some(commit) => self.fill_after(commit, &medium, &mut placed, &mut at, progress),
        };
        match result {
            Ok(()) => Ok(Delivered { folder, placed }),
            Err(stop) => {
                made.undo();
                match stop {
                    Stop::Medium(cause) => fail(cause, at, placed),
                    Stop::Commit(error) => Err(error),
                }
            }
        }
    }

    /// Fills the folder file by file; on failure `at` is where.
    fn fill(
        &self,
        medium: &Medium,
        placed: &mut Vec<Placed>,
        at: &mut PathBuf,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<(), Cause> {
        *at = medium.folder().join(SUMS);
        let of = self.files.len() + usize::from(self.with_sums);
        if self.with_sums {
            medium.sweep();
        }
        let sums = if self.with_sums { Some(self.withdraw(medium)?) } else { None };
        for (index, (name, bytes)) in self.files.iter().enumerate() {
            *at = medium.folder().join(name);
            let mut tell = |phase| progress(Progress { file: index + 1, of, name, phase });
            let written = medium.place(name, bytes, &mut tell)?;
            placed.push(Placed { name: name.clone(), bytes: bytes.len(), written });
        }
        self.finish(medium, sums, placed, at, progress)
    }

    /// Stages all files, commits, and places them; on failure `at` is where.
    fn fill_after<E>(
        &self,
        commit: impl FnOnce() -> Result<(), E>,
        medium: &Medium,
        placed: &mut Vec<Placed>,
        at: &mut PathBuf,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<(), Stop<E>> {
        let of = self.files.len() + usize::from(self.with_sums);
        if self.with_sums {
            medium.sweep();
        }
        let mut staged = Vec::new();
        for (index, (name, bytes)) in self.files.iter().enumerate() {
            *at = medium.folder().join(name);
            let mut tell = |phase| progress(Progress { file: index + 1, of, name, phase });
            staged.push(medium.stage(name, bytes, &mut tell).map_err(Stop::Medium)?);
        }
        commit().map_err(Stop::Commit)?;
        *at = medium.folder().join(SUMS);
        let sums = if self.with_sums { Some(self.withdraw(medium).map_err(Stop::Medium)?) } else { None };
        for ((name, bytes), part) in self.files.iter().zip(staged) {
            *at = medium.folder().join(name);
            let written = medium.place_staged(name, part).map_err(Stop::Medium)?;
            placed.push(Placed { name: name.clone(), bytes: bytes.len(), written });
        }
        self.finish(medium, sums, placed, at, progress).map_err(Stop::Medium)
    }

    /// Writes the checksums, where they are wanted, and makes the names durable.
    fn finish(
        &self,
        medium: &Medium,
        sums: Option<Sums>,
        placed: &mut Vec<Placed>,
        at: &mut PathBuf,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<(), Cause> {
        if let Some(sums) = sums {
            let bytes = sums.with(self.sums()).write();
            *at = medium.folder().join(SUMS);
            let (file, of) = (self.files.len() + 1, self.files.len() + 1);
            let written = medium.place(SUMS, &bytes, &mut |phase| progress(Progress { file, of, name: SUMS, phase }))?;
            placed.push(Placed { name: SUMS.to_owned(), bytes: bytes.len(), written });
        }
        medium.folder().clone_into(at);
        medium.settle()
    }

    /// The checksums of an earlier delivery that stay true, after lines that will become false were taken out of the file.
    fn withdraw(&self, medium: &Medium) -> Result<Sums, Cause> {
        let earlier = Sums::read(medium.folder());
        let kept = earlier.clone().without(&self.sums());
        if kept != earlier {
            medium.replace_sums(&kept)?;
        }
        Ok(kept)
    }

    fn sums(&self) -> Sums {
        Sums::of(self.files.iter().map(|(name, bytes)| (name.clone(), Sha256::digest(bytes).into())))
    }

    /// The first name that is not allowed, if any: not portable, twice, or one of our own.
    fn check_names(&self) -> Result<(), String> {
        let bad_folder = self.below.iter().find(|name| !name::is_portable(name));
        let mut seen: Vec<String> = vec![name::folded(SUMS)];
        let bad_file = self.names().find(|name| {
            let folded = name::folded(name);
            let bad = !name::is_portable(name) || folded.ends_with(safe::PART) || seen.contains(&folded);
            seen.push(folded);
            bad
        });
        bad_folder.map(String::as_str).or(bad_file).map_or(Ok(()), |name| Err(name.to_owned()))
    }
}
