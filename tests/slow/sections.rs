//! What is saved from the statistics screen says the same in every file: as a spreadsheet program reads the workbook, as a PDF reader
//! reads the pages, and in the lines of the CSV.

use support::read;

use std::collections::BTreeMap;
use std::path::Path;

use support::book::Book;

/// The columns of a saved CSV before those of the table: period, place, kind of figures, and the states of opening days where visits are told.
fn before(head: &[String]) -> usize {
    3 + head.iter().filter(|head| head.starts_with("Aukiolopäivät: ")).count()
}

/// A book of a year of plausible visits, with what is recorded beside them.
fn book() -> Book {
    let folder = tempfile::tempdir().unwrap();
    let book = Book { folder };
    let _ = book.done(&["demo", "--weeks", "60", "--seed", "7", "--visits", "3000"]);
    let day = (support::clock::today() - chrono::Days::new(30)).to_string();
    let _ = book.done(&["event", "add", "--place", "hervanta", "--title", "Paja", "--participants", "17", "--date", &day]);
    let _ = book.done(&["observe", "Jonot ovat pitkiä.", "--place", "hervanta", "--topic", "kela", "--date", &day]);
    let _ = book.done(&["target", "add", "--name", "Rahoittaja", "--period", &day[..4], "--counted", "visits", "--number", "250"]);
    let _ = book.done(&["vocabulary", "ask", "age"]);
    let _ = book.done(&["log", "--place", "hervanta", "--topic", "kela", "--language", "ara", "--answer", "age=under-30", "--date", &day]);
    book
}

/// A number in tenths, as a spreadsheet shows it: the workbook holds all digits of a share, the CSV one. Ties go away from zero.
fn tenths(cell: &str) -> Option<f64> {
    let number: f64 = cell.trim_end_matches('%').replace(',', ".").parse().ok()?;
    Some((number * 10.0).round())
}

fn same(one: &str, other: &str) -> bool {
    match (tenths(one), tenths(other)) {
        #[expect(clippy::float_cmp, reason = "both are whole numbers")]
        (Some(one), Some(other)) => one == other,
        // Where there is no number, the CSV has an empty cell or a word and the workbook a dash or the word.
        _ => one == other || (one.is_empty() && ["–", "—"].contains(&other)),
    }
}

fn saved(folder: &Path) -> BTreeMap<String, [Vec<u8>; 3]> {
    let mut all: BTreeMap<String, [Vec<u8>; 3]> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let (stem, ending) = (path.file_stem().unwrap().to_str().unwrap().to_owned(), path.extension().unwrap().to_str().unwrap());
        let at = ["csv", "xlsx", "pdf"].iter().position(|known| *known == ending).unwrap_or_else(|| panic!("{}", path.display()));
        all.entry(stem).or_default()[at] = std::fs::read(&path).unwrap();
    }
    all
}

#[test]
fn every_section_is_the_same_in_libreoffice_in_a_pdf_reader_and_in_the_csv() {
    let (book, folder) = (book(), tempfile::tempdir().unwrap());
    let period = (support::clock::today() - chrono::Days::new(370)).to_string()
        + ".."
        + &(support::clock::today() - chrono::Days::new(1)).to_string();
    let sections = [
        "overview",
        "topics",
        "languages",
        "channels",
        "referrals",
        "times",
        "others",
        "own",
        "targets",
        "events",
        "observations",
        "coverage",
    ];
    let (mut tables, mut numbers, mut charts) = (0, 0, 0);
    for section in sections {
        let to = folder.path().join(section);
        std::fs::create_dir(&to).unwrap();
        let args = ["statistics", "--section", section, "--period", &period, "--compare", "previous"];
        let _ = book.done(&[&args[..], &["--to", to.to_str().unwrap(), "--format", "csv,xlsx,pdf", "--internal"]].concat());
        let files = saved(&to);
        assert!(!files.is_empty(), "{section}");
        for (stem, [csv, xlsx, pdf]) in files {
            let lines = read::rows(csv.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark (UTF-8 for spreadsheets)"));
            let sheets = read::sheets(&xlsx);
            assert_eq!(sheets.len(), 1, "{stem}");
            let sheet = sheets.values().next().unwrap();
            let before = before(&lines[0]);
            let head = &lines[0][before..];
            let top = sheet.iter().position(|row| row.starts_with(&head[..head.len().min(row.len())]));
            let top = top.unwrap_or_else(|| panic!("{stem}: {head:?} is the head of no table in {sheet:?}"));
            let paper = read::flat(&pdf).replace(' ', "");
            for (line, row) in lines[1..].iter().zip(&sheet[top + 1..]) {
                for (one, other) in line[before..].iter().zip(row) {
                    assert!(same(one, other), "{stem}: “{one}” in the CSV, “{other}” in the workbook: {line:?} {row:?}");
                    numbers += usize::from(tenths(one).is_some());
                }
                let label: String = line[before].chars().filter(|c| !c.is_whitespace()).collect();
                assert!(paper.contains(&label), "{stem}: “{label}” is not on paper");
            }
            tables += 1;
            charts += usize::from(read::parts(&xlsx).keys().any(|part| part.starts_with("xl/charts/")));
        }
    }
    assert!(tables > 20 && numbers > 2_000 && charts >= 6, "{tables} tables, {numbers} numbers, {charts} with a chart");
}
