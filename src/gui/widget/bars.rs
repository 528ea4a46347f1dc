//! Bars with their names and numbers: readable in black and white, and without the bars.

use iced::widget::{Column, Row, Space, container, row};
use iced::{Background, Center, Element, Fill, FillPortion, Right, Theme, border};

use crate::gui::theme::{Look, space};

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it represents.
    pub name: String,
    /// How long it is.
    pub value: u64,
    /// The number as it is written.
    pub shown: String,
}

/// The width of the names at 100 %.
const NAMES: f32 = 150.0;
/// The width of the numbers at 100 %.
const NUMBERS: f32 = 44.0;
/// How finely the lengths are distinguished.
const STEPS: u64 = 1000;

/// Bars below each other, the longest across the whole width.
pub fn bars<'a, M: 'a>(look: Look, bars: impl IntoIterator<Item = Bar>) -> Element<'a, M> {
    let bars: Vec<Bar> = bars.into_iter().collect();
    let longest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let lines = bars.into_iter().map(|bar| line(look, bar, longest));
    Column::with_children(lines).spacing(space::TIGHT).into()
}

fn line<'a, M: 'a>(look: Look, bar: Bar, longest: u64) -> Element<'a, M> {
    let share = u16::try_from(bar.value.saturating_mul(STEPS).checked_div(longest).unwrap_or(0)).unwrap_or(0);
    let rest = u16::try_from(STEPS).unwrap_or(u16::MAX).saturating_sub(share);
    let colour = look.colours.accent;
    let filled = move |_: &Theme| container::Style {
        background: Some(Background::Color(colour)),
        border: border::rounded(2.0),
        ..container::Style::default()
    };
    let mut length = Row::new();
    // A part of no width would take all the width (iced 0.14).
    if share > 0 {
        length = length.push(container(Space::new().height(12.0 * look.scale)).width(FillPortion(share)).style(filled));
    }
    if rest > 0 {
        length = length.push(Space::new().width(FillPortion(rest)));
    }
    let name = container(look.text(bar.name).line_height(1.2)).width(NAMES * look.scale);
    let number = container(look.strong(bar.shown).line_height(1.2)).width(NUMBERS * look.scale).align_x(Right);
    row![name, container(length).width(Fill), number].spacing(space::SMALL).align_y(Center).into()
}
