//! Between laptops in the window: nothing is taken in before it was seen, and nothing leaves unprotected by accident.

use std::path::PathBuf;

use kavijakirja::store::Store;
use kavijakirja::store::replication::Scope;
use kavijakirja::transfer::bundle::{Protection, write};

use crate::computer::{record, window};
use support::harness::{TODAY, Window};

const PHRASE: &str = "neljasanaahyvin";

/// The bundles that stand on the stick.
fn bundles(stick: &std::path::Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(stick.join("Kavijakirja")) else { return Vec::new() };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Another laptop, and a bundle of its book on this one's stick.
fn other_laptop(folder: &std::path::Path) -> PathBuf {
    let (other, computer) = window();
    let mut store = Store::open(&other.book()).unwrap();
    record(&mut store, "2026-11-10", &[("housing", "som", 3), ("kela", "som", 1)]);
    let to = folder.join("toinen.kvb");
    let _ = write::write(&mut store, &to, Scope::SinceLast, &Protection::Declined, &mut |_| {}).unwrap();
    drop(computer);
    to
}

fn totals(window: &Window, date: &str) -> usize {
    window.recorded_on(date).len()
}

#[test]
fn a_bundle_leaves_only_once_its_passphrase_was_said_twice_or_declined() {
    let (mut window, computer) = window();
    let stick = computer.stick.lock().unwrap().clone().unwrap();
    window.press("Ctrl+4 b Ctrl+S");
    assert!(window.shows("Anna tunnuslause tai valitse, ettei sitä käytetä") && bundles(&stick).is_empty());
    window.fill("Tunnuslause, vähintään 12 merkkiä", PHRASE);
    window.press("Ctrl+S");
    assert!(window.shows("Tunnuslauseet eivät ole samat") && bundles(&stick).is_empty());
    window.fill("Tunnuslause uudelleen", PHRASE);
    assert!(window.shows("Valmis kirjoitettavaksi") && !window.shows(PHRASE));
    window.press("Ctrl+S");
    assert!(window.shows("Paketti on kirjoitettu ja tarkistettu") && window.shows("Voit irrottaa muistitikun."));
    let written = bundles(&stick);
    assert_eq!(written.len(), 1);
    assert!(written[0].ends_with(format!("Kavijakirja/kavijakirja-{TODAY}.kvb")), "{written:?}");
    assert!(kavijakirja::transfer::bundle::Reading::is_sealed(&written[0]).unwrap());
    // The passphrase is forgotten, and there is nothing new.
    window.press("p");
    assert!(window.shows("Pakettia ei ole suojattu.") && !window.shows("Tunnuslause uudelleen"));
    window.press("Ctrl+S");
    assert!(window.shows("Uutta ei ole viime paketin jälkeen.") && bundles(&stick).len() == 1);
    window.press("a Ctrl+S");
    assert_eq!(bundles(&stick).len(), 2);
    assert!(bundles(&stick)[0].ends_with(format!("kavijakirja-{TODAY}-2.kvb")), "no bundle is replaced");
}

#[test]
fn what_a_bundle_changes_is_seen_before_it_is_accepted_and_may_be_left() {
    let (mut window, computer) = window();
    let file = other_laptop(window.folder.path());
    *computer.picks.lock().unwrap() = Some(file);
    window.press("Ctrl+4 b");
    // The other Browse is the folder's, and not shown: a stick is chosen.
    window.click("Selaa…");
    window.press("Enter");
    assert!(window.shows("Paketin on tehnyt: Kototori."));
    assert!(window.shows("jota ei ole ennen yhdistetty tähän: Kototori."));
    assert!(window.shows("Hervanta · vk 46 (9.–15.11.2026): 2 uutta käyntiä"));
    assert!(window.shows("Mitään ei ole vielä muutettu.") && totals(&window, "2026-11-10") == 0);
    window.press("Esc");
    assert!(!window.shows("Paketin on tehnyt") && totals(&window, "2026-11-10") == 0);
    window.press("Enter");
    assert!(window.shows("Yhdistä kirjat"));
    window.press("Shift+Enter");
    assert!(window.shows("Otettu kirjaan: ") && totals(&window, "2026-11-10") == 2);
    assert!(Store::open(&window.book()).unwrap().maintenance().check().unwrap().is_clean());
}

#[test]
fn a_file_that_is_no_bundle_is_told_with_what_to_do() {
    let (mut window, computer) = window();
    *computer.picks.lock().unwrap() = Some(window.book());
    window.press("Ctrl+4 b");
    window.click("Selaa…");
    window.press("Enter");
    assert!(window.shows("Tiedosto on kirja tai varmuuskopio eikä siirtopaketti.") && window.shows("Tee toisella koneella siirtopaketti."));
}

#[test]
fn a_stick_that_was_pulled_keeps_the_changes_for_the_next_bundle() {
    let (mut window, computer) = window();
    let stick = computer.stick.lock().unwrap().clone().unwrap();
    window.press("Ctrl+4 b p");
    std::fs::remove_dir(&stick).unwrap();
    window.press("Ctrl+S");
    assert!(window.shows("Aseta muistitikku paikalleen tai valitse toinen kansio."));
    std::fs::create_dir(&stick).unwrap();
    window.press("r");
    window.click("TIKKU · vapaana 3,2 Gt");
    window.press("Ctrl+S");
    assert!(window.shows("Paketti on kirjoitettu ja tarkistettu") && bundles(&stick).len() == 1);
}
