//! Observations by topic, as a document for social reporting.
//!
//! Observations hold words that were written by people: the document is for internal use, until somebody has read it with that eye.

use super::daily_page::page_label;
use super::document::{Block, Document, Grid, GridCell, GridColumn, GridRow};
use super::format::{self, ReportError};
use super::{ItemLabels, Marking, phrases};
use crate::book::{Observation, Period, Place};
use crate::locale::Arg;
use crate::statistics::Axis;
use crate::text;

/// The observations of a place, or of all, in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observations {
    /// Whose they are.
    pub organisation: String,
    /// The place; none stands for all places together.
    pub place: Option<Place>,
    /// The period.
    pub period: Period,
    /// The observations by date.
    pub seen: Vec<Observation>,
}

/// The observations by topic, topics by their number of observations and then by their names; within a topic by date.
#[must_use]
pub fn by_topic<'a>(seen: &'a [Observation], naming: &ItemLabels<'_>) -> Vec<(String, Vec<&'a Observation>)> {
    let mut topics: Vec<(String, Vec<&Observation>)> = Vec::new();
    for one in seen {
        let topic = naming.item(&Axis::TOPIC, one.topic.as_str());
        match topics.iter_mut().find(|(name, _)| *name == topic) {
            Some((_, seen)) => seen.push(one),
            None => topics.push((topic, vec![one])),
        }
    }
    naming.locale().sort(&mut topics, |(name, _)| name);
    topics.sort_by_key(|(_, seen)| std::cmp::Reverse(seen.len()));
    topics
}

/// The document as a PDF.
///
/// # Errors
/// When the file cannot be put together, which would be a fault of the program.
pub fn pdf(observations: &Observations, naming: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    format::paper(&document(observations, naming), naming.locale())
}

fn document(observations: &Observations, naming: &ItemLabels<'_>) -> Document {
    let locale = naming.locale();
    let marking = phrases::marking(locale, Marking::InternalExact);
    let place = naming.place(observations.place.as_ref());
    let period = locale.period(observations.period);
    Document {
        title: text!(locale, "statistics-observations"),
        footer: format!("{} · {place} · {period} · {marking}", observations.organisation),
        subtitle: place,
        detail: period,
        marking,
        language: locale.code().to_owned(),
        date: observations.period.from(),
        page_label,
        blocks: body(observations, naming),
    }
}

fn body(observations: &Observations, naming: &ItemLabels<'_>) -> Vec<Block> {
    let locale = naming.locale();
    let count = Arg::Count(observations.seen.len() as u64);
    let mut body = vec![
        Block::Notice(text!(locale, "statistics-observations-internal")),
        Block::Paragraph(text!(locale, "statistics-observations-count", count = count)),
    ];
    let topics = by_topic(&observations.seen, naming);
    if !topics.is_empty() {
        body.push(Block::Grid(summary(&topics, naming)));
    }
    for (topic, seen) in topics {
        body.push(Block::Heading(topic));
        for one in seen {
            let place = naming.item(&Axis::Place, one.place.as_str());
            body.push(Block::Remark(format!("{} · {place}", locale.date_with_weekday(one.date))));
            body.push(Block::Paragraph(one.text.clone()));
        }
    }
    body
}

/// How many observations each topic has.
fn summary(topics: &[(String, Vec<&Observation>)], naming: &ItemLabels<'_>) -> Grid {
    let locale = naming.locale();
    let column = |head: String, share: f32, numeric| GridColumn { head, share, numeric };
    let columns = vec![column(naming.axis(&Axis::TOPIC), 4.0, false), column(text!(locale, "statistics-observations"), 1.4, true)];
    let line = |name: String, count: usize, total| GridRow {
        cells: vec![GridCell::text(name), GridCell::text(locale.number(count as u64))],
        total,
    };
    let mut rows: Vec<GridRow> = topics.iter().map(|(topic, seen)| line(topic.clone(), seen.len(), false)).collect();
    rows.push(line(text!(locale, "report-total"), topics.iter().map(|(_, seen)| seen.len()).sum(), true));
    Grid { summary: text!(locale, "statistics-observations"), columns, rows, small: false }
}
