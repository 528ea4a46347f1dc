//! Observations by topic as a document for social reporting.
//!
//! Observations are texts written by people: the document is for internal use until somebody has checked that it names no person.

use crate::book::Observation;
use crate::locale::Arg;
use crate::report::document::{Block, Document, Grid, GridCell, GridColumn, GridRow};
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::report::observations::{Observations, by_topic};
use crate::report::phrases;
use crate::statistics::Axis;
use crate::text;

/// The document.
pub(in crate::report) fn document(observations: &Observations, labels: &ItemLabels<'_>) -> Document {
    let locale = labels.locale();
    let marking = phrases::marking(locale, Marking::InternalExact);
    let place = labels.place(observations.place.as_ref());
    let period = locale.period(observations.period);
    Document {
        title: text!(locale, "statistics-observations"),
        footer: format!("{} · {place} · {period} · {marking}", observations.organisation),
        subtitle: place,
        detail: period,
        marking,
        language: locale.code().to_owned(),
        date: observations.period.from(),
        blocks: body(observations, labels),
    }
}

fn body(observations: &Observations, labels: &ItemLabels<'_>) -> Vec<Block> {
    let locale = labels.locale();
    let count = Arg::Count(observations.seen.len() as u64);
    let mut body = vec![
        Block::Notice(text!(locale, "statistics-observations-internal")),
        Block::Paragraph(text!(locale, "statistics-observations-count", count = count)),
    ];
    let topics = by_topic(&observations.seen, labels);
    if !topics.is_empty() {
        body.push(Block::Grid(summary(&topics, labels)));
    }
    for (topic, seen) in topics {
        body.push(Block::Heading(topic));
        for one in seen {
            let place = labels.item(&Axis::Place, one.place.as_str());
            body.push(Block::Remark(format!("{} · {place}", locale.date_with_weekday(one.date))));
            body.push(Block::Paragraph(one.text.clone()));
        }
    }
    body
}

/// How many observations each topic has.
fn summary(topics: &[(String, Vec<&Observation>)], labels: &ItemLabels<'_>) -> Grid {
    let locale = labels.locale();
    let column = |head: String, share: f32, numeric| GridColumn { head, share, numeric };
    let columns = vec![column(labels.axis(&Axis::TOPIC), 4.0, false), column(text!(locale, "statistics-observations"), 1.4, true)];
    let line = |name: String, count: usize, total| GridRow {
        cells: vec![GridCell::text(name), GridCell::text(locale.number(count as u64))],
        total,
    };
    let mut rows: Vec<GridRow> = topics.iter().map(|(topic, seen)| line(topic.clone(), seen.len(), false)).collect();
    rows.push(line(text!(locale, "report-total"), topics.iter().map(|(_, seen)| seen.len()).sum(), true));
    Grid { summary: text!(locale, "statistics-observations"), columns, rows, small: false }
}
