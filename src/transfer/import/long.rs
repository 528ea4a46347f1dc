//! A long log: one row a visit, or several like ones.

use super::error::ImportError;
use super::frame::Frame;
use super::identity::Identity;
use super::mapping::Number;
use super::number::Numbers;
use super::refusal::Reason;
use super::sheet::{Row, Sheet};
use crate::book::Visit;

/// Reads the rows of a long log.
pub(super) struct Long {
    people: Numbers,
    times: Numbers,
}

impl Long {
    /// Binds the numbers to the sheet's columns.
    ///
    /// # Errors
    /// When the sheet does not have a column once.
    pub(super) fn bind(people: &Number, times: &Number, sheet: &Sheet) -> Result<Self, ImportError> {
        Ok(Self { people: Numbers::bind(people, sheet)?, times: Numbers::bind(times, sheet)? })
    }

    /// Adds the row's visit.
    pub(super) fn read(&self, row: Row, frame: &mut Frame, identity: &mut Identity, visits: &mut Vec<Visit>) -> Result<(), Reason> {
        let mut visit = Visit { people: self.people.read(row)?, times: self.times.read(row)?, ..frame.read(row)? };
        visit.id = identity.next(&visit, frame.given(), Some(visit.times));
        visits.push(visit);
        Ok(())
    }
}
