//! A laptop: a user's empty home, the program's window on a display, its keys, and its commands on the same book.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use chrono::NaiveDate;
use serde_json::Value;
use tempfile::TempDir;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};

use super::display::{Display, wait};

/// A user's home, on the tests' day.
pub struct Laptop {
    pub home: TempDir,
    /// Where strace writes down the calls of the network of what is run now, if it does.
    pub traced: Option<PathBuf>,
    /// The folder of the printing commands that are found before those of the system.
    pub printing: Option<PathBuf>,
    day: NaiveDate,
}

/// An open window.
pub struct Window<'a> {
    pub display: &'a Display,
    program: Child,
    id: String,
}

impl Laptop {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap(), traced: None, printing: None, day: support::clock::today() }
    }

    /// The day by the laptop's clock.
    pub fn today(&self) -> NaiveDate {
        self.day
    }

    pub fn book(&self) -> PathBuf {
        self.home.path().join(".local/share/kavijakirja/book.sqlite")
    }

    pub fn preferences(&self) -> PathBuf {
        self.home.path().join(".config/kavijakirja/window.toml")
    }

    /// The program with this home, nothing else of the tests' surroundings, and the session's language.
    pub fn program(&self, language: &str) -> Command {
        let program = support::program::program();
        let mut command = Command::new(if self.traced.is_some() { Path::new("strace") } else { &program });
        if let Some(trace) = &self.traced {
            // As a grandchild, so that the program has the number that is asked for here.
            let _ = command.args(["-D", "-f", "-q", "-e", "trace=network", "-o"]).arg(trace).arg("--").arg(&program);
        }
        let _ = command.env_clear().env("HOME", self.home.path()).env("LANG", language).current_dir(self.home.path());
        let _ = command.env(support::clock::VARIABLE, support::clock::setting());
        let path = std::env::var_os("PATH").unwrap_or_default();
        let search = self.printing.iter().cloned().chain(std::env::split_paths(&path));
        let _ = command.env("PATH", std::env::join_paths(search).unwrap());
        command
    }

    /// What a command prints; it must succeed.
    pub fn command(&self, args: &[&str]) -> String {
        let output = self.program("fi_FI.UTF-8").args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.command(args)).unwrap()
    }

    /// The day's visits as the book holds them, oldest first.
    pub fn visits(&self) -> Vec<Value> {
        let lines = self.command(&["list", "--period", &self.today().to_string(), "--json"]);
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The day's visits, once the book holds so many and they are as they should be.
    pub fn visits_where(&self, what: &str, is: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        wait(what, || Some(self.visits()).filter(|visits| is(visits)))
    }

    /// Opens the window and gives it the keyboard, as no window manager does it here.
    pub fn open<'a>(&self, display: &'a Display, language: &str) -> Window<'a> {
        // The pointer lies in the corner, where it hovers over nothing.
        let _ = xdotool(display, &["mousemove", "1365", "767"]);
        let mut program = self.program(language);
        let program = program.env("DISPLAY", &display.name).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let pid = program.id().to_string();
        let id = wait("a window is there", || {
            let found = xdotool(display, &["search", "--onlyvisible", "--all", "--pid", &pid, "--class", "kavijakirja"]);
            found.lines().next().map(str::to_owned)
        });
        let window = Window { display, program, id };
        window.focus();
        window
    }
}

/// Runs xdotool and gives what it printed; where it finds nothing that is empty.
fn xdotool(display: &Display, args: &[&str]) -> String {
    // With a bad locale it would mistake the name of a window.
    let output = Command::new("xdotool").env("DISPLAY", &display.name).env("LC_ALL", "C.UTF-8").args(args).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

impl Window<'_> {
    /// Gives this window the keyboard.
    pub fn focus(&self) {
        wait("the window has the keyboard", || {
            let _ = xdotool(self.display, &["windowfocus", &self.id]);
            (xdotool(self.display, &["getwindowfocus"]).trim() == self.id).then_some(())
        });
    }

    pub fn title(&self) -> String {
        xdotool(self.display, &["getwindowname", &self.id]).trim().to_owned()
    }

    /// Presses keys one after the other: "q 1 Return ctrl+z".
    pub fn press(&self, keys: &str) {
        let mut args = vec!["key", "--delay", "30"];
        args.extend(keys.split_whitespace());
        let _ = xdotool(self.display, &args);
    }

    /// Presses a key so many times.
    pub fn press_times(&self, key: &str, times: usize) {
        if times > 0 {
            self.press(&vec![key; times].join(" "));
        }
    }

    pub fn write(&self, text: &str) {
        let _ = xdotool(self.display, &["type", "--delay", "30", text]);
    }

    /// Moves the pointer to a place in the window.
    pub fn point(&self, x: f32, y: f32) {
        // Without a window manager the window lies in the corner of the screen, but it is asked and not assumed.
        let _ = xdotool(self.display, &["mousemove", "--window", &self.id, &format!("{x:.0}"), &format!("{y:.0}")]);
    }

    /// Presses the button of the mouse where it points.
    pub fn hold_down(&self) {
        let _ = xdotool(self.display, &["mousedown", "1"]);
    }

    /// Lets it go.
    pub fn let_go(&self) {
        let _ = xdotool(self.display, &["mouseup", "1"]);
    }

    /// Points there and presses the button of the mouse once, as a finger does.
    pub fn click(&self, x: f32, y: f32) {
        self.point(x, y);
        self.hold_down();
        self.let_go();
    }

    /// Closes the window as its close button does (ICCCM, `WM_DELETE_WINDOW`), waits for the program, and gives what it printed.
    pub fn close(mut self) -> String {
        let (connection, _) = x11rb::connect(Some(&self.display.name)).unwrap();
        let atom = |name: &str| connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
        let (protocols, delete) = (atom("WM_PROTOCOLS"), atom("WM_DELETE_WINDOW"));
        let window: u32 = self.id.parse().unwrap();
        let event = ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
        connection.send_event(false, window, EventMask::NO_EVENT, event).unwrap().check().unwrap();
        let status = wait("the program ends with its window", || self.program.try_wait().unwrap());
        let mut printed = String::new();
        for pipe in [self.program.stdout.take().map(read_all), self.program.stderr.take().map(read_all)].into_iter().flatten() {
            printed += &pipe;
        }
        assert!(status.success(), "{status}: {printed}");
        printed
    }
}

fn read_all(mut pipe: impl std::io::Read) -> String {
    let mut text = String::new();
    let _ = pipe.read_to_string(&mut text).unwrap();
    text
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        self.display.keep_last_picture();
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Every file and folder below a folder, without itself.
pub fn everything_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything_below(&path));
        }
        found.push(path);
    }
    found
}
