//! The pictures that are kept, and what comes out of comparing one with what is drawn.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use support::picture::Picture;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/pictures")
}

fn file(name: &str) -> PathBuf {
    folder().join(format!("{name}.png"))
}

/// The names of the kept pictures.
pub fn names() -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let pictures = entries.filter(|path| path.extension().is_some_and(|ending| ending == "png"));
    pictures.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// The words of `KAVIJAKIRJA_SCREEN`, if only some pictures are asked for.
fn words() -> Option<String> {
    std::env::var("KAVIJAKIRJA_SCREEN").ok()
}

/// Whether the picture of this name is asked for.
pub fn wanted(name: &str) -> bool {
    words().is_none_or(|words| words.split(' ').any(|word| name.contains(word)))
}

fn asked(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| value == "1")
}

/// Compares the pictures of some looks as they are drawn, or keeps them.
pub struct Keeper {
    /// The names that are kept and not drawn yet.
    missing: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Keeper {
    /// What is kept of these looks.
    pub fn new(looks: &[String]) -> Self {
        let of_looks = |name: &String| looks.iter().any(|look| name.ends_with(&format!("-{look}")));
        Self { missing: names().into_iter().filter(|name| of_looks(name) && wanted(name)).collect(), wrong: Vec::new() }
    }

    /// One picture.
    pub fn take(&mut self, name: &str, drawn: &Picture) {
        let kept = self.missing.remove(name).then(|| Picture::read(&file(name)));
        let same = kept.as_ref().is_some_and(|kept| kept.is_like(drawn));
        let looked = support::program::target().join("pictures");
        if asked("KAVIJAKIRJA_LOOK") {
            drawn.write(&looked.join(format!("{name}.png")));
        }
        if same {
            return;
        }
        if asked("KAVIJAKIRJA_WRITE") {
            drawn.write(&file(name));
            assert!(Picture::read(&file(name)).is_like(drawn), "{name}: the file has too few colours");
            return;
        }
        let path = |what: &str| looked.join(format!("{name}-{what}.png"));
        drawn.write(&path("drawn"));
        let Some(kept) = kept else {
            self.wrong.push(format!("{name} is not kept: {}", path("drawn").display()));
            return;
        };
        kept.write(&path("kept"));
        kept.difference(drawn).write(&path("difference"));
        self.wrong.push(format!("{name} differs: {}", path("{kept,drawn,difference}").display()));
    }

    /// Fails where anything differs, is not kept, or is kept and was not drawn.
    pub fn end(mut self) {
        for name in self.missing {
            if asked("KAVIJAKIRJA_WRITE") {
                std::fs::remove_file(file(&name)).unwrap();
            } else {
                self.wrong.push(format!("{name} is kept and not drawn"));
            }
        }
        assert!(self.wrong.is_empty(), "look at these, then keep them with KAVIJAKIRJA_WRITE=1:\n{}", self.wrong.join("\n"));
    }
}

#[test]
fn a_changed_word_and_a_changed_ground_differ_and_a_shade_does_not() {
    let plain = Picture::of(100, 100, |x, y| if (x / 10 + y / 10).is_multiple_of(2) { [240, 240, 240] } else { [30, 30, 30] });
    let changed = |change: &dyn Fn(u32, u32) -> Option<[u8; 3]>| {
        let now = |x: u32, y: u32| {
            let before = if (x / 10 + y / 10).is_multiple_of(2) { [240, 240, 240] } else { [30, 30, 30] };
            change(x, y).unwrap_or(before)
        };
        plain.is_like(&Picture::of(100, 100, now))
    };
    assert!(changed(&|_, _| None));
    // An edge that another machine draws a shade darker.
    assert!(changed(&|x, y| (x == 0 && (y / 10).is_multiple_of(2)).then_some([232, 232, 232])));
    // A letter, and a ground of another tone.
    assert!(!changed(&|x, y| (x < 4 && y < 5).then_some([120, 120, 120])));
    assert!(!changed(&|x, y| ((x / 10 + y / 10).is_multiple_of(2)).then_some([234, 234, 234])));
    assert!(!plain.is_like(&Picture::of(100, 99, |_, _| [240, 240, 240])));
    // What is written is read again.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.png");
    // 320 colours, more than a file has.
    let colourful = Picture::of(64, 64, |x, y| [u8::try_from(x * 2).unwrap(), u8::try_from(y / 13 * 2).unwrap(), 128]);
    plain.write(&path);
    assert!(Picture::read(&path) == plain);
    colourful.write(&path);
    assert!(Picture::read(&path).is_like(&colourful));
}
