//! Probable names: a common given name, two capitalised words inside a sentence, a surname by its ending, a title with a name.
//!
//! Kept silent where a false alarm is likelier than a name: words of [`Ordinary`], acronyms, Finnish place names by their cases.

use std::collections::HashSet;
use std::ops::Range;

use super::Kind;
use super::characters::{Characters, is_hyphen, is_space};
use super::given_names::{ALSO_WORDS, NAMES};
use super::ordinary_words::BEGINNINGS;
use crate::book::{Place, Vocabulary};

/// Capitalised words that are no names of persons.
#[derive(Debug, Clone)]
pub struct Ordinary {
    beginnings: Vec<String>,
    names: HashSet<String>,
    also_words: HashSet<String>,
}

impl Default for Ordinary {
    fn default() -> Self {
        Self::with([])
    }
}

/// The shortest beginning by which a word of the book is known again: Finnish words change at their end.
const SHORTEST_BEGINNING: usize = 4;

impl Ordinary {
    /// The common ones and those of a book: the names of its places, choices and questions.
    pub fn with<'a>(of_book: impl IntoIterator<Item = &'a str>) -> Self {
        let common = BEGINNINGS.split_whitespace().map(str::to_owned);
        let words = of_book.into_iter().flat_map(|name| name.split(|character: char| !character.is_alphabetic()));
        let own = words.filter(|word| word.chars().count() >= SHORTEST_BEGINNING).map(|word| {
            let length = (word.chars().count() * 3 / 5).max(SHORTEST_BEGINNING);
            word.to_lowercase().chars().take(length).collect()
        });
        let set = |names: &str| names.split_whitespace().map(str::to_lowercase).collect();
        Self { beginnings: common.chain(own).collect(), names: set(NAMES), also_words: set(ALSO_WORDS) }
    }

    /// The common ones and the names of a book's places, questions and choices, in every language.
    #[must_use]
    pub fn of_book(places: &[Place], vocabulary: &Vocabulary) -> Self {
        let labels = vocabulary.dimensions.iter().map(|dimension| &dimension.label).chain(vocabulary.codes.iter().map(|code| &code.label));
        Self::with(places.iter().map(|place| place.name.as_str()).chain(labels.flat_map(|label| [label.fi.as_str(), &label.sv, &label.en])))
    }

    /// A short word counts only whole, one of four letters with a short ending too, a longer one by its beginning.
    fn has(&self, word: &str) -> bool {
        self.beginnings.iter().any(|beginning| {
            let rest = word.strip_prefix(beginning.as_str());
            let longest = match beginning.chars().count() {
                ..=3 => 0,
                4 => 4,
                _ => usize::MAX,
            };
            rest.is_some_and(|rest| rest.starts_with(is_hyphen) || rest.chars().count() <= longest)
        })
    }

    fn is_name(&self, word: &str, list: fn(&Self) -> &HashSet<String>) -> bool {
        let list = list(self);
        word.split(is_hyphen).any(|part| list.contains(part) || stems(part).iter().any(|stem| list.contains(stem)))
    }
}

/// What a word may be a Finnish case of: *Matin*, *Fatimalle*, *Mohammedilta*; or a genitive in -s.
fn stems(word: &str) -> Vec<String> {
    const ENDINGS: [&str; 11] = ["n", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "s"];
    let mut stems = Vec::new();
    for stem in ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.chars().count() >= 3) {
        stems.push(stem.to_owned());
        // Foreign names take an i before the ending.
        stems.extend(stem.strip_suffix('i').map(str::to_owned));
        stems.extend(strong(stem));
    }
    // The bare ending follows a vowel alone: *Anna* is no case of *Ann*.
    let vowel = |stem: &&str| stem.chars().count() >= 3 && stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö']);
    stems.extend(word.strip_suffix(['a', 'ä']).filter(vowel).map(str::to_owned));
    stems.extend(word.strip_suffix("ia").filter(|stem| stem.chars().count() >= 4).map(str::to_owned));
    stems
}

/// The strong grade of a stem: *Mati* is *Matti*, *Peka* is *Pekka*.
fn strong(stem: &str) -> Option<String> {
    let (at, last) = stem.char_indices().next_back().filter(|(_, last)| "aeiouyäö".contains(*last))?;
    let consonant = stem.get(..at)?.chars().next_back().filter(|consonant| "kpt".contains(*consonant))?;
    Some(format!("{}{consonant}{last}", stem.get(..at)?))
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// An initial capital with small letters after it.
    Capitalised,
    /// Capitals alone, two or more.
    Shouted,
    Other,
}

/// A word of a text.
struct Word {
    at: Range<usize>,
    lower: String,
    case: Case,
    /// At the beginning of a sentence, where a capital tells nothing.
    first: bool,
    /// Only spaces stand between it and the word before.
    follows: bool,
}

