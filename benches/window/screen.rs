//! A virtual display of its own, and what is painted on it.

use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, Window};
use x11rb::rust_connection::RustConnection;

use crate::support::process::Running;

/// How long a window may take before it counts as never shown.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Screen {
    pub(crate) display: String,
    connection: RustConnection,
    root: Window,
    _server: Running,
}

impl Screen {
    /// Starts Xvfb on a free display. `-noreset` keeps it alive between the windows.
    pub(crate) fn start() -> Self {
        let mut server = Command::new("Xvfb");
        let _ = server.args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"]);
        let mut server = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("Xvfb is needed (see assets/setup/debian)");
        let mut number = String::new();
        let _ = BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let display = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&display)).unwrap();
        let root = connection.setup().roots[screen].root;
        Self { display, connection, root, _server: Running(server) }
    }

    /// One pixel well inside any window.
    fn pixel(&self) -> Vec<u8> {
        self.image(300, 400, 1, 1)
    }

    /// A strip where the desk has its head and its tiles.
    fn strip(&self) -> Vec<u8> {
        self.image(0, 150, 600, 4)
    }

    fn image(&self, x: i16, y: i16, width: u16, height: u16) -> Vec<u8> {
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0).unwrap();
        image.reply().unwrap().data
    }

    /// Seconds from an act until something changes in this part of the screen: left, top, width, height.
    pub(crate) fn seconds_to_answer(&self, (x, y, width, height): (i16, i16, u16, u16), act: impl FnOnce()) -> f64 {
        let before = self.image(x, y, width, height);
        let start = Instant::now();
        act();
        while self.image(x, y, width, height) == before {
            assert!(start.elapsed() < PATIENCE, "nothing was drawn");
        }
        start.elapsed().as_secs_f64()
    }

    /// Waits until the last window is gone and the background is back.
    pub(crate) fn wait_until_empty(&self) {
        let start = Instant::now();
        while self.strip().chunks(4).any(|pixel| pixel[..3] != [0, 0, 0]) {
            assert!(start.elapsed() < PATIENCE, "the last window stays");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until something has been painted.
    pub(crate) fn wait_for_frame(&self) {
        let start = Instant::now();
        while self.pixel()[..3] == [0, 0, 0] {
            assert!(start.elapsed() < PATIENCE, "no frame was painted");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Waits until the strip holds more than one colour: until the desk itself stands there.
    pub(crate) fn wait_for_content(&self) {
        let start = Instant::now();
        loop {
            let strip = self.strip();
            if strip.chunks(4).any(|pixel| pixel[..3] != strip[..3]) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "nothing but a background was painted");
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Keys and presses as a person makes them: xdotool, kept running so that its start is not measured.
pub(crate) struct Hands {
    commands: ChildStdin,
    _tool: Running,
}

impl Hands {
    pub(crate) fn on(screen: &Screen) -> Self {
        let mut tool = Command::new("xdotool");
        let tool = tool.arg("-").env("DISPLAY", &screen.display).stdin(Stdio::piped()).stdout(Stdio::null());
        let mut tool = tool.spawn().expect("xdotool is needed (see assets/setup/debian)");
        Self { commands: tool.stdin.take().unwrap(), _tool: Running(tool) }
    }

    /// Does one thing, in xdotool's words.
    pub(crate) fn act(&mut self, what: &str) {
        writeln!(self.commands, "{what}").unwrap();
        self.commands.flush().unwrap();
    }
}
