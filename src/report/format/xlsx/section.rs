//! A table of a section as a workbook: one sheet, with what it is about above the table and a native chart next to it.

use chrono::Datelike;
use rust_xlsxwriter::{
    Chart as Native, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, Color, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::look::{ACCENT, QUIET, RULE, WASH, float};
use super::matrix::shades;
use crate::report::format::ReportError;
use crate::report::labels::ItemLabels;
use crate::report::phrases;
use crate::report::section::{Chart, Entry, SectionTable};
use crate::text;

/// The row of the heads.
const HEAD: u32 = 4;
/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;
/// The most items of a chart.
const MOST_POINTS: u32 = 53;

/// The whole workbook.
pub(super) fn write(table: &SectionTable, labels: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    let mut book = Workbook::new();
    let _ = book.set_properties(&properties(table)?);
    let name = sheet_name(&table.title);
    fill(book.add_worksheet(), &name, table, labels)?;
    Ok(book.save_to_buffer()?)
}

fn properties(table: &SectionTable) -> Result<DocProperties, XlsxError> {
    let first = table.period.from();
    let [month, day] = [first.month(), first.day()].map(|number| u8::try_from(number).unwrap_or(1));
    let made = ExcelDateTime::from_ymd(u16::try_from(first.year()).unwrap_or(1970), month, day)?;
    let properties = DocProperties::new().set_title(&table.title).set_company(&table.organisation).set_author("Kävijäkirja");
    Ok(properties.set_creation_datetime(&made))
}

fn sheet_name(title: &str) -> String {
    let clean = |c: char| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c };
    let name: String = title.chars().map(clean).take(LONGEST_NAME).collect();
    if name.trim().is_empty() { "–".to_owned() } else { name.trim().to_owned() }
}

fn base() -> Format {
    Format::new().set_font_size(10.5)
}

fn fill(sheet: &mut Worksheet, name: &str, table: &SectionTable, labels: &ItemLabels<'_>) -> Result<(), XlsxError> {
    let locale = labels.locale();
    let title = Format::new().set_bold().set_font_size(16).set_font_color(ACCENT);
    let quiet = base().set_font_color(QUIET);
    let marking = phrases::marking(locale, table.marking);
    let line = format!("{} · {} · {} · {marking}", table.organisation, labels.place(table.place.as_ref()), locale.period(table.period));
    let _ = sheet.set_name(name)?.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    let _ = sheet.set_right_to_left(locale.is_right_to_left());
    let _ = sheet.write_string_with_format(0, 0, &table.title, &title)?.set_row_height(0, 24)?;
    let _ = sheet.write_string_with_format(1, 0, line, &quiet)?;
    let days: Vec<String> = table.missing_sentence(locale).into_iter().chain(table.days_sentence(locale)).collect();
    let _ = sheet.write_string_with_format(2, 0, days.join(" "), &if days.len() > 1 { base().set_bold() } else { quiet.clone() })?;
    heads(sheet, table)?;
    let mut row = HEAD;
    for line in &table.lines {
        row += 1;
        for (column, entry) in (0..).zip(&line.entries) {
            cell(sheet, (row, column), entry, line.total, labels)?;
        }
    }
    let remarks = table.remarks.iter().cloned().chain(phrases::caution(locale, table.marking, table.protection));
    for (below, remark) in (row + 2..).zip(remarks) {
        let _ = sheet.write_string_with_format(below, 0, remark, &quiet)?;
    }
    if let Some(chart) = &table.chart {
        draw(sheet, name, table, chart, labels)?;
    }
    Ok(())
}

fn heads(sheet: &mut Worksheet, table: &SectionTable) -> Result<(), XlsxError> {
    let head = base().set_bold().set_font_color(Color::White).set_background_color(ACCENT).set_text_wrap();
    for (column, one) in (0..).zip(&table.heads) {
        let format = if one.numeric { head.clone().set_align(FormatAlign::Right) } else { head.clone() };
        let longest = table.lines.iter().filter_map(|line| line.entries.get(usize::from(column))).map(|entry| match entry {
            Entry::Text(text) | Entry::OwnName(text, _) => text.chars().count().min(60),
            _ => 9,
        });
        let width = longest.max().unwrap_or(9).max(one.text.chars().count().min(14)).max(9);
        let _ = sheet.write_string_with_format(HEAD, column, &one.text, &format)?;
        let _ = sheet.set_column_width(column, f64::from(u32::try_from(width).unwrap_or(60)) + 2.0)?;
    }
    let _ = sheet.set_freeze_panes(HEAD + 1, 1)?.set_repeat_rows(HEAD, HEAD)?;
    Ok(())
}

