//! A report as the writers of files take it, daily or weekly.

use chrono::NaiveDate;

use crate::book::{Place, Week};
use crate::report::Report;
use crate::report::marking::Marking;
use crate::statistics::{Axis, DayNumbers, Figure, Measure, Status, Table};

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
        first.map_or(Figure::none(Status::Missing), |table| self.marking.total(table.totals, &table.coverage, measure))
    }
}

/// The name of a table in files: "topic", "topic-by-language".
pub(super) fn table_name(table: &Table) -> String {
    let rows = table.request.rows.id();
    table.request.columns.as_ref().map_or_else(|| rows.to_owned(), |columns: &Axis| format!("{rows}-by-{columns}"))
}
