//! What taking in a bundle changes, or would change.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::book::{Code, DeskId, DimensionId, Entity, PlaceId, Visit, Week};

/// What taking in a bundle changes, or would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The organisation, as the writer's book names it.
    pub organisation: String,
    /// The copy that wrote the bundle.
    pub writer: Option<DeskId>,
    /// Whether this book and the writer's ever had a desk in common. Where they had not, they become one book now.
    pub met: bool,
    /// The changes in the bundle.
    pub changes: u64,
    /// Those of them that are new here.
    pub fresh: u64,
    /// Visits by place and week.
    pub visits: BTreeMap<(PlaceId, Week), Visits>,
    /// Visits dated after today.
    pub future_dated: u64,
    /// Changes to visits of weeks whose visits are forgotten here. They come too late: the counts of those weeks stay as they are.
    pub forgotten_week: u64,
    /// Desk days, events, observations, targets that are new, other or gone.
    pub other_records: OtherRecords,
    /// Places, dimensions and codes that are new or other: before and now.
    pub listed: Vec<(Option<Entity>, Entity)>,
    /// What the other laptop published and this one had not.
    pub published: BTreeSet<(PlaceId, Week)>,
    /// What both laptops published: the other one was first, so that its figures hold from now on.
    pub conflicts_lost: BTreeSet<(PlaceId, Week)>,
    /// Weeks and places of which feedback, or what was published of it, is new or other.
    pub feedback: BTreeSet<(PlaceId, Week)>,
    /// Questions that take one choice on one laptop and several on another: they take several from now on.
    pub widened: BTreeSet<DimensionId>,
    /// Choices that two laptops merged in a circle, or into one that is not known: what has become of them.
    pub settled: Vec<Code>,
    /// Changes that the writer has and that are neither in the bundle nor in this book: an earlier bundle was not read.
    pub missing: u64,
}

/// Visits of one place and week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Visits {
    /// Visits that are new.
    pub new: u64,
    /// Entries that say something else now.
    pub corrected: u64,
    /// Entries that are gone.
    pub removed: u64,
}

/// How many of the other records are new, other or gone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OtherRecords {
    /// Desk days.
    pub days: u64,
    /// Events.
    pub events: u64,
    /// Observations.
    pub observations: u64,
    /// Targets.
    pub targets: u64,
}

impl Merged {
    /// Whether nothing in the book is new or other.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.fresh == 0
    }

    /// All weeks and places together.
    #[must_use]
    pub fn all_visits(&self) -> Visits {
        self.visits.values().fold(Visits::default(), |sum, one| Visits {
            new: sum.new + one.new,
            corrected: sum.corrected + one.corrected,
            removed: sum.removed + one.removed,
        })
    }

    /// Takes note of what held of an entity and what holds now; they differ.
    pub(super) fn note(&mut self, before: Option<&Entity>, now: Option<&Entity>, today: NaiveDate) {
        match (before, now) {
            (before, Some(Entity::Visit(visit))) => {
                if visit.date > today {
                    self.future_dated += visit.visits();
                }
                let week = self.week(visit);
                if before.is_some() { week.corrected += 1 } else { week.new += visit.visits() }
            }
            (Some(Entity::Visit(visit)), None) => self.week(visit).removed += 1,
            (_, Some(Entity::Forgotten(forgotten))) => {
                let week = self.visits.entry((forgotten.place.clone(), forgotten.week)).or_default();
                week.new += forgotten.visits();
            }
            (_, Some(entity @ (Entity::Place(_) | Entity::Dimension(_) | Entity::Code(_)))) => {
                self.listed.push((before.cloned(), entity.clone()));
            }
            (before, Some(Entity::Publication(frozen))) => {
                let at = (frozen.place.clone(), frozen.week);
                let _ = if before.is_some() { self.conflicts_lost.insert(at) } else { self.published.insert(at) };
            }
            (_, Some(Entity::Feedback(answered))) => drop(self.feedback.insert((answered.place.clone(), answered.week))),
            (_, Some(Entity::FeedbackPublished(frozen))) => drop(self.feedback.insert((frozen.place.clone(), frozen.week))),
            (Some(Entity::Day(_)), _) | (_, Some(Entity::Day(_))) => self.other_records.days += 1,
            (Some(Entity::Event(_)), _) | (_, Some(Entity::Event(_))) => self.other_records.events += 1,
            (Some(Entity::Observation(_)), _) | (_, Some(Entity::Observation(_))) => self.other_records.observations += 1,
            (Some(Entity::Target(_)), _) | (_, Some(Entity::Target(_))) => self.other_records.targets += 1,
            (_, None) => {}
        }
    }

    fn week(&mut self, visit: &Visit) -> &mut Visits {
        self.visits.entry((visit.place.clone(), Week::of(visit.date))).or_default()
    }
}
