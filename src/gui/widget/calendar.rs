//! Choosing a date: a month as a grid, and dates as people type them.

use chrono::{Datelike, Days, Month, Months, NaiveDate, Weekday};
use iced::widget::{Column, Row, column, container, row};
use iced::{Center, Element, Fill, Shrink};

use super::Button;
use crate::gui::theme::{Kind, Look, Type, space};
use crate::locale::{Language, Locale};

/// Reads a date as it is typed: `2026-11-20`, `20.11.2026`.
#[must_use]
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    // A year of two digits would be read as one of antiquity.
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|date| date.year() >= 1900);
    date.filter(|_| parts.next().is_none())
}

/// The date as a field shows it, so that [`read_date`] reads it: `20.11.2026`, in English `2026-11-20`.
#[must_use]
pub fn written_date(locale: &Locale, date: NaiveDate) -> String {
    if locale.language() == Language::English { date.to_string() } else { locale.date(date) }
}

/// A month: its days in weeks from Monday on. `to` hears of a pressed day, `show` of a day in the month to show instead.
pub fn month<'a, M: Clone + 'a>(
    look: Look,
    locale: &Locale,
    shown: NaiveDate,
    chosen: NaiveDate,
    to: impl Fn(NaiveDate) -> M,
    show: impl Fn(NaiveDate) -> M,
) -> Element<'a, M> {
    let first = shown.with_day(1).unwrap_or(shown);
    let monday = first.week(Weekday::Mon).checked_first_day().unwrap_or(first);
    let name = u8::try_from(first.month()).ok().and_then(|month| Month::try_from(month).ok()).map(|month| locale.month_name(month));
    let title = look.strong(format!("{} {}", name.unwrap_or_default(), first.year()));
    let step = |label: &str, target: Option<NaiveDate>| {
        Button::new(look, label).kind(Kind::Quiet).width(look.touch()).on_press_maybe(target.map(&show))
    };
    let head = row![
        step("‹", first.checked_sub_months(Months::new(1))),
        container(title).center_x(Fill),
        step("›", first.checked_add_months(Months::new(1))),
    ];
    // Wide enough for the chosen day in its brackets, and for the names of the days.
    let cell = look.touch().max(look.size(Type::Body) * 2.7);
    let weekdays = monday.iter_days().take(7).map(|day| container(look.small(locale.weekday_short(day.weekday()))).center_x(cell).into());
    let weeks = (0..6).filter_map(|week| monday.checked_add_days(Days::new(7 * week)));
    let weeks = weeks.filter(|monday| *monday <= first || monday.month() == first.month()).map(|monday| {
        let days = monday.iter_days().take(7).map(|day| {
            let kind = if day == chosen { Kind::Chosen } else { Kind::Quiet };
            let label = if day == chosen { format!("[{}]", day.day()) } else { day.day().to_string() };
            let label = if day.month() == first.month() { label } else { String::new() };
            let to = (day.month() == first.month()).then(|| to(day));
            if to.is_none() {
                return container("").width(cell).into();
            }
            Button::new(look, label).kind(kind).width(cell).on_press_maybe(to).into()
        });
        Row::with_children(days).spacing(2.0).into()
    });
    let grid = column![head.align_y(Center), Row::with_children(weekdays).spacing(2.0), Column::with_children(weeks).spacing(2.0)];
    container(grid.spacing(space::TIGHT)).width(Shrink).max_width(7.0 * cell + 12.0).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_type_it() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 2);
        for text in ["2026-11-02", "2.11.2026", " 02.11.2026 "] {
            assert_eq!(read_date(text), date, "{text}");
        }
        for text in ["", "2.11.", "2.11.26", "31.11.2026", "2.11.2026.", "yesterday"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_field_shows_a_date_that_can_be_read_again() {
        for language in Language::ALL {
            for date in NaiveDate::from_ymd_opt(2026, 1, 1).into_iter().flat_map(|first| first.iter_days().take(365)) {
                assert_eq!(read_date(&written_date(&Locale::new(language), date)), Some(date));
            }
        }
    }
}
