//! The visitor's side.

use iced_test::core::Point;
use kavijakirja::book::feedback::texts::TEXTS;
use kavijakirja::gui::screen::feedback::{BEATS, SETTLING, THANKS};
use kavijakirja::store::Store;
use kavijakirja::transfer::bundle::Passphrase;
use kavijakirja::transfer::kiosk_lock;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;
use support::picture;

const SCREEN: &str = "feedback";

/// The corner that leads back, at the lower left.
const CORNER: Point = Point::new(48.0, 720.0);

fn moments(window: &mut Window, times: u8) {
    for _ in 0..times {
        window.listen("Visitor(Beat)", None);
    }
}

#[test]
fn answering() {
    let (mut window, _) = window();
    let window = &mut window;
    window.press("Ctrl+G");
    let swedish = TEXTS.tongue("swe").unwrap();
    let asks = |id: &str| swedish.asks(&id.parse().unwrap()).to_owned();
    changes(SCREEN, window, "Language", |w| w.click("Svenska"), |w| w.shows(&asks("helped")));
    // A finger that falls twice answers once: only after a moment a face is an answer.
    window.click("Ja");
    assert!(window.shows(&asks("helped")));
    let in_a_moment = |w: &mut Window| {
        moments(w, SETTLING);
        w.click("Ja");
    };
    changes(SCREEN, window, "Beat Answer Saved", in_a_moment, |w| w.shows(&asks("own-language")));
    changes(SCREEN, window, "Skip", |w| w.click("Hoppa över"), |w| w.shows(&swedish.thanks));
    moments(window, SETTLING);
    let seconds = |w: &mut Window| (0..THANKS).for_each(|_| w.listen("Visitor(Second)", None));
    changes(SCREEN, window, "Second", seconds, |w| w.shows("Miten palvelu onnistui?"));
    window.click("Svenska");
    changes(SCREEN, window, "Languages", |w| w.click("←"), |w| w.shows("Miten palvelu onnistui?"));
    let week = kavijakirja::statistics::Selection { period: "2026-W47".parse().unwrap(), place: None };
    let heard = Store::open(&window.book()).unwrap().publisher().feedback(&week, "2026-11-23".parse().unwrap()).unwrap();
    let heard: Vec<_> = heard.answered.iter().map(|one| (one.question.to_string(), one.answers)).collect();
    assert_eq!(heard, [("helped".to_owned(), 1)]);
}

#[test]
fn leading_back() {
    let (mut window, _) = window();
    let window = &mut window;
    window.press("Ctrl+G");
    let untouched = picture::draw(window, "");
    window.button(CORNER, true);
    moments(window, BEATS - 1);
    assert!(!window.shows("TALLENNA"));
    // What was pressed too short counts for nothing: the corner looks as it did before.
    changes(SCREEN, window, "CornerLeft", |w| w.button(CORNER, false), |w| picture::draw(w, "") == untouched);
    let held_down = |w: &mut Window| {
        w.button(CORNER, true);
        moments(w, BEATS);
    };
    changes(SCREEN, window, "CornerPressed", held_down, |w| w.shows("TALLENNA"));
}

#[test]
fn passphrase() {
    let (mut window, _) = window();
    let window = &mut window;
    let lock = kiosk_lock::lock(&Passphrase::new("kuusi kuusta")).unwrap();
    Store::open(&window.book()).unwrap().writer().set_feedback_lock(Some(&lock)).unwrap();
    window.press("Ctrl+G");
    window.button(CORNER, true);
    moments(window, BEATS);
    let field = window.fields().pop().expect("the passphrase is asked for");
    let possible = window.focusable().len();
    changes(SCREEN, window, "Typed", |w| w.write_at(&field, "kuusi"), |w| w.focusable().len() > possible);
    changes(SCREEN, window, "Try Tried", |w| w.click("Neuvojan näkymään"), |w| w.shows("Tunnuslause ei täsmää."));
    window.write_at(&field, "kuusi kuusta");
    window.press("Enter");
    assert!(window.shows("TALLENNA"));
}
