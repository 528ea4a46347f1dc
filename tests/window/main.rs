//! What the window promises, driven without a display by iced's simulator on a real book in a temporary folder.
//!
//! Each file is one screen or one subject of the desk; `screens` holds those of the other screens, `pictures` how all of them look.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where a promise is broken")]
#![allow(unreachable_pub, reason = "a test binary has no outside")]

mod computer;
mod contrast;
mod damage;
mod desk;
mod draft;
mod feedback;
mod fields;
mod first_start;
mod history;
mod keyboard;
mod library;
mod looks;
mod messages;
mod mistakes;
mod order;
mod pictures;
mod presses;
mod rush;
mod screens;
mod sentence;
mod sheet;
mod statistics;
mod strokes;
mod together;
