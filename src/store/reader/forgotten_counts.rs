//! The counts of forgotten weeks as a query asks for them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Reader;
use super::accumulator::Items;
use super::scan::NOT_RECORDED;
use crate::book::forgotten::Part;
use crate::book::{Choose, Vocabulary, Week};
use crate::statistics::Axis;
use crate::store::dates::day_number;
use crate::store::error::StoreError;
use crate::store::forgotten::{self, table_name};

/// A query for counts of forgotten weeks.
pub(super) struct CountsQuery<'a> {
    pub(super) rows: &'a Axis,
    pub(super) columns: Option<&'a Axis>,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) place: Option<i64>,
}

impl Reader<'_> {
    /// Passes on the counts of forgotten weeks, as far as the query asks for them.
    ///
    /// # Errors
    /// When the file cannot be read, or the query can no longer be answered.
    pub(super) fn each_forgotten(&self, query: &CountsQuery<'_>, add: &mut dyn FnMut(Items, (u64, u64))) -> Result<(), StoreError> {
        let Some((first, last)) = forgotten::weeks(&self.store.connection)? else { return Ok(()) };
        let (first, last) = (first.max(Week::of(query.from)), last.min(Week::of(query.to)));
        if first > last {
            return Ok(());
        }
        let numbers = self.store.caches.catalogue.numbers(&self.store.connection)?;
        let codes = numbers.codes.iter().map(|(number, (dimension, id))| ((dimension.to_string(), id.to_string()), *number)).collect();
        let vocabulary = &self.store.caches.catalogue.cached(&self.store.connection)?.vocabulary;
        let mut week = first;
        while week <= last {
            for (place, id) in numbers.places.iter().filter(|(place, _)| query.place.is_none_or(|only| only == **place)) {
                let Some(kept) = forgotten::counts_of(&self.store.connection, id, week)? else { continue };
                if forgotten::has_visits(&self.store.connection, day_number(week.monday()), *place)? {
                    continue;
                }
                let counts = ForgottenCounts { query, place: *place, week, codes: &codes, vocabulary };
                kept.parts.iter().try_for_each(|part| counts.add(part, add))?;
            }
            week = week.next();
        }
        Ok(())
    }
}

/// One forgotten week of one place, and a query for its counts.
struct ForgottenCounts<'a> {
    query: &'a CountsQuery<'a>,
    place: i64,
    week: Week,
    codes: &'a HashMap<(String, String), i64>,
    vocabulary: &'a Vocabulary,
}

impl ForgottenCounts<'_> {
    fn add(&self, part: &Part, add: &mut dyn FnMut(Items, (u64, u64))) -> Result<(), StoreError> {
        let query = self.query;
        if part.to < query.from || query.to < part.from {
            return Ok(());
        }
        let axes = [Some(query.rows), query.columns];
        let dimensions: Vec<&Axis> = axes.into_iter().flatten().filter(|axis| matches!(axis, Axis::Dimension(_))).collect();
        let timed = axes.into_iter().flatten().any(|axis| matches!(axis, Axis::Date | Axis::Weekday | Axis::Hour));
        let whole = query.from <= part.from && part.to <= query.to;
        match dimensions.as_slice() {
            [] => {
                for (date, hour, counted) in part.when().filter(|(date, ..)| query.from <= *date && *date <= query.to) {
                    let item = |axis: &Axis| self.outer(axis, Some((date, hour)));
                    add((item(query.rows), query.columns.map(item)), counted);
                }
                Ok(())
            }
            _ if timed || !whole => self.can_not(),
            [one] => {
                for (item, counted) in self.single(part, one) {
                    let number = |axis: &Axis| if axis == *one { item } else { self.outer(axis, None) };
                    add((number(query.rows), query.columns.map(number)), counted);
                }
                Ok(())
            }
            [rows, columns] if rows != columns => {
                self.pair(part, rows, columns).into_iter().for_each(|((row, column), counted)| add((row, Some(column)), counted));
                Ok(())
            }
            _ => self.can_not(),
        }
    }

    fn can_not(&self) -> Result<(), StoreError> {
        Err(StoreError::Forgotten { week: self.week })
    }

    /// The item of an axis that is no dimension.
    fn outer(&self, axis: &Axis, when: Option<(NaiveDate, Option<u8>)>) -> i64 {
        let day = when.map_or(NOT_RECORDED, |(date, _)| day_number(date));
        match axis {
            Axis::Place => self.place,
            Axis::Week => day_number(self.week.monday()),
            Axis::Date => day,
            Axis::Weekday => day - day_number(self.week.monday()) + 1,
            Axis::Hour => when.and_then(|(_, hour)| hour).map_or(NOT_RECORDED, i64::from),
            Axis::Dimension(_) => NOT_RECORDED,
        }
    }

    fn code(&self, axis: &Axis, item: &str) -> i64 {
        self.codes.get(&(axis.id().to_owned(), item.to_owned())).copied().unwrap_or(NOT_RECORDED)
    }

    /// The counts by one dimension. One that was not asked then has no answers: of one that takes just one that is an item too.
    fn single(&self, part: &Part, axis: &Axis) -> Vec<(i64, (u64, u64))> {
        let table = table_name(axis, None);
        let known: Vec<_> = part.cells(&table).map(|(item, counted)| (self.code(axis, item), counted)).collect();
        let one = || self.vocabulary.dimensions.iter().any(|known| known.id.as_str() == axis.id() && known.choose == Choose::One);
        if part.tables.contains_key(&table) || !one() {
            return known;
        }
        let all = part.when().fold((0, 0), |sum, (.., (visits, people))| (sum.0 + visits, sum.1 + people));
        vec![(NOT_RECORDED, all)]
    }

    fn pair(&self, part: &Part, rows: &Axis, columns: &Axis) -> Vec<((i64, i64), (u64, u64))> {
        for (first, second, turned) in [(rows, columns, false), (columns, rows, true)] {
            let table = table_name(first, Some(second));
            if part.tables.contains_key(&table) {
                let cells = part.cells(&table).filter_map(|(item, counted)| {
                    let (one, other) = item.split_once(' ')?;
                    let (one, other) = (self.code(first, one), self.code(second, other));
                    Some((if turned { (other, one) } else { (one, other) }, counted))
                });
                return cells.collect();
            }
        }
        // One of the two was not asked then, or nothing was answered to both.
        let missing = |axis: &Axis| !part.tables.contains_key(&table_name(axis, None));
        match (missing(rows), missing(columns)) {
            (true, _) if !self.single(part, rows).is_empty() => {
                self.single(part, columns).into_iter().map(|(item, counted)| ((NOT_RECORDED, item), counted)).collect()
            }
            (_, true) if !self.single(part, columns).is_empty() => {
                self.single(part, rows).into_iter().map(|(item, counted)| ((item, NOT_RECORDED), counted)).collect()
            }
            _ => Vec::new(),
        }
    }
}
