//! A warning below a field of free text: what may name a person, marked in its place, and the ways to take it out.

use std::ops::Range;

use iced::widget::{Column, Row, container, row};
use iced::{Center, Element, Fill};

use super::Button;
use crate::book::free_text::{Finding, section_table};
use crate::gui::theme::{Look, Tone, space};
use crate::locale::Locale;
use crate::text;

/// How many places are shown one by one.
const MOST: usize = 5;

/// How many characters are shown on each side of a place.
const AROUND: usize = 24;

/// Warns of what was found in a text; nothing where nothing was. Each place can be taken out, and all together; nothing is forbidden.
pub fn free_text<'a, M: Clone + 'a>(
    look: Look,
    locale: &Locale,
    text: &str,
    found: &[Finding],
    take_out: impl Fn(Range<usize>) -> M,
    take_out_all: M,
) -> Option<Element<'a, M>> {
    if found.is_empty() {
        return None;
    }
    let head = row![look.strong("⚠").color(look.colours.warning), container(look.text(text!(locale, "free-text-found"))).width(Fill)];
    let places = found.iter().take(MOST).map(|finding| place(look, locale, text, finding, take_out(finding.range.clone())));
    let all = (found.len() > 1).then(|| Button::new(look, text!(locale, "free-text-take-out-all")).on_press(take_out_all));
    let parts = Column::new().push(head.spacing(space::SMALL)).extend(places).push(all).spacing(space::NEAR);
    Some(container(parts).padding([space::NEAR, space::SMALL]).width(Fill).style(look.notice(Tone::Warning)).into())
}

/// One place: what it looks like, the text around it with the place marked, and the button.
fn place<'a, M: Clone + 'a>(look: Look, locale: &Locale, text: &str, finding: &Finding, take_out: M) -> Element<'a, M> {
    let (before, marked, after) = section_table(text, &finding.range, AROUND);
    let marked = container(look.strong(marked)).padding([0.0, space::TIGHT]).style(look.notice(Tone::Bad));
    let words = Row::new().push(look.quiet(before)).push(marked).push(look.quiet(after)).align_y(Center);
    let button = Button::new(look, text!(locale, "free-text-take-out")).on_press(take_out);
    let kind = look.text(locale.free_text_kind(finding.kind));
    Row::new().push(button).push(kind).push(words).spacing(space::SMALL).align_y(Center).wrap().into()
}
