//! The manual inside the program: F1 from everywhere, at the chapter of what is shown.

use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::shortcut::Stroke;
use kavijakirja::locale::Language;
use kavijakirja::report::document::Block;
use kavijakirja::report::manual::{Manual, Text};

use crate::computer::window;
use support::harness::Window;

fn guide(window: &Window) -> Text {
    Manual::Guide.text(&window.locale())
}

/// The title of the chapter with this id.
fn title(window: &Window, id: &str) -> String {
    let chapters = guide(window).chapters.into_iter().chain(Manual::Figures.text(&window.locale()).chapters);
    chapters.into_iter().find(|chapter| chapter.id == id).unwrap_or_else(|| panic!("no chapter {id}")).title
}

/// Whether the manual is open at this chapter: its title stands twice, among the chapters and above the text.
fn is_open_at(window: &Window, id: &str) -> bool {
    let title = title(window, id);
    window.texts().into_iter().filter(|text| *text == title).count() >= 2
}

#[test]
fn f1_opens_the_chapter_of_every_screen_and_closes_the_manual_again() {
    for (screen, chapter) in
        [("Ctrl+1", "record"), ("Ctrl+2", "day"), ("Ctrl+3", "statistics"), ("Ctrl+4", "export"), ("b", "bundle"), ("Ctrl+5", "settings")]
    {
        let (mut window, _) = window();
        if screen == "b" {
            window.press("Ctrl+4");
        }
        window.press(screen);
        let before = window.texts();
        window.press("F1");
        assert!(is_open_at(&window, chapter), "{screen}: {:?}", window.texts());
        window.press("F1");
        assert_eq!(window.texts(), before, "{screen}");
        window.press("F1 Esc");
        assert_eq!(window.texts(), before, "{screen}");
    }
}

#[test]
fn the_manual_is_there_without_a_book_and_when_it_cannot_be_opened() {
    let mut window = Window::without_book();
    assert!(window.shows("F1"), "the way to it is shown");
    window.press("F1");
    assert!(is_open_at(&window, "start"));
    window.press("Esc");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("book.sqlite"), b"no book at all, but long enough to be looked at").unwrap();
    let mut window = Window::open(folder);
    assert!(window.shows("F1"));
    window.press("F1");
    assert!(is_open_at(&window, "trouble"));
}

#[test]
fn what_was_half_filled_is_still_there_after_reading() {
    let (mut window, _) = window();
    window.press("q 1");
    let before = window.texts();
    window.press("F1 w w q PgDn");
    assert!(is_open_at(&window, "day"), "one chapter further than the desk's");
    assert_eq!(window.recorded().len(), 3, "the keys of the desk are not pressed");
    window.press("Esc");
    assert_eq!(window.texts(), before);
}

#[test]
fn the_keys_go_through_all_chapters_and_stop_at_the_ends() {
    let (mut window, _) = window();
    window.press("F1");
    for _ in 0..30 {
        window.press("w");
    }
    assert!(is_open_at(&window, "files"), "the last chapter on figures");
    for _ in 0..30 {
        window.press("q");
    }
    assert!(is_open_at(&window, "start"));
}

#[test]
fn a_word_is_found_in_the_chapters_that_have_it() {
    let (mut window, _) = window();
    window.press("F1");
    window.click(&title(&window, "record"));
    let field = window.focusable();
    assert!(field.len() > 15, "every chapter can be pressed");
    window.fill("Etsi sanaa", "TUNNUSLAUSE");
    assert!(window.shows(&title(&window, "bundle")));
    assert!(!window.texts().contains(&title(&window, "printing")), "{:?}", window.texts());
    window.press("Enter");
    assert!(is_open_at(&window, "bundle"));
    window.press("Esc");
    assert!(window.texts().contains(&title(&window, "printing")), "Escape clears the word first");
    window.fill("Etsi sanaa", "xyzzy");
    assert!(window.shows("Sanaa ei löytynyt"));
}

#[test]
fn both_manuals_are_saved_as_pdfs_in_the_windows_language() {
    let (mut window, _) = window();
    let documents = window.folder.path().join("Documents");
    window.press("F1 Ctrl+S Enter");
    for name in ["kavijakirja-manual-fi.pdf", "kavijakirja-figures-fi.pdf"] {
        let bytes = std::fs::read(documents.join(name)).unwrap_or_else(|error| panic!("{name}: {error}: {:?}", window.texts()));
        assert!(bytes.starts_with(b"%PDF"));
    }
    assert!(window.shows("kavijakirja-manual-fi.pdf"));
    window.press("Esc Esc");
    assert!(window.shows("Asia"), "back at the desk");
}

/// The stroke that is printed like this.
fn stroke(label: &str) -> Stroke {
    let characters = || ('a'..='z').chain('0'..='9');
    let named =
        [Stroke::Enter, Stroke::ShiftEnter, Stroke::Escape, Stroke::Plus, Stroke::Minus, Stroke::Help, Stroke::PageDown, Stroke::PageUp];
    let mut all = named.into_iter().chain(characters().map(Stroke::Plain)).chain(characters().map(Stroke::Command));
    all.find(|stroke| stroke.label() == label).unwrap_or_else(|| panic!("no key is printed {label}"))
}

#[test]
fn every_key_in_the_manuals_tables_does_something_on_its_screen() {
    // What is pressed to come to each screen, in the order of the tables; some keys only work while something is open.
    let screens: [&[&str]; 7] = [
        &[""],
        &["", "q 1 Enter Ctrl+E 2 Enter", "q 1 Enter Ctrl+Z"],
        &["Ctrl+2", "Ctrl+2 + +"],
        &["Ctrl+3", "Ctrl+3 l"],
        &["Ctrl+4"],
        &["Ctrl+5", "Ctrl+5 n"],
        &["F1"],
    ];
    let (window_, _) = window();
    let keys = guide(&window_).chapters.into_iter().find(|chapter| chapter.id == "keys").unwrap();
    let tables: Vec<_> =
        keys.blocks.into_iter().filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None }).collect();
    assert_eq!(tables.len(), screens.len());
    for (table, states) in tables.iter().zip(screens) {
        for row in &table.rows {
            let key = row.cells[0].words();
            if key == "Tab" || (key == "Ctrl+Z" && states[0] == "Ctrl+5") {
                // The focus moves before keys become strokes; undo needs a change, which tests/window/screens/lists.rs makes.
                continue;
            }
            let works = states.iter().any(|state| {
                let (mut window, _) = window();
                window.press(state);
                window.app.shortcut(stroke(key)).is_some()
            });
            assert!(works, "{key} does nothing on the screen of “{}”", table.summary);
        }
    }
}

#[test]
fn the_manual_speaks_every_language_and_fits_with_text_twice_as_large() {
    for language in Language::ALL {
        let (window, _) = window();
        let preferences = Preferences { text_percent: 200, language: Some(language.code().to_owned()), ..Preferences::default() };
        let mut window = window.again_with(&preferences);
        window.press("F1");
        assert!(is_open_at(&window, "record"));
        for seen in window.focusable() {
            assert!(seen.bounds.x >= 0.0 && seen.bounds.x + seen.bounds.width <= window.size.width, "{language}: {:?}", seen.bounds);
        }
    }
}
