//! A display of its own for a test: an X server that draws into memory, and what is seen on it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long anything may take on a slow and busy computer.
const LIMIT: Duration = Duration::from_mins(3);
/// How often is looked.
const STEP: Duration = Duration::from_millis(50);

/// Stops the test where a program is missing, and says which package brings it: a promise that was not tried is not kept.
pub fn need(programs: &[(&str, &str)]) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    for (program, package) in programs {
        let there = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
        assert!(there, "{program} is missing. Install the package {package} (bash assets/setup/debian tests), then run the tests again.");
    }
}

/// What the window tests need.
pub const WINDOW: [(&str, &str); 2] = [("Xvfb", "xvfb"), ("xdotool", "xdotool")];

/// Waits until something is there.
pub fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < LIMIT, "waited {} s in vain: {what}", LIMIT.as_secs());
        std::thread::sleep(STEP);
    }
}

/// An X server without a screen to look at, 1366×768.
pub struct Display {
    server: Child,
    folder: TempDir,
    pub name: String,
}

impl Display {
    pub fn new() -> Self {
        need(&WINDOW);
        let folder = tempfile::tempdir().unwrap();
        // The server looks for a free number itself and tells it once it is ready.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nocursor", "-nolisten", "tcp", "-fbdir"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let _ = BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self { server, folder, name: format!(":{}", number.trim()) }
    }

    /// What is seen now.
    pub fn picture(&self) -> Picture {
        Picture::of_xwd(&fs::read(self.folder.path().join("Xvfb_screen0")).unwrap())
    }

    /// What is seen once nothing moves any more and it is as it should be.
    pub fn picture_where(&self, what: &str, is: impl Fn(&Picture) -> bool) -> Picture {
        let mut before = self.picture();
        let mut still = 0;
        wait(what, || {
            let now = self.picture();
            still = if now == before { still + 1 } else { 0 };
            before = now;
            (still >= 2 && is(&before)).then(|| before.clone())
        })
    }

    /// Keeps what was seen last when a test stops, for whoever looks into it.
    pub fn keep_last_picture(&self) {
        if std::thread::panicking() {
            let path = support::program::target().join("pictures").join(format!("real-window{}.png", self.name.replace(':', "-")));
            self.picture().write(&path);
            eprintln!("What was seen last: {}", path.display());
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A picture of the whole screen, four bytes a pixel: red, green, blue, and one that says nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    rgba: Vec<u8>,
}

impl Picture {
    /// Reads the server's memory (`XWDFile.h`): a head of big-endian numbers, a colour map, lines of blue, green, red and a spare byte.
    fn of_xwd(bytes: &[u8]) -> Self {
        let number = |at: usize| u32::from_be_bytes(bytes[4 * at..4 * at + 4].try_into().unwrap()) as usize;
        let (head, width, height, line, colours) = (number(0), number(4), number(5), number(12), number(19));
        assert_eq!((number(7), number(11), line), (0, 32, 4 * width), "least significant byte first, 32 bits a pixel, no gaps");
        let mut rgba = bytes[head + 12 * colours..][..line * height].to_vec();
        for pixel in rgba.chunks_exact_mut(4) {
            pixel.swap(0, 2);
            pixel[3] = u8::MAX;
        }
        Self { width, height, rgba }
    }

    /// A picture of red, green, blue and opacity.
    pub fn of_rgba(width: usize, height: usize, rgba: Vec<u8>) -> Self {
        assert_eq!(rgba.len(), 4 * width * height);
        Self { width, height, rgba }
    }

    pub fn write(&self, path: &Path) {
        let (width, height) = (u32::try_from(self.width).unwrap(), u32::try_from(self.height).unwrap());
        let mut encoder = png::Encoder::new(File::create(path).unwrap(), width, height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap().write_image_data(&self.rgba).unwrap();
    }

    /// The pixels of a rectangle, row by row.
    fn part(&self, (left, top, right, bottom): Rectangle) -> impl Iterator<Item = &[u8]> {
        (top..bottom).flat_map(move |y| self.rgba[4 * (y * self.width + left)..4 * (y * self.width + right)].chunks_exact(4))
    }

    /// How many pixels have this colour.
    pub fn count(&self, colour: [u8; 3]) -> usize {
        self.rgba.chunks_exact(4).filter(|pixel| pixel[..3] == colour).count()
    }

    /// Whether there are at least so many colours in a rectangle: there is one where nothing is drawn.
    pub fn has_colours(&self, part: Rectangle, least: usize) -> bool {
        let mut colours = BTreeSet::new();
        self.part(part).any(|pixel| colours.insert(pixel) && colours.len() >= least)
    }

    /// How many pixels of a rectangle differ from another picture's by more than `least` in any colour.
    pub fn differing(&self, other: &Self, part: Rectangle, least: u8) -> usize {
        let differs = |(a, b): (&[u8], &[u8])| a[..3].iter().zip(&b[..3]).any(|(a, b)| a.abs_diff(*b) > least);
        self.part(part).zip(other.part(part)).filter(|pair| differs(*pair)).count()
    }
}

/// Left, top, right and bottom in pixels.
pub type Rectangle = (usize, usize, usize, usize);
