//! PC-Axis, read by pyaxis.

use std::collections::BTreeMap;

use kavijakirja::book::{Labels, Place};
use kavijakirja::locale::Language;
use kavijakirja::report::{Format, Weekly};
use kavijakirja::statistics::{Axis, Figure, Measure, Status, Table};
use serde::Deserialize;
use serde_json::Value;

use super::{PUBLISHED, made, made_in, weeks};
use support::readers::read;
use support::reported::{Desk, date};

#[derive(Deserialize)]
struct Read {
    metadata: BTreeMap<String, Value>,
    variables: Vec<String>,
    labels: BTreeMap<String, Vec<String>>,
    cells: Vec<Cell>,
}

#[derive(Deserialize)]
struct Cell {
    key: Vec<String>,
    data: String,
}

impl Read {
    fn text(&self, keyword: &str) -> String {
        match &self.metadata.get(keyword) {
            Some(Value::Array(texts)) => texts.iter().map(|text| text.as_str().unwrap()).collect::<Vec<_>>().join(" "),
            Some(value) => value.as_str().unwrap().to_owned(),
            None => panic!("no {keyword} among {:?}", self.metadata.keys()),
        }
    }
}

/// What the specification's symbols make of a figure, as this program promises it.
fn symbol(figure: Figure) -> String {
    match (figure.status, figure.value) {
        (Status::Exact, Some(0)) => "\"-\"".into(),
        (_, Some(value)) => value.to_string(),
        (Status::Missing, _) => "\".\"".into(),
        (Status::Closed, _) => "\"..\"".into(),
        (Status::Protected, _) => "\"...\"".into(),
        (status, None) => panic!("{status:?} without a number"),
    }
}

/// The file of a table, and the codes under which a cell of it must stand.
fn part(table: &Table) -> String {
    let columns = table.request.columns.as_ref().map(|columns| format!("-by-{columns}")).unwrap_or_default();
    format!("{}{columns}", table.request.rows)
}

fn key(weekly: &Weekly, table: &Table, row: &str, column: Option<&str>) -> Vec<String> {
    let place = weekly.place.as_ref().map_or("_total", |place| place.id.as_str());
    let place = (table.request.rows != Axis::Place).then_some(place);
    let measure = if table.request.measure == Measure::Visits { "visits" } else { "people" };
    place.into_iter().chain([row]).chain(column).chain([measure, "2026W47"]).map(str::to_owned).collect()
}

#[test]
fn every_cell_of_every_table_is_what_a_pc_axis_reader_finds() {
    let (desk, weeks) = weeks();
    for weekly in &weeks {
        let files = made(&desk, weekly, Format::Px);
        let matrices: Vec<Read> = read("px.py", &files);
        let mut found: BTreeMap<(&str, &[String]), &str> = BTreeMap::new();
        for (file, matrix) in files.iter().zip(&matrices) {
            for cell in &matrix.cells {
                assert!(found.insert((&file.part, &cell.key), &cell.data).is_none(), "{} {:?}", file.part, cell.key);
            }
        }
        // The whole: visits and visitors, each once.
        let mut expected = 2;
        for table in &weekly.tables {
            let part = part(table);
            for cell in table.cells() {
                let key = key(weekly, table, cell.row, cell.column);
                assert_eq!(found.get(&(part.as_str(), key.as_slice())).copied(), Some(symbol(cell.figure).as_str()), "{part} {key:?}");
                expected += 1;
            }
        }
        assert_eq!(found.len(), expected);
    }
}

#[test]
fn all_visits_and_visitors_stand_in_a_matrix_of_their_own() {
    let (desk, weeks) = weeks();
    let whole = |weekly: &Weekly| {
        let files = made(&desk, weekly, Format::Px);
        let file = files.into_iter().find(|file| file.part == "all").unwrap();
        let matrices: Vec<Read> = read("px.py", &[file]);
        matrices[0].cells.iter().map(|cell| cell.data.clone()).collect::<Vec<_>>()
    };
    let people: u64 = desk.visits.iter().map(|seen| seen.people).sum();
    let all = [desk.visits.len().to_string(), people.to_string()];
    assert_eq!([whole(&weeks[0]), whole(&weeks[2])], [all.clone(), all.clone()]);
    // Puhos: one opening day was closed, of the other nothing is known.
    assert_eq!(whole(&weeks[1]), ["\".\"", "\".\""]);
    assert_eq!(whole(&weeks[3]), [PUBLISHED.to_string().as_str(), "\"...\""]);
}

