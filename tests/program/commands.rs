//! The contract of the headless commands: what they print, and the code they end with.

use serde_json::{Value, json};
use support::book::Book;

#[test]
fn a_visit_is_logged_listed_corrected_and_removed() {
    let book = Book::new();
    let id =
        book.done(&["log", "--topic", "kela", "housing", "--language", "ara", "--people", "2", "--date", "2026-11-20", "--hour", "10"]);
    let id = id.trim();
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 4, "ids are random");
    let listed = book.json(&["list", "--period", "2026-W47", "--json"]);
    assert_eq!(
        listed,
        json!({"id": id, "place": "hervanta", "date": "2026-11-20", "hour": 10, "times": 1, "people": 2, "topic": ["kela", "housing"],
               "language": "ara", "channel": "desk", "referral": [], "answers": {}})
    );
    let _ = book.done(&["amend", id, "--people", "3", "--channel", "phone", "--answer", "age=under-30"]);
    let listed = book.json(&["list", "--period", "2026-W47", "--json"]);
    assert_eq!((&listed["people"], &listed["channel"], &listed["answers"]), (&json!(3), &json!("phone"), &json!({"age": ["under-30"]})));
    let _ = book.done(&["remove", id]);
    assert_eq!(book.done(&["list", "--period", "2026-W47", "--json"]), "");
    assert_eq!(book.code(&["remove", id]), 2);
}

#[test]
fn undo_takes_back_one_step_of_the_day_after_the_other() {
    let book = Book::new();
    let log = |topic: &str| book.done(&["log", "--topic", topic, "--language", "ara", "--date", "2026-11-20"]).trim().to_owned();
    let (kela, migri) = (log("kela"), log("migri"));
    let _ = book.done(&["amend", &kela, "--people", "3"]);
    let _ = book.done(&["remove", &migri]);
    let people = || {
        let lines = book.done(&["list", "--period", "2026-11-20", "--json"]);
        let mut people: Vec<(String, u64)> = lines
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
            .map(|visit| (visit["topic"][0].as_str().unwrap().to_owned(), visit["people"].as_u64().unwrap()))
            .collect();
        people.sort();
        people
    };
    let undo = || book.done(&["undo", "--date", "2026-11-20"]).trim().to_owned();
    assert_eq!((undo(), people()), (migri.clone(), vec![("kela".to_owned(), 3), ("migri".to_owned(), 1)]), "the removal");
    assert_eq!((undo(), people()), (kela.clone(), vec![("kela".to_owned(), 1), ("migri".to_owned(), 1)]), "the correction");
    assert_eq!((undo(), people()), (migri, vec![("kela".to_owned(), 1)]), "the second visit");
    assert_eq!((undo(), people()), (kela, vec![]), "the first visit");
    assert_eq!(book.code(&["undo", "--date", "2026-11-20"]), 2, "nothing is left");
    assert_eq!(book.code(&["undo", "--date", "2026-11-19"]), 2, "another day");
    let _ = book.done(&["check"]);
}

#[test]
fn a_line_of_json_is_logged_with_the_same_defaults_and_acknowledged_by_its_id() {
    let book = Book::new();
    let id = "0c9c2a3e-4a57-4f0e-9d2c-6d8a4b1f7e55";
    let lines = format!(
        "{}\n\n{}\n{}\n",
        json!({"id": id, "topic": ["kela"], "language": "som", "date": "2026-11-20", "referral": ["ohjaamo"], "answers": {"age": ["under-30"]}}),
        json!({"topic": ["migri"], "language": "fin", "date": "2026-11-20", "channel": "whatsapp", "people": 4}),
        json!({"id": id, "topic": ["kela"], "language": "som", "date": "2026-11-20", "referral": ["ohjaamo"], "answers": {"age": ["under-30"]}}),
    );
    let (code, out, _) = book.run_with(&["log", "--stdin"], &lines);
    let ids: Vec<&str> = out.lines().collect();
    assert_eq!((code, ids.len(), ids[0], ids[2]), (0, 3, id, id));
    let table = book.json(&["figures", "--period", "2026-W47", "--rows", "channel", "--json"]);
    assert_eq!((&table["visits"], &table["people"]), (&json!(2), &json!(5)), "the same id counts once");
}

