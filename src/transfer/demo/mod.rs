//! A book of plausible visits, for trying the program and for measuring it.
//!
//! Nothing here is anybody's visit. The same seed, day and vocabulary give the same book on every machine: chance comes from one
//! well-defined generator (`ChaCha8`) and all arithmetic is on whole numbers.
//!
//! | file | holds |
//! |---|---|
//! | `chance` | the seeded generator and weighted choices |
//! | `desks` | the places, their hours and their habits |
//! | `calendar` | what becomes of each day: visits, closed, a zero, or silence |
//! | `stream` | the visits, one after the other |

use chrono::{Days, NaiveDate};

mod calendar;
mod chance;
mod desks;
pub mod recording;
mod stream;

use crate::book::{DeskDay, Place, Vocabulary, Week};
use calendar::Calendar;
use chance::Chance;
use desks::Desk;
pub use stream::Visits;

/// How many visits a place has in an average week, unless a number of visits is given.
pub const USUAL_WEEK: u64 = 60;

/// The first day a book can hold: a demo that would reach further back begins here.
const FIRST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2000, 1, 3);

/// Which demo is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// How many weeks, the current one among them; at least one.
    pub weeks: u32,
    /// Where chance begins.
    pub seed: u64,
    /// How many visits in all; [`USUAL_WEEK`] a place and week where it is left out.
    pub visits: Option<u64>,
    /// How many places; at least one.
    pub places: u32,
    /// The last day.
    pub today: NaiveDate,
}

/// A demo, ready to be recorded.
#[derive(Debug)]
pub struct DemoBook {
    /// The places.
    pub places: Vec<Place>,
    /// The days of which the desk said something, by date: closed days, confirmed zeros, and the staff of days with visits.
    pub days: Vec<DeskDay>,
    /// The visits, by date and within a place's day by hour. They are made one by one.
    pub visits: Visits,
}

impl Demo {
    /// Makes places and days, and makes ready to make the visits.
    #[must_use]
    pub fn make(&self, vocabulary: &Vocabulary) -> DemoBook {
        let mut chance = Chance::new(self.seed, "days");
        let first = self.first_day();
        let desks = Desk::all(self.places.max(1), first);
        let weeks = u64::from(self.weeks.max(1));
        let wanted = self.visits.unwrap_or_else(|| USUAL_WEEK * weeks * u64::from(self.places.max(1)));
        let calendar = Calendar::plan(&desks, first, self.today, wanted, &mut chance);
        let places = desks.iter().map(|desk| desk.place.clone()).collect();
        let visits = Visits::new(&desks, calendar.busy, wanted, vocabulary, self.seed);
        DemoBook { places, days: calendar.said, visits }
    }

    fn first_day(&self) -> NaiveDate {
        let back = Days::new(7 * (u64::from(self.weeks.max(1)) - 1));
        let first = Week::of(self.today).monday().checked_sub_days(back);
        first.max(FIRST_DAY).unwrap_or(self.today).min(self.today)
    }
}
