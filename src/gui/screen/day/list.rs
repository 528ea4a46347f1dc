//! All visits of the day, newest first, a page at a time.

use iced::widget::{Column, Row, container, row};
use iced::{Center, Element, Fill};

use super::{Day, Message, PAGE, Read};
use crate::gui::screen::BookContext;
use crate::gui::screen::desk::sentence;
use crate::gui::shortcut::{REDO, UNDO};
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button};
use crate::text;

pub(super) fn visits<'a>(day: &'a Day, read: &'a Read, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let all = read.visits.len();
    let lines = read.visits.iter().skip(day.page * PAGE).take(PAGE).map(|visit| {
        let hour = visit.hour.map_or_else(|| "–".to_owned(), |hour| locale.hour(hour));
        let hour = container(look.strong(hour)).width(52.0 * look.scale);
        let said = look.text(sentence::of_visit(locale, context.vocabulary(), visit)).line_height(1.2);
        let remove = Button::new(look, "↶").kind(Kind::Quiet).width(look.touch()).on_press(Message::Remove(visit.id));
        let correct = Button::new(look, "✎").kind(Kind::Quiet).width(look.touch()).on_press(Message::Correct(visit.id));
        row![hour, container(said).width(Fill), remove, correct].spacing(space::TIGHT).align_y(Center).into()
    });
    let empty = (all == 0).then(|| look.quiet(text!(locale, "day-visits-none")));
    let turn = (all > PAGE).then(|| turn(day, all, context));
    let rows = Column::new().push(back_and_forth(day, context)).push(done(day, context)).push(empty).push(turn).extend(lines);
    widget::card(look, text!(locale, "day-visits"), rows.spacing(space::TIGHT))
}

/// To newer and older visits: above the list, where it stays while pages are turned.
fn turn<'a>(day: &Day, all: usize, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let (first, last) = (day.page * PAGE + 1, ((day.page + 1) * PAGE).min(all));
    let number = |number: usize| locale.number(number as u64);
    let shown = text!(locale, "day-visits-shown", first = number(first), last = number(last), all = number(all));
    let newer = day.page.checked_sub(1).map(Message::Page);
    let older = (last < all).then(|| Message::Page(day.page + 1));
    let turn = row![
        Button::new(look, text!(locale, "day-visits-newer")).on_press_maybe(newer),
        look.text(shown),
        Button::new(look, text!(locale, "day-visits-older")).on_press_maybe(older),
    ];
    turn.spacing(space::MEDIUM).align_y(Center).into()
}

/// Undo and redo of what was done to the day's visits.
fn back_and_forth<'a>(day: &Day, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let undo = day.can_undo().then(|| Button::new(look, text!(locale, "desk-undo")).key(UNDO).on_press(Message::Undo));
    let redo = day.can_redo().then(|| Button::new(look, text!(locale, "desk-redo")).key(REDO[0]).on_press(Message::Redo));
    (undo.is_some() || redo.is_some()).then(|| Row::new().push(undo).push(redo).spacing(space::NEAR).wrap().into())
}

/// What was done last.
fn done<'a>(day: &Day, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let told = sentence::of_step(locale, context.vocabulary(), day.step.as_ref()?)?;
    let (colour, _) = look.tone(Tone::Good);
    Some(row![look.strong("✓").color(colour), look.strong(told).color(colour)].spacing(space::NEAR).into())
}
