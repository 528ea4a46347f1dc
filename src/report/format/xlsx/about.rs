//! The first sheet: whose figures these are, of when, and how they are to be read.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::look::{Look, float, row_height, time};
use crate::report::format::export_source::ExportSource;
use crate::report::labels::ItemLabels;
use crate::report::{Report, phrases};
use crate::statistics::{DayState, Measure};
use crate::text;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    name: &str,
    source: &ExportSource<'_>,
    labels: &ItemLabels<'_>,
    look: &Look,
) -> Result<(), XlsxError> {
    let locale = labels.locale();
    look.set_up(sheet, name, labels)?;
    let _ = sheet.set_portrait().set_column_width(0, 26)?.set_column_width(1, 76)?;
    let _ = sheet.write_string_with_format(0, 0, super::title(source, labels), &look.title)?.set_row_height(0, 26)?;
    let mut row = 2;
    for (label, value) in facts(source, labels) {
        let _ = sheet.write_string_with_format(row, 0, label, &look.quiet)?;
        let _ = sheet.set_row_height(row, row_height(&value, 78))?.write_string_with_format(row, 1, value, &look.wrapped)?;
        row += 1;
    }
    for (label, measure) in
        [(text!(locale, "report-about-visits"), Measure::Visits), (text!(locale, "report-about-people"), Measure::People)]
    {
        let figure = source.total(measure);
        let _ = sheet.write_string_with_format(row, 0, label, &look.quiet)?;
        let _ = match figure.value {
            Some(value) => sheet.write_number_with_format(row, 1, float(value), &look.strong)?,
            None => sheet.write_string_with_format(row, 1, labels.figure(figure), &look.strong)?,
        };
        row += 1;
    }
    row += 1;
    let _ = sheet.write_string_with_format(row, 0, text!(locale, "report-reading"), &look.head)?;
    let _ = sheet.write_string_with_format(row, 1, "", &look.head)?;
    for sentence in phrases::reading(locale, source.tables) {
        row += 1;
        let _ = sheet.merge_range(row, 0, row, 1, &sentence, &look.wrapped)?.set_row_height(row, row_height(&sentence, 100))?;
    }
    Ok(())
}

/// What is known of the whole, as labels and values.
fn facts(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Vec<(String, String)> {
    let locale = labels.locale();
    let mut facts = vec![
        (text!(locale, "report-about-organisation"), source.organisation.to_owned()),
        (text!(locale, "report-about-place"), labels.place(source.place)),
    ];
    match source.report {
        Report::Weekly(_) => {
            facts.push((text!(locale, "report-about-week"), time(source, labels)));
            facts.push((text!(locale, "telling-about-days"), phrases::coverage(locale, source.days())));
            facts.push((text!(locale, "report-about-missing"), missing(source, labels)));
        }
        Report::Daily(sheet) => {
            facts.push((text!(locale, "report-about-day"), time(source, labels)));
            facts.push((text!(locale, "report-about-state"), phrases::day_sentence(locale, sheet.state())));
            facts.extend(sheet.day.staff.map(|staff| {
                let roles = locale.staff_by_role(&sheet.day).map(|roles| format!(" ({roles})"));
                (text!(locale, "report-about-staff"), format!("{}{}", locale.number(staff.into()), roles.unwrap_or_default()))
            }));
            facts.extend((!sheet.day.note.is_empty()).then(|| (text!(locale, "report-daily-note"), sheet.day.note.clone())));
        }
    }
    facts.push((text!(locale, "report-about-marking"), phrases::marking(locale, source.marking)));
    facts.push((String::new(), phrases::marking_sentence(locale, source.marking)));
    facts
}

fn missing(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> String {
    let days = source.tables.first().map(|table| table.coverage.days.as_slice()).unwrap_or_default();
    let silent = days.iter().filter(|day| day.state == DayState::Missing);
    let name = |day: &crate::statistics::CoveredDay| {
        let place = labels.item(&crate::statistics::Axis::Place, day.place.as_str());
        format!("{place} {}", labels.locale().date_with_weekday(day.date))
    };
    let names: Vec<String> = silent.map(name).collect();
    if names.is_empty() { text!(labels.locale(), "report-about-none-missing") } else { names.join(", ") }
}
