//! Which excerpts make a section of the statistics.

use super::value::Head;
use super::{Excerpt, beside, feedback, grids, lists};
use crate::book::{Period, Place, Vocabulary};
use crate::locale::Arg;
use crate::report::{Marking, Naming, words};
use crate::statistics::share::{OWN_LANGUAGE, PHONE_AND_WHATSAPP, SERVED, share_of, share_of_answered};
use crate::statistics::telling::{Beside, Section, Told, View};
use crate::statistics::{Axis, Coverage, EventsBy, Order, Protection};
use crate::text;

/// How many lines of a list the overview shows.
const TOP: usize = 8;

/// What all excerpts of an answer share.
pub(super) struct Frame<'a> {
    pub(super) naming: &'a Naming<'a>,
    organisation: &'a str,
    place: Option<&'a Place>,
    period: Period,
    pub(super) marking: Marking,
    protection: Option<Protection>,
}

impl Frame<'_> {
    /// An excerpt without lines yet.
    pub(super) fn excerpt(&self, name: &str, title: String, coverage: &Coverage) -> Excerpt {
        Excerpt {
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

    /// The heads of what stands beside where there is a comparison.
    pub(super) fn comparison_heads(&self) -> [Head; 3] {
        let locale = self.naming.locale();
        [text!(locale, "statistics-before"), text!(locale, "statistics-difference"), text!(locale, "statistics-percent")].map(Head::numbers)
    }

    /// Which period stands beside, and what must be known of it.
    pub(super) fn comparison_remarks(&self, beside: &Beside) -> Vec<String> {
        beside.comparison.as_ref().map(|comparison| words::comparison(self.naming.locale(), comparison)).unwrap_or_default()
    }
}

/// What an answer is shown with.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The names.
    pub naming: &'a Naming<'a>,
    /// The dimensions and codes.
    pub vocabulary: &'a Vocabulary,
    /// Whose figures they are.
    pub organisation: &'a str,
    /// The place that was asked for.
    pub place: Option<&'a Place>,
    /// In which order lists stand.
    pub order: Order,
}

/// The excerpts that make the section that was asked for, in order.
#[must_use]
pub fn sections(told: &Told, shown: Shown<'_>) -> Vec<Excerpt> {
    let Shown { naming, vocabulary, organisation, place, order } = shown;
    let marking = if told.question.view == View::Exact { Marking::InternalExact } else { Marking::Protected };
    let protection = told.tables.iter().filter_map(|beside| beside.table.protection).max_by_key(|protection| protection.base);
    let frame = &Frame { naming, organisation, place, period: told.question.selection.period, marking, protection };
    let mut excerpts = of_section(frame, told, vocabulary, order);
    if let (Some(last), Some(remark)) = (excerpts.last_mut(), held_back(frame, told, vocabulary)) {
        last.remarks.push(remark);
    }
    excerpts
}

/// The tables of the section that no published table holds, so that they are exact or not at all.
fn held_back(frame: &Frame<'_>, told: &Told, vocabulary: &Vocabulary) -> Option<String> {
    let naming = frame.naming;
    let wanted = told.question.requests(vocabulary).into_iter().filter(|request| request.rows != Axis::Date);
    let lacking = wanted.filter(|request| told.table(&request.rows, request.columns.as_ref()).is_none());
    let name = |(rows, columns): (Axis, Option<Axis>)| {
        let axes = std::iter::once(rows).chain(columns).map(|axis| naming.axis(&axis)).collect::<Vec<_>>();
        axes.join(" × ")
    };
    let names: Vec<String> = lacking.map(|request| name((request.rows, request.columns))).collect();
    (!names.is_empty()).then(|| text!(naming.locale(), "telling-held-back", tables = names.join(", ")))
}

