//! The desk in a rush: one press is a visit. And numbers: groups at one press, any number by typing.

use kavijakirja::book::{CodeId, Visit};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::screen::desk::{self, Fault};
use kavijakirja::locale::Language;
use kavijakirja::store::StoreError;

use support::harness::Window;

fn desk(message: desk::Message) -> Message {
    Message::Screen(ScreenMessage::Desk(message))
}

/// Topics, language, channel and visitors of every visit, sorted.
fn told(window: &Window) -> Vec<String> {
    let told = |visit: &Visit| {
        let topics: Vec<_> = visit.topic.iter().map(CodeId::as_str).collect();
        let sent: Vec<_> = visit.referral.iter().map(CodeId::as_str).collect();
        let sent = if sent.is_empty() { String::new() } else { format!(" > {}", sent.join("+")) };
        format!("{} {} {} {}{sent}", topics.join("+"), visit.language, visit.channel, visit.people)
    };
    let mut all: Vec<_> = window.recorded().iter().map(told).collect();
    all.sort();
    all
}

#[test]
fn in_a_rush_one_press_on_a_topic_is_a_visit_in_the_language_and_channel_used_last() {
    let mut window = Window::with_book();
    window.press("q 1 Shift+2 Enter Ctrl+r w");
    assert_eq!(told(&window), ["kela ara phone 1", "migri ara phone 1"]);
    assert!(window.shows("Tallennettu: 1 kävijä · Migri · arabia · puhelimitse"));
    assert!(window.shows("Sama käynti vielä 5 s: 1 kävijä · Migri · arabia · puhelimitse"));
}

#[test]
fn by_touch_it_is_one_press_too() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    window.click("Ruuhka");
    window.click("Asuminen");
    assert_eq!(told(&window), ["housing ara desk 1", "kela ara desk 1"]);
}

#[test]
fn another_topic_within_the_seconds_is_added_and_the_same_topic_is_another_visit() {
    let mut window = Window::with_book();
    window.press("Ctrl+r z q");
    let language = window.recorded()[0].language.to_string();
    window.press("w e q q");
    let l = language.as_str();
    assert_eq!(told(&window), [format!("kela {l} desk 1"), format!("kela {l} desk 1"), format!("kela+migri+housing {l} desk 1")]);
}

#[test]
fn after_the_seconds_and_after_enter_another_topic_is_another_visit() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r w");
    for left in (1..5).rev() {
        window.update(desk(desk::Message::Second));
        assert!(window.shows(&format!("Sama käynti vielä {left} s")), "{left}");
    }
    window.update(desk(desk::Message::Second));
    assert!(!window.shows("Sama käynti"));
    window.press("e Enter r");
    assert_eq!(told(&window).len(), 4);
}

#[test]
fn a_digit_a_language_or_a_channel_first_belongs_to_the_visit_that_follows() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r w 1 2 e");
    window.click("Soomaali");
    window.press("Shift+2 r t Shift+q");
    assert_eq!(
        told(&window),
        ["employment-office+job-seeking som phone 1 > ohjaamo", "housing ara desk 12", "kela ara desk 1", "migri ara desk 1"]
    );
}

#[test]
fn a_rush_without_a_language_asks_for_it_once_and_saves_then() {
    let mut window = Window::with_book();
    window.press("Ctrl+r q");
    assert!(window.recorded().is_empty() && window.shows("Valitse kieli"));
    window.click("Soomaali");
    assert_eq!(told(&window), ["kela som desk 1"]);
}

#[test]
fn saved_is_told_in_a_rush_only_when_the_book_has_it_and_a_press_meanwhile_is_added() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r");
    let held = window.update_and_hold(Message::Key(kavijakirja::gui::shortcut::Stroke::Plain('w')));
    assert!(window.shows("Tallennetaan…") && !window.shows("Tallennettu: 1 kävijä · Migri"));
    window.press("e");
    for message in held {
        window.update(message);
    }
    assert_eq!(told(&window), ["kela ara desk 1", "migri+housing ara desk 1"]);
}

#[test]
fn a_save_that_failed_in_a_rush_is_told_and_a_retry_counts_once() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r");
    let held = window.update_and_hold(Message::Key(kavijakirja::gui::shortcut::Stroke::Plain('w')));
    let [Message::Screen(ScreenMessage::Desk(desk::Message::Saved(visit, Ok(_))))] = held.as_slice() else { panic!("{held:?}") };
    window.update(desk(desk::Message::Saved(visit.clone(), Err(Fault::from(StoreError::DatabaseLocked)))));
    assert!(window.shows("Ei ole varmaa") && !window.shows("Sama käynti"));
    window.press("Enter");
    assert_eq!(told(&window), ["kela ara desk 1", "migri ara desk 1"]);
}

#[test]
fn undo_stands_beside_and_takes_the_visit_of_the_rush_out() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r w Ctrl+z e");
    assert_eq!(told(&window), ["housing ara desk 1", "kela ara desk 1"], "the visit taken out takes no topic");
}

#[test]
fn out_of_the_rush_a_topic_waits_for_save_again() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+r w Ctrl+r e");
    assert_eq!(window.recorded().len(), 2);
    assert!(window.shows("Valitse kieli"));
}

#[test]
fn a_group_is_one_press_and_any_number_is_typed() {
    let mut window = Window::with_book();
    window.press("q 1 Ctrl+k Enter w 2 n 3 7 Enter");
    window.click("= 15");
    window.press("e 3 Enter");
    let mut people: Vec<_> = window.recorded().iter().map(|visit| visit.people).collect();
    people.sort_unstable();
    assert_eq!(people, [10, 15, 37]);
}

#[test]
fn a_number_beyond_all_sense_is_the_most_there_can_be_and_digits_are_languages_again_after_n() {
    let mut window = Window::with_book();
    window.press("q n 9 9 9 9 9 9 9 9 9 9 9 9 n 1 Enter");
    assert_eq!(
        window.recorded().iter().map(|visit| (visit.people, visit.language.to_string())).collect::<Vec<_>>(),
        [(1_000_000, "ara".to_owned())]
    );
}

#[test]
fn the_rush_speaks_every_language_of_the_window() {
    let words = [
        (Language::Finnish, "Ruuhka", "Sama käynti vielä 5 s", "SEURAAVA KÄVIJÄ"),
        (Language::Swedish, "Rusning", "Samma besök ännu 5 s", "NÄSTA BESÖKARE"),
        (Language::English, "Rush", "Same visit for 5 s", "NEXT VISITOR"),
    ];
    for (language, rush, same, next) in words {
        let preferences = Preferences { language: Some(language.code().to_owned()), ..Preferences::default() };
        let mut window = Window::with_book().again_with(&preferences);
        window.press("q 1 Enter");
        window.click(rush);
        window.press("w");
        for text in [same, next] {
            assert!(window.shows(text), "{language}: {text} in {:?}", window.texts());
        }
    }
}
