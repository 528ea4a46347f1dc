//! What is published of one place and week, all tables together, and how the next week goes on from there.
//!
//! The weeks of a place form a chain in the order in which they were published, which is that of the calendar but for weeks
//! brought in later (an import of last year's tallies): a week takes over what those published before it left. Corrections
//! are not looked for. Each table is given the truth of all weeks of the chain **as it is now** and the sum of what was
//! published of them; whatever does not fit together is waiting ([`Carry::resume`]).
//!
//! # When a backup is restored that does not know of a publication
//!
//! The random choices come from the book's secret, the place, the week and the table alone. So a book that was restored and
//! publishes a week again publishes the very same, bytes and hash, as long as the visits of that week and those before it are what
//! they were. Only corrections made between the two exports could differ. Therefore bundles carry publications, and an export
//! refuses to replace an earlier one of other numbers that it finds in the folder.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::table_set::TableSpec;
use super::{Atom, Base, Carry, Codes, DisclosureError, Grid, Keyed, Publication, Secret, Shared, protect, protect_gathered};
use crate::book::{PlaceId, Week};
use crate::statistics::coverage::{CoveredDay, DayState};

/// Counts by the items of a row and a column.
pub type Counted = BTreeMap<(String, String), u64>;

/// What was published of one place and week, and what is carried over. Frozen, and secret in part: see [`Carry`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The place.
    pub place: PlaceId,
    /// The week.
    pub week: Week,
    /// Which of the place's publications it was, from 1 on.
    pub number: u64,
    /// What was known of the days then; no numbers.
    days: Vec<(NaiveDate, DayState)>,
    tables: Vec<ReleasedTable>,
}

/// One table of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct ReleasedTable {
    /// The items that are listed whatever was counted.
    items: Codes,
    publication: Publication,
    carry: Carry,
}

impl Release {
    /// An issue that has no tables yet.
    #[must_use]
    pub fn new(place: PlaceId, week: Week, number: u64, days: &[CoveredDay]) -> Self {
        let days = days.iter().map(|day| (day.date, day.state)).collect();
        Self { place, week, number, days, tables: Vec::new() }
    }

    /// The days as they were known when it was published, without their numbers.
    pub fn days(&self) -> impl Iterator<Item = CoveredDay> {
        self.days.iter().map(|(date, state)| CoveredDay { place: self.place.clone(), date: *date, state: *state, visits: 0, people: 0 })
    }

    /// The exact number of visits of the week, as it was published.
    #[must_use]
    pub fn visits(&self) -> u64 {
        self.tables.first().map_or(0, |table| table.publication.visits())
    }

    /// The table of this frame; none where the question was not asked then.
    #[must_use]
    pub fn publication(&self, frame: &TableSpec) -> Option<&Publication> {
        self.table(frame).map(|table| &table.publication)
    }

    /// All tables.
    pub fn publications(&self) -> impl Iterator<Item = &Publication> {
        self.tables.iter().map(|table| &table.publication)
    }

    /// The items that the table lists whatever was counted.
    #[must_use]
    pub fn items(&self, frame: &TableSpec) -> Option<&Codes> {
        self.table(frame).map(|table| &table.items)
    }

    fn table(&self, frame: &TableSpec) -> Option<&ReleasedTable> {
        let name = frame.name();
        self.tables.iter().find(|table| table.publication.table() == name)
    }

    /// Whether every table is still what was frozen, and of this place and week.
    ///
    /// # Errors
    ///
    /// What [`Publication::verify`] says.
    pub fn verify(&self) -> Result<(), DisclosureError> {
        for publication in self.publications() {
            publication.verify()?;
            if publication.place() != self.place.as_str() || publication.week() != self.week {
                return Err(DisclosureError::Changed { place: self.place.to_string(), week: self.week });
            }
        }
        Ok(())
    }

    /// The cells of a table by their items; none in a week of which only the total is given.
    fn cells(&self, frame: &TableSpec) -> Result<Counted, DisclosureError> {
        let Some(publication) = self.publication(frame) else { return Ok(Counted::new()) };
        let Some(grid) = publication.grid()? else { return Ok(Counted::new()) };
        let codes = publication.codes();
        let keys = codes.rows.iter().flat_map(|row| codes.columns.iter().map(move |column| (row.clone(), column.clone())));
        Ok(keys.zip(grid.cells().iter().copied()).collect())
    }
}

/// Publications that were made and are not frozen yet: what a file is made of before it has left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    made: Vec<Release>,
    /// How many publications each place had when its first draft was made.
    known: BTreeMap<PlaceId, u64>,
}

impl Drafts {
    /// Whether everything behind the figures is frozen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.made.is_empty()
    }

    /// All of them, in the order in which they were made.
    #[must_use]
    pub fn all(&self) -> &[Release] {
        &self.made
    }

    /// Those of one place.
    pub fn of(&self, place: &PlaceId) -> impl Iterator<Item = &Release> {
        self.made.iter().filter(move |draft| draft.place == *place)
    }

    /// Adds drafts of a place that has `published` publications, made after these.
    pub fn add(&mut self, place: &PlaceId, published: u64, made: Vec<Release>) {
        let _ = self.known.entry(place.clone()).or_insert(published);
        self.made.extend(made);
    }

    /// How many publications each place had when its first draft was made. With another number they fit no more.
    pub fn known(&self) -> impl Iterator<Item = (&PlaceId, u64)> {
        self.known.iter().map(|(place, number)| (place, *number))
    }
}

