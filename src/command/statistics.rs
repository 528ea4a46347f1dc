//! `statistics`: a section of the desk's own statistics, as the window shows it.

use serde::Serialize;

use super::cli::Statistics;
use super::failure::Failure;
use super::output::{PeriodOut, columns};
use super::{Host, weekly};
use crate::report::excerpt::{Entry, Excerpt};
use crate::report::{Marking, Naming};
use crate::statistics::telling::{Question, View};
use crate::statistics::{DayNumbers, Order, Selection};
use crate::store::Store;
use crate::transfer::telling;

#[derive(Serialize)]
struct Out<'a> {
    name: &'a str,
    title: &'a str,
    period: PeriodOut,
    place: Option<&'a str>,
    marking: &'static str,
    /// How many weeks of places a preview is made from that are not published.
    #[serde(skip_serializing_if = "Option::is_none")]
    unpublished: Option<usize>,
    missing_days: usize,
    days: Option<DayNumbers>,
    heads: Vec<&'a str>,
    lines: Vec<LineOut<'a>>,
    remarks: &'a [String],
}

#[derive(Serialize)]
struct LineOut<'a> {
    total: bool,
    cells: Vec<CellOut<'a>>,
}

/// A cell as JSON gives it: a number, a share of one, a word, or the status of a number that is not known.
#[derive(Serialize)]
#[serde(untagged)]
enum CellOut<'a> {
    Nothing(()),
    Text(&'a str),
    Number(u64),
    Signed(i64),
    Share(f64),
    Silent { status: &'static str },
}

impl<'a> CellOut<'a> {
    fn new(entry: &'a Entry) -> Self {
        match entry {
            Entry::Empty | Entry::Difference(None) | Entry::Share(None) | Entry::Change(None) => Self::Nothing(()),
            Entry::Text(text) | Entry::OwnName(text, _) => Self::Text(text),
            Entry::Figure(figure) => figure.value.map_or(Self::Silent { status: figure.status.name() }, Self::Number),
            Entry::Difference(Some(difference)) => Self::Signed(*difference),
            Entry::Share(Some(share)) | Entry::Change(Some(share)) => Self::Share(*share),
        }
    }
}

impl<'a> Out<'a> {
    fn new(excerpt: &'a Excerpt, host: &Host<'_>) -> Self {
        let line =
            |line: &'a crate::report::excerpt::Line| LineOut { total: line.total, cells: line.entries.iter().map(CellOut::new).collect() };
        Self {
            name: &excerpt.name,
            title: &excerpt.title,
            period: PeriodOut::new(excerpt.period, &host.locale),
            place: excerpt.place.as_ref().map(|place| place.id.as_str()),
            marking: excerpt.marking.name(),
            unpublished: excerpt.protection.map(|protection| protection.unpublished),
            missing_days: excerpt.days.map_or(0, |days| days.missing),
            days: excerpt.days,
            heads: excerpt.heads.iter().map(|head| head.text.as_str()).collect(),
            lines: excerpt.lines.iter().map(line).collect(),
            remarks: &excerpt.remarks,
        }
    }
}

pub(super) fn run(args: Statistics, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let question = Question {
        selection: Selection { period: args.selection.period, place: args.selection.place },
        measure: args.measure.into(),
        against: args.compare,
        section: args.section.into(),
        own: (args.rows, args.columns),
        view: if args.preview { View::Preview } else { View::Exact },
    };
    let order = if args.by_total { Order::Total } else { Order::List };
    let today = host.clock.now().date;
    if let Some(folder) = args.to {
        let formats = host.formats(&args.format)?;
        let marking = if args.internal { Marking::InternalExact } else { Marking::Protected };
        let export = telling::Export { question, order, only: None, marking, formats, folder };
        let delivered = telling::export(&mut store, &host.locale, today, &export, &mut |_| {});
        return weekly::told(&delivered.map_err(|error| weekly::failed(&error, host))?, host);
    }
    if args.json {
        let excerpts = telling::excerpts(&mut store, &host.locale, today, &question, order).map_err(|error| host.failed(&error))?;
        return excerpts.iter().try_for_each(|excerpt| host.say_json(&Out::new(excerpt, host)));
    }
    say(&mut store, &question, order, host)
}

/// The tables in words, with what must be known to read them.
pub(super) fn say(store: &mut Store, question: &Question, order: Order, host: &mut Host<'_>) -> Result<(), Failure> {
    host.say(&host.locale.period(question.selection.period))?;
    for (rows, excerpt) in excerpts(store, question, order, host)? {
        host.say(&format!("\n{}", excerpt.title))?;
        host.say(&columns(&rows))?;
        let known = [excerpt.preview_sentence(&host.locale), excerpt.missing_sentence(&host.locale), excerpt.days_sentence(&host.locale)];
        known.iter().flatten().chain(&excerpt.remarks).try_for_each(|remark| host.say(remark))?;
    }
    Ok(())
}

/// A table in words, and what it was made from.
pub(super) type InWords = (Vec<Vec<String>>, Excerpt);

/// The excerpts of an answer, each with its table in words.
pub(super) fn excerpts(store: &mut Store, question: &Question, order: Order, host: &Host<'_>) -> Result<Vec<InWords>, Failure> {
    let today = host.clock.now().date;
    let excerpts = telling::excerpts(store, &host.locale, today, question, order).map_err(|error| host.failed(&error))?;
    let catalogue = store.catalogue().map_err(|error| host.failed(&error))?;
    let naming = Naming::new(&catalogue.vocabulary, &catalogue.places, &host.locale);
    let words = |excerpt: Excerpt| {
        let heads = excerpt.heads.iter().map(|head| head.text.clone()).collect();
        let lines = excerpt.lines.iter().map(|line| line.entries.iter().map(|entry| entry.read(&naming)).collect());
        (std::iter::once(heads).chain(lines).collect(), excerpt)
    };
    Ok(excerpts.into_iter().map(words).collect())
}
