//! What visitors answered, protected: on the screen as in every file, for the advisor next to the visitor must not see an answer.
//!
//! # How few answers are kept from being seen
//!
//! The answers to one question at one place in one ISO week are a table of three cells, and each such table goes the way of all
//! that leaves the laptop (see [`disclosure`](super::disclosure)): controlled rounding to multiples of 3 (or 5), keyed by the
//! book's secret, frozen when it is first looked at, what is left over carried into the next week. Besides:
//!
//! - Only weeks that are **over** are published. Within a week the figures do not move, so that looking before and after a visitor tells
//!   nothing; and a week is frozen as a whole.
//! - With under 10 answers only their number is published, and the answers wait. Other than visits they **gather**: as soon as those
//!   that wait and those of the week are 10 together, their faces are published, in that week. The published block never has fewer than
//!   10 answers, its number is known to the reader just as that of a single week is, so that the bounds of one week hold for it.
//!   Without this a desk with five answers a week would never learn anything.
//! - "All said no" is an answer of each of them, and the last of the ten came in a week of their own perhaps. So no cell is ever published
//!   to hold all there is: it gets its lower multiple instead ([`Carry::strict`](super::disclosure::Carry::strict)).
//! - Answers that another laptop's bundle brings later wait too: a published week is never published anew.
//! - A longer period, or several places, are the sum of what was published of their weeks.
//!
//! `tests/core/every_truth.rs` tries every history of small tables of gathered answers against all that can be seen.
//!
//! The exact number of answers of a week may be given; the answers' faces are given rounded or not at all, also "internally".

use std::collections::{BTreeMap, BTreeSet};

use crate::book::feedback::{Counts, Face};
use crate::book::{CodeId, DimensionId, PlaceId, Week};
use crate::statistics::axis::Axis;
use crate::statistics::disclosure::{
    Base, Care, Chain, Codes, Counted, DisclosureError, Fresh, Publication, Published, Release, Secret, Shared, Sum, TableSpec, release,
};
use crate::statistics::table::TOTAL;

/// The prefix of a question's id in the name of its table: no dimension of a desk's own begins so.
const PREFIX: &str = "_feedback-";

/// The published answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub question: CodeId,
    /// How many answers there are in the weeks of the query, exactly.
    pub answers: u64,
    /// How many of these wait: too few to be published by face yet.
    pub waiting: u64,
    /// The faces, each a sum of multiples of the base; none where nothing is published yet. Answers of earlier weeks that waited are among them.
    pub faces: Option<BTreeMap<Face, u64>>,
    /// What the numbers are multiples of.
    pub base: Base,
}

/// The published feedback of some weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The questions that were answered, in the order of the ready set.
    pub answered: Vec<Answered>,
    /// The first and the last published week; none where no week of the query is over.
    pub weeks: Option<(Week, Week)>,
}

/// The table of a question.
fn frame(question: &CodeId) -> Option<TableSpec> {
    let axis: DimensionId = format!("{PREFIX}{question}").parse().ok()?;
    Some(TableSpec { rows: None, columns: Some(Axis::Dimension(axis)), once: true })
}

fn items() -> Codes {
    Codes { rows: vec![TOTAL.to_owned()], columns: Face::ALL.map(|face| face.name().to_owned()).into() }
}

fn counted(counts: &Counts, question: &CodeId) -> Counted {
    let faces = counts.get(question).into_iter().flatten().filter(|(_, answers)| **answers > 0);
    faces.map(|(face, answers)| ((TOTAL.to_owned(), face.name().to_owned()), *answers)).collect()
}

/// Makes the publications of the weeks of a place that are over and not published yet, in order.
///
/// `weeks` are the counts of every week that is over, as they are now; `issues` what was published of the place.
///
/// # Errors
/// When an issue is damaged or a count is too large.
pub fn publish(
    place: &PlaceId,
    weeks: &BTreeMap<Week, Counts>,
    issues: &[Release],
    key: (&Secret, Base),
) -> Result<Vec<Release>, DisclosureError> {
    let published: BTreeSet<Week> = issues.iter().map(|issue| issue.week).collect();
    let new: Vec<(&Week, &Counts)> = weeks.iter().filter(|(week, _)| !published.contains(week)).collect();
    let questions: BTreeSet<&CodeId> = weeks.values().flat_map(BTreeMap::keys).collect();
    let mut chains = Vec::new();
    for question in questions {
        let Some(frame) = frame(question) else { continue };
        // Every week that was published counts, also where this question came into it only later: then its answers wait.
        let mut truth = Counted::new();
        for counts in weeks.iter().filter(|(week, _)| published.contains(week)).map(|(_, counts)| counts) {
            release::add(&mut truth, &counted(counts, question));
        }
        chains.push((question, Chain::new(frame, issues, truth)?));
    }
    let mut number = issues.iter().map(|issue| issue.number).max().unwrap_or(0);
    let mut made = Vec::new();
    for (week, counts) in new {
        number += 1;
        let mut issue = Release::of_answers(place.clone(), *week, number);
        for (question, chain) in &mut chains {
            let counts = counted(counts, question);
            let visits: u64 = counts.values().sum();
            if visits > 0 {
                let fresh = Fresh { counts: &counts, visits, items: items(), care: Care::Gathered };
                chain.publish(&mut issue, fresh, &Shared::Nothing, key)?;
            }
        }
        made.push(issue);
    }
    Ok(made)
}

/// What the publications of some weeks and places hold of each question, in this order; nothing of questions without answers.
///
/// # Errors
/// When an issue is damaged.
pub fn answered<'a>(issues: &[Release], questions: impl IntoIterator<Item = &'a CodeId>) -> Result<Vec<Answered>, DisclosureError> {
    let mut answered = Vec::new();
    for question in questions {
        let Some(frame) = frame(question) else { continue };
        let tables: Vec<(&Release, &Publication)> =
            issues.iter().filter_map(|issue| issue.publication(&frame).map(|table| (issue, table))).collect();
        let sum = Sum::of(tables.iter().map(|(_, table)| *table))?;
        if sum.visits == 0 {
            continue;
        }
        let number = |face: Face| {
            let column = sum.codes.columns.iter().position(|code| code == face.name());
            column.filter(|_| sum.cells.rows() > 0).map_or(0, |column| sum.cells.get(0, column))
        };
        let faces = (sum.broken_down > 0).then(|| Face::ALL.into_iter().map(|face| (face, number(face))).collect());
        answered.push(Answered { question: question.clone(), answers: sum.visits, waiting: waiting(&tables), faces, base: sum.base });
    }
    Ok(answered)
}

/// The answers of the weeks after the last one published by face, place by place.
fn waiting(tables: &[(&Release, &Publication)]) -> u64 {
    let mut of_places: BTreeMap<&PlaceId, u64> = BTreeMap::new();
    let mut by_time: Vec<_> = tables.iter().collect();
    by_time.sort_by_key(|(issue, _)| (issue.number, issue.week));
    for (issue, table) in by_time {
        let waits = of_places.entry(&issue.place).or_default();
        *waits = if matches!(table.published(), Published::OnlyTotal) { *waits + table.visits() } else { 0 };
    }
    of_places.values().sum()
}
