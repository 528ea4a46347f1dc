//! A button with its key printed on it.

use iced::widget::{Row, button, container, row};
use iced::{Center, Color, Element, Length, Shrink};

use super::focusable::{Press, focusable, pressed_once};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Look, space};

/// A button. Without a message it is shown, but cannot be pressed.
pub struct Button<'a, M> {
    look: Look,
    label: String,
    kind: Kind,
    key: Option<Stroke>,
    message: Option<M>,
    width: Length,
    once: bool,
    name: std::marker::PhantomData<&'a M>,
}

impl<'a, M: Clone + 'a> Button<'a, M> {
    /// A plain button.
    #[must_use]
    pub fn new(look: Look, label: impl Into<String>) -> Self {
        Self {
            look,
            label: label.into(),
            kind: Kind::Plain,
            key: None,
            message: None,
            width: Shrink,
            once: false,
            name: std::marker::PhantomData,
        }
    }

    /// How much it matters.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The key that does the same, printed on it.
    #[must_use]
    pub fn key(mut self, key: Stroke) -> Self {
        self.key = Some(key);
        self
    }

    /// What it does.
    #[must_use]
    pub fn on_press(mut self, message: M) -> Self {
        self.message = Some(message);
        self
    }

    /// What it does, if anything at present.
    #[must_use]
    pub fn on_press_maybe(mut self, message: Option<M>) -> Self {
        self.message = message;
        self
    }

    /// The second press of a double click is none.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Its width.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

/// A key as it is printed: small, in a thin frame.
pub(super) fn keycap<'a, M: 'a>(look: Look, key: Stroke, colour: Color) -> Element<'a, M> {
    let frame = move |_: &iced::Theme| container::Style {
        border: iced::border::rounded(3.0).width(1.0).color(Color { a: 0.45, ..colour }),
        ..container::Style::default()
    };
    let label = look.small(key.label()).color(colour).line_height(1.15);
    container(label).padding([1.0, 4.0]).center_x(Length::Shrink).style(frame).into()
}

impl<'a, M: Clone + 'a> From<Button<'a, M>> for Element<'a, M> {
    fn from(this: Button<'a, M>) -> Self {
        let look = this.look;
        let colour = match this.kind {
            _ if this.message.is_none() && this.kind != Kind::Chosen => look.colours.quiet,
            Kind::Primary | Kind::Chosen => look.colours.on_accent,
            Kind::Tab => look.colours.accent,
            Kind::Plain | Kind::Quiet => look.colours.text,
        };
        let label = look.text(this.label).color(colour);
        let label = if matches!(this.kind, Kind::Primary | Kind::Chosen | Kind::Tab) { label.font(crate::gui::theme::BOLD) } else { label };
        let content: Row<'a, M> = row![label].push(this.key.map(|key| keycap(look, key, colour))).spacing(space::SMALL).align_y(Center);
        let pressed = button(container(content).center_x(if this.width == Shrink { Shrink } else { Length::Fill }).center_y(Length::Fill))
            .padding([0.0, if this.width == Shrink { 12.0 } else { 0.0 }])
            .height(look.touch())
            .width(this.width)
            .style(look.button(this.kind))
            .on_press_maybe(this.message.clone());
        let focusable = if this.once { pressed_once } else { focusable };
        focusable(look, pressed, this.message, Press::Button)
    }
}
