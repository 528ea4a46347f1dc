//! One table with its chart, what must be known to read it, and the button that saves it.

use iced::widget::{Column, Row, column, container, row};
use iced::{Center, Element, Fill, FillPortion};

use super::{Message, Statistics};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Type, space};
use crate::gui::widget::{Button, chart, figures};
use crate::report::ItemLabels;
use crate::report::section::{Chart, Line, SectionTable};
use crate::text;

/// Up to how many columns a table is next to its chart.
const BESIDE: usize = 7;

pub(super) fn panel<'a>(statistics: &'a Statistics, section_table: &'a SectionTable, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let save = Button::new(look, text!(locale, "statistics-save")).on_press(Message::Save(Some(section_table.name.clone())));
    let head = row![container(look.sentence(&section_table.title)).width(Fill), save].spacing(space::SMALL).align_y(Center);
    let large = (section_table.name == "overview").then(|| key_figures(section_table, &naming, context));
    let table = figures::table(look, &naming, section_table, statistics.lines);
    let drawing = section_table.chart.as_ref().map(|chart| chart::chart(look, &naming, chart));
    let body: Element<'a, Message> = match drawing {
        None => table,
        Some(drawing)
            if look.is_narrow()
                || section_table.heads.len() > BESIDE
                || matches!(section_table.chart, Some(Chart::Columns(_) | Chart::Heat { .. } | Chart::Days(_) | Chart::Progress(_))) =>
        {
            column![drawing, table].spacing(space::MEDIUM).into()
        }
        Some(drawing) => {
            row![container(table).width(FillPortion(11)), container(drawing).width(FillPortion(10))].spacing(space::LARGE).into()
        }
    };
    let rest = section_table.lines.len().saturating_sub(statistics.lines);
    let more = (rest > 0).then(|| {
        let label = text!(locale, "statistics-more", count = crate::locale::Arg::Count(rest as u64));
        Element::from(Button::new(look, label).on_press(Message::More))
    });
    let remarks = section_table.remarks.iter().map(|remark| look.quiet(remark).into());
    let body = Column::new().push(head).push(large).push(body).push(more).extend(remarks).spacing(space::SMALL);
    container(body).padding(space::MEDIUM).width(Fill).style(look.card()).into()
}

/// The first lines of the overview, large: how many visits and visitors, and how that has changed.
fn key_figures<'a>(section_table: &'a SectionTable, naming: &ItemLabels<'_>, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let one = |line: &'a Line| {
        let read = |at: usize| line.entries.get(at).map(|entry| entry.read(naming));
        let change = read(3).zip(read(4)).map(|(difference, percent)| Element::from(look.quiet(format!("{difference} ({percent})"))));
        let words = Column::new().push(look.text(read(0).unwrap_or_default())).push(change);
        Element::from(
            row![look.title(read(1).unwrap_or_default()).size(look.size(Type::Title) * 1.6), words].spacing(space::SMALL).align_y(Center),
        )
    };
    Row::with_children(section_table.lines.iter().take(2).map(one)).spacing(space::LARGE * 2.0).wrap().into()
}
