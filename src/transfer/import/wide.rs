//! A wide tally: one row a day, one column a code, the number in the cell.

use std::collections::BTreeMap;

use super::Known;
use super::error::ImportError;
use super::frame::{self, Frame};
use super::identity::Identity;
use super::mapping::Mapping;
use super::number;
use super::refusal::Reason;
use super::sheet::{Column, Row, Sheet};
use crate::book::{CodeId, DimensionId, Visit};

/// Reads the rows of a wide tally.
pub(super) struct Wide {
    dimension: DimensionId,
    columns: Vec<(Column, Result<CodeId, Reason>)>,
    /// The visits of the row being read, kept apart until the whole row is good.
    row: Vec<Visit>,
}

impl Wide {
    /// Binds the columns to the sheet and their codes to the book.
    ///
    /// # Errors
    /// When the book does not have the dimension or the sheet not a column.
    pub(super) fn bind(
        dimension: &DimensionId,
        columns: &BTreeMap<String, CodeId>,
        mapping: &Mapping,
        sheet: &Sheet,
        known: &Known,
    ) -> Result<Self, ImportError> {
        let _ = frame::choose(known, dimension)?;
        let ids = frame::codes_of(known, dimension, mapping.create);
        let columns = columns.iter().map(|(name, code)| Ok((sheet.column(name)?, ids.named(code))));
        Ok(Self { dimension: dimension.clone(), columns: columns.collect::<Result<_, ImportError>>()?, row: Vec::new() })
    }

    /// Adds a visit for every cell with a number above zero; none if any cell of the row is bad.
    pub(super) fn read(&mut self, row: Row, frame: &mut Frame, identity: &mut Identity, visits: &mut Vec<Visit>) -> Result<(), Reason> {
        self.row.clear();
        let row_visit = frame.read(row)?;
        for (column, code) in &self.columns {
            let cell = row.cell(column);
            let times = if cell.is_empty() { 0 } else { number::of_cell(cell, column)? };
            if times > 0 {
                let mut visit = Visit { times, ..row_visit.clone() };
                frame::set(&mut visit, &self.dimension, vec![code.clone()?]);
                self.row.push(visit);
            }
        }
        for mut visit in self.row.drain(..) {
            visit.id = identity.next(&visit, frame.given().chain([&self.dimension]), None);
            visits.push(visit);
        }
        Ok(())
    }
}
