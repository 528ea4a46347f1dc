//! Bank accounts, diary numbers and long numbers.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, Group, digit, is_hyphen, is_space};

/// How long a bank account number is, by country (SWIFT IBAN registry); those that the visitors of a Finnish desk may have.
const ACCOUNTS: [(&str, usize); 44] = [
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BY", 28),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MD", 24),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("SE", 24),
    ("SI", 19),
    ("SO", 23),
    ("TR", 26),
    ("UA", 29),
];

/// `FI21 1234 5600 0007 85`, with spaces or without. Only one whose check digits are right (ISO 13616: remainder 1 by 97).
pub(super) fn bank_accounts(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    (0..text.len()).filter_map(|place| bank_account(text, place)).map(|at| (at, Kind::BankAccount)).collect()
}

fn bank_account(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    if text.before(place).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let country = text.text(&(place..place + 2)).to_ascii_uppercase();
    let (_, length) = ACCOUNTS.iter().find(|(known, _)| *known == country)?;
    let mut values: Vec<u64> = Vec::new();
    let mut end = place;
    while values.len() < *length {
        let character = text.at(end)?;
        if let Some(value) = digit(character).map(u64::from).or_else(|| letter(character)) {
            values.push(value);
        } else if !is_space(character) || values.is_empty() {
            return None;
        }
        end += 1;
    }
    if !text.stands_alone(&(place..end)) {
        return None;
    }
    values.rotate_left(4);
    let remainder = values.iter().fold(0, |rest, value| (rest * if *value > 9 { 100 } else { 10 } + value) % 97);
    (remainder == 1).then_some(place..end)
}

/// A is 10, Z is 35.
fn letter(character: char) -> Option<u64> {
    character.is_ascii_alphabetic().then(|| character.to_digit(36).map(u64::from)).flatten()
}

/// Words that stand before the number of a matter or a client at Kela, Migri, a city or a court.
const BEFORE_A_NUMBER: [&str; 26] = [
    "dnro",
    "diaarinro",
    "diaarinumero",
    "diaari",
    "asianumero",
    "asianro",
    "asiakasnumero",
    "asiakasnro",
    "hakemusnumero",
    "viitenumero",
    "päätösnumero",
    "tapausnumero",
    "dnr",
    "diarienummer",
    "diarienr",
    "ärendenummer",
    "kundnummer",
    "ansökningsnummer",
    "referensnummer",
    "diary number",
    "case number",
    "client number",
    "customer number",
    "application number",
    "reference number",
    "record number",
];

/// `HEL 2024-012345`, `VN/1234/2024`, `TRE:1234/05.01/2024`, `1234/567/2024`, `asiakasnumero 123456`.
pub(super) fn diary_numbers(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    let groups = text.groups();
    let found = groups.iter().enumerate().filter_map(|(index, group)| {
        let rest = groups.get(index..).unwrap_or_default();
        named(text, group).or_else(|| year_first(text, rest)).or_else(|| year_last(text, group))
    });
    found.map(|at| (at, Kind::DiaryNumber)).collect()
}

fn is_year(group: &Group) -> bool {
    group.digits.len() == 4 && (1900..2100).contains(&group.value())
}

/// Where the letters that end at a place begin, where they are capitals: an authority's sign.
fn sign_before(text: &Characters<'_>, end: usize) -> Option<usize> {
    let mut start = end;
    while text.before(start).is_some_and(char::is_uppercase) {
        start -= 1;
    }
    let alone = !text.before(start).is_some_and(char::is_alphanumeric);
    (alone && (2..=8).contains(&(end - start))).then_some(start)
}

/// The place before one separator that may stand between sign and number.
fn before_separator(text: &Characters<'_>, place: usize) -> usize {
    let separates = |character: char| is_space(character) || is_hyphen(character) || matches!(character, ':' | '/');
    if text.before(place).is_some_and(separates) { place - 1 } else { place }
}

/// `HEL 2024-012345`, `MIG-2024-1234567`; not `AMIF 2021-2027`, `ESR 2026-47`.
fn year_first(text: &Characters<'_>, groups: &[Group]) -> Option<Range<usize>> {
    let [year, number, ..] = groups else { return None };
    let joined = number.at.start == year.at.end + 1 && text.at(year.at.end).is_some_and(|between| is_hyphen(between) || between == '/');
    if !joined || !is_year(year) || is_year(number) || number.digits.len() < 3 {
        return None;
    }
    Some(sign_before(text, before_separator(text, year.at.start))?..number.at.end)
}

