//! E-mail addresses, also those that are written so that a machine does not see them.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, is_space};

/// Words for the sign @ that are no ordinary words.
const AT_WORDS: [&str; 6] = ["ät", "miukumauku", "miuku", "snabel-a", "snabela", "kissanhäntä"];

/// Words for the point of a domain.
const DOT_WORDS: [&str; 5] = ["piste", "dot", "punkt", "point", "точка"];

/// Services that lend addresses to private persons; before them "at" is the sign @ and no preposition.
const PROVIDERS: [&str; 14] = [
    "gmail",
    "hotmail",
    "outlook",
    "yahoo",
    "icloud",
    "live",
    "mail",
    "email",
    "protonmail",
    "proton",
    "luukku",
    "suomi24",
    "yandex",
    "msn",
];

/// How surely something is the sign @.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Certain,
    /// "at", which is an English preposition as well.
    Word,
}

/// The e-mail addresses of a text.
pub(super) fn find(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    let mut found: Vec<(Range<usize>, Kind)> = Vec::new();
    for place in 0..text.len() {
        found.extend(sign(text, place).and_then(|(at, sign)| email(text, &at, sign)).map(|at| (at, Kind::Email)));
    }
    found
}

/// The sign @ at a place: itself, `(at)`, `[ät]`, ` at `, ` miukumauku `.
fn sign(text: &Characters<'_>, place: usize) -> Option<(Range<usize>, Sign)> {
    let is_at = |word: &str| matches!(word, "at" | "a" | "@") || AT_WORDS.contains(&word);
    match text.at(place)? {
        '@' => Some((place..place + 1, Sign::Certain)),
        '(' | '[' | '{' | '<' => {
            let inside = bracketed(text, place)?;
            is_at(text.lower(&inside).trim()).then(|| (place..inside.end + 1, Sign::Certain))
        }
        _ => {
            let word = text.word(place)?;
            let lower = text.lower(&word);
            let apart = text.before(place).is_some_and(is_space) && text.at(word.end).is_some_and(is_space);
            let sign = if AT_WORDS.contains(&lower.as_str()) { Sign::Certain } else { Sign::Word };
            (apart && (sign == Sign::Certain || lower == "at")).then_some((word, sign))
        }
    }
}

/// What is between a bracket at a place and the next closing one, if that is at most a word.
fn bracketed(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let end = (place + 1..=place + 14).find(|end| matches!(text.at(*end), Some(')' | ']' | '}' | '>')))?;
    Some(place + 1..end)
}

fn email(text: &Characters<'_>, sign_at: &Range<usize>, sign: Sign) -> Option<Range<usize>> {
    let spaced = text.before(sign_at.start).is_some_and(is_space);
    // A bare sign has spaces on both sides or on neither: "as @name" is a handle.
    if text.at(sign_at.start) == Some('@') && spaced != text.at(sign_at.end).is_some_and(is_space) {
        return None;
    }
    let (start, local_hidden) = local_part(text, text.before_space(sign_at.start))?;
    let (end, last_dot, hidden) = domain(text, text.after_space(sign_at.end))?;
    let top = text.text(&(last_dot..end));
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let local = text.lower(&(start..text.before_space(sign_at.start)));
    let lettered = local.contains(char::is_alphabetic);
    let certain = match sign {
        Sign::Certain => !spaced || lettered,
        Sign::Word => lettered && (hidden || local_hidden || is_handle(&local) || at_provider(text, sign_at.end)),
    };
    (is_top && certain).then_some(start..end)
}

/// Whether what precedes "at" is no ordinary word: `matti.v`, `olena92`.
fn is_handle(local: &str) -> bool {
    local.trim_matches(['.', '-']).contains(|character: char| character.is_numeric() || matches!(character, '.' | '_'))
}

fn at_provider(text: &Characters<'_>, place: usize) -> bool {
    let start = text.after_space(place);
    let word = text.lower(&(start..text.run(start, char::is_alphanumeric)));
    PROVIDERS.contains(&word.as_str())
}

/// Where the part before the sign begins, and whether a point in it is a word.
fn local_part(text: &Characters<'_>, end: usize) -> Option<(usize, bool)> {
    let local = |character: char| character.is_alphanumeric() || matches!(character, '.' | '_' | '%' | '+' | '-');
    let mut start = end;
    let mut hidden = false;
    loop {
        let before = start;
        while text.before(start).is_some_and(local) {
            start -= 1;
        }
        if start == before {
            return (before < end).then_some((before, hidden));
        }
        match dot_word_before(text, start) {
            Some(earlier) => (start, hidden) = (earlier, true),
            None => return Some((start, hidden)),
        }
    }
}

/// The place before ` piste `, where a word is before it.
fn dot_word_before(text: &Characters<'_>, place: usize) -> Option<usize> {
    let word = text.word_before(text.before(place).filter(|space| is_space(*space)).map(|_| place - 1)?)?;
    let named = DOT_WORDS.contains(&text.lower(&word).as_str()) && text.before(word.start).is_some_and(is_space);
    let earlier = word.start.checked_sub(1)?;
    (named && text.before(earlier).is_some_and(char::is_alphanumeric)).then_some(earlier)
}

/// Where a domain ends that begins at a place, where its last part begins, and whether a point in it is a word.
fn domain(text: &Characters<'_>, from: usize) -> Option<(usize, usize, bool)> {
    let label = |place: usize| text.run(place, |character| character.is_alphanumeric() || character == '-');
    let mut end = label(from);
    let mut last = None;
    while end > from {
        let Some((next, is_word)) = point(text, end) else { break };
        let next_end = label(next);
        if next_end == next {
            break;
        }
        let hidden = is_word || last.is_some_and(|(_, hidden)| hidden);
        last = Some((next, hidden));
        end = next_end;
    }
    let (last, hidden) = last?;
    // A hyphen at the end belongs to the sentence.
    let end = (last..=end).rev().find(|end| text.before(*end) != Some('-')).unwrap_or(end);
    Some((end, last, hidden))
}

/// The place behind a point of a domain, and whether the point is a word: `.`, ` piste `, `(dot)`, ` [.] `.
fn point(text: &Characters<'_>, place: usize) -> Option<(usize, bool)> {
    if text.at(place) == Some('.') {
        return Some((place + 1, false));
    }
    let start = text.after_space(place);
    let named = |word: &str| DOT_WORDS.contains(&word);
    if matches!(text.at(start), Some('(' | '[' | '{')) {
        let inside = bracketed(text, start)?;
        let word = text.lower(&inside);
        return (word == "." || named(&word)).then(|| (text.after_space(inside.end + 1), true));
    }
    let word = text.word(start).filter(|word| start > place && named(&text.lower(word)))?;
    text.at(word.end).is_some_and(is_space).then_some((word.end + 1, true))
}
