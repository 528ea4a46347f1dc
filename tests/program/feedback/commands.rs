//! What the window does with feedback a command does.

use kavijakirja::store::Store;

use super::answers;
use support::book::Book;

/// A book with answers in two weeks that are over.
fn answered() -> Book {
    let book = Book::new();
    let mut store = Store::open(&book.path()).unwrap();
    answers(&mut store, "2026-03-03", 8, 2, 2);
    answers(&mut store, "2026-03-10", 1, 1, 0);
    drop(store);
    book
}

#[test]
fn questions_are_listed_chosen_and_answered() {
    let book = Book::new();
    let asked = |book: &Book| {
        let lines = book.done(&["feedback", "questions", "--json"]);
        let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 5);
        lines.iter().filter(|line| line["asked"] == true).map(|line| line["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(asked(&book), ["helped", "own-language"]);
    assert!(book.done(&["--lang", "sv", "feedback", "choose", "again"]).contains("✓ again          Skulle du komma hit igen?"));
    assert_eq!(asked(&book), ["again"]);
    let _ = book.done(&["feedback", "answer", "again=middle"]);
    assert_eq!(book.code(&["feedback", "answer", "helped=yes"]), 2, "it is not asked");
    assert_eq!(book.code(&["feedback", "answer", "again=perhaps"]), 2);
    assert_eq!(book.code(&["feedback", "answer", "again"]), 2);
    assert_eq!(book.code(&["feedback", "choose", "helped", "clear", "again", "treated"]), 2);
    assert_eq!(book.code(&["check"]), 0);
}

#[test]
fn results_are_told_protected_in_json_in_words_and_in_files() {
    let book = answered();
    let json = book.json(&["feedback", "results", "--period", "2026-W10", "--json"]);
    assert_eq!((json["question"].as_str(), json["answers"].as_u64(), json["base"].as_u64()), (Some("helped"), Some(12), Some(3)));
    let faces = json["faces"].as_object().unwrap();
    assert!(faces.values().all(|face| face.as_u64().unwrap() % 3 == 0), "{faces:?}");
    let week = book.json(&["feedback", "results", "--period", "2026-W11", "--json"]);
    assert_eq!((week["answers"].as_u64(), week["waiting"].as_u64(), week["faces"].is_null()), (Some(2), Some(2), true));
    let words = book.done(&["--lang", "en", "feedback", "results", "--period", "2026-03-02..2026-03-15"]);
    for part in ["Did you get help with your matter?", "There are 14 answers in all.", "2 of them wait", "multiples of 3"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    // The same as a section of the statistics.
    assert_eq!(book.done(&["--lang", "en", "statistics", "--section", "feedback", "--period", "2026-03-02..2026-03-15"]), words);

    let stick = book.folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let to = stick.to_str().unwrap();
    let _ = book.done(&["statistics", "--section", "feedback", "--period", "2026-W10", "--to", to]);
    let mut names: Vec<String> = std::fs::read_dir(&stick).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let stem = "kavijakirja-all-2026-W10-feedback-helped-protected";
    let all = ["LUE-MINUT_LAS-MIG_README.txt".to_owned(), format!("{stem}.csv"), format!("{stem}.pdf"), format!("{stem}.xlsx")];
    assert!(all.iter().all(|name| names.contains(name)), "{names:?}");
    let csv = std::fs::read_to_string(stick.join(format!("{stem}.csv"))).unwrap();
    for (face, word) in [("yes", "Kyllä"), ("middle", "Osittain"), ("no", "Ei")] {
        assert!(csv.contains(&format!(";{word};{}", faces[face])), "{face}: {csv}");
    }
    let before = std::fs::read(stick.join(format!("{stem}.xlsx"))).unwrap();
    let _ = book.done(&["statistics", "--section", "feedback", "--period", "2026-W10", "--to", to]);
    assert_eq!(std::fs::read(stick.join(format!("{stem}.xlsx"))).unwrap(), before, "the same bytes ever after");
    let exact =
        book.run_with(&["--lang", "en", "statistics", "--section", "feedback", "--period", "2026-W10", "--to", to, "--internal"], "");
    assert_eq!(exact.0, 2);
    assert!(exact.2.contains("never shown exactly"), "{}", exact.2);
}

#[test]
fn the_way_back_is_locked_and_unlocked() {
    let book = Book::new();
    let phrase = book.folder.path().join("phrase");
    let lock = |book: &Book, args: &[&str]| book.done(&[&["--lang", "en", "feedback", "lock"], args].concat());
    assert!(lock(&book, &[]).contains("for two seconds"));
    std::fs::write(&phrase, "kuusi").unwrap();
    assert_eq!(book.code(&["feedback", "lock", "--passphrase-file", phrase.to_str().unwrap()]), 2, "too short");
    std::fs::write(&phrase, "vihreä kuusi\n").unwrap();
    assert!(lock(&book, &["--passphrase-file", phrase.to_str().unwrap()]).contains("and the passphrase"));
    let bytes = std::fs::read(book.path()).unwrap();
    assert!(!bytes.windows(6).any(|window| window == "vihreä".as_bytes().get(..6).unwrap()), "the passphrase is in no file");
    assert!(lock(&book, &["--off"]).contains("for two seconds"));
}