#[test]
fn a_bad_line_is_told_with_its_number_and_the_others_are_kept() {
    let book = Book::new();
    let good = json!({"topic": ["kela"], "language": "som", "date": "2026-11-20"});
    let lines = format!("{good}\n{{\"topic\":[\"nothing\"],\"language\":\"som\"}}\nno json\n{{\"name\":\"Matti\"}}\n{good}\n");
    let (code, out, errors) = book.run_with(&["--lang", "en", "log", "--stdin"], &lines);
    assert_eq!((code, out.lines().count()), (1, 2));
    for line in ["Line 2:", "Line 3:", "Line 4:"] {
        assert!(errors.contains(line), "{errors}");
    }
}

#[test]
fn figures_in_json_hold_every_cell_with_its_status_and_the_totals_under_their_own_code() {
    let book = Book::new();
    for (topic, language, people) in [("kela", "ara", "2"), ("kela", "som", "1"), ("housing", "ara", "1")] {
        let _ = book.done(&["log", "--topic", topic, "--language", language, "--people", people, "--date", "2026-11-20"]);
    }
    let table = book.json(&["figures", "--period", "2026-W47", "--rows", "topic", "--columns", "language", "--json"]);
    assert_eq!((&table["period"]["from"], &table["period"]["to"]), (&json!("2026-11-16"), &json!("2026-11-22")));
    assert_eq!(table["period"]["label"], "vk 47 (16.–22.11.2026)");
    assert_eq!((&table["rows"], &table["columns"], &table["measure"]), (&json!("topic"), &json!("language"), &json!("visits")));
    assert_eq!((&table["visits"], &table["people"]), (&json!(3), &json!(4)));
    let cell = |row: &str, column: &str| {
        let cells = table["cells"].as_array().unwrap();
        cells.iter().find(|cell| cell["row"] == row && cell["column"] == column).unwrap()["value"].clone()
    };
    assert_eq!(
        (cell("kela", "ara"), cell("kela", "_total"), cell("_total", "ara"), cell("_total", "_total")),
        (json!(1), json!(2), json!(2), json!(3))
    );
    assert_eq!(cell("housing", "som"), json!(0), "a true zero is a number");
    assert!(table["cells"].as_array().unwrap().iter().all(|cell| cell["status"] == "exact"));
    let one_way = book.json(&["figures", "--period", "2026-W47", "--rows", "topic", "--measure", "people", "--json"]);
    let total = one_way["cells"].as_array().unwrap().iter().find(|cell| cell["row"] == "_total").unwrap();
    assert_eq!(total, &json!({"row": "_total", "column": null, "value": 4, "status": "exact"}));
    assert_eq!(one_way["columns"], Value::Null);
}

#[test]
fn zero_missing_and_closed_are_three_things() {
    let book = Book::new();
    let _ = book.done(&["day", "2026-11-06", "--status", "zero", "--staff", "2", "--note", "Rauhallista."]);
    let _ = book.done(&["day", "2026-11-10", "--status", "closed"]);
    let _ = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-13"]);
    let table = book.json(&["figures", "--period", "2026-11-02..2026-11-15", "--rows", "date", "--json"]);
    let cells: Vec<_> = table["cells"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| (cell["row"].as_str().unwrap(), cell["value"].as_u64(), cell["status"].as_str().unwrap()))
        .collect();
    assert_eq!(
        cells,
        [
            ("2026-11-03", None, "missing"),
            ("2026-11-06", Some(0), "exact"),
            ("2026-11-10", None, "closed"),
            ("2026-11-13", Some(1), "exact"),
            ("_total", Some(1), "exact"),
        ]
    );
    let coverage = book.json(&["coverage", "--period", "2026-11-02..2026-11-15", "--json"]);
    assert_eq!([&coverage["recorded"], &coverage["zero"], &coverage["closed"], &coverage["missing"]], [1, 1, 1, 1]);
    for (week, status) in [("2026-W43", "missing"), ("2026-W45", "exact")] {
        let table = book.json(&["figures", "--period", week, "--rows", "topic", "--json"]);
        assert!(table["cells"].as_array().unwrap().iter().all(|cell| cell["status"] == status), "{week}");
    }
    let _ = book.done(&["day", "2026-10-13", "--status", "closed"]);
    let _ = book.done(&["day", "2026-10-16", "--status", "closed"]);
    let table = book.json(&["figures", "--period", "2026-W42", "--rows", "topic", "--json"]);
    assert!(table["cells"].as_array().unwrap().iter().all(|cell| cell["status"] == "closed" && cell["value"].is_null()));
}

