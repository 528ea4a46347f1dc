//! Promises of what was published once: the same bytes ever after, and sums of nothing else.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use kavijakirja::book::{Period, Week};
use kavijakirja::statistics::disclosure::iso_weeks::weeks;
use kavijakirja::statistics::disclosure::{Base, Codes, DisclosureError, Publication, Published, Sum};

fn codes(rows: &[&str], columns: &[&str]) -> Codes {
    let own = |codes: &[&str]| codes.iter().map(|&code| code.to_owned()).collect();
    Codes { rows: own(rows), columns: own(columns) }
}

fn cells(cells: &[u64]) -> Published {
    Published::Cells { cells: cells.to_vec(), agrees: true }
}

fn publication() -> Publication {
    let codes = codes(&["kela", "migri"], &["ara", "som", "fin"]);
    let week = Week::new(2026, 47).unwrap();
    Publication::freeze("hervanta", week, "topic*language", Base::Three, codes, 23, cells(&[3, 0, 6, 0, 9, 3])).unwrap()
}

#[test]
fn the_hash_is_sha256_over_the_documented_bytes() {
    // Worked out with Python's hashlib and struct modules from the documentation.
    assert_eq!(publication().hash(), "4a973af974d7332db7f3edb4c01a1ad3f8f96c4ad292b91a1165712ab3b7eb4a");
}

#[test]
fn it_is_written_with_the_same_bytes_and_reads_back_as_itself() {
    let written = serde_json::to_string(&publication()).unwrap();
    assert_eq!(
        written,
        concat!(
            r#"{"format":1,"place":"hervanta","week":"2026-W47","table":"topic*language","base":3,"#,
            r#""rows":["kela","migri"],"columns":["ara","som","fin"],"visits":23,"#,
            r#""published":{"Cells":{"cells":[3,0,6,0,9,3],"agrees":true}},"#,
            r#""hash":"4a973af974d7332db7f3edb4c01a1ad3f8f96c4ad292b91a1165712ab3b7eb4a"}"#
        )
    );
    let read: Publication = serde_json::from_str(&written).unwrap();
    assert_eq!(read, publication());
    assert_eq!(read.verify(), Ok(()));
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
}

#[test]
fn whatever_is_changed_in_it_is_noticed() {
    let written = serde_json::to_string(&publication()).unwrap();
    let changes = [
        (r#""visits":23"#, r#""visits":24"#),
        ("[3,0,6,0,9,3]", "[3,0,6,0,9,6]"),
        ("[3,0,6,0,9,3]", "[3,0,6,0,9]"),
        ("hervanta", "hervant"),
        ("2026-W47", "2026-W46"),
        ("2026-W47", "2025-W47"),
        (r#""base":3"#, r#""base":5"#),
        (r#"["ara","som","fin"]"#, r#"["som","ara","fin"]"#),
        (r#"["ara","som","fin"]"#, r#"["ara","ara","fin"]"#),
        (r#"["kela","migri"],"columns":["ara","som","fin"]"#, r#"["kela","migri","x"],"columns":["ara","som"]"#),
        ("topic*language", "topic*channel"),
        ("true", "false"),
        (r#""format":1"#, r#""format":2"#),
        (r#"{"Cells":{"cells":[3,0,6,0,9,3],"agrees":true}}"#, r#""OnlyTotal""#),
    ];
    for (from, to) in changes {
        let tampered = written.replace(from, to);
        assert_ne!(tampered, written, "{from}");
        let read: Publication = serde_json::from_str(&tampered).unwrap();
        assert!(read.verify().is_err(), "{to}");
        assert!(Sum::of([&read]).is_err());
    }
    assert!(serde_json::from_str::<Publication>(&written.replace(r#""base":3"#, r#""base":4"#)).is_err());
}

#[test]
fn a_code_that_stands_twice_is_refused() {
    let refused = Publication::freeze("a", Week::new(2026, 1).unwrap(), "t", Base::Three, codes(&["x"], &["y", "y"]), 12, cells(&[0, 3]));
    assert_eq!(refused, Err(DisclosureError::CodeTwice("y".to_owned())));
}

#[test]
fn a_sum_has_the_codes_of_all_and_the_visits_of_all() {
    let week = |week| Week::new(2026, week).unwrap();
    let second = codes(&["migri", "asuminen"], &["fin", "ara"]);
    let second = Publication::freeze("hervanta", week(48), "topic*language", Base::Five, second, 31, cells(&[5, 10, 15, 0])).unwrap();
    let third =
        Publication::freeze("hervanta", week(49), "topic*language", Base::Three, Codes::default(), 4, Published::OnlyTotal).unwrap();
    let sum = Sum::of([&publication(), &second, &third]).unwrap();
    assert_eq!(sum.codes, codes(&["kela", "migri", "asuminen"], &["ara", "som", "fin"]));
    assert_eq!(sum.cells.cells(), [3, 0, 6, 10, 9, 8, 0, 0, 15]);
    assert_eq!((sum.visits, sum.base, sum.broken_down, sum.only_total), (58, Base::Five, 2, 1));
}

/// `count` months from the first of `month` on.
fn months(year: i32, month: u32, count: u32) -> Vec<Week> {
    weeks(Period::Months { first: NaiveDate::from_ymd_opt(year, month, 1).unwrap(), count }).unwrap()
}

#[test]
fn a_month_has_the_weeks_whose_thursday_lies_in_it() {
    let numbers = |year, month| months(year, month, 1).iter().map(ToString::to_string).collect::<Vec<_>>();
    // From the calendar: 1 January 2026 is a Thursday; the Thursdays of December 2026 are 3, 10, 17, 24, 31.
    assert_eq!(numbers(2026, 1), ["2026-W01", "2026-W02", "2026-W03", "2026-W04", "2026-W05"]);
    assert_eq!(numbers(2026, 12), ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"]);
    // 29 to 31 December 2025 are in a week of January 2026; 1 to 3 January 2027 in one of December 2026.
    assert_eq!(numbers(2025, 12), ["2025-W49", "2025-W50", "2025-W51", "2025-W52"]);
    assert_eq!(numbers(2027, 1), ["2027-W01", "2027-W02", "2027-W03", "2027-W04"]);
}

#[test]
fn every_week_is_in_exactly_one_month_quarter_half_and_year() {
    for year in 1990..2060 {
        let first = NaiveDate::from_isoywd_opt(year, 1, Weekday::Mon).unwrap();
        let all: Vec<Week> = (0..54).map(|n| first + Days::new(7 * n)).filter(|day| day.iso_week().year() == year).map(Week::of).collect();
        let join = |count: u32| (0..12 / count).flat_map(|part| months(year, 1 + part * count, count)).collect::<Vec<_>>();
        for count in [1, 3, 6, 12] {
            assert_eq!(join(count), all, "{year}, {count} months at a time");
        }
    }
}

#[test]
fn a_range_is_made_of_whole_weeks_or_of_none() {
    let numbers = |period: &str| weeks(period.parse().unwrap()).map(|weeks| weeks.iter().map(ToString::to_string).collect::<Vec<_>>());
    // 16 November 2026 is a Monday, 29 November a Sunday.
    assert_eq!(numbers("2026-11-16..2026-11-29").unwrap(), ["2026-W47", "2026-W48"]);
    assert_eq!(numbers("2026-W47").unwrap(), ["2026-W47"]);
    for period in ["2026-11-17..2026-11-29", "2026-11-16..2026-11-28", "2026-11-20"] {
        assert_eq!(numbers(period), None, "{period}");
    }
}
