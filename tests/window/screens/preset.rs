//! What the organisation has preset: no first start, and what is locked is shown and cannot be changed.

use std::fs;

use support::harness::Window;

/// A window on a folder without a book, with these presets.
fn preset(defaults: &str) -> Window {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("defaults.toml"), defaults).unwrap();
    Window::open(folder)
}

#[test]
fn with_organisation_and_place_the_desk_opens_at_once() {
    let mut window = preset("organisation = \"Tampereen kaupunki\"\nplaces = [\"Hervanta=tue 10-16\"]\n");
    assert!(window.shows("Hervanta"));
    window.press("q 1 Enter");
    assert_eq!(window.recorded().len(), 1);
}

#[test]
fn without_a_place_the_first_start_asks_for_it_and_knows_the_rest() {
    let mut window = preset("organisation = \"Tampereen kaupunki\"\nlanguage = \"fi\"\nlocked = [\"organisation\", \"language\"]\n");
    assert!(window.shows("Tampereen kaupunki") && window.shows("Organisaatiosi on asettanut tämän."));
    assert!(!window.shows("Svenska"), "the language is not asked for");
    window.fill("Ensimmäinen toimipiste, esimerkiksi Hervanta", "Puhos");
    window.press("Enter");
    window.press("q 1 Enter");
    assert_eq!(window.recorded().len(), 1, "{:?}", window.texts());
}

#[test]
fn what_is_locked_is_shown_in_the_settings_and_cannot_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let second = folder.path().join("second");
    fs::create_dir(&second).unwrap();
    let defaults = format!(
        "organisation = \"Tampere\"\nplaces = [\"Puhos\"]\nlanguage = \"sv\"\nbackup-folder = '{}'\nlocked = [\"organisation\", \"language\", \"backup-folder\"]\n",
        second.display()
    );
    fs::write(folder.path().join("defaults.toml"), defaults).unwrap();
    let mut window = Window::open(folder);
    window.press("Ctrl+5");
    assert!(window.shows("Inställningar"), "{:?}", window.texts());
    let told = window.texts().iter().filter(|text| text.contains("Din organisation har ställt in detta.")).count();
    assert_eq!(told, 3);
    assert!(!window.shows("Suomi") && !window.shows("Använd ingen andra mapp"), "{:?}", window.texts());
    assert!(window.shows(&second.display().to_string()));
}

#[test]
fn what_is_preset_and_not_locked_can_be_changed() {
    let mut window = preset("organisation = \"Tampere\"\nplaces = [\"Puhos\"]\nlanguage = \"sv\"\n");
    window.press("Ctrl+5");
    window.click("Suomi");
    assert!(window.shows("Asetukset"));
    assert!(!window.shows("Organisaatiosi on asettanut tämän."));
}

#[test]
fn presets_that_cannot_be_used_are_told_at_the_first_start() {
    let window = preset("organisation = 7\n");
    assert!(window.shows("Organisaation asetustiedostoa"), "{:?}", window.texts());
}
