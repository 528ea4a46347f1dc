//! What is carried between laptops.

use std::path::{Path, PathBuf};

use kavijakirja::store::Store;
use kavijakirja::store::replication::Scope;
use kavijakirja::transfer::bundle::{Protection, Reading, write};

use super::proofs::changes;
use crate::computer::{record, window};
use support::harness::Window;

const SCREEN: &str = "export/bundle";

/// Four words, as the window advises.
const PHRASE: &str = "neljasanaahyvin";

fn bundles(stick: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(stick.join("Kavijakirja")).map_or_else(|_| Vec::new(), |all| all.map(|one| one.unwrap().path()).collect())
}

#[test]
fn writing() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    let stick = computer.stick.lock().unwrap().clone().unwrap();
    window.press("Ctrl+4 b");
    changes(
        SCREEN,
        window,
        "Phrase",
        |w| w.write("Tunnuslause, vähintään 12 merkkiä", PHRASE),
        |w| w.shows("Tunnuslauseet eivät ole samat"),
    );
    changes(SCREEN, window, "Again", |w| w.write("Tunnuslause uudelleen", PHRASE), |w| w.shows("Valmis kirjoitettavaksi"));
    let sealed = |w: &Window| {
        let written = bundles(&stick);
        w.shows("Paketti on kirjoitettu ja tarkistettu") && written.len() == 1 && Reading::is_sealed(&written[0]).unwrap()
    };
    changes(SCREEN, window, "Write Placed Noted", |w| w.click("TEE PAKETTI"), sealed);
    changes(SCREEN, window, "Declined", |w| w.click("Ilman tunnuslausetta"), |w| w.shows("Pakettia ei ole suojattu."));
    // Nothing is new since the last bundle; everything is more than nothing.
    window.press("Ctrl+s");
    assert!(window.shows("Uutta ei ole viime paketin jälkeen.") && bundles(&stick).len() == 1);
    let all = |w: &mut Window| {
        w.click("Kaikki alusta asti");
        w.press("Ctrl+s");
    };
    changes(SCREEN, window, "Everything", all, |_| bundles(&stick).len() == 2);
}

#[test]
fn reading() {
    let (other, _) = window();
    let mut store = Store::open(&other.book()).unwrap();
    record(&mut store, "2026-11-10", &[("housing", "som", 3)]);
    let file = other.folder.path().join("toinen.kvb");
    let _ = write::write(&mut store, &file, Scope::SinceLast, &Protection::Declined, &mut |_| {}).unwrap();

    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 2000.0;
    window.press("Ctrl+4 b");
    let typed = |w: &mut Window| {
        w.write("Paketin tiedosto", "/nowhere.kvb");
        w.press("Enter");
    };
    changes(SCREEN, window, "File", typed, |w| w.shows("Tiedostoa /nowhere.kvb ei voitu lukea."));
    *computer.picks.lock().unwrap() = Some(file);
    let picked = |w: &mut Window| {
        w.click_near("Paketin tiedosto", "Selaa…");
        w.click("Katso");
    };
    let seen = |w: &Window| w.shows("Mitään ei ole vielä muutettu.") && w.recorded_on("2026-11-10").is_empty();
    changes(SCREEN, window, "Browse Picked Look Seen", picked, seen);
    changes(SCREEN, window, "Leave", |w| w.press("Esc"), |w| !w.shows("Mitään ei ole vielä muutettu."));
    window.press("Enter");
    let taken = |w: &Window| w.shows("Otettu kirjaan: ") && w.recorded_on("2026-11-10").len() == 1;
    changes(SCREEN, window, "Accept Taken", |w| w.click("Yhdistä kirjat"), taken);

    // A sealed one of the same laptop opens with its passphrase alone.
    let sealed = other.folder.path().join("suojattu.kvb");
    let phrase = kavijakirja::transfer::bundle::NewPassphrase::new(kavijakirja::transfer::bundle::Passphrase::new(PHRASE)).unwrap();
    let _ = write::write(&mut store, &sealed, Scope::Everything, &Protection::Passphrase(phrase), &mut |_| {}).unwrap();
    *computer.picks.lock().unwrap() = Some(sealed);
    window.click_near("Paketin tiedosto", "Selaa…");
    window.press("Enter");
    assert!(window.shows("Paketti on suojattu tunnuslauseella."), "{:?}", window.texts());
    let opened = |w: &mut Window| {
        w.write("Paketin tunnuslause", PHRASE);
        w.press("Enter");
    };
    changes(SCREEN, window, "Opening", opened, |w| w.shows("Kaikki paketin tiedot ovat jo tässä kirjassa."));
}
