//! Pages that use the whole width: a head line, and columns side by side where there is room.

use iced::widget::{Column, Row, container, scrollable};
use iced::{Element, Fill, FillPortion, Padding};

use super::Slots;
use crate::gui::theme::{Look, space};

/// The greatest width of a page at 100 %: longer lines are hard to follow.
const WIDEST: f32 = 1340.0;

/// A page below the tabs: a head that may hold more than the page's name, then its parts, each in a slot that may be empty; it scrolls
/// where it must.
pub fn wide_page<'a, M: 'a>(
    look: Look,
    head: impl Into<Element<'a, M>>,
    parts: impl IntoIterator<Item = Option<Element<'a, M>>>,
) -> Element<'a, M> {
    let content = Slots::new().push(head.into()).extend(parts).laid_out(|parts| parts.spacing(space::SMALL).max_width(WIDEST * look.scale));
    let padding = Padding { top: space::SMALL, right: space::MEDIUM, bottom: space::MEDIUM, left: space::MEDIUM };
    scrollable(container(content).center_x(Fill).padding(padding)).style(look.scroll()).width(Fill).height(Fill).into()
}

/// Columns of equal width side by side; below each other where the window is narrow.
pub fn columns<'a, M: 'a>(look: Look, columns: impl IntoIterator<Item = Vec<Element<'a, M>>>) -> Element<'a, M> {
    let columns = columns.into_iter().map(|parts| Column::with_children(parts).spacing(space::SMALL));
    if look.is_narrow() {
        return Column::with_children(columns.map(Element::from)).spacing(space::SMALL).into();
    }
    Row::with_children(columns.map(|column| column.width(FillPortion(1)).into())).spacing(space::SMALL).into()
}
