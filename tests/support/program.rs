//! A copy of the program.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Puts a copy of the program into a folder.
///
/// Another process copies it: what this one has open for writing is inherited by the children that other tests start at the same
/// moment, and a program that anybody has open for writing cannot be started.
pub fn copy_into(folder: &Path) -> PathBuf {
    let copy = folder.join("kavijakirja");
    let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_kavijakirja")).arg(&copy).status().unwrap();
    assert!(copied.success());
    copy
}
