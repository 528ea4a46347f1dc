//! What is promised of the reports, seen through other programs: a CSV reader, LibreOffice, poppler.

use support::read;

use std::collections::BTreeSet;

use kavijakirja::book::{Choose, Code, DayStatus, DimensionId, Labels};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2::Mapping;
use kavijakirja::report::{DailySheet, Format, ItemLabels, Marking, Report, render};
use kavijakirja::statistics::{Axis, Figure, Measure, Status};
use proptest::prelude::*;
use support::reported::{Desk, Dice, date};

/// The bytes of a format, of all its files one after another.
fn made<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format, language: Language) -> Vec<u8> {
    let locale = Locale::new(language);
    let files = render(report, format, &ItemLabels::new(&desk.vocabulary, &desk.places, &locale), &Mapping::default()).unwrap();
    files.into_iter().flat_map(|file| file.bytes).collect()
}

fn finnish<'a>(desk: &Desk, report: impl Into<Report<'a>>, format: Format) -> Vec<u8> {
    made(desk, report, format, Language::Finnish)
}

/// The visits that gave this answer, counted straight from the list of visits.
fn mentions(desk: &Desk, dimension: &DimensionId, code: &str) -> (u64, u64) {
    let told = desk.visits.iter().filter(|seen| seen.answers[dimension].iter().any(|answer| answer.as_str() == code));
    told.fold((0, 0), |(visits, people), seen| (visits + 1, people + seen.people))
}

/// A day on which every topic, language, channel and referral had visits.
fn crowded() -> Desk {
    let mut desk = Desk::usual();
    let core = DimensionId::CORE.map(|dimension| desk.codes(&dimension));
    let most = core.iter().map(Vec::len).max().unwrap();
    let mut dice = Dice(1);
    for round in 0..most {
        desk.visit(&mut dice, 0, date("2026-11-20"), 1);
        let seen = desk.visits.last_mut().unwrap();
        for (dimension, codes) in DimensionId::CORE.into_iter().zip(&core) {
            let _ = seen.answers.insert(dimension, vec![codes[round % codes.len()].clone()]);
        }
        seen.hour = u8::try_from(round % 24).unwrap();
    }
    desk
}

#[test]
fn the_daily_sheet_is_one_page_however_much_the_day_holds() {
    let desk = crowded();
    let note = "Jonotus oli pitkä. ".repeat(120).chars().take(2_000).collect::<String>();
    let mut sheet = desk.daily(0, date("2026-11-20"), &note);
    sheet.organisation = "Pitkäniminen organisaatio ".repeat(20);
    sheet.place.name = "Hyvin pitkä toimipisteen nimi ".repeat(20);
    for language in Language::ALL {
        let pdf = made(&desk, &sheet, Format::Pdf, language);
        assert!(read::info(&pdf, &[]).contains("Pages:           1\n"));
    }
    let text = read::flat(&finnish(&desk, &sheet, Format::Pdf));
    assert!(text.contains("Muistiinpano on lyhennetty") && text.contains('…'), "{text}");
    let lines = ["a\n"; 1_000].concat();
    assert_eq!(read::pages(&finnish(&desk, &desk.daily(0, date("2026-11-20"), &lines), Format::Pdf)).len(), 1);
}

#[test]
fn what_a_crowded_daily_sheet_gathers_as_others_still_adds_up() {
    let desk = crowded();
    let sheet = desk.daily(0, date("2026-11-20"), &"x ".repeat(1_000));
    let text = read::text(&finnish(&desk, &sheet, Format::Pdf));
    let total = desk.visits.iter().filter(|seen| seen.date == date("2026-11-20")).count();
    // The right half of the page holds the languages: the numbers at the ends of the lines up to the total.
    let ends = text.lines().skip_while(|line| !line.contains("Oma nimi")).skip(1);
    let mut sum = 0;
    for line in ends {
        let Some(last) = line.split_whitespace().last().and_then(|word| word.parse::<usize>().ok()) else { continue };
        if line.contains("Yhteensä") {
            assert_eq!((last, sum), (total, total));
            assert!(text.contains(" muuta "), "nothing was gathered");
            return;
        }
        sum += last;
    }
    panic!("no total: {text}");
}

