//! Reading a bundle: looking at it, and taking it in.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use age::{DecryptError, Decryptor};
use chrono::NaiveDate;
use flate2::bufread::GzDecoder;

use super::envelope::Envelope;
use super::error::{BundleError, Limit};
use super::line::{Header, Line};
use super::{Passphrase, limits};
use crate::store::Store;
use crate::store::replication::{Arrival, Carried, Consent, Merged};

/// How a bundle is to be read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The file.
    pub file: PathBuf,
    /// What it is sealed with, where somebody gave it.
    pub passphrase: Option<Passphrase>,
    /// The present date.
    pub today: NaiveDate,
    /// Whether a book that has nothing in common with this one shall become one with it.
    pub join: bool,
}

/// A bundle that was looked at: what it would change, and which file it was.
#[derive(Debug, Clone)]
pub struct Seen {
    /// What it would change.
    pub merged: Merged,
    hash: [u8; 32],
}

impl Reading {
    /// Whether the file is sealed with a passphrase. It is looked through from end to end, and not opened.
    ///
    /// # Errors
    /// When it is no whole bundle.
    pub fn is_sealed(file: &Path) -> Result<bool, BundleError> {
        Ok(Envelope::open(&mut open(file)?).map_err(|error| at(file, error))?.sealed)
    }

    /// Returns what the bundle would change. The book stays as it is.
    ///
    /// # Errors
    /// Why it could not be taken in.
    pub fn look(&self, store: &mut Store) -> Result<Seen, BundleError> {
        self.read(store, None, Consent::Preview)
    }

    /// Takes the bundle in; `seen` is what somebody looked at and accepted.
    ///
    /// # Errors
    /// Why it was not taken in, and when it is another file than the one that was looked at. Then the book is as it was.
    pub fn accept(&self, store: &mut Store, seen: &Seen) -> Result<Merged, BundleError> {
        if !self.join && !seen.merged.met {
            return Err(BundleError::Foreign(seen.merged.organisation.clone()));
        }
        Ok(self.read(store, Some(seen.hash), Consent::Accept)?.merged)
    }

    fn read(&self, store: &mut Store, expected: Option<[u8; 32]>, consent: Consent) -> Result<Seen, BundleError> {
        let source = open(&self.file)?;
        read(store, source, self.passphrase.as_ref(), expected, self.today, consent).map_err(|error| at(&self.file, error))
    }
}

/// Looks at a bundle in memory; see [`Reading::look`].
///
/// # Errors
/// Why it could not be taken in.
pub fn look_at(store: &mut Store, bytes: &[u8], passphrase: Option<&Passphrase>, today: NaiveDate) -> Result<Merged, BundleError> {
    Ok(read(store, Cursor::new(bytes), passphrase, None, today, Consent::Preview)?.merged)
}

fn open(file: &Path) -> Result<File, BundleError> {
    let unreadable = |error| BundleError::Unreadable { path: file.to_owned(), error };
    // A device or a pipe has no end, and opening one can wait for ever.
    if !std::fs::metadata(file).map_err(unreadable)?.is_file() {
        return Err(BundleError::NotABundle);
    }
    File::open(file).map_err(unreadable)
}

/// The same error, with the path where one belongs.
fn at(file: &Path, error: BundleError) -> BundleError {
    match error {
        BundleError::Unreadable { error, .. } => BundleError::Unreadable { path: file.to_owned(), error },
        other => other,
    }
}

fn read(
    store: &mut Store,
    mut source: impl Read + Seek,
    passphrase: Option<&Passphrase>,
    expected: Option<[u8; 32]>,
    today: NaiveDate,
    consent: Consent,
) -> Result<Seen, BundleError> {
    let Envelope { sealed, length, hash } = Envelope::open(&mut source)?;
    if expected.is_some_and(|expected| expected != hash) {
        return Err(BundleError::Changed);
    }
    let payload = BufReader::new(source.take(length));
    let merged = if sealed {
        let opened = unseal(payload, passphrase.ok_or(BundleError::Sealed)?)?;
        Lines::new(BufReader::new(opened)).merge(store, today, consent)?
    } else {
        Lines::new(payload).merge(store, today, consent)?
    };
    Ok(Seen { merged, hash })
}

