//! Privacy is a promise a test checks: after a recorded day, nothing that was kept, logged or exported tells a time finer than
//! the hour, or anything by which a person could be told.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use support::book::Book;

/// A book after a day at the desk and all its exports; the writing connection is left open, so that the WAL stands.
fn recorded_day() -> (Book, Connection) {
    let book = Book::new();
    let open = Connection::open(book.path()).unwrap();
    let _: i64 = open.query_row("SELECT count(*) FROM change", [], |row| row.get(0)).unwrap();
    let today = support::clock::today().to_string();
    let mut ids = Vec::new();
    for (topic, language) in [("kela", "ara"), ("migri", "som"), ("housing", "fin"), ("letter", "ara")] {
        ids.push(book.done(&["log", "--topic", topic, "--language", language, "--people", "2"]).trim().to_owned());
    }
    let _ = book.done(&["amend", &ids[0], "--people", "3"]);
    let _ = book.done(&["remove", &ids[1]]);
    let _ = book.done(&["day", &today, "--staff", "2", "--note", "Rauhallista."]);
    let _ = book.done(&["figures", "--period", &today, "--rows", "topic"]);
    // Visitors answer in between, this week and, as the laptop knows it, in weeks before.
    let _ = book.done(&["feedback", "answer", "helped=yes", "own-language=no"]);
    past_feedback(&book);
    let _ = book.done(&["log", "--topic", "tax", "--language", "rus"]);
    let _ = book.done(&["feedback", "answer", "helped=middle"]);
    let week = support::clock::today().format("%G-W%V").to_string();
    let out = book.folder.path().join("stick");
    std::fs::create_dir(&out).unwrap();
    let out = out.to_str().unwrap();
    let _ = book.done(&["weekly", &week, "--to", out, "--internal"]);
    let _ = book.done(&["daily", &today, "--to", out, "--format", "pdf,csv"]);
    let _ = book.done(&["statistics", "--section", "feedback", "--period", "2026-W10", "--to", out]);
    let _ = book.done(&["bundle", "write", "--to", &format!("{out}/changes.kvb"), "--no-passphrase"]);
    (book, open)
}

/// Twelve answers in a week of March, in the journal and published.
fn past_feedback(book: &Book) {
    let mut store = kavijakirja::store::Store::open(&book.path()).unwrap();
    for _ in 0..12 {
        let answer = ("helped".parse().unwrap(), kavijakirja::book::Face::Yes);
        store.writer().answer(&"hervanta".parse().unwrap(), "2026-03-03".parse().unwrap(), &[answer]).unwrap();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Every text in which bytes can be read: as they are, and what compressed parts of XLSX and PDF hold.
fn texts(path: &Path) -> Vec<String> {
    let bytes = std::fs::read(path).unwrap();
    let mut texts = vec![String::from_utf8_lossy(&bytes).into_owned()];
    if path.extension().is_some_and(|extension| extension == "xlsx") {
        texts.clear();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let stamp = file.last_modified().unwrap();
            assert_eq!((stamp.hour(), stamp.minute(), stamp.second()), (0, 0, 0), "a time inside {}", path.display());
            let mut text = String::new();
            let _ = std::io::Read::read_to_string(&mut file, &mut text).unwrap();
            texts.push(text);
        }
    } else if path.extension().is_some_and(|extension| extension == "pdf") {
        texts.clear();
        for (tool, args) in [("pdftotext", vec![]), ("pdfinfo", vec!["-rawdates"]), ("pdfinfo", vec!["-meta"])] {
            let to = if tool == "pdftotext" { Some("-") } else { None };
            let output = std::process::Command::new(tool).args(args).arg(path).args(to).output().unwrap();
            assert!(output.status.success(), "{tool} reads {}", path.display());
            texts.push(String::from_utf8(output.stdout).unwrap());
        }
    }
    texts
}

/// Times of day finer than the hour in a text: `10:37`, `T10:37:05`, `10.37.05`, `D:20261120103705`.
fn fine_times(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let digits = |from: usize, count: usize| {
        let run = chars.get(from..from + count).filter(|run| run.iter().all(char::is_ascii_digit));
        run.map(|run| run.iter().collect::<String>().parse::<u64>().unwrap())
    };
    let digit_at = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    for at in 0..chars.len() {
        if at > 0 && digit_at(at - 1) {
            continue;
        }
        // 10:37, unless it is the full hour 10:00 or the midnight of a date without time.
        if let (Some(hour), Some(&':'), Some(minute)) = (digits(at, 2), chars.get(at + 2), digits(at + 3, 2)) {
            let seconds = if chars.get(at + 5) == Some(&':') { digits(at + 6, 2).unwrap_or(0) } else { 0 };
            if hour < 24 && minute < 60 && !digit_at(at + 5) && (minute, seconds) != (0, 0) {
                found.push(chars[at..(at + 8).min(chars.len())].iter().collect());
            }
        }
        // Fourteen digits: a date with a time, as PDF writes it.
        if let (Some(year), Some(time), Some(_)) = (digits(at, 4), digits(at + 8, 6), digits(at, 14))
            && (2000..2101).contains(&year)
            && !digit_at(at + 14)
            && time % 10_000 != 0
        {
            found.push(chars[at..at + 14].iter().collect());
        }
    }
    found
}

/// Seconds or milliseconds since 1970 that lie near now.
fn is_epoch(number: i64) -> bool {
    let now = chrono::Utc::now().timestamp();
    let near = |seconds: i64| (now - seconds).abs() < 5 * 365 * 86_400;
    near(number) || near(number / 1_000) || near(number / 1_000_000)
}

#[test]
fn no_column_of_the_file_holds_a_time_finer_than_the_hour() {
    let (_book, connection) = recorded_day();
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut looked_at = 0;
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for (index, column) in columns.iter().enumerate() {
                looked_at += 1;
                match row.get_ref(index).unwrap() {
                    ValueRef::Integer(number) => assert!(!is_epoch(number), "{table}.{column}: {number}"),
                    ValueRef::Real(number) => panic!("{table}.{column}: {number} could be a time"),
                    ValueRef::Text(text) => {
                        let found = fine_times(&String::from_utf8_lossy(text));
                        assert!(found.is_empty(), "{table}.{column}: {found:?}");
                    }
                    ValueRef::Blob(_) | ValueRef::Null => {}
                }
            }
        }
    }
    assert!(looked_at > 500, "the book was looked through");
}

