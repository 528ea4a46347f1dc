//! A book that cannot be opened.

use std::sync::Arc;

use kavijakirja::store::Store;

use super::proofs::changes;
use crate::computer::{Computer, window};
use support::harness::{TODAY, Window};

const SCREEN: &str = "recovery";

/// A window on a book of three visits that cannot be read any more, with a backup in another folder.
fn broken() -> (Window, tempfile::TempDir, Arc<Computer>) {
    let (window, _) = window();
    let elsewhere = tempfile::tempdir().unwrap();
    Store::open(&window.book()).unwrap().maintenance().back_up(&elsewhere.path().join("kopio.sqlite")).unwrap();
    let Window { app, folder, .. } = window;
    drop(app);
    // The book's thread ends a moment later; then the file is alone.
    while folder.path().join("book.sqlite-wal").exists() {
        std::thread::yield_now();
    }
    std::fs::write(folder.path().join("book.sqlite"), vec![0xAB; 8_192]).unwrap();
    let computer = Arc::new(Computer::default());
    let mut window = Window::open_with(folder, TODAY, Arc::<Computer>::clone(&computer));
    window.size.height = 2000.0;
    (window, elsewhere, computer)
}

#[test]
fn rescuing() {
    let (mut window, elsewhere, _) = broken();
    let window = &mut window;
    assert!(window.shows("Tarkistettua varmuuskopiota ei löytynyt."), "{:?}", window.texts());
    let searched = |w: &mut Window| {
        w.write("Etsi varmuuskopiota myös kansiosta", elsewhere.path().to_str().unwrap());
        w.click("Etsi uudelleen");
    };
    changes(SCREEN, window, "Folder Search Looked", searched, |w| w.shows("kopio.sqlite"));
    changes(SCREEN, window, "Rescue Rescued", |w| w.press("Enter"), |w| w.shows("Kirja on taas kunnossa"));
    changes(SCREEN, window, "Open", |w| w.click("Jatka"), |w| w.shows("TALLENNA") && w.recorded().len() == 3);
}

#[test]
fn picking() {
    let (mut window, elsewhere, computer) = broken();
    *computer.picks.lock().unwrap() = Some(elsewhere.path().to_owned());
    changes(SCREEN, &mut window, "Browse Picked", |w| w.click("Valitse kansio"), |w| w.shows("kopio.sqlite"));
    changes(SCREEN, &mut window, "Quit", |w| w.click("Sulje ohjelma"), |w| w.trail.closed);
}

#[test]
fn beginning_anew() {
    let (mut window, _elsewhere, _) = broken();
    let kept = |w: &Window| std::fs::read(format!("{}-aside-{TODAY}", w.book().display())).is_ok_and(|bytes| bytes == [0xAB; 8_192]);
    let anew = |w: &Window| w.shows("Tervetuloa! Luodaan uusi kävijäkirja.") && kept(w);
    changes(SCREEN, &mut window, "StartNew SetAside", |w| w.click("Aloita uusi kirja"), anew);
}
