//! The settings as a whole: which of their parts a press belongs to, and undo by its key.

use kavijakirja::book::Place;
use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "settings";

pub fn places(window: &Window) -> Vec<Place> {
    Store::open(&window.book()).unwrap().reader().catalogue().unwrap().places.clone()
}

/// The settings, with room for all of them.
pub fn opened() -> Window {
    let (mut window, _) = window();
    window.size.height = 5000.0;
    window.press("Ctrl+5");
    window
}

#[test]
fn of_the_book() {
    let window = &mut opened();
    changes(SCREEN, window, "Laptop", |w| w.click("Svenska"), |w| w.shows("Inställningar"));
    window.click("Suomi");
    changes(SCREEN, window, "Places", |w| w.click("Uusi toimipiste"), |w| w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    window.press("Esc");
    changes(SCREEN, window, "Lists Edits", |w| w.click("Ikä: ei kysytä"), |w| w.shows("Ikä: kysytään"));
    changes(SCREEN, window, "Keeping", |w| w.click("Tee varmuuskopio nyt"), |w| w.shows("Varmuuskopio on tehty ja tarkistettu."));
    let asked = |w: &Window| Store::open(&w.book()).unwrap().reader().feedback_questions().unwrap().len();
    let before = asked(window);
    changes(SCREEN, window, "Visitors", |w| w.click("Kohdeltiinko sinua hyvin?"), |w| asked(w) != before);
}

/// An edit that was undone is done again.
#[test]
fn forth() {
    let mut window = opened();
    window.click("Ikä: ei kysytä");
    window.press("Ctrl+z");
    changes(SCREEN, &mut window, "Redo", |w| w.press("Ctrl+y"), |w| w.shows("Ikä: kysytään"));
}

/// What was changed before the program was opened can be undone too, the latest first.
#[test]
fn earlier() {
    let mut window = opened();
    window.click("Ikä: ei kysytä");
    window.click_after("to 13–17", "Poista käytöstä");
    let Window { app, folder, .. } = window;
    drop(app);
    let mut window = Window::open(folder);
    window.size.height = 5000.0;
    let window = &mut window;
    window.press("Ctrl+5");
    assert!(window.shows("Viimeisin muutos: Puhos"));
    let puhos = |w: &Window| places(w).iter().any(|place| place.name == "Puhos" && !place.retired);
    changes(SCREEN, window, "Undo", |w| w.press("Ctrl+z"), |w| puhos(w) && w.shows("Kumottu: kaikki on kuten ennen."));
    window.click("Kumoa");
    assert!(window.shows("Ikä: ei kysytä"));
    assert!(!window.shows("Viimeisin muutos"), "nothing is left");
}
