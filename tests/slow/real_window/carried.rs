//! What was carried away, opened by other programs, against the visits of the script.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::laptop::Laptop;
use support::read;

/// A choice as it stands in the files and on paper, with its visits and visitors.
pub struct Expected {
    pub dimension: &'static str,
    pub sheet: &'static str,
    pub code: &'static str,
    pub label: &'static str,
    pub visits: u64,
    pub people: u64,
}

const fn expected(
    dimension: &'static str,
    sheet: &'static str,
    code: &'static str,
    label: &'static str,
    visits: u64,
    people: u64,
) -> Expected {
    Expected { dimension, sheet, code, label, visits, people }
}

/// The script's visits, counted by hand: each choice that was made.
pub const SCRIPT: [Expected; 8] = [
    expected("topic", "Asia", "kela", "Kela-etuudet", 3, 5),
    expected("topic", "Asia", "migri", "Oleskelulupa ja Migri", 2, 3),
    expected("topic", "Asia", "housing", "Asuminen", 2, 3),
    expected("language", "Kieli", "ara", "arabia", 2, 2),
    expected("language", "Kieli", "som", "somali", 2, 3),
    expected("language", "Kieli", "rus", "venäjä", 1, 2),
    expected("channel", "Kanava", "desk", "tiski", 4, 5),
    expected("channel", "Kanava", "phone", "puhelin", 1, 2),
];
pub const VISITS: u64 = 5;
pub const PEOPLE: u64 = 7;

/// Every choice of a dimension that a table gives a number other than zero, with both measures.
type Counts = BTreeMap<(String, String), (u64, u64)>;

fn of_script() -> Counts {
    SCRIPT.iter().map(|row| ((row.dimension.to_owned(), row.code.to_owned()), (row.visits, row.people))).collect()
}

/// `figures --json` of the period says what the script said.
pub fn figures_are_those_of_the_script(laptop: &Laptop, period: &str) {
    let mut counts = Counts::new();
    for dimension in ["topic", "language", "channel"] {
        let table = |measure: &str| laptop.json(&["figures", "--period", period, "--rows", dimension, "--measure", measure, "--json"]);
        let (visits, people) = (table("visits"), table("people"));
        assert_eq!((&visits["visits"], &visits["people"]), (&Value::from(VISITS), &Value::from(PEOPLE)));
        for (cell, beside) in visits["cells"].as_array().unwrap().iter().zip(people["cells"].as_array().unwrap()) {
            assert_eq!((&cell["row"], cell["status"].as_str()), (&beside["row"], Some("exact")));
            let key = (dimension.to_owned(), cell["row"].as_str().unwrap().to_owned());
            if key.1 != "_total" && cell["value"] != 0 {
                let _ = counts.insert(key, (cell["value"].as_u64().unwrap(), beside["value"].as_u64().unwrap()));
            }
        }
    }
    assert_eq!(counts, of_script());
}

/// `sha256sum` of coreutils finds every file as it was written.
pub fn sums_hold(folder: &Path) {
    let output = Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(folder).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let files = fs::read_dir(folder).unwrap().count() - 1;
    assert_eq!((files, said.lines().filter(|line| line.ends_with(": OK")).count()), (3, 3), "{said}");
}

/// The tidy CSV, read by the csv crate.
pub fn csv_is_that_of_the_script(file: &Path) {
    let bytes = fs::read(file).unwrap();
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a byte order mark, for Excel");
    let rows = read::rows(text);
    let head = "week,from,to,place,table,row_dimension,row,column_dimension,column,measure,value,status";
    assert_eq!(rows[0], head.split(',').collect::<Vec<_>>());
    let mut counts = Counts::new();
    for row in &rows[1..] {
        let one_way = row[4] == row[5] && row[7].is_empty() && ["topic", "language", "channel"].contains(&row[5].as_str());
        if one_way && row[6] != "_total" && row[10] != "0" {
            assert_eq!(row[11], "exact");
            let number = row[10].parse().unwrap();
            let both = counts.entry((row[5].clone(), row[6].clone())).or_default();
            *(if row[9] == "visits" { &mut both.0 } else { &mut both.1 }) = number;
        }
    }
    assert_eq!(counts, of_script());
}

/// The workbook, converted by LibreOffice.
pub fn workbook_is_that_of_the_script(file: &Path) {
    let sheets = read::sheets(&fs::read(file).unwrap());
    for row in &SCRIPT {
        let sheet = &sheets[row.sheet];
        let line = sheet.iter().find(|line| line[0] == row.label).unwrap_or_else(|| panic!("“{}” is in {sheet:?}", row.label));
        assert_eq!(line[line.len() - 2..], [row.visits.to_string(), row.people.to_string()], "{line:?}");
    }
    for name in ["Asia", "Kieli", "Kanava"] {
        let chosen = SCRIPT.iter().filter(|row| row.sheet == name).map(|row| row.visits).sum::<u64>();
        let sum: u64 = sheets[name][4..]
            .iter()
            .take_while(|line| !line[0].contains("hteensä"))
            .map(|line| line[line.len() - 2].parse::<u64>().unwrap())
            .sum();
        assert_eq!(sum, chosen, "{name} holds nothing else");
    }
}

/// The paper, read by poppler.
pub fn paper_is_that_of_the_script(file: &Path, organisation: &str) {
    let text = read::text(&fs::read(file).unwrap());
    for row in &SCRIPT {
        let line = text.lines().find(|line| line.trim_start().starts_with(row.label) && line.trim_end().ends_with(char::is_numeric));
        let line = line.unwrap_or_else(|| panic!("“{}” is in {text}", row.label));
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[words.len() - 2..], [row.visits.to_string(), row.people.to_string()], "{line}");
    }
    assert!(text.contains(organisation) && text.contains("Sisäinen"), "{text}");
}
