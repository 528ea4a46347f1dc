//! The folder a delivery fills, and the medium that holds it.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::Cause;
use super::safe::{self, Fault, PART, Part};
use super::sums::Sums;
use super::{Phase, SUMS, name};
use crate::store::lock::lock_soon;
use crate::transfer::file_name;

/// An open folder on a medium that can go away at any moment.
#[derive(Debug)]
pub(super) struct Medium {
    folder: PathBuf,
    /// Which device the folder lay on at first: a mount point stays behind when its stick is pulled.
    device: Option<u64>,
    /// Held as long as files are placed, so that two deliveries never share a `.part`.
    _lock: Option<File>,
}

/// The folders that were made for a delivery, outermost first.
#[derive(Debug, Default)]
pub(super) struct Made(Vec<PathBuf>);

impl Made {
    /// Takes those away again in which nothing came to stand.
    pub(super) fn undo(&self) {
        for folder in self.0.iter().rev() {
            // One that holds something refuses, as it should.
            let _ = fs::remove_dir(folder);
        }
    }
}

impl Medium {
    /// Opens the folder `below` the folder `root`, making what is missing below it, and locks it.
    pub(super) fn open(root: &Path, below: &[String]) -> Result<(Self, Made), Cause> {
        if !root.is_dir() {
            return Err(Cause::NoFolder);
        }
        let mut made = Made::default();
        let opened = make(root, below, &mut made).and_then(|folder| {
            let device = device(&fs::metadata(&folder)?);
            Ok((folder, device))
        });
        let medium = opened.map_err(|error| cause_of(error, root)).and_then(|(folder, device)| {
            let lock = lock(&folder)?;
            Ok(Self { folder, device, _lock: lock })
        });
        match medium {
            Ok(medium) => Ok((medium, made)),
            Err(cause) => {
                made.undo();
                Err(cause)
            }
        }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Places one file; returns whether it had to be written.
    pub(super) fn place(&self, name: &str, bytes: &[u8], tell: &mut dyn FnMut(Phase)) -> Result<bool, Cause> {
        let part = self.stage(name, bytes, tell)?;
        self.place_staged(name, part)
    }

    /// Writes and verifies one file under its `.part` name; none where the file is there already with the same bytes.
    pub(super) fn stage(&self, name: &str, bytes: &[u8], tell: &mut dyn FnMut(Phase)) -> Result<Option<Part>, Cause> {
        self.check()?;
        let path = self.folder.join(name);
        let there = match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_dir() => return Err(Cause::InTheWay),
            Ok(metadata) => metadata.is_file(),
            Err(_) => false,
        };
        if there {
            tell(Phase::Verifying);
            // A file that cannot be read is written anew.
            if safe::holds(&path, bytes).unwrap_or(false) {
                // What a killed run left of another version is of no use; on a read-only medium it stays.
                let _ = fs::remove_file(self.folder.join(format!("{name}{PART}")));
                return Ok(None);
            }
        }
        safe::stage(&self.folder, name, bytes, self.is_here(), tell).map(Some).map_err(|fault| self.cause(fault))
    }

    /// Gives a staged file its name; returns whether there was one to place.
    pub(super) fn place_staged(&self, name: &str, part: Option<Part>) -> Result<bool, Cause> {
        let written = part.is_some();
        if let Some(part) = part {
            part.place(&self.folder, name).map_err(|fault| self.cause(fault))?;
        }
        self.check()?;
        Ok(written)
    }

    /// Replaces the file of checksums by one with these lines; by none where there are no lines.
    pub(super) fn replace_sums(&self, sums: &Sums) -> Result<(), Cause> {
        self.check()?;
        let result = if sums.is_empty() {
            fs::remove_file(self.folder.join(SUMS)).and_then(|()| safe::sync_folder(&self.folder)).map_err(Fault::Io)
        } else {
            safe::write(&self.folder, SUMS, &sums.write(), self.is_here(), &mut |_| {})
        };
        result.map_err(|fault| self.cause(fault))
    }

