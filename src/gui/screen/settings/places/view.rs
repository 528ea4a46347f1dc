//! What is shown of the organisation, of its places, and of one of them while it is changed.

use chrono::Weekday;
use iced::widget::{Column, Row, column, container, row, text_input};
use iced::{Center, Element, Fill};

use super::super::edits::{Edits, Part};
use super::super::keys;
use super::editor::{BadEdit, Editor};
use super::{Message, Places};
use crate::book::lists::Step;
use crate::book::place::{Span, WEEK};
use crate::book::{Place, PlaceId};
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Type, space};
use crate::gui::widget::{self, Button, Stepper, Tile};
use crate::locale::Locale;
use crate::text;
use crate::transfer::defaults::Setting;

/// The place's name field, so that it can be given the focus.
pub(super) const NAME: &str = "settings-place-name";
/// The organisation's field, so that it can be given the focus.
const ORGANISATION: &str = "settings-organisation";
/// The field of a closure's date.
const DATE: &str = "settings-closure-date";
/// The field of the first day in use.
const SINCE: &str = "settings-place-since";

pub(super) fn places<'a>(places: &'a Places, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let status = edits.status(context, |part| matches!(part, Part::Place(_) | Part::Closure), Message::Undo);
    let body = if let Some(editor) = &places.editor {
        Column::new().push(edited(places, editor, edits, context)).push(status)
    } else {
        let lines = context.book.catalogue.places.iter().map(|place| line(place, context));
        let new = Button::new(look, text!(locale, "settings-place-new")).key(keys::NEW).on_press(Message::New);
        Column::with_children(lines).push(status).push(new).push(usual(context))
    };
    widget::card(look, text!(locale, "settings-places"), body.spacing(space::SMALL))
}

/// The card of the organisation's name.
pub(super) fn organisation<'a>(places: &'a Places, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    if context.app.defaults.locks(Setting::Organisation) {
        let (label, name) = (text!(locale, "settings-organisation-name"), context.book.organisation.clone());
        return widget::card(look, text!(locale, "settings-organisation"), widget::set_by_organisation(look, locale, label, name));
    }
    let typed = places.organisation.as_ref();
    let empty = typed.is_some_and(|name| name.trim().is_empty());
    let can_save = typed.is_some() && !empty && !edits.is_saving();
    let input = text_input("", typed.map_or(context.book.organisation.as_str(), String::as_str))
        .id(ORGANISATION)
        .on_input(Message::Organisation)
        .on_submit(Message::SaveOrganisation)
        .size(look.size(Type::Body))
        .padding(space::FIELD)
        .width(Fill)
        .style(look.field(empty));
    let save = Button::new(look, text!(locale, "settings-save")).on_press_maybe(can_save.then_some(Message::SaveOrganisation));
    // The key saves the place while one is open.
    let save = if places.editor.is_none() { save.key(keys::SAVE) } else { save };
    let line = row![input, save].spacing(space::NEAR).align_y(Center);
    let wrong = empty.then(|| text!(locale, "settings-organisation-missing"));
    let name = widget::labelled(look, text!(locale, "settings-organisation-name"), line, wrong);
    let parts = Column::new().push(name).push(edits.status(context, |part| *part == Part::Organisation, Message::Undo));
    widget::card(look, text!(locale, "settings-organisation"), parts.spacing(space::SMALL))
}

/// One place: its name and hours, and what can be done with it.
fn line<'a>(place: &'a Place, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let mut below = hours(locale, place);
    if let Some(since) = place.since {
        below = format!("{below} · {}", text!(locale, "settings-place-since-then", date = locale.date(since)));
    }
    let name = if place.retired { text!(locale, "settings-place-retired", name = &place.name) } else { place.name.clone() };
    let names = column![look.strong(name), look.quiet(below)];
    let edit = Button::new(look, text!(locale, "settings-place-edit")).on_press(Message::Edit(place.id.clone()));
    let here_now = place.id == context.book.place;
    let retire = if place.retired { text!(locale, "settings-place-bring-back") } else { text!(locale, "settings-place-retire") };
    let retire = Button::new(look, retire).on_press_maybe((!here_now).then(|| Message::Retire(place.id.clone(), !place.retired)));
    let why = here_now.then(|| look.small(text!(locale, "settings-place-here")));
    // An order of one is none; what is out of use has no place in it.
    let ordered = !place.retired && context.book.places().count() > 1;
    let is_end = |end: Option<&Place>| end.is_some_and(|end| end.id == place.id);
    let arrow = |sign: &str, step, end: bool| {
        let message = (!end).then(|| Message::MovePlace(place.id.clone(), step));
        Button::new(look, sign).width(look.touch()).on_press_maybe(message)
    };
    let (first, last) = (is_end(context.book.places().next()), is_end(context.book.places().last()));
    let moves = ordered.then(|| row![arrow("↑", Step::Up, first), arrow("↓", Step::Down, last)].spacing(space::NEAR));
    let line = row![container(names).width(Fill), Row::new().push(moves).push(edit).push(retire).spacing(space::NEAR)];
    let body = Column::new().push(line.spacing(space::SMALL).align_y(Center)).push(why).spacing(space::TIGHT);
    container(body).padding(space::SMALL).width(Fill).style(look.card()).into()
}

