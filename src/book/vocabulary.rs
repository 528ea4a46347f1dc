//! All dimensions and codes of a book together, and the ready vocabularies a new book starts from.

mod written;

use super::dimension::{Choose, Code, Dimension};
use super::explain::{Explain, Explanation};
use super::id::{CodeId, DimensionId, PlaceId, VisitId};
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
    /// One visit in the window, whose desk may also say that the language is not known.
    Window,
    /// A tally sheet or an import: a dimension the sheet does not tell is "not recorded".
    Sheet,
}

impl Origin {
    /// Whether somebody at the desk answers now: every question has an answer, and nothing that is out of use is chosen.
    #[must_use]
    pub fn is_desk(self) -> bool {
        matches!(self, Self::Desk | Self::Window)
    }
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
    /// A question that the place must ask, without an answer.
    #[error("at this place a visit needs an answer to “{0}”")]
    NoAnswer(DimensionId),
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
            Self::NoAnswer(dimension) => Explanation::plain("error-no-answer").with("dimension", dimension),
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
    pub fn codes_of<'a>(&'a self, dimension: &DimensionId) -> impl Iterator<Item = &'a Code> + use<'a> {
        let dimension = dimension.clone();
        self.codes.iter().filter(move |code| code.dimension == dimension)
    }

    /// The dimensions that the desk asks at a place, in its order.
    #[must_use]
    pub fn asked_at<'a>(&'a self, place: &'a PlaceId) -> impl DoubleEndedIterator<Item = &'a Dimension> + Clone {
        self.dimensions.iter().filter(move |dimension| dimension.is_asked_at(place))
    }

    /// The first question of a place that a new visit must answer and does not; `answered` tells which it does.
    #[must_use]
    pub fn unanswered<'a>(&'a self, place: &'a PlaceId, answered: impl Fn(&DimensionId) -> bool) -> Option<&'a Dimension> {
        self.asked_at(place).find(|dimension| dimension.required && !answered(&dimension.id))
    }

    /// The default channel.
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
        visit.dimensions().try_for_each(|(dimension, codes)| self.check_codes(dimension, codes, origin))?;
        let said = |asked: &DimensionId| visit.dimensions().any(|(dimension, _)| dimension == asked);
        match self.unanswered(&visit.place, said) {
            Some(dimension) if origin.is_desk() => Err(BadVisit::NoAnswer(dimension.id.clone())),
            _ => Ok(()),
        }
    }

    fn check_codes(&self, id: &DimensionId, codes: &[CodeId], origin: Origin) -> Result<(), BadVisit> {
        let dimension = self.dimension(id).ok_or_else(|| BadVisit::UnknownDimension(id.clone()))?;
        if dimension.choose == Choose::One && codes.len() != 1 {
            return Err(BadVisit::NotOne { dimension: id.clone(), count: codes.len() });
        }
        for code in codes {
            if *code == CodeId::UNKNOWN && (origin == Origin::Sheet || (origin == Origin::Window && *id == DimensionId::LANGUAGE)) {
                continue;
            }
            let known = self.code(id, code);
            let known = known.ok_or_else(|| BadVisit::UnknownCode { dimension: id.clone(), code: code.clone() })?;
            if known.retired && origin.is_desk() {
                return Err(BadVisit::RetiredCode { dimension: id.clone(), code: code.clone() });
            }
        }
        Ok(())
    }

    /// Settles what the merges of two books have left without an end, and gives the codes that it changed. Of a circle the code with the
    /// first id is in use again, and the others stay merged; a code merged into one that is not known is only retired. What is
    /// settled follows from the codes alone, so that every copy of the book settles it alike.
    pub fn settle_merges(&mut self) -> Vec<Code> {
        let into = |code: &Code| code.merged_into.as_ref().and_then(|into| self.code(&code.dimension, into));
        let first_of_circle = |code: &Code| {
            let mut next = into(code);
            for _ in 0..self.codes.len() {
                match next {
                    Some(found) if found.id == code.id => return true,
                    Some(found) if found.id < code.id => return false,
                    Some(found) => next = into(found),
                    None => return false,
                }
            }
            false
        };
        let merged = self.codes.iter().filter(|code| code.merged_into.is_some());
        let settled = merged.filter_map(|code| match into(code) {
            None => Some(Code { merged_into: None, ..code.clone() }),
            Some(_) => first_of_circle(code).then(|| Code { merged_into: None, retired: false, ..code.clone() }),
        });
        let settled: Vec<Code> = settled.collect();
        for code in &mut self.codes {
            if let Some(now) = settled.iter().find(|now| now.dimension == code.dimension && now.id == code.id) {
                code.clone_from(now);
            }
        }
        settled
    }

    /// The code that new visits get where this one is said: itself, or what it was merged into. None where merges have no end.
    #[must_use]
    pub fn successor<'a>(&'a self, dimension: &DimensionId, id: &CodeId) -> Option<&'a Code> {
        let mut code = self.code(dimension, id)?;
        for _ in 0..self.codes.len() {
            match &code.merged_into {
                Some(next) => code = self.code(dimension, next)?,
                None => return Some(code),
            }
        }
        None
    }

    /// The visit with every merged code replaced by what it was merged into: for new records.
    #[must_use]
    pub fn with_successors(&self, visit: Visit) -> Visit {
        let one = |dimension: &DimensionId, code: CodeId| self.successor(dimension, &code).map_or(code, |code| code.id.clone());
        let many = |dimension: &DimensionId, codes: Vec<CodeId>| {
            let mut kept: Vec<CodeId> = Vec::with_capacity(codes.len());
            for code in codes.into_iter().map(|code| one(dimension, code)) {
                if !kept.contains(&code) {
                    kept.push(code);
                }
            }
            kept
        };
        Visit {
            topic: many(&DimensionId::TOPIC, visit.topic),
            language: one(&DimensionId::LANGUAGE, visit.language),
            channel: one(&DimensionId::CHANNEL, visit.channel),
            referral: many(&DimensionId::REFERRAL, visit.referral),
            answers: visit.answers.into_iter().map(|(dimension, codes)| (dimension.clone(), many(&dimension, codes))).collect(),
            ..visit
        }
    }
}

/// Why a text is no vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadVocabulary {
    /// The text is not TOML of the expected form.
    #[error("the vocabulary cannot be read: {0}")]
    Syntax(String),
    /// An id occurs twice or is one of the program's own.
    #[error("the id “{0}” stands twice or is reserved")]
    Id(String),
    /// A core dimension is missing or takes the wrong number of codes.
    #[error("the core dimension “{0}” is missing or takes the wrong number of codes")]
    Core(DimensionId),
    /// A code was merged into one that its dimension does not have.
    #[error("“{0}” is merged into a code that is not there")]
    Successor(CodeId),
    /// Codes are merged into each other in a circle.
    #[error("“{0}” is merged in a circle")]
    Circle(CodeId),
    /// A dimension's usual code is none of its codes.
    #[error("the usual code of “{0}” is none of its codes")]
    Usual(DimensionId),
}

impl Explain for BadVocabulary {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-bad-vocabulary").with("reason", self)
    }
}
