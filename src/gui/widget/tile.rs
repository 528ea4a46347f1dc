//! A tile: one choice of a dimension, with its key.

use iced::widget::text::Wrapping;
use iced::widget::{Column, Row, button, column, container, row};
use iced::{Center, Color, Element, Fill, Length};

use super::button::keycap;
use super::focusable::{Press, focusable, pressed_once};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{BOLD, Kind, Look, Type, space};

/// One choice. What is chosen is bold, marked and filled: colour alone carries no meaning.
pub struct Tile<M> {
    look: Look,
    label: String,
    below: Option<String>,
    key: Option<Stroke>,
    chosen: bool,
    message: Option<M>,
    width: Length,
    compact: bool,
    height: f32,
    once: bool,
}

impl<M: Clone> Tile<M> {
    /// A tile that is not chosen.
    #[must_use]
    pub fn new(look: Look, label: impl Into<String>, message: M) -> Self {
        Self {
            look,
            label: label.into(),
            below: None,
            key: None,
            chosen: false,
            message: Some(message),
            width: Fill,
            compact: false,
            height: look.touch(),
            once: false,
        }
    }

    /// A second, smaller line: the reader's name of a language.
    #[must_use]
    pub fn below(mut self, below: Option<String>) -> Self {
        self.below = below;
        self
    }

    /// The key that does the same, printed on it.
    #[must_use]
    pub fn key(mut self, key: Option<Stroke>) -> Self {
        self.key = key;
        self
    }

    /// Whether it is chosen.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// The key above the name instead of next to it, for narrow tiles.
    #[must_use]
    pub fn compact(mut self, compact: bool) -> Self {
        self.compact = compact;
        self
    }

    /// The second press of a double click is none.
    #[must_use]
    pub fn once(mut self, once: bool) -> Self {
        self.once = once;
        self
    }

    /// Its height, where there is room for more than the least.
    #[must_use]
    pub fn height(mut self, height: f32) -> Self {
        self.height = self.height.max(height);
        self
    }

    /// Its width; the whole cell where nothing is said.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

impl<'a, M: Clone + 'a> From<Tile<M>> for Element<'a, M> {
    fn from(this: Tile<M>) -> Self {
        let look = this.look;
        let pressed = button(row![this.content()].height(Fill).align_y(Center))
            .padding([0.0, if this.width == Fill { space::NEAR + 1.0 } else { space::SMALL }])
            .height(this.height)
            .clip(true)
            .width(this.width)
            .style(look.button(if this.chosen { Kind::Chosen } else { Kind::Plain }))
            .on_press_maybe(this.message.clone());
        let focusable = if this.once { pressed_once } else { focusable };
        focusable(look, pressed, this.message, Press::Choice)
    }
}

impl<M> Tile<M> {
    fn content<'a>(&self) -> Element<'a, M>
    where
        M: 'a,
    {
        let look = self.look;
        let (text, quiet) =
            if self.chosen { (look.colours.on_accent, look.colours.on_accent) } else { (look.colours.text, look.colours.quiet) };
        let name = look.text(self.label.clone()).color(text).line_height(1.2);
        let name = if self.compact { name.size(look.size(Type::Label)).wrapping(Wrapping::None) } else { name };
        // A name with another below is narrow already, and few scripts have a bold face.
        let name = if self.chosen && self.below.is_none() { name.font(BOLD) } else { name };
        // Right-to-left names vanish from a text that fills and is aligned (iced 0.14): the text shrinks, the column fills.
        let names = Column::new().push(name).push(self.below.clone().map(|below| look.small(below).color(quiet).line_height(1.2)));
        let names = container(names).width(if self.width == Fill { Fill } else { Length::Shrink });
        let key = self.key.map(|key| keycap(look, key, quiet));
        let mark = |colour: Color| look.small("✓").color(colour).line_height(1.2);
        let chosen = self.chosen.then(|| mark(text));
        if self.compact {
            let space = (self.height - look.touch_of_two()).clamp(0.0, 4.0);
            column![Row::new().push(key).push(chosen).spacing(space::NEAR).align_y(Center), names].spacing(space).into()
        } else if key.is_some() && self.height < look.size(Type::Small) * 2.4 + 2.0 * space::TIGHT {
            // Large text leaves no room below the key: the mark stands beside it, where room is kept for it.
            let mark = mark(if self.chosen { text } else { Color::TRANSPARENT });
            row![Row::new().push(key).push(mark).spacing(2.0).align_y(Center), names].spacing(space::TIGHT).align_y(Center).into()
        } else if key.is_some() {
            // The mark takes no width from the name, and the key stays where it is.
            let key = Column::new().push(key).push(chosen).align_x(Center);
            row![key, names].spacing(space::NEAR + 1.0).align_y(Center).into()
        } else {
            // Room for the mark is kept, so that nothing moves when it comes.
            let mark = mark(if self.chosen { text } else { Color::TRANSPARENT });
            row![names, mark].spacing(space::TIGHT).align_y(Center).into()
        }
    }
}
