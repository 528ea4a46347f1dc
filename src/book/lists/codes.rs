//! Edits of dimensions and codes.

use super::{Asking, BadEdit, CHOICES, ItemLabels, Step, checked, moved, not_too_long};
use crate::book::{Choose, Code, CodeId, Dimension, DimensionId, Entity, Labels, Vocabulary};

fn dimension<'a>(vocabulary: &'a Vocabulary, id: &DimensionId) -> Result<&'a Dimension, BadEdit> {
    vocabulary.dimension(id).ok_or_else(|| BadEdit::UnknownDimension(id.clone()))
}

fn code<'a>(vocabulary: &'a Vocabulary, dimension_id: &DimensionId, id: &CodeId) -> Result<&'a Code, BadEdit> {
    let _ = dimension(vocabulary, dimension_id)?;
    vocabulary.code(dimension_id, id).ok_or_else(|| BadEdit::UnknownCode(dimension_id.clone(), id.clone()))
}

/// What differs from what the vocabulary holds.
pub(super) fn new_states(vocabulary: &Vocabulary, dimensions: Vec<Dimension>, codes: Vec<Code>) -> Vec<Entity> {
    let dimensions = dimensions.into_iter().filter(|new| vocabulary.dimension(&new.id) != Some(new)).map(Entity::Dimension);
    let codes = codes.into_iter().filter(|new| vocabulary.code(&new.dimension, &new.id) != Some(new)).map(Entity::Code);
    dimensions.chain(codes).collect()
}

pub(super) fn rename_dimension(vocabulary: &Vocabulary, id: &DimensionId, label: &Labels) -> Result<Vec<Entity>, BadEdit> {
    let dimension = Dimension { label: checked(label)?, ..dimension(vocabulary, id)?.clone() };
    Ok(new_states(vocabulary, vec![dimension], Vec::new()))
}

pub(super) fn switch(vocabulary: &Vocabulary, id: &DimensionId, on: bool) -> Result<Vec<Entity>, BadEdit> {
    let known = dimension(vocabulary, id)?;
    if id.is_core() {
        return Err(BadEdit::Core(id.clone()));
    }
    let count = used(vocabulary, id).count();
    if on && !CHOICES.contains(&count) {
        return Err(BadEdit::Choices(count));
    }
    Ok(new_states(vocabulary, vec![Dimension { switched_on: on, ..known.clone() }], Vec::new()))
}

/// How an optional dimension is asked, or whether any one keeps its last choice.
pub(super) fn ask(vocabulary: &Vocabulary, id: &DimensionId, asking: &Asking) -> Result<Vec<Entity>, BadEdit> {
    let known = dimension(vocabulary, id)?;
    if id.is_core() && !matches!(asking, Asking::Keeps(_)) {
        return Err(BadEdit::Core(id.clone()));
    }
    let mut changed = known.clone();
    match asking {
        Asking::Required(required) => changed.required = *required,
        Asking::Keeps(keeps) => changed.keeps = *keeps,
        Asking::Places(places) => changed.places.clone_from(places),
    }
    Ok(new_states(vocabulary, vec![changed], Vec::new()))
}

pub(super) fn move_dimension(vocabulary: &Vocabulary, id: &DimensionId, step: Step) -> Result<Vec<Entity>, BadEdit> {
    let _ = dimension(vocabulary, id)?;
    let at = vocabulary.dimensions.iter().position(|dimension| dimension.id == *id).unwrap_or(0);
    let list = moved(&vocabulary.dimensions, at, step, |_| true);
    let list = (0..).zip(list).map(|(order, dimension)| Dimension { order, ..dimension });
    Ok(new_states(vocabulary, list.collect(), Vec::new()))
}

pub(super) fn add_dimension(
    vocabulary: &Vocabulary,
    id: &DimensionId,
    label: &Labels,
    choose: Choose,
    choices: &[Labels],
) -> Result<Vec<Entity>, BadEdit> {
    if id.is_reserved() || vocabulary.dimension(id).is_some() {
        return Err(BadEdit::Taken(id.to_string()));
    }
    if !CHOICES.contains(&choices.len()) {
        return Err(BadEdit::Choices(choices.len()));
    }
    let order = vocabulary.dimensions.iter().map(|dimension| dimension.order + 1).max().unwrap_or(0);
    let dimension = Dimension::new(id.clone(), checked(label)?, choose, order);
    let mut codes: Vec<Code> = Vec::new();
    for (order, choice) in (0..).zip(choices) {
        let label = checked(choice)?;
        let code = CodeId::from_name(&label.fi)?;
        if code.is_reserved() || codes.iter().any(|known| known.id == code) {
            return Err(BadEdit::Taken(label.fi));
        }
        codes.push(Code::new(id.clone(), code, label, order));
    }
    Ok(new_states(vocabulary, vec![dimension], codes))
}

fn named(code: Code, naming: &ItemLabels) -> Result<Code, BadEdit> {
    let own_name = naming.own_name.as_ref().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    own_name.as_deref().map_or(Ok(()), not_too_long)?;
    Ok(Code { label: checked(&naming.label)?, short: naming.short.as_ref().map(checked).transpose()?, own_name, ..code })
}

pub(super) fn rename(vocabulary: &Vocabulary, dimension: &DimensionId, id: &CodeId, naming: &ItemLabels) -> Result<Vec<Entity>, BadEdit> {
    let known = code(vocabulary, dimension, id)?;
    not_taken(vocabulary, dimension, Some(id), &naming.label)?;
    Ok(new_states(vocabulary, Vec::new(), vec![named(known.clone(), naming)?]))
}

