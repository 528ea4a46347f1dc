//! Whatever a spreadsheet holds, reading it ends with an answer.
#![no_main]

use std::sync::LazyLock;

use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{Place, Vocabulary};
use kavijakirja::transfer::import::{self, Known, Mapping};
use libfuzzer_sys::fuzz_target;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::from_toml(FINNISH_ADVICE).expect("a vocabulary"));
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| vec![Place::parse("Hervanta=tue 10-16").expect("a place")]);
static MAPPINGS: LazyLock<Vec<Mapping>> = LazyLock::new(|| {
    let texts = [include_str!("../../data/wide.toml"), include_str!("../../data/long.toml"), include_str!("../../data/central-intake.toml")];
    texts.iter().map(|text| Mapping::from_toml(text).expect("a mapping")).collect()
});

fuzz_target!(|data: &[u8]| {
    let Some((way, data)) = data.split_first() else { return };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a date");
    let known = Known { vocabulary: &VOCABULARY, places: &PLACES, today };
    let Some(mapping) = MAPPINGS.get(usize::from(*way) % MAPPINGS.len()) else { return };
    if let Ok(reading) = import::read(data, mapping, &known) {
        // What was taken may be recorded: as strict as the window.
        let mut vocabulary = VOCABULARY.clone();
        vocabulary.codes.extend(reading.new_codes.iter().cloned());
        for visit in &reading.visits {
            vocabulary.check(visit, kavijakirja::book::vocabulary::Origin::Sheet).expect("a visit that may be recorded");
        }
    }
});
