//! The head of the window and its tabs.

use iced::widget::{Row, column, container, row, rule, space as gap};
use iced::{Center, Element, Fill, Shrink};

use super::{Message, Tab};
use crate::gui::screen::{AppContext, BookContext};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, space};
use crate::gui::widget::{self, Button};
use crate::statistics::counts::Totals;
use crate::text;

/// The height of the line below a tab.
const TAB_LINE: f32 = 3.0;

/// Place, date with week, today's visits and visitors.
pub(super) fn head(context: BookContext<'_>, totals: Totals) -> Element<'_, Message> {
    let (look, locale) = (context.look(), context.locale());
    let name = look.sentence(text!(locale, "window-name")).color(look.colours.accent);
    let now = context.app.now.date;
    let date =
        look.text(text!(locale, "window-date", date = locale.date_with_weekday(now), week = locale.week(crate::book::Week::of(now))));
    let today =
        look.strong(text!(locale, "window-today", visits = locale.visits(totals.visits), visitors = locale.visitors(totals.people)));
    let line: Element<'_, Message> = if look.is_narrow() {
        row![place(context), date, today].spacing(space::MEDIUM).align_y(Center).wrap().into()
    } else {
        row![name, place(context), date, gap::horizontal(), today].spacing(space::MEDIUM).align_y(Center).into()
    };
    container(line).padding([space::TIGHT, space::MEDIUM]).width(Fill).style(look.bar()).into()
}

/// The places to choose from.
pub(super) fn places(context: BookContext<'_>) -> Element<'_, Message> {
    let look = context.look();
    let options = context.book.places().map(|place| (place.name.clone(), place.id == context.book.place, Message::Place(place.id.clone())));
    // As high as the tabs, with the line below them.
    let padding = iced::Padding { top: 0.0, right: space::MEDIUM, bottom: TAB_LINE, left: space::MEDIUM };
    let places = container(widget::segmented(look, options)).padding(padding).width(Fill).style(look.bar());
    column![places, rule::horizontal(1).style(look.rule(look.colours.line))].into()
}

/// The place; a button where there are several.
fn place(context: BookContext<'_>) -> Element<'_, Message> {
    let name = context.book.place_name().to_owned();
    if context.book.places().nth(1).is_none() {
        return container(context.look().strong(name)).center_y(context.look().touch()).into();
    }
    Button::new(context.look(), format!("{name} ▾")).on_press(Message::ChoosePlace).into()
}

/// The tabs with their keys; a bold name and a line below show which one is open.
pub(super) fn tabs<'a>(context: BookContext<'a>, chosen: Tab) -> Element<'a, Message> {
    let look = context.look();
    let tabs = Tab::ALL.into_iter().map(|tab| {
        let (kind, line) = if tab == chosen { (Kind::Tab, look.colours.accent) } else { (Kind::Quiet, look.colours.surface) };
        let button: Element<'a, Message> =
            Button::new(look, tab.label(context.locale())).kind(kind).key(tab.key()).on_press(Message::Go(tab)).into();
        // The column is as wide as the button; the line below it fills.
        column![button, rule::horizontal(TAB_LINE).style(look.rule(line))].width(Shrink).into()
    });
    let tabs = Row::with_children(tabs).push(help(context.app)).spacing(space::TIGHT).wrap();
    let tabs = container(tabs).padding([0.0, space::MEDIUM]).width(Fill).style(look.bar());
    column![tabs, rule::horizontal(1).style(look.rule(look.colours.line))].into()
}

/// Opens the manual.
fn help(app: &AppContext) -> Element<'_, Message> {
    Button::new(app.look, text!(app.locale, "manual-open")).kind(Kind::Quiet).key(Stroke::Help).on_press(Message::Help).into()
}

/// A screen without tabs, with the way to the manual above it.
pub(super) fn above<'a>(app: &'a AppContext, screen: Element<'a, Message>) -> Element<'a, Message> {
    let bar = container(help(app)).align_right(Fill).padding([space::TIGHT, space::MEDIUM]).style(app.look.bar());
    column![bar, screen].into()
}
