//! Ready beginnings for a new desk: hours, channels, the first topics, the optional questions that are asked.
//!
//! Each is a TOML file under `assets/vocabulary/presets` that says what of the ready vocabulary such a desk begins with. A preset
//! makes a new book; afterwards everything in it is the desk's own to change.

use serde::Deserialize;

use super::explain::{Explain, Explanation};
use super::id::{CodeId, DimensionId};
use super::place::{OpeningHours, Place, Span};
use super::{Labels, Vocabulary};

/// The files, in the order in which they are offered.
const READY: [&str; 3] = [
    include_str!("../../assets/vocabulary/presets/kototori.toml"),
    include_str!("../../assets/vocabulary/presets/outreach.toml"),
    include_str!("../../assets/vocabulary/presets/library.toml"),
];

/// A ready beginning for a new desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    /// Its id, such as `kototori`.
    pub id: String,
    /// What the window calls it.
    pub name: Labels,
    /// For which desk it is.
    pub about: Labels,
    /// When such a desk is open.
    pub hours: OpeningHours,
    topics: Vec<CodeId>,
    channels: Vec<CodeId>,
    usual: CodeId,
    ask: Vec<DimensionId>,
    keep: Vec<DimensionId>,
}

/// Why a text is no preset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no preset: {0}")]
pub struct BadPreset(pub String);

/// There is no preset of this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no preset “{name}”: {known}")]
pub struct UnknownPreset {
    /// What was asked for.
    pub name: String,
    /// Those that there are.
    pub known: String,
}

impl Explain for UnknownPreset {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-unknown-preset").with("name", &self.name).with("known", &self.known)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    name: Labels,
    about: Labels,
    hours: String,
    topics: Vec<CodeId>,
    channels: Vec<CodeId>,
    usual: CodeId,
    ask: Vec<DimensionId>,
    keep: Vec<DimensionId>,
}

impl Preset {
    /// Every preset, in the order in which they are offered. That each of the files can be read is held by a test.
    #[must_use]
    pub fn all() -> Vec<Self> {
        READY.into_iter().filter_map(|text| Self::from_toml(text).ok()).collect()
    }

    /// The preset with this id.
    ///
    /// # Errors
    /// Names those that there are.
    pub fn named(name: &str) -> Result<Self, UnknownPreset> {
        let all = Self::all();
        let known = || all.iter().map(|preset| preset.id.as_str()).collect::<Vec<_>>().join(", ");
        let found = all.iter().find(|preset| preset.id == name).cloned();
        found.ok_or_else(|| UnknownPreset { name: name.to_owned(), known: known() })
    }

    /// Reads a preset from TOML.
    ///
    /// # Errors
    /// When the text is no TOML of the expected form, hours cannot be read, or the usual channel is not among the channels.
    pub fn from_toml(text: &str) -> Result<Self, BadPreset> {
        let written: Written = toml::from_str(text).map_err(|error| BadPreset(error.to_string()))?;
        if !written.channels.contains(&written.usual) {
            return Err(BadPreset(format!("the usual channel “{}” is not in use", written.usual)));
        }
        Ok(Self {
            id: written.id,
            name: written.name,
            about: written.about,
            hours: OpeningHours::parse(&written.hours).map_err(|error| BadPreset(error.to_string()))?,
            topics: written.topics,
            channels: written.channels,
            usual: written.usual,
            ask: written.ask,
            keep: written.keep,
        })
    }

