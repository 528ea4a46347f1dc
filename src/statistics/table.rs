//! The table: the one value that screen, paper and every file are made from, so that they agree to the digit.

mod grid;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::axis::Axis;
use super::counts::{Count, Counts, Selection, Shared, Totals};
use super::coverage::{Coverage, CoveredDay, DayNumbers, Standing};
use super::disclosure::{Base, iso_weeks};
use grid::Grid;

pub use super::axis::{TOTAL, UNKNOWN};

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Measure {
    /// Visits (mentions, where a dimension takes several codes).
    #[default]
    Visits,
    /// Visitors.
    People,
}

impl Measure {
    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::People => "people",
        }
    }
}

/// Why a cell holds the number it holds, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The number is exact; 0 means none.
    Exact,
    /// The number is rounded so that nobody can be recognised.
    Rounded,
    /// No number is given so that nobody can be recognised.
    Protected,
    /// No number is known: opening days passed and nothing was recorded.
    Missing,
    /// No number is to be expected: the desk was closed.
    Closed,
    /// No number can be: of two compared periods this one has no such day or week.
    Absent,
}

impl Status {
    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::Protected => "protected",
            Self::Missing => "missing",
            Self::Closed => "closed",
            Self::Absent => "absent",
        }
    }
}

/// The content of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The number, where one is given.
    pub value: Option<u64>,
    /// Why it is that number, or none.
    pub status: Status,
}

impl Figure {
    /// An exact number.
    #[must_use]
    pub fn exact(value: u64) -> Self {
        Self { value: Some(value), status: Status::Exact }
    }

    /// No number, for this reason.
    #[must_use]
    pub fn none(status: Status) -> Self {
        Self { value: None, status }
    }
}

/// How the figures of a protected table came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Protection {
    /// What its rounded numbers are multiples of.
    pub base: Base,
    /// How many weeks of places, one by one, have so few visits that only their number is given.
    pub held: usize,
    /// Whether a recorded day and a confirmed zero are one state; in what was published earlier they are not.
    pub concealed: bool,
    /// How many weeks of places, one by one, are not published yet. Where there are any, the table is a preview: it holds what
    /// publishing now would give, can still change, and is for the desk's own eyes.
    pub unpublished: usize,
}

/// One cell of a table with its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The item of its row; `_total` in the total row.
    pub row: &'a str,
    /// The item of its column, `_total` in the total column; none in a one-way table.
    pub column: Option<&'a str>,
    /// Its figure.
    pub figure: Figure,
}

/// Which table is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Which visits.
    pub selection: Selection,
    /// What is counted.
    pub measure: Measure,
    /// What the rows are.
    pub rows: Axis,
    /// What the columns are; none makes a one-way table.
    pub columns: Option<Axis>,
}

/// Counts by one axis or two, with totals and what is known of the days behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The request it answers.
    pub request: Request,
    /// The items of the rows, in order, without the total.
    pub rows: Vec<String>,
    /// The items of the columns, in order, without the total; empty in a one-way table.
    pub columns: Vec<String>,
    /// All visits and visitors of the selection, each counted once. Visitors are not given where the table is protected.
    pub totals: Totals,
    /// The days behind the figures.
    pub coverage: Coverage,
    /// How the figures were protected; none where they are exact.
    pub protection: Option<Protection>,
    figures: Grid,
}

/// The items an axis always shows, in the order of its list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Items {
    /// Items that are listed whether or not they have visits.
    pub always: Vec<String>,
    /// Items that are listed only if they have visits (retired codes), after the others.
    pub if_counted: Vec<String>,
}

/// What a table is laid out from.
pub(super) struct Laid<'a> {
    pub(super) counts: &'a [Count],
    pub(super) totals: Totals,
    pub(super) rows: &'a Items,
    pub(super) columns: &'a Items,
}

