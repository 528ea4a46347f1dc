//! Promises of what leaves the laptop protected: frozen once, adding up, and nothing exact but the number of visits.

mod around;
mod attack;
mod copies;
mod freezing;
mod lists;
use support::read;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kavijakirja::book::{DayStatus, DeskDay, Explain, Week};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::{Format, Marking, disclaimer};
use kavijakirja::statistics::disclosure::Base;
use kavijakirja::statistics::{Figure, Measure, Request, Status};
use kavijakirja::store::Store;
use kavijakirja::store::publisher::Readiness;
use kavijakirja::transfer::weekly::{self, WeeklyExport};
use support::book::Book;
use support::office::{LATER, Office, band, hervanta, lines, numbers, request, week};
use support::{date, visit};

/// Every table that is published, by its axes.
const TABLES: [(&str, Option<&str>); 4] = [("topic", Some("language")), ("channel", None), ("referral", None), ("weekday", Some("hour"))];

#[test]
fn an_exported_week_is_the_same_to_the_byte_after_a_correction_and_after_reopening() {
    let mut office = Office::new(1);
    office.mixed("hervanta", week("2026-W10"), 40);
    let before = office.export("2026-W10", Some("hervanta"), Marking::Protected, Language::Finnish);
    assert_eq!(before.len(), 5, "{:?}", before.keys());
    assert!(before.keys().filter(|name| name.contains("-2026-W10-protected.")).count() == 3, "{:?}", before.keys());

    office.mixed("hervanta", week("2026-W10"), 25);
    let first = office.store.reader().visits(&request("2026-W10", None, ("topic", None)).selection).unwrap()[0].clone();
    office.store.writer().remove(first.id).unwrap();
    office.store.writer().set_day(&DeskDay { status: DayStatus::Closed, ..DeskDay::unsaid(hervanta(), date("2026-03-04")) }).unwrap();
    let mut code = support::vocabulary().codes[0].clone();
    code.id = "something-new".parse().unwrap();
    office.store.writer().write(|batch| batch.put(&kavijakirja::book::Entity::Code(code.clone()))).unwrap();
    assert_eq!(office.export("2026-W10", Some("hervanta"), Marking::Protected, Language::Finnish)["SHA256SUMS"], before["SHA256SUMS"]);

    let path = office.store.path().to_owned();
    office.store = Store::open(&path).unwrap();
    let after = office.export("2026-W10", Some("hervanta"), Marking::Protected, Language::Finnish);
    assert!(after == before);
    let proof = office.store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
}

#[test]
fn a_correction_comes_into_the_next_week_and_under_ten_visits_only_the_total_is_given() {
    let mut office = Office::new(2);
    let table = |office: &mut Office, week| office.protected(week, Some("hervanta"), ("topic", Some("language")));
    let cell = |topic: &str, language: &str, number| ((topic.to_owned(), language.to_owned()), number);
    // Multiples of three stay what they are, so what is published is known beforehand.
    office.like("hervanta", "2026-W10", 12, ("kela", "ara"));
    assert_eq!(numbers(&table(&mut office, "2026-W10"))[&cell("kela", "ara", 0).0], 12);
    // Three were forgotten; the week after has nine visits.
    office.like("hervanta", "2026-W10", 3, ("migri", "som"));
    office.like("hervanta", "2026-W11", 9, ("housing", "rus"));
    let held = table(&mut office, "2026-W11");
    assert_eq!((held.totals.visits, held.totals.people), (9, 0));
    assert!(held.cells().all(|cell| cell.figure == Figure::none(Status::Protected)));
    assert_eq!(held.protection.unwrap().held, 1);
    // The third week gives all of it.
    office.like("hervanta", "2026-W12", 12, ("kela", "fin"));
    let given = numbers(&table(&mut office, "2026-W12"));
    let more_than_none: BTreeMap<_, _> =
        given.into_iter().filter(|((row, column), n)| *n > 0 && row != "_total" && column != "_total").collect();
    assert_eq!(more_than_none, BTreeMap::from([cell("kela", "fin", 12), cell("migri", "som", 3), cell("housing", "rus", 9)]));
    // The first week is still what it was, and shows nothing of what came late.
    let first = numbers(&table(&mut office, "2026-W10"));
    assert_eq!((first[&cell("kela", "ara", 0).0], first[&cell("migri", "som", 0).0]), (12, 0));
    assert_eq!(office.protected("2026-W10", Some("hervanta"), ("week", None)).totals.visits, 12);
}

