//! Free text looked through for what names a person: the day's note and the observation.
//!
//! Nothing is decided here: a finding says where it stands and what it looks like, and whoever wrote the text decides. What
//! is missed can still name a person, so this is a help and no proof.
//!
//! | file | finds |
//! |---|---|
//! | `characters` | the text as characters with their places, and groups of digits in it |
//! | `identity_code` | Finnish personal identity codes |
//! | `contact` | telephone numbers and e-mail addresses |
//! | `number` | bank accounts, diary numbers, long numbers |
//! | `names` | probable names |
//! | `given_names`, `ordinary_words` | the lists that names are told by |

mod characters;
mod contact;
mod given_names;
mod identity_code;
mod names;
mod number;
mod ordinary_words;

use std::ops::Range;

use characters::Characters;
pub use names::Ordinary;

/// What a place in a text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A personal identity code: shape, date and check character are right.
    IdentityCode,
    /// The shape of a personal identity code with an impossible date or a wrong check character. It is no valid code, but most likely a real
    /// one with a slip of the finger, which still leads to a person.
    MistypedIdentityCode,
    /// A bank account (IBAN) whose check digits are right.
    BankAccount,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The number of a matter or a client at an authority.
    DiaryNumber,
    /// Seven digits or more in a row, or three groups of four.
    LongNumber,
    /// A probable name of a person.
    Name,
}

/// A place in a text that may name a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands, in bytes of the text, on character boundaries.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: Kind,
}

/// Stands where something was taken out, so that the sentence shows its gap.
pub const GAP: &str = "…";

/// What may name a person in a text, in the order of the text; no two findings overlap.
#[must_use]
pub fn look_through(text: &str, ordinary: &Ordinary) -> Vec<Finding> {
    let characters = Characters::of(text);
    let mut kept: Vec<Finding> = Vec::new();
    let numbers =
        [identity_code::find, number::bank_accounts, contact::emails, contact::phones, number::diary_numbers, number::long_numbers];
    let found = numbers.into_iter().flat_map(|find| find(&characters)).chain(names::find(&characters, ordinary));
    // The surest kinds come first; what overlaps one of them is the same place seen less clearly.
    for (at, kind) in found {
        let range = characters.bytes(&at);
        if kept.iter().all(|other| range.end <= other.range.start || other.range.end <= range.start) {
            kept.push(Finding { range, kind });
        }
    }
    kept.sort_by_key(|finding| finding.range.start);
    kept
}

/// A place with what stands around it, at most `around` characters on each side, on one line.
#[must_use]
pub fn section_table(text: &str, range: &Range<usize>, around: usize) -> (String, String, String) {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default().replace(['\n', '\r'], " ");
    let (before, after) = (part(0..range.start), part(range.end..text.len()));
    let skipped = before.chars().count().saturating_sub(around);
    let start = if skipped > 0 { GAP } else { "" };
    let end = if after.chars().count() > around { GAP } else { "" };
    let before: String = before.chars().skip(skipped).collect();
    let after: String = after.chars().take(around).collect();
    (format!("{start}{before}"), part(range.clone()), format!("{after}{end}"))
}

/// The text with one place taken out. A range that does not fit the text changes nothing.
#[must_use]
pub fn take_out(text: &str, range: &Range<usize>) -> String {
    match (text.get(..range.start), text.get(range.end..)) {
        (Some(before), Some(after)) if range.start <= range.end => format!("{before}{GAP}{after}"),
        _ => text.to_owned(),
    }
}

/// The text with everything taken out that may name a person; nothing is found in it any more.
#[must_use]
pub fn take_out_all(text: &str, ordinary: &Ordinary) -> String {
    let mut text = text.to_owned();
    // What is left can look like something new, so look again. Each round leaves fewer letters and digits, hence it ends.
    loop {
        let found = look_through(&text, ordinary);
        if found.is_empty() {
            return text;
        }
        for finding in found.iter().rev() {
            text = take_out(&text, &finding.range);
        }
    }
}
