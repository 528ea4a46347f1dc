//! The manual.

use kavijakirja::report::manual::Manual;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "manual";

/// Whether the chapter of this id is shown: its title stands in the list and above the text.
fn is_open_at(window: &Window, id: &str) -> bool {
    let chapters = Manual::ALL.map(|manual| manual.text(&window.locale()).chapters);
    let title = chapters.into_iter().flatten().find(|chapter| chapter.id == id).unwrap().title;
    window.texts().into_iter().filter(|text| *text == title).count() >= 2
}

#[test]
fn reading() {
    let (mut window, _) = window();
    let window = &mut window;
    window.press("F1");
    assert!(is_open_at(window, "record"));
    changes(SCREEN, window, "After", |w| w.press("w"), |w| is_open_at(w, "day"));
    changes(SCREEN, window, "Before", |w| w.press("q"), |w| is_open_at(w, "record"));
    let first = Manual::ALL[0].text(&window.locale()).chapters.remove(0);
    changes(SCREEN, window, "Show", |w| w.click(&first.title), |w| is_open_at(w, &first.id));
    window.click("Näppäimet");
    let above = window.drawn();
    changes(SCREEN, window, "Page", |w| w.press("PgDn"), |w| w.drawn() != above);
    let is_listed = |w: &Window, title: &str| w.texts().iter().any(|text| text == title);
    // The field has the focus: what is typed now is looked for.
    let looked_for = |w: &mut Window| {
        w.press("f");
        w.write_on("TUNNUSLAUSE");
    };
    changes(SCREEN, window, "Find Typed", looked_for, |w| !is_listed(w, "Tulostaminen") && is_listed(w, "Siirto toiseen koneeseen"));
    changes(SCREEN, window, "TakeFirst", |w| w.press("Enter"), |w| is_open_at(w, "bundle"));
    changes(SCREEN, window, "Leave", |w| w.press("Esc Esc"), |w| w.shows("TALLENNA"));
}

#[test]
fn paper() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.press("F1");
    changes(SCREEN, window, "Paper", |w| w.press("Ctrl+s"), |w| w.shows("Kansio, johon molemmat PDF-tiedostot tallennetaan"));
    let pdf = |folder: &std::path::Path| folder.join("kavijakirja-manual-fi.pdf").is_file();
    changes(
        SCREEN,
        window,
        "Save Saved",
        |w| w.press("Enter"),
        |w| pdf(&computer.documents) && w.shows("Tallennettu ja tarkistettu kansioon"),
    );
    let other = window.folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    *computer.picks.lock().unwrap() = Some(other.clone());
    let elsewhere = |w: &mut Window| {
        w.click("Selaa…");
        w.press("Enter");
    };
    changes(SCREEN, window, "Browse Picked", elsewhere, |_| pdf(&other));
    let nowhere = |w: &mut Window| {
        w.write("Kansio, johon molemmat PDF-tiedostot tallennetaan", "-x");
        w.press("Enter");
    };
    changes(SCREEN, window, "Folder", nowhere, |w| w.shows("other-x ei ole. Mitään ei tallennettu."));
}
