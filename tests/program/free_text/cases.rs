//! The tables of cases: details that have to be found, and ordinary notes in which nothing may be found.

use kavijakirja::book::free_text::{self, Finding, Kind, Ordinary};

/// The lines of a table without its comments.
fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

/// One planted detail: its kind, the words that one finding has to cover, and the note.
fn planted() -> Vec<(&'static str, &'static str, &'static str)> {
    lines(include_str!("planted.tsv"))
        .map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [kind, detail, note] if note.contains(detail) => (*kind, *detail, *note),
            _ => panic!("a line of the table has a kind, a detail and a note that contains it: {line}"),
        })
        .collect()
}

fn shown(note: &str, found: &[Finding]) -> Vec<String> {
    found.iter().map(|finding| format!("{:?} “{}”", finding.kind, &note[finding.range.clone()])).collect()
}

#[test]
fn every_planted_detail_is_found_whole_and_as_what_it_is() {
    let known = Ordinary::default();
    let cases = planted();
    let missed: Vec<String> = cases
        .iter()
        .filter_map(|(kind, detail, note)| {
            let found = free_text::look_through(note, &known);
            let covers = |finding: &Finding| format!("{:?}", finding.kind) == *kind && note[finding.range.clone()].contains(detail);
            (!found.iter().any(covers)).then(|| format!("{kind} “{detail}” in “{note}”: {:?}", shown(note, &found)))
        })
        .collect();
    assert!(missed.is_empty(), "{} of {} missed:\n{}", missed.len(), cases.len(), missed.join("\n"));
}

#[test]
fn every_kind_has_planted_details() {
    let cases = planted();
    for kind in Kind::ALL {
        let name = format!("{kind:?}");
        assert!(cases.iter().any(|(planted, ..)| *planted == name), "no case of {name}");
    }
    assert!(cases.len() >= 70, "{}", cases.len());
}

#[test]
fn ordinary_notes_in_three_languages_raise_nothing() {
    let known = Ordinary::default();
    let notes: Vec<&str> = lines(include_str!("notes.txt")).collect();
    assert!(notes.len() >= 100, "{}", notes.len());
    let alarms: Vec<String> = notes
        .iter()
        .filter_map(|note| {
            let found = free_text::look_through(note, &known);
            (!found.is_empty()).then(|| format!("{:?} in “{note}”", shown(note, &found)))
        })
        .collect();
    assert!(alarms.is_empty(), "{} of {} raised:\n{}", alarms.len(), notes.len(), alarms.join("\n"));
}

#[test]
fn a_planted_detail_is_gone_once_all_is_taken_out() {
    let known = Ordinary::default();
    for (_, detail, note) in planted() {
        let out = free_text::take_out_all(note, &known);
        assert!(!out.contains(detail), "“{detail}” is still in “{out}”");
    }
}
