//! What the desk shows: the tiles at the left, today at the right, the sentence below.

use iced::widget::text::LineHeight;
use iced::widget::{Column, Row, Space, column, container, responsive, row, scrollable, text_input};
use iced::{Center, Element, Fill, FillPortion, Shrink, Size};

use super::status_line::in_words;
use super::tiles::{self, Group};
use super::{Desk, Doubt, Message, Search, history, sentence, today, tools};
use crate::book::visit::MOST;
use crate::book::{Code, CodeId, DimensionId};
use crate::gui::screen::{BookContext, in_language, label, short_label};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Look, Tone, Type, space};
use crate::gui::widget::{self, Button, Slots, Stepper, Tile};
use crate::locale::Locale;
use crate::text;

/// The ids of "other" in the ready vocabulary: a language that has no code of its own is `mis`, as in ISO 639-2.
const OTHERS: [&str; 2] = ["mis", "other"];

/// The search field, so that it can be given the focus.
pub(super) const SEARCH: &str = "desk-search";

/// The width of the list of today's visits at 100 %.
const TODAY: f32 = 320.0;

/// How much higher than the least a tile may grow where the window has room to spare: a higher one is no easier to hit.
const MOST_GROWTH: f32 = 20.0;
/// The space around the tiles.
const AROUND: iced::Padding = iced::Padding { top: space::NEAR, right: space::SMALL, bottom: space::NEAR, left: space::MEDIUM };

/// The room for the tiles: the width of a line of them, and the height of each.
#[derive(Clone, Copy)]
struct Room {
    width: f32,
    tile: f32,
}

pub(super) fn view<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let body: Element<'a, Message> = if look.is_narrow() {
        responsive(move |size| {
            let room = Room { width: size.width - 2.0 * space::MEDIUM, tile: look.touch_of_two() };
            let parts = column![tools::tools(desk, context), tiles_of(desk, room, context), day(desk, context)];
            scrollable(parts.spacing(space::MEDIUM).padding(space::MEDIUM)).style(look.scroll()).height(Fill).into()
        })
        .into()
    } else {
        let left = responsive(move |size| {
            let room = room(desk, size, context);
            scrollable(container(tiles_of(desk, room, context)).padding(AROUND)).style(look.scroll()).width(Fill).height(Fill).into()
        });
        let today = scrollable(day(desk, context)).style(look.scroll()).height(Fill);
        let right = container(column![tools::tools(desk, context), today].spacing(space::SMALL));
        let padding = iced::Padding::new(space::SMALL).right(0.0);
        row![left, right.width(TODAY * look.scale).padding(padding).style(look.bar())].height(Fill).into()
    };
    Slots::new().push(doubt(desk, context)).push(body).push(bar(desk, context)).laid_out(|parts| parts.height(Fill)).into()
}

/// The day's visits, or what was changed of them.
fn day<'a>(desk: &'a Desk, context: BookContext<'a>) -> Element<'a, Message> {
    if desk.shows_history() { history::changes(desk, context) } else { today::today(desk, context) }
}

/// The tiles of the form, or all choices of one question.
fn tiles_of<'a>(desk: &'a Desk, room: Room, context: BookContext<'a>) -> Element<'a, Message> {
    match desk.search() {
        Some(search) => all_codes(desk, search, room, context),
        None => choices(desk, room, context),
    }
}

/// The room for the tiles in the part of the window that is theirs: rows of tiles share what headings and spaces leave of its height.
#[expect(clippy::cast_precision_loss, reason = "a few dozen rows")]
fn room(desk: &Desk, size: Size, context: BookContext<'_>) -> Room {
    let look = context.look();
    let width = size.width - AROUND.left - AROUND.right;
    let core = desk.groups.iter().filter(|group| group.dimension.is_core());
    let questions: Vec<usize> = core
        .map(|group| {
            let beside = if group.dimension == DimensionId::CHANNEL { people_width(look) } else { 0.0 };
            columns_and_rows(group, width - beside, look).1
        })
        .chain(optional(desk, width, look).iter().map(|_| 1))
        .collect();
    let heading = LineHeight::default().to_absolute(look.size(Type::Heading).into()).0 + space::TIGHT;
    let rows = questions.iter().sum::<usize>() as f32;
    let between = (rows - questions.len() as f32) * space::NEAR + (questions.len() as f32 - 1.0) * space::SMALL;
    let fixed = AROUND.top + AROUND.bottom + between + questions.len() as f32 * heading;
    let least = look.touch_of_two();
    Room { width, tile: ((size.height - fixed) / rows).clamp(least, least + MOST_GROWTH) }
}

