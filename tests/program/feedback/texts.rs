//! Every language has every text, in its own letters, and its direction is known.

use std::collections::BTreeSet;

use kavijakirja::book::Face;
use kavijakirja::book::feedback::texts::{FILE, TEXTS, Texts};

/// The languages that the visitor's side must speak, by ISO 639-3.
const NEEDED: [&str; 11] = ["fin", "swe", "eng", "ara", "som", "prs", "rus", "ukr", "ckb", "tir", "est"];

#[test]
fn the_file_is_read_and_speaks_every_language_that_is_needed() {
    let read: Texts = toml::from_str(FILE).expect("the file is read");
    assert_eq!(read, *TEXTS);
    let ids: BTreeSet<&str> = read.tongues.iter().map(|tongue| tongue.id.as_str()).collect();
    assert_eq!(ids.len(), read.tongues.len(), "no language twice");
    assert!(NEEDED.iter().all(|needed| ids.contains(needed)), "{ids:?}");
    assert!((4..=6).contains(&read.questions.len()));
}

#[test]
fn every_language_has_every_question_and_no_text_is_empty_or_another_languages() {
    let ids: BTreeSet<_> = TEXTS.questions.iter().map(|question| question.id.clone()).collect();
    let mut asked = BTreeSet::new();
    for tongue in &TEXTS.tongues {
        assert_eq!(tongue.ask.keys().cloned().collect::<BTreeSet<_>>(), ids, "{}", tongue.id);
        let all = [&tongue.name, &tongue.invite, &tongue.skip, &tongue.promise, &tongue.thanks, &tongue.failed];
        let words = [&tongue.yes, &tongue.partly, &tongue.maybe, &tongue.no];
        assert!(all.iter().chain(&words).all(|text| !text.trim().is_empty()), "{}", tongue.id);
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), 4, "{}: each face has a word of its own", tongue.id);
        for question in &ids {
            assert_ne!(tongue.asks(question), question.as_str());
            // Dari and Persian are one written language; a question may read the same in both.
            let new = asked.insert(tongue.asks(question));
            assert!(new || tongue.id.as_str() == "fas", "{}: a question was left untranslated", tongue.id);
            assert_eq!(Face::ALL.map(|face| tongue.word(question, face)).iter().collect::<BTreeSet<_>>().len(), 3);
        }
    }
}

#[test]
fn a_language_is_written_in_its_own_script_and_its_direction_follows_from_it() {
    for tongue in &TEXTS.tongues {
        let texts = tongue.ask.values().chain([&tongue.yes, &tongue.partly, &tongue.maybe, &tongue.no, &tongue.skip]);
        let texts = texts.chain([&tongue.promise, &tongue.thanks, &tongue.failed, &tongue.invite]);
        let of = |from: u32, to: u32| move |c: char| (from..=to).contains(&u32::from(c));
        for text in texts {
            let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
            let share = |script: &dyn Fn(char) -> bool| letters.iter().all(|c| script(*c));
            let own = match tongue.id.as_str() {
                "ara" | "prs" | "fas" | "ckb" => share(&of(0x600, 0x6ff)),
                "rus" | "ukr" => share(&of(0x400, 0x4ff)),
                "tir" => share(&of(0x1200, 0x137f)),
                _ => share(&|c| u32::from(c) < 0x250),
            };
            assert!(own, "{}: “{text}”", tongue.id);
        }
        assert_eq!(tongue.right_to_left, ["ara", "prs", "fas", "ckb"].contains(&tongue.id.as_str()), "{}", tongue.id);
    }
    // Letters that one of two like scripts alone has.
    let holds = |id: &str, letters: &str| {
        let tongue = TEXTS.tongue(id).unwrap();
        tongue.ask.values().any(|text| text.chars().any(|c| letters.contains(c)))
    };
    assert!(holds("ckb", "ەێۆ") && !holds("ara", "ەێۆپچژگ") && holds("ukr", "іїє") && !holds("rus", "іїє"));
}
