//! What a bundle is sealed with.

use age::secrecy::SecretString;

use super::BundleError;
use super::limits::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE};

/// A passphrase as somebody gave it to open a bundle. It is never shown, and wiped from memory once it is not needed.
#[derive(Debug, Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The passphrase in these words; blanks around them do not count.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(SecretString::from(text.trim().to_owned()))
    }

    /// The passphrase on the first line of a file.
    #[must_use]
    pub fn on_first_line(text: &str) -> Self {
        Self::new(text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default())
    }

    pub(in crate::transfer) fn secret(&self) -> &SecretString {
        &self.0
    }

    /// How many characters it has.
    pub(in crate::transfer) fn characters(&self) -> usize {
        use age::secrecy::ExposeSecret;
        self.0.expose_secret().chars().count()
    }
}

/// A passphrase that is good enough to seal with.
#[derive(Debug, Clone)]
pub struct NewPassphrase(Passphrase);

impl NewPassphrase {
    /// Takes a passphrase for a new bundle.
    ///
    /// # Errors
    /// When it is shorter than [`SHORTEST_PASSPHRASE`] characters or longer than [`LONGEST_PASSPHRASE`] bytes.
    pub fn new(passphrase: Passphrase) -> Result<Self, BundleError> {
        use age::secrecy::ExposeSecret;
        let text = passphrase.0.expose_secret();
        let fits = passphrase.characters() >= SHORTEST_PASSPHRASE && text.len() <= LONGEST_PASSPHRASE;
        if fits { Ok(Self(passphrase)) } else { Err(BundleError::ShortPassphrase) }
    }

    pub(super) fn secret(&self) -> &SecretString {
        self.0.secret()
    }
}
