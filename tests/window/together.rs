//! A window and other programs on one book at once.

use kavijakirja::book::Visit;
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::gui::app::Message;
use kavijakirja::store::Store;

use support::harness::Window;

/// The window's latest visit again, as another program records it.
fn record_elsewhere(window: &Window, number: u128) {
    let mut visit: Visit = window.recorded().swap_remove(0);
    visit.id = kavijakirja::book::VisitId(uuid::Builder::from_random_bytes(number.to_be_bytes()).into_uuid());
    let recorded = Store::open(&window.book()).unwrap().writer().record(&visit, Origin::Desk).unwrap();
    assert_eq!(recorded, kavijakirja::store::Recorded::New);
}

#[test]
fn what_another_program_records_is_seen_in_the_window_soon_and_nothing_pressed_is_lost() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    window.press("w 2 +");
    record_elsewhere(&window, 1);
    assert!(window.shows("tänään 1 käynti"), "not yet");
    window.update(Message::Tick);
    assert!(window.shows("tänään 2 käyntiä · 2 kävijää"), "{:?}", window.texts());
    assert!(window.shows("2 kävijää · Migri · somali · tiskillä"), "the form stays as it was pressed");
    window.press("Enter");
    assert!(window.shows("tänään 3 käyntiä · 4 kävijää"));
}

#[test]
fn the_day_follows_what_another_program_records_and_keeps_what_is_being_written() {
    let mut window = Window::with_book();
    window.press("q 1 Enter Ctrl+2 1 +");
    let before = window.texts();
    record_elsewhere(&window, 2);
    window.update(Message::Tick);
    assert!(window.shows("tänään 2 käyntiä"), "{:?}", window.texts());
    let staff = |texts: &[String]| texts.iter().filter(|text| text.as_str() == "1").count();
    assert!(staff(&window.texts()) >= staff(&before).min(1), "the staff that was counted stays");
}

#[test]
fn where_nobody_else_wrote_a_tick_changes_nothing() {
    let mut window = Window::with_book();
    window.press("q 1 Enter");
    let before = window.texts();
    window.update(Message::Tick);
    assert_eq!(window.texts(), before);
}

#[test]
fn a_book_that_another_program_holds_is_told_and_the_retry_saves_once() {
    let mut window = Window::with_book();
    let other = rusqlite::Connection::open(window.book()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.press("q 1 Enter");
    assert!(window.shows("Ei ole varmaa, että käynti tallentui."), "{:?}", window.texts());
    assert!(window.shows("1 kävijä · Kela · arabia · tiskillä"));
    other.execute_batch("ROLLBACK").unwrap();
    window.press("Enter");
    assert_eq!(window.recorded().len(), 1);
    assert!(window.shows("Tallennettu: 1 kävijä · Kela · arabia · tiskillä"));
}
