//! Formats, sheet names and page setup.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::report::format::export_source::ExportSource;
use crate::report::labels::ItemLabels;
use crate::report::{Report, phrases};
use crate::statistics::Figure;
use crate::text;

/// The colour of heads and charts.
pub(super) const ACCENT: Color = Color::RGB(0x000F_4C75);
/// The colour behind totals.
pub(super) const WASH: Color = Color::RGB(0x00EC_F2F6);
/// The colour of text that matters less.
pub(super) const QUIET: Color = Color::RGB(0x0056_636B);
/// The colour of thin lines.
pub(super) const RULE: Color = Color::RGB(0x00C9_D3D9);

/// Whole numbers in groups of three, as the reader's spreadsheet writes them.
const NUMBER: &str = "#,##0";
/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;
/// A4 as spreadsheets number it.
const A4: u8 = 9;

/// The row of the heads; above it are the sheet's subject and time.
pub(super) const HEAD_ROW: u32 = 3;

/// The looks of one workbook.
pub(super) struct Look {
    pub(super) title: Format,
    pub(super) quiet: Format,
    pub(super) head: Format,
    pub(super) head_right: Format,
    pub(super) label: Format,
    pub(super) number: Format,
    /// A word where there is no number.
    pub(super) word: Format,
    pub(super) total: Format,
    pub(super) total_number: Format,
    pub(super) wrapped: Format,
    pub(super) strong: Format,
    /// The total at the end of a row.
    pub(super) row_total: Format,
    /// Whose and when, beneath each sheet's title.
    pub(super) line: String,
    footer: String,
    taken: BTreeSet<String>,
}

impl Look {
    pub(super) fn new(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Self {
        let base = || Format::new().set_font_size(10.5);
        let head = base()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(ACCENT)
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        let total = base().set_bold().set_background_color(WASH).set_border_top(FormatBorder::Thin).set_border_top_color(ACCENT);
        let ruled = || base().set_border_bottom(FormatBorder::Hair).set_border_bottom_color(RULE);
        let marking = phrases::marking(labels.locale(), source.marking);
        let place = labels.place(source.place);
        let time = time(source, labels);
        Self {
            title: Format::new().set_bold().set_font_size(16).set_font_color(ACCENT),
            quiet: base().set_font_color(QUIET).set_align(FormatAlign::Top),
            head_right: head.clone().set_align(FormatAlign::Right),
            head,
            label: ruled().set_text_wrap().set_align(FormatAlign::Left).set_align(FormatAlign::Top),
            number: ruled().set_num_format(NUMBER).set_align(FormatAlign::Right),
            word: ruled().set_font_color(QUIET).set_italic().set_align(FormatAlign::Right),
            total_number: total.clone().set_num_format(NUMBER).set_align(FormatAlign::Right),
            total,
            row_total: ruled().set_bold().set_background_color(WASH).set_num_format(NUMBER).set_align(FormatAlign::Right),
            strong: base().set_bold().set_num_format(NUMBER).set_align(FormatAlign::Left),
            wrapped: base().set_text_wrap().set_align(FormatAlign::Top),
            line: format!("{place} · {time} · {marking}"),
            footer: format!("{} · {place} · {time} · {marking}", source.organisation),
            taken: BTreeSet::new(),
        }
    }

    /// A name that no other sheet has, without what spreadsheets forbid, 31 characters at most.
    pub(super) fn sheet_name(&mut self, wanted: &str) -> String {
        let forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\''];
        let clean: String = wanted.chars().map(|c| if forbidden.contains(&c) || c.is_control() { ' ' } else { c }).collect();
        let clean = if clean.trim().is_empty() { "–" } else { clean.trim() };
        let cut = |most: usize| shortened(clean, most);
        let numbered = (2..1000).map(|number| format!("{} {number}", cut(LONGEST_NAME - 4)));
        let mut names = std::iter::once(cut(LONGEST_NAME)).chain(numbered);
        let name = names.find(|name| !self.taken.contains(&name.to_lowercase())).unwrap_or_else(|| cut(LONGEST_NAME));
        let _ = self.taken.insert(name.to_lowercase());
        name
    }

    /// Names the sheet, and sets it up for A4 paper: as wide as the page, heads again on each.
    pub(super) fn set_up(&self, sheet: &mut Worksheet, name: &str, labels: &ItemLabels<'_>) -> Result<(), XlsxError> {
        let page = text!(labels.locale(), "report-page", page = "&P", pages = "&N");
        let footer = shortened(&self.footer.replace('&', "&&"), 180);
        let _ = sheet.set_name(name)?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
        let _ = sheet.set_right_to_left(labels.locale().is_right_to_left());
        let _ = sheet.set_footer(format!("&L&8{footer}&R&8{page}")).set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
        Ok(())
    }

    /// The title of a table's sheet and the line below it; freezes the heads and repeats them on paper.
    pub(super) fn head_up(&self, sheet: &mut Worksheet, title: &str) -> Result<(), XlsxError> {
        let _ = sheet.write_string_with_format(0, 0, title, &self.title)?.set_row_height(0, 24)?;
        let _ = sheet.write_string_with_format(1, 0, &self.line, &self.quiet)?;
        let _ = sheet.set_freeze_panes(HEAD_ROW + 1, 1)?.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
        Ok(())
    }

    /// A cell of a table: the number, or the word for why there is none.
    pub(super) fn figure(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        figure: Figure,
        labels: &ItemLabels<'_>,
    ) -> Result<(), XlsxError> {
        let _ = match figure.value {
            Some(value) => sheet.write_number_with_format(row, column, float(value), &self.number)?,
            None => sheet.write_string_with_format(row, column, labels.figure(figure), &self.word)?,
        };
        Ok(())
    }
}

/// The height of a row whose text is broken at so many characters, in points: spreadsheets do not all find it themselves.
pub(super) fn row_height(text: &str, width: usize) -> f64 {
    let lines: usize = text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum();
    15.5 * float(lines.clamp(1, 25) as u64)
}

/// The text, cut where it is longer than so many characters.
fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim().to_owned()
}

/// The week, or the day with its week.
pub(super) fn time(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> String {
    let locale = labels.locale();
    let week = locale.week(source.week);
    match source.report {
        Report::Weekly(_) => week,
        Report::Daily(sheet) => format!("{} · {week}", locale.date_with_weekday(sheet.day.date)),
    }
}

/// A count as spreadsheets hold numbers.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
pub(super) fn float(value: u64) -> f64 {
    value as f64
}
