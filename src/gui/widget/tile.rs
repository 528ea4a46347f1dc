//! A tile: one choice of a dimension, with its key.

use iced::widget::{Column, Row, button, column, container, row};
use iced::widget::text::Wrapping;
use iced::{Center, Element, Fill, Length};

use super::button::keycap;
use super::focusable::{Press, focusable};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{BOLD, Kind, Look, Type, space};

/// One choice. What is chosen is bold, marked and filled: colour alone tells nothing.
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
}

impl<M: Clone> Tile<M> {
    /// A tile that is not chosen.
    #[must_use]
    pub fn new(look: Look, label: impl Into<String>, message: M) -> Self {
        Self { look, label: label.into(), below: None, key: None, chosen: false, message: Some(message), width: Fill, compact: false, height: look.touch() }
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

    /// The key above the name instead of beside it, for narrow tiles.
    #[must_use]
    pub fn compact(mut self, compact: bool) -> Self {
        self.compact = compact;
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
        let (text, quiet) =
            if this.chosen { (look.colours.on_accent, look.colours.on_accent) } else { (look.colours.text, look.colours.quiet) };
        let name = look.text(this.label).color(text).line_height(1.2);
        let name = if this.compact { name.size(look.size(Type::Label)).wrapping(Wrapping::None) } else { name };
        let name = if this.chosen { name.font(BOLD) } else { name };
        // Right-to-left names vanish from a text that fills and is aligned (iced 0.14): the text shrinks, the column fills.
        let names = Column::new().push(name).push(this.below.map(|below| look.small(below).color(quiet).line_height(1.2)));
        let names = container(names).width(if this.width == Fill { Fill } else { Length::Shrink }).clip(true);
        let mark = this.chosen.then(|| look.text("✓").color(text).line_height(1.0));
        let key = this.key.map(|key| keycap(look, key, quiet));
        let content: Element<'a, M> = if this.compact {
            column![Row::new().push(key).push(mark).spacing(space::NEAR).align_y(Center), names].spacing((this.height - look.touch()).clamp(0.0, 4.0)).into()
        } else {
            Row::new().push(key).push(names).push(mark).spacing(space::NEAR + 1.0).align_y(Center).into()
        };
        let pressed = button(row![content].height(Fill).align_y(Center))
            .padding([0.0, if this.width == Fill { space::NEAR + 1.0 } else { space::MEDIUM }])
            .height(this.height)
            .width(this.width)
            .style(look.button(if this.chosen { Kind::Chosen } else { Kind::Plain }))
            .on_press_maybe(this.message.clone());
        focusable(look, pressed, this.message, Press::Choice)
    }
}
