//! The export: nothing leaves unless it is said for whom, and what is told as written is written.

use std::path::PathBuf;

use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::export;
use kavijakirja::store::Store;
use kavijakirja::transfer::deliver::Phase;

use crate::computer::{Computer, record, window};
use support::harness::Window;

fn of_export(message: export::Message) -> Message {
    Message::Screen(ScreenMessage::Export(message))
}

/// The folder of week 46 at Hervanta on the stick.
fn carried(computer: &Computer) -> PathBuf {
    computer.stick.lock().unwrap().clone().unwrap().join("Kavijakirja/hervanta/2026-W46")
}

fn files(folder: &PathBuf) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_last_week_that_is_over_is_offered_with_number_and_dates() {
    let (mut window, _) = window();
    window.press("Ctrl+4");
    assert!(window.shows("vk 46 (9.–15.11.2026)"));
    assert!(!window.shows("Viikko ei ole vielä päättynyt."));
    window.press("w");
    assert!(window.shows("vk 47 (16.–22.11.2026)"));
    assert!(window.shows("Viikko ei ole vielä päättynyt."));
}

#[test]
fn missing_opening_days_are_told_before_the_export() {
    let (mut window, _) = window();
    record(&mut Store::open(&window.book()).unwrap(), "2026-11-10", &[("kela", "ara", 1)]);
    window.press("Ctrl+4");
    assert!(window.shows("1/2 aukiolopäivästä puuttuu: Hervanta pe 13.11.2026."));
    window.click("Kaikki yhdessä");
    assert!(window.shows("2/3 aukiolopäivästä puuttuu: Hervanta pe 13.11.2026, Puhos to 12.11.2026."));
}

#[test]
fn nothing_leaves_until_it_is_said_for_whom() {
    let (mut window, computer) = window();
    window.press("Ctrl+4 Enter");
    assert!(window.shows("Valitse, kenelle luvut ovat"));
    assert!(files(&computer.stick.lock().unwrap().clone().unwrap()).is_empty());
}

#[test]
fn a_protected_export_leaves_with_the_note_for_its_readers_and_never_as_internal() {
    let (mut window, computer) = window();
    record(&mut Store::open(&window.book()).unwrap(), "2026-11-10", &[("kela", "ara", 1)]);
    window.press("Ctrl+4");
    window.click("Muille: suojatut luvut");
    window.press("Enter");
    let names = files(&carried(&computer));
    assert!(names.iter().any(|name| name == kavijakirja::report::disclaimer::FILE), "{names:?}");
    assert!(names.len() == 5 && names.iter().all(|name| !name.contains("internal")), "{names:?}");
}

#[test]
fn an_export_writes_the_files_says_so_and_a_second_one_changes_nothing() {
    let (mut window, computer) = window();
    record(&mut Store::open(&window.book()).unwrap(), "2026-11-10", &[("kela", "ara", 1)]);
    window.press("Ctrl+4 i");
    assert!(window.shows("TIKKU · vapaana 3,2 Gt"));
    assert!(window.shows("vk 46 (9.–15.11.2026) · Hervanta · sisäinen, tarkat luvut · XLSX, PDF, CSV"));
    window.press("Enter");
    let expected = ["csv", "pdf", "xlsx"].map(|format| format!("kavijakirja-hervanta-2026-W46-internal.{format}"));
    let mut expected = expected.to_vec();
    expected.insert(0, "SHA256SUMS".into());
    assert_eq!(files(&carried(&computer)), expected);
    assert!(window.shows("Kirjoitettu ja tarkistettu: 4 tiedostoa kansiossa "));
    assert!(window.shows("Kirjoitettu ja tarkistettu. Voit irrottaa muistitikun."));
    for name in expected {
        assert!(window.shows(&name), "{name}");
    }
    // For whom it is, is asked again.
    std::fs::remove_dir_all(carried(&computer)).unwrap();
    window.press("Enter");
    assert!(files(&carried(&computer)).is_empty());
    window.press("i Enter");
    assert_eq!(files(&carried(&computer)).len(), 4);
    window.press("i Enter");
    assert!(window.shows("Mikään ei muuttunut."));
}

