//! Free text is looked through for what names a person: it is found where it stands, and ordinary notes raise nothing.
//!
//! Every code, number, account and name here is made up; the identity codes have individual numbers of 900 and above, which nobody gets for life.

mod cases;

use kavijakirja::book::free_text::{self, GAP, Kind, Ordinary};
use proptest::prelude::*;
use support::book::Book;

fn found(text: &str) -> Vec<(Kind, &str)> {
    let known = Ordinary::default();
    free_text::look_through(text, &known).into_iter().map(|finding| (finding.kind, &text[finding.range])).collect()
}

fn found_in(text: &str, kind: Kind, marked: &str) {
    assert_eq!(found(text), [(kind, marked)], "{text}");
}

#[test]
fn an_identity_code_is_known_by_shape_date_and_check_character_with_every_sign_of_2023() {
    for code in ["131052-902Y", "010594Y9032", "020516C903K", "290224A9516", "010199+9986"] {
        found_in(&format!("Tunnus {code}, jono 10 min."), Kind::IdentityCode, code);
    }
    // Each century has several signs since 2023; none of them changes the check character.
    for sign in ["-", "Y", "X", "W", "V", "U", "–", "−"] {
        found_in(&format!("131052{sign}902Y"), Kind::IdentityCode, &format!("131052{sign}902Y"));
    }
    for sign in ["A", "B", "C", "D", "E", "F"] {
        found_in(&format!("(020516{sign}903K)"), Kind::IdentityCode, &format!("020516{sign}903K"));
    }
    found_in("020516c903k", Kind::IdentityCode, "020516c903k");
    found_in("131052 - 902y", Kind::IdentityCode, "131052 - 902y");
}

#[test]
fn a_wrong_code_is_no_identity_code_but_a_probable_slip_of_the_finger() {
    for code in ["131052-902T", "290223A951X", "320594Y9032"] {
        found_in(&format!("koodi {code} kirjoitettiin"), Kind::MistypedIdentityCode, code);
    }
}

#[test]
fn what_only_begins_like_an_identity_code_is_none() {
    for text in ["131052-902", "131052-902YY", "A131052-902Y1", "131052 A 902 Y", "13.10.52-902", "200 käyntiä A 300"] {
        let identity = |(kind, _): &(Kind, &str)| matches!(kind, Kind::IdentityCode | Kind::MistypedIdentityCode);
        assert!(!found(text).iter().any(identity), "{text}: {:?}", found(text));
    }
}

#[test]
fn telephone_numbers_are_found_in_finnish_and_international_shapes() {
    let numbers = [
        "040 123 4567",
        "0401234567",
        "045-1234567",
        "050 12345678",
        "0400 123 456",
        "0400-123456",
        "09 310 1691",
        "03 1234 5678",
        "019-123 456",
        "014 266 0000",
        "+358 40 123 4567",
        "+358401234567",
        "+358 (0)40 123 4567",
        "00358 40 123 4567",
        "+46 8 123 456 78",
        "+7 912 345-67-89",
        "+252 61 2345678",
        "٠٤٠١٢٣٤٥٦٧",
        "040\u{a0}123\u{a0}4567",
    ];
    for number in numbers {
        found_in(&format!("soitto {number}, sovittiin aika"), Kind::Phone, number);
    }
    found_in("Soita (09) 310 1691.", Kind::Phone, "09) 310 1691");
}

#[test]
fn an_email_address_is_found_without_the_full_stop_after_it() {
    found_in("osoite etunimi.suku@example.fi.", Kind::Email, "etunimi.suku@example.fi");
    found_in("skriv till a+b@post.example.com tack", Kind::Email, "a+b@post.example.com");
    found_in("osoite etu(at)example.org", Kind::Email, "etu(at)example.org");
}

