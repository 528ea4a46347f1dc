//! The files of automatic backups, recognised by their names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::book::Moment;
use crate::book::retention::Taken;

/// A backup that was taken by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The file.
    pub path: PathBuf,
    /// When it was taken.
    pub taken: Taken,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The automatic backups of a book in a folder, newest first. A folder that is not there has none.
#[must_use]
pub fn backups_in(folder: &Path, book: &Path) -> Vec<Kept> {
    let stem = stem_of(book);
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut kept: Vec<Kept> = files
        .filter_map(|file| {
            let (_, taken) = read_name(file.file_name().to_str()?, &stem)?;
            Some(Kept { path: file.path(), taken, bytes: file.metadata().ok()?.len() })
        })
        .collect();
    kept.sort_unstable_by(|one, other| (other.taken, &other.path).cmp(&(one.taken, &one.path)));
    kept
}

pub(super) fn stem_of(book: &Path) -> String {
    book.file_stem().map_or_else(|| "book".to_owned(), |stem| stem.to_string_lossy().into_owned())
}

/// `book-1a2b3c4d-2026-11-20-10.sqlite`: the book, its copy, date and hour; `…-10-2` for the second of an hour.
pub(super) fn write_name(stem: &str, desk: &str, taken: Taken) -> String {
    let number = if taken.number > 1 { format!("-{}", taken.number) } else { String::new() };
    format!("{stem}-{desk}-{}-{:02}{number}.sqlite", taken.at.date, taken.at.hour)
}

pub(super) fn read_name(name: &str, stem: &str) -> Option<(String, Taken)> {
    let rest = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(".sqlite")?;
    let (desk, rest) = rest.split_once('-')?;
    let (date, rest) = (rest.get(..10)?.parse().ok()?, rest.get(10..)?.strip_prefix('-')?);
    let (hour, number) = rest.split_once('-').unwrap_or((rest, "1"));
    let taken = Taken { at: Moment { date, hour: hour.parse().ok().filter(|hour| *hour < 24)? }, number: number.parse().ok()? };
    // Only a name that would be written so: nothing else is ever deleted.
    (write_name(stem, desk, taken) == name && desk.len() == 8).then(|| (desk.to_owned(), taken))
}
