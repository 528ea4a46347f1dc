//! What stands beside the tables of visits: key figures, kinds of organisation, lacking languages, targets, events, observations, coverage.

use super::Excerpt;
use super::sections::Frame;
use super::value::{Chart, DaysOf, Entry, Head, Line, Point, Reached};
use crate::book::target::{Counted, Goal};
use crate::book::{DimensionId, Event, Observation, Period, PlaceId, Vocabulary};
use crate::report::format::total;
use crate::report::{Marking, words};
use crate::statistics::share::{GROUPS, by_group, lacking};
use crate::statistics::table::UNKNOWN;
use crate::statistics::telling::{Beside, Told};
use crate::statistics::{Axis, Change, Coverage, DayState, EventTable, EventsBy, Figure, Measure, Progress, Share, Status};
use crate::text;

/// Visits and visitors, each counted once, and the opening days by what is known of them.
pub(super) fn key_figures(frame: &Frame<'_>, told: &Told) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let mut excerpt = frame.excerpt("overview", text!(locale, "statistics-overview"), &told.coverage);
    excerpt.heads = vec![Head::words(String::new()), Head::numbers(text!(locale, "statistics-now"))];
    let first = told.tables.first();
    let before = first.and_then(|beside| beside.comparison.as_ref()).map(|comparison| &comparison.before);
    excerpt.heads.extend(before.iter().flat_map(|_| frame.comparison_heads()));
    let line = |label: String, now: Figure, before: Option<Figure>| {
        let mut entries = vec![Entry::Text(label), Entry::Figure(now)];
        entries.extend(
            before.map(|before| [Entry::Figure(before)].into_iter().chain(Entry::change(Change::of(before, now)))).into_iter().flatten(),
        );
        Line { entries, total: false }
    };
    if let Some(beside) = first {
        for measure in [Measure::Visits, Measure::People] {
            let now = total(beside.table.totals, &beside.table.coverage, measure, frame.marking);
            let before = before.map(|table| total(table.totals, &table.coverage, measure, frame.marking));
            excerpt.lines.push(line(naming.measure(&Axis::Date, measure), now, before));
        }
    }
    for state in [DayState::Recorded, DayState::Unexpected, DayState::Zero, DayState::Closed, DayState::Missing, DayState::Pending] {
        let number = |coverage: &Coverage| Figure::exact(coverage.number(state) as u64);
        let label = words::days_head(locale, state);
        excerpt.lines.push(line(label, number(&told.coverage), told.coverage_before.as_ref().map(number)));
    }
    excerpt.remarks = first.map(|beside| frame.comparison_remarks(beside)).unwrap_or_default();
    excerpt
}

/// Referrals by kind of organisation.
pub(super) fn groups(frame: &Frame<'_>, beside: &Beside, vocabulary: &Vocabulary) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let table = &beside.table;
    let mut excerpt = frame.excerpt("referral-group", text!(locale, "statistics-groups"), &table.coverage);
    excerpt.heads = vec![
        Head::words(text!(locale, "statistics-group")),
        Head::numbers(naming.measure_of(table)),
        Head::numbers(text!(locale, "statistics-share")),
    ];
    let groups = by_group(table, &DimensionId::REFERRAL, vocabulary).unwrap_or_default();
    let whole = table.figure(crate::statistics::table::TOTAL, None);
    let entries = |label: String, figure: Figure| {
        let share = figure.value.zip(whole.value).and_then(|(part, whole)| Share { part, whole }.of_one());
        vec![Entry::Text(label), Entry::Figure(figure), Entry::Share(share)]
    };
    let counted: Vec<(String, Figure)> = groups
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(group, count)| (group_name(frame, &group), Figure { value: Some(count), status: whole.status }))
        .collect();
    excerpt.lines = counted.iter().map(|(name, figure)| Line { entries: entries(name.clone(), *figure), total: false }).collect();
    excerpt.lines.push(Line { entries: entries(naming.total_of(table), whole), total: true });
    excerpt.remarks = super::lists::remarks(frame, table, table.rows.len(), 0);
    let points: Vec<Point> = counted.into_iter().map(|(label, now)| Point { label, now, before: None }).collect();
    excerpt.chart = (!points.is_empty()).then_some(Chart::Bars(points));
    excerpt
}

