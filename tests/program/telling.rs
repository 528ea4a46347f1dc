//! What a desk is told of its own figures: comparison, shares, targets, events, observations, coverage.
#![expect(clippy::float_cmp, reason = "the shares are quotients of small whole numbers")]

use std::sync::Arc;

use kavijakirja::book::target::{Counted, Goal};
use kavijakirja::book::{DimensionId, Event, EventKind, Period, Place, PlaceId, Target, VisitId};
use kavijakirja::statistics::coverage::CoveredDay;
use kavijakirja::statistics::share::{GROUPS, by_group, lacking, share_of, share_of_answered};
use kavijakirja::statistics::table::{Items, TOTAL};
use kavijakirja::statistics::{
    Against, Axis, Comparison, Count, Coverage, DayState, EventTable, EventsBy, Figure, Measure, Order, Pair, Progress, Request, Selection,
    Status, Table, Totals,
};
use kavijakirja::store::host::SystemEntropy;
use serde_json::{Value, json};
use support::book::Book;
use support::{date, vocabulary};

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// A table laid out from counts, over a period on whose first day this is known.
fn table(span: &str, axes: (Axis, Option<Axis>), counts: &[(&str, Option<&str>, u64)], state: DayState) -> Table {
    let selection = Selection { period: period(span), place: None };
    let request = Request { selection, measure: Measure::Visits, rows: axes.0, columns: axes.1 };
    let count = |(row, column, visits): &(&str, Option<&str>, u64)| Count {
        row: (*row).into(),
        column: column.map(Into::into),
        visits: *visits,
        people: *visits,
    };
    let counts: Vec<Count> = counts.iter().map(count).collect();
    let visits = counts.iter().map(|count| count.visits).sum();
    let day = CoveredDay { place: "hervanta".parse().unwrap(), date: period(span).from(), state, visits, people: visits };
    let coverage = Coverage { days: Arc::new(vec![day]), concealed: false };
    Table::lay_out(request, &counts, Totals { visits, people: visits }, &Items::default(), &Items::default(), coverage)
}

fn topics(span: &str, counts: &[(&str, u64)]) -> Table {
    let counts: Vec<_> = counts.iter().map(|(row, visits)| (*row, None, *visits)).collect();
    table(span, (Axis::TOPIC, None), &counts, DayState::Recorded)
}

#[test]
fn a_change_is_told_as_difference_and_share_for_every_item_of_either_period_and_for_the_total() {
    let now = topics("2026-W47", &[("kela", 15), ("migri", 1), ("tax", 8)]);
    let before = topics("2026-W46", &[("kela", 10), ("housing", 20), ("tax", 9)]);
    let comparison = Comparison::new(Against::Previous, now, before);
    assert_eq!(comparison.rows(), ["kela", "migri", "tax", "housing"].map(Pair::same));
    let change = |row: &str| comparison.cell(&Pair::same(row), None).change.map(|change| (change.difference, change.share));
    assert_eq!(change("kela"), Some((5, Some(0.5))));
    assert_eq!(change("migri"), Some((1, None)), "there is no per cent of nothing");
    assert_eq!(change("tax"), Some((-1, None)), "there is no per cent of fewer than ten");
    assert_eq!(change("housing"), Some((-20, Some(-1.0))));
    assert_eq!(change(TOTAL), Some((-15, Some(-15.0 / 39.0))));
}

#[test]
fn what_is_not_told_is_not_compared() {
    let now = topics("2026-W47", &[("kela", 3)]);
    let before = table("2026-W46", (Axis::TOPIC, None), &[], DayState::Missing);
    let comparison = Comparison::new(Against::Previous, now, before);
    let cell = comparison.cell(&Pair::same("kela"), None);
    assert_eq!((cell.now, cell.before, cell.change), (Figure::exact(3), Figure::none(Status::Missing), None));
    let closed = table("2026-W46", (Axis::TOPIC, None), &[], DayState::Closed);
    let comparison = Comparison::new(Against::Previous, topics("2026-W47", &[("kela", 3)]), closed);
    assert_eq!(comparison.cell(&Pair::total(), None).before, Figure::none(Status::Closed));
}

