//! The program itself, run on a book in a temporary folder with an empty home.

use std::path::PathBuf;

use serde_json::Value;

use crate::clock;
use crate::program::program;

/// A book that commands are run on.
pub struct Book {
    pub folder: tempfile::TempDir,
}

impl Book {
    /// A new book with one place, made by the program.
    pub fn new() -> Self {
        let book = Self { folder: tempfile::tempdir().unwrap() };
        let _ = book.done(&["new", "--place", "Hervanta=tue 10-16,fri 10-16", "--organisation", "Kototori"]);
        book
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("book.sqlite")
    }

    /// The exit code, standard output and standard error of a command on the tests' day.
    #[must_use]
    pub fn run_with(&self, args: &[&str], input: &str) -> (i32, String, String) {
        self.run_at(&clock::setting(), args, input)
    }

    /// The same at an hour such as `2026-11-30T10`.
    #[must_use]
    pub fn run_at(&self, now: &str, args: &[&str], input: &str) -> (i32, String, String) {
        let mut command = assert_cmd::Command::new(program());
        let home = self.folder.path().join("home");
        let _ = command.env_clear().env("HOME", &home).env("LANG", "fi_FI.UTF-8").env(clock::VARIABLE, now).current_dir(self.folder.path());
        if let Some(path) = std::env::var_os("PATH") {
            let _ = command.env("PATH", path);
        }
        if !args.contains(&"--book") {
            let _ = command.arg("--book").arg(self.path());
        }
        let _ = command.args(args).write_stdin(input);
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// Standard output of a command that must succeed.
    #[track_caller]
    pub fn done(&self, args: &[&str]) -> String {
        let (code, out, errors) = self.run_with(args, "");
        assert_eq!(code, 0, "{args:?}: {errors}");
        out
    }

    pub fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(args)).unwrap()
    }

    /// The exit code of a command.
    #[must_use]
    pub fn code(&self, args: &[&str]) -> i32 {
        self.run_with(args, "").0
    }
}
