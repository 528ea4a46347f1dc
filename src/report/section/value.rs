//! A table of a section as a value.

use chrono::NaiveDate;

use crate::book::{Period, Place};
use crate::locale::Locale;
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::report::phrases;
use crate::statistics::comparison::Compared;
use crate::statistics::{Change, DayNumbers, DayState, Figure, Protection};
use crate::text;

/// One table of the statistics with its chart.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionTable {
    /// Its name in file names: `topic`, `week`, `targets`.
    pub name: String,
    /// What it shows, in the reader's language.
    pub title: String,
    /// Whose figures they are.
    pub organisation: String,
    /// The place; none for all places together.
    pub place: Option<Place>,
    /// The days it is about.
    pub period: Period,
    /// Whether its figures are exact or protected.
    pub marking: Marking,
    /// How they were protected; none where they are exact.
    pub protection: Option<Protection>,
    /// How many opening days of it are in which state; none where it is not about visits.
    pub days: Option<DayNumbers>,
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The lines, totals last.
    pub lines: Vec<Line>,
    /// What must be known to read it.
    pub remarks: Vec<String>,
    /// The same numbers as a drawing.
    pub chart: Option<Chart>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// In the reader's language.
    pub text: String,
    /// Whether the column holds numbers.
    pub numeric: bool,
}

impl Head {
    pub(super) fn words(text: String) -> Self {
        Self { text, numeric: false }
    }

    pub(super) fn numbers(text: String) -> Self {
        Self { text, numeric: true }
    }
}

/// A line of a table of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// One entry a column.
    pub entries: Vec<Entry>,
    /// Whether it holds totals.
    pub total: bool,
}

/// A cell of a table of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A language's own name, and the language (ISO 639-3).
    OwnName(String, String),
    /// A number, or why there is none.
    Figure(Figure),
    /// A number with its sign; none where two numbers cannot be compared.
    Difference(Option<i64>),
    /// A share of one.
    Share(Option<f64>),
    /// A change as a share of one, with its sign; none where two numbers cannot be compared.
    Change(Option<f64>),
}

impl Entry {
    /// How it reads. Nothing to compare reads as a dash.
    #[must_use]
    pub fn read(&self, labels: &ItemLabels<'_>) -> String {
        let locale = labels.locale();
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::OwnName(text, _) => text.clone(),
            Self::Figure(figure) => labels.figure(*figure),
            Self::Difference(difference) => difference.map_or_else(dash, |difference| signed(locale, difference)),
            Self::Share(share) => share.map_or_else(dash, |share| locale.percent(share, 1)),
            Self::Change(share) => share.map_or_else(dash, |share| sign(share < 0.0, share == 0.0) + &locale.percent(share.abs(), 1)),
        }
    }

    /// The entries of a change: the difference and the per cent.
    pub(super) fn change(change: Option<Change>) -> [Self; 2] {
        [Self::Difference(change.map(|change| change.difference)), Self::Change(change.and_then(|change| change.share))]
    }
}

/// How a compared cell reads: now, before, the difference, the per cent.
#[must_use]
pub fn read_compared(cell: &Compared, labels: &ItemLabels<'_>) -> [String; 4] {
    let [difference, percent] = Entry::change(cell.change);
    [Entry::Figure(cell.now), Entry::Figure(cell.before), difference, percent].map(|entry| entry.read(labels))
}

fn dash() -> String {
    "–".to_owned()
}

fn sign(negative: bool, zero: bool) -> String {
    if zero { String::new() } else { if negative { "−" } else { "+" }.to_owned() }
}

/// "+12", "−3", "0".
fn signed(locale: &Locale, number: i64) -> String {
    sign(number < 0, number == 0) + &locale.number(number.unsigned_abs())
}

/// A number of a chart with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The name next to or below it.
    pub label: String,
    /// The number now.
    pub now: Figure,
    /// The number of the earlier period, where there is one.
    pub before: Option<Figure>,
}

/// A drawing of a table of a section's numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Horizontal bars, the names at the left.
    Bars(Vec<Point>),
    /// Vertical columns, which run through time.
    Columns(Vec<Point>),
    /// A map of cells, darker where there is more.
    Heat {
        /// The names of the rows.
        rows: Vec<String>,
        /// The names of the columns.
        columns: Vec<String>,
        /// The figures, row by row.
        cells: Vec<Vec<Figure>>,
    },
    /// How far each target is reached, and how much of its time has gone by.
    Progress(Vec<Reached>),
    /// A calendar of the opening days of each place.
    Days(Vec<DaysOf>),
}

/// How far a target is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// What it is called.
    pub label: String,
    /// How much of the goal is reached, 1 for all; none where it would be a share of nothing.
    pub of_goal: Option<f64>,
    /// How much of the time has gone by, from 0 to 1.
    pub of_period: f64,
}

/// The opening days of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysOf {
    /// The name of the place.
    pub place: String,
    /// The days by date, and what is known of each.
    pub days: Vec<(NaiveDate, DayState)>,
}

impl SectionTable {
    /// The sentence that says what is known of the opening days.
    #[must_use]
    pub fn days_sentence(&self, locale: &Locale) -> Option<String> {
        Some(phrases::coverage(locale, self.days?))
    }

    /// The sentence that says that the figures are a preview, where they are.
    #[must_use]
    pub fn preview_sentence(&self, locale: &Locale) -> Option<String> {
        phrases::preview(locale, self.protection)
    }

    /// The sentence that says how many opening days are missing, where any are.
    #[must_use]
    pub fn missing_sentence(&self, locale: &Locale) -> Option<String> {
        let missing = self.days?.missing as u64;
        (missing > 0).then(|| text!(locale, "statistics-missing", count = crate::locale::Arg::Count(missing)))
    }
}
