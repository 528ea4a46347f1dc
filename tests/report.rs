//! What is promised of the reports.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop")]

#[path = "report/desk.rs"]
mod desk;

use desk::{Desk, date};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::{Format, Naming, Report, render};

fn made<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format, language: Language) -> Vec<u8> {
    let locale = Locale::new(language);
    render(report, format, &Naming::new(&desk.vocabulary, &desk.places, &locale)).unwrap()
}

#[test]
fn look() {
    let Some(folder) = std::env::var_os("KAVIJAKIRJA_LOOK") else { return };
    let folder = std::path::Path::new(&folder);
    let desk = Desk::usual();
    let note = "Aamulla jono ovelle asti. Kelan uusi lomake aiheutti kysymyksiä; tulkki (arabia) paikalla klo 12–14.";
    for language in Language::ALL {
        for format in Format::ALL {
            let write = |name: &str, bytes: Vec<u8>| std::fs::write(folder.join(format!("{name}.{language}.{format}")), bytes).unwrap();
            write("weekly-hervanta", made(&desk, &desk.weekly(Some(0)), format, language));
            write("weekly-all", made(&desk, &desk.weekly(None), format, language));
            write("daily", made(&desk, &desk.daily(0, date("2026-11-20"), note), format, language));
            write("daily-missing", made(&desk, &desk.daily(1, date("2026-11-17"), ""), format, language));
        }
    }
}
