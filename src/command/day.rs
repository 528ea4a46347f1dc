//! `day`: shows or sets what is known of a place on a date.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cli::Day;
use super::failure::{Exit, Failure};
use super::{Host, free_text};
use crate::book::{DayStatus, DeskDay, Period, Role, Staff};
use crate::statistics::{Counts, DayState, Selection};
use crate::text;

#[derive(Serialize)]
struct Out {
    place: String,
    date: String,
    /// What the desk said; nothing where it said nothing.
    status: Option<DayStatus>,
    /// What follows from it, the opening hours and the visits; nothing on a day that is no opening day.
    state: Option<&'static str>,
    staff: Option<u16>,
    /// How many of the staff in which role, as far as it was said.
    roles: BTreeMap<Role, u16>,
    note: String,
    visits: u64,
    people: u64,
}

pub(super) fn run(args: Day, host: &mut Host<'_>) -> Result<(), Failure> {
    let staff =
        args.staff.map(|staff| staff.parse::<Staff>()).transpose().map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
    let mut store = host.open()?;
    let place = host.place(&mut store, args.place)?.id;
    if args.remove {
        store.writer().remove_day(&place, args.date).map_err(|error| host.failed(&error))?;
        return host.say(&format!("{place}/{}", args.date));
    }
    let known = store.reader().day(&place, args.date).map_err(|error| host.failed(&error))?;
    let known = if args.status.is_some() || staff.is_some() || args.note.is_some() {
        let day = known.unwrap_or_else(|| DeskDay::unsaid(place.clone(), args.date));
        let ordinary = free_text::ordinary(&mut store, host)?;
        let note = args.note.map(|note| if args.take_out { free_text::take_out(&note, &ordinary, host) } else { note });
        let said = note.clone();
        let day = DeskDay { status: args.status.map_or(day.status, DayStatus::from), note: note.unwrap_or(day.note), ..day };
        let day = if let Some(staff) = staff { day.with_staff(staff) } else { day };
        store.writer().set_day(&day).map_err(|error| host.failed(&error))?;
        host.remark_on(args.date);
        let again = text!(host.locale, "free-text-again-day");
        free_text::warn(&said.unwrap_or_default(), &ordinary, &again, host);
        Some(day)
    } else {
        known
    };
    let selection = Selection { period: Period::Day(args.date), place: Some(place.clone()) };
    let coverage = store.reader().coverage(&selection, host.clock.now().date).map_err(|error| host.failed(&error))?;
    let totals = store.reader().totals(&selection).map_err(|error| host.failed(&error))?;
    let out = Out {
        place: place.to_string(),
        date: args.date.to_string(),
        status: known.as_ref().map(|day| day.status),
        state: coverage.days.first().map(|day| DayState::name(day.state)),
        staff: known.as_ref().and_then(|day| day.staff),
        roles: known.as_ref().map(|day| day.roles.clone()).unwrap_or_default(),
        note: known.map(|day| day.note).unwrap_or_default(),
        visits: totals.visits,
        people: totals.people,
    };
    if args.json {
        return host.say_json(&out);
    }
    let visits = format!("{} · {}", host.locale.visits(out.visits), host.locale.visitors(out.people));
    let parts = [host.locale.date_with_weekday(args.date), out.place, out.state.unwrap_or("-").to_owned(), visits, out.note];
    host.say(&parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · "))
}
