//! The one thread that owns the book; the preferences beside it; no display.

use std::ffi::OsString;
use std::sync::mpsc;
use std::time::Duration;

use iced_test::futures::futures::executor::block_on;
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{Explain, Place, Vocabulary};
use kavijakirja::gui::preferences::{Preferences, Tiles};
use kavijakirja::gui::store_worker::{StoreHandle, StoreWorkerGone, UiError};
use kavijakirja::gui::theme::Appearance;
use kavijakirja::gui::{NoWindow, has_display};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{NewBook, Store, StoreError};

fn library(folder: &std::path::Path) -> StoreHandle {
    let path = folder.join("book.sqlite");
    let book = NewBook {
        organisation: "Tampere".to_owned(),
        places: vec![Place::parse("Hervanta").unwrap()],
        vocabulary: Vocabulary::from_toml(FINNISH_ADVICE).unwrap(),
    };
    let open = move || -> Result<_, StoreError> { Store::create(&path, &book, &SystemEntropy).map(Some) };
    block_on(StoreHandle::open(open, |store| store.reader().organisation())).unwrap().unwrap().0
}

#[test]
fn what_is_asked_first_is_answered_first_and_is_done_even_if_nobody_waits() {
    let folder = tempfile::tempdir().unwrap();
    let library = library(folder.path());
    drop(library.ask(|store| store.writer().set_organisation("Helsinki")));
    assert_eq!(block_on(library.ask(|store| store.reader().organisation())).unwrap(), "Helsinki");
}

#[test]
fn the_thread_ends_with_the_last_handle() {
    thread_local!(static ALIVE: std::cell::RefCell<Option<mpsc::Sender<()>>> = const { std::cell::RefCell::new(None) });
    let folder = tempfile::tempdir().unwrap();
    let library = library(folder.path());
    let (alive, ended) = mpsc::channel();
    // What the thread keeps for itself is dropped when it ends, and then the receiver hears so.
    block_on(library.run(|_| ALIVE.set(Some(alive)))).unwrap();
    let other = library.clone();
    drop(library);
    assert_eq!(block_on(other.ask(|store| store.reader().organisation())).unwrap(), "Tampere");
    assert_eq!(ended.try_recv(), Err(mpsc::TryRecvError::Empty));
    drop(other);
    assert_eq!(ended.recv_timeout(Duration::from_secs(20)), Err(mpsc::RecvTimeoutError::Disconnected));
}

#[test]
fn a_thread_that_has_ended_is_told_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let library = library(folder.path());
    let ended = block_on(library.run(|_| -> () { panic!("a fault, as the test wants it") }));
    assert_eq!(ended, Err(StoreWorkerGone));
    assert_eq!(block_on(library.ask(|store| store.reader().organisation())), Err(UiError::of(&StoreWorkerGone)));
}

#[test]
fn preferences_are_kept_and_a_damaged_file_gives_the_defaults() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/window.toml");
    let preferences = Preferences {
        language: Some("sv".to_owned()),
        appearance: Appearance::HighContrast,
        text_percent: 150,
        place: Some("puhos".parse().unwrap()),
        usual_place: Some("hervanta".parse().unwrap()),
        tiles: Tiles::AsListed,
        folder: Some("/media/stick".into()),
        printer: Some("Toimisto".to_owned()),
        dhis2_mapping: Some("/media/stick/codes.toml".into()),
    };
    preferences.write(&path).unwrap();
    assert_eq!(Preferences::read(&path), preferences);
    std::fs::write(&path, "text_percent = \"many\"").unwrap();
    assert_eq!(Preferences::read(&path), Preferences::default());
    assert_eq!(Preferences::read(&folder.path().join("none.toml")), Preferences::default());
}

#[test]
#[cfg(not(any(windows, target_os = "macos")))]
fn a_display_is_there_when_the_environment_names_one() {
    let with = |set: &'static str, value: &'static str| move |name: &str| (name == set).then(|| OsString::from(value));
    assert!(has_display(with("DISPLAY", ":0")));
    assert!(has_display(with("WAYLAND_DISPLAY", "wayland-0")));
    assert!(has_display(with("WAYLAND_SOCKET", "3")));
    assert!(!has_display(with("DISPLAY", "")));
    assert!(!has_display(with("TERM", "xterm")));
    assert_eq!(NoWindow::NoDisplay.explain().key, "error-no-display");
}
