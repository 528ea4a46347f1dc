//! Backups and forgetting, as the window does them.

use std::fs;

use kavijakirja::book::Week;
use kavijakirja::gui::app::{Message, ScreenMessage};
use kavijakirja::gui::screen::settings;
use kavijakirja::gui::screen::settings::keeping;
use kavijakirja::statistics::{Counts, Selection};
use kavijakirja::store::Store;
use kavijakirja::store::automatic::{backups, second_folder};

use crate::computer::{record, window};
use support::harness::{TODAY, Window};

fn of_keeping(message: keeping::Message) -> Message {
    Message::Screen(ScreenMessage::Settings(settings::Message::Keeping(message)))
}

/// All visits of a year in the file.
fn visits(window: &Window, year: i32) -> u64 {
    Store::open(&window.book())
        .unwrap()
        .reader()
        .totals(&Selection { period: year.to_string().parse().unwrap(), place: None })
        .unwrap()
        .visits
}

#[test]
fn the_first_look_at_the_clock_takes_a_backup_and_the_settings_tell_of_it() {
    let (mut window, _) = window();
    assert!(backups(&window.book()).kept.is_empty());
    window.update(Message::Tick);
    assert_eq!(backups(&window.book()).kept.len(), 1);
    window.press("Ctrl+5");
    assert!(window.shows("Uusin: pe 20.11.2026 klo 10"));
    assert!(window.shows("Kaikki varmuuskopiot ovat samalla levyllä kuin kirja."));
    // The next one is due in an hour, and only if something changed.
    window.update(Message::Tick);
    assert_eq!(backups(&window.book()).kept.len(), 1);
    window.press("Ctrl+2");
    assert!(window.shows("Varmuuskopiot ovat vain tällä levyllä."));
}

#[test]
fn a_backup_is_restored_from_the_list_after_a_yes_and_the_desk_goes_on() {
    let (mut window, _) = window();
    window.press("Ctrl+5");
    window.update(of_keeping(keeping::Message::Take));
    assert!(window.shows("Varmuuskopio on tehty ja tarkistettu."));
    record(&mut Store::open(&window.book()).unwrap(), TODAY, &[("kela", "ara", 1)]);
    assert_eq!(visits(&window, 2026), 4);
    let copy = backups(&window.book()).kept[0].path.clone();
    window.update(of_keeping(keeping::Message::Restore(Some(copy))));
    assert!(window.shows("Nykyinen kirja siirretään sivuun, sitä ei poisteta."));
    assert_eq!(visits(&window, 2026), 4, "nothing happens before the yes");
    window.update(of_keeping(keeping::Message::RestoreIt));
    assert_eq!(visits(&window, 2026), 3);
    window.press("Ctrl+2");
    assert!(window.shows("3 käyntiä · 4 kävijää"));
    let beside = fs::read_dir(window.folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert!(beside.into_iter().any(|name| name.contains("-aside-")), "the book that stood there is kept");
}

#[test]
fn a_second_folder_is_chosen_and_one_that_is_gone_is_told_in_words() {
    let (mut window, computer) = window();
    let stick = computer.stick.lock().unwrap().clone().unwrap();
    *computer.picks.lock().unwrap() = Some(stick.clone());
    window.press("Ctrl+5");
    window.update(of_keeping(keeping::Message::Browse));
    window.update(of_keeping(keeping::Message::UseSecond));
    assert_eq!(second_folder(&window.book()), Some(stick.canonicalize().unwrap()));
    window.update(of_keeping(keeping::Message::Take));
    assert!(window.shows("Toinen kansio on samalla levyllä kuin kirja."));
    fs::remove_dir_all(&stick).unwrap();
    record(&mut Store::open(&window.book()).unwrap(), TODAY, &[("kela", "ara", 1)]);
    window.update(of_keeping(keeping::Message::Take));
    assert!(window.shows("koska kansiota ei löydy. Kirja on ennallaan."));
    assert!(window.shows("Toista kansiota ei löydy nyt."));
    window.update(of_keeping(keeping::Message::NoSecond));
    assert_eq!(second_folder(&window.book()), None);
}

#[test]
fn forgetting_is_off_until_switched_on_and_asks_before_it_takes_anything() {
    let (mut window, _) = window();
    record(&mut Store::open(&window.book()).unwrap(), "2024-03-05", &[("kela", "ara", 2), ("migri", "som", 1)]);
    window.press("Ctrl+5");
    assert!(window.shows("Säilytä kaikki") && !window.shows("2024-W10"));
    window.update(of_keeping(keeping::Message::Months(Some(24))));
    assert!(window.shows("Nyt poistettaisiin 2 käyntiä: vk 10 (4.–10.3.2024)."));
    window.update(of_keeping(keeping::Message::Forget(true)));
    assert!(window.shows("Yksittäiset käynnit katoavat pysyvästi"));
    let entries = |window: &Window| {
        Store::open(&window.book()).unwrap().reader().visits(&Selection { period: "2024".parse().unwrap(), place: None }).unwrap().len()
    };
    assert_eq!(entries(&window), 2);
    window.update(of_keeping(keeping::Message::ForgetIt));
    assert!(window.shows("Poistettiin 2 käyntiä. Viikkojen luvut ovat ennallaan."));

    assert_eq!((entries(&window), visits(&window, 2024)), (0, 2));
    assert_eq!(Store::open(&window.book()).unwrap().maintenance().forgotten_weeks().unwrap(), Some((week("2024-W10"), week("2024-W10"))));
    // An old day of which the single visits are gone says so.
    window.press("Ctrl+2");
    window.update(Message::Screen(ScreenMessage::Day(kavijakirja::gui::screen::day::Message::Go("2024-03-05".parse().unwrap()))));
    assert!(window.shows("käynnit on unohdettu"));
}

fn week(text: &str) -> Week {
    text.parse().unwrap()
}
