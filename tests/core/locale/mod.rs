//! The program speaks Finnish, Swedish and English: all of it, and each as it is written.

mod scanner;
mod terms;
use support::texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, Weekday};
use kavijakirja::book::{Explain, Week};
use kavijakirja::locale::{Arg, Language, Locale};
use scanner::Use;
use support::texts::Text;

fn locales() -> [Locale; 3] {
    Language::ALL.map(Locale::new)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn uses_of_the_program() -> Vec<(PathBuf, Use)> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut all = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let uses = scanner::uses(&source).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        all.extend(uses.into_iter().map(|found| (file.clone(), found)));
    }
    all
}

/// What is wrong with a use of a text, if anything.
fn complaint(found: &Use, texts: &BTreeMap<String, Text>) -> Option<String> {
    match texts.get(&found.key) {
        None => Some(format!("there is no text \"{}\"", found.key)),
        Some(text) if text.variables != found.names => {
            Some(format!("\"{}\" takes {:?}, is given {:?}", found.key, text.variables, found.names))
        }
        Some(_) => None,
    }
}

#[test]
fn every_language_holds_the_same_texts_with_the_same_values() {
    let shape = |language| -> BTreeMap<String, BTreeSet<String>> {
        texts::read(language).into_iter().map(|(key, text)| (key, text.variables)).collect()
    };
    let finnish = shape("fi");
    for language in ["sv", "en"] {
        let other = shape(language);
        let keys = |of: &BTreeMap<String, _>| of.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = keys(&finnish).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(differing.is_empty(), "only in fi or only in {language}: {differing:?}");
        assert_eq!(finnish, other, "values differ between fi and {language}");
    }
}

#[test]
fn every_file_of_texts_is_embedded_in_the_program() {
    for locale in locales() {
        for (key, text) in texts::read(locale.language().code()) {
            let shown = locale.get(&key, &[]);
            assert_ne!(shown, key, "{key} is not embedded in {locale:?}");
            // Without values each shows one of its own wordings (not English's); Fluent writes a lacking value {$name}.
            let shown = shown.replace("{$", "{");
            let known = text.wordings.iter().any(|wording| wording.replace("\\u00A0", "\u{a0}") == shown);
            assert!(known, "{key} in {locale:?} shows “{shown}”, which is none of its wordings");
        }
    }
}

#[test]
fn every_text_that_the_program_uses_exists_and_gets_its_values() {
    let texts = texts::read("fi");
    let complaints: Vec<_> = uses_of_the_program()
        .iter()
        .filter_map(|(file, found)| Some(format!("{}: {}", file.display(), complaint(found, &texts)?)))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn no_text_is_kept_that_nothing_uses() {
    let used: BTreeSet<String> = uses_of_the_program().into_iter().map(|(_, found)| found.key).collect();
    // The help of the commands has keys made from the commands: tests/help.rs holds those.
    let unused: Vec<_> = texts::read("fi").into_keys().filter(|key| !used.contains(key) && !key.starts_with("cli-")).collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}

#[test]
fn a_wrong_key_or_value_in_a_source_is_found_wherever_it_stands() {
    let texts: BTreeMap<_, _> = texts::parse("save = Save\nvisits = { $count } visits\nno-disk = { $path } is full").into_iter().collect();
    let complaints =
        |source: &str| -> Vec<String> { scanner::uses(source).unwrap().iter().filter_map(|found| complaint(found, &texts)).collect() };
    let right = r#"
        // text!(locale, "only-a-comment")
        fn view() { column![self::text!(&self.locale, "visits", count = Arg::Count(n(1, 2))), "text!(a, \"b\")"] }
        fn explain(&self) -> Explanation { Explanation::plain("no-disk").with("path", format!("{}", 1)) }
        struct Explanation { pub key: &'static str, pub args: Vec<(&'static str, String)> }
    "#;
    assert_eq!(scanner::uses(right).unwrap().len(), 2);
    assert!(complaints(right).is_empty());
    for wrong in [
        r#"fn f() { column![row![text!(locale, "sav")]] }"#,
        r#"fn f() { format!("{}", text!(locale, "visits")) }"#,
        r#"fn f() { text!(locale, "visits", cuont = 1) }"#,
        r#"fn f() { text!(locale, "save", count = text!(locale, "save")) }"#,
        r#"fn f() { Explanation::plain("no-disc").with("path", p) }"#,
        r#"fn f() { book::Explanation::plain("no-disk").with("file", p) }"#,
        r#"fn f() { vec![Explanation::plain("no-disk")] }"#,
    ] {
        assert_eq!(complaints(wrong).len(), 1, "{wrong}");
    }
}

