//! What taking in a bundle changes, in words: the same for the window and for the commands.

use crate::book::{Entity, Labels, Place, PlaceId};
use crate::locale::{Arg, Locale};
use crate::store::replication::Merged;
use crate::store::replication::merged::Visits;
use crate::text;

/// One part of what changes: its name and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the lines are about.
    pub heading: String,
    /// What changes.
    pub lines: Vec<String>,
}

/// What has to be known before it is accepted: another book, something missing, dates to come.
#[must_use]
pub fn remarks(merged: &Merged, locale: &Locale) -> Vec<String> {
    let mut remarks = Vec::new();
    if !merged.met {
        remarks.push(text!(locale, "bundle-foreign", organisation = shown(&merged.organisation)));
    }
    if !merged.conflicts_lost.is_empty() {
        remarks.push(text!(locale, "bundle-given-way", count = Arg::Count(merged.conflicts_lost.len() as u64)));
    }
    if !merged.widened.is_empty() {
        let questions = merged.widened.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        remarks.push(text!(locale, "bundle-widened", questions = questions));
    }
    if !merged.settled.is_empty() {
        let codes = merged.settled.iter().map(|code| shown(locale.label(&code.label))).collect::<Vec<_>>().join(", ");
        remarks.push(text!(locale, "bundle-settled", codes = codes));
    }
    if merged.missing > 0 {
        remarks.push(text!(locale, "bundle-lacking", count = Arg::Count(merged.missing)));
    }
    if merged.future_dated > 0 {
        remarks.push(text!(locale, "bundle-ahead", count = Arg::Count(merged.future_dated)));
    }
    if merged.forgotten_week > 0 {
        remarks.push(text!(locale, "bundle-late", count = Arg::Count(merged.forgotten_week)));
    }
    remarks
}

/// All that changes, part by part; parts without lines are left out.
#[must_use]
pub fn parts(merged: &Merged, places: &[Place], locale: &Locale) -> Vec<Part> {
    let parts = [
        Part { heading: text!(locale, "bundle-part-visits"), lines: visits(merged, places, locale) },
        Part { heading: text!(locale, "bundle-part-lists"), lines: lists(merged, locale) },
        Part { heading: text!(locale, "bundle-part-beside"), lines: other_changes(merged, locale) },
        Part { heading: text!(locale, "bundle-part-published"), lines: published(merged, places, locale) },
    ];
    parts.into_iter().filter(|part| !part.lines.is_empty()).collect()
}

fn visits(merged: &Merged, places: &[Place], locale: &Locale) -> Vec<String> {
    let line = |((place, week), visits): (&(PlaceId, crate::book::Week), &Visits)| {
        let (place, week) = (place_name(place, merged, places), locale.week(*week));
        text!(locale, "bundle-week", place = place, week = week, told = counts(visits, locale))
    };
    merged.visits.iter().map(line).collect()
}

/// "23 uutta käyntiä, 1 korjaus, 2 poistoa".
#[must_use]
pub fn counts(visits: &Visits, locale: &Locale) -> String {
    let new = (visits.new > 0).then(|| text!(locale, "bundle-new-visits", count = Arg::Count(visits.new)));
    let corrected = (visits.corrected > 0).then(|| text!(locale, "bundle-corrected", count = Arg::Count(visits.corrected)));
    let removed = (visits.removed > 0).then(|| text!(locale, "bundle-removed", count = Arg::Count(visits.removed)));
    [new, corrected, removed].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn lists(merged: &Merged, locale: &Locale) -> Vec<String> {
    merged.listed.iter().map(|(before, now)| listed(before.as_ref(), now, locale)).collect()
}

fn listed(before: Option<&Entity>, now: &Entity, locale: &Locale) -> String {
    let name = listed_name(now, locale);
    let Some(before) = before else { return text!(locale, "bundle-added", name = name) };
    let old = listed_name(before, locale);
    if old != name {
        text!(locale, "bundle-renamed", before = old, now = name)
    } else if is_retired(now) && !is_retired(before) {
        text!(locale, "bundle-retired", name = name)
    } else {
        text!(locale, "bundle-changed", name = name)
    }
}

fn listed_name(entity: &Entity, locale: &Locale) -> String {
    let in_language = |labels: &Labels| shown(locale.label(labels));
    match entity {
        Entity::Place(place) => shown(&place.name),
        Entity::Dimension(dimension) => in_language(&dimension.label),
        Entity::Code(code) => in_language(&code.label),
        other => String::from_utf8_lossy(&other.key().id).into_owned(),
    }
}

fn is_retired(entity: &Entity) -> bool {
    match entity {
        Entity::Place(place) => place.retired,
        Entity::Code(code) => code.retired,
        _ => false,
    }
}

fn other_changes(merged: &Merged, locale: &Locale) -> Vec<String> {
    let all = merged.other_records;
    let days = (all.days > 0).then(|| text!(locale, "bundle-days", count = Arg::Count(all.days)));
    let events = (all.events > 0).then(|| text!(locale, "bundle-events", count = Arg::Count(all.events)));
    let observations = (all.observations > 0).then(|| text!(locale, "bundle-observations", count = Arg::Count(all.observations)));
    let targets = (all.targets > 0).then(|| text!(locale, "bundle-targets", count = Arg::Count(all.targets)));
    let weeks = merged.feedback.len() as u64;
    let feedback = (weeks > 0).then(|| text!(locale, "feedback-bundle", count = Arg::Count(weeks)));
    [days, events, observations, targets, feedback].into_iter().flatten().collect()
}

fn published(merged: &Merged, places: &[Place], locale: &Locale) -> Vec<String> {
    let name = |(place, week): &(PlaceId, crate::book::Week)| (place_name(place, merged, places), locale.week(*week));
    let new = merged.published.iter().map(|at| {
        let (place, week) = name(at);
        text!(locale, "bundle-published-week", place = place, week = week)
    });
    let given_way = merged.conflicts_lost.iter().map(|at| {
        let (place, week) = name(at);
        text!(locale, "bundle-given-way-week", place = place, week = week)
    });
    new.chain(given_way).collect()
}

/// The name of a place, as the bundle names it anew or as the book does.
fn place_name(id: &PlaceId, merged: &Merged, places: &[Place]) -> String {
    let anew = merged.listed.iter().find_map(|(_, now)| match now {
        Entity::Place(place) if place.id == *id => Some(place),
        _ => None,
    });
    anew.or_else(|| places.iter().find(|place| place.id == *id)).map_or_else(|| id.to_string(), |place| shown(&place.name))
}

/// A text from outside as it may be shown: nothing in it steers a terminal.
#[must_use]
pub fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
