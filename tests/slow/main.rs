//! Kills, power cuts, failing calls, full disks, damage, the real window, and what other programs read on paper and in sheets.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where a promise is broken"
)]
#![allow(clippy::print_stderr, reason = "measured figures belong to the test's report, and a failure names its last picture")]
#![allow(unreachable_pub, reason = "a test binary has no outside")]

mod accessible;
mod damage;
mod full_disk;
mod io_errors;
mod kills;
mod no_internet;
mod power_cut;
mod real_window;
mod sections;
