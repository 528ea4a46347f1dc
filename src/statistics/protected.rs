//! Tables made from what was published, and from nothing else.
//!
//! A larger table is the sum of publications, so it discloses nothing that its parts did not. Exact in it is the number of
//! visits of a place and week, which may be given; every other number is a sum of rounded ones. Visitors are not given.

use std::collections::{BTreeMap, BTreeSet};

use super::axis::Axis;
use super::counts::{Count, Totals};
use super::coverage::{Coverage, CoveredDay, DayState};
use super::disclosure::table_set::{Part, Plan};
use super::disclosure::{Codes, DisclosureError, MINIMUM_VISITS, Publication, Release, Sum, TableSpec};
use super::table::{Figure, Items, Laid, Measure, Protection, Request, Status, TOTAL, Table};
use crate::book::{PlaceId, Vocabulary, Week};

/// Why a table was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProtectedError {
    /// No published table has these axes together.
    #[error("no published table has these axes together")]
    Unprotectable,
    /// What was published is not what was frozen.
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
}

/// Whether a table of these axes can be made from what is published: one or two of the axes of one published table, or a place
/// or week next to one of them. Dates and three-way tables cannot.
#[must_use]
pub fn can_be_protected(rows: &Axis, columns: Option<&Axis>, vocabulary: &Vocabulary) -> bool {
    Plan::find(rows, columns, vocabulary).is_some()
}

/// The table of a request from the issues of its places and weeks.
///
/// `coverage` are the days behind it, as they were known when the weeks were published.
///
/// # Errors
///
/// [`ProtectedError::Unprotectable`] for other axes than [`can_be_protected`] allows, or when an issue was changed.
pub fn table(request: Request, vocabulary: &Vocabulary, issues: &[Release], coverage: Coverage) -> Result<Table, ProtectedError> {
    let plan = Plan::find(&request.rows, request.columns.as_ref(), vocabulary).ok_or(ProtectedError::Unprotectable)?;
    let groups = Groups::of(&plan, issues)?;
    let people = request.measure == Measure::People;
    let counts = if plan.is_visits() { groups.visits() } else { groups.counts() };
    let items = |part: Part| items(part, &plan.frame, issues, &coverage);
    let (rows, columns) = (items(plan.rows), plan.columns.map(items).unwrap_or_default());
    let totals = Totals { visits: issues.iter().map(Release::visits).sum(), people: 0 };
    let protection = protection(issues, &coverage);
    let laid = Laid { counts: &counts, totals, rows: &rows, columns: &columns };
    Ok(Table::lay_out_by(request, &laid, coverage, Some(protection), |table, row, column, sum| {
        let behind = groups.behind(row, column);
        match sum {
            _ if behind.visits == 0 => table.silence(row, column),
            _ if people => Figure::none(Status::Protected),
            sum if plan.is_visits() => sum.map_or(Figure::none(Status::Missing), Figure::exact),
            sum if behind.broken_down > 0 => Figure { value: Some(sum.unwrap_or(0)), status: Status::Rounded },
            _ if behind.only_total > 0 => Figure::none(Status::Protected),
            // The question was switched off in these weeks.
            _ => Figure::none(Status::Missing),
        }
    }))
}

/// The days of a protected document: what is known of each, and no number but a zero. Of publications that conceal the days a zero is
/// that of a week without visits, whose number is exact.
#[must_use]
pub fn days(request: Request, issues: &[Release], coverage: Coverage) -> Table {
    let totals = Totals { visits: issues.iter().map(Release::visits).sum(), people: 0 };
    let dates: BTreeSet<String> = coverage.days.iter().map(|day| day.date.to_string()).collect();
    let rows = Items { always: dates.into_iter().collect(), if_counted: Vec::new() };
    let laid = Laid { counts: &[], totals, rows: &rows, columns: &Items::default() };
    let protection = protection(issues, &coverage);
    let visited: BTreeSet<(&PlaceId, Week)> =
        issues.iter().filter(|issue| issue.visits() > 0).map(|issue| (&issue.place, issue.week)).collect();
    Table::lay_out_by(request, &laid, coverage, Some(protection), |table, row, column, _| {
        let recorded = |day: &CoveredDay| match day.state {
            DayState::Recorded | DayState::Unexpected => true,
            DayState::Known => visited.contains(&(&day.place, Week::of(day.date))),
            DayState::Zero | DayState::Closed | DayState::Missing | DayState::Pending => false,
        };
        let any = |pick: &dyn Fn(&CoveredDay) -> bool| table.coverage.days.iter().any(|day| recorded(day) && pick(day));
        match row {
            TOTAL if totals.visits > 0 => Figure::exact(totals.visits),
            TOTAL => table.silence(row, column),
            date if any(&|day| day.date.to_string() == date) => Figure::none(Status::Protected),
            date => table.silence(date, column),
        }
    })
}

fn protection(issues: &[Release], coverage: &Coverage) -> Protection {
    let held = issues.iter().filter(|issue| issue.visits() > 0 && issue.visits() < MINIMUM_VISITS).count();
    let base = issues.iter().flat_map(Release::publications).map(Publication::base).max().unwrap_or_default();
    Protection { base, held, concealed: coverage.concealed, unpublished: 0 }
}

