//! The arguments of `vocabulary`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::book::{CodeId, DimensionId, PlaceId};

/// Questions and choices.
#[derive(Debug, Args)]
pub struct VocabularyCommand {
    /// What to do with them.
    #[command(subcommand)]
    pub action: VocabularyAction,
}

/// A name in three languages.
#[derive(Debug, Clone, Default, Args)]
pub struct Names {
    /// In Finnish.
    #[arg(long)]
    pub fi: Option<String>,
    /// In Swedish.
    #[arg(long)]
    pub sv: Option<String>,
    /// In English.
    #[arg(long)]
    pub en: Option<String>,
}

/// What to do with questions and choices. Nothing is deleted; old figures stay what they were.
#[derive(Debug, Subcommand)]
pub enum VocabularyAction {
    /// Show them with their ids.
    Show {
        /// Only this question.
        dimension: Option<DimensionId>,
        /// One JSON object a choice, a line each.
        #[arg(long)]
        json: bool,
    },
    /// Write all of them as TOML, for another laptop.
    Export {
        /// The new file; standard output where it is left out.
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Read such a file; what has the same id becomes one.
    Import {
        /// The file.
        file: PathBuf,
        /// One JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Take a choice out of use.
    Retire {
        /// The question.
        dimension: DimensionId,
        /// The choice.
        code: CodeId,
    },
    /// Bring a retired or merged choice back.
    Restore {
        /// The question.
        dimension: DimensionId,
        /// The choice.
        code: CodeId,
    },
    /// Give a choice, or a question where no choice is named, another name; its id stays.
    Rename {
        /// The question.
        dimension: DimensionId,
        /// The choice.
        code: Option<CodeId>,
        /// The new names; a language left out keeps its own.
        #[command(flatten)]
        names: Names,
    },
    /// From now on the second choice stands for the first; the old figures stay apart.
    Merge {
        /// The question.
        dimension: DimensionId,
        /// The choice that goes out of use.
        code: CodeId,
        /// The choice that stands for it.
        into: CodeId,
    },
    /// Add a choice; a language left out has the first name given.
    Add {
        /// The question.
        dimension: DimensionId,
        /// Its id; made from the name where it is left out. Languages have their ISO 639-3 codes.
        code: Option<CodeId>,
        /// Its names.
        #[command(flatten)]
        names: Names,
        /// A language's own name in its own script.
        #[arg(long)]
        own_name: Option<String>,
    },
    /// Add a question of the desk's own, with 2 to 12 choices. It is not asked until it is switched on.
    AddQuestion {
        /// Its id.
        dimension: DimensionId,
        /// Its names.
        #[command(flatten)]
        names: Names,
        /// A choice, in the order of the list.
        #[arg(long, required = true)]
        choice: Vec<String>,
        /// A visit can have several of them.
        #[arg(long)]
        several: bool,
    },
    /// Move a choice, or without one the question, a step towards the beginning or, with --down, the end.
    Move {
        /// The question.
        dimension: DimensionId,
        /// The choice.
        code: Option<CodeId>,
        /// Towards the end.
        #[arg(long)]
        down: bool,
    },
    /// Ask an optional question or, with --off, ask it no more; say where and how.
    Ask {
        /// The question.
        dimension: DimensionId,
        /// No more.
        #[arg(long)]
        off: bool,
        /// Only at this advice point; may be given several times.
        #[arg(long, value_name = "PLACE")]
        at: Vec<PlaceId>,
        /// At all advice points again.
        #[arg(long, conflicts_with = "at")]
        everywhere: bool,
        /// Whether a visit at the desk must have an answer.
        #[arg(long, value_name = "BOOL")]
        required: Option<bool>,
        /// Whether the last choice stays for the next visit; also for the questions that are always asked.
        #[arg(long, value_name = "BOOL")]
        keep: Option<bool>,
    },
    /// Undo the last change of questions, choices or advice points; called again, one more.
    Undo,
}
