//! One picture: the window as it would stand on a screen of 1366×768.

use std::cell::RefCell;
use std::collections::HashMap;

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

use crate::harness::{Window, key_event};

/// Pixels as rows of red, green, blue, alpha.
#[derive(Clone, PartialEq, Eq)]
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

/// The most colours of a PNG with a palette.
const PALETTE: usize = 256;
/// By how much a colour of a pixel may differ (0 to 255): what the palette of a file and the edges on another machine need.
const SHADE: u8 = 16;
/// How many pixels may differ by more: fewer than the smallest letter has.
const SPECKS: usize = 10;
/// By how much a ground may differ, and one pixel of how many may differ by more: the edges of letters are fewer.
const TONE: (u8, usize) = (3, 20);

type Rgb = [u8; 3];

impl Picture {
    /// A picture of this colour at each point.
    pub fn of(width: u32, height: u32, colour: impl Fn(u32, u32) -> Rgb) -> Self {
        let points = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let pixels = points.flat_map(|(x, y)| colour(x, y).into_iter().chain([u8::MAX])).collect();
        Self { size: Size::new(width, height), pixels }
    }

    /// Whether any pixel has just this colour.
    pub fn shows(&self, colour: Color) -> bool {
        let colour = colour.into_rgba8();
        self.pixels.chunks_exact(4).any(|pixel| pixel == colour)
    }

    fn colours(&self) -> impl Iterator<Item = Rgb> {
        self.pixels.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]])
    }

    /// How many pixels differ by more than this in any colour.
    fn differing(&self, other: &Self, most: u8) -> usize {
        self.colours().zip(other.colours()).filter(|(one, other)| distance(*one, *other) > most).count()
    }

    /// Whether two pictures differ by no more than shades at edges.
    pub fn is_like(&self, other: &Self) -> bool {
        let (tone, of) = TONE;
        self.size == other.size && self.differing(other, SHADE) <= SPECKS && self.differing(other, tone) * of <= self.pixels.len() / 4
    }

    /// This picture, pale, with every pixel that is another in the other picture in red.
    pub fn difference(&self, other: &Self) -> Self {
        let wide = self.size.width.max(other.size.width);
        let at = |picture: &Self, x: u32, y: u32| {
            let start = 4 * (y as usize * picture.size.width as usize + x as usize);
            (x < picture.size.width && y < picture.size.height).then(|| [0, 1, 2].map(|colour| picture.pixels[start + colour]))
        };
        Self::of(wide, self.size.height.max(other.size.height), |x, y| match (at(self, x, y), at(other, x, y)) {
            (Some(one), Some(other)) if distance(one, other) <= TONE.0 => one.map(|colour| 192 + colour / 4),
            _ => [220, 0, 0],
        })
    }

    /// Writes it as a PNG of at most 256 colours, each of which stands for those that are near.
    pub fn write(&self, path: &std::path::Path) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut counted: HashMap<Rgb, usize> = HashMap::new();
        for colour in self.colours() {
            *counted.entry(colour).or_default() += 1;
        }
        let mut frequent: Vec<(Rgb, usize)> = counted.into_iter().collect();
        frequent.sort_by_key(|(colour, times)| (std::cmp::Reverse(*times), *colour));
        let all: Vec<Rgb> = frequent.into_iter().map(|(colour, _)| colour).collect();
        let palette = (0..=SHADE).find_map(|near| palette(&all, near)).expect("256 colours are near enough to all");
        let nearest = |colour: Rgb| (0..palette.len()).min_by_key(|at| distance(palette[*at], colour)).unwrap();
        let indices: HashMap<Rgb, u8> = all.iter().map(|colour| (*colour, u8::try_from(nearest(*colour)).unwrap())).collect();
        let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
        let mut encoder = png::Encoder::new(file, self.size.width, self.size.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let data: Vec<u8> = self.colours().map(|colour| indices[&colour]).collect();
        encoder.write_header().unwrap().write_image_data(&data).unwrap();
    }

    /// Reads what [`Self::write`] wrote.
    pub fn read(path: &std::path::Path) -> Self {
        let file = std::fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut decoder = png::Decoder::new(std::io::BufReader::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(frame.color_type, png::ColorType::Rgba, "{}", path.display());
        pixels.truncate(frame.buffer_size());
        Self { size: Size::new(frame.width, frame.height), pixels }
    }
}

/// The colours that stand for all of these, the most frequent first: each is itself among the first, and near one of them else. None
/// where there are too many.
fn palette(all: &[Rgb], near: u8) -> Option<Vec<Rgb>> {
    let mut palette: Vec<Rgb> = all.iter().take(PALETTE / 2).copied().collect();
    for colour in all.iter().skip(PALETTE / 2) {
        if palette.iter().all(|known| distance(*known, *colour) > near) {
            if palette.len() == PALETTE {
                return None;
            }
            palette.push(*colour);
        }
    }
    Some(palette)
}

/// The greatest difference of two colours in red, green or blue.
fn distance(one: Rgb, other: Rgb) -> u8 {
    one.into_iter().zip(other).map(|(one, other)| one.abs_diff(other)).max().unwrap_or(0)
}