/// Opens a sealed payload. Its head is short, and the work it asks for within the limit, or it is not tried.
fn unseal(mut payload: impl BufRead, passphrase: &Passphrase) -> Result<impl Read, BundleError> {
    let mut head = Vec::new();
    let _ = (&mut payload).take(limits::AGE_HEAD).read_to_end(&mut head).map_err(broken)?;
    let last_line = head.windows(5).position(|window| window == b"\n--- ").and_then(|at| head.get(at + 1..));
    if !last_line.is_some_and(|line| line.contains(&b'\n')) {
        return Err(BundleError::Damaged);
    }
    let payload = Cursor::new(head).chain(payload);
    let decryptor = Decryptor::new_buffered(payload).map_err(refused)?;
    if !decryptor.is_scrypt() {
        return Err(BundleError::Damaged);
    }
    let mut identity = age::scrypt::Identity::new(passphrase.secret().clone());
    identity.set_max_work_factor(limits::WORK);
    decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(refused)
}

fn refused(error: DecryptError) -> BundleError {
    match error {
        DecryptError::ExcessiveWork { .. } => BundleError::TooMuchWork,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => BundleError::WrongPassphrase,
        DecryptError::Io(error) => broken(error),
        _ => BundleError::Damaged,
    }
}

/// What a broken stream means. The hash held, so it was made broken, or the medium failed since.
fn broken(error: io::Error) -> BundleError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => BundleError::Damaged,
        _ => BundleError::Unreadable { path: PathBuf::new(), error },
    }
}

/// The lines of a payload, one in memory at a time.
struct Lines<R> {
    packed: io::Take<BufReader<GzDecoder<R>>>,
    line: Vec<u8>,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    fn new(payload: R) -> Self {
        Self { packed: BufReader::new(GzDecoder::new(payload)).take(limits::UNPACKED), line: Vec::new(), number: 0 }
    }

    /// The next line without its end; none after the last.
    fn next(&mut self) -> Result<Option<&[u8]>, BundleError> {
        self.line.clear();
        self.number += 1;
        let read = (&mut self.packed).take(limits::LINE + 1).read_until(b'\n', &mut self.line).map_err(broken)?;
        if read == 0 {
            return if self.packed.limit() == 0 { Err(BundleError::TooLarge(Limit::Unpacked)) } else { Ok(None) };
        }
        match self.line.split_last() {
            Some((b'\n', line)) => Ok(Some(line)),
            _ if read as u64 > limits::LINE => Err(BundleError::TooLarge(Limit::Line)),
            _ => Err(BundleError::Malformed(self.number)),
        }
    }

    fn header(&mut self) -> Result<(Arrival, u64), BundleError> {
        let line = self.next()?.ok_or(BundleError::Malformed(1))?;
        let header: Header = serde_json::from_slice(line).map_err(|_| BundleError::Malformed(1))?;
        header.believe()
    }

    fn change(&mut self) -> Result<Carried, BundleError> {
        let number = self.number + 1;
        let line = self.next()?.ok_or(BundleError::Malformed(number))?;
        let line: Option<Line<'_>> = serde_json::from_slice(line).ok();
        line.and_then(Line::change).ok_or(BundleError::Malformed(number))
    }

    /// After the last line there is nothing, neither packed nor after it.
    fn end(&mut self) -> Result<(), BundleError> {
        if self.next()?.is_some() {
            return Err(BundleError::Malformed(self.number));
        }
        let beyond = self.packed.get_mut().get_mut().get_mut().fill_buf().map_err(broken)?;
        if beyond.is_empty() { Ok(()) } else { Err(BundleError::Damaged) }
    }

    fn merge(mut self, store: &mut Store, today: NaiveDate, consent: Consent) -> Result<Merged, BundleError> {
        let (arrival, count) = self.header()?;
        let mut left = count;
        let changes = std::iter::from_fn(|| {
            if left == 0 {
                // The end is looked at before anything is kept: the iterator's last word can still refuse all.
                left = u64::MAX;
                return self.end().err().map(Err);
            }
            if left == u64::MAX {
                return None;
            }
            left -= 1;
            Some(self.change())
        });
        store.replica().merge(&arrival, changes, today, consent)
    }
}
