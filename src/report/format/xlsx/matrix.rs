//! Two-way tables: rows and columns with the most common first, totals by formula, shaded by size.

use std::cmp::Reverse;

use rust_xlsxwriter::{Color, ConditionalFormat2ColorScale, ConditionalFormatType, Worksheet, XlsxError, utility};

use super::lists::sum;
use super::look::{HEAD_ROW, Look};
use crate::report::labels::ItemLabels;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Table};
use crate::text;

/// Writes the sheet of a two-way table.
pub(super) fn write(sheet: &mut Worksheet, name: &str, table: &Table, labels: &ItemLabels<'_>, look: &Look) -> Result<(), XlsxError> {
    let Some(across) = &table.request.columns else { return Ok(()) };
    look.set_up(sheet, name, labels)?;
    look.head_up(sheet, name)?;
    let rows = order(&table.request.rows, &table.rows, |row| table.figure(row, Some(TOTAL)));
    let columns = order(across, &table.columns, |column| table.figure(TOTAL, Some(column)));
    heads(sheet, (table, across, &columns), labels, look)?;
    let end = 1 + u16::try_from(columns.len()).unwrap_or(u16::MAX - 1);
    let mut at = HEAD_ROW;
    for row in &rows {
        at += 1;
        let _ = sheet.write_string_with_format(at, 0, labels.item(&table.request.rows, row), &look.label)?;
        let figures: Vec<Figure> = columns.iter().map(|column| table.figure(row, Some(column))).collect();
        for (column, figure) in (1..).zip(&figures) {
            look.figure(sheet, (at, column), *figure, labels)?;
        }
        let range = range((at, 1), (at, end - 1));
        sum(sheet, (at, end), &range, &figures, table.figure(row, Some(TOTAL)), (labels, &look.row_total))?;
    }
    let last = at + 1;
    let _ = sheet.write_string_with_format(last, 0, labels.total_of(table), &look.total)?;
    for (at, column) in (1..).zip(columns.iter().copied().chain([TOTAL])) {
        let figures: Vec<Figure> = rows.iter().map(|row| table.figure(row, Some(column))).collect();
        let range = range((HEAD_ROW + 1, at), (last - 1, at));
        sum(sheet, (last, at), &range, &figures, table.figure(TOTAL, Some(column)), (labels, &look.total_number))?;
    }
    if rows.len() < table.rows.len() || columns.len() < table.columns.len() {
        let _ = sheet.write_string_with_format(last + 2, 0, left_out(table, labels), &look.quiet)?;
    }
    if !rows.is_empty() && end > 1 {
        let _ = sheet.add_conditional_format(HEAD_ROW + 1, 1, last - 1, end - 1, &shades())?;
    }
    Ok(())
}

/// What was left out: rows and columns without visits, or, where a 0 can be a few, those with a 0.
fn left_out(table: &Table, labels: &ItemLabels<'_>) -> String {
    match table.protection {
        None => text!(labels.locale(), "report-matrix-none-left-out"),
        Some(_) => text!(labels.locale(), "report-matrix-zero-left-out"),
    }
}

fn heads(
    sheet: &mut Worksheet,
    (table, across, columns): (&Table, &Axis, &[&str]),
    labels: &ItemLabels<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let _ = sheet.write_string_with_format(HEAD_ROW, 0, labels.axis(&table.request.rows), &look.head)?.set_column_width(0, 36)?;
    let _ = sheet.set_row_height(HEAD_ROW, 32)?;
    for (at, column) in (1..).zip(columns.iter().copied().chain([TOTAL])) {
        let _ = sheet.write_string_with_format(HEAD_ROW, at, labels.item(across, column), &look.head_right)?.set_column_width(at, 9.5)?;
    }
    Ok(())
}

/// The items that were counted: those of a dimension by size, others in their own order.
fn order<'a>(axis: &Axis, items: &'a [String], figure: impl Fn(&str) -> Figure) -> Vec<&'a str> {
    let counted = |item: &&str| figure(item).value != Some(0);
    let mut items: Vec<&str> = items.iter().map(String::as_str).filter(counted).collect();
    if matches!(axis, Axis::Dimension(_)) {
        items.sort_by_key(|item| Reverse(figure(item).value));
    }
    items
}

fn range(from: (u32, u16), to: (u32, u16)) -> String {
    utility::row_col_to_cell(from.0, from.1) + ":" + &utility::row_col_to_cell(to.0, to.1)
}

/// White for none to a blue on which black numbers are readable.
pub(super) fn shades() -> ConditionalFormat2ColorScale {
    ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_minimum_color(Color::White)
        .set_maximum_color(Color::RGB(0x008A_B6D6))
}
