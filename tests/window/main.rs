//! What the window promises, driven without a display by iced's simulator on a real book in a temporary folder.
//!
//! `harness` holds the window and its keys; each further file holds one screen or one subject.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop")]
#![allow(unreachable_pub, reason = "the harness is written as the one for every further screen")]

mod contrast;
mod desk;
mod draft;
mod first_start;
#[allow(dead_code, reason = "the other screens' tests use the rest")]
mod harness;
mod history;
mod keyboard;
mod library;
mod looks;
mod order;
mod presses;
mod rush;
mod sentence;
mod sheet;
mod together;
