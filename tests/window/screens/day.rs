//! The day: what is shown is what the book holds, and what is said of it is saved or kept.

use std::sync::Arc;

use iced_test::core::text::editor::{Action, Edit};
use kavijakirja::book::{DayStatus, Period, Role};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::day::{self, Fault};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::ItemLabels;
use kavijakirja::statistics::table::TOTAL;
use kavijakirja::statistics::{Axis, Measure, Request, Selection};
use kavijakirja::store::{Store, StoreError};
use kavijakirja::transfer::printer::Ticket;

use crate::computer::{day_in_the_book, hervanta, record, stand_together, window};
use support::harness::TODAY;

fn of_day(message: day::Message) -> Message {
    Message::Screen(ScreenMessage::Day(message))
}

fn note(text: &str) -> Message {
    of_day(day::Message::Note(Action::Edit(Edit::Paste(Arc::new(text.to_owned())))))
}

#[test]
fn the_figures_are_those_of_the_books_tables() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    assert!(window.shows("3 käyntiä · 4 kävijää"));
    assert!(stand_together(&window, &["Kela", "2"]) && stand_together(&window, &["Migri", "1"]));
    assert!(stand_together(&window, &["arabia", "2"]) && stand_together(&window, &["somali", "1"]));
    let store = Store::open(&window.book()).unwrap();
    let catalogue = store.reader().catalogue().unwrap();
    let locale = Locale::new(Language::Finnish);
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &locale);
    for rows in [Axis::TOPIC, Axis::LANGUAGE, Axis::CHANNEL] {
        let selection = Selection { period: Period::Day(TODAY.parse().unwrap()), place: Some(hervanta()) };
        let request = Request { selection, measure: Measure::Visits, rows: rows.clone(), columns: None };
        let table = store.reader().table(request, TODAY.parse().unwrap()).unwrap();
        let counted: Vec<_> = table.cells().filter(|cell| cell.row != TOTAL && cell.figure.value > Some(0)).collect();
        assert!(!counted.is_empty());
        for cell in counted {
            assert!(stand_together(&window, &[&naming.short(&rows, cell.row), &naming.figure(cell.figure)]), "{cell:?}");
        }
    }
}

#[test]
fn a_day_with_visits_cannot_be_a_zero_or_closed_and_the_screen_says_why() {
    let (mut window, _) = window();
    window.press("Ctrl+2 3");
    assert!(window.shows("Nollaa ei voi vahvistaa: päivälle on kirjattu 3 käyntiä."));
    window.press("2");
    assert!(window.shows("Päivää ei voi merkitä suljetuksi: sille on kirjattu 3 käyntiä."));
    window.press("Ctrl+s");
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().status, DayStatus::Open);
}

#[test]
fn a_day_without_visits_is_missing_until_somebody_confirms_the_zero() {
    let (mut window, _) = window();
    window.press("Ctrl+2 q q q");
    assert!(window.shows("Hervanta · ti 17.11.2026"));
    assert!(window.shows("Tämä ei ole nolla."));
    assert!(!window.shows("0 käyntiä · 0 kävijää · "));
    window.press("3");
    assert!(!window.shows("Tallennettu"));
    window.press("Ctrl+s");
    assert!(window.shows("Tallennettu"));
    assert!(window.shows("Nolla on vahvistettu."));
    assert_eq!(day_in_the_book(&window, "2026-11-17").unwrap().status, DayStatus::Zero);
}

#[test]
fn a_closed_day_is_told_in_words() {
    let (mut window, _) = window();
    window.press("Ctrl+2 q q q 2 Ctrl+s");
    assert!(window.shows("Toimipiste oli suljettu. Käyntejä ei odotettu."));
    assert_eq!(day_in_the_book(&window, "2026-11-17").unwrap().status, DayStatus::Closed);
}

