//! The sheet of a past day.

use kavijakirja::book::Visit;
use kavijakirja::store::Store;

use crate::computer::{record, window};
use support::harness::Window;
use super::proofs::Proofs;

pub const SCREEN: &str = "desk/sheet";

/// Topic, language, channel and number of the visits of a date.
fn told(window: &Window, date: &str) -> Vec<String> {
    let told = |visit: &Visit| format!("{} {} {} {}", visit.topic[0], visit.language, visit.channel, visit.times);
    window.recorded_on(date).iter().map(told).collect()
}

pub fn promises(proofs: &mut Proofs<'_>) {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    record(&mut Store::open(&window.book()).unwrap(), "2026-11-19", &[("kela", "ara", 1), ("migri", "ara", 1)]);
    proofs.changes(window, "Known", |w| w.press("Ctrl+b"), |w| w.shows("Päivällä on jo 2 käyntiä."));
    proofs.changes(window, "Step", |w| w.click("‹"), |w| w.shows("ke 18.11.2026"));
    let date = window.fields().remove(0);
    proofs.changes(window, "Date", |w| w.keys_at(&date, "Backspace"), |w| !w.shows("ke 18.11.2026") && w.shows("Kirjoita päivä näin"));
    window.write_at(&date, "6");
    proofs.changes(window, "Typed", |w| w.write("Kela-etuudet", "12"), |w| w.shows("12 käyntiä"));
    let saved = |w: &Window| w.shows("Tallennettu päivälle ke 18.11.2026: 12 käyntiä") && told(w, "2026-11-18") == ["kela _unknown _unknown 12"];
    proofs.changes(window, "Save Saved", |w| w.click("TALLENNA"), saved);
    window.trail.clipboard = Some("Asia\tKäyntejä\nKela\t7\nMigri\t30\n".to_owned());
    proofs.changes(window, "Paste Pasted", |w| w.click("Liitä taulukosta"), |w| w.shows("Rivejä liitetty: 2") && w.shows("37 käyntiä"));
    proofs.changes(window, "Rows", |w| w.click("Kieli"), |w| w.place_of("Kela-etuudet").is_none() && w.shows("arabia"));
    window.write("arabia", "3");
    let by_phone = |w: &mut Window| {
        w.click("puhelin");
        w.press("Enter");
    };
    proofs.changes(window, "Common", by_phone, |w| told(w, "2026-11-18").contains(&"_unknown ara phone 3".to_owned()));
}
