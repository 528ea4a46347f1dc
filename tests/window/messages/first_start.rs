//! The first start.

use kavijakirja::store::Store;

use super::proofs::changes;
use support::harness::Window;

const SCREEN: &str = "first_start";

#[test]
fn whatever_it_offers() {
    let mut window = Window::without_book();
    let window = &mut window;
    window.size.height = 2000.0;
    changes(SCREEN, window, "Language", |w| w.click("English"), |w| w.shows("Welcome!"));
    window.click("Suomi");
    changes(SCREEN, window, "Preset", |w| w.click("Kirjaston neuvontapiste"), |w| w.shows("Avoinna joka arkipäivä."));
    // A library desk is open on all five weekdays: without Monday there are four, from an hour earlier to an hour later.
    window.click("Muu");
    let changed = |w: &mut Window| {
        w.click("ma");
        w.click_after("klo", "−");
        w.click_after("–", "+");
        w.write("Organisaation nimi", "Kototori");
        w.write("Ensimmäinen toimipiste, esimerkiksi Hervanta", "Hervanta");
        w.press("Enter");
    };
    let made = |w: &Window| {
        w.shows("TALLENNA") && {
            let store = Store::open(&w.book()).unwrap();
            let place = store.reader().catalogue().unwrap().places[0].clone();
            (place.name.as_str(), place.hours.write().as_str()) == ("Hervanta", "mon 9-17,tue 9-17,fri 9-17")
                && store.reader().organisation().unwrap() == "Kototori"
        }
    };
    changes(SCREEN, window, "Day From To Organisation Place Make Made", changed, made);
}
