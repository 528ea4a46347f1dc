//! The tables of a section besides those of visits: key figures, kinds of organisation, lacking languages, targets, events, observations, coverage.

use chrono::{Datelike, Months, NaiveDate};

use super::context::SectionContext;
use super::value::{Chart, DaysOf, Entry, Head, Line, Point, Reached, SectionTable};
use crate::book::target::{Counted, Goal};
use crate::book::{DimensionId, Event, Observation, Period, PlaceId, Vocabulary};
use crate::report::marking::Marking;
use crate::report::{observations, phrases};
use crate::statistics::events::Held;
use crate::statistics::query::{ComparedTable, QueryResult};
use crate::statistics::share::{GROUPS, Lacking, by_group, lacking};
use crate::statistics::table::{TOTAL, UNKNOWN};
use crate::statistics::{Axis, Change, Coverage, DayState, EventTable, EventsBy, Figure, Measure, Progress, Share, Status, Table};
use crate::text;

/// Visits and visitors, each counted once, and the opening days by what is known of them.
pub(super) fn key_figures(frame: &SectionContext<'_>, result: &QueryResult) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let mut section_table = frame.section_table("overview", text!(locale, "statistics-overview"), &result.coverage);
    section_table.heads = vec![Head::words(String::new()), Head::numbers(text!(locale, "statistics-now"))];
    let first = result.tables.first();
    let before = first.and_then(|compared| compared.comparison.as_ref()).map(|comparison| &comparison.before);
    section_table.heads.extend(before.iter().flat_map(|_| frame.comparison_heads()));
    let line = |label: String, now: Figure, before: Option<Figure>| {
        let mut entries = vec![Entry::Text(label), Entry::Figure(now)];
        entries.extend(
            before.map(|before| [Entry::Figure(before)].into_iter().chain(Entry::change(Change::of(before, now)))).into_iter().flatten(),
        );
        Line { entries, total: false }
    };
    if let Some(compared) = first {
        for measure in [Measure::Visits, Measure::People] {
            let now = frame.marking.total(compared.table.totals, &compared.table.coverage, measure);
            let before = before.map(|table| frame.marking.total(table.totals, &table.coverage, measure));
            section_table.lines.push(line(labels.measure(&Axis::Date, measure), now, before));
        }
    }
    for state in states(&result.coverage) {
        let number = |coverage: &Coverage| Figure::exact(coverage.number(*state) as u64);
        let label = phrases::days_head(locale, *state);
        section_table.lines.push(line(label, number(&result.coverage), result.coverage_before.as_ref().map(number)));
    }
    section_table.remarks = first.map(|compared| frame.comparison_remarks(compared)).unwrap_or_default();
    section_table
}

/// The states of days of which numbers are given.
fn states(coverage: &Coverage) -> &'static [DayState] {
    use DayState::{Closed, Known, Missing, Pending, Recorded, Unexpected, Zero};
    if coverage.concealed { &[Known, Closed, Missing, Pending] } else { &[Recorded, Unexpected, Zero, Closed, Missing, Pending] }
}

