//! Ids: slugs that people can read for places, dimensions and codes, random ones for visits and desks.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use uuid::Uuid;

use super::clock::{Entropy, NoEntropy};
use super::explain::{Explain, Explanation};

/// The longest slug, in characters.
pub const LONGEST_SLUG: usize = 64;

/// Text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no id: lowercase letters a to z, digits and hyphens, {LONGEST_SLUG} characters at most")]
pub struct BadId(pub String);

impl Explain for BadId {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-bad-id").with("text", &self.0)
    }
}

fn is_slug(text: &str) -> bool {
    let plain = text.strip_prefix('_').unwrap_or(text);
    text.len() <= LONGEST_SLUG
        && plain.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && plain.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

macro_rules! slug {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(SmolStr);

        impl $name {
            /// The id that a name makes: "Hervanta" → `hervanta`, ä → a, spaces → `-`.
            ///
            /// # Errors
            /// When the name holds no letter or digit that could stand in an id.
            pub fn from_name(name: &str) -> Result<Self, BadId> {
                let mut text = slug::slugify(name);
                text.truncate(LONGEST_SLUG);
                text.trim_end_matches('-').parse().map_err(|_| BadId(name.to_owned()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether the id is one of the program's own, which begin with `_`.
            #[must_use]
            pub fn is_reserved(&self) -> bool {
                self.0.starts_with('_')
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                Self::try_from(text.to_owned())
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                if is_slug(&text) { Ok(Self(text.into())) } else { Err(BadId(text)) }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

slug! {
    /// The id of an advice point, such as `hervanta`.
    PlaceId
}
slug! {
    /// The id of a dimension, such as `topic`.
    DimensionId
}
slug! {
    /// The id of a code within its dimension, such as `kela`; languages have ISO 639-3 codes (`ara`).
    CodeId
}

impl DimensionId {
    /// What the visit was about; several codes a visit.
    pub const TOPIC: Self = Self(SmolStr::new_static("topic"));
    /// The language spoken; one a visit.
    pub const LANGUAGE: Self = Self(SmolStr::new_static("language"));
    /// How the contact came; one a visit.
    pub const CHANNEL: Self = Self(SmolStr::new_static("channel"));
    /// Where the visitor was sent on; none or several a visit.
    pub const REFERRAL: Self = Self(SmolStr::new_static("referral"));
    /// The dimensions that every visit has by name, in the order of the desk.
    pub const CORE: [Self; 4] = [Self::TOPIC, Self::LANGUAGE, Self::CHANNEL, Self::REFERRAL];

    /// Whether this is one of [`Self::CORE`].
    #[must_use]
    pub fn is_core(&self) -> bool {
        Self::CORE.contains(self)
    }
}

impl CodeId {
    /// "Not recorded": reserved in every dimension for import and batch entry.
    pub const UNKNOWN: Self = Self(SmolStr::new_static("_unknown"));
    /// The total of a row, a column or a table.
    pub const TOTAL: Self = Self(SmolStr::new_static("_total"));
}

/// The id of a visit: random, never ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VisitId(pub Uuid);

impl VisitId {
    /// A new random id (UUID version 4, RFC 9562).
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, NoEntropy> {
        let mut bytes = [0; 16];
        entropy.fill(&mut bytes)?;
        Ok(Self(uuid::Builder::from_random_bytes(bytes).into_uuid()))
    }
}

impl VisitId {
    /// Whether the id holds the moment at which it was made, as UUIDs of the versions 1, 2, 6 and 7 do (RFC 9562).
    #[must_use]
    pub fn tells_time(self) -> bool {
        matches!(self.0.get_version_num(), 1 | 2 | 6 | 7)
    }
}

impl fmt::Display for VisitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for VisitId {
    type Err = BadVisitId;
    fn from_str(text: &str) -> Result<Self, BadVisitId> {
        Uuid::parse_str(text).map(Self).map_err(|_| BadVisitId(text.to_owned()))
    }
}

/// Text that is no visit's id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no visit's id: a UUID is expected")]
pub struct BadVisitId(pub String);

impl Explain for BadVisitId {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-bad-visit-id").with("text", &self.0)
    }
}

/// The id of one copy of a book on one laptop: random, made with the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeskId(pub Uuid);

impl fmt::Display for DeskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl DeskId {
    /// A new random id.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, NoEntropy> {
        VisitId::random(entropy).map(|id| Self(id.0))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn a_name_makes_a_lowercase_ascii_id() {
        for (name, id) in [("Hervanta", "hervanta"), ("Itäkeskus, Puhos", "itakeskus-puhos"), ("Åbo  Öst", "abo-ost")] {
            assert_eq!(PlaceId::from_name(name).unwrap().as_str(), id);
        }
        assert!(PlaceId::from_name("???").is_err());
    }

    #[test]
    fn an_id_is_refused_when_it_is_no_slug() {
        for text in ["", "Kela", "a b", "-a", "_", "ä", &"a".repeat(65)] {
            assert!(text.parse::<CodeId>().is_err(), "{text}");
        }
        assert!(CodeId::UNKNOWN.is_reserved());
        assert_eq!("_unknown".parse::<CodeId>().unwrap(), CodeId::UNKNOWN);
    }
}
