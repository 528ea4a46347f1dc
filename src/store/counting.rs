//! Counts for the statistics: whole weeks from roll-ups where they stand, the rest straight from the visits.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use chrono::NaiveDate;

use super::derive::{date_of, day_number};
use super::error::StoreError;
use super::forget::Question;
use super::raw::{self, NOT_RECORDED, Span};
use super::roll_up::{self, PAIRS, Packed, WHEN};
use super::{Catalogue, Store, names};
use crate::book::{DayStatus, Period, PlaceId, Week};
use crate::statistics::table::UNKNOWN;
use crate::statistics::{Axis, Count, Counts, DayFact, Selection, Totals};

/// Sums by the numbers of a row's and a column's item.
type Sums = HashMap<(i64, Option<i64>), (u64, u64), BuildHasherDefault<Mixer>>;

/// Mixes the file's own numbers, which nobody chooses to collide, with a multiplication each: a year's table adds up a million cells.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        // 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4).
        self.0 = (self.0.rotate_left(26) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_i64(&mut self, number: i64) {
        self.write_u64(number.cast_unsigned());
    }

    fn write_isize(&mut self, number: isize) {
        self.write_usize(number.cast_unsigned());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(u64::try_from(number).unwrap_or(u64::MAX));
    }

    fn finish(&self) -> u64 {
        // The table takes its lowest bits from here, and a product is best mixed in its highest.
        self.0.rotate_left(32)
    }
}

/// From which number of a packed cell, or from which part of its key, an axis' item comes.
#[derive(Debug, Clone, Copy)]
enum Part {
    First,
    Second,
    Place,
    Week,
    /// The week's Monday and the weekday together.
    Date,
}

/// Which roll-up answers a question, and how.
struct Plan {
    pair: usize,
    row: Part,
    column: Option<Part>,
}

impl Plan {
    /// The roll-up that can answer for these axes, if one can.
    fn find(rows: &Axis, columns: Option<&Axis>) -> Option<Self> {
        PAIRS.iter().enumerate().find_map(|(pair, sides)| {
            let row = Self::part(pair, sides, rows)?;
            let column = columns.map(|axis| Self::part(pair, sides, axis));
            let column = match column {
                Some(part) => Some(part?),
                None => None,
            };
            let named = |part: Part| matches!(part, Part::First | Part::Second | Part::Date);
            let both = named(row) && column.is_some_and(named);
            // Summing over a side that a visit may have several times, or not at all, would not count visits.
            let sums_right = both || pair == WHEN || Self::kept_side_sums(sides, rows, columns);
            sums_right.then_some(Self { pair, row, column })
        })
    }