/// Referrals by kind of organisation.
pub(super) fn groups(frame: &SectionContext<'_>, compared: &ComparedTable, vocabulary: &Vocabulary) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let table = &compared.table;
    let before = compared.comparison.as_ref().map(|comparison| &comparison.before);
    let mut section_table = frame.section_table("referral-group", text!(locale, "statistics-groups"), &table.coverage);
    section_table.heads = vec![
        Head::words(text!(locale, "statistics-group")),
        Head::numbers(labels.measure_of(table)),
        Head::numbers(text!(locale, "statistics-share")),
    ];
    section_table.heads.extend(before.iter().flat_map(|_| frame.comparison_heads()));
    let of = |table: &Table| by_group(table, &DimensionId::REFERRAL, vocabulary).unwrap_or_default();
    let total = |table: &Table| table.figure(TOTAL, None);
    let (now, earlier, whole) = (of(table), before.map(of).unwrap_or_default(), total(table));
    let count = |groups: &[(String, u64)], group: &str, whole: Figure| {
        let count = groups.iter().find(|(name, _)| name == group).map_or(0, |(_, count)| *count);
        Figure { value: whole.value.map(|_| count), status: whole.status }
    };
    let line = |label: String, group: Option<&str>| {
        let figure = |groups: &[(String, u64)], whole: Figure| group.map_or(whole, |group| count(groups, group, whole));
        let figures = (figure(&now, whole), before.map(|table| figure(&earlier, total(table))));
        let share = figures.0.value.zip(whole.value).and_then(|(part, whole)| Share { part, whole }.of_ten_or_more());
        let mut entries = vec![Entry::Text(label), Entry::Figure(figures.0), Entry::Share(share)];
        entries.extend(figures.1.iter().flat_map(|before| compared_entries(figures.0, *before)));
        Line { entries, total: group.is_none() }
    };
    let new = earlier.iter().filter(|(group, _)| now.iter().all(|(known, _)| known != group));
    let mut all: Vec<&str> = now.iter().chain(new).map(|(group, _)| group.as_str()).collect();
    all.sort_by_key(|group| *group == UNKNOWN);
    all.retain(|group| count(&now, group, whole).value.unwrap_or(0) > 0 || earlier.iter().any(|(name, count)| name == group && *count > 0));
    section_table.lines = all.iter().map(|group| line(group_name(frame, group), Some(group))).collect();
    section_table.lines.push(line(labels.total_of(table), None));
    section_table.remarks = super::lists::remarks(frame, table, table.rows.len(), 0);
    section_table.remarks.extend(frame.comparison_remarks(compared));
    let point = |group: &&str| Point {
        label: group_name(frame, group),
        now: count(&now, group, whole),
        before: before.map(|table| count(&earlier, group, total(table))),
    };
    section_table.chart = (!all.is_empty()).then(|| Chart::Bars(all.iter().map(point).collect()));
    section_table
}

/// What stands in a line of the earlier period: its number, the difference, the per cent.
fn compared_entries(now: Figure, before: Figure) -> impl Iterator<Item = Entry> {
    [Entry::Figure(before)].into_iter().chain(Entry::change(Change::of(before, now)))
}

fn group_name(frame: &SectionContext<'_>, group: &str) -> String {
    let locale = frame.labels.locale();
    let names = [
        text!(locale, "statistics-group-association"),
        text!(locale, "statistics-group-municipal-immigrant-services"),
        text!(locale, "statistics-group-social-and-health"),
        text!(locale, "statistics-group-education"),
        text!(locale, "statistics-group-other-municipal"),
        text!(locale, "statistics-group-state"),
        text!(locale, "statistics-group-employer"),
        text!(locale, "statistics-group-other"),
    ];
    if group == UNKNOWN {
        return locale.not_recorded();
    }
    let known = GROUPS.iter().zip(names).find(|(id, _)| **id == group).map(|(_, name)| name);
    known.unwrap_or_else(|| group.to_owned())
}

/// The languages that were met otherwise than by an advisor who speaks them.
pub(super) fn lacking_languages(frame: &SectionContext<'_>, compared: &ComparedTable) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let table = &compared.table;
    let mut section_table = frame.section_table("lacking-language", text!(locale, "statistics-lacking"), &table.coverage);
    let earlier = compared.comparison.as_ref().map(|comparison| lacking(&comparison.before));
    let mut missing = lacking(table);
    for one in earlier.iter().flatten() {
        if missing.iter().all(|known| known.language != one.language) {
            let by = one.by.iter().map(|(way, _)| (way.clone(), 0)).collect();
            missing.push(Lacking { language: one.language.clone(), by, total: 0 });
        }
    }
    let before = |language: &str| {
        let found = earlier.as_ref()?.iter().find(|one| one.language == language);
        Some(Figure::exact(found.map_or(0, |one| one.total)))
    };
    let served = table.request.columns.clone().unwrap_or(Axis::LANGUAGE);
    section_table.heads = vec![Head::words(labels.axis(&Axis::LANGUAGE)), Head::words(text!(locale, "report-own-name"))];
    let ways = missing.first().map(|one| one.by.as_slice()).unwrap_or_default();
    section_table.heads.extend(ways.iter().map(|(way, _)| Head::numbers(labels.short(&served, way))));
    section_table.heads.push(Head::numbers(text!(locale, "report-total")));
    section_table.heads.extend(earlier.iter().flat_map(|_| frame.comparison_heads()));
    for one in &missing {
        let name = labels.own_name(&Axis::LANGUAGE, &one.language);
        let mut entries = vec![
            Entry::Text(labels.item(&Axis::LANGUAGE, &one.language)),
            name.map_or(Entry::Empty, |name| Entry::OwnName(name.to_owned(), one.language.clone())),
        ];
        let count = |way: &str| one.by.iter().find(|(own, _)| own == way).map_or(0, |(_, count)| *count);
        entries.extend(ways.iter().map(|(way, _)| Entry::Figure(Figure::exact(count(way)))));
        entries.push(Entry::Figure(Figure::exact(one.total)));
        entries.extend(before(&one.language).into_iter().flat_map(|before| compared_entries(Figure::exact(one.total), before)));
        section_table.lines.push(Line { entries, total: false });
    }
    let point = |one: &Lacking| Point {
        label: labels.short(&Axis::LANGUAGE, &one.language),
        now: Figure::exact(one.total),
        before: before(&one.language),
    };
    section_table.remarks.push(if missing.is_empty() {
        text!(locale, "statistics-lacking-none")
    } else {
        text!(locale, "statistics-lacking-remark")
    });
    section_table.remarks.extend(frame.comparison_remarks(compared));
    section_table.chart = (!missing.is_empty()).then(|| Chart::Bars(missing.iter().map(point).collect()));
    section_table
}

