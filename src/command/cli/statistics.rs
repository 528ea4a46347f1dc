//! The arguments of `statistics`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::selection::{Counted, Where};
use crate::statistics::query::Section;
use crate::statistics::{Against, Axis};

/// A section of the desk's own statistics. What is shown is exact and for internal use, unless it is a preview.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Statistics {
    /// Which visits.
    #[command(flatten)]
    pub selection: Where,
    /// Which part.
    #[arg(long, value_enum, default_value_t)]
    pub section: SectionName,
    /// What is counted.
    #[arg(long, value_enum, default_value_t)]
    pub measure: Counted,
    /// Beside an earlier period: previous or year-before.
    #[arg(long, value_name = "PERIOD")]
    pub compare: Option<Against>,
    /// The rows of the section "own".
    #[arg(long, value_name = "DIM", default_value = "topic")]
    pub rows: Axis,
    /// The columns of the section "own".
    #[arg(long, value_name = "DIM")]
    pub columns: Option<Axis>,
    /// The most common first, instead of the order of the lists.
    #[arg(long)]
    pub by_total: bool,
    /// Write the tables as files to this folder instead: protected, or exact with --internal.
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    /// Exact figures in the files, for the desk's own use; protected ones where it is left out.
    #[arg(long, requires = "to")]
    pub internal: bool,
    /// Show the figures as they would leave, protected, without publishing anything: a preview.
    #[arg(long, conflicts_with = "to")]
    pub preview: bool,
    /// The formats: csv, xlsx, pdf.
    #[arg(long, value_delimiter = ',', default_value = "csv,xlsx,pdf", requires = "to")]
    pub format: Vec<String>,
    /// One JSON object for each table.
    #[arg(long)]
    pub json: bool,
}

/// A part of the statistics.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
#[expect(missing_docs, reason = "the names are those of `Section`")]
pub enum SectionName {
    #[default]
    Overview,
    Topics,
    Languages,
    Channels,
    Referrals,
    Times,
    Others,
    Own,
    Targets,
    Events,
    Observations,
    Coverage,
    Feedback,
}

impl From<SectionName> for Section {
    fn from(name: SectionName) -> Self {
        match name {
            SectionName::Overview => Self::Overview,
            SectionName::Topics => Self::Topics,
            SectionName::Languages => Self::Languages,
            SectionName::Channels => Self::Channels,
            SectionName::Referrals => Self::Referrals,
            SectionName::Times => Self::Times,
            SectionName::Others => Self::Others,
            SectionName::Own => Self::Own,
            SectionName::Targets => Self::Targets,
            SectionName::Events => Self::Events,
            SectionName::Observations => Self::Observations,
            SectionName::Coverage => Self::Coverage,
            SectionName::Feedback => Self::Feedback,
        }
    }
}
