//! Targets, events and observations.

use kavijakirja::book::target::{Counted, Goal};
use kavijakirja::book::{EventKind, Target};
use kavijakirja::statistics::Selection;
use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "statistics/entry";

fn targets(window: &Window) -> Vec<Target> {
    Store::open(&window.book()).unwrap().reader().targets().unwrap()
}

#[test]
fn target() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    window.press("Ctrl+3 l");
    changes(SCREEN, window, "New", |w| w.click("Uusi tavoite"), |w| w.shows("Tavoitteen nimi"));
    changes(SCREEN, window, "Leave", |w| w.press("Esc"), |w| !w.shows("Tavoitteen nimi"));
    window.press("n");
    // Each choice is another than the one that stands there at first.
    let filled = |w: &mut Window| {
        w.write("Tavoitteen nimi", "Osuus Puhoksella");
        w.write("Jakso", "-H2");
        w.click("Puhos");
        w.click("Kävijöitä");
        w.click("osuus kaikista toimipisteistä, %");
        w.write("Tavoiteluku", "5");
        w.click("Tallenna");
    };
    let is = |target: &Target| {
        target.name == "Osuus Puhoksella"
            && target.period.to_string() == "2026-H2"
            && target.place.as_ref().is_some_and(|place| place.as_str() == "puhos")
            && target.counted == Counted::People
            && target.goal == Goal::PerMille(50)
    };
    let saved = |w: &Window| w.shows("Tallennettu.") && targets(w).iter().any(is);
    changes(SCREEN, window, "Words Period Place Counted Share Number Save Done", filled, saved);
    changes(SCREEN, window, "Correct", |w| w.click("Korjaa"), |w| w.shows("Korjaa kirjausta"));
    window.press("Esc");
    changes(SCREEN, window, "Remove", |w| w.click("Poista"), |w| w.shows("Poistettu luvuista: Osuus Puhoksella") && targets(w).is_empty());
    changes(SCREEN, window, "BringBack", |w| w.click("Palauta"), |w| targets(w).iter().any(is));
}

#[test]
fn event_and_observation() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    window.press("Ctrl+3 z n");
    let event = |w: &mut Window| {
        let date = w.fields().remove(0);
        w.keys_at(&date, &"Backspace ".repeat("20.11.2026".len()));
        w.write_at(&date, "19.11.2026");
        w.click("koulutus");
        w.write("Nimi", "Verokortti");
        w.write("Osallistujat", "17");
        w.press("Enter");
    };
    let week = Selection { period: "2026-W47".parse().unwrap(), place: None };
    let told = |w: &Window| {
        let events = Store::open(&w.book()).unwrap().reader().events(&week).unwrap();
        events.iter().any(|event| {
            (event.title.as_str(), event.participants, event.kind) == ("Verokortti", 17, EventKind::Training)
                && event.date.to_string() == "2026-11-19"
        })
    };
    changes(SCREEN, window, "Date Kind", event, told);
    window.press("x n");
    let observation = |w: &mut Window| {
        w.click("Verotus");
        w.write("Havainto", "Päätökset viipyvät.");
        w.press("Enter");
    };
    let seen = |w: &Window| {
        let seen = Store::open(&w.book()).unwrap().reader().observations(&week).unwrap();
        seen.iter().any(|seen| seen.topic.as_str() == "tax" && seen.text == "Päätökset viipyvät.")
    };
    changes(SCREEN, window, "Topic", observation, seen);
}
