//! The sentences that all documents share: what a status, a day's state and a marking mean. They need no labels of a book.

use super::disclaimer;
use super::marking::Marking;
use crate::book::EventKind;
use crate::locale::{Arg, Locale};
use crate::statistics::{Comparison, Coverage, DayNumbers, DayState, Figure, Protection, Status, Table};
use crate::text;

/// The word for a status, shown where there is no number.
pub(super) fn status(locale: &Locale, status: Status) -> String {
    match status {
        Status::Exact => text!(locale, "report-status-exact"),
        Status::Rounded => text!(locale, "report-status-rounded"),
        Status::Protected => text!(locale, "report-status-protected"),
        Status::Missing => text!(locale, "report-status-missing"),
        Status::Closed => text!(locale, "report-status-closed"),
        Status::Absent => "–".to_owned(),
    }
}

/// The mark of a status in narrow cells; [`mark_legend`] explains it.
pub(super) fn mark(status: Status) -> &'static str {
    match status {
        Status::Missing => "?",
        Status::Closed => "×",
        Status::Protected => "*",
        Status::Absent => "–",
        Status::Exact | Status::Rounded => "",
    }
}

/// What the marks of narrow cells mean.
pub(super) fn mark_legend(locale: &Locale) -> String {
    text!(locale, "report-mark-legend")
}

/// The word for what is known of a day; none: it is no opening day and nothing was recorded.
pub(super) fn day(locale: &Locale, state: Option<DayState>) -> String {
    match state {
        Some(DayState::Recorded) => text!(locale, "report-day-recorded"),
        Some(DayState::Unexpected) => text!(locale, "report-day-unexpected"),
        Some(DayState::Zero) => text!(locale, "report-day-zero"),
        Some(DayState::Known) => text!(locale, "report-day-known"),
        Some(DayState::Closed) => text!(locale, "report-day-closed"),
        Some(DayState::Missing) => text!(locale, "report-day-missing"),
        Some(DayState::Pending) => text!(locale, "report-day-pending"),
        None => text!(locale, "report-day-none"),
    }
}

/// What is known of the day as a sentence for its sheet.
pub(super) fn day_sentence(locale: &Locale, state: Option<DayState>) -> String {
    match state {
        Some(DayState::Recorded) => text!(locale, "report-day-recorded-sentence"),
        Some(DayState::Unexpected) => text!(locale, "report-day-unexpected-sentence"),
        Some(DayState::Zero) => text!(locale, "report-day-zero-sentence"),
        Some(DayState::Known) => text!(locale, "report-day-known-sentence"),
        Some(DayState::Closed) => text!(locale, "report-day-closed-sentence"),
        Some(DayState::Missing) => text!(locale, "report-day-missing-sentence"),
        Some(DayState::Pending) => text!(locale, "report-day-pending-sentence"),
        None => text!(locale, "report-day-none-sentence"),
    }
}

/// The words of a marking.
pub(super) fn marking(locale: &Locale, marking: Marking) -> String {
    match marking {
        Marking::InternalExact => text!(locale, "report-marking-internal"),
        Marking::Protected => text!(locale, "report-marking-protected"),
    }
}

/// What the marking means for a reader.
pub(super) fn marking_sentence(locale: &Locale, marking: Marking) -> String {
    match marking {
        Marking::InternalExact => text!(locale, "report-marking-internal-sentence"),
        Marking::Protected => text!(locale, "report-marking-protected-sentence"),
    }
}

/// That protected figures are a preview; none where all are published, or exact.
pub(super) fn preview(locale: &Locale, protection: Option<Protection>) -> Option<String> {
    let unpublished = protection?.unpublished as u64;
    (unpublished > 0).then(|| text!(locale, "telling-preview-sentence", count = Arg::Count(unpublished)))
}

/// What the marking means, and of protected figures how they are to be read.
pub(super) fn caution(locale: &Locale, of: Marking, protection: Option<Protection>) -> Vec<String> {
    let note = protection.map(|protection| disclaimer::sentences(locale, protection)).unwrap_or_default();
    std::iter::once(marking_sentence(locale, of)).chain(note).collect()
}