    fn part(pair: usize, sides: &(Axis, Axis), axis: &Axis) -> Option<Part> {
        match axis {
            Axis::Place => Some(Part::Place),
            Axis::Week => Some(Part::Week),
            Axis::Date => (pair == WHEN).then_some(Part::Date),
            axis if *axis == sides.0 => Some(Part::First),
            axis if *axis == sides.1 => Some(Part::Second),
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

    fn add(&self, sums: &mut Sums, week: i64, place: i64, cell: Packed) {
        let item = |part: Part| match part {
            Part::First => cell.first,
            Part::Second => cell.second,
            Part::Place => place,
            Part::Week => week,
            Part::Date => week + cell.first - 1,
        };
        let sum = sums.entry((item(self.row), self.column.map(item))).or_default();
        *sum = (sum.0 + cell.visits, sum.1 + cell.people);
    }
}

/// The whole weeks inside a period, as their first and last Mondays, if there are any.
fn whole_weeks(period: Period) -> Option<(NaiveDate, NaiveDate)> {
    let first = Week::of(period.from());
    let first = if first.monday() < period.from() { first.next() } else { first };
    let last = Week::of(period.to());
    let last = if last.sunday() > period.to() { last.previous() } else { last };
    (first <= last).then(|| (first.monday(), last.monday()))
}

impl Store {
    fn sums(&self, rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> Result<Sums, StoreError> {
        let mut sums = Sums::default();
        let Some(place) = self.place_filter(selection)? else { return Ok(sums) };
        let place = place.number();
        let catalogue = self.known_catalogue()?;
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let mut raw_spans = Vec::new();
        match Plan::find(rows, columns).zip(whole_weeks(selection.period)) {
            None => raw_spans.push(Span { from, to, place }),
            Some((plan, (first, last))) => {
                let (first, last) = (day_number(first), day_number(last));
                let stale = self.stale((first, last), place)?;
                self.add_rolled(&plan, &mut sums, (first, last), place, &stale)?;
                raw_spans.extend((from < first).then_some(Span { from, to: first - 1, place }));
                raw_spans.extend((last + 6 < to).then_some(Span { from: last + 7, to, place }));
                raw_spans.extend(stale.into_iter().map(|(week, place)| Span { from: week, to: week + 6, place: Some(place) }));
            }
        }
        for span in raw_spans {
            for group in raw::groups(&self.connection, &catalogue.vocabulary, rows, columns, span)? {
                let sum = sums.entry((group.row, group.column)).or_default();
                *sum = (sum.0 + group.visits, sum.1 + group.people);
            }
        }
        let question = Question { rows, columns, from: selection.period.from(), to: selection.period.to(), place };
        self.each_forgotten(&question, &mut |key, (visits, people)| {
            let sum = sums.entry(key).or_default();
            *sum = (sum.0 + visits, sum.1 + people);
        })?;
        Ok(sums)
    }

    pub(super) fn known_catalogue(&self) -> Result<Arc<Catalogue>, StoreError> {
        match &self.catalogue {
            Some((_, catalogue)) => Ok(Arc::clone(catalogue)),
            None => Ok(Arc::new(self.read_catalogue()?)),
        }
    }

    fn add_rolled(
        &self,
        plan: &Plan,
        sums: &mut Sums,
        weeks: (i64, i64),
        place: Option<i64>,
        stale: &HashSet<(i64, i64)>,
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT week, place, cells FROM roll_up WHERE pair = ?1 AND week BETWEEN ?2 AND ?3 AND (?4 IS NULL OR place = ?4)",
        )?;
        let pair = i64::try_from(plan.pair).unwrap_or(i64::MAX);
        let mut rows = statement.query((pair, weeks.0, weeks.1, place))?;
        while let Some(row) = rows.next()? {
            let (week, place) = (row.get(0)?, row.get(1)?);
            if stale.contains(&(week, place)) {
                continue;
            }
            let cells = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
            for cell in roll_up::unpack(cells)? {
                plan.add(sums, week, place, cell);
            }
        }
        Ok(())
    }

    /// The weeks and places whose roll-up does not stand.
    fn stale(&self, weeks: (i64, i64), place: Option<i64>) -> Result<HashSet<(i64, i64)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT week, place FROM place_week WHERE rolled = 0 AND week BETWEEN ?1 AND ?2 AND (?3 IS NULL OR place = ?3)",
        )?;
        let rows = statement.query_map((weeks.0, weeks.1, place), |row| Ok((row.get("week")?, row.get("place")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn items(&self, axis: &Axis) -> Result<Items, StoreError> {
        Ok(match axis {
            Axis::Place => Items::Named(names::place_ids(&self.connection)?),
            Axis::Dimension(_) => {
                let codes = names::code_ids(&self.connection)?;
                Items::Named(codes.into_iter().map(|(num, (_, id))| (num, id)).collect())
            }
            Axis::Date => Items::Date,
            Axis::Week => Items::Week,
            Axis::Weekday => Items::Weekday,
            Axis::Hour => Items::Hour,
        })
    }
}

/// What the numbers of an axis' items stand for.
enum Items {
    Named(HashMap<i64, String>),
    Date,
    Week,
    Weekday,
    Hour,
}

impl Items {
    fn item(&self, num: i64) -> Result<String, StoreError> {
        if num == NOT_RECORDED {
            return Ok(UNKNOWN.to_owned());
        }
        Ok(match self {
            Self::Named(names) => names.get(&num).cloned().ok_or_else(|| StoreError::Damaged(format!("number {num}")))?,
            Self::Date => date_of(num)?.to_string(),
            Self::Week => Week::of(date_of(num)?).to_string(),
            Self::Weekday => num.to_string(),
            Self::Hour => format!("{num:02}"),
        })
    }
}

impl Counts for Store {
    type Error = StoreError;

    fn counts(&self, rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> Result<Vec<Count>, StoreError> {
        // One reading transaction: all parts come from the same state of the book.
        let _snapshot = self.connection.unchecked_transaction()?;
        let sums = self.sums(rows, columns, selection)?;
        let (row_items, column_items) = (self.items(rows)?, columns.map(|axis| self.items(axis)).transpose()?);
        let mut counts = Vec::with_capacity(sums.len());
        for ((row, column), (visits, people)) in sums {
            let column = match (&column_items, column) {
                (Some(items), Some(num)) => Some(items.item(num)?),
                _ => None,
            };
            counts.push(Count { row: row_items.item(row)?, column, visits, people });
        }
        Ok(counts)
    }

    fn totals(&self, selection: &Selection) -> Result<Totals, StoreError> {
        let sums = self.sums(&Axis::Weekday, None, selection)?;
        Ok(sums
            .values()
            .fold(Totals::default(), |total, (visits, people)| Totals { visits: total.visits + visits, people: total.people + people }))
    }

    fn days(&self, selection: &Selection) -> Result<Vec<DayFact>, StoreError> {
        let _snapshot = self.connection.unchecked_transaction()?;
        let places = names::place_ids(&self.connection)?.into_iter();
        let places: HashMap<i64, PlaceId> = places.filter_map(|(num, id)| Some((num, id.parse().ok()?))).collect();
        let mut facts: HashMap<(i64, i64), (u64, Option<DayStatus>)> = HashMap::new();
        for ((day, place), (visits, _)) in self.sums(&Axis::Date, Some(&Axis::Place), selection)? {
            facts.entry((day, place.unwrap_or(NOT_RECORDED))).or_default().0 = visits;
        }
        for ((day, place), status) in self.statuses(selection)? {
            facts.entry((day, place)).or_default().1 = Some(status);
        }
        facts
            .into_iter()
            .map(|((day, place), (visits, status))| {
                let place = places.get(&place).cloned().ok_or_else(|| StoreError::Damaged("a day without a place".to_owned()))?;
                Ok(DayFact { place, date: date_of(day)?, visits, status })
            })
            .collect()
    }
}

/// The part of a [`DeskDay`](crate::book::DeskDay) that counts here.
#[derive(serde::Deserialize)]
struct Said {
    status: DayStatus,
}

impl Store {
    /// What the desk said of days, by day number and place number.
    fn statuses(&self, selection: &Selection) -> Result<HashMap<(i64, i64), DayStatus>, StoreError> {
        let Some(place) = self.place_filter(selection)? else { return Ok(HashMap::new()) };
        let place = place.number();
        let mut statement = self
            .connection
            .prepare_cached("SELECT day, place, body FROM desk_day WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR place = ?3)")?;
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let mut rows = statement.query((from, to, place))?;
        let mut statuses = HashMap::new();
        while let Some(row) = rows.next()? {
            let said: Said = serde_json::from_str(row.get_ref("body")?.as_str().map_err(rusqlite::Error::from)?)?;
            let _ = statuses.insert((row.get("day")?, row.get("place")?), said.status);
        }
        Ok(statuses)
    }
}
