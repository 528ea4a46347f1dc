//! The pictures that are kept: the hashes of all, and a few as files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use support::picture::Picture;

/// The pictures that are kept as files too, for whoever wants to see what the hashes stand for.
const FILES: [&str; 6] = [
    "desk-fi-light-100",
    "desk-sv-dark-100",
    "day-fi-light-100",
    "statistics-en-light-100",
    "settings-fi-contrast-100",
    "sheet-en-light-200",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/pictures")
}

fn file(name: &str) -> PathBuf {
    folder().join(format!("{name}.png"))
}

fn asked(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| value == "1")
}

/// Takes the pictures one by one as they are drawn, and compares or keeps them.
pub struct Keeper {
    looked: PathBuf,
    /// The hashes that are kept, by name.
    kept: BTreeMap<String, String>,
    /// The hashes that were drawn.
    drawn: BTreeMap<String, String>,
    wrong: Vec<String>,
}

impl Keeper {
    /// What is kept. Pictures to look at come into this folder.
    pub fn new(looked: PathBuf) -> Self {
        let list = std::fs::read_to_string(folder().join("hashes.txt")).unwrap_or_default();
        let lines = list.lines().filter_map(|line| line.split_once(' '));
        let kept = lines.map(|(hash, name)| (name.to_owned(), hash.to_owned())).collect();
        Self { looked, kept, drawn: BTreeMap::new(), wrong: Vec::new() }
    }

    /// One picture.
    pub fn take(&mut self, name: String, picture: &Picture) {
        let hash = picture.hash();
        let of_files = FILES.contains(&name.as_str());
        let wrong = match self.kept.get(&name) {
            None => Some("is not kept"),
            Some(kept) if *kept != hash => Some("differs"),
            Some(_) if of_files && !picture.is(&file(&name)) => Some("differs from its file"),
            Some(_) => None,
        };
        if asked("KAVIJAKIRJA_WRITE") && of_files {
            picture.write(&file(&name));
        }
        if asked("KAVIJAKIRJA_LOOK") || (wrong.is_some() && !asked("KAVIJAKIRJA_WRITE")) {
            picture.write(&self.looked.join(format!("{name}.png")));
        }
        self.wrong.extend(wrong.map(|told| format!("{name} {told}")));
        let _ = self.drawn.insert(name, hash);
    }

    /// Keeps what was drawn where that is asked for, else fails where anything differs, is missing or is drawn no more.
    pub fn end(mut self) {
        // Where only some were drawn, the others stay as they are kept.
        let only_some = std::env::var_os("KAVIJAKIRJA_SCREEN").is_some();
        if asked("KAVIJAKIRJA_WRITE") {
            // Read again: another run may have kept others meanwhile.
            let mut hashes = if only_some { Self::new(self.looked).kept } else { BTreeMap::new() };
            hashes.extend(self.drawn);
            let mut list = String::new();
            for (name, hash) in hashes {
                writeln!(list, "{hash} {name}").unwrap();
            }
            std::fs::write(folder().join("hashes.txt"), list).unwrap();
            return;
        }
        if !only_some {
            let gone = self.kept.keys().filter(|name| !self.drawn.contains_key(*name));
            self.wrong.extend(gone.map(|name| format!("{name} is kept and not drawn")));
        }
        let told = self.wrong.join("\n");
        assert!(self.wrong.is_empty(), "look at {}, then keep them with KAVIJAKIRJA_WRITE=1:\n{told}", self.looked.display());
    }
}