fn words(text: &Characters<'_>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut place = 0;
    while place < text.len() {
        if !text.at(place).is_some_and(char::is_alphabetic) {
            place += 1;
            continue;
        }
        let end = word_end(text, place);
        let shown = text.text(&(place..end));
        let (capitals, small) = (shown.chars().filter(|c| c.is_uppercase()).count(), shown.chars().filter(|c| c.is_lowercase()).count());
        let starts_high = shown.starts_with(char::is_uppercase);
        words.push(Word {
            lower: shown.to_lowercase(),
            case: match starts_high {
                true if small >= 1 && capitals <= 1 + shown.matches(is_hyphen).count() => Case::Capitalised,
                true if small == 0 && capitals >= 2 => Case::Shouted,
                _ => Case::Other,
            },
            first: begins_sentence(text, place),
            follows: words.last().is_some_and(|last| last.at.end + 1 == place && text.at(last.at.end).is_some_and(is_space)),
            at: place..end,
        });
        place = end;
    }
    words
}

/// Letters, with hyphens and apostrophes between them.
fn word_end(text: &Characters<'_>, from: usize) -> usize {
    let mut end = from;
    loop {
        end = text.run(end, char::is_alphabetic);
        let joins = text.at(end).is_some_and(|joint| is_hyphen(joint) || matches!(joint, '\'' | '’'));
        if !joins || !text.at(end + 1).is_some_and(char::is_alphabetic) {
            return end;
        }
        end += 1;
    }
}

fn begins_sentence(text: &Characters<'_>, place: usize) -> bool {
    let mut before = place;
    while text.before(before).is_some_and(|c| is_space(c) || matches!(c, '"' | '”' | '“' | '»' | '(' | '[' | '\'' | '*')) {
        before -= 1;
    }
    text.before(before).is_none_or(|c| {
        let dash = is_hyphen(c) && before < place;
        dash || matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '\n' | '\r' | '•' | '·' | '/' | '>') || c.is_ascii_digit()
    })
}

/// Words that stand before a name.
const TITLES: [&str; 14] =
    ["herra", "rouva", "neiti", "hra", "rva", "mr", "mrs", "ms", "miss", "herr", "fru", "fröken", "nimeltä", "nimeltään"];

/// How Finnish and Swedish surnames end that are no ordinary words.
const SURNAMES: [&str; 7] = ["nen", "sson", "ström", "qvist", "kvist", "gren", "lund"];

pub(super) fn find(text: &Characters<'_>, ordinary: &Ordinary) -> Vec<(Range<usize>, Kind)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(rest) = words.get(index..).filter(|rest| !rest.is_empty()) {
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let length = name_length(rest, before, ordinary);
        if let (Some(first), Some(last)) = (rest.first(), length.checked_sub(1).and_then(|last| rest.get(last))) {
            found.push((first.at.start..last.at.end, Kind::Name));
        }
        index += length.max(1);
    }
    found
}

/// Of how many words a name consists that begins with the first of these; 0 where none does.
fn name_length(words: &[Word], before: Option<&Word>, ordinary: &Ordinary) -> usize {
    let Some(first) = words.first().filter(|word| can_be_name(word, ordinary)) else { return 0 };
    let run = 1 + words
        .iter()
        .skip(1)
        .take(3)
        .take_while(|word| word.follows && !word.first && can_be_name(word, ordinary) && word.case == first.case)
        .count();
    let second = words.get(1).filter(|_| run > 1);
    let known = ordinary.is_name(&first.lower, |known| &known.names);
    if first.case == Case::Shouted {
        // A shouted word alone is an acronym or a heading.
        let known = known || second.is_some_and(|second| ordinary.is_name(&second.lower, |known| &known.names));
        return if known && run > 1 { run } else { 0 };
    }
    let surname = |word: &Word| word.lower.chars().count() > 4 && SURNAMES.iter().any(|ending| word.lower.ends_with(ending));
    let titled = before.is_some_and(|title| first.follows || title.at.end + 2 == first.at.start)
        && before.is_some_and(|title| TITLES.contains(&title.lower.as_str()));
    if known || titled {
        return run;
    }
    if first.first {
        // At the beginning of a sentence only what follows can tell.
        return if second.is_some_and(|second| surname(second) || ordinary.is_name(&second.lower, |known| &known.names))
            && !declined(&first.lower)
        {
            run
        } else {
            0
        };
    }
    let word_too = ordinary.is_name(&first.lower, |known| &known.also_words);
    let pair = run > 1 && !declined(&first.lower) && second.is_some_and(|second| second.at.len() >= 3);
    if word_too || surname(first) || pair { run } else { 0 }
}

fn can_be_name(word: &Word, ordinary: &Ordinary) -> bool {
    word.case != Case::Other && word.at.len() >= 2 && !ordinary.has(&word.lower)
}

/// Whether a word stands in a Finnish case in which the first part of a person's name does not stand: *Kalliosta*, *Vuosaaressa*, *Puhoksen*.
fn declined(word: &str) -> bool {
    const CASES: [&str; 12] = ["ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "een", "hin", "n"];
    word.chars().count() > 4 && CASES.iter().any(|case| word.ends_with(case))
}
