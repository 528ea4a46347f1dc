//! What the files of numbers need of a report, daily or weekly.

use chrono::NaiveDate;

use crate::book::{Place, Week};
use crate::report::{Marking, Report};
use crate::statistics::coverage::Standing;
use crate::statistics::{Coverage, DayNumbers, Figure, Measure, Status, Table, Totals};

/// The tables of a report with their place and time.
pub(super) struct ExportSource<'a> {
    pub(super) report: Report<'a>,
    pub(super) organisation: &'a str,
    pub(super) place: Option<&'a Place>,
    pub(super) week: Week,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) marking: Marking,
    pub(super) tables: &'a [Table],
}

impl<'a> ExportSource<'a> {
    pub(super) fn of(report: Report<'a>) -> Self {
        match report {
            Report::Weekly(weekly) => Self {
                report,
                organisation: &weekly.organisation,
                place: weekly.place.as_ref(),
                week: weekly.week,
                from: weekly.week.monday(),
                to: weekly.week.sunday(),
                marking: weekly.marking,
                tables: &weekly.tables,
            },
            Report::Daily(sheet) => Self {
                report,
                organisation: &sheet.organisation,
                place: Some(&sheet.place),
                week: Week::of(sheet.day.date),
                from: sheet.day.date,
                to: sheet.day.date,
                marking: Marking::InternalExact,
                tables: &sheet.tables,
            },
        }
    }

    /// The day that the report is about; none where it is about the week.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        matches!(self.report, Report::Daily(_)).then_some(self.from)
    }

    /// How many days behind the whole report are in which state.
    pub(super) fn days(&self) -> DayNumbers {
        self.tables.first().map(|table| table.coverage.numbers()).unwrap_or_default()
    }

    /// All visits or visitors, each counted once, or why that is not known.
    pub(super) fn total(&self, measure: Measure) -> Figure {
        let first = self.tables.first();
        first.map_or(Figure::none(Status::Missing), |table| total(table.totals, &table.coverage, measure, self.marking))
    }
}

/// All visits or visitors of a selection; nothing counted says by its days whether that is a zero.
///
/// Of what leaves protected, the number of visits alone may be exact; that of visitors is held back.
pub(in crate::report) fn total(totals: Totals, coverage: &Coverage, measure: Measure, marking: Marking) -> Figure {
    let value = match measure {
        Measure::Visits => totals.visits,
        Measure::People => totals.people,
    };
    match coverage.standing() {
        Standing::Told if measure == Measure::People && marking == Marking::Protected => Figure::none(Status::Protected),
        // Visits of other days than opening days are counted, though their days are not listed.
        _ if totals.visits > 0 && measure == Measure::People && marking == Marking::Protected => Figure::none(Status::Protected),
        _ if totals.visits > 0 => Figure::exact(value),
        Standing::Told => Figure::exact(0),
        Standing::Missing => Figure::none(Status::Missing),
        Standing::Closed => Figure::none(Status::Closed),
    }
}
