//! Weeks are those of ISO 8601 at every New Year from 2000 to 2100, in files and in every label.
//!
//! The expected values come from arithmetic of this test's own: days counted by the rules of the Gregorian calendar, weekdays from
//! one known Monday, and a week's year and number from its Thursday.

use chrono::{Datelike, NaiveDate};
use kavijakirja::book::{Period, Week};
use kavijakirja::locale::{Language, Locale};

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn month_length(year: i32, month: u32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since Monday, 1 January 1996.
fn day_count((year, month, day): (i32, u32, i32)) -> i32 {
    let years: i32 = (1996..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    let months: i32 = (1..month).map(|month| month_length(year, month)).sum();
    years + months + day - 1
}

/// The date a number of days after another.
fn later((mut year, mut month, mut day): (i32, u32, i32), days: i32) -> (i32, u32, i32) {
    day += days;
    while day < 1 {
        (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        day += month_length(year, month);
    }
    while day > month_length(year, month) {
        day -= month_length(year, month);
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    (year, month, day)
}

/// The ISO year, the week's number, and the week's Monday.
fn iso(date: (i32, u32, i32)) -> (i32, i32, (i32, u32, i32)) {
    let monday = later(date, -day_count(date).rem_euclid(7));
    let thursday = later(monday, 3);
    let day_of_year = day_count(thursday) - day_count((thursday.0, 1, 1));
    (thursday.0, day_of_year / 7 + 1, monday)
}

#[test]
fn every_day_around_new_year_lies_in_the_right_week() {
    let mut long_years = Vec::new();
    for year in 2000..=2100 {
        for offset in -12..=12 {
            let date = later((year, 1, 1), offset);
            let (iso_year, number, monday) = iso(date);
            let week = Week::of(NaiveDate::from_ymd_opt(date.0, date.1, date.2.unsigned_abs()).unwrap());
            assert_eq!(week.to_string(), format!("{iso_year:04}-W{number:02}"), "{date:?}");
            let first = week.monday();
            assert_eq!((first.year(), first.month(), first.day().cast_signed()), monday, "{date:?}");
            assert_eq!(week.to_string().parse::<Week>().unwrap(), week);
            assert_eq!(week.next().previous(), week);
            if number == 53 && !long_years.contains(&iso_year) {
                long_years.push(iso_year);
            }
        }
    }
    // The years of 53 weeks in this century, as published with ISO 8601 calendars.
    let known = [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065, 2071, 2076, 2082, 2088, 2093, 2099];
    assert_eq!(long_years, known);
}

#[test]
fn every_label_around_new_year_shows_the_number_and_the_days() {
    let locales = Language::ALL.map(Locale::new);
    for year in 2001..=2100 {
        for offset in [-7, -1, 0, 3, 7] {
            let (_, number, (y, m, d)) = iso(later((year, 1, 1), offset));
            let (last_year, last_month, last_day) = later((y, m, d), 6);
            let week = Week::of(NaiveDate::from_ymd_opt(y, m, d.unsigned_abs()).unwrap());
            let from =
                if y == last_year { if m == last_month { format!("{d}.") } else { format!("{d}.{m}.") } } else { format!("{d}.{m}.{y}") };
            let label = format!("vk {number} ({from}–{last_day}.{last_month}.{last_year})");
            assert_eq!(locales[0].week(week), label);
            for locale in &locales {
                let told = locale.week(week);
                assert_eq!(told, locale.period(Period::Week(week)));
                assert!(told.contains(&format!(" {number} ")) && told.contains(&last_year.to_string()), "{told}");
            }
        }
    }
}

#[test]
fn the_weeks_that_went_wrong_elsewhere_are_right_here() {
    let finnish = Locale::new(Language::Finnish);
    for (week, label) in [
        ("2020-W53", "vk 53 (28.12.2020–3.1.2021)"),
        ("2026-W53", "vk 53 (28.12.2026–3.1.2027)"),
        ("2027-W01", "vk 1 (4.–10.1.2027)"),
        ("2026-W47", "vk 47 (16.–22.11.2026)"),
    ] {
        assert_eq!(finnish.week(week.parse().unwrap()), label);
    }
    assert!("2027-W53".parse::<Week>().is_err() && "2026-W54".parse::<Week>().is_err() && "2026-W00".parse::<Week>().is_err());
}
