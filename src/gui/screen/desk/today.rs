//! The day's visits, newest first, each with undo and correct.

use iced::widget::{Column, Row, column, container, row};
use iced::{Center, Element, Fill};

use super::{CORRECT, Desk, Message, sentence};
use crate::book::Visit;
use crate::gui::screen::BookContext;
use crate::gui::shortcut::{REDO, UNDO};
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::Button;
use crate::text;

/// How many visits are shown; the others are in the day's figures.
const SHOWN: usize = 30;

/// The width of the bar that scrolls the list, and a little.
pub(super) const BAR: f32 = 12.0;

pub(super) fn today<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let mut list = Column::new().spacing(space::TIGHT);
    if desk.today.visits.is_empty() {
        list = list.push(look.quiet(text!(locale, "desk-today-empty"))).push(back_and_forth(desk, context));
    }
    for (index, visit) in desk.today.visits.iter().take(SHOWN).enumerate() {
        list = list.push(if index == 0 { latest(visit, desk, context) } else { line(visit, false, desk, context) });
    }
    // The bar that scrolls the list stands beside it and not on it.
    let list = container(list).padding(iced::Padding::ZERO.right(BAR));
    column![look.heading(text!(locale, "desk-today")), list].spacing(space::TIGHT).width(Fill).into()
}

/// The latest visit, with undo and correct by key.
fn latest<'a>(visit: &'a Visit, desk: &Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let correct = Button::new(look, text!(locale, "desk-correct")).key(CORRECT).on_press(Message::Correct(visit.id));
    let body = Column::new().push(line(visit, true, desk, context)).push(row![undo(context), correct].spacing(space::NEAR).wrap());
    let body = body.push(desk.can_redo().then(|| redo(context))).spacing(space::TIGHT);
    let card = container(body).padding(space::NEAR).width(Fill);
    if is_corrected(visit, desk) { card.style(look.notice(Tone::Warning)).into() } else { card.style(look.card()).into() }
}

/// Takes back what was done last.
pub(super) fn undo(context: BookContext<'_>) -> Element<'_, Message> {
    Button::new(context.look(), text!(context.locale(), "desk-undo")).key(UNDO).on_press(Message::Undo).into()
}

/// Does again what was taken back last.
fn redo(context: BookContext<'_>) -> Element<'_, Message> {
    Button::new(context.look(), text!(context.locale(), "desk-redo")).key(REDO[0]).on_press(Message::Redo).into()
}

/// Undo and redo, where there is something to undo or redo.
pub(super) fn back_and_forth<'a>(desk: &Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (back, forth) = (desk.can_undo().then(|| undo(context)), desk.can_redo().then(|| redo(context)));
    Row::new().push(back).push(forth).spacing(space::NEAR).wrap().into()
}

fn line<'a>(visit: &'a Visit, latest: bool, desk: &Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let hour = visit.hour.map_or_else(|| "–".to_owned(), |hour| locale.hour(hour));
    // A line that breaks ends with the dot and does not begin with it.
    let said = sentence::of_visit(locale, context.vocabulary(), visit).replace(" · ", "\u{a0}· ");
    let said = look.text(said).line_height(1.2);
    let hour = container(look.strong(hour)).width(48.0 * look.scale);
    let mut body = row![hour, container(said).width(Fill)].spacing(space::TIGHT).align_y(Center);
    if !latest {
        body = body
            .push(Button::new(look, "↶").kind(Kind::Quiet).width(look.touch()).on_press(Message::Remove(visit.id)))
            .push(Button::new(look, "✎").kind(Kind::Quiet).width(look.touch()).on_press(Message::Correct(visit.id)));
    }
    let line = container(body).padding([space::TIGHT, space::TIGHT]).width(Fill);
    if is_corrected(visit, desk) && !latest { line.style(look.notice(Tone::Warning)).into() } else { line.into() }
}

fn is_corrected(visit: &Visit, desk: &Desk) -> bool {
    desk.form.corrects.as_ref().is_some_and(|corrected| corrected.id == visit.id)
}
