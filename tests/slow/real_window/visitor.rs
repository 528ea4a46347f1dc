//! The window turned to visitors: they press with a finger, and nothing but the long press on the corner leads back.

use kavijakirja::book::feedback::texts::TEXTS;
use kavijakirja::gui::app::Message;
use kavijakirja::gui::screen::feedback::{self, SETTLING};

use super::display::{Display, Picture, wait};
use super::killed::desk;
use super::laptop::{Laptop, Window};
use super::{SHADE, harness, map};

/// The corner, at the lower left, and what is around it.
const CORNER: (f32, f32) = (48.0, 720.0);
const AROUND_CORNER: (usize, usize, usize, usize) = (10, 680, 90, 760);
/// A dot below an Arabic letter can reach below what iced draws anew of its line (0.14): so many pixels may be those of the page before, of
/// which two pages that differ in one word have a thousand.
const FEW: usize = 40;
/// Where the pointer is over nothing.
const AWAY: (f32, f32) = (1_365.0, 767.0);
/// All of the page but the corner.
const PAGE: (usize, usize, usize, usize) = (0, 0, 1366, 670);

/// The window as it should be, beside the real one: what is pressed in one is pressed in the other.
struct Side<'a> {
    window: &'a Window<'a>,
    map: harness::Window,
}

impl Side<'_> {
    /// Waits until the real window shows what the other does.
    fn shows(&self, what: &str) {
        let drawn = map::drawn(&self.map);
        let _ = self.window.display.picture_where(what, |seen| seen.differing(&drawn, PAGE, SHADE) < FEW);
    }

    /// Presses what bears this text, and sees the page that follows. A question that has just come takes no answer yet: then the finger
    /// falls again.
    fn presses(&mut self, text: &str, what: &str) {
        let at = self.map.place_of(text).unwrap_or_else(|| panic!("“{text}” is among {:?}", self.map.texts())).bounds.center();
        let before = map::drawn(&self.map);
        for _ in 0..SETTLING {
            self.map.update(Message::Visitor(feedback::Message::Beat));
        }
        self.map.click(text);
        let after = map::drawn(&self.map);
        let is = |page: &Picture| self.window.display.picture().differing(page, PAGE, SHADE) < FEW;
        wait(what, || {
            if is(&before) {
                self.window.click(at.x, at.y);
                // Where the pointer stays, what lies below it is drawn as touched.
                self.window.point(AWAY.0, AWAY.1);
            }
            (0..20).find(|_| is(&after)).map(drop)
        });
    }
}

/// How many answers the book has to each question this week, as the command tells it once the week is over.
fn answers(laptop: &Laptop) -> Vec<(String, u64)> {
    let week = laptop.today().format("%G-W%V").to_string();
    let later = laptop.today() + chrono::Days::new(8);
    let mut command = laptop.program("fi_FI.UTF-8");
    let _ = command.env(support::clock::VARIABLE, format!("{later}T10"));
    let output = command.args(["feedback", "results", "--period", &week, "--json"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let told = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    told.map(|line| (line["question"].as_str().unwrap().to_owned(), line["answers"].as_u64().unwrap())).collect()
}

#[test]
fn visitors_answer_with_a_finger_from_right_to_left_too_and_only_the_long_press_leads_back() {
    let display = Display::new();
    let (laptop, window) = desk(&display);
    let desk_is_shown = map::drawn(&map::screen(&laptop, ""));
    // The advisor presses the tile; no key is needed.
    let mut side = Side { window: &window, map: map::screen(&laptop, "") };
    side.presses("Palaute", "the languages");
    let languages = map::drawn(&side.map);

    // One visitor in Arabic, one in Finnish, one who presses a language and lets it be.
    for (tongue, words) in [("ara", 2), ("fin", 1)] {
        let tongue = TEXTS.tongue(tongue).unwrap();
        side.presses(&tongue.name, "the first question");
        side.presses(&tongue.yes, "the second question");
        side.presses(if words == 2 { &tongue.partly } else { &tongue.skip }, "the thanks");
        assert!(side.map.shows(&tongue.thanks));
        side.map = map::screen(&laptop, "Ctrl+g");
        side.shows("the languages, for the next visitor");
    }

    // What a curious visitor may try.
    let still_theirs = |what: &str| {
        let _ = display.picture_where(what, |seen| seen.differing(&languages, (0, 0, 1366, 768), SHADE) < FEW);
    };
    let keys = (1..=12)
        .map(|number| format!("F{number}"))
        .chain(["Escape", "Return", "q", "1", "plus", "minus", "Page_Up", "BackSpace", "Menu"].map(str::to_owned));
    let with_ctrl = ["1", "2", "3", "4", "5", "p", "z", "w", "q", "h", "r", "b", "s"].map(|key| format!("ctrl+{key}"));
    for key in keys.chain(with_ctrl).chain(["alt+F4", "alt+Tab", "super", "shift+Escape"].map(str::to_owned)) {
        window.press(&key);
    }
    still_theirs("no key leads anywhere");
    for (x, y) in [(1_340.0, 8.0), (8.0, 8.0), (1_340.0, 745.0), (683.0, 745.0)] {
        window.click(x, y);
    }
    window.point(AWAY.0, AWAY.1);
    still_theirs("no other corner leads anywhere");
    // A short press: the ring begins to fill, and is empty again.
    window.point(CORNER.0, CORNER.1);
    window.hold_down();
    let _ = wait("the ring begins to fill", || Some(display.picture()).filter(|seen| seen.differing(&languages, AROUND_CORNER, SHADE) > 0));
    window.let_go();
    window.point(AWAY.0, AWAY.1);
    still_theirs("a short press leads nowhere");

    window.point(CORNER.0, CORNER.1);
    window.hold_down();
    let _ = display.picture_where("the desk is there again", |seen| seen.differing(&desk_is_shown, (0, 100, 680, 700), SHADE) == 0);
    window.let_go();
    // The advisor works on.
    window.press("q 1 Return");
    let _ = laptop.visits_where("the visit", |visits| visits.len() == 1);
    assert_eq!(window.close(), "");
    assert_eq!(answers(&laptop), [("helped".to_owned(), 2), ("own-language".to_owned(), 1)]);
    let _ = laptop.command(&["check"]);
}