#[test]
fn a_month_a_year_and_all_places_are_the_sums_of_their_weeks_and_places() {
    let mut office = Office::new(3);
    let weeks: Vec<Week> = std::iter::successors(Some(week("2025-W51")), |week| Some(week.next())).take(16).collect();
    for (number, week) in weeks.iter().enumerate() {
        office.mixed("hervanta", *week, 10 + 5 * (number % 4));
        // Puhos has weeks with too few visits, and three it was not open.
        if number > 2 {
            office.mixed("puhos", *week, 4 + 3 * (number % 5));
        }
    }
    let sum = |office: &mut Office, periods: &[String], places: &[Option<&str>], axes: (&str, Option<&str>)| {
        let mut sum: BTreeMap<(String, String), u64> = BTreeMap::new();
        for (period, place) in periods.iter().flat_map(|period| places.iter().map(move |place| (period, place))) {
            for (key, number) in numbers(&office.protected(period, *place, axes)) {
                *sum.entry(key).or_default() += number;
            }
        }
        sum
    };
    // By the calendar: the Thursdays of January 2026 are 1, 8, 15, 22, 29; those of February 5, 12, 19, 26.
    let named = |from: u32, to: u32| (from..=to).map(|week| format!("2026-W{week:02}")).collect::<Vec<_>>();
    for axes in TABLES {
        for (longer, parts) in [("2026-01", named(1, 5)), ("2026-02", named(6, 9)), ("2026-01-05..2026-01-25", named(2, 4))] {
            let whole = numbers(&office.protected(longer, Some("hervanta"), axes));
            assert!(whole == sum(&mut office, &parts, &[Some("hervanta")], axes), "{longer} {axes:?}");
            assert!(whole.values().all(|number| number.is_multiple_of(3)));
        }
        let quarter = numbers(&office.protected("2026-Q1", None, axes));
        let months = ["2026-01", "2026-02", "2026-03"].map(str::to_owned);
        assert!(quarter == sum(&mut office, &months, &[None], axes), "{axes:?}");
        // The last Thursday of March is 26, in week 13. The year has week 14 besides, and after it nothing.
        let places = [Some("hervanta"), Some("puhos")];
        assert!(quarter == sum(&mut office, &named(1, 13), &places, axes), "{axes:?}");
        assert!(numbers(&office.protected("2026", None, axes)) == sum(&mut office, &named(1, 14), &places, axes), "{axes:?}");
    }
    // The exact number of visits may be told by week and place, and by nothing else.
    let visits = office.protected("2026-Q1", None, ("week", Some("place")));
    assert_eq!(numbers(&visits), numbers(&office.exact("2025-12-29..2026-03-29", None, ("week", Some("place")))));
    let by_place = office.protected("2026-Q1", None, ("place", Some("topic")));
    let places: u64 = ["hervanta", "puhos"].iter().map(|place| by_place.total_of(place).value.unwrap()).sum();
    assert_eq!(by_place.total_of("_total").value, Some(places));
    assert!(by_place.cells().filter_map(|cell| cell.figure.value).all(|number| number.is_multiple_of(3)));
    let people = Request { measure: Measure::People, ..request("2026-Q1", None, ("topic", None)) };
    assert!(
        office
            .store
            .publisher()
            .protected_table(people, date(LATER))
            .unwrap()
            .cells()
            .all(|cell| cell.figure == Figure::none(Status::Protected))
    );
}