/// Two choices in use with one name could not be distinguished at the desk.
fn not_taken(vocabulary: &Vocabulary, dimension: &DimensionId, own: Option<&CodeId>, label: &Labels) -> Result<(), BadEdit> {
    let same = |code: &&Code| code.label.fi.to_lowercase() == label.fi.trim().to_lowercase();
    match used(vocabulary, dimension).filter(|code| Some(&code.id) != own).find(same) {
        Some(code) => Err(BadEdit::Taken(code.label.fi.clone())),
        None => Ok(()),
    }
}

pub(super) fn used<'a>(vocabulary: &'a Vocabulary, dimension: &'a DimensionId) -> impl Iterator<Item = &'a Code> {
    vocabulary.codes_of(dimension).filter(|code| !code.retired)
}

pub(super) fn move_code(vocabulary: &Vocabulary, dimension: &DimensionId, id: &CodeId, step: Step) -> Result<Vec<Entity>, BadEdit> {
    let _ = code(vocabulary, dimension, id)?;
    let list: Vec<Code> = vocabulary.codes_of(dimension).cloned().collect();
    let at = list.iter().position(|code| code.id == *id).unwrap_or(0);
    let list = moved(&list, at, step, |code| !code.retired);
    let list = (0..).zip(list).map(|(order, code)| Code { order, ..code });
    Ok(new_states(vocabulary, Vec::new(), list.collect()))
}

pub(super) fn retire(vocabulary: &Vocabulary, dimension: &DimensionId, id: &CodeId) -> Result<Vec<Entity>, BadEdit> {
    let known = code(vocabulary, dimension, id)?;
    if known.retired {
        return Ok(Vec::new());
    }
    let usual = leave(vocabulary, dimension, id, None)?;
    Ok(new_states(vocabulary, vec![usual], vec![Code { retired: true, ..known.clone() }]))
}

/// The dimension once this code has left it: it needs another usual code where this was the usual one.
fn leave(vocabulary: &Vocabulary, id: &DimensionId, leaving: &CodeId, into: Option<&CodeId>) -> Result<Dimension, BadEdit> {
    let known = dimension(vocabulary, id)?;
    let left: Vec<&Code> = used(vocabulary, id).filter(|code| code.id != *leaving).collect();
    let least = if known.id.is_core() { 1 } else { *CHOICES.start() };
    if known.switched_on && left.len() < least {
        return Err(BadEdit::LastCode(leaving.clone()));
    }
    let next = || into.or_else(|| left.first().map(|code| &code.id)).cloned();
    let usual = if known.usual.as_ref() == Some(leaving) { next() } else { known.usual.clone() };
    Ok(Dimension { usual, ..known.clone() })
}

pub(super) fn restore(vocabulary: &Vocabulary, dimension_id: &DimensionId, id: &CodeId) -> Result<Vec<Entity>, BadEdit> {
    let known = code(vocabulary, dimension_id, id)?;
    if known.retired {
        not_taken(vocabulary, dimension_id, Some(id), &known.label)?;
        room(vocabulary, dimension_id)?;
    }
    Ok(new_states(vocabulary, Vec::new(), vec![Code { retired: false, merged_into: None, ..known.clone() }]))
}

/// A question of the desk's own has room for twelve choices.
fn room(vocabulary: &Vocabulary, id: &DimensionId) -> Result<(), BadEdit> {
    let count = used(vocabulary, id).count() + 1;
    if !id.is_core() && count > *CHOICES.end() { Err(BadEdit::Choices(count)) } else { Ok(()) }
}

pub(super) fn merge(vocabulary: &Vocabulary, dimension: &DimensionId, id: &CodeId, into: &CodeId) -> Result<Vec<Entity>, BadEdit> {
    let known = code(vocabulary, dimension, id)?;
    let target = code(vocabulary, dimension, into)?;
    if target.retired || target.id == known.id {
        return Err(BadEdit::Target(into.clone()));
    }
    let usual = leave(vocabulary, dimension, id, Some(into))?;
    let merged = Code { retired: true, merged_into: Some(into.clone()), ..known.clone() };
    Ok(new_states(vocabulary, vec![usual], vec![merged]))
}

pub(super) fn add(
    vocabulary: &Vocabulary,
    dimension_id: &DimensionId,
    id: Option<&CodeId>,
    naming: &ItemLabels,
) -> Result<Vec<Entity>, BadEdit> {
    let _ = dimension(vocabulary, dimension_id)?;
    let label = checked(&naming.label)?;
    not_taken(vocabulary, dimension_id, None, &label)?;
    room(vocabulary, dimension_id)?;
    let free = |id: &CodeId| !id.is_reserved() && vocabulary.code(dimension_id, id).is_none();
    let id = match id {
        Some(id) if free(id) => id.clone(),
        Some(id) => return Err(BadEdit::Taken(id.to_string())),
        None => {
            let named = CodeId::from_name(&label.fi)?;
            // A retired code may have had the name: it keeps its id and its figures.
            let others = (2_u32..100).filter_map(|number| CodeId::from_name(&format!("{named}-{number}")).ok());
            std::iter::once(named.clone()).chain(others).find(free).ok_or(BadEdit::Taken(label.fi))?
        }
    };
    let order = vocabulary.codes_of(dimension_id).map(|code| code.order + 1).max().unwrap_or(0);
    let code = named(Code::new(dimension_id.clone(), id, naming.label.clone(), order), naming)?;
    Ok(new_states(vocabulary, Vec::new(), vec![code]))
}
