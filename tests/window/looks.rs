//! Contrast, sizes, and what fits.

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::theme::{Appearance, Colours, Type, contrast};
use kavijakirja::locale::Language;

use support::harness::Window;

#[test]
fn the_contrast_formula_is_that_of_wcag() {
    use iced_test::core::Color;
    assert!((contrast(Color::WHITE, Color::BLACK) - 21.0).abs() < 0.01);
    // #767676 is the well-known lightest grey that passes on white.
    assert!((contrast(Color::from_rgb8(0x76, 0x76, 0x76), Color::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn every_text_has_a_contrast_of_four_and_a_half_and_every_edge_of_three() {
    for colours in Colours::ALL {
        for (what, text, ground) in colours.text_pairs() {
            assert!(contrast(text, ground) >= 4.5, "{} {what}: {:.2}", colours.name, contrast(text, ground));
        }
        for (what, shape, ground) in colours.shape_pairs() {
            assert!(contrast(shape, ground) >= 3.0, "{} {what}: {:.2}", colours.name, contrast(shape, ground));
        }
    }
}

#[test]
fn no_text_is_smaller_than_twelve_pixels() {
    assert!(Type::ALL.into_iter().all(|kind| kind.size() >= 12.0));
}

fn in_language(language: Language, percent: u16) -> Window {
    let preferences = Preferences {
        language: Some(language.code().to_owned()),
        appearance: Appearance::Light,
        text_percent: percent,
        ..Preferences::default()
    };
    Window::with_book().again_with(&preferences)
}

#[test]
fn the_whole_desk_is_seen_without_scrolling_on_a_small_laptop() {
    for language in Language::ALL {
        let mut window = in_language(language, 100);
        window.press("q 1 Enter");
        // 1366×768, and less a title bar and a panel.
        for height in [768.0, 700.0] {
            window.resize(1366.0, height);
            for seen in window.focusable() {
                let visible = seen.visible.unwrap_or_else(|| panic!("{language} {height}: {seen:?}"));
                assert!(visible.height > seen.bounds.height - 0.5, "{language} {height}: {seen:?}");
                assert!(seen.bounds.y + seen.bounds.height <= height, "{language} {height}: {seen:?}");
                assert!(seen.bounds.x + seen.bounds.width <= 1366.0, "{language} {height}: {seen:?}");
            }
        }
    }
}

#[test]
fn the_tiles_stay_in_sight_while_the_date_is_doubted_and_a_place_is_chosen() {
    let mut window = Window::with_places(&["Hervanta=tue 10-16,fri 10-16", "Puhos=thu 13-17"]);
    // With something half said it is asked.
    window.press("q");
    window.clock("2026-11-21", 9);
    window.click("Hervanta ▾");
    assert!(window.place_of("Puhos").is_some() && window.shows("nyt on"));
    for seen in window.focusable() {
        let visible = seen.visible.unwrap_or_else(|| panic!("{seen:?}"));
        assert!(visible.height > seen.bounds.height - 0.5, "{seen:?}");
    }
}

#[test]
fn whatever_is_pressed_is_at_least_44_pixels_wide_and_high() {
    for percent in [100, 200] {
        let mut window = in_language(Language::Finnish, percent);
        window.press("q 1 Enter w 2 Enter");
        let first_start = Window::without_book();
        for seen in window.focusable().into_iter().chain(first_start.focusable()) {
            assert!(seen.bounds.width >= 44.0 && seen.bounds.height >= 44.0, "{percent} %: {seen:?}");
        }
    }
}
