//! What a stranger made: refused with its own reason, nothing of it taken in, and no memory taken for it.

use kavijakirja::book::Explain;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::transfer::bundle::read::look_at;
use kavijakirja::transfer::bundle::{BundleError, Reading};
use serde_json::{Value, json};

use super::laptop::{Laptop, TODAY};
use super::stranger::{DESK, bundle, envelope, good_visit, gzip, header, line, payload, visit_line};
use support::date;

/// The reason's key; that a good bundle is taken in is the empty one.
fn reason(laptop: &mut Laptop, bytes: &[u8]) -> &'static str {
    match look_at(&mut laptop.store, bytes, None, date(TODAY)) {
        Ok(_) => "",
        Err(error) => error.explain().key,
    }
}

#[test]
fn a_bundle_by_the_written_format_alone_is_read() {
    let mut laptop = Laptop::new(1);
    let lines = [
        line(1, 1, "place", "kauppi", Some(r#"{"id":"kauppi","name":"Kauppi","hours":[[],[],[],[],[],[],[]],"order":9,"retired":false}"#)),
        visit_line(2, &good_visit()),
        line(3, 3, "visit", "11111111-2222-4333-8444-555555555556", None),
    ];
    assert_eq!(reason(&mut laptop, &bundle(&lines)), "");
    let file = laptop.file("stranger.kvb");
    std::fs::write(&file, bundle(&lines)).unwrap();
    let merged = laptop.read(&file).unwrap();
    assert_eq!((merged.fresh, merged.all_visits().new, merged.listed.len(), merged.met), (3, 1, 1, false));
    assert!(laptop.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn a_bundle_cut_off_anywhere_is_told_from_a_damaged_one() {
    let mut laptop = Laptop::new(2);
    let whole = bundle(&[visit_line(1, &good_visit())]);
    let state = laptop.state();
    for end in 0..whole.len() {
        assert_eq!(reason(&mut laptop, &whole[..end]), "error-bundle-truncated", "{end} of {}", whole.len());
    }
    assert_eq!(reason(&mut laptop, &whole), "");
    let longer = [whole.as_slice(), b"x"].concat();
    assert_eq!(reason(&mut laptop, &longer), "error-bundle-damaged");
    assert!(laptop.state() == state);
}

#[test]
fn every_flipped_bit_is_noticed() {
    let mut laptop = Laptop::new(3);
    let whole = bundle(&[visit_line(1, &good_visit())]);
    for at in 0..whole.len() * 8 {
        let mut flipped = whole.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        assert_ne!(reason(&mut laptop, &flipped), "", "bit {at}");
    }
}

#[test]
fn each_kind_of_wrong_file_has_its_own_reason() {
    let mut laptop = Laptop::new(4);
    let good = gzip(&payload(&[visit_line(1, &good_visit())]));
    let book = std::fs::read(laptop.store.path()).unwrap();
    let garbage = gzip(b"not a header\n");
    let other_compression = b"(\xb5/\xfd\x04\0".to_vec();
    for (bytes, expected) in [
        (book, "error-bundle-database"),
        (b"Date;Kela\n1.1.2026;5\n".to_vec(), "error-bundle-not-a-bundle"),
        (b"PK\x03\x04 a zip archive with ../../.bashrc in it".to_vec(), "error-bundle-not-a-bundle"),
        (envelope(2, 0, &good), "error-bundle-newer"),
        (envelope(1, 7, &good), "error-bundle-damaged"),
        (envelope(1, 1, &good), "error-bundle-sealed"),
        (envelope(1, 0, &garbage), "error-bundle-malformed"),
        (envelope(1, 0, &other_compression), "error-bundle-damaged"),
        (envelope(1, 0, b""), "error-bundle-damaged"),
        // Two gzip members, or something behind the one: nothing is read past the end.
        (envelope(1, 0, &[good.clone(), good.clone()].concat()), "error-bundle-damaged"),
        (envelope(1, 0, &[good.clone(), b"x".to_vec()].concat()), "error-bundle-damaged"),
        (envelope(1, 0, &good[..good.len() - 1]), "error-bundle-damaged"),
        (bundle(&[]), ""),
    ] {
        assert_eq!(reason(&mut laptop, &bytes), expected);
    }
    assert_eq!(laptop.state(), Laptop::new(4).state());
}

#[test]
fn every_reason_says_what_happened_what_of_the_book_and_what_to_do() {
    let mut laptop = Laptop::new(12);
    let refused = [
        b"x".to_vec(),
        b"KAVI".to_vec(),
        b"SQLite format 3\0".to_vec(),
        envelope(2, 0, b""),
        envelope(1, 1, b""),
        envelope(1, 0, b"x"),
        envelope(1, 0, &gzip(b"x\n")),
        bundle(&[line(1, 1, "place", "hervanta", None)]),
        bundle(&[visit_line(1, &good_visit()).replace("kela", "keba")]),
    ];
    let errors: Vec<BundleError> = refused.iter().map(|bytes| look_at(&mut laptop.store, bytes, None, date(TODAY)).unwrap_err()).collect();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for error in &errors {
            let told = locale.explain(error);
            assert!(told.matches(". ").count() >= 2, "{told}");
        }
    }
}

#[test]
fn limits_hold_before_memory_is_taken() {
    let mut laptop = Laptop::new(5);
    // 1 GiB of blanks in one line, and 64 MiB of line feeds: each a small file.
    let long_line = gzip(&vec![b' '; 64 << 20]);
    let many_lines = gzip(&[payload(&[]), vec![b'\n'; 64 << 20]].concat());
    let billion =
        json!({"organisation": "", "writer": DESK, "has": {DESK: [[1, 1_000_000_000]]}, "changes": 1_000_000_000_u64}).to_string();
    let runs: Vec<(u64, u64)> = (1..20_000).map(|number| (number * 3, number * 3)).collect();
    let scattered = json!({"organisation": "", "writer": DESK, "has": {DESK: runs}, "changes": 0}).to_string();
    let desks: serde_json::Map<String, Value> =
        (0..1_001).map(|number| (uuid::Uuid::from_u128(number).to_string(), json!([[1, 1]]))).collect();
    let desks = json!({"organisation": "", "writer": DESK, "has": desks, "changes": 0}).to_string();
    let named = json!({"organisation": "x".repeat(2_000), "writer": DESK, "has": {}, "changes": 0}).to_string();
    let deep = format!(r#"{{"organisation":{}1{},"writer":"{DESK}","has":{{}},"changes":0}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let deep_body = |depth: usize| {
        let body = format!(r#"{{"place":"hervanta","week":"2026-W10","x":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
        bundle(&[line(1, 1, "publication", "hervanta/2026-W10", Some(&body))])
    };
    let as_file = |text: String| envelope(1, 0, &gzip(format!("{text}\n").as_bytes()));
    for (bytes, expected) in [
        (envelope(1, 0, &long_line), "error-bundle-too-large"),
        (envelope(1, 0, &many_lines), "error-bundle-malformed"),
        (as_file(billion), "error-bundle-too-large"),
        (as_file(scattered), "error-bundle-too-large"),
        (as_file(desks), "error-bundle-too-large"),
        (as_file(named), "error-bundle-too-large"),
        (as_file(deep), "error-bundle-malformed"),
        (deep_body(100), "error-bundle-implausible"),
        (deep_body(1_000_000), "error-bundle-implausible"),
        // More lines than the header tells, and fewer.
        (
            envelope(1, 0, &gzip(&[payload(&[]), visit_line(1, &good_visit()).into_bytes(), b"\n".to_vec()].concat())),
            "error-bundle-malformed",
        ),
        (as_file(header(1)), "error-bundle-malformed"),
    ] {
        assert!(bytes.len() < 3_000_000);
        assert_eq!(reason(&mut laptop, &bytes), expected);
    }
    // A file beyond the limit is not even hashed: it may be sparse and as long as it likes.
    let file = laptop.file("huge.kvb");
    let huge = std::fs::File::create(&file).unwrap();
    huge.set_len(1 << 40).unwrap();
    assert!(matches!(Reading::is_sealed(&file), Err(BundleError::TooLarge(_))));
    // What has no end is not opened.
    #[cfg(unix)]
    assert!(matches!(Reading::is_sealed(std::path::Path::new("/dev/zero")), Err(BundleError::NotABundle)));
    assert!(matches!(Reading::is_sealed(laptop.folder.path()), Err(BundleError::NotABundle)));
}

#[test]
fn a_visit_is_believed_only_where_the_window_could_have_recorded_it() {
    let mut laptop = Laptop::new(6);
    let with = |name: &str, value: Value| {
        let mut visit = good_visit();
        visit[name] = value;
        visit
    };
    assert_eq!(reason(&mut laptop, &bundle(&[visit_line(1, &good_visit())])), "");
    for (name, value) in [
        ("hour", json!(24)),
        ("hour", json!(255)),
        ("hour", json!("10:35")),
        ("hour", json!(10.5)),
        ("date", json!("2026-11-20T10:35:12")),
        ("date", json!("1999-12-31")),
        ("date", json!("2101-01-01")),
        ("date", json!("+2026-11-20")),
        ("date", json!("2026-02-30")),
        ("times", json!(0)),
        ("times", json!(1_000_001)),
        ("people", json!(0)),
        ("people", json!(-1)),
        ("people", json!(4_294_967_295_u32)),
        ("topic", json!([])),
        ("topic", json!(["kela", "kela"])),
        ("topic", json!(["no-such-topic"])),
        ("topic", json!(["../../etc/passwd"])),
        ("topic", json!(["_total"])),
        ("language", json!("Maija Meikäläinen")),
        ("place", json!("no-such-place")),
        ("place", json!("../hervanta")),
        ("channel", json!("")),
        ("answers", json!({"topic": ["migri"]})),
        ("answers", json!({"no-such": ["a"]})),
        ("answers", json!({"served": []})),
        ("name", json!("Maija")),
        ("minute", json!(35)),
        // A UUID that tells the moment it was made (version 7), a time-based one (1), and another writing of a good one.
        ("id", json!("0190163d-8694-739b-aea5-966c26f8ad91")),
        ("id", json!("c232ab00-9414-11ec-b3c8-9f6bdeced846")),
    ] {
        let got = reason(&mut laptop, &bundle(&[visit_line(1, &with(name, value.clone()))]));
        assert_eq!(got, "error-bundle-implausible", "{name} {value}");
    }
    let shouted = with("id", json!("11111111-2222-4333-8444-55555555555A"));
    assert_eq!(reason(&mut laptop, &bundle(&[visit_line(1, &shouted)])), "error-bundle-malformed");
    // The same field twice, and one under another's id.
    let twice = good_visit().to_string().replacen('{', r#"{"people":3,"#, 1);
    let id = good_visit()["id"].as_str().unwrap().to_owned();
    assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, "visit", &id, Some(&twice))])), "error-bundle-implausible");
    let other = "11111111-2222-4333-8444-555555555556";
    assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, "visit", other, Some(&good_visit().to_string()))])), "error-bundle-implausible");
    assert_eq!(laptop.state(), Laptop::new(6).state());
}

