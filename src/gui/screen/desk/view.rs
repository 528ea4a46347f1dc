//! What the desk shows: the tiles at the left, today at the right, the sentence below.

use iced::widget::{Column, Row, Space, column, container, row, scrollable, text_input};
use iced::{Center, Element, Fill, FillPortion, Shrink};

use super::status_line::{StatusLine, in_words};
use super::tiles::{self, Group};
use super::{Desk, Doubt, Message, Search, history, sentence, today, tools};
use crate::book::visit::MOST;
use crate::book::{Code, DimensionId};
use crate::gui::screen::{BookContext, in_language, short_label};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Look, Tone, Type, space};
use crate::gui::widget::{self, Button, Stepper, Tile};
use crate::locale::Locale;
use crate::text;

/// The search field, so that it can be given the focus.
pub(super) const SEARCH: &str = "desk-search";

/// The width of the list of today's visits at 100 %.
const TODAY: f32 = 320.0;

/// The height that the desk needs with tiles of the least height, and how many rows of tiles there are.
const NEEDED: f32 = 690.0;
const ROWS: f32 = 8.0;
/// The height of a notice above the tiles, and of one more line below them.
const NOTICE: f32 = 64.0;
const LINE: f32 = 24.0;
/// The height of one line of optional questions.
const LINE_OF_TILES: f32 = 76.0;

pub(super) fn view<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let choices = match desk.search() {
        Some(search) => all_codes(desk, search, context),
        None => choices(desk, context),
    };
    let body: Element<'a, Message> = if look.is_narrow() {
        scrollable(column![tools::tools(desk, context), choices, day(desk, context)].spacing(space::MEDIUM).padding(space::MEDIUM))
            .style(look.scroll())
            .height(Fill)
            .into()
    } else {
        let left = scrollable(container(choices).padding(iced::Padding {
            top: space::NEAR,
            right: space::SMALL,
            bottom: space::NEAR,
            left: space::MEDIUM,
        }))
        .style(look.scroll())
        .width(Fill)
        .height(Fill);
        let today = scrollable(day(desk, context)).style(look.scroll()).height(Fill);
        let right = container(column![tools::tools(desk, context), today].spacing(space::SMALL));
        let padding = iced::Padding::new(space::SMALL).right(0.0);
        row![left, right.width(TODAY * look.scale).padding(padding).style(look.bar())].height(Fill).into()
    };
    Column::new().push(doubt(desk, context)).push(body).push(bar(desk, context)).height(Fill).into()
}

/// The day's visits, or what was changed of them.
fn day<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    if desk.shows_history() { history::changes(desk, context) } else { today::today(desk, context) }
}

/// The width there is for the tiles.
fn room(look: Look) -> f32 {
    let today = if look.is_narrow() { 0.0 } else { TODAY * look.scale };
    look.window.width - today - space::MEDIUM - space::SMALL
}

/// The height of a tile: where the window is higher than the desk needs, its rows share what is left.
fn tile_height(desk: &Desk, context: BookContext<'_>) -> f32 {
    let look = context.look();
    let warned = if doubt(desk, context).is_some() { NOTICE } else { 0.0 };
    let told =
        if desk.entry.is_correction() || matches!(desk.status, Some(StatusLine::Fault(_) | StatusLine::UiError(_))) { LINE } else { 0.0 };
    let optional = LINE_OF_TILES * f32::from(u8::try_from(optional(desk, look).len()).unwrap_or(u8::MAX));
    let spare = (look.window.height - NEEDED - optional - warned - told) / ROWS;
    look.touch_of_two() + if look.is_narrow() { 0.0 } else { spare.clamp(0.0, 20.0) }
}

