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
use super::{
    Atom, Base, Carry, Codes, DisclosureError, Grid, Keyed, Publication, Published, Reach, Secret, Shared, protect, protect_gathered,
    protect_total,
};
use crate::book::{PlaceId, Week};
use crate::statistics::coverage::{Coverage, CoveredDay, DayState};

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
    /// By which rules it was made.
    #[serde(default, skip_serializing_if = "ReleaseForm::is_first")]
    form: ReleaseForm,
    /// What was known of the days then; no numbers.
    days: Vec<(NaiveDate, DayState)>,
    tables: Vec<ReleasedTable>,
}

/// By which rules a release was made. What is published is read as it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
enum ReleaseForm {
    /// Recorded days and confirmed zeros are two states; each table was rounded to the shared total as near as it could be; only feedback
    /// was rounded strictly. Feedback has this form still, as none of it changed.
    #[default]
    First,
    /// The days are concealed, the shared total is one that every table can keep, a desk's own questions are rounded strictly.
    Second,
}

impl ReleaseForm {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde calls it in")]
    const fn is_first(&self) -> bool {
        matches!(self, Self::First)
    }
}

impl From<ReleaseForm> for u8 {
    fn from(form: ReleaseForm) -> Self {
        match form {
            ReleaseForm::First => 1,
            ReleaseForm::Second => 2,
        }
    }
}

impl TryFrom<u8> for ReleaseForm {
    type Error = DisclosureError;

    fn try_from(number: u8) -> Result<Self, DisclosureError> {
        match number {
            1 => Ok(Self::First),
            2 => Ok(Self::Second),
            _ => Err(DisclosureError::Format(number)),
        }
    }
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
    /// An issue of a place's visits that has no tables yet. Of the days it keeps what protected figures show.
    #[must_use]
    pub fn new(place: PlaceId, week: Week, number: u64, days: &Coverage) -> Self {
        let days = days.concealed().days.iter().map(|day| (day.date, day.state)).collect();
        Self { form: ReleaseForm::Second, place, week, number, days, tables: Vec::new() }
    }

    /// An issue of what visitors answered at a place, without tables yet. It has no days.
    #[must_use]
    pub fn of_answers(place: PlaceId, week: Week, number: u64) -> Self {
        Self { form: ReleaseForm::First, place, week, number, days: Vec::new(), tables: Vec::new() }
    }

    /// Whether its days are concealed: a recorded day and a confirmed zero are one state.
    #[must_use]
    pub const fn conceals_days(&self) -> bool {
        matches!(self.form, ReleaseForm::Second)
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
    /// Of a chain that the rules of the first form made: what was published, in order.
    first_form: Vec<Publication>,
    /// The base of the last breakdown.
    base: Option<Base>,
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
    /// How much the table is to keep to itself.
    pub care: Care,
}

/// How much a table is to keep to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// A cell may be seen to hold all visits of its week: what people come for, and how.
    Ordinary,
    /// No cell may be seen to hold all (see [`Carry::strict`]): what people are asked about themselves.
    Strict,
    /// The same, and what was held back counts towards the least number (see [`protect_gathered`]): answers.
    Gathered,
}

impl Care {
    /// The care that a table of visits takes.
    #[must_use]
    pub fn of(frame: &TableSpec) -> Self {
        if frame.is_own_question() { Self::Strict } else { Self::Ordinary }
    }
}

/// One week of one table, ready to be protected.
struct Step {
    codes: Codes,
    carry: Carry,
    atom: Atom,
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
        let tables = issues.iter().filter_map(|issue| Some(((issue.number, issue.week), issue.publication(&frame)?)));
        let broken_down = tables.filter(|(_, table)| matches!(table.published(), Published::Cells { .. }));
        let base = broken_down.max_by_key(|(order, _)| *order).map(|(_, table)| table.base());
        let first_form = if last.is_some_and(|issue| issue.form == ReleaseForm::First) && frame.is_own_question() {
            let mut tables: Vec<(u64, &Publication)> =
                issues.iter().filter_map(|issue| Some((issue.number, issue.publication(&frame)?))).collect();
            tables.sort_by_key(|(number, table)| (*number, table.week()));
            tables.into_iter().map(|(_, table)| table.clone()).collect()
        } else {
            Vec::new()
        };
        let last = last.and_then(|issue| issue.table(&frame)).map(|table| (table.publication.codes().clone(), table.carry.clone()));
        Ok(Self { frame, truth, published, last, first_form, base })
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
    pub fn publish(&mut self, issue: &mut Release, fresh: Fresh<'_>, shared: &Shared, key: (&Secret, Base)) -> Result<(), DisclosureError> {
        let Step { codes, carry, atom } = self.step(&fresh, key.1)?;
        let draw = &mut self.draw(issue, key.0);
        let protected = match fresh.care {
            Care::Gathered => protect_gathered(&atom, &carry, key.1, draw),
            Care::Ordinary | Care::Strict => protect(&atom, &carry, key.1, shared, draw),
        };
        self.freeze(issue, fresh, codes, protected?, key.1)
    }

