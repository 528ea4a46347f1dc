//! Questions, choices and closures in the settings: each changed and undone with one press.

use kavijakirja::book::{Code, DimensionId};
use kavijakirja::store::Store;

use crate::computer::window;
use support::harness::Window;

fn code(window: &Window, id: &str) -> Option<Code> {
    let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    catalogue.vocabulary.code(&DimensionId::TOPIC, &id.parse().unwrap()).cloned()
}

/// The settings with the topics open.
fn topics() -> Window {
    let (mut window, _) = window();
    window.size.height = 4000.0;
    window.press("Ctrl+5");
    let count = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    let count = count.vocabulary.codes_of(&DimensionId::TOPIC).count();
    window.click(&format!("{count} vaihtoehtoa"));
    window
}

#[test]
fn a_choice_that_is_retired_leaves_the_desk_and_comes_back_with_one_press() {
    let mut window = topics();
    window.click("Verotus");
    window.click("Poista vaihtoehto käytöstä");
    assert!(code(&window, "tax").unwrap().retired);
    assert!(window.shows("Verotus (ei käytössä)"));
    window.press("Ctrl+1");
    assert!(!window.shows("Verotus"));
    window.press("Ctrl+5 Ctrl+z");
    assert!(!code(&window, "tax").unwrap().retired);
    assert!(window.shows("Kumottu: kaikki on kuten ennen."));
    window.press("Ctrl+1");
    assert!(window.shows("Verotus"));
}

#[test]
fn two_choices_become_one_and_two_again() {
    let mut window = topics();
    window.click("Verotus");
    window.click("Yhdistä…");
    window.click("Kela-etuudet");
    let merged = code(&window, "tax").unwrap();
    assert!(merged.retired && merged.merged_into == Some("kela".parse().unwrap()));
    assert!(window.shows("Verotus (yhdistetty: Kela-etuudet)"));
    window.click("Kumoa");
    assert_eq!(code(&window, "tax").unwrap().merged_into, None);
}

#[test]
fn a_choice_is_renamed_moved_and_added() {
    let mut window = topics();
    window.click("Kela-etuudet");
    window.click("Siirrä alemmas");
    assert_eq!(code(&window, "kela").unwrap().order, 1);
    window.click("Nimeä uudelleen");
    window.fill("Nimi suomeksi", " ja eläkkeet");
    window.press("Ctrl+s");
    let renamed = code(&window, "kela").unwrap();
    assert_eq!((renamed.label.fi.as_str(), renamed.short), ("Kela-etuudet ja eläkkeet", None));
    window.click("Uusi vaihtoehto");
    window.fill("Nimi suomeksi", "Pysäköinti");
    window.press("Ctrl+s");
    assert_eq!(code(&window, "pysakointi").unwrap().label.en, "Pysäköinti");
    window.press("Ctrl+z");
    assert!(code(&window, "pysakointi").unwrap().retired);
}

#[test]
fn the_desk_asks_a_question_of_its_own() {
    let mut window = topics();
    window.click("Uusi kysymys");
    window.fill("Nimi suomeksi", "Tuliko bussilla");
    window.fill("Vaihtoehdot pilkuilla erotettuina (2–12)", "Kyllä, Ei");
    window.press("Ctrl+s");
    window.click("Tuliko bussilla: ei kysytä");
    assert!(window.shows("Tuliko bussilla: kysytään"));
    window.press("Ctrl+1");
    assert!(window.shows("Tuliko bussilla"));
}

#[test]
fn a_place_stays_closed_on_a_single_date() {
    let (mut window, _) = window();
    window.size.height = 4000.0;
    window.press("Ctrl+5");
    window.click("Muuta");
    window.fill("Suljettu yksittäisenä päivänä", "4.12.2026");
    window.click("Sulje tänä päivänä");
    let closures = |window: &Window| Store::open(&window.book()).unwrap().reader().catalogue().unwrap().places[0].closures.len();
    assert_eq!(closures(&window), 1);
    window.click("Avoinna sittenkin");
    assert_eq!(closures(&window), 0);
    window.click("Kumoa");
    assert_eq!(closures(&window), 1);
    // The form that is still open does not forget it.
    window.press("Ctrl+s");
    assert_eq!(closures(&window), 1);
}

#[test]
fn questions_and_choices_are_written_for_another_laptop_and_read_there() {
    let mut window = topics();
    let file = window.folder.path().join("sanasto.toml");
    window.click("Verotus");
    window.click("Poista vaihtoehto käytöstä");
    window.fill("Tiedosto toiselle tietokoneelle (.toml)", file.to_str().unwrap());
    window.click("Kirjoita tiedosto");
    assert!(window.shows(&format!("Kirjoitettu: {}", file.display())));
    window.click("Kirjoita tiedosto");
    assert!(!window.shows("Kirjoitettu"), "a file is never overwritten");
    let mut other = topics();
    other.fill("Tiedosto toiselle tietokoneelle (.toml)", file.to_str().unwrap());
    other.click("Lue tiedosto");
    assert!(code(&other, "tax").unwrap().retired);
    other.press("Ctrl+z");
    assert!(!code(&other, "tax").unwrap().retired);
}
