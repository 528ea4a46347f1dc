//! The whole window.

use iced::advanced::subscription::Event as Heard;
use iced_test::core::{Event, Size, event, window as of_window};
use kavijakirja::book::lists::Edit;
use kavijakirja::book::{Place, Visit, VisitId};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::store::Store;
use kavijakirja::store::automatic::backups;
use kavijakirja::store::host::SystemEntropy;

use super::proofs::changes;
use crate::computer::{record, window};
use support::harness::{TODAY, Window};

const SCREEN: &str = "app";

fn happened(event: Event) -> Heard {
    Heard::Interaction { window: of_window::Id::unique(), event, status: event::Status::Ignored }
}

#[test]
fn getting_about() {
    let (mut window, _) = window();
    let window = &mut window;
    changes(SCREEN, window, "Key Screen", |w| w.press("w"), |w| w.shows("1 kävijä · Migri · tiskillä"));
    changes(SCREEN, window, "Go", |w| w.click("Tilastot"), |w| w.shows("Yleiskuva"));
    changes(SCREEN, window, "Help", |w| w.click("Ohje"), |w| w.shows("Käsikirja"));
    changes(SCREEN, window, "Manual", |w| w.press("Ctrl+s"), |w| w.shows("Kansio, johon molemmat PDF-tiedostot tallennetaan"));
    window.press("F1 Ctrl+1");
    changes(SCREEN, window, "ChoosePlace", |w| w.click("Hervanta ▾"), |w| w.place_of("Puhos").is_some());
    let moved = |w: &Window| {
        w.shows("Puhos ▾") && Preferences::read(&w.root.join("window.toml")).place.is_some_and(|place| place.as_str() == "puhos")
    };
    changes(SCREEN, window, "Place Kept", |w| w.click("Puhos"), moved);
    let closing = |w: &mut Window| {
        w.press("Ctrl+5 n");
        w.listen("Close", Some(&happened(Event::Window(of_window::Event::CloseRequested))));
    };
    changes(SCREEN, window, "Close", closing, |w| w.shows("Sulje tallentamatta"));
    changes(SCREEN, window, "Stay", |w| w.click("Palaa tallentamaan"), |w| !w.shows("Sulje tallentamatta"));
    window.press("Ctrl+q");
    changes(SCREEN, window, "CloseAnyway", |w| w.click("Sulje tallentamatta"), |w| w.trail.closed);
    window.press("Esc Ctrl+1");
    changes(SCREEN, window, "HandedOver", |w| w.press("Ctrl+g"), |w| w.shows("Miten palvelu onnistui?"));
    changes(SCREEN, window, "Visitor", |w| w.click("English"), |w| w.shows("Skip"));
}

#[test]
fn around_the_window() {
    let (mut window, _) = window();
    let window = &mut window;
    let size = Size::new(700.0, 900.0);
    let resized = |w: &mut Window| {
        w.size = size;
        w.listen("Resized", Some(&happened(Event::Window(of_window::Event::Resized(size)))));
    };
    // In a narrow window the tiles and today stand below each other.
    let below = |w: &Window| {
        let (tile, today) = (w.place_of("Kela").unwrap().bounds, w.place_of("Tänään").unwrap().bounds);
        today.y > tile.y && today.x < 100.0
    };
    changes(SCREEN, window, "Resized", resized, below);
    let light = window.app.theme().palette().background;
    let darkened = |w: &mut Window| w.listen("System", Some(&Heard::SystemThemeChanged(iced::theme::Mode::Dark)));
    changes(SCREEN, window, "System", darkened, |w| w.app.theme().palette().background.r < light.r);
}

