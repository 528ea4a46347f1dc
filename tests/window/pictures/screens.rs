//! The screens that have a picture, each in a state that says much.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use kavijakirja::book::target::{Counted, Goal};
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{DimensionId, Event, EventKind, Observation, Place, Role, Target, VisitId, Vocabulary};
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::screen::settings::{laptop, lists};
use kavijakirja::gui::screen::{day, first_start, settings};
use kavijakirja::gui::theme::Appearance;
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{NewBook, Store};
use kavijakirja::transfer::demo::{Demo, recording};

use crate::computer::{Computer, record};
use support::harness::{TODAY, Window};

/// A screen in one state.
pub struct Screen {
    pub name: &'static str,
    /// Brings the window there.
    pub open: fn(&Preferences) -> Window,
    /// Keys that are pressed in the very picture.
    pub keys: &'static str,
    /// Appearance and size of text cannot be changed there: it is opened anew for each.
    pub anew: bool,
    /// The height of the window, where a page is to be seen further down.
    pub height: f32,
}

const fn screen(name: &'static str, open: fn(&Preferences) -> Window) -> Screen {
    Screen { name, open, keys: "", anew: false, height: 768.0 }
}

/// Every screen.
pub const ALL: [Screen; 33] = [
    Screen { anew: true, ..screen("first-start", without_book) },
    Screen { anew: true, ..screen("first-start-tried", first_start_tried) },
    screen("desk-empty", |own| pressed(own, new_book, "")),
    screen("desk", |own| pressed(own, demo, "q e 1 +")),
    Screen { keys: "Tab Tab Tab Tab Tab Tab Tab", ..screen("desk-focus", |own| pressed(own, demo, "")) },
    screen("desk-saved", |own| pressed(own, demo, "q 1 Enter")),
    screen("desk-rush", |own| pressed(own, demo, "Ctrl+r 1 w")),
    screen("desk-search", |own| pressed(own, demo, "q m t")),
    screen("desk-history", |own| pressed(own, demo, "q 1 Enter Ctrl+e 2 Enter Ctrl+h")),
    screen("desk-next-day", desk_next_day),
    screen("desk-all-questions", desk_all_questions),
    screen("sheet", |own| pressed(own, demo, "Ctrl+b")),
    screen("day", day_staffed),
    screen("day-missing", |own| pressed(own, demo, "Ctrl+2 q r")),
    screen("day-empty", |own| pressed(own, new_book, "Ctrl+2")),
    screen("statistics", |own| pressed(own, demo, "Ctrl+3")),
    screen("statistics-hours", |own| pressed(own, demo, "Ctrl+3 2 h")),
    screen("statistics-coverage", |own| pressed(own, demo, "Ctrl+3 3 c")),
    screen("statistics-empty", |own| pressed(own, new_book, "Ctrl+3")),
    screen("statistics-target", |own| pressed(own, demo, "Ctrl+3 l n")),
    screen("statistics-event", |own| pressed(own, demo, "Ctrl+3 z n")),
    screen("export", |own| pressed(own, demo, "Ctrl+4")),
    screen("export-done", |own| pressed(own, demo, "Ctrl+4 f i Enter")),
    screen("export-no-drive", export_no_drive),
    screen("bundle", |own| pressed(own, demo, "Ctrl+4 b")),
    screen("settings", |own| pressed(own, demo, "Ctrl+5")),
    Screen { height: 2400.0, ..screen("settings-whole", settings_whole) },
    Screen { height: 1400.0, ..screen("settings-place", |own| pressed(own, demo, "Ctrl+5 n")) },
    Screen { anew: true, ..screen("unopened", unopened) },
    Screen { anew: true, ..screen("unopened-too-new", unopened_too_new) },
    screen("places", places),
    Screen { anew: true, ..screen("feedback", |own| pressed(own, demo, "Ctrl+G")) },
    screen("manual", |own| pressed(own, demo, "F1")),
];

/// Where the window's files lie: under this name whatever the folder of the test is called.
const ROOT: &str = "kirja";

/// Empties the folder of the window and gives it these preferences.
fn root(own: &Preferences) -> PathBuf {
    let root = PathBuf::from(ROOT);
    for folder in [ROOT, "tikku", "Asiakirjat"] {
        if Path::new(folder).exists() {
            fs::remove_dir_all(folder).unwrap();
        }
        fs::create_dir(folder).unwrap();
    }
    own.write(&root.join("window.toml")).unwrap();
    root
}

/// Opens the window on a computer with a stick.
fn open(root: PathBuf) -> Window {
    let computer = Computer { stick: Mutex::new(Some("tikku".into())), documents: "Asiakirjat".into(), ..Computer::default() };
    Window::open_at(tempfile::tempdir().unwrap(), root, TODAY, Arc::new(computer))
}

/// Appearance and size of text as the settings change them.
pub fn dress(window: &mut Window, appearance: Appearance, percent: u16) {
    for message in [laptop::Message::Appearance(appearance), laptop::Message::TextPercent(percent)] {
        window.update(Message::Screen(ScreenMessage::Settings(settings::Message::Laptop(message))));
    }
}

/// The window on a book, after keys.
fn pressed(own: &Preferences, book: fn(&Path), keys: &str) -> Window {
    let root = root(own);
    book(&root.join("book.sqlite"));
    let mut window = open(root);
    window.press(keys);
    window
}

