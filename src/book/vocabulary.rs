//! All dimensions and codes of a book together, and the ready vocabularies a new book starts from.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::dimension::{Choose, Code, Dimension, Labels};
use super::explain::{Explain, Explanation};
use super::id::{CodeId, DimensionId, VisitId};
use super::visit::{MOST, Visit};

/// The ready vocabulary for Finnish advice points, as TOML.
pub const FINNISH_ADVICE: &str = include_str!("../../assets/vocabulary/finnish-advice.toml");

/// The dimensions of a book in the order of the desk, and their codes in the order of their lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// The dimensions, in order.
    pub dimensions: Vec<Dimension>,
    /// The codes, grouped by nothing, in order.
    pub codes: Vec<Code>,
}

/// Where a visit comes from, which decides what it may leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// One visit at the desk or by command: every question is answered.
    Desk,
    /// A tally sheet or an import: a dimension the sheet does not tell is "not recorded".
    Sheet,
}

/// Why a visit cannot be recorded as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadVisit {
    /// A dimension the book does not have.
    #[error("the book has no dimension “{0}”")]
    UnknownDimension(DimensionId),
    /// A code its dimension does not have.
    #[error("dimension “{dimension}” has no code “{code}”")]
    UnknownCode {
        /// The dimension.
        dimension: DimensionId,
        /// What was said.
        code: CodeId,
    },
    /// A code that has left the desk.
    #[error("code “{code}” of “{dimension}” is retired")]
    RetiredCode {
        /// The dimension.
        dimension: DimensionId,
        /// The retired code.
        code: CodeId,
    },
    /// More codes than the dimension takes, or none where one is needed.
    #[error("dimension “{dimension}” takes one code, {count} were given")]
    NotOne {
        /// The dimension.
        dimension: DimensionId,
        /// How many codes were given.
        count: usize,
    },
    /// No topic.
    #[error("a visit needs at least one topic")]
    NoTopic,
    /// An hour of the day that does not exist.
    #[error("{0} is no hour of the day (0 to 23)")]
    Hour(u8),
    /// An id that holds the moment at which it was made.
    #[error("the id {0} tells when it was made")]
    TimedId(VisitId),
    /// A number of visitors or of visits out of range.
    #[error("{0} is out of range: 1 to {MOST}")]
    Number(u32),
}

impl Explain for BadVisit {
    fn explain(&self) -> Explanation {
        match self {
            Self::UnknownDimension(dimension) => Explanation::plain("error-unknown-dimension").with("dimension", dimension),
            Self::UnknownCode { dimension, code } => {
                Explanation::plain("error-unknown-code").with("dimension", dimension).with("code", code)
            }
            Self::RetiredCode { dimension, code } => {
                Explanation::plain("error-retired-code").with("dimension", dimension).with("code", code)
            }
            Self::NotOne { dimension, count } => Explanation::plain("error-not-one-code").with("dimension", dimension).with("count", count),
            Self::NoTopic => Explanation::plain("error-no-topic"),
            Self::Hour(hour) => Explanation::plain("error-hour").with("hour", hour),
            Self::TimedId(id) => Explanation::plain("error-timed-id").with("id", id),
            Self::Number(number) => Explanation::plain("error-number").with("number", number).with("most", MOST),
        }
    }
}

