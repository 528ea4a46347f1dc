//! The desk: saved means saved, and seconds for each visit.

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{CodeId, Entity, Place, Visit};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::desk::{self, Fault};
use kavijakirja::gui::store_worker::UiError;
use kavijakirja::store::Store;
use kavijakirja::store::StoreError;

use support::harness::{TODAY, Window};

fn codes(visit: &Visit) -> (Vec<&str>, &str, &str, Vec<&str>) {
    let topics = visit.topic.iter().map(CodeId::as_str).collect();
    let referrals = visit.referral.iter().map(CodeId::as_str).collect();
    (topics, visit.language.as_str(), visit.channel.as_str(), referrals)
}

fn desk(message: desk::Message) -> Message {
    Message::Screen(ScreenMessage::Desk(message))
}

#[test]
fn three_presses_save_a_visit_in_the_usual_channel() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    let recorded = window.recorded();
    assert_eq!(recorded.len(), 1);
    assert_eq!(codes(&recorded[0]), (vec!["kela"], "ara", "desk", vec![]));
    assert_eq!((recorded[0].people, recorded[0].times, recorded[0].hour), (1, 1, Some(10)));
    assert!(window.shows("Tallennettu: 1 kävijä · Kela · arabia · tiskillä"));
    assert!(window.shows("tänään 1 käynti · 1 kävijä"));
}

#[test]
fn three_touches_save_a_visit_in_the_usual_channel() {
    let mut window = Window::with_book();
    window.click("Asuminen");
    window.click("Soomaali");
    window.click("TALLENNA");
    assert_eq!(codes(&window.recorded()[0]), (vec!["housing"], "som", "desk", vec![]));
}

#[test]
fn everything_that_a_visit_has_is_reached_by_keys() {
    let mut window = Window::with_book();
    window.press("q e 3 + + - + Shift+2 Shift+q Shift+w");
    assert!(window.shows("3 kävijää · Kela, Asuminen · venäjä · puhelimitse · ohjattu: Ohjaamo, järjestö"));
    window.press("Enter");
    let recorded = window.recorded();
    assert_eq!(codes(&recorded[0]), (vec!["kela", "housing"], "rus", "phone", vec!["ohjaamo", "ngo"]));
    assert_eq!(recorded[0].people, 3);
}

#[test]
fn nothing_is_saved_while_something_lacks() {
    let mut window = Window::with_book();
    window.press("q Enter Shift+Enter");
    assert!(window.recorded().is_empty());
    assert!(window.shows("Valitse kieli"));
    assert!(!window.shows("Tallennettu"));
}

#[test]
fn save_and_keep_keeps_the_choices_for_another_visit() {
    let mut window = Window::with_book();
    window.press("q 1 Shift+Enter Enter");
    let recorded = window.recorded();
    assert_eq!(recorded.len(), 2);
    assert_ne!(recorded[0].id, recorded[1].id);
    assert_eq!(codes(&recorded[0]), codes(&recorded[1]));
    // The second save was a plain one: the form is empty again.
    window.press("Enter");
    assert_eq!(window.recorded().len(), 2);
}

#[test]
fn a_save_that_fails_keeps_the_form_and_a_retry_counts_once() {
    let mut window = Window::with_book();
    window.press("q 1");
    // The book is written, but its answer is lost on the way.
    let held = window.update_and_hold(desk(desk::Message::Save));
    let [Message::Screen(ScreenMessage::Desk(desk::Message::Saved(visit, Ok(_))))] = held.as_slice() else { panic!("{held:?}") };
    let fault = Fault::from(StoreError::Io("the cable was pulled".to_owned()));
    window.update(desk(desk::Message::Saved(visit.clone(), Err(fault))));
    assert!(window.shows("Ei ole varmaa, että käynti tallentui."));
    let told = window.texts().into_iter().find(|text| text.contains("the cable was pulled")).unwrap();
    assert_eq!(told.matches("Ei ole varmaa").count(), 1, "nobody reads it twice: {told}");
    assert!(!window.shows("Tallennettu:"));
    assert!(window.shows("1 kävijä · Kela · arabia · tiskillä"));
    window.press("Enter");
    assert!(window.shows("Tallennettu: 1 kävijä · Kela · arabia · tiskillä"));
    assert_eq!(window.recorded(), vec![visit.clone()]);
}

#[test]
fn a_retry_with_another_choice_is_the_same_visit_as_it_stands_now() {
    let mut window = Window::with_book();
    window.press("q 1");
    let held = window.update_and_hold(desk(desk::Message::Save));
    let [Message::Screen(ScreenMessage::Desk(desk::Message::Saved(visit, Ok(_))))] = held.as_slice() else { panic!("{held:?}") };
    window.update(desk(desk::Message::Saved(visit.clone(), Err(Fault::from(StoreError::DatabaseLocked)))));
    window.press("2 Enter");
    let recorded = window.recorded();
    assert_eq!(recorded.len(), 1);
    assert_eq!((recorded[0].id, recorded[0].language.as_str()), (visit.id, "som"));
}

