//! Feedback: what visitors answer when the laptop is turned round. Counts, and nothing else.
//!
//! An answer is never a record. It adds one to a count of its place and ISO week, and so has no date, no hour, no order and no
//! language: with 5 to 15 visitors an afternoon a language stored with an answer would name the visitor.
//!
//! | file | holds |
//! |---|---|
//! | [`texts`] | the questions and every word that a visitor reads, in their languages |

pub mod texts;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::explain::{Explain, Explanation};
use super::id::{CodeId, DeskId, PlaceId};
use super::week::Week;

/// How many questions a visitor is asked.
pub const ASKED: std::ops::RangeInclusive<usize> = 1..=3;

/// What is asked where the desk has chosen nothing.
pub const USUAL: [&str; 2] = ["helped", "own-language"];

/// The most answers that are believed of one place, week, question and face.
pub const MOST: u64 = 1_000_000;

/// One of the three faces under a question. Three and not five: they answer yes or no, and few cells are protected better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Face {
    /// The smiling one.
    Yes,
    /// The one between.
    Middle,
    /// The sad one.
    No,
}

impl Face {
    /// All of them, the smiling one first.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Middle, Self::No];

    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Middle => "middle",
            Self::No => "no",
        }
    }
}

impl fmt::Display for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Face {
    type Err = BadFeedback;
    fn from_str(text: &str) -> Result<Self, BadFeedback> {
        Self::ALL.into_iter().find(|face| face.name() == text).ok_or_else(|| BadFeedback::Face(text.to_owned()))
    }
}

/// How often each face of each question was pressed.
pub type Counts = BTreeMap<CodeId, BTreeMap<Face, u64>>;

/// Adds counts to counts.
pub fn add(sum: &mut Counts, more: &Counts) {
    for (question, faces) in more {
        let faces_of = sum.entry(question.clone()).or_default();
        for (face, answers) in faces {
            let count = faces_of.entry(*face).or_default();
            *count = count.saturating_add(*answers);
        }
    }
}

/// All that one laptop was answered at a place in a week. The laptops of a place add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// The copy of the book that was asked.
    pub desk: DeskId,
    /// The place.
    pub place: PlaceId,
    /// The week.
    pub week: Week,
    /// The counts; no question without answers, no face without.
    pub counts: Counts,
}

/// What cannot be asked or answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadFeedback {
    /// There is no such question.
    #[error("there is no question “{0}”")]
    Question(String),
    /// There is no such face.
    #[error("“{0}” is no face: yes, middle or no")]
    Face(String),
    /// Too few or too many questions, or one of them twice.
    #[error("one to three different questions are asked, not {0}")]
    Number(usize),
    /// A question that this desk does not ask.
    #[error("the question “{0}” is not asked here")]
    NotAsked(CodeId),
    /// An answer twice to one question.
    #[error("the question “{0}” is answered twice")]
    Twice(CodeId),
}

impl Explain for BadFeedback {
    fn explain(&self) -> Explanation {
        match self {
            Self::Question(question) => Explanation::plain("feedback-error-question").with("question", question),
            Self::Face(face) => Explanation::plain("feedback-error-face").with("face", face),
            Self::Number(number) => {
                Explanation::plain("feedback-error-number").with("number", number).with("least", ASKED.start()).with("most", ASKED.end())
            }
            Self::NotAsked(question) => Explanation::plain("feedback-error-not-asked").with("question", question),
            Self::Twice(question) => Explanation::plain("feedback-error-twice").with("question", question),
        }
    }
}
