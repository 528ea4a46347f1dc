//! A window that is killed in the middle of a visit.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::json;

use super::display::{Display, wait};
use super::laptop::{Laptop, Window};
use super::{map, wait_for_screen};

/// A window on a new book, at the desk.
pub fn desk(display: &Display) -> (Laptop, Window<'_>) {
    let laptop = Laptop::new();
    let window = desk_of(&laptop, display);
    (laptop, window)
}

/// The same on a laptop that is there already.
pub fn desk_of<'a>(laptop: &Laptop, display: &'a Display) -> Window<'a> {
    let _ = laptop.command(&["new", "--place", "Hervanta=tue 10-16,fri 10-16", "--organisation", "Kototori"]);
    let window = laptop.open(display, "fi_FI.UTF-8");
    wait_for_screen(&window, "the desk", &map::screen(laptop, ""));
    window
}

#[test]
fn a_window_killed_in_the_middle_of_a_visit_has_it_again_when_it_is_opened() {
    let display = Display::new();
    let (laptop, window) = desk(&display);
    window.press("q e plus shift+2");
    let file = laptop.book().with_file_name("book.sqlite-unfinished.json");
    let said = wait("the visit is kept", || fs::read_to_string(&file).ok().filter(|text| text.contains("phone")));
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    for finer in ["hour", "time", "minute"] {
        assert!(!said.contains(finer), "{said}");
    }
    // SIGKILL: nothing can be done about it in the program.
    drop(window);
    assert!(laptop.visits().is_empty());
    let window = laptop.open(&display, "fi_FI.UTF-8");
    wait_for_screen(&window, "the choices are there again", &map::screen(&laptop, "q e + Shift+2"));
    window.press("1 Return");
    let visits = laptop.visits_where("the visit", |visits| visits.len() == 1);
    assert_eq!(
        (&visits[0]["topic"], &visits[0]["people"], &visits[0]["channel"]),
        (&json!(["kela", "housing"]), &json!(2), &json!("phone"))
    );
    wait("it is unfinished no longer", || (!file.exists()).then_some(()));
    assert_eq!(window.close(), "");
}
