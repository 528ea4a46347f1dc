//! Probable names: listed given names and surnames in their cases, two capitalised words inside a sentence, a surname by its ending,
//! a title with a name; in Latin, Cyrillic, Arabic and Ethiopic letters.
//!
//! Silent where a false alarm is likelier than a name: words of [`Ordinary`], acronyms, Finnish place names by their cases.

use std::collections::HashSet;
use std::ops::Range;

use unicode_script::Script;

use super::Kind;
use super::characters::Characters;
use super::forms;
use super::lists::{GIVEN, SURNAMES};
use super::ordinary::Ordinary;
use super::words::{Case, Word, initial_before, words};

/// Titles and other words that come before a name.
const TITLES: [&str; 14] =
    ["herra", "rouva", "neiti", "hra", "rva", "mr", "mrs", "ms", "miss", "herr", "fru", "fröken", "nimeltä", "nimeltään"];

/// What somebody is at the desk, directly before a name; a place follows them as well, in one of its cases.
const ROLES: [&str; 12] =
    ["asiakas", "kävijä", "tulkki", "perhe", "kunden", "klienten", "tolken", "familjen", "client", "customer", "interpreter", "family"];

/// How surnames end that are no ordinary words, inside a sentence. The first of them changes in its cases, see [`forms::is_nen_case`].
const SURNAME_ENDINGS: [&str; 19] = [
    "nen",
    "sson",
    "ström",
    "qvist",
    "kvist",
    "gren",
    "lund",
    "enko",
    "ovna",
    "evna",
    "ovich",
    "evich",
    "ovitš",
    "zadeh",
    "oğlu",
    "shvili",
    "енко",
    "чук",
    "швили",
];

/// How Russian surnames end, with their cases.
const RUSSIAN_ENDINGS: [&str; 22] = [
    "ов",
    "ова",
    "ову",
    "овой",
    "овым",
    "ове",
    "ев",
    "ева",
    "еву",
    "евой",
    "евым",
    "ин",
    "ина",
    "ину",
    "иной",
    "иным",
    "ский",
    "ская",
    "ского",
    "скому",
    "ской",
    "скую",
];

/// How patronymics end; they are names wherever they are.
const PATRONYMICS: [&str; 14] =
    ["ович", "овича", "овичу", "евич", "евича", "евичу", "овна", "овны", "овне", "овну", "овной", "евна", "евны", "евне"];

/// The probable names of a text.
pub(super) fn find(text: &Characters<'_>, ordinary: &Ordinary) -> Vec<(Range<usize>, Kind)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(rest) = words.get(index..).filter(|rest| !rest.is_empty()) {
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let length = name_length(rest, before, ordinary);
        if let (Some(first), Some(last)) = (rest.first(), length.checked_sub(1).and_then(|last| rest.get(last))) {
            let start = initial_before(text, first.at.start).unwrap_or(first.at.start);
            found.push((start..last.at.end, Kind::Name));
        }
        index += length.max(1);
    }
    found
}

/// Of how many words a name consists that begins with the first of these; 0 where none does.
fn name_length(words: &[Word], before: Option<&Word>, ordinary: &Ordinary) -> usize {
    match words.first().map(|word| word.case) {
        Some(Case::Capitalised) => capitalised(words, before, ordinary),
        Some(Case::Upper) => upper(words, ordinary),
        Some(Case::Caseless) => caseless(words, before),
        Some(Case::Other) => small(words),
        None => 0,
    }
}

fn listed(word: &Word, list: &HashSet<String>) -> bool {
    forms::candidates(&word.lower).iter().any(|form| list.contains(form))
}

fn is_given(word: &Word) -> bool {
    listed(word, &GIVEN.certain)
}

fn is_listed_surname(word: &Word) -> bool {
    listed(word, &SURNAMES.certain)
}

fn can_be_name(word: &Word, ordinary: &Ordinary) -> bool {
    word.at.len() >= 2 && !ordinary.has(&word.lower)
}

/// How many words of one case, of which each can be a name, follow each other from the first on; 0 where the first cannot.
fn run(words: &[Word], ordinary: &Ordinary) -> usize {
    let Some(first) = words.first().filter(|word| can_be_name(word, ordinary)) else { return 0 };
    let more = words.iter().skip(1).take(3);
    1 + more.take_while(|word| word.follows && !word.first && can_be_name(word, ordinary) && word.case == first.case).count()
}

/// A single word in capitals is an acronym or a heading; a given name next to another word is a name.
fn upper(words: &[Word], ordinary: &Ordinary) -> usize {
    let run = run(words, ordinary);
    if run > 1 && words.iter().take(2).any(is_given) { run } else { 0 }
}

