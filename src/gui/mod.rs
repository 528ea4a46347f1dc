//! The window.
//!
//! | file | holds |
//! |---|---|
//! | `setup`, `start` | what the window starts with; opening it |
//! | [`app`] | the whole window: which book, which screen; the head and the tabs |
//! | [`screen`] | the screens, one folder each, and what they share |
//! | [`widget`] | the building stones of every screen |
//! | [`theme`] | tokens for space, type and colour |
//! | [`fonts`] | the bundled fonts, before those of the system |
//! | [`shortcut`] | keys as values |
//! | [`store_worker`] | the one thread that owns the book |
//! | [`platform`] | access to the computer: drives, printers, dialogs, viewers |
//! | [`background`] | work on a thread of its own that reports its progress |
//! | [`backup`] | taking the backups that are due |
//! | [`effect`] | what follows from a message: tasks, and what a screen asks of its parent |
//! | [`opening`] | the book as the window opens: the one that is there, or a new one |
//! | [`preferences`] | what this laptop's window remembers outside the book |
//!
//! A screen is a state with `new`, `enter`, `update`, `view` and `shortcut`; see [`screen`] for how one is added.

pub mod app;
pub mod background;
pub mod backup;
pub mod effect;
pub mod fonts;
pub mod opening;
pub mod platform;
pub mod preferences;
pub mod screen;
mod setup;
pub mod shortcut;
mod start;
pub mod store_worker;
pub mod theme;
pub mod widget;

pub use setup::Start;
pub use start::{NoWindow, has_display, run};
