//! What the sheet shows: the day, what all visits have in common, the rows with their numbers, the total.

use iced::widget::{Column, Row, container, row, text_input};
use iced::{Center, Element, Fill};

use super::{BadDay, Message, PASTE, ROWS, Sheet, StatusLine};
use crate::book::visit::MOST;
use crate::book::{CodeId, DimensionId};
use crate::gui::screen::{BookContext, desk, in_language, label};
use crate::gui::shortcut::{REDO, Stroke, UNDO};
use crate::gui::theme::{Kind, Tone, Type, space};
use crate::gui::widget::{self, Button};
use crate::text;

pub(super) fn view<'a>(sheet: &'a Sheet, context: BookContext<'a>) -> Element<'a, desk::Message> {
    let (look, locale) = (context.look(), context.locale());
    let rows = ROWS.into_iter().map(|rows| (name(&rows, context), sheet.rows == rows, Message::Rows(rows)));
    let rows = widget::labelled(look, text!(locale, "sheet-rows"), widget::segmented(look, rows), None);
    let top: Element<'a, Message> = row![day(sheet, context), rows].spacing(space::LARGE).wrap().vertical_spacing(space::SMALL).into();
    let mut parts: Vec<Element<'a, Message>> = vec![top, grid(sheet, context)];
    let total = look.sentence(locale.visits(sheet.total(context)));
    let paste = Button::new(look, text!(locale, "sheet-paste")).key(PASTE).on_press(Message::Paste(0));
    let ready = sheet.is_ready(context).then_some(Message::Save);
    let save = Button::new(look, text!(locale, "sheet-save")).kind(Kind::Primary).key(Stroke::Enter).on_press_maybe(ready);
    let undo = sheet.can_undo().then(|| Button::new(look, text!(locale, "desk-undo")).key(UNDO).on_press(Message::Undo));
    let redo = sheet.can_redo().then(|| Button::new(look, text!(locale, "desk-redo")).key(REDO[0]).on_press(Message::Redo));
    let line = Row::new().push(container(total).width(Fill)).push(undo).push(redo).push(paste).push(save);
    let line: Element<'a, Message> = line.spacing(space::NEAR).align_y(Center).into();
    parts.push(line);
    parts.extend(told(sheet, context));
    // What is seldom said comes last.
    parts.extend(ROWS.into_iter().filter(|dimension| sheet.rows != *dimension && *dimension != DimensionId::TOPIC).map(|dimension| {
        let codes = context.vocabulary().codes_of(dimension_of(&dimension)).filter(|code| !code.retired);
        let codes = codes.map(|code| (label(locale, code), code.id.clone()));
        let options = [(locale.not_recorded(), CodeId::UNKNOWN)].into_iter().chain(codes).map(|(label, code)| {
            let chosen = sheet.common(&dimension) == code;
            (label, chosen, Message::Common(dimension.clone(), code))
        });
        widget::labelled(look, name(&dimension, context), widget::segmented(look, options), None)
    }));
    let close = Button::new(look, text!(locale, "sheet-close")).key(Stroke::Escape).on_press(desk::Message::ShowSheet);
    let parts = parts.into_iter().map(|part| part.map(desk::Message::Sheet));
    widget::page_with(look, text!(locale, "sheet-title", place = context.book.place_name()), close, parts)
}

/// The core dimensions live as long as the program.
fn dimension_of(id: &DimensionId) -> &'static DimensionId {
    const CORE: &[DimensionId; 4] = &DimensionId::CORE;
    CORE.iter().find(|core| *core == id).unwrap_or(&CORE[0])
}

fn name(dimension: &DimensionId, context: BookContext<'_>) -> String {
    context
        .vocabulary()
        .dimension(dimension)
        .map_or_else(String::new, |dimension| in_language(context.locale(), &dimension.label).to_owned())
}

