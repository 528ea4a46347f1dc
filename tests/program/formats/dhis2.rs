//! DHIS2 data values: held against a JSON schema made from its documentation, by jsonschema.

use std::collections::BTreeMap;

use kavijakirja::book::{Explain, Week};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2::Mapping;
use kavijakirja::report::{Format, ItemLabels, Marking, Report, render};
use kavijakirja::statistics::{Axis, Measure};
use serde::Deserialize;

use super::{PUBLISHED, weeks};
use support::readers::faults;
use support::reported::{Desk, date};

const SCHEMA: &str = "data-value-sets.schema.json";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DataValueSet {
    id_scheme: String,
    data_values: Vec<DataValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DataValue {
    data_element: String,
    period: String,
    org_unit: String,
    category_option_combo: Option<String>,
    value: String,
    comment: Option<String>,
}

/// Data element, period, organisation unit, combination.
type Key = [String; 4];

/// The scheme and the values; the file has passed the schema, and no value stands twice.
fn values<'a>(desk: &Desk, report: impl Into<Report<'a>>, mapping: &Mapping) -> (String, BTreeMap<Key, String>) {
    let locale = Locale::new(Language::Finnish);
    let files = render(report, Format::Dhis2, &ItemLabels::new(&desk.vocabulary, &desk.places, &locale), mapping).unwrap();
    assert_eq!((files.len(), files[0].part.as_str()), (1, "dhis2"));
    assert_eq!(faults(SCHEMA, &files[0].bytes), Vec::<String>::new());
    let set: DataValueSet = serde_json::from_slice(&files[0].bytes).unwrap();
    let mut values = BTreeMap::new();
    for value in set.data_values {
        assert!(value.comment.is_none_or(|comment| comment.starts_with("days-missing: ")));
        let key = [value.data_element, value.period, value.org_unit, value.category_option_combo.unwrap_or_default()];
        assert!(values.insert(key.clone(), value.value).is_none(), "{key:?}");
    }
    (set.id_scheme, values)
}

fn key(parts: [&str; 4]) -> Key {
    parts.map(str::to_owned)
}

#[test]
fn every_number_of_every_table_is_a_data_value_and_what_has_no_number_is_left_out() {
    let (desk, weeks) = weeks();
    for weekly in &weeks {
        let (scheme, mut left) = values(&desk, weekly, &Mapping::default());
        assert_eq!(scheme, "CODE");
        let unit = weekly.place.as_ref().map_or("_total", |place| place.id.as_str());
        for table in &weekly.tables {
            let measure = if table.request.measure == Measure::Visits { "visits" } else { "people" };
            let rows = &table.request.rows;
            for cell in table.cells().filter(|cell| cell.row != "_total" && cell.column != Some("_total")) {
                let at = match (rows, &table.request.columns) {
                    (Axis::Place, None) => [measure.to_owned(), "2026W47".into(), cell.row.into(), String::new()],
                    (Axis::Date, None) => [format!("{measure}-by-date"), cell.row.replace('-', ""), unit.into(), String::new()],
                    (_, None) => [format!("{measure}-by-{rows}"), "2026W47".into(), unit.into(), format!("{rows}.{}", cell.row)],
                    (_, Some(columns)) => {
                        let combination = format!("{rows}.{}.{columns}.{}", cell.row, cell.column.unwrap());
                        [format!("{measure}-by-{rows}-by-{columns}"), "2026W47".into(), unit.into(), combination]
                    }
                };
                let expected = cell.figure.value.map(|value| value.to_string());
                assert_eq!(left.remove(&at), expected, "{at:?} {:?}", cell.figure);
            }
        }
        // Only all visits and visitors are left, where they are known, and the days.
        let known = |element: &str| ["visits", "people"].contains(&element) || element.starts_with("days-");
        assert!(left.keys().all(|[element, _, _, combination]| known(element) && combination.is_empty()));
        let all = left.get(&key(["visits", "2026W47", unit, ""])).cloned();
        let visits = if weekly.marking == Marking::Protected { PUBLISHED } else { desk.visits.len() };
        assert_eq!(all, (unit != "puhos").then(|| visits.to_string()));
    }
}

#[test]
fn zero_is_written_and_missing_closed_and_protected_are_not() {
    let (desk, weeks) = weeks();
    let (_, internal) = values(&desk, &weeks[1], &Mapping::default());
    // Puhos was silent on Tuesday and closed on Thursday: not one number but those of the days.
    let days: Vec<(&str, &str)> = internal.iter().map(|([element, ..], value)| (element.as_str(), value.as_str())).collect();
    let expected = [("closed", "1"), ("missing", "1"), ("pending", "0"), ("recorded", "0"), ("unexpected", "0"), ("zero", "0")]
        .map(|(state, number)| (format!("days-{state}"), number));
    assert_eq!(days, expected.iter().map(|(element, number)| (element.as_str(), *number)).collect::<Vec<_>>());
    let (_, exact) = values(&desk, &weeks[0], &Mapping::default());
    assert_eq!(exact[&key(["visits-by-date", "20261122", "kototori-hervanta", ""])], "0");
    let (_, protected) = values(&desk, &weeks[3], &Mapping::default());
    assert!(!protected.contains_key(&key(["people", "2026W47", "_total", ""])));
    assert!(protected.contains_key(&key(["visits", "2026W47", "_total", ""])));
}

