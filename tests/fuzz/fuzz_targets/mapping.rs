//! Whatever a mapping holds, reading it, and a sheet by it, ends with an answer.
#![no_main]

use std::sync::LazyLock;

use kavijakirja::book::Vocabulary;
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::transfer::import::{self, Known, Mapping};
use libfuzzer_sys::fuzz_target;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::from_toml(FINNISH_ADVICE).expect("a vocabulary"));

const SHEET: &str = "Päivä;Kela;Kirje;Huom.;Date;Time;Topic\n3.11.2026;5;2;x;2026-11-03;10:35;kela\n4.11.2026;1;;y;2026-11-04;9;kela, migri\n";

fuzz_target!(|text: &str| {
    let Ok(mapping) = Mapping::from_toml(text) else { return };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a date");
    let known = Known { vocabulary: &VOCABULARY, places: &[], today };
    let _ = import::read(SHEET.as_bytes(), &mapping, &known);
});
