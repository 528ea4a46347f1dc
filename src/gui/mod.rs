//! The window.
//!
//! | file | holds |
//! |---|---|
//! | [`app`] | the whole window: which book, which screen; the head and the tabs |
//! | [`screen`] | the screens, one folder each, and what they share |
//! | [`widget`] | the building stones of every screen |
//! | [`theme`] | tokens for space, type and colour |
//! | [`fonts`] | the bundled fonts, before those of the system |
//! | [`shortcut`] | keys as values |
//! | [`library`] | the one thread that owns the book |
//! | [`outside`] | what is asked of the computer: drives, printers, dialogs, viewers |
//! | [`errand`] | work on a thread of its own that tells how far it has come |
//! | [`preferences`] | what this laptop's window remembers beside the book |
//!
//! A screen is a state with `new`, `enter`, `update`, `view` and `shortcut`; see [`screen`] for how one is added.

pub mod app;
pub mod errand;
pub mod fonts;
pub mod library;
pub mod outside;
pub mod preferences;
pub mod screen;
pub mod shortcut;
mod start;
pub mod theme;
pub mod widget;

pub use start::{NoWindow, Start, has_display, run};
