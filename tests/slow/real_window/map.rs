//! Where things stand on a screen, told by iced's simulator on a copy of the same book: so that a script need not know how many
//! times Tab is pressed, and breaks only where a person would be lost too.

use std::fs;

use iced_test::core::clipboard::Null;
use iced_test::core::mouse::Cursor;
use iced_test::core::renderer::{Headless, Style};
use iced_test::core::theme::Base;
use iced_test::core::time::Instant;
use iced_test::core::{Event, Settings, Size, window};
use iced_test::renderer::Renderer;
use iced_test::runtime::{UserInterface, user_interface::Cache};
use kavijakirja::gui::app::Message;
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::theme::FONT;

use super::display::Picture;
use super::laptop::Laptop;
use support::harness::Window;

/// The screen that these keys lead to, on a copy of the laptop's book.
pub fn screen(laptop: &Laptop, keys: &str) -> Window {
    let folder = tempfile::tempdir().unwrap();
    // The window is open: what stands in its journal file belongs to the book.
    for ending in ["", "-wal"] {
        let name = format!("book.sqlite{ending}");
        let from = laptop.book().with_file_name(&name);
        if from.exists() {
            let _ = fs::copy(from, folder.path().join(&name)).unwrap();
        }
    }
    Preferences::read(&laptop.preferences()).write(&folder.path().join("window.toml")).unwrap();
    let mut window = Window::open_on(folder, &laptop.today().to_string());
    // The real window has looked after its backups by the time anybody looks, and says so on the day's screen.
    window.update(Message::Tick);
    window.press(keys);
    window
}

/// The number of what can have the focus, in the order of Tab: that which bears this text, else the first below it.
pub fn number_of(window: &Window, text: &str) -> usize {
    let place = window.place_of(text).unwrap_or_else(|| panic!("“{text}” is among {:?}", window.texts())).bounds;
    let all = window.focusable();
    let bears = all.iter().position(|seen| seen.bounds.contains(place.center()));
    let below = |(_, seen): &(usize, &support::harness::Seen)| seen.bounds.y >= place.y && (seen.bounds.x - place.x).abs() < 20.0;
    let nearest = || all.iter().enumerate().filter(below).min_by(|a, b| a.1.bounds.y.total_cmp(&b.1.bounds.y)).map(|(number, _)| number);
    bears.or_else(nearest).unwrap_or_else(|| panic!("nothing can have the focus at “{text}”"))
}

/// The screen as iced draws it into memory, at the size of the small laptop's display.
pub fn drawn(window: &Window) -> Picture {
    // Any look at the screen loads the fonts.
    let _ = window.texts();
    let mut renderer = Renderer::new(FONT, Settings::default().default_text_size);
    let theme = window.app.theme();
    let mut screen = UserInterface::build(window.app.view(), window.size, Cache::default(), &mut renderer);
    let shown = [Event::Window(window::Event::RedrawRequested(Instant::now()))];
    let _ = screen.update(&shown, Cursor::Unavailable, &mut renderer, &mut Null, &mut Vec::new());
    screen.draw(&mut renderer, &theme, &Style { text_color: theme.base().text_color }, Cursor::Unavailable);
    let rgba = renderer.screenshot(Size::new(1366, 768), 1.0, theme.base().background_color);
    Picture::of_rgba(1366, 768, rgba)
}
