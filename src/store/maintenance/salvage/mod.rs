//! What can still be read from a damaged file: every change whose digest is right, and the values kept outside the journal.
//!
//! SQLite's own means end where a page above the journal's leaves is damaged: all below it is out of reach. (Its recovery
//! extension is not part of the bundled library.) So the file is read as bytes. At every place of every page a row of the
//! journal is tried; its shape is checked, and the digest that each change carries proves it. Neither the header nor any page's inner
//! order need be whole for that, and a row is found twice without harm.
//!
//! | file | holds |
//! |---|---|
//! | `pages` | the pages of the file and of its log |
//! | `record` | the shape of a row of the journal |

mod pages;
mod record;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use uuid::{Uuid, Variant};

use self::pages::{Image, Pages};
use self::record::{Cell, Row, cell};
use crate::book::DeskId;
use crate::store::error::StoreError;
use crate::store::journal::Stored;
use crate::store::wal::PAGE;

/// The values that a damaged file keeps outside the journal.
#[derive(Debug, Default)]
pub(super) struct MetaValues {
    /// The copies of the book that it names.
    pub(super) desks: BTreeSet<DeskId>,
    /// The organisation's name, the secret, what published numbers are multiples of.
    pub(super) meta: BTreeMap<&'static str, String>,
}

/// The values outside the journal that a new book can take over.
const META: [&str; 3] = ["organisation", "secret", "base"];

/// The values that a damaged file keeps outside the journal.
pub(super) fn read_meta(damaged: &Path) -> Result<MetaValues, StoreError> {
    let mut beside = MetaValues::default();
    Pages::open(damaged)?.each(|_, page| {
        for at in 0..page.len() {
            beside.desks.extend(desk(page, at));
            if let Some((key, value)) = meta(page, at) {
                let _ = beside.meta.insert(key, value);
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(beside)
}

/// Passes on every change that can still be read from a damaged file, in no order. `desks` are those that may have made them.
///
/// Gives the desks and numbers of what has the shape of a change but a wrong digest.
pub(super) fn changes(
    damaged: &Path,
    desks: &BTreeSet<DeskId>,
    mut take: impl FnMut(Stored) -> Result<(), StoreError>,
) -> Result<BTreeSet<(DeskId, u64)>, StoreError> {
    let mut wrong = BTreeSet::new();
    // Which number means which desk is learnt from the first change of each.
    let mut known: BTreeMap<i64, DeskId> = BTreeMap::new();
    Pages::open(damaged)?.each(|pages, page| {
        for at in 0..page.len() {
            let Some(cell) = cell(page, at) else { continue };
            let rows = rows(pages, page, &cell)?;
            match rows.iter().find_map(|row| stored(row, known.get(&row.desk), desks)) {
                Some((number, stored)) => {
                    let _ = known.insert(number, stored.desk);
                    take(stored)?;
                }
                None => wrong.extend(rows.first().map(|row| (row.desk, row.seq))),
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(wrong.into_iter().filter_map(|(number, seq)| Some((*known.get(&number)?, seq))).collect())
}

/// The row of a cell; several where its rest is on pages of which there are several images.
fn rows(pages: &mut Pages, page: &[u8], cell: &Cell) -> Result<Vec<Row>, StoreError> {
    let local = page.get(cell.local.clone()).unwrap_or_default();
    let Some(first) = cell.overflow else { return Ok(cell.row(local).into_iter().collect()) };
    let mut rows = Vec::new();
    for image in [Image::Newest, Image::Counted, Image::Filed] {
        if let Some(row) = rest(pages, local.to_vec(), cell.length, first, image)?.and_then(|record| cell.row(&record)) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// Follows the overflow pages of a record: each begins with the number of the next.
fn rest(pages: &mut Pages, mut record: Vec<u8>, length: usize, first: u32, image: Image) -> Result<Option<Vec<u8>>, StoreError> {
    let mut next = first;
    while record.len() < length {
        let Some(page) = pages.page(next, image)? else { return Ok(None) };
        let (number, bytes) = page.split_at(4);
        let some = bytes.len().min(length - record.len());
        record.extend(bytes.iter().take(some));
        next = u32::from_be_bytes(number.try_into().unwrap_or_default());
    }
    Ok(Some(record))
}

/// The row as a stored change, if its digest is right for one of the desks.
fn stored(row: &Row, likely: Option<&DeskId>, desks: &BTreeSet<DeskId>) -> Option<(i64, Stored)> {
    likely.into_iter().chain(desks).find_map(|desk| {
        let stored = Stored {
            desk: *desk,
            seq: row.seq,
            lamport: row.lamport,
            kind: row.kind.clone(),
            entity: row.entity.clone(),
            body: row.body.clone(),
            digest: row.digest.clone(),
        };
        stored.is_right().then_some((row.desk, stored))
    })
}

/// A desk's id, from its row or from the index over the ids: a random UUID of 16 bytes behind the header of such a record.
fn desk(page: &[u8], at: usize) -> Option<DeskId> {
    let bytes = match page.get(at..)? {
        [3, 0, 44, rest @ ..] | [3, 44, 1..=6 | 9, rest @ ..] => rest.get(..16)?,
        _ => return None,
    };
    let id = Uuid::from_slice(bytes).ok()?;
    (id.get_version_num() == 4 && id.get_variant() == Variant::RFC4122).then_some(DeskId(id))
}

/// A value kept outside the journal: a record of two texts, the first of them a known key.
fn meta(page: &[u8], at: usize) -> Option<(&'static str, String)> {
    let (header, first) = record::varint(page, at).filter(|(header, _)| (3..=5).contains(header))?;
    let (key_code, second) = record::varint(page, first)?;
    let (value_code, begin) = record::varint(page, second)?;
    let size = |code: u64| code.checked_sub(13).filter(|twice| twice % 2 == 0).and_then(|twice| usize::try_from(twice / 2).ok());
    let (key_size, value_size) = (size(key_code)?, size(value_code).filter(|size| *size < PAGE)?);
    let key = page.get(begin..begin + key_size).filter(|_| begin == at + usize::try_from(header).unwrap_or(0))?;
    let key = META.into_iter().find(|known| known.as_bytes() == key)?;
    let value = page.get(begin + key_size..begin + key_size + value_size)?;
    Some((key, String::from_utf8(value.to_vec()).ok()?))
}