#[test]
fn nothing_else_is_believed_either_that_the_program_would_not_write() {
    let mut laptop = Laptop::new(7);
    let event = "11111111-2222-4333-8444-555555555557";
    let day = |note: &str| json!({"place": "hervanta", "date": "2026-11-20", "status": "open", "staff": null, "note": note}).to_string();
    let observed = |topic: &str| {
        json!({"id": event, "place": "hervanta", "date": "2026-11-20", "topic": topic, "text": "Vuokrat nousevat."}).to_string()
    };
    let label = json!({"fi": "Puhelin", "sv": "Telefon", "en": "Phone"});
    let channel = json!({"id": "channel", "label": label, "choose": "many", "switched_on": true, "usual": null, "order": 2}).to_string();
    let code =
        |dimension: &str, id: &str| json!({"dimension": dimension, "id": id, "label": label, "order": 1, "retired": false}).to_string();
    let hours = r#"{"id":"uusi","name":"Uusi","hours":[[{"from":16,"to":10}],[],[],[],[],[],[]],"order":9,"retired":false}"#;
    let publication = r#"{"place":"hervanta","week":"2026-W10","number":1,"days":[],"tables":[],"secret":"minutes"}"#;
    let good = [
        ("day", "hervanta/2026-11-20", Some(day("Jonoa."))),
        ("observation", event, Some(observed("kela"))),
        ("event", event, None),
        ("code", "topic/uusi", Some(code("topic", "uusi"))),
        ("publication", "hervanta/2026-W10", Some(r#"{"place":"hervanta","week":"2026-W10","number":1,"days":[],"tables":[]}"#.to_owned())),
    ];
    for (kind, id, body) in good {
        assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, kind, id, body.as_deref())])), "", "{kind}");
    }
    let long = "x".repeat(2_001);
    let bad = [
        ("day", "hervanta/2026-11-20", Some(day(&long))),
        ("day", "hervanta/2026-11-21", Some(day(""))),
        ("day", "hervanta/2026-13-01", None),
        ("day", "hervanta", None),
        ("observation", event, Some(observed("no-such"))),
        ("dimension", "channel", Some(channel)),
        ("code", "topic/_total", Some(code("topic", "_total"))),
        ("place", "uusi", Some(hours.to_owned())),
        ("place", "hervanta", None),
        ("code", "topic/kela", None),
        ("publication", "hervanta/2026-W10", None),
        ("publication", "hervanta/2026-W10", Some(publication.to_owned())),
        ("target", "Ei Tunnus", None),
    ];
    for (kind, id, body) in bad {
        assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, kind, id, body.as_deref())])), "error-bundle-implausible", "{kind} {id}");
    }
    let orphan = [line(1, 1, "code", "no-such/a", Some(&code("no-such", "a"))), visit_line(2, &good_visit())];
    assert_eq!(reason(&mut laptop, &bundle(&orphan)), "error-bundle-implausible");
    let unknown = [line(1, 1, "diary", "a", Some("{}"))];
    assert_eq!(reason(&mut laptop, &bundle(&unknown)), "error-bundle-malformed");
    let again = json!({"id": "served", "label": label, "choose": "many", "switched_on": true, "usual": null, "order": 2}).to_string();
    let known = laptop.store.reader().catalogue().unwrap();
    let known = known.vocabulary.dimension(&"served".parse().unwrap()).map(|dimension| dimension.choose);
    assert_eq!(known, Some(kavijakirja::book::Choose::One));
    assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, "dimension", "served", Some(&again))])), "", "it takes several from now on");
}

