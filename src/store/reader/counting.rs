//! Counts for the statistics: whole weeks from roll-ups where there are any, the rest straight from the visits.

use std::collections::HashSet;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::Deserialize as _;
use serde::de::value::StrDeserializer;

use super::Reader;
use super::accumulator::{Counted, Sums};
use super::forgotten_counts::CountsQuery;
use super::query_plan::Plan;
use super::scan::{self, NOT_RECORDED, Span};
use crate::book::{DayStatus, Period, Week};
use crate::statistics::table::UNKNOWN;
use crate::statistics::{Axis, Count, Counts, DayFact, Selection, Totals};
use crate::store::dates::{date_of, day_number};
use crate::store::error::StoreError;
use crate::store::id_numbers::Numbers;
use crate::store::json;
use crate::store::snapshot::ReadTransaction;

/// The whole weeks inside a period, as their first and last Mondays, if there are any.
fn whole_weeks(period: Period) -> Option<(NaiveDate, NaiveDate)> {
    let first = Week::of(period.from());
    let first = if first.monday() < period.from() { first.next() } else { first };
    let last = Week::of(period.to());
    let last = if last.sunday() > period.to() { last.previous() } else { last };
    (first <= last).then(|| (first.monday(), last.monday()))
}

impl Reader<'_> {
    fn sums(&self, rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> Result<Sums, StoreError> {
        let mut sums = Sums::default();
        let Some(place) = self.place_filter(selection)? else { return Ok(sums) };
        let place = place.number();
        let catalogue = self.store.caches.catalogue.cached(&self.store.connection)?;
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let mut raw_spans = Vec::new();
        match Plan::of_places(rows, columns).zip(whole_weeks(selection.period)) {
            None => raw_spans.push(Span { from, to, place }),
            Some((plan, (first, last))) => {
                let weeks = (day_number(first), day_number(last));
                let stale = self.stale(weeks, place)?;
                match Plan::of_all(rows, columns).filter(|_| place.is_none()) {
                    Some(of_all) => {
                        self.add_all_places(of_all, &mut sums, weeks, &stale)?;
                        let waiting: HashSet<i64> = stale.iter().map(|(week, _)| *week).collect();
                        waiting.into_iter().try_for_each(|week| self.add_rolled(plan, &mut sums, (week, week), place, &stale))?;
                    }
                    None => self.add_rolled(plan, &mut sums, weeks, place, &stale)?,
                }
                let (first, last) = weeks;
                raw_spans.extend((from < first).then_some(Span { from, to: first - 1, place }));
                raw_spans.extend((last + 6 < to).then_some(Span { from: last + 7, to, place }));
                raw_spans.extend(stale.into_iter().map(|(week, place)| Span { from: week, to: week + 6, place: Some(place) }));
            }
        }
        for span in raw_spans {
            for group in scan::groups(&self.store.connection, &catalogue.vocabulary, rows, columns, span)? {
                sums.add((group.row, group.column), (group.visits, group.people));
            }
        }
        let query = CountsQuery { rows, columns, from: selection.period.from(), to: selection.period.to(), place };
        self.each_forgotten(&query, &mut |items, counted| sums.add(items, counted))?;
        Ok(sums)
    }

    /// Adds up the weeks of all places together, but for those in which a place waits to be rolled up.
    fn add_all_places(&self, plan: Plan, sums: &mut Sums, weeks: (i64, i64), stale: &HashSet<(i64, i64)>) -> Result<(), StoreError> {
        let waiting: HashSet<i64> = stale.iter().map(|(week, _)| *week).collect();
        let mut statement =
            self.store.connection.prepare_cached("SELECT week, cells FROM roll_up_all WHERE pair = ?1 AND week BETWEEN ?2 AND ?3")?;
        let pair = i64::try_from(plan.pair).unwrap_or(i64::MAX);
        let mut rows = statement.query((pair, weeks.0, weeks.1))?;
        while let Some(row) = rows.next()? {
            let week = row.get(0)?;
            if !waiting.contains(&week) {
                sums.add_roll_up(plan, (week, NOT_RECORDED), row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
            }
        }
        Ok(())
    }

    fn add_rolled(
        &self,
        plan: Plan,
        sums: &mut Sums,
        weeks: (i64, i64),
        place: Option<i64>,
        stale: &HashSet<(i64, i64)>,
    ) -> Result<(), StoreError> {
        let mut statement = self.store.connection.prepare_cached(
            "SELECT week, place, cells FROM roll_up WHERE pair = ?1 AND week BETWEEN ?2 AND ?3 AND (?4 IS NULL OR place = ?4)",
        )?;
        let pair = i64::try_from(plan.pair).unwrap_or(i64::MAX);
        let mut rows = statement.query((pair, weeks.0, weeks.1, place))?;
        while let Some(row) = rows.next()? {
            let at = (row.get(0)?, row.get(1)?);
            if !stale.contains(&at) {
                sums.add_roll_up(plan, at, row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?)?;
            }
        }
        Ok(())
    }

    /// The weeks and places whose roll-up is not up to date.
    fn stale(&self, weeks: (i64, i64), place: Option<i64>) -> Result<HashSet<(i64, i64)>, StoreError> {
        let mut statement = self.store.connection.prepare_cached(
            "SELECT week, place FROM place_week WHERE rolled = 0 AND week BETWEEN ?1 AND ?2 AND (?3 IS NULL OR place = ?3)",
        )?;
        let rows = statement.query_map((weeks.0, weeks.1, place), |row| Ok((row.get("week")?, row.get("place")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// The texts of an axis' items, each made once.
struct Items<'a> {
    numbers: &'a Numbers,
    axis: &'a Axis,
    made: FxHashMap<i64, Arc<str>>,
}

impl<'a> Items<'a> {
    fn new(numbers: &'a Numbers, axis: &'a Axis) -> Self {
        Self { numbers, axis, made: FxHashMap::default() }
    }

    fn item(&mut self, num: i64) -> Result<Arc<str>, StoreError> {
        match self.made.entry(num) {
            Entry::Occupied(made) => Ok(Arc::clone(made.get())),
            Entry::Vacant(vacant) => Ok(Arc::clone(vacant.insert(item(self.numbers, self.axis, num)?.into()))),
        }
    }
}

/// The id of an axis' item, by its number.
fn item(numbers: &Numbers, axis: &Axis, num: i64) -> Result<String, StoreError> {
    if num == NOT_RECORDED {
        return Ok(UNKNOWN.to_owned());
    }
    Ok(match axis {
        Axis::Place => numbers.place(num)?.to_string(),
        Axis::Dimension(_) => numbers.code(num)?.1.to_string(),
        Axis::Date => date_of(num)?.to_string(),
        Axis::Week => Week::of(date_of(num)?).to_string(),
        Axis::Weekday => num.to_string(),
        Axis::Hour => format!("{num:02}"),
    })
}

/// The sums with the ids of their items.
fn texts(sums: &Sums, numbers: &Numbers, rows: &Axis, columns: Option<&Axis>) -> Result<Vec<Count>, StoreError> {
    let (mut row_items, mut column_items) = (Items::new(numbers, rows), columns.map(|axis| Items::new(numbers, axis)));
    let mut counts: Vec<Count> = Vec::with_capacity(sums.len());
    let mut before = None;
    for ((num, column), (visits, people)) in sums.iter() {
        // The list of a roll-up goes row by row.
        let row = match counts.last() {
            Some(last) if before == Some(num) => Arc::clone(&last.row),
            _ => row_items.item(num)?,
        };
        before = Some(num);
        let column = match (&mut column_items, column) {
            (Some(items), Some(num)) => Some(items.item(num)?),
            _ => None,
        };
        counts.push(Count { row, column, visits, people });
    }
    Ok(counts)
}

impl Counts for Reader<'_> {
    type Error = StoreError;

    fn counts(&self, rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> Result<Vec<Count>, StoreError> {
        let _transaction = ReadTransaction::begin(&self.store.connection)?;
        let sums = self.sums(rows, columns, selection)?;
        self.store.caches.catalogue.with_numbers(&self.store.connection, |numbers| texts(&sums, numbers, rows, columns))
    }

    fn totals(&self, selection: &Selection) -> Result<Totals, StoreError> {
        let sums = self.sums(&Axis::Weekday, None, selection)?;
        let add = |total: Totals, (_, (visits, people))| Totals { visits: total.visits + visits, people: total.people + people };
        Ok(sums.iter().fold(Totals::default(), add))
    }

    fn days(&self, selection: &Selection) -> Result<Vec<DayFact>, StoreError> {
        let _transaction = ReadTransaction::begin(&self.store.connection)?;
        let recorded = self.sums(&Axis::Date, Some(&Axis::Place), selection)?;
        let recorded = recorded.iter().map(|((day, place), counted)| (place.unwrap_or(NOT_RECORDED), day, counted, None));
        let mut facts: Vec<(i64, i64, Counted, Option<DayStatus>)> = recorded.collect();
        self.each_status(selection, |place, day, status| facts.push((place, day, (0, 0), Some(status))))?;
        facts.sort_unstable_by_key(|(place, day, ..)| (*place, *day));
        // Of a day that has both, one fact holds both.
        facts.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            if same {
                (kept.2, kept.3) = ((kept.2.0 + next.2.0, kept.2.1 + next.2.1), kept.3.or(next.3));
            }
            same
        });
        self.store.caches.catalogue.with_numbers(&self.store.connection, |numbers| {
            let mut days = Vec::with_capacity(facts.len());
            for facts in facts.chunk_by(|one, next| one.0 == next.0) {
                let Some((place, ..)) = facts.first() else { continue };
                let place = numbers.place(*place)?;
                for &(_, day, (visits, people), status) in facts {
                    days.push(DayFact { place: place.clone(), date: date_of(day)?, visits, people, status });
                }
            }
            Ok(days)
        })
    }
}

impl Reader<'_> {
    /// Passes on what the desk said of days, by the numbers of place and day.
    fn each_status(&self, selection: &Selection, mut add: impl FnMut(i64, i64, DayStatus)) -> Result<(), StoreError> {
        let Some(place) = self.place_filter(selection)? else { return Ok(()) };
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT day, place, status FROM desk_day WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR place = ?3)")?;
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let mut rows = statement.query((from, to, place.number()))?;
        while let Some(row) = rows.next()? {
            let status = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            let status = DayStatus::deserialize(StrDeserializer::<serde_json::Error>::new(status)).map_err(json::damaged)?;
            add(row.get(1)?, row.get(0)?, status);
        }
        Ok(())
    }
}
