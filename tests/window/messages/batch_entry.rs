//! The sheet of a past day.

use kavijakirja::book::Visit;
use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::{record, window};
use support::harness::Window;

const SCREEN: &str = "desk/batch_entry";

/// Topic, language, channel and number of the visits of a date.
fn told(window: &Window, date: &str) -> Vec<String> {
    let told = |visit: &Visit| format!("{} {} {} {}", visit.topic[0], visit.language, visit.channel, visit.times);
    window.recorded_on(date).iter().map(told).collect()
}

#[test]
fn whatever_it_offers() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    record(&mut Store::open(&window.book()).unwrap(), "2026-11-19", &[("kela", "ara", 1), ("migri", "ara", 1)]);
    changes(SCREEN, window, "Known", |w| w.press("Ctrl+b"), |w| w.shows("Päivällä on jo 2 käyntiä."));
    changes(SCREEN, window, "Step", |w| w.click("‹"), |w| w.shows("ke 18.11.2026"));
    let date = window.fields().remove(0);
    changes(SCREEN, window, "Date", |w| w.keys_at(&date, "Backspace"), |w| !w.shows("ke 18.11.2026") && w.shows("Kirjoita päivä näin"));
    window.write_at(&date, "6");
    changes(SCREEN, window, "Typed", |w| w.write("Kela-etuudet", "12"), |w| w.shows("12 käyntiä"));
    let saved =
        |w: &Window| w.shows("Tallennettu päivälle ke 18.11.2026: 12 käyntiä") && told(w, "2026-11-18") == ["kela _unknown _unknown 12"];
    changes(SCREEN, window, "Save Saved", |w| w.click("TALLENNA"), saved);
    window.trail.clipboard = Some("Asia\tKäyntejä\nKela\t7\nMigri\t30\n".to_owned());
    changes(SCREEN, window, "Paste Pasted", |w| w.click("Liitä taulukosta"), |w| w.shows("Rivejä liitetty: 2") && w.shows("37 käyntiä"));
    changes(SCREEN, window, "Rows", |w| w.click("Kieli"), |w| w.place_of("Kela-etuudet").is_none() && w.shows("arabia"));
    window.write("arabia", "3");
    let by_phone = |w: &mut Window| {
        w.click("puhelin");
        w.press("Enter");
    };
    changes(SCREEN, window, "Common", by_phone, |w| told(w, "2026-11-18").contains(&"_unknown ara phone 3".to_owned()));
    let phoned = |w: &Window| told(w, "2026-11-18").contains(&"_unknown ara phone 3".to_owned());
    changes(SCREEN, window, "Undo Undone", |w| w.press("Ctrl+z"), |w| !phoned(w) && w.shows("Arkki kumottu päivältä ke 18.11.2026"));
    changes(SCREEN, window, "Redo Redone", |w| w.press("Ctrl+y"), phoned);
}
