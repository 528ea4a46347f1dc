//! What the desk asks and in which order: tiles by use or as listed, questions by place, answers that must be given, choices that stay.

use kavijakirja::book::lists::{Asking, Edit, Step};
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{DimensionId, Visit};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::preferences::{Preferences, Tiles};
use kavijakirja::gui::screen::settings;
use kavijakirja::store::Store;

use support::harness::{TODAY, Window};

/// A book whose past weeks know one topic above all: tax.
fn taxed() -> Window {
    let mut window = Window::with_places(&["Hervanta=tue 10-16,fri 10-16", "Puhos=thu 13-17"]);
    window.press("q 1 Enter");
    let visit = window.recorded().remove(0);
    let mut store = Store::open(&window.book()).unwrap();
    past(&mut store, &visit, "tax", 3);
    drop(store);
    let Window { app, folder, .. } = window;
    drop(app);
    Window::open(folder)
}

fn past(store: &mut Store, like: &Visit, topic: &str, times: u32) {
    let id = kavijakirja::book::VisitId::random(&kavijakirja::store::host::SystemEntropy).unwrap();
    let date = "2026-11-13".parse().unwrap();
    let visit = Visit { id, date, topic: vec![topic.parse().unwrap()], times, ..like.clone() };
    let _ = store.writer().record(&visit, Origin::Desk).unwrap();
}

/// The topic that the first key takes now.
fn first_topic(window: &mut Window) -> String {
    let before = window.recorded().len();
    window.press("q 1 Enter");
    let recorded = window.recorded();
    assert_eq!(recorded.len(), before + 1);
    let mut topics: Vec<_> = recorded.iter().map(|visit| visit.topic[0].to_string()).collect();
    window.press("Ctrl+z");
    for left in window.recorded() {
        let at = topics.iter().position(|topic| *topic == left.topic[0].as_str()).unwrap();
        let _ = topics.remove(at);
    }
    topics.remove(0)
}

#[test]
fn what_is_brought_into_past_weeks_moves_no_tile_of_a_day_that_is_being_recorded() {
    let mut window = taxed();
    assert_eq!(first_topic(&mut window), "tax");
    let visit = window.recorded().remove(0);
    past(&mut Store::open(&window.book()).unwrap(), &visit, "debts", 50);
    window.press("Ctrl+2 Ctrl+1");
    assert_eq!(first_topic(&mut window), "tax", "the day was opened with tax first");
    let Window { app, folder, .. } = window;
    drop(app);
    assert_eq!(first_topic(&mut Window::open(folder)), "debts", "a new day, or a new start, orders anew");
}

#[test]
fn the_tiles_stand_as_listed_where_the_settings_say_so() {
    let mut window = taxed().again_with(&Preferences { tiles: Tiles::AsListed, ..Preferences::default() });
    assert_eq!(first_topic(&mut window), "kela");
    window.update(Message::Screen(ScreenMessage::Settings(settings::Message::Laptop(settings::laptop::Message::Tiles(Tiles::ByUse)))));
    window.press("Ctrl+2 Ctrl+1");
    assert_eq!(first_topic(&mut window), "tax");
}

/// Opens a book of two places after these edits of its lists.
fn edited(edits: &[Edit]) -> Window {
    let window = Window::with_places(&["Hervanta=tue 10-16,fri 10-16", "Puhos=thu 13-17"]);
    let mut store = Store::open(&window.book()).unwrap();
    for edit in edits {
        let _ = store.writer().edit_lists(edit).unwrap();
    }
    drop(store);
    let Window { app, folder, .. } = window;
    drop(app);
    Window::open(folder)
}

fn dimension(id: &str) -> DimensionId {
    id.parse().unwrap()
}

#[test]
fn a_question_is_asked_at_the_places_that_ask_it_and_not_elsewhere() {
    let asked = [Edit::Switch(dimension("age"), true), Edit::Ask(dimension("age"), Asking::Places(["puhos".parse().unwrap()].into()))];
    let mut window = edited(&asked);
    assert!(window.shows("Hervanta ▾") && !window.shows("alle 30"));
    window.click("Hervanta ▾");
    window.click("Puhos");
    assert!(window.shows("alle 30"));
    window.press("q 1 Shift+z Enter");
    assert_eq!(window.recorded()[0].answers[&dimension("age")][0].as_str(), "under-30");
}

#[test]
fn a_visit_waits_for_an_answer_that_must_be_given_and_one_press_gives_it() {
    let mut window = edited(&[Edit::Switch(dimension("age"), true), Edit::Ask(dimension("age"), Asking::Required(true))]);
    window.press("q 1 Enter");
    assert!(window.recorded().is_empty() && window.shows("Vastaa kysymykseen: "), "{:?}", window.texts());
    window.press("Shift+z Enter");
    assert_eq!(window.recorded().len(), 1);
    // An older visit without an answer can still be corrected.
    let mut store = Store::open(&window.book()).unwrap();
    let without = Visit { answers: std::collections::BTreeMap::new(), ..window.recorded().remove(0) };
    store.writer().amend(&without).unwrap();
    drop(store);
    window.press("Ctrl+2 Ctrl+1 Ctrl+e + Enter");
    assert_eq!(window.recorded()[0].people, 2, "{:?}", window.texts());
}

#[test]
fn the_last_choice_stays_where_the_desk_keeps_it_and_is_cleared_elsewhere() {
    let mut window = edited(&[Edit::Ask(DimensionId::LANGUAGE, Asking::Keeps(true))]);
    window.press("q 2 Shift+2 Enter");
    window.press("w Enter");
    window.press("e Enter");
    let recorded = window.recorded();
    let said = |visit: &Visit| (visit.language.to_string(), visit.channel.to_string(), visit.topic.len());
    let mut told: Vec<_> = recorded.iter().map(said).collect();
    told.sort();
    let som = |channel: &str| ("som".to_owned(), channel.to_owned(), 1);
    assert_eq!(told, [som("desk"), som("desk"), som("phone")], "the language stays, the channel does not");
    // A correction of an older visit leaves nothing behind.
    window.press("Ctrl+e 3 Enter");
    window.press("q Enter");
    assert_eq!(window.recorded().iter().filter(|visit| visit.language.as_str() == "som").count(), 3);
    assert_eq!(window.recorded_on(TODAY).len(), 4);
}

#[test]
fn the_questions_stand_in_the_order_that_the_desk_gave_them() {
    let mut window = edited(&[Edit::MoveDimension(DimensionId::LANGUAGE, Step::Up)]);
    let at = |window: &Window, text: &str| window.texts().iter().position(|shown| shown == text).unwrap();
    assert!(at(&window, "Kieli") < at(&window, "Asia"));
    // Keys belong to the questions and not to their order.
    window.press("q 1 Enter");
    assert_eq!(window.recorded()[0].topic[0].as_str(), "kela");
}
