//! The program's calls to the system, as strace (the package of that name) writes them down.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One call to the system that has returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub name: String,
    pub args: Vec<Arg>,
    /// What it returned; a call that failed returned −1.
    pub result: i64,
}

/// What a call was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// An open file and its path at that moment.
    File(i64, PathBuf),
    /// Bytes: what is written, or a path.
    Bytes(Vec<u8>),
    /// Anything else, as strace writes it.
    Other(String),
}

impl Call {
    /// The path of the open file that stands at this place.
    pub fn file(&self, index: usize) -> &Path {
        match &self.args[index] {
            Arg::File(_, path) => path,
            other => unreachable!("{}: {other:?} is no file", self.name),
        }
    }

    /// The number of the open file that stands first.
    pub fn number_of_file(&self) -> i64 {
        if let Arg::File(number, _) = &self.args[0] { *number } else { -1 }
    }

    /// The bytes that stand at this place.
    pub fn bytes(&self, index: usize) -> &[u8] {
        match &self.args[index] {
            Arg::Bytes(bytes) => bytes,
            other => unreachable!("{}: {other:?} are no bytes", self.name),
        }
    }

    /// The path that stands at this place as text.
    pub fn path(&self, index: usize) -> PathBuf {
        PathBuf::from(String::from_utf8(self.bytes(index).to_vec()).unwrap())
    }

    /// What stands at this place as strace writes it: flags, a number.
    pub fn other(&self, index: usize) -> &str {
        match &self.args[index] {
            Arg::Other(other) => other,
            other => unreachable!("{}: {other:?}", self.name),
        }
    }

    pub fn number(&self, index: usize) -> u64 {
        self.other(index).parse().unwrap()
    }
}

/// A command that runs `program` under strace with these options, writing every call of it and its children to `to`.
pub fn strace(options: &[&str], to: &Path, program: &Path) -> Command {
    let mut command = Command::new("strace");
    // Whole strings in hexadecimal, and the path of every open file.
    let _ = command.args(["-f", "-qq", "-y", "-xx", "-s", "1000000", "-o"]).arg(to).args(options).arg("--").arg(program);
    command
}

/// Reads what strace wrote.
pub fn read(trace: &Path) -> Vec<Call> {
    let text = fs::read_to_string(trace).unwrap_or_else(|error| panic!("{}: {error}. Is strace installed?", trace.display()));
    let mut begun: HashMap<&str, String> = HashMap::new();
    let mut calls = Vec::new();
    for line in text.lines() {
        let (process, line) = line.split_once(' ').unwrap();
        let line = line.trim_start();
        if let Some(first) = line.strip_suffix("<unfinished ...>") {
            let _ = begun.insert(process, first.to_owned());
        } else if let Some(rest) = line.strip_prefix("<... ") {
            let first = begun.remove(process).unwrap_or_default();
            let rest = rest.split_once("resumed>").unwrap().1;
            calls.extend(call(&format!("{first}{rest}")));
        } else {
            calls.extend(call(line));
        }
    }
    calls
}

/// One line; none where it tells of a signal or an end.
fn call(line: &str) -> Option<Call> {
    let (name, rest) = line.split_once('(')?;
    let (args, result) =
        rest.rsplit_once(") = ").or_else(|| rest.rsplit_once(')').map(|(args, rest)| (args, rest.trim_start_matches([' ', '=']))))?;
    let result = result.split([' ', '<']).next()?.parse().ok()?;
    // No string holds a comma: all are hexadecimal.
    let args = args.trim_end().split(", ").filter(|arg| !arg.is_empty()).map(arg).collect();
    Some(Call { name: name.to_owned(), args, result })
}

fn arg(text: &str) -> Arg {
    if let Some(string) = text.strip_prefix('"') {
        let string = string.strip_suffix('"').unwrap_or_else(|| panic!("a string that was cut short: {} bytes", text.len()));
        return Arg::Bytes(bytes(string));
    }
    if let Some((number, path)) = text.strip_suffix('>').and_then(|text| text.split_once('<')) {
        let path = path.strip_suffix(">(deleted)").unwrap_or(path);
        return Arg::File(number.parse().unwrap_or(-1), PathBuf::from(String::from_utf8_lossy(&bytes(path)).into_owned()));
    }
    Arg::Other(text.to_owned())
}

/// `\x41\x42`, and what strace leaves as it is.
fn bytes(text: &str) -> Vec<u8> {
    let mut from = text.as_bytes();
    let mut bytes = Vec::with_capacity(text.len() / 4);
    let digit = |byte: u8| if byte <= b'9' { byte - b'0' } else { byte - b'a' + 10 };
    while let [first, after @ ..] = from {
        if let [b'\\', b'x', high, low, rest @ ..] = from {
            bytes.push(16 * digit(*high) + digit(*low));
            from = rest;
        } else {
            bytes.push(*first);
            from = after;
        }
    }
    bytes
}
