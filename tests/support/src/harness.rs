//! A window on a book in a temporary folder: keys and presses in, texts out. Tasks are run to their end after each message.

use std::cell::RefCell;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use iced_test::Simulator;
use iced_test::core::keyboard::key::{Named, Physical};
use iced_test::core::keyboard::{Event as KeyEvent, Key, Location, Modifiers};
use iced_test::core::widget::Operation;
use iced_test::core::{Event, Point, Rectangle, Settings, Size};
use iced_test::futures::futures::StreamExt;
use iced_test::futures::futures::executor::block_on;
use iced_test::runtime::{Action, Task, clipboard, task};
use iced_test::selector::Candidate;
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{Clock, Moment, Period, Place, Visit, Vocabulary};
use kavijakirja::gui::app::{App, Message};
use kavijakirja::gui::platform::{Platform, System};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::theme::FONT;
use kavijakirja::gui::{Start, fonts};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::statistics::Selection;
use kavijakirja::store::host::{Paths, SystemEntropy};
use kavijakirja::store::{NewBook, Store};
use kavijakirja::transfer::defaults::Defaults;
use tempfile::TempDir;

/// The day of the tests: a Friday, an opening day.
pub const TODAY: &str = "2026-11-20";

/// A clock that a test sets.
pub struct TestClock(Mutex<Moment>);

impl Clock for TestClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

/// A window, its folder and its clock.
pub struct Window {
    pub app: App,
    pub clock: Arc<TestClock>,
    pub folder: TempDir,
    /// The folder as the window knows it.
    pub root: PathBuf,
    /// The inner size.
    pub size: Size,
    pub trail: Trail,
}

/// What came of itself: of presses and keys on what is shown, of tasks and of what the window listens to.
#[derive(Default)]
pub struct Trail {
    /// The beginning of each message as it is written for a programmer, in their order.
    pub heard: Vec<String>,
    /// Nothing else may happen: no test hands over a message.
    pub alone: bool,
    /// What tasks tell waits here while the book is slow.
    pub held: Option<Vec<Message>>,
    /// What the clipboard holds.
    pub clipboard: Option<String>,
    /// The window was closed.
    pub closed: bool,
    /// What was asked of the widgets: to take the focus, to scroll.
    pub asked: RefCell<Vec<Box<dyn Operation>>>,
}

/// What can be pressed or read, with where it is.
#[derive(Debug, Clone)]
pub struct Seen {
    pub bounds: Rectangle,
    pub visible: Option<Rectangle>,
}

impl Window {
    /// A window where there is no book yet.
    pub fn without_book() -> Self {
        Self::open(tempfile::tempdir().unwrap())
    }

    /// A window on a new book with one place and the ready vocabulary.
    pub fn with_book() -> Self {
        Self::with_places(&["Hervanta=tue 10-16,fri 10-16"])
    }

    /// A window on a new book with these places.
    pub fn with_places(places: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = places.iter().map(|place| Place::parse(place).unwrap()).collect();
        let book = NewBook { organisation: "Tampere".to_owned(), places, vocabulary: Vocabulary::from_toml(FINNISH_ADVICE).unwrap() };
        drop(Store::create(&folder.path().join("book.sqlite"), &book, &SystemEntropy).unwrap());
        Self::open(folder)
    }

    /// A window on what a folder holds, in Finnish, on [`TODAY`] at 10 o'clock.
    pub fn open(folder: TempDir) -> Self {
        Self::open_on(folder, TODAY)
    }

    /// A window on what a folder holds, on this date.
    pub fn open_on(folder: TempDir, date: &str) -> Self {
        Self::open_with(folder, date, Arc::new(System::new(std::ffi::OsString::new(), None)))
    }

    /// A window on what a folder holds, on this date, on a computer with these drives and printers.
    pub fn open_with(folder: TempDir, date: &str, platform: Arc<dyn Platform>) -> Self {
        let root = folder.path().to_owned();
        Self::open_at(folder, root, date, platform)
    }

    /// A window on what a folder holds that the window shows under this name.
    pub fn open_at(folder: TempDir, root: PathBuf, date: &str, platform: Arc<dyn Platform>) -> Self {
        let clock = Arc::new(TestClock(Mutex::new(Moment { date: date.parse().unwrap(), hour: 10 })));
        let start = Start {
            paths: Paths {
                book: root.join("book.sqlite"),
                preferences: root.join("window.toml"),
                logs: root.join("logs"),
                defaults: root.join("defaults.toml"),
                portable: false,
            },
            defaults: Arc::new(Defaults::read(&root.join("defaults.toml"))),
            language: None,
            system_language: Language::Finnish,
            clock: Arc::<TestClock>::clone(&clock),
            entropy: Arc::new(SystemEntropy),
            platform,
            has_display: true,
        };
        let (app, task) = App::new(&start);
        let mut window = Self { app, clock, folder, root, size: Size::new(1366.0, 768.0), trail: Trail::default() };
        window.drain(task);
        window
    }

