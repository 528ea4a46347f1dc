//! The questions and every word that a visitor reads, in the visitor's language: read from `assets/feedback/questions.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::super::id::CodeId;
use super::{ASKED, BadFeedback, Face, USUAL};

/// The file.
pub const FILE: &str = include_str!("../../../assets/feedback/questions.toml");

/// The questions, and the languages in which they can be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The questions a desk chooses from.
    #[serde(rename = "question", default)]
    pub questions: Vec<Question>,
    /// The languages, in the order of their tiles.
    #[serde(rename = "language", default)]
    pub tongues: Vec<Tongue>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, under which books hold its counts for ever.
    pub id: CodeId,
    /// The word of the face between yes and no.
    pub middle: Middle,
}

/// The word between yes and no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Middle {
    /// "Partly".
    Partly,
    /// "Maybe".
    Maybe,
}

/// A language a visitor can choose, with all its texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tongue {
    /// ISO 639-3.
    pub id: CodeId,
    /// Its own name in its own script.
    pub name: String,
    /// Whether it is written from right to left.
    #[serde(default)]
    pub right_to_left: bool,
    /// Below the name on its tile: "How was the service?".
    pub invite: String,
    /// The smiling face.
    pub yes: String,
    /// The face between, of a question that asks how much.
    pub partly: String,
    /// The face between, of a question that asks whether.
    pub maybe: String,
    /// The sad face.
    pub no: String,
    /// Leave this question out.
    pub skip: String,
    /// Who sees the answer.
    pub promise: String,
    /// At the end.
    pub thanks: String,
    /// It is not certain that the answer was saved.
    pub failed: String,
    /// The questions by their ids.
    pub ask: BTreeMap<CodeId, String>,
}

/// The texts that the program brings. Tests hold that the file is whole.
pub static TEXTS: LazyLock<Texts> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());

impl Texts {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &CodeId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The language with this id.
    #[must_use]
    pub fn tongue(&self, id: &str) -> Option<&Tongue> {
        self.tongues.iter().find(|tongue| tongue.id.as_str() == id)
    }

    /// What is asked where the desk has chosen nothing.
    #[must_use]
    pub fn usual(&self) -> Vec<CodeId> {
        self.questions.iter().map(|question| &question.id).filter(|id| USUAL.contains(&id.as_str())).cloned().collect()
    }

    /// One to three different questions, in the order in which they were named.
    ///
    /// # Errors
    /// When there is no such question, or they are too few, too many or not different.
    pub fn choice(&self, named: &[CodeId]) -> Result<Vec<CodeId>, BadFeedback> {
        if let Some(unknown) = named.iter().find(|id| self.question(id).is_none()) {
            return Err(BadFeedback::Question(unknown.to_string()));
        }
        let different: std::collections::BTreeSet<_> = named.iter().collect();
        let right = ASKED.contains(&named.len()) && different.len() == named.len();
        if right { Ok(named.to_vec()) } else { Err(BadFeedback::Number(different.len())) }
    }
}

impl Tongue {
    /// The question in this language.
    #[must_use]
    pub fn asks<'a>(&'a self, question: &'a CodeId) -> &'a str {
        self.ask.get(question).map_or(question.as_str(), String::as_str)
    }

    /// The word under a face of a question.
    #[must_use]
    pub fn word(&self, question: &CodeId, face: Face) -> &str {
        match (face, TEXTS.question(question).map(|question| question.middle)) {
            (Face::Yes, _) => &self.yes,
            (Face::No, _) => &self.no,
            (Face::Middle, Some(Middle::Maybe)) => &self.maybe,
            (Face::Middle, _) => &self.partly,
        }
    }
}
