//! Earlier tallies from spreadsheets, saved as CSV.
//!
//! [`read`] turns a sheet and a [`Mapping`] into visits, without touching a book: whoever calls it shows the [`Reading`] and then
//! records its places, codes and visits, or nothing.
//!
//! Nothing is dropped in silence. Every column is used or ignored on purpose, and every row is either taken whole or refused whole,
//! with its line and the reason. Free text never becomes part of a visit: a cell is a date, a number, a text the mapping lists, or an id
//! the book already has. See [`mapping`] for the mapping and [`identity`] for what makes a second import of the same sheet add nothing.
//!
//! | file | holds |
//! |---|---|
//! | [`mapping`] | what each column means, as TOML |
//! | `encoding`, `delimiter`, `sheet` | from bytes to rows |
//! | `date`, `number`, `code` | from cells to values |
//! | `frame`, `wide`, `long` | from rows to visits |
//! | [`identity`] | the ids of imported visits |
//! | `refusal`, [`error`] | why a row, a sheet or a mapping is refused |
//! | [`summary`] | what an import would bring |

use std::collections::BTreeMap;

use chrono::NaiveDate;

mod code;
mod date;
mod delimiter;
pub mod encoding;
pub mod error;
mod frame;
pub mod identity;
mod long;
pub mod mapping;
mod number;
pub mod recording;
mod refusal;
mod sheet;
pub mod summary;
mod wide;

use crate::book::place::OpeningHours;
use crate::book::{Code, Labels, Place, Visit, Vocabulary};

pub use encoding::Encoding;
pub use error::{ImportError, MappingError};
pub use mapping::Mapping;
pub use refusal::{Reason, Refusal};
pub use summary::Summary;

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 200_000_000;

/// The largest row, in bytes of its cells.
pub const LARGEST_ROW: usize = 1_000_000;

/// The most columns.
pub const MOST_COLUMNS: usize = 2_000;

/// What is known before a sheet is read.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The dimensions and codes of the book.
    pub vocabulary: &'a Vocabulary,
    /// The places of the book.
    pub places: &'a [Place],
    /// The present date: no visit is after it.
    pub today: NaiveDate,
}

/// What a sheet holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// What parts its cells.
    pub delimiter: char,
    /// How many rows it has below the column names, blank ones left out.
    pub rows: u64,
    /// The visits of the rows that are accepted, in their order.
    pub visits: Vec<Visit>,
    /// The rows that are refused, in their order.
    pub refused: Vec<Refusal>,
    /// The places the visits need and the book lacks; none unless the mapping says `create`.
    pub new_places: Vec<Place>,
    /// The codes the visits need and the book lacks; none unless the mapping says `create`.
    pub new_codes: Vec<Code>,
    /// The visits in numbers.
    pub summary: Summary,
}

/// Reads a sheet.
///
/// # Errors
/// When the file as a whole cannot be read, or the mapping does not fit it or the book. A bad row is no error but a [`Refusal`].
pub fn read(bytes: &[u8], mapping: &Mapping, known: &Known) -> Result<Reading, ImportError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge { megabytes: bytes.len().div_ceil(1_000_000), most: LARGEST_FILE / 1_000_000 });
    }
    let (text, encoding) = encoding::decode(bytes, mapping.encoding)?;
    let mut sheet = sheet::Sheet::open(&text, mapping.delimiter)?;
    let (rows, visits, refused) = read_rows(&mut sheet, mapping, known)?;
    let summary = Summary::of(&visits);
    Ok(Reading {
        encoding,
        delimiter: sheet.delimiter(),
        rows,
        visits,
        refused,
        new_places: new_places(&summary, known),
        new_codes: new_codes(&summary, known),
        summary,
    })
}

/// The reader of one form's rows.
enum Rows {
    Wide(wide::Wide),
    Long(long::Long),
}

fn read_rows(sheet: &mut sheet::Sheet, mapping: &Mapping, known: &Known) -> Result<(u64, Vec<Visit>, Vec<Refusal>), ImportError> {
    let mut frame = frame::Frame::bind(mapping, sheet, known)?;
    let mut form = match &mapping.form {
        mapping::Form::Wide { dimension, columns } => Rows::Wide(wide::Wide::bind(dimension, columns, mapping, sheet, known)?),
        mapping::Form::Long { people, times } => Rows::Long(long::Long::bind(people, times, sheet)?),
    };
    let mut identity = identity::Identity::new(&mapping.source);
    let (mut rows, mut visits, mut refused) = (0, Vec::new(), Vec::new());
    let mut found = sheet::Sheet::room();
    while sheet.next(&mut found)? {
        rows += 1;
        let read = match (sheet.row(&found), &mut form) {
            (Err(found), _) => Err(Reason::Cells { found, expected: sheet.names().len() }),
            (Ok(row), Rows::Wide(wide)) => wide.read(row, &mut frame, &mut identity, &mut visits),
            (Ok(row), Rows::Long(long)) => long.read(row, &mut frame, &mut identity, &mut visits),
        };
        if let Err(reason) = read {
            refused.push(Refusal { line: sheet.line(&found), reason });
        }
    }
    Ok((rows, visits, refused))
}

/// The places that have visits and are not in the book, named by their ids, at the end of the list.
fn new_places(summary: &Summary, known: &Known) -> Vec<Place> {
    let first = known.places.iter().map(|place| place.order + 1).max().unwrap_or(0);
    let new = summary.places.keys().filter(|id| known.places.iter().all(|place| place.id != **id));
    let new = new.zip(first..).map(|(id, order)| Place {
        id: id.clone(),
        name: id.to_string(),
        hours: OpeningHours::default(),
        earlier: Vec::new(),
        closures: std::collections::BTreeSet::new(),
        since: None,
        order,
        retired: false,
    });
    new.collect()
}

/// The codes that have visits and are not in the book, with their ids as labels, at the ends of their lists.
fn new_codes(summary: &Summary, known: &Known) -> Vec<Code> {
    let mut next: BTreeMap<_, u32> = BTreeMap::new();
    for code in &known.vocabulary.codes {
        let order = next.entry(&code.dimension).or_default();
        *order = (*order).max(code.order + 1);
    }
    let all = summary.codes.iter().flat_map(|(dimension, codes)| codes.keys().map(move |code| (dimension, code)));
    let new = all.filter(|(dimension, id)| !id.is_reserved() && known.vocabulary.code(dimension, id).is_none());
    let new = new.map(|(dimension, id)| {
        let order = next.entry(dimension).or_default();
        *order += 1;
        Code::new(dimension.clone(), id.clone(), Labels::same(id.as_str()), *order - 1)
    });
    new.collect()
}
