//! `target`: what funders expect, and how far it is reached.

use serde::Serialize;

use super::cli::{TargetAction, TargetCommand};
use super::failure::{Exit, Failure};
use super::output::columns;
use super::{Host, wrong};
use crate::book::target::Goal;
use crate::book::{CodeId, Target};
use crate::statistics::Axis;
use crate::statistics::query::{Query, Section, View};
use crate::statistics::{Measure, Order, Progress, Selection};
use crate::store::{Store, StoreError};
use crate::text;

#[derive(Serialize)]
struct Out<'a> {
    #[serde(flatten)]
    target: &'a Target,
    reached: u64,
    all: u64,
    of_goal: Option<f64>,
    of_period: f64,
    days: u64,
    days_gone: u64,
    missing: usize,
    met: bool,
    on_course: bool,
}

impl<'a> Out<'a> {
    fn new(progress: &'a Progress) -> Self {
        Self {
            target: &progress.target,
            reached: progress.reached,
            all: progress.all,
            of_goal: progress.of_goal(),
            of_period: progress.of_period(),
            days: progress.days,
            days_gone: progress.days_gone,
            missing: progress.missing,
            met: progress.is_met(),
            on_course: progress.is_on_course(),
        }
    }
}

pub(super) fn run(args: TargetCommand, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    match args.action {
        TargetAction::Add { name, period, place, counted, number, per_mille } => {
            let id = CodeId::from_name(&name).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
            let goal = per_mille.map_or(Goal::Number(number.unwrap_or(1)), Goal::PerMille);
            let target = Target { id, name, period, place, counted: counted.into(), goal };
            store.writer().put_target(&target).map_err(|error| host.failed(&error))?;
            host.say(target.id.as_str())
        }
        TargetAction::Amend { id, name, period, place, all_places, counted, number, per_mille } => {
            let targets = store.reader().targets().map_err(|error| host.failed(&error))?;
            let known = targets.into_iter().find(|target| target.id == id);
            let known = known.ok_or_else(|| host.failed(&StoreError::UnknownThing(id.to_string())))?;
            let place = if all_places { None } else { place.or(known.place) };
            let goal = number.map(Goal::Number).or(per_mille.map(Goal::PerMille)).unwrap_or(known.goal);
            if place.is_none() && matches!(goal, Goal::PerMille(_)) {
                return Err(wrong(text!(host.locale, "telling-share-of-all")));
            }
            let target = Target {
                id,
                name: name.unwrap_or(known.name),
                period: period.unwrap_or(known.period),
                place,
                counted: counted.map_or(known.counted, Into::into),
                goal,
            };
            store.writer().put_target(&target).map_err(|error| host.failed(&error))?;
            host.say(target.id.as_str())
        }
        TargetAction::Remove { id } => {
            store.writer().remove_target(&id).map_err(|error| host.failed(&error))?;
            host.say(id.as_str())
        }
        TargetAction::List { json } => list(&mut store, json, host),
    }
}

fn list(store: &mut Store, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let today = host.clock.now().date;
    if json {
        let targets = store.reader().progress(today).map_err(|error| host.failed(&error))?;
        return targets.iter().try_for_each(|progress| host.say_json(&Out::new(progress)));
    }
    let selection = Selection { period: crate::book::Period::Day(today), place: None };
    let query = Query {
        selection,
        measure: Measure::Visits,
        against: None,
        section: Section::Targets,
        own: (Axis::TOPIC, None),
        view: View::Exact,
    };
    let section_tables = super::statistics::section_tables(store, &query, Order::List, host)?;
    section_tables.iter().try_for_each(|(rows, _)| host.say(&columns(rows)))
}