fn choices<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let mut parts = Column::new().spacing(space::SMALL);
    for group in desk.groups.iter().filter(|group| group.dimension.is_core()) {
        parts = parts.push(if group.dimension == DimensionId::CHANNEL {
            people_and(desk, group, context)
        } else {
            shown(desk, group, context, room(context.look()))
        });
    }
    for line in optional(desk, context.look()) {
        let each = line.into_iter().map(|group| (group, width_of(group, context.look())));
        let each = each.map(|(group, width)| container(shown(desk, group, context, width)).width(width).into());
        parts = parts.push(Row::with_children(each).spacing(space::MEDIUM));
    }
    parts.into()
}

/// The optional questions in lines: few choices need little room, so that several fit side by side.
fn optional(desk: &Desk, look: Look) -> Vec<Vec<&Group>> {
    let mut lines: Vec<Vec<&Group>> = Vec::new();
    let mut left = 0.0;
    for group in desk.groups.iter().filter(|group| !group.dimension.is_core()) {
        let width = width_of(group, look) + space::MEDIUM;
        match lines.last_mut() {
            Some(line) if width <= left => line.push(group),
            _ => {
                lines.push(vec![group]);
                left = room(look) + space::MEDIUM;
            }
        }
        left -= width;
    }
    lines
}

/// The width that the tiles of an optional question need, at most all there is.
#[expect(clippy::cast_precision_loss, reason = "a question has twelve choices at most")]
fn width_of(group: &Group, look: Look) -> f32 {
    let cells = (group.tiles.len() + usize::from(group.more.is_some())) as f32;
    (cells * (cell_width(&group.dimension) * look.scale + space::NEAR) - space::NEAR).min(room(look))
}

/// The number of visitors, and next to it the channels.
fn people_and<'a>(desk: &'a Desk, group: &'a Group, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let people = desk.form.people;
    let step = move |to| if to > people { Message::OneMore } else { Message::OneFewer };
    let stepper = Stepper::new(look, people, 1..=MOST, step).keys(Stroke::Minus, Stroke::Plus);
    let stepper = match &desk.digits {
        Some(typed) => stepper.shown(format!("{typed}_")),
        None => stepper,
    };
    let people = column![look.heading(text!(context.locale(), "desk-people")), Element::from(stepper)].spacing(space::TIGHT);
    let width = 150.0 * look.scale;
    if look.is_narrow() {
        return column![people, shown(desk, group, context, room(look))].spacing(space::SMALL).into();
    }
    row![container(people).width(width), shown(desk, group, context, room(look) - width - space::SMALL)].spacing(space::SMALL).into()
}

/// One dimension: its name and its tiles.
fn shown<'a>(desk: &'a Desk, group: &'a Group, context: BookContext<'a>, room: f32) -> Element<'a, Message> {
    let (look, locale, vocabulary) = (context.look(), context.locale(), context.vocabulary());
    let name = vocabulary.dimension(&group.dimension).map_or("", |dimension| in_language(locale, &dimension.label));
    let mut cells: Vec<Element<'a, Message>> = group
        .tiles
        .iter()
        .filter_map(|(id, key)| vocabulary.code(&group.dimension, id).map(|code| tile(desk, context, code, *key)))
        .collect();
    cells.extend(group.more.map(|key| more(desk, context, group, key)));
    let columns = look.columns(room, cell_width(&group.dimension)).min(cells.len());
    column![look.heading(name), grid(cells, columns)].spacing(space::TIGHT).into()
}

/// The least width of a dimension's tiles at 100 %.
fn cell_width(dimension: &DimensionId) -> f32 {
    match dimension.as_str() {
        "topic" => 156.0,
        "language" => 114.0,
        "channel" => 90.0,
        "referral" => 128.0,
        _ => 108.0,
    }
}

/// Cells of the same width in rows.
fn grid<'a>(cells: Vec<Element<'a, Message>>, columns: usize) -> Element<'a, Message> {
    let mut rows = Column::new().spacing(space::NEAR);
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        let mut line: Vec<Element<'a, Message>> =
            cells.by_ref().take(columns).map(|cell| container(cell).width(FillPortion(1)).into()).collect();
        line.resize_with(columns, || Space::new().width(FillPortion(1)).into());
        rows = rows.push(Row::with_children(line).spacing(space::NEAR));
    }
    rows.into()
}