fn cell(sheet: &mut Worksheet, (row, column): (u32, u16), entry: &Entry, total: bool, labels: &ItemLabels<'_>) -> Result<(), XlsxError> {
    let format = if total {
        base().set_bold().set_background_color(WASH).set_border_top(FormatBorder::Thin).set_border_top_color(ACCENT)
    } else {
        base().set_border_bottom(FormatBorder::Hair).set_border_bottom_color(RULE).set_align(FormatAlign::Top)
    };
    let number = |pattern: &str| format.clone().set_num_format(pattern).set_align(FormatAlign::Right);
    let word = || format.clone().set_font_color(QUIET).set_italic().set_align(FormatAlign::Right);
    let _ = match entry {
        Entry::Figure(figure) => match figure.value {
            Some(value) => sheet.write_number_with_format(row, column, float(value), &number("#,##0"))?,
            None => sheet.write_string_with_format(row, column, labels.figure(*figure), &word())?,
        },
        Entry::Difference(Some(difference)) => {
            #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
            let value = *difference as f64;
            sheet.write_number_with_format(row, column, value, &number("+#,##0;−#,##0;0"))?
        }
        Entry::Share(Some(share)) => sheet.write_number_with_format(row, column, *share, &number("0.0%"))?,
        Entry::Change(Some(share)) => sheet.write_number_with_format(row, column, *share, &number("+0.0%;−0.0%;0.0%"))?,
        Entry::Difference(None) | Entry::Share(None) | Entry::Change(None) => {
            sheet.write_string_with_format(row, column, entry.read(labels), &word())?
        }
        Entry::Empty => sheet.write_blank(row, column, &format)?,
        Entry::Text(text) | Entry::OwnName(text, _) => {
            sheet.write_string_with_format(row, column, text, &format.clone().set_text_wrap())?
        }
    };
    Ok(())
}

/// What is drawn natively: a chart of the first column of numbers with those of the earlier period; of a heat map the shades of its cells.
fn draw(sheet: &mut Worksheet, name: &str, table: &SectionTable, chart: &Chart, labels: &ItemLabels<'_>) -> Result<(), XlsxError> {
    let Some(first) = table.lines.first() else { return Ok(()) };
    let lines = u32::try_from(table.lines.iter().filter(|line| !line.total).count()).unwrap_or(0).min(MOST_POINTS);
    if lines == 0 {
        return Ok(());
    }
    let places = |wanted: fn(&Entry) -> bool| {
        let found = first.entries.iter().enumerate().filter(move |(_, entry)| wanted(entry)).map(|(at, _)| at);
        found.filter_map(|at| u16::try_from(at).ok()).collect::<Vec<_>>()
    };
    let (mut native, series) = match chart {
        Chart::Heat { columns, .. } => {
            let last = u16::try_from(columns.len()).unwrap_or(u16::MAX);
            return sheet.add_conditional_format(HEAD + 1, 1, HEAD + lines, last.max(1), &shades()).map(|_| ());
        }
        Chart::Days(_) => return Ok(()),
        Chart::Progress(_) => {
            let shares = places(|entry| matches!(entry, Entry::Share(_)));
            (Native::new_bar(), shares.into_iter().rev().take(2).rev().collect::<Vec<_>>())
        }
        Chart::Bars(points) | Chart::Columns(points) => {
            let compared = points.iter().any(|point| point.before.is_some());
            let native = if matches!(chart, Chart::Bars(_)) { Native::new_bar() } else { Native::new_column() };
            (native, places(|entry| matches!(entry, Entry::Figure(_))).into_iter().take(1 + usize::from(compared)).collect())
        }
    };
    let solid = || ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(ACCENT)).to_owned();
    // The other numbers are an outline, so that they differ without colour.
    let hollow = || {
        let edge = ChartLine::new().set_color(QUIET).set_width(1.0).to_owned();
        ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::White)).set_line(&edge).to_owned()
    };
    for (number, column) in series.iter().enumerate() {
        let one = native.add_series().set_categories((name, HEAD + 1, 0, HEAD + lines, 0)).set_name((name, HEAD, *column));
        let one = one.set_values((name, HEAD + 1, *column, HEAD + lines, *column)).set_gap(45);
        let _ = one.set_format(&mut if number == 0 { solid() } else { hollow() });
    }
    let title = table.title.trim_start_matches('=').to_owned();
    let _ = native.title().set_name(&title);
    let _ = if series.len() < 2 { native.legend().set_hidden() } else { native.legend().set_position(ChartLegendPosition::Bottom) };
    let lying = !matches!(chart, Chart::Columns(_));
    if lying {
        let _ = native.y_axis().set_reverse();
    }
    let height = if lying { (130 + lines * 26).max(240) } else { 340 };
    let _ = native.set_width(620).set_height(height).set_alt_text(text!(labels.locale(), "report-chart-of", what = title));
    let beside = u16::try_from(table.heads.len()).unwrap_or(8) + 1;
    sheet.insert_chart(HEAD, beside, &native).map(|_| ())
}
