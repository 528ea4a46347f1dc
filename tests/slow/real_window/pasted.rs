//! A paper tally that was typed into a spreadsheet comes in through the clipboard.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::json;

use super::display::{Display, wait};
use super::killed::desk;
use super::{map, wait_for_screen};

/// Puts a text on the clipboard, as a spreadsheet would.
fn copy(display: &Display, text: &str) {
    let mut program = Command::new("xclip");
    let _ = program.args(["-selection", "clipboard", "-in"]).env("DISPLAY", &display.name);
    // What xclip leaves behind to serve the clipboard must not hold the test's own output open.
    let _ = program.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut program = program.spawn().expect("xclip is needed by this test");
    program.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    assert!(program.wait().unwrap().success());
}

#[test]
fn numbers_copied_in_a_spreadsheet_are_pasted_into_the_sheet_and_saved() {
    let display = Display::new();
    let (laptop, window) = desk(&display);
    window.press("ctrl+b");
    wait_for_screen(&window, "the sheet", &map::screen(&laptop, "Ctrl+b"));
    copy(&display, "Asia\tKäyntejä\nKela\t12\nMigri\t30\n");
    window.press("ctrl+v");
    let yesterday = laptop.today().pred_opt().unwrap().to_string();
    let _ = wait("the pasted numbers are in the book", || {
        // Enter saves what has arrived; an empty sheet is not saved.
        window.press("Return");
        Some(laptop.json(&["figures", "--period", &yesterday, "--rows", "topic", "--json"])).filter(|table| table["visits"] == 42)
    });
    let table = laptop.json(&["figures", "--period", &yesterday, "--rows", "topic", "--json"]);
    let of = |code: &str| table["cells"].as_array().unwrap().iter().find(|cell| cell["row"] == code).unwrap()["value"].clone();
    assert_eq!((of("kela"), of("migri")), (json!(12), json!(30)));
    assert_eq!(window.close(), "");
}
