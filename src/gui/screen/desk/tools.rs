//! Next to the tiles: groups at one press, a number by typing, quick mode, the batch sheet, history.

use iced::Element;
use iced::widget::{Row, column};

use super::number::{GROUPS, TYPE};
use super::{Desk, HISTORY, Message, QUICK, SHEET, VISITOR};
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::space;
use crate::gui::widget::Tile;
use crate::text;

pub(super) fn tools<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let tool = |label: String, key: Stroke, on: bool, width: f32, message: Message| {
        let tile = Tile::new(look, label, message).key(Some(key)).chosen(on).compact(true).width(width * look.scale);
        Element::from(tile.height(look.touch_of_two()))
    };
    let groups = GROUPS.into_iter().map(|(people, key)| {
        let on = desk.form.people == people && desk.digits.is_none();
        tool(format!("= {people}"), key, on, 64.0, Message::People(people))
    });
    let number = tool(text!(locale, "desk-number"), TYPE, desk.digits.is_some(), 70.0, Message::Count);
    let groups = Row::with_children(groups).push(number).spacing(space::NEAR);
    let quick = tool(text!(locale, "desk-rush"), QUICK, desk.entry.is_quick(), 88.0, Message::Quick);
    let sheet = tool(text!(locale, "sheet-open"), SHEET, false, 88.0, Message::ShowSheet);
    let visitor = tool(text!(locale, "feedback-hand-over"), VISITOR, false, 88.0, Message::HandOver);
    let history = desk.has_history().then(|| tool(text!(locale, "desk-history"), HISTORY, desk.shows_history(), 100.0, Message::History));
    if look.is_narrow() {
        // In one line, and without a name: the tiles below are what counts.
        return groups.push(quick).push(sheet).push(visitor).push(history).wrap().into();
    }
    let others = Row::new().push(quick).push(sheet).push(visitor).push(history).spacing(space::NEAR).wrap();
    column![look.heading(text!(locale, "desk-group")), groups.wrap(), others].spacing(space::TIGHT).into()
}