#[test]
fn the_daily_sheet_tells_the_staff_by_role_on_paper_and_in_the_workbook() {
    let desk = Desk::usual();
    let mut sheet = desk.daily(0, date("2026-11-20"), "");
    assert!(!read::flat(&finnish(&desk, &sheet, Format::Pdf)).contains("neuvoja"), "an older number tells no roles");
    sheet.day = sheet.day.with_staff("advisor=2,volunteer=1".parse().unwrap());
    let told = "2 neuvojaa, 1 vapaaehtoinen";
    assert!(read::flat(&finnish(&desk, &sheet, Format::Pdf)).contains(told));
    assert!(read::sheets(&finnish(&desk, &sheet, Format::Xlsx)).values().flatten().flatten().any(|cell| cell == &format!("3 ({told})")));
}

#[test]
fn the_same_report_has_the_same_bytes_in_every_format() {
    let desk = Desk::usual();
    for format in Format::ALL {
        let weekly = || finnish(&desk, &desk.weekly(None), format);
        let daily = || finnish(&desk, &desk.daily(0, date("2026-11-20"), "Jono"), format);
        assert!(weekly() == weekly() && daily() == daily(), "{format}");
    }
    let core = &read::parts(&finnish(&desk, &desk.weekly(None), Format::Xlsx))["docProps/core.xml"];
    assert_eq!(core.matches("2026-11-16T00:00:00Z").count(), 2, "{core}");
    assert!(read::info(&finnish(&desk, &desk.weekly(None), Format::Pdf), &["-isodates"]).contains("2026-11-16T00:00:00Z"));
}

#[test]
fn every_topic_has_the_number_that_was_counted_in_csv_workbook_and_pages() {
    let desk = Desk::usual();
    let weekly = desk.weekly(Some(0));
    let csv = read::rows(&finnish(&desk, &weekly, Format::Csv)[3..]);
    let sheets = read::sheets(&finnish(&desk, &weekly, Format::Xlsx));
    let text = read::text(&finnish(&desk, &weekly, Format::Pdf));
    for (dimension, sheet) in [(DimensionId::TOPIC, "Asia"), (DimensionId::CHANNEL, "Kanava"), (DimensionId::REFERRAL, "Ohjattu")] {
        let mut total = (0, 0);
        for code in desk.vocabulary.codes_of(&dimension) {
            let (visits, people) = mentions(&desk, &dimension, code.id.as_str());
            total = (total.0 + visits, total.1 + people);
            assert_eq!(in_csv(&csv, dimension.as_str(), code.id.as_str()), [visits.to_string(), people.to_string()]);
            assert_eq!(in_sheet(&sheets[sheet], &code.label.fi), [visits.to_string(), people.to_string()]);
            if visits > 0 {
                let line = format!("{} {visits} {people}", code.label.fi);
                assert!(flattened(&text).any(|told| told == line), "no “{line}” in {text}");
            }
        }
        let label = if sheet == "Kanava" { "Yhteensä" } else { "Mainintoja yhteensä" };
        assert_eq!(in_csv(&csv, dimension.as_str(), "_total"), [total.0.to_string(), total.1.to_string()]);
        assert_eq!(in_sheet(&sheets[sheet], label), [total.0.to_string(), total.1.to_string()]);
        let line = format!("{label} {} {}", total.0, total.1);
        assert!(flattened(&text).any(|told| told == line), "no “{line}” in {text}");
    }
}