#[test]
fn beside_the_work() {
    let (mut window, _) = window();
    let window = &mut window;
    let face = [("helped".parse().unwrap(), "yes".parse().unwrap())];
    let mut store = Store::open(&window.book()).unwrap();
    store.writer().answer(&"hervanta".parse().unwrap(), "2026-11-10".parse().unwrap(), &face).unwrap();
    let before = store.maintenance().check().unwrap().changes;
    drop(store);
    window.turn_clock(TODAY, 11);
    // Answers of a week that is over come into the journal, a backup is taken, and the whole book is gone through.
    let done = |w: &Window| {
        let mut store = Store::open(&w.book()).unwrap();
        store.maintenance().check().unwrap().changes == before + 1
            && store.maintenance().proved_on().unwrap() == Some(TODAY.parse().unwrap())
            && backups(&w.book()).kept.len() == 1
    };
    changes(SCREEN, window, "Tick Folded Proved BackedUp", |w| w.listen("Tick", None), done);
    // Another program gives the desk's place another name, and records a visit.
    let elsewhere = |w: &mut Window| {
        let mut store = Store::open(&w.book()).unwrap();
        let place = store.reader().catalogue().unwrap().places[0].clone();
        let _ = store.writer().edit_lists(&Edit::Place(Place { name: "Hervannan tori".into(), ..place })).unwrap();
        record(&mut store, TODAY, &[("kela", "ara", 1)]);
        drop(store);
        w.listen("Tick", None);
    };
    changes(SCREEN, window, "Looked", elsewhere, |w| w.shows("Hervannan tori ▾") && w.shows("tänään 4 käyntiä"));
    window.press("Ctrl+5 n");
    window.size.height = 5000.0;
    let named = |w: &mut Window| {
        w.write("Nimi", "Kaleva");
        w.press("Ctrl+s Ctrl+1");
        w.click("Hervannan tori ▾");
    };
    changes(SCREEN, window, "Reread", named, |w| w.place_of("Kaleva").is_some());
}

#[test]
fn opening() {
    let mut first = Window::without_book();
    first.size.height = 2000.0;
    changes(SCREEN, &mut first, "FirstStart", |w| w.click("English"), |w| w.shows("Welcome!"));

    // A book that another program holds is told, and opened once it is free.
    let (window, _) = window();
    let Window { app, folder, .. } = window;
    drop(app);
    while folder.path().join("book.sqlite-wal").exists() {
        std::thread::yield_now();
    }
    let book = folder.path().join("book.sqlite");
    let aside = folder.path().join("away.sqlite");
    std::fs::rename(&book, &aside).unwrap();
    std::fs::write(&book, vec![0xAB; 8_192]).unwrap();
    let mut window = Window::open(folder);
    window.size.height = 2000.0;
    let window = &mut window;
    let searched = |w: &mut Window| {
        w.write("Etsi varmuuskopiota myös kansiosta", aside.parent().unwrap().to_str().unwrap());
        w.click("Etsi uudelleen");
        w.press("Enter");
    };
    changes(SCREEN, window, "Recovery", searched, |w| w.shows("Kirja on taas kunnossa"));
    changes(SCREEN, window, "Opened", |w| w.press("Enter"), |w| w.shows("TALLENNA") && w.recorded().len() == 3);

    window.press("Ctrl+5");
    window.size.height = 5000.0;
    window.click("Tee varmuuskopio nyt");
    record(&mut Store::open(&window.book()).unwrap(), TODAY, &[("kela", "ara", 1)]);
    window.click("Palauta…");
    let back = |w: &Window| w.recorded().len() == 3 && w.shows("TALLENNA");
    changes(SCREEN, window, "Restored", |w| w.click("Palauta tämä"), back);
}

#[test]
fn damage() {
    let (mut window, _) = window();
    let window = &mut window;
    // Behind the program's back: a figure that the journal does not have.
    let _ = rusqlite::Connection::open(window.book()).unwrap().execute("UPDATE visit SET people = 7", []).unwrap();
    window.listen("Tick", None);
    assert!(window.shows("Kirja on vaurioitunut."), "{:?}", window.texts());
    changes(SCREEN, window, "Mend", |w| w.click("Korjaa kirja"), |w| w.shows("Mitä tehdään?"));
}

#[test]
fn cut_off() {
    let (window, _) = window();
    let book = window.book();
    let mut store = Store::open(&book).unwrap();
    let visit = Visit { id: VisitId::random(&SystemEntropy).unwrap(), ..window.recorded()[0].clone() };
    let _ = store.writer().record(&visit, kavijakirja::book::vocabulary::Origin::Desk).unwrap();
    let copy = tempfile::tempdir().unwrap();
    let _ = std::fs::copy(&book, copy.path().join("book.sqlite")).unwrap();
    let log = std::fs::read(window.root.join("book.sqlite-wal")).unwrap();
    std::fs::write(copy.path().join("book.sqlite-wal"), &log[..log.len() - 1]).unwrap();
    let mut window = Window::open(copy);
    changes(SCREEN, &mut window, "Understood", |w| w.click("Selvä"), |w| !w.shows("Viimeinen tallennus jäi kesken."));
}
