//! What all tables of one result share, and a table to begin with.

use super::value::{Head, SectionTable};
use crate::book::{Period, Place};
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::report::phrases;
use crate::statistics::query::ComparedTable;
use crate::statistics::{Coverage, Protection};
use crate::text;

/// What all tables of one result share.
pub(super) struct SectionContext<'a> {
    pub(super) labels: &'a ItemLabels<'a>,
    pub(super) organisation: &'a str,
    pub(super) place: Option<&'a Place>,
    pub(super) period: Period,
    pub(super) marking: Marking,
    pub(super) protection: Option<Protection>,
}

impl SectionContext<'_> {
    /// A table of a section without lines yet.
    pub(super) fn section_table(&self, name: &str, title: String, coverage: &Coverage) -> SectionTable {
        SectionTable {
            name: name.to_owned(),
            title,
            organisation: self.organisation.to_owned(),
            place: self.place.cloned(),
            period: self.period,
            marking: self.marking,
            protection: self.protection,
            days: Some(coverage.numbers()),
            heads: Vec::new(),
            lines: Vec::new(),
            remarks: Vec::new(),
            chart: None,
        }
    }

    /// The heads of the earlier period, the difference and the per cent.
    pub(super) fn comparison_heads(&self) -> [Head; 3] {
        let locale = self.labels.locale();
        [text!(locale, "statistics-before"), text!(locale, "statistics-difference"), text!(locale, "statistics-percent")].map(Head::numbers)
    }

    /// Which earlier period is compared with, and what must be known of it; none where there is no comparison.
    pub(super) fn comparison_remarks(&self, compared: &ComparedTable) -> Vec<String> {
        compared.comparison.as_ref().map(|comparison| phrases::comparison(self.labels.locale(), comparison)).unwrap_or_default()
    }
}
