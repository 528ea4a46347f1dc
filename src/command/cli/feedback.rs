//! The arguments of `feedback`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::book::feedback::BadFeedback;
use crate::book::{CodeId, Face, Period, PlaceId};

/// What visitors answer.
#[derive(Debug, Args)]
pub struct FeedbackCommand {
    /// What to do with it.
    #[command(subcommand)]
    pub action: FeedbackAction,
}

/// What to do with what visitors answer.
#[derive(Debug, Subcommand)]
pub enum FeedbackAction {
    /// The questions that can be asked, and which of them are asked here.
    Questions {
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Ask these questions from now on, one to three.
    Choose {
        /// The questions' ids.
        #[arg(required = true, value_name = "QUESTION")]
        questions: Vec<CodeId>,
    },
    /// Count one visitor's answers. Neither the hour nor the day is kept, only the week.
    Answer {
        /// The advice point; may be left out where the book has one.
        #[arg(long)]
        place: Option<PlaceId>,
        /// A question and its face: helped=yes, helped=middle, helped=no.
        #[arg(required = true, value_name = "QUESTION=FACE", value_parser = answer)]
        answers: Vec<(CodeId, Face)>,
    },
    /// What was answered in the weeks of a period that are over: always protected.
    Results {
        /// The period, of whole weeks.
        #[arg(long)]
        period: Period,
        /// The advice point; all together where it is left out.
        #[arg(long)]
        place: Option<PlaceId>,
        /// One JSON object a question.
        #[arg(long)]
        json: bool,
    },
    /// Lock the way back from the visitor to the desk with a passphrase, or tell whether it is.
    Lock {
        /// The file whose first line is the passphrase.
        #[arg(long, value_name = "FILE", group = "lock")]
        passphrase_file: Option<PathBuf>,
        /// A long press on the corner is enough again.
        #[arg(long, group = "lock")]
        off: bool,
    },
}

fn answer(text: &str) -> Result<(CodeId, Face), BadFeedback> {
    let (question, face) = text.split_once('=').ok_or_else(|| BadFeedback::Face(text.to_owned()))?;
    Ok((question.parse().map_err(|_| BadFeedback::Question(question.to_owned()))?, face.parse()?))
}
