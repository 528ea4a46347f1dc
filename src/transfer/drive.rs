//! The drives that files can be carried away on.
//!
//! Which drive is removable can only be guessed: Linux reports it for USB sticks and not of card readers, so whatever is where
//! the desktop mounts such media counts as removable too. Callers always offer a folder of one's own choice besides.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// A drive as the system reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What the system calls it: on Linux the device (`/dev/sdb1`), elsewhere the label of the volume.
    pub name: String,
    /// Where its files appear.
    pub folder: PathBuf,
    /// The file system, such as `vfat`.
    pub file_system: String,
    /// Free space in bytes.
    pub free: u64,
    /// Size in bytes.
    pub total: u64,
    /// Whether the system says that it can be removed.
    pub removable: bool,
    /// Whether it can only be read.
    pub read_only: bool,
}

/// A drive to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drive {
    /// What people call it: its label where it has one.
    pub name: String,
    /// Where its files appear.
    pub folder: PathBuf,
    /// Free space in bytes.
    pub free: u64,
    /// Size in bytes.
    pub total: u64,
    /// Whether it can be carried away, as far as that is known.
    pub removable: bool,
    /// Whether it can only be read: a stick with its write protection on.
    pub read_only: bool,
}

/// The drives of this computer, removable ones first. None where the system reports nothing.
#[must_use]
pub fn drives() -> Vec<Drive> {
    let disks = sysinfo::Disks::new_with_refreshed_list().inspect_err(|error| tracing::warn!(%error, "the drives could not be listed"));
    let found = disks.iter().flat_map(|disks| disks.iter()).map(|disk| Found {
        name: disk.name().to_string_lossy().into_owned(),
        folder: disk.mount_point().to_owned(),
        file_system: disk.file_system().to_string_lossy().into_owned(),
        free: disk.available_space(),
        total: disk.total_space(),
        removable: disk.is_removable(),
        read_only: disk.is_read_only(),
    });
    arrange(found)
}

/// The drives worth choosing from among those found: one for each device, removable ones first, then by name.
///
/// A device mounted in several places is listed once: where the desktop mounts removable media if it is there, else under the
/// shortest path. Drives without room, of the system's start and of program packages are left out.
#[must_use]
pub fn arrange(found: impl IntoIterator<Item = Found>) -> Vec<Drive> {
    let mut found: Vec<Found> = found.into_iter().filter(is_for_files).collect();
    found.sort_by_key(|drive| (!under_media(&drive.folder), drive.folder.as_os_str().len(), drive.folder.clone()));
    let mut seen = HashSet::new();
    found.retain(|drive| seen.insert(identity(drive)));
    let mut drives: Vec<Drive> = found.into_iter().map(drive).collect();
    drives.sort_by(|a, b| (!a.removable, &a.name, &a.folder).cmp(&(!b.removable, &b.name, &b.folder)));
    drives
}

/// What makes two finds the same drive. A label does not: two sticks of one make bear the same.
fn identity(found: &Found) -> PathBuf {
    if found.name.starts_with("/dev/") { PathBuf::from(&found.name) } else { found.folder.clone() }
}

fn is_for_files(found: &Found) -> bool {
    let of_the_system = ["/boot", "/efi", "/snap", "/var/lib/snapd"].iter().any(|folder| found.folder.starts_with(folder));
    found.total > 0 && !of_the_system && !matches!(found.file_system.as_str(), "squashfs" | "erofs" | "iso9660" | "udf")
}

/// Whether the folder is where desktops mount removable media.
fn under_media(folder: &Path) -> bool {
    ["/media", "/run/media"].iter().any(|media| folder.starts_with(media) && folder != Path::new(media))
}

fn drive(found: Found) -> Drive {
    let label = if found.name.is_empty() || found.name.starts_with('/') { found.folder.file_name() } else { None };
    let name = match label {
        Some(label) => label.to_string_lossy().into_owned(),
        None if found.name.is_empty() || found.name.starts_with('/') => found.folder.display().to_string(),
        None => found.name,
    };
    Drive {
        name,
        removable: found.removable || under_media(&found.folder),
        folder: found.folder,
        free: found.free,
        total: found.total,
        read_only: found.read_only,
    }
}
