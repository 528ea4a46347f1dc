//! The day's visits, newest first, each with undo and correct.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::{CORRECT, Desk, Message, UNDO, sentence};
use crate::book::Visit;
use crate::gui::screen::Here;
use crate::gui::theme::{Kind, space};
use crate::gui::widget::Button;
use crate::text;

/// How many visits are shown; the others are in the day's figures.
const SHOWN: usize = 30;

pub(super) fn today<'a>(desk: &'a Desk, here: Here<'a>) -> Element<'a, Message> {
    let (look, locale) = (here.look(), here.locale());
    let mut list = Column::new().spacing(space::TIGHT);
    if let Some(latest) = desk.today.first() {
        list = list.push(latest_actions(latest, here));
    } else {
        list = list.push(look.quiet(text!(locale, "desk-today-empty")));
    }
    for (index, visit) in desk.today.iter().take(SHOWN).enumerate() {
        list = list.push(line(visit, index == 0, desk, here));
    }
    column![look.heading(text!(locale, "desk-today")), list].spacing(space::TIGHT).width(Fill).into()
}

/// Undo and correct for the latest visit, with their keys.
fn latest_actions<'a>(visit: &Visit, here: Here<'a>) -> Element<'a, Message> {
    let (look, locale) = (here.look(), here.locale());
    let undo = Button::new(look, text!(locale, "desk-undo")).key(UNDO).on_press(Message::Remove(visit.id));
    let correct = Button::new(look, text!(locale, "desk-correct")).key(CORRECT).on_press(Message::Correct(visit.id));
    row![undo, correct].spacing(space::NEAR).wrap().into()
}

fn line<'a>(visit: &'a Visit, latest: bool, desk: &Desk, here: Here<'a>) -> Element<'a, Message> {
    let (look, locale) = (here.look(), here.locale());
    let hour = visit.hour.map_or_else(|| "–".to_owned(), |hour| hour.to_string());
    let said = look.text(sentence::of_visit(locale, here.vocabulary(), visit)).line_height(1.2);
    let corrected = desk.form.corrects.as_ref().is_some_and(|corrected| corrected.id == visit.id);
    let hour = container(look.strong(hour)).width(24.0 * look.scale);
    let mut content = row![hour, container(said).width(Fill)].spacing(space::TIGHT).align_y(Center);
    if !latest {
        content = content
            .push(Button::new(look, "↶").kind(Kind::Quiet).on_press(Message::Remove(visit.id)))
            .push(Button::new(look, "✎").kind(Kind::Quiet).on_press(Message::Correct(visit.id)));
    }
    let line = container(content).padding([space::TIGHT, space::TIGHT]).width(Fill);
    if corrected || latest { line.style(look.card()).into() } else { line.into() }
}
