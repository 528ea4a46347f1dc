//! The window on this laptop.

use kavijakirja::gui::preferences::{Preferences, Tiles};

use super::proofs::changes;
use super::settings::opened;
use support::harness::Window;

const SCREEN: &str = "settings/laptop";

fn preferences(window: &Window) -> Preferences {
    Preferences::read(&window.root.join("window.toml"))
}

#[test]
fn whatever_it_offers() {
    let window = &mut opened();
    let size = |w: &Window| w.place_of("Asetukset").unwrap().bounds.height;
    let usual = size(window);
    changes(SCREEN, window, "TextPercent", |w| w.click("200\u{a0}%"), |w| size(w) > 1.7 * usual);
    window.click("100\u{a0}%");
    let dark = |w: &Window| w.app.theme().palette().background == iced_test::core::Color::BLACK;
    changes(SCREEN, window, "Appearance", |w| w.click("Suuri kontrasti"), dark);
    changes(SCREEN, window, "Tiles", |w| w.click("Kuten luetteloissa"), |w| preferences(w).tiles == Tiles::AsListed);
    changes(SCREEN, window, "Language", |w| w.click("Svenska"), |w| w.shows("Inställningar") && !w.shows("Asetukset"));
}
