//! A number with a button on either side.

use std::ops::RangeInclusive;

use iced::widget::{container, row};
use iced::{Center, Element, Shrink};

use super::Button;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::Look;

/// A number that is stepped up and down within a range.
pub struct Stepper<'a, M> {
    look: Look,
    value: u32,
    range: RangeInclusive<u32>,
    shown: String,
    keys: Option<(Stroke, Stroke)>,
    on_change: Box<dyn Fn(u32) -> M + 'a>,
}

impl<'a, M: Clone + 'a> Stepper<'a, M> {
    /// A stepper; `on_change` gets the new number, always within `range`.
    #[must_use]
    pub fn new(look: Look, value: u32, range: RangeInclusive<u32>, on_change: impl Fn(u32) -> M + 'a) -> Self {
        Self { look, value, range, shown: value.to_string(), keys: None, on_change: Box::new(on_change) }
    }

    /// The number as it is shown, where that is not the bare number ("10.00", "not recorded").
    #[must_use]
    pub fn shown(mut self, shown: impl Into<String>) -> Self {
        self.shown = shown.into();
        self
    }

    /// The keys for less and for more.
    #[must_use]
    pub fn keys(mut self, less: Stroke, more: Stroke) -> Self {
        self.keys = Some((less, more));
        self
    }
}

impl<'a, M: Clone + 'a> From<Stepper<'a, M>> for Element<'a, M> {
    fn from(this: Stepper<'a, M>) -> Self {
        let look = this.look;
        let to = |value: Option<u32>| value.filter(|value| this.range.contains(value)).map(|value| (this.on_change)(value));
        let (less, more) = (to(this.value.checked_sub(1)), to(this.value.checked_add(1)));
        let step = |sign: &str, key: Option<Stroke>, message: Option<M>| {
            // Where the key is the sign itself, printing both would say the same twice.
            let key = key.filter(|key| key.label() != sign);
            let button = Button::new(look, sign).width(look.touch()).on_press_maybe(message);
            if let Some(key) = key { button.key(key) } else { button }
        };
        let number = container(look.sentence(this.shown)).center_x(Shrink);
        row![
            step("−", this.keys.map(|(key, _)| key), less),
            container(number).center_x(iced::Length::Fixed(52.0 * look.scale.max(1.0))),
            step("+", this.keys.map(|(_, key)| key), more),
        ]
        .align_y(Center)
        .into()
    }
}