#[test]
fn a_number_that_exists_with_other_contents_is_a_conflict_and_nothing_of_its_bundle_is_taken_in() {
    let mut laptop = Laptop::new(8);
    let file = laptop.file("a.kvb");
    std::fs::write(&file, bundle(&[visit_line(1, &good_visit())])).unwrap();
    let _ = laptop.read(&file).unwrap();
    let state = laptop.state();
    let mut other = good_visit();
    other["people"] = json!(3);
    let mut new = good_visit();
    new["id"] = json!("11111111-2222-4333-8444-555555555559");
    for lines in [vec![visit_line(1, &other)], vec![visit_line(1, &good_visit()), visit_line(2, &new), visit_line(1, &other)]] {
        std::fs::write(&file, bundle(&lines)).unwrap();
        assert_eq!(laptop.read(&file).unwrap_err().explain().key, "error-bundle-conflict");
        assert!(laptop.state() == state);
    }
    // Said twice in one bundle it is said once.
    std::fs::write(&file, bundle(&[visit_line(2, &new), visit_line(2, &new)])).unwrap();
    assert_eq!(laptop.read(&file).unwrap().fresh, 1);
    assert!(laptop.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn a_change_that_another_laptop_has_forgotten_takes_nothing_away_and_is_not_filled_again() {
    let mut laptop = Laptop::new(13);
    let file = laptop.file("a.kvb");
    let emptied = |seq| line(seq, seq, "visit", "", None);
    let mut second = good_visit();
    second["id"] = json!("11111111-2222-4333-8444-555555555559");
    for (lines, standing) in [
        (vec![visit_line(1, &good_visit()), emptied(2)], 1),
        (vec![emptied(1), visit_line(2, &second)], 1),
        (vec![emptied(1), emptied(2)], 1),
    ] {
        std::fs::write(&file, bundle(&lines)).unwrap();
        let _ = laptop.read(&file).unwrap();
        assert_eq!(laptop.state()["visits"].len(), standing);
        assert!(laptop.store.maintenance().check().unwrap().is_clean());
    }
    // It is handed on as it is.
    let mut other = Laptop::new(14);
    let on = laptop.bundle("on.kvb", kavijakirja::store::replication::Scope::Everything).unwrap();
    let merged = other.read(&on).unwrap();
    assert_eq!((merged.all_visits().new, merged.missing), (1, 0));
    assert_eq!(reason(&mut laptop, &bundle(&[line(3, 3, "visit", "", Some(&good_visit().to_string()))])), "error-bundle-implausible");
}

#[test]
fn a_change_whose_checksum_or_time_is_wrong_is_refused() {
    let mut laptop = Laptop::new(9);
    let tampered = visit_line(1, &good_visit()).replace(r#""people":2"#, r#""people":3"#);
    assert_eq!(reason(&mut laptop, &bundle(&[tampered])), "error-bundle-tampered");
    let id = good_visit()["id"].as_str().unwrap().to_owned();
    let body = good_visit().to_string();
    let at = |seq, lamport| line(seq, lamport, "visit", &id, Some(&body));
    // One far ahead of all that this book knows: whoever believed it could record little after it.
    assert_eq!(reason(&mut laptop, &bundle(&[at(1, (1 << 53) - 1)])), "error-bundle-time");
    assert_eq!(reason(&mut laptop, &bundle(&[at(1, 1 << 25)])), "error-bundle-time");
    assert_eq!(reason(&mut laptop, &bundle(&[at(1, 1 << 24)])), "");
    // A logical time that would use up all time there is, time that runs backwards, and a number the writer says it does not have.
    for lines in
        [vec![at(1, u64::MAX)], vec![at(1, 1 << 53)], vec![at(1, 0)], vec![at(0, 1)], vec![at(1, 9), at(2, 9)], vec![at(9_000_001, 1)]]
    {
        assert_eq!(reason(&mut laptop, &bundle(&lines)), "error-bundle-implausible", "{lines:?}");
    }
    assert_eq!(reason(&mut laptop, &bundle(&[at(1, 8), at(2, 9)])), "");
}

#[test]
fn a_name_that_looks_like_a_path_stays_a_name_and_one_that_steers_a_terminal_is_refused() {
    let mut laptop = Laptop::new(10);
    let place = |name: &str| json!({"id": "kauppi", "name": name, "hours": [[], [], [], [], [], [], []], "order": 9, "retired": false});
    let named = |name: &str| bundle(&[line(1, 1, "place", "kauppi", Some(&place(name).to_string()))]);
    assert_eq!(reason(&mut laptop, &named("Kauppi\u{1b}[2J")), "error-bundle-implausible");
    let before: Vec<_> = std::fs::read_dir(laptop.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let bytes = named("../../../tmp/x");
    let merged = look_at(&mut laptop.store, &bytes, None, date(TODAY)).unwrap();
    let parts = kavijakirja::transfer::bundle::preview::parts(&merged, &[], &Locale::new(Language::Finnish));
    assert!(parts.iter().flat_map(|part| &part.lines).all(|line| !line.chars().any(char::is_control)), "{parts:?}");
    let after: Vec<_> = std::fs::read_dir(laptop.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(before, after);
}

#[test]
fn another_book_is_joined_only_where_somebody_says_so_and_only_the_file_that_was_looked_at() {
    let mut laptop = Laptop::new(11);
    let file = laptop.file("a.kvb");
    std::fs::write(&file, bundle(&[visit_line(1, &good_visit())])).unwrap();
    let mut reading = Reading { file: file.clone(), passphrase: None, today: date(TODAY), join: false };
    let seen = reading.look(&mut laptop.store).unwrap();
    let state = laptop.state();
    assert!(matches!(reading.accept(&mut laptop.store, &seen), Err(BundleError::Foreign(organisation)) if organisation == "Muu"));
    reading.join = true;
    std::fs::write(&file, bundle(&[])).unwrap();
    assert!(matches!(reading.accept(&mut laptop.store, &seen), Err(BundleError::Changed)));
    assert!(laptop.state() == state);
    std::fs::write(&file, bundle(&[visit_line(1, &good_visit())])).unwrap();
    let _ = reading.accept(&mut laptop.store, &seen).unwrap();
    // From now on they have a desk in common.
    reading.join = false;
    let seen = reading.look(&mut laptop.store).unwrap();
    assert!(seen.merged.met && reading.accept(&mut laptop.store, &seen).is_ok());
}

#[test]
fn feedback_that_no_laptop_counted_is_refused() {
    let mut laptop = Laptop::new(31);
    let week = "2026-W10";
    let of = |desk: &str, place: &str, week: &str, counts: &str| {
        let body = format!(r#"{{"desk":"{desk}","place":"{place}","week":"{week}","counts":{counts}}}"#);
        bundle(&[line(1, 1, "feedback", &format!("{desk}/{place}/{week}"), Some(&body))])
    };
    let good = r#"{"helped":{"yes":3,"no":1}}"#;
    assert_eq!(reason(&mut laptop, &of(DESK, "hervanta", week, good)), "");
    for counts in [
        "{}",
        r#"{"helped":{}}"#,
        r#"{"helped":{"yes":0}}"#,
        r#"{"helped":{"yes":1000001}}"#,
        r#"{"helped":{"yes":-1}}"#,
        r#"{"helped":{"maybe":1}}"#,
        r#"{"matti-meikalainen":{"yes":1}}"#,
        r#"{"helped":{"yes":1}},"hour":10"#,
        r#"{"helped":{"yes":1}},"language":"tir""#,
    ] {
        assert_eq!(reason(&mut laptop, &of(DESK, "hervanta", week, counts)), "error-bundle-implausible", "{counts}");
    }
    assert_eq!(reason(&mut laptop, &of(DESK, "nowhere", week, good)), "error-bundle-implausible");
    assert_eq!(reason(&mut laptop, &of(DESK, "hervanta", "1970-W10", good)), "error-bundle-implausible");
    // A desk's id that tells when it was made (UUID version 1).
    assert_eq!(reason(&mut laptop, &of("c232ab00-9414-11ec-b3c8-9f6bdeced846", "hervanta", week, good)), "error-bundle-implausible");
    let id = format!("{DESK}/hervanta/{week}");
    assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, "feedback", &id, None)])), "error-bundle-implausible", "no removal");
    let elsewhere = format!(r#"{{"desk":"{DESK}","place":"hervanta","week":"2026-W11","counts":{good}}}"#);
    assert_eq!(reason(&mut laptop, &bundle(&[line(1, 1, "feedback", &id, Some(&elsewhere))])), "error-bundle-implausible");
    let empty = format!(r#"{{"place":"hervanta","week":"{week}","number":1,"days":[],"tables":[{{"x":1}}]}}"#);
    let published = bundle(&[line(1, 1, "feedback-published", &format!("hervanta/{week}"), Some(&empty))]);
    assert_eq!(reason(&mut laptop, &published), "error-bundle-implausible");
}
