//! What becomes of each day: visits, closed, a confirmed zero, or silence.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::chance::Chance;
use super::desks::Desk;
use crate::book::{DayStatus, DeskDay};

/// Of so many opening days in a row one is closed, one a confirmed zero and one missing.
const ROUND: u32 = 20;

/// A day on which visits are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Busy {
    /// The place's number.
    pub(super) desk: usize,
    pub(super) date: NaiveDate,
    pub(super) visits: u64,
}

/// All days of a demo.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    /// What the desk said of days, by date.
    pub(super) said: Vec<DeskDay>,
    /// The days with visits, by date.
    pub(super) busy: Vec<Busy>,
}

/// Which opening days of the present round are recorded otherwise.
struct Round {
    place_in_round: u32,
    odd: [(u32, Option<DayStatus>); 3],
}

impl Round {
    fn new() -> Self {
        Self { place_in_round: ROUND, odd: [(0, None); 3] }
    }

    /// The next opening day: open, closed, a zero, or nothing said at all.
    fn next(&mut self, chance: &mut Chance) -> Option<DayStatus> {
        if self.place_in_round == ROUND {
            let start = chance.below(ROUND);
            let second = 1 + chance.below(ROUND - 2);
            let third = second + 1 + chance.below(ROUND - 1 - second);
            let at = |offset| (start + offset) % ROUND;
            *self =
                Self { place_in_round: 0, odd: [(at(0), None), (at(second), Some(DayStatus::Closed)), (at(third), Some(DayStatus::Zero))] };
        }
        let odd = self.odd.iter().find(|(place, _)| *place == self.place_in_round);
        self.place_in_round += 1;
        odd.map_or(Some(DayStatus::Open), |(_, status)| *status)
    }
}

/// An opening day on which the desk was open.
struct Open {
    desk: usize,
    date: NaiveDate,
    staff: u16,
    weight: u64,
}

impl Calendar {
    /// Plans every day of every desk from the first to the last, and shares the visits out among the open ones.
    pub(super) fn plan(desks: &[Desk], first: NaiveDate, last: NaiveDate, visits: u64, chance: &mut Chance) -> Self {
        let (mut open, mut calendar, mut round) = (Vec::new(), Self::default(), Round::new());
        for date in first.iter_days().take_while(|date| *date <= last) {
            for (number, desk) in desks.iter().enumerate() {
                match status(desk, date, date == last, &mut round, chance) {
                    Some(DayStatus::Open) => open.push(Open::new(number, desk, first, date, chance)),
                    Some(status) => calendar.said.push(DeskDay { status, ..DeskDay::unsaid(desk.place.id.clone(), date) }),
                    None => {}
                }
            }
        }
        if open.is_empty() {
            // Not one open day so far: the first desk is on a day that is no opening day, or on one it meant to close.
            open.extend(desks.first().map(|desk| Open::new(0, desk, first, last, chance)));
            calendar.said.retain(|day| day.date != last);
        }
        calendar.share_out(visits, &open, desks, last);
        // A stable sort: within a date the desks keep their order but for what is known only now.
        calendar.said.sort_by_key(|day| day.date);
        calendar
    }

    /// Gives each open day its share by weight, all of them together exactly `visits`.
    fn share_out(&mut self, visits: u64, open: &[Open], desks: &[Desk], last: NaiveDate) {
        let total: u128 = open.iter().map(|day| u128::from(day.weight)).sum();
        let (mut sum, mut given) = (0, 0);
        for day in open {
            sum += u128::from(day.weight);
            let upto = u64::try_from(u128::from(visits) * sum / total.max(1)).unwrap_or(u64::MAX);
            let share = upto - given;
            given = upto;
            let Some(desk) = desks.get(day.desk) else { continue };
            let said = DeskDay::unsaid(desk.place.id.clone(), day.date);
            if share > 0 {
                self.busy.push(Busy { desk: day.desk, date: day.date, visits: share });
                self.said.push(DeskDay { staff: Some(day.staff), ..said });
            } else if desk.place.opens_on(day.date) && day.date < last {
                self.said.push(DeskDay { status: DayStatus::Zero, ..said });
            }
        }
    }
}

impl Open {
    fn new(number: usize, desk: &Desk, first: NaiveDate, date: NaiveDate, chance: &mut Chance) -> Self {
        let staff = u16::try_from(1 + chance.below(3)).unwrap_or(1);
        Self { desk: number, date, staff, weight: weight(desk, first, date, chance) }
    }
}

/// What a desk says of a day; nothing of a day it forgets and of most days it is not open.
fn status(desk: &Desk, date: NaiveDate, is_last: bool, round: &mut Round, chance: &mut Chance) -> Option<DayStatus> {
    if !desk.place.opens_on(date) {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let unexpected = !weekend && !is_holiday(date) && chance.below(60) == 0;
        return unexpected.then_some(DayStatus::Open);
    }
    if is_holiday(date) {
        return Some(DayStatus::Closed);
    }
    // The last day is still going on.
    if is_last { Some(DayStatus::Open) } else { round.next(chance) }
}

/// Finnish holidays on fixed dates, and the days around Midsummer's Eve and Christmas on which such desks stay closed.
fn is_holiday(date: NaiveDate) -> bool {
    let midsummer_eve = date.month() == 6 && date.weekday() == Weekday::Fri && (19..=25).contains(&date.day());
    midsummer_eve || matches!((date.month(), date.day()), (1, 1 | 6) | (5, 1) | (12, 6 | 24..=26 | 31))
}

/// How many visits a day draws compared with others: the desk, the years since the start, the season and the day's luck.
fn weight(desk: &Desk, first: NaiveDate, date: NaiveDate, chance: &mut Chance) -> u64 {
    let usual = if desk.place.opens_on(date) { 10 } else { 3 };
    let luck = 70 + u64::from(chance.below(61));
    u64::from(desk.weight) * usual * growth(first, date) * season(date) * luck
}

/// In thousandths of the first day: 40 % more in the first year, half of that in the next, and so on, evenly within a year.
fn growth(first: NaiveDate, date: NaiveDate) -> u64 {
    const YEARS: [u64; 8] = [1000, 1400, 1680, 1848, 1940, 1989, 2014, 2026];
    const YEAR: u64 = 364;
    let days = u64::try_from((date - first).num_days()).unwrap_or(0);
    let year = usize::try_from(days / YEAR).unwrap_or(usize::MAX);
    match (YEARS.get(year), YEARS.get(year.saturating_add(1))) {
        (Some(from), Some(to)) => from + (to - from) * (days % YEAR) / YEAR,
        _ => YEARS.last().copied().unwrap_or(1000),
    }
}

/// In hundredths: a quiet July, a busy autumn, a short December. Months run into one another over a fortnight.
fn season(date: NaiveDate) -> u64 {
    const MONTHS: [u64; 12] = [104, 106, 102, 98, 90, 72, 48, 96, 118, 116, 112, 78];
    let month = |date: NaiveDate| MONTHS.get(usize::try_from(date.month0()).unwrap_or(0)).copied().unwrap_or(100);
    let near = |days: Option<NaiveDate>| days.map_or(100, month);
    (near(date.checked_sub_days(Days::new(7))) + month(date) + near(date.checked_add_days(Days::new(7)))) / 3
}
