//! The program as a child process, printing, and what is written for or by other programs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where a promise is broken"
)]
#![allow(clippy::print_stderr, reason = "measured figures belong to the test's report")]
#![allow(unreachable_pub, reason = "a test binary has no outside")]

mod automatic_backup;
mod backup;
mod bundle;
#[cfg(target_os = "linux")]
mod clock;
mod commands;
mod deliver;
mod feedback;
mod forgetting;
mod formats;
mod free_text;
mod help;
mod lists;
mod manual;
#[cfg(unix)]
mod modes;
mod old_entries;
mod one_door;
#[cfg(target_os = "linux")]
mod packaging;
#[cfg(target_os = "linux")]
mod pinned;
mod preset;
mod preview;
#[cfg(unix)]
mod printing;
mod privacy;
mod publishing;
mod report;
mod right_to_left;
mod telling;
