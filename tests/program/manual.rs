//! The manual: the same in every language, in the program's own words, in plain sentences, whole on paper.

use support::read;
use support::texts;

use std::collections::BTreeSet;

use kavijakirja::command::help;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::document::Block;
use kavijakirja::report::manual::{Chapter, Manual, Text, parts};
use kavijakirja::report::{Kind, RichText};
use support::book::Book;

fn texts_of(manual: Manual) -> [(Language, Text); 3] {
    Language::ALL.map(|language| (language, manual.text(&Locale::new(language))))
}

fn everything(text: &Text) -> Vec<Block> {
    text.preface.iter().cloned().chain(text.chapters.iter().flat_map(|chapter| chapter.blocks.clone())).collect()
}

/// What a block is, without its words.
fn form(block: &Block) -> String {
    match block {
        Block::Section(_) => "section".to_owned(),
        Block::Reading(_) => "paragraph".to_owned(),
        Block::List(list) => format!("list of {} ({})", list.items.len(), list.numbered),
        Block::Grid(grid) => format!("table of {} × {}", grid.rows.len(), grid.columns.len()),
        other => panic!("no manual has {other:?}"),
    }
}

fn shape(chapter: &Chapter) -> (String, Vec<String>) {
    (chapter.id.clone(), chapter.blocks.iter().map(form).collect())
}

#[test]
fn every_language_has_the_same_chapters_sections_lists_and_tables() {
    for manual in Manual::ALL {
        let [(_, finnish), others @ ..] = texts_of(manual);
        for (language, text) in others {
            let shapes = |text: &Text| text.chapters.iter().map(shape).collect::<Vec<_>>();
            assert_eq!(shapes(&finnish), shapes(&text), "{manual:?} in {language}");
            assert_eq!(finnish.preface.len(), text.preface.len(), "{manual:?} in {language}");
        }
        let ids: BTreeSet<_> = finnish.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
        assert_eq!(ids.len(), finnish.chapters.len(), "each chapter has an id of its own");
        assert!(ids.iter().all(|id| !id.is_empty()));
    }
}

#[test]
fn every_name_in_bold_is_what_the_window_says() {
    for (language, text) in texts_of(Manual::Guide) {
        let known: BTreeSet<String> = texts::read(language.code()).into_values().flat_map(|text| text.wordings).collect();
        let names = parts(&everything(&text), Kind::Name);
        assert!(names.len() > 60, "{language} names {}", names.len());
        let unknown: BTreeSet<_> = names.into_iter().filter(|name| !known.contains(name)).collect();
        assert!(unknown.is_empty(), "the window does not say, in {language}: {unknown:?}");
    }
}

#[test]
fn keys_and_names_stand_in_the_same_places_in_every_language() {
    for manual in Manual::ALL {
        let kinds = |wording: &RichText| wording.0.iter().map(|part| part.kind).filter(|kind| *kind != Kind::Plain).collect::<Vec<_>>();
        let of = |text: &Text| -> Vec<Vec<Kind>> {
            let wordings = everything(text).into_iter().flat_map(|block| match block {
                Block::Reading(wording) => vec![wording],
                Block::List(list) => list.items,
                _ => Vec::new(),
            });
            wordings.map(|wording| kinds(&wording)).collect()
        };
        let [(_, finnish), others @ ..] = texts_of(manual);
        for (language, text) in others {
            assert_eq!(of(&finnish), of(&text), "{manual:?} in {language}");
            assert_eq!(parts(&everything(&finnish), Kind::Key), parts(&everything(&text), Kind::Key), "{manual:?} in {language}");
        }
    }
}

#[test]
fn no_sentence_of_the_manual_is_longer_than_twenty_words() {
    for manual in Manual::ALL {
        for (language, text) in texts_of(manual) {
            for words in text.chapters.iter().flat_map(Chapter::words) {
                let marked = [". ", "! ", "? ", ": "].iter().fold(words, |text, end| text.replace(end, "\n"));
                for sentence in marked.lines() {
                    let count = sentence.split_whitespace().count();
                    assert!(count <= 20, "{count} words in {manual:?} ({language}): {sentence}");
                }
            }
        }
    }
}

#[test]
fn the_pages_hold_every_word_of_the_manual() {
    for manual in Manual::ALL {
        for language in Language::ALL {
            let locale = Locale::new(language);
            let pdf = manual.pdf(&locale, "2026-11-20".parse().unwrap()).unwrap();
            // A word may be broken at a dash.
            let printed: String = read::text(&pdf).split_whitespace().collect();
            for words in manual.text(&locale).chapters.iter().flat_map(Chapter::words) {
                // Letters from right to left come out of a line in the order of the eye.
                for word in words.split_whitespace().filter(|word| !word.contains('ع')) {
                    assert!(printed.contains(word), "{manual:?} ({language}) lacks “{word}” on paper");
                }
            }
        }
    }
}

