//! How many presses a visit takes: twelve typical ones, pressed in the real window, against the table that is published.

use kavijakirja::book::{CodeId, DimensionId, Visit};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::desk;
use kavijakirja::text;

use support::harness::Window;

/// A visit as one would tell it, what was done before, the keys, and what the book must then hold: how many visits, and of the last
/// one topics, language, channel, visitors, referrals.
struct Typical {
    told: &'static str,
    before: &'static str,
    keys: &'static str,
    count: usize,
    holds: (&'static str, &'static str, &'static str, u32, &'static str),
}

const TYPICAL: [Typical; 12] = [
    visit("One visitor, one topic, at the desk", "", "q 1 Enter", 1, ("kela", "ara", "desk", 1, "")),
    visit("Another one just like it", "q 1 Shift+Enter", "Enter", 2, ("kela", "ara", "desk", 1, "")),
    visit("Two topics", "", "q e 1 Enter", 1, ("kela housing", "ara", "desk", 1, "")),
    visit("By phone", "", "q 1 Shift+2 Enter", 1, ("kela", "ara", "phone", 1, "")),
    visit("By WhatsApp, in another language", "q 1 Enter", "w 2 Shift+3 Enter", 2, ("migri", "som", "whatsapp", 1, "")),
    visit("Two came together", "", "q 1 + Enter", 1, ("kela", "ara", "desk", 2, "")),
    visit("A family of four", "", "q 1 n 4 Enter", 1, ("kela", "ara", "desk", 4, "")),
    visit("A group of fifteen", "", "q 1 Ctrl+l Enter", 1, ("kela", "ara", "desk", 15, "")),
    visit("Sent on to another service", "", "q 1 Shift+q Enter", 1, ("kela", "ara", "desk", 1, "ohjaamo")),
    visit("A language that has no tile of its own", "", "q m t h a Enter Enter", 1, ("kela", "tha", "desk", 1, "")),
    visit("In a rush, in the language of the one before", "q 1 Enter Ctrl+r", "w", 2, ("migri", "ara", "desk", 1, "")),
    visit("The language of the last visit was wrong", "q 1 Enter", "Ctrl+e 2 Enter", 1, ("kela", "som", "desk", 1, "")),
];

const fn visit(
    told: &'static str,
    before: &'static str,
    keys: &'static str,
    count: usize,
    holds: (&'static str, &'static str, &'static str, u32, &'static str),
) -> Typical {
    Typical { told, before, keys, count, holds }
}

/// Presses keys. While the field of a search has the focus, which a picture that is drawn anew after each key cannot keep, Enter
/// is what the field makes of it.
fn press(window: &mut Window, keys: &str) {
    for key in keys.split_whitespace() {
        let searches = window.shows(&text!(window.locale(), "desk-search-close"));
        match key {
            "Enter" if searches => window.update(Message::Screen(ScreenMessage::Desk(desk::Message::TakeFirst))),
            key => window.press(key),
        }
    }
}

/// What a visit says, in the order of [`Typical::holds`].
fn said(visit: &Visit) -> (String, String, String, u32, String) {
    let codes = |dimension: &DimensionId| visit.codes(dimension).iter().map(CodeId::as_str).collect::<Vec<_>>().join(" ");
    (codes(&DimensionId::TOPIC), visit.language.to_string(), visit.channel.to_string(), visit.people, codes(&DimensionId::REFERRAL))
}

/// The first two columns of the published table.
fn published() -> Vec<(String, usize)> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/presses.md")).unwrap();
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows = text.lines().filter(|line| line.starts_with('|')).map(cells);
    rows.filter_map(|row| Some((row[0].clone(), row[1].parse().ok()?))).collect()
}

#[test]
fn the_published_table_tells_the_presses_that_the_window_really_takes() {
    let counted: Vec<_> = TYPICAL.iter().map(|visit| (visit.told.to_owned(), visit.keys.split_whitespace().count())).collect();
    assert_eq!(published(), counted);
}

#[test]
fn each_of_the_twelve_visits_is_recorded_by_its_presses() {
    for typical in &TYPICAL {
        let mut window = Window::with_book();
        press(&mut window, typical.before);
        let before = window.recorded();
        press(&mut window, typical.keys);
        let recorded = window.recorded();
        assert_eq!(recorded.len(), typical.count, "{}", typical.told);
        let (topics, language, channel, people, referrals) = typical.holds;
        let expected = (topics.to_owned(), language.to_owned(), channel.to_owned(), people, referrals.to_owned());
        let new = recorded.iter().find(|visit| !before.contains(visit)).map(said);
        assert_eq!(new, Some(expected), "{}", typical.told);
    }
}

#[test]
fn no_usual_visit_takes_more_than_three_presses() {
    let usual = ["One visitor, one topic, at the desk", "Another one just like it", "In a rush, in the language of the one before"];
    for told in usual {
        let (_, presses) = published().into_iter().find(|(name, _)| name == told).unwrap();
        assert!(presses <= 3, "{told}: {presses}");
    }
}