#[test]
fn a_key_made_at_run_time_is_refused() {
    for wrong in [
        r"fn f() { text!(locale, key) }",
        r#"fn f() { text!(locale, concat!("a", "b")) }"#,
        r"fn f() { Explanation::plain(KEYS[1]) }",
        r#"fn f() { Explanation { key: "save", args: self.args() } }"#,
    ] {
        assert!(scanner::uses(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    for language in Language::ALL {
        for (key, text) in texts::read(language.code()) {
            for sentence in text.wordings.iter().flat_map(|wording| sentences(wording)) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 20, "{words} words in {key} ({language}): {sentence}");
            }
        }
    }
}

/// A sentence ends at a full stop, a question or exclamation mark or a colon before a space, or with its paragraph.
/// A line's end alone does not end it.
fn sentences(text: &str) -> Vec<String> {
    let joined = text.replace("\n\n", ". ").replace('\n', " ");
    let marked = [". ", "! ", "? ", ": "].iter().fold(joined, |text, end| text.replace(end, "\n"));
    marked.lines().map(str::to_owned).collect()
}

#[test]
fn a_sentence_ends_at_its_full_stop() {
    assert_eq!(sentences("yksi kaksi\nkolme").len(), 1);
    assert_eq!(sentences("Ei tilaa. Mitään ei muutettu. Vaihda tikku."), ["Ei tilaa", "Mitään ei muutettu", "Vaihda tikku."]);
}

#[test]
fn counts_take_their_plural_in_every_language() {
    let counts = [0, 1, 2, 5, 1234];
    let visits = locales().map(|locale| counts.map(|count| locale.visits(count)));
    assert_eq!(visits[0], ["0 käyntiä", "1 käynti", "2 käyntiä", "5 käyntiä", "1\u{a0}234 käyntiä"]);
    assert_eq!(visits[1], ["0 besök", "1 besök", "2 besök", "5 besök", "1\u{a0}234 besök"]);
    assert_eq!(visits[2], ["0 visits", "1 visit", "2 visits", "5 visits", "1,234 visits"]);
    let visitors = locales().map(|locale| counts.map(|count| locale.visitors(count)));
    assert_eq!(visitors[0], ["0 kävijää", "1 kävijä", "2 kävijää", "5 kävijää", "1\u{a0}234 kävijää"]);
    assert_eq!(visitors[1], ["0 besökare", "1 besökare", "2 besökare", "5 besökare", "1\u{a0}234 besökare"]);
    assert_eq!(visitors[2], ["0 visitors", "1 visitor", "2 visitors", "5 visitors", "1,234 visitors"]);
}

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    let all = |write: &dyn Fn(&Locale) -> String| locales().map(|locale| write(&locale));
    assert_eq!(all(&|locale| locale.number(1_234_567)), ["1\u{a0}234\u{a0}567", "1\u{a0}234\u{a0}567", "1,234,567"]);
    assert_eq!(all(&|locale| locale.number(2026)), ["2\u{a0}026", "2\u{a0}026", "2,026"]);
    assert_eq!(all(&|locale| locale.decimal(1234.5, 1)), ["1\u{a0}234,5", "1\u{a0}234,5", "1,234.5"]);
    assert_eq!(all(&|locale| locale.decimal(-3.25, 2)), ["\u{2212}3,25", "\u{2212}3,25", "-3.25"]);
    assert_eq!(all(&|locale| locale.decimal(-0.04, 1)), ["0,0", "0,0", "0.0"]);
    assert_eq!(all(&|locale| locale.decimal(12.0, 0)), ["12", "12", "12"]);
    // A tie goes away from zero, as spreadsheets show it: 109 of 16, and 57 of 2,000, which no binary fraction meets.
    assert_eq!(all(&|locale| locale.percent(109.0 / 16.0, 1)), ["681,3\u{a0}%", "681,3\u{a0}%", "681.3%"]);
    assert_eq!(all(&|locale| locale.plain_decimal(100.0 * 57.0 / 2000.0, 1)), ["2,9", "2,9", "2.9"]);
    assert_eq!(all(&|locale| locale.plain_decimal(-12_345.65, 1)), ["-12345,7", "-12345,7", "-12345.7"]);
    assert_eq!(all(&|locale| locale.decimal(0.0, 1)), ["0,0", "0,0", "0.0"]);
    assert_eq!(all(&|locale| locale.percent(0.389, 1)), ["38,9\u{a0}%", "38,9\u{a0}%", "38.9%"]);
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let friday = day(2026, 11, 20);
    let all = |write: &dyn Fn(&Locale) -> String| locales().map(|locale| write(&locale));
    assert_eq!(all(&|locale| locale.date(friday)), ["20.11.2026", "20.11.2026", "20 Nov 2026"]);
    assert_eq!(all(&|locale| locale.date_with_weekday(friday)), ["pe 20.11.2026", "fr 20.11.2026", "Fri 20 Nov 2026"]);
    assert_eq!(all(&|locale| locale.weekday_long(Weekday::Sun)), ["sunnuntai", "söndag", "Sunday"]);
    assert_eq!(all(&|locale| locale.weekday_short(Weekday::Mon)), ["ma", "må", "Mon"]);
    assert_eq!(all(&|locale| locale.month_name(chrono::Month::March)), ["maaliskuu", "mars", "March"]);
    assert_eq!(all(&|locale| locale.hour(10)), ["klo 10", "kl. 10", "at 10"]);
}

