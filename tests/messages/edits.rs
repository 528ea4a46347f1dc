//! What the settings save in the book, and the last edit that the book remembers.

use super::harness::Window;
use super::proofs::Proofs;
use super::settings::opened;

pub const SCREEN: &str = "settings/edits";

pub fn promises(proofs: &mut Proofs<'_>) {
    let mut window = opened();
    proofs.changes(&mut window, "Saved", |w| w.click("Ikä: ei kysytä"), |w| w.shows("Tallennettu") && w.shows("Ikä: kysytään"));
    let Window { app, folder, .. } = window;
    drop(app);
    let mut window = Window::open(folder);
    window.size.height = 5000.0;
    proofs.changes(&mut window, "Earlier", |w| w.press("Ctrl+5"), |w| w.shows("Viimeisin muutos: Ikä"));
}
