//! The settings of the window, and the places.

use kavijakirja::book::Place;
use kavijakirja::gui::preferences::{Preferences, Tiles};
use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "settings";

fn preferences(window: &Window) -> Preferences {
    Preferences::read(&window.root.join("window.toml"))
}

fn places(window: &Window) -> Vec<Place> {
    Store::open(&window.book()).unwrap().catalogue().unwrap().places.clone()
}

/// The settings, with room for all of them.
pub fn opened() -> Window {
    let (mut window, _) = window();
    window.size.height = 5000.0;
    window.press("Ctrl+5");
    window
}

#[test]
fn of_the_window() {
    let window = &mut opened();
    let size = |w: &Window| w.place_of("Asetukset").unwrap().bounds.height;
    let usual = size(window);
    changes(SCREEN, window, "TextPercent", |w| w.click("200\u{a0}%"), |w| size(w) > 1.7 * usual);
    window.click("100\u{a0}%");
    let dark = |w: &Window| w.app.theme().palette().background == iced_test::core::Color::BLACK;
    changes(SCREEN, window, "Appearance", |w| w.click("Suuri kontrasti"), dark);
    changes(SCREEN, window, "Tiles", |w| w.click("Kuten luetteloissa"), |w| preferences(w).tiles == Tiles::AsListed);
    let puhos = |w: &Window| preferences(w).usual_place.is_some_and(|place| place.as_str() == "puhos");
    changes(SCREEN, window, "UsualPlace", |w| w.click_after("Toimipiste ohjelman avautuessa", "Puhos"), puhos);
    changes(SCREEN, window, "Language", |w| w.click("Svenska"), |w| w.shows("Inställningar") && !w.shows("Asetukset"));
}

#[test]
fn of_the_book() {
    let window = &mut opened();
    let name = |w: &Window| Store::open(&w.book()).unwrap().organisation().unwrap();
    let renamed = |w: &mut Window| {
        w.write("Nimi, joka näkyy raporteissa", " ry");
        w.press("Ctrl+s");
    };
    changes(SCREEN, window, "Organisation SaveOrganisation", renamed, |w| w.shows("Tallennettu") && name(w) == "Kototori ry");
    changes(SCREEN, window, "Question Saved", |w| w.click("Ikä: ei kysytä"), |w| w.shows("Ikä: kysytään"));
    changes(SCREEN, window, "Undo", |w| w.click("Kumoa"), |w| w.shows("Ikä: ei kysytä") && w.shows("Kumottu: kaikki on kuten ennen."));
    changes(SCREEN, window, "Lists", |w| w.click("Uusi kysymys"), |w| w.shows("Nimi suomeksi"));
    window.press("Esc");
    changes(SCREEN, window, "Keeping", |w| w.click("Tee varmuuskopio nyt"), |w| w.shows("Varmuuskopio on tehty ja tarkistettu."));
    changes(SCREEN, window, "Visitors", |w| w.click("Kohdeltiinko sinua hyvin?"), |w| w.shows("Tallennettu"));
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
    changes(SCREEN, window, "Earlier", |w| w.press("Ctrl+5"), |w| w.shows("Viimeisin muutos: Puhos"));
    let puhos = |w: &Window| places(w).iter().any(|place| place.name == "Puhos" && !place.retired);
    changes(SCREEN, window, "Undo", |w| w.press("Ctrl+z"), |w| puhos(w) && w.shows("Kumottu: kaikki on kuten ennen."));
    changes(SCREEN, window, "Undo", |w| w.click("Kumoa"), |w| w.shows("Ikä: ei kysytä"));
    assert!(!window.shows("Viimeisin muutos"), "nothing is left");
}

#[test]
fn a_new_place() {
    let window = &mut opened();
    changes(SCREEN, window, "New", |w| w.click("Uusi toimipiste"), |w| w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    changes(SCREEN, window, "Cancel", |w| w.press("Esc"), |w| !w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    window.press("n");
    changes(SCREEN, window, "Day", |w| w.click("ke"), |w| w.shows("keskiviikko"));
    changes(SCREEN, window, "AddSpan", |w| w.click("+ toinen aika"), |w| w.shows("Poista aika"));
    let removes = window.texts().iter().filter(|text| *text == "Poista aika").count();
    assert_eq!(removes, 2);
    changes(SCREEN, window, "RemoveSpan", |w| w.click("Poista aika"), |w| !w.shows("Poista aika"));
    // What is left is the second time, from 17 to 19.
    changes(SCREEN, window, "From", |w| w.click_near("17", "−"), |w| w.place_of("16").is_some());
    changes(SCREEN, window, "To", |w| w.click_near("19", "+"), |w| w.place_of("20").is_some());
    let saved = |w: &mut Window| {
        w.write("Nimi", "Kaleva");
        w.write("Käytössä alkaen (voi jättää tyhjäksi)", "x");
        w.press("Ctrl+s");
    };
    changes(SCREEN, window, "Name Since SavePlace", saved, |w| w.shows("Päivää ”20.11.2026x” ei voitu lukea."));
    let since = window.fields().into_iter().filter(|field| field.bounds.x > 683.0).nth(1).unwrap();
    window.keys_at(&since, "Backspace");
    window.press("Ctrl+s");
    let kaleva = places(window).into_iter().find(|place| place.name == "Kaleva").expect("the place is in the book");
    assert_eq!((kaleva.hours.write(), kaleva.since), ("wed 16-20".to_owned(), Some("2026-11-20".parse().unwrap())));
}

#[test]
fn places_in_use() {
    let window = &mut opened();
    changes(SCREEN, window, "Edit", |w| w.click("Muuta"), |w| w.shows("Muutetaan: Hervanta"));
    window.press("Esc");
    let names = |w: &Window| places(w).into_iter().map(|place| place.name).collect::<Vec<_>>();
    changes(SCREEN, window, "MovePlace", |w| w.click_after("to 13–17", "↑"), |w| names(w) == ["Puhos", "Hervanta"]);
    window.click("Kumoa");
    let retired = |w: &Window| w.shows("Puhos (ei käytössä)") && places(w).iter().any(|place| place.name == "Puhos" && place.retired);
    changes(SCREEN, window, "Retire", |w| w.click_after("to 13–17", "Poista käytöstä"), retired);
}
