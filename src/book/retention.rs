//! Which backups are kept: all of two days, then one a day, one a week, one a month, as Anki keeps them.

use chrono::{Datelike, NaiveDate};

use super::clock::Moment;
use super::week::Week;

/// How many days' last backups are kept beyond the two newest days.
pub const DAYS: usize = 12;
/// How many weeks' last backups are kept beyond those.
pub const WEEKS: usize = 10;
/// How many months' last backups are kept beyond those.
pub const MONTHS: usize = 9;

/// When a backup was taken: a date and an hour, and a number among those of one hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Taken {
    /// The local date and hour.
    pub at: Moment,
    /// Its number among those of the hour, from 1 on.
    pub number: u32,
}

/// Which of the backups may be deleted now. The newest one never is, nor one that seems to come from the future: then a clock is wrong,
/// and it is not known which one.
#[must_use]
pub fn expired(now: Moment, taken: &[Taken]) -> Vec<Taken> {
    let mut sorted = taken.to_vec();
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    sorted.dedup();
    let mut stages = Stages { last: None, days: DAYS, weeks: WEEKS, months: MONTHS };
    let kept = |one: &Taken| stages.keeps(one.at.date, now.date);
    let lasting: Vec<bool> = sorted.iter().map(kept).collect();
    sorted.into_iter().zip(lasting).filter(|(_, kept)| !kept).map(|(one, _)| one).collect()
}

/// How much room is left in each stage, from the newest backup to the oldest.
struct Stages {
    last: Option<NaiveDate>,
    days: usize,
    weeks: usize,
    months: usize,
}

impl Stages {
    /// Whether a backup of this date is kept; those newer than it have been asked for.
    fn keeps(&mut self, date: NaiveDate, today: NaiveDate) -> bool {
        let Some(last) = self.last.filter(|_| (today - date).num_days() >= 2) else {
            self.last = Some(date);
            return true;
        };
        let (room, another) = if self.days > 0 {
            (&mut self.days, last != date)
        } else if self.weeks > 0 {
            (&mut self.weeks, Week::of(last) != Week::of(date))
        } else {
            (&mut self.months, (last.year(), last.month()) != (date.year(), date.month()))
        };
        let kept = another && *room > 0;
        if kept {
            *room -= 1;
            self.last = Some(date);
        }
        kept
    }
}
