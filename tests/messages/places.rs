//! The organisation, its places, and the dates on which a place stays closed.

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::store::Store;

use super::harness::Window;
use super::proofs::Proofs;
use super::settings::{opened, places};

pub const SCREEN: &str = "settings/places";

pub fn promises(proofs: &mut Proofs<'_>) {
    the_organisation(proofs);
    a_new_place(proofs);
    places_in_use(proofs);
    closures(proofs);
}

fn the_organisation(proofs: &mut Proofs<'_>) {
    let window = &mut opened();
    let name = |w: &Window| Store::open(&w.book()).unwrap().reader().organisation().unwrap();
    let renamed = |w: &mut Window| {
        w.write("Nimi, joka näkyy raporteissa", " ry");
        w.press("Ctrl+s");
    };
    proofs.changes(window, "Organisation SaveOrganisation", renamed, |w| w.shows("Tallennettu") && name(w) == "Kototori ry");
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
    let usual = |w: &Window| Preferences::read(&w.root.join("window.toml")).usual_place;
    let puhos = |w: &Window| usual(w).is_some_and(|place| place.as_str() == "puhos");
    proofs.changes(window, "UsualPlace", |w| w.click_after("Toimipiste ohjelman avautuessa", "Puhos"), puhos);
    proofs.changes(window, "Edit", |w| w.click("Muuta"), |w| w.shows("Muutetaan: Hervanta"));
    window.press("Esc");
    let names = |w: &Window| places(w).into_iter().map(|place| place.name).collect::<Vec<_>>();
    proofs.changes(window, "MovePlace", |w| w.click_after("to 13–17", "↑"), |w| names(w) == ["Puhos", "Hervanta"]);
    proofs.changes(window, "Undo", |w| w.click("Kumoa"), |w| names(w) == ["Hervanta", "Puhos"]);
    let retired = |w: &Window| w.shows("Puhos (ei käytössä)") && places(w).iter().any(|place| place.name == "Puhos" && place.retired);
    proofs.changes(window, "Retire", |w| w.click_after("to 13–17", "Poista käytöstä"), retired);
}

fn closures(proofs: &mut Proofs<'_>) {
    let window = &mut opened();
    window.click("Muuta");
    let closed = |w: &Window| Store::open(&w.book()).unwrap().reader().catalogue().unwrap().places[0].closures.len();
    let close = |w: &mut Window| {
        w.write("Suljettu yksittäisenä päivänä", "4.12.2026");
        w.click("Sulje tänä päivänä");
    };
    proofs.changes(window, "Date Close", close, |w| closed(w) == 1 && w.shows("pe 4.12.2026"));
    proofs.changes(window, "OpenOn", |w| w.click("Avoinna sittenkin"), |w| closed(w) == 0);
}