/// Lines with every run of white space as one space.
fn flattened(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The values for visits and for people of an item in the one-way table of an axis.
fn in_csv(rows: &[Vec<String>], axis: &str, item: &str) -> Vec<String> {
    let of = |row: &&Vec<String>| row[4] == axis && row[6] == item;
    rows.iter().filter(of).map(|row| row[10].clone()).collect()
}

/// The numbers that stand beside a label.
fn in_sheet(rows: &[Vec<String>], label: &str) -> Vec<String> {
    let row = rows.iter().find(|row| row[0] == label).unwrap_or_else(|| panic!("no “{label}” in {rows:?}"));
    row.iter().skip(1).filter(|cell| !cell.is_empty()).take(2).cloned().collect()
}

#[test]
fn a_two_way_table_has_the_same_numbers_in_csv_and_workbook_and_adds_up_on_paper() {
    let desk = Desk::usual();
    let weekly = desk.weekly(None);
    let csv = read::rows(&finnish(&desk, &weekly, Format::Csv)[3..]);
    let sheets = read::sheets(&finnish(&desk, &weekly, Format::Xlsx));
    let sheet = &sheets["Asia × Kieli"];
    let together = |topic: &str, language: &str| {
        let told = desk.visits.iter().filter(|seen| seen.answers[&DimensionId::TOPIC].iter().any(|code| code.as_str() == topic));
        told.filter(|seen| seen.answers[&DimensionId::LANGUAGE][0].as_str() == language).count().to_string()
    };
    let head = sheet.iter().find(|row| row[0] == "Asia").unwrap();
    for topic in desk.vocabulary.codes_of(&DimensionId::TOPIC) {
        for language in desk.vocabulary.codes_of(&DimensionId::LANGUAGE) {
            let expected = together(topic.id.as_str(), language.id.as_str());
            let line =
                csv.iter().find(|row| row[4] == "topic-by-language" && row[6] == topic.id.as_str() && row[8] == language.id.as_str());
            assert_eq!(line.unwrap()[10], expected);
            let cell = head.iter().position(|cell| *cell == language.label.fi);
            let row = sheet.iter().find(|row| row[0] == topic.label.fi);
            // What was never counted is left out of the sheet, which says so.
            assert_eq!(row.zip(cell).map_or("0", |(row, cell)| row[cell].as_str()), expected, "{} {}", topic.id, language.id);
        }
    }
    let text = read::text(&finnish(&desk, &weekly, Format::Pdf));
    let totals: Vec<String> =
        flattened(&text).filter_map(|line| line.strip_prefix("Yhteensä (puuttuu 1 päivä) ").map(str::to_owned)).collect();
    let total = totals.iter().find(|line| line.split(' ').count() > 7).unwrap();
    let numbers: Vec<u64> = total.split(' ').map(|word| word.parse().unwrap()).collect();
    let (sum, parts) = numbers.split_last().unwrap();
    let all: usize = desk.visits.iter().map(|seen| seen.answers[&DimensionId::TOPIC].len()).sum();
    assert_eq!((parts.iter().sum::<u64>(), *sum), (all as u64, all as u64));
}

/// The usual desk, and a sheet of one of its days in each of the states a day can be in.
fn days_without_visits() -> (Desk, Vec<(DailySheet, &'static str, &'static str)>) {
    let mut desk = Desk::usual();
    desk.said.push((0, date("2026-11-24"), DayStatus::Zero));
    let zero = desk.daily(0, date("2026-11-24"), "");
    let closed = desk.daily(1, date("2026-11-19"), "");
    let missing = desk.daily(1, date("2026-11-17"), "");
    let told = vec![
        (zero, "0 käyntiä", "Toimipiste oli auki, mutta kukaan ei käynyt. Nolla on vahvistettu."),
        (closed, "suljettu käyntiä", "Toimipiste oli suljettu. Käyntejä ei odotettu."),
        (missing, "puuttuu käyntiä", "Luvut puuttuvat:"),
    ];
    (desk, told)
}

#[test]
fn zero_closed_and_missing_days_differ_on_paper_in_the_workbook_and_in_csv() {
    let (desk, days) = days_without_visits();
    let mut seen = BTreeSet::new();
    for (sheet, key, sentence) in &days {
        let text = read::flat(&finnish(&desk, sheet, Format::Pdf));
        assert!(text.contains(key) && text.contains(sentence), "{text}");
        let about = read::sheets(&finnish(&desk, sheet, Format::Xlsx)).remove("Tietoja").unwrap();
        let told = |label: &str| about.iter().find(|row| row[0] == label).unwrap()[1].clone();
        assert!(told("Päivän tila").starts_with(sentence), "{about:?}");
        assert_eq!(told("Käyntejä yhteensä"), key.split(' ').next().unwrap());
        let csv = read::rows(&finnish(&desk, sheet, Format::Csv)[3..]);
        let total = csv.iter().find(|row| row[4] == "all").unwrap();
        assert!(seen.insert((total[10].clone(), total[11].clone())), "{total:?}");
    }
    let expected = [("0", "exact"), ("", "closed"), ("", "missing")].map(|(value, status)| (value.to_owned(), status.to_owned()));
    assert_eq!(seen, BTreeSet::from(expected));
    let open = read::flat(&finnish(&desk, &desk.daily(0, date("2026-11-20"), ""), Format::Pdf));
    assert!(open.contains("Toimipiste oli auki ja käynnit on kirjattu.") && days.iter().all(|(_, _, sentence)| !open.contains(sentence)));
}

#[test]
fn a_protected_number_is_told_apart_from_zero_missing_and_closed() {
    let desk = Desk::usual();
    let mut weekly = desk.weekly(None);
    weekly.marking = Marking::Protected;
    let csv = read::rows(&finnish(&desk, &weekly, Format::Csv)[3..]);
    let all: Vec<_> = csv.iter().filter(|row| row[4] == "all").map(|row| (row[9].as_str(), row[10].as_str(), row[11].as_str())).collect();
    assert_eq!(all[..2], [("visits", "99", "exact"), ("people", "", "protected")]);
    assert!(all.len() == 8 && all[2..].iter().all(|(measure, ..)| measure.ends_with("_days")), "{all:?}");
    let text = read::flat(&finnish(&desk, &weekly, Format::Pdf));
    assert!(text.contains(" suojattu ") && text.contains("Suojatut luvut") && !text.contains("Sisäinen"), "{text}");
    let about = read::sheets(&finnish(&desk, &weekly, Format::Xlsx)).remove("Tietoja").unwrap();
    assert!(about.iter().any(|row| row[0] == "Kävijöitä yhteensä" && row[1] == "suojattu"), "{about:?}");
    for language in Language::ALL {
        let locale = Locale::new(language);
        let naming = ItemLabels::new(&desk.vocabulary, &desk.places, &locale);
        let none = [Status::Protected, Status::Missing, Status::Closed].map(|status| naming.figure(Figure::none(status)));
        assert_eq!(none.iter().chain([&naming.figure(Figure::exact(0))]).collect::<BTreeSet<_>>().len(), 4);
    }
}

#[test]
fn a_week_tells_of_each_day_what_is_known_and_which_day_is_silent() {
    let desk = Desk::usual();
    let weekly = desk.weekly(Some(1));
    let text = read::text(&finnish(&desk, &weekly, Format::Pdf));
    let lines: Vec<String> = flattened(&text).collect();
    for line in ["ti 17.11.2026 puuttuu, mitään ei kirjattu puuttuu puuttuu", "to 19.11.2026 suljettu suljettu suljettu"] {
        assert!(lines.iter().any(|told| told == line), "no “{line}” in {text}");
    }
    assert!(lines.iter().any(|line| line.ends_with("Puuttuu: ti 17.11.2026.")), "{text}");
    let csv = read::rows(&finnish(&desk, &weekly, Format::Csv)[3..]);
    let status = |item: &str| csv.iter().find(|row| row[4] == "date" && row[6] == item).map(|row| (row[10].clone(), row[11].clone()));
    assert_eq!(status("2026-11-17"), Some((String::new(), "missing".into())));
    assert_eq!(status("2026-11-19"), Some((String::new(), "closed".into())));
}

#[test]
fn names_in_arabic_and_ethiopic_script_can_be_found_and_copied() {
    let desk = crowded();
    let pdf = finnish(&desk, &desk.weekly(Some(0)), Format::Pdf);
    let text = read::text(&pdf);
    let tree = read::info(&pdf, &["-struct-text"]);
    for name in ["العربية", "فارسی", "سۆرانی", "پښتو", "አማርኛ", "ትግርኛ", "ไทย", "中文", "বাংলা", "हिन्दी", "नेपाली", "Русский", "Tiếng Việt"]
    {
        assert!(text.contains(name), "no {name} in {text}");
    }
    assert!(tree.contains("አማርኛ"));
}

#[test]
fn a_pdf_is_tagged_named_and_says_its_language() {
    let desk = Desk::usual();
    for (language, title) in [
        (Language::Finnish, "Viikkotilasto – Kototori Hervanta, vk 47 (16.–22.11.2026)"),
        (Language::Swedish, "Veckostatistik – Kototori Hervanta, v. 47 (16–22.11.2026)"),
        (Language::English, "Weekly statistics – Kototori Hervanta, week 47 (16–22 Nov 2026)"),
    ] {
        let pdf = made(&desk, &desk.weekly(Some(0)), Format::Pdf, language);
        let info = read::info(&pdf, &[]);
        assert!(info.contains("Tagged:          yes") && info.contains(title), "{info}");
        let meta = read::info(&pdf, &["-meta"]);
        let language = format!("<rdf:li>{language}</rdf:li>");
        for told in
            ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>", &language]
        {
            assert!(meta.contains(told), "no {told} in {meta}");
        }
        let tree = read::info(&pdf, &["-struct"]);
        for tag in ["H1", "H2", "Table", "THead", "TBody", "TR", "TH", "TD", "Figure"] {
            assert!(
                tree.lines().any(|line| line.split_whitespace().next().is_some_and(|word| word.trim_end_matches(':') == tag)),
                "no {tag} in {tree}"
            );
        }
    }
}

#[test]
fn a_table_that_goes_on_has_its_head_again_and_every_page_its_marking_and_number() {
    let mut desk = Desk::usual();
    let mut dice = Dice(9);
    for order in 0..120 {
        let id = format!("topic-{order:03}").parse().unwrap();
        let label = Labels::same(&format!("Aihe {order:03}"));
        let code = Code {
            dimension: DimensionId::TOPIC,
            id,
            label,
            short: None,
            own_name: None,
            group: None,
            order,
            retired: false,
            merged_into: None,
        };
        desk.vocabulary.codes.push(code.clone());
        desk.visit(&mut dice, 0, date("2026-11-20"), 1);
        let _ = desk.visits.last_mut().unwrap().answers.insert(DimensionId::TOPIC, vec![code.id]);
    }
    let pages = read::pages(&finnish(&desk, &desk.weekly(Some(0)), Format::Pdf));
    let with_topics: Vec<_> = pages.iter().filter(|page| page.matches("Aihe ").count() > 5).collect();
    assert!(with_topics.len() >= 3, "{}", with_topics.len());
    for page in with_topics {
        assert!(page.contains("Mainintoja") || page.contains("suomi"), "no head on {page}");
    }
    for (number, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("sivu {} / {}", number + 1, pages.len())) && page.contains("Sisäinen – tarkat luvut"), "{page}");
    }
    let all = pages.join("\n");
    assert!((0..120).all(|order| all.contains(&format!("Aihe {order:03}"))));
}

