//! What the window starts with.

use std::sync::Arc;

use super::platform::Platform;
use crate::book::{Clock, Entropy};
use crate::locale::Language;
use crate::store::host::Paths;
use crate::transfer::defaults::Defaults;

/// What the window starts with. All of it is passed in; the window asks no environment.
#[derive(Clone)]
pub struct Start {
    /// The paths of the book and the preferences.
    pub paths: Paths,
    /// What the organisation presets.
    pub defaults: Arc<Defaults>,
    /// The language to speak, where it was asked for; else the preferences say, else `system_language`.
    pub language: Option<Language>,
    /// The language of the system.
    pub system_language: Language,
    /// The clock of the laptop.
    pub clock: Arc<dyn Clock>,
    /// The system's randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The computer's drives, printers, dialogs and viewers.
    pub platform: Arc<dyn Platform>,
    /// Whether there is a display to open a window on: see [`has_display`](super::has_display).
    pub has_display: bool,
}
