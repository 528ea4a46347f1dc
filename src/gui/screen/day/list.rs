//! All visits of the day, newest first, a page at a time.

use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill};

use super::{Day, Message, PAGE, Read};
use crate::gui::screen::BookContext;
use crate::gui::screen::desk::sentence;
use crate::gui::theme::space;
use crate::gui::widget::{self, Button};
use crate::text;

pub(super) fn visits<'a>(day: &'a Day, read: &'a Read, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let all = read.visits.len();
    let lines = read.visits.iter().skip(day.page * PAGE).take(PAGE).map(|visit| {
        let hour = visit.hour.map_or_else(|| "–".to_owned(), |hour| hour.to_string());
        let hour = container(look.strong(hour)).width(28.0 * look.scale);
        let said = look.text(sentence::of_visit(locale, context.vocabulary(), visit)).line_height(1.2);
        row![hour, container(said).width(Fill)].spacing(space::TIGHT).into()
    });
    let mut rows = Column::with_children(lines).spacing(space::TIGHT);
    if all == 0 {
        rows = rows.push(look.quiet(text!(locale, "day-visits-none")));
    }
    if all > PAGE {
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
        rows = rows.push(turn.spacing(space::MEDIUM).align_y(Center));
    }
    widget::card(look, text!(locale, "day-visits"), rows)
}