#[test]
fn a_day_is_set_and_shown() {
    let book = Book::new();
    let set = book.json(&["day", "2026-11-20", "--status", "zero", "--staff", "3", "--note", "Lumimyrsky.", "--json"]);
    assert_eq!(set, book.json(&["day", "2026-11-20", "--json"]));
    assert_eq!(
        (&set["status"], &set["state"], &set["staff"], &set["note"]),
        (&json!("zero"), &json!("zero"), &json!(3), &json!("Lumimyrsky."))
    );
    let _ = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    assert_eq!(book.json(&["day", "2026-11-20", "--json"])["state"], "recorded");
    assert_eq!(book.code(&["day", "2026-11-20", "--status", "closed"]), 2, "a day with visits was not closed");
}

#[test]
fn staff_is_told_by_number_or_by_role_and_stands_on_the_sheet() {
    let book = Book::new();
    let day = |staff: &str| book.json(&["day", "2026-11-20", "--staff", staff, "--json"]);
    let told = day("advisor=2,volunteer=1");
    assert_eq!((&told["staff"], &told["roles"]), (&json!(3), &json!({"advisor": 2, "volunteer": 1})));
    let told = day("4");
    assert_eq!((&told["staff"], &told["roles"]), (&json!(4), &json!({})), "a number says nothing of roles");
    assert_eq!(book.code(&["day", "2026-11-20", "--staff", "boss=1"]), 2);
    assert_eq!(book.json(&["day", "2026-11-20", "--json"])["staff"], json!(4), "what was refused changed nothing");
}

#[test]
fn a_new_book_begins_with_a_preset() {
    let book = Book { folder: tempfile::tempdir().unwrap() };
    let _ = book.done(&["new", "--preset", "library", "--place", "Metso", "--place", "Hervanta=tue 10-16"]);
    let places: Vec<serde_json::Value> =
        book.done(&["place", "list", "--json"]).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let every_weekday = "mon 12-18,tue 12-18,wed 12-18,thu 12-18,fri 12-18";
    assert_eq!((&places[0]["hours"], &places[1]["hours"]), (&json!(every_weekday), &json!("tue 10-16")));
    assert!(book.done(&["vocabulary", "show", "topic"]).starts_with("topic/digital-services"));
    assert_eq!(book.code(&["log", "--place", "metso", "--topic", "form", "--language", "ara", "--channel", "whatsapp"]), 2, "out of use");
    let unknown = Book { folder: tempfile::tempdir().unwrap() };
    let (code, _, told) = unknown.run_with(&["new", "--preset", "market"], "");
    assert!(code == 2 && told.contains("kototori, outreach, library") && !unknown.path().exists(), "{told}");
}

#[test]
fn exit_codes_say_what_kind_of_failure_it_was() {
    let book = Book::new();
    assert_eq!(book.code(&["figures", "--period", "2026-W54", "--rows", "topic"]), 2);
    assert_eq!(book.code(&["figures", "--period", "2026-W47", "--rows", "no-such-thing"]), 2);
    assert_eq!(book.code(&["log", "--topic", "kela", "--language", "xxx"]), 2);
    assert_eq!(book.code(&["log", "--language", "fin"]), 2);
    assert_eq!(book.code(&["no-such-command"]), 2);
    assert_eq!(book.code(&["new"]), 2, "a book that exists is not made anew");
    assert_eq!(book.code(&["check"]), 0);
    assert_eq!(book.code(&["--help"]), 0);
    std::fs::remove_file(book.path()).unwrap();
    assert_eq!(book.code(&["check"]), 1, "there is no book");
    std::fs::write(book.path(), "not a book").unwrap();
    assert_eq!(book.code(&["check"]), 3);
}

#[test]
fn a_clock_that_stands_before_the_last_visit_must_be_confirmed_by_the_date() {
    let book = Book::new();
    let next_year = (support::clock::today() + chrono::Duration::days(400)).to_string();
    let (code, _, remark) = book.run_with(&["--lang", "en", "log", "--topic", "kela", "--language", "fin", "--date", &next_year], "");
    assert!(code == 0 && remark.contains("future"), "{remark}");
    let (code, _, error) = book.run_with(&["--lang", "en", "log", "--topic", "kela", "--language", "fin"], "");
    assert!(code == 2 && error.contains("clock"), "{error}");
    let today = support::clock::today().to_string();
    assert_eq!(book.code(&["log", "--topic", "kela", "--language", "fin", "--date", &today]), 0);
}

