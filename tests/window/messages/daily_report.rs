//! The daily report on paper.

use std::path::Path;

use kavijakirja::gui::preferences::Preferences;

use super::proofs::changes;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "day/daily_report";

fn files(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

#[test]
fn saving() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 1600.0;
    window.press("Ctrl+2");
    changes(SCREEN, window, "Save", |w| w.click("Tallenna PDF"), |_| files(&computer.documents) == 1);
    changes(SCREEN, window, "Show", |w| w.click("Tallenna ja avaa"), |_| computer.shown.lock().unwrap().len() == 1);
    let other = window.folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    *computer.picks.lock().unwrap() = Some(other.clone());
    let elsewhere = |w: &mut Window| {
        w.click("Selaa…");
        w.press("Ctrl+d");
    };
    changes(SCREEN, window, "Browse Picked", elsewhere, |_| files(&other) == 1);
    let nowhere = |w: &mut Window| {
        let folder = w.fields().pop().unwrap();
        w.write_at(&folder, "-x");
        w.press("Ctrl+d");
    };
    changes(SCREEN, window, "Folder", nowhere, |w| w.shows("Mitään ei tallennettu. Aseta muistitikku"));
}

#[test]
fn printing() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 1600.0;
    let there = |w: &Window| w.place_of("Toimisto").is_some() && w.place_of("Alalokero").is_some();
    changes(SCREEN, window, "Printers Trays", |w| w.press("Ctrl+2"), there);
    let kept = |w: &Window| Preferences::read(&w.root.join("window.toml")).printer.as_deref() == Some("Toimisto");
    changes(SCREEN, window, "Printer", |w| w.click("Toimisto"), kept);
    let last = || computer.printed.lock().unwrap().last().map(|(ticket, _)| ticket.clone());
    let done = |w: &Window| w.shows("Tulostin Toimisto on käsitellyt raportin.") && last().is_some_and(|ticket| ticket.copies == 1);
    changes(SCREEN, window, "Print StatusLine", |w| w.click("Tulosta"), done);
    let from_below = |w: &mut Window| {
        w.click("Alalokero");
        w.press("Ctrl+p");
    };
    changes(SCREEN, window, "Tray", from_below, |_| last().unwrap().tray.as_deref() == Some("Alalokero"));
    // That it can be printed again is what the end of the printing before leads to.
    let twice = |w: &mut Window| {
        w.click_after("Kappaleita", "+");
        w.press("Ctrl+p Ctrl+p");
    };
    let printed = || computer.printed.lock().unwrap().iter().filter(|(ticket, _)| ticket.copies == 2).count();
    changes(SCREEN, window, "Copies Ended", twice, |_| printed() == 2);

    // The printer has taken the job, and nothing more was heard of it.
    window.trail.held = Some(Vec::new());
    window.press("Ctrl+p");
    let mut held = window.trail.held.take().unwrap();
    window.take(vec![held.remove(0)]);
    assert!(window.shows("Lähetetty tulostimelle Toimisto."));
    changes(SCREEN, window, "Cancel", |w| w.click("Peruuta tulostus"), |w| w.shows("Tulostus peruutettiin."));
    window.take(held);
    assert!(window.shows("Tulostus peruutettiin."), "what was heard too late changes nothing");
}
