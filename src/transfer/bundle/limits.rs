//! How much of a bundle is read at most. Each limit is checked before the memory is taken, whatever the file says of itself.
//!
//! Measured: a visit is about 400 bytes as a line and 60 in the file, a publication up to 100 kB as a line. A million visits fit.

/// The longest file, in bytes.
pub const FILE: u64 = 256 << 20;

/// The most that a file unpacks to, in bytes.
pub const UNPACKED: u64 = 2 << 30;

/// The longest line, in bytes.
pub const LINE: u64 = 4 << 20;

/// The most changes.
pub const CHANGES: u64 = 2_000_000;

/// The most desks a header may name.
pub const DESKS: usize = 1_000;

/// The most runs of numbers a header may hold, all desks together.
pub const RUNS: usize = 10_000;

/// The longest name of an organisation, in characters.
pub const ORGANISATION: usize = 1_000;

/// The longest head of an age file with one passphrase, in bytes; such a head has about 170.
pub const AGE_HEAD: u64 = 1_024;

/// The most work a passphrase may ask for, as the binary logarithm of scrypt's N: 256 MiB of memory, a few seconds.
pub const WORK: u8 = 18;

/// The work this program asks for: 128 MiB, about a second on an old laptop.
pub const OWN_WORK: u8 = 17;

/// The fewest characters of a new passphrase: three or four words.
pub const SHORTEST_PASSPHRASE: usize = 12;

/// The longest passphrase, in bytes.
pub const LONGEST_PASSPHRASE: usize = 1_024;
