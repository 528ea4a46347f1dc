//! A folder: a plain field that always works, and the system's dialog where there is one.

use iced::widget::{container, row, text_input};
use iced::{Center, Element, Fill};

use super::{Button, labelled};
use crate::gui::theme::{Look, Type, space};

/// A field for a folder's path with a button for the system's dialog.
pub struct Folder<'a, M> {
    /// By which it can be given the focus.
    pub id: &'static str,
    /// What it is for.
    pub label: String,
    /// The path.
    pub value: &'a str,
    /// What typing does.
    pub on_input: fn(String) -> M,
    /// The button's name, and what it does.
    pub browse: (String, M),
}

impl<M: Clone> Folder<'_, M> {
    /// Shows it.
    #[must_use]
    pub fn view<'a>(self, look: Look) -> Element<'a, M>
    where
        M: 'a,
    {
        let input = text_input("", self.value)
            .id(self.id)
            .on_input(self.on_input)
            .size(look.size(Type::Body))
            .padding(space::FIELD)
            .style(look.field(false));
        let line = row![container(input).width(Fill), Button::new(look, self.browse.0).on_press(self.browse.1)];
        labelled(look, self.label, line.spacing(space::NEAR).align_y(Center), None)
    }
}
