//! The day, the export and the settings keep their promises: seen through the whole window, on a real book.
#![cfg(feature = "gui")]
#![allow(unreachable_pub, reason = "the harness is shared with other tests")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where a promise is broken")]

#[path = "window_screens/bundle.rs"]
mod bundle;
#[path = "window_screens/computer.rs"]
mod computer;
#[path = "window_screens/day.rs"]
mod day;
#[path = "window_screens/export.rs"]
mod export;
#[path = "window/harness.rs"]
#[allow(dead_code, reason = "shared with the tests of the desk")]
mod harness;
#[path = "window_screens/keeping.rs"]
mod keeping;
#[path = "window_screens/keyboard.rs"]
mod keyboard;
#[path = "window_screens/lists.rs"]
mod lists;
#[path = "window_screens/manual.rs"]
mod manual;
#[path = "window_pictures/picture.rs"]
#[allow(dead_code, reason = "shared with the pictures that are kept")]
mod picture;
#[path = "window_screens/preset.rs"]
mod preset;
#[path = "window_screens/settings.rs"]
mod settings;
