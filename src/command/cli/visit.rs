//! The arguments of `log`, `amend`, `remove`, `undo` and `list`: single visits.

use super::number;
use chrono::NaiveDate;
use clap::Args;

use crate::book::{CodeId, DimensionId, Draft, Explain, Explanation, Period, PlaceId, VisitId};

/// What a visit was.
#[derive(Debug, Args)]
pub struct VisitArgs {
    /// The advice point; may be left out where the book has one.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// What it was about: one topic or more.
    #[arg(long, num_args = 1..)]
    pub topic: Option<Vec<CodeId>>,
    /// The language spoken (ISO 639-3).
    #[arg(long)]
    pub language: Option<CodeId>,
    /// How the contact came; the usual channel where it is left out.
    #[arg(long)]
    pub channel: Option<CodeId>,
    /// How many visitors came together.
    #[arg(long, value_parser = number::whole::<u32>)]
    pub people: Option<u32>,
    /// How many like visits this stands for.
    #[arg(long, value_parser = number::whole::<u32>)]
    pub times: Option<u32>,
    /// Where the visitors were sent on.
    #[arg(long, num_args = 1..)]
    pub referral: Option<Vec<CodeId>>,
    /// An answer to another question.
    #[arg(long, num_args = 1.., value_name = "DIM=CODE", value_parser = answer)]
    pub answer: Vec<(DimensionId, CodeId)>,
    /// The date; today where it is left out.
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The hour, 0 to 23.
    #[arg(long)]
    pub hour: Option<u8>,
}

/// Text that is no answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no answer: DIM=CODE is expected")]
pub struct BadAnswer(pub String);

impl Explain for BadAnswer {
    fn explain(&self) -> Explanation {
        Explanation::plain("refusal-bad-answer").with("text", &self.0)
    }
}

fn answer(text: &str) -> Result<(DimensionId, CodeId), BadAnswer> {
    let parts = text.split_once('=').and_then(|(dimension, code)| Some((dimension.parse().ok()?, code.parse().ok()?)));
    parts.ok_or_else(|| BadAnswer(text.to_owned()))
}

impl VisitArgs {
    /// The draft these arguments describe.
    #[must_use]
    pub fn draft(self, id: Option<VisitId>) -> Draft {
        let mut draft = Draft {
            id,
            place: self.place,
            date: self.date,
            hour: self.hour,
            times: self.times,
            people: self.people,
            topic: self.topic,
            language: self.language,
            channel: self.channel,
            referral: self.referral,
            ..Draft::default()
        };
        for (dimension, code) in self.answer {
            draft.answers.entry(dimension).or_default().push(code);
        }
        draft
    }
}

/// Record visits.
#[derive(Debug, Args)]
pub struct Log {
    /// The visit.
    #[command(flatten)]
    pub visit: VisitArgs,
    /// The visit's id, so that a retry counts once.
    #[arg(long)]
    pub id: Option<VisitId>,
    /// Read visits from standard input, one JSON object a line.
    #[arg(long, conflicts_with_all = ["place", "topic", "language", "channel", "people", "times", "referral", "answer", "date", "hour", "id"])]
    pub stdin: bool,
}

/// Correct a visit.
#[derive(Debug, Args)]
pub struct Amend {
    /// The visit's id.
    pub id: VisitId,
    /// What is different; all else stays.
    #[command(flatten)]
    pub visit: VisitArgs,
}

/// Remove a visit.
#[derive(Debug, Args)]
pub struct Remove {
    /// The visit's id.
    pub id: VisitId,
}

/// Take back the last step.
#[derive(Debug, Args)]
pub struct Undo {
    /// The day of the visits; today where it is left out.
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The advice point; the only one where it is left out.
    #[arg(long)]
    pub place: Option<PlaceId>,
}

/// List visits.
#[derive(Debug, Args)]
pub struct List {
    /// 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30.
    #[arg(long, value_parser = Period::of_any_year)]
    pub period: Period,
    /// The advice point; all where it is left out.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
}