/// The columns of a question's tiles in a line so wide, and its rows.
fn columns_and_rows(group: &Group, width: f32, look: Look) -> (usize, usize) {
    let cells = group.tiles.len() + usize::from(group.more.is_some());
    let columns = look.columns(width, cell_width(&group.dimension)).min(cells).max(1);
    (columns, cells.div_ceil(columns))
}

fn choices<'a>(desk: &'a Desk, room: Room, context: BookContext<'a>) -> Element<'a, Message> {
    let mut parts = Column::new().spacing(space::SMALL);
    for group in desk.groups.iter().filter(|group| group.dimension.is_core()) {
        parts = parts.push(if group.dimension == DimensionId::CHANNEL {
            people_and(desk, group, room, context)
        } else {
            shown(desk, group, room, context)
        });
    }
    for line in optional(desk, room.width, context.look()) {
        let each = line.into_iter().map(|group| (group, width_of(group, room.width, context.look())));
        let each = each.map(|(group, width)| container(shown(desk, group, Room { width, ..room }, context)).width(width).into());
        parts = parts.push(Row::with_children(each).spacing(space::MEDIUM));
    }
    parts.into()
}

/// The optional questions in lines: few choices need little room, so that several fit side by side.
fn optional(desk: &Desk, room: f32, look: Look) -> Vec<Vec<&Group>> {
    let mut lines: Vec<Vec<&Group>> = Vec::new();
    let mut left = 0.0;
    for group in desk.groups.iter().filter(|group| !group.dimension.is_core()) {
        let width = width_of(group, room, look) + space::MEDIUM;
        match lines.last_mut() {
            Some(line) if width <= left => line.push(group),
            _ => {
                lines.push(vec![group]);
                left = room + space::MEDIUM;
            }
        }
        left -= width;
    }
    lines
}

/// The width that the tiles of an optional question need, at most all there is.
#[expect(clippy::cast_precision_loss, reason = "a question has twelve choices at most")]
fn width_of(group: &Group, room: f32, look: Look) -> f32 {
    let cells = (group.tiles.len() + usize::from(group.more.is_some())) as f32;
    (cells * (cell_width(&group.dimension) * look.scale + space::NEAR) - space::NEAR).min(room)
}

/// The number of visitors, and next to it the channels.
fn people_and<'a>(desk: &'a Desk, group: &'a Group, room: Room, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let people = desk.form.people;
    let step = move |to| if to > people { Message::OneMore } else { Message::OneFewer };
    let stepper = Stepper::new(look, people, 1..=MOST, step).keys(Stroke::Minus, Stroke::Plus);
    let stepper = match &desk.digits {
        Some(typed) => stepper.shown(format!("{typed}_")),
        None => stepper,
    };
    let people = column![look.heading(text!(context.locale(), "desk-people")), Element::from(stepper)].spacing(space::TIGHT);
    if look.is_narrow() {
        return column![people, shown(desk, group, room, context)].spacing(space::SMALL).into();
    }
    let width = people_width(look);
    let channels = shown(desk, group, Room { width: room.width - width - space::SMALL, ..room }, context);
    row![container(people).width(width), channels].spacing(space::SMALL).into()
}

/// The width of the number of visitors.
fn people_width(look: Look) -> f32 {
    150.0 * look.scale
}

/// One dimension: its name and its tiles.
fn shown<'a>(desk: &'a Desk, group: &'a Group, room: Room, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, vocabulary) = (context.look(), context.locale(), context.vocabulary());
    let name = vocabulary.dimension(&group.dimension).map_or("", |dimension| in_language(locale, &dimension.label));
    let mut cells: Vec<Element<'a, Message>> = group
        .tiles
        .iter()
        .filter_map(|(id, key)| match vocabulary.code(&group.dimension, id) {
            None if *id == CodeId::UNKNOWN => Some(unknown(desk, context, &group.dimension, *key, room.tile)),
            code => code.map(|code| tile(desk, context, code, *key, room.tile)),
        })
        .collect();
    cells.extend(group.more.map(|key| more(desk, context, group, key, room.tile)));
    let (columns, _) = columns_and_rows(group, room.width, look);
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