#[test]
fn a_save_that_fails_keeps_what_was_written() {
    let (mut window, _) = window();
    window.press("Ctrl+2 + + +");
    window.update(note("Jono ulos asti."));
    let day = kavijakirja::book::DeskDay { staff: Some(2), ..kavijakirja::book::DeskDay::unsaid(hervanta(), TODAY.parse().unwrap()) };
    // What the book answers is lost on the way.
    drop(window.app.update(of_day(day::Message::Save)));
    window.update(of_day(day::Message::Saved(day, Err(Fault::from(StoreError::DiskFull)))));
    assert!(window.shows("Ei ole varmaa, että päivän tiedot tallentuivat."));
    assert!(!window.shows("Tallennettu"));
    window.press("Ctrl+s");
    assert!(window.shows("Tallennettu"));
    let saved = day_in_the_book(&window, TODAY).unwrap();
    assert_eq!((saved.note.as_str(), saved.staff), ("Jono ulos asti.", Some(2)));
}

#[test]
fn a_note_that_the_book_refuses_stays_until_it_is_mended() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    window.update(note(&"a".repeat(2001)));
    window.press("Ctrl+s");
    assert!(window.shows("Liian pitkä, muistiinpano: 2001 merkkiä. Mitään ei tallennettu."));
    assert!(day_in_the_book(&window, TODAY).is_none());
    window.update(of_day(day::Message::Note(Action::Edit(Edit::Backspace))));
    window.press("Ctrl+s");
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().note, "a".repeat(2000));
}

#[test]
fn unsaved_changes_are_not_lost_on_the_way_to_another_day() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    window.update(note("Rauhallinen päivä."));
    window.press("q");
    assert!(window.shows("Hervanta · pe 20.11.2026"));
    assert!(window.shows("Tämän päivän muutoksia ei ole tallennettu."));
    window.click("Tallenna ja siirry");
    assert!(window.shows("Hervanta · to 19.11.2026"));
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().note, "Rauhallinen päivä.");
}

#[test]
fn unsaved_changes_stay_while_another_screen_is_shown() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    window.update(note("Kesken."));
    window.press("Ctrl+1 Ctrl+2 Ctrl+s");
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().note, "Kesken.");
}

#[test]
fn a_date_is_typed_or_picked_from_the_month() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    window.update(of_day(day::Message::Typed("5.11.".into())));
    assert!(window.shows("Päivää ei voitu lukea."));
    window.update(of_day(day::Message::Typed("5.11.2026".into())));
    window.update(of_day(day::Message::TakeTyped));
    assert!(window.shows("Hervanta · to 5.11.2026"));
    window.press("r");
    assert!(window.shows("marraskuu 2026"));
    window.click("12");
    assert!(window.shows("Hervanta · to 12.11.2026"));
    window.press("e");
    assert!(window.shows("Hervanta · pe 20.11.2026"));
}

#[test]
fn a_full_day_is_listed_a_page_at_a_time() {
    let (mut window, _) = window();
    let visits = vec![("letter", "rus", 1); 27];
    record(&mut Store::open(&window.book()).unwrap(), TODAY, &visits);
    window.press("Ctrl+2");
    window.resize(1366.0, 1400.0);
    assert!(window.shows("1–25 / 30"));
    window.click("Vanhemmat");
    assert!(window.shows("26–30 / 30"));
    window.click("Uudemmat");
    assert!(window.shows("1–25 / 30"));
}

#[test]
fn the_sheet_is_saved_and_told_only_then() {
    let (mut window, computer) = window();
    window.press("Ctrl+2 Ctrl+d");
    assert!(window.shows("Tallennettu ja tarkistettu: "));
    let files: Vec<_> = std::fs::read_dir(&computer.documents).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    let bytes = std::fs::read(&files[0]).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    window.press("Ctrl+o");
    assert!(window.shows("Mikään ei muuttunut. Sama raportti oli jo tallessa: "));
    assert_eq!(*computer.shown.lock().unwrap(), files);
    window.press("Ctrl+p");
    assert!(window.shows("Tulostin Toimisto on käsitellyt raportin."));
    let once = Ticket { printer: Some("Toimisto".into()), copies: 1, tray: None };
    assert_eq!(*computer.printed.lock().unwrap(), [(once, bytes)]);
}

