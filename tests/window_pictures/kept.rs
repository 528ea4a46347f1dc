//! The pictures that are kept: the hashes of all, and a few as files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::picture::Picture;

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

fn asked(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| value == "1")
}

/// Name and hash of each picture in the list.
fn parse(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.lines().filter_map(|line| line.split_once(' ')).map(|(hash, name)| (name, hash))
}

/// Whether only some pictures were asked for.
fn only_some() -> bool {
    std::env::var_os("KAVIJAKIRJA_SCREEN").is_some()
}

/// Compares what was drawn with what is kept, or keeps it where that is asked for.
pub fn compare(drawn: &BTreeMap<String, Picture>, looked: &Path) {
    let list = folder().join("hashes.txt");
    if asked("KAVIJAKIRJA_LOOK") {
        for (name, picture) in drawn {
            picture.write(&looked.join(format!("{name}.png")));
        }
    }
    if asked("KAVIJAKIRJA_WRITE") {
        // Where only some were drawn, the others stay as they are kept.
        let known = if only_some() { std::fs::read_to_string(&list).unwrap_or_default() } else { String::new() };
        let mut hashes: BTreeMap<String, String> = parse(&known).map(|(name, hash)| (name.to_owned(), hash.to_owned())).collect();
        hashes.extend(drawn.iter().map(|(name, picture)| (name.clone(), picture.hash())));
        let mut text = String::new();
        for (name, hash) in hashes {
            writeln!(text, "{hash} {name}").unwrap();
        }
        std::fs::write(&list, text).unwrap();
        for name in FILES {
            if let Some(picture) = drawn.get(name) {
                picture.write(&folder().join(format!("{name}.png")));
            }
        }
        return;
    }
    let kept = std::fs::read_to_string(&list).unwrap_or_default();
    let kept: BTreeMap<&str, &str> = parse(&kept).collect();
    let mut wrong = Vec::new();
    for (name, picture) in drawn {
        let told = match kept.get(name.as_str()) {
            None => "is not kept",
            Some(hash) if *hash != picture.hash() => "differs",
            Some(_) if FILES.contains(&name.as_str()) && !picture.is(&folder().join(format!("{name}.png"))) => "differs from its file",
            Some(_) => continue,
        };
        picture.write(&looked.join(format!("{name}.png")));
        wrong.push(format!("{name} {told}"));
    }
    if !only_some() {
        wrong.extend(kept.keys().filter(|name| !drawn.contains_key(**name)).map(|name| format!("{name} is kept and not drawn")));
    }
    assert!(wrong.is_empty(), "look at {}, then keep them with KAVIJAKIRJA_WRITE=1:\n{}", looked.display(), wrong.join("\n"));
}
