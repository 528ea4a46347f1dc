//! How far a target is reached.

use chrono::NaiveDate;

use super::share::Share;
use crate::book::Target;
use crate::book::target::Goal;

/// How far a target is reached, on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The target.
    pub target: Target,
    /// What was counted so far, at the target's place or at all.
    pub reached: u64,
    /// What was counted so far at all places together.
    pub all: u64,
    /// How many days of the period have begun, the present one among them.
    pub days_gone: u64,
    /// How many days the period has.
    pub days: u64,
    /// How many opening days behind the count have passed without a word.
    pub missing: usize,
}

impl Progress {
    /// Puts a target and what was counted for it together.
    #[must_use]
    pub fn new(target: Target, (reached, all): (u64, u64), missing: usize, today: NaiveDate) -> Self {
        let (from, to) = (target.period.from(), target.period.to());
        let count = |last: NaiveDate| u64::try_from((last - from).num_days() + 1).unwrap_or(0);
        Self { reached, all, days_gone: count(today.min(to)), days: count(to), missing, target }
    }

    /// How much of the goal is reached: 1 and more is all of it. None where it would be a share of nothing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
    pub fn of_goal(&self) -> Option<f64> {
        match self.target.goal {
            Goal::Number(number) => (number > 0).then(|| self.reached as f64 / number as f64),
            Goal::PerMille(per_mille) => {
                let share = self.share().of_one()?;
                (per_mille > 0).then(|| share * 1000.0 / f64::from(per_mille))
            }
        }
    }

    /// What was reached as a share of all places together.
    #[must_use]
    pub fn share(&self) -> Share {
        Share { part: self.reached, whole: self.all }
    }

    /// Whether the goal is reached. Whole numbers are compared, so that no rounding decides.
    #[must_use]
    pub fn is_met(&self) -> bool {
        match self.target.goal {
            Goal::Number(number) => self.reached >= number,
            Goal::PerMille(per_mille) => self.all > 0 && u128::from(self.reached) * 1000 >= u128::from(self.all) * u128::from(per_mille),
        }
    }

    /// The share of the period that has gone by, from 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "days of a period")]
    pub fn of_period(&self) -> f64 {
        if self.days == 0 { 0.0 } else { self.days_gone as f64 / self.days as f64 }
    }

    /// Whether as much is reached as the time gone by asks for, if the goal grew evenly; a share of all does not grow with time.
    #[must_use]
    pub fn is_on_course(&self) -> bool {
        match self.target.goal {
            Goal::Number(number) => u128::from(self.reached) * u128::from(self.days) >= u128::from(number) * u128::from(self.days_gone),
            Goal::PerMille(_) => self.is_met(),
        }
    }
}
