//! What visitors answer is counted and never lost, leads to nobody, and is told protected.

mod commands;
mod counting;
mod laptops;
mod leaks;
mod results;
mod texts;

use kavijakirja::book::{CodeId, Face, Period, PlaceId};
use kavijakirja::statistics::Selection;
use kavijakirja::statistics::feedback::Answered;
use kavijakirja::store::Store;

/// A question and a face: "helped=yes".
fn said(text: &str) -> (CodeId, Face) {
    let (question, face) = text.split_once('=').unwrap();
    (question.parse().unwrap(), face.parse().unwrap())
}

fn hervanta() -> PlaceId {
    "hervanta".parse().unwrap()
}

/// So many visitors answer "helped" on a day.
fn answers(store: &mut Store, on: &str, yes: u64, middle: u64, no: u64) {
    for (face, times) in [("yes", yes), ("middle", middle), ("no", no)] {
        for _ in 0..times {
            store.writer().answer(&hervanta(), support::date(on), &[said(&format!("helped={face}"))]).unwrap();
        }
    }
}

fn of(period: &str) -> Selection {
    Selection { period: period.parse::<Period>().unwrap(), place: Some(hervanta()) }
}

/// What is told of a question.
fn told(store: &mut Store, period: &str, today: &str, question: &str) -> Option<Answered> {
    let heard = store.publisher().feedback(&of(period), support::date(today)).unwrap();
    heard.answered.into_iter().find(|answered| answered.question.as_str() == question)
}
