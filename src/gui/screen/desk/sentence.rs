//! The sentence that says in words what will be saved: "2 kävijää · Kela, Asuminen · arabia · tiskillä". Pure.

use super::form::{Form, Gap};
use crate::book::{Code, CodeId, DimensionId, Visit, Vocabulary};
use crate::gui::screen::{in_language, short_label};
use crate::locale::{Arg, Locale};
use crate::store::history::{Deed, Step};
use crate::text;

/// Between the parts of the sentence.
const BETWEEN: &str = " · ";

/// The sentence of a form.
#[must_use]
pub fn of_form(locale: &Locale, vocabulary: &Vocabulary, form: &Form) -> String {
    let times = form.corrects.as_ref().map_or(1, |visit| visit.times);
    let chosen = form.chosen.iter().map(|(dimension, codes)| (dimension, codes.as_slice()));
    sentence(locale, vocabulary, times, form.people, chosen)
}

/// The sentence of a visit in the book.
#[must_use]
pub fn of_visit(locale: &Locale, vocabulary: &Vocabulary, visit: &Visit) -> String {
    sentence(locale, vocabulary, visit.times, visit.people, visit.dimensions())
}

/// What was done to a visit: taken out, corrected, brought back; nothing where the step has no visit.
#[must_use]
pub fn of_step(locale: &Locale, vocabulary: &Vocabulary, step: &Step) -> Option<String> {
    let visit = of_visit(locale, vocabulary, step.visit()?);
    Some(match step.deed() {
        Deed::Recorded => text!(locale, "desk-restored", visit = visit),
        Deed::Corrected => text!(locale, "desk-corrected", visit = visit),
        Deed::Removed => text!(locale, "desk-removed", visit = visit),
    })
}

/// What is still to be chosen, in words.
#[must_use]
pub fn of_gap(locale: &Locale, vocabulary: &Vocabulary, gap: &Gap) -> String {
    match gap {
        Gap::TopicAndLanguage => text!(locale, "desk-choose-topic-and-language"),
        Gap::Topic => text!(locale, "desk-choose-topic"),
        Gap::Language => text!(locale, "desk-choose-language"),
        Gap::Answer(id) => {
            let question = vocabulary.dimension(id).map_or(id.as_str(), |dimension| in_language(locale, &dimension.label));
            text!(locale, "asking-choose-answer", question = question)
        }
    }
}

fn sentence<'a>(
    locale: &Locale,
    vocabulary: &Vocabulary,
    times: u32,
    people: u32,
    chosen: impl Iterator<Item = (&'a DimensionId, &'a [CodeId])>,
) -> String {
    let mut chosen: Vec<_> = chosen.filter(|(_, codes)| !codes.is_empty()).collect();
    // In the order of the desk, whatever order the choices are kept in.
    chosen.sort_by_key(|(id, _)| vocabulary.dimensions.iter().position(|dimension| dimension.id == **id));
    let times = (times > 1).then(|| text!(locale, "desk-times", count = Arg::Count(times.into())));
    let parts = chosen.into_iter().map(|(dimension, codes)| part(locale, vocabulary, dimension, codes));
    times.into_iter().chain([locale.visitors(people.into())]).chain(parts).collect::<Vec<_>>().join(BETWEEN)
}

fn part(locale: &Locale, vocabulary: &Vocabulary, dimension: &DimensionId, codes: &[CodeId]) -> String {
    let names: Vec<_> = codes.iter().map(|id| name(locale, vocabulary, dimension, id)).collect();
    let names = names.join(", ");
    if *dimension == DimensionId::REFERRAL { text!(locale, "desk-referred", names = names) } else { names }
}

fn name(locale: &Locale, vocabulary: &Vocabulary, dimension: &DimensionId, id: &CodeId) -> String {
    if *id == CodeId::UNKNOWN {
        return locale.not_recorded();
    }
    let Some(code) = vocabulary.code(dimension, id) else { return id.to_string() };
    let spoken = if *dimension == DimensionId::CHANNEL { channel(locale, code) } else { None };
    spoken.unwrap_or_else(|| short_label(locale, code))
}

/// How the ready vocabulary's channels are written in a sentence ("tiskillä"). A channel that the desk has renamed is written by its name.
fn channel(locale: &Locale, code: &Code) -> Option<String> {
    Some(match (code.id.as_str(), code.label.fi.as_str()) {
        ("desk", "tiski") => text!(locale, "desk-channel-desk"),
        ("phone", "puhelin") => text!(locale, "desk-channel-phone"),
        ("whatsapp", "WhatsApp") => text!(locale, "desk-channel-whatsapp"),
        ("chat", "chat") => text!(locale, "desk-channel-chat"),
        ("email", "sähköposti") => text!(locale, "desk-channel-email"),
        ("facebook", "Facebook") => text!(locale, "desk-channel-facebook"),
        ("video", "videopuhelu") => text!(locale, "desk-channel-video"),
        ("other", "muu kanava") => text!(locale, "desk-channel-other"),
        _ => return None,
    })
}
