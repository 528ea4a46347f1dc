//! What leaves can be looked at before: a preview publishes nothing, and what is saved is protected unless somebody chooses otherwise.

use std::path::Path;

use serde_json::{Value, json};
use support::book::Book;

/// A book with one place open on Tuesdays and Fridays. The clock stands on Friday 20.11.2026.
fn book(days: &[(&str, u32)]) -> Book {
    let book = Book::new();
    record(&book, days);
    book
}

fn record(book: &Book, days: &[(&str, u32)]) {
    let line = |(day, number): &(&str, u32)| {
        let topics = ["kela", "migri", "housing"].into_iter().cycle().take(*number as usize);
        topics.map(|topic| json!({"topic": [topic], "language": "ara", "date": day}).to_string()).collect::<Vec<_>>().join("\n")
    };
    let (code, _, errors) = book.run_with(&["log", "--stdin"], &days.iter().map(line).collect::<Vec<_>>().join("\n"));
    assert_eq!(code, 0, "{errors}");
}

fn cells(table: &Value) -> Vec<(String, Value, String)> {
    let cell =
        |cell: &Value| (cell["row"].as_str().unwrap().to_owned(), cell["value"].clone(), cell["status"].as_str().unwrap().to_owned());
    table["cells"].as_array().unwrap().iter().map(cell).collect()
}

#[test]
fn a_preview_is_what_publishing_then_gives_and_says_that_it_is_none() {
    let book = book(&[("2025-11-18", 14), ("2025-11-21", 9)]);
    let args = ["figures", "--period", "2025-W47", "--rows", "topic", "--json"];
    let preview = book.json(&[&args[..], &["--preview"]].concat());
    assert_eq!((&preview["base"], &preview["unpublished"]), (&json!(3), &json!(1)));
    let told = book.done(&["--lang", "en", "figures", "--period", "2025-W47", "--rows", "topic", "--preview"]);
    assert!(told.contains("Preview: one week of an advice point is not published."), "{told}");
    let published = book.json(&[&args[..], &["--protect"]].concat());
    assert_eq!(cells(&preview), cells(&published));
    assert!(published.get("unpublished").is_none());
    // Once it is published, the preview is the publication.
    assert_eq!(book.json(&[&args[..], &["--preview"]].concat()), published);
}

#[test]
fn looking_at_a_preview_freezes_nothing() {
    let book = book(&[("2025-11-18", 14)]);
    let preview = |book: &Book| book.json(&["figures", "--period", "2025-W47", "--rows", "place", "--json", "--preview"]);
    assert_eq!(preview(&book)["visits"], json!(14));
    record(&book, &[("2025-11-21", 9)]);
    assert_eq!(preview(&book)["visits"], json!(23), "the week was not frozen by looking at it");
    let published = book.json(&["figures", "--period", "2025-W47", "--rows", "place", "--json", "--protect"]);
    assert_eq!(published["visits"], json!(23));
    record(&book, &[("2025-11-21", 30)]);
    assert_eq!(preview(&book)["visits"], json!(23), "a published week stays what it was");
}