#[test]
fn a_visit_that_the_book_refuses_is_told_as_not_saved() {
    let mut window = Window::with_book();
    let mut place = Place::parse("Hervanta=tue 10-16").unwrap();
    place.retired = true;
    let mut other = Store::open(&window.book()).unwrap();
    other.writer().write(|batch| batch.put(&Entity::Place(place.clone()))).unwrap_or_else(|error: StoreError| panic!("{error}"));
    window.press("q 1 Enter");
    assert!(window.recorded().is_empty());
    assert!(window.shows("Käyntiä ei tallennettu."));
    assert!(window.shows("1 kävijä · Kela · arabia · tiskillä"));
}

#[test]
fn what_is_pressed_while_the_book_is_written_belongs_to_the_next_visit() {
    let mut window = Window::with_book();
    window.press("q 1");
    let held = window.update_and_hold(desk(desk::Message::Save));
    window.press("w 2 Enter");
    assert_eq!(window.recorded().len(), 1);
    for message in held {
        window.update(message);
    }
    let mut recorded: Vec<_> = window.recorded().iter().map(|visit| (visit.topic[0].to_string(), visit.language.to_string())).collect();
    recorded.sort();
    assert_eq!(recorded, [("kela".to_owned(), "ara".to_owned()), ("migri".to_owned(), "som".to_owned())]);
}

#[test]
fn one_more_visitor_pressed_while_the_book_is_written_counts_from_the_next_form() {
    let mut window = Window::with_book();
    window.press("q 1 + +");
    let held = window.update_and_hold(desk(desk::Message::Save));
    window.press("+ w 2 Enter");
    for message in held {
        window.update(message);
    }
    let mut people: Vec<_> = window.recorded().iter().map(|visit| (visit.topic[0].to_string(), visit.people)).collect();
    people.sort();
    assert_eq!(people, [("kela".to_owned(), 3), ("migri".to_owned(), 2)]);
}

/// What is asked of the whole window waits for its turn like any other key, and is not lost beside what is run.
#[test]
fn ctrl_g_pressed_while_a_visit_is_being_saved_turns_the_window_to_the_visitor() {
    let mut window = Window::with_book();
    window.press("q 1");
    let held = window.update_and_hold(desk(desk::Message::Save));
    window.press("w Ctrl+G");
    assert!(window.shows("TALLENNA"), "the key waits for the save");
    for message in held {
        window.update(message);
    }
    assert_eq!(window.recorded().len(), 1);
    assert!(window.shows("Miten palvelu onnistui?"), "{:?}", window.texts());
}

#[test]
fn undo_pressed_while_the_book_is_written_means_the_visit_that_is_being_written() {
    let mut window = Window::with_book();
    window.press("q 1 Enter w 2");
    let held = window.update_and_hold(desk(desk::Message::Save));
    window.press("Ctrl+z");
    assert_eq!(window.recorded().len(), 2);
    for message in held {
        window.update(message);
    }
    assert_eq!(window.recorded().iter().map(codes).collect::<Vec<_>>(), [(vec!["kela"], "ara", "desk", vec![])]);
}

#[test]
fn undo_takes_the_latest_visit_out() {
    let mut window = Window::with_book();
    window.press("q 1 Enter w 2 Enter Ctrl+z");
    assert_eq!(codes(&window.recorded()[0]), (vec!["kela"], "ara", "desk", vec![]));
    assert_eq!(window.recorded().len(), 1);
    assert!(window.shows("Poistettu: 1 kävijä · Migri · somali · tiskillä"));
    assert!(window.shows("tänään 1 käynti · 1 kävijä"));
}

#[test]
fn correct_loads_the_visit_says_so_and_saves_it_in_its_place() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    let before = window.recorded();
    window.clock(TODAY, 14);
    // A visit half said is not lost to a correction.
    window.press("w Ctrl+e");
    assert!(window.shows("Korjataan (klo 10): 1 kävijä · Kela · arabia · tiskillä"));
    window.press("2 + Enter");
    let after = window.recorded();
    assert_eq!(after.len(), 1);
    assert_eq!((after[0].id, after[0].hour, after[0].people, after[0].language.as_str()), (before[0].id, Some(10), 2, "som"));
    assert!(window.shows("Korjattu: 2 kävijää · Kela · somali · tiskillä"));
    assert!(window.shows("1 kävijä · Migri · tiskillä"));
}

#[test]
fn escape_ends_a_correction_without_a_change() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+e 2 Esc");
    assert_eq!(window.recorded()[0].language.as_str(), "ara");
    assert!(!window.shows("Korjataan"));
}

#[test]
fn a_language_without_a_tile_is_found_by_typing_in_any_language_or_its_own() {
    for typed in ["thai", "ภาษา", "thailändska"] {
        let mut window = Window::with_book();
        window.press("q m");
        window.update(desk(desk::Message::Typed(typed.to_owned())));
        window.update(desk(desk::Message::TakeFirst));
        window.press("Enter");
        assert_eq!(window.recorded()[0].language.as_str(), "tha", "{typed}");
    }
}