    /// The same book, closed and opened again with other preferences.
    pub fn again_with(self, preferences: &Preferences) -> Self {
        let Self { app, folder, .. } = self;
        drop(app);
        preferences.write(&folder.path().join("window.toml")).unwrap();
        Self::open(folder)
    }

    /// Sets the window's inner size.
    pub fn resize(&mut self, width: f32, height: f32) {
        self.size = Size::new(width, height);
        self.update(Message::Resized(self.size));
    }

    /// Sets the clock and lets the window look at it.
    pub fn clock(&mut self, date: &str, hour: u8) {
        self.turn_clock(date, hour);
        self.update(Message::Tick);
    }

    /// Sets the clock; the window looks at it when it next does.
    pub fn turn_clock(&self, date: &str, hour: u8) {
        *self.clock.0.lock().unwrap() = Moment { date: date.parse().unwrap(), hour };
    }

    /// Hands over a message and runs what follows to its end.
    pub fn update(&mut self, message: Message) {
        assert!(!self.trail.alone, "only what is pressed and told of itself happens here: {message:?}");
        self.follow(message);
    }

    fn follow(&mut self, message: Message) {
        let task = self.app.update(message);
        self.drain(task);
    }

    /// Takes what came of itself: notes it, and what a key means now, and runs what follows to its end.
    pub fn take(&mut self, messages: Vec<Message>) {
        for message in messages {
            self.trail.heard.push(beginning(&message));
            if let Message::Key(stroke) = message {
                self.trail.heard.extend(self.app.shortcut(stroke).as_ref().map(beginning));
            }
            self.follow(message);
        }
    }

    /// Lets the window hear what was held back.
    pub fn let_go(&mut self) {
        let held = self.trail.held.take().unwrap_or_default();
        self.take(held);
    }

    /// Hands over a message and gives back what would follow, without letting the window hear of it.
    pub fn update_and_hold(&mut self, message: Message) -> Vec<Message> {
        let task = self.app.update(message);
        self.outputs(task)
    }

    fn drain(&mut self, task: Task<Message>) {
        let told = self.outputs(task);
        match &mut self.trail.held {
            Some(held) => held.extend(told),
            None => self.take(told),
        }
    }

    fn outputs(&mut self, task: Task<Message>) -> Vec<Message> {
        let Some(mut stream) = task::into_stream(task) else { return Vec::new() };
        let mut told = Vec::new();
        while let Some(action) = block_on(stream.next()) {
            match action {
                Action::Output(message) => told.push(message),
                Action::Clipboard(clipboard::Action::Read { channel, .. }) => drop(channel.send(self.trail.clipboard.clone())),
                Action::Exit => self.trail.closed = true,
                Action::Widget(operation) => self.trail.asked.get_mut().push(operation),
                // What else is asked of the system (the window's size) gets no answer here.
                _ => {}
            }
        }
        told
    }