#[test]
fn both_tables_have_the_cells_of_two_ways() {
    let axes = || (Axis::TOPIC, Some(Axis::LANGUAGE));
    let now = table("2026-W47", axes(), &[("kela", Some("ara"), 5)], DayState::Recorded);
    let before = table("2026-W46", axes(), &[("kela", Some("som"), 2), ("migri", Some("ara"), 1)], DayState::Recorded);
    let comparison = Comparison::new(Against::Previous, now, before);
    let told: Vec<_> = comparison
        .cells()
        .into_iter()
        .map(|cell| {
            (cell.row.item().to_owned(), cell.column.unwrap().item().to_owned(), cell.now.value.unwrap(), cell.before.value.unwrap())
        })
        .collect();
    let expected = [
        ("kela", "ara", 5, 0),
        ("kela", "som", 0, 2),
        ("kela", TOTAL, 5, 2),
        ("migri", "ara", 0, 1),
        ("migri", "som", 0, 0),
        ("migri", TOTAL, 0, 1),
        (TOTAL, "ara", 5, 1),
        (TOTAL, "som", 0, 2),
        (TOTAL, TOTAL, 5, 3),
    ];
    let told: Vec<_> = told.iter().map(|(row, column, now, before)| (row.as_str(), column.as_str(), *now, *before)).collect();
    assert_eq!(told, expected);
}

#[test]
fn days_and_weeks_stand_beside_those_they_are_like() {
    // Whose rows are those of these items, now and before.
    let by = |span: &str, axis: &Axis, against: Against, [now, before]: [&str; 2]| {
        let laid = |span: &str, item: &str| table(span, (axis.clone(), None), &[(item, None, 1)], DayState::Recorded);
        let earlier = against.period(period(span)).to_string();
        let comparison = Comparison::new(against, laid(span, now), laid(&earlier, before));
        comparison.rows().into_iter().find(|pair| pair.now.as_deref() == Some(now)).unwrap().before
    };
    let beside = |span: &str, axis: &Axis, against, item: &str, other: &str| by(span, axis, against, [item, other]);
    // Friday 20.11.2026 is in week 47; the Friday of week 47 of 2025 is 21.11.2025.
    let weeks = beside("2026-W47", &Axis::Date, Against::YearBefore, "2026-11-20", "2025-11-21");
    assert_eq!(weeks.as_deref(), Some("2025-11-21"));
    let march = |item, other| beside("2026-03", &Axis::Date, Against::Previous, item, other);
    assert_eq!(march("2026-03-28", "2026-02-28").as_deref(), Some("2026-02-28"));
    assert_eq!(march("2026-03-30", "2026-02-28"), None, "February has no 30th");
    let year = |item, other| beside("2026", &Axis::Week, Against::YearBefore, item, other);
    assert_eq!(year("2026-W47", "2025-W47").as_deref(), Some("2025-W47"));
    assert_eq!(year("2026-W53", "2025-W52"), None, "2025 has 52 weeks, and its week 52 is beside week 52");
    // Q4 begins in week 40, Q3 in week 27: week 42 is the third of its quarter, as is week 29.
    assert_eq!(beside("2026-Q4", &Axis::Week, Against::Previous, "2026-W42", "2026-W29").as_deref(), Some("2026-W29"));
}

#[test]
fn week_53_beside_week_52_is_said() {
    let said = |span: &str| Against::YearBefore.week_53_by_52(period(span));
    assert!(said("2026-W53"));
    assert!(!said("2026-W52"));
    assert!(!said("2026-Q4"));
    assert!(!Against::Previous.week_53_by_52(period("2026-W53")));
}