/// The head above a number of days in this state.
pub(super) fn days_head(locale: &Locale, state: DayState) -> String {
    text!(locale, "statistics-days-of", state = day(locale, Some(state)))
}

/// What is known of the opening days, in numbers.
pub(super) fn coverage(locale: &Locale, days: DayNumbers) -> String {
    let count = |number: usize| Arg::Count(number as u64);
    let (closed, missing) = (count(days.closed), count(days.missing));
    let known = match days.known {
        Some(known) => text!(locale, "telling-days-known", known = count(known), closed = closed, missing = missing),
        None => text!(
            locale,
            "telling-days",
            recorded = count(days.recorded),
            zero = count(days.zero),
            closed = closed,
            missing = missing,
            unexpected = count(days.unexpected)
        ),
    };
    let pending = (days.pending > 0).then(|| text!(locale, "telling-days-pending", count = count(days.pending)));
    std::iter::once(known).chain(pending).collect::<Vec<_>>().join(" ")
}

/// How many opening days are missing, in brackets; nothing where none are.
pub(super) fn missing(locale: &Locale, coverage: &Coverage) -> String {
    let missing = coverage.missing() as u64;
    if missing == 0 { String::new() } else { text!(locale, "report-total-missing", count = Arg::Count(missing)) }
}

/// Which earlier period is compared with, and what must be known of it.
pub(super) fn comparison(locale: &Locale, comparison: &Comparison) -> Vec<String> {
    let before = comparison.before.request.selection.period;
    let mut sentences = vec![text!(locale, "statistics-compared-with", period = locale.period(before))];
    if comparison.week_53_by_52() {
        sentences.push(text!(locale, "statistics-week-53"));
    }
    if let Some((weeks, weeks_before)) = comparison.weeks().filter(|(weeks, before)| weeks != before) {
        sentences.push(text!(locale, "telling-weeks-differ", weeks = weeks.to_string(), before = weeks_before.to_string()));
    }
    let missing = comparison.before.coverage.missing() as u64;
    if missing > 0 {
        sentences.push(text!(locale, "statistics-missing-before", count = Arg::Count(missing)));
    }
    let pending = comparison.now.coverage.number(DayState::Pending) as u64;
    if pending > 0 {
        sentences.push(text!(locale, "statistics-pending", count = Arg::Count(pending)));
    }
    sentences
}

/// What a kind of event is called.
pub(super) fn event_kind(locale: &Locale, kind: EventKind) -> String {
    match kind {
        EventKind::Gathering => text!(locale, "statistics-kind-gathering"),
        EventKind::Training => text!(locale, "statistics-kind-training"),
        EventKind::Information => text!(locale, "statistics-kind-information"),
        EventKind::Group => text!(locale, "statistics-kind-group"),
        EventKind::Other => text!(locale, "statistics-kind-other"),
    }
}

/// The sentence shown in place of a table whose total has no number.
pub(super) fn without_numbers(locale: &Locale, total: Figure) -> Option<String> {
    match (total.value, total.status) {
        (Some(_), _) => None,
        (None, Status::Closed) => Some(text!(locale, "report-no-numbers-closed")),
        (None, Status::Protected | Status::Rounded) => Some(text!(locale, "report-no-numbers-protected")),
        (None, Status::Missing | Status::Exact | Status::Absent) => Some(text!(locale, "report-no-numbers-missing")),
    }
}

/// "Page 1 / 3".
pub(super) fn page(locale: &Locale, page: usize, pages: usize) -> String {
    text!(locale, "report-page", page = page.to_string(), pages = pages.to_string())
}

/// How the numbers of these tables are to be read: mentions, and what 0, missing, closed and protected mean.
pub(super) fn reading(locale: &Locale, tables: &[Table]) -> Vec<String> {
    let mut sentences = match disclaimer::protection(tables) {
        Some(protection) => disclaimer::sentences(locale, protection),
        None => vec![text!(locale, "report-reading-zero")],
    };
    sentences.extend([
        text!(locale, "report-reading-visit"),
        text!(locale, "report-reading-mentions"),
        text!(locale, "report-reading-missing"),
        text!(locale, "report-reading-closed"),
        text!(locale, "report-reading-protected"),
    ]);
    sentences
}
