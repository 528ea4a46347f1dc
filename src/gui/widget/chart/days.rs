//! A calendar of opening days: a row for each weekday, a column for each week, a mark for what is known of each day.

use chrono::{Datelike, NaiveDate, Weekday};
use iced::{Point, Size};

use super::{Pen, Side, count};
use crate::book::Week;
use crate::gui::theme::{BOLD, Look, Type};
use crate::report::ItemLabels;
use crate::report::section::DaysOf;
use crate::statistics::DayState;

/// The side of a day at 100 %.
const SIDE: f32 = 24.0;
/// The widest a day gets.
const WIDEST: f32 = 46.0;
/// The narrowest a day gets.
const NARROWEST: f32 = 12.0;

pub(super) struct Days {
    places: Vec<Place>,
    weekdays: Vec<(Weekday, String)>,
    first: Option<NaiveDate>,
    weeks: usize,
    legend: Vec<(DayState, String)>,
}

struct Place {
    name: String,
    days: Vec<(NaiveDate, DayState)>,
}

impl Days {
    pub(super) fn new(naming: &ItemLabels<'_>, places: &[DaysOf]) -> Self {
        let all = || places.iter().flat_map(|place| place.days.iter());
        let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        let open = |weekday: &Weekday| all().any(|(date, _)| date.weekday() == *weekday);
        let first = all().map(|(date, _)| Week::of(*date).monday()).min();
        let last = all().map(|(date, _)| Week::of(*date).monday()).max();
        let weeks = first.zip(last).map_or(0, |(first, last)| (last - first).num_weeks() + 1);
        let told = [DayState::Recorded, DayState::Unexpected, DayState::Zero, DayState::Known];
        let states = told.into_iter().chain([DayState::Closed, DayState::Missing, DayState::Pending]);
        let met = |state: &DayState| all().any(|(_, one)| one == state);
        Self {
            places: places.iter().map(|place| Place { name: place.place.clone(), days: place.days.clone() }).collect(),
            weekdays: weekdays.into_iter().filter(open).map(|weekday| (weekday, naming.locale().weekday_short(weekday))).collect(),
            first,
            weeks: usize::try_from(weeks).unwrap_or(0),
            legend: states.filter(met).map(|state| (state, naming.day(Some(state)))).collect(),
        }
    }

    fn place_height(&self, look: Look) -> f32 {
        (count(self.weekdays.len()) * SIDE + 30.0) * look.scale + SIDE * look.scale
    }

    pub(super) fn height(&self, look: Look) -> f32 {
        self.place_height(look) * count(self.places.len()) + count(self.legend.len()) * SIDE * look.scale + 8.0
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let Some(first) = self.first else { return };
        let side = SIDE * pen.look.scale;
        let names = self.weekdays.iter().map(|(_, name)| pen.width(name)).fold(0.0, f32::max) + 12.0;
        let step = ((pen.size.width - names) / count(self.weeks.max(1))).clamp(NARROWEST, WIDEST * pen.look.scale);
        let mut top = 0.0;
        for place in &self.places {
            pen.strong(&place.name, Point::new(0.0, top + side * 0.5), Side::Left);
            top += side;
            self.week_numbers(pen, first, (names, top, step));
            top += side;
            for (at, (weekday, name)) in self.weekdays.iter().enumerate() {
                let y = top + count(at) * side;
                pen.plain(name, Point::new(names - 10.0, y + side * 0.5), Side::Right);
                for (date, state) in place.days.iter().filter(|(date, _)| date.weekday() == *weekday) {
                    let week = usize::try_from((Week::of(*date).monday() - first).num_weeks()).unwrap_or(0);
                    mark(pen, Point::new(names + count(week) * step, y), Size::new(step - 2.0, side - 2.0), *state);
                }
            }
            top += self.place_height(pen.look) - 2.0 * side;
        }
        for (state, told) in &self.legend {
            mark(pen, Point::new(0.0, top), Size::new(side, side - 2.0), *state);
            pen.plain(told, Point::new(side + 8.0, top + side * 0.5), Side::Left);
            top += side;
        }
    }

    fn week_numbers(&self, pen: &mut Pen<'_>, first: NaiveDate, (names, top, step): (f32, f32, f32)) {
        let room = pen.look.size(Type::Label) * 1.6;
        let each = if step >= room { 1 } else { 4 };
        for at in (0..self.weeks).step_by(each) {
            let week = Week::of(first + chrono::Duration::weeks(i64::try_from(at).unwrap_or(0)));
            let middle = Point::new(names + (count(at) + 0.5) * step, top + SIDE * pen.look.scale * 0.5);
            pen.plain(&week.number().to_string(), middle, Side::Middle);
        }
    }
}

/// A day: filled where it is recorded, framed where it is not, with a mark that needs no colour.
fn mark(pen: &mut Pen<'_>, at: Point, size: Size, state: DayState) {
    let colours = pen.look.colours;
    let (ground, sign, ink, edge) = match state {
        DayState::Recorded | DayState::Known => (colours.accent, "✓", colours.on_accent, colours.accent),
        DayState::Unexpected => (colours.accent, "+", colours.on_accent, colours.accent),
        DayState::Zero => (colours.surface, "0", colours.text, colours.accent),
        DayState::Closed => (colours.raised, "×", colours.quiet, colours.edge),
        DayState::Missing => (colours.bad_soft, "?", colours.bad, colours.bad),
        DayState::Pending => (colours.surface, "·", colours.quiet, colours.line),
    };
    pen.fill(at, size, ground);
    pen.outline(at, size, edge);
    pen.write(sign, Point::new(at.x + size.width / 2.0, at.y + size.height / 2.0), Side::Middle, ink, BOLD);
}
