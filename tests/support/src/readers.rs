//! The readers by others: Python programs in the environment that assets/setup/readers makes.

use std::path::{Path, PathBuf};
use std::process::Command;

use kavijakirja::report::Rendered;
use serde::de::DeserializeOwned;

use crate::program::target;

/// The environment's Python: beside the folder of the tests' own files.
fn python() -> PathBuf {
    let python = target().join("readers/bin/python");
    assert!(python.exists(), "{} is missing: `assets/setup/debian tests` makes it", python.display());
    python
}

/// The folder of the scripts and of what they read besides.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("readers")
}

/// What a script of this folder prints of these files.
pub fn run<T: DeserializeOwned>(script: &str, files: &[PathBuf]) -> T {
    let here = scripts();
    let mut command = Command::new(python());
    // Isolated: neither the user's own packages nor the environment's settings.
    let _ = command.args(["-I", "-B"]).arg(here.join(script)).args(files);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{script}: {error}"))
}

/// What a script prints of rendered files.
pub fn read<T: DeserializeOwned>(script: &str, files: &[Rendered]) -> T {
    let folder = tempfile::tempdir().unwrap();
    let path = |(number, file): (usize, &Rendered)| {
        let path = folder.path().join(number.to_string());
        std::fs::write(&path, &file.bytes).unwrap();
        path
    };
    run(script, &files.iter().enumerate().map(path).collect::<Vec<_>>())
}

/// What is wrong with a JSON file by a schema of this folder.
pub fn faults(schema: &str, json: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, json).unwrap();
    let schema = scripts().join(schema);
    run("dhis2.py", &[schema, path])
}
