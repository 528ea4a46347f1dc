//! One row of the journal as SQLite writes it: found by its shape, believed by its digest.
//!
//! Format: <https://sqlite.org/fileformat2.html#record_format>. A row of the journal is a record of seven columns: three
//! numbers, a short text, a blob, a text or nothing, and a blob of eight bytes. The table is a tree of index pages, so a cell is the
//! record's length and the record; where it is long, its rest is on overflow pages.

use std::ops::Range;

use crate::store::wal::PAGE;

/// The longest record that is believed to be one: 16 MiB, far more than a publication has.
const LONGEST: usize = 16 << 20;
/// How much of a record an index page holds at most and at least, in bytes (the format's own figures for this size of page).
const MOST_LOCAL: usize = (PAGE - 12) * 64 / 255 - 23;
const LEAST_LOCAL: usize = (PAGE - 12) * 32 / 255 - 23;

/// The positions of the parts of a record.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    desk: Range<usize>,
    seq: Range<usize>,
    lamport: Range<usize>,
    kind: Range<usize>,
    entity: Range<usize>,
    body: Option<Range<usize>>,
    digest: Range<usize>,
}

/// A cell that may hold a row of the journal.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// The record, as far as the page holds it.
    pub(super) local: Range<usize>,
    /// How long the whole record is.
    pub(super) length: usize,
    /// The page on which the rest begins.
    pub(super) overflow: Option<u32>,
    shape: Shape,
}

/// A row of the journal, before it is believed. The desk is its number in the damaged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) desk: i64,
    pub(super) seq: u64,
    pub(super) lamport: u64,
    pub(super) kind: String,
    pub(super) entity: Vec<u8>,
    pub(super) body: Option<String>,
    pub(super) digest: Vec<u8>,
}

/// The cell at this place of a page, if the bytes there have the shape of one.
pub(super) fn cell(page: &[u8], at: usize) -> Option<Cell> {
    let (length, begin) = varint(page, at)?;
    let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST)?;
    let local = if length <= MOST_LOCAL {
        length
    } else {
        let some = LEAST_LOCAL + (length - LEAST_LOCAL) % (PAGE - 4);
        if some <= MOST_LOCAL { some } else { LEAST_LOCAL }
    };
    let record = page.get(begin..begin + local)?;
    let shape = shape(record, length)?;
    let overflow = match length - local {
        0 => None,
        _ => Some(u32::from_be_bytes(page.get(begin + local..begin + local + 4)?.try_into().ok()?)),
    };
    Some(Cell { local: begin..begin + local, length, overflow, shape })
}

/// The shape of a record of the journal; the header alone must be in `record`.
fn shape(record: &[u8], length: usize) -> Option<Shape> {
    let (header, mut at) = varint(record, 0)?;
    let header = usize::try_from(header).ok()?;
    let mut place = header;
    let mut column = |fits: fn(u64) -> bool| {
        let (code, next) = varint(record, at)?;
        at = next;
        let part = place..place.checked_add(size(code).filter(|_| fits(code))?)?;
        place = part.end;
        Some(part)
    };
    let (desk, seq, lamport) = (column(is_number)?, column(is_number)?, column(is_number)?);
    let (kind, entity) = (column(|code| code % 2 == 1 && (13..64).contains(&code))?, column(|code| code >= 12 && code % 2 == 0)?);
    let body = Some(column(|code| code == 0 || code % 2 == 1 && code >= 13)?).filter(|part| !part.is_empty());
    let digest = column(|code| code == 12 + 2 * 8)?;
    (at == header && place == length).then_some(Shape { desk, seq, lamport, kind, entity, body, digest })
}

impl Cell {
    /// The row, from the whole record.
    pub(super) fn row(&self, record: &[u8]) -> Option<Row> {
        let text = |part: &Range<usize>| record.get(part.clone()).and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
        let count = |part: &Range<usize>| u64::try_from(number(record.get(part.clone())?)).ok();
        Some(Row {
            desk: self.desk(record)?,
            seq: count(&self.shape.seq)?,
            lamport: count(&self.shape.lamport)?,
            kind: text(&self.shape.kind)?,
            entity: record.get(self.shape.entity.clone())?.to_vec(),
            body: match &self.shape.body {
                Some(part) => Some(text(part)?),
                None => None,
            },
            digest: record.get(self.shape.digest.clone())?.to_vec(),
        })
    }

    /// The desk's number in the damaged file. Numbers 0 and 1 are kept in no byte at all.
    fn desk(&self, record: &[u8]) -> Option<i64> {
        Some(number(record.get(self.shape.desk.clone())?))
    }
}

/// A number of the file: 1 to 8 bytes, the highest first. No byte at all means 0 or 1, and no number of the journal is 0.
fn number(bytes: &[u8]) -> i64 {
    match bytes {
        [] => 1,
        [first, rest @ ..] => rest.iter().fold(i64::from(first.cast_signed()), |number, byte| number << 8 | i64::from(*byte)),
    }
}

/// The kinds of number: 1 to 6 for 1, 2, 3, 4, 6 and 8 bytes, 8 and 9 for the numbers 0 and 1 themselves.
fn is_number(code: u64) -> bool {
    matches!(code, 1..=6 | 9)
}

fn size(code: u64) -> Option<usize> {
    Some(match code {
        0 | 8 | 9 => 0,
        1..=4 => usize::try_from(code).ok()?,
        5 => 6,
        6 | 7 => 8,
        10 | 11 => return None,
        _ => usize::try_from((code - 12) / 2).ok()?,
    })
}

/// A number of 1 to 9 bytes, seven bits in each, and where the next part begins.
pub(super) fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for step in 0..8 {
        let byte = *bytes.get(at + step)?;
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, at + step + 1));
        }
    }
    Some((value << 8 | u64::from(*bytes.get(at + 8)?), at + 9))
}