#[test]
fn a_bank_account_is_found_where_its_check_digits_are_right() {
    // The examples of ISO 13616 for Finland, Sweden, Estonia and Germany.
    for account in
        ["FI21 1234 5600 0007 85", "FI2112345600000785", "fi21 1234 5600 0007 85", "SE45 5000 0000 0583 9825 7466", "EE382200221020145685"]
    {
        found_in(&format!("tili {account} avattiin"), Kind::BankAccount, account);
    }
    let wrong = found("tili FI22 1234 5600 0007 85 avattiin");
    assert!(wrong.iter().all(|(kind, _)| *kind != Kind::BankAccount), "{wrong:?}");
    found_in("tili FI22 1234 5600 0007 85", Kind::LongNumber, "1234 5600 0007 85");
}

#[test]
fn numbers_of_matters_and_clients_are_found() {
    let numbers =
        ["HEL 2024-012345", "HEL-2024-012345", "VN/1234/2024", "TRE:1234/05.01/2024", "1234/567/2024", "MIG 2024-1234567", "KELA/123/2025"];
    for number in numbers {
        found_in(&format!("asia {number} odottaa"), Kind::DiaryNumber, number);
    }
    found_in("asiakasnumero 12345 löytyi", Kind::DiaryNumber, "12345");
    found_in("Dnro: 123/45 löytyi", Kind::DiaryNumber, "123/45");
    found_in("kundnummer 55512", Kind::DiaryNumber, "55512");
    found_in("the case number: A-2231", Kind::DiaryNumber, "A-2231");
}

#[test]
fn seven_digits_in_a_row_are_a_long_number_and_a_date_without_points_is_none() {
    found_in("koodi 1234567", Kind::LongNumber, "1234567");
    found_in("kortti 4929 1234 5678 9012", Kind::LongNumber, "4929 1234 5678 9012");
    // A day of this desk is no secret; a day long before it can be somebody's birthday.
    assert!(found("tiedosto 20261120").is_empty());
    found_in("tunnus 19521013", Kind::LongNumber, "19521013");
    found_in("syntynyt 19521013", Kind::BirthDate, "19521013");
}

#[test]
fn probable_names_are_found_in_their_cases_and_scripts() {
    let names = [
        ("Autettiin Fatimaa lomakkeessa.", "Fatimaa"),
        ("Matti Virtanen kävi kahdesti.", "Matti Virtanen"),
        ("Neuvottiin Matin kanssa.", "Matin"),
        ("Asiakas Guled Warsame tarvitsi apua.", "Guled Warsame"),
        ("Paikalla kävi myös Virtanen.", "Virtanen"),
        ("Mohammedille varattiin aika.", "Mohammedille"),
        ("Soitettiin Anna-Liisa Mäkiselle.", "Anna-Liisa Mäkiselle"),
        ("Vi hjälpte Göran Lindström med blanketten.", "Göran Lindström"),
        ("Tolken hette Toivo.", "Toivo"),
        ("We helped Olena with the form.", "Olena"),
        ("MATTI VIRTANEN KÄVI", "MATTI VIRTANEN"),
        ("Mukana oli herra Xyz.", "Xyz"),
        ("Tulkkina toimi Иван Петров tänään.", "Иван Петров"),
    ];
    for (text, name) in names {
        let names = found(text);
        assert!(names.iter().any(|(kind, marked)| *kind == Kind::Name && marked.contains(name)), "{text}: {names:?}");
    }
}

#[test]
fn the_names_of_the_books_own_places_and_choices_are_ordinary() {
    let text = "Siirryttiin Kirjasto Oodista Hakalan Toriin.";
    let places = ["Kirjasto Oodi", "Hakalan Tori"];
    assert!(free_text::look_through(text, &Ordinary::with(places)).is_empty());
    assert!(!free_text::look_through("Tavattiin Hakalan torilla Olena.", &Ordinary::with(places)).is_empty());
}

#[test]
fn one_place_or_all_are_taken_out_and_the_gap_is_seen() {
    let text = "Soita 040 123 4567 tai etu@example.fi, jono 45 min.";
    let all = free_text::look_through(text, &Ordinary::default());
    assert_eq!(free_text::take_out(text, &all[0].range), format!("Soita {GAP} tai etu@example.fi, jono 45 min."));
    assert_eq!(free_text::take_out_all(text, &Ordinary::default()), format!("Soita {GAP} tai {GAP}, jono 45 min."));
    // A place of another text than this changes nothing.
    assert_eq!(free_text::take_out("ä", &(0..1)), "ä");
    assert_eq!(free_text::take_out("abc", &(2..9)), "abc");
}