#[test]
fn a_name_that_looks_like_a_formula_stays_a_name() {
    let mut desk = Desk::usual();
    for code in &mut desk.vocabulary.codes {
        code.label = Labels::same(&format!("=HYPERLINK(\"http://x\";\"{}\")", code.id));
    }
    for dimension in &mut desk.vocabulary.dimensions {
        dimension.label = Labels::same(&format!("=1+1 & [{}]", dimension.id));
    }
    for place in &mut desk.places {
        place.name = format!("@SUM(1)|cmd & {}", place.id);
    }
    let mut weekly = desk.weekly(None);
    weekly.organisation = "+cmd|' /C calc'!A0".into();
    let xlsx = finnish(&desk, &weekly, Format::Xlsx);
    for (name, part) in read::parts(&xlsx).iter().filter(|(name, _)| name.contains("worksheets/sheet")) {
        for formula in part.split("<f>").skip(1) {
            assert!(formula.starts_with("SUM("), "{name}: {formula}");
        }
    }
    let sheets = read::sheets(&xlsx);
    assert!(sheets.values().flatten().flatten().any(|cell| cell == "=HYPERLINK(\"http://x\";\"kela\")"));
    assert!(read::text(&finnish(&desk, &weekly, Format::Pdf)).contains("HYPERLINK"));
}