impl Table {
    /// Asks for the counts and lays the table out. `coverage` is that of the same selection: all visits are those of its days.
    ///
    /// # Errors
    /// When the counts cannot be had.
    pub fn make<C: Counts>(source: &C, request: Request, rows: &Items, columns: &Items, coverage: Coverage) -> Result<Self, C::Error> {
        let counts = source.counts(&request.rows, request.columns.as_ref(), &request.selection)?;
        let totals = coverage.totals();
        Ok(Self::lay_out(request, &counts, totals, rows, columns, coverage))
    }

    /// Lays counts out as a table.
    #[must_use]
    pub fn lay_out(request: Request, counts: &[Count], totals: Totals, rows: &Items, columns: &Items, coverage: Coverage) -> Self {
        let laid = Laid { counts, totals, rows, columns };
        // Where neither axis separates days, every cell without a number lacks it for the same reason.
        let apart = [Some(&request.rows), request.columns.as_ref()].into_iter().flatten().any(tells_days);
        let alike = (!apart).then(|| silent(coverage.standing_of_those(|_| true)));
        Self::lay_out_by(request, &laid, coverage, None, |table, row, column, sum| match (sum, alike) {
            (Some(sum), _) => Figure::exact(sum),
            (None, Some(alike)) => alike,
            (None, None) => table.silence(row, column),
        })
    }

    /// The same with a rule that makes a cell's figure from its sum, which is none where nothing was counted.
    pub(super) fn lay_out_by(
        request: Request,
        &Laid { counts, totals, rows, columns }: &Laid<'_>,
        coverage: Coverage,
        protection: Option<Protection>,
        rule: impl Fn(&Self, &str, Option<&str>, Option<u64>) -> Figure,
    ) -> Self {
        let row_texts: Shared<'_> = counts.iter().map(|count| &count.row).collect();
        let column_texts: Shared<'_> = counts.iter().filter_map(|count| count.column.as_ref()).collect();
        let row_items = order(&request.rows, rows, &row_texts.texts);
        let two_way = request.columns.is_some();
        let column_items = request.columns.as_ref().map(|axis| order(axis, columns, &column_texts.texts)).unwrap_or_default();
        let figures = Grid::of(&row_items, two_way.then_some(column_items.as_slice()));
        let mut table = Self { request, rows: row_items, columns: column_items, totals, coverage, protection, figures };
        table.fill(counts, [&row_texts, &column_texts], rule);
        table
    }

    fn fill(
        &mut self,
        counts: &[Count],
        [rows, columns]: [&Shared<'_>; 2],
        rule: impl Fn(&Self, &str, Option<&str>, Option<u64>) -> Figure,
    ) {
        let mut sums: Vec<Option<u64>> = vec![None; self.figures.room()];
        let row_places: Vec<_> = rows.texts.iter().map(|item| self.figures.row(item)).collect();
        let column_places: Vec<_> = columns.texts.iter().map(|item| self.figures.column(item)).collect();
        let place = |places: &[Option<usize>], number: Option<&usize>| places.get(*number?).copied().flatten();
        for (index, count) in counts.iter().enumerate() {
            let (row, column) = (place(&row_places, rows.numbers.get(index)), place(&column_places, columns.numbers.get(index)));
            let value = match self.request.measure {
                Measure::Visits => count.visits,
                Measure::People => count.people,
            };
            for position in self.figures.positions_of(row, column).into_iter().flatten() {
                if let Some(sum) = sums.get_mut(position) {
                    *sum = Some(sum.unwrap_or_default() + value);
                }
            }
        }
        let figures = self.positions().zip(sums).map(|((row, column), sum)| rule(self, row, column, sum)).collect();
        self.figures.fill(figures);
    }

    /// The figure of a cell without any count: a true zero, or why there is no number.
    pub(super) fn silence(&self, row: &str, column: Option<&str>) -> Figure {
        let sides = [(Some(&self.request.rows), Some(row)), (self.request.columns.as_ref(), column)];
        silent(self.coverage.standing_of_those(|day| {
            sides.iter().all(|side| match side {
                (Some(axis), Some(item)) if *item != TOTAL => belongs(axis, item, day),
                _ => true,
            })
        }))
    }

    /// Rows and columns of every cell, row by row, totals last.
    fn positions(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let two_way = self.request.columns.is_some();
        let rows = self.rows.iter().map(String::as_str).chain([TOTAL]);
        rows.flat_map(move |row| {
            let columns = self.columns.iter().map(|column| Some(column.as_str())).filter(move |_| two_way);
            columns.chain([two_way.then_some(TOTAL)]).map(move |column| (row, column))
        })
    }

    /// Every cell, row by row, each row's total after its cells, the total row last.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        self.positions().map(|(row, column)| Cell { row, column, figure: self.figure(row, column) })
    }

