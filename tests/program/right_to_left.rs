//! Reports can be set from right to left: shown with a trial Arabic (tests/data/locale/ar), through other programs.

use support::read;

use std::path::Path;

use kavijakirja::locale::{Arg, Language, Locale};
use kavijakirja::report::format::dhis2::Mapping;
use kavijakirja::report::{Format, ItemLabels, Report, render};
use kavijakirja::text;
use support::reported::{Desk, date};

fn arabic() -> Locale {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/locale/ar");
    let files = ["common", "date", "report"].map(|subject| std::fs::read_to_string(folder.join(format!("{subject}.ftl"))).unwrap());
    Locale::given("ar", &files)
}

fn made<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format, locale: &Locale) -> Vec<u8> {
    let naming = ItemLabels::new(&desk.vocabulary, &desk.places, locale);
    let bytes: Vec<u8> = render(report, format, &naming, &Mapping::default()).unwrap().into_iter().flat_map(|file| file.bytes).collect();
    // For looking at them: KAVIJAKIRJA_SHOW=<folder> keeps the files.
    if let Some(folder) = std::env::var_os("KAVIJAKIRJA_SHOW") {
        let name = format!("{}-{}.{format}", locale.code(), bytes.len());
        std::fs::write(Path::new(&folder).join(name), &bytes).unwrap();
    }
    bytes
}

/// A word on a page: its text, and the left and right edge in points.
struct Word {
    text: String,
    left: f32,
    right: f32,
    top: f32,
}

/// The words of a PDF's first page with their places, as poppler sees them.
fn words(pdf: &[u8]) -> Vec<Word> {
    let html = read::with_file(pdf, "a.pdf", |path| read::run("pdftotext", &["-bbox", "-enc", "UTF-8", path, "-"]));
    let page = html.split("</page>").next().unwrap();
    let mut words = Vec::new();
    for line in page.lines().filter(|line| line.trim_start().starts_with("<word")) {
        let value = |name: &str| -> f32 {
            let from = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
            line[from..].split('"').next().unwrap().parse().unwrap()
        };
        let text = line.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned();
        words.push(Word { text, left: value("xMin"), right: value("xMax"), top: value("yMin") });
    }
    words
}

fn place<'a>(words: &'a [Word], text: &str) -> &'a Word {
    let told = || words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    words.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("no “{text}” among {}", told()))
}

/// The middle of an A4 page in points.
const MIDDLE: f32 = 595.28 / 2.0;

#[test]
fn given_texts_speak_with_their_own_plurals_and_fall_back_to_english() {
    let locale = arabic();
    assert_eq!((locale.code(), locale.is_right_to_left()), ("ar", true));
    // CLDR's six forms: 0, 1, 2, 3 to 10, 11 to 99, and 100.
    let visits = [0, 1, 2, 5, 11, 100].map(|count| locale.visits(count));
    assert_eq!(visits, ["لا زيارات", "زيارة واحدة", "زيارتان", "5 زيارات", "11 زيارة", "100 زيارة"]);
    assert_eq!(text!(locale, "desk-group"), "Group", "what is not given is said in English");
    assert_eq!(text!(locale, "report-list-others", count = Arg::Count(3)), "3 خيارات أخرى");
    for language in Language::ALL {
        let locale = Locale::new(language);
        assert_eq!((locale.code(), locale.is_right_to_left()), (language.code(), false));
    }
}