/// "ti 10–16, pe 10–16".
fn hours(locale: &Locale, place: &Place) -> String {
    let span = |day: Weekday, span: &Span| format!("{} {}–{}", locale.weekday_short(day), span.from, span.to);
    let spans: Vec<_> = WEEK.iter().flat_map(|day| place.hours.on(*day).iter().map(move |hours| span(*day, hours))).collect();
    if spans.is_empty() { text!(locale, "settings-place-no-days") } else { spans.join(", ") }
}

/// Where the desk is when the window is opened.
fn usual(context: BookContext<'_>) -> Element<'_, Message> {
    let (look, locale) = (context.look(), context.locale());
    let usual = context.app.preferences.usual_place.as_ref();
    let last = (text!(locale, "settings-usual-last"), usual.is_none(), Message::UsualPlace(None));
    let each =
        context.book.places().map(|place| (place.name.clone(), usual == Some(&place.id), Message::UsualPlace(Some(place.id.clone()))));
    widget::labelled(look, text!(locale, "settings-usual"), widget::segmented(look, std::iter::once(last).chain(each)), None)
}

fn edited<'a>(places: &'a Places, editor: &'a Editor, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let heading = match &editor.known {
        Some(place) => text!(locale, "settings-place-edit-of", name = &place.name),
        None => text!(locale, "settings-place-new"),
    };
    let error = editor.error(&context.book.catalogue.places);
    let said = error.as_ref().map(|error| locale.explain(error));
    let (since_error, name_error) = if matches!(error, Some(BadEdit::Since(_))) { (said, None) } else { (None, said) };
    let toggles = WEEK.map(|day| {
        let tile = Tile::new(look, locale.weekday_short(day), Message::Day(day)).chosen(editor.opens(day));
        // Two letters alone would be narrower than a finger.
        tile.width(72.0 * look.scale).into()
    });
    let days = WEEK.into_iter().filter(|day| editor.opens(*day)).map(|day| of_day(editor, day, context));
    let hours = column![Row::with_children(toggles).spacing(space::NEAR).wrap(), Column::with_children(days).spacing(space::TIGHT)];
    let save = Button::new(look, text!(locale, "settings-place-save")).kind(Kind::Primary).key(keys::SAVE);
    let cancel = Button::new(look, text!(locale, "settings-cancel")).key(Stroke::Escape).on_press(Message::Cancel);
    let buttons = row![save.on_press_maybe((!edits.is_saving()).then_some(Message::SavePlace)), cancel].spacing(space::NEAR);
    let parts = column![
        look.sentence(heading),
        widget::field(look, NAME, text!(locale, "settings-place-name"), &editor.name, Message::Name, name_error),
        widget::labelled(look, text!(locale, "settings-place-hours"), hours.spacing(space::SMALL), None),
        widget::field(look, SINCE, text!(locale, "settings-place-since"), &editor.since, Message::Since, since_error),
        buttons,
    ];
    let closures = editor.known.as_ref().map(|place| closures(places, &place.id, context));
    parts.push(closures).spacing(space::SMALL).into()
}

/// The hours of one weekday, a line for each span.
fn of_day<'a>(editor: &Editor, day: Weekday, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let spans = editor.hours.on(day);
    let lines = spans.iter().enumerate().map(|(index, span)| {
        let name = if index == 0 { locale.weekday_long(day) } else { String::new() };
        let from = Stepper::new(look, span.from.into(), 0..=23, move |hour| Message::From(day, index, hour));
        let to = Stepper::new(look, span.to.into(), 1..=24, move |hour| Message::To(day, index, hour));
        let last = index + 1 == spans.len();
        let more = last.then(|| Button::new(look, text!(locale, "settings-span-add")).kind(Kind::Quiet).on_press(Message::AddSpan(day)));
        let less = (spans.len() > 1)
            .then(|| Button::new(look, text!(locale, "settings-span-remove")).kind(Kind::Quiet).on_press(Message::RemoveSpan(day, index)));
        let name = container(look.text(name)).width(96.0 * look.scale);
        Row::new()
            .push(name)
            .push(from)
            .push(look.text("–"))
            .push(to)
            .push(less)
            .push(more)
            .spacing(space::NEAR)
            .align_y(Center)
            .wrap()
            .into()
    });
    Column::with_children(lines).spacing(space::TIGHT).into()
}

/// The dates on which a place stays closed.
fn closures<'a>(places: &'a Places, id: &PlaceId, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let place = context.book.catalogue.places.iter().find(|place| place.id == *id);
    let dates = place.into_iter().flat_map(|place| &place.closures).map(|date| {
        let open = Button::new(look, text!(locale, "lists-open-date")).on_press(Message::OpenOn(id.clone(), *date));
        row![look.text(locale.date_with_weekday(*date)), open].spacing(space::SMALL).align_y(Center).wrap().into()
    });
    let wrong = places.bad_date.then(|| text!(locale, "settings-place-bad-since", text = &places.date));
    let close = Button::new(look, text!(locale, "lists-close-date")).on_press(Message::Close(id.clone()));
    Column::new()
        .push(widget::field(look, DATE, text!(locale, "lists-closed-dates"), &places.date, Message::Date, wrong))
        .push(close)
        .push(Column::with_children(dates).spacing(space::TIGHT))
        .spacing(space::NEAR)
        .into()
}
