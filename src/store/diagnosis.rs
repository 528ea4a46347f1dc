//! What is wrong with a file that could not be opened: the file's first bytes tell SQLite's errors apart.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::connection::APPLICATION_ID;
use super::error::StoreError;

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The error to report instead of the one met. Reads the file's header, which is safe only because the file is not open any more.
pub(super) fn of(path: &Path, met: StoreError) -> StoreError {
    let doubtful = matches!(met, StoreError::Damaged(_) | StoreError::ReadOnly | StoreError::Io(_) | StoreError::Database(_));
    if !doubtful && !matches!(met, StoreError::NotABook(_)) {
        return met;
    }
    let header = match header(path) {
        Ok(header) => header,
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return StoreError::NoPermission(path.to_owned()),
        Err(_) => return met,
    };
    let part = |from: usize, to: usize| header.get(from..to).unwrap_or_default();
    let magic = part(0, 16) == MAGIC;
    let ours = i64::from(part(68, 72).try_into().map_or(0, u32::from_be_bytes)) == APPLICATION_ID;
    match met {
        // One of the two marks is flipped; the rest of the file may well be a book.
        StoreError::Damaged(_) | StoreError::Database(_) if !magic && !ours => StoreError::NotABook(path.to_owned()),
        StoreError::ReadOnly | StoreError::Io(_) if magic && !known_ways(&header) => StoreError::Damaged("header".to_owned()),
        met => met,
    }
}

/// Refuses a file whose header forbids this SQLite to write it.
pub(super) fn header_allows_writing(path: &Path) -> Result<(), StoreError> {
    if known_ways(&header(path)?) { Ok(()) } else { Err(StoreError::Damaged("header".to_owned())) }
}

/// How the file is to be written and read: 2 with a log, 1 without. Where SQLite does not know the number it only reads, or refuses.
fn known_ways(header: &[u8]) -> bool {
    header.get(18..20).is_some_and(|ways| ways.iter().all(|way| [1, 2].contains(way)))
}

fn header(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut header = Vec::new();
    let _ = File::open(path)?.take(100).read_to_end(&mut header)?;
    Ok(header)
}