#[test]
fn a_mapping_says_what_our_codes_are_called_there_and_the_rest_keeps_its_name() {
    let (desk, weeks) = weeks();
    let mapping = Mapping::from_toml(
        "scheme = \"uid\"\n[organisation-units]\nkototori-hervanta = \"DiszpKrYNg8\"\n_total = \"ImspTQPwCqd\"\n\
         [data-elements]\nvisits = \"fbfJHSPpUQD\"\nvisits-by-topic = \"cYeuwXTCPkU\"\n\
         [category-option-combinations.topic]\nkela = \"Prlt0C1RF0s\"\n\
         [category-option-combinations.topic-by-language]\n\"kela.ara\" = \"V6L425pT3A0\"\n",
    )
    .unwrap();
    let own = values(&desk, &weeks[0], &Mapping::default()).1;
    let (scheme, theirs) = values(&desk, &weeks[0], &mapping);
    assert_eq!((scheme.as_str(), theirs.len()), ("UID", own.len()));
    let ours = |element: &str, combination: &str| &own[&key([element, "2026W47", "kototori-hervanta", combination])];
    let there = |element: &str, combination: &str| &theirs[&key([element, "2026W47", "DiszpKrYNg8", combination])];
    assert_eq!(there("fbfJHSPpUQD", ""), ours("visits", ""));
    assert_eq!(there("cYeuwXTCPkU", "Prlt0C1RF0s"), ours("visits-by-topic", "topic.kela"));
    assert_eq!(there("cYeuwXTCPkU", "topic.migri"), ours("visits-by-topic", "topic.migri"));
    assert_eq!(there("people-by-topic", "Prlt0C1RF0s"), ours("people-by-topic", "topic.kela"));
    assert_eq!(there("visits-by-topic-by-language", "V6L425pT3A0"), ours("visits-by-topic-by-language", "topic.kela.language.ara"));
    assert!(values(&desk, &weeks[2], &mapping).1.contains_key(&key(["fbfJHSPpUQD", "2026W47", "ImspTQPwCqd", ""])));
}

#[test]
fn a_mapping_that_says_something_else_is_refused_with_the_reason() {
    for (text, reason) in [
        ("scheme = \"name\"", "name"),
        ("[organization-units]\na = \"b\"", "organization-units"),
        ("[data-elements]\nvisits = \"\"", "visits"),
        ("[data-elements]\nvisits = 3", "visits"),
        ("no toml", "no toml"),
    ] {
        let error = Mapping::from_toml(text).unwrap_err();
        for language in Language::ALL {
            let told = Locale::new(language).explain(&error);
            assert!(told.contains(reason) && error.explain().key == "error-dhis2-mapping", "{told}");
        }
    }
}

#[test]
fn weeks_are_not_padded_and_days_are() {
    let mut desk = Desk::usual();
    let mut weekly = desk.weekly(Some(0));
    weekly.week = Week::new(2026, 1).unwrap();
    let (_, week) = values(&desk, &weekly, &Mapping::default());
    assert!(week.contains_key(&key(["visits", "2026W1", "kototori-hervanta", ""])));
    desk.today = date("2026-11-20");
    let (_, day) = values(&desk, &desk.daily(0, date("2026-11-20"), ""), &Mapping::default());
    assert!(day.contains_key(&key(["visits", "20261120", "kototori-hervanta", ""])));
}

#[test]
fn the_schema_refuses_what_the_import_would_refuse() {
    for wrong in [
        r#"{"dataValues":[{"dataElement":"visits","period":"2026W01","orgUnit":"a","value":"1"}]}"#,
        r#"{"dataValues":[{"dataElement":"visits","period":"2026-W47","orgUnit":"a","value":"1"}]}"#,
        r#"{"dataValues":[{"dataElement":"visits","period":"2026W47","orgUnit":"a","value":1}]}"#,
        r#"{"dataValues":[{"dataElement":"visits","period":"2026W47","orgUnit":"a","value":""}]}"#,
        r#"{"dataValues":[{"dataElement":"visits","period":"2026W47","value":"1"}]}"#,
        "[]",
    ] {
        assert!(!faults(SCHEMA, wrong.as_bytes()).is_empty(), "{wrong}");
    }
}