#[test]
fn a_file_has_every_mandatory_keyword_and_says_what_it_is() {
    let (desk, weeks) = weeks();
    let files = made(&desk, &weeks[0], Format::Px);
    for (file, matrix) in files.iter().zip(read::<Vec<Read>>("px.py", &files)) {
        for (keyword, expected) in [
            ("CHARSET", "ANSI"),
            ("AXIS-VERSION", "2013"),
            ("CODEPAGE", "utf-8"),
            ("LANGUAGE", "fi"),
            ("CREATION-DATE", "20261116 00:00"),
            ("LAST-UPDATED", "20261116 00:00"),
            ("DECIMALS", "0"),
            ("SHOWDECIMALS", "0"),
            ("SUBJECT-AREA", "Viikkotilasto"),
            ("SOURCE", "Tampereen kaupunki"),
            ("UNITS", "kpl"),
            ("CONTVARIABLE", "Tiedot"),
            ("TIMEVAL(Viikko)", "202647"),
            ("DATASYMBOL1", "puuttuu"),
            ("DATASYMBOL2", "suljettu"),
            ("DATASYMBOL3", "suojattu"),
            ("DATASYMBOLNIL", "-"),
        ] {
            assert_eq!(matrix.text(keyword), expected, "{keyword} of {}", file.part);
        }
        assert_eq!(matrix.text("MATRIX"), file.part.chars().take(20).collect::<String>());
        assert!(matrix.text("SUBJECT-CODE").len() <= 5 && !matrix.text("CONTENTS").is_empty());
        assert!(matrix.text("DESCRIPTION").contains("Kototori Hervanta – vk 47 (16.–22.11.2026)"));
        assert!(matrix.text("TITLE").contains(" muuttujina Toimipiste, "), "{}", matrix.text("TITLE"));
        assert!(matrix.text("NOTEX").starts_with("Luvut ovat tarkkoja"), "{}", matrix.text("NOTEX"));
        assert!(matrix.text("NOTE").starts_with("”-” tarkoittaa, ettei kukaan käynyt") && !matrix.text("NOTE").contains("#0 tarkoittaa"));
        assert_eq!(matrix.labels["Viikko"], ["vk 47 (16.–22.11.2026)"]);
        assert_eq!(matrix.variables.last().unwrap(), "Viikko");
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(text.contains("TIMEVAL(\"Viikko\")=TLIST(W1),\"202647\";\n") && !text.starts_with('\u{feff}'));
        assert!(text.lines().all(|line| line.len() <= 1_024 || line.ends_with(' ')), "only data may stand on a long line");
    }
}

#[test]
fn protected_figures_carry_the_note_for_their_readers() {
    let (desk, weeks) = weeks();
    let files = made(&desk, &weeks[3], Format::Px);
    for matrix in read::<Vec<Read>>("px.py", &files) {
        assert!(matrix.text("NOTE").contains("luvun 3 kerrannaisiksi"), "{}", matrix.text("NOTE"));
        assert!(matrix.text("NOTEX").starts_with("Luvut on suojattu") && matrix.text("DESCRIPTION").ends_with("Suojatut luvut"));
    }
}

#[test]
fn keywords_stand_in_the_order_that_the_specification_recommends() {
    let order = "CHARSET AXIS-VERSION CODEPAGE LANGUAGE CREATION-DATE DECIMALS SHOWDECIMALS MATRIX SUBJECT-CODE SUBJECT-AREA DESCRIPTION \
                 TITLE CONTENTS UNITS STUB HEADING CONTVARIABLE VALUES TIMEVAL CODES ELIMINATION LAST-UPDATED SOURCE NOTEX NOTE VALUENOTE \
                 DATASYMBOL1 DATASYMBOL2 DATASYMBOL3 DATASYMBOLNIL DATA";
    let (desk, weeks) = weeks();
    for file in made(&desk, &weeks[2], Format::Px) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let mut keywords: Vec<&str> = Vec::new();
        for line in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase())) {
            keywords.push(line.split(['=', '(']).next().unwrap());
        }
        keywords.dedup();
        // The matrix of all has no total of its own; only where days are missing there are notes at totals.
        let silent =
            |keyword: &str| keyword == "ELIMINATION" && file.part == "all" || keyword == "VALUENOTE" && !text.contains("VALUENOTE");
        let expected: Vec<&str> = order.split_whitespace().filter(|keyword| !silent(keyword)).collect();
        assert_eq!(keywords, expected, "{}", file.part);
    }
}

