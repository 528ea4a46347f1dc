//! Telephone numbers, Finnish and international ones.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, Group, digit, is_hyphen, is_space};

/// The most digits of an international number (ITU-T E.164).
const MOST_DIGITS: usize = 15;

/// The telephone numbers of a text.
pub(super) fn find(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.len() {
        match international(text, place).or_else(|| national(text, place)) {
            Some(at) => {
                place = at.end;
                found.push((at, Kind::Phone));
            }
            // A number begins with its first group, not inside one.
            None => place = text.group(place).map_or(place + 1, |group| group.at.end),
        }
    }
    found
}

/// The groups from a place on, as long as a separator is between them and `go_on` holds for those read so far.
fn groups(text: &Characters<'_>, from: usize, separates: fn(char) -> bool, go_on: impl Fn(&[Group]) -> bool) -> Vec<Group> {
    let mut groups: Vec<Group> = text.group(from).into_iter().collect();
    while let Some(last) = groups.last() {
        let next = text.run(last.at.end, separates);
        if next == last.at.end || next > last.at.end + 2 || !go_on(&groups) {
            break;
        }
        match text.group(next) {
            Some(group) => groups.push(group),
            None => break,
        }
    }
    groups
}

fn digits(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.digits.len()).sum()
}

fn whole(groups: &[Group]) -> Option<Range<usize>> {
    Some(groups.first()?.at.start..groups.last()?.at.end)
}

/// `+358 40 123 4567`, `+46-8-123 456`, `00358 40…`, `+358 (0)40…`.
fn international(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    if text.before(place).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let plus = text.at(place) == Some('+');
    let first = text.group(if plus { place + 1 } else { place })?;
    if !plus && !matches!(first.digits.as_slice(), [0, 0, third, ..] if *third > 0) {
        return None;
    }
    let separates = |character: char| is_space(character) || is_hyphen(character) || matches!(character, '(' | ')');
    let groups = groups(text, first.at.start, separates, |groups| digits(groups) < 11);
    let (least, most) = if plus { (8, MOST_DIGITS) } else { (10, MOST_DIGITS + 2) };
    let at = whole(&groups)?;
    (least..=most).contains(&digits(&groups)).then_some(place..at.end)
}

/// `040 123 4567`, `0400-123456`, `09 310 1691`, `(03) 1234 567`, `0501234567`.
fn national(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    let first = text.group(place)?;
    let inside = text.before(place).is_some_and(|before| {
        let part_of_number = matches!(before, '.' | ',' | '/' | ':') || is_hyphen(before);
        before.is_alphanumeric() || (part_of_number && text.before(place - 1).is_some_and(|earlier| digit(earlier).is_some()))
    });
    let [0, second, ..] = first.digits.as_slice() else { return None };
    if inside || *second == 0 {
        return None;
    }
    let mobile = *second == 4 || first.digits.starts_with(&[0, 5, 0]);
    let enough = if mobile { 10 } else { 9 };
    let separates = |character: char| is_space(character) || is_hyphen(character) || character == ')';
    let groups = groups(text, place, separates, |groups| digits(groups) < enough);
    let count = digits(&groups);
    let shape = match groups.as_slice() {
        [only] => (7..=12).contains(&only.digits.len()),
        [day, month, year] if is_date(day, month, year) => false,
        [area, ..] if mobile => match area.digits.len() {
            3 => (8..=12).contains(&count),
            4.. => (9..=12).contains(&count),
            _ => false,
        },
        // An area code of one to three digits after the 0, then at least three: hours of opening are shorter.
        [area, next, ..] => area.digits.len() <= 4 && next.digits.len() >= 3 && (7..=11).contains(&count) && !is_hours(area, next),
        [] => false,
    };
    let at = whole(&groups)?;
    (shape && !text.at(at.end).is_some_and(char::is_alphabetic)).then_some(at)
}

/// `03 04 2026`, `03-04-2026`.
fn is_date(day: &Group, month: &Group, year: &Group) -> bool {
    (1..=31).contains(&day.value()) && (1..=12).contains(&month.value()) && (1900..2100).contains(&year.value())
}

/// `0900-1600`.
fn is_hours(from: &Group, to: &Group) -> bool {
    let hour = |group: &Group| group.digits.len() == 4 && group.value() <= 2400 && group.value() % 100 < 60;
    hour(from) && hour(to)
}