fn group_name(frame: &Frame<'_>, group: &str) -> String {
    let locale = frame.naming.locale();
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
pub(super) fn lacking_languages(frame: &Frame<'_>, beside: &Beside) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let table = &beside.table;
    let mut excerpt = frame.excerpt("lacking-language", text!(locale, "statistics-lacking"), &table.coverage);
    let missing = lacking(table);
    let served = table.request.columns.clone().unwrap_or(Axis::LANGUAGE);
    excerpt.heads = vec![Head::words(naming.axis(&Axis::LANGUAGE)), Head::words(text!(locale, "report-own-name"))];
    let ways = missing.first().map(|one| one.by.as_slice()).unwrap_or_default();
    excerpt.heads.extend(ways.iter().map(|(way, _)| Head::numbers(naming.short(&served, way))));
    excerpt.heads.push(Head::numbers(text!(locale, "report-total")));
    for one in &missing {
        let name = naming.own_name(&Axis::LANGUAGE, &one.language);
        let mut entries = vec![
            Entry::Text(naming.item(&Axis::LANGUAGE, &one.language)),
            name.map_or(Entry::Empty, |name| Entry::OwnName(name.to_owned(), one.language.clone())),
        ];
        entries.extend(one.by.iter().map(|(_, count)| Entry::Figure(Figure::exact(*count))));
        entries.push(Entry::Figure(Figure::exact(one.total)));
        excerpt.lines.push(Line { entries, total: false });
    }
    let points: Vec<Point> = missing
        .iter()
        .map(|one| Point { label: naming.short(&Axis::LANGUAGE, &one.language), now: Figure::exact(one.total), before: None })
        .collect();
    excerpt.remarks.push(if missing.is_empty() {
        text!(locale, "statistics-lacking-none")
    } else {
        text!(locale, "statistics-lacking-remark")
    });
    excerpt.chart = (!points.is_empty()).then_some(Chart::Bars(points));
    excerpt
}

/// What funders expect, and how far it is reached.
pub(super) fn targets(frame: &Frame<'_>, told: &Told) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let mut excerpt = frame.excerpt("targets", text!(locale, "statistics-targets"), &told.coverage);
    excerpt.days = None;
    excerpt.heads = vec![
        Head::words(text!(locale, "statistics-target")),
        Head::words(text!(locale, "statistics-period")),
        Head::words(naming.axis(&Axis::Place)),
        Head::words(text!(locale, "statistics-counted")),
        Head::numbers(text!(locale, "statistics-reached")),
        Head::numbers(text!(locale, "statistics-goal")),
        Head::numbers(text!(locale, "statistics-of-goal")),
        Head::numbers(text!(locale, "statistics-of-period")),
        Head::words(text!(locale, "statistics-state")),
    ];
    excerpt.lines = told.targets.iter().map(|progress| Line { entries: target_entries(frame, progress), total: false }).collect();
    let reached =
        |progress: &Progress| Reached { label: progress.target.name.clone(), of_goal: progress.of_goal(), of_period: progress.of_period() };
    excerpt.chart = (!told.targets.is_empty()).then(|| Chart::Progress(told.targets.iter().map(reached).collect()));
    if told.targets.is_empty() {
        excerpt.remarks.push(text!(locale, "statistics-no-targets"));
    }
    excerpt
}

fn target_entries(frame: &Frame<'_>, progress: &Progress) -> Vec<Entry> {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let target = &progress.target;
    let counted = match target.counted {
        Counted::Visits => naming.measure(&Axis::Date, Measure::Visits),
        Counted::People => naming.measure(&Axis::Date, Measure::People),
        Counted::Participants => text!(locale, "statistics-participants"),
    };
    let (reached, goal) = match target.goal {
        Goal::Number(number) => (Entry::Figure(Figure::exact(progress.reached)), Entry::Figure(Figure::exact(number))),
        Goal::PerMille(per_mille) => (Entry::Share(progress.share().of_one()), Entry::Share(Some(f64::from(per_mille) / 1000.0))),
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
        Entry::Text(target.place.as_ref().map_or_else(|| naming.place(None), |place| naming.item(&Axis::Place, place.as_str()))),
        Entry::Text(counted),
        reached,
        goal,
        Entry::Share(progress.of_goal()),
        Entry::Share(Some(progress.of_period())),
        Entry::Text(state),
    ]
}

/// Events by kind, place or month.
pub(super) fn events(frame: &Frame<'_>, told: &Told, by: EventsBy) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let (name, title, axis) = match by {
        EventsBy::Kind => ("events-kind", text!(locale, "statistics-events-by-kind"), text!(locale, "statistics-kind")),
        EventsBy::Place => ("events-place", text!(locale, "statistics-events-by-place"), naming.axis(&Axis::Place)),
        EventsBy::Month => ("events-month", text!(locale, "statistics-events-by-month"), text!(locale, "statistics-month")),
    };
    let mut excerpt = frame.excerpt(name, title, &told.coverage);
    excerpt.days = None;
    let heads = [text!(locale, "statistics-events"), text!(locale, "statistics-participants")];
    excerpt.heads = std::iter::once(Head::words(axis)).chain(heads.map(Head::numbers)).collect();
    let table = EventTable::of(&told.events, by);
    let label = |item: &str| match by {
        EventsBy::Kind => naming.event_kind(item),
        EventsBy::Place => naming.item(&Axis::Place, item),
        EventsBy::Month => item.parse::<Period>().map_or_else(|_| item.to_owned(), |month| locale.period(month)),
    };
    let line = |label: String, held: crate::statistics::events::Held, total| Line {
        entries: vec![Entry::Text(label), Entry::Figure(Figure::exact(held.events)), Entry::Figure(Figure::exact(held.participants))],
        total,
    };
    let held: Vec<_> = table.rows.iter().filter(|(_, held)| held.events > 0).collect();
    excerpt.lines = held.iter().map(|(item, held)| line(label(item), *held, false)).collect();
    excerpt.lines.push(line(text!(locale, "report-total"), table.total, true));
    let points: Vec<Point> =
        held.iter().map(|(item, held)| Point { label: label(item), now: Figure::exact(held.participants), before: None }).collect();
    excerpt.chart = (!points.is_empty()).then_some(if by == EventsBy::Month { Chart::Columns(points) } else { Chart::Bars(points) });
    excerpt
}

