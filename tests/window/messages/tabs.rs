//! Each screen hears what is done on it.

use crate::computer::window;
use super::proofs::Proofs;

pub const SCREEN: &str = "app/screens";

pub fn promises(proofs: &mut Proofs<'_>) {
    let (mut window, _) = window();
    let window = &mut window;
    proofs.changes(window, "Desk", |w| w.press("w"), |w| w.shows("1 kävijä · Migri · tiskillä"));
    proofs.changes(window, "Day", |w| w.press("Ctrl+2 q"), |w| w.shows("Hervanta · to 19.11.2026"));
    proofs.changes(window, "Statistics", |w| w.press("Ctrl+3 2"), |w| w.shows("marraskuu 2026"));
    proofs.changes(window, "Export", |w| w.press("Ctrl+4 b"), |w| w.shows("Tee paketti"));
    proofs.changes(window, "Settings", |w| w.press("Ctrl+5 n"), |w| w.shows("Aukiolopäivät ja kellonajat"));
    window.press("Ctrl+1");
    assert!(window.shows("1 kävijä · Migri · tiskillä"), "what was half filled in is still there");
}
