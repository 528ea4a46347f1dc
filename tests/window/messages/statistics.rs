//! The statistics.

use std::path::Path;

use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::{Computer, record, window};
use support::harness::Window;

const SCREEN: &str = "statistics";

/// Besides the three visits of today, two in the week before.
fn recorded() -> (Window, std::sync::Arc<Computer>) {
    let (mut window, computer) = window();
    window.size.height = 3000.0;
    record(&mut Store::open(&window.book()).unwrap(), "2026-11-10", &[("kela", "ara", 1), ("tax", "ara", 1)]);
    (window, computer)
}

fn is(window: &Window, period: &str) -> bool {
    window.place_of(period).is_some()
}

#[test]
fn periods() {
    let (mut window, _) = recorded();
    let window = &mut window;
    changes(SCREEN, window, "QueryResult", |w| w.press("Ctrl+3"), |w| is(w, "Käyntejä") && is(w, "vk 47 (16.–22.11.2026)"));
    changes(SCREEN, window, "Before", |w| w.click("◂ Edellinen"), |w| is(w, "vk 46 (9.–15.11.2026)"));
    changes(SCREEN, window, "After", |w| w.click("Seuraava ▸"), |w| is(w, "vk 47 (16.–22.11.2026)"));
    window.press("q q q");
    changes(SCREEN, window, "Now", |w| w.click("Nyt"), |w| is(w, "vk 47 (16.–22.11.2026)"));
    changes(SCREEN, window, "Span", |w| w.click("Neljännes"), |w| is(w, "4. neljännes 2026 (1.10.–31.12.2026)"));
    changes(SCREEN, window, "Choose", |w| w.click("Päivät…"), |w| w.shows("Ensimmäinen päivä"));
    let days = |w: &mut Window| {
        let fields = w.fields();
        w.write_at(&fields[0], "9.11.2026");
        w.write_at(&fields[1], "11.11.2026");
        w.click("Näytä");
    };
    changes(SCREEN, window, "From To Days", days, |w| w.shows("9.–11.11.2026"));
    window.press("s");
    assert!(is(window, "Verotus") && !is(window, "Oleskelulupa ja Migri"), "{:?}", window.texts());
}

#[test]
fn what_is_looked_at() {
    let (mut window, _) = recorded();
    let window = &mut window;
    window.press("Ctrl+3");
    changes(SCREEN, window, "Section", |w| w.click("Asiat"), |w| is(w, "Kela-etuudet") && !w.shows("Yleisimmät: Kieli"));
    changes(SCREEN, window, "Measure", |w| w.press("y"), |w| w.shows("Lasketaan: Kävijöitä"));
    changes(SCREEN, window, "Order", |w| w.press("u"), |w| w.shows("Järjestys: luettelon järjestys"));
    changes(SCREEN, window, "View", |w| w.press("o"), |w| w.shows("Luvut: suojatut (esikatselu)") && w.shows("Esikatselu – ei julkaistu"));
    window.press("o t");
    changes(SCREEN, window, "Against", |w| w.click("Vertailu: edellinen jakso"), |w| w.shows("Verrattu jaksoon vk 46 (9.–15.11.2026)."));
    window.press("r");
    changes(SCREEN, window, "Place", |w| w.click("Puhos"), |w| w.shows("Luvut puuttuvat") && is(w, "Puhos ▾"));
    window.press("r");
    window.click("Hervanta");
    window.press("t");
    window.click("Ei vertailua");
    window.press("k");
    changes(SCREEN, window, "Columns", |w| w.click_after("Sarakkeet", "Viikonpäivä"), |w| is(w, "perjantai") || is(w, "pe"));
    changes(SCREEN, window, "Rows", |w| w.click("Kieli"), |w| is(w, "somali") && !is(w, "Kela-etuudet"));
    window.press("l");
    changes(SCREEN, window, "Entry", |w| w.press("n"), |w| w.shows("Tavoitteen nimi"));
    window.press("Esc");
    // A year of Tuesdays and Fridays is more than one page of lines.
    window.press("5 c");
    let more = window.texts().into_iter().find(|text| text.starts_with("Näytä lisää")).expect("more lines than are shown");
    changes(SCREEN, window, "More", |w| w.click(&more), |w| !w.texts().contains(&more));
}

fn endings(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut endings: Vec<String> = files.filter_map(|file| Some(file.extension()?.to_str()?.to_owned())).collect();
    endings.sort();
    endings.dedup();
    endings
}

#[test]
fn saving() {
    let (mut window, computer) = recorded();
    let window = &mut window;
    window.press("Ctrl+3 s");
    changes(SCREEN, window, "Save", |w| w.click("Tallenna kaikki…"), |w| w.shows("Valitse, kenelle luvut ovat"));
    changes(SCREEN, window, "Leave", |w| w.press("Esc"), |w| !w.shows("Valitse, kenelle luvut ovat"));
    window.press("i");
    changes(SCREEN, window, "For", |w| w.click("Omaan käyttöön: tarkat luvut"), |w| w.shows("Luvut ovat tarkkoja"));
    let but_pdf = |w: &mut Window| {
        w.click("PDF");
        w.press("Enter");
    };
    let written = |w: &Window| w.shows("Tallennettu ja tarkistettu kansioon") && endings(&computer.documents) == ["csv", "xlsx"];
    changes(SCREEN, window, "Format Write Written", but_pdf, written);
    let other = window.folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    *computer.picks.lock().unwrap() = Some(other.clone());
    let elsewhere = |w: &mut Window| {
        w.click("Selaa…");
        w.press("i Enter");
    };
    changes(SCREEN, window, "Browse Picked", elsewhere, |_| endings(&other) == ["csv", "xlsx"]);
    let nowhere = |w: &mut Window| {
        let folder = w.fields().pop().unwrap();
        w.write_at(&folder, "-x");
        w.press("i Enter");
    };
    changes(SCREEN, window, "Folder", nowhere, |w| w.shows("other-x ei ole. Mitään ei tallennettu."));
}
