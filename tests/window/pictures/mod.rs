//! Every screen looks as it did when somebody last looked at it: every state once, each language at 200 %, each palette once.
//!
//! The pictures (1366×768, drawn by tiny-skia with the bundled fonts) are the PNG files in this folder. One that differs by more than a
//! shade, is not kept, or is kept and drawn no more, fails; `target/pictures` then holds it as it is kept, as it is drawn, and with
//! every pixel that differs in red.
//!
//! After a change of looks, and after merging one: look at them, then keep them with
//! `KAVIJAKIRJA_WRITE=1 cargo test --locked --test window pictures`. To see all of them without keeping any: `KAVIJAKIRJA_LOOK=1`.
//! `KAVIJAKIRJA_SCREEN="desk-focus day"` draws only those whose name contains one of the words.

mod kept;
mod screens;

use std::process::Command;

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::theme::Appearance;
use kavijakirja::locale::Language;

use support::program::{INSIDE, only};

use self::kept::Keeper;

/// How a screen is shown: the language, the palette, the size of text in percent.
type Look = (Language, Appearance, u16);

/// Every state, as most people see it.
const STATES: [Look; 1] = [(Language::Finnish, Appearance::Light, 100)];
/// Each language where its words need most room.
const LANGUAGES: [Look; 3] =
    [(Language::Finnish, Appearance::Light, 200), (Language::Swedish, Appearance::Light, 200), (Language::English, Appearance::Light, 200)];
/// The other palettes.
const PALETTES: [Look; 2] = [(Language::Finnish, Appearance::Dark, 100), (Language::Finnish, Appearance::HighContrast, 100)];

/// The end of a picture's name: `fi-light-100`.
fn word((language, appearance, percent): Look) -> String {
    let appearance = match appearance {
        Appearance::Light => "light",
        Appearance::Dark => "dark",
        Appearance::HighContrast => "contrast",
        Appearance::System => panic!("what the system says has no pictures of its own"),
    };
    format!("{}-{appearance}-{percent}", language.code())
}

#[test]
fn every_state_looks_as_it_was_last_looked_at() {
    drawn_apart("every_state_looks_as_it_was_last_looked_at", &STATES);
}

#[test]
fn every_language_at_twice_the_size_looks_as_it_was_last_looked_at() {
    drawn_apart("every_language_at_twice_the_size_looks_as_it_was_last_looked_at", &LANGUAGES);
}

#[test]
fn every_palette_looks_as_it_was_last_looked_at() {
    drawn_apart("every_palette_looks_as_it_was_last_looked_at", &PALETTES);
}

#[test]
fn every_kept_picture_is_one_of_these() {
    let looks: Vec<String> = [&STATES[..], &LANGUAGES, &PALETTES].concat().into_iter().map(word).collect();
    let strange: Vec<String> = kept::names().into_iter().filter(|name| !looks.iter().any(|look| name.ends_with(look))).collect();
    assert!(strange.is_empty(), "kept and never drawn: {strange:?}");
}

/// Runs this test once more in a process of its own, which draws.
///
/// The window shows where the book is: under one and the same relative name on every machine, so that the process works in the
/// folder of its own.
fn drawn_apart(test: &str, looks: &[Look]) {
    if std::env::var_os(INSIDE).is_some() {
        return draw_all(looks);
    }
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap());
    let output = child.args(only(module_path!(), test)).env(INSIDE, "1").current_dir(folder.path()).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

fn draw_all(looks: &[Look]) {
    let mut keeper = Keeper::new(&looks.iter().map(|look| word(*look)).collect::<Vec<_>>());
    for screen in &screens::ALL {
        let mut window = None;
        for look in looks {
            let name = format!("{}-{}", screen.name, word(*look));
            if !kept::wanted(&name) {
                continue;
            }
            let (language, appearance, text_percent) = *look;
            let shown = window.take().filter(|(before, _)| *before == language && !screen.anew);
            let mut drawn = shown.map_or_else(
                || {
                    let own =
                        Preferences { language: Some(language.code().to_owned()), appearance, text_percent, ..Preferences::default() };
                    let mut window = (screen.open)(&own);
                    window.resize(1366.0, screen.height);
                    window
                },
                |(_, window)| window,
            );
            if !screen.anew {
                screens::dress(&mut drawn, appearance, text_percent);
            }
            keeper.take(&name, &support::picture::draw(&drawn, screen.keys));
            window = Some((language, drawn));
        }
    }
    keeper.end();
}