#[test]
fn the_daily_sheet_is_the_mirror_image_of_one_from_left_to_right() {
    let desk = Desk::usual();
    let sheet = desk.daily(0, date("2026-11-20"), "");
    let english = words(&made(&desk, &sheet, Format::Pdf, &Locale::new(Language::English)));
    let pdf = made(&desk, &sheet, Format::Pdf, &arabic());
    let arabic = words(&pdf);
    // The place's name stands at the left margin of the one page, and at the right margin of the other.
    let margin = place(&english, "Kototori").left;
    assert!((margin - 54.0).abs() < 1.5, "{margin}");
    let largest = arabic.iter().map(|word| word.right).fold(0.0, f32::max);
    assert!((largest - (595.28 - 54.0)).abs() < 1.5, "{largest}");
    assert!(place(&arabic, "Kototori").left > MIDDLE || place(&arabic, "Hervanta").right > MIDDLE);
    // Topics come first: at the left there, at the right here; their numbers beside them on the other side.
    assert!(place(&english, "Topic").left < MIDDLE);
    assert!(place(&arabic, "Topic").left > MIDDLE);
    let (name, number) = (place(&english, "Topic"), place(&english, "Mentions"));
    assert!(name.left < number.left);
    let number = arabic.iter().find(|word| word.text.contains("ذكر") || word.text.contains("ركذ")).expect("the head of the numbers");
    assert!(number.left < place(&arabic, "Topic").left, "the first column stands at the right");
    assert!(read::info(&pdf, &[]).contains("Pages:           1\n"));
}

#[test]
fn numbers_and_dates_keep_their_own_order() {
    let desk = Desk::usual();
    let pdf = made(&desk, &desk.daily(0, date("2026-11-20"), ""), Format::Pdf, &arabic());
    let words = words(&pdf);
    assert!(words.iter().any(|word| word.text == "20.11.2026"), "the date is written from left to right");
    let total = desk.visits.iter().filter(|seen| seen.date == date("2026-11-20")).count().to_string();
    assert!(total.len() > 1 && words.iter().any(|word| word.text == total), "so are numbers: {total}");
    let same_line = |word: &&Word| (word.top - place(&words, "20.11.2026").top).abs() < 3.0;
    let weekday = words.iter().filter(same_line).max_by(|a, b| a.right.total_cmp(&b.right)).unwrap();
    assert!(weekday.right > place(&words, "20.11.2026").right, "the weekday is read first, at the right");
}

#[test]
fn the_weekly_statistics_are_tagged_as_arabic_and_hold_the_same_numbers() {
    let desk = Desk::usual();
    let (arabic, english) = (arabic(), Locale::new(Language::English));
    let weekly = desk.weekly(Some(0));
    let pdf = |locale| made(&desk, &weekly, Format::Pdf, locale);
    assert!(read::text(&pdf(&arabic)).contains('ا'));
    assert!(String::from_utf8_lossy(&pdf(&arabic)).contains("/Lang(ar)"), "the language of the document");
    let numbers = |pdf: &[u8]| {
        let mut numbers: Vec<u64> = read::text(pdf).split_whitespace().filter_map(|word| word.parse().ok()).collect();
        numbers.sort_unstable();
        numbers
    };
    let (there, here) = (numbers(&pdf(&english)), numbers(&pdf(&arabic)));
    assert!(there.len() > 100);
    let counted = |numbers: &[u64], number: u64| numbers.iter().filter(|one| **one == number).count();
    // Hours, days and the number of the week are worded differently.
    for number in there.iter().copied().filter(|number| *number > 47 && *number != 2026) {
        assert_eq!(counted(&here, number), counted(&there, number), "{number} among {here:?}");
    }
    assert!(!read::text(&pdf(&arabic)).contains('\u{fffd}'), "a letter without a glyph");
}

#[test]
fn the_sheets_of_the_workbook_run_from_right_to_left() {
    let desk = Desk::usual();
    let weekly = desk.weekly(Some(0));
    let parts = read::parts(&made(&desk, &weekly, Format::Xlsx, &arabic()));
    let sheets: Vec<_> = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).collect();
    assert!(sheets.len() > 4);
    for (name, sheet) in sheets {
        assert!(sheet.contains("rightToLeft=\"1\""), "{name}");
    }
    let english = read::parts(&made(&desk, &weekly, Format::Xlsx, &Locale::new(Language::English)));
    assert!(english.values().all(|part| !part.contains("rightToLeft")));
}
