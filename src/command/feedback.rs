//! `feedback`: what visitors are asked and what they answer.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cli::{FeedbackAction, FeedbackCommand};
use super::failure::{Exit, Failure};
use super::{Host, statistics};
use crate::book::feedback::texts::TEXTS;
use crate::report::section::feedback::question;
use crate::statistics::query::{Query, Section, View};
use crate::statistics::{Axis, Measure, Order, Selection};
use crate::store::Store;
use crate::text;
use crate::transfer::bundle::Passphrase;
use crate::transfer::kiosk_lock;

#[derive(Serialize)]
struct QuestionOut<'a> {
    id: &'a str,
    text: String,
    asked: bool,
}

#[derive(Serialize)]
struct ResultOut<'a> {
    question: &'a str,
    text: String,
    /// Exactly, of the weeks that are over.
    answers: u64,
    /// Of these, how many are too few to be shown by their faces yet.
    waiting: u64,
    /// Rounded; nothing where none is shown.
    faces: Option<BTreeMap<&'static str, u64>>,
    base: u8,
}

pub(super) fn run(args: FeedbackCommand, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    match args.action {
        FeedbackAction::Questions { json } => questions(&store, json, host),
        FeedbackAction::Choose { questions: chosen } => {
            store.writer().choose_feedback(&chosen).map_err(|error| host.failed(&error))?;
            questions(&store, false, host)
        }
        FeedbackAction::Answer { place, answers } => {
            let (place, today) = (host.place(&mut store, place)?, host.clock.now().date);
            store.writer().answer(&place.id, today, &answers).map_err(|error| host.failed(&error))?;
            host.say(&text!(host.locale, "feedback-counted"))
        }
        FeedbackAction::Results { period, place, json: true } => results(&mut store, &Selection { period, place }, host),
        FeedbackAction::Results { period, place, json: false } => {
            let query = Query {
                selection: Selection { period, place },
                measure: Measure::Visits,
                against: None,
                section: Section::Feedback,
                own: (Axis::TOPIC, None),
                view: View::Published,
            };
            statistics::say(&mut store, &query, Order::List, host)
        }
        FeedbackAction::Lock { passphrase_file, off } => {
            if let Some(path) = passphrase_file {
                let passphrase = Passphrase::on_first_line(&host.read_text(&path)?);
                let lock = kiosk_lock::lock(&passphrase).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
                store.writer().set_feedback_lock(Some(&lock)).map_err(|error| host.failed(&error))?;
            } else if off {
                store.writer().set_feedback_lock(None).map_err(|error| host.failed(&error))?;
            }
            let locked = store.reader().feedback_lock().map_err(|error| host.failed(&error))?.is_some();
            let said = if locked { text!(host.locale, "feedback-locked") } else { text!(host.locale, "feedback-unlocked") };
            host.say(&said)
        }
    }
}

fn questions(store: &Store, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let asked = store.reader().feedback_questions().map_err(|error| host.failed(&error))?;
    for one in &TEXTS.questions {
        let out = QuestionOut { id: one.id.as_str(), text: question(&host.locale, &one.id), asked: asked.contains(&one.id) };
        if json {
            host.say_json(&out)?;
        } else {
            let mark = if out.asked { "✓" } else { "·" };
            host.say(&format!("{mark} {:<14} {}", out.id, out.text))?;
        }
    }
    Ok(())
}

fn results(store: &mut Store, selection: &Selection, host: &mut Host<'_>) -> Result<(), Failure> {
    let heard = store.publisher().feedback(selection, host.clock.now().date).map_err(|error| host.failed(&error))?;
    for one in &heard.answered {
        let faces = one.faces.as_ref().map(|faces| faces.iter().map(|(face, answers)| (face.name(), *answers)).collect());
        host.say_json(&ResultOut {
            question: one.question.as_str(),
            text: question(&host.locale, &one.question),
            answers: one.answers,
            waiting: one.waiting,
            faces,
            base: one.base.get(),
        })?;
    }
    Ok(())
}
