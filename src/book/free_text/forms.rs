//! The forms of a name: by which keys it is listed, and which keys a word of a text may stand for.
//!
//! A key is the name in small letters, with the spellings of one sound made one; after a `~` it is the stem of a Cyrillic name.

use unicode_script::{Script, UnicodeScript};

use super::characters::is_hyphen;

/// The script of a word, by its first letter.
pub(super) fn script(word: &str) -> Script {
    word.chars().next().map_or(Script::Unknown, |character| character.script())
}

/// The keys under which a name is listed; the name is in small letters.
pub(super) fn keys(name: &str) -> Vec<String> {
    match script(name) {
        Script::Cyrillic => {
            let name = name.replace('ё', "е");
            let stem = name.strip_suffix(['а', 'я', 'й', 'ь', 'о']).unwrap_or(&name);
            stemmed(stem).into_iter().chain([name.clone()]).collect()
        }
        Script::Arabic => vec![plain_arabic(name)],
        Script::Ethiopic => vec![plain_ethiopic(name)],
        _ => vec![name.to_owned()],
    }
}

/// The keys that a word may stand for, in whatever case it is; the word is in small letters.
pub(super) fn candidates(word: &str) -> Vec<String> {
    match script(word) {
        Script::Cyrillic => cyrillic(word),
        Script::Arabic => arabic(word),
        Script::Ethiopic => ethiopic(word),
        _ => latin(word),
    }
}

/// A stem under its own sort of key, unless it is so short that it is the stem of anything.
fn stemmed(stem: &str) -> Option<String> {
    (stem.chars().count() >= 3).then(|| format!("~{stem}"))
}

/// The word, its parts between hyphens, and the stems of them all.
fn latin(word: &str) -> Vec<String> {
    let mut candidates = vec![word.to_owned()];
    for part in word.split(is_hyphen) {
        candidates.push(part.to_owned());
        candidates.extend(finnish_stems(part));
        candidates.extend(nen_surnames(part));
    }
    candidates
}

/// What a word may be a Finnish case of: *Matin*, *Fatimalle*, *Mohammedilta*, *Fatimaan*; or a genitive in -s.
pub(super) fn finnish_stems(word: &str) -> Vec<String> {
    const ENDINGS: [&str; 13] = ["n", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "'s", "’s", "s"];
    let mut stems = Vec::new();
    for stem in ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.chars().count() >= 3) {
        stems.push(stem.to_owned());
        // Foreign names take an i before the ending.
        stems.extend(stem.strip_suffix('i').map(str::to_owned));
        // Tuomaksen, Johannekselle.
        stems.extend(stem.strip_suffix("kse").filter(|stem| stem.ends_with(is_vowel)).map(|stem| format!("{stem}s")));
        stems.extend(strong(stem));
    }
    // Fatimaan, Mattiin: the last vowel twice.
    stems.extend(word.strip_suffix('n').and_then(undoubled));
    // The bare ending follows a vowel alone: *Anna* is no case of *Ann*.
    let vowel = |stem: &&str| stem.chars().count() >= 3 && stem.ends_with(is_vowel);
    stems.extend(word.strip_suffix(['a', 'ä']).filter(vowel).map(str::to_owned));
    stems.extend(word.strip_suffix("ia").filter(|stem| stem.chars().count() >= 4).map(str::to_owned));
    stems
}

fn is_vowel(character: char) -> bool {
    matches!(character, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö')
}

/// The word without the second of two like vowels at its end.
fn undoubled(word: &str) -> Option<String> {
    let (at, last) = word.char_indices().next_back()?;
    let stem = word.get(..at)?;
    (is_vowel(last) && stem.ends_with(last) && stem.chars().count() >= 3).then(|| stem.to_owned())
}

/// The strong grade of a stem: *Mati* is *Matti*, *Peka* is *Pekka*.
fn strong(stem: &str) -> Option<String> {
    let (at, last) = stem.char_indices().next_back().filter(|(_, last)| is_vowel(*last))?;
    let consonant = stem.get(..at)?.chars().next_back().filter(|consonant| "kpt".contains(*consonant))?;
    Some(format!("{}{consonant}{last}", stem.get(..at)?))
}

/// The surnames in -nen that a word may be a case of: *Korhosta*, *Virtasen*, *Mäkiselle*, *Virtaset*.
fn nen_surnames(word: &str) -> impl Iterator<Item = String> {
    const ENDINGS: [&str; 18] = [
        "sen", "selle", "sella", "sellä", "selta", "seltä", "sessa", "sessä", "sesta", "sestä", "seen", "sta", "stä", "set", "sten",
        "sille", "silta", "siltä",
    ];
    ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.ends_with(is_vowel)).map(|stem| format!("{stem}nen"))
}

