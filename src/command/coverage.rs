//! `coverage`: which opening days are recorded, and which are missing.

use serde::Serialize;

use super::Host;
use super::cli::Coverage as Args;
use super::failure::Failure;
use super::output::{PeriodOut, columns};
use crate::statistics::{DayNumbers, DayState, Selection};
use crate::text;

#[derive(Serialize)]
struct Out {
    period: PeriodOut,
    #[serde(flatten)]
    numbers: DayNumbers,
    days: Vec<DayOut>,
}

#[derive(Serialize)]
struct DayOut {
    place: String,
    date: String,
    status: &'static str,
    visits: u64,
}

pub(super) fn run(args: &Args, host: &mut Host<'_>) -> Result<(), Failure> {
    let store = host.open()?;
    let selection = Selection { period: args.selection.period, place: args.selection.place.clone() };
    let coverage = store.reader().coverage(&selection, host.clock.now().date).map_err(|error| host.failed(&error))?;
    if args.json {
        let days = coverage.days.iter().map(|day| DayOut {
            place: day.place.to_string(),
            date: day.date.to_string(),
            status: day.state.name(),
            visits: day.visits,
        });
        let period = PeriodOut::new(selection.period, &host.locale);
        return host.say_json(&Out { period, numbers: coverage.numbers(), days: days.collect() });
    }
    let rows: Vec<Vec<String>> = coverage
        .days
        .iter()
        .map(|day| {
            let visits = if day.visits > 0 { host.locale.visits(day.visits) } else { String::new() };
            vec![host.locale.date_with_weekday(day.date), day.place.to_string(), state(day.state, host), visits]
        })
        .collect();
    host.say(&host.locale.period(selection.period))?;
    if rows.is_empty() { host.say(&text!(host.locale, "command-no-days")) } else { host.say(&columns(&rows)) }
}

/// What a day's state is called.
fn state(state: DayState, host: &Host<'_>) -> String {
    match state {
        DayState::Recorded => text!(host.locale, "command-day-recorded"),
        DayState::Unexpected => text!(host.locale, "command-day-unexpected"),
        DayState::Zero => text!(host.locale, "command-day-zero"),
        DayState::Known => text!(host.locale, "report-day-known"),
        DayState::Closed => text!(host.locale, "command-day-closed"),
        DayState::Missing => text!(host.locale, "command-day-missing"),
        DayState::Pending => text!(host.locale, "command-day-pending"),
    }
}
