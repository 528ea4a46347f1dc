//! One file, written so that its name never refers to half of it.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::Phase;

/// The suffix of the name of a file that is not whole yet.
pub(super) const PART: &str = ".part";

/// Why one file was not placed.
#[derive(Debug)]
pub(super) enum Fault {
    /// The system refused.
    Io(io::Error),
    /// An older file of this name cannot be replaced.
    Replace(io::Error),
    /// What was read back is not what was written.
    Differs,
    /// The file came to lie on another medium than was meant.
    Elsewhere,
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A whole and verified file under its `.part` name; it takes itself away unless it is placed.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    done: bool,
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.done && fs::remove_file(&self.path).is_err() {
            tracing::warn!("a half-written file could not be taken away");
        }
    }
}

impl Part {
    /// Gives the file its name, replacing an older one in one step.
    pub(super) fn place(mut self, folder: &Path, name: &str) -> Result<(), Fault> {
        fs::rename(&self.path, folder.join(name)).map_err(Fault::Replace)?;
        self.done = true;
        sync_folder(folder)?;
        Ok(())
    }
}

/// Writes `bytes` as `name`, replacing an older file in one step: [`stage`], then [`Part::place`].
pub(super) fn write(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    is_here: impl Fn(&Metadata) -> bool,
    tell: &mut dyn FnMut(Phase),
) -> Result<(), Fault> {
    stage(folder, name, bytes, is_here, tell)?.place(folder, name)
}

/// Writes `bytes` under the `.part` name of `name`, syncs them, reads them back and compares.
///
/// `is_here` knows the medium by an open file: where a stick was pulled, the folder of its mount point is another disk's.
pub(super) fn stage(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    is_here: impl Fn(&Metadata) -> bool,
    tell: &mut dyn FnMut(Phase),
) -> Result<Part, Fault> {
    tell(Phase::Writing);
    let path = folder.join(format!("{name}{PART}"));
    remove_stale(&path)?;
    // Made afresh and never followed if it is a link.
    let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
    let part = Part { path, done: false };
    if !is_here(&file.metadata()?) {
        return Err(Fault::Elsewhere);
    }
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    tell(Phase::Verifying);
    if !holds(&part.path, bytes)? {
        return Err(Fault::Differs);
    }
    Ok(part)
}

/// Whether a file holds exactly these bytes, as read from the medium where that can be asked for.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    forget_cache(&file);
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut rest = bytes;
    let mut buffer = [0; 1 << 14];
    loop {
        let read = match file.read(&mut buffer) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        match rest.split_at_checked(read) {
            Some((expected, after)) if Some(expected) == buffer.get(..read) => rest = after,
            _ => return Ok(false),
        }
        if read == 0 {
            return Ok(rest.is_empty());
        }
    }
}

/// Makes the names in a folder durable. File systems that cannot sync a folder say so; there is nothing more to do then.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

fn remove_stale(part: &Path) -> io::Result<()> {
    match fs::remove_file(part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Asks the system to forget what it has cached of a file, so that reading asks the medium. It may decline, which is no fault.
#[cfg(target_os = "linux")]
fn forget_cache(file: &File) {
    // Only pages that are on the medium can be forgotten.
    if let Err(error) = file.sync_data() {
        tracing::debug!(%error, "a file could not be synced before reading");
    }
    if let Err(error) = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed) {
        tracing::debug!(%error, "the cache of a file could not be dropped");
    }
}

#[cfg(not(target_os = "linux"))]
fn forget_cache(_: &File) {}
