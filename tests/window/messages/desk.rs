//! The desk.

use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::{record, window};
use support::harness::{TODAY, Window};

const SCREEN: &str = "desk";

/// Kela is the most used topic, Arabic the most used language.
#[test]
fn choosing() {
    let (mut window, _) = window();
    let window = &mut window;
    changes(SCREEN, window, "Press", |w| w.click("Kela"), |w| w.shows("1 kävijä · Kela · tiskillä"));
    changes(SCREEN, window, "OneMore", |w| w.click("+"), |w| w.shows("2 kävijää · Kela · tiskillä"));
    changes(SCREEN, window, "OneFewer", |w| w.press("-"), |w| w.shows("1 kävijä · Kela · tiskillä"));
    changes(SCREEN, window, "People", |w| w.click("= 10"), |w| w.shows("10 kävijää · Kela · tiskillä"));
    changes(SCREEN, window, "Count", |w| w.click("Määrä"), |w| w.shows("Kirjoita kävijöiden määrä."));
    changes(SCREEN, window, "Digit", |w| w.press("7"), |w| w.shows("7 kävijää · Kela · tiskillä"));
    window.press("n");
    changes(SCREEN, window, "More", |w| w.press("m"), |w| w.shows("Takaisin"));
    let field = window.fields().remove(0);
    changes(SCREEN, window, "Typed", |w| w.write_at(&field, "tigr"), |w| w.shows("tigrinja") && !w.shows("venäjä"));
    changes(SCREEN, window, "TakeFirst", |w| w.keys_at(&field, "Enter"), |w| w.shows("7 kävijää · Kela · tigrinja · tiskillä"));
    changes(SCREEN, window, "Clear", |w| w.press("Esc"), |w| w.shows("Valitse asia ja kieli"));
    window.press("m");
    window.write_at(&field, "swahil");
    changes(SCREEN, window, "Add Added", |w| w.click("Lisää ”swahil”"), |w| w.shows("1 kävijä · swahil · tiskillä"));
}

#[test]
fn saving() {
    let (mut window, _) = window();
    let window = &mut window;
    window.press("q 1");
    let in_the_book = |w: &Window, visits| w.recorded().len() == visits;
    let saved = |w: &Window| w.shows("Tallennettu: 1 kävijä · Kela · arabia · tiskillä") && in_the_book(w, 4);
    changes(SCREEN, window, "Save Saved", |w| w.click("TALLENNA"), saved);
    window.press("w 2");
    let kept = |w: &Window| in_the_book(w, 5) && w.shows("1 kävijä · Migri · somali · tiskillä") && !w.shows("Valitse asia");
    changes(SCREEN, window, "SaveAndKeep", |w| w.press("Shift+Enter"), kept);
}

#[test]
fn taking_back() {
    let (mut window, _) = window();
    let window = &mut window;
    let visits = |w: &Window| w.recorded().len();
    changes(SCREEN, window, "CorrectLatest", |w| w.press("Ctrl+e"), |w| w.shows("Korjataan (klo 10)"));
    window.press("Esc");
    changes(SCREEN, window, "Correct", |w| w.click("✎"), |w| w.shows("Korjataan (klo 10)"));
    window.press("Esc");
    changes(SCREEN, window, "Remove Removed", |w| w.click("↶"), |w| w.shows("Poistettu: ") && visits(w) == 2);
    changes(SCREEN, window, "History", |w| w.click("Muutokset"), |w| w.place_of("Tänään").is_none());
    window.press("Ctrl+h");
    changes(
        SCREEN,
        window,
        "BringBack Undone",
        |w| {
            w.press("Ctrl+h");
            w.click("Tuo takaisin");
        },
        |w| w.shows("Palautettu: ") && visits(w) == 3,
    );
    window.press("Ctrl+h q 1 Enter");
    changes(SCREEN, window, "Undo Undone", |w| w.click("↶ Kumoa"), |w| w.shows("Poistettu: ") && visits(w) == 3);
    changes(SCREEN, window, "Redo Undone", |w| w.click("↷ Tee uudelleen"), |w| visits(w) == 4);
}

#[test]
fn rush_and_others() {
    let (mut window, _) = window();
    let window = &mut window;
    changes(SCREEN, window, "Quick", |w| w.click("Ruuhka"), |w| w.shows("Ruuhka: asia tallentuu heti."));
    window.press("w");
    assert!(window.shows("Sama käynti vielä 5 s"));
    changes(SCREEN, window, "Second", |w| w.listen("Desk(Second)", None), |w| w.shows("Sama käynti vielä 4 s"));
    window.press("Ctrl+r");
    changes(SCREEN, window, "ShowSheet", |w| w.click("Arkki"), |w| w.shows("Aiemman päivän käynnit paperilta: Hervanta"));
    changes(SCREEN, window, "Sheet", |w| w.click("‹"), |w| w.shows("ke 18.11.2026"));
    window.press("Esc");
    changes(SCREEN, window, "HandOver", |w| w.click("Palaute"), |w| w.shows("Miten palvelu onnistui?"));
}

/// A key that is pressed while the book is written has its turn after that.
#[test]
fn slow_book() {
    let (mut window, _) = window();
    let window = &mut window;
    window.press("q 1");
    window.trail.held = Some(Vec::new());
    window.press("Enter");
    assert!(window.shows("Tallennetaan…"));
    let next = |w: &mut Window| {
        w.press("w");
        w.let_go();
    };
    changes(SCREEN, window, "Key", next, |w| w.shows("1 kävijä · Migri · tiskillä") && w.recorded().len() == 4);
    // What another program records is read when the desk is shown again.
    let elsewhere = |w: &mut Window| {
        record(&mut Store::open(&w.book()).unwrap(), TODAY, &[("kela", "ara", 5)]);
        w.press("Ctrl+1");
    };
    changes(SCREEN, window, "Loaded", elsewhere, |w| w.shows("tänään 5 käyntiä · 10 kävijää"));
}

#[test]
fn dates() {
    let (window, _) = window();
    let mut window = window;
    window.press("q 1");
    window.turn_clock("2026-11-21", 9);
    window.listen("Tick", None);
    assert!(window.shows("Kirjaat päivälle pe 20.11.2026"));
    changes(SCREEN, &mut window, "NewDay", |w| w.click("Kirjaa päivälle la 21.11.2026"), |w| !w.shows("Kirjaat päivälle"));
    window.press("Enter");
    assert_eq!(window.recorded_on("2026-11-21").len(), 1);
    window.turn_clock("2026-11-22", 9);
    changes(SCREEN, &mut window, "Look Loaded", |w| w.listen("Tick", None), |w| w.shows("Uusi päivä: "));

    record(&mut Store::open(&window.book()).unwrap(), "2026-11-25", &[("kela", "ara", 1)]);
    let mut window = Window::open_on(window.folder, "2026-11-23");
    assert!(window.shows("Tarkista kello ennen tallennusta."));
    let settled = |w: &mut Window| {
        w.click("Päivä on oikein");
        w.press("q 1 Enter");
    };
    changes(SCREEN, &mut window, "ClockIsRight", settled, |w| w.recorded_on("2026-11-23").len() == 1);

    let mut window = Window::open_on(window.folder, "2026-11-24");
    window.click("Poista tuo käynti");
    assert!(!window.shows("Tarkista kello ennen tallennusta.") && window.recorded_on("2026-11-25").is_empty());
}
