//! The sheet of a past day, as from a paper tally.

use kavijakirja::book::Visit;
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::screen::desk::{self, Fault, batch_entry};
use kavijakirja::gui::store_worker::UiError;
use kavijakirja::locale::Language;
use kavijakirja::store::{Store, StoreError};

use support::harness::{TODAY, Window};

/// The day before the tests' day.
const YESTERDAY: &str = "2026-11-19";

fn sheet(message: batch_entry::Message) -> Message {
    Message::Screen(ScreenMessage::Desk(desk::Message::Sheet(message)))
}

fn typed(window: &mut Window, code: &str, number: &str) {
    window.update(sheet(batch_entry::Message::Typed(code.parse().unwrap(), number.to_owned())));
}

/// Topic, language, channel and how many visits each entry stands for, sorted.
fn told(window: &Window, date: &str) -> Vec<String> {
    let told = |visit: &Visit| {
        assert_eq!((visit.people, visit.hour, visit.topic.len()), (1, None, 1));
        format!("{} {} {} {}", visit.topic[0], visit.language, visit.channel, visit.times)
    };
    let mut all: Vec<_> = window.recorded_on(date).iter().map(told).collect();
    all.sort();
    all
}

#[test]
fn a_tally_of_yesterday_is_typed_summed_and_saved_and_the_sheet_stays_on_its_day() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    assert!(window.shows("to 19.11.2026"));
    typed(&mut window, "kela", "12");
    assert!(window.shows("12 käyntiä"));
    typed(&mut window, "migri", "30");
    assert!(window.shows("42 käyntiä"));
    window.press("Enter");
    assert_eq!(told(&window, YESTERDAY), ["kela _unknown _unknown 12", "migri _unknown _unknown 30"]);
    assert!(window.shows("Tallennettu päivälle to 19.11.2026: 42 käyntiä"));
    assert!(window.texts().iter().any(|text| text.contains("Päivällä on jo 42 käyntiä.")));
    // The same day goes on, and an empty sheet is not saved.
    window.press("Enter");
    typed(&mut window, "housing", "1");
    window.press("Enter");
    assert_eq!(told(&window, YESTERDAY), ["housing _unknown _unknown 1", "kela _unknown _unknown 12", "migri _unknown _unknown 30"]);
    assert!(window.recorded().is_empty());
}

#[test]
fn rows_can_be_languages_and_all_visits_can_have_a_channel() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    window.update(sheet(batch_entry::Message::Rows("language".parse().unwrap())));
    window.update(sheet(batch_entry::Message::Common("channel".parse().unwrap(), "phone".parse().unwrap())));
    typed(&mut window, "som", "4");
    typed(&mut window, "_unknown", "2");
    window.press("Enter");
    assert_eq!(told(&window, YESTERDAY), ["_unknown _unknown phone 2", "_unknown som phone 4"]);
}

#[test]
fn cells_of_a_spreadsheet_are_pasted_and_what_is_not_understood_is_told() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    window.update(sheet(batch_entry::Message::Pasted(0, Some("Asia\tKäyntejä\nKela\t7\nMigri\t12\nMigri\t1 2\nTanssi\t3\n".to_owned()))));
    assert!(window.shows("Näitä ei ymmärretty, tarkista ne: 1 2 · Tanssi 3"));
    assert!(window.shows("19 käyntiä"));
    // Bare numbers from the third row on: Kela and Migri stay.
    window.update(sheet(batch_entry::Message::Pasted(2, Some("5\n".to_owned()))));
    window.press("Enter");
    assert_eq!(told(&window, YESTERDAY), ["housing _unknown _unknown 5", "kela _unknown _unknown 7", "migri _unknown _unknown 12"]);
    window.update(sheet(batch_entry::Message::Pasted(0, None)));
    assert!(window.shows("Liitettävää tekstiä ei ole."));
}

