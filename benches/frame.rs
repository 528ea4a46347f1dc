//! From a key press to the picture that answers it, at the desk, in memory: the message's update, view and layout, drawing by software.
//!
//! The desk of a book of a million visits by turns with the desk of a book of a thousand: what was recorded must not slow the hand.
//! The whole window is drawn each time, where the real one draws only what changed; `window` measures that, through the display.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark may stop, and tells what it measured"
)]

mod support;

use std::hint::black_box;

use ::support::harness;
use iced_test::core::Settings;
use iced_test::core::Size;
use iced_test::core::mouse::Cursor;
use iced_test::core::renderer::{Headless, Style};
use iced_test::core::theme::Base;
use iced_test::renderer::Renderer;
use iced_test::runtime::{UserInterface, user_interface::Cache};
use kavijakirja::gui::app::Message;
use kavijakirja::gui::shortcut::Stroke;
use kavijakirja::gui::theme::FONT;
use support::{Sample, Unit, seconds};

const RUNS: usize = 60;

/// Takes the seconds of one part out of those of update, layout and drawing.
type Part = fn(&[f64; 3]) -> f64;

/// What a person takes for "at once": a tenth of a second, of which the display and the eye want their part (Nielsen 1993, ch. 5).
const BUDGET: f64 = 0.05;

fn main() {
    let (mut large, mut small) = (Desk::open(1_000_000, 50), Desk::open(1_000, 1));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // The first answers fill the caches of shapes and glyphs.
    for run in 0..=RUNS {
        let both = (large.answer(), small.answer());
        if run > 0 {
            ours.push(both.0);
            theirs.push(both.1);
        }
    }
    support::head(&format!("a key at the desk, medians of {RUNS} (a million visits; a thousand)"));
    let median = |all: &[[f64; 3]], part: Part| Sample::new(all.iter().map(part).collect()).median();
    let parts: [(&str, Part); 4] = [
        ("update", |all| all[0]),
        ("view and layout", |all| all[1]),
        ("drawing the whole window", |all| all[2]),
        ("all", |all| all.iter().sum()),
    ];
    for (what, part) in parts {
        support::compare(what, Unit::Seconds, median(&ours, part), median(&theirs, part), None);
    }
    let all = median(&ours, |all| all.iter().sum());
    support::report("part of the budget of 50 ms", &format!("{:.0} %", 100.0 * all / BUDGET));
}

/// A desk with what the window keeps from one picture to the next.
struct Desk {
    window: harness::Window,
    renderer: Renderer,
    cache: Cache,
}

impl Desk {
    fn open(visits: u64, places: u32) -> Self {
        let folder = support::scratch();
        let _ = support::copy(&support::book(visits, places), &folder);
        let window = harness::Window::open_on(folder, harness::TODAY);
        // Any look at the screen loads the fonts.
        assert!(window.texts().len() > 50, "the tiles of the desk");
        Self { window, renderer: Renderer::new(FONT, Settings::default().default_text_size), cache: Cache::default() }
    }

    /// Seconds of update, layout and drawing after the key of the first topic.
    fn answer(&mut self) -> [f64; 3] {
        let update = seconds(|| self.window.update(Message::Key(Stroke::Plain('q'))));
        let (theme, size, renderer) = (self.window.app.theme(), self.window.size, &mut self.renderer);
        let (mut screen, cache) = (None, std::mem::take(&mut self.cache));
        let layout = seconds(|| screen = Some(UserInterface::build(self.window.app.view(), size, cache, renderer)));
        let mut screen = screen.unwrap();
        let draw = seconds(|| {
            screen.draw(renderer, &theme, &Style { text_color: theme.base().text_color }, Cursor::Unavailable);
            let _ = black_box(renderer.screenshot(Size::new(1366, 768), 1.0, theme.base().background_color));
        });
        self.cache = screen.into_cache();
        [update, layout, draw]
    }
}
