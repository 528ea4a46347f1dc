//! The same by command.

use serde_json::json;

use support::book::Book;

#[test]
fn a_bundle_is_written_looked_at_and_taken_in_by_command() {
    let (one, other) = (Book::new(), Book::new());
    let _ = one.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    let at = |name: &str| one.folder.path().join(name).to_str().unwrap().to_owned();
    let (file, phrase, wrong) = (at("a.kvb"), at("phrase.txt"), at("wrong.txt"));
    std::fs::write(&phrase, "neljä sanaa riittää hyvin\r\nmuuta\n").unwrap();
    std::fs::write(&wrong, "jotain aivan muuta\n").unwrap();
    let written = one.json(&["bundle", "write", "--to", &file, "--passphrase-file", &phrase, "--json"]);
    assert_eq!((&written["written"], &written["sealed"]), (&json!(true), &json!(true)));
    let read = |more: &[&str]| other.run_with(&[&["--lang", "en", "bundle", "read", &file], more].concat(), "");
    let (code, _, error) = read(&[]);
    assert!(code == 2 && error.contains("--passphrase-file"), "without a terminal nobody is asked: {error}");
    let (code, _, error) = read(&["--passphrase-file", &wrong]);
    assert!(code == 1 && error.contains("The passphrase does not open the bundle."), "{error}");
    let (code, out, _) = read(&["--passphrase-file", &phrase]);
    assert!(code == 0 && out.contains("Hervanta · week 47 (16–22 November 2026): 1 new visit") || out.contains("1 new visit"), "{out}");
    assert!(out.contains("never joined") && out.contains("The book was not changed."), "{out}");
    assert_eq!(other.json(&["figures", "--period", "2026", "--rows", "topic", "--json"])["visits"], 0);
    let (code, _, error) = read(&["--passphrase-file", &phrase, "--accept"]);
    assert!(code == 2 && error.contains("--join"), "{error}");
    let told = other.json(&["bundle", "read", &file, "--passphrase-file", &phrase, "--yes", "--join", "--json"]);
    assert_eq!(
        (&told["accepted"], &told["visits"][0]),
        (
            &json!(true),
            &json!({
                "place": "hervanta", "week": "2026-W47", "new": 1, "corrected": 0, "removed": 0
            })
        )
    );
    assert_eq!(other.json(&["figures", "--period", "2026", "--rows", "topic", "--json"])["visits"], 1);
    assert_eq!(other.json(&["check", "--json"])["clean"], true);
    let again = other.json(&["bundle", "read", &file, "--passphrase-file", &phrase, "--dry-run", "--json"]);
    assert_eq!((&again["fresh"], &again["met"]), (&json!(0), &json!(true)));
}

#[test]
fn without_a_passphrase_it_is_said_and_the_second_bundle_holds_only_what_is_new() {
    let one = Book::new();
    let at = |name: &str| one.folder.path().join(name).to_str().unwrap().to_owned();
    let (code, _, error) = one.run_with(&["--lang", "en", "bundle", "write", "--to", &at("a.kvb")], "a passphrase on standard input\n");
    assert!(code == 2 && error.contains("--passphrase-file"), "a passphrase is never read from where it is not asked for: {error}");
    let out = one.done(&["--lang", "en", "bundle", "write", "--to", &at("a.kvb"), "--no-passphrase"]);
    assert!(out.contains("The bundle is not protected."), "{out}");
    let nothing = one.json(&["bundle", "write", "--to", &at("b.kvb"), "--no-passphrase", "--json"]);
    assert_eq!(nothing["written"], false);
    assert!(!std::path::Path::new(&at("b.kvb")).exists());
    let _ = one.done(&["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"]);
    assert_eq!(one.json(&["bundle", "write", "--to", &at("b.kvb"), "--no-passphrase", "--json"])["changes"], 1);
    assert!(one.json(&["bundle", "write", "--to", &at("c.kvb"), "--no-passphrase", "--all", "--json"])["changes"].as_u64().unwrap() > 50);
    assert_eq!(one.code(&["bundle", "write", "--to", &at("c.kvb"), "--no-passphrase", "--all"]), 2, "no file is replaced");
    assert_eq!(one.code(&["bundle", "write", "--to", "/no/such/folder/a.kvb", "--no-passphrase", "--all"]), 4);
    assert_eq!(one.code(&["bundle", "read", &at("book.sqlite")]), 1, "a book is no bundle");
    assert_eq!(one.code(&["bundle", "read", &at("no-such-file")]), 2);
    assert_eq!(one.code(&["bundle", "read", &at("c.kvb"), "--accept", "--dry-run"]), 2);
}
