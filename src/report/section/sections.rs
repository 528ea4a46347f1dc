//! Which tables make a section of the statistics.

use super::context::SectionContext;
use super::value::SectionTable;
use super::{derived, feedback, grids, lists};
use crate::book::{Place, Vocabulary};
use crate::locale::Arg;
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::statistics::query::{ComparedTable, QueryResult, Section, View};
use crate::statistics::share::{OWN_LANGUAGE, PHONE_AND_WHATSAPP, SERVED, share_of, share_of_answered};
use crate::statistics::{Axis, EventsBy, Order};
use crate::text;

/// How many lines of a list the overview shows.
const TOP: usize = 8;

/// What a query's result is shown with.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The names.
    pub labels: &'a ItemLabels<'a>,
    /// The dimensions and codes.
    pub vocabulary: &'a Vocabulary,
    /// Whose figures they are.
    pub organisation: &'a str,
    /// The place of the query; none for all together.
    pub place: Option<&'a Place>,
    /// The order of lists.
    pub order: Order,
}

/// The tables of the query's section, in order.
#[must_use]
pub fn sections(result: &QueryResult, shown: Shown<'_>) -> Vec<SectionTable> {
    let Shown { labels, vocabulary, organisation, place, order } = shown;
    let marking = if result.query.view == View::Exact { Marking::InternalExact } else { Marking::Protected };
    let protection = result.tables.iter().filter_map(|compared| compared.table.protection).max_by_key(|protection| protection.base);
    let frame = &SectionContext { labels, organisation, place, period: result.query.selection.period, marking, protection };
    let mut section_tables = of_section(frame, result, vocabulary, order);
    if let (Some(last), Some(remark)) = (section_tables.last_mut(), held_back(frame, result, vocabulary)) {
        last.remarks.push(remark);
    }
    section_tables
}

/// The remark on tables of the section that no published table holds, so that they exist exact or not at all.
fn held_back(frame: &SectionContext<'_>, result: &QueryResult, vocabulary: &Vocabulary) -> Option<String> {
    let labels = frame.labels;
    let wanted = result.query.requests(vocabulary).into_iter().filter(|request| request.rows != Axis::Date);
    let lacking = wanted.filter(|request| result.table(&request.rows, request.columns.as_ref()).is_none());
    let name = |(rows, columns): (Axis, Option<Axis>)| {
        let axes = std::iter::once(rows).chain(columns).map(|axis| labels.axis(&axis)).collect::<Vec<_>>();
        axes.join(" × ")
    };
    let names: Vec<String> = lacking.map(|request| name((request.rows, request.columns))).collect();
    (!names.is_empty()).then(|| text!(labels.locale(), "telling-held-back", tables = names.join(", ")))
}

fn of_section(frame: &SectionContext<'_>, result: &QueryResult, vocabulary: &Vocabulary, order: Order) -> Vec<SectionTable> {
    let all = lists::Extent { most: usize::MAX, shares: true };
    let list = |axis: &Axis| result.table(axis, None).map(|compared| lists::list(frame, compared, order, all));
    let every = || result.tables.iter();
    match result.query.section {
        Section::Overview => overview(frame, result),
        Section::Topics => {
            let by_language = result.table(&Axis::TOPIC, Some(&Axis::LANGUAGE)).map(|compared| grids::matrices(frame, compared, order));
            list(&Axis::TOPIC).into_iter().chain(by_language.into_iter().flatten()).collect()
        }
        Section::Languages => languages(frame, result, order),
        Section::Channels => list(&Axis::CHANNEL).map(|section_table| with_channels(frame, result, section_table)).into_iter().collect(),
        Section::Referrals => {
            let groups = result.table(&Axis::REFERRAL, None).map(|table| derived::groups(frame, table, vocabulary));
            list(&Axis::REFERRAL).into_iter().chain(groups).collect()
        }
        Section::Times => {
            let weeks =
                result.table(&Axis::Week, None).map(|weeks| lists::list(frame, weeks, Order::List, lists::Extent { shares: false, ..all }));
            let heat = result.table(&Axis::Weekday, Some(&Axis::Hour)).map(|heat| grids::heats(frame, heat));
            heat.into_iter().flatten().chain(weeks).collect()
        }
        Section::Others => every().map(|compared| lists::list(frame, compared, order, all)).collect(),
        Section::Own => every().flat_map(|compared| own(frame, compared, order)).collect(),
        Section::Targets => vec![derived::targets(frame, result)],
        Section::Events => {
            let by = [EventsBy::Kind, EventsBy::Place, EventsBy::Month].map(|by| derived::events(frame, result, by));
            by.into_iter().chain([derived::event_list(frame, result)]).collect()
        }
        Section::Observations => vec![derived::observed(frame, result)],
        Section::Coverage => vec![derived::coverage(frame, result)],
        Section::Feedback => feedback::feedback(frame, result),
    }
}

