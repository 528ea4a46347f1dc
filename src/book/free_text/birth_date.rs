//! Dates and years of birth: a date that a word before or after it says to be one.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, Group, digit, is_hyphen, is_space};

/// How words begin that announce a full date of birth.
const ANNOUNCING: [&str; 17] = [
    "syntymäaika",
    "syntymäaja",
    "syntymäpäiv",
    "syntymäpvm",
    "synt.aika",
    "födelsedatum",
    "födelsetid",
    "födelsedag",
    "birthday",
    "birthdate",
    "birth",
    "dob",
    "родил",
    "рожден",
    "народи",
    "مواليد",
    "متولد",
];

/// Words after which a year alone is enough.
const BORN: [&str; 15] = [
    "synt",
    "syntynyt",
    "syntyneen",
    "syntyneelle",
    "syntyneeltä",
    "syntyneellä",
    "syntynyttä",
    "född",
    "fött",
    "födda",
    "born",
    "род",
    "родился",
    "родилась",
    "родилися",
];

/// What may be between the word and the date.
const BETWEEN: [&str; 16] =
    ["on", "oli", "den", "the", "vuonna", "år", "in", "is", "was", "är", "var", "date", "merkitty", "kirjattu", "angavs", "given"];

/// How the names of months begin.
const MONTHS: [&str; 36] = [
    "tammi",
    "helmi",
    "maalis",
    "huhti",
    "touko",
    "kesä",
    "heinä",
    "elo",
    "syys",
    "loka",
    "marras",
    "joulu",
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "jan",
    "feb",
    "aug",
    "dec",
];

/// The dates of birth in a text.
pub(super) fn find(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.len() {
        match birth_date(text, place) {
            Some(at) => {
                place = at.end;
                found.push((at, Kind::BirthDate));
            }
            None => place = text.group(place).map_or(place + 1, |group| group.at.end),
        }
    }
    found
}

fn birth_date(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    if text.before(place).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let date = numbers(text, place).or_else(|| day_first(text, place)).or_else(|| month_first(text, place)).or_else(|| plain(text, place));
    match date {
        Some(date) => (announces(text, place, false) || followed(text, date.end)).then_some(date),
        None => year(text, place).filter(|_| announces(text, place, true)),
    }
}

fn is_day(group: &Group) -> bool {
    group.digits.len() <= 2 && (1..=31).contains(&group.value())
}

fn is_month(group: &Group) -> bool {
    group.digits.len() <= 2 && (1..=12).contains(&group.value())
}

fn is_year(group: &Group) -> bool {
    group.digits.len() == 4 && (1900..2100).contains(&group.value())
}

/// `3.4.1985`, `3. 4. 85`, `3/4/1985`, `04-03-1985`, `1985-04-03`.
fn numbers(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let next = |after: &Group| {
        let between = text.at(after.at.end)?;
        let separates = matches!(between, '.' | '/') || is_hyphen(between);
        text.group(text.after_space(after.at.end + 1)).filter(|_| separates)
    };
    let first = text.group(place)?;
    let second = next(&first)?;
    let third = next(&second)?;
    let year_last = is_year(&third) || third.digits.len() == 2;
    let days = is_day(&first) && is_month(&second) || is_month(&first) && is_day(&second);
    let year_first = is_year(&first) && is_month(&second) && is_day(&third);
    (days && year_last || year_first).then_some(place..third.at.end)
}

/// `030485`, `03041985`, `19850403`.
fn plain(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let group = text.group(place)?;
    let alone = text.stands_alone(&group.at) && !text.at(group.at.end).is_some_and(is_hyphen);
    (alone && matches!(group.digits.len(), 6 | 8)).then_some(group.at)
}

fn month(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let word = text.word(place)?;
    let lower = text.lower(&word);
    let finnish = lower.split_once("kuu").is_some_and(|(name, _)| MONTHS.get(..12).is_some_and(|names| names.contains(&name)));
    (finnish || MONTHS.get(12..).is_some_and(|names| names.contains(&lower.as_str()))).then_some(word)
}

/// `5. kesäkuuta 2001`, `3 april 1985`, `3rd of April 1985`.
fn day_first(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let day = text.group(place).filter(is_day)?;
    let mut next = day.at.end;
    if let Some(ending) = text.at(next).filter(|character| character.is_alphabetic()).map(|_| next..text.word_end(next)) {
        next = matches!(text.lower(&ending).as_str(), "st" | "nd" | "rd" | "th").then_some(ending.end)?;
    }
    next = text.run(next, |character| character == '.' || is_space(character));
    if let Some(of) = text.word(next).filter(|word| text.lower(word) == "of") {
        next = text.after_space(of.end);
    }
    let month = month(text, next)?;
    let year = text.group(text.after_space(month.end)).filter(is_year)?;
    Some(place..year.at.end)
}

/// `April 3, 1985`.
fn month_first(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let month = month(text, place)?;
    let day = text.group(text.after_space(month.end)).filter(is_day)?;
    let next = if text.at(day.at.end) == Some(',') { day.at.end + 1 } else { day.at.end };
    let year = text.group(text.after_space(next)).filter(is_year)?;
    Some(place..year.at.end)
}

/// A year alone: not `1980-luvulla`, `1980s`, `1985.4`.
fn year(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let year = text.group(place).filter(is_year)?;
    let after = text.at(year.at.end);
    let goes_on = after.is_some_and(|after| after.is_alphanumeric() || is_hyphen(after));
    let decimal = matches!(after, Some('.' | ',' | ':' | '/')) && text.at(year.at.end + 1).and_then(digit).is_some();
    (!goes_on && !decimal).then_some(year.at)
}

/// Whether the words before a date say that somebody was born then; for a year alone they have to say it themselves.
fn announces(text: &Characters<'_>, place: usize, year_alone: bool) -> bool {
    let mut end = place;
    for _ in 0..3 {
        let stop = end;
        while text.before(end).is_some_and(|before| is_space(before) || matches!(before, ':' | '.' | ',' | '=' | '(')) {
            end -= 1;
        }
        let Some(word) = text.word_before(end).filter(|word| stop - word.end <= 4) else { return false };
        let lower = text.lower(&word);
        let abbreviated = matches!(text.text(&word), "s" | "f" | "b") && text.at(word.end) == Some('.') && stop == place;
        if abbreviated || BORN.contains(&lower.as_str()) || !year_alone && ANNOUNCING.iter().any(|known| lower.starts_with(known)) {
            return true;
        }
        // d.o.b.
        let spelled = word.start.checked_sub(4).map(|start| text.lower(&(start..word.end)));
        if !year_alone && spelled.as_deref() == Some("d.o.b") {
            return true;
        }
        if !BETWEEN.contains(&lower.as_str()) {
            return false;
        }
        end = word.start;
    }
    false
}

/// Whether a word after a date says that somebody was born then.
fn followed(text: &Characters<'_>, end: usize) -> bool {
    let word = text.word(text.after_space(end)).filter(|_| text.at(end).is_some_and(is_space));
    word.is_some_and(|word| BORN.get(1..).is_some_and(|born| born.contains(&text.lower(&word).as_str())))
}
