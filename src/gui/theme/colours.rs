//! The palettes and their contrast.

use iced::{Color, color};

/// The colours of one palette by what they are for.
#[derive(Debug)]
pub struct Colours {
    /// The palette's name.
    pub name: &'static str,
    /// Behind everything.
    pub ground: Color,
    /// Cards, tiles, fields.
    pub surface: Color,
    /// A surface under the pointer, and bars.
    pub raised: Color,
    /// Lines that only divide.
    pub line: Color,
    /// The edge of what can be pressed or filled in.
    pub edge: Color,
    /// Text.
    pub text: Color,
    /// Text that matters less.
    pub quiet: Color,
    /// What is chosen, and the main button.
    pub accent: Color,
    /// Text on it.
    pub on_accent: Color,
    /// The main button under the pointer.
    pub accent_hover: Color,
    /// What went well.
    pub good: Color,
    /// The ground of a notice that something went well.
    pub good_soft: Color,
    /// To be looked at.
    pub warning: Color,
    /// The ground of a notice to look at.
    pub warning_soft: Color,
    /// What went wrong.
    pub bad: Color,
    /// The ground of a notice that something went wrong.
    pub bad_soft: Color,
    /// The ring around what has the focus.
    pub focus: Color,
}

/// Dark text on light ground.
pub const LIGHT: Colours = Colours {
    name: "light",
    ground: color!(0xF2, 0xF5, 0xF7),
    surface: color!(0xFF, 0xFF, 0xFF),
    raised: color!(0xE3, 0xEA, 0xEE),
    line: color!(0xD3, 0xDB, 0xE0),
    edge: color!(0x7B, 0x8A, 0x95),
    text: color!(0x14, 0x22, 0x2B),
    quiet: color!(0x49, 0x59, 0x64),
    accent: color!(0x0B, 0x56, 0x77),
    on_accent: color!(0xFF, 0xFF, 0xFF),
    accent_hover: color!(0x08, 0x42, 0x5C),
    good: color!(0x1A, 0x63, 0x36),
    good_soft: color!(0xDF, 0xF1, 0xE4),
    warning: color!(0x70, 0x45, 0x00),
    warning_soft: color!(0xFC, 0xEF, 0xD2),
    bad: color!(0x9C, 0x1C, 0x1C),
    bad_soft: color!(0xFB, 0xE6, 0xE3),
    focus: color!(0xC2, 0x41, 0x0C),
};

/// Light text on dark ground.
pub const DARK: Colours = Colours {
    name: "dark",
    ground: color!(0x10, 0x18, 0x1D),
    surface: color!(0x1A, 0x25, 0x2C),
    raised: color!(0x26, 0x34, 0x3D),
    line: color!(0x34, 0x44, 0x4E),
    edge: color!(0x76, 0x89, 0x95),
    text: color!(0xE9, 0xF0, 0xF4),
    quiet: color!(0xB0, 0xBE, 0xC7),
    accent: color!(0x7C, 0xC9, 0xE6),
    on_accent: color!(0x06, 0x22, 0x2E),
    accent_hover: color!(0xA3, 0xDB, 0xF0),
    good: color!(0x85, 0xD8, 0xA0),
    good_soft: color!(0x17, 0x36, 0x23),
    warning: color!(0xF2, 0xC7, 0x75),
    warning_soft: color!(0x3D, 0x2E, 0x10),
    bad: color!(0xFF, 0xA3, 0x9B),
    bad_soft: color!(0x47, 0x1E, 0x1B),
    focus: color!(0xFF, 0xB0, 0x57),
};

/// White and yellow on black.
pub const HIGH_CONTRAST: Colours = Colours {
    name: "high contrast",
    ground: color!(0x00, 0x00, 0x00),
    surface: color!(0x00, 0x00, 0x00),
    raised: color!(0x26, 0x26, 0x26),
    line: color!(0xFF, 0xFF, 0xFF),
    edge: color!(0xFF, 0xFF, 0xFF),
    text: color!(0xFF, 0xFF, 0xFF),
    quiet: color!(0xFF, 0xFF, 0xFF),
    accent: color!(0xFF, 0xE6, 0x00),
    on_accent: color!(0x00, 0x00, 0x00),
    accent_hover: color!(0xFF, 0xFF, 0xFF),
    good: color!(0x7C, 0xFF, 0xA0),
    good_soft: color!(0x00, 0x00, 0x00),
    warning: color!(0xFF, 0xE6, 0x00),
    warning_soft: color!(0x00, 0x00, 0x00),
    bad: color!(0xFF, 0xA8, 0xA8),
    bad_soft: color!(0x00, 0x00, 0x00),
    focus: color!(0x00, 0xE5, 0xFF),
};

impl Colours {
    /// Every palette.
    pub const ALL: [&'static Self; 3] = [&LIGHT, &DARK, &HIGH_CONTRAST];

    /// Every pair of text and ground in use: each must have a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3).
    #[must_use]
    pub fn text_pairs(&self) -> Vec<(&'static str, Color, Color)> {
        vec![
            ("text on ground", self.text, self.ground),
            ("text on surface", self.text, self.surface),
            ("text on raised", self.text, self.raised),
            ("quiet on ground", self.quiet, self.ground),
            ("quiet on surface", self.quiet, self.surface),
            ("quiet on raised", self.quiet, self.raised),
            ("on accent", self.on_accent, self.accent),
            ("on accent under the pointer", self.on_accent, self.accent_hover),
            ("accent on ground", self.accent, self.ground),
            ("accent on surface", self.accent, self.surface),
            ("accent on raised", self.accent, self.raised),
            ("good on its ground", self.good, self.good_soft),
            ("text on good ground", self.text, self.good_soft),
            ("warning on its ground", self.warning, self.warning_soft),
            ("text on warning ground", self.text, self.warning_soft),
            ("bad on its ground", self.bad, self.bad_soft),
            ("text on bad ground", self.text, self.bad_soft),
            ("bad on ground", self.bad, self.ground),
            ("bad on surface", self.bad, self.surface),
            ("bad on raised", self.bad, self.raised),
        ]
    }

    /// Every edge or ring that must be seen: each must have a contrast of at least 3:1 (WCAG 2.2, 1.4.11).
    #[must_use]
    pub fn shape_pairs(&self) -> Vec<(&'static str, Color, Color)> {
        vec![
            ("edge on ground", self.edge, self.ground),
            ("edge on surface", self.edge, self.surface),
            ("focus on ground", self.focus, self.ground),
            ("focus on surface", self.focus, self.surface),
            ("focus on raised", self.focus, self.raised),
            ("chosen on ground", self.accent, self.ground),
        ]
    }
}

/// The contrast of two colours, 1 to 21, as WCAG 2.2 defines it.
#[must_use]
pub fn contrast(one: Color, other: Color) -> f32 {
    let luminance = |colour: Color| {
        let [r, g, b] =
            [colour.r, colour.g, colour.b].map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}
