//! A window whose widgets stay: their focus, caret and clicks go on from one picture to the next, as in the real window.

use iced_test::core::renderer::Headless;
use iced_test::core::{Event, Pixels, Point, clipboard, mouse};
use iced_test::futures::futures::executor::block_on;
use iced_test::renderer::Renderer;
use iced_test::runtime::user_interface::{Cache, UserInterface};
use kavijakirja::gui::app::Message;
use kavijakirja::gui::fonts;
use kavijakirja::gui::theme::FONT;

use crate::harness::{Window, key_event};

/// A window and the state of its widgets.
pub struct Live {
    pub window: Window,
    renderer: Renderer,
    cache: Option<Cache>,
    at: Point,
}

impl Live {
    /// The window as it stands, with nothing focused.
    pub fn new(window: Window) -> Self {
        fonts::load();
        let renderer = block_on(<Renderer as Headless>::new(FONT, Pixels(16.0), Some("tiny-skia"))).expect("tiny-skia draws anywhere");
        Self { window, renderer, cache: Some(Cache::default()), at: Point::ORIGIN }
    }

    /// Lets the widgets do what was asked of them and hear these events, and the window what came of it.
    pub fn hear(&mut self, events: &[Event]) {
        for event in events {
            let mut asked: Vec<_> = self.window.trail.asked.get_mut().drain(..).collect();
            let size = self.window.size;
            let cache = self.cache.take().unwrap_or_default();
            let mut interface = UserInterface::build(self.window.app.view(), size, cache, &mut self.renderer);
            for operation in &mut asked {
                interface.operate(&self.renderer, operation.as_mut());
            }
            let mut messages: Vec<Message> = Vec::new();
            let cursor = mouse::Cursor::Available(self.at);
            let event = std::slice::from_ref(event);
            let _ = interface.update(event, cursor, &mut self.renderer, &mut clipboard::Null, &mut messages);
            self.cache = Some(interface.into_cache());
            self.window.take(messages);
        }
    }

    /// Types letters where the focus is.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            let events: Vec<Event> = iced_test::simulator::typewrite(&letter.to_string()).collect();
            self.hear(&events);
        }
    }

    /// Presses keys: "Ctrl+S Enter".
    pub fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.hear(&[key_event(key)]);
        }
    }

    /// Presses a point with the mouse, and lets it go.
    pub fn click_at(&mut self, at: Point) {
        self.at = at;
        let left = mouse::Button::Left;
        let events = [mouse::Event::CursorMoved { position: at }, mouse::Event::ButtonPressed(left), mouse::Event::ButtonReleased(left)];
        self.hear(&events.map(Event::Mouse));
    }

    /// Presses a text.
    #[track_caller]
    pub fn click(&mut self, text: &str) {
        let seen = self.window.place_of(text).unwrap_or_else(|| panic!("“{text}” is not shown: {:?}", self.window.texts()));
        self.click_at(seen.bounds.center());
    }
}
