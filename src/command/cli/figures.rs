//! The arguments of `figures`.

use clap::Args;

use super::selection::{Counted, Where};
use crate::statistics::{Against, Axis};

/// One table.
#[derive(Debug, Args)]
pub struct Figures {
    /// Which visits.
    #[command(flatten)]
    pub selection: Where,
    /// What the rows are: a dimension, place, date, week, weekday or hour.
    #[arg(long, value_name = "DIM")]
    pub rows: Axis,
    /// What the columns are.
    #[arg(long, value_name = "DIM")]
    pub columns: Option<Axis>,
    /// What is counted.
    #[arg(long, value_enum, default_value_t)]
    pub measure: Counted,
    /// Rounded figures that may be handed over. The weeks of the period are published with it.
    #[arg(long)]
    pub protect: bool,
    /// The same without publishing anything, also of a week that is not over: what publishing now would give.
    #[arg(long, conflicts_with = "protect")]
    pub preview: bool,
    /// Beside an earlier period: previous or year-before.
    #[arg(long, value_name = "PERIOD", conflicts_with_all = ["protect", "preview"])]
    pub compare: Option<Against>,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}
