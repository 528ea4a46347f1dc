//! The tiles, their order and their keys. Pure.
//!
//! Two layers of keys: alone for what every visit has (topics by letter, languages by digit and the last letters), with
//! Shift for what few have (channels by digit, referrals by letter, the desk's other questions by what is left). So a usual visit is
//! topic, language, Enter.

use std::collections::BTreeMap;

use crate::book::{Code, CodeId, DimensionId, PlaceId, Vocabulary};
use crate::gui::shortcut::Stroke;

/// The keys of the topics' tiles, in their order; the last is that of "more" where there are more codes than keys.
const TOPICS: &str = "qwertyuiopasdfghjk";
/// The keys of the languages' tiles; the last is that of "more".
const LANGUAGES: &str = "1234567890zxcvm";
/// The key of the tile of a language that is not known, wherever the other languages are.
const UNKNOWN_LANGUAGE: Stroke = Stroke::Plain('b');
/// The keys of the channels' tiles, with Shift.
const CHANNELS: &str = "12345678";
/// The keys of the referrals' tiles, with Shift.
const REFERRALS: &str = "qwertyuasdfghj";

/// The keys of all other dimensions that are switched on, with Shift, one dimension after the other.
const OTHERS: &str = "zxcvbnmiopkl90";

/// How often each code was used at a place, by dimension.
pub type Usage = BTreeMap<DimensionId, BTreeMap<CodeId, u64>>;

/// The tiles of one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The dimension.
    pub dimension: DimensionId,
    /// The codes that have a tile, in the order of the tiles, each with its key where it has one.
    pub tiles: Vec<(CodeId, Option<Stroke>)>,
    /// The key of "more", where not all codes have a tile.
    pub more: Option<Stroke>,
    /// Every code in use, most used first.
    pub all: Vec<CodeId>,
}

/// What a tile's key does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    /// Takes or leaves a code.
    Code(DimensionId, CodeId),
    /// Shows all codes of a dimension.
    More(DimensionId),
}

/// The tiles of every dimension that the desk asks at a place, most used first, in the order of the desk; in the order of their
/// lists where `usage` is empty.
#[must_use]
pub fn groups(vocabulary: &Vocabulary, place: &PlaceId, usage: &Usage) -> Vec<Group> {
    let asked = vocabulary.asked_at(place);
    let mut left = OTHERS;
    let mut later = asked.clone().filter(|dimension| !dimension.id.is_core()).count();
    let mut groups = Vec::new();
    for dimension in asked {
        let keys = if dimension.id.is_core() {
            keys(&dimension.id)
        } else {
            later -= 1;
            let codes = vocabulary.codes_of(&dimension.id).filter(|code| !code.retired).count();
            // One key is left for each dimension that follows: it shows all its codes.
            let (taken, rest) = left.split_at(codes.min(left.len().saturating_sub(later)));
            left = rest;
            taken.chars().map(Stroke::Shift).collect()
        };
        groups.push(group(vocabulary, usage, &dimension.id, &keys));
    }
    groups
}

fn group(vocabulary: &Vocabulary, usage: &Usage, dimension: &DimensionId, keys: &[Stroke]) -> Group {
    let used = |code: &Code| usage.get(dimension).and_then(|codes| codes.get(&code.id)).copied().unwrap_or(0);
    let mut codes: Vec<&Code> = vocabulary.codes_of(dimension).filter(|code| !code.retired).collect();
    codes.sort_by_key(|code| (std::cmp::Reverse(used(code)), code.order));
    let all: Vec<CodeId> = codes.into_iter().map(|code| code.id.clone()).collect();
    if keys.is_empty() {
        return Group { dimension: dimension.clone(), tiles: all.iter().map(|code| (code.clone(), None)).collect(), more: None, all };
    }
    let more = if all.len() > keys.len() { keys.last().copied() } else { None };
    let room = if more.is_some() { keys.len() - 1 } else { keys.len() };
    let mut tiles: Vec<_> = all.iter().cloned().zip(keys.iter().copied().map(Some)).take(room).collect();
    if *dimension == DimensionId::LANGUAGE {
        tiles.push((CodeId::UNKNOWN, Some(UNKNOWN_LANGUAGE)));
    }
    Group { dimension: dimension.clone(), tiles, more, all }
}

fn keys(dimension: &DimensionId) -> Vec<Stroke> {
    match dimension.as_str() {
        "topic" => TOPICS.chars().map(Stroke::Plain).collect(),
        "language" => LANGUAGES.chars().map(Stroke::Plain).collect(),
        "channel" => CHANNELS.chars().map(Stroke::Shift).collect(),
        "referral" => REFERRALS.chars().map(Stroke::Shift).collect(),
        _ => Vec::new(),
    }
}

/// What a key presses.
#[must_use]
pub fn pressed(groups: &[Group], stroke: Stroke) -> Option<Pressed> {
    groups.iter().find_map(|group| {
        let code = group.tiles.iter().find(|(_, key)| *key == Some(stroke)).map(|(code, _)| code);
        match code {
            Some(code) => Some(Pressed::Code(group.dimension.clone(), code.clone())),
            None => (group.more == Some(stroke)).then(|| Pressed::More(group.dimension.clone())),
        }
    })
}

/// The codes whose name in any language, own name or id contains what was typed: first those of which one begins with it.
#[must_use]
pub fn found<'a>(vocabulary: &'a Vocabulary, group: &Group, typed: &str) -> Vec<&'a Code> {
    let typed = typed.trim().to_lowercase();
    let names = |code: &Code| {
        let labels = [Some(&code.label), code.short.as_ref()].into_iter().flatten().flat_map(|label| [&label.fi, &label.sv, &label.en]);
        labels.chain(code.own_name.as_ref()).map(|name| name.to_lowercase()).chain([code.id.to_string()]).collect::<Vec<_>>()
    };
    let codes = group.all.iter().filter_map(|id| vocabulary.code(&group.dimension, id)).map(|code| (code, names(code)));
    let hits = codes.filter(|(_, names)| names.iter().any(|name| name.contains(&typed)));
    let (begin, contain): (Vec<_>, Vec<_>) = hits.partition(|(_, names)| names.iter().any(|name| name.starts_with(&typed)));
    begin.into_iter().chain(contain).map(|(code, _)| code).collect()
}
