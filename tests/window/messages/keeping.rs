//! Backups and forgetting.

use kavijakirja::statistics::Selection;
use kavijakirja::store::Store;
use kavijakirja::store::automatic::{backups, second_folder};

use super::proofs::changes;
use crate::computer::{record, window};
use support::harness::{TODAY, Window};

const SCREEN: &str = "settings/keeping";

#[test]
fn taking() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 5000.0;
    changes(SCREEN, window, "Known", |w| w.press("Ctrl+5"), |w| w.shows("Varmuuskopiota ei ole vielä."));
    let kept = |w: &Window| backups(&w.book()).kept.len();
    changes(SCREEN, window, "Take Taken", |w| w.click("Tee varmuuskopio nyt"), |w| w.shows("Uusin: pe 20.11.2026 klo 10") && kept(w) == 1);
    record(&mut Store::open(&window.book()).unwrap(), TODAY, &[("kela", "ara", 1)]);
    changes(SCREEN, window, "Restore", |w| w.click("Palauta…"), |w| w.shows("Nykyinen kirja siirretään sivuun, sitä ei poisteta."));
    assert_eq!(window.recorded().len(), 4, "nothing happens before the yes");
    changes(SCREEN, window, "RestoreIt", |w| w.click("Palauta tämä"), |w| w.recorded().len() == 3);
}

#[test]
fn second() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 5000.0;
    window.press("Ctrl+5");
    let field = "Toinen kansio: tikku tai toinen levy";
    changes(SCREEN, window, "Typed", |w| w.write(field, "/nowhere"), |w| w.shows("Käytä tätä kansiota"));
    let stick = computer.stick.lock().unwrap().clone().unwrap();
    *computer.picks.lock().unwrap() = Some(stick.clone());
    let picked = |w: &mut Window| {
        w.click_near(field, "Selaa…");
        w.click("Käytä tätä kansiota");
    };
    let stick = stick.canonicalize().unwrap();
    changes(SCREEN, window, "Browse Picked UseSecond", picked, |w| second_folder(&w.book()).as_ref() == Some(&stick));
    changes(SCREEN, window, "NoSecond", |w| w.click("Älä käytä toista kansiota"), |w| second_folder(&w.book()).is_none());
}

#[test]
fn forgetting() {
    let (mut window, _) = window();
    let window = &mut window;
    window.size.height = 5000.0;
    record(&mut Store::open(&window.book()).unwrap(), "2024-03-05", &[("kela", "ara", 2), ("migri", "som", 1)]);
    window.press("Ctrl+5");
    let due = |w: &Window| w.shows("Nyt poistettaisiin 2 käyntiä: vk 10 (4.–10.3.2024).");
    changes(SCREEN, window, "Months Forgetting", |w| w.click("Säilytä kaikki"), due);
    changes(SCREEN, window, "Forget", |w| w.click("Poista nyt…"), |w| w.shows("Yksittäiset käynnit katoavat pysyvästi"));
    let entries = |w: &Window| {
        let year = Selection { period: "2024".parse().unwrap(), place: None };
        Store::open(&w.book()).unwrap().reader().visits(&year).unwrap().len()
    };
    assert_eq!(entries(window), 2, "nothing happens before the yes");
    let forgotten = |w: &Window| w.shows("Poistettiin 2 käyntiä. Viikkojen luvut ovat ennallaan.") && entries(w) == 0;
    changes(SCREEN, window, "ForgetIt Forgot", |w| w.click("Poista pysyvästi"), forgotten);
}
