//! What a desk asks of its own figures: one section of the statistics at a time, and everything it needs.

use super::axis::Axis;
use super::comparison::{Against, Comparison};
use super::counts::Selection;
use super::coverage::Coverage;
use super::disclosure::Drafts;
use super::feedback::Heard;
use super::share::SERVED;
use super::table::{Measure, Request, Table};
use super::target::Progress;
use crate::book::{DimensionId, Event, Observation, Vocabulary};

/// A part of the statistics that is looked at by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Section {
    /// Visits, visitors, coverage, and the most common topics and languages.
    #[default]
    Overview,
    /// What the visits were about.
    Topics,
    /// The languages, how they were met, and those that were lacking.
    Languages,
    /// How the contacts came.
    Channels,
    /// Where visitors were sent on, by target and by kind of organisation.
    Referrals,
    /// Hour by weekday, and week by week.
    Times,
    /// The desk's other questions.
    Others,
    /// A table of one's own rows and columns.
    Own,
    /// What funders expect.
    Targets,
    /// Gatherings and their participants.
    Events,
    /// What was noticed, without persons.
    Observations,
    /// Which opening days were recorded.
    Coverage,
    /// What visitors answered: protected always.
    Feedback,
}

impl Section {
    /// Whether it is about visits, whose figures can be protected. Targets, events and observations are exact numbers, titles and
    /// words, and are for internal use.
    #[must_use]
    pub fn can_be_protected(self) -> bool {
        !matches!(self, Self::Targets | Self::Events | Self::Observations)
    }

    /// Whether exact figures of it are ever given. Of feedback they are not, lest the advisor sees an answer.
    #[must_use]
    pub fn can_be_exact(self) -> bool {
        self != Self::Feedback
    }

    /// Every section, in the order in which they are shown.
    pub const ALL: [Self; 13] = [
        Self::Overview,
        Self::Topics,
        Self::Languages,
        Self::Channels,
        Self::Referrals,
        Self::Times,
        Self::Others,
        Self::Own,
        Self::Targets,
        Self::Events,
        Self::Observations,
        Self::Coverage,
        Self::Feedback,
    ];

    /// Its name in commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Topics => "topics",
            Self::Languages => "languages",
            Self::Channels => "channels",
            Self::Referrals => "referrals",
            Self::Times => "times",
            Self::Others => "others",
            Self::Own => "own",
            Self::Targets => "targets",
            Self::Events => "events",
            Self::Observations => "observations",
            Self::Coverage => "coverage",
            Self::Feedback => "feedback",
        }
    }
}

/// Which figures are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Exact ones, for the desk's own use.
    #[default]
    Exact,
    /// Protected ones as they would leave if they were published now. They can still change, and are for the screen alone.
    Preview,
    /// Protected ones, which may be handed over once what is drafted of them is frozen (see [`QueryResult::drafts`]).
    Published,
}

/// A query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Which visits.
    pub selection: Selection,
    /// What is counted.
    pub measure: Measure,
    /// The earlier period to compare with; none for no comparison.
    pub against: Option<Against>,
    /// Which part.
    pub section: Section,
    /// The rows and columns of [`Section::Own`].
    pub own: (Axis, Option<Axis>),
    /// Which figures.
    pub view: View,
}

impl Query {
    /// The tables that the answer needs, in order.
    #[must_use]
    pub fn requests(&self, vocabulary: &Vocabulary) -> Vec<Request> {
        let on = |id: &DimensionId| vocabulary.dimension(id).is_some_and(|dimension| dimension.switched_on);
        let served: Option<DimensionId> = SERVED.parse().ok().filter(on);
        let served = served.map(Axis::Dimension);
        let one = |axis: Axis| (axis, None);
        let axes: Vec<(Axis, Option<Axis>)> = match self.section {
            Section::Overview => [Axis::TOPIC, Axis::LANGUAGE, Axis::CHANNEL, Axis::Date].into_iter().chain(served).map(one).collect(),
            Section::Topics => vec![one(Axis::TOPIC), (Axis::TOPIC, Some(Axis::LANGUAGE))],
            Section::Languages => {
                let both = served.clone().map(|served| (Axis::LANGUAGE, Some(served)));
                std::iter::once(one(Axis::LANGUAGE)).chain(served.map(one)).chain(both).collect()
            }
            Section::Channels => vec![one(Axis::CHANNEL)],
            Section::Referrals => vec![one(Axis::REFERRAL)],
            Section::Times => vec![(Axis::Weekday, Some(Axis::Hour)), one(Axis::Week)],
            Section::Others => {
                let others = vocabulary.dimensions.iter().filter(|one| one.switched_on && !one.id.is_core() && one.id.as_str() != SERVED);
                others.map(|dimension| one(Axis::Dimension(dimension.id.clone()))).collect()
            }
            Section::Own => vec![self.own.clone()],
            Section::Targets | Section::Events | Section::Observations | Section::Coverage | Section::Feedback => Vec::new(),
        };
        let request = |(rows, columns)| Request { selection: self.selection.clone(), measure: self.measure, rows, columns };
        axes.into_iter().map(request).collect()
    }
}

/// A table, and the same of an earlier period where the query has one.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedTable {
    /// The table.
    pub table: Table,
    /// Its comparison with the earlier one.
    pub comparison: Option<Comparison>,
}

/// The answer to a [`Query`].
#[derive(Debug, Clone, PartialEq)]
pub struct QueryResult {
    /// The query.
    pub query: Query,
    /// The tables, in the order of [`Query::requests`].
    pub tables: Vec<ComparedTable>,
    /// The opening days of the period.
    pub coverage: Coverage,
    /// The opening days of the earlier period.
    pub coverage_before: Option<Coverage>,
    /// The events of the period, where the query is for them.
    pub events: Vec<Event>,
    /// Those of the earlier period; none where the query compares with none, or is not for events.
    pub events_before: Option<Vec<Event>>,
    /// The observations of the period, where the query is for them.
    pub observations: Vec<Observation>,
    /// All targets, where the query is for them.
    pub targets: Vec<Progress>,
    /// What visitors answered, where the query is for it.
    pub feedback: Option<Heard>,
    /// Publications behind [`View::Published`] that are not frozen yet. They must be before the figures leave.
    pub drafts: Drafts,
}

impl QueryResult {
    /// The table of these axes, where it is among the tables.
    #[must_use]
    pub fn table(&self, rows: &Axis, columns: Option<&Axis>) -> Option<&ComparedTable> {
        self.tables.iter().find(|beside| beside.table.request.rows == *rows && beside.table.request.columns.as_ref() == columns)
    }
}
