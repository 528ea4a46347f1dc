//! Earlier tallies come in from spreadsheets: whole, counted once, and nothing more than a visit may hold.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use kavijakirja::book::vocabulary::{FINNISH_ADVICE, Origin};
use kavijakirja::book::{CodeId, Place, Visit, Vocabulary};
use kavijakirja::transfer::import::{self, ImportError, Known, Mapping, Reading, Reason};
use proptest::prelude::*;

const WIDE: &str = include_str!("../data/wide.toml");
const LONG: &str = include_str!("../data/long.toml");

fn vocabulary() -> Vocabulary {
    Vocabulary::from_toml(FINNISH_ADVICE).unwrap()
}

fn places() -> Vec<Place> {
    vec![Place::parse("Hervanta=tue 10-16,fri 10-16").unwrap(), Place::parse("Puhos=thu 12-16").unwrap()]
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read_bytes(bytes: &[u8], mapping: &str) -> Result<Reading, ImportError> {
    let mapping = Mapping::from_toml(mapping).unwrap();
    import::read(bytes, &mapping, &Known { vocabulary: &vocabulary(), places: &places(), today: date("2026-11-20") })
}

fn read(text: &str, mapping: &str) -> Reading {
    read_bytes(text.as_bytes(), mapping).unwrap()
}

fn refused(reading: &Reading) -> Vec<(u64, Reason)> {
    reading.refused.iter().map(|refusal| (refusal.line, refusal.reason.clone())).collect()
}

fn codes(codes: &[CodeId]) -> Vec<&str> {
    codes.iter().map(CodeId::as_str).collect()
}

/// One line for each visit, to be compared at a glance.
fn told(visit: &Visit) -> String {
    let hour = visit.hour.map_or("-".to_owned(), |hour| hour.to_string());
    let (topic, referral) = (codes(&visit.topic).join("+"), codes(&visit.referral).join("+"));
    let Visit { place, date, times, people, language, channel, .. } = visit;
    format!("{date} {hour} {place} {times}x{people} {topic} {language} {channel} [{referral}]")
}

// ---- wide tallies

#[test]
fn a_cell_of_a_wide_tally_becomes_one_visit_of_so_many_times() {
    let reading = read("Päivä;Kela;Kirje;Huom.\n20.11.2025;3;;hyvä päivä\n21.11.2025;0; 1 234 ;\n", WIDE);
    assert_eq!(
        reading.visits.iter().map(told).collect::<Vec<_>>(),
        ["2025-11-20 - hervanta 3x1 kela _unknown desk [_unknown]", "2025-11-21 - hervanta 1234x1 letter _unknown desk [_unknown]",]
    );
    assert_eq!((reading.rows, reading.refused.len()), (2, 0));
    let summary = &reading.summary;
    assert_eq!((summary.from, summary.to, summary.days), (Some(date("2025-11-20")), Some(date("2025-11-21")), 2));
    assert_eq!((summary.visits, summary.people), (1237, 1237));
    assert_eq!(summary.codes.get(&"topic".parse().unwrap()).unwrap().get(&"kela".parse().unwrap()), Some(&3));
}

#[test]
fn a_refused_row_is_refused_whole_with_its_line_its_column_and_the_reason() {
    let sheet = "Päivä;Kela;Kirje;Huom.\r\n\
                 20.11.2025;3;3,5;\r\n\
                 \r\n\
                 20.11.2025;1;2;\"monta\r\nriviä\"\r\n\
                 21.11.2025;-1;2;\r\n\
                 30.2.2025;1;1;\r\n\
                 2025-11-20;1;1;\r\n\
                 ;1;1;\r\n\
                 21.11.2026;1;1;\r\n\
                 1.1.1999;1;1;\r\n\
                 20.11.2025;1000001;;\r\n\
                 20.11.2025;1;\r\n\
                 22.11.2025;x;;";
    let reading = read(sheet, WIDE);
    let column = |name: &str| name.to_owned();
    assert_eq!(
        refused(&reading),
        [
            (2, Reason::Number { column: column("Kirje") }),
            (6, Reason::Number { column: column("Kela") }),
            (7, Reason::NoSuchDay { column: column("Päivä") }),
            (8, Reason::Date { column: column("Päivä"), format: "%d.%m.%Y".to_owned() }),
            (9, Reason::Empty { column: column("Päivä") }),
            (10, Reason::Future { column: column("Päivä") }),
            (11, Reason::Year { column: column("Päivä") }),
            (12, Reason::Range { column: column("Kela") }),
            (13, Reason::Cells { found: 3, expected: 4 }),
            (14, Reason::Number { column: column("Kela") }),
        ]
    );
    assert_eq!(reading.rows, 11);
    let accepted: Vec<_> = reading.visits.iter().map(|visit| (visit.times, codes(&visit.topic).join("+"))).collect();
    assert_eq!(accepted, [(1, "kela".to_owned()), (2, "letter".to_owned())], "no part of a refused row is taken");
}

#[test]
fn a_refusal_shows_nothing_of_what_stands_in_the_cell() {
    let secret = "Matti Meikäläinen 0401234567";
    let reading = read(&format!("Päivä;Kela;Kirje;Huom.\n{secret};1;1;\n20.11.2025;{secret};1;\n"), WIDE);
    let long = read(&format!("Aika,Paikka,Asia,Kieli,Ohjattu,Kävijät,Toinen päivä\n11/20/2025 10:00:00,Hervanta,{secret},ara,,1,\n"), LONG);
    let mut shown = format!("{:?}{:?}", reading.refused, long.refused);
    for refusal in reading.refused.iter().chain(&long.refused) {
        write!(shown, "{}", refusal.reason).unwrap();
    }
    assert_eq!((reading.refused.len(), long.refused.len()), (2, 1));
    assert!(!shown.contains("Matti") && !shown.contains("0401234567"), "{shown}");
}

// ---- long logs

#[test]
fn a_long_log_gives_one_visit_a_row_with_its_hour_and_nothing_finer() {
    let sheet = "Aika,Paikka,Asia,Kieli,Ohjattu,Kävijät,Toinen päivä\n\
                 11/20/2025 10:59:58,Hervanta,Kelan etuus; kirje;kirje,ara,Ohjaamo,2,\n\
                 11/20/2025 16:01:02,puhos,kela,,,,11/13/2025\n";
    let reading = read(sheet, LONG);
    assert_eq!(
        reading.visits.iter().map(told).collect::<Vec<_>>(),
        ["2025-11-20 10 hervanta 1x2 kela+letter ara _unknown [ohjaamo]", "2025-11-13 - puhos 1x1 kela _unknown _unknown []",],
        "{:?}",
        reading.refused
    );
    assert!(!format!("{:?}", reading.visits).contains("59"), "no minute enters any value");
    assert_eq!(reading.summary.people, 3);
}

#[test]
fn text_that_the_mapping_does_not_list_is_refused_and_never_becomes_a_code() {
    let sheet = "Aika,Paikka,Asia,Kieli,Ohjattu,Kävijät,Toinen päivä\n\
                 11/20/2025 10:00:00,Hervanta,vuokra-asia,ara,,1,\n\
                 11/20/2025 10:00:00,hervanta,kela,_total,,1,\n\
                 11/20/2025 10:00:00,hervanta,Uusi asia,ara,,1,\n\
                 11/20/2025 10:00:00,tori,kela,ara,,1,\n\
                 11/20/2025 10:00:00,,kela,ara,,1,\n";
    let reading = read(sheet, LONG);
    let unlisted = |column: &str, of: &str| Reason::Unlisted { column: column.to_owned(), of: of.to_owned() };
    assert_eq!(
        refused(&reading),
        [
            (2, unlisted("Asia", "topic")),
            (3, unlisted("Kieli", "language")),
            (5, unlisted("Paikka", "place")),
            (6, Reason::Empty { column: "Paikka".to_owned() }),
        ]
    );
    assert_eq!(reading.new_codes.iter().map(|code| code.id.as_str()).collect::<Vec<_>>(), ["new-matter"]);
    assert_eq!(reading.new_codes[0].label.fi, "new-matter");
    assert!(reading.new_places.is_empty());
}

#[test]
fn numbers_of_visitors_and_of_times_are_read_from_columns_or_fixed() {
    let mapping = r#"
        form = "long"
        place = "hervanta"
        date = { column = "d", format = "%Y-%m-%d" }
        people = 2
        times = { column = "n" }
        topic = "kela"
    "#;
    let reading = read("d,n\n2025-01-01,5\n2025-01-02,0\n2025-01-03,\n2025-01-04,kaksi\n", mapping);
    assert_eq!(reading.visits.iter().map(|visit| (visit.times, visit.people)).collect::<Vec<_>>(), [(5, 2)]);
    assert_eq!((reading.summary.visits, reading.summary.people), (5, 10));
    let column = "n".to_owned();
    assert_eq!(
        refused(&reading),
        [(3, Reason::Range { column: column.clone() }), (4, Reason::Empty { column: column.clone() }), (5, Reason::Number { column }),]
    );
}

#[test]
fn what_is_not_told_is_not_recorded_rather_than_none() {
    let mapping = "form = \"long\"\nplace = \"puhos\"\ndate = { column = \"d\", format = \"%d.%m.%Y\" }\n";
    let reading = read("d\n5.3.2024\n", mapping);
    assert_eq!(told(&reading.visits[0]), "2024-03-05 - puhos 1x1 _unknown _unknown _unknown [_unknown]");
}

#[test]
fn an_own_dimension_of_the_book_is_read_like_the_others() {
    let mapping = r#"
        form = "long"
        place = "puhos"
        date = { column = "d", format = "%Y-%m-%d" }
        age = { column = "ikä" }
        [values.age]
        "alle 30" = "under-30"
    "#;
    let reading = read("d,ikä\n2024-03-05,alle 30\n2024-03-05,\n", mapping);
    let answers: Vec<_> = reading.visits.iter().map(|visit| codes(visit.codes(&"age".parse().unwrap())).join("+")).collect();
    assert_eq!(answers, ["under-30", "_unknown"], "{:?}", reading.refused);
}

// ---- places and codes the book does not have

#[test]
fn places_and_codes_named_in_the_mapping_are_made_when_it_says_so() {
    let mapping = |create: bool| {
        format!(
            "form = \"wide\"\nplace = \"intake\"\ncreate = {create}\ndate = {{ column = \"d\", format = \"%Y-%m-%d\" }}\n\
             [columns]\ndimension = \"topic\"\nA = \"referral-shelter\"\nB = \"kela\"\nC = \"never-used\"\n"
        )
    };
    let sheet = "d,A,B,C\n2025-01-01,1,2,0\n";
    let made = read(sheet, &mapping(true));
    assert_eq!(
        made.new_places.iter().map(|place| (place.id.as_str(), place.name.as_str(), place.order)).collect::<Vec<_>>(),
        [("intake", "intake", 1)]
    );
    let code = made.new_codes.first().unwrap();
    assert_eq!((code.id.as_str(), code.label.sv.as_str(), made.new_codes.len()), ("referral-shelter", "referral-shelter", 1));
    assert!(vocabulary().codes_of(&code.dimension).all(|known| known.order < code.order), "at the end of the list");

    let mut extended = vocabulary();
    extended.codes.extend(made.new_codes.clone());
    assert!(made.visits.iter().all(|visit| extended.check(visit, Origin::Sheet).is_ok()));

    let refused_place = read(sheet, &mapping(false));
    assert_eq!(refused(&refused_place), [(2, Reason::UnknownPlace { place: "intake".parse().unwrap() })]);
    let known_place = mapping(false).replace("intake", "puhos");
    let (dimension, code) = ("topic".parse().unwrap(), "referral-shelter".parse().unwrap());
    assert_eq!(refused(&read(sheet, &known_place)), [(2, Reason::UnknownCode { dimension, code })]);
    assert_eq!(read("d,A,B,C\n2025-01-01,0,2,\n", &known_place).visits.len(), 1, "a code that nothing needs hinders nothing");
}

// ---- columns

#[test]
fn every_column_is_used_or_ignored_on_purpose() {
    let unmentioned = read_bytes("Päivä;Kela;Kirje;Huom.;Nimi;Puhelin\n".as_bytes(), WIDE).unwrap_err();
    assert_eq!(unmentioned, ImportError::UnmentionedColumns { columns: vec!["Nimi".to_owned(), "Puhelin".to_owned()] });
    let missing = read_bytes("Päivä;Kela;Huom.\n".as_bytes(), WIDE).unwrap_err();
    assert_eq!(missing, ImportError::MissingColumn { column: "Kirje".to_owned() });
    let ignored = read_bytes("Päivä;Kela;Kirje\n".as_bytes(), WIDE).unwrap_err();
    assert_eq!(ignored, ImportError::MissingColumn { column: "Huom.".to_owned() });
    let twice = read_bytes("Päivä;Kela;Kela;Kirje;Huom.\n".as_bytes(), WIDE).unwrap_err();
    assert_eq!(twice, ImportError::AmbiguousColumn { column: "Kela".to_owned() });
    assert_eq!(read("Päivä;Kela;Kirje;Huom.;Huom.\n1.1.2025;1;1;a;b\n", WIDE).visits.len(), 2, "ignored names may stand twice");
}

// ---- encodings, separators, dates

/// A text in one encoding, with or without its byte order mark.
fn encode(text: &str, encoding: &str) -> Vec<u8> {
    let sixteen = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-8 bom" => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        "utf-16le" => sixteen(u16::to_le_bytes),
        "utf-16le bom" => [b"\xFF\xFE".to_vec(), sixteen(u16::to_le_bytes)].concat(),
        "utf-16be" => sixteen(u16::to_be_bytes),
        "utf-16be bom" => [b"\xFE\xFF".to_vec(), sixteen(u16::to_be_bytes)].concat(),
        // The letters of these tests lie where Windows-1252 agrees with Unicode.
        "windows-1252" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
        other => panic!("{other}"),
    }
}

