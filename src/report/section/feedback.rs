//! What visitors answered: a table and a chart for each question.

use super::context::SectionContext;
use super::value::{Chart, Entry, Head, Line, Point, SectionTable};
use crate::book::CodeId;
use crate::book::feedback::Face;
use crate::book::feedback::texts::{TEXTS, Tongue};
use crate::locale::{Arg, Language, Locale};
use crate::report::disclaimer;
use crate::statistics::feedback::{Answered, Heard};
use crate::statistics::query::QueryResult;
use crate::statistics::{Figure, Share, Status};
use crate::text;

/// The questions and faces as the reader of a table calls them: as a visitor reads them in the same language.
fn words(language: Language) -> Option<&'static Tongue> {
    TEXTS.tongue(match language {
        Language::Finnish => "fin",
        Language::Swedish => "swe",
        Language::English => "eng",
    })
}

/// What a question is called.
#[must_use]
pub fn question(locale: &Locale, question: &CodeId) -> String {
    words(locale.language()).map_or_else(|| question.to_string(), |tongue| tongue.asks(question).to_owned())
}

/// The tables of a section of all questions that were answered, or one that says why there are none.
pub(super) fn feedback(frame: &SectionContext<'_>, result: &QueryResult) -> Vec<SectionTable> {
    let Some(heard) = &result.feedback else { return Vec::new() };
    if heard.answered.is_empty() {
        return vec![silence(frame, result, heard)];
    }
    let last = heard.answered.len() - 1;
    let section_tables = heard.answered.iter().enumerate().map(|(at, answered)| {
        let mut section_table = of_question(frame, result, answered);
        if at == last {
            section_table.remarks.push(weeks(frame.labels.locale(), heard));
        }
        section_table
    });
    section_tables.collect()
}

fn begin(frame: &SectionContext<'_>, result: &QueryResult, name: &str, title: String) -> SectionTable {
    let mut section_table = frame.section_table(name, title, &result.coverage);
    section_table.days = None;
    section_table
}

fn silence(frame: &SectionContext<'_>, result: &QueryResult, heard: &Heard) -> SectionTable {
    let locale = frame.labels.locale();
    let mut section_table = begin(frame, result, "feedback", text!(locale, "feedback-title"));
    section_table.heads = vec![Head::words(text!(locale, "feedback-answer")), Head::numbers(text!(locale, "feedback-answers"))];
    if heard.weeks.is_some() {
        section_table.remarks.push(text!(locale, "feedback-none"));
    }
    section_table.remarks.push(weeks(locale, heard));
    section_table
}

/// Which weeks the answers are of.
fn weeks(locale: &Locale, heard: &Heard) -> String {
    match heard.weeks {
        None => text!(locale, "feedback-not-over"),
        Some((first, last)) if first == last => text!(locale, "feedback-week", week = locale.week(first)),
        Some((first, last)) => text!(locale, "feedback-weeks", first = locale.week(first), last = locale.week(last)),
    }
}

fn of_question(frame: &SectionContext<'_>, result: &QueryResult, answered: &Answered) -> SectionTable {
    let locale = frame.labels.locale();
    let mut section_table = begin(frame, result, &format!("feedback-{}", answered.question), question(locale, &answered.question));
    section_table.heads = vec![
        Head::words(text!(locale, "feedback-answer")),
        Head::numbers(text!(locale, "feedback-answers")),
        Head::numbers(text!(locale, "statistics-share")),
    ];
    let whole = answered.faces.as_ref().map(|faces| faces.values().sum::<u64>());
    let line = |label: String, value: Option<u64>, total: bool| {
        let figure = value.map_or(Figure::none(Status::Protected), |value| Figure { value: Some(value), status: Status::Rounded });
        let share = value.zip(whole).and_then(|(part, whole)| Share { part, whole }.of_ten_or_more());
        Line { entries: vec![Entry::Text(label), Entry::Figure(figure), Entry::Share(share)], total }
    };
    let word = |face: Face| words(locale.language()).map_or("", |tongue| tongue.word(&answered.question, face)).to_owned();
    let value = |face: Face| answered.faces.as_ref().and_then(|faces| faces.get(&face)).copied();
    section_table.lines = Face::ALL.into_iter().map(|face| line(word(face), value(face), false)).collect();
    section_table.lines.push(line(text!(locale, "report-total"), whole, true));
    if whole.is_some_and(|whole| whole > 0) {
        let rounded = |face: Face| Figure { value: value(face), status: Status::Rounded };
        let points = Face::ALL.map(|face| Point { label: word(face), now: rounded(face), before: None });
        section_table.chart = Some(Chart::Bars(points.into()));
    }
    section_table.remarks.push(text!(locale, "feedback-exactly", count = Arg::Count(answered.answers)));
    if answered.waiting > 0 {
        section_table.remarks.push(text!(locale, "feedback-waiting", count = Arg::Count(answered.waiting)));
    }
    section_table.remarks.extend(disclaimer::of_feedback(locale, answered.base));
    section_table
}
