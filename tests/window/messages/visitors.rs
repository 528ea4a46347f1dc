//! What visitors are asked.

use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "settings/visitors";

#[test]
fn whatever_it_offers() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 5000.0;
    changes(SCREEN, window, "Known", |w| w.press("Ctrl+5"), |w| w.shows("Kohdeltiinko sinua hyvin?"));
    let store = |w: &Window| Store::open(&w.book()).unwrap();
    let asked = |w: &Window| store(w).reader().feedback_questions().unwrap().iter().any(|question| question.as_str() == "again");
    changes(SCREEN, window, "Press Done", |w| w.click("Tulisitko tänne uudelleen?"), |w| asked(w) && w.shows("Tallennettu"));
    let locked = |w: &Window| store(w).reader().feedback_lock().unwrap().is_some();
    let set = |w: &mut Window| {
        w.write("Tunnuslause, jolla palataan neuvojan näkymään (ei pakollinen)", "kuusi kuusta");
        w.click("Aseta tunnuslause");
    };
    changes(SCREEN, window, "Typed Lock", set, |w| locked(w) && w.shows("Tunnuslause on käytössä."));
    changes(SCREEN, window, "Unlock", |w| w.click("Poista tunnuslause"), |w| !locked(w) && w.shows("Tunnuslause on poistettu."));
}
