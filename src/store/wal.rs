//! The write-ahead log of a book, read as bytes before SQLite opens it.
//!
//! SQLite reads a log up to the first frame whose checksum is wrong and silently drops the rest: after a power cut that is
//! right, since the last save was not finished. After a flipped byte it drops saves that were durable, and closing the book would
//! delete them. So the rest is looked at first. Format: <https://sqlite.org/fileformat2.html#walformat>.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::Path;

use super::files::with_ending;

/// The size of every page of a book, in bytes: SQLite's usual size, which this program never changes.
pub(super) const PAGE: usize = 4_096;
/// The sizes of the log's own header and of that of each frame, in bytes.
const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// The state of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Log {
    /// There is none, or it is whole.
    Whole,
    /// Its last save is not finished: the computer or the program stopped in the middle of it.
    CutOff,
    /// A save is unreadable behind which others were durable: the log is damaged.
    Torn,
}

/// One page in the log.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// The page's number.
    pub(super) page: u32,
    /// Where its bytes begin in the log.
    pub(super) at: u64,
    /// Whether it ends a transaction.
    ends: bool,
    /// Whether its checksum follows from that of the frame before.
    follows: bool,
    /// Whether it belongs to a transaction that SQLite would read.
    pub(super) counts: bool,
}

/// The state of the log of a book. This reads the log's file alone: opening the book's own file here would, when it is closed
/// again, drop the locks that this process holds on it (POSIX advisory locks).
pub(super) fn look(book: &Path) -> std::io::Result<Log> {
    let frames = frames(book)?;
    let rest = frames.iter().position(|frame| !frame.counts).map_or(&[][..], |at| frames.get(at..).unwrap_or_default());
    let Some(end) = rest.iter().position(|frame| frame.ends) else {
        return Ok(if rest.is_empty() { Log::Whole } else { Log::CutOff });
    };
    // Each save is synced before the next begins: what is whole behind the first one proves that the first was durable.
    let beyond = rest.get(end + 1..).unwrap_or_default();
    let proof = beyond.iter().position(|frame| frame.ends && frame.follows).is_some_and(|next| {
        // The frame right behind a wrong checksum cannot follow from it.
        beyond.get(..next).unwrap_or_default().iter().skip(1).all(|frame| frame.follows)
    });
    Ok(if proof { Log::Torn } else { Log::CutOff })
}

/// The frames of the present generation of a book's log, in their order.
pub(super) fn frames(book: &Path) -> std::io::Result<Vec<Frame>> {
    let file = match File::open(with_ending(book, "-wal")) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut file = BufReader::with_capacity(1 << 16, file);
    let mut header = [0; HEADER];
    let mut bytes = vec![0; FRAME_HEADER + PAGE];
    if !fill(&mut file, &mut header)? {
        return Ok(Vec::new());
    }
    // Bit 0 of the magic number gives the byte order of the checksums' words.
    let big_endian = header.get(3).is_some_and(|byte| byte & 1 == 1);
    let sum = |start, bytes: &[u8]| checksum(start, bytes, big_endian);
    let whole = word(&header, 0) & !1 == 0x377f_0682 && sum((0, 0), header.get(..24).unwrap_or_default()) == pair(&header, 24);
    let mut generation = pair(&header, 16);
    let (mut before, mut good) = (pair(&header, 24), whole);
    let mut frames: Vec<Frame> = Vec::new();
    let mut at = HEADER as u64;
    while fill(&mut file, &mut bytes)? {
        let salts = pair(&bytes, 8);
        if !whole && frames.is_empty() {
            generation = salts;
        }
        let stored = pair(&bytes, 16);
        let of_frame = sum(before, bytes.get(..8).unwrap_or_default());
        let follows = salts == generation && sum(of_frame, bytes.get(FRAME_HEADER..).unwrap_or_default()) == stored;
        good &= follows;
        before = stored;
        // An older generation has another first number *and* another second one: one that is alike is a flipped byte.
        if salts.0 == generation.0 || salts.1 == generation.1 {
            let at = at + FRAME_HEADER as u64;
            frames.push(Frame { page: word(&bytes, 0), at, ends: word(&bytes, 4) != 0, follows, counts: good });
        }
        at += bytes.len() as u64;
    }
    // What was begun and not ended does not count.
    let ended = frames.iter().rposition(|frame| frame.counts && frame.ends).map_or(0, |last| last + 1);
    frames.iter_mut().skip(ended).for_each(|frame| frame.counts = false);
    Ok(frames)
}

/// Reads as much as the buffer holds; false at the end of the file.
fn fill(file: &mut impl Read, bytes: &mut [u8]) -> std::io::Result<bool> {
    match file.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
}

fn pair(bytes: &[u8], at: usize) -> (u32, u32) {
    (word(bytes, at), word(bytes, at + 4))
}

fn checksum(start: (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    const LOW: u64 = 0xffff_ffff;
    let (mut first, mut second) = (u64::from(start.0), u64::from(start.1));
    // Sums in 64 bits, cut to 32: plain loops and plain sums are quick also without optimisation.
    for [a, b, c, d, e, f, g, h] in bytes.as_chunks::<8>().0 {
        let (left, right) = if big_endian { ([*a, *b, *c, *d], [*e, *f, *g, *h]) } else { ([*d, *c, *b, *a], [*h, *g, *f, *e]) };
        first = (first + u64::from(u32::from_be_bytes(left)) + second) & LOW;
        second = (second + u64::from(u32::from_be_bytes(right)) + first) & LOW;
    }
    let short = |sum| u32::try_from(sum).unwrap_or_default();
    (short(first), short(second))
}
