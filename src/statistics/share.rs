//! Parts of a whole: how many came by phone, how many were served in their own language, which languages were lacking.

use std::collections::BTreeMap;

use super::table::{TOTAL, Table, UNKNOWN};
use crate::book::{CodeId, DimensionId, Vocabulary};

/// The dimension of how the visitor's language was met.
pub const SERVED: &str = "served";
/// Its code for visits with an advisor who speaks the visitor's language.
pub const OWN_LANGUAGE: &str = "own-language";
/// The channels that funders ask for together.
pub const PHONE_AND_WHATSAPP: [&str; 2] = ["phone", "whatsapp"];

/// The smallest whole of which readers are given a share in per cent: of fewer, one visit is more than a tenth.
pub const LEAST_WHOLE: u64 = 10;

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: u64,
    /// The whole.
    pub whole: u64,
}

impl Share {
    /// The part as a share of one; none where there is no whole.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
    pub fn of_one(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }

    /// The same as readers are given it: none of a whole of fewer than ten ([`LEAST_WHOLE`]).
    #[must_use]
    pub fn of_ten_or_more(self) -> Option<f64> {
        self.of_one().filter(|_| self.whole >= LEAST_WHOLE)
    }
}

/// What some items of a one-way table make of its total together; none where that total has no number.
///
/// Of a dimension with one code a visit this is a share of the visits, otherwise of the mentions.
#[must_use]
pub fn share_of(table: &Table, items: &[&str]) -> Option<Share> {
    let whole = table.figure(TOTAL, None).value?;
    let part = items.iter().filter_map(|item| table.figure(item, None).value).sum();
    Some(Share { part, whole })
}

/// What one item makes of those visits of which the answer was recorded; none where the table has no number.
#[must_use]
pub fn share_of_answered(table: &Table, item: &str) -> Option<Share> {
    let Share { part, whole } = share_of(table, &[item])?;
    let unknown = table.figure(UNKNOWN, None).value.unwrap_or(0);
    Some(Share { part, whole: whole.saturating_sub(unknown) })
}

/// A language that the desk lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The language's code.
    pub language: String,
    /// How often it was met in each other way, by the code of [`SERVED`], in the order of its list.
    pub by: Vec<(String, u64)>,
    /// How often together.
    pub total: u64,
}

/// The languages that were met otherwise than by an advisor who speaks them, most often first.
///
/// `table` is language by [`SERVED`]; visits whose answer was not recorded say nothing and are left out.
#[must_use]
pub fn lacking(table: &Table) -> Vec<Lacking> {
    let others: Vec<&String> = table.columns.iter().filter(|column| *column != OWN_LANGUAGE && *column != UNKNOWN).collect();
    let one = |language: &String| {
        let by: Vec<(String, u64)> =
            others.iter().map(|way| ((*way).clone(), table.figure(language, Some(way)).value.unwrap_or(0))).collect();
        let total = by.iter().map(|(_, count)| count).sum();
        Lacking { language: language.clone(), by, total }
    };
    let mut lacking: Vec<Lacking> =
        table.rows.iter().filter(|language| *language != UNKNOWN).map(one).filter(|one| one.total > 0).collect();
    lacking.sort_by_key(|one| std::cmp::Reverse(one.total));
    lacking
}

/// The kinds of organisation that visitors are sent on to, in the order in which they are shown.
pub const GROUPS: [&str; 8] =
    ["association", "municipal-immigrant-services", "social-and-health", "education", "other-municipal", "state", "employer", "other"];

/// The mentions of a one-way table by the group of their codes: every group of [`GROUPS`], then a desk's own, then `_unknown` where it was
/// counted. A code without a group belongs to `other`. None where the table has no number.
#[must_use]
pub fn by_group(table: &Table, dimension: &DimensionId, vocabulary: &Vocabulary) -> Option<Vec<(String, u64)>> {
    let _ = table.figure(TOTAL, None).value?;
    let mut own: BTreeMap<String, u64> = BTreeMap::new();
    for item in &table.rows {
        let group = item.parse::<CodeId>().ok().and_then(|id| vocabulary.code(dimension, &id)).and_then(|code| code.group.clone());
        let group = if item == UNKNOWN { UNKNOWN.to_owned() } else { group.unwrap_or_else(|| "other".to_owned()) };
        *own.entry(group).or_default() += table.figure(item, None).value.unwrap_or(0);
    }
    let mut groups: Vec<(String, u64)> = GROUPS.iter().map(|group| ((*group).to_owned(), own.remove(*group).unwrap_or(0))).collect();
    let unknown = own.remove(UNKNOWN).filter(|count| *count > 0);
    groups.extend(own);
    groups.extend(unknown.map(|count| (UNKNOWN.to_owned(), count)));
    Some(groups)
}
