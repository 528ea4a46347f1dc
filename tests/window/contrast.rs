//! Contrast by WCAG 2.2, of every style that the window really draws with, in every palette.
//!
//! The formula is written out here a second time from the recommendation (relative luminance; contrast ratio, 1.4.3 and 1.4.11), in
//! double precision and from the bytes of a colour, so that nothing of the program's own is believed.

use iced_test::core::{Background, Color};
use kavijakirja::gui::theme::{Appearance, Colours, Kind, Look, Tone};

use support::harness::Window;

/// The contrast ratio of two opaque colours, 1 to 21.
fn ratio(one: Color, other: Color) -> f64 {
    let luminance = |colour: Color| {
        let [red, green, blue, alpha] = colour.into_rgba8();
        assert_eq!(alpha, 255, "{colour:?} is seen through");
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What a colour that is seen through looks like on a ground.
fn over(colour: Color, ground: Color) -> Color {
    let mix = |top: f32, below: f32| top * colour.a + below * (1.0 - colour.a);
    Color::from_rgb(mix(colour.r, ground.r), mix(colour.g, ground.g), mix(colour.b, ground.b))
}

fn plain(ground: Option<Background>) -> Option<Color> {
    match ground? {
        Background::Color(colour) => Some(colour),
        Background::Gradient(_) => panic!("nothing here is drawn with a gradient"),
    }
}

/// Every pair of text and ground, and of shape and ground, that the styles make, with its name.
#[derive(Default)]
struct Pairs {
    texts: Vec<(String, Color, Color)>,
    shapes: Vec<(String, Color, Color)>,
}

impl Pairs {
    fn text(&mut self, name: impl Into<String>, text: Color, ground: Color) {
        self.texts.push((name.into(), text, ground));
    }

    fn shape(&mut self, name: impl Into<String>, shape: Color, ground: Color) {
        self.shapes.push((name.into(), shape, ground));
    }
}

fn pairs(look: Look) -> Pairs {
    let mut pairs = Pairs::default();
    let (colours, theme) = (look.colours, look.theme());
    let card = plain(look.card()(&theme).background).unwrap();
    let bar = plain(look.bar()(&theme).background).unwrap();
    // Buttons stand on the page, in cards and in bars.
    let behind = [("page", colours.ground), ("card", card), ("bar", bar)];
    buttons(look, &behind, &mut pairs);
    fields(look, &behind, &mut pairs);
    for tone in [Tone::Good, Tone::Warning, Tone::Bad, Tone::Plain] {
        let style = look.notice(tone)(&theme);
        let ground = plain(style.background).unwrap();
        pairs.text(format!("notice {tone:?}"), style.text_color.unwrap(), ground);
        pairs.text(format!("mark of {tone:?}"), look.tone(tone).0, ground);
        pairs.text(format!("told in the colour of {tone:?}, in the bar"), look.tone(tone).0, bar);
        pairs.shape(format!("edge of a notice {tone:?}"), style.border.color, colours.ground);
    }
    for (name, ground) in behind.into_iter().chain([("striped row", colours.raised)]) {
        pairs.text(format!("text, {name}"), colours.text, ground);
        pairs.text(format!("quiet text, {name}"), colours.quiet, ground);
        pairs.text(format!("error, {name}"), colours.bad, ground);
        pairs.text(format!("name of the program, {name}"), colours.accent, ground);
        pairs.shape(format!("ring of the focus, {name}"), colours.focus, ground);
        pairs.shape(format!("bar of a chart, {name}"), colours.accent, ground);
    }
    let scrolled = look.scroll()(
        &theme,
        iced::widget::scrollable::Status::Active { is_horizontal_scrollbar_disabled: true, is_vertical_scrollbar_disabled: false },
    );
    let rail = plain(scrolled.vertical_rail.background).unwrap();
    pairs.shape("bar that scrolls", plain(Some(scrolled.vertical_rail.scroller.background)).unwrap(), rail);
    pairs
}

fn buttons(look: Look, behind: &[(&str, Color)], pairs: &mut Pairs) {
    use iced::widget::button::Status;
    for kind in [Kind::Primary, Kind::Plain, Kind::Quiet, Kind::Chosen, Kind::Tab] {
        for status in [Status::Active, Status::Hovered, Status::Pressed, Status::Disabled] {
            let style = look.button(kind)(&look.theme(), status);
            for (place, ground) in behind {
                let name = format!("{kind:?} {status:?}, {place}");
                pairs.text(name.clone(), style.text_color, plain(style.background).unwrap_or(*ground));
                // What cannot be pressed needs no edge (1.4.11); a quiet button and a tab are told by their words.
                if status != Status::Disabled && style.border.color.a > 0.0 {
                    pairs.shape(name, style.border.color, *ground);
                }
            }
        }
    }
}

fn fields(look: Look, behind: &[(&str, Color)], pairs: &mut Pairs) {
    use iced::widget::{text_editor, text_input};
    for status in [text_input::Status::Active, text_input::Status::Hovered, text_input::Status::Focused { is_hovered: false }] {
        for wrong in [false, true] {
            let style = look.field(wrong)(&look.theme(), status);
            let ground = plain(Some(style.background)).unwrap();
            pairs.text(format!("field {status:?}"), style.value, ground);
            pairs.text(format!("hint in a field {status:?}"), style.placeholder, ground);
            pairs.text(format!("selected in a field {status:?}"), style.value, over(style.selection, ground));
            for (place, ground) in behind {
                pairs.shape(format!("edge of a field {status:?} {wrong}, {place}"), style.border.color, *ground);
            }
        }
    }
    for status in [text_editor::Status::Active, text_editor::Status::Focused { is_hovered: false }] {
        let style = look.editor()(&look.theme(), status);
        let ground = plain(Some(style.background)).unwrap();
        pairs.text(format!("note {status:?}"), style.value, ground);
        pairs.text(format!("selected in a note {status:?}"), style.value, over(style.selection, ground));
        for (place, ground) in behind {
            pairs.shape(format!("edge of a note {status:?}, {place}"), style.border.color, *ground);
        }
    }
}

#[test]
fn the_formula_gives_the_ratios_that_are_well_known() {
    // Black on white is 21:1; #767676 is the lightest grey that passes on white; #0000FF on white is 8.59:1.
    for (byte, expected) in [([0, 0, 0], 21.0), ([0x76, 0x76, 0x76], 4.54), ([0, 0, 0xFF], 8.59)] {
        let [red, green, blue] = byte;
        assert!((ratio(Color::from_rgb8(red, green, blue), Color::WHITE) - expected).abs() < 0.01);
    }
}

#[test]
fn whatever_is_drawn_has_four_and_a_half_to_one_for_text_and_three_to_one_for_shapes() {
    let mut weak = Vec::new();
    for colours in Colours::ALL {
        let pairs = pairs(Look::new(colours, 100, iced_test::core::Size::new(1366.0, 768.0)));
        assert!(pairs.texts.len() > 80 && pairs.shapes.len() > 60, "{} {}", pairs.texts.len(), pairs.shapes.len());
        let list = |pairs: &[(String, Color, Color)], least: f64| {
            let weak = pairs.iter().filter(|(_, one, other)| ratio(*one, *other) < least);
            weak.map(|(name, one, other)| format!("{}: {name}: {:.2}", colours.name, ratio(*one, *other))).collect::<Vec<_>>()
        };
        weak.extend(list(&pairs.texts, 4.5));
        weak.extend(list(&pairs.shapes, 3.0));
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn the_pairs_that_the_palette_names_hold_by_this_formula_too() {
    for colours in Colours::ALL {
        for (name, text, ground) in colours.text_pairs() {
            assert!(ratio(text, ground) >= 4.5, "{}: {name}", colours.name);
        }
        for (name, shape, ground) in colours.shape_pairs() {
            assert!(ratio(shape, ground) >= 3.0, "{}: {name}", colours.name);
        }
    }
}

#[test]
fn the_window_follows_the_system_until_another_appearance_is_chosen() {
    use iced::theme::Mode;
    use kavijakirja::gui::app::Message;
    use kavijakirja::gui::preferences::Preferences;
    let name = |window: &Window| window.app.theme().to_string();
    let mut window = Window::with_book();
    assert_eq!(name(&window), "light", "where the system says nothing");
    window.update(Message::System(Mode::Dark));
    assert_eq!(name(&window), "dark");
    window.update(Message::System(Mode::Light));
    assert_eq!(name(&window), "light");
    let mut window = window.again_with(&Preferences { appearance: Appearance::HighContrast, ..Preferences::default() });
    window.update(Message::System(Mode::Dark));
    assert_eq!(name(&window), "high contrast");
}
