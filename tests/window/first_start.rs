//! From nothing to the first visit.

use chrono::Weekday;
use kavijakirja::book::place::Span;
use kavijakirja::store::Store;

use support::harness::Window;

#[test]
fn the_first_start_makes_a_book_and_opens_the_desk() {
    let mut window = Window::without_book();
    window.fill("Organisaation nimi", "Tampereen kaupunki");
    window.fill("Ensimmäinen toimipiste, esimerkiksi Hervanta", "Itäkeskus, Puhos");
    window.click("to");
    window.click("ti");
    window.press("Enter");
    assert!(window.shows("Itäkeskus, Puhos"), "the desk is shown");
    window.press("q 1 Enter");
    assert_eq!(window.recorded().len(), 1);
    let store = Store::open(&window.book()).unwrap();
    assert_eq!(store.reader().organisation().unwrap(), "Tampereen kaupunki");
    let catalogue = store.reader().catalogue().unwrap();
    let place = &catalogue.places[0];
    assert_eq!(place.id.as_str(), "itakeskus-puhos");
    // Tuesday and Friday are proposed; Tuesday was taken back, Thursday added.
    for (day, open) in [(Weekday::Tue, false), (Weekday::Thu, true), (Weekday::Fri, true), (Weekday::Sun, false)] {
        let expected: &[Span] = if open { &[Span { from: 10, to: 16 }] } else { &[] };
        assert_eq!(place.hours.on(day), expected, "{day}");
    }
}

#[test]
fn what_is_missing_is_told_beside_its_field_and_no_book_is_made() {
    let mut window = Window::without_book();
    window.press("Enter");
    assert!(window.shows("Kirjoita organisaation nimi."));
    assert!(!window.book().exists());
    window.fill("Organisaation nimi", "Tampere");
    assert!(!window.shows("Kirjoita organisaation nimi."));
    window.press("Enter");
    assert!(!window.book().exists(), "the place has no name yet");
    assert!(window.shows("Kirjoita toimipisteen nimi."));
    window.fill("Ensimmäinen toimipiste, esimerkiksi Hervanta", "???");
    window.press("Enter");
    assert!(!window.book().exists(), "no id can be made of such a name");
    assert!(window.shows("???"), "{:?}", window.texts());
}

#[test]
fn the_window_speaks_the_chosen_language_at_once_and_ever_after() {
    let mut window = Window::without_book();
    window.click("Svenska");
    assert!(window.shows("Organisationens namn"));
    let folder = window.folder;
    drop(window.app);
    assert!(Window::open(folder).shows("Organisationens namn"));
}

#[test]
fn a_ready_beginning_sets_hours_channels_and_questions_with_one_press() {
    let mut window = Window::without_book();
    window.click("Kirjaston neuvontapiste");
    assert!(window.shows("Digipalvelut, lomakkeet ja kirjeet ensimmäisinä."));
    window.click("Kototori");
    window.fill("Organisaation nimi", "Tampere");
    window.fill("Ensimmäinen toimipiste, esimerkiksi Hervanta", "Hervanta");
    window.click("pe");
    window.press("Enter");
    // The desk asks how the language was served, and Kela has the first key.
    assert!(window.shows("Miten palveltiin"), "{:?}", window.texts());
    assert!(!window.shows("videopuhelu"), "out of use until the desk brings it back");
    window.press("q 1 Shift+z Enter");
    assert_eq!(window.recorded()[0].topic[0].as_str(), "kela");
    let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    assert_eq!(catalogue.places[0].hours.write(), "tue 10-16", "Friday was taken back");
}
