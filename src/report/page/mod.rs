//! The layouts that turn reports into documents.
//!
//! | file | holds |
//! |---|---|
//! | `blocks` | tables as blocks: lists by size, matrices, heat maps |
//! | [`daily`] | the sheet of a day, on one page |
//! | [`weekly`] | the statistics of a week |
//! | [`section`] | a table of a section with its chart |
//! | [`observations`] | observations by topic |

mod blocks;
pub(super) mod daily;
pub(super) mod observations;
pub(super) mod section;
pub(super) mod weekly;