fn capitalised(words: &[Word], before: Option<&Word>, ordinary: &Ordinary) -> usize {
    let run = run(words, ordinary);
    let Some(first) = words.first().filter(|_| run > 0) else { return 0 };
    let second = words.get(1).filter(|_| run > 1);
    if is_given(first) || is_listed_surname(first) || is_patronymic(first) || titled(words.get(..run).unwrap_or_default(), before) {
        return run;
    }
    let apart = !declined(&first.lower) || forms::is_nen_case(&first.lower) || listed(first, &SURNAMES.also_words);
    if first.first {
        // At the beginning of a sentence only what follows decides.
        let named = second.is_some_and(|second| has_surname_shape(second) || is_given(second) || is_patronymic(second));
        return if named && apart { run } else { 0 };
    }
    let pair = second.is_some_and(|second| second.at.len() >= 3) && !declined(&first.lower);
    if listed(first, &GIVEN.also_words) || has_surname_shape(first) || pair { run } else { 0 }
}

/// Whether a title or a role is before a name.
fn titled(name: &[Word], before: Option<&Word>) -> bool {
    let (Some(first), Some(before)) = (name.first(), before) else { return false };
    let title = (first.follows || before.at.end + 2 == first.at.start) && TITLES.contains(&before.lower.as_str());
    let role = first.follows && ROLES.contains(&before.lower.as_str());
    title || role && !name.iter().any(|word| declined(&word.lower))
}

/// A given name and a surname in small letters, in either order.
fn small(words: &[Word]) -> usize {
    let [first, second, ..] = words else { return 0 };
    let surname = |word: &Word| is_listed_surname(word) || listed(word, &SURNAMES.also_words);
    let pair = |given: &Word, other: &Word| GIVEN.certain.contains(&given.lower) && surname(other);
    let small = second.case == Case::Other && second.follows && first.at.len() >= 3 && second.at.len() >= 3;
    if small && (pair(first, second) || pair(second, first)) { 2 } else { 0 }
}

/// A name in a script without capitals: only the lists can tell it from other words.
fn caseless(words: &[Word], before: Option<&Word>) -> usize {
    let certain = |word: &Word| is_given(word) || is_listed_surname(word) || forms::is_compound_name(&word.lower);
    let origin = |word: &Word| {
        let origin = forms::arabic_origin(&word.lower);
        origin.is_some_and(|name| GIVEN.certain.contains(&name) || GIVEN.also_words.contains(&name))
    };
    let part = |word: &Word| certain(word) || origin(word) || listed(word, &GIVEN.also_words);
    let mut length = 0;
    let mut sure = false;
    while let Some(word) = words.get(length).filter(|word| word.case == Case::Caseless && (length == 0 || word.follows) && length < 4) {
        let article = |next: &Word| next.follows && next.lower.starts_with("ال");
        if matches!(word.lower.as_str(), "عبد" | "لعبد" | "وعبد") && words.get(length + 1).is_some_and(article) {
            length += 2;
            sure = true;
        } else if part(word) {
            sure |= certain(word) || origin(word) && length > 0;
            length += 1;
        } else {
            break;
        }
    }
    let titled = titled(words.get(..1).unwrap_or_default(), before);
    match (sure, titled) {
        (true, _) => length,
        (false, true) => length.max(1),
        (false, false) => 0,
    }
}

/// Whether a word inside a sentence ends as surnames do, in some of its cases.
fn has_surname_shape(word: &Word) -> bool {
    let long = |form: &str| form.chars().count() > 4;
    if forms::script(&word.lower) == Script::Cyrillic {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.lower.ends_with(ending));
        return long(&word.lower) && (ends(&SURNAME_ENDINGS) || ends(&RUSSIAN_ENDINGS) || ends(&["енка", "енку"]));
    }
    let ends = |form: &str, endings: &[&str]| long(form) && endings.iter().any(|ending| form.ends_with(ending));
    let stem_ends = || forms::finnish_stems(&word.lower).iter().any(|stem| ends(stem, SURNAME_ENDINGS.get(1..).unwrap_or_default()));
    ends(&word.lower, &SURNAME_ENDINGS) || forms::is_nen_case(&word.lower) || stem_ends()
}

fn is_patronymic(word: &Word) -> bool {
    word.at.len() >= 6 && PATRONYMICS.iter().any(|ending| word.lower.ends_with(ending))
}

/// Whether a word is in a Finnish case in which the first part of a person's name is not: *Kalliosta*, *Vuosaaressa*, *Puhoksen*.
fn declined(word: &str) -> bool {
    const CASES: [&str; 12] = ["ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "een", "hin", "n"];
    word.chars().count() > 4 && CASES.iter().any(|case| word.ends_with(case))
}