#[test]
fn every_message_comes_in_the_reader_s_language() {
    let book = Book::new();
    let told = |language: &str| book.run_with(&["--lang", language, "log", "--topic", "kela"], "").2;
    assert!(told("fi").contains("kieli") && told("sv").contains("språk") && told("en").contains("language"));
}

#[test]
fn a_place_is_added_and_listed() {
    let book = Book::new();
    assert_eq!(book.done(&["place", "add", "Itäkeskus, Puhos=thu 13-17"]).trim(), "itakeskus-puhos");
    assert!(book.done(&["place", "list"]).contains("thu 13-17"));
    assert_eq!(book.code(&["place", "add", "Hervanta=mon 9-15"]), 2);
    assert_eq!(book.code(&["log", "--topic", "kela", "--language", "fin"]), 2, "with two places one must be named");
}

#[test]
fn events_and_observations_are_kept_beside_the_visits() {
    let book = Book::new();
    let id = book.done(&["event", "add", "--date", "2026-11-19", "--kind", "training", "--title", "Digikurssi", "--participants", "12"]);
    let listed = book.json(&["event", "list", "--period", "2026-W47", "--json"]);
    assert_eq!((&listed["kind"], &listed["participants"], &listed["place"]), (&json!("training"), &json!(12), &json!("hervanta")));
    let _ = book.done(&["event", "remove", id.trim()]);
    assert_eq!(book.done(&["event", "list", "--period", "2026-W47"]), "");
    let _ = book.done(&["observe", "Vuokrat nousevat.", "--topic", "housing", "--date", "2026-11-20"]);
    let seen = book.json(&["observe", "--list", "2026-11", "--json"]);
    assert_eq!((&seen["topic"], &seen["text"]), (&json!("housing"), &json!("Vuokrat nousevat.")));
    assert_eq!(book.code(&["observe", "Teksti", "--topic", "no-such"]), 2);
    assert_eq!(book.json(&["check", "--json"])["clean"], true);
}