    pub fn simulator(&self) -> Simulator<'_, Message> {
        fonts::load();
        let settings = Settings { default_font: FONT, ..Settings::default() };
        Simulator::with_size(settings, self.size, self.app.view())
    }

    pub fn simulate(&mut self, events: Vec<Event>) {
        let mut simulator = self.simulator();
        for event in events {
            let _ = simulator.simulate([event]);
        }
        let messages = simulator.into_messages().collect();
        self.take(messages);
    }

    /// Presses keys one after the other, the window drawn anew after each: "q 1 Enter Shift+2 Ctrl+Z".
    pub fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.simulate(vec![key_event(key)]);
        }
    }

    /// Presses keys while one and the same picture stands, so that the focus moves along: "Tab Tab Space".
    pub fn press_in_one_picture(&mut self, keys: &str) {
        self.simulate(keys.split_whitespace().map(key_event).collect());
    }

    /// Presses where this text stands.
    pub fn click(&mut self, label: &str) {
        let mut simulator = self.simulator();
        if let Err(error) = simulator.click(label) {
            panic!("“{label}” cannot be pressed: {error}");
        }
        let messages = simulator.into_messages().collect();
        self.take(messages);
    }

    /// Types into the field that stands below this label.
    pub fn fill(&mut self, label: &str, value: &str) {
        let below = self.place_of(label).expect("the label is shown");
        let fields = self.see(|candidate| matches!(candidate, Candidate::TextInput { .. }));
        let field = fields
            .into_iter()
            .filter(|field| field.bounds.y >= below.bounds.y)
            .min_by(|a, b| {
                let aside = |field: &Seen| (field.bounds.x - below.bounds.x).abs();
                a.bounds.y.total_cmp(&b.bounds.y).then(aside(a).total_cmp(&aside(b)))
            })
            .expect("a field");
        self.write_at(&field, value);
    }

    /// Types into a field.
    pub fn write_at(&mut self, field: &Seen, value: &str) {
        // A picture that stands still keeps the old value: it is drawn anew after each letter.
        for letter in value.chars() {
            let mut simulator = self.simulator();
            simulator.point_at(Point::new(field.bounds.x + field.bounds.width - 4.0, field.bounds.center_y()));
            let _ = simulator.simulate(iced_test::simulator::click());
            let _ = simulator.typewrite(&letter.to_string());
            let messages = simulator.into_messages().collect();
            self.take(messages);
        }
    }

    /// Every text that is shown.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let _ = self.simulator().find(|candidate: Candidate<'_>| -> Option<iced_test::selector::Target> {
            if let Candidate::Text { content, .. } = candidate {
                texts.push(content.to_owned());
            }
            None
        });
        texts
    }

    /// Whether a text is shown that contains this.
    pub fn shows(&self, part: &str) -> bool {
        self.texts().iter().any(|text| text.contains(part))
    }

    /// Where a text stands.
    pub fn place_of(&self, text: &str) -> Option<Seen> {
        self.see(|candidate| matches!(candidate, Candidate::Text { content, .. } if *content == text)).into_iter().next()
    }

    /// Everything that can have the focus.
    pub fn focusable(&self) -> Vec<Seen> {
        self.see(|candidate| matches!(candidate, Candidate::Focusable { .. }))
    }

    pub fn see(&self, which: impl Fn(&Candidate<'_>) -> bool + Send + Sync) -> Vec<Seen> {
        let mut seen = Vec::new();
        let _ = self.simulator().find(|candidate: Candidate<'_>| -> Option<iced_test::selector::Target> {
            if which(&candidate) {
                let target = iced_test::selector::Target::from(candidate);
                seen.push(Seen { bounds: target.bounds(), visible: target.visible_bounds() });
            }
            None
        });
        seen
    }

    /// The book's file.
    pub fn book(&self) -> PathBuf {
        self.root.join("book.sqlite")
    }

    /// The visits that the file holds on [`TODAY`], read by a second connection.
    pub fn recorded(&self) -> Vec<Visit> {
        self.recorded_on(TODAY)
    }

    /// The visits that the file holds on a date.
    pub fn recorded_on(&self, date: &str) -> Vec<Visit> {
        let selection = Selection { period: Period::Day(date.parse().unwrap()), place: None };
        Store::open(&self.book()).unwrap().reader().visits(&selection).unwrap()
    }

    /// The texts that the window should speak.
    pub fn locale(&self) -> Locale {
        Locale::new(self.app.language())
    }
}

/// The names of a message, from the outermost on, and the beginning of what it carries.
fn beginning(message: &Message) -> String {
    struct Short(String);
    impl Write for Short {
        fn write_str(&mut self, part: &str) -> std::fmt::Result {
            self.0.push_str(part);
            if self.0.len() > 160 { Err(std::fmt::Error) } else { Ok(()) }
        }
    }
    let mut short = Short(String::new());
    let _cut = write!(short, "{message:?}");
    short.0
}

/// The event of a key named as on a tile or in a sentence: "q", "Shift+2", "Ctrl+Z", "Enter".
pub fn key_event(name: &str) -> Event {
    let (modifiers, key) = match name.rsplit_once('+') {
        Some(("Ctrl+Shift", key)) => (Modifiers::CTRL | Modifiers::SHIFT, key),
        Some(("Shift", key)) => (Modifiers::SHIFT, key),
        Some(("Ctrl", key)) => (Modifiers::CTRL, key),
        _ => (Modifiers::empty(), name),
    };
    let key = match key {
        "Enter" => Key::Named(Named::Enter),
        "Esc" => Key::Named(Named::Escape),
        "Tab" => Key::Named(Named::Tab),
        "F1" => Key::Named(Named::F1),
        "PgDn" => Key::Named(Named::PageDown),
        "PgUp" => Key::Named(Named::PageUp),
        "Backspace" => Key::Named(Named::Backspace),
        "Space" => Key::Named(Named::Space),
        text => Key::Character(text.to_lowercase().into()),
    };
    Event::Keyboard(KeyEvent::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(iced_test::core::keyboard::key::NativeCode::Unidentified),
        location: Location::Standard,
        modifiers,
        text: None,
        repeat: false,
    })
}
