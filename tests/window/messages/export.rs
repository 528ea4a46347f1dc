//! The export.

use std::path::Path;

use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::export;

use super::proofs::changes;
use crate::computer::{Computer, record, window};
use support::harness::Window;

const SCREEN: &str = "export";

/// The files of week 46 at Hervanta in a folder.
fn files(root: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(root.join("Kavijakirja/hervanta/2026-W46")) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn stick(computer: &Computer) -> std::path::PathBuf {
    computer.stick.lock().unwrap().clone().unwrap()
}

#[test]
fn choosing() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    record(&mut kavijakirja::store::Store::open(&window.book()).unwrap(), "2026-11-10", &[("kela", "ara", 1)]);
    let stick = computer.stick.lock().unwrap().take();
    changes(SCREEN, window, "Covered", |w| w.press("Ctrl+4"), |w| w.shows("1/2 aukiolopäivästä puuttuu: Hervanta pe 13.11.2026."));
    *computer.stick.lock().unwrap() = stick;
    changes(SCREEN, window, "Refresh Drives", |w| w.click("Etsi muistitikut"), |w| w.shows("TIKKU · vapaana 3,2 Gt"));
    changes(SCREEN, window, "Place", |w| w.click("Kaikki yhdessä"), |w| w.shows("2/3 aukiolopäivästä puuttuu"));
    changes(SCREEN, window, "Week", |w| w.click("Seuraava"), |w| w.shows("Viikko ei ole vielä päättynyt."));
    changes(SCREEN, window, "Turn", |w| w.click("Siirto toiseen koneeseen"), |w| w.shows("Tee paketti"));
    changes(SCREEN, window, "Bundle", |w| w.press("p"), |w| w.shows("Pakettia ei ole suojattu."));
}

#[test]
fn writing() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.press("Ctrl+4");
    changes(SCREEN, window, "For", |w| w.click("Omaan käyttöön: tarkat luvut"), |w| w.shows("sisäinen, tarkat luvut · XLSX, PDF, CSV"));
    changes(SCREEN, window, "Format", |w| w.click("Paperille (PDF)"), |w| w.shows("sisäinen, tarkat luvut · XLSX, CSV"));
    let written = |w: &Window| w.shows("Voit irrottaa muistitikun.") && files(&stick(&computer)).len() == 3;
    changes(SCREEN, window, "Start Done", |w| w.click("VIE"), written);
}

#[test]
fn into_a_folder() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    window.press("Ctrl+4");
    let documents = computer.documents.display().to_string();
    let into = |w: &Window, folder: &str| w.shows(&format!("Tiedostot tulevat tänne: {folder}/Kavijakirja/hervanta/2026-W46"));
    changes(SCREEN, window, "Target", |w| w.click("Kansioon"), |w| into(w, &documents));
    let field = window.fields().pop().unwrap();
    changes(SCREEN, window, "Folder", |w| w.write_at(&field, "-x"), |w| into(w, &format!("{documents}-x")));
    let other = window.folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    *computer.picks.lock().unwrap() = Some(other.clone());
    changes(SCREEN, window, "Browse Picked", |w| w.click("Selaa…"), |w| into(w, &other.display().to_string()));
    window.press("i Enter");
    assert_eq!(files(&other).len(), 4);
}

/// The file of DHIS2 codes is used, or it is told that it cannot be.
#[test]
fn codes() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    window.press("Ctrl+4 d x p c");
    let mapping = |w: &Window| w.fields().into_iter().next().expect("the file of codes has a field");
    let nowhere = |w: &mut Window| {
        let field = mapping(w);
        w.write_at(&field, "/nowhere.toml");
        w.press("i Enter");
    };
    changes(SCREEN, window, "Mapping", nowhere, |w| w.shows("/nowhere.toml") && w.shows("Vienti pysähtyi."));
    assert!(files(&stick(&computer)).is_empty());
    let codes = window.folder.path().join("codes.toml");
    std::fs::write(&codes, "[organisation-units]\nhervanta = \"DiszpKrYNg8\"\n").unwrap();
    *computer.picks.lock().unwrap() = Some(codes);
    let picked = |w: &mut Window| {
        w.click("Selaa…");
        w.press("i Enter");
    };
    let used = |_: &Window| {
        let file = files(&stick(&computer)).into_iter().find(|name| Path::new(name).extension().is_some_and(|ending| ending == "json"));
        let file = file.map(|name| stick(&computer).join("Kavijakirja/hervanta/2026-W46").join(name));
        file.is_some_and(|file| std::fs::read_to_string(file).unwrap().contains("DiszpKrYNg8"))
    };
    changes(SCREEN, window, "BrowseMapping PickedMapping", picked, used);
}

/// Each step is told while it is made; and where the end is never heard of, that is told too.
#[test]
fn lost() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    window.press("Ctrl+4 i");
    window.trail.held = Some(Vec::new());
    window.press("Enter");
    let mut held = window.trail.held.take().unwrap();
    let of_export = |message: &Message, is: fn(&export::Message) -> bool| matches!(message, Message::Screen(ScreenMessage::Export(message)) if is(message));
    held.retain(|message| !of_export(message, |message| matches!(message, export::Message::Done(_))));
    let last = held.pop().unwrap();
    changes(SCREEN, window, "Step", |w| w.take(held), |w| w.shows("Tiedosto 4 / 4"));
    assert!(of_export(&last, |message| matches!(message, export::Message::Ended)), "{last:?}");
    changes(SCREEN, window, "Ended", |w| w.take(vec![last]), |w| w.shows("Vienti pysähtyi."));
}