/// The tile for what is not known.
fn unknown<'a>(desk: &Desk, context: BookContext<'a>, dimension: &DimensionId, key: Option<Stroke>, height: f32) -> Element<'a, Message> {
    let message = Message::Press(dimension.clone(), CodeId::UNKNOWN);
    Tile::new(context.look(), text!(context.locale(), "desk-not-known"), message)
        .key(key)
        .chosen(desk.form.has(dimension, &CodeId::UNKNOWN))
        .height(height)
        .once(desk.entry.is_quick())
        .into()
}

fn tile<'a>(desk: &Desk, context: BookContext<'a>, code: &'a Code, key: Option<Stroke>, height: f32) -> Element<'a, Message> {
    let chosen = desk.form.has(&code.dimension, &code.id);
    let (name, below) = names(context.locale(), code);
    let tile = Tile::new(context.look(), name, Message::Press(code.dimension.clone(), code.id.clone()))
        .below(below)
        .key(key)
        .chosen(chosen)
        .height(height)
        .once(desk.entry.is_quick());
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
fn more<'a>(desk: &Desk, context: BookContext<'a>, group: &Group, key: Stroke, height: f32) -> Element<'a, Message> {
    let hidden = |id: &&CodeId| !group.tiles.iter().any(|(tile, _)| tile == *id);
    let chosen: Vec<_> = desk.form.codes(&group.dimension).iter().filter(hidden).collect();
    let names: Vec<_> = chosen
        .iter()
        .filter_map(|id| context.vocabulary().code(&group.dimension, id))
        .map(|code| short_label(context.locale(), code))
        .collect();
    let label = if names.is_empty() { text!(context.locale(), "desk-more") } else { names.join(", ") };
    Tile::new(context.look(), label, Message::More(group.dimension.clone())).key(Some(key)).chosen(!chosen.is_empty()).height(height).into()
}

/// All codes of one dimension, and a field to find one.
fn all_codes<'a>(desk: &'a Desk, search: &'a Search, room: Room, context: BookContext<'a>) -> Element<'a, Message> {
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
    let found: Vec<_> =
        tiles::found(vocabulary, group, &search.typed).into_iter().map(|code| tile(desk, context, code, None, room.tile)).collect();
    let result: Element<'a, Message> = if found.is_empty() {
        column![look.quiet(text!(locale, "desk-search-nothing")), offered(desk, search, context)].spacing(space::SMALL).into()
    } else {
        grid(found, look.columns(room.width, 156.0))
    };
    let line = row![look.heading(name), field.width(420.0 * look.scale), close].spacing(space::MEDIUM).align_y(Center);
    column![line, result].spacing(space::SMALL).into()
}

/// What can be chosen where nothing was found: "other", and what was typed as a new choice.
fn offered<'a>(desk: &'a Desk, search: &'a Search, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let other = OTHERS.iter().find_map(|id| context.vocabulary().code(&search.dimension, &id.parse().ok()?)).filter(|code| !code.retired);
    let other = other.map(|code| Button::new(look, label(locale, code)).on_press(Message::Press(code.dimension.clone(), code.id.clone())));
    let name = search.typed.trim();
    let add = (!name.is_empty()).then(|| {
        let adding = Button::new(look, text!(locale, "desk-search-add", name = name));
        adding.on_press_maybe(desk.adding.is_none().then(|| Message::Add(name.to_owned())))
    });
    Row::new().push(other).push(add).spacing(space::NEAR).wrap().into()
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
        _ => {
            let said = sentence::of_form(locale, vocabulary, &desk.form);
            let date = desk.form.corrects.as_ref().map_or(desk.date, |visit| visit.date);
            // Another day than the present one is named in the sentence.
            let day = (date != context.app.now.date).then(|| format!("{}: ", locale.date_with_weekday(date)));
            look.sentence(format!("{}{said}", day.unwrap_or_default()))
        }
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
        .once()
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