/// Publications added up by what a table has besides their own rows and columns: places, weeks.
struct Groups<'a> {
    plan: &'a Plan,
    groups: BTreeMap<(Option<String>, Option<String>), Group>,
}

/// Publications of one kind added up.
struct Group {
    sum: Sum,
    visits: u64,
}

/// The sums behind a cell.
#[derive(Default)]
struct Behind {
    visits: u64,
    broken_down: usize,
    only_total: usize,
}

impl<'a> Groups<'a> {
    fn of(plan: &'a Plan, issues: &[Release]) -> Result<Self, DisclosureError> {
        let mut parts: BTreeMap<_, Vec<&Release>> = BTreeMap::new();
        for issue in issues {
            let outer = |part: Part| match part {
                Part::Place => Some(issue.place.to_string()),
                Part::Week => Some(issue.week.to_string()),
                Part::Row | Part::Column => None,
            };
            parts.entry((outer(plan.rows), plan.columns.and_then(outer))).or_default().push(issue);
        }
        let mut groups = BTreeMap::new();
        for (key, issues) in parts {
            let sum = Sum::of(issues.iter().filter_map(|issue| issue.publication(&plan.frame)))?;
            let visits = issues.iter().map(|issue| issue.visits()).sum();
            let _ = groups.insert(key, Group { sum, visits });
        }
        Ok(Self { plan, groups })
    }

    /// What was published, cell by cell; nothing of cells that are 0.
    fn counts(&self) -> Vec<Count> {
        let mut counts = Vec::new();
        for (outer, Group { sum, .. }) in &self.groups {
            for (i, row) in sum.codes.rows.iter().enumerate() {
                for (j, column) in sum.codes.columns.iter().enumerate().filter(|(j, _)| sum.cells.get(i, *j) > 0) {
                    let item = |part: Part, outer: &Option<String>| match part {
                        Part::Row => row.clone(),
                        Part::Column => column.clone(),
                        Part::Place | Part::Week => outer.clone().unwrap_or_default(),
                    };
                    let column = self.plan.columns.map(|part| item(part, &outer.1).into());
                    counts.push(Count { row: item(self.plan.rows, &outer.0).into(), column, visits: sum.cells.get(i, j), people: 0 });
                }
            }
        }
        counts
    }

    /// The exact numbers of visits by place and week.
    fn visits(&self) -> Vec<Count> {
        let count = |((row, column), group): (&(Option<String>, Option<String>), &Group)| {
            (group.visits > 0).then(|| Count {
                row: row.as_deref().unwrap_or_default().into(),
                column: column.as_deref().map(Into::into),
                visits: group.visits,
                people: 0,
            })
        };
        self.groups.iter().filter_map(count).collect()
    }

    fn behind(&self, row: &str, column: Option<&str>) -> Behind {
        let fits = |outer: &Option<String>, item: &str| item == TOTAL || outer.as_deref().is_none_or(|outer| outer == item);
        let meant = self.groups.iter().filter(|((outer, across), _)| fits(outer, row) && column.is_none_or(|column| fits(across, column)));
        meant.fold(Behind::default(), |behind, (_, group)| Behind {
            visits: behind.visits + group.visits,
            broken_down: behind.broken_down + group.sum.broken_down,
            only_total: behind.only_total + group.sum.only_total,
        })
    }
}

/// The items of a part that are listed whatever was published: those the weeks had then, the newest week's first.
fn items(part: Part, frame: &TableSpec, issues: &[Release], coverage: &Coverage) -> Items {
    let mut newest: Vec<&Release> = issues.iter().collect();
    newest.sort_by(|a, b| (b.week, &a.place).cmp(&(a.week, &b.place)));
    let codes = || newest.iter().filter_map(|issue| issue.items(frame)).fold(Codes::default(), |all, items| all.union(items));
    let not_pending = coverage.days.iter().filter(|day| day.state != DayState::Pending);
    let always = match part {
        Part::Row => in_order(frame.rows.as_ref(), codes().rows),
        Part::Column => in_order(frame.columns.as_ref(), codes().columns),
        Part::Place => {
            let mut places: Vec<String> = coverage.days.iter().map(|day| day.place.to_string()).collect();
            places.dedup();
            // A place is listed though its days are not: visits may have come on other days than its opening days.
            let more = issues.iter().filter(|issue| coverage.concealed && issue.visits() > 0).map(|issue| issue.place.to_string());
            for place in more {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
            places
        }
        Part::Week => {
            let weeks: BTreeSet<Week> = not_pending.map(|day| Week::of(day.date)).chain(issues.iter().map(|issue| issue.week)).collect();
            weeks.iter().map(ToString::to_string).collect()
        }
    };
    Items { always, if_counted: Vec::new() }
}

/// Weekdays and hours by time; the items of a dimension as they come.
fn in_order(axis: Option<&Axis>, mut items: Vec<String>) -> Vec<String> {
    if !matches!(axis, Some(Axis::Dimension(_))) {
        items.sort_unstable();
    }
    items
}