#[test]
fn phone_and_whatsapp_make_39_per_cent_of_1256_contacts() {
    let counts = [("desk", None, 700), ("phone", None, 300), ("whatsapp", None, 190), ("chat", None, 66)];
    let channels = table("2026", (Axis::CHANNEL, None), &counts, DayState::Recorded);
    let share = share_of(&channels, &["phone", "whatsapp"]).unwrap();
    assert_eq!((share.part, share.whole), (490, 1256));
    assert_eq!((share.of_one().unwrap() * 100.0).round(), 39.0);
    let silent = table("2026", (Axis::CHANNEL, None), &[], DayState::Missing);
    assert_eq!(share_of(&silent, &["phone"]), None, "a missing number has no share");
}

#[test]
fn the_share_served_in_their_own_language_leaves_out_those_of_whom_nothing_was_noted() {
    let counts = [("own-language", None, 30), ("interpreter", None, 6), ("plain-finnish", None, 4), ("_unknown", None, 60)];
    let served = table("2026", (Axis::Dimension("served".parse().unwrap()), None), &counts, DayState::Recorded);
    let share = share_of_answered(&served, "own-language").unwrap();
    assert_eq!((share.part, share.whole, share.of_one()), (30, 40, Some(0.75)));
}

#[test]
fn the_languages_that_were_lacking_are_those_met_in_another_way_most_often_first() {
    let counts = [
        ("ara", Some("own-language"), 20),
        ("som", Some("interpreter"), 2),
        ("tir", Some("interpreter"), 3),
        ("tir", Some("plain-finnish"), 2),
        ("tir", Some("own-language"), 1),
        ("rus", Some("_unknown"), 9),
    ];
    let served = Axis::Dimension("served".parse().unwrap());
    let found = lacking(&table("2026", (Axis::LANGUAGE, Some(served)), &counts, DayState::Recorded));
    let told: Vec<_> = found.iter().map(|one| (one.language.as_str(), one.total)).collect();
    assert_eq!(told, [("tir", 5), ("som", 2)]);
    assert_eq!(found[0].by, [("interpreter".to_owned(), 3), ("plain-finnish".to_owned(), 2)]);
}

#[test]
fn referrals_are_gathered_by_kind_of_organisation() {
    let counts =
        [("ngo", None, 4), ("social-office", None, 2), ("nurse", None, 1), ("kela", None, 3), ("migri", None, 5), ("gone", None, 7)];
    let table = table("2026", (Axis::REFERRAL, None), &counts, DayState::Recorded);
    let groups = by_group(&table, &DimensionId::REFERRAL, &vocabulary()).unwrap();
    let of = |name: &str| groups.iter().find(|(group, _)| group == name).unwrap().1;
    assert_eq!((of("association"), of("social-and-health"), of("state"), of("other")), (4, 3, 8, 7));
    assert_eq!(groups.iter().map(|(_, count)| count).sum::<u64>(), 22, "nothing is lost");
    assert_eq!(groups.len(), GROUPS.len());
}

#[test]
fn a_list_is_read_in_its_own_order_or_by_size_and_what_was_not_recorded_stands_last() {
    let table = topics("2026-W47", &[("a", 1), ("b", 9), ("c", 1), ("_unknown", 50)]);
    assert_eq!(table.rows_by(Order::List), ["a", "b", "c", "_unknown"]);
    assert_eq!(table.rows_by(Order::Total), ["b", "a", "c", "_unknown"]);
    assert_eq!(table.top(2), [("b", 9), ("a", 1)]);
}

fn target(goal: Goal) -> Target {
    Target {
        id: "t".parse().unwrap(),
        name: "T".into(),
        period: period("2026"),
        place: Some("hervanta".parse().unwrap()),
        counted: Counted::People,
        goal,
    }
}