#[test]
fn an_item_in_csv_that_looks_like_a_formula_is_made_harmless_and_numbers_are_left_alone() {
    use kavijakirja::statistics::table::Items;
    use kavijakirja::statistics::{Count, Table};
    let desk = Desk::usual();
    let mut weekly = desk.weekly(None);
    let table = &weekly.tables[0];
    let begin = ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "\na", "a;\"b\""];
    let count = |row: &&str| Count { row: (*row).into(), column: None, visits: 7, people: 9 };
    let counts: Vec<Count> = begin.iter().map(count).collect();
    let none = Items::default();
    weekly.tables = vec![Table::lay_out(table.request.clone(), &counts, table.totals, &none, &none, table.coverage.clone())];
    let bytes = finnish(&desk, &weekly, Format::Csv);
    assert!(bytes.starts_with(b"\xef\xbb\xbfweek;from;to;place;table;row_dimension;row;column_dimension;column;measure;value;status\r\n"));
    let items: BTreeSet<String> = read::rows(&bytes[3..]).into_iter().skip(9).map(|row| row[6].clone()).collect();
    let expected = ["'=1+1", "'+1", "'-1", "'@a", "'\ta", "'\ra", "'\na", "a;\"b\"", "_total"];
    assert_eq!(items, expected.map(str::to_owned).into());
    assert!(read::rows(&bytes[3..]).iter().skip(9).all(|row| ["7", "56"].contains(&row[10].as_str())));
}

