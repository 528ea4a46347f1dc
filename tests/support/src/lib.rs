//! What several test binaries need: books and visits, the program as a child, the window without a display, readers by others.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::new_without_default,
    clippy::len_without_is_empty,
    reason = "the callers are tests: they may stop, and need no more than they use"
)]

pub mod book;
pub mod clock;
pub mod hand;
pub mod harness;
pub mod live;
#[cfg(target_os = "linux")]
pub mod namespace;
pub mod office;
pub mod picture;
pub mod plausible;
pub mod program;
pub mod programme;
pub mod read;
pub mod readers;
pub mod reported;
#[cfg(target_os = "linux")]
pub mod strace;
pub mod texts;

use std::path::PathBuf;

use kavijakirja::book::clock::NoEntropy;
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{Draft, Entropy, Moment, Place, Visit, VisitId, Vocabulary, visit::Defaults};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{NewBook, Store};

/// A folder that lives as long as the test, and a book in it.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub store: Store,
}

impl Desk {
    /// A new book of two places with the ready vocabulary.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("book.sqlite"), &new_book(), &SystemEntropy).unwrap();
        Self { folder, store }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("book.sqlite")
    }
}

pub fn new_book() -> NewBook {
    let places = ["Hervanta=tue 10-16,fri 10-16", "Puhos=thu 13-17"].map(|text| Place::parse(text).unwrap());
    NewBook { organisation: "Kototori".into(), places: places.into(), vocabulary: vocabulary() }
}

pub fn vocabulary() -> Vocabulary {
    Vocabulary::from_toml(FINNISH_ADVICE).unwrap()
}

pub fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// A visit in JSON as `log --stdin` takes it, at Hervanta on 20 November 2026 at ten where nothing else is said.
pub fn visit(json: &str) -> Visit {
    let draft: Draft = serde_json::from_str(json).unwrap();
    let defaults = Defaults {
        id: VisitId::random(&SystemEntropy).unwrap(),
        place: Some("hervanta".parse().unwrap()),
        now: Moment { date: date("2026-11-20"), hour: 10 },
        channel: "desk".parse().unwrap(),
    };
    draft.complete(&defaults).unwrap()
}

/// Chance that repeats itself: a small linear congruential generator.
pub struct Dice(pub std::sync::Mutex<u64>);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(std::sync::Mutex::new(seed))
    }

    pub fn below(&self, sides: u64) -> u64 {
        let mut state = self.0.lock().unwrap();
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) % sides
    }

    pub fn pick<'a, T>(&self, list: &'a [T]) -> &'a T {
        &list[usize::try_from(self.below(list.len() as u64)).unwrap()]
    }
}

impl Entropy for Dice {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        for byte in bytes {
            *byte = u8::try_from(self.below(256)).unwrap();
        }
        Ok(())
    }
}