    /// The vocabulary of such a desk, made from a whole one. What the vocabulary does not have is passed over.
    #[must_use]
    pub fn applied_to(&self, mut vocabulary: Vocabulary) -> Vocabulary {
        for dimension in &mut vocabulary.dimensions {
            dimension.switched_on = dimension.id.is_core() || self.ask.contains(&dimension.id);
            dimension.keeps = self.keep.contains(&dimension.id);
        }
        first(&mut vocabulary, &DimensionId::TOPIC, &self.topics);
        first(&mut vocabulary, &DimensionId::CHANNEL, &self.channels);
        if vocabulary.code(&DimensionId::CHANNEL, &self.usual).is_some() {
            for code in vocabulary.codes.iter_mut().filter(|code| code.dimension == DimensionId::CHANNEL) {
                code.retired = !self.channels.contains(&code.id);
            }
            if let Some(channel) = vocabulary.dimensions.iter_mut().find(|dimension| dimension.id == DimensionId::CHANNEL) {
                channel.usual = Some(self.usual.clone());
            }
        }
        vocabulary
    }

    /// The place with the hours of such a desk, where it says none of its own.
    #[must_use]
    pub fn place(&self, place: Place) -> Place {
        if place.hours == OpeningHours::default() { Place { hours: self.hours.clone(), ..place } } else { place }
    }

    /// The hours of its opening days: those of every day are the same.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        super::place::WEEK.iter().find_map(|day| self.hours.on(*day).first().copied())
    }
}

/// Puts these codes before the others of their dimension.
fn first(vocabulary: &mut Vocabulary, dimension: &DimensionId, ids: &[CodeId]) {
    let rank = |id: &CodeId| ids.iter().position(|first| first == id).unwrap_or(ids.len());
    let mut codes: Vec<_> = vocabulary.codes_of(dimension).cloned().collect();
    codes.sort_by_key(|code| (rank(&code.id), code.order));
    vocabulary.codes.retain(|code| code.dimension != *dimension);
    vocabulary.codes.extend((0..).zip(codes).map(|(order, code)| super::Code { order, ..code }));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;
    use crate::book::vocabulary::FINNISH_ADVICE;

    #[test]
    fn every_preset_is_read_and_names_only_what_the_ready_vocabulary_has() {
        let ready = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
        let presets = Preset::all();
        assert_eq!(presets.iter().map(|preset| preset.id.as_str()).collect::<Vec<_>>(), ["kototori", "outreach", "library"]);
        for preset in presets {
            assert!(preset.name.are_complete() && preset.about.are_complete(), "{}", preset.id);
            assert!(preset.topics.iter().all(|code| ready.code(&DimensionId::TOPIC, code).is_some()), "{}", preset.id);
            assert!(preset.channels.iter().all(|code| ready.code(&DimensionId::CHANNEL, code).is_some()), "{}", preset.id);
            assert!(preset.ask.iter().chain(&preset.keep).all(|id| ready.dimension(id).is_some()), "{}", preset.id);
            // The first start shows one span for all days.
            let spans: Vec<_> = super::super::place::WEEK.iter().map(|day| preset.hours.on(*day)).filter(|day| !day.is_empty()).collect();
            assert!(spans.iter().all(|day| *day == [preset.span().unwrap()]), "{}", preset.id);
        }
    }

    #[test]
    fn a_preset_orders_topics_takes_channels_out_of_use_and_asks_what_it_says() {
        let ready = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
        let library = Preset::named("library").unwrap().applied_to(ready.clone());
        let topics: Vec<_> = library.codes_of(&DimensionId::TOPIC).map(|code| code.id.as_str()).collect();
        assert_eq!(topics[..3], ["digital-services", "form", "letter"]);
        assert_eq!(topics.len(), ready.codes_of(&DimensionId::TOPIC).count());
        let used: Vec<_> = library.codes_of(&DimensionId::CHANNEL).filter(|code| !code.retired).map(|code| code.id.as_str()).collect();
        assert_eq!(used, ["desk", "phone", "chat", "email", "other"]);
        assert_eq!(library.codes_of(&DimensionId::CHANNEL).count(), ready.codes_of(&DimensionId::CHANNEL).count());
        let kototori = Preset::named("kototori").unwrap().applied_to(ready);
        assert!(kototori.dimension(&"served".parse().unwrap()).unwrap().switched_on);
        assert!(Preset::named("market").unwrap_err().to_string().contains("kototori, outreach, library"));
    }
}