/// What funders expect, and how far it is reached.
pub(super) fn targets(frame: &SectionContext<'_>, result: &QueryResult) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let mut section_table = frame.section_table("targets", text!(locale, "statistics-targets"), &result.coverage);
    section_table.days = None;
    section_table.heads = vec![
        Head::words(text!(locale, "statistics-target")),
        Head::words(text!(locale, "statistics-period")),
        Head::words(labels.axis(&Axis::Place)),
        Head::words(text!(locale, "statistics-counted")),
        Head::numbers(text!(locale, "statistics-reached")),
        Head::numbers(text!(locale, "statistics-goal")),
        Head::numbers(text!(locale, "statistics-of-goal")),
        Head::numbers(text!(locale, "statistics-of-period")),
        Head::words(text!(locale, "statistics-state")),
    ];
    section_table.lines = result.targets.iter().map(|progress| Line { entries: target_entries(frame, progress), total: false }).collect();
    let reached =
        |progress: &Progress| Reached { label: progress.target.name.clone(), of_goal: progress.of_goal(), of_period: progress.of_period() };
    section_table.chart = (!result.targets.is_empty()).then(|| Chart::Progress(result.targets.iter().map(reached).collect()));
    if result.targets.is_empty() {
        section_table.remarks.push(text!(locale, "statistics-no-targets"));
    }
    section_table
}

fn target_entries(frame: &SectionContext<'_>, progress: &Progress) -> Vec<Entry> {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let target = &progress.target;
    let counted = match target.counted {
        Counted::Visits => labels.measure(&Axis::Date, Measure::Visits),
        Counted::People => labels.measure(&Axis::Date, Measure::People),
        Counted::Participants => text!(locale, "statistics-participants"),
    };
    let (reached, goal) = match target.goal {
        Goal::Number(number) => (Entry::Figure(Figure::exact(progress.reached)), Entry::Figure(Figure::exact(number))),
        Goal::PerMille(per_mille) => (Entry::Share(progress.share().of_ten_or_more()), Entry::Share(Some(f64::from(per_mille) / 1000.0))),
    };
    let state = if progress.is_met() {
        text!(locale, "statistics-target-met")
    } else if progress.is_on_course() {
        text!(locale, "statistics-target-on-course")
    } else {
        text!(locale, "statistics-target-behind")
    };
    let missing = progress.missing as u64;
    let missing = (missing > 0).then(|| text!(locale, "report-total-missing", count = crate::locale::Arg::Count(missing)));
    let state = state + &missing.unwrap_or_default();
    vec![
        Entry::Text(target.name.clone()),
        Entry::Text(locale.period(target.period)),
        Entry::Text(target.place.as_ref().map_or_else(|| labels.place(None), |place| labels.item(&Axis::Place, place.as_str()))),
        Entry::Text(counted),
        reached,
        goal,
        Entry::Share(progress.of_goal()),
        Entry::Share(Some(progress.of_period())),
        Entry::Text(state),
    ]
}

