//! What the settings save in the book, and the last edit that the book remembers.

use super::proofs::changes;
use super::settings::opened;
use support::harness::Window;

const SCREEN: &str = "settings/edits";

#[test]
fn whatever_it_offers() {
    let mut window = opened();
    changes(SCREEN, &mut window, "Saved", |w| w.click("Ikä: ei kysytä"), |w| w.shows("Tallennettu") && w.shows("Ikä: kysytään"));
    let Window { app, folder, .. } = window;
    drop(app);
    let mut window = Window::open(folder);
    window.size.height = 5000.0;
    changes(SCREEN, &mut window, "Earlier", |w| w.press("Ctrl+5"), |w| w.shows("Viimeisin muutos: Ikä"));
}
