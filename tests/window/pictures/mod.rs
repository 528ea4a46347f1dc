//! Every screen looks as it did when somebody last looked at it: in three languages, light, dark and in high contrast, at 100 and 200 %.
//!
//! `tests/window/pictures/hashes.txt` keeps the SHA-256 of the pixels of each picture (1366×768, drawn by tiny-skia with the bundled
//! fonts, the same on every machine), and beside it lie a few of the pictures themselves. A picture that differs, is missing from the
//! list, or stands in the list and is drawn no more, fails; the new ones then lie in `target/pictures`.
//!
//! After a change of looks, and after merging one: look at them, then keep them with
//! `KAVIJAKIRJA_WRITE=1 cargo test --locked --test window_pictures`. To see all of them without keeping any: `KAVIJAKIRJA_LOOK=1`.

mod kept;
mod screens;

use std::path::Path;

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::theme::Appearance;
use kavijakirja::locale::Language;

use self::kept::Keeper;

/// What a picture shows: the screen, the language, the appearance, the size of text in percent.
type Name = (String, Language, Appearance, u16);

const APPEARANCES: [(Appearance, &str); 3] =
    [(Appearance::Light, "light"), (Appearance::Dark, "dark"), (Appearance::HighContrast, "contrast")];
const PERCENTS: [u16; 2] = [100, 200];

fn word(name: &Name) -> String {
    let (screen, language, appearance, percent) = name;
    let appearance = APPEARANCES.iter().find(|(known, _)| known == appearance).map_or("", |(_, word)| word);
    format!("{screen}-{}-{appearance}-{percent}", language.code())
}

#[test]
fn every_screen_looks_as_it_was_last_looked_at() {
    // The window shows where the book lies: under one and the same name on every machine.
    let folder = tempfile::tempdir().unwrap();
    let looked = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::env::set_current_dir(folder.path()).unwrap();
    let mut keeper = Keeper::new(looked);
    for screen in &screens::ALL {
        for language in Language::ALL.into_iter().filter(|language| variants(screen.name, *language).next().is_some()) {
            let open = |appearance, text_percent| {
                let language = Some(language.code().to_owned());
                let mut window = (screen.open)(&Preferences { language, appearance, text_percent, ..Preferences::default() });
                window.resize(1366.0, screen.height);
                window
            };
            let mut window = open(Appearance::Light, 100);
            for (appearance, percent) in variants(screen.name, language) {
                if screen.anew {
                    window = open(appearance, percent);
                } else {
                    screens::dress(&mut window, appearance, percent);
                }
                let name = (screen.name.to_owned(), language, appearance, percent);
                keeper.take(word(&name), &picture::draw(&window, screen.keys));
            }
        }
    }
    keeper.end();
}

/// All appearances and sizes of a screen in a language; or only pictures whose name contains one of the words in
/// `KAVIJAKIRJA_SCREEN`, for looking at some while they are being changed.
fn variants(screen: &'static str, language: Language) -> impl Iterator<Item = (Appearance, u16)> {
    let wanted = |name: String| std::env::var("KAVIJAKIRJA_SCREEN").map_or(true, |words| words.split(' ').any(|word| name.contains(word)));
    let all = APPEARANCES.into_iter().flat_map(|(one, _)| PERCENTS.map(|percent| (one, percent)));
    all.filter(move |(appearance, percent)| wanted(word(&(screen.to_owned(), language, *appearance, *percent))))
}