fn own(frame: &SectionContext<'_>, compared: &ComparedTable, order: Order) -> Vec<SectionTable> {
    match (&compared.table.request.rows, &compared.table.request.columns) {
        (Axis::Weekday, Some(Axis::Hour)) => grids::heats(frame, compared),
        (_, Some(_)) => grids::matrices(frame, compared, order),
        (_, None) => vec![lists::list(frame, compared, order, lists::Extent { most: usize::MAX, shares: true })],
    }
}

fn overview(frame: &SectionContext<'_>, result: &QueryResult) -> Vec<SectionTable> {
    let mut key = derived::key_figures(frame, result);
    key.remarks.extend(phone_and_whatsapp(frame, result));
    key.remarks.extend(own_language(frame, result));
    let top = lists::Extent { most: TOP, shares: false };
    let lists = [Axis::TOPIC, Axis::LANGUAGE].into_iter().filter_map(|axis| result.table(&axis, None));
    let lists = lists.map(|compared| {
        let mut section_table = lists::list(frame, compared, Order::Total, top);
        let axis = frame.labels.axis(&compared.table.request.rows);
        section_table.title = text!(frame.labels.locale(), "statistics-most-common", axis = axis);
        section_table.name = format!("{}-top", section_table.name);
        section_table
    });
    std::iter::once(key).chain(lists).collect()
}

fn languages(frame: &SectionContext<'_>, result: &QueryResult, order: Order) -> Vec<SectionTable> {
    let locale = frame.labels.locale();
    let all = lists::Extent { most: usize::MAX, shares: true };
    let mut section_tables: Vec<SectionTable> =
        result.table(&Axis::LANGUAGE, None).map(|table| lists::list(frame, table, order, all)).into_iter().collect();
    let served = SERVED.parse().ok().map(Axis::Dimension);
    match served.and_then(|served| Some((result.table(&served, None)?, result.table(&Axis::LANGUAGE, Some(&served))))) {
        Some((table, by_language)) => {
            let mut section_table = lists::list(frame, table, order, all);
            section_table.remarks.extend(own_language(frame, result));
            section_tables.push(section_table);
            section_tables.extend(by_language.map(|table| derived::lacking_languages(frame, table)));
        }
        None => section_tables.iter_mut().for_each(|section_table| section_table.remarks.push(text!(locale, "statistics-served-off"))),
    }
    section_tables
}

fn with_channels(frame: &SectionContext<'_>, result: &QueryResult, mut section_table: SectionTable) -> SectionTable {
    section_table.remarks.extend(phone_and_whatsapp(frame, result));
    section_table
}

/// "39 % by phone and WhatsApp".
fn phone_and_whatsapp(frame: &SectionContext<'_>, result: &QueryResult) -> Option<String> {
    let locale = frame.labels.locale();
    let share = share_of(&result.table(&Axis::CHANNEL, None)?.table, &PHONE_AND_WHATSAPP)?;
    let percent = locale.percent(share.of_ten_or_more()?, 0);
    Some(text!(locale, "statistics-phone-and-whatsapp", percent = percent, part = Arg::Count(share.part), whole = Arg::Count(share.whole)))
}

/// The share of those served in their own language among those of whom it was noted.
fn own_language(frame: &SectionContext<'_>, result: &QueryResult) -> Option<String> {
    let locale = frame.labels.locale();
    let served = Axis::Dimension(SERVED.parse().ok()?);
    let share = share_of_answered(&result.table(&served, None)?.table, OWN_LANGUAGE)?;
    let percent = locale.percent(share.of_ten_or_more()?, 0);
    Some(text!(locale, "statistics-own-language", percent = percent, part = Arg::Count(share.part), whole = Arg::Count(share.whole)))
}
