//! Workbooks: a sheet that explains, then one sheet for each table, with native charts.
//!
//! | file | does |
//! |---|---|
//! | [`about`] | the first sheet |
//! | [`lists`] | one-way tables: visits and visitors side by side |
//! | [`matrix`] | two-way tables |
//! | [`chart`] | native charts |
//! | [`look`] | formats, sheet names, page setup |
//! | [`section`] | a workbook of one table of a section |

mod about;
mod chart;
mod lists;
mod look;
mod matrix;
mod section;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::ReportError;
use super::dhis2_mapping::Mapping;
use super::export_source::ExportSource;
use super::file_writer::{Render, Rendered, Writer};
use crate::report::Report;
use crate::report::labels::ItemLabels;
use crate::report::section::SectionTable;
use crate::statistics::{Axis, Measure, Table};
use crate::text;
use look::Look;

/// A workbook.
pub(super) struct Xlsx;

impl Writer for Xlsx {
    fn name(&self) -> &'static str {
        "xlsx"
    }

    fn needs_disclaimer(&self) -> bool {
        false
    }

    fn is_numbers_alone(&self) -> bool {
        false
    }

    fn render(&self, source: &ExportSource<'_>, labels: &ItemLabels<'_>, _: &Mapping) -> Result<Vec<Rendered>, ReportError> {
        Ok(Rendered::whole(write(source, labels)?))
    }

    fn section(&self) -> Option<Render<SectionTable>> {
        Some(section::write)
    }
}

/// The whole workbook.
fn write(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    let mut book = Workbook::new();
    let _ = book.set_properties(&properties(source, labels)?);
    let mut look = Look::new(source, labels);
    let name = look.sheet_name(&text!(labels.locale(), "report-sheet-about"));
    about::write(book.add_worksheet(), &name, source, labels, &look)?;
    for table in source.tables {
        let axis = &table.request.rows;
        if let Some(columns) = &table.request.columns {
            let name = look.sheet_name(&format!("{} × {}", labels.axis(axis), labels.axis(columns)));
            matrix::write(book.add_worksheet(), &name, table, labels, &look)?;
        } else if let Some(tables) = side_by_side(source, axis, table) {
            let name = look.sheet_name(&labels.axis(axis));
            lists::write(book.add_worksheet(), &name, &tables, labels, &look)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

/// The one-way tables of an axis, where `table` is the first of them.
fn side_by_side<'a>(source: &ExportSource<'a>, axis: &Axis, table: &Table) -> Option<Vec<&'a Table>> {
    let alike = source.tables.iter().filter(|other| other.request.rows == *axis && other.request.columns.is_none());
    let mut alike: Vec<&Table> = alike.collect();
    alike.sort_by_key(|table| table.request.measure == Measure::People);
    let measure = alike.first().map(|first| first.request.measure);
    (measure == Some(table.request.measure)).then_some(alike)
}

/// The workbook's own particulars. Its time of making is the first day's midnight: no clock is read.
fn properties(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Result<DocProperties, ReportError> {
    let date = source.from;
    let [month, day] = [date.month(), date.day()].map(|number| u8::try_from(number).unwrap_or(1));
    let made = ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1970), month, day)?;
    let properties = DocProperties::new().set_title(title(source, labels)).set_company(source.organisation).set_author("Kävijäkirja");
    Ok(properties.set_creation_datetime(&made))
}

/// "Viikkotilasto – Hervanta".
fn title(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> String {
    let locale = labels.locale();
    let kind = match source.report {
        Report::Daily(_) => text!(locale, "report-daily-title"),
        Report::Weekly(_) => text!(locale, "report-weekly-title"),
    };
    format!("{kind} – {}", labels.place(source.place))
}
