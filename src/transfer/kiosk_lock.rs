//! The passphrase on the way back from the visitor to the desk: only its scrypt-sealed form is kept, as age seals a file.

use std::io::{Read as _, Write as _};

use age::{Decryptor, Encryptor};

use super::bundle::Passphrase;
use crate::book::{Explain, Explanation};
use crate::store::hex;

/// The fewest characters of the passphrase: it keeps a visitor out for a minute, not a thief for a year.
pub const SHORTEST: usize = 6;

/// What is sealed: it says nothing, that it opens is enough.
const SEALED: &[u8] = b"kavijakirja way back";

/// The work that opening asks for, as the binary logarithm of scrypt's N: a moment on an old laptop.
const WORK: u8 = 14;

/// Why the way back cannot be locked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// The passphrase is too short.
    #[error("a passphrase has {SHORTEST} characters at least")]
    Short,
    /// It could not be sealed.
    #[error("the passphrase could not be sealed: {0}")]
    Sealing(String),
}

impl Explain for LockError {
    fn explain(&self) -> Explanation {
        match self {
            Self::Short => Explanation::plain("feedback-error-short").with("least", SHORTEST),
            Self::Sealing(detail) => Explanation::plain("feedback-error-sealing").with("detail", detail),
        }
    }
}

/// Seals a passphrase, so that the book can recognise it without holding it.
///
/// # Errors
/// When it is shorter than [`SHORTEST`] characters, or could not be sealed.
pub fn lock(passphrase: &Passphrase) -> Result<String, LockError> {
    if passphrase.characters() < SHORTEST {
        return Err(LockError::Short);
    }
    let sealing = |error: &dyn std::fmt::Display| LockError::Sealing(error.to_string());
    let mut recipient = age::scrypt::Recipient::new(passphrase.secret().clone());
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).map_err(|error| sealing(&error))?;
    let mut writer = encryptor.wrap_output(Vec::new()).map_err(|error| sealing(&error))?;
    writer.write_all(SEALED).map_err(|error| sealing(&error))?;
    let bytes = writer.finish().map_err(|error| sealing(&error))?;
    Ok(hex::text(&bytes))
}

/// Whether a passphrase opens a lock. A lock that cannot be read opens to nobody: closing the window leads back then.
#[must_use]
pub fn opens(lock: &str, passphrase: &Passphrase) -> bool {
    unseal(lock, passphrase).is_some_and(|bytes| bytes == SEALED)
}

fn unseal(lock: &str, passphrase: &Passphrase) -> Option<Vec<u8>> {
    let bytes = hex::bytes(lock)?;
    let mut identity = age::scrypt::Identity::new(passphrase.secret().clone());
    identity.set_max_work_factor(WORK);
    let decryptor = Decryptor::new(&bytes[..]).ok()?;
    let mut opened = Vec::new();
    let reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).ok()?;
    let _ = reader.take(64).read_to_end(&mut opened).ok()?;
    Some(opened)
}