const ENCODINGS: [(&str, &str, bool); 7] = [
    ("utf-8", "UTF-8", false),
    ("utf-8 bom", "UTF-8", true),
    ("utf-16le", "UTF-16LE", false),
    ("utf-16le bom", "UTF-16LE", true),
    ("utf-16be", "UTF-16BE", false),
    ("utf-16be bom", "UTF-16BE", true),
    ("windows-1252", "windows-1252", false),
];

#[test]
fn every_encoding_with_every_separator_is_detected_and_stated() {
    for (written, name, mark) in ENCODINGS {
        for separator in [",", ";", "\t", "|"] {
            for end in ["\n", "\r\n"] {
                let sheet = ["Päivä;Kela;Kirje;Huom.", "20.11.2025;3;1;ääkkösiä", "21.11.2025;2;0;"].join(end).replace(';', separator);
                let reading = read_bytes(&encode(&sheet, written), WIDE).unwrap();
                let encoding = reading.encoding;
                assert_eq!((encoding.name, encoding.mark, encoding.detected), (name, mark, true), "{written} {separator:?}");
                assert_eq!(reading.delimiter.to_string(), separator, "{written} {end:?}");
                assert_eq!((reading.visits.len(), reading.summary.visits, reading.refused.len()), (3, 6, 0), "{written} {separator:?}");
            }
        }
    }
}