#[test]
fn sheets_have_different_names_of_31_characters_at_most_whatever_the_dimensions_are_called() {
    let mut desk = Desk::usual();
    for dimension in &mut desk.vocabulary.dimensions {
        dimension.label = Labels::same("Kysymys: hyvin pitkä [nimi] jossa on / ja * ja vielä lisää");
        dimension.switched_on = true;
        dimension.choose = Choose::Many;
    }
    let book = &read::parts(&finnish(&desk, &desk.weekly(None), Format::Xlsx))["xl/workbook.xml"];
    let names: Vec<&str> = book.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(names.len() > 6 && names.iter().all(|name| name.chars().count() <= 31), "{names:?}");
    assert_eq!(names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn workbooks_have_native_charts_with_titles_frozen_heads_and_pages_as_wide_as_the_paper() {
    let desk = Desk::usual();
    let parts = read::parts(&finnish(&desk, &desk.weekly(Some(0)), Format::Xlsx));
    let charts: Vec<&String> = parts.iter().filter(|(name, _)| name.starts_with("xl/charts/chart")).map(|(_, part)| part).collect();
    assert!(charts.len() >= 5, "{}", charts.len());
    // One title of the chart and one of each axis.
    assert!(charts.iter().all(|chart| chart.matches("<c:title>").count() == 3));
    assert_eq!(charts.iter().filter(|chart| chart.contains("<c:barDir val=\"bar\"/>") && chart.contains("Asia – mainintoja")).count(), 1);
    assert_eq!(charts.iter().filter(|chart| chart.contains("<c:barDir val=\"col\"/>") && chart.contains("Päivä – käyntejä")).count(), 1);
    let sheets: Vec<&String> = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).map(|(_, part)| part).collect();
    assert!(sheets.iter().all(|sheet| sheet.contains("<pageSetUpPr fitToPage=\"1\"/>") && sheet.contains("fitToHeight=\"0\"")));
    assert_eq!(sheets.iter().filter(|sheet| sheet.contains("state=\"frozen\"")).count(), sheets.len() - 1);
}

#[test]
fn what_no_font_has_is_replaced_and_the_sheet_is_made_all_the_same() {
    let desk = Desk::usual();
    let text = read::flat(&finnish(&desk, &desk.daily(0, date("2026-11-20"), "alku 🦊 한국 \u{e000}\u{7}\u{0} loppu"), Format::Pdf));
    assert!(text.contains("alku") && text.contains("loppu") && !text.contains('🦊'), "{text}");
}

#[test]
fn an_item_is_called_as_the_reader_calls_it() {
    let desk = Desk::usual();
    let called = |language, axis: &Axis, item: &str| {
        let locale = Locale::new(language);
        ItemLabels::new(&desk.vocabulary, &desk.places, &locale).item(axis, item)
    };
    for (axis, item, names) in [
        (&Axis::TOPIC, "kela", ["Kela-etuudet", "FPA-förmåner", "Kela benefits"]),
        (&Axis::Place, "puhos", ["Puhos", "Puhos", "Puhos"]),
        (&Axis::Weekday, "1", ["maanantai", "måndag", "Monday"]),
        (&Axis::Weekday, "7", ["sunnuntai", "söndag", "Sunday"]),
        (&Axis::Date, "2026-11-20", ["pe 20.11.2026", "fr 20.11.2026", "Fri 20 Nov 2026"]),
        (&Axis::Week, "2026-W53", ["vk 53 (28.12.2026–3.1.2027)", "v. 53 (28.12.2026–3.1.2027)", "week 53 (28 Dec 2026 – 3 Jan 2027)"]),
        (&Axis::Hour, "09", ["klo 9", "kl. 9", "at 9"]),
        (&Axis::LANGUAGE, "_unknown", ["ei kirjattu", "inte antecknat", "not recorded"]),
        (&Axis::LANGUAGE, "_total", ["Yhteensä", "Totalt", "Total"]),
        (&Axis::LANGUAGE, "xyz", ["xyz", "xyz", "xyz"]),
        (&Axis::Weekday, "0", ["0", "0", "0"]),
    ] {
        assert_eq!(Language::ALL.map(|language| called(language, axis, item)), names.map(str::to_owned), "{axis} {item}");
    }
    let locale = Locale::new(Language::Finnish);
    let naming = ItemLabels::new(&desk.vocabulary, &desk.places, &locale);
    assert_eq!(naming.own_name(&Axis::LANGUAGE, "tir"), Some("ትግርኛ"));
    assert_eq!([Measure::Visits, Measure::People].map(|m| naming.measure(&Axis::TOPIC, m)), ["Mainintoja", "Kävijöitä"]);
}

#[test]
fn a_format_is_known_by_the_end_of_its_files_names() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse::<Format>().unwrap(), format);
    }
    assert!("doc".parse::<Format>().is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_note_and_any_name_make_a_page(note in "\\PC{0,400}", wild in proptest::collection::vec(any::<char>(), 0..300), name in "\\PC{1,60}") {
        let mut desk = Desk::empty();
        desk.places[0].name = name;
        let note = format!("{note}\n{}", wild.into_iter().collect::<String>());
        let _ = finnish(&desk, &desk.daily(0, date("2026-11-20"), &note), Format::Pdf);
    }
}