/// Events by kind, place or month; the earlier period beside them, of months the one as far from its beginning.
pub(super) fn events(frame: &SectionContext<'_>, result: &QueryResult, by: EventsBy) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let (name, title, axis) = match by {
        EventsBy::Kind => ("events-kind", text!(locale, "statistics-events-by-kind"), text!(locale, "statistics-kind")),
        EventsBy::Place => ("events-place", text!(locale, "statistics-events-by-place"), labels.axis(&Axis::Place)),
        EventsBy::Month => ("events-month", text!(locale, "statistics-events-by-month"), text!(locale, "statistics-month")),
    };
    let mut section_table = frame.section_table(name, title, &result.coverage);
    section_table.days = None;
    let (now, before) = (EventTable::of(&result.events, by), result.events_before.as_ref().map(|events| EventTable::of(events, by)));
    section_table.heads = vec![Head::words(axis)];
    for counted in [text!(locale, "statistics-events"), text!(locale, "statistics-participants")] {
        section_table.heads.push(Head::numbers(counted.clone()));
        let beside = || {
            let counted = counted.as_str();
            let heads = [text!(locale, "telling-before", title = counted), text!(locale, "telling-difference", title = counted)];
            heads.into_iter().chain([text!(locale, "telling-percent", title = counted)])
        };
        section_table.heads.extend(before.iter().flat_map(|_| beside()).map(Head::numbers));
    }
    let period = result.query.selection.period;
    let label = |item: &str| match by {
        EventsBy::Kind => labels.event_kind(item),
        EventsBy::Place => labels.item(&Axis::Place, item),
        EventsBy::Month => item.parse().map_or_else(|_| item.to_owned(), |month| locale.month_within(month, period.from(), period.to())),
    };
    let line = |label: String, now: Held, before: Option<Held>, total| {
        let mut entries = vec![Entry::Text(label)];
        for count in [|held: Held| held.events, |held: Held| held.participants] {
            let number = Figure::exact(count(now));
            entries.push(Entry::Figure(number));
            entries.extend(before.into_iter().flat_map(|before| compared_entries(number, Figure::exact(count(before)))));
        }
        Line { entries, total }
    };
    let earlier = result.query.against.map_or(period, |against| against.period(period));
    let none = EventTable { by, rows: Vec::new(), total: Held::default() };
    let held = joined(&now, before.as_ref().unwrap_or(&none), (period.from(), earlier.from()));
    let beside = |one: Held| before.as_ref().map(|_| one);
    section_table.lines = held.iter().map(|(item, now, then)| line(label(item), *now, beside(*then), false)).collect();
    section_table.lines.push(line(text!(locale, "report-total"), now.total, before.as_ref().map(|table| table.total), true));
    if let (Some(against), Some(_)) = (result.query.against, &before) {
        section_table.remarks.push(text!(locale, "statistics-compared-with", period = locale.period(against.period(period))));
    }
    let point = |(item, now, then): &(String, Held, Held)| Point {
        label: label(item),
        now: Figure::exact(now.participants),
        before: beside(*then).map(|held| Figure::exact(held.participants)),
    };
    let points: Vec<Point> = held.iter().map(point).collect();
    section_table.chart = (!points.is_empty()).then_some(if by == EventsBy::Month { Chart::Columns(points) } else { Chart::Bars(points) });
    section_table
}

/// The rows of events of now and before, each once with both; a month of before is called by that of now it is compared with.
fn joined(now: &EventTable, before: &EventTable, (first, earlier): (NaiveDate, NaiveDate)) -> Vec<(String, Held, Held)> {
    let number = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    let counterpart = |item: &str| match (now.by, item.parse::<Period>()) {
        (EventsBy::Month, Ok(month)) => {
            let months = u32::try_from(number(first) - number(earlier)).ok();
            let later = months.and_then(|months| month.from().checked_add_months(Months::new(months)));
            later.map_or_else(|| item.to_owned(), |first| Period::Months { first, count: 1 }.to_string())
        }
        _ => item.to_owned(),
    };
    let mut rows: Vec<(String, Held, Held)> = now.rows.iter().map(|(item, held)| (item.clone(), *held, Held::default())).collect();
    for (item, held) in &before.rows {
        let item = counterpart(item);
        match rows.iter_mut().find(|(known, ..)| *known == item) {
            Some((.., then)) => *then = *held,
            None => rows.push((item, Held::default(), *held)),
        }
    }
    rows.retain(|(_, now, then)| now.events + then.events > 0);
    if now.by == EventsBy::Month {
        rows.sort_by(|one, other| one.0.cmp(&other.0));
    }
    rows
}