#[test]
fn a_target_by_number_is_on_course_where_it_keeps_step_with_the_days() {
    // 30 September is day 273 of 365: of 250, 187 keep step (187 × 365 = 68 255 ≥ 250 × 273 = 68 250), 186 do not.
    let on = |reached| Progress::new(target(Goal::Number(250)), (reached, 1000), 0, date("2026-09-30"));
    assert_eq!((on(187).days_gone, on(187).days), (273, 365));
    assert!(on(187).is_on_course() && !on(186).is_on_course());
    assert_eq!(on(125).of_goal(), Some(0.5));
    assert!(on(250).is_met() && !on(249).is_met());
    let before = Progress::new(target(Goal::Number(250)), (0, 0), 0, date("2025-12-31"));
    assert_eq!((before.days_gone, before.of_period()), (0, 0.0), "the period has not begun");
    let after = Progress::new(target(Goal::Number(250)), (0, 0), 0, date("2027-02-01"));
    assert_eq!((after.days_gone, after.of_period()), (365, 1.0));
}

#[test]
fn a_target_by_share_is_met_by_its_share_of_all_places() {
    let on = |reached, all| Progress::new(target(Goal::PerMille(50)), (reached, all), 0, date("2026-09-30"));
    assert!(on(5, 100).is_met() && !on(49, 1000).is_met());
    assert_eq!(on(49, 1000).of_goal(), Some(49.0 / 50.0));
    assert_eq!((on(0, 0).of_goal(), on(0, 0).is_met()), (None, false), "of nothing there is no share");
}

#[test]
fn events_are_counted_by_kind_place_and_month() {
    let event = |day: &str, place: &str, kind, participants| Event {
        id: VisitId::random(&SystemEntropy).unwrap(),
        place: place.parse::<PlaceId>().unwrap(),
        date: date(day),
        kind,
        title: String::new(),
        participants,
    };
    let events = [
        event("2026-10-01", "hervanta", EventKind::Training, 20),
        event("2026-10-31", "puhos", EventKind::Gathering, 35),
        event("2026-11-03", "hervanta", EventKind::Training, 12),
    ];
    let rows = |by| {
        let table = EventTable::of(&events, by);
        assert_eq!((table.total.events, table.total.participants), (3, 67));
        table.rows.into_iter().map(|(item, held)| (item, held.events, held.participants)).filter(|row| row.1 > 0).collect::<Vec<_>>()
    };
    assert_eq!(rows(EventsBy::Kind), [("gathering".to_owned(), 1, 35), ("training".to_owned(), 2, 32)]);
    assert_eq!(rows(EventsBy::Place), [("hervanta".to_owned(), 2, 32), ("puhos".to_owned(), 1, 35)]);
    assert_eq!(rows(EventsBy::Month), [("2026-10".to_owned(), 2, 55), ("2026-11".to_owned(), 1, 12)]);
}

/// A book with one place open on Tuesdays and Fridays, and these visits on these days.
fn book(visits: &[(&str, &str)]) -> Book {
    let book = Book::new();
    let lines: Vec<String> =
        visits.iter().map(|(day, topic)| json!({"topic": [topic], "language": "ara", "date": day}).to_string()).collect();
    let (code, _, errors) = book.run_with(&["log", "--stdin"], &lines.join("\n"));
    assert_eq!(code, 0, "{errors}");
    book
}