#[test]
fn a_week_that_is_not_over_has_a_preview_and_cannot_be_handed_over() {
    let today = support::clock::today();
    let week = kavijakirja::book::Week::of(today).to_string();
    let book = book(&[(&today.to_string(), 12)]);
    let preview = book.json(&["figures", "--period", &week, "--rows", "topic", "--json", "--preview"]);
    assert_eq!((&preview["visits"], &preview["unpublished"]), (&json!(12), &json!(1)));
    assert!(cells(&preview).iter().all(|(_, value, status)| status != "rounded" || value.as_u64().unwrap().is_multiple_of(3)));
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().to_str().unwrap();
    assert_ne!(book.code(&["figures", "--period", &week, "--rows", "topic", "--protect"]), 0);
    assert_ne!(book.code(&["statistics", "--section", "topics", "--period", &week, "--to", to]), 0);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was written");
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_section_is_saved_protected_unless_the_internal_figures_are_chosen_each_time() {
    let book = book(&[("2025-11-18", 14), ("2025-11-21", 9)]);
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().to_str().unwrap();
    let args = ["statistics", "--section", "topics", "--period", "2025-W47", "--format", "csv", "--to", to];
    let _ = book.done(&args);
    let saved = names(folder.path());
    assert_eq!(
        saved,
        [
            "LUE-MINUT_LAS-MIG_README.txt",
            "kavijakirja-all-2025-W47-topic-by-language-protected.csv",
            "kavijakirja-all-2025-W47-topic-protected.csv"
        ]
    );
    let csv = std::fs::read_to_string(folder.path().join(&saved[2])).unwrap();
    // Period, place, marking, four states of days, item, number: recorded days and confirmed zeros are one state in what leaves.
    for line in csv.lines().skip(1) {
        let number: u64 = line.split(';').nth(8).unwrap().parse().unwrap_or_else(|_| panic!("{line}"));
        assert!(line.contains(";protected;") && number.is_multiple_of(3), "{line}");
    }
    let _ = book.done(&[&args[..], &["--internal"]].concat());
    assert_eq!(names(folder.path()).iter().filter(|name| name.ends_with("-internal.csv")).count(), 2);
    // 23 visits: 8, 8 and 7.
    let exact = std::fs::read_to_string(folder.path().join("kavijakirja-all-2025-W47-topic-internal.csv")).unwrap();
    assert!(exact.contains(";internal-exact;") && exact.contains(";8;34,8"), "{exact}");
}

#[test]
fn what_cannot_be_protected_does_not_leave_as_if_it_were() {
    let book = book(&[("2025-11-18", 14)]);
    let _ = book.done(&["observe", "Jonot ovat pitkiä.", "--topic", "kela", "--date", "2025-11-18"]);
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().to_str().unwrap();
    for section in ["observations", "targets", "events"] {
        assert_eq!(book.code(&["statistics", "--section", section, "--period", "2025-W47", "--to", to]), 2, "{section}");
        let _ = book.done(&["statistics", "--section", section, "--period", "2025-W47", "--to", to, "--internal"]);
    }
    assert!(names(folder.path()).iter().all(|name| name.contains("-internal.")));
}

#[test]
fn what_was_recorded_beside_the_visits_is_corrected_and_removed_by_its_id() {
    let book = book(&[("2025-11-18", 1)]);
    let first = |text: String| text.lines().next().unwrap().to_owned();
    let event = first(book.done(&["event", "add", "--title", "Paja", "--participants", "7", "--date", "2025-11-18"]));
    let _ = book.done(&["event", "amend", &event, "--participants", "9"]);
    let told = book.json(&["event", "list", "--period", "2025-W47", "--json"]);
    assert_eq!((&told["title"], &told["participants"]), (&json!("Paja"), &json!(9)));
    let seen = first(book.done(&["observe", "Jonoja.", "--topic", "kela", "--date", "2025-11-18"]));
    let _ = book.done(&["observe", "Pitkiä jonoja.", "--amend", &seen]);
    let told = book.json(&["observe", "--list", "2025-W47", "--json"]);
    assert_eq!((&told["text"], &told["topic"], &told["id"]), (&json!("Pitkiä jonoja."), &json!("kela"), &json!(seen)));
    let target = first(book.done(&["target", "add", "--name", "T", "--period", "2025", "--counted", "visits", "--number", "5"]));
    let _ = book.done(&["target", "amend", &target, "--number", "6", "--name", "Toinen"]);
    let told = book.json(&["target", "list", "--json"]);
    assert_eq!((&told["id"], &told["name"], &told["goal"]["number"]), (&json!(target), &json!("Toinen"), &json!(6)));
    assert_eq!(book.code(&["target", "amend", &target, "--per-mille", "50"]), 2, "all places are always all of all places");
    let _ =
        (book.done(&["event", "remove", &event]), book.done(&["observe", "--remove", &seen]), book.done(&["target", "remove", &target]));
    for list in
        [&["event", "list", "--period", "2025", "--json"][..], &["observe", "--list", "2025", "--json"], &["target", "list", "--json"]]
    {
        assert_eq!(book.done(list), "");
    }
    assert_eq!(book.code(&["observe", "--remove", &seen]), 2);
}

#[test]
fn every_cell_of_a_two_way_table_stands_beside_that_of_the_earlier_period() {
    let book = book(&[("2025-11-11", 4), ("2025-11-18", 7)]);
    let told = book.done(&["statistics", "--section", "topics", "--period", "2025-W47", "--compare", "previous", "--json"]);
    let tables: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let table = |name: &str| tables.iter().find(|table| table["name"] == name).unwrap();
    // Week 46: Kela 2, Migri 1, housing 1. Week 47: Kela 3, Migri 2, housing 2. All in Arabic; each line ends with the total.
    let cells = |name: &str| {
        let lines = table(name)["lines"].as_array().unwrap();
        lines.iter().map(|line| line["cells"].as_array().unwrap()[1..].to_vec()).collect::<Vec<_>>()
    };
    assert_eq!(cells("topic-by-language"), [[3, 3], [2, 2], [2, 2], [7, 7]].map(|line| line.map(|number| json!(number)).to_vec()));
    assert_eq!(cells("topic-by-language-before"), [[2, 2], [1, 1], [1, 1], [4, 4]].map(|line| line.map(|number| json!(number)).to_vec()));
    assert_eq!(
        cells("topic-by-language-difference"),
        [[1, 1], [1, 1], [1, 1], [3, 3]].map(|line| line.map(|number| json!(number)).to_vec())
    );
    // There is no per cent of fewer than ten.
    assert_eq!(cells("topic-by-language-percent"), [(); 4].map(|()| vec![Value::Null, Value::Null]));
}

#[test]
fn in_a_year_by_weeks_week_53_is_a_row_of_its_own_and_in_json_the_weeks_that_are_cut_are_named() {
    let book = book(&[("2020-12-29", 2), ("2019-12-24", 1)]);
    let told = book.done(&["--lang", "en", "statistics", "--section", "times", "--period", "2020", "--compare", "year-before"]);
    let line = |start: &str| told.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{told}")).to_owned();
    let words = |line: String| line.split("  ").map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(line("week 53 (")), ["week 53 (28–31 Dec 2020 only)", "2", "–", "–", "–", "–"], "{told}");
    assert_eq!(words(line("week 52 ("))[2], "week 52 (23–29 Dec 2019)", "{told}");
    assert!(!told.contains("Week 53 is compared with week 52."), "{told}");
    let json = book.json(&["figures", "--period", "2020-12", "--rows", "week", "--json"]);
    let parts: Vec<_> = json["parts"].as_array().unwrap().iter().map(|part| (&part["week"], &part["from"], &part["to"])).collect();
    assert_eq!(
        parts,
        [
            (&json!("2020-W49"), &json!("2020-12-01"), &json!("2020-12-06")),
            (&json!("2020-W53"), &json!("2020-12-28"), &json!("2020-12-31"))
        ]
    );
    assert!(book.json(&["figures", "--period", "2020-W53", "--rows", "week", "--json"]).get("parts").is_none());
}
