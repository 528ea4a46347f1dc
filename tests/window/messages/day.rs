//! The day.

use kavijakirja::book::DayStatus;
use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::{day_in_the_book, record, window};
use support::harness::TODAY;

const SCREEN: &str = "day";

#[test]
fn going_about() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 1600.0;
    record(&mut Store::open(&window.book()).unwrap(), TODAY, &[("letter", "rus", 1); 27]);
    changes(SCREEN, window, "Loaded", |w| w.press("Ctrl+2"), |w| w.shows("30 käyntiä · 31 kävijää") && w.shows("1–25 / 30"));
    changes(SCREEN, window, "Page", |w| w.click("Vanhemmat"), |w| w.shows("26–30 / 30"));
    changes(SCREEN, window, "Before", |w| w.click("Edellinen"), |w| w.shows("Hervanta · to 19.11.2026"));
    changes(SCREEN, window, "After", |w| w.click("Seuraava"), |w| w.shows("Hervanta · pe 20.11.2026"));
    let date = window.fields().remove(0);
    changes(SCREEN, window, "Typed", |w| w.keys_at(&date, "Backspace"), |w| w.shows("Päivää ei voitu lukea."));
    window.write_at(&date, "5");
    changes(SCREEN, window, "TakeTyped", |w| w.keys_at(&date, "Enter"), |w| w.shows("Hervanta · to 20.11.2025"));
    changes(SCREEN, window, "Today", |w| w.press("e"), |w| w.shows("Hervanta · pe 20.11.2026"));
    changes(SCREEN, window, "Calendar", |w| w.click("Kuukausi"), |w| w.shows("marraskuu 2026"));
    changes(SCREEN, window, "Month", |w| w.click("‹"), |w| w.shows("lokakuu 2026"));
    changes(SCREEN, window, "Go", |w| w.click("12"), |w| w.shows("Hervanta · ma 12.10.2026"));
}

#[test]
fn what_is_said() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 1600.0;
    window.press("Ctrl+2 q q q");
    changes(SCREEN, window, "Status", |w| w.click("Suljettu"), |w| w.shows("Muutoksia ei ole vielä tallennettu."));
    let closed = |w: &support::harness::Window| {
        w.shows("Toimipiste oli suljettu.") && day_in_the_book(w, "2026-11-17").is_some_and(|day| day.status == DayStatus::Closed)
    };
    changes(SCREEN, window, "Save Saved", |w| w.press("Ctrl+s"), closed);
    window.press("e");
    changes(SCREEN, window, "Staff", |w| w.press("+"), |w| !w.shows("ei merkitty"));
    window.press("q");
    assert!(window.shows("Tämän päivän muutoksia ei ole tallennettu."));
    changes(SCREEN, window, "Discard", |w| w.click("Hylkää muutokset"), |w| w.shows("Hervanta · to 19.11.2026"));
    window.press("e");
    assert!(window.shows("ei merkitty"), "what was thrown away is not said");
    let volunteer = |w: &mut support::harness::Window| {
        w.click_after("vapaaehtoiset", "+");
        w.press("Ctrl+s");
    };
    let told = |w: &support::harness::Window| {
        let day = day_in_the_book(w, TODAY);
        day.is_some_and(|day| day.roles.get(&kavijakirja::book::Role::Volunteer) == Some(&1))
    };
    changes(SCREEN, window, "Role", volunteer, told);
    changes(SCREEN, window, "Sheet", |w| w.press("Ctrl+d"), |w| w.shows("Tallennettu ja tarkistettu: "));
}

#[test]
fn free_words() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 1600.0;
    window.press("Ctrl+2");
    let note = "Soita 040 123 4567. Tunnus 131052-902Y. Osoite matti@example.org, jono 45 min.";
    changes(SCREEN, window, "Note", |w| w.write_lines("Muistiinpano", note), |w| w.shows("Tästä ihmisen voi ehkä tunnistaa."));
    let kinds = ["puhelinnumero", "henkilötunnus", "sähköpostiosoite"];
    let left = |w: &support::harness::Window| kinds.iter().filter(|kind| w.shows(kind)).count();
    assert_eq!(left(window), 3);
    changes(SCREEN, window, "TakeOut", |w| w.click("Ota pois"), |w| left(w) == 2);
    changes(SCREEN, window, "TakeOutAll", |w| w.click("Ota kaikki pois"), |w| left(w) == 0);
    window.press("Ctrl+s");
    assert_eq!(day_in_the_book(window, TODAY).unwrap().note, "Soita …. Tunnus …. Osoite …, jono 45 min.");
}

/// The visits of a day that is over, as the desk treats those of today.
#[test]
fn visits_of_the_day_before() {
    let (mut window, _) = window();
    crate::computer::record(&mut kavijakirja::store::Store::open(&window.book()).unwrap(), "2026-11-19", &[("kela", "ara", 1)]);
    let window = &mut window;
    window.press("Ctrl+2 q");
    let visits = |w: &support::harness::Window| w.recorded_on("2026-11-19").len();
    changes(SCREEN, window, "Remove Changed", |w| w.click("↶"), |w| visits(w) == 0 && w.shows("Poistettu: "));
    changes(SCREEN, window, "Undo Changed", |w| w.press("Ctrl+z"), |w| visits(w) == 1 && w.shows("Palautettu: "));
    window.press("Ctrl+z");
    assert_eq!(visits(window), 0, "it was recorded by this copy of the book, which is one step more");
    changes(SCREEN, window, "Redo Changed", |w| w.press("Ctrl+y"), |w| visits(w) == 1);
    changes(SCREEN, window, "Correct", |w| w.click("✎"), |w| w.shows("TALLENNA KORJAUS"));
}