#[test]
fn only_the_chosen_formats_are_written() {
    let (mut window, computer) = window();
    window.press("Ctrl+4 i x p Enter");
    assert_eq!(files(&carried(&computer)), ["SHA256SUMS", "kavijakirja-hervanta-2026-W46-internal.csv"]);
    window.press("c i");
    assert!(window.shows("Valitse vähintään yksi tiedosto"));
}

#[test]
fn a_stick_that_was_pulled_is_told_with_what_to_do_and_offered_no_more() {
    let (mut window, computer) = window();
    window.press("Ctrl+4 i");
    std::fs::remove_dir(computer.stick.lock().unwrap().clone().unwrap()).unwrap();
    window.press("Enter");
    assert!(window.shows("Mitään ei tallennettu. Aseta muistitikku paikalleen tai valitse toinen kansio."));
    assert!(window.shows("Tästä viennistä ei jäänyt tiedostoja."));
    assert!(!window.shows("Kirjoitettu ja tarkistettu"));
    assert!(!window.shows("TIKKU"));
}

#[test]
fn what_was_written_before_an_export_stopped_is_listed() {
    let (mut window, computer) = window();
    // A folder bears the name of the PDF, the second file.
    std::fs::create_dir_all(carried(&computer).join("kavijakirja-hervanta-2026-W46-internal.pdf")).unwrap();
    window.press("Ctrl+4 i Enter");
    assert!(window.shows("on jo käytössä muulla."));
    assert!(window.shows("Nämä tiedostot ehtivät valmiiksi ja ne on tarkistettu:"));
    assert!(!window.shows("Kirjoitettu ja tarkistettu"));
    let shown = |format: &str| window.texts().contains(&format!("kavijakirja-hervanta-2026-W46-internal.{format}"));
    for format in ["csv", "xlsx", "pdf"] {
        assert_eq!(
            shown(format),
            carried(&computer).join(format!("kavijakirja-hervanta-2026-W46-internal.{format}")).is_file(),
            "{format}"
        );
    }
}

#[test]
fn each_file_is_told_while_it_is_written_and_verified() {
    let (mut window, _) = window();
    window.press("Ctrl+4 i");
    let held = window.update_and_hold(of_export(export::Message::Start));
    let mut told = Vec::new();
    for message in held {
        let step = match &message {
            Message::Screen(ScreenMessage::Export(export::Message::Step(step))) => Some(step.clone()),
            _ => None,
        };
        window.update(message);
        if let Some(step) = step {
            let doing = if step.phase == Phase::Writing { "kirjoitetaan" } else { "tarkistetaan" };
            assert!(window.shows(&format!("{}: {doing}", step.name)) && window.shows(&format!("Tiedosto {} / 4", step.file)));
            // Nothing that is pressed now changes what is being written.
            window.press("q Enter");
            assert!(window.shows("vk 46 (9.–15.11.2026)"));
            told.push((step.file, step.phase));
        }
    }
    assert_eq!(told.len(), 8, "{told:?}");
    assert!(window.shows("Kirjoitettu ja tarkistettu: 4 tiedostoa"));
}

#[test]
fn a_folder_is_always_possible() {
    let (mut window, computer) = window();
    *computer.stick.lock().unwrap() = None;
    window.press("Ctrl+4 i");
    assert!(window.shows("Muistitikkua ei löytynyt."));
    window.press("Enter");
    assert!(window.shows("Kirjoitettu ja tarkistettu: 4 tiedostoa"));
    assert!(!window.shows("Voit irrottaa muistitikun."));
    assert_eq!(files(&computer.documents.join("Kavijakirja/hervanta/2026-W46")).len(), 4);
    assert!(opened_again(window).shows(&computer.documents.join("Kavijakirja").display().to_string()));
}

/// The window, closed and opened again: the folder that worked is remembered.
fn opened_again(window: Window) -> Window {
    let Window { app, folder, .. } = window;
    drop(app);
    let mut window = Window::open(folder);
    window.press("Ctrl+4");
    window.click("Kansioon");
    window
}
