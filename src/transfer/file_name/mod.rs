//! The names of all files and folders that leave the laptop.
//!
//! | name | of |
//! |---|---|
//! | `Kavijakirja/hervanta/2026-W47` | the folder of a place's week on a stick |
//! | `kavijakirja-hervanta-2026-W47-internal.xlsx`, `…-internal-topic.px` | a report |
//! | `kavijakirja-hervanta-2026-11-topic-internal.csv` | a table of a section |
//! | `kavijakirja-manual-fi.pdf` | a manual |
//! | `kavijakirja-2026-11-20.kvb`, `kavijakirja-2026-11-20-2.kvb` | a bundle |
//!
//! The marking is part of every name of a file of figures. What each medium takes as a name says [`portable`].

pub mod portable;

use std::fmt::Display;

use chrono::NaiveDate;

use crate::book::{PlaceId, Week};
use crate::locale::Language;
use crate::report::manual::Manual;
use crate::report::{Format, Marking};
use crate::statistics::Selection;

/// The program's own folder on a stick.
pub const FOLDER: &str = "Kavijakirja";

/// The beginning of every file's name.
pub const PREFIX: &str = "kavijakirja-";

/// The word for all places together among places' names.
const ALL: &str = "all";

/// The name of a place in names of files and folders: its id, with an underscore behind it where that would be a name of the
/// system or mean all places. No id ends with an underscore, so two places never share a name.
#[must_use]
pub fn place(place: Option<&PlaceId>) -> String {
    match place.map(PlaceId::as_str) {
        None => ALL.to_owned(),
        Some(ALL) => format!("{ALL}_"),
        Some(id) => portable::portable(id),
    }
}

/// The folders of a week, each inside the one before: `Kavijakirja`, `hervanta`, `2026-W47`.
#[must_use]
pub fn week_folder(place: Option<&PlaceId>, week: Week) -> [String; 3] {
    [FOLDER.to_owned(), self::place(place), week.to_string()]
}

/// The name of a file of a report; `part` is [`Rendered::part`](crate::report::Rendered::part).
#[must_use]
pub fn report(place: Option<&PlaceId>, period: impl Display, marking: Marking, format: Format, part: &str) -> String {
    let part = if part.is_empty() { String::new() } else { format!("-{part}") };
    format!("{PREFIX}{}-{period}-{}{part}.{}", self::place(place), word(marking), format.extension())
}

/// The name of a file of one table of a section; `table` is the table's name.
#[must_use]
pub fn section(selection: &Selection, table: &str, marking: Marking, format: Format) -> String {
    let (place, period) = (place(selection.place.as_ref()), selection.period);
    portable::portable(&format!("{PREFIX}{place}-{period}-{table}-{}.{}", word(marking), format.extension()))
}

/// The name of a manual's file.
#[must_use]
pub fn manual(manual: Manual, language: Language) -> String {
    format!("{PREFIX}{}-{language}.{}", manual.name(), Format::Pdf.extension())
}

/// The name of the first, second and further bundle of a day, counted from 1.
#[must_use]
pub fn bundle(today: NaiveDate, number: u32, extension: &str) -> String {
    let number = if number == 1 { String::new() } else { format!("-{number}") };
    format!("{PREFIX}{today}{number}.{extension}")
}

fn word(marking: Marking) -> &'static str {
    match marking {
        Marking::InternalExact => "internal",
        Marking::Protected => "protected",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn every_kind_of_file_has_its_name() {
        let hervanta: PlaceId = "hervanta".parse().unwrap();
        let week: Week = "2026-W47".parse().unwrap();
        let selection = Selection { period: "2026-11".parse().unwrap(), place: None };
        let today = "2026-11-20".parse().unwrap();
        assert_eq!(week_folder(Some(&hervanta), week).join("/"), "Kavijakirja/hervanta/2026-W47");
        assert_eq!(report(Some(&hervanta), week, Marking::InternalExact, Format::Xlsx, ""), "kavijakirja-hervanta-2026-W47-internal.xlsx");
        assert_eq!(report(None, week, Marking::Protected, Format::Sdmx, "sdmx"), "kavijakirja-all-2026-W47-protected-sdmx.csv");
        assert_eq!(section(&selection, "topic", Marking::InternalExact, Format::Csv), "kavijakirja-all-2026-11-topic-internal.csv");
        assert_eq!(manual(Manual::Figures, Language::Swedish), "kavijakirja-figures-sv.pdf");
        assert_eq!(bundle(today, 1, "kvb"), "kavijakirja-2026-11-20.kvb");
        assert_eq!(bundle(today, 2, "kvb"), "kavijakirja-2026-11-20-2.kvb");
    }
}
