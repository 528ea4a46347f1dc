//! A vocabulary from another laptop, merged by ids.
//!
//! What the file names gets the file's names, order and state. What it does not name stays, after what it names. Whether an
//! optional dimension is asked, where and how, is each desk's own choice and stays.

use super::codes::{new_states, used};
use super::{BadEdit, checked};
use crate::book::{Code, Dimension, DimensionId, Entity, Vocabulary};

pub(super) fn import(known: &Vocabulary, other: &Vocabulary) -> Result<Vec<Entity>, BadEdit> {
    let mut dimensions = Vec::new();
    for theirs in &other.dimensions {
        let ours = known.dimension(&theirs.id);
        if ours.is_some_and(|ours| ours.choose != theirs.choose) {
            return Err(BadEdit::Choose(theirs.id.clone()));
        }
        let mut merged = Dimension { label: checked(&theirs.label)?, ..theirs.clone() };
        if let Some(ours) = ours {
            (merged.switched_on, merged.required, merged.keeps) = (ours.switched_on, ours.required, ours.keeps);
            merged.places.clone_from(&ours.places);
        }
        dimensions.push(merged);
    }
    let after = (0..).zip(known.dimensions.iter().filter(|ours| other.dimension(&ours.id).is_none()));
    let first = u32::try_from(other.dimensions.len()).unwrap_or(u32::MAX / 2);
    dimensions.extend(after.map(|(order, ours)| Dimension { order: first + order, ..ours.clone() }));
    let mut codes = Vec::new();
    for dimension in &other.dimensions {
        codes.extend(codes_of(known, other, &dimension.id)?);
    }
    let merged = Vocabulary { dimensions: dimensions.clone(), codes: codes.clone() };
    for dimension in merged.dimensions.iter().filter(|ours| ours.switched_on && other.dimension(&ours.id).is_some()) {
        let lacks = used(&merged, &dimension.id).next().is_none();
        if let Some(code) = merged.codes_of(&dimension.id).next().filter(|_| lacks) {
            return Err(BadEdit::LastCode(code.id.clone()));
        }
    }
    Ok(new_states(known, dimensions, codes))
}

fn codes_of(known: &Vocabulary, other: &Vocabulary, dimension: &DimensionId) -> Result<Vec<Code>, BadEdit> {
    let mut codes = Vec::new();
    for theirs in other.codes_of(dimension) {
        codes.push(Code { label: checked(&theirs.label)?, ..theirs.clone() });
    }
    let first = u32::try_from(codes.len()).unwrap_or(u32::MAX / 2);
    let after = known.codes_of(dimension).filter(|ours| other.code(dimension, &ours.id).is_none());
    codes.extend((first..).zip(after).map(|(order, ours)| Code { order, ..ours.clone() }));
    Ok(codes)
}
