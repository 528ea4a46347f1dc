//! The sentence of what will be saved is always right.

use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{CodeId, DimensionId, PlaceId, Vocabulary};
use kavijakirja::gui::screen::desk::form::{Form, Gap};
use kavijakirja::gui::screen::desk::sentence;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::store::host::SystemEntropy;

fn code(id: &str) -> CodeId {
    id.parse().unwrap()
}

fn place() -> PlaceId {
    "hervanta".parse().unwrap()
}

fn form(people: u32, pressed: &[(DimensionId, &str)]) -> (Vocabulary, Form) {
    let vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
    let mut form = Form::begin(&vocabulary, &place(), &SystemEntropy);
    form.set_people(people);
    for (dimension, id) in pressed {
        form.press(&vocabulary, dimension, &code(id));
    }
    (vocabulary, form)
}

fn said(language: Language, people: u32, pressed: &[(DimensionId, &str)]) -> String {
    let (vocabulary, form) = form(people, pressed);
    sentence::of_form(&Locale::new(language), &vocabulary, &form)
}

const TOPIC: DimensionId = DimensionId::TOPIC;
const LANGUAGE: DimensionId = DimensionId::LANGUAGE;
const CHANNEL: DimensionId = DimensionId::CHANNEL;
const REFERRAL: DimensionId = DimensionId::REFERRAL;

#[test]
fn it_says_visitors_topics_language_and_channel() {
    let pressed = [(TOPIC, "kela"), (TOPIC, "housing"), (LANGUAGE, "ara")];
    assert_eq!(said(Language::Finnish, 2, &pressed), "2 kävijää · Kela, Asuminen · arabia · tiskillä");
    assert_eq!(said(Language::Swedish, 2, &pressed), "2 besökare · FPA, Boende · arabiska · på plats");
    assert_eq!(said(Language::English, 2, &pressed), "2 visitors · Kela, Housing · Arabic · at the desk");
}

#[test]
fn it_does_not_depend_on_the_order_of_pressing_except_among_topics() {
    let pressed = [(REFERRAL, "ohjaamo"), (CHANNEL, "phone"), (LANGUAGE, "som"), (TOPIC, "housing"), (TOPIC, "kela"), (REFERRAL, "ngo")];
    assert_eq!(said(Language::Finnish, 1, &pressed), "1 kävijä · Asuminen, Kela · somali · puhelimitse · ohjattu: Ohjaamo, järjestö");
}

#[test]
fn it_says_what_is_there_while_something_is_lacking_and_names_what_lacks() {
    let (vocabulary, empty) = form(1, &[]);
    let locale = Locale::new(Language::Finnish);
    assert_eq!(sentence::of_form(&locale, &vocabulary, &empty), "1 kävijä · tiskillä");
    let gap = |form: &Form| form.gap(&vocabulary, &place());
    assert_eq!(gap(&empty), Some(Gap::TopicAndLanguage));
    assert_eq!(gap(&form(1, &[(TOPIC, "kela")]).1), Some(Gap::Language));
    assert_eq!(gap(&form(1, &[(LANGUAGE, "ara")]).1), Some(Gap::Topic));
    assert_eq!(gap(&form(1, &[(TOPIC, "kela"), (LANGUAGE, "ara")]).1), None);
    assert_eq!(sentence::of_gap(&locale, &vocabulary, &Gap::Language), "Valitse kieli");
    assert_eq!(sentence::of_gap(&locale, &vocabulary, &Gap::Topic), "Valitse asia");
}

#[test]
fn a_second_press_takes_a_choice_back_and_another_language_takes_the_place_of_the_first() {
    let pressed = [(TOPIC, "kela"), (TOPIC, "tax"), (TOPIC, "kela"), (LANGUAGE, "ara"), (LANGUAGE, "som")];
    assert_eq!(said(Language::Finnish, 1, &pressed), "1 kävijä · Verotus · somali · tiskillä");
    let pressed = [(TOPIC, "kela"), (LANGUAGE, "ara"), (LANGUAGE, "ara"), (CHANNEL, "phone"), (CHANNEL, "phone")];
    assert_eq!(said(Language::Finnish, 1, &pressed), "1 kävijä · Kela · tiskillä");
}

#[test]
fn a_channel_that_the_desk_has_renamed_stands_by_its_name() {
    let (mut vocabulary, form) = form(1, &[(TOPIC, "kela"), (LANGUAGE, "ara")]);
    for code in vocabulary.codes.iter_mut().filter(|code| code.dimension == CHANNEL && code.id.as_str() == "desk") {
        code.label.fi = "aulassa".to_owned();
    }
    assert_eq!(sentence::of_form(&Locale::new(Language::Finnish), &vocabulary, &form), "1 kävijä · Kela · arabia · aulassa");
}