#[test]
fn figures_beside_an_earlier_period_keep_their_fields_and_tell_what_changed() {
    let book =
        book(&[("2025-11-18", "kela"), ("2025-11-18", "kela"), ("2025-11-21", "migri"), ("2025-11-11", "tax"), ("2025-11-11", "kela")]);
    let args = ["figures", "--period", "2025-W47", "--rows", "topic", "--json"];
    let plain = book.json(&args);
    let mut compared = book.json(&[&args[..], &["--compare", "previous"]].concat());
    let compare = compared.as_object_mut().unwrap().remove("compare").unwrap();
    assert_eq!(compared, plain, "the table itself is the same");
    assert_eq!((&compare["period"]["id"], &compare["visits"]), (&json!("2025-W46"), &json!(2)));
    let cell = |row: &str| compare["cells"].as_array().unwrap().iter().find(|cell| cell["row"] == row).unwrap().clone();
    let told = |row: &str| {
        let cell = cell(row);
        (cell["value"].clone(), cell["before"].clone(), cell["difference"].clone(), cell["percent"].clone())
    };
    assert_eq!(told("kela"), (json!(2), json!(1), json!(1), Value::Null), "there is no per cent of one");
    assert_eq!(told("migri"), (json!(1), json!(0), json!(1), Value::Null));
    assert_eq!(told("tax"), (json!(0), json!(1), json!(-1), Value::Null));
    assert_eq!(told("_total"), (json!(3), json!(2), json!(1), Value::Null));
    // Of week 46 the Friday is silent.
    assert_eq!(compare["days"]["missing"], json!(1));
    let text = book.done(&["--lang", "en", "figures", "--period", "2025-W47", "--rows", "topic", "--compare", "previous"]);
    assert!(text.contains("Change in %") && text.contains("One opening day of the period before is missing."), "{text}");
    assert_eq!(book.code(&["figures", "--period", "2025-W47", "--rows", "topic", "--compare", "never"]), 2);
}

#[test]
fn a_week_53_beside_a_week_52_is_said_in_text_and_json() {
    let book = book(&[("2020-12-29", "kela"), ("2019-12-24", "kela")]);
    let args = ["figures", "--period", "2020-W53", "--rows", "topic", "--compare", "year-before"];
    let json = book.json(&[&args[..], &["--json"]].concat());
    assert_eq!((&json["compare"]["period"]["id"], &json["compare"]["week_53_by_52"]), (&json!("2019-W52"), &json!(true)));
    let text = book.done(&[&["--lang", "en"], &args[..]].concat());
    assert!(text.contains("Week 53 is compared with week 52."), "{text}");
}

#[test]
fn a_target_is_set_listed_with_its_progress_and_replaced_by_its_name() {
    let book = Book::new();
    let _ = book.done(&["place", "add", "Puhos=thu 13-17"]);
    let lines = [("hervanta", 3), ("puhos", 1)].map(|(place, people)| {
        json!({"topic": ["kela"], "language": "ara", "date": "2025-11-20", "place": place, "people": people}).to_string()
    });
    let (code, _, errors) = book.run_with(&["log", "--stdin"], &lines.join("\n"));
    assert_eq!(code, 0, "{errors}");
    let add = ["target", "add", "--name", "Kävijät 2025", "--period", "2025", "--counted", "people", "--number"];
    assert_eq!(book.done(&[&add[..], &["9"]].concat()).trim(), "kavijat-2025");
    let _ = book.done(&[&add[..], &["8"]].concat());
    let _ = book.done(&[
        "target",
        "add",
        "--name",
        "Puhoksen osuus",
        "--period",
        "2025",
        "--place",
        "puhos",
        "--counted",
        "people",
        "--per-mille",
        "200",
    ]);
    let (code, ..) =
        book.run_with(&["event", "add", "--date", "2025-05-06", "--place", "puhos", "--title", "Infopäivä", "--participants", "25"], "");
    assert_eq!(code, 0);
    let _ = book.done(&["target", "add", "--name", "Osallistujat", "--period", "2025", "--counted", "participants", "--number", "50"]);
    let listed: Vec<Value> = book.done(&["target", "list", "--json"]).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = listed
        .iter()
        .map(|one| {
            (one["id"].as_str().unwrap(), one["reached"].as_u64().unwrap(), one["of_goal"].as_f64().unwrap(), one["met"].as_bool().unwrap())
        })
        .collect();
    // 3 + 1 of 8; 1 of 4 is 250 per mille of 200; 25 of 50.
    assert_eq!(told, [("kavijat-2025", 4, 0.5, false), ("osallistujat", 25, 0.5, false), ("puhoksen-osuus", 1, 1.25, true)]);
    let text = book.done(&["--lang", "en", "target", "list"]);
    assert!(text.contains("Puhoksen osuus") && text.contains("125.0%"), "{text}");
    assert_eq!(
        book.code(&["target", "add", "--name", "X", "--period", "2025", "--counted", "people", "--per-mille", "50"]),
        2,
        "a share of what?"
    );
    assert_eq!(book.code(&["target", "add", "--name", "X", "--period", "2025", "--counted", "people"]), 2);
}

