//! The organisation, its places, and the dates on which a place stays closed.

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::store::Store;

use super::proofs::changes;
use super::settings::{opened, places};
use support::harness::Window;

const SCREEN: &str = "settings/places";

#[test]
fn the_organisation() {
    let window = &mut opened();
    let name = |w: &Window| Store::open(&w.book()).unwrap().reader().organisation().unwrap();
    let renamed = |w: &mut Window| {
        w.write("Nimi, joka näkyy raporteissa", " ry");
        w.press("Ctrl+s");
    };
    changes(SCREEN, window, "Organisation SaveOrganisation", renamed, |w| w.shows("Tallennettu") && name(w) == "Kototori ry");
}

#[test]
fn a_new_place() {
    let window = &mut opened();
    changes(SCREEN, window, "New", |w| w.click("Uusi toimipiste"), |w| w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    changes(SCREEN, window, "Cancel", |w| w.press("Esc"), |w| !w.shows("Käytössä alkaen (voi jättää tyhjäksi)"));
    window.press("n");
    changes(SCREEN, window, "Day", |w| w.click("ke"), |w| w.shows("keskiviikko"));
    changes(SCREEN, window, "AddSpan", |w| w.click("Lisää aukioloaika"), |w| w.shows("Poista aika"));
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
    let usual = |w: &Window| Preferences::read(&w.root.join("window.toml")).usual_place;
    let puhos = |w: &Window| usual(w).is_some_and(|place| place.as_str() == "puhos");
    changes(SCREEN, window, "UsualPlace", |w| w.click_after("Toimipiste ohjelman avautuessa", "Puhos"), puhos);
    changes(SCREEN, window, "Edit", |w| w.click("Muuta"), |w| w.shows("Muutetaan: Hervanta"));
    window.press("Esc");
    let names = |w: &Window| places(w).into_iter().map(|place| place.name).collect::<Vec<_>>();
    changes(SCREEN, window, "MovePlace", |w| w.click_after("to 13–17", "↑"), |w| names(w) == ["Puhos", "Hervanta"]);
    changes(SCREEN, window, "Undo", |w| w.click("Kumoa"), |w| names(w) == ["Hervanta", "Puhos"]);
    let retired = |w: &Window| w.shows("Puhos (ei käytössä)") && places(w).iter().any(|place| place.name == "Puhos" && place.retired);
    changes(SCREEN, window, "Retire", |w| w.click_after("to 13–17", "Poista käytöstä"), retired);
}

#[test]
fn closures() {
    let window = &mut opened();
    window.click("Muuta");
    let closed = |w: &Window| Store::open(&w.book()).unwrap().reader().catalogue().unwrap().places[0].closures.len();
    let close = |w: &mut Window| {
        w.write("Suljettu yksittäisenä päivänä", "4.12.2026");
        w.click("Sulje tänä päivänä");
    };
    changes(SCREEN, window, "Date Close", close, |w| closed(w) == 1 && w.shows("pe 4.12.2026"));
    changes(SCREEN, window, "OpenOn", |w| w.click("Avoinna sittenkin"), |w| closed(w) == 0);
}