    /// Takes away what an earlier delivery into this folder had to leave half written. What cannot be taken away does no harm.
    pub(super) fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if is_file && entry.file_name().to_str().is_some_and(is_our_part) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// The last look: the names are durable and the medium is still the same.
    pub(super) fn settle(&self) -> Result<(), Cause> {
        safe::sync_folder(&self.folder).map_err(|error| self.cause(Fault::Io(error)))?;
        self.check()
    }

    fn check(&self) -> Result<(), Cause> {
        if fs::metadata(&self.folder).is_ok_and(|metadata| self.is_here()(&metadata)) { Ok(()) } else { Err(Cause::Gone) }
    }

    /// Whether a path is on this medium.
    fn is_here(&self) -> impl Fn(&Metadata) -> bool {
        let known = self.device;
        move |metadata| device(metadata) == known
    }

    fn cause(&self, fault: Fault) -> Cause {
        match fault {
            Fault::Differs => Cause::Differs,
            Fault::Elsewhere => Cause::Gone,
            Fault::Io(_) | Fault::Replace(_) if self.check().is_err() => Cause::Gone,
            Fault::Replace(error) if is_in_use(&error) => Cause::InUse,
            Fault::Io(error) | Fault::Replace(error) => cause_of(error, &self.folder),
        }
    }
}

/// What the system's error means for a folder that was there a moment ago.
fn cause_of(error: io::Error, folder: &Path) -> Cause {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Cause::Full,
        ErrorKind::ReadOnlyFilesystem => Cause::ReadOnly,
        _ if !folder.is_dir() || is_no_device(&error) => Cause::Gone,
        ErrorKind::PermissionDenied => Cause::ReadOnly,
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory | ErrorKind::IsADirectory => Cause::InTheWay,
        _ => Cause::Io(error),
    }
}

/// ENXIO and ENODEV on Unix; on Windows: not ready, no such device, device not connected, media changed.
fn is_no_device(error: &io::Error) -> bool {
    let codes: &[i32] = if cfg!(windows) { &[21, 55, 433, 1110, 1167] } else { &[6, 19] };
    error.raw_os_error().is_some_and(|code| codes.contains(&code))
}

/// Windows refuses to replace a file that another program holds open (5 and 32), Unix one of another user in a shared folder.
fn is_in_use(error: &io::Error) -> bool {
    let shared = cfg!(windows) && error.raw_os_error() == Some(32);
    shared || matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy)
}

fn is_our_part(file: &str) -> bool {
    let folded = name::folded(file);
    folded.ends_with(PART) && (folded.starts_with(file_name::PREFIX) || folded.starts_with(&name::folded(SUMS)))
}

/// Makes the folders that are missing, each durable before the next.
fn make(root: &Path, below: &[String], made: &mut Made) -> io::Result<PathBuf> {
    let mut folder = root.to_owned();
    for name in below {
        let inside = folder.join(name);
        if !inside.is_dir() {
            fs::create_dir(&inside)?;
            made.0.push(inside.clone());
            safe::sync_folder(&folder)?;
        }
        folder = inside;
    }
    Ok(folder)
}

/// Locks a folder against other deliveries. File systems without locks, and Windows, go without.
fn lock(folder: &Path) -> Result<Option<File>, Cause> {
    let Ok(file) = File::open(folder) else { return Ok(None) };
    match lock_soon(&file) {
        Ok(true) => Ok(Some(file)),
        Ok(false) => Err(Cause::Busy),
        Err(error) => {
            tracing::debug!(%error, "the folder could not be locked");
            Ok(None)
        }
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems tell no device")]
fn device(metadata: &Metadata) -> Option<u64> {
    Some(std::os::unix::fs::MetadataExt::dev(metadata))
}

#[cfg(not(unix))]
fn device(_: &Metadata) -> Option<u64> {
    None
}
