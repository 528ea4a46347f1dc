//! The outermost bytes of a bundle: what file it is, and whether it is whole.

use std::io::{self, Read, Seek, SeekFrom};

use sha2::{Digest, Sha256};

use super::error::{BundleError, Limit};
use super::limits;

const MAGIC: &[u8; 8] = b"KAVIBNDL";
const VERSION: u8 = 1;
const LENGTH: usize = 50;
/// How every SQLite file begins (the SQLite file format, section 1.3).
const DATABASE: &[u8; 16] = b"SQLite format 3\0";

/// What the outermost bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Envelope {
    /// Whether the payload is sealed with a passphrase.
    pub(super) sealed: bool,
    /// The payload's length in bytes.
    pub(super) length: u64,
    /// Its SHA-256, which held when it was looked at.
    pub(super) hash: [u8; 32],
}

/// A payload in its envelope: a whole bundle.
pub(super) fn wrap(sealed: bool, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(LENGTH + payload.len());
    bytes.extend(MAGIC);
    bytes.extend([VERSION, u8::from(sealed)]);
    bytes.extend((payload.len() as u64).to_le_bytes());
    bytes.extend(Sha256::digest(payload));
    bytes.extend(payload);
    bytes
}

/// Lines of text as a bundle without a passphrase, whatever they say: for tests and for whoever wants to try the reader.
///
/// # Errors
/// When there is no memory for it.
pub fn seal_plain(lines: &[u8]) -> io::Result<Vec<u8>> {
    use io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(lines)?;
    Ok(wrap(false, &packed.finish()?))
}

impl Envelope {
    /// Reads the outermost bytes, then the whole payload to compare its hash. The source is at the payload afterwards.
    pub(super) fn open(source: &mut (impl Read + Seek)) -> Result<Self, BundleError> {
        let length = source.seek(SeekFrom::End(0)).map_err(unreadable)?;
        if length > limits::FILE {
            return Err(BundleError::TooLarge(Limit::File));
        }
        let _ = source.seek(SeekFrom::Start(0)).map_err(unreadable)?;
        let mut head = Vec::with_capacity(LENGTH);
        let _ = source.take(LENGTH as u64).read_to_end(&mut head).map_err(unreadable)?;
        let envelope = Self::parse(&head)?;
        match (length - LENGTH as u64).cmp(&envelope.length) {
            std::cmp::Ordering::Less => return Err(BundleError::Truncated),
            std::cmp::Ordering::Greater => return Err(BundleError::Damaged),
            std::cmp::Ordering::Equal => {}
        }
        let mut hash = Sha256::new();
        let mut buffer = [0; 1 << 14];
        loop {
            let read = source.read(&mut buffer).map_err(unreadable)?;
            match buffer.get(..read) {
                Some(bytes) if read > 0 => hash.update(bytes),
                _ => break,
            }
        }
        if hash.finalize()[..] != envelope.hash {
            return Err(BundleError::Damaged);
        }
        let _ = source.seek(SeekFrom::Start(LENGTH as u64)).map_err(unreadable)?;
        Ok(envelope)
    }

    fn parse(head: &[u8]) -> Result<Self, BundleError> {
        if head.starts_with(DATABASE) {
            return Err(BundleError::Database);
        }
        if !head.starts_with(MAGIC) {
            return Err(if MAGIC.starts_with(head) { BundleError::Truncated } else { BundleError::NotABundle });
        }
        let rest = head.get(MAGIC.len()..).unwrap_or_default();
        match rest.first() {
            None => return Err(BundleError::Truncated),
            Some(&VERSION) => {}
            Some(0) => return Err(BundleError::Damaged),
            Some(newer) => return Err(BundleError::Newer(*newer)),
        }
        let sealed = match rest.get(1) {
            None => return Err(BundleError::Truncated),
            Some(0) => false,
            Some(1) => true,
            Some(_) => return Err(BundleError::Damaged),
        };
        let (length, hash) = rest.get(2..).and_then(|rest| rest.split_first_chunk::<8>()).ok_or(BundleError::Truncated)?;
        let hash = hash.try_into().map_err(|_| BundleError::Truncated)?;
        Ok(Self { sealed, length: u64::from_le_bytes(*length), hash })
    }
}

fn unreadable(error: io::Error) -> BundleError {
    BundleError::Unreadable { path: std::path::PathBuf::new(), error }
}
