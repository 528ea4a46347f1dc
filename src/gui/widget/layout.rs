//! Pages, cards, fields, notices.

use iced::widget::{Column, Row, column, container, row, scrollable, text_input};
use iced::{Center, Element, Fill, Length, Shrink};

use super::Button;
use super::tile::Tile;
use crate::gui::theme::{Kind, Look, Tone, space};
use crate::locale::Locale;
use crate::text;

/// The greatest width of a page at 100 %, with what is around its content.
const WIDEST: f32 = 1100.0;

/// The width that a page has for its content.
#[must_use]
pub fn page_room(look: Look) -> f32 {
    look.window.width.min(WIDEST * look.scale) - 2.0 * space::LARGE
}

/// A whole page below the tabs: its name, then its parts; it scrolls where it must.
pub fn page<'a, M: 'a>(look: Look, title: impl Into<String>, parts: impl IntoIterator<Item = Element<'a, M>>) -> Element<'a, M> {
    let parts = Column::with_children(parts).spacing(space::MEDIUM);
    let content = column![look.title(title.into()), parts].spacing(space::MEDIUM).padding(space::LARGE).max_width(WIDEST * look.scale);
    scrollable(container(content).center_x(Fill)).style(look.scroll()).width(Fill).height(Fill).into()
}

/// The same with something next to its name, such as the way back.
pub fn page_with<'a, M: 'a>(
    look: Look,
    title: impl Into<String>,
    beside: impl Into<Element<'a, M>>,
    parts: impl IntoIterator<Item = Element<'a, M>>,
) -> Element<'a, M> {
    let head = row![container(look.title(title.into())).width(Fill), beside.into()].spacing(space::MEDIUM).align_y(Center);
    let content = column![head, Column::with_children(parts).spacing(space::MEDIUM)].spacing(space::MEDIUM);
    let content = content.padding(space::LARGE).max_width(WIDEST * look.scale);
    scrollable(container(content).center_x(Fill)).style(look.scroll()).width(Fill).height(Fill).into()
}

/// A card: a name and what belongs together.
pub fn card<'a, M: 'a>(look: Look, name: impl Into<String>, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    container(column![look.heading(name.into()), content.into()].spacing(space::SMALL))
        .padding(space::MEDIUM)
        .width(Fill)
        .style(look.card())
        .into()
}

/// A label above anything, and below it a hint or, where it is wrong, the error.
pub fn labelled<'a, M: 'a>(
    look: Look,
    label: impl Into<String>,
    content: impl Into<Element<'a, M>>,
    error: Option<String>,
) -> Element<'a, M> {
    let error = error.map(|error| row![look.error("⚠"), look.error(error)].spacing(space::NEAR));
    Column::new().push(look.heading(label.into())).push(content.into()).push(error).spacing(space::TIGHT).into()
}

/// A setting that the organisation has locked: what it is, and why it cannot be changed here.
pub fn set_by_organisation<'a, M: 'a>(look: Look, locale: &Locale, label: impl Into<String>, value: String) -> Element<'a, M> {
    let why = look.quiet(text!(locale, "settings-set-by-organisation"));
    labelled(look, label, Column::new().push(look.strong(value)).push(why).spacing(space::TIGHT), None)
}

/// A text field with its label, and its error below it. By its id it can be given the focus.
pub fn field<'a, M: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
    error: Option<String>,
) -> Element<'a, M> {
    let input = input(look, id, value, on_input, error.is_some());
    labelled(look, label, container(input).max_width(480.0 * look.scale), error)
}

/// The same for what nobody nearby shall read.
pub fn secret_field<'a, M: Clone + 'a>(
    look: Look,
    id: &'static str,
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
    error: Option<String>,
) -> Element<'a, M> {
    let input = input(look, id, value, on_input, error.is_some()).secure(true);
    labelled(look, label, container(input).max_width(480.0 * look.scale), error)
}

fn input<'a, M: Clone + 'a>(
    look: Look,
    id: &'static str,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
    is_wrong: bool,
) -> text_input::TextInput<'a, M> {
    text_input("", value)
        .id(id)
        .on_input(on_input)
        .size(look.size(crate::gui::theme::Type::Body))
        .padding(space::FIELD)
        .style(look.field(is_wrong))
}

/// One of several: tiles in a row that wraps. Each option is its label, whether it is the chosen one, and its message.
pub fn segmented<'a, M: Clone + 'a>(look: Look, options: impl IntoIterator<Item = (String, bool, M)>) -> Element<'a, M> {
    let tiles = options.into_iter().map(|(label, chosen, message)| Tile::new(look, label, message).chosen(chosen).width(Shrink).into());
    Row::with_children(tiles).spacing(space::NEAR).wrap().into()
}

/// On or off.
pub fn toggle<'a, M: Clone + 'a>(look: Look, label: impl Into<String>, on: bool, message: M) -> Element<'a, M> {
    Tile::new(look, label, message).chosen(on).width(Shrink).into()
}

/// A notice: what happened, what it means, what can be done. Each action is its label and its message.
pub fn notice<'a, M: Clone + 'a>(
    look: Look,
    tone: Tone,
    told: impl Into<String>,
    actions: impl IntoIterator<Item = (String, M)>,
) -> Element<'a, M> {
    let mark = match tone {
        Tone::Good => "✓",
        Tone::Warning | Tone::Bad => "⚠",
        Tone::Plain => "●",
    };
    let (colour, _) = look.tone(tone);
    let buttons = actions.into_iter().map(|(label, message)| Button::new(look, label).kind(Kind::Plain).on_press(message).into());
    let line = row![
        look.strong(mark).color(colour),
        container(look.text(told.into())).width(Fill),
        Row::with_children(buttons).spacing(space::NEAR)
    ]
    .spacing(space::SMALL)
    .align_y(Center);
    container(line).padding([space::NEAR, space::SMALL]).width(Length::Fill).style(look.notice(tone)).into()
}
