//! The library: no window and no child process.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where a promise is broken")]
#![allow(clippy::cast_precision_loss, reason = "counts are small")]
#![allow(clippy::print_stderr, reason = "measured figures belong to the test's report")]
#![allow(unreachable_pub, reason = "a test binary has no outside")]

mod attacker;
mod bundle;
mod carry;
mod compared;
mod demo;
mod disclosure;
mod every_truth;
mod fonts;
mod import;
mod journal;
mod layers;
mod locale;
mod mapping;
mod publication;
#[cfg(feature = "real-data")]
mod real_input;
mod recording;
mod two_ways;
mod weeks;
