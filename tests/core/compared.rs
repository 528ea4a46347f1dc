//! What is compared adds up, and a label covers what its figure counts.
//!
//! Properties over every axis, both comparisons and the periods that go wrong elsewhere: the years around a week 53, months of unequal
//! length, 29 February. The expected sums are counted here from the visits themselves.

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Event, EventKind, Period, Visit, VisitId};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::ItemLabels;
use kavijakirja::report::section::{self, Chart, Entry, SectionTable};
use kavijakirja::statistics::query::{Query, Section, View};
use kavijakirja::statistics::{Against, Axis, Comparison, Figure, Measure, Order, Request, Selection, Status};
use kavijakirja::store::host::SystemEntropy;
use support::{Desk, Dice, date, visit};

const TODAY: &str = "2029-01-01";

/// One visit on every day of the years around two weeks 53 and two leap days; each has two topics.
fn desk() -> (Desk, Vec<Visit>) {
    let mut desk = Desk::new();
    let dice = Dice::new(53);
    let spans = [("2019-12-20", "2021-04-10"), ("2025-12-20", "2028-03-10")];
    let days = spans.into_iter().flat_map(|(from, to)| date(from).iter_days().take_while(move |day| *day <= date(to)));
    let json = |day: chrono::NaiveDate| {
        let (place, language) = (dice.pick(&["hervanta", "puhos"]), dice.pick(&["ara", "som", "rus"]));
        let (channel, hour, times) = (dice.pick(&["desk", "phone"]), 8 + dice.below(10), 1 + dice.below(2));
        format!(
            r#"{{"topic": ["kela", "{}"], "language": "{language}", "channel": "{channel}", "referral": ["ohjaamo"], "place": "{place}",
                "date": "{day}", "hour": {hour}, "people": {}, "times": {times}}}"#,
            dice.pick(&["migri", "housing"]),
            1 + dice.below(3)
        )
    };
    let visits: Vec<Visit> = days.map(|day| visit(&json(day))).collect();
    let _ = desk.store.writer().record_all(&visits, Origin::Desk).unwrap();
    (desk, visits)
}

const PERIODS: [&str; 17] = [
    "2021",                   // after a year with week 53
    "2020",                   // has week 53
    "2027",                   // begins within week 53 of 2026
    "2020-12",                // ends within week 53
    "2021-01",                // begins within it
    "2026-12",                // the next that does
    "2021-02",                // beside 29, 30 and 31 January
    "2020-03",                // beside 29 February
    "2028-02",                // 29 February beside none a year before
    "2028-02-29",             // the leap day itself
    "2020-W53",               // a week 53 by itself
    "2021-W01",               // the week after it
    "2021-Q1",                // a quarter that begins within week 53
    "2020-H2",                // a half-year that ends within it
    "2028-02-20..2028-03-05", // a range with a leap day
    "2021-01-05..2021-01-20", // a range whose weeks are cut
    "2027-01-01..2027-03-31", // a range that begins on the Friday of a week 53
];

/// How much one visit adds to the total of an axis: its mentions.
fn weight(visit: &Visit, axis: &Axis, measure: Measure) -> u64 {
    let mentions = match axis.id() {
        "topic" => visit.topic.len() as u64,
        _ => 1,
    };
    let people = if measure == Measure::People { u64::from(visit.people) } else { 1 };
    u64::from(visit.times) * people * mentions
}

fn total(visits: &[Visit], period: Period, axes: &[&Axis], measure: Measure) -> u64 {
    let within = visits.iter().filter(|visit| (period.from()..=period.to()).contains(&visit.date));
    let mentions = axes.iter().find(|axis| axis.id() == "topic").copied().unwrap_or(axes[0]);
    within.map(|visit| weight(visit, mentions, measure)).sum()
}

/// The sum of what is said of each row, without the totals.
fn sum(comparison: &Comparison, side: impl Fn(&kavijakirja::statistics::comparison::Compared) -> Figure) -> u64 {
    let inner =
        comparison.cells().into_iter().filter(|cell| !cell.row.is_total() && cell.column.as_ref().is_none_or(|one| !one.is_total()));
    inner.filter_map(|cell| side(&cell).value).sum()
}

