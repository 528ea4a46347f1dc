//! Which roll-up answers a query, and how.

use super::roll_up::{PAIRS, Packed, WHEN, WHERE, pairs_of_all};
use crate::statistics::Axis;

/// From which number of a packed cell, or from which part of its key, an axis' item comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Second,
    Place,
    Week,
    /// The week's Monday and the weekday together.
    Date,
}

/// Which roll-up answers a query, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plan {
    /// The number of its pair in the file.
    pub(super) pair: usize,
    row: Part,
    column: Option<Part>,
}

impl Plan {
    /// The roll-up of single places that can answer for these axes, if one can.
    pub(super) fn of_places(rows: &Axis, columns: Option<&Axis>) -> Option<Self> {
        PAIRS.iter().enumerate().find_map(|(pair, sides)| Self::find(pair, sides, rows, columns))
    }

    /// The roll-up of all places together that can, if one can.
    pub(super) fn of_all(rows: &Axis, columns: Option<&Axis>) -> Option<Self> {
        let found = pairs_of_all().enumerate().filter_map(|(pair, sides)| Self::find(pair, &sides, rows, columns));
        // Its key names no place.
        found.into_iter().find(|plan| plan.row != Part::Place && plan.column != Some(Part::Place))
    }

    fn find(pair: usize, sides: &(Axis, Axis), rows: &Axis, columns: Option<&Axis>) -> Option<Self> {
        let row = Self::part(pair, sides, rows)?;
        let column = match columns {
            Some(axis) => Some(Self::part(pair, sides, axis)?),
            None => None,
        };
        let named = |part: Part| matches!(part, Part::First | Part::Second | Part::Date);
        let both = named(row) && column.is_some_and(named);
        // Summing over a side that a visit may have several times, or not at all, would not count visits.
        let sums_right = both || [WHEN, WHERE].contains(&pair) || Self::kept_side_sums(sides, rows, columns);
        sums_right.then_some(Self { pair, row, column })
    }

    fn part(pair: usize, sides: &(Axis, Axis), axis: &Axis) -> Option<Part> {
        match axis {
            axis if *axis == sides.0 => Some(Part::First),
            axis if *axis == sides.1 => Some(Part::Second),
            Axis::Place => Some(Part::Place),
            Axis::Week => Some(Part::Week),
            Axis::Date => [WHEN, WHERE].contains(&pair).then_some(Part::Date),
            _ => None,
        }
    }

    /// Whether the side that is summed over has exactly one item a visit.
    fn kept_side_sums(sides: &(Axis, Axis), rows: &Axis, columns: Option<&Axis>) -> bool {
        let asked = |side: &Axis| side == rows || columns == Some(side);
        [&sides.0, &sides.1]
            .into_iter()
            .filter(|side| !asked(side))
            .all(|side| [Axis::LANGUAGE, Axis::CHANNEL, Axis::Weekday, Axis::Hour].contains(side))
    }

    /// Whether each cell counts for items of its own: nothing of a roll-up is summed over.
    pub(super) fn keeps_cells(&self) -> bool {
        let firsts = [Part::First, Part::Date];
        let column = self.column.unwrap_or(Part::Week);
        (firsts.contains(&self.row) && column == Part::Second) || (self.row == Part::Second && firsts.contains(&column))
    }

    /// The numbers of the row's and the column's item that a cell counts for.
    pub(super) fn items(&self, week: i64, place: i64, cell: Packed) -> (i64, Option<i64>) {
        let item = |part: Part| match part {
            Part::First => cell.first,
            Part::Second => cell.second,
            Part::Place => place,
            Part::Week => week,
            Part::Date => week + cell.first - 1,
        };
        (item(self.row), self.column.map(item))
    }
}
