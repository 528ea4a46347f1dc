//! The day, the export and the settings keep their promises: seen through the whole window, on a real book.

mod bundle;
mod day;
mod export;
mod keeping;
mod keyboard;
mod lists;
mod manual;
mod preset;
mod settings;
