//! A display of its own for a test: an X server that draws into memory, and what is seen on it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long anything may take on a slow and busy computer.
const LIMIT: Duration = Duration::from_secs(180);
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
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp", "-fbdir"])
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
        let keep = Keep(self);
        let picture = wait(what, || {
            let now = self.picture();
            still = if now == before && is(&now) { still + 1 } else { 0 };
            before = now;
            (still >= 4).then(|| before.clone())
        });
        std::mem::forget(keep);
        picture
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Keeps what was seen last when a test stops, for whoever looks into it.
pub struct Keep<'a>(pub &'a Display);

impl Drop for Keep<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("real-window{}.png", self.0.name.replace(':', "-")));
            self.0.picture().write(&path);
            eprintln!("What was seen last: {}", path.display());
        }
    }
}

/// A picture of the whole screen, three bytes a pixel.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    rgb: Vec<u8>,
}

impl Picture {
    /// Reads the server's memory (`XWDFile.h`): a head of big-endian numbers, a colour map, lines of blue, green, red and a spare byte.
    fn of_xwd(bytes: &[u8]) -> Self {
        let number = |at: usize| u32::from_be_bytes(bytes[4 * at..4 * at + 4].try_into().unwrap()) as usize;
        let (head, width, height, line, colours) = (number(0), number(4), number(5), number(12), number(19));
        assert_eq!((number(7), number(11)), (0, 32), "least significant byte first, 32 bits a pixel");
        let pixels = &bytes[head + 12 * colours..];
        let rgb = (0..height).flat_map(|y| pixels[y * line..][..4 * width].chunks(4)).flat_map(|p| [p[2], p[1], p[0]]).collect();
        Self { width, height, rgb }
    }

    /// Reads a PNG of red, green, blue and opacity.
    pub fn of_png(path: &Path) -> Self {
        let mut reader = png::Decoder::new(BufReader::new(File::open(path).unwrap())).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        assert_eq!(info.color_type, png::ColorType::Rgba);
        let rgb = bytes.chunks(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
        Self { width: info.width as usize, height: info.height as usize, rgb }
    }

    pub fn write(&self, path: &Path) {
        let (width, height) = (u32::try_from(self.width).unwrap(), u32::try_from(self.height).unwrap());
        let mut encoder = png::Encoder::new(File::create(path).unwrap(), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&self.rgb).unwrap();
    }

    fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        let at = 3 * (y * self.width + x);
        [self.rgb[at], self.rgb[at + 1], self.rgb[at + 2]]
    }

    /// How many pixels have this colour.
    pub fn count(&self, colour: [u8; 3]) -> usize {
        self.rgb.chunks(3).filter(|pixel| *pixel == colour).count()
    }

    /// How many colours there are in a rectangle: one where nothing is drawn.
    pub fn colours(&self, left: usize, top: usize, right: usize, bottom: usize) -> usize {
        let all = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        all.map(|(x, y)| self.pixel(x, y)).collect::<std::collections::BTreeSet<_>>().len()
    }

    /// How many pixels of a rectangle differ from another picture's.
    pub fn differing(&self, other: &Self, left: usize, top: usize, right: usize, bottom: usize) -> usize {
        let all = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        all.filter(|&(x, y)| self.pixel(x, y) != other.pixel(x, y)).count()
    }
}
