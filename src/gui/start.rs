//! Opening the window, and saying clearly why it could not be opened.

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::{Size, window};

use super::app::App;
use super::fonts;
use super::setup::Start;
use super::theme::FONT;
use crate::book::{Explain, Explanation};
use crate::store::Store;
use crate::store::automatic;
use crate::store::forget::first_kept;

/// The program's name to the desktop.
const ID: &str = "kavijakirja";

/// Why no window could be opened, or why it ended early.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoWindow {
    /// There is no display.
    #[error("there is no display to open a window on")]
    NoDisplay,
    /// There is one, but no window could be opened on it.
    #[error("no window could be opened: {0}")]
    Failed(String),
    /// The window was open and ended by a fault of the program.
    #[error("the window ended by a fault: {0}")]
    Fault(String),
}

impl Explain for NoWindow {
    fn explain(&self) -> Explanation {
        match self {
            Self::NoDisplay => Explanation::plain("error-no-display"),
            // The reasons are the makers' words; they stand in the log.
            Self::Failed(_) => Explanation::plain("error-no-window"),
            Self::Fault(_) => Explanation::plain("error-window-fault"),
        }
    }
}

/// Whether the environment names a display. On Windows and macOS there always is one.
pub fn has_display(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let named = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET") || named("DISPLAY")
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When there is no display, no window can be opened on it, or the window ended by a fault of the program.
pub fn run(start: Start) -> Result<(), NoWindow> {
    if !start.has_display {
        return Err(NoWindow::NoDisplay);
    }
    // iced panics where the display cannot be reached (0.14): one sentence is told instead of a trace.
    let usual = panic::take_hook();
    panic::set_hook(Box::new(|info| tracing::error!("{info}")));
    let opened = Arc::new(AtomicBool::new(false));
    let closing = start.clone();
    let ended = panic::catch_unwind(AssertUnwindSafe(|| open(start, Arc::clone(&opened))));
    panic::set_hook(usual);
    match ended {
        Ok(Ok(())) => {
            keep(&closing);
            Ok(())
        }
        Ok(Err(error)) => Err(NoWindow::Failed(error.to_string())),
        Err(cause) if opened.load(Ordering::Relaxed) => Err(NoWindow::Fault(reason(cause.as_ref()))),
        Err(cause) => Err(NoWindow::Failed(reason(cause.as_ref()))),
    }
}

/// What is done once the window is closed, when it disturbs nobody: forgetting where it is due, then the backup.
fn keep(start: &Start) {
    let now = start.clock.now();
    if !start.paths.book.is_file() {
        return;
    }
    let forgotten = Store::open(&start.paths.book).and_then(|mut store| match store.maintenance().forgets_after()? {
        Some(months) => {
            let before = first_kept(now.date, months);
            let due = store.maintenance().would_forget(before)?.entries > 0;
            if due { store.maintenance().forget(before).map(drop) } else { Ok(()) }
        }
        None => Ok(()),
    });
    if let Err(error) = forgotten {
        tracing::warn!(%error, "old weeks were not forgotten");
    }
    let round = automatic::back_up_automatically(&start.paths.book, now);
    for made in std::iter::once(round.own).chain(round.second) {
        if let Err(error) = made {
            tracing::warn!(%error, "no backup was taken");
        }
    }
}

fn open(start: Start, opened: Arc<AtomicBool>) -> iced::Result {
    let boot = move || {
        opened.store(true, Ordering::Relaxed);
        App::new(&start)
    };
    fonts::load();
    let settings = iced::Settings { id: Some(ID.to_owned()), default_font: FONT, ..iced::Settings::default() };
    let window = window::Settings {
        size: Size::new(1366.0, 768.0),
        min_size: Some(Size::new(640.0, 480.0)),
        maximized: true,
        // What is not saved is asked about first.
        exit_on_close_request: false,
        platform_specific: of_platform(),
        ..window::Settings::default()
    };
    iced::application(boot, App::update, App::view)
        .settings(settings)
        .window(window)
        .title(App::title)
        .theme(App::theme)
        .subscription(App::subscription)
        .run()
}

/// What the desktop knows the window by (`WM_CLASS`, `app_id`): without it X11 gets an empty name.
fn of_platform() -> window::settings::PlatformSpecific {
    #[cfg(target_os = "linux")]
    let known = window::settings::PlatformSpecific { application_id: ID.to_owned(), ..Default::default() };
    #[cfg(not(target_os = "linux"))]
    let known = window::settings::PlatformSpecific::default();
    known
}

fn reason(cause: &(dyn std::any::Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    text.unwrap_or("?").lines().next().unwrap_or("?").to_owned()
}
