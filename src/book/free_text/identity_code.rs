//! Finnish personal identity codes (*henkilötunnus*).
//!
//! `ddmmyy`, a sign for the century, a number of three digits and a check character. The signs are those of the decree
//! on the Population Information System (128/2010) as changed at the beginning of 2023: `+` for the 19th century, `-` and `Y X W V U` for
//! the 20th, `A B C D E F` for the 21st. The check character is found by the remainder of the nine digits divided by 31.

use std::ops::Range;

use chrono::NaiveDate;

use super::Kind;
use super::characters::{Characters, Group, is_hyphen, is_space};

/// The check characters by remainder: no G, I, O, Q or Z, which are easily misread.
const CHECK: [char; 31] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'U',
    'V', 'W', 'X', 'Y',
];

/// The first year of the century that a sign denotes.
fn century(sign: char) -> Option<u64> {
    match sign.to_ascii_uppercase() {
        '+' => Some(1800),
        'U'..='Y' => Some(1900),
        hyphen if is_hyphen(hyphen) => Some(1900),
        'A'..='F' => Some(2000),
        _ => None,
    }
}

pub(super) fn find(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    text.groups().into_iter().filter_map(|group| at(text, &group)).collect()
}

/// The code whose date is this group.
fn at(text: &Characters<'_>, date: &Group) -> Option<(Range<usize>, Kind)> {
    if date.digits.len() != 6 {
        return None;
    }
    let sign_at = text.run(date.at.end, is_space);
    let sign = text.at(sign_at)?;
    let century = century(sign)?;
    let number_at = text.run(sign_at + 1, is_space);
    // A letter with spaces around it is a word, not a sign.
    if sign.is_alphabetic() && (sign_at > date.at.end || number_at > sign_at + 1) || sign_at > date.at.end + 1 || number_at > sign_at + 2 {
        return None;
    }
    let mut number = text.group(number_at)?;
    let check = match number.digits.len() {
        3 => text.at(number.at.end)?.to_ascii_uppercase(),
        4 => number.digits.pop().and_then(|last| char::from_digit(last.into(), 10))?,
        _ => return None,
    };
    let whole = date.at.start..number_at + 4;
    if !check.is_ascii_alphanumeric() || !text.stands_alone(&whole) {
        return None;
    }
    let kind = if is_valid(date.value(), century, number.value(), check) { Kind::IdentityCode } else { Kind::MistypedIdentityCode };
    Some((whole, kind))
}

fn is_valid(date: u64, century: u64, number: u64, check: char) -> bool {
    let year = i32::try_from(century + date % 100).unwrap_or_default();
    let (month, day) = (u32::try_from(date / 100 % 100).unwrap_or_default(), u32::try_from(date / 10_000).unwrap_or_default());
    let remainder = usize::try_from((date * 1_000 + number) % 31).unwrap_or_default();
    // 000 and 001 are given to nobody; 900 and above are for a while, as in hospitals and in examples.
    NaiveDate::from_ymd_opt(year, month, day).is_some() && number >= 2 && CHECK.get(remainder) == Some(&check)
}