#[test]
fn the_rows_of_now_and_of_before_add_up_to_their_totals_on_every_axis_and_in_both_comparisons() {
    let (desk, visits) = desk();
    let one_way = ["topic", "language", "channel", "referral", "place", "date", "week", "weekday", "hour"].map(|rows| (rows, None));
    let two_way = [("week", Some("topic")), ("weekday", Some("hour")), ("place", Some("date")), ("language", Some("week"))];
    let mut tried = 0;
    for period in PERIODS {
        let period: Period = period.parse().unwrap();
        for against in [Against::Previous, Against::YearBefore] {
            for (rows, columns) in one_way.into_iter().chain(two_way) {
                let (rows, columns): (Axis, Option<Axis>) = (rows.parse().unwrap(), columns.map(|axis: &str| axis.parse().unwrap()));
                let axes: Vec<&Axis> = std::iter::once(&rows).chain(&columns).collect();
                let measures: &[Measure] = if rows == Axis::Week { &[Measure::Visits, Measure::People] } else { &[Measure::Visits] };
                for &measure in measures {
                    let selection = Selection { period, place: None };
                    let request = Request { selection, measure, rows: rows.clone(), columns: columns.clone() };
                    let comparison = desk.store.reader().compare(request, against, date(TODAY)).unwrap();
                    let case = format!("{period} {against:?} {rows} {columns:?} {measure:?}");
                    let expected = [period, against.period(period)].map(|span| total(&visits, span, &axes, measure));
                    assert_eq!([sum(&comparison, |cell| cell.now), sum(&comparison, |cell| cell.before)], expected, "{case}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

fn query(period: &str, section: Section, against: Option<Against>) -> Query {
    let own = (Axis::Date, None);
    let selection = Selection { period: period.parse().unwrap(), place: None };
    Query { selection, measure: Measure::Visits, against, section, own, view: View::Exact }
}

/// The tables of a section as a reader of this language sees them.
fn shown(desk: &mut Desk, query: &Query, language: Language) -> Vec<SectionTable> {
    let result = desk.store.query(query, date(TODAY)).unwrap();
    let locale = Locale::new(language);
    let catalogue = desk.store.reader().catalogue().unwrap();
    let labels = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &locale);
    let shown =
        section::Shown { labels: &labels, vocabulary: &catalogue.vocabulary, organisation: "Kototori", place: None, order: Order::List };
    section::sections(&result, shown)
}

/// The figures of a line, in order.
fn figures(entries: &[Entry]) -> Vec<Figure> {
    entries.iter().filter_map(|entry| if let Entry::Figure(figure) = entry { Some(*figure) } else { None }).collect()
}

#[test]
fn every_list_and_matrix_of_a_compared_page_adds_up_to_its_own_total_line() {
    let (mut desk, _) = desk();
    let mut tried = 0;
    for period in PERIODS {
        for against in [Against::Previous, Against::YearBefore] {
            for page in [Section::Topics, Section::Languages, Section::Channels, Section::Referrals, Section::Times, Section::Own] {
                let tables = shown(&mut desk, &query(period, page, Some(against)), Language::English);
                for table in tables.iter().filter(|table| table.lines.iter().any(|line| line.total)) {
                    let columns = table.lines.iter().map(|line| figures(&line.entries).len()).max().unwrap_or(0);
                    for at in 0..columns {
                        let value = |line: &section::Line| figures(&line.entries).get(at).and_then(|figure| figure.value).unwrap_or(0);
                        let (totals, rows): (Vec<_>, Vec<_>) = table.lines.iter().partition(|line| line.total);
                        let sums = [rows.into_iter().map(value).sum::<u64>(), totals.into_iter().map(value).sum()];
                        assert_eq!(sums[0], sums[1], "{period} {against:?} {} column {at}", table.name);
                        tried += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

fn first(table: &SectionTable) -> Vec<String> {
    let text = |line: &section::Line| if let Entry::Text(text) = &line.entries[0] { text.clone() } else { String::new() };
    table.lines.iter().filter(|line| !line.total).map(text).collect()
}

fn weeks(desk: &mut Desk, period: &str, language: Language) -> SectionTable {
    shown(desk, &query(period, Section::Times, None), language).into_iter().find(|table| table.name == "week").unwrap()
}

#[test]
fn a_week_that_the_period_cuts_is_called_by_the_days_that_are_counted() {
    let (mut desk, visits) = desk();
    let cases = [
        (Language::Finnish, ["vk 49 (vain 1.–6.12.2020)", "vk 50 (7.–13.12.2020)", "vk 53 (vain 28.–31.12.2020)"]),
        (Language::Swedish, ["v. 49 (endast 1–6.12.2020)", "v. 50 (7–13.12.2020)", "v. 53 (endast 28–31.12.2020)"]),
        (Language::English, ["week 49 (1–6 Dec 2020 only)", "week 50 (7–13 Dec 2020)", "week 53 (28–31 Dec 2020 only)"]),
    ];
    for (language, [begin, whole, end]) in cases {
        let table = weeks(&mut desk, "2020-12", language);
        let labels = first(&table);
        assert_eq!((labels.first().unwrap().as_str(), labels[1].as_str(), labels.last().unwrap().as_str()), (begin, whole, end));
        let Some(Chart::Columns(points)) = &table.chart else { panic!("weeks are columns") };
        let names: Vec<&str> = points.iter().map(|point| point.label.as_str()).collect();
        let part = match language {
            Language::Finnish => "osa",
            Language::Swedish => "del",
            Language::English => "part",
        };
        assert_eq!(names, [format!("49\n{part}"), "50".into(), "51".into(), "52".into(), format!("53\n{part}")]);
        // The figure under the label of four days is that of four days.
        let four = total(&visits, "2020-12-28..2020-12-31".parse().unwrap(), &[&Axis::Week], Measure::Visits);
        assert_eq!(figures(&table.lines[4].entries)[0], Figure::exact(four));
    }
    let january = first(&weeks(&mut desk, "2021-01", Language::English));
    assert_eq!((january[0].as_str(), january.len()), ("week 53 (1–3 Jan 2021 only)", 5));
    assert_eq!(first(&weeks(&mut desk, "2020-W53", Language::English)), ["week 53 (28 Dec 2020 – 3 Jan 2021)"]);
    // A month that begins on a Monday and ends on a Sunday cuts no week.
    assert!(first(&weeks(&mut desk, "2021-02", Language::English)).iter().all(|label| !label.contains("only")));
}

#[test]
fn what_one_of_two_periods_has_alone_is_a_row_of_its_own_with_a_dash_and_never_closed() {
    let (desk, _) = desk();
    let compare = |period: &str, axis: &str, against| {
        let selection = Selection { period: period.parse().unwrap(), place: None };
        let request = Request { selection, measure: Measure::Visits, rows: axis.parse().unwrap(), columns: None };
        desk.store.reader().compare(request, against, date(TODAY)).unwrap()
    };
    let alone = |comparison: &Comparison| -> Vec<(Option<String>, Option<String>)> {
        let pairs = comparison.rows().into_iter().filter(|pair| pair.now.is_none() || pair.before.is_none());
        pairs.map(|pair| (pair.now, pair.before)).collect()
    };
    let only_before = |items: &[&str]| items.iter().map(|item| (None, Some((*item).to_owned()))).collect::<Vec<_>>();
    let february = compare("2021-02", "date", Against::Previous);
    assert_eq!(alone(&february), only_before(&["2021-01-29", "2021-01-30", "2021-01-31"]));
    assert_eq!(alone(&compare("2021-02", "date", Against::YearBefore)), only_before(&["2020-02-29"]));
    assert_eq!(alone(&compare("2028-02", "date", Against::YearBefore)), [(Some("2028-02-29".to_owned()), None)]);
    // 2021 begins with three days of week 53 of 2020 and ends within its own week 52; 2020 has all of weeks 1 to 53.
    let year = compare("2021", "week", Against::YearBefore);
    let ends = [(Some("2020-W53".to_owned()), None), (None, Some("2020-W53".to_owned()))];
    let told: Vec<_> =
        alone(&year).into_iter().filter(|(now, before)| [now, before].into_iter().flatten().any(|week| week == "2020-W53")).collect();
    assert_eq!(told, ends);
    let absent = Figure::none(Status::Absent);
    for (comparison, pair) in [(&february, february.rows().pop().unwrap()), (&year, year.rows().remove(0))] {
        let cell = comparison.cell(&pair, None);
        assert!((cell.now == absent) != (cell.before == absent), "{pair:?}");
        assert_eq!(cell.change, None);
    }
    let locale = Locale::new(Language::Finnish);
    let catalogue = desk.store.reader().catalogue().unwrap();
    let labels = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &locale);
    assert_eq!(labels.figure(absent), "–");
    assert_eq!(labels.pair(&year, &Axis::Week, &year.rows()[0]), "vk 53 (vain 1.–3.1.2021)");
}

#[test]
fn hours_are_in_the_order_of_time_though_some_visits_came_outside_the_opening_hours() {
    let (mut desk, _) = desk();
    let selection = Selection { period: "2020".parse().unwrap(), place: None };
    let request = Request { selection, measure: Measure::Visits, rows: Axis::Hour, columns: Some(Axis::Weekday) };
    let table = desk.store.reader().table(request, date(TODAY)).unwrap();
    assert_eq!(table.rows, (8..18).map(|hour| format!("{hour:02}")).collect::<Vec<_>>());
    assert_eq!(table.columns, ["1", "2", "3", "4", "5", "6", "7"]);
    let tables = shown(&mut desk, &query("2020", Section::Times, Some(Against::Previous)), Language::English);
    let heads: Vec<&str> = tables[0].heads.iter().map(|head| head.text.as_str()).collect();
    assert_eq!(heads[1..11], ["8", "9", "10", "11", "12", "13", "14", "15", "16", "17"]);
}

#[test]
fn there_is_no_per_cent_of_fewer_than_ten() {
    use kavijakirja::statistics::{Change, Share};
    for (before, told) in [(0, false), (1, false), (9, false), (10, true), (11, true)] {
        assert_eq!(Change::between(before, 20).share.is_some(), told, "{before}");
        assert_eq!(Change::between(before, 20).difference, 20 - i64::try_from(before).unwrap());
        assert_eq!(Share { part: before.min(3), whole: before }.of_ten_or_more().is_some(), told, "{before}");
    }
}

#[test]
fn events_have_their_difference_and_per_cent_by_kind_place_and_month() {
    let (mut desk, _) = desk();
    for (day, kind, participants) in [
        ("2021-04-07", EventKind::Training, 30),
        ("2021-05-20", EventKind::Group, 8),
        ("2021-01-05", EventKind::Training, 20),
        ("2021-02-11", EventKind::Information, 9),
    ] {
        let id = VisitId::random(&SystemEntropy).unwrap();
        let place = "hervanta".parse().unwrap();
        let event = Event { id, place, date: date(day), kind, title: "Paja".into(), participants };
        desk.store.writer().put_event(&event).unwrap();
    }
    let read = |tables: &[SectionTable], name: &str| -> Vec<Vec<String>> {
        let locale = Locale::new(Language::English);
        let catalogue = Desk::new().store.reader().catalogue().unwrap();
        let labels = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &locale);
        let table = tables.iter().find(|table| table.name == name).unwrap();
        table.lines.iter().map(|line| line.entries.iter().map(|entry| entry.read(&labels)).collect()).collect()
    };
    let tables = shown(&mut desk, &query("2021-Q2", Section::Events, Some(Against::Previous)), Language::English);
    let lines = |name| read(&tables, name).into_iter().map(|line| line.join(" | ")).collect::<Vec<_>>();
    let [training, information, group, total] = [
        "1 | 1 | 0 | – | 30 | 20 | +10 | +50.0%",
        "0 | 1 | −1 | – | 0 | 9 | −9 | –",
        "1 | 0 | +1 | – | 8 | 0 | +8 | –",
        "Total | 2 | 2 | 0 | – | 38 | 29 | +9 | +31.0%",
    ];
    let by_kind = lines("events-kind");
    for expected in [training, information, group] {
        assert!(by_kind.iter().any(|line| line.ends_with(expected)), "{expected}: {by_kind:?}");
    }
    assert_eq!(by_kind.last().unwrap(), total);
    // April is the first month of its quarter, as January is.
    let expected = [format!("April 2021 | {training}"), "May 2021 | 1 | 1 | 0 | – | 8 | 9 | −1 | –".to_owned(), total.to_owned()];
    assert_eq!(lines("events-month"), expected);
    // A month that the period cuts is called by the days that are counted.
    let tables = shown(&mut desk, &query("2021-04-05..2021-05-25", Section::Events, None), Language::English);
    let names: Vec<String> = read(&tables, "events-month").into_iter().map(|line| line[0].clone()).collect();
    assert_eq!(names, ["April 2021 (5–30 Apr 2021 only)", "May 2021 (1–25 May 2021 only)", "Total"]);
}