#[test]
fn a_week_is_carried_away_and_a_second_run_changes_no_byte() {
    let book = Book::new();
    let _ = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    let stick = book.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let week = ["weekly", "2026-W47", "--to", stick.to_str().unwrap(), "--place", "hervanta", "--internal"];
    let _ = book.done(&week);
    let folder = stick.join("Kavijakirja/hervanta/2026-W47");
    let state = || {
        let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        files
            .into_iter()
            .map(|path| (std::fs::read(&path).unwrap(), std::fs::metadata(&path).unwrap().modified().unwrap(), path))
            .collect::<Vec<_>>()
    };
    let before = state();
    let _ = book.done(&week);
    assert!(before == state());
    let names: Vec<_> = before.iter().map(|(_, _, path)| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    let csv = std::fs::read_to_string(folder.join("kavijakirja-hervanta-2026-W47-internal.csv")).unwrap();
    let head = csv.trim_start_matches('\u{feff}').lines().next().unwrap();
    assert_eq!(head, "week;from;to;place;table;row_dimension;row;column_dimension;column;measure;value;status");
    assert_eq!(book.code(&["weekly", "2026-W47", "--to", "/no/such/folder", "--internal"]), 4);
    assert_eq!(book.code(&["weekly", "2026-W47", "--to", ".", "--format", "doc"]), 2);
}

#[test]
fn a_week_comes_in_the_formats_of_offices_and_registers_by_the_codes_of_the_register() {
    let book = Book::new();
    let _ = book.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    let at = |name: &str| book.folder.path().join(name).to_str().unwrap().to_owned();
    let (mapping, wrong) = (at("dhis2.toml"), at("wrong.toml"));
    std::fs::write(&mapping, "[data-elements]\nvisits = \"KV-001\"\n").unwrap();
    std::fs::write(&wrong, "[data-element]\nvisits = \"KV-001\"\n").unwrap();
    let stick = at("stick");
    std::fs::create_dir(&stick).unwrap();
    let week = ["weekly", "2026-W47", "--to", &stick, "--place", "hervanta", "--internal", "--format", "csv,xlsx,pdf,px,sdmx,dhis2"];
    let (code, _, error) = book.run_with(&[&week[..], &["--dhis2-mapping", &wrong]].concat(), "");
    assert!(code == 2 && error.contains("data-element"), "{error}");
    let _ = book.done(&[&week[..], &["--dhis2-mapping", &mapping]].concat());
    let read =
        |part: &str| std::fs::read_to_string(format!("{stick}/Kavijakirja/hervanta/2026-W47/kavijakirja-hervanta-2026-W47-internal{part}"));
    let values: serde_json::Value = serde_json::from_str(&read("-dhis2.json").unwrap()).unwrap();
    let visits = values["dataValues"].as_array().unwrap().iter().find(|value| value["dataElement"] == "KV-001").unwrap();
    // The Tuesday of the week is silent, and the total says so.
    let comment = "days-missing: 1";
    assert_eq!(*visits, json!({"dataElement": "KV-001", "period": "2026W47", "orgUnit": "hervanta", "value": "1", "comment": comment}));
    assert!(read("-topic-by-language.px").unwrap().starts_with("CHARSET=\"ANSI\";\n"));
    assert!(read("-sdmx.csv").unwrap().contains(",2026-W47,1,A,N,exact,1,0,0,1,0,0\r\n"));
}

#[test]
fn a_tally_is_imported_once_and_refused_rows_are_told_with_their_lines() {
    let book = Book::new();
    let at = |name: &str, text: &str| {
        let path = book.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let mapping = at(
        "m.toml",
        "form = \"wide\"\nplace = \"hervanta\"\nchannel = \"phone\"\ndate = { column = \"Date\", format = \"%d.%m.%Y\" }\nignore = [\"Sum\"]\n[columns]\ndimension = \"topic\"\n\"Kela\" = \"kela\"\n\"Muu\" = \"other\"\n",
    );
    let sheet = at("a.csv", "Date;Kela;Muu;Sum\n3.11.2026;5;2;7\n6.11.2026;x;1;1\n10.11.2026;0;4;4\n");
    let import = ["--lang", "en", "import", &sheet, "--mapping", &mapping];
    let (code, out, error) = book.run_with(&import, "");
    assert!(code == 1 && out.contains("Line 3:") && error.contains("Nothing was recorded"), "{out}{error}");
    assert_eq!(book.json(&["figures", "--period", "2026", "--rows", "topic", "--json"])["visits"], 0);
    let rest = [import.as_slice(), &["--accept-rest", "--json"]].concat();
    let told = book.json(&rest);
    assert_eq!((&told["visits"], &told["recorded"]["new"], &told["refused"][0]["line"]), (&json!(11), &json!(3), &json!(3)));
    let again = book.json(&rest);
    assert_eq!((&again["recorded"]["new"], &again["recorded"]["already_there"]), (&json!(0), &json!(3)));
    let table = book.json(&["figures", "--period", "2026", "--rows", "language", "--json"]);
    let unknown = table["cells"].as_array().unwrap().iter().find(|cell| cell["row"] == "_unknown").unwrap();
    assert_eq!((&table["visits"], &unknown["value"]), (&json!(11), &json!(11)));
    let corrected = at("b.csv", "Date;Kela;Muu;Sum\n3.11.2026;6;2;8\n");
    let (code, _, error) = book.run_with(&["--lang", "en", "import", &corrected, "--mapping", &mapping], "");
    assert!(code == 1 && error.contains("different from an earlier import: 1"), "{error}");
}

#[test]
fn a_demo_is_the_same_for_the_same_seed_and_never_made_over_a_book() {
    let book = Book::new();
    assert_eq!(book.code(&["demo", "--weeks", "4", "--seed", "1"]), 2, "a book that exists");
    let list = |name: &str, seed: &str| {
        let path = book.folder.path().join(name);
        let path = path.to_str().unwrap();
        let _ = book.done(&["--book", path, "demo", "--weeks", "6", "--seed", seed, "--visits", "500"]);
        assert_eq!(book.json(&["--book", path, "check", "--json"])["clean"], true);
        let year = format!("{}..{}", "2026-01-01", "2100-12-31");
        book.done(&["--book", path, "list", "--period", &year, "--json"])
    };
    let first = list("a.sqlite", "7");
    assert_eq!(first.lines().count(), 500);
    assert!(first == list("b.sqlite", "7") && first != list("c.sqlite", "8"));
}