#[test]
fn over_sixty_weeks_every_running_cell_stays_within_reach_of_the_truth() {
    for (seed, base) in [(4, Base::Three), (5, Base::Five)] {
        let mut office = Office::new(seed);
        office.store.publisher().set_base(base).unwrap();
        let weeks: Vec<Week> = std::iter::successors(Some(week("2026-W01")), |week| Some(week.next())).take(60).collect();
        for week in &weeks {
            let number = 4 + office.dice.below(30);
            office.mixed("hervanta", *week, usize::try_from(number).unwrap());
        }
        let began = std::time::Instant::now();
        for week in &weeks {
            let _ = office.store.publisher().publish(&hervanta(), *week, date(LATER)).unwrap();
        }
        eprintln!("sixty weeks published in {:?}", began.elapsed());
        let (reach, mut cells, mut apart) = (i64::from(base.reach()), 0, 0);
        for axes in TABLES {
            let mut off: BTreeMap<(String, String), i64> = BTreeMap::new();
            for week in &weeks {
                let period = week.to_string();
                let exact = office.exact(&period, Some("hervanta"), axes);
                for ((row, column), number) in numbers(&exact) {
                    if row != "_total" && column != "_total" {
                        let column = if axes.1 == Some("hour") { band(&column) } else { column };
                        *off.entry((row, column)).or_default() += number.cast_signed();
                    }
                }
                let given = office.protected(&period, Some("hervanta"), axes);
                if exact.totals.visits < 10 {
                    assert!(given.cells().all(|cell| cell.figure.status == Status::Protected));
                    continue;
                }
                for ((row, column), number) in numbers(&given) {
                    assert!(number.is_multiple_of(u64::from(base.get())));
                    if row != "_total" && column != "_total" {
                        *off.entry((row, column)).or_default() -= number.cast_signed();
                    }
                }
                assert!(off.values().all(|off| off.abs() <= reach), "{axes:?} {week} {off:?}");
                cells += off.len();
            }
        }
        // Tables that count each visit once have the same total, week by week, but where debts leave no room.
        for week in &weeks {
            let total =
                |office: &mut Office, rows| office.protected(&week.to_string(), Some("hervanta"), (rows, None)).total_of("_total").value;
            apart += usize::from(total(&mut office, "channel") != total(&mut office, "weekday"));
        }
        eprintln!("{cells} running cells within {reach}; {apart} of 60 weeks with totals apart");
        assert!(apart * 5 < weeks.len());
    }
}

