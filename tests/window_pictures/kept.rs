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

/// Compares what was drawn with what is kept, or keeps it where that is asked for.
pub fn compare(drawn: &BTreeMap<String, Picture>, looked: &Path) {
    let list = folder().join("hashes.txt");
    if asked("KAVIJAKIRJA_LOOK") {
        for (name, picture) in drawn {
            picture.write(&looked.join(format!("{name}.png")));
        }
    }
    if asked("KAVIJAKIRJA_WRITE") {
        let mut hashes = String::new();
        for (name, picture) in drawn {
            writeln!(hashes, "{} {name}", picture.hash()).unwrap();
        }
        std::fs::write(&list, hashes).unwrap();
        for name in FILES {
            drawn[name].write(&folder().join(format!("{name}.png")));
        }
        return;
    }
    if std::env::var_os("KAVIJAKIRJA_SCREEN").is_some() {
        return;
    }
    let kept = std::fs::read_to_string(&list).unwrap_or_default();
    let kept: BTreeMap<&str, &str> = kept.lines().filter_map(|line| line.split_once(' ')).map(|(hash, name)| (name, hash)).collect();
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
    wrong.extend(kept.keys().filter(|name| !drawn.contains_key(**name)).map(|name| format!("{name} is kept and not drawn")));
    assert!(wrong.is_empty(), "look at {}, then keep them with KAVIJAKIRJA_WRITE=1:\n{}", looked.display(), wrong.join("\n"));
}
