//! `statistics`: a section of the desk's own statistics, as the window shows it.

use serde::Serialize;

use super::cli::Statistics;
use super::failure::Failure;
use super::output::{PeriodOut, columns};
use super::{Host, weekly};
use crate::report::section::{Entry, SectionTable};
use crate::report::{ItemLabels, Marking};
use crate::statistics::query::{Query, View};
use crate::statistics::{DayNumbers, Order, Selection};
use crate::store::Store;
use crate::transfer::section_export;

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
    fn new(section_table: &'a SectionTable, host: &Host<'_>) -> Self {
        let line =
            |line: &'a crate::report::section::Line| LineOut { total: line.total, cells: line.entries.iter().map(CellOut::new).collect() };
        Self {
            name: &section_table.name,
            title: &section_table.title,
            period: PeriodOut::new(section_table.period, &host.locale),
            place: section_table.place.as_ref().map(|place| place.id.as_str()),
            marking: section_table.marking.name(),
            unpublished: section_table.protection.map(|protection| protection.unpublished),
            missing_days: section_table.days.map_or(0, |days| days.missing),
            days: section_table.days,
            heads: section_table.heads.iter().map(|head| head.text.as_str()).collect(),
            lines: section_table.lines.iter().map(line).collect(),
            remarks: &section_table.remarks,
        }
    }
}

pub(super) fn run(args: Statistics, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let query = Query {
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
        let export = section_export::Export { query, order, only: None, marking, formats, folder };
        let delivered = section_export::export(&mut store, &host.locale, today, &export, &mut |_| {});
        return weekly::report_files(&delivered.map_err(|error| weekly::failed(&error, host))?, host);
    }
    if args.json {
        let section_tables =
            section_export::section_tables(&mut store, &host.locale, today, &query, order).map_err(|error| host.failed(&error))?;
        return section_tables.iter().try_for_each(|section_table| host.say_json(&Out::new(section_table, host)));
    }
    say(&mut store, &query, order, host)
}

/// The tables in words, with what must be known to read them.
pub(super) fn say(store: &mut Store, query: &Query, order: Order, host: &mut Host<'_>) -> Result<(), Failure> {
    host.say(&host.locale.period(query.selection.period))?;
    for (rows, section_table) in section_tables(store, query, order, host)? {
        host.say(&format!("\n{}", section_table.title))?;
        host.say(&columns(&rows))?;
        let known = [
            section_table.preview_sentence(&host.locale),
            section_table.missing_sentence(&host.locale),
            section_table.days_sentence(&host.locale),
        ];
        known.iter().flatten().chain(&section_table.remarks).try_for_each(|remark| host.say(remark))?;
    }
    Ok(())
}

/// A table in words, and what it was made from.
pub(super) type InWords = (Vec<Vec<String>>, SectionTable);

/// The tables of a section of an answer, each with its table in words.
pub(super) fn section_tables(store: &mut Store, query: &Query, order: Order, host: &Host<'_>) -> Result<Vec<InWords>, Failure> {
    let today = host.clock.now().date;
    let section_tables = section_export::section_tables(store, &host.locale, today, query, order).map_err(|error| host.failed(&error))?;
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &host.locale);
    let words = |section_table: SectionTable| {
        let heads = section_table.heads.iter().map(|head| head.text.clone()).collect();
        let lines = section_table.lines.iter().map(|line| line.entries.iter().map(|entry| entry.read(&naming)).collect());
        (std::iter::once(heads).chain(lines).collect(), section_table)
    };
    Ok(section_tables.into_iter().map(words).collect())
}
