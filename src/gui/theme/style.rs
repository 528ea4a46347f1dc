//! The styles of iced's widgets, made from the tokens.

use iced::widget::{button, container, rule, scrollable, text_editor, text_input};
use iced::{Background, Border, Color, Theme, border};

use super::{Look, space};

/// How much a button matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The one that the screen is for.
    Primary,
    /// Any other.
    Plain,
    /// One without an edge, as in a list.
    Quiet,
    /// A choice that is taken.
    Chosen,
    /// The tab that is shown.
    Tab,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Good,
    /// Something is to be looked at.
    Warning,
    /// Something went wrong.
    Bad,
    /// Neither.
    Plain,
}

fn edged(colour: Color, width: f32) -> Border {
    border::rounded(space::CORNER).color(colour).width(width)
}

impl Look {
    /// The style of a button.
    pub fn button(self, kind: Kind) -> impl Fn(&Theme, button::Status) -> button::Style {
        let c = self.colours;
        move |_, status| {
            let over = matches!(status, button::Status::Hovered | button::Status::Pressed);
            let (ground, text, edge) = match kind {
                Kind::Primary | Kind::Chosen if over => (Some(c.accent_hover), c.on_accent, c.accent_hover),
                Kind::Primary | Kind::Chosen => (Some(c.accent), c.on_accent, c.accent),
                Kind::Plain if over => (Some(c.raised), c.text, c.edge),
                Kind::Plain => (Some(c.surface), c.text, c.edge),
                Kind::Quiet if over => (Some(c.raised), c.text, Color::TRANSPARENT),
                Kind::Tab => (None, c.accent, Color::TRANSPARENT),
                Kind::Quiet => (None, c.text, Color::TRANSPARENT),
            };
            let (ground, text, edge) = if status == button::Status::Disabled && kind != Kind::Chosen {
                (Some(c.raised), c.quiet, c.line)
            } else {
                (ground, text, edge)
            };
            button::Style {
                background: ground.map(Background::Color),
                text_color: text,
                border: edged(edge, 1.0),
                ..button::Style::default()
            }
        }
    }

    /// The style of a card: a surface with a thin line.
    pub fn card(self) -> impl Fn(&Theme) -> container::Style {
        let c = self.colours;
        move |_| container::Style {
            background: Some(Background::Color(c.surface)),
            border: edged(c.line, 1.0),
            text_color: Some(c.text),
            ..container::Style::default()
        }
    }

    /// The style of a bar across the window.
    pub fn bar(self) -> impl Fn(&Theme) -> container::Style {
        let c = self.colours;
        move |_| container::Style {
            background: Some(Background::Color(c.surface)),
            text_color: Some(c.text),
            ..container::Style::default()
        }
    }

    /// The style of a thin line.
    pub fn rule(self, colour: Color) -> impl Fn(&Theme) -> rule::Style {
        move |_| rule::Style { color: colour, radius: 0.0.into(), fill_mode: rule::FillMode::Full, snap: true }
    }

    /// The style of a notice.
    pub fn notice(self, tone: Tone) -> impl Fn(&Theme) -> container::Style {
        let (mark, ground) = self.tone(tone);
        let text = self.colours.text;
        move |_| container::Style {
            background: Some(Background::Color(ground)),
            border: edged(mark, 1.0),
            text_color: Some(text),
            ..container::Style::default()
        }
    }

    /// The colour of a tone's mark and of its ground.
    #[must_use]
    pub fn tone(self, tone: Tone) -> (Color, Color) {
        let c = self.colours;
        match tone {
            Tone::Good => (c.good, c.good_soft),
            Tone::Warning => (c.warning, c.warning_soft),
            Tone::Bad => (c.bad, c.bad_soft),
            Tone::Plain => (c.quiet, c.raised),
        }
    }

    /// The style of a text field.
    pub fn field(self, wrong: bool) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
        let c = self.colours;
        move |_, status| {
            let (edge, width) = match status {
                text_input::Status::Focused { .. } => (c.focus, 3.0),
                _ if wrong => (c.bad, 2.0),
                _ => (c.edge, 1.0),
            };
            text_input::Style {
                background: Background::Color(c.surface),
                border: edged(edge, width),
                icon: c.quiet,
                placeholder: c.quiet,
                value: c.text,
                selection: Color { a: 0.35, ..c.accent },
            }
        }
    }

    /// The style of a text field of several lines.
    pub fn editor(self) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
        let c = self.colours;
        move |_, status| {
            let focused = matches!(status, text_editor::Status::Focused { .. });
            text_editor::Style {
                background: Background::Color(c.surface),
                border: if focused { edged(c.focus, 3.0) } else { edged(c.edge, 1.0) },
                placeholder: c.quiet,
                value: c.text,
                selection: Color { a: 0.35, ..c.accent },
            }
        }
    }

    /// The style of a scrolled area.
    pub fn scroll(self) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style {
        let c = self.colours;
        move |theme, status| {
            let mut style = scrollable::default(theme, status);
            style.vertical_rail.background = Some(Background::Color(c.ground));
            style.vertical_rail.scroller.background = Background::Color(c.edge);
            style
        }
    }
}