fn tile<'a>(desk: &Desk, context: BookContext<'a>, code: &'a Code, key: Option<Stroke>) -> Element<'a, Message> {
    let chosen = desk.form.has(&code.dimension, &code.id);
    let (name, below) = names(context.locale(), code);
    let tile = Tile::new(context.look(), name, Message::Press(code.dimension.clone(), code.id.clone()))
        .below(below)
        .key(key)
        .chosen(chosen)
        .height(tile_height(desk, context));
    tile.compact(![DimensionId::TOPIC, DimensionId::LANGUAGE].contains(&code.dimension)).into()
}

/// A tile's own name, and the reader's name below it where that is another.
fn names(locale: &Locale, code: &Code) -> (String, Option<String>) {
    let reader = short_label(locale, code);
    match &code.own_name {
        Some(own) if own.to_lowercase() != reader.to_lowercase() => (own.clone(), Some(reader)),
        Some(own) => (own.clone(), None),
        None => (reader, None),
    }
}

/// The tile that shows all codes; it names a chosen one that has no tile of its own.
fn more<'a>(desk: &Desk, context: BookContext<'a>, group: &Group, key: Stroke) -> Element<'a, Message> {
    let hidden = |id: &&crate::book::CodeId| !group.tiles.iter().any(|(tile, _)| tile == *id);
    let chosen: Vec<_> = desk.form.codes(&group.dimension).iter().filter(hidden).collect();
    let names: Vec<_> = chosen
        .iter()
        .filter_map(|id| context.vocabulary().code(&group.dimension, id))
        .map(|code| short_label(context.locale(), code))
        .collect();
    let label = if names.is_empty() { text!(context.locale(), "desk-more") } else { names.join(", ") };
    Tile::new(context.look(), label, Message::More(group.dimension.clone()))
        .key(Some(key))
        .chosen(!chosen.is_empty())
        .height(tile_height(desk, context))
        .into()
}

/// All codes of one dimension, and a field to find one.
fn all_codes<'a>(desk: &'a Desk, search: &'a Search, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, vocabulary) = (context.look(), context.locale(), context.vocabulary());
    let Some(group) = desk.group(&search.dimension) else { return Space::new().into() };
    let name = vocabulary.dimension(&group.dimension).map_or("", |dimension| in_language(locale, &dimension.label));
    let field = text_input(&text!(locale, "desk-search"), &search.typed)
        .id(SEARCH)
        .on_input(Message::Typed)
        .on_submit(Message::TakeFirst)
        .size(look.size(Type::Body))
        .padding(space::FIELD)
        .style(look.field(false));
    let close = Button::new(look, text!(locale, "desk-search-close")).key(Stroke::Escape).on_press(Message::Clear);
    let found: Vec<_> = tiles::found(vocabulary, group, &search.typed).into_iter().map(|code| tile(desk, context, code, None)).collect();
    let result: Element<'a, Message> = if found.is_empty() {
        look.quiet(text!(locale, "desk-search-nothing")).into()
    } else {
        grid(found, look.columns(room(look), 156.0))
    };
    let line = row![look.heading(name), field.width(420.0 * look.scale), close].spacing(space::MEDIUM).align_y(Center);
    column![line, result].spacing(space::SMALL).into()
}

/// What speaks against the date, and what can be done.
fn doubt<'a>(desk: &'a Desk, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale, now) = (context.look(), context.locale(), context.app.now.date);
    let notice = if now != desk.date {
        let told = text!(locale, "desk-other-day", day = locale.date_with_weekday(desk.date), now = locale.date_with_weekday(now));
        widget::notice(look, Tone::Warning, told, [(text!(locale, "desk-new-day", now = locale.date_with_weekday(now)), Message::NewDay)])
    } else if let Doubt::Earlier(visit) = &desk.doubt {
        let last = locale.date_with_weekday(visit.date);
        let told = text!(
            locale,
            "desk-clock-earlier",
            now = locale.date_with_weekday(now),
            last = last,
            visit = sentence::of_visit(locale, context.vocabulary(), visit)
        );
        let choices = [
            (text!(locale, "desk-clock-is-right"), Message::ClockIsRight),
            (text!(locale, "desk-clock-remove"), Message::Remove(visit.id)),
        ];
        widget::notice(look, Tone::Warning, told, choices)
    } else {
        return None;
    };
    Some(container(notice).padding([space::TIGHT, space::MEDIUM]).into())
}