/// A book of one place without a visit.
fn new_book(path: &Path) {
    let book = NewBook {
        organisation: "Tampereen kaupunki".into(),
        places: vec![Place::parse("Hervanta=tue 10-16,fri 10-16").unwrap()],
        vocabulary: Vocabulary::from_toml(FINNISH_ADVICE).unwrap(),
    };
    drop(Store::create(path, &book, &SystemEntropy).unwrap());
}

/// A book of two places and twenty weeks. It is made once and then copied.
fn demo(path: &Path) {
    let made = Path::new("demo.sqlite");
    if !made.exists() {
        make_demo(made);
    }
    let _ = fs::copy(made, path).unwrap();
}

fn make_demo(path: &Path) {
    let demo = Demo { weeks: 20, seed: 7, visits: Some(1_200), places: 2, today: TODAY.parse().unwrap() };
    let vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
    let _ = recording::record(path, "Tampereen kaupunki", &demo, vocabulary).unwrap();
    let mut store = Store::open(path).unwrap();
    record(&mut store, TODAY, &[("kela", "ara", 1), ("letter", "ukr", 2), ("housing", "som", 3)]);
    let place = || "hervanta".parse().unwrap();
    let id = || VisitId::random(&SystemEntropy).unwrap();
    store
        .writer()
        .put_target(&Target {
            id: "kavijat".parse().unwrap(),
            name: "Kävijöitä syksyllä".into(),
            period: "2026-H2".parse().unwrap(),
            place: None,
            counted: Counted::Visits,
            goal: Goal::Number(2_000),
        })
        .unwrap();
    let date = "2026-11-18".parse().unwrap();
    let title = "Verokorttipaja".to_owned();
    store.writer().put_event(&Event { id: id(), place: place(), date, kind: EventKind::Training, title, participants: 17 }).unwrap();
    let text = "Asumistuen muutoksesta kysytään entistä useammin.".to_owned();
    store.writer().put_observation(&Observation { id: id(), place: place(), date, topic: "kela".parse().unwrap(), text }).unwrap();
    drop(store);
}

fn without_book(own: &Preferences) -> Window {
    open(root(own))
}

fn first_start_tried(own: &Preferences) -> Window {
    let mut window = without_book(own);
    window.update(Message::FirstStart(first_start::Message::Preset(Some(2))));
    window.press("Enter");
    window
}

fn desk_next_day(own: &Preferences) -> Window {
    let mut window = pressed(own, demo, "q 1");
    window.clock("2026-11-21", 9);
    window
}

fn desk_all_questions(own: &Preferences) -> Window {
    let all = |path: &Path| {
        demo(path);
        let mut store = Store::open(path).unwrap();
        for id in ["age", "first-visit", "served"] {
            let _ = store.writer().edit_lists(&kavijakirja::book::lists::Edit::Switch(id.parse().unwrap(), true)).unwrap();
        }
    };
    pressed(own, all, "q 1")
}

fn day_staffed(own: &Preferences) -> Window {
    let mut window = pressed(own, demo, "Ctrl+2");
    for role in [Role::Advisor, Role::Advisor, Role::CommunityAdvisor, Role::Volunteer] {
        window.update(Message::Screen(ScreenMessage::Day(day::Message::Role(role, true))));
    }
    window.press("+");
    window
}

fn export_no_drive(own: &Preferences) -> Window {
    let root = root(own);
    demo(&root.join("book.sqlite"));
    let computer = Computer { documents: "Asiakirjat".into(), ..Computer::default() };
    let mut window = Window::open_at(tempfile::tempdir().unwrap(), root, TODAY, Arc::new(computer));
    window.press("Ctrl+4");
    window
}

/// The settings with a question and one of its choices open.
fn settings_whole(own: &Preferences) -> Window {
    let mut window = pressed(own, demo, "Ctrl+5");
    let served: DimensionId = "served".parse().unwrap();
    let messages = [
        settings::Message::Lists(lists::Message::Switch(served.clone())),
        settings::Message::Lists(lists::Message::Open(served)),
        settings::Message::Lists(lists::Message::Choose("interpreter".parse().unwrap())),
    ];
    for message in messages {
        window.update(Message::Screen(ScreenMessage::Settings(message)));
    }
    window
}

/// The places to choose from.
fn places(own: &Preferences) -> Window {
    let mut window = pressed(own, demo, "");
    window.update(Message::ChoosePlace);
    window
}

/// A book with a page that is overwritten, and a backup beside it.
fn unopened(own: &Preferences) -> Window {
    let root = root(own);
    let book = root.join("book.sqlite");
    demo(&book);
    let mut store = Store::open(&book).unwrap();
    let copy = root.join("varmuuskopio.sqlite");
    store.maintenance().back_up(&copy).unwrap();
    // The screen tells when the copy was last written.
    let written = std::time::UNIX_EPOCH + std::time::Duration::from_hours(498_635);
    fs::File::options().write(true).open(&copy).unwrap().set_modified(written).unwrap();
    drop(store);
    let mut bytes = fs::read(&book).unwrap();
    bytes[4_096 * 3..4_096 * 9].fill(0xA5);
    fs::write(&book, bytes).unwrap();
    open(root)
}

/// A book of a newer program.
fn unopened_too_new(own: &Preferences) -> Window {
    let root = root(own);
    let book = root.join("book.sqlite");
    demo(&book);
    let connection = rusqlite::Connection::open(&book).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    open(root)
}