/// Parts with `/` between them, the last of them a year: with an authority's sign two are enough, else three are needed, and
/// `3/4/2026` is a date.
fn year_last(text: &Characters<'_>, first: &Group) -> Option<Range<usize>> {
    if text
        .before(first.at.start)
        .is_some_and(|before| digit(before).is_some() || before == '/' && sign_before(text, first.at.start - 1).is_none())
    {
        return None;
    }
    let (mut parts, mut last) = (vec![first.clone()], first.clone());
    while matches!(text.at(last.at.end), Some('/' | '.')) {
        let Some(next) = text.group(last.at.end + 1) else { break };
        if text.at(last.at.end) == Some('/') {
            parts.push(next.clone());
        }
        last = next;
    }
    let sign = sign_before(text, before_separator(text, first.at.start)).filter(|_| first.at.start > 0);
    let date = parts.first().is_some_and(|day| day.value() <= 31) && parts.get(1).is_some_and(|month| month.value() <= 31);
    let enough = match (parts.len(), sign) {
        (2, Some(_)) => first.digits.len() >= 3 || text.before(first.at.start) == Some('/'),
        (3.., Some(_)) => true,
        (3.., None) => !date,
        _ => false,
    };
    (enough && is_year(&last) && !text.at(last.at.end).is_some_and(char::is_alphanumeric))
        .then(|| sign.unwrap_or(first.at.start)..last.at.end)
}

/// A number of three digits or more after a word that announces one.
fn named(text: &Characters<'_>, group: &Group) -> Option<Range<usize>> {
    let mut start = group.at.start;
    while text.before(start).is_some_and(|before| before.is_alphanumeric() || is_hyphen(before)) && group.at.start - start < 6 {
        start -= 1;
    }
    let mut end = start;
    while text.before(end).is_some_and(|before| is_space(before) || matches!(before, ':' | '.' | '#')) && start - end < 4 {
        end -= 1;
    }
    let before = text.text(&(end.saturating_sub(24)..end)).to_lowercase();
    let announced = BEFORE_A_NUMBER.iter().any(|word| {
        let rest = before.strip_suffix(word);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    let last = text.run(group.at.start, |character| character.is_alphanumeric() || matches!(character, '/' | '-'));
    let count = (group.at.start..last).filter(|place| text.at(*place).and_then(digit).is_some()).count();
    (announced && count >= 3).then_some(start..last)
}

/// Seven digits or more in a row, or three groups of four; a date written without points is none.
pub(super) fn long_numbers(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    let groups = text.groups();
    let rows = groups.iter().filter(|group| group.digits.len() >= 7 && !is_plain_date(group)).map(|group| group.at.clone());
    let fours = groups.windows(3).filter_map(|three| {
        let [first, middle, last] = three else { return None };
        let joined = |one: &Group, other: &Group| {
            other.at.start == one.at.end + 1 && text.at(one.at.end).is_some_and(|between| is_space(between) || is_hyphen(between))
        };
        let cards = three.iter().all(|group| group.digits.len() == 4) && !three.iter().all(is_year);
        (cards && joined(first, middle) && joined(middle, last)).then(|| first.at.start..fours_end(text, last))
    });
    rows.chain(fours).map(|at| (at, Kind::LongNumber)).collect()
}

/// A fourth group belongs to the other three.
fn fours_end(text: &Characters<'_>, last: &Group) -> usize {
    let joined = text.at(last.at.end).is_some_and(|between| is_space(between) || is_hyphen(between));
    text.group(last.at.end + 1).filter(|next| joined && next.digits.len() <= 4).map_or(last.at.end, |next| next.at.end)
}

/// `20261120` or `20112026`, of a year in which this program can have been used: a birth date of a grown-up is none.
fn is_plain_date(group: &Group) -> bool {
    let value = group.value();
    let date = |year: u64, month: u64, day: u64| (2020..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    group.digits.len() == 8
        && (date(value / 10_000, value / 100 % 100, value % 100) || date(value % 10_000, value / 10_000 % 100, value / 1_000_000))
}