/// The sentence of what will be saved, what is still lacking or the status line, and the buttons.
fn bar<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, vocabulary) = (context.look(), context.locale(), context.vocabulary());
    let gap = desk.form.gap(vocabulary, &desk.place);
    let said = match desk.open_visit() {
        Some(open) if !desk.entry.is_correction() => {
            let visit = sentence::of_visit(locale, vocabulary, &open.visit);
            look.sentence(text!(locale, "desk-rush-open", seconds = open.seconds.to_string(), visit = visit))
        }
        _ => look.sentence(sentence::of_form(locale, vocabulary, &desk.form)),
    };
    let lines = column![said, state(desk, context)].spacing(2.0);
    let corrects = desk.entry.is_correction();
    let ready = gap.is_none() && desk.saving.is_none() && desk.search().is_none() && !matches!(desk.doubt, Doubt::Earlier(_));
    let clear = if corrects { text!(locale, "desk-correct-cancel") } else { text!(locale, "desk-clear") };
    let next = desk.open_visit().is_some() && !corrects;
    let save = if corrects {
        text!(locale, "desk-correct-save")
    } else if next {
        text!(locale, "desk-rush-next")
    } else {
        text!(locale, "desk-save")
    };
    let keep = Button::new(look, text!(locale, "desk-save-and-keep"))
        .key(Stroke::ShiftEnter)
        .on_press_maybe(ready.then_some(Message::SaveAndKeep));
    let buttons = Row::new()
        .push(Button::new(look, clear).key(Stroke::Escape).on_press(Message::Clear))
        .push((!corrects && !desk.entry.is_quick()).then_some(keep))
        .push(Button::new(look, save).kind(Kind::Primary).key(Stroke::Enter).on_press_maybe((ready || next).then_some(Message::Save)))
        .spacing(space::NEAR);
    let body: Element<'a, Message> = if look.is_narrow() {
        column![lines, buttons.wrap()].spacing(space::SMALL).into()
    } else {
        row![container(lines).width(Fill), container(buttons).width(Shrink)].spacing(space::MEDIUM).align_y(Center).into()
    };
    container(body).padding([space::NEAR, space::MEDIUM]).width(Fill).style(look.bar()).into()
}

/// The second line: what is lacking, or what became of the visit before.
fn state<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    if let Some(status) = &desk.status {
        let (tone, told) = in_words(status, locale, context.vocabulary());
        let (colour, _) = look.tone(tone);
        let mark = if tone == Tone::Good { "✓" } else { "⚠" };
        return row![look.strong(mark).color(colour), look.strong(told).color(colour)].spacing(space::NEAR).into();
    }
    let line = if desk.saving.is_some() {
        text!(locale, "desk-saving")
    } else if let Some(visit) = &desk.form.corrects {
        let hour = visit.hour.map_or_else(|| locale.not_recorded(), |hour| locale.hour(hour));
        text!(locale, "desk-correcting", hour = hour, visit = sentence::of_visit(locale, context.vocabulary(), visit))
    } else if desk.digits.is_some() {
        text!(locale, "desk-type-number")
    } else if desk.entry.is_quick() && desk.form.codes(&DimensionId::TOPIC).is_empty() {
        text!(locale, "desk-rush-ready")
    } else if let Some(gap) = desk.form.gap(context.vocabulary(), &desk.place) {
        sentence::of_gap(locale, context.vocabulary(), &gap)
    } else {
        text!(locale, "desk-ready")
    };
    look.quiet(line).into()
}