/// Every event of the period.
pub(super) fn event_list(frame: &Frame<'_>, told: &Told) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let mut excerpt = frame.excerpt("events", text!(locale, "statistics-events"), &told.coverage);
    excerpt.days = None;
    excerpt.heads = vec![
        Head::words(naming.axis(&Axis::Date)),
        Head::words(naming.axis(&Axis::Place)),
        Head::words(text!(locale, "statistics-kind")),
        Head::words(text!(locale, "statistics-event-title")),
        Head::numbers(text!(locale, "statistics-participants")),
    ];
    let entries = |event: &Event| {
        vec![
            Entry::Text(locale.date_with_weekday(event.date)),
            Entry::Text(naming.item(&Axis::Place, event.place.as_str())),
            Entry::Text(naming.event_kind(event.kind.name())),
            Entry::Text(event.title.clone()),
            Entry::Figure(Figure::exact(event.participants.into())),
        ]
    };
    excerpt.lines = told.events.iter().map(|event| Line { entries: entries(event), total: false }).collect();
    if told.events.is_empty() {
        excerpt.remarks.push(text!(locale, "statistics-no-events"));
    }
    excerpt
}

/// What was noticed, by topic.
pub(super) fn observations(frame: &Frame<'_>, told: &Told) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let mut excerpt = frame.excerpt("observations", text!(locale, "statistics-observations"), &told.coverage);
    excerpt.days = None;
    excerpt.heads = vec![
        Head::words(naming.axis(&Axis::TOPIC)),
        Head::words(naming.axis(&Axis::Date)),
        Head::words(naming.axis(&Axis::Place)),
        Head::words(text!(locale, "statistics-observation")),
    ];
    for (topic, seen) in crate::report::observations::by_topic(&told.observations, naming) {
        excerpt.lines.extend(seen.into_iter().map(|seen: &Observation| Line {
            entries: vec![
                Entry::Text(topic.clone()),
                Entry::Text(locale.date(seen.date)),
                Entry::Text(naming.item(&Axis::Place, seen.place.as_str())),
                Entry::Text(seen.text.clone()),
            ],
            total: false,
        }));
    }
    if told.observations.is_empty() {
        excerpt.remarks.push(text!(locale, "statistics-no-observations"));
    }
    excerpt
}

