//! The one reader of whole numbers as people type them: into a field, a spreadsheet's cell, an argument of a command.
//!
//! - Space around the number is trimmed.
//! - Digits are ASCII: no sign, no decimals, no other script.
//! - A space inside parts thousands and nothing else: groups of three digits behind a first group of one to three. Ordinary, no-break,
//!   narrow no-break and thin spaces do, as spreadsheets write each of them.
//!
//! So "1 200" is 1200, and "1 2" is no number: it may be two.

/// The spaces that part thousands.
const SEPARATORS: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Reads a whole number from 0 on. None where the text is no such number, or the number does not fit the type.
#[must_use]
pub fn read<T: TryFrom<u64>>(text: &str) -> Option<T> {
    let mut groups = text.trim().split(SEPARATORS);
    let first = groups.next().filter(|group| is_digits(group))?;
    let mut value: u64 = first.parse().ok()?;
    for group in groups {
        if group.len() != 3 || !is_digits(group) || first.len() > 3 {
            return None;
        }
        value = value.checked_mul(1000)?.checked_add(group.parse().ok()?)?;
    }
    T::try_from(value).ok()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_by_the_rules_or_not_at_all() {
        let cases: [(&str, Option<u64>); 31] = [
            ("0", Some(0)),
            ("7", Some(7)),
            ("007", Some(7)),
            (" 12 ", Some(12)),
            ("\t12\r\n", Some(12)),
            ("\u{a0}12\u{a0}", Some(12)),
            ("1200", Some(1200)),
            ("1 200", Some(1200)),
            ("1\u{a0}234\u{a0}567", Some(1_234_567)),
            ("12\u{202f}000", Some(12_000)),
            ("123\u{2009}000", Some(123_000)),
            ("18446744073709551615", Some(u64::MAX)),
            ("", None),
            (" ", None),
            ("x", None),
            ("1 2", None),
            ("12 34", None),
            ("1 20", None),
            ("1 2000", None),
            ("1234 567", None),
            ("1  234", None),
            ("1\t234", None),
            ("1.234", None),
            ("1'234", None),
            ("3,5", None),
            ("3.0", None),
            ("-1", None),
            ("+1", None),
            ("1e3", None),
            ("18446744073709551616", None),
            ("١", None),
        ];
        for (text, number) in cases {
            assert_eq!(read::<u64>(text), number, "{text:?}");
        }
    }

    #[test]
    fn a_number_that_does_not_fit_is_none() {
        assert_eq!((read::<u8>("255"), read::<u8>("256")), (Some(255), None));
        assert_eq!(read::<u64>("99 999 999 999 999 999 999"), None);
    }
}