#[test]
fn a_declared_encoding_and_separator_hold() {
    let declared = format!("delimiter = \",\"\nencoding = \"iso-8859-1\"\n{WIDE}");
    let reading = read_bytes(&encode("Päivä,Kela,Kirje,Huom.\n1.1.2025,1,,a;b;c;d;e\n", "windows-1252"), &declared).unwrap();
    assert_eq!((reading.delimiter, reading.encoding.detected, reading.visits.len()), (',', false, 1));
    let excel = read("sep=;\nPäivä;Kela;Kirje;Huom.\n1.1.2025;1;;a,b,c,d,e,f\n1.1.2025;y;;\n", WIDE);
    assert_eq!((excel.delimiter, excel.visits.len(), excel.refused[0].line), (';', 1, 4));
}

#[test]
fn dates_are_read_by_the_declared_form_alone() {
    for (format, cell, day) in [
        ("%Y-%m-%d", "2025-03-04", "2025-03-04"),
        ("%d.%m.%Y", "4.3.2025", "2025-03-04"),
        ("%d.%m.%Y", "04.03.2025", "2025-03-04"),
        ("%m/%d/%Y", "03/04/2025", "2025-03-04"),
        ("%m/%d/%Y", "3/4/2025", "2025-03-04"),
        ("%d.%m.%y", "4.3.25", "2025-03-04"),
        ("%Y-%m-%d %H:%M:%S", "2025-03-04 23:59:59", "2025-03-04"),
    ] {
        let mapping = format!("form = \"long\"\nplace = \"puhos\"\ndate = {{ column = \"d\", format = \"{format}\" }}\n");
        let reading = read(&format!("d\n{cell}\n"), &mapping);
        let read: Vec<_> = reading.visits.iter().map(|visit| (visit.date, visit.hour)).collect();
        assert_eq!(read, [(date(day), None)], "{format} {cell}");
    }
}

