//! An afternoon at the desk, driven into the real window as fast as the keys can be pressed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::display::{Display, wait};
use super::killed::desk_of;
use super::laptop::{Laptop, Window};
use super::paper::PrintingService;
use super::{carried, carry_the_week_away, read, say_what_the_day_was};

/// The keys of three topics and three languages, with their codes.
const TOPICS: [(&str, &str); 3] = [("q", "kela"), ("w", "migri"), ("e", "housing")];
const LANGUAGES: [(&str, &str); 3] = [("1", "ara"), ("2", "som"), ("3", "rus")];

/// The names under which they stand on the daily sheet.
const NAMES: [(&str, &str); 8] = [
    ("kela", "Kela"),
    ("migri", "Migri"),
    ("housing", "Asuminen"),
    ("ara", "arabia"),
    ("som", "somali"),
    ("rus", "venäjä"),
    ("desk", "tiski"),
    ("phone", "puhelin"),
];

/// Prints the sheet of the day that is shown.
fn print_the_day(window: &Window<'_>, service: &PrintingService) {
    assert_eq!(service.jobs(), 0);
    // The key does nothing before the printers are known: the window asks for them beside.
    wait("the printer has the sheet", || {
        window.press("ctrl+p");
        (0..10).find(|_| service.jobs() > 0).map(drop)
    });
}

/// What came out of the printer says what the script said, and word for word what the sheet that was saved says.
fn paper_is_that_of_the_script(printed: &[u8], saved: &[u8], expected: &BTreeMap<&str, (u64, u64)>) {
    let words = |pdf: &[u8]| read::text(pdf).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let paper = words(printed);
    assert_eq!(paper, words(saved));
    for (code, name) in NAMES {
        // A name, for a language its own name too, and the number of visits.
        let of = |at: usize| paper[at + 1..].iter().take(2).find_map(|word| word.parse::<u64>().ok());
        let told: Vec<u64> = (0..paper.len()).filter(|at| paper[*at] == name).filter_map(of).collect();
        assert_eq!(told.first(), Some(&expected[code].0), "{name} on {paper:?}");
    }
    let at = |word: &str| paper.iter().position(|one| one == word).unwrap_or_else(|| panic!("“{word}” is on {paper:?}"));
    // 60 visits of 81 visitors, two at the desk: in large figures above their words.
    assert_eq!(paper[at("käyntiä") - 3..at("käyntiä")], ["60", "81", "2"]);
}

#[test]
fn sixty_visits_of_an_afternoon_come_out_as_the_script_says() {
    let (display, stick, service) = (Display::new(), tempfile::tempdir().unwrap(), PrintingService::new());
    let mut laptop = Laptop::new();
    laptop.printing = Some(service.commands());
    let window = desk_of(&laptop, &display);
    let mut expected: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for number in 0..60_usize {
        let ((topic_key, topic), (language_key, language)) = (TOPICS[number % 3], LANGUAGES[(number / 3) % 3]);
        let (before, people, channel) = match number {
            // A group, a number that is typed, a call.
            10 => ("ctrl+k", 10, "desk"),
            15 => ("n 1 2 n", 12, "desk"),
            20 => ("shift+2", 1, "phone"),
            _ => ("", 1, "desk"),
        };
        window.press(&format!("{before} {topic_key} {language_key} Return"));
        let people = match number {
            // One more came than was written down.
            30 => {
                let _ = laptop.visits_where("the visit that is corrected", |visits| visits.len() == number + 1);
                window.press("ctrl+e plus Return");
                let _ = laptop.visits_where("the correction", |visits| visits.iter().any(|visit| visit["people"] == 2));
                2
            }
            // Pressed once too often.
            40 => {
                let _ = laptop.visits_where("the visits so far", |visits| visits.len() == number + 1);
                window.press("w 1 Return");
                let _ = laptop.visits_where("one too many", |visits| visits.len() == number + 2);
                window.press("ctrl+z");
                let _ = laptop.visits_where("it is taken back", |visits| visits.len() == number + 1);
                1
            }
            _ => people,
        };
        for code in [topic, language, channel] {
            let both = expected.entry(code).or_default();
            *both = (both.0 + 1, both.1 + people);
        }
    }
    let _ = laptop.visits_where("all sixty", |visits| visits.len() == 60);
    say_what_the_day_was(&laptop, &window);
    print_the_day(&window, &service);
    carry_the_week_away(&laptop, &window, stick.path());
    assert_eq!(window.close(), "");

    let today = laptop.today().to_string();
    let mut counted: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for dimension in ["topic", "language", "channel"] {
        let table = |measure: &str| laptop.json(&["figures", "--period", &today, "--rows", dimension, "--measure", measure, "--json"]);
        let (visits, people) = (table("visits"), table("people"));
        // 60 visits; 60 − 3 visitors one by one, 10, 12, and the two of the correction.
        assert_eq!((&visits["visits"], &visits["people"]), (&json!(60), &json!(57 + 10 + 12 + 2)));
        for code in expected.keys() {
            let of = |table: &Value| {
                let cells = table["cells"].as_array().unwrap();
                cells.iter().find(|cell| cell["row"] == *code).map(|cell| cell["value"].as_u64().unwrap())
            };
            if let (Some(visits), Some(people)) = (of(&visits), of(&people)) {
                let _ = counted.insert(code, (visits, people));
            }
        }
    }
    assert_eq!(counted, expected);
    let sheet = laptop.home.path().join(format!("kavijakirja-hervanta-{today}-internal.pdf"));
    paper_is_that_of_the_script(&service.printed(), &std::fs::read(sheet).unwrap(), &expected);
    let week = laptop.today().format("%G-W%V").to_string();
    carried::sums_hold(&stick.path().join("Kavijakirja/hervanta").join(week));
    let _ = laptop.command(&["check"]);
}