#[test]
fn the_most_used_come_first_and_no_tile_moves_during_a_day() {
    let window = Window::with_book();
    let mut store = Store::open(&window.book()).unwrap();
    let mut visit = record_one(&window);
    for day in ["2026-11-10", "2026-11-13"] {
        visit.id = kavijakirja::book::VisitId::random(&kavijakirja::store::host::SystemEntropy).unwrap();
        visit.date = day.parse().unwrap();
        visit.language = "tir".parse().unwrap();
        let _ = store.writer().record(&visit, Origin::Desk).unwrap();
    }
    let folder = window.folder;
    drop(window.app);
    let mut window = Window::open(folder);
    window.press("q 1 Enter");
    assert!(window.recorded().iter().any(|visit| visit.language.as_str() == "tir"), "Tigrinya, used twice, has the first key");
    // Somali is pressed more often today than anything, and yet keeps its key until next week.
    window.press("q 3 Enter q 3 Enter q 3 Enter q 3 Enter");
    assert_eq!(window.recorded().iter().filter(|visit| visit.language.as_str() == "som").count(), 4);
}

/// Records Kela in Arabic and gives the visit.
fn record_one(window: &Window) -> Visit {
    let mut store = Store::open(&window.book()).unwrap();
    let visit = Visit {
        id: kavijakirja::book::VisitId::random(&kavijakirja::store::host::SystemEntropy).unwrap(),
        place: "hervanta".parse().unwrap(),
        date: TODAY.parse().unwrap(),
        hour: Some(9),
        times: 1,
        people: 1,
        topic: vec!["kela".parse().unwrap()],
        language: "ara".parse().unwrap(),
        channel: "desk".parse().unwrap(),
        referral: Vec::new(),
        answers: std::collections::BTreeMap::new(),
    };
    let _ = store.writer().record(&visit, Origin::Desk).unwrap();
    visit
}

#[test]
fn a_clock_behind_the_book_is_told_and_nothing_is_saved_before_it_is_settled() {
    let window = Window::with_book();
    let _ = record_one(&window);
    let folder = window.folder;
    drop(window.app);
    let mut window = Window::open_on(folder, "2026-01-02");
    assert!(window.shows("kirjassa on käynti päivältä pe 20.11.2026: 1 kävijä"), "the visit is named: {:?}", window.texts());
    assert!(window.shows("Tarkista kello ennen tallennusta."));
    window.press("q 1 Enter");
    assert!(window.recorded_on("2026-01-02").is_empty());
    window.click("Päivä on oikein");
    window.press("Enter");
    assert_eq!(window.recorded_on("2026-01-02").len(), 1);
}

#[test]
fn after_midnight_the_desk_asks_what_becomes_of_a_visit_that_is_half_said() {
    let mut window = Window::with_book();
    window.press("q 1 Enter q 1");
    window.clock("2026-11-21", 0);
    assert!(window.shows("Kirjaat päivälle pe 20.11.2026, mutta nyt on la 21.11.2026."));
    window.press("Enter q");
    assert_eq!(window.recorded_on(TODAY).len(), 2, "what was half said belongs to the day before");
    window.press("Esc");
    window.press("q 1 Enter");
    assert_eq!(window.recorded_on("2026-11-21").len(), 1);
    assert!(window.shows("tänään 1 käynti · 1 kävijä"));
}

#[test]
fn the_desk_moves_to_another_place_and_remembers_it() {
    let mut window = Window::with_places(&["Hervanta=tue 10-16", "Puhos=thu 12-15"]);
    window.click("Hervanta ▾");
    window.click("Puhos");
    window.press("q 1 Enter");
    assert_eq!(window.recorded()[0].place.as_str(), "puhos");
    let folder = window.folder;
    drop(window.app);
    assert!(Window::open(folder).shows("Puhos ▾"));
}

#[test]
fn a_book_that_cannot_be_read_is_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.sqlite");
    std::fs::write(&path, "no book at all").unwrap();
    let window = Window::open(folder);
    assert!(window.shows("Tiedosto ei ole Kävijäkirjan kirja"));
    assert_eq!(std::fs::read_to_string(path).unwrap(), "no book at all");
    let trouble = UiError::of(&Store::open(&window.book()).unwrap_err());
    assert!(window.shows(&window.locale().explain(&trouble)));
}

#[test]
fn a_language_is_found_by_its_name_in_any_language_by_its_own_and_by_its_beginning() {
    let searches =
        [("arab", "ara"), ("عرب", "ara"), ("somali", "som"), ("Soomaali", "som"), ("venäj", "rus"), ("rysk", "rus"), ("РУС", "rus")];
    for (typed, code) in searches {
        let mut window = Window::with_book();
        window.press("q m");
        window.update(desk(desk::Message::Typed(typed.to_owned())));
        window.update(desk(desk::Message::TakeFirst));
        window.press("Enter");
        assert_eq!(window.recorded().iter().map(|visit| visit.language.as_str()).collect::<Vec<_>>(), [code], "{typed}");
    }
}