#[test]
fn the_contents_tell_the_page_on_which_each_chapter_begins() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let pdf = Manual::Guide.pdf(&locale, "2026-11-20".parse().unwrap()).unwrap();
        let pages = read::pages(&pdf);
        let chapters = Manual::Guide.text(&locale).chapters;
        let mut told = Vec::new();
        for chapter in &chapters {
            let entry =
                pages[0].lines().find(|line| line.trim_start().starts_with(&chapter.title)).expect("each chapter is in the contents");
            let number: usize = entry.split_whitespace().last().unwrap().parse().expect("with a page");
            let begins = |page: &String| page.lines().any(|line| line.trim() == chapter.title);
            assert!(begins(&pages[number - 1]), "{} does not begin on page {number}: {language}", chapter.title);
            told.push(number);
        }
        assert!(told.is_sorted() && *told.last().unwrap() > 3, "{told:?}");
    }
}

#[test]
fn headings_and_lists_of_the_manual_are_tagged() {
    let pdf = Manual::Guide.pdf(&Locale::new(Language::Finnish), "2026-11-20".parse().unwrap()).unwrap();
    let structure = read::info(&pdf, &["-struct"]);
    for tag in ["H1", "H2", "H3", "TOC", "TOCI", "Reference", "Link", "LBody", "TH", "LI"] {
        assert!(structure.contains(tag), "{tag} is not among the tags");
    }
    let chapters = Manual::Guide.text(&Locale::new(Language::Finnish)).chapters.len();
    // The contents have a heading too.
    let headings = structure.lines().filter(|line| line.trim_start().starts_with("H2")).count();
    assert_eq!(headings, chapters + 1);
    let links = structure.lines().filter(|line| line.trim_start().starts_with("Link")).count();
    assert_eq!(links, chapters, "each line of the contents leads to its chapter");
    let said = read::info(&pdf, &[]);
    assert!(said.contains("Tagged:          yes") && said.contains("Käsikirja"), "{said}");
}

#[test]
fn the_command_prints_the_manual_and_writes_both_as_pdfs() {
    let book = Book::new();
    let printed = book.done(&["manual", "--lang", "sv"]);
    assert!(printed.starts_with("# Handbok\n") && !printed.contains("<!--"), "{printed}");
    assert!(book.done(&["manual", "--figures", "--lang", "en"]).starts_with("# What the figures mean\n"));
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().to_str().unwrap();
    let _ = book.done(&["manual", "--to", to, "--lang", "fi"]);
    for name in ["kavijakirja-manual-fi.pdf", "kavijakirja-figures-fi.pdf"] {
        assert!(std::fs::read(folder.path().join(name)).unwrap().starts_with(b"%PDF"));
    }
    assert_eq!(book.code(&["manual", "--figures", "--to", to]), 2);
}

/// The pages that are read outside the window.
const PAGES: [&str; 6] = [
    "README.md",
    "assets/manual/promises.md",
    "assets/manual/it.md",
    "assets/manual/privacy.md",
    "assets/manual/commands.md",
    "assets/manual/developers.md",
];

#[test]
fn every_path_and_link_of_the_pages_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let exists = |path: &str| match path.split_once('*') {
        Some((before, after)) => ["fi", "sv", "en"].iter().all(|language| root.join(format!("{before}{language}{after}")).exists()),
        None => root.join(path).exists(),
    };
    let (mut found, mut missing) = (0, BTreeSet::new());
    for page in PAGES {
        let text = std::fs::read_to_string(root.join(page)).unwrap();
        let folder = std::path::Path::new(page).parent().unwrap();
        let quoted = text.split('`').skip(1).step_by(2).filter_map(|quoted| quoted.split_whitespace().next());
        let paths = quoted.filter(|word| ["src/", "tests/", "assets/", "benches/"].iter().any(|folder| word.starts_with(folder)));
        let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        let links = links.filter(|link| !link.is_empty() && !link.contains("://"));
        for path in paths.map(str::to_owned).chain(links.map(|link| folder.join(link).to_str().unwrap().to_owned())) {
            found += 1;
            if !exists(&path) {
                let _ = missing.insert(format!("{page}: {path}"));
            }
        }
    }
    assert!(found > 150, "{found}");
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_command_is_on_the_page_of_commands() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("assets/manual/commands.md")).unwrap();
    let quoted = page.split('`').skip(1).step_by(2);
    let words: BTreeSet<&str> = quoted.filter_map(|quoted| quoted.split_whitespace().next()).collect();
    let known = help::commands();
    let names = known.get_subcommands().map(clap::Command::get_name).filter(|name| *name != "help");
    let missing: Vec<&str> = names.filter(|name| !words.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