#[test]
fn the_sheet_is_printed_in_copies_and_from_a_tray_of_the_printer() {
    let (mut window, computer) = window();
    window.resize(1366.0, 1400.0);
    window.press("Ctrl+2");
    assert!(stand_together(
        &window,
        &["Kappaleita", "−", "1", "+", "Paperilokero", "Tulostin valitsee", "✓", "Ylälokero", "✓", "Alalokero"]
    ));
    window.click("Alalokero");
    // The staff above has a “+” of its own.
    window.update(of_day(day::Message::Sheet(day::daily_report::Message::Copies(3))));
    window.press("Ctrl+p");
    let printed = computer.printed.lock().unwrap();
    assert_eq!(printed[0].0, Ticket { printer: Some("Toimisto".into()), copies: 3, tray: Some("Alalokero".into()) });
}

#[test]
fn a_folder_that_is_not_there_is_told_with_what_to_do() {
    let (mut window, computer) = window();
    std::fs::remove_dir(&computer.documents).unwrap();
    window.press("Ctrl+2 Ctrl+d");
    assert!(window.shows("Mitään ei tallennettu. Aseta muistitikku paikalleen tai valitse toinen kansio."));
    assert!(!window.shows("Tallennettu ja tarkistettu"));
}

#[test]
fn a_dialog_that_gives_nothing_keeps_the_folder() {
    let (mut window, computer) = window();
    window.press("Ctrl+2");
    window.click("Selaa…");
    window.press("Ctrl+d");
    assert!(window.shows(&computer.documents.display().to_string()));
    let other = window.folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    *computer.picks.lock().unwrap() = Some(other.clone());
    window.click("Selaa…");
    window.press("Ctrl+d");
    assert_eq!(std::fs::read_dir(&other).unwrap().count(), 1);
}

#[test]
fn a_note_that_may_name_somebody_is_marked_and_can_be_cleared_and_is_never_refused() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    window.update(note("Soita 040 123 4567. Tunnus 131052-902Y kirjattiin, jono 45 min."));
    assert!(window.shows("Tästä ihmisen voi ehkä tunnistaa."));
    assert!(stand_together(&window, &["puhelinnumero", "Soita ", "040 123 4567"]));
    assert!(window.shows("henkilötunnus"));
    let range = 6..18;
    window.update(of_day(day::Message::TakeOut(range)));
    assert!(!window.shows("puhelinnumero") && window.shows("henkilötunnus"));
    // What is left is saved as it stands.
    window.press("Ctrl+s");
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().note, "Soita …. Tunnus 131052-902Y kirjattiin, jono 45 min.");
    assert!(window.shows("henkilötunnus"));
    window.update(of_day(day::Message::TakeOutAll));
    assert!(!window.shows("Tästä ihmisen voi ehkä tunnistaa."));
    window.press("Ctrl+s");
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().note, "Soita …. Tunnus … kirjattiin, jono 45 min.");
}

#[test]
fn an_ordinary_note_raises_nothing_on_the_screen() {
    let (mut window, _) = window();
    window.press("Ctrl+2");
    window.update(note("klo 10-12, 15 kävijää 3.4.2026, jono 45 min"));
    assert!(!window.shows("Tästä ihmisen voi ehkä tunnistaa."));
}

#[test]
fn staff_is_told_by_role_and_number_and_an_older_number_gets_its_roles_later() {
    let (mut window, _) = window();
    let mut store = Store::open(&window.book()).unwrap();
    let day = kavijakirja::book::DeskDay { staff: Some(2), ..kavijakirja::book::DeskDay::unsaid(hervanta(), TODAY.parse().unwrap()) };
    store.writer().set_day(&day).unwrap();
    drop(store);
    window.press("Ctrl+2");
    let role = |role| of_day(day::Message::Role(role, true));
    window.update(role(Role::Advisor));
    window.update(role(Role::Volunteer));
    window.update(role(Role::Volunteer));
    window.press("+ Ctrl+s");
    let saved = day_in_the_book(&window, TODAY).unwrap();
    assert_eq!((saved.staff, saved.roles.get(&Role::Advisor), saved.roles.get(&Role::Volunteer)), (Some(4), Some(&1), Some(&2)));
    // Below those whose role is told the total does not go.
    window.press("- - - Ctrl+s");
    assert_eq!(day_in_the_book(&window, TODAY).unwrap().staff, Some(3));
    let locale = Locale::new(Language::Finnish);
    assert_eq!(locale.staff_by_role(&saved).as_deref(), Some("1 neuvoja, 2 vapaaehtoista, 1 rooli kertomatta"));
}
