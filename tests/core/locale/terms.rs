//! One word for one thing, in every text of a language: `assets/locale/terms.toml` is the list.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

#[derive(Deserialize)]
struct Terms {
    term: Vec<Term>,
}

#[derive(Deserialize)]
struct Term {
    meaning: String,
    #[serde(flatten)]
    words: BTreeMap<String, Words>,
}

#[derive(Deserialize)]
struct Words {
    r#use: String,
    avoid: Vec<String>,
}

fn terms() -> Vec<Term> {
    let list: Terms = toml::from_str(&fs::read_to_string("assets/locale/terms.toml").unwrap()).unwrap();
    list.term
}

/// The lines of a language that people read, with their file: texts without their keys and remarks, and the manual.
fn lines(language: &str) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(format!("assets/locale/{language}")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap() == "report.ftl" {
            continue;
        }
        for line in fs::read_to_string(&path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text);
            lines.push((path.display().to_string(), text.to_lowercase()));
        }
    }
    let manual = format!("assets/manual/{language}.md");
    lines.extend(fs::read_to_string(&manual).unwrap().lines().map(|line| (manual.clone(), line.to_lowercase())));
    lines
}

/// Whether a word of a text begins with another.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[test]
fn a_thing_has_one_word_in_each_language() {
    for language in ["fi", "sv", "en"] {
        let lines = lines(language);
        for term in terms() {
            let words = &term.words[language];
            let used = lines.iter().any(|(_, text)| has_word(text, &words.r#use));
            assert!(used, "{language}: no text says “{}” for {}", words.r#use, term.meaning);
            for word in &words.avoid {
                let wrong: Vec<_> = lines.iter().filter(|(_, text)| has_word(text, word)).collect();
                assert!(wrong.is_empty(), "{language}: “{}” and not “{word}” is the word for {}: {wrong:#?}", words.r#use, term.meaning);
            }
        }
    }
}

#[test]
fn a_word_is_found_where_one_begins_with_it_and_nowhere_else() {
    assert!(has_word("the branches of it", "branch") && has_word("branch", "branch"));
    assert!(!has_word("a treebranch", "branch"));
}