impl Vocabulary {
    /// The dimension with this id.
    #[must_use]
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == *id)
    }

    /// The code with this id in this dimension.
    #[must_use]
    pub fn code(&self, dimension: &DimensionId, id: &CodeId) -> Option<&Code> {
        self.codes.iter().find(|code| code.dimension == *dimension && code.id == *id)
    }

    /// The codes of a dimension in the order of its list, retired ones among them.
    pub fn codes_of<'a>(&'a self, dimension: &'a DimensionId) -> impl Iterator<Item = &'a Code> {
        self.codes.iter().filter(move |code| code.dimension == *dimension)
    }

    /// The usual channel: the one that stands where nothing is said.
    #[must_use]
    pub fn usual_channel(&self) -> CodeId {
        self.dimension(&DimensionId::CHANNEL).and_then(|channel| channel.usual.clone()).unwrap_or(CodeId::UNKNOWN)
    }

    /// Whether a visit may be recorded: its dimensions and codes exist and are in use, and its numbers are in range.
    ///
    /// # Errors
    /// The first reason found why not.
    pub fn check(&self, visit: &Visit, origin: Origin) -> Result<(), BadVisit> {
        if visit.topic.is_empty() {
            return Err(BadVisit::NoTopic);
        }
        if visit.id.tells_time() {
            return Err(BadVisit::TimedId(visit.id));
        }
        if let Some(hour) = visit.hour.filter(|hour| *hour > 23) {
            return Err(BadVisit::Hour(hour));
        }
        if let Some(number) = [visit.times, visit.people].into_iter().find(|n| !(1..=MOST).contains(n)) {
            return Err(BadVisit::Number(number));
        }
        visit.dimensions().try_for_each(|(dimension, codes)| self.check_codes(dimension, codes, origin))
    }

    fn check_codes(&self, id: &DimensionId, codes: &[CodeId], origin: Origin) -> Result<(), BadVisit> {
        let dimension = self.dimension(id).ok_or_else(|| BadVisit::UnknownDimension(id.clone()))?;
        if dimension.choose == Choose::One && codes.len() != 1 {
            return Err(BadVisit::NotOne { dimension: id.clone(), count: codes.len() });
        }
        for code in codes {
            if *code == CodeId::UNKNOWN && origin == Origin::Sheet {
                continue;
            }
            let known = self.code(id, code);
            let known = known.ok_or_else(|| BadVisit::UnknownCode { dimension: id.clone(), code: code.clone() })?;
            if known.retired && origin == Origin::Desk {
                return Err(BadVisit::RetiredCode { dimension: id.clone(), code: code.clone() });
            }
        }
        Ok(())
    }

    /// Reads a vocabulary from TOML, as `assets/vocabulary` holds them.
    ///
    /// # Errors
    /// When the text is no vocabulary: no TOML, a core dimension missing, an id twice, or a reserved id.
    pub fn from_toml(text: &str) -> Result<Self, BadVocabulary> {
        let written: Written = toml::from_str(text).map_err(|e| BadVocabulary::Syntax(e.to_string()))?;
        let mut vocabulary = Self::default();
        let mut seen = BTreeSet::new();
        for (order, written) in (0..).zip(written.dimension) {
            if written.id.is_reserved() || !seen.insert((written.id.clone(), None)) {
                return Err(BadVocabulary::Id(written.id.to_string()));
            }
            for (order, code) in (0..).zip(written.code) {
                if code.id.is_reserved() || !seen.insert((written.id.clone(), Some(code.id.clone()))) {
                    return Err(BadVocabulary::Id(code.id.to_string()));
                }
                vocabulary.codes.push(code.into_code(&written.id, order));
            }
            vocabulary.dimensions.push(Dimension {
                switched_on: written.switched_on || written.id.is_core(),
                id: written.id,
                label: written.label,
                choose: written.choose,
                usual: written.usual,
                order,
            });
        }
        vocabulary.check_core()?;
        Ok(vocabulary)
    }

    fn check_core(&self) -> Result<(), BadVocabulary> {
        for id in DimensionId::CORE {
            let expected = if [DimensionId::LANGUAGE, DimensionId::CHANNEL].contains(&id) { Choose::One } else { Choose::Many };
            match self.dimension(&id) {
                Some(dimension) if dimension.choose == expected => {}
                _ => return Err(BadVocabulary::Core(id)),
            }
        }
        let usual = |dimension: &Dimension| dimension.usual.as_ref().is_none_or(|u| self.code(&dimension.id, u).is_some());
        match self.dimensions.iter().find(|dimension| !usual(dimension)) {
            Some(dimension) => Err(BadVocabulary::Usual(dimension.id.clone())),
            None => Ok(()),
        }
    }
}

/// Why a text is no vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadVocabulary {
    /// The text is not TOML of the expected form.
    #[error("the vocabulary cannot be read: {0}")]
    Syntax(String),
    /// An id stands twice or is one of the program's own.
    #[error("the id “{0}” stands twice or is reserved")]
    Id(String),
    /// A core dimension is missing or takes the wrong number of codes.
    #[error("the core dimension “{0}” is missing or takes the wrong number of codes")]
    Core(DimensionId),
    /// A dimension's usual code is none of its codes.
    #[error("the usual code of “{0}” is none of its codes")]
    Usual(DimensionId),
}

impl Explain for BadVocabulary {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-bad-vocabulary").with("reason", self)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "name")]
    _name: Labels,
    dimension: Vec<WrittenDimension>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDimension {
    id: DimensionId,
    label: Labels,
    choose: Choose,
    #[serde(default)]
    switched_on: bool,
    usual: Option<CodeId>,
    #[serde(default)]
    code: Vec<WrittenCode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCode {
    id: CodeId,
    label: Labels,
    short: Option<Labels>,
    own_name: Option<String>,
    group: Option<String>,
}

impl WrittenCode {
    fn into_code(self, dimension: &DimensionId, order: u32) -> Code {
        Code {
            dimension: dimension.clone(),
            id: self.id,
            label: self.label,
            short: self.short,
            own_name: self.own_name,
            group: self.group,
            order,
            retired: false,
        }
    }
}