/// The day, and what it has already.
fn day<'a>(sheet: &'a Sheet, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let (said, error) = match sheet.date(context) {
        Ok(date) => {
            let known = sheet.known.filter(|(of, visits)| *of == date && *visits > 0);
            let known = known.map(|(_, visits)| text!(locale, "sheet-known", visits = locale.visits(visits)));
            let asked = (sheet.asked == Some(date)).then(|| text!(locale, "sheet-long-past", day = locale.date_with_weekday(date)));
            (format!("{}  {}", locale.date_with_weekday(date), known.unwrap_or_default()), asked)
        }
        Err(BadDay::Unread) => (String::new(), Some(text!(locale, "sheet-bad-date"))),
        Err(BadDay::Future) => (String::new(), Some(text!(locale, "sheet-future"))),
    };
    let field = text_input("", &sheet.typed)
        .id("sheet-date")
        .on_input(Message::Date)
        .size(look.size(Type::Body))
        .padding(space::FIELD)
        .width(120.0 * look.scale)
        .style(look.field(error.is_some()));
    let step = |sign: &str, days| Button::new(look, sign).width(look.touch()).on_press(Message::Step(days));
    let line = row![step("‹", -1), field, step("›", 1), look.text(said)].spacing(space::NEAR).align_y(Center);
    widget::labelled(look, text!(locale, "sheet-date"), line, error)
}

/// The rows, in as many columns as there is room for.
fn grid<'a>(sheet: &'a Sheet, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let cells: Vec<Element<'a, Message>> = sheet
        .codes(context)
        .into_iter()
        .enumerate()
        .map(|(at, id)| {
            let name = context.vocabulary().code(&sheet.rows, &id).map_or_else(|| locale.not_recorded(), |code| label(locale, code));
            let wrong = sheet.number(&id).is_err();
            let typed = sheet.numbers.get(&id).map_or("", String::as_str);
            let input = text_input("", typed)
                .on_input(move |typed| Message::Typed(id.clone(), typed))
                .on_paste(move |_| Message::Paste(at))
                .on_submit(Message::Save)
                .size(look.size(Type::Body))
                .padding(space::FIELD)
                .width(84.0 * look.scale)
                .style(look.field(wrong));
            let error = wrong.then(|| look.error(text!(locale, "sheet-bad-number", most = MOST.to_string())));
            Column::new().push(row![container(look.text(name)).width(Fill), input].spacing(space::NEAR).align_y(Center)).push(error).into()
        })
        .collect();
    let columns = look.columns(widget::page_room(look), 300.0);
    let mut rows = Column::new().spacing(space::NEAR);
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        let mut line: Vec<Element<'a, Message>> = cells.by_ref().take(columns).map(|cell| container(cell).width(Fill).into()).collect();
        line.resize_with(columns, || container("").width(Fill).into());
        rows = rows.push(Row::with_children(line).spacing(space::LARGE));
    }
    rows.into()
}

fn told<'a>(sheet: &'a Sheet, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let (tone, told) = match sheet.status.as_ref()? {
        StatusLine::Saved(date, visits) => {
            (Tone::Good, text!(locale, "sheet-saved", day = locale.date_with_weekday(*date), visits = locale.visits(*visits)))
        }
        StatusLine::Pasted(taken, left) if left.is_empty() => (Tone::Good, text!(locale, "sheet-pasted", count = taken.to_string())),
        StatusLine::Pasted(taken, left) => {
            (Tone::Warning, text!(locale, "sheet-left", count = taken.to_string(), lines = left.join(" · ")))
        }
        StatusLine::TakenOut(date, visits) => {
            (Tone::Good, text!(locale, "sheet-taken-back", day = locale.date_with_weekday(*date), visits = locale.visits(*visits)))
        }
        StatusLine::NothingToUndo => (Tone::Warning, text!(locale, "sheet-nothing-to-undo")),
        StatusLine::NothingToPaste => (Tone::Warning, text!(locale, "sheet-nothing-to-paste")),
        StatusLine::Fault(fault) if fault.certainly_not => (Tone::Bad, locale.explain(fault)),
        StatusLine::Fault(fault) => (Tone::Bad, text!(locale, "sheet-not-certain", reason = locale.explain(&fault.error.reason()))),
        StatusLine::UiError(error) => (Tone::Bad, locale.explain(error)),
    };
    Some(widget::notice(look, tone, told, []))
}