#[test]
fn a_range_writes_once_what_both_ends_share() {
    let range = |from, to| locales().map(|locale| locale.date_range(from, to));
    assert_eq!(range(day(2026, 11, 20), day(2026, 11, 20)), ["20.11.2026", "20.11.2026", "20 Nov 2026"]);
    assert_eq!(range(day(2026, 11, 16), day(2026, 11, 22)), ["16.–22.11.2026", "16–22.11.2026", "16–22 Nov 2026"]);
    assert_eq!(range(day(2026, 11, 30), day(2026, 12, 6)), ["30.11.–6.12.2026", "30.11–6.12.2026", "30 Nov – 6 Dec 2026"]);
    assert_eq!(range(day(2026, 12, 28), day(2027, 1, 3)), ["28.12.2026–3.1.2027", "28.12.2026–3.1.2027", "28 Dec 2026 – 3 Jan 2027"]);
}

#[test]
fn a_week_is_labelled_by_its_number_and_its_days() {
    let week = |date| locales().map(|locale| locale.week(Week::of(date)));
    let week_47 = ["vk 47 (16.–22.11.2026)", "v. 47 (16–22.11.2026)", "week 47 (16–22 Nov 2026)"];
    assert_eq!(week(day(2026, 11, 16)), week_47);
    assert_eq!(week(day(2026, 11, 22)), week_47);
    // 2020-W53 and 2026-W53 begin in December and end in the next year; 2027-W01 begins on 4 January.
    assert_eq!(week(day(2021, 1, 1))[0], "vk 53 (28.12.2020–3.1.2021)");
    assert_eq!(
        week(day(2026, 12, 31)),
        ["vk 53 (28.12.2026–3.1.2027)", "v. 53 (28.12.2026–3.1.2027)", "week 53 (28 Dec 2026 – 3 Jan 2027)"]
    );
    assert_eq!(week(day(2027, 1, 3)), week(day(2026, 12, 31)));
    assert_eq!(week(day(2027, 1, 4)), ["vk 1 (4.–10.1.2027)", "v. 1 (4–10.1.2027)", "week 1 (4–10 Jan 2027)"]);
}

#[test]
fn texts_are_sorted_by_the_alphabet_of_the_language() {
    let sorted = locales().map(|locale| {
        let mut names = ["öljy", "zeta", "Åbo", "ärla", "abo", "aamu"];
        locale.sort(&mut names, |name| name);
        names
    });
    assert_eq!(sorted[0], ["aamu", "abo", "zeta", "Åbo", "ärla", "öljy"]);
    assert_eq!(sorted[1], ["aamu", "abo", "zeta", "Åbo", "ärla", "öljy"]);
    assert_eq!(sorted[2], ["aamu", "abo", "Åbo", "ärla", "öljy", "zeta"]);
}

#[test]
fn a_language_is_known_by_its_code_alone() {
    for language in Language::ALL {
        assert_eq!(language.code().parse::<Language>().unwrap(), language);
    }
    let error = "de".parse::<Language>().unwrap_err();
    assert_eq!(error.explain().key, "error-unknown-language");
    assert_eq!(Locale::new(Language::English).explain(&error), "There is no language “de”. Nothing was changed. Choose fi, sv or en.");
}

#[test]
fn an_unknown_key_is_shown_and_a_value_stays_whole() {
    let locale = Locale::new(Language::Finnish);
    assert_eq!(locale.get("no-such-text", &[]), "no-such-text");
    // No invisible marks of direction around a value: they would reach files and print.
    assert_eq!(locale.get("visits", &[("count", Arg::Count(1))]), "1 käynti");
}

#[test]
fn a_locale_may_be_shared_between_threads() {
    let locale = Locale::new(Language::Swedish);
    let copy = locale.clone();
    let there = std::thread::spawn(move || copy.visits(3)).join().unwrap();
    assert_eq!(there, locale.visits(3));
}
