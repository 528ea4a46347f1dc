//! One picture: the window as it would stand on a screen of 1366×768.

use std::cell::RefCell;
use std::fmt::Write as _;

use iced_test::core::renderer::{Headless, Style};
use iced_test::core::theme::Base;
use iced_test::core::widget::Operation;
use iced_test::core::{Color, Event, Pixels, Size, clipboard, mouse, window};
use iced_test::futures::futures::executor::block_on;
use iced_test::renderer::Renderer;
use iced_test::runtime::user_interface::{Cache, UserInterface};
use kavijakirja::gui::app::Message;
use kavijakirja::gui::fonts;
use kavijakirja::gui::theme::FONT;
use sha2::{Digest, Sha256};

use crate::harness::{Window, key_event};

/// Pixels as rows of red, green, blue, alpha.
pub struct Picture {
    pub size: Size<u32>,
    pub pixels: Vec<u8>,
}

/// Draws the window, after keys were pressed in this very picture ("Tab Tab" shows where the focus stands).
pub fn draw(window: &Window, keys: &str) -> Picture {
    let keys: Vec<Event> = keys.split_whitespace().map(key_event).collect();
    draw_asked(window, &mut Vec::new(), &keys).0
}

/// Draws the window, after its widgets have done what was asked of them and heard these events; gives what came of the events too.
pub fn draw_asked(window: &Window, asked: &mut [Box<dyn Operation>], events: &[Event]) -> (Picture, Vec<Message>) {
    // One for all pictures: it need not learn the shape of every letter again.
    thread_local!(static RENDERER: RefCell<Renderer> = RefCell::new(renderer()));
    RENDERER.with_borrow_mut(|renderer| draw_with(renderer, window, asked, events))
}

fn renderer() -> Renderer {
    fonts::load();
    block_on(<Renderer as Headless>::new(FONT, Pixels(16.0), Some("tiny-skia"))).expect("tiny-skia draws anywhere")
}

fn draw_with(renderer: &mut Renderer, window: &Window, asked: &mut [Box<dyn Operation>], events: &[Event]) -> (Picture, Vec<Message>) {
    let mut interface = UserInterface::build(window.app.view(), window.size, Cache::default(), renderer);
    for operation in asked {
        interface.operate(renderer, operation.as_mut());
    }
    let mut messages = Vec::new();
    let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
    for event in events.iter().cloned().chain([redraw]) {
        let _ = interface.update(&[event], mouse::Cursor::Unavailable, renderer, &mut clipboard::Null, &mut messages);
    }
    let theme = window.app.theme();
    let base = theme.base();
    interface.draw(renderer, &theme, &Style { text_color: base.text_color }, mouse::Cursor::Unavailable);
    let size = Size::new(pixels(window.size.width), pixels(window.size.height));
    let pixels = renderer.screenshot(size, 1.0, base.background_color);
    (Picture { size, pixels }, messages)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size of a window in whole pixels")]
fn pixels(length: f32) -> u32 {
    length.round() as u32
}

impl Picture {
    /// The SHA-256 of its pixels, in hexadecimal digits.
    pub fn hash(&self) -> String {
        Sha256::digest(&self.pixels).iter().fold(String::new(), |mut hash, byte| {
            write!(hash, "{byte:02x}").unwrap();
            hash
        })
    }

    /// Whether any pixel has just this colour.
    pub fn shows(&self, colour: Color) -> bool {
        let colour = colour.into_rgba8();
        self.pixels.chunks_exact(4).any(|pixel| pixel == colour)
    }

    /// Writes it as PNG.
    pub fn write(&self, path: &std::path::Path) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
        let mut encoder = png::Encoder::new(file, self.size.width, self.size.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let opaque: Vec<u8> = self.pixels.chunks_exact(4).flat_map(|pixel| pixel[..3].to_vec()).collect();
        encoder.write_header().unwrap().write_image_data(&opaque).unwrap();
    }

    /// Whether a PNG shows just this.
    pub fn is(&self, path: &std::path::Path) -> bool {
        let Ok(file) = std::fs::File::open(path) else { return false };
        let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
        let mut kept = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut kept).unwrap();
        let same_size = (frame.width, frame.height) == (self.size.width, self.size.height);
        same_size && kept[..frame.buffer_size()].chunks_exact(3).eq(self.pixels.chunks_exact(4).map(|pixel| &pixel[..3]))
    }
}
