//! How the window looks: tokens for space, type and colour. No other file of the window names a colour or a type size.

mod colours;
mod style;

use std::fmt;

use iced::Size;
use iced::font::{Font, Weight};
use iced::widget::{Text, text};
use serde::{Deserialize, Serialize};

pub use colours::{Colours, DARK, HIGH_CONTRAST, LIGHT, contrast};
pub use style::{Kind, Tone};

use crate::locale::fonts;

/// Distances in logical pixels.
pub mod space {
    /// Between a thing and its own mark.
    pub const TIGHT: f32 = 4.0;
    /// Between neighbours of one group.
    pub const NEAR: f32 = 6.0;
    /// Between the label and the field, and inside a button.
    pub const SMALL: f32 = 10.0;
    /// Between groups.
    pub const MEDIUM: f32 = 16.0;
    /// Around a page.
    pub const LARGE: f32 = 24.0;
    /// The least side of anything that is pressed (WCAG 2.2, 2.5.5).
    pub const TOUCH: f32 = 44.0;
    /// Inside a text field, above and below and at the sides: a field of one line is as high as a button.
    pub const FIELD: [f32; 2] = [12.5, 10.0];
    /// The rounding of corners.
    pub const CORNER: f32 = 6.0;
}

/// The ordinary font.
pub const FONT: Font = Font::with_name(fonts::FAMILY);
/// The font of headings and of what is chosen.
pub const BOLD: Font = Font { weight: Weight::Bold, ..FONT };

/// The least and the greatest size of text, in percent.
pub const TEXT_PERCENT: std::ops::RangeInclusive<u16> = 100..=200;

/// What a text is for, which decides its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// A key on a tile, a hint below a field.
    Small,
    /// The name on a narrow tile.
    Label,
    /// Ordinary text.
    Body,
    /// The name of a group or a card.
    Heading,
    /// The sentence of what will be saved.
    Sentence,
    /// The name of a page.
    Title,
    /// What a visitor is asked.
    Question,
}

impl Type {
    /// Every use, for tests.
    pub const ALL: [Self; 7] = [Self::Small, Self::Label, Self::Body, Self::Heading, Self::Sentence, Self::Title, Self::Question];

    /// The size in logical pixels at 100 %.
    #[must_use]
    pub const fn size(self) -> f32 {
        match self {
            Self::Small => 12.0,
            Self::Label => 13.5,
            Self::Body => 15.0,
            Self::Heading => 14.0,
            Self::Sentence => 18.0,
            Self::Title => 24.0,
            Self::Question => 32.0,
        }
    }
}

/// Which palette is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the system says; light where it says nothing.
    #[default]
    System,
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

impl Appearance {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// The palette, given whether the system is dark.
    #[must_use]
    pub fn colours(self, system_is_dark: bool) -> &'static Colours {
        match self {
            Self::HighContrast => &HIGH_CONTRAST,
            Self::Dark => &DARK,
            Self::System if system_is_dark => &DARK,
            Self::System | Self::Light => &LIGHT,
        }
    }
}

/// Everything a view needs to know to draw: colours, text size and the window's size. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Look {
    /// The palette.
    pub colours: &'static Colours,
    /// The size of text, 1.0 to 2.0.
    pub scale: f32,
    /// The window's inner size in logical pixels.
    pub window: Size,
}

impl fmt::Debug for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Look").field("colours", &self.colours.name).field("scale", &self.scale).field("window", &self.window).finish()
    }
}

impl Look {
    /// The look of a palette at a text size in percent (kept within [`TEXT_PERCENT`]).
    #[must_use]
    pub fn new(colours: &'static Colours, percent: u16, window: Size) -> Self {
        let percent = percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end());
        Self { colours, scale: f32::from(percent) / 100.0, window }
    }

    /// The size of a text in logical pixels.
    #[must_use]
    pub fn size(self, kind: Type) -> f32 {
        kind.size() * self.scale
    }

    /// The least height of anything that is pressed: grows with the text once the text needs it.
    #[must_use]
    pub fn touch(self) -> f32 {
        space::TOUCH.max(self.size(Type::Body) * 1.4 + 2.0 * space::TIGHT)
    }

    /// The least height of a tile with two lines.
    #[must_use]
    pub fn touch_of_two(self) -> f32 {
        self.touch().max((self.size(Type::Body) + self.size(Type::Small)) * 1.25 + 2.0 * space::TIGHT)
    }

    /// How many columns of at least `width` (at 100 %) fit into `available` logical pixels.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number of columns, clamped from below")]
    pub fn columns(self, available: f32, width: f32) -> usize {
        ((available + space::NEAR) / (width * self.scale + space::NEAR)).floor().max(1.0) as usize
    }

    /// Whether two columns side by side would be too narrow.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.window.width < 1000.0 * self.scale
    }

    /// Ordinary text.
    #[must_use]
    pub fn text<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        text(content).size(self.size(Type::Body)).color(self.colours.text)
    }

    /// Ordinary text that matters less, and hints.
    #[must_use]
    pub fn quiet<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        self.text(content).color(self.colours.quiet)
    }

    /// Small text: keys and hints.
    #[must_use]
    pub fn small<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        text(content).size(self.size(Type::Small)).color(self.colours.quiet)
    }

    /// Bold text.
    #[must_use]
    pub fn strong<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        self.text(content).font(BOLD)
    }

    /// The name of a group or a card.
    #[must_use]
    pub fn heading<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        text(content).size(self.size(Type::Heading)).font(BOLD).color(self.colours.text)
    }

    /// The sentence of what will be saved.
    #[must_use]
    pub fn sentence<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        text(content).size(self.size(Type::Sentence)).font(BOLD).color(self.colours.text)
    }

    /// The name of a page.
    #[must_use]
    pub fn title<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        text(content).size(self.size(Type::Title)).font(BOLD).color(self.colours.text)
    }

    /// An error next to its field.
    #[must_use]
    pub fn error<'a>(self, content: impl text::IntoFragment<'a>) -> Text<'a> {
        self.text(content).color(self.colours.bad)
    }

    /// The iced theme of these colours, for the widgets that are not styled here.
    #[must_use]
    pub fn theme(self) -> iced::Theme {
        let c = self.colours;
        iced::Theme::custom(
            c.name,
            iced::theme::Palette {
                background: c.ground,
                text: c.text,
                primary: c.accent,
                success: c.good,
                warning: c.warning,
                danger: c.bad,
            },
        )
    }
}