/// Every opening day and what is known of it.
pub(super) fn coverage(frame: &Frame<'_>, told: &Told) -> Excerpt {
    let (naming, locale) = (frame.naming, frame.naming.locale());
    let mut excerpt = frame.excerpt("coverage", text!(locale, "statistics-coverage"), &told.coverage);
    excerpt.heads =
        vec![Head::words(naming.axis(&Axis::Date)), Head::words(naming.axis(&Axis::Place)), Head::words(text!(locale, "report-day-state"))];
    // How many came on a day is told to the desk alone.
    let exact = frame.marking == Marking::InternalExact;
    excerpt.heads.extend(exact.then(|| Head::numbers(naming.measure(&Axis::Date, Measure::Visits))));
    let figure = |state: DayState, visits: u64| match state {
        DayState::Recorded | DayState::Unexpected | DayState::Zero => Entry::Figure(Figure::exact(visits)),
        DayState::Closed => Entry::Figure(Figure::none(Status::Closed)),
        DayState::Missing => Entry::Figure(Figure::none(Status::Missing)),
        DayState::Pending => Entry::Empty,
    };
    let mut days: Vec<_> = told.coverage.days.iter().collect();
    days.sort_by_key(|day| day.date);
    let entries = |day: &crate::statistics::CoveredDay| {
        let mut entries = vec![
            Entry::Text(locale.date_with_weekday(day.date)),
            Entry::Text(naming.item(&Axis::Place, day.place.as_str())),
            Entry::Text(words::day(locale, Some(day.state))),
        ];
        entries.extend(exact.then(|| figure(day.state, day.visits)));
        entries
    };
    excerpt.lines = days.into_iter().map(|day| Line { entries: entries(day), total: false }).collect();
    if excerpt.lines.is_empty() {
        excerpt.remarks.push(text!(locale, "statistics-no-days"));
    } else {
        excerpt.chart = Some(Chart::Days(calendar(frame, &told.coverage)));
    }
    excerpt
}

/// The days of each place, places in the order of the coverage.
fn calendar(frame: &Frame<'_>, coverage: &Coverage) -> Vec<DaysOf> {
    let mut places: Vec<(&PlaceId, DaysOf)> = Vec::new();
    for day in coverage.days.iter() {
        if places.last().is_none_or(|(id, _)| **id != day.place) {
            let place = frame.naming.item(&Axis::Place, day.place.as_str());
            places.push((&day.place, DaysOf { place, days: Vec::new() }));
        }
        if let Some((_, of)) = places.last_mut() {
            of.days.push((day.date, day.state));
        }
    }
    places.into_iter().map(|(_, of)| of).collect()
}
