//! Kävijäkirja, the visitors' book of low-threshold advice points: visitors, not clients.
//!
//! # The map of the house
//!
//! A lower layer never names a higher one (`tests/core/layers` holds it):
//!
//! | layer | holds | names |
//! |---|---|---|
//! | [`book`] | what is recorded, as plain values | nothing |
//! | [`locale`] | texts, dates and numbers in Finnish, Swedish and English | `book` |
//! | [`statistics`] | counts become tables, purely | `book` |
//! | [`store`] | the SQLite file: journal, derived tables, roll-ups, check | `book`, `statistics` |
//! | [`report`] | the daily sheet and the weekly statistics as documents, and their file formats | `book`, `statistics`, `locale` |
//! | [`transfer`] | what comes in and goes out: import, drives, verified writing, printing | all of the above |
//! | [`command`] | the headless commands | all but `gui` |
//! | `gui` | the window | all but `command` |
//!
//! Time, randomness and paths are passed in ([`book::Clock`], [`book::Entropy`]), never read from globals.

pub mod book;
pub mod command;
#[cfg(feature = "gui")]
pub mod gui;
pub mod locale;
pub mod report;
pub mod statistics;
pub mod store;
pub mod transfer;