#[test]
fn a_form_that_does_not_tell_the_whole_date_is_refused() {
    for (format, hour) in [("%d.%m.", false), ("%Y", false), ("%Q", false), ("", false), ("%Y-%m-%d", true), ("%Y-%m-%d %I", true)] {
        let mapping = format!("form = \"long\"\nplace = \"puhos\"\ndate = {{ column = \"d\", format = \"{format}\", hour = {hour} }}\n");
        let error = read_bytes(b"d\n2025-01-01\n", &mapping).unwrap_err();
        assert_eq!(error, ImportError::DateFormat { format: format.to_owned(), hour });
    }
}

#[test]
fn the_hour_is_read_from_twelve_hour_clocks_too() {
    let mapping = "form = \"long\"\nplace = \"puhos\"\ndate = { column = \"d\", format = \"%m/%d/%Y %I:%M %p\", hour = true }\n";
    let reading = read("d\n03/04/2025 12:30 AM\n03/04/2025 12:30 PM\n03/04/2025 11:30 PM\n03/04/2025 13:30 PM\n", mapping);
    assert_eq!(reading.visits.iter().map(|visit| visit.hour).collect::<Vec<_>>(), [Some(0), Some(12), Some(23)]);
    assert_eq!(refused(&reading), [(5, Reason::NoSuchDay { column: "d".to_owned() })]);
}

