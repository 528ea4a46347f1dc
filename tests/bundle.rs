//! Bundles: two laptops' books become one, in any order, and nothing from a stranger does harm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where a promise is broken")]

#[path = "bundle/commands.rs"]
mod commands;
#[path = "bundle/forgotten.rs"]
mod forgotten;
#[path = "bundle/hostile.rs"]
mod hostile;
#[path = "bundle/laptop.rs"]
mod laptop;
#[path = "bundle/lists.rs"]
mod lists;
#[path = "bundle/merging.rs"]
mod merging;
#[path = "bundle/sealed.rs"]
mod sealed;
#[path = "bundle/stranger.rs"]
mod stranger;
mod support;
