//! The day's figures: what is known of the day, visits and visitors, topics, languages, channels.

use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill, FillPortion};

use super::{Message, Read};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Bar};
use crate::locale::Arg;
use crate::report::ItemLabels;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, DayState, Measure, Table};
use crate::text;

pub(super) fn figures<'a>(read: &'a Read, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(&context.book.catalogue.vocabulary, &context.book.catalogue.places, locale);
    let mut parts = Column::new().spacing(space::SMALL).push(state(read, context, &naming));
    let totals = read.sheet.totals();
    if is_told(read.state()) {
        let totals = format!("{} · {}", locale.visits(totals.visits), locale.visitors(totals.people));
        parts = parts.push(look.title(totals));
    }
    if totals.visits > 0 {
        let table = |axis: &Axis| read.sheet.table(axis, Measure::Visits).map(|table| by(table, context, &naming));
        let left = table(&Axis::TOPIC).into_iter().collect();
        let right = [Axis::LANGUAGE, Axis::CHANNEL].iter().filter_map(table).collect();
        parts = parts.push(if look.is_narrow() { widget::columns(look, [left, right]) } else { side_by_side(left, right) });
    }
    widget::card(look, text!(locale, "day-figures"), parts)
}

/// Two columns with more room between them than cards need: their numbers are at the edge.
fn side_by_side<'a>(left: Vec<Element<'a, Message>>, right: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let column = |parts| Column::with_children(parts).spacing(space::SMALL).width(FillPortion(1));
    row![column(left), column(right)].spacing(space::LARGE).into()
}

/// Whether a number can be given for the day.
fn is_told(state: Option<DayState>) -> bool {
    matches!(state, Some(DayState::Recorded | DayState::Unexpected | DayState::Zero | DayState::Known))
}

/// What is known of the day, in a word and a sentence: recorded, zero, closed and missing are four things.
fn state<'a>(read: &Read, context: BookContext<'a>, naming: &ItemLabels<'_>) -> Element<'a, Message> {
    let look = context.look();
    let (mark, tone) = match read.state() {
        Some(DayState::Recorded | DayState::Zero | DayState::Known) => ("✓", Tone::Good),
        Some(DayState::Missing | DayState::Unexpected) => ("⚠", Tone::Warning),
        Some(DayState::Closed | DayState::Pending) | None => ("●", Tone::Plain),
    };
    let (colour, _) = look.tone(tone);
    let line = row![look.strong(mark).color(colour), container(look.text(naming.day_sentence(read.state()))).width(Fill)];
    container(line.spacing(space::SMALL).align_y(Center)).padding([space::NEAR, space::SMALL]).width(Fill).style(look.notice(tone)).into()
}

/// One table as bars, the longest first; what has none is listed in one line.
fn by<'a>(table: &Table, context: BookContext<'a>, naming: &ItemLabels<'_>) -> Element<'a, Message> {
    let (look, locale, axis) = (context.look(), context.locale(), &table.request.rows);
    let cells: Vec<_> = table.cells().filter(|cell| cell.row != TOTAL).collect();
    let mut counted: Vec<_> = cells.iter().filter_map(|cell| Some((cell, cell.figure.value.filter(|value| *value > 0)?))).collect();
    counted.sort_by_key(|(_, value)| std::cmp::Reverse(*value));
    let others = cells.len() - counted.len();
    let bars =
        counted.into_iter().map(|(cell, value)| Bar { name: naming.short(axis, cell.row), value, shown: naming.figure(cell.figure) });
    let name = format!("{} · {}", naming.axis(axis), naming.measure(axis, Measure::Visits).to_lowercase());
    let others = (others > 0).then(|| look.small(text!(locale, "day-others", count = Arg::Count(others as u64))));
    Column::new().push(look.heading(name)).push(widget::bars(look, bars)).push(others).spacing(space::TIGHT).into()
}
