//! The settings of the window, and the places.

use kavijakirja::book::Place;
use kavijakirja::gui::preferences::{Preferences, Tiles};
use kavijakirja::store::Store;

use crate::computer::window;
use support::harness::Window;
use super::proofs::Proofs;

pub const SCREEN: &str = "settings";

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

pub fn promises(proofs: &mut Proofs<'_>) {
    of_the_window(proofs);
    of_the_book(proofs);
    a_new_place(proofs);
    places_in_use(proofs);
}

fn of_the_window(proofs: &mut Proofs<'_>) {
    let window = &mut opened();
    let size = |w: &Window| w.place_of("Asetukset").unwrap().bounds.height;
    let usual = size(window);
    proofs.changes(window, "TextPercent", |w| w.click("200\u{a0}%"), |w| size(w) > 1.7 * usual);
    window.click("100\u{a0}%");
    let dark = |w: &Window| w.app.theme().palette().background == iced_test::core::Color::BLACK;
    proofs.changes(window, "Appearance", |w| w.click("Suuri kontrasti"), dark);
    proofs.changes(window, "Tiles", |w| w.click("Kuten luetteloissa"), |w| preferences(w).tiles == Tiles::AsListed);
    let puhos = |w: &Window| preferences(w).usual_place.is_some_and(|place| place.as_str() == "puhos");
    proofs.changes(window, "UsualPlace", |w| w.click_after("Toimipiste ohjelman avautuessa", "Puhos"), puhos);
    proofs.changes(window, "Language", |w| w.click("Svenska"), |w| w.shows("Inställningar") && !w.shows("Asetukset"));
}

fn of_the_book(proofs: &mut Proofs<'_>) {
    let window = &mut opened();
    let name = |w: &Window| Store::open(&w.book()).unwrap().organisation().unwrap();
    let renamed = |w: &mut Window| {
        w.write("Nimi, joka näkyy raporteissa", " ry");
        w.press("Ctrl+s");
    };
    proofs.changes(window, "Organisation SaveOrganisation", renamed, |w| w.shows("Tallennettu") && name(w) == "Kototori ry");
    proofs.changes(window, "Question Saved", |w| w.click("Ikä: ei kysytä"), |w| w.shows("Ikä: kysytään"));
    proofs.changes(window, "Undo", |w| w.click("Kumoa"), |w| w.shows("Ikä: ei kysytä") && w.shows("Kumottu: kaikki on kuten ennen."));
    earlier(proofs);
    proofs.changes(window, "Lists", |w| w.click("Uusi kysymys"), |w| w.shows("Nimi suomeksi"));
    window.press("Esc");
    proofs.changes(window, "Keeping", |w| w.click("Tee varmuuskopio nyt"), |w| w.shows("Varmuuskopio on tehty ja tarkistettu."));
    proofs.changes(window, "Visitors", |w| w.click("Kohdeltiinko sinua hyvin?"), |w| w.shows("Tallennettu"));
}

/// What was changed before the program was opened can be undone too, the latest first.
fn earlier(proofs: &mut Proofs<'_>) {
    let mut window = opened();
    window.click("Ikä: ei kysytä");
    window.click_after("to 13–17", "Poista käytöstä");
    let Window { app, folder, .. } = window;
    drop(app);
    let mut window = Window::open(folder);
    window.size.height = 5000.0;
    let window = &mut window;
    proofs.changes(window, "Earlier", |w| w.press("Ctrl+5"), |w| w.shows("Viimeisin muutos: Puhos"));
    let puhos = |w: &Window| places(w).iter().any(|place| place.name == "Puhos" && !place.retired);
    proofs.changes(window, "Undo", |w| w.press("Ctrl+z"), |w| puhos(w) && w.shows("Kumottu: kaikki on kuten ennen."));
    proofs.changes(window, "Undo", |w| w.click("Kumoa"), |w| w.shows("Ikä: ei kysytä"));
    assert!(!window.shows("Viimeisin muutos"), "nothing is left");
}

fn a_new_place(proofs: &mut Proofs<'_>) {
    let window = &mut opened();
    proofs.changes(window, "New", |w| w.click("Uusi toimipiste"), |w| w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    proofs.changes(window, "Cancel", |w| w.press("Esc"), |w| !w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    window.press("n");
    proofs.changes(window, "Day", |w| w.click("ke"), |w| w.shows("keskiviikko"));
    proofs.changes(window, "AddSpan", |w| w.click("+ toinen aika"), |w| w.shows("Poista aika"));
    let removes = window.texts().iter().filter(|text| *text == "Poista aika").count();
    assert_eq!(removes, 2);
    proofs.changes(window, "RemoveSpan", |w| w.click("Poista aika"), |w| !w.shows("Poista aika"));
    // What is left is the second time, from 17 to 19.
    proofs.changes(window, "From", |w| w.click_near("17", "−"), |w| w.place_of("16").is_some());
    proofs.changes(window, "To", |w| w.click_near("19", "+"), |w| w.place_of("20").is_some());
    let saved = |w: &mut Window| {
        w.write("Nimi", "Kaleva");
        w.write("Käytössä alkaen (voi jättää tyhjäksi)", "x");
        w.press("Ctrl+s");
    };
    proofs.changes(window, "Name Since SavePlace", saved, |w| w.shows("Päivää ”20.11.2026x” ei voitu lukea."));
    let since = window.fields().into_iter().filter(|field| field.bounds.x > 683.0).nth(1).unwrap();
    window.keys_at(&since, "Backspace");
    window.press("Ctrl+s");
    let kaleva = places(window).into_iter().find(|place| place.name == "Kaleva").expect("the place is in the book");
    assert_eq!((kaleva.hours.write(), kaleva.since), ("wed 16-20".to_owned(), Some("2026-11-20".parse().unwrap())));
}

fn places_in_use(proofs: &mut Proofs<'_>) {
    let window = &mut opened();
    proofs.changes(window, "Edit", |w| w.click("Muuta"), |w| w.shows("Muutetaan: Hervanta"));
    window.press("Esc");
    let names = |w: &Window| places(w).into_iter().map(|place| place.name).collect::<Vec<_>>();
    proofs.changes(window, "MovePlace", |w| w.click_after("to 13–17", "↑"), |w| names(w) == ["Puhos", "Hervanta"]);
    window.click("Kumoa");
    let retired = |w: &Window| w.shows("Puhos (ei käytössä)") && places(w).iter().any(|place| place.name == "Puhos" && place.retired);
    proofs.changes(window, "Retire", |w| w.click_after("to 13–17", "Poista käytöstä"), retired);
}
