//! What the day shows: the date, the figures at the left, the day's form at the right, the visits below.

use iced::widget::{Row, container, row, text_input};
use iced::{Center, Element, Fill};

use super::{Day, Message, StatusLine, day_form, figures, keys, list, paper};
use crate::book::Period;
use crate::gui::screen::BookContext;
use crate::gui::theme::{Kind, Tone, Type, space};
use crate::gui::widget::{self, Button, calendar};
use crate::text;

/// The date's field, so that it can be given the focus.
const DATE: &str = "day-date";

pub(super) fn view<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let calendar = day.calendar.map(|shown| {
        let month = calendar::month(look, context.locale(), shown, day.date, Message::Go, Message::Month);
        container(month).padding(space::SMALL).style(look.card()).into()
    });
    let error = match &day.told {
        Some(StatusLine::UiError(error)) => Some(widget::notice(look, Tone::Bad, context.locale().explain(error), [])),
        _ => None,
    };
    let shown = day.read.as_ref().map(|read| {
        let left = vec![figures::figures(read, context), list::visits(day, read, context)];
        let right = vec![day_form::said(day, read, context), paper::paper(day, context)];
        widget::columns(look, [left, right])
    });
    widget::wide_page(look, head(day, context), [calendar, leaving(day, context), error, reminder(context), shown])
}

/// A quiet word where a broken or stolen laptop would take all backups with it, or none could be taken.
fn reminder(context: BookContext<'_>) -> Option<Element<'_, Message>> {
    let (look, locale) = (context.look(), context.locale());
    if let Some(error) = &context.app.backup_error {
        return Some(look.quiet(locale.explain(error)).into());
    }
    let alone = context.app.backups.as_ref().is_some_and(|known| known.all_on_one_disk);
    alone.then(|| look.quiet(text!(locale, "backup-one-disk-day")).into())
}

/// Place and date in words, and the ways to another day.
fn head<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let place = context.book.catalogue.places.iter().find(|place| place.id == day.place).map_or(day.place.as_str(), |place| &place.name);
    let title = look.title(format!("{place} · {}", locale.period(Period::Day(day.date))));
    let typed = day.typed.clone().unwrap_or_else(|| calendar::written_date(locale, day.date));
    let wrong = day.typed.as_deref().is_some_and(|typed| calendar::read_date(typed).is_none());
    let field = text_input("", &typed)
        .id(DATE)
        .on_input(Message::Typed)
        .on_submit(Message::TakeTyped)
        .size(look.size(Type::Body))
        .padding(space::FIELD)
        .width(120.0 * look.scale)
        .style(look.field(wrong));
    let button = |label: String, key, message| Button::new(look, label).key(key).on_press(message);
    let month = button(text!(locale, "day-calendar"), keys::CALENDAR, Message::Calendar);
    let ways = row![
        button(text!(locale, "day-before"), keys::BEFORE, Message::Before),
        field,
        button(text!(locale, "day-after"), keys::AFTER, Message::After),
        button(text!(locale, "day-today"), keys::TODAY, Message::Today),
        month.kind(if day.calendar.is_some() { Kind::Chosen } else { Kind::Plain }),
    ]
    .spacing(space::NEAR)
    .align_y(Center);
    let wrong = wrong.then(|| row![look.error("⚠"), look.error(text!(locale, "day-date-wrong"))].spacing(space::NEAR).into());
    let line: Element<'a, Message> = if look.is_narrow() {
        iced::widget::column![title, ways.wrap()].spacing(space::SMALL).into()
    } else {
        row![container(title).width(Fill), ways].spacing(space::MEDIUM).align_y(Center).into()
    };
    iced::widget::Column::new().push(line).extend(wrong).spacing(space::TIGHT).into()
}

/// What becomes of unsaved changes before another day is shown.
fn leaving<'a>(day: &'a Day, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let _ = day.leaving.as_ref()?;
    let buttons = Row::new()
        .push(
            Button::new(look, text!(locale, "day-leave-save")).kind(Kind::Primary).on_press_maybe(day.draft.status.map(|_| Message::Save)),
        )
        .push(Button::new(look, text!(locale, "day-leave-discard")).on_press(Message::Discard))
        .spacing(space::NEAR);
    let line = row![look.strong("⚠").color(look.colours.warning), container(look.text(text!(locale, "day-leaving"))).width(Fill), buttons];
    let line = line.spacing(space::SMALL).align_y(Center);
    Some(container(line).padding([space::NEAR, space::SMALL]).width(Fill).style(look.notice(Tone::Warning)).into())
}