/// Whether a word has the shape of a surname in -nen in one of the cases that no other word has: *Möttöseltä*; not *Porvooseen*.
pub(super) fn is_nen_case(word: &str) -> bool {
    const ENDINGS: [&str; 10] = ["sen", "selle", "sella", "sellä", "selta", "seltä", "sessa", "sessä", "sesta", "sestä"];
    let mut stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.any(|stem| {
        let mut last = stem.chars().rev();
        let (end, before) = (last.next(), last.next());
        end.is_some_and(is_vowel) && end != before && stem.chars().count() >= 3
    })
}

/// The word and its stem without the endings of the Russian and Ukrainian cases.
fn cyrillic(word: &str) -> Vec<String> {
    const ENDINGS: [&str; 24] = [
        "ові", "еві", "ами", "ями", "ою", "ею", "єю", "ой", "ей", "ом", "ем", "єм", "ым", "им", "у", "ю", "а", "я", "ы", "и", "і", "ї",
        "е", "й",
    ];
    let word = word.replace('ё', "е");
    let parts = word.split(is_hyphen).flat_map(|part| {
        let stems = ENDINGS.iter().filter_map(|ending| part.strip_suffix(ending)).chain([part]).filter_map(stemmed);
        stems.chain([part.to_owned()]).collect::<Vec<_>>()
    });
    parts.collect()
}

/// The letters of Persian and of hamza made plain Arabic ones, the signs of vowels left out. The final *alef maqsura* stays: علي is a
/// name, على a preposition.
fn plain_arabic(word: &str) -> String {
    let plain = |character| match character {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ی' => Some('ي'),
        'ک' => Some('ك'),
        'ة' => Some('ه'),
        '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}' | '\u{200c}' => None,
        other => Some(other),
    };
    word.chars().filter_map(plain).collect()
}

/// The word, and what is left of it after a conjunction or preposition that is written together with it.
fn arabic(word: &str) -> Vec<String> {
    let word = plain_arabic(word);
    let rest = word.strip_prefix(['و', 'ل', 'ب', 'ف', 'ك']).filter(|rest| rest.chars().count() >= 3).map(str::to_owned);
    [word].into_iter().chain(rest).collect()
}

/// What is left of a surname that is made of a name: حسینی of حسین.
pub(super) fn arabic_origin(word: &str) -> Option<String> {
    let word = plain_arabic(word);
    let name = word.strip_prefix("ال").unwrap_or(&word).strip_suffix('ي')?;
    (name.chars().count() >= 3).then(|| name.to_owned())
}

/// The letters that sound alike made one.
fn plain_ethiopic(word: &str) -> String {
    let series = |character: char, from: u32, to: u32| char::from_u32(u32::from(character) - from + to).unwrap_or(character);
    let plain = |character: char| match character {
        'ሐ'..='ሗ' => series(character, 0x1210, 0x1200),
        'ኀ'..='ኆ' => series(character, 0x1280, 0x1200),
        'ሠ'..='ሧ' => series(character, 0x1220, 0x1230),
        'ዐ'..='ዖ' => series(character, 0x12d0, 0x12a0),
        'ፀ'..='ፆ' => series(character, 0x1340, 0x1338),
        other => other,
    };
    let one = |character| match character {
        'ኣ' => 'አ',
        'ሃ' => 'ሀ',
        other => other,
    };
    word.chars().map(plain).map(one).collect()
}

/// The word, and what is left of it after a preposition that is written together with it.
fn ethiopic(word: &str) -> Vec<String> {
    let word = plain_ethiopic(word);
    let rest = word.strip_prefix(['ን', 'ብ', 'የ', 'ለ', 'ከ', 'በ', 'ና']).filter(|rest| rest.chars().count() >= 2).map(str::to_owned);
    [word].into_iter().chain(rest).collect()
}

/// Whether a word begins as names in Arabic and Ethiopic letters do that are made of two words: عبدالرحمن, ገብረመድህን.
pub(super) fn is_compound_name(word: &str) -> bool {
    const BEGINNINGS: [&str; 9] = ["عبدال", "ገብረ", "ወልደ", "ወለተ", "ሀይለ", "ተክለ", "ተኽለ", "ሀብተ", "ለተ"];
    candidates(word)
        .iter()
        .any(|form| BEGINNINGS.iter().any(|beginning| form.strip_prefix(beginning).is_some_and(|rest| rest.chars().count() >= 2)))
}