#[test]
fn a_week_that_is_not_over_is_refused_and_nothing_is_published() {
    let mut office = Office::new(6);
    // Hervanta is open on Tuesday and Friday: 17 and 20 November 2026.
    office.mixed("hervanta", week("2026-W46"), 30);
    let tuesday = visit(r#"{"topic":["kela"],"language":"ara","date":"2026-11-17"}"#);
    office.record(&[tuesday]);
    let w47 = week("2026-W47");
    let refused = |office: &mut Office, today: &str, place: Option<&str>, key: &str| {
        let stick = tempfile::tempdir().unwrap();
        let export = WeeklyExport {
            week: w47,
            place: place.map(|place| place.parse().unwrap()),
            formats: vec![Format::Csv],
            marking: Marking::Protected,
            codes: kavijakirja::report::format::dhis2::Mapping::default(),
            folder: stick.path().to_owned(),
        };
        let error = weekly::export(&mut office.store, &Locale::new(Language::English), date(today), &export, &mut |_| {}).unwrap_err();
        assert_eq!(error.explain().key, key);
        assert_eq!(std::fs::read_dir(stick.path()).unwrap().count(), 0);
        assert_eq!(office.store.publisher().publication(&hervanta(), week("2026-W46")).unwrap(), None);
    };
    refused(&mut office, "2026-11-19", Some("hervanta"), "error-week-open");
    let friday = DeskDay { status: DayStatus::Closed, ..DeskDay::unsaid(hervanta(), date("2026-11-20")) };
    office.store.writer().set_day(&friday).unwrap();
    // On the Tuesday itself more visits can come; from Wednesday on all is settled.
    assert_eq!(office.store.publisher().readiness(&hervanta(), w47, date("2026-11-17")).unwrap(), Readiness::Open);
    assert_eq!(office.store.publisher().readiness(&hervanta(), w47, date("2026-11-18")).unwrap(), Readiness::Ready { missing: 0 });
    // Puhos is open on Thursday, so all places together are not settled.
    refused(&mut office, "2026-11-18", None, "error-week-open");
    let error =
        office.store.publisher().protected_table(request("2026", Some("hervanta"), ("topic", None)), date("2026-11-18")).unwrap_err();
    assert_eq!(error.explain().args[1].1, "2026-W48 … 2026-W53");
    for (period, axes, key) in [
        ("2026-11", ("date", None), "error-unprotectable"),
        ("2026-11", ("topic", Some("channel")), "error-unprotectable"),
        ("2026-W46", ("topic", Some("topic")), "error-unprotectable"),
        ("2026-11-10", ("topic", None), "error-no-whole-weeks"),
        ("2026-11-10..2026-11-15", ("topic", None), "error-no-whole-weeks"),
    ] {
        assert_eq!(office.store.publisher().protected_table(request(period, None, axes), date(LATER)).unwrap_err().explain().key, key);
    }
    assert_eq!(office.store.publisher().publication(&hervanta(), week("2026-W46")).unwrap(), None);
    // A week that is over is published whatever is missing, and says what is.
    assert_eq!(
        office.store.publisher().readiness(&"puhos".parse().unwrap(), week("2026-W46"), date("2026-11-18")).unwrap(),
        Readiness::Ready { missing: 1 }
    );
    let table =
        office.store.publisher().protected_table(request("2026-W47", Some("hervanta"), ("week", None)), date("2026-11-18")).unwrap();
    assert_eq!((table.totals.visits, table.coverage.missing()), (1, 0));
    assert_eq!(office.store.publisher().readiness(&hervanta(), w47, date("2026-11-18")).unwrap(), Readiness::Published);
}

#[test]
fn zero_missing_closed_and_protected_stay_four_different_things() {
    let mut office = Office::new(7);
    let said = |date: &str, status| DeskDay { status, ..DeskDay::unsaid(hervanta(), support::date(date)) };
    // W10 of 2026: Tuesday 3 and Friday 6 March. Three weeks without a visit, one with three.
    for (days, status) in [(["2026-03-03", "2026-03-06"], DayStatus::Zero), (["2026-03-10", "2026-03-13"], DayStatus::Closed)] {
        for day in days {
            office.store.writer().set_day(&said(day, status)).unwrap();
        }
    }
    office.like("hervanta", "2026-W13", 3, ("kela", "ara"));
    let mut figure = |week| office.protected(week, Some("hervanta"), ("topic", None)).figure("kela", None);
    assert_eq!(figure("2026-W10"), Figure::exact(0));
    assert_eq!(figure("2026-W11"), Figure::none(Status::Closed));
    assert_eq!(figure("2026-W12"), Figure::none(Status::Missing));
    assert_eq!(figure("2026-W13"), Figure::none(Status::Protected));
}

#[test]
fn a_question_of_the_desk_s_own_is_published_from_the_week_it_is_asked() {
    let mut office = Office::new(13);
    office.like("hervanta", "2026-W10", 12, ("kela", "ara"));
    let _ = office.store.publisher().publish(&hervanta(), week("2026-W10"), date(LATER)).unwrap();
    let switch = |office: &mut Office, on| {
        let age = support::vocabulary().dimensions.iter().find(|dimension| dimension.id.as_str() == "age").unwrap().clone();
        let age = kavijakirja::book::Entity::Dimension(kavijakirja::book::Dimension { switched_on: on, ..age });
        office.store.writer().write(|batch| batch.put(&age)).unwrap();
    };
    switch(&mut office, true);
    // Three of the fifteen were not asked: they stand under "not recorded".
    for (answers, times) in [(r#"{"age":["under-30"]}"#, 9), (r#"{"age":["30-or-over"]}"#, 3), ("{}", 3)] {
        let made = |_| visit(&format!(r#"{{"topic":["migri"],"language":"som","date":"2026-03-10","answers":{answers}}}"#));
        let visits: Vec<_> = (0..times).map(made).collect();
        let _ = office.store.writer().record_all(&visits, kavijakirja::book::vocabulary::Origin::Sheet).unwrap();
    }
    let figure = |office: &mut Office, period, item| office.protected(period, Some("hervanta"), ("age", None)).figure(item, None);
    let rounded = |value| Figure { value: Some(value), status: Status::Rounded };
    for (item, value) in [("under-30", 9), ("30-or-over", 3), ("_unknown", 3), ("_total", 15)] {
        assert_eq!(figure(&mut office, "2026-W11", item), rounded(value), "{item}");
    }
    // Nothing is known of the week before, and the visits of that week are in no later one.
    assert_eq!(figure(&mut office, "2026-W10", "under-30"), Figure::none(Status::Missing));
    assert_eq!(figure(&mut office, "2026-03-02..2026-03-15", "_total"), rounded(15));
    // Switched off, what was published of it can still be had.
    switch(&mut office, false);
    office.like("hervanta", "2026-W12", 12, ("kela", "ara"));
    assert_eq!(figure(&mut office, "2026-W12", "under-30"), Figure::none(Status::Missing));
    assert_eq!(figure(&mut office, "2026-W11", "under-30"), rounded(9));
}

#[test]
fn tallies_of_earlier_weeks_that_come_in_late_are_published_by_their_own_weeks() {
    let mut office = Office::new(14);
    office.like("hervanta", "2026-W10", 12, ("kela", "ara"));
    let of_week = |office: &mut Office, week: &str| {
        let table = office.protected(week, Some("hervanta"), ("topic", None));
        (table.figure("kela", None).value, table.figure("tax", None).value)
    };
    assert_eq!(of_week(&mut office, "2026-W10"), (Some(12), Some(0)));
    // Last year's weeks are imported now; the week after is not flooded by them.
    office.like("hervanta", "2025-W10", 15, ("tax", "fin"));
    office.like("hervanta", "2026-W11", 12, ("kela", "ara"));
    assert_eq!(of_week(&mut office, "2026-W11"), (Some(12), Some(0)));
    assert_eq!(of_week(&mut office, "2025-W10"), (Some(0), Some(15)));
    assert_eq!(of_week(&mut office, "2026-W10"), (Some(12), Some(0)));
}

#[test]
fn nothing_exact_leaves_but_the_number_of_visits() {
    let mut office = Office::new(8);
    office.mixed("hervanta", week("2026-W10"), 37);
    let protected = lines(&office.export("2026-W10", Some("hervanta"), Marking::Protected, Language::English));
    let internal = lines(&office.export("2026-W10", Some("hervanta"), Marking::InternalExact, Language::English));
    let mut exact = 0;
    let mut truth: BTreeMap<(String, String, String), u64> = BTreeMap::new();
    for line in internal.iter().filter(|line| line.measure == "visits") {
        let column = if line.table == "weekday-by-hour" && line.column != "_total" { band(&line.column) } else { line.column.clone() };
        *truth.entry((line.table.clone(), line.row.clone(), column)).or_default() += line.value.unwrap_or(0);
    }
    let (mut different, mut compared) = (0, 0);
    for line in &protected {
        match (line.measure.as_str(), line.status.as_str(), line.value) {
            ("visits", "exact", Some(value)) => {
                assert!(
                    value == 37 && line.row == "_total" && ["all", "date"].contains(&line.table.as_str()),
                    "{} {}",
                    line.table,
                    line.row
                );
                exact += 1;
            }
            ("visits", "rounded", Some(value)) => {
                assert!(value.is_multiple_of(3));
                // In a first week each cell and sum is within 2. Languages are counted by mentions: the matrix has their sums.
                let (table, row, column) = match line.table.as_str() {
                    "language" => ("topic-by-language", "_total", line.row.as_str()),
                    table => (table, line.row.as_str(), line.column.as_str()),
                };
                let truth = truth.get(&(table.to_owned(), row.to_owned(), column.to_owned())).copied().unwrap_or(0);
                assert!(truth.abs_diff(value) <= 2 && (truth > 0 || value == 0), "{table} {row} {column}: {truth} as {value}");
                different += usize::from(truth != value);
                compared += 1;
            }
            (_, "protected" | "missing" | "closed", None) => {}
            // How many days lie behind the total: of the desk, not of its visitors.
            (measure, "exact", Some(days)) if line.table == "all" && measure.ends_with("_days") => assert!(days <= 7),
            other => panic!("{} {} {other:?}", line.table, line.row),
        }
    }
    assert_eq!(exact, 2);
    assert!(different > 30 && compared > 300, "{different} of {compared}");
    assert!(protected.iter().all(|line| line.measure != "people" || line.value.is_none()));
}

#[test]
fn the_note_stands_in_every_protected_file_in_each_language() {
    let mut office = Office::new(9);
    office.mixed("hervanta", week("2026-W10"), 30);
    let words_in_all = [
        (
            Language::Finnish,
            ["luvun 3 kerrannaisiksi", "0 voi tarkoittaa myös muutamaa", "enintään 4", "täsmälleen niiden summa", "torstai"],
        ),
        (Language::Swedish, ["multiplar av 3", "0 kan också betyda några få", "högst 4", "exakt sina summor", "torsdag"]),
        (Language::English, ["multiples of 3", "0 can also mean a few", "by 4 at most", "add up exactly", "Thursday"]),
    ];
    for (language, words) in &words_in_all {
        let files = office.export("2026-W10", Some("hervanta"), Marking::Protected, *language);
        let find = |ending: &str| files.iter().find(|(name, _)| name.ends_with(ending)).unwrap().1;
        let pdf = read::flat(find(".pdf"));
        let sheet = &read::parts(find(".xlsx"))["xl/sharedStrings.xml"];
        for word in words {
            assert!(pdf.contains(word), "{word}: {pdf}");
            assert!(sheet.contains(word), "{word}");
        }
        let csv = std::str::from_utf8(find(".csv")).unwrap();
        assert!(csv.starts_with("\u{feff}week;from;to;place;table;row_dimension;row;column_dimension;column;measure;value;status\r\n"));
        let beside = std::str::from_utf8(&files[disclaimer::FILE]).unwrap();
        for (_, words) in &words_in_all {
            assert!(words.iter().all(|word| beside.contains(word)), "{beside}");
        }
    }
    // The internal files say nothing of rounding, and have no note beside them.
    let internal = office.export("2026-W10", Some("hervanta"), Marking::InternalExact, Language::English);
    assert!(!internal.contains_key(disclaimer::FILE) && internal.len() == 4);
}

#[test]
fn the_commands_give_protected_figures_that_add_up() {
    let book = Book::new();
    let mut input = String::new();
    for (times, topic, language) in
        [(7, "kela", "ara"), (2, "kela", "som"), (1, "migri", "som"), (4, "housing", "rus"), (1, "letter", "fin")]
    {
        for _ in 0..times {
            writeln!(input, r#"{{"topic":["{topic}"],"language":"{language}","date":"2025-03-04","hour":10}}"#).unwrap();
        }
    }
    assert_eq!(book.run_with(&["log", "--stdin"], &input).0, 0);
    let json = book.json(&["figures", "--period", "2025-W10", "--rows", "topic", "--columns", "language", "--protect", "--json"]);
    assert_eq!((json["visits"].as_u64(), json["people"].as_u64(), json["base"].as_u64()), (Some(15), None, Some(3)));
    let cells = json["cells"].as_array().unwrap();
    let sum = |fits: &dyn Fn(&str, &str) -> bool| -> u64 {
        cells
            .iter()
            .filter(|cell| fits(cell["row"].as_str().unwrap(), cell["column"].as_str().unwrap()))
            .map(|cell| cell["value"].as_u64().unwrap())
            .sum()
    };
    let of = |row: &str, column: &str| sum(&|r, c| r == row && c == column);
    for cell in cells {
        assert_eq!(cell["status"], "rounded");
        assert!(cell["value"].as_u64().unwrap().is_multiple_of(3));
    }
    for row in ["kela", "migri", "housing", "letter", "tax"] {
        assert_eq!(sum(&|r, c| r == row && c != "_total"), of(row, "_total"));
    }
    for column in ["ara", "som", "rus", "fin", "est"] {
        assert_eq!(sum(&|r, c| c == column && r != "_total"), of("_total", column));
    }
    assert_eq!(sum(&|r, c| r != "_total" && c != "_total"), of("_total", "_total"));
    // Nobody: 0 for sure.
    assert_eq!((of("tax", "_total"), of("_total", "est"), of("migri", "ara")), (0, 0, 0));
    assert!(book.done(&["figures", "--period", "2025-W10", "--rows", "topic", "--protect"]).contains("0 voi tarkoittaa myös muutamaa."));
    // A new book with the other base.
    let other = book.folder.path().join("five.sqlite");
    let five = ["--book", other.to_str().unwrap()];
    let _ = book.done(&[&["new", "--base", "5", "--place", "Hervanta=tue 10-16"], &five[..]].concat());
    assert_eq!(book.run_with(&[&["log", "--stdin"], &five[..]].concat(), &input).0, 0);
    let json = book.json(&[&["figures", "--period", "2025-W10", "--rows", "topic", "--protect", "--json"], &five[..]].concat());
    assert_eq!(json["base"], 5);
    assert_eq!(book.code(&[&["new", "--base", "4"], &["--book", "x.sqlite"][..]].concat()), 2);
    // The exit code and the reason of what cannot be.
    let (code, out, errors) = book.run_with(&["figures", "--period", "2025-03-04", "--rows", "topic", "--protect"], "");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(errors.contains("kokonaisista viikoista"), "{errors}");
    let stick = book.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let (code, _, errors) = book.run_with(&["weekly", "2099-W10", "--to", stick.to_str().unwrap()], "");
    assert_eq!(code, 1);
    assert!(errors.contains("2099-W10") && std::fs::read_dir(&stick).unwrap().count() == 0, "{errors}");
    let _ = book.done(&["weekly", "2025-W10", "--to", stick.to_str().unwrap(), "--format", "csv"]);
    assert!(stick.join("Kavijakirja/all/2025-W10/kavijakirja-all-2025-W10-protected.csv").is_file());
}