#[test]
fn events_are_told_as_a_table() {
    let book = Book::new();
    for (day, kind, participants) in [("2025-05-06", "training", "20"), ("2025-05-20", "training", "12"), ("2025-06-03", "group", "7")] {
        let _ = book.done(&["event", "add", "--date", day, "--kind", kind, "--title", "T", "--participants", participants]);
    }
    let table = book.json(&["event", "table", "--period", "2025", "--by", "month", "--json"]);
    assert_eq!((&table["events"], &table["participants"]), (&json!(3), &json!(39)));
    assert_eq!(
        table["rows"],
        json!([{"row": "2025-05", "events": 2, "participants": 32}, {"row": "2025-06", "events": 1, "participants": 7}])
    );
    let text = book.done(&["--lang", "en", "event", "table", "--period", "2025-Q2"]);
    assert!(text.lines().any(|line| line.split_whitespace().collect::<Vec<_>>() == ["training", "2", "32"]), "{text}");
}

#[test]
fn observations_become_a_document_by_topic_marked_internal() {
    let book = Book::new();
    for (day, topic, text) in [
        ("2025-05-06", "tax", "Verokortit myöhässä."),
        ("2025-05-09", "kela", "Jonot pitenivät."),
        ("2025-05-13", "kela", "Uusi lomake sekoittaa."),
    ] {
        let _ = book.done(&["observe", text, "--topic", topic, "--date", day]);
    }
    let folder = book.folder.path().join("out");
    std::fs::create_dir(&folder).unwrap();
    let _ = book.done(&["observe", "--list", "2025-Q2", "--to", folder.to_str().unwrap()]);
    let pdf = folder.join("kavijakirja-all-2025-Q2-observations-internal.pdf");
    let output = std::process::Command::new("pdftotext").args(["-enc", "UTF-8", pdf.to_str().unwrap(), "-"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("“{part}” is missing: {text}"));
    assert!(at("Sisäinen") < at("Jonot pitenivät."));
    assert!(at("Jonot pitenivät.") < at("Uusi lomake sekoittaa."), "within a topic by date");
    assert!(at("Uusi lomake sekoittaa.") < at("Verokortit myöhässä."), "the topic with most observations first");
}

/// The section as objects by their names.
fn section(book: &Book, args: &[&str]) -> Vec<Value> {
    book.done(&[&["--lang", "en", "statistics", "--json"], args].concat()).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_section_says_the_same_numbers_as_figures() {
    let book = book(&[("2025-11-18", "kela"), ("2025-11-18", "kela"), ("2025-11-21", "migri")]);
    let told = section(&book, &["--period", "2025-W47", "--section", "topics", "--by-total"]);
    let names: Vec<_> = told.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["topic", "topic-by-language"]);
    let lines = told[0]["lines"].as_array().unwrap();
    let cells: Vec<_> = lines.iter().map(|line| (line["cells"][0].as_str().unwrap(), line["cells"][1].as_u64().unwrap())).collect();
    assert_eq!(cells, [("Kela benefits", 2), ("Residence permit and Migri", 1), ("Total mentions", 3)]);
    assert_eq!(told[0]["marking"], "internal-exact");
}

#[test]
fn a_period_with_missing_days_says_how_many_beside_every_total() {
    // Week 47 of 2025 has the opening days 18 (Tuesday) and 21 November (Friday); nothing is known of the Friday.
    let book = book(&[("2025-11-18", "kela")]);
    let text = book.done(&["--lang", "en", "figures", "--period", "2025-W47", "--rows", "topic"]);
    assert!(text.contains("Total mentions (1 day missing)") && text.contains("One opening day is missing"), "{text}");
    for one in section(&book, &["--period", "2025-W47", "--section", "topics"]) {
        assert_eq!(one["missing_days"], 1, "{one}");
        let total = one["lines"].as_array().unwrap().last().unwrap()["cells"][0].as_str().unwrap().to_owned();
        assert!(total.contains("(1 day missing)"), "{total}");
    }
    let folder = book.folder.path().join("out");
    std::fs::create_dir(&folder).unwrap();
    let _ = book.done(&[
        "--lang",
        "en",
        "statistics",
        "--period",
        "2025-W47",
        "--section",
        "channels",
        "--to",
        folder.to_str().unwrap(),
        "--internal",
    ]);
    let name = |ending: &str| folder.join(format!("kavijakirja-all-2025-W47-channel-internal.{ending}"));
    let csv = std::fs::read_to_string(name("csv")).unwrap();
    let last = csv.lines().last().unwrap().split(';').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(last, ["2025-W47", "_total", "internal-exact", "1", "0", "0", "1", "0", "0", "Total (1 day missing)", "1", ""]);
    let pdf = std::process::Command::new("pdftotext").args(["-layout", name("pdf").to_str().unwrap(), "-"]).output().unwrap();
    let pdf = String::from_utf8(pdf.stdout).unwrap();
    assert!(pdf.contains("One opening day is missing") && pdf.contains("(1 day missing)"), "{pdf}");
    let mut archive = zip::ZipArchive::new(std::fs::File::open(name("xlsx")).unwrap()).unwrap();
    let strings = std::io::read_to_string(archive.by_name("xl/sharedStrings.xml").unwrap()).unwrap();
    assert!(strings.contains("Total (1 day missing)") && strings.contains("One opening day is missing"), "{strings}");
}

#[test]
fn the_files_of_a_week_say_beside_each_total_how_many_days_are_missing() {
    let book = book(&[("2025-11-18", "kela")]);
    let folder = book.folder.path().join("out");
    std::fs::create_dir(&folder).unwrap();
    let _ = book.done(&["--lang", "en", "weekly", "2025-W47", "--internal", "--to", folder.to_str().unwrap(), "--format", "xlsx,pdf"]);
    let folder = folder.join("Kavijakirja/all/2025-W47");
    let file = |ending: &str| folder.join(format!("kavijakirja-all-2025-W47-internal.{ending}"));
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file("xlsx")).unwrap()).unwrap();
    let strings = std::io::read_to_string(archive.by_name("xl/sharedStrings.xml").unwrap()).unwrap();
    let totals = ["<t>Total (1 day missing)</t>", "<t>Total mentions (1 day missing)</t>"];
    assert!(totals.iter().all(|total| strings.contains(total)), "{strings}");
    assert!(!strings.contains("<t>Total mentions</t>"), "no total stands alone");
    let pdf = std::process::Command::new("pdftotext").args(["-layout", file("pdf").to_str().unwrap(), "-"]).output().unwrap();
    let pdf = String::from_utf8(pdf.stdout).unwrap();
    assert!(pdf.matches("(1 day missing)").count() >= 5, "{pdf}");
}

#[test]
fn a_place_before_its_first_day_is_not_missing() {
    let place = Place { since: Some(date("2025-11-20")), ..Place::parse("Hervanta=tue 10-16,fri 10-16").unwrap() };
    let selection = Selection { period: period("2025-W47"), place: None };
    let coverage = Coverage::new(&[place], &[], &selection, date("2025-12-01"));
    assert_eq!(coverage.missing(), 1, "only the Friday after the first day");
}
