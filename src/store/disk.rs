//! Whether two folders are on one disk: a backup on the book's disk is lost with it.

use std::path::Path;

/// Whether two existing paths are on the same disk; nothing where the system does not report it.
#[must_use]
pub fn same_disk(one: &Path, other: &Path) -> Option<bool> {
    Some(disk_of(one)? == disk_of(other)?)
}

/// The disk of a path: on Linux the block device under partition and encryption, elsewhere on Unix the file system.
#[cfg(unix)]
fn disk_of(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let device = std::fs::metadata(path).ok()?.dev();
    Some(block_device(device).unwrap_or_else(|| format!("device {device}")))
}

/// The drive letter or the share.
#[cfg(not(unix))]
fn disk_of(path: &Path) -> Option<String> {
    let path = std::fs::canonicalize(path).ok()?;
    match path.components().next()? {
        std::path::Component::Prefix(prefix) => Some(prefix.as_os_str().to_string_lossy().to_lowercase()),
        _ => None,
    }
}

/// `sda` for `/dev/sda2`, and for an encrypted or logical volume upon it. Nothing for file systems without a device of their own.
#[cfg(target_os = "linux")]
fn block_device(device: u64) -> Option<String> {
    let numbers = format!("{}:{}", rustix::fs::major(device), rustix::fs::minor(device));
    let mut folder = std::fs::canonicalize(Path::new("/sys/dev/block").join(numbers)).ok()?;
    // An encrypted volume is built on another, and a chain of them is short.
    for _ in 0..8 {
        let Some(below) = std::fs::read_dir(folder.join("slaves")).ok().and_then(|mut slaves| slaves.next()?.ok()) else { break };
        folder = std::fs::canonicalize(below.path()).ok()?;
    }
    // A partition's folder is inside that of its disk.
    let disk = if folder.join("partition").exists() { folder.parent()? } else { &folder };
    Some(disk.file_name()?.to_string_lossy().into_owned())
}

#[cfg(all(unix, not(target_os = "linux")))]
fn block_device(_: u64) -> Option<String> {
    None
}