// ---- the same sheet twice

#[test]
fn the_same_sheet_gives_the_same_ids_and_a_longer_one_only_adds() {
    let head = "Aika,Paikka,Asia,Kieli,Ohjattu,Kävijät,Toinen päivä\n";
    let like = "11/20/2025 10:01:01,Hervanta,kela,ara,,1,\n11/20/2025 10:59:59,Hervanta,kela,ara,,1,\n";
    let first = read(&format!("{head}{like}"), LONG);
    let ids = |reading: &Reading| reading.visits.iter().map(|visit| visit.id).collect::<Vec<_>>();
    assert_ne!(ids(&first)[0], ids(&first)[1], "two like visits are two");
    assert_eq!(first, read(&format!("{head}{like}"), LONG));
    let longer = read(&format!("{head}{like}11/20/2025 10:59:59,Hervanta,kela,ara,,1,\n"), LONG);
    assert_eq!(ids(&longer)[..2], ids(&first)[..]);
    assert!(!ids(&first).contains(&ids(&longer)[2]));
    assert!(ids(&first).iter().all(|id| id.0.get_version_num() == 8));
}

#[test]
fn an_id_does_not_know_minutes_or_seconds() {
    let at = |time: &str| {
        let sheet = format!("Aika,Paikka,Asia,Kieli,Ohjattu,Kävijät,Toinen päivä\n11/20/2025 {time},Hervanta,kela,ara,,1,\n");
        read(&sheet, LONG).visits[0].id
    };
    assert_eq!(at("10:00:00"), at("10:59:58"));
    assert_ne!(at("10:00:00"), at("11:00:00"));
}

