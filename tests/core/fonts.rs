//! No text of the program is shown as a box, on a machine without any font of its own.

use std::fs;
use std::path::Path;

use cosmic_text::fontdb::{Database, Source, Stretch, Style};
use cosmic_text::{Attrs, Buffer, Family, FontSystem, Metrics, Shaping, Weight};
use kavijakirja::locale::fonts::{FAMILY, FONTS};
use kavijakirja::locale::{Language, Locale};

fn bundled_fonts_alone() -> FontSystem {
    let mut database = Database::new();
    for font in FONTS {
        database.load_font_data(font.bytes.to_vec());
    }
    FontSystem::new_with_locale_and_db("fi".to_owned(), database)
}

/// The pieces of `text` that no font draws: glyph 0 is the box.
fn boxes(fonts: &mut FontSystem, text: &str, weight: Weight) -> Vec<String> {
    let mut buffer = Buffer::new(fonts, Metrics::new(16.0, 20.0));
    let attributes = Attrs::new().family(Family::Name(FAMILY)).weight(weight);
    buffer.set_text(fonts, text, &attributes, Shaping::Advanced, None);
    buffer.set_size(fonts, None, None);
    buffer.shape_until_scroll(fonts, false);
    let mut drawn = 0;
    let mut boxes = Vec::new();
    for run in buffer.layout_runs() {
        for glyph in run.glyphs {
            drawn += 1;
            if glyph.glyph_id == 0 {
                boxes.push(run.text[glyph.start..glyph.end].to_owned());
            }
        }
    }
    assert!(drawn > 0 || text.trim().is_empty(), "nothing was drawn of “{text}”");
    boxes
}

fn assert_drawn<'a>(texts: impl IntoIterator<Item = &'a str>) {
    let mut fonts = bundled_fonts_alone();
    let mut seen = 0;
    for text in texts {
        for weight in [Weight::NORMAL, Weight::BOLD] {
            let boxes = boxes(&mut fonts, text, weight);
            assert!(boxes.is_empty(), "boxes for {boxes:?} in “{text}”");
        }
        seen += 1;
    }
    assert!(seen > 0, "there was no text to draw");
}

fn asset(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(path)
}

/// Every string in a TOML value.
fn strings<'a>(value: &'a toml::Value, found: &mut Vec<&'a str>) {
    match value {
        toml::Value::String(text) => found.push(text),
        toml::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        toml::Value::Table(table) => table.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn the_bundled_fonts_draw_the_vocabulary_and_every_languages_own_name() {
    let file = fs::read_to_string(asset("vocabulary/finnish-advice.toml")).unwrap();
    let vocabulary = toml::Value::Table(file.parse().unwrap());
    let mut found = Vec::new();
    strings(&vocabulary, &mut found);
    assert!(["العربية", "ትግርኛ", "中文"].iter().all(|name| found.contains(name)));
    assert_drawn(found);
}

#[test]
fn the_bundled_fonts_draw_every_text_of_the_program() {
    for language in Language::ALL {
        for file in fs::read_dir(asset("locale").join(language.code())).unwrap() {
            // Line by line with keys and comments: more than is shown, but nothing less.
            assert_drawn(fs::read_to_string(file.unwrap().path()).unwrap().lines());
        }
    }
}

#[test]
fn the_bundled_fonts_draw_everything_a_visitor_reads() {
    let file = fs::read_to_string(asset("feedback/questions.toml")).unwrap();
    let texts = toml::Value::Table(file.parse().unwrap());
    let mut found = Vec::new();
    strings(&texts, &mut found);
    assert!(found.len() > 11 * 15, "{} texts", found.len());
    assert_drawn(found);
}

#[test]
fn the_bundled_fonts_draw_every_text_of_the_manuals() {
    for file in fs::read_dir(asset("manual")).unwrap() {
        assert_drawn(fs::read_to_string(file.unwrap().path()).unwrap().lines());
    }
}

#[test]
fn the_bundled_fonts_draw_numbers_and_the_marks_of_the_window() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        assert_drawn([locale.percent(-1234.5, 1).as_str(), locale.number(1_234_567).as_str(), language.own_name()]);
    }
    assert_drawn(["↶ ↷ ✎ ⇧ ⏎ ↵ ← → ↑ ↓ ↔ ▾ ▴ ▸ ◂ ✓ ✕ ⚠ ● ○ ■ □ ▲ ▼ ◆ ⌫ ⇥ ★ ☆ ⏏ ☰ ⚙ ⌕ ≥ ≤ ≈ − ± × · … – —"]);
}

#[test]
fn a_character_that_no_bundled_font_has_is_noticed() {
    let mut fonts = bundled_fonts_alone();
    assert_eq!(boxes(&mut fonts, "a𓀀b", Weight::NORMAL), ["𓀀"]);
}

#[test]
fn each_font_answers_to_the_family_and_weight_it_is_listed_under() {
    for font in FONTS {
        let mut database = Database::new();
        database.load_font_data(font.bytes.to_vec());
        let families: Vec<String> = database.faces().flat_map(|face| face.families.iter().map(|(name, _)| name.clone())).collect();
        assert!(families.iter().any(|family| family == font.family), "{families:?} lacks {}", font.family);
        let faces: Vec<_> = database.faces().map(|face| (face.weight.0, face.style, face.stretch, face.monospaced)).collect();
        let weight = if font.bold { 700 } else { 400 };
        assert_eq!(faces, [(weight, Style::Normal, Stretch::Normal, false)], "{}", font.family);
    }
}

#[test]
fn the_window_draws_with_the_programs_own_fonts_where_the_system_has_the_family_too() {
    // A system's Noto Sans, as it would have been found.
    let theirs = FONTS[0].bytes.to_vec();
    let system = || iced::advanced::graphics::text::font_system().write().unwrap();
    system().raw().db_mut().load_font_data(theirs);
    kavijakirja::gui::fonts::load();
    let mut system = system();
    for font in FONTS {
        let mut weights = Vec::new();
        for face in system.raw().db().faces().filter(|face| face.families.iter().any(|(name, _)| name == font.family)) {
            let Source::Binary(data) = &face.source else { panic!("{}: a file of the system", font.family) };
            let ours = FONTS.iter().any(|font| std::ptr::eq(font.bytes.as_ptr(), data.as_ref().as_ref().as_ptr()));
            assert!(ours, "{}: not the bytes in the program", font.family);
            weights.push(face.weight.0);
        }
        weights.sort_unstable();
        // A family without a bold font stands in for it: the system's bold ones are not asked.
        assert_eq!(weights, [400, 700], "{}", font.family);
    }
}

#[test]
fn the_fonts_stay_small_and_keep_their_licence_beside_them() {
    let total: usize = FONTS.iter().map(|font| font.bytes.len()).sum();
    assert!(total < 2_500_000, "{total} bytes");
    assert!(fs::read_to_string(asset("fonts/OFL.txt")).unwrap().contains("SIL OPEN FONT LICENSE Version 1.1"));
    assert!(fs::read_to_string(asset("fonts/DejaVu.txt")).unwrap().contains("Bitstream Vera"));
}