    /// The same of the number of visits, so that tables of these reaches can keep it as their total.
    fn publish_total(
        &mut self,
        issue: &mut Release,
        fresh: Fresh<'_>,
        tables: &[Reach],
        key: (&Secret, Base),
    ) -> Result<(), DisclosureError> {
        let Step { codes, carry, atom } = self.step(&fresh, key.1)?;
        let protected = protect_total(&atom, &carry, key.1, tables, &mut self.draw(issue, key.0))?;
        self.freeze(issue, fresh, codes, protected, key.1)
    }

    fn draw(&self, issue: &Release, secret: &Secret) -> Keyed {
        Keyed::new(secret, issue.place.as_str(), issue.week, &self.frame.name())
    }

    /// Puts a week and what is carried over into it on the same codes.
    fn step(&self, fresh: &Fresh<'_>, base: Base) -> Result<Step, DisclosureError> {
        let strict = fresh.care != Care::Ordinary;
        let known = self.last.as_ref().map_or_else(|| self.frame.own_codes(), |(codes, _)| codes.clone());
        let counts = [fresh.counts, &self.truth, &self.published];
        let mut codes = counts.into_iter().fold(known.clone(), |codes, counts| codes.union(&codes_of(counts)));
        if strict {
            // A cell is in such a table before it is counted, so that it does not begin with the room of a first week.
            codes = codes.union(&fresh.items);
        }
        let mut carry = match &self.last {
            Some((_, carry)) => carry.spread(&known, &codes, strict)?,
            None if strict => Carry::strict(codes.rows.len(), codes.columns.len()),
            None => Carry::none(codes.rows.len(), codes.columns.len()),
        };
        if !self.first_form.is_empty() {
            carry = carry.within(&self.strict_room(&codes, base)?)?;
        }
        if let Some(last) = self.base.filter(|last| *last != base) {
            carry = carry.rebased(last, base);
        }
        let carry = carry.follow(&grid(&codes, &self.published))?.resume(&grid(&codes, &self.truth))?;
        Ok(Step { carry, atom: Atom { counts: grid(&codes, fresh.counts), visits: fresh.visits }, codes })
    }

    /// The room that strict rounding would have left after what was published by the rules of the first form.
    fn strict_room(&self, codes: &Codes, base: Base) -> Result<Grid<i64>, DisclosureError> {
        let mut published = Vec::new();
        for table in &self.first_form {
            let cells = table.grid()?.map(|cells| table.codes().spread(&cells.map(Some), codes)).transpose()?;
            published.push((table.visits(), cells));
        }
        Carry::strict_room(Grid::new(codes.rows.len(), codes.columns.len()), &published, base)
    }

    fn freeze(
        &mut self,
        issue: &mut Release,
        fresh: Fresh<'_>,
        codes: Codes,
        (published, carry): (Published, Carry),
        base: Base,
    ) -> Result<(), DisclosureError> {
        let (place, week, name) = (issue.place.as_str(), issue.week, self.frame.name());
        if matches!(published, Published::Cells { .. }) {
            self.base = Some(base);
        }
        let publication = Publication::freeze(place, week, &name, base, codes.clone(), fresh.visits, published)?;
        issue.tables.push(ReleasedTable { items: fresh.items, publication, carry: carry.clone() });
        add(&mut self.truth, fresh.counts);
        add(&mut self.published, &issue.cells(&self.frame)?);
        self.last = Some((codes, carry));
        self.first_form.clear();
        Ok(())
    }
}

/// Protects a week of all tables of a place and puts them into its issue: first the number of visits, so that every table that counts each
/// visit once can keep it, then the tables in their order.
///
/// # Errors
///
/// What [`protect`] says.
pub fn publish_week(issue: &mut Release, chains: &mut [Chain], fresh: Vec<Fresh<'_>>, key: (&Secret, Base)) -> Result<(), DisclosureError> {
    let mut reaches = Vec::new();
    for (chain, fresh) in chains.iter().zip(&fresh).filter(|(chain, _)| chain.frame.once && chain.frame != TableSpec::VISITS) {
        let Step { carry, atom, .. } = chain.step(fresh, key.1)?;
        reaches.extend(Reach::of(&atom, &carry, key.1)?);
    }
    let mut shared = Shared::Nothing;
    for (chain, fresh) in chains.iter_mut().zip(fresh) {
        if chain.frame == TableSpec::VISITS {
            chain.publish_total(issue, fresh, &reaches, key)?;
            shared = Shared::Total(chain.left());
        } else {
            chain.publish(issue, fresh, if chain.frame.once { &shared } else { &Shared::Nothing }, key)?;
        }
    }
    Ok(())
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
