//! The file of checksums, as `sha256sum` writes and checks it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::{SUMS, name};
use crate::store::hex;

/// A longer file of checksums is none of ours.
const LONGEST: u64 = 1 << 20;

/// Checksums by the name of their file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sums(BTreeMap<String, [u8; 32]>);

impl Sums {
    pub(super) fn of(sums: impl Iterator<Item = (String, [u8; 32])>) -> Self {
        Self(sums.collect())
    }

    /// The lines of an earlier delivery whose files are still in the folder. A file that cannot be understood holds none.
    pub(super) fn read(folder: &Path) -> Self {
        let path = folder.join(SUMS);
        let short = fs::metadata(&path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= LONGEST);
        let text = if short { fs::read_to_string(&path).unwrap_or_default() } else { String::new() };
        let exists = |name: &str| fs::symlink_metadata(folder.join(name)).is_ok_and(|metadata| metadata.is_file());
        Self(text.lines().filter_map(line).filter(|(name, _)| exists(name)).collect())
    }

    /// Without the lines that `new` contradicts, by checksum or by the case of the name.
    pub(super) fn without(mut self, new: &Self) -> Self {
        let folded: BTreeMap<_, _> = new.0.iter().map(|(name, sum)| (name::folded(name), (name, sum))).collect();
        self.0.retain(|name, sum| folded.get(&name::folded(name)).is_none_or(|new| *new == (name, sum)));
        self
    }

    /// With these lines added.
    pub(super) fn with(mut self, new: Self) -> Self {
        self.0.extend(new.0);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes of the file, by name: 64 hexadecimal digits, a space, a star for "binary", the name, a line feed.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut text = String::new();
        for (name, sum) in &self.0 {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "{} *{name}", hex::text(sum));
        }
        text.into_bytes()
    }
}

/// The name and checksum of a line; only plain portable names are ours.
fn line(line: &str) -> Option<(String, [u8; 32])> {
    let (digits, rest) = line.split_at_checked(64)?;
    let name = rest.strip_prefix(" *").or_else(|| rest.strip_prefix("  "))?;
    let sum = hex::bytes(digits)?.try_into().ok()?;
    name::is_portable(name).then(|| (name.to_owned(), sum))
}
