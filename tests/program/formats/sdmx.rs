//! SDMX-CSV, read by pysdmx.

use std::collections::BTreeMap;

use kavijakirja::report::{Format, Marking, Weekly};
use kavijakirja::statistics::{Axis, Figure, Measure, Status, Table};
use serde::Deserialize;

use super::{PUBLISHED, made, weeks};
use support::readers::read;
use support::reported::{Desk, date};

type Row = BTreeMap<String, String>;

#[derive(Deserialize)]
struct DataSet {
    structure: String,
    action: String,
    rows: Vec<Row>,
}

/// What the code lists make of a figure, as this program promises it: value, observation status, confidentiality, our own word.
fn told(figure: Figure, marking: Marking) -> [String; 4] {
    let open = if marking == Marking::InternalExact { "N" } else { "F" };
    let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
    let [status, confidentiality, word] = match figure.status {
        Status::Exact => ["A", open, "exact"],
        Status::Rounded => ["A", open, "rounded"],
        Status::Missing => ["L", open, "missing"],
        Status::Closed => ["M", open, "closed"],
        Status::Absent => panic!("a report compares nothing"),
        Status::Protected => ["Q", "C", "protected"],
    };
    [value, status.into(), confidentiality.into(), word.into()]
}

fn written(row: &Row) -> [String; 4] {
    ["OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "FIGURE_STATUS"].map(|column| row[column].clone())
}

fn column(axis: &Axis) -> String {
    axis.id().to_uppercase().replace('-', "_")
}

fn code(item: &str) -> &str {
    match item {
        "_total" => "_T",
        "_unknown" => "_U",
        item => item,
    }
}

fn axes(table: &Table) -> Vec<&Axis> {
    std::iter::once(&table.request.rows).chain(&table.request.columns).collect()
}

/// The dataflow of a table and the dimensions of one of its cells.
fn place_of(weekly: &Weekly, table: &Table, row: &str, column_item: Option<&str>) -> (String, Row) {
    let names: Vec<String> = axes(table).into_iter().map(column).collect();
    let place = weekly.place.as_ref().map_or("_T", |place| place.id.as_str());
    let measure = if table.request.measure == Measure::Visits { "visits" } else { "people" };
    let mut key: Row = [("FREQ", "W"), ("PLACE", place), ("INDICATOR", measure), ("TIME_PERIOD", "2026-W47")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    key.extend(names.iter().cloned().zip(std::iter::once(row).chain(column_item).map(|item| code(item).to_owned())));
    (format!("Dataflow=KAVIJAKIRJA:DF_{}(1.0.0)", names.join("_BY_")), key)
}

#[test]
fn every_cell_of_every_table_is_what_an_sdmx_reader_finds() {
    let (desk, weeks) = weeks();
    for weekly in &weeks {
        let sets: Vec<DataSet> = read("sdmx.py", &made(&desk, weekly, Format::Sdmx));
        let mut found: BTreeMap<(String, Row), [String; 4]> = BTreeMap::new();
        for set in &sets {
            assert_eq!(set.action, "Replace");
            for row in &set.rows {
                let told = ["OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "FIGURE_STATUS"];
                let attribute = |name: &str| told.contains(&name) || name.starts_with("DAYS_");
                let key = row.iter().filter(|(name, value)| !attribute(name) && !value.is_empty());
                let key = key.map(|(name, value)| (name.clone(), value.clone())).collect();
                assert!(found.insert((set.structure.clone(), key), written(row)).is_none(), "{row:?}");
            }
        }
        let mut expected = 2;
        for table in &weekly.tables {
            for cell in table.cells() {
                let key = place_of(weekly, table, cell.row, cell.column);
                assert_eq!(found.get(&key), Some(&told(cell.figure, weekly.marking)), "{key:?}");
                expected += 1;
            }
        }
        assert_eq!(found.len(), expected);
    }
}

#[test]
fn all_visits_and_visitors_are_a_dataflow_of_their_own() {
    let (desk, weeks) = weeks();
    let whole = |weekly: &Weekly| {
        let sets: Vec<DataSet> = read("sdmx.py", &made(&desk, weekly, Format::Sdmx));
        let set = sets.into_iter().find(|set| set.structure == "Dataflow=KAVIJAKIRJA:DF_ALL(1.0.0)").unwrap();
        set.rows.iter().map(|row| (row["INDICATOR"].clone(), written(row))).collect::<BTreeMap<_, _>>()
    };
    let people: u64 = desk.visits.iter().map(|seen| seen.people).sum();
    let row = |value: &str, rest: [&str; 3]| [value, rest[0], rest[1], rest[2]].map(str::to_owned);
    let exact = whole(&weeks[0]);
    assert_eq!(exact["visits"], row(&desk.visits.len().to_string(), ["A", "N", "exact"]));
    assert_eq!(exact["people"], row(&people.to_string(), ["A", "N", "exact"]));
    assert_eq!(whole(&weeks[1])["visits"], row("", ["L", "N", "missing"]));
    assert_eq!(whole(&weeks[3])["visits"], row(&PUBLISHED.to_string(), ["A", "F", "exact"]));
    assert_eq!(whole(&weeks[3])["people"], row("", ["Q", "C", "protected"]));
}

#[test]
fn the_file_is_as_the_field_guide_says_it() {
    let (desk, weeks) = weeks();
    let files = made(&desk, &weeks[0], Format::Sdmx);
    assert_eq!((files.len(), files[0].part.as_str()), (1, "sdmx"));
    let text = std::str::from_utf8(&files[0].bytes).unwrap();
    let (head, rest) = text.split_once("\r\n").unwrap();
    assert!(head.starts_with("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,PLACE,"), "{head}");
    assert!(head.ends_with(",INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,FIGURE_STATUS,DAYS_RECORDED,DAYS_ZERO,DAYS_CLOSED,DAYS_MISSING,DAYS_UNEXPECTED,DAYS_PENDING"), "{head}");
    let columns: Vec<&str> = head.split(',').collect();
    assert_eq!(columns.iter().collect::<std::collections::BTreeSet<_>>().len(), columns.len());
    assert!(rest.ends_with("\r\n") && !rest.contains('"') && rest.lines().all(|line| line.split(',').count() == columns.len()));
    assert!(rest.lines().all(|line| line.starts_with("dataflow,KAVIJAKIRJA:DF_")));
}

#[test]
fn a_question_that_is_called_like_a_column_has_a_column_of_its_own() {
    let mut desk = Desk::usual();
    for name in ["indicator", "2024-trial", "age-group"] {
        let mut own = desk.vocabulary.dimensions.iter().find(|dimension| dimension.id.as_str() == "channel").unwrap().clone();
        own.id = name.parse().unwrap();
        desk.vocabulary.dimensions.push(own);
    }
    let weekly = desk.weekly(Some(0));
    let sets: Vec<DataSet> = read("sdmx.py", &made(&desk, &weekly, Format::Sdmx));
    // The visits gave no answer to these questions.
    for name in ["QUESTION_INDICATOR", "QUESTION_2024_TRIAL", "AGE_GROUP"] {
        let set = sets.iter().find(|set| set.structure == format!("Dataflow=KAVIJAKIRJA:DF_{name}(1.0.0)")).unwrap();
        let unknown = set.rows.iter().find(|row| row[name] == "_U" && row["INDICATOR"] == "visits").unwrap();
        assert_eq!(unknown["OBS_VALUE"], desk.visits.len().to_string());
    }
}

#[test]
fn the_sheet_of_a_day_has_that_day_as_its_period() {
    let desk = Desk::usual();
    let sets: Vec<DataSet> = read("sdmx.py", &made(&desk, &desk.daily(0, date("2026-11-20"), ""), Format::Sdmx));
    let mut rows = sets.iter().flat_map(|set| &set.rows).peekable();
    assert!(rows.peek().is_some() && rows.all(|row| row["FREQ"] == "D" && row["TIME_PERIOD"] == "2026-11-20"));
}
