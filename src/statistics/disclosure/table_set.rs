//! The tables that are published of each week of a place.
//!
//! | table | counts |
//! |---|---|
//! | `visits` | each visit once: one cell, the total that the next ones share |
//! | `topic*language` | mentions of topics: the atom. Its rows are the topics, its columns the languages |
//! | `channel`, `weekday*hour`, own questions with one answer | each visit once, to the shared total |
//! | `referral`, own questions with many answers | mentions |
//!
//! No two of them count the same thing in two ways, as that would narrow each (see the module above): languages are published
//! by mentions alone, and visitors are not published next to visits. Hours are published in bands of two.

use super::Codes;
use crate::book::{Choose, Dimension, DimensionId, Vocabulary};
use crate::statistics::axis::{Axis, TOTAL};

/// One of the tables that are published of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSpec {
    /// What its rows are; none where it has one row.
    pub rows: Option<Axis>,
    /// What its columns are; none where it has one cell.
    pub columns: Option<Axis>,
    /// Whether it counts each visit just once, so that it shares the total of visits.
    pub once: bool,
}

impl TableSpec {
    /// The number of visits: one cell, rounded before all others.
    pub const VISITS: Self = Self { rows: None, columns: None, once: true };

    /// The tables of a book whose desk asks these questions, [`TableSpec::VISITS`] first.
    #[must_use]
    pub fn all(vocabulary: &Vocabulary) -> Vec<Self> {
        Self::of(vocabulary, |own| own.switched_on)
    }

    /// Whether it is of a question of the desk's own, how the language was served among them.
    #[must_use]
    pub fn is_own_question(&self) -> bool {
        let core = [Axis::TOPIC, Axis::LANGUAGE, Axis::CHANNEL, Axis::REFERRAL];
        self.rows.is_none() && matches!(&self.columns, Some(axis @ Axis::Dimension(_)) if !core.contains(axis))
    }

    fn of(vocabulary: &Vocabulary, asked: impl Fn(&Dimension) -> bool) -> Vec<Self> {
        let list = |columns, once| Self { rows: None, columns: Some(columns), once };
        let core = [DimensionId::TOPIC, DimensionId::LANGUAGE, DimensionId::CHANNEL, DimensionId::REFERRAL];
        let own = vocabulary.dimensions.iter().filter(|dimension| asked(dimension) && !core.contains(&dimension.id));
        let mut frames = vec![
            Self::VISITS,
            Self { rows: Some(Axis::TOPIC), columns: Some(Axis::LANGUAGE), once: false },
            list(Axis::CHANNEL, true),
            list(Axis::REFERRAL, false),
            Self { rows: Some(Axis::Weekday), columns: Some(Axis::Hour), once: true },
        ];
        frames.extend(own.map(|dimension| list(Axis::Dimension(dimension.id.clone()), dimension.choose == Choose::One)));
        frames
    }

    /// The code of its one row, and of its one column, where it has no axis there.
    pub(super) fn own_codes(&self) -> Codes {
        let only = |axis: &Option<Axis>| if axis.is_none() { vec![TOTAL.to_owned()] } else { Vec::new() };
        Codes { rows: only(&self.rows), columns: only(&self.columns) }
    }

    /// Its name, which also keys its random choices.
    #[must_use]
    pub fn name(&self) -> String {
        match (&self.rows, &self.columns) {
            (Some(rows), Some(columns)) => format!("{rows}*{columns}"),
            (Some(axis), None) | (None, Some(axis)) => axis.to_string(),
            (None, None) => "visits".to_owned(),
        }
    }
}

/// The item of an axis as it is published: hours in bands of two, `10-12`, all else as it is.
#[must_use]
pub fn item(axis: &Axis, item: &str) -> String {
    match (axis, item.parse::<u8>()) {
        (Axis::Hour, Ok(hour)) => format!("{:02}-{:02}", hour / 2 * 2, hour / 2 * 2 + 2),
        _ => item.to_owned(),
    }
}

/// Where a figure of a table comes from in what was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::statistics) enum Part {
    /// The row of a frame.
    Row,
    /// The column of a frame.
    Column,
    /// The place of a publication.
    Place,
    /// The week of a publication.
    Week,
}

/// Which frame answers for the axes of a table, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::statistics) struct Plan {
    pub(in crate::statistics) frame: TableSpec,
    pub(in crate::statistics) rows: Part,
    pub(in crate::statistics) columns: Option<Part>,
}

impl Plan {
    /// The plan for these axes; none where no published table has them together.
    pub(in crate::statistics) fn find(rows: &Axis, columns: Option<&Axis>, vocabulary: &Vocabulary) -> Option<Self> {
        if columns == Some(rows) {
            return None;
        }
        // A question that is switched off was perhaps switched on in the requested weeks.
        TableSpec::of(vocabulary, |_| true).into_iter().find_map(|frame| {
            let part = |axis: &Axis| match axis {
                Axis::Place => Some(Part::Place),
                Axis::Week => Some(Part::Week),
                axis if frame.rows.as_ref() == Some(axis) => Some(Part::Row),
                axis if frame.columns.as_ref() == Some(axis) => Some(Part::Column),
                _ => None,
            };
            let row = part(rows)?;
            let column = match columns {
                Some(axis) => Some(part(axis)?),
                None => None,
            };
            Some(Self { rows: row, columns: column, frame })
        })
    }

    /// Whether it requests the number of visits by place and week alone, which may be given exactly.
    pub(in crate::statistics) fn is_visits(&self) -> bool {
        self.frame == TableSpec::VISITS
    }
}