    /// The figure of this row and column; `_total` names the totals.
    #[must_use]
    pub fn figure(&self, row: &str, column: Option<&str>) -> Figure {
        self.figures.get(row, column).unwrap_or(Figure::none(Status::Missing))
    }

    /// The same, also of an item that the table does not list: a true zero, or why there is no number.
    #[must_use]
    pub fn figure_or_silence(&self, row: &str, column: Option<&str>) -> Figure {
        self.figures.get(row, column).unwrap_or_else(|| self.silence(row, column))
    }

    /// The first and the last day that it counts: those of its period, or of a protected table those of the whole weeks it is made of.
    #[must_use]
    pub fn span(&self) -> (NaiveDate, NaiveDate) {
        let period = self.request.selection.period;
        let weeks = self.protection.and_then(|_| iso_weeks::weeks(period)).unwrap_or_default();
        match weeks.as_slice() {
            [only] => (only.monday(), only.sunday()),
            [first, .., last] => (first.monday(), last.sunday()),
            [] => (period.from(), period.to()),
        }
    }

    /// How many days behind a cell are in which state: of a place, date or week its own, else those of the whole table.
    #[must_use]
    pub fn days_of(&self, row: &str, column: Option<&str>) -> DayNumbers {
        let sides = [(Some(&self.request.rows), Some(row)), (self.request.columns.as_ref(), column)];
        let fits = |day: &CoveredDay| {
            sides.iter().all(|side| match side {
                (Some(axis), Some(item)) if *item != TOTAL => belongs(axis, item, day),
                _ => true,
            })
        };
        self.coverage.numbers_of(fits)
    }

    /// The total of a row (`_total` for that of the whole table).
    #[must_use]
    pub fn total_of(&self, row: &str) -> Figure {
        self.figure(row, self.request.columns.is_some().then_some(TOTAL))
    }
}

/// The figure of cells without any count.
fn silent(standing: Standing) -> Figure {
    match standing {
        Standing::Known => Figure::exact(0),
        Standing::Missing => Figure::none(Status::Missing),
        Standing::Closed => Figure::none(Status::Closed),
    }
}

/// Whether the items of an axis have days of their own behind them.
fn tells_days(axis: &Axis) -> bool {
    matches!(axis, Axis::Place | Axis::Date | Axis::Week)
}

/// Whether a day belongs to an item of an axis; every day does where the axis is no place and no time.
fn belongs(axis: &Axis, item: &str, day: &CoveredDay) -> bool {
    match axis {
        Axis::Place => day.place.as_str() == item,
        Axis::Date => day.date.to_string() == item,
        Axis::Week => crate::book::Week::of(day.date).to_string() == item,
        _ => true,
    }
}

/// Days, weeks, weekdays and hours in the order of time, whether or not they are listed. Of others the listed items first, then retired ones
/// that were counted, then any other counted ones. "Not recorded" last.
fn order(axis: &Axis, items: &Items, counted: &[&str]) -> Vec<String> {
    let always: FxHashSet<&str> = items.always.iter().map(String::as_str).collect();
    let mut others: BTreeSet<&str> = counted.iter().copied().filter(|item| !always.contains(item)).collect();
    let mut ordered = items.always.clone();
    ordered.extend(items.if_counted.iter().filter(|item| others.remove(item.as_str())).cloned());
    let unknown = others.remove(UNKNOWN).then_some(UNKNOWN);
    ordered.extend(others.into_iter().map(str::to_owned));
    if axis.is_when() {
        ordered.sort_unstable();
    }
    ordered.extend(unknown.map(str::to_owned));
    ordered
}
