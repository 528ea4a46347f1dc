//! The built program, a copy of it, the folders of the source and of the build, and a test as a process of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The program that was built with the test binary: cargo puts it next to the folder of the test binaries.
pub fn program() -> PathBuf {
    let program = profile().join(format!("kavijakirja{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is missing: cargo builds it with the tests", program.display());
    program
}

/// The folder of everything that cargo builds.
pub fn target() -> PathBuf {
    profile().parent().unwrap().to_owned()
}

/// `target/debug`: the test binary is in `target/debug/deps`.
fn profile() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(2).unwrap().to_owned()
}

/// The folder of the source.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// The environment variable of a test's second process, and of a test that runs in its namespace.
pub const INSIDE: &str = "KAVIJAKIRJA_TEST_INSIDE";

/// The arguments with which this test binary runs one test alone: `module` is the `module_path!()` of the test.
pub fn only(module: &str, test: &str) -> [String; 3] {
    let path = module.split_once("::").map_or_else(|| test.to_owned(), |(_, path)| format!("{path}::{test}"));
    ["--exact".to_owned(), path, "--nocapture".to_owned()]
}

/// Puts a copy of the program into a folder.
///
/// Another process copies it: what this one has open for writing is inherited by the children that other tests start at the same
/// moment, and a program that anybody has open for writing cannot be started.
pub fn copy_into(folder: &Path) -> PathBuf {
    let copy = folder.join("kavijakirja");
    let copied = Command::new("cp").arg(program()).arg(&copy).status().unwrap();
    assert!(copied.success());
    copy
}
