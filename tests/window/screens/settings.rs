//! The settings: at once what is the window's, saved what is the book's.

use kavijakirja::book::DimensionId;
use kavijakirja::book::lists::{Asking, Step};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::screen::settings::{self, lists, places};
use kavijakirja::gui::theme::Appearance;
use kavijakirja::store::Store;

use crate::computer::window;
use support::harness::Window;

fn settings(message: settings::Message) -> Message {
    Message::Screen(ScreenMessage::Settings(message))
}

fn places(window: &Window) -> Vec<(String, String, bool)> {
    let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    catalogue.places.iter().map(|place| (place.name.clone(), place.hours.write(), place.retired)).collect()
}

fn preferences(window: &Window) -> Preferences {
    Preferences::read(&window.folder.path().join("window.toml"))
}

#[test]
fn another_language_is_spoken_at_once_and_ever_after() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    assert!(window.shows("Asetukset") && window.shows("Tekstin koko"));
    window.click("Svenska");
    assert!(window.shows("Inställningar") && window.shows("Textens storlek"));
    assert!(!window.shows("Asetukset"));
    window.click("English");
    assert!(window.shows("Settings") && window.shows("Size of text"));
    assert_eq!(preferences(&window).language.as_deref(), Some("en"));
}

#[test]
fn text_size_and_appearance_change_at_once() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    let before = window.place_of("Asetukset").unwrap().bounds.height;
    window.click("200\u{a0}%");
    let after = window.place_of("Asetukset").unwrap().bounds.height;
    assert!(after > 1.7 * before, "{before} {after}");
    window.click("100\u{a0}%");
    window.click("Suuri kontrasti");
    assert_eq!(preferences(&window).appearance, Appearance::HighContrast);
    assert_eq!(window.app.theme().palette().background, iced_test::core::Color::BLACK);
}

#[test]
fn a_new_place_can_be_chosen_at_the_desk() {
    let (mut window, _) = window();
    window.press("Ctrl+5 n");
    window.fill("Nimi", "Kaleva");
    window.click("ke");
    window.press("Ctrl+s");
    assert!(window.shows("Tallennettu: Kaleva"));
    assert!(places(&window).contains(&("Kaleva".into(), "wed 10-16".into(), false)));
    window.press("Ctrl+1");
    window.click("Hervanta ▾");
    window.click("Kaleva");
    assert!(window.shows("Kaleva ▾"));
    window.press("q 1 Enter");
    assert_eq!(window.recorded().iter().filter(|visit| visit.place.as_str() == "kaleva").count(), 1);
}

#[test]
fn two_places_never_share_a_name() {
    let (mut window, _) = window();
    window.press("Ctrl+5 n");
    window.fill("Nimi", "puhos");
    window.press("Ctrl+s");
    assert!(window.shows("Toimipiste ”puhos” on jo olemassa. Mitään ei tallennettu."));
    assert_eq!(places(&window).len(), 2);
    window.press("Esc");
    assert!(!window.shows("on jo olemassa"));
}

#[test]
fn a_place_is_renamed_and_its_hours_change_while_old_visits_stay_its_own() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    window.click("Muuta");
    window.fill("Nimi", "n tori");
    window.click("pe");
    window.press("Ctrl+s");
    assert_eq!(places(&window)[0], ("Hervantan tori".into(), "tue 10-16".into(), false));
    assert_eq!(window.recorded().iter().filter(|visit| visit.place.as_str() == "hervanta").count(), 3);
}

#[test]
fn a_place_is_retired_and_brought_back_but_not_the_one_in_use() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    assert!(window.shows("Siirry ensin toiseen"));
    // Hervanta's button is the first, and cannot be pressed.
    window.click("Poista käytöstä");
    assert!(!places(&window)[0].2);
    let puhos = "puhos".parse().unwrap();
    let retire = |retired| settings(settings::Message::Places(places::Message::Retire(std::clone::Clone::clone(&puhos), retired)));
    window.update(retire(true));
    assert!(places(&window)[1].2);
    assert!(window.shows("Puhos (ei käytössä)"));
    window.click("Ota käyttöön");
    assert!(!places(&window)[1].2);
}