fn of_section(frame: &Frame<'_>, told: &Told, vocabulary: &Vocabulary, order: Order) -> Vec<Excerpt> {
    let all = lists::Extent { most: usize::MAX, shares: true };
    let list = |axis: &Axis| told.table(axis, None).map(|beside| lists::list(frame, beside, order, all));
    let every = || told.tables.iter();
    match told.question.section {
        Section::Overview => overview(frame, told),
        Section::Topics => {
            let by_language = told.table(&Axis::TOPIC, Some(&Axis::LANGUAGE)).map(|beside| grids::matrices(frame, beside, order));
            list(&Axis::TOPIC).into_iter().chain(by_language.into_iter().flatten()).collect()
        }
        Section::Languages => languages(frame, told, order),
        Section::Channels => list(&Axis::CHANNEL).map(|excerpt| with_channels(frame, told, excerpt)).into_iter().collect(),
        Section::Referrals => {
            let groups = told.table(&Axis::REFERRAL, None).map(|table| beside::groups(frame, table, vocabulary));
            list(&Axis::REFERRAL).into_iter().chain(groups).collect()
        }
        Section::Times => {
            let weeks =
                told.table(&Axis::Week, None).map(|weeks| lists::list(frame, weeks, Order::List, lists::Extent { shares: false, ..all }));
            let heat = told.table(&Axis::Weekday, Some(&Axis::Hour)).map(|heat| grids::heats(frame, heat));
            heat.into_iter().flatten().chain(weeks).collect()
        }
        Section::Others => every().map(|beside| lists::list(frame, beside, order, all)).collect(),
        Section::Own => every().flat_map(|beside| own(frame, beside, order)).collect(),
        Section::Targets => vec![beside::targets(frame, told)],
        Section::Events => {
            let by = [EventsBy::Kind, EventsBy::Place, EventsBy::Month].map(|by| beside::events(frame, told, by));
            by.into_iter().chain([beside::event_list(frame, told)]).collect()
        }
        Section::Observations => vec![beside::observations(frame, told)],
        Section::Coverage => vec![beside::coverage(frame, told)],
        Section::Feedback => feedback::feedback(frame, told),
    }
}

fn own(frame: &Frame<'_>, beside: &Beside, order: Order) -> Vec<Excerpt> {
    match (&beside.table.request.rows, &beside.table.request.columns) {
        (Axis::Weekday, Some(Axis::Hour)) => grids::heats(frame, beside),
        (_, Some(_)) => grids::matrices(frame, beside, order),
        (_, None) => vec![lists::list(frame, beside, order, lists::Extent { most: usize::MAX, shares: true })],
    }
}

fn overview(frame: &Frame<'_>, told: &Told) -> Vec<Excerpt> {
    let mut key = beside::key_figures(frame, told);
    key.remarks.extend(phone_and_whatsapp(frame, told));
    key.remarks.extend(own_language(frame, told));
    let top = lists::Extent { most: TOP, shares: false };
    let lists = [Axis::TOPIC, Axis::LANGUAGE].into_iter().filter_map(|axis| told.table(&axis, None));
    let lists = lists.map(|beside| {
        let mut excerpt = lists::list(frame, beside, Order::Total, top);
        let axis = frame.naming.axis(&beside.table.request.rows);
        excerpt.title = text!(frame.naming.locale(), "statistics-most-common", axis = axis);
        excerpt.name = format!("{}-top", excerpt.name);
        excerpt
    });
    std::iter::once(key).chain(lists).collect()
}

fn languages(frame: &Frame<'_>, told: &Told, order: Order) -> Vec<Excerpt> {
    let locale = frame.naming.locale();
    let all = lists::Extent { most: usize::MAX, shares: true };
    let mut excerpts: Vec<Excerpt> =
        told.table(&Axis::LANGUAGE, None).map(|table| lists::list(frame, table, order, all)).into_iter().collect();
    let served = SERVED.parse().ok().map(Axis::Dimension);
    match served.and_then(|served| Some((told.table(&served, None)?, told.table(&Axis::LANGUAGE, Some(&served))))) {
        Some((table, by_language)) => {
            let mut excerpt = lists::list(frame, table, order, all);
            excerpt.remarks.extend(own_language(frame, told));
            excerpts.push(excerpt);
            excerpts.extend(by_language.map(|table| beside::lacking_languages(frame, table)));
        }
        None => excerpts.iter_mut().for_each(|excerpt| excerpt.remarks.push(text!(locale, "statistics-served-off"))),
    }
    excerpts
}

fn with_channels(frame: &Frame<'_>, told: &Told, mut excerpt: Excerpt) -> Excerpt {
    excerpt.remarks.extend(phone_and_whatsapp(frame, told));
    excerpt
}

/// "39 % by phone and WhatsApp".
fn phone_and_whatsapp(frame: &Frame<'_>, told: &Told) -> Option<String> {
    let locale = frame.naming.locale();
    let share = share_of(&told.table(&Axis::CHANNEL, None)?.table, &PHONE_AND_WHATSAPP)?;
    let percent = locale.percent(share.of_one()?, 0);
    Some(text!(locale, "statistics-phone-and-whatsapp", percent = percent, part = Arg::Count(share.part), whole = Arg::Count(share.whole)))
}

/// The share of those served in their own language among those of whom it was noted.
fn own_language(frame: &Frame<'_>, told: &Told) -> Option<String> {
    let locale = frame.naming.locale();
    let served = Axis::Dimension(SERVED.parse().ok()?);
    let share = share_of_answered(&told.table(&served, None)?.table, OWN_LANGUAGE)?;
    let percent = locale.percent(share.of_one()?, 0);
    Some(text!(locale, "statistics-own-language", percent = percent, part = Arg::Count(share.part), whole = Arg::Count(share.whole)))
}
