//! Bundles: changes carried from one laptop's book to another.
//!
//! | file | holds |
//! |---|---|
//! | `envelope` | the outermost bytes: what file it is, whether it is whole |
//! | `line` | the header and the changes as lines of JSON |
//! | [`limits`] | how much is read at most |
//! | [`passphrase`] | what a bundle is sealed with |
//! | [`mod@write`] | making a bundle |
//! | [`read`] | reading one |
//! | [`preview`] | what it changes, in words |
//! | [`error`] | why none was made or read |
//!
//! # The file
//!
//! Version 1. Whole numbers are little-endian.
//!
//! | bytes | hold |
//! |---|---|
//! | 0–7 | `KAVIBNDL` in ASCII |
//! | 8 | the version of the format: 1 |
//! | 9 | 1 where the payload is sealed with a passphrase, else 0 |
//! | 10–17 | the payload's length in bytes |
//! | 18–49 | the payload's SHA-256 (FIPS 180-4): a file that was cut off or damaged is distinguished from a wrong passphrase |
//! | 50– | the payload |
//!
//! A sealed payload is an age file (<https://age-encryption.org/v1>) with one scrypt recipient. In it, or at once where it is not
//! sealed, is one gzip member (RFC 1952), and in that lines of JSON (RFC 8259), each ended by a line feed. So without this program
//! `tail -c +51 FILE | age -d | gunzip` shows all there is.
//!
//! The first line is the header:
//!
//! ```json
//! {"organisation":"Kototori","writer":"7f0c…","has":{"7f0c…":[[1,412]]},"changes":412}
//! ```
//!
//! `has` lists the numbers of each desk's changes that the writer's book holds, as runs from the first to the last; `changes` how many lines follow.
//! Each of them is one entry of the journal:
//!
//! ```json
//! {"desk":"7f0c…","seq":400,"lamport":611,"kind":"visit","id":"c5a1…","digest":"06d1…","body":{…}}
//! ```
//!
//! `id` is a UUID for visits, events and observations, and else the text of the id; it is empty, and `body` `null`, for a visit that the writer has forgotten. `body` is the entity's whole new state, `null`
//! where it was removed, byte for byte as the journal keeps it: `digest` is reckoned over it (see `store/journal.rs`). First come all
//! changes of places, dimensions and codes, then the others; each part by desk and number.
//!
//! # What reading promises
//!
//! Nothing in a bundle is a path, a query or a program, and nothing of it is ever a file. It is read as a stream; whatever asks
//! for memory has a limit that is checked first. One transaction takes all of it in or nothing.

mod envelope;
pub mod error;
pub mod limits;
mod line;
pub mod passphrase;
pub mod preview;
pub mod read;
pub mod write;

pub use envelope::seal_plain;
pub use error::BundleError;
pub use passphrase::{NewPassphrase, Passphrase};
pub use read::{Reading, Seen};
pub use write::{Prepared, Protection};