#[test]
fn a_retry_after_a_save_of_unknown_outcome_counts_nothing_twice() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    for (code, number) in [("kela", "3"), ("migri", "4"), ("housing", "5")] {
        typed(&mut window, code, number);
    }
    // The book has it, but the answer is lost on the way.
    let held = window.update_and_hold(sheet(batch_entry::Message::Save));
    let [Message::Screen(ScreenMessage::Desk(desk::Message::Sheet(batch_entry::Message::Saved(date, visits, Ok(())))))] = held.as_slice()
    else {
        panic!("{held:?}")
    };
    let fault = Fault { certainly_not: false, error: UiError::of(&StoreError::DatabaseLocked) };
    window.update(sheet(batch_entry::Message::Saved(*date, *visits, Err(fault))));
    assert!(window.shows("Ei ole varmaa, että arkki tallentui.") && !window.shows("Tallennettu päivälle"));
    typed(&mut window, "migri", "9");
    typed(&mut window, "housing", "");
    window.press("Enter");
    assert_eq!(told(&window, YESTERDAY), ["kela _unknown _unknown 3", "migri _unknown _unknown 9"]);
}

#[test]
fn a_day_more_than_a_year_past_is_shown_before_it_is_saved() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    typed(&mut window, "kela", "3");
    window.update(sheet(batch_entry::Message::Date("1.10.2025".to_owned())));
    window.press("Enter");
    assert!(window.recorded_on("2025-10-01").is_empty() && window.shows("on yli vuoden takana"));
    window.press("Enter");
    assert_eq!(window.recorded_on("2025-10-01").len(), 1);
}

#[test]
fn nothing_is_saved_on_a_day_to_come_or_with_a_number_that_is_none() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    typed(&mut window, "kela", "3");
    for day in ["21.11.2026", "31.11.2026", ""] {
        window.update(sheet(batch_entry::Message::Date(day.to_owned())));
        window.press("Enter");
        assert!(window.recorded_on("2026-11-21").is_empty(), "{day}");
    }
    assert!(window.shows("Kirjoita päivä näin: 20.11.2026"));
    window.update(sheet(batch_entry::Message::Date("20.11.2026".to_owned())));
    for number in ["-1", "2,5", "kolme", "1000001"] {
        typed(&mut window, "migri", number);
        window.press("Enter");
        assert!(window.shows("Kirjoita kokonaisluku"), "{number}");
    }
    assert!(window.recorded_on(TODAY).is_empty());
}

#[test]
fn a_forgotten_week_is_refused_and_the_sheet_stays_filled() {
    let mut window = Window::with_book();
    let fault = Fault::from(StoreError::Forgotten { week: kavijakirja::book::Week::of(YESTERDAY.parse().unwrap()) });
    assert!(fault.certainly_not);
    window.press("Ctrl+b");
    typed(&mut window, "kela", "3");
    window.update(sheet(batch_entry::Message::Saved(YESTERDAY.parse().unwrap(), 3, Err(fault.clone()))));
    assert!(window.shows(&window.locale().explain(&fault)) && window.shows("3 käyntiä"));
}

#[test]
fn what_is_typed_stays_while_the_tiles_are_shown_and_the_desk_hears_of_a_sheet_for_today() {
    let mut window = Window::with_book();
    window.press("Ctrl+b");
    typed(&mut window, "kela", "3");
    window.press("Esc");
    assert!(window.shows("Tänään"));
    window.click("Arkki");
    window.update(sheet(batch_entry::Message::Step(1)));
    window.press("Enter");
    assert!(window.shows("tänään 3 käyntiä · 3 kävijää"), "{:?}", window.texts());
    window.press("Esc");
    assert!(
        window.shows("3 kertaa · 1 kävijä · Kela · ei kirjattu · ei kirjattu")
            || window.texts().iter().any(|text| text.starts_with("3 kertaa"))
    );
    let _ = Store::open(&window.book()).unwrap();
}

#[test]
fn the_sheet_speaks_every_language_of_the_window() {
    let words = [
        (Language::Finnish, "Arkki", "Aiemman päivän käynnit paperilta: Hervanta", "Liitä taulukosta"),
        (Language::Swedish, "Dagsark", "Besök från papper, tidigare dag: Hervanta", "Klistra in från kalkylblad"),
        (Language::English, "Sheet", "Visits on paper, past day: Hervanta", "Paste from a spreadsheet"),
    ];
    for (language, open, title, paste) in words {
        for percent in [100, 200] {
            let preferences = Preferences { language: Some(language.code().to_owned()), text_percent: percent, ..Preferences::default() };
            let mut window = Window::with_book().again_with(&preferences);
            window.press("q");
            window.click(open);
            assert!(window.shows(title) && window.shows(paste), "{language} {percent}");
        }
    }
}
