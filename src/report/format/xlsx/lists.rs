//! One-way tables: a row for each item, visits and visitors side by side, a total by formula, a chart.

use std::cmp::Reverse;

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError, utility};

use super::chart::{self, Range};
use super::look::{HEAD_ROW, Look, float, row_height};
use crate::report::labels::ItemLabels;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Table};
use crate::text;

/// Writes the sheet of one axis.
pub(super) fn write(sheet: &mut Worksheet, name: &str, tables: &[&Table], labels: &ItemLabels<'_>, look: &Look) -> Result<(), XlsxError> {
    let Some(first) = tables.first() else { return Ok(()) };
    let axis = &first.request.rows;
    look.set_up(sheet, name, labels)?;
    look.head_up(sheet, &labels.axis(axis))?;
    let items = order(first);
    let side = SideColumn::of(labels, axis);
    heads(sheet, tables, labels, look, side)?;
    let mut row = HEAD_ROW;
    for item in &items {
        row += 1;
        let _ = sheet.write_string_with_format(row, 0, labels.item(axis, item), &look.label)?;
        side.write(sheet, row, first, item, labels, look)?;
        for (column, table) in (side.width()..).zip(tables) {
            look.figure(sheet, (row, column), table.figure(item, None), labels)?;
        }
    }
    total(sheet, row + 1, (tables, side), labels, look)?;
    if labels.has_mentions(first) {
        let label = text!(labels.locale(), "report-visits-once");
        let _ = sheet.write_string_with_format(row + 2, 0, label, &look.quiet)?;
        let _ = sheet.write_number_with_format(row + 2, side.width(), float(first.totals.visits), &look.number)?;
    }
    let counted = items.iter().filter(|item| first.figure(item, None).value.is_some_and(|value| value > 0)).count();
    let range = Range { sheet: name, head: HEAD_ROW, rows: drawn(axis, &items, counted), label: 0, value: side.width() };
    if counted > 0 {
        let after = side.width() + u16::try_from(tables.len()).unwrap_or(2) + 1;
        chart::insert(sheet, &range, after, first, labels)?;
    }
    Ok(())
}

/// How many rows, from the first on, are drawn: items of a list that were counted, but every day and place.
fn drawn(axis: &Axis, items: &[&str], counted: usize) -> u32 {
    let rows = if matches!(axis, Axis::Dimension(_)) { counted.min(20) } else { items.len() };
    u32::try_from(rows).unwrap_or(1)
}

/// The items: those of a list with the most common first, days and places as they come.
fn order(table: &Table) -> Vec<&str> {
    let mut items: Vec<&str> = table.rows.iter().map(String::as_str).collect();
    if matches!(table.request.rows, Axis::Dimension(_)) {
        items.sort_by_key(|item| Reverse(table.figure(item, None).value));
    }
    items
}

/// The column between the label and the numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SideColumn {
    Nothing,
    /// A language's own name.
    OwnName,
    /// What is known of a day.
    DayState,
}

impl SideColumn {
    fn of(labels: &ItemLabels<'_>, axis: &Axis) -> Self {
        match axis {
            Axis::Date => Self::DayState,
            axis if labels.has_own_names(axis) => Self::OwnName,
            _ => Self::Nothing,
        }
    }

    /// The column in which numbers begin.
    fn width(self) -> u16 {
        if self == Self::Nothing { 1 } else { 2 }
    }

    fn write(
        self,
        sheet: &mut Worksheet,
        row: u32,
        table: &Table,
        item: &str,
        labels: &ItemLabels<'_>,
        look: &Look,
    ) -> Result<(), XlsxError> {
        let text = match self {
            Self::Nothing => return Ok(()),
            Self::OwnName => labels.own_name(&table.request.rows, item).unwrap_or("–").to_owned(),
            Self::DayState => labels.days_of(&table.coverage, table.request.selection.place.is_some(), item),
        };
        sheet.set_row_height(row, row_height(&text, 40))?.write_string_with_format(row, 1, text, &look.label).map(|_| ())
    }
}

fn heads(sheet: &mut Worksheet, tables: &[&Table], labels: &ItemLabels<'_>, look: &Look, side: SideColumn) -> Result<(), XlsxError> {
    let locale = labels.locale();
    let Some(first) = tables.first() else { return Ok(()) };
    let axis = &first.request.rows;
    let _ = sheet.write_string_with_format(HEAD_ROW, 0, labels.axis(axis), &look.head)?.set_column_width(0, 34)?;
    match side {
        SideColumn::Nothing => {}
        SideColumn::OwnName => {
            let _ = sheet.write_string_with_format(HEAD_ROW, 1, text!(locale, "report-own-name"), &look.head)?.set_column_width(1, 20)?;
        }
        SideColumn::DayState => {
            let _ = sheet.write_string_with_format(HEAD_ROW, 1, text!(locale, "report-day-state"), &look.head)?.set_column_width(1, 42)?;
        }
    }
    for (column, table) in (side.width()..).zip(tables) {
        let head = labels.measure_of(table);
        let _ = sheet.write_string_with_format(HEAD_ROW, column, head, &look.head_right)?.set_column_width(column, 14)?;
    }
    Ok(())
}

/// The total row: sums that the spreadsheet computes itself, with their results set for programs that do not.
fn total(
    sheet: &mut Worksheet,
    row: u32,
    (tables, side): (&[&Table], SideColumn),
    labels: &ItemLabels<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let label = tables.first().map(|table| labels.total_of(table)).unwrap_or_default();
    let _ = sheet.write_string_with_format(row, 0, label, &look.total)?;
    if side.width() == 2 {
        let _ = sheet.write_blank(row, 1, &look.total)?;
    }
    for (column, table) in (side.width()..).zip(tables) {
        let parts: Vec<Figure> = table.rows.iter().map(|item| table.figure(item, None)).collect();
        let range = utility::row_col_to_cell(HEAD_ROW + 1, column) + ":" + &utility::row_col_to_cell(row - 1, column);
        sum(sheet, (row, column), &range, &parts, table.figure(TOTAL, None), (labels, &look.total_number))?;
    }
    Ok(())
}

/// A total as a formula over `range`; as it is, where the parts do not add up to it or it has no number.
pub(super) fn sum(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    range: &str,
    parts: &[Figure],
    total: Figure,
    (labels, format): (&ItemLabels<'_>, &Format),
) -> Result<(), XlsxError> {
    let adds_up = total.value == Some(parts.iter().filter_map(|figure| figure.value).sum()) && !parts.is_empty();
    let _ = match total.value {
        Some(value) if adds_up => {
            let formula = Formula::new(format!("=SUM({range})")).set_result(value.to_string());
            sheet.write_formula_with_format(row, column, formula, format)?
        }
        Some(value) => sheet.write_number_with_format(row, column, float(value), format)?,
        None => sheet.write_string_with_format(row, column, labels.figure(total), format)?,
    };
    Ok(())
}