/// Writes one of each report to the folder that `KAVIJAKIRJA_LOOK` names, for people to look at.
#[test]
fn reports_can_be_looked_at() {
    let Some(folder) = std::env::var_os("KAVIJAKIRJA_LOOK") else { return };
    let folder = std::path::Path::new(&folder);
    let desk = Desk::usual();
    let note = "Aamulla jono ovelle asti. Kelan uusi lomake aiheutti kysymyksiä; tulkki (arabia) paikalla klo 12–14.";
    for language in Language::ALL {
        for format in Format::ALL {
            let write = |name: &str, bytes: Vec<u8>| std::fs::write(folder.join(format!("{name}.{language}.{format}")), bytes).unwrap();
            write("weekly-hervanta", made(&desk, &desk.weekly(Some(0)), format, language));
            write("weekly-all", made(&desk, &desk.weekly(None), format, language));
            write("daily", made(&desk, &desk.daily(0, date("2026-11-20"), note), format, language));
            write("daily-missing", made(&desk, &desk.daily(1, date("2026-11-17"), ""), format, language));
        }
    }
    let crowded = crowded();
    let pdf = finnish(&crowded, &crowded.daily(0, date("2026-11-20"), &"Jonotus oli pitkä. ".repeat(105)), Format::Pdf);
    std::fs::write(folder.join("daily-crowded.fi.pdf"), pdf).unwrap();
}