#[test]
fn a_note_is_saved_as_written_and_the_warning_marks_the_place() {
    let book = Book::new();
    let note = "Soita 040 123 4567, jono 45 min.";
    let (code, _, warned) = book.run_with(&["day", "2026-11-20", "--note", note], "");
    assert_eq!(code, 0);
    assert!(warned.contains("puhelinnumero: Soita [040 123 4567], jono 45 min."), "{warned}");
    assert_eq!(book.json(&["day", "2026-11-20", "--json"])["note"], note);
    let (_, _, told) = book.run_with(&["day", "2026-11-20", "--note", note, "--take-out"], "");
    assert!(told.contains("Otettiin pois 1 kohta"), "{told}");
    assert_eq!(book.json(&["day", "2026-11-20", "--json"])["note"], "Soita …, jono 45 min.");
    let (_, _, silent) = book.run_with(&["day", "2026-11-20", "--note", "klo 10-12, 15 kävijää 3.4.2026, jono 45 min"], "");
    assert_eq!(silent, "");
    let (_, _, silent) = book.run_with(&["day", "2026-11-20", "--staff", "2"], "");
    assert_eq!(silent, "", "only what was written now is looked through");
}

#[test]
fn an_observation_is_recorded_as_written_or_without_what_names_somebody() {
    let book = Book::new();
    let text = "Asiakas Guled Warsame kertoi vuokrista.";
    let (code, id, warned) = book.run_with(&["observe", text, "--topic", "housing", "--date", "2026-11-20"], "");
    assert!(code == 0 && !id.trim().is_empty());
    assert!(warned.contains("ehkä nimi: Asiakas [Guled Warsame] kertoi vuokrista."), "{warned}");
    let _ = book.done(&["observe", text, "--topic", "housing", "--date", "2026-11-20", "--take-out"]);
    let listed = book.done(&["observe", "--list", "2026-11"]);
    assert!(listed.contains(text) && listed.contains("Asiakas … kertoi vuokrista."), "{listed}");
}

/// Texts of what is hard: letters, digits, separators, parts of codes and names.
fn texts() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[0-9]{1,12}",
        "[A-ZÄÖa-zäö]{1,9}",
        "[ \\-./:+@()\u{a0}–]{1,3}",
        "\\PC{0,4}",
        prop::sample::select(vec![
            "131052-902Y",
            "Matti ",
            "Virtanen",
            "FI21 1234 5600 0007 85",
            "040 123 4567",
            "a@b.fi",
            "HEL 2024-012345",
            "\n",
            "…",
            "(at)",
            "Kela ",
            " at ",
            " piste ",
            "Kirkkokatu 7 B ",
            "14 Oak Avenue",
            "synt. ",
            "3.4.1985",
            " april ",
            "@abc_d",
            "facebook.com/",
            "Instagram: ",
            "ABC-123",
            "rekkari ",
            "M. ",
            "Virtasen ",
            "Иван ",
            "Петровне ",
            "عبد ",
            "محمد ",
            "ال",
            "ዮሃንስ ",
            "ገብረ",
            "İ",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_place_lies_on_characters_in_order_and_none_overlap(text in prop_oneof![texts(), any::<String>()]) {
        let places = free_text::look_through(&text, &Ordinary::default());
        let mut last = 0;
        for place in places {
            prop_assert!(text.get(place.range.clone()).is_some_and(|marked| !marked.is_empty()));
            prop_assert!(place.range.start >= last);
            last = place.range.end;
        }
    }

    #[test]
    fn after_all_is_taken_out_nothing_is_found(text in prop_oneof![texts(), any::<String>()]) {
        let known = Ordinary::default();
        let out = free_text::take_out_all(&text, &known);
        prop_assert!(free_text::look_through(&out, &known).is_empty());
        prop_assert_eq!(free_text::take_out_all(&out, &known), out);
    }
}