#[test]
fn two_sheets_with_rows_alike_are_told_apart_by_their_source() {
    let sheet = "Päivä;Kela;Kirje;Huom.\n20.11.2025;3;1;\n";
    let one = read(sheet, &format!("source = \"Anna\"\n{WIDE}"));
    let other = read(sheet, &format!("source = \"Bilal\"\n{WIDE}"));
    assert!(one.visits.iter().zip(&other.visits).all(|(one, other)| one.id != other.id));
}

#[test]
fn a_corrected_cell_of_a_tally_keeps_its_id() {
    let before = read("Päivä;Kela;Kirje;Huom.\n20.11.2025;5;1;\n", WIDE);
    let after = read("Päivä;Kela;Kirje;Huom.\n20.11.2025;7;1;\n", WIDE);
    assert_eq!(before.visits[0].id, after.visits[0].id);
    assert_ne!(before.visits[0], after.visits[0], "the store sees that they differ");
}

#[test]
fn a_question_the_book_asks_later_does_not_change_the_ids() {
    let mapping = Mapping::from_toml(WIDE).unwrap();
    let sheet = "Päivä;Kela;Kirje;Huom.\n20.11.2025;5;1;\n".as_bytes();
    let mut later = vocabulary();
    later.dimensions.iter_mut().for_each(|dimension| dimension.switched_on = true);
    let places = places();
    let read = |vocabulary| import::read(sheet, &mapping, &Known { vocabulary, places: &places, today: date("2026-11-20") }).unwrap();
    let ids = |reading: Reading| reading.visits.into_iter().map(|visit| visit.id).collect::<Vec<_>>();
    assert_eq!(ids(read(&vocabulary())), ids(read(&later)));
}

// ---- limits

#[test]
fn files_that_are_no_sheets_are_refused_as_a_whole() {
    assert_eq!(read_bytes(b"", WIDE).unwrap_err(), ImportError::Empty);
    assert_eq!(read_bytes(b"\n \n\n", WIDE).unwrap_err(), ImportError::Empty);
    assert_eq!(read_bytes(b"PK\x03\x04", WIDE).unwrap_err(), ImportError::Workbook);
    let open = "Päivä;Kela;Kirje;Huom.\n20.11.2025;1;1;\"ei lopu\n21.11.2025;1;1;\n";
    assert_eq!(read_bytes(open.as_bytes(), WIDE).unwrap_err(), ImportError::OpenQuote { line: 2 });
    let long = format!("Päivä;Kela;Kirje;Huom.\n20.11.2025;1;1;{}\n", "x".repeat(1_000_001));
    assert_eq!(read_bytes(long.as_bytes(), WIDE).unwrap_err(), ImportError::RowTooLong { line: 2 });
    let many = format!("Päivä{}\n", ";".repeat(2_000));
    assert_eq!(read_bytes(many.as_bytes(), WIDE).unwrap_err(), ImportError::TooManyColumns { line: 1, count: 2_001, most: 2_000 });
    let large = vec![b'x'; import::LARGEST_FILE + 1];
    assert_eq!(read_bytes(&large, WIDE).unwrap_err(), ImportError::TooLarge { megabytes: 201, most: 200 });
}

