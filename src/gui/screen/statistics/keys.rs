//! The keys of this screen.

use super::span::Span;
use crate::gui::shortcut::Stroke;
use crate::statistics::query::Section;

pub(super) const BEFORE: Stroke = Stroke::Plain('q');
pub(super) const AFTER: Stroke = Stroke::Plain('w');
pub(super) const NOW: Stroke = Stroke::Plain('e');
pub(super) const PLACE: Stroke = Stroke::Plain('r');
pub(super) const AGAINST: Stroke = Stroke::Plain('t');
/// A period of one's own.
pub(super) const DAYS: Stroke = Stroke::Plain('6');
pub(super) const MEASURE: Stroke = Stroke::Plain('y');
pub(super) const ORDER: Stroke = Stroke::Plain('u');
/// Also the internal figures, while something is saved.
pub(super) const SAVE: Stroke = Stroke::Plain('i');
/// Also the protected figures, while something is saved: as in the export.
pub(super) const VIEW: Stroke = Stroke::Plain('o');

/// A new target, event or observation.
pub(super) const NEW: Stroke = Stroke::Plain('n');

const SECTIONS: [char; 13] = ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'z', 'x', 'c', 'v'];

pub(super) fn of_span(span: Span) -> Option<Stroke> {
    ('1'..='5').zip(Span::ALL).find(|(_, one)| *one == span).map(|(key, _)| Stroke::Plain(key))
}

pub(super) fn span(stroke: Stroke) -> Option<Span> {
    Span::ALL.into_iter().find(|span| of_span(*span) == Some(stroke))
}

pub(super) fn of_section(section: Section) -> Option<Stroke> {
    SECTIONS.into_iter().zip(Section::ALL).find(|(_, one)| *one == section).map(|(key, _)| Stroke::Plain(key))
}

pub(super) fn section(stroke: Stroke) -> Option<Section> {
    Section::ALL.into_iter().find(|section| of_section(*section) == Some(stroke))
}
