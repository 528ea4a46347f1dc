//! Each screen hears what is done on it.

use super::proofs::changes;
use crate::computer::window;

const SCREEN: &str = "app/screens";

#[test]
fn whatever_it_offers() {
    let (mut window, _) = window();
    let window = &mut window;
    changes(SCREEN, window, "Desk", |w| w.press("w"), |w| w.shows("1 kävijä · Migri · tiskillä"));
    changes(SCREEN, window, "Day", |w| w.press("Ctrl+2 q"), |w| w.shows("Hervanta · to 19.11.2026"));
    changes(SCREEN, window, "Statistics", |w| w.press("Ctrl+3 2"), |w| w.shows("marraskuu 2026"));
    changes(SCREEN, window, "Export", |w| w.press("Ctrl+4 b"), |w| w.shows("Tee paketti"));
    changes(SCREEN, window, "Settings", |w| w.press("Ctrl+5 n"), |w| w.shows("Aukiolopäivät ja kellonajat"));
    window.press("Ctrl+1");
    assert!(window.shows("1 kävijä · Migri · tiskillä"), "what was half filled in is still there");
}
