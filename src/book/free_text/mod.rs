//! Free text looked through for what names a person: the day's note and the observation.
//!
//! Nothing is decided here: a finding is a place and what it looks like, and whoever wrote the text decides. What is missed can
//! still name a person, so this is a help and no proof. The street address of an office looks like anybody's: it is found too,
//! unless the street is in the name of one of the book's places.
//!
//! | file | finds |
//! |---|---|
//! | `characters` | the text as characters with their places, and groups of digits in it |
//! | `identity_code` | Finnish personal identity codes |
//! | `email`, `phone` | e-mail addresses, also obscured ones, and telephone numbers |
//! | `profile` | handles and profiles at social services |
//! | `birth_date` | dates and years of birth |
//! | `number` | bank accounts, diary numbers, long numbers |
//! | `licence_plate` | registrations of vehicles |
//! | `address` | street addresses |
//! | `names` | probable names |
//! | `words`, `forms` | words and how they are written, the forms of names in four scripts |
//! | `lists`, `ordinary` | the lists of `assets/free-text`, and the words that name nobody |

mod address;
mod birth_date;
mod characters;
mod email;
mod forms;
mod identity_code;
mod licence_plate;
mod lists;
mod names;
mod number;
mod ordinary;
mod phone;
mod profile;
mod words;

use std::ops::Range;

use characters::Characters;
pub use ordinary::Ordinary;

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
    /// A street address with the number of the house.
    Address,
    /// A date or a year of birth: one that a word for it announces.
    BirthDate,
    /// An account at a social service: a handle, or the address of a profile.
    Profile,
    /// The registration of a vehicle.
    LicencePlate,
    /// A probable name of a person.
    Name,
}

impl Kind {
    /// All kinds, the surest first.
    pub const ALL: [Self; 12] = [
        Self::IdentityCode,
        Self::MistypedIdentityCode,
        Self::BankAccount,
        Self::Email,
        Self::Profile,
        Self::BirthDate,
        Self::Phone,
        Self::DiaryNumber,
        Self::LicencePlate,
        Self::LongNumber,
        Self::Address,
        Self::Name,
    ];
}

/// A place in a text that may name a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its place, in bytes of the text, on character boundaries.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: Kind,
}

/// Replaces what was taken out, so that the sentence shows its gap.
pub const GAP: &str = "…";

/// What may name a person in a text, in the order of the text; no two findings overlap.
#[must_use]
pub fn look_through(text: &str, ordinary: &Ordinary) -> Vec<Finding> {
    let characters = Characters::of(text);
    let mut kept: Vec<Finding> = Vec::new();
    let found = [
        identity_code::find(&characters),
        number::bank_accounts(&characters),
        email::find(&characters),
        profile::find(&characters, ordinary),
        birth_date::find(&characters),
        phone::find(&characters),
        number::diary_numbers(&characters),
        licence_plate::find(&characters),
        number::long_numbers(&characters),
        address::find(&characters, ordinary),
        names::find(&characters, ordinary),
    ];
    // The surest kinds come first; what overlaps one of them is the same place seen less clearly.
    for (at, kind) in found.into_iter().flatten() {
        let range = characters.bytes(&at);
        if kept.iter().all(|other| range.end <= other.range.start || other.range.end <= range.start) {
            kept.push(Finding { range, kind });
        }
    }
    kept.sort_by_key(|finding| finding.range.start);
    kept
}

/// A place with the text around it, at most `around` characters on each side, on one line.
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