#[test]
fn an_optional_question_is_asked_at_the_desk_once_it_is_switched_on() {
    let (mut window, _) = window();
    assert!(!window.shows("Ikä"));
    window.press("Ctrl+5");
    window.size.height = 2000.0;
    window.click("Ikä: ei kysytä");
    assert!(window.shows("Ikä: kysytään"));
    let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    let age: DimensionId = "age".parse().unwrap();
    assert!(catalogue.vocabulary.dimension(&age).unwrap().switched_on);
    window.press("Ctrl+1");
    assert!(window.shows("Ikä"));
}

#[test]
fn the_organisation_is_saved_and_shown() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    window.fill("Nimi, joka näkyy raporteissa", " ry");
    window.press("Ctrl+s");
    assert!(window.shows("Tallennettu"));
    assert_eq!(Store::open(&window.book()).unwrap().reader().organisation().unwrap(), "Kototori ry");
}

#[test]
fn the_settings_say_where_the_book_lies() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    assert!(window.shows(&window.book().display().to_string()));
    assert!(window.shows("Varmuuskopiot"));
}

#[test]
fn the_usual_place_is_where_the_desk_stands_when_the_window_is_opened() {
    let (window, _) = window();
    let window = window.again_with(&Preferences { usual_place: Some("puhos".parse().unwrap()), ..Preferences::default() });
    assert!(window.shows("Puhos ▾"));
}

#[test]
fn places_and_questions_are_moved_with_one_press_and_moved_back() {
    let (mut window, _) = window();
    window.size.height = 4000.0;
    window.press("Ctrl+5");
    let names = |window: &Window| places(window).into_iter().map(|(name, ..)| name).collect::<Vec<_>>();
    assert_eq!(names(&window), ["Hervanta", "Puhos"]);
    // The first cannot go up and the last not down: one arrow of each works.
    window.update(settings(settings::Message::Places(places::Message::MovePlace("puhos".parse().unwrap(), Step::Up))));
    assert_eq!(names(&window), ["Puhos", "Hervanta"]);
    window.click("Kumoa");
    assert_eq!(names(&window), ["Hervanta", "Puhos"]);
    let questions = |window: &Window| {
        let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
        catalogue.vocabulary.dimensions.iter().map(|dimension| dimension.id.to_string()).collect::<Vec<_>>()
    };
    let before = questions(&window);
    window.click("14 vaihtoehtoa");
    window.click("Kysymys aiemmaksi");
    assert_eq!(questions(&window)[..4], ["topic", "language", "referral", "channel"]);
    window.press("Ctrl+z");
    assert_eq!(questions(&window), before);
}

#[test]
fn how_a_question_is_asked_is_one_press_each() {
    let (mut window, _) = window();
    window.size.height = 4000.0;
    window.press("Ctrl+5");
    let age = |window: &Window| {
        let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
        catalogue.vocabulary.dimension(&"age".parse().unwrap()).cloned().unwrap()
    };
    window.click("Ikä: ei kysytä");
    window.update(settings(settings::Message::Lists(lists::Message::Open("age".parse().unwrap()))));
    window.click("Vastaus vaaditaan");
    window.click("Viimeisin valinta jää seuraavaan käyntiin");
    let asked = age(&window);
    assert!(asked.switched_on && asked.required && asked.keeps && asked.places.is_empty());
    let puhos = Asking::Places(["puhos".parse().unwrap()].into());
    window.update(settings(settings::Message::Lists(lists::Message::Ask(puhos))));
    assert!(!age(&window).is_asked_at(&"hervanta".parse().unwrap()));
    window.click("Kaikissa toimipisteissä");
    assert!(age(&window).is_asked_at(&"hervanta".parse().unwrap()));
}