/// Every event of the period.
pub(super) fn event_list(frame: &SectionContext<'_>, result: &QueryResult) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let mut section_table = frame.section_table("events", text!(locale, "statistics-events"), &result.coverage);
    section_table.days = None;
    section_table.heads = vec![
        Head::words(labels.axis(&Axis::Date)),
        Head::words(labels.axis(&Axis::Place)),
        Head::words(text!(locale, "statistics-kind")),
        Head::words(text!(locale, "statistics-event-title")),
        Head::numbers(text!(locale, "statistics-participants")),
    ];
    let entries = |event: &Event| {
        vec![
            Entry::Text(locale.date_with_weekday(event.date)),
            Entry::Text(labels.item(&Axis::Place, event.place.as_str())),
            Entry::Text(labels.event_kind(event.kind.name())),
            Entry::Text(event.title.clone()),
            Entry::Figure(Figure::exact(event.participants.into())),
        ]
    };
    section_table.lines = result.events.iter().map(|event| Line { entries: entries(event), total: false }).collect();
    if result.events.is_empty() {
        section_table.remarks.push(text!(locale, "statistics-no-events"));
    }
    section_table
}

/// Observations by topic.
pub(super) fn observed(frame: &SectionContext<'_>, result: &QueryResult) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let mut section_table = frame.section_table("observations", text!(locale, "statistics-observations"), &result.coverage);
    section_table.days = None;
    section_table.heads = vec![
        Head::words(labels.axis(&Axis::TOPIC)),
        Head::words(labels.axis(&Axis::Date)),
        Head::words(labels.axis(&Axis::Place)),
        Head::words(text!(locale, "statistics-observation")),
    ];
    for (topic, seen) in observations::by_topic(&result.observations, labels) {
        section_table.lines.extend(seen.into_iter().map(|seen: &Observation| Line {
            entries: vec![
                Entry::Text(topic.clone()),
                Entry::Text(locale.date(seen.date)),
                Entry::Text(labels.item(&Axis::Place, seen.place.as_str())),
                Entry::Text(seen.text.clone()),
            ],
            total: false,
        }));
    }
    if result.observations.is_empty() {
        section_table.remarks.push(text!(locale, "statistics-no-observations"));
    }
    section_table
}

/// Every opening day and what is known of it.
pub(super) fn coverage(frame: &SectionContext<'_>, result: &QueryResult) -> SectionTable {
    let (labels, locale) = (frame.labels, frame.labels.locale());
    let mut section_table = frame.section_table("coverage", text!(locale, "statistics-coverage"), &result.coverage);
    section_table.heads =
        vec![Head::words(labels.axis(&Axis::Date)), Head::words(labels.axis(&Axis::Place)), Head::words(text!(locale, "report-day-state"))];
    // How many came on a day is for the desk alone.
    let exact = frame.marking == Marking::InternalExact;
    section_table.heads.extend(exact.then(|| Head::numbers(labels.measure(&Axis::Date, Measure::Visits))));
    let figure = |state: DayState, visits: u64| match state {
        DayState::Recorded | DayState::Unexpected | DayState::Zero | DayState::Known => Entry::Figure(Figure::exact(visits)),
        DayState::Closed => Entry::Figure(Figure::none(Status::Closed)),
        DayState::Missing => Entry::Figure(Figure::none(Status::Missing)),
        DayState::Pending => Entry::Empty,
    };
    let mut days: Vec<_> = result.coverage.days.iter().collect();
    days.sort_by_key(|day| day.date);
    let entries = |day: &crate::statistics::CoveredDay| {
        let mut entries = vec![
            Entry::Text(locale.date_with_weekday(day.date)),
            Entry::Text(labels.item(&Axis::Place, day.place.as_str())),
            Entry::Text(phrases::day(locale, Some(day.state))),
        ];
        entries.extend(exact.then(|| figure(day.state, day.visits)));
        entries
    };
    section_table.lines = days.into_iter().map(|day| Line { entries: entries(day), total: false }).collect();
    if section_table.lines.is_empty() {
        section_table.remarks.push(text!(locale, "statistics-no-days"));
    } else {
        section_table.chart = Some(Chart::Days(calendar(frame, &result.coverage)));
    }
    section_table
}

/// The days of each place, places in the order of the coverage.
fn calendar(frame: &SectionContext<'_>, coverage: &Coverage) -> Vec<DaysOf> {
    let mut places: Vec<(&PlaceId, DaysOf)> = Vec::new();
    for day in coverage.days.iter() {
        if places.last().is_none_or(|(id, _)| **id != day.place) {
            let place = frame.labels.item(&Axis::Place, day.place.as_str());
            places.push((&day.place, DaysOf { place, days: Vec::new() }));
        }
        if let Some((_, of)) = places.last_mut() {
            of.days.push((day.date, day.state));
        }
    }
    places.into_iter().map(|(_, of)| of).collect()
}