#[test]
fn a_quote_within_a_cell_is_a_character_like_any_other() {
    let reading = read("Päivä;Kela;Kirje;Huom.\n20.11.2025;1;;5\" \"putki\n", WIDE);
    assert_eq!((reading.visits.len(), reading.refused.len()), (1, 0));
}

// ---- the mapping and the book

#[test]
fn a_mapping_that_does_not_fit_the_book_is_refused_by_name() {
    let base = "form = \"long\"\nplace = \"puhos\"\ndate = { column = \"d\", format = \"%Y-%m-%d\" }\n";
    let unknown = read_bytes(b"d\n2025-01-01\n", &format!("{base}topc = \"kela\"\n")).unwrap_err();
    assert_eq!(unknown, ImportError::UnknownDimension { dimension: "topc".parse().unwrap() });
    let split = read_bytes(b"d,l\n2025-01-01,ara\n", &format!("{base}language = {{ column = \"l\", split = \";\" }}\n")).unwrap_err();
    assert_eq!(split, ImportError::OneCode { dimension: "language".parse().unwrap() });
}

// ---- whatever comes

/// A tally: dates in the mapping's form and two numbers each, and a remark full of what a separator could be confused by.
fn tallies() -> impl Strategy<Value = Vec<(u32, u32, u32, String)>> {
    prop::collection::vec((0u32..9000, 0u32..2000, 0u32..2000, "[a-zäöÅ,;|\t\"\n =]{0,12}"), 1..30)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn any_tally_reads_back_as_it_was_written(
        rows in tallies(),
        encoding in 0usize..ENCODINGS.len(),
        separator in prop::sample::select(vec![",", ";", "\t", "|"]),
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let mut sheet = ["Päivä", "Kela", "Kirje", "Huom."].join(separator) + end;
        let mut expected: BTreeMap<(NaiveDate, &str), u64> = BTreeMap::new();
        for (day, kela, letter, remark) in &rows {
            let day = date("2000-01-01") + chrono::Days::new(u64::from(*day));
            write!(sheet, "{}{separator}{kela}{separator}{letter}{separator}{}{end}", day.format("%-d.%-m.%Y"), quoted(remark)).unwrap();
            for (code, number) in [("kela", *kela), ("letter", *letter)] {
                *expected.entry((day, code)).or_default() += u64::from(number);
            }
        }
        expected.retain(|_, number| *number > 0);
        let reading = read_bytes(&encode(&sheet, ENCODINGS[encoding].0), WIDE).unwrap();
        prop_assert!(reading.refused.is_empty(), "{:?}", reading.refused);
        let mut found: BTreeMap<(NaiveDate, &str), u64> = BTreeMap::new();
        for visit in &reading.visits {
            *found.entry((visit.date, visit.topic[0].as_str())).or_default() += visit.visits();
        }
        prop_assert_eq!(found, expected);
        let ids: std::collections::BTreeSet<_> = reading.visits.iter().map(|visit| visit.id).collect();
        prop_assert_eq!(ids.len(), reading.visits.len());
    }

    #[test]
    fn any_bytes_are_read_or_refused_and_never_stop_the_program(
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
        head in prop::sample::select(vec!["", "Päivä;Kela;Kirje;Huom.\n", "\u{feff}Päivä;Kela;Kirje;Huom.\n1.1.2025;1;2;"]),
    ) {
        let sheet = [head.as_bytes(), &bytes].concat();
        if let Ok(reading) = read_bytes(&sheet, WIDE) {
            let vocabulary = vocabulary();
            prop_assert!(reading.visits.iter().all(|visit| vocabulary.check(visit, Origin::Sheet).is_ok()));
        }
    }
}