#[test]
fn no_file_that_is_kept_logged_or_carried_away_holds_a_time_finer_than_the_hour() {
    let (book, _connection) = recorded_day();
    let all = files(book.folder.path());
    for ending in ["sqlite", "sqlite-wal", "csv", "xlsx", "pdf", "SHA256SUMS"] {
        assert!(all.iter().any(|path| path.to_string_lossy().ends_with(ending)), "{ending} is among {all:?}");
    }
    for path in all {
        for text in texts(&path) {
            let found = fine_times(&text);
            // Random bytes of the book's pages read as text: only what stands in whole words of the schema's texts counts.
            let binary = path.to_string_lossy().contains(".sqlite");
            let found: Vec<_> = found.into_iter().filter(|time| !binary || in_a_word(&text, time)).collect();
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
}

/// Whether a find stands between quotes or spaces, as it would in JSON or text, and not inside a run of random bytes.
fn in_a_word(text: &str, time: &str) -> bool {
    text.match_indices(time).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| c.is_ascii_punctuation() || c == ' ' || c == 'T')
    })
}

#[test]
fn the_search_would_find_a_minute() {
    for text in ["10:37", "2026-11-20T10:37:00", "x 09:05:59 y", "D:20261120103705", "\"at\":\"23:59\""] {
        assert!(!fine_times(text).is_empty(), "{text}");
    }
    for text in ["10:00", "klo 10", "2026-11-20", "D:20261120000000", "00:00:00", "1234:5678", "16.–22.11.2026", "3:1"] {
        assert!(fine_times(text).is_empty(), "{text}: {:?}", fine_times(text));
    }
    assert!(is_epoch(chrono::Utc::now().timestamp_millis()) && !is_epoch(20_000));
}

#[test]
fn the_schema_has_no_place_for_a_person() {
    let book = Book::new();
    let connection = Connection::open(book.path()).unwrap();
    let mut statement = connection
        .prepare("SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name IN ('visit', 'answer')")
        .unwrap();
    let columns: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(
        columns,
        [
            "visit.day",
            "visit.place",
            "visit.id",
            "visit.hour",
            "visit.times",
            "visit.people",
            "visit.language",
            "visit.channel",
            "answer.day",
            "answer.place",
            "answer.visit",
            "answer.code"
        ]
    );
    let refused = book.run_with(&["log", "--stdin"], r#"{"topic":["kela"],"language":"fin","note":"Matti Meikäläinen"}"#);
    assert_eq!((refused.0, refused.1.as_str()), (1, ""), "a visit takes no free text");
}