#[test]
fn a_total_is_the_value_that_stands_for_all_so_that_nothing_is_added_twice() {
    let (desk, weeks) = weeks();
    let files = made(&desk, &weeks[0], Format::Px);
    let matrices: Vec<Read> = read("px.py", &files);
    let of = |part: &str| files.iter().position(|file| file.part == part).map(|index| &matrices[index]).unwrap();
    assert_eq!(of("topic-by-language").text("ELIMINATION(Asia)"), "Mainintoja yhteensä");
    assert_eq!(of("topic-by-language").text("ELIMINATION(Kieli)"), "Yhteensä");
    assert_eq!(of("channel").labels["Kanava"].last().unwrap(), "Yhteensä");
    assert_eq!(of("topic").labels["Tiedot"], ["Mainintoja", "Kävijöitä"]);
    assert_eq!(of("channel").labels["Tiedot"], ["Käyntejä", "Kävijöitä"]);
}

#[test]
fn hostile_names_neither_break_a_file_nor_make_two_values_one() {
    let mut desk = Desk::usual();
    desk.places[0].name = "Hervanta \"A\";\nDESCRIPTION=\"x\"; = \t\u{7}".into();
    desk.places[1].name = "Pöllö ".repeat(60);
    let label = |text: String| Labels { fi: text.clone(), sv: text.clone(), en: text };
    let mut topics = desk.vocabulary.codes.iter_mut().filter(|code| code.dimension.as_str() == "topic");
    topics.next().unwrap().label = label("Sama".into());
    topics.next().unwrap().label = label("Sama".into());
    topics.next().unwrap().label = label("ä".repeat(300));
    topics.next().unwrap().label = label("ä".repeat(299));
    topics.next().unwrap().label = label("\u{1}".into());
    desk.vocabulary.dimensions.iter_mut().find(|dimension| dimension.id.as_str() == "channel").unwrap().label = label("Viikko".into());
    let weekly = desk.weekly(None);
    let files = made(&desk, &weekly, Format::Px);
    let matrices: Vec<Read> = read("px.py", &files);
    for (file, matrix) in files.iter().zip(&matrices) {
        for (name, labels) in &matrix.labels {
            assert!(name.chars().count() <= 256 && labels.iter().all(|label| label.chars().count() <= 256), "{name} {labels:?}");
            assert_eq!(labels.iter().collect::<std::collections::BTreeSet<_>>().len(), labels.len(), "{labels:?}");
        }
        let cells: usize = weekly.tables.iter().filter(|table| part(table) == file.part).map(|table| table.cells().count()).sum();
        assert_eq!(matrix.cells.len(), if file.part == "all" { 2 } else { cells });
    }
    let channel = files.iter().position(|file| file.part == "channel").unwrap();
    assert_eq!(matrices[channel].variables, ["Toimipiste", "Viikko", "Tiedot", "Viikko (4)"]);
}

#[test]
fn the_files_come_in_the_reader_s_language() {
    let (desk, weeks) = weeks();
    for (language, code, title, missing) in [
        (Language::Swedish, "sv", "Besök, Besökare efter Rådgivningspunkt, ", "saknas"),
        (Language::English, "en", "Visits, Visitors by Advice point, ", "missing"),
    ] {
        let files = made_in(&desk, &weeks[0], Format::Px, language);
        let matrices: Vec<Read> = read("px.py", &files);
        assert_eq!((matrices[0].text("LANGUAGE").as_str(), matrices[0].text("DATASYMBOL1").as_str()), (code, missing));
        assert!(matrices[0].text("TITLE").starts_with(title), "{}", matrices[0].text("TITLE"));
    }
}

#[test]
fn the_sheet_of_a_day_is_a_matrix_of_that_day() {
    let desk = Desk::usual();
    let files = made(&desk, &desk.daily(0, date("2026-11-20"), ""), Format::Px);
    let matrices: Vec<Read> = read("px.py", &files);
    assert_eq!(matrices[0].text("TIMEVAL(Päivä)"), "20261120");
    assert_eq!(matrices[0].cells[0].data, desk.visits.iter().filter(|seen| seen.date == date("2026-11-20")).count().to_string());
    let place: &Place = &desk.places[0];
    assert_eq!(matrices[0].cells[0].key, [place.id.as_str(), "visits", "20261120"]);
}