/// The chain of one table of a place, up to what was published last.
#[derive(Debug, Clone)]
pub struct Chain {
    frame: TableSpec,
    /// The counts of all weeks of the chain as they are now.
    truth: Counted,
    /// The sum of what was published of them.
    published: Counted,
    last: Option<(Codes, Carry)>,
}

/// One week of one table, not yet protected.
#[derive(Debug)]
pub struct Fresh<'a> {
    /// The counts as they are known now.
    pub counts: &'a Counted,
    /// The exact number of visits of the week.
    pub visits: u64,
    /// The items that are listed whatever was counted.
    pub items: Codes,
    /// Whether what was held back counts towards the least number (see [`protect_gathered`]), and no cell may be told to hold all
    /// (see [`Carry::strict`]).
    pub gathers: bool,
}

impl Chain {
    /// The chain of a table through these issues of its place. `truth` are the counts, as they are now, of the weeks
    /// among them that have this table.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when an issue is damaged.
    pub fn new(frame: TableSpec, issues: &[Release], truth: Counted) -> Result<Self, DisclosureError> {
        let mut published = Counted::new();
        for issue in issues {
            add(&mut published, &issue.cells(&frame)?);
        }
        let last = issues.iter().filter(|issue| issue.table(&frame).is_some()).max_by_key(|issue| (issue.number, issue.week));
        let last = last.and_then(|issue| issue.table(&frame)).map(|table| (table.publication.codes().clone(), table.carry.clone()));
        Ok(Self { frame, truth, published, last })
    }

    /// The table.
    #[must_use]
    pub fn frame(&self) -> &TableSpec {
        &self.frame
    }

    /// What its total left over: what a table with the same total is given.
    #[must_use]
    pub fn left(&self) -> i64 {
        self.last.as_ref().map_or(0, |(_, carry)| carry.left().total())
    }

    /// Protects the week of an issue, puts the frozen table into it and goes on from there.
    ///
    /// # Errors
    ///
    /// What [`protect`] says.
    pub fn publish(
        &mut self,
        issue: &mut Release,
        fresh: Fresh<'_>,
        shared: &Shared,
        (secret, base): (&Secret, Base),
    ) -> Result<(), DisclosureError> {
        let known = self.last.as_ref().map_or_else(|| self.frame.own_codes(), |(codes, _)| codes.clone());
        let counts = [fresh.counts, &self.truth, &self.published];
        let mut codes = counts.into_iter().fold(known.clone(), |codes, counts| codes.union(&codes_of(counts)));
        if fresh.gathers {
            // No cell comes into such a table later, with the room of a first week.
            codes = codes.union(&fresh.items);
        }
        let carry = match &self.last {
            Some((_, carry)) => carry.spread(&known, &codes)?,
            None if fresh.gathers => Carry::strict(codes.rows.len(), codes.columns.len()),
            None => Carry::none(codes.rows.len(), codes.columns.len()),
        };
        let carry = carry.follow(&grid(&codes, &self.published))?.resume(&grid(&codes, &self.truth))?;
        let atom = Atom { counts: grid(&codes, fresh.counts), visits: fresh.visits };
        let (place, week, name) = (issue.place.as_str(), issue.week, self.frame.name());
        let draw = &mut Keyed::new(secret, place, week, &name);
        let protected =
            if fresh.gathers { protect_gathered(&atom, &carry, base, draw) } else { protect(&atom, &carry, base, shared, draw) };
        let (published, carry) = protected?;
        let publication = Publication::freeze(place, week, &name, base, codes.clone(), fresh.visits, published)?;
        issue.tables.push(ReleasedTable { items: fresh.items, publication, carry: carry.clone() });
        add(&mut self.truth, fresh.counts);
        add(&mut self.published, &issue.cells(&self.frame)?);
        self.last = Some((codes, carry));
        Ok(())
    }
}

/// Adds counts to counts.
pub fn add(sum: &mut Counted, more: &Counted) {
    for (key, count) in more {
        *sum.entry(key.clone()).or_default() += count;
    }
}

fn codes_of(counts: &Counted) -> Codes {
    let mut codes = Codes {
        rows: counts.keys().map(|(row, _)| row.clone()).collect(),
        columns: counts.keys().map(|(_, column)| column.clone()).collect(),
    };
    for list in [&mut codes.rows, &mut codes.columns] {
        list.sort_unstable();
        list.dedup();
    }
    codes
}

fn grid(codes: &Codes, counts: &Counted) -> Grid {
    let mut grid = Grid::new(codes.rows.len(), codes.columns.len());
    for (i, row) in codes.rows.iter().enumerate() {
        for (j, column) in codes.columns.iter().enumerate() {
            grid.set(i, j, counts.get(&(row.clone(), column.clone())).copied().unwrap_or(0));
        }
    }
    grid
}
