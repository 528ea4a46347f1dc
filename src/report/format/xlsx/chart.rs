//! Native charts next to the tables.

use rust_xlsxwriter::{Chart, ChartAxis, ChartDataLabel, ChartFont, ChartLine, ChartSolidFill, Worksheet, XlsxError};

use super::look::{ACCENT, HEAD_ROW, RULE};
use crate::report::labels::ItemLabels;
use crate::statistics::{Axis, Table};
use crate::text;

/// The cells a chart is drawn from.
pub(super) struct Range<'a> {
    pub(super) sheet: &'a str,
    pub(super) head: u32,
    pub(super) rows: u32,
    /// The column of the labels.
    pub(super) label: u16,
    /// The column of the numbers.
    pub(super) value: u16,
}

/// Draws the first numbers of an axis: columns where the axis runs through time, bars otherwise.
pub(super) fn insert(sheet: &mut Worksheet, range: &Range<'_>, at: u16, table: &Table, labels: &ItemLabels<'_>) -> Result<(), XlsxError> {
    let axis = &table.request.rows;
    let upright = !matches!(axis, Axis::Dimension(_) | Axis::Place);
    let mut chart = if upright { Chart::new_column() } else { Chart::new_bar() };
    let (first, last) = (range.head + 1, range.head + range.rows);
    let series = chart.add_series().set_categories((range.sheet, first, range.label, last, range.label));
    let series = series.set_values((range.sheet, first, range.value, last, range.value)).set_gap(45);
    let _ = series.set_format(ChartSolidFill::new().set_color(ACCENT)).set_data_label(ChartDataLabel::new().show_value());
    let (name, what) = (labels.axis(axis), labels.measure_of(table));
    let title = plain(&format!("{name} – {}", what.to_lowercase()));
    let _ = chart.title().set_name(&title).set_font(ChartFont::new().set_size(13));
    let items = |axis: &mut ChartAxis| {
        let _ = axis.set_name(&plain(&name)).set_major_gridlines(false);
    };
    let numbers = |axis: &mut ChartAxis| {
        let _ = axis.set_name(&plain(&what)).set_num_format("#,##0").set_min(0).set_major_gridlines(true);
        let _ = axis.set_major_gridlines_line(ChartLine::new().set_color(RULE).set_width(0.75));
    };
    if upright {
        items(chart.x_axis());
        numbers(chart.y_axis());
    } else {
        // In a bar chart the items run along the y axis, the first at the foot unless that is reversed.
        items(chart.y_axis().set_reverse());
        numbers(chart.x_axis());
    }
    let _ = chart.legend().set_hidden();
    let height = if upright { 340 } else { (130 + range.rows * 26).max(240) };
    let _ = chart.set_width(620).set_height(height).set_alt_text(text!(labels.locale(), "report-chart-of", what = title));
    sheet.insert_chart(HEAD_ROW, at, &chart).map(|_| ())
}

/// A text that is not taken for a reference to a cell.
fn plain(text: &str) -> String {
    text.trim_start_matches('=').to_owned()
}
