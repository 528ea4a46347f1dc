//! Keyed randomness: the same choices at every run, unknown to whoever has not the book's secret.
//!
//! The stream is HMAC-SHA256 (RFC 2104, FIPS 198-1) in counter mode: block *i* is
//! HMAC(secret, purpose | place | week | table | *i*), each part with its length before it, so that no
//! two contexts can run into each other. Draws are exact: an integer below *n* comes from rejection
//! sampling, and a choice with the probability *part*/*whole* is "an integer below *whole* is below
//! *part*". No floating point takes part.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::book::Week;

/// Names what the stream is for, and its version: another method must use another name.
const PURPOSE: &[u8] = b"kavijakirja disclosure control 1";

/// The book's secret of 32 bytes. It is made once with the book and never leaves it; whoever has it
/// can undo the rounding, so neither `Debug` nor an error shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A secret from bytes that came from the system's random generator.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to be stored in the book and nowhere else.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A source of exact random choices.
pub trait Draw {
    /// A uniform integer below the bound; 0 when the bound is 0 or 1.
    fn below(&mut self, bound: u32) -> u32;

    /// True with the probability `part` / `whole`, exactly.
    fn chance(&mut self, part: u32, whole: u32) -> bool {
        self.below(whole) < part
    }
}

/// The stream of choices for one table of one place and week.
pub struct Keyed {
    /// HMAC with secret and context already taken in; a block adds the counter.
    prefix: Hmac<Sha256>,
    counter: u64,
    block: [u8; 32],
    used: usize,
}

impl Keyed {
    /// The stream for this table of this place and week. `place` is the place's id, `table` names the
    /// dimensions, such as `topic*language`.
    #[must_use]
    pub fn new(secret: &Secret, place: &str, week: Week, table: &str) -> Self {
        // HMAC fills a key that is shorter than a block up with zeros: the same key.
        let mut key = hmac::digest::Key::<Hmac<Sha256>>::default();
        key[..secret.0.len()].copy_from_slice(&secret.0);
        let mut prefix = Hmac::<Sha256>::new(&key);
        for part in [PURPOSE, place.as_bytes(), week.to_string().as_bytes(), table.as_bytes()] {
            prefix.update(&(part.len() as u64).to_be_bytes());
            prefix.update(part);
        }
        Self { prefix, counter: 0, block: [0; 32], used: 32 }
    }

    fn next(&mut self) -> u32 {
        if self.used == self.block.len() {
            let mut mac = self.prefix.clone();
            mac.update(&self.counter.to_be_bytes());
            self.block = mac.finalize().into_bytes().into();
            self.counter += 1;
            self.used = 0;
        }
        let mut word = [0; 4];
        word.copy_from_slice(&self.block[self.used..self.used + 4]);
        self.used += 4;
        u32::from_be_bytes(word)
    }
}

impl Draw for Keyed {
    fn below(&mut self, bound: u32) -> u32 {
        if bound < 2 {
            return 0;
        }
        // The words above the largest multiple of the bound would favour small results: draw again.
        let spare = (u32::MAX % bound + 1) % bound;
        loop {
            let word = self.next();
            if word <= u32::MAX - spare {
                return word % bound;
            }
        }
    }
}

impl fmt::Debug for Keyed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyed(…)")
    }
}
