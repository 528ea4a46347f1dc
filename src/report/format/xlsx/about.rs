//! The first sheet: whose figures these are, of when, and how they are to be read.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::sheaf::Sheaf;
use super::look::{Look, float, row_height, time};
use crate::report::{Naming, Report, words};
use crate::statistics::{DayState, Measure};
use crate::text;

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, name: &str, sheaf: &Sheaf<'_>, naming: &Naming<'_>, look: &Look) -> Result<(), XlsxError> {
    let locale = naming.locale();
    look.set_up(sheet, name, naming)?;
    let _ = sheet.set_portrait().set_column_width(0, 26)?.set_column_width(1, 76)?;
    let _ = sheet.write_string_with_format(0, 0, super::title(sheaf, naming), &look.title)?.set_row_height(0, 26)?;
    let mut row = 2;
    for (label, value) in facts(sheaf, naming) {
        let _ = sheet.write_string_with_format(row, 0, label, &look.quiet)?;
        let _ = sheet.set_row_height(row, row_height(&value, 78))?.write_string_with_format(row, 1, value, &look.wrapped)?;
        row += 1;
    }
    for (label, measure) in
        [(text!(locale, "report-about-visits"), Measure::Visits), (text!(locale, "report-about-people"), Measure::People)]
    {
        let figure = sheaf.total(measure);
        let _ = sheet.write_string_with_format(row, 0, label, &look.quiet)?;
        let _ = match figure.value {
            Some(value) => sheet.write_number_with_format(row, 1, float(value), &look.strong)?,
            None => sheet.write_string_with_format(row, 1, naming.figure(figure), &look.strong)?,
        };
        row += 1;
    }
    row += 1;
    let _ = sheet.write_string_with_format(row, 0, text!(locale, "report-reading"), &look.head)?;
    let _ = sheet.write_string_with_format(row, 1, "", &look.head)?;
    for sentence in words::reading(locale, sheaf.tables) {
        row += 1;
        let _ = sheet.merge_range(row, 0, row, 1, &sentence, &look.wrapped)?.set_row_height(row, row_height(&sentence, 100))?;
    }
    Ok(())
}

/// What is known of the whole, as labels and values.
fn facts(sheaf: &Sheaf<'_>, naming: &Naming<'_>) -> Vec<(String, String)> {
    let locale = naming.locale();
    let mut facts = vec![
        (text!(locale, "report-about-organisation"), sheaf.organisation.to_owned()),
        (text!(locale, "report-about-place"), naming.place(sheaf.place)),
    ];
    match sheaf.report {
        Report::Weekly(_) => {
            facts.push((text!(locale, "report-about-week"), time(sheaf, naming)));
            facts.push((text!(locale, "telling-about-days"), words::coverage(locale, sheaf.days())));
            facts.push((text!(locale, "report-about-missing"), missing(sheaf, naming)));
        }
        Report::Daily(sheet) => {
            facts.push((text!(locale, "report-about-day"), time(sheaf, naming)));
            facts.push((text!(locale, "report-about-state"), words::day_sentence(locale, sheet.state())));
            facts.extend(sheet.day.staff.map(|staff| {
                let roles = locale.staff_by_role(&sheet.day).map(|roles| format!(" ({roles})"));
                (text!(locale, "report-about-staff"), format!("{}{}", locale.number(staff.into()), roles.unwrap_or_default()))
            }));
            facts.extend((!sheet.day.note.is_empty()).then(|| (text!(locale, "report-daily-note"), sheet.day.note.clone())));
        }
    }
    facts.push((text!(locale, "report-about-marking"), words::marking(locale, sheaf.marking)));
    facts.push((String::new(), words::marking_sentence(locale, sheaf.marking)));
    facts
}

fn missing(sheaf: &Sheaf<'_>, naming: &Naming<'_>) -> String {
    let days = sheaf.tables.first().map(|table| table.coverage.days.as_slice()).unwrap_or_default();
    let silent = days.iter().filter(|day| day.state == DayState::Missing);
    let name = |day: &crate::statistics::CoveredDay| {
        let place = naming.item(&crate::statistics::Axis::Place, day.place.as_str());
        format!("{place} {}", naming.locale().date_with_weekday(day.date))
    };
    let names: Vec<String> = silent.map(name).collect();
    if names.is_empty() { text!(naming.locale(), "report-about-none-missing") } else { names.join(", ") }
}
