//! The real window, on a real (if invisible) display, driven by the keyboard alone as a person would, and what it leaves behind
//! opened by other programs.
//!
//! Nothing here waits a fixed time and hopes: each step waits until the book, the folder or the picture shows that the one before
//! it is done. A program that is missing stops a test and names its package.

mod afternoon;
mod carried;
pub mod display;
use support::harness;
mod killed;
pub mod laptop;
mod map;
mod paper;
mod pasted;
use support::read;

mod visitor;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;

use kavijakirja::gui::app::Tab;
use kavijakirja::gui::theme::{Appearance, Look, Tone};
use serde_json::{Value, json};

use display::{Display, need, wait};
use laptop::{Laptop, Window, everything_below};

/// Waits until the left half of the window shows what iced draws of this screen into memory: the book has answered, and a key that is
/// pressed now is pressed on what was meant. (The right half tells of printers and sticks, which take their time.)
fn wait_for_screen(window: &Window<'_>, what: &str, map: &harness::Window) {
    let drawn = map::drawn(map);
    let _ = window.display.picture_where(what, |seen| seen.differing(&drawn, (0, 100, 680, 700), SHADE) == 0);
}

/// Where only a part was drawn anew, edges are drawn twice and a shade darker.
const SHADE: u8 = 32;

/// Visits are logged in three presses each; one of them is undone, one corrected.
fn log_the_visits(laptop: &Laptop, window: &Window<'_>) -> Vec<Value> {
    let logged = |number: usize| laptop.visits_where(&format!("{number} visits"), |visits| visits.len() == number);
    for (number, keys) in ["q 1 Return", "w 2 Return", "e 1 Return"].into_iter().enumerate() {
        assert_eq!(keys.split(' ').count(), 3, "three presses");
        window.press(keys);
        let _ = logged(number + 1);
    }
    // Kela and housing, two people, by phone, in Russian.
    window.press("q e plus shift+2 3 Return");
    let _ = logged(4);
    window.press("t 1 Return");
    let _ = logged(5);
    window.press("ctrl+z");
    let left = logged(4);
    assert!(left.iter().all(|visit| visit["topic"] != json!(["job-seeking"])), "the latest one was undone: {left:?}");
    window.press("q 2 Return");
    let _ = logged(5);
    // Corrected: two came, and it was about a residence permit too.
    window.press("ctrl+e w plus Return");
    laptop.visits_where("the correction", |visits| {
        visits.iter().any(|visit| visit["topic"] == json!(["kela", "migri"]) && visit["people"] == 2)
    })
}

/// What `list --json` says of them, without ids and hours, in an order of its own.
fn told(visits: &[Value]) -> Vec<String> {
    let told = |visit: &Value| format!("{} {} {} {}", visit["topic"], visit["language"], visit["channel"], visit["people"]);
    let mut all: Vec<_> = visits.iter().map(told).collect();
    all.sort();
    all
}

fn make_the_book(laptop: &Laptop, window: &Window<'_>) {
    let first_start = harness::Window::without_book();
    let (organisation, finnish, monday) =
        (map::number_of(&first_start, "Organisaation nimi"), map::number_of(&first_start, "Suomi"), map::number_of(&first_start, "ma"));
    let _ = window.display.picture_where("the first start", |picture| picture.has_colours((150, 20, 1200, 640), 20));
    // The session speaks English, the desk Finnish. The organisation's field has the focus.
    window.press_times("shift+Tab", organisation - finnish);
    window.press("space");
    let _ =
        wait("the language is kept", || fs::read_to_string(laptop.preferences()).ok().filter(|text| text.contains("language = \"fi\"")));
    window.press_times("Tab", organisation - finnish);
    window.write("Kototori");
    window.press("Tab");
    window.write("Hervanta");
    // Open on Mondays too.
    window.press_times("Tab", monday - organisation - 1);
    window.press("space");
    window.press("Return");
    wait("the book is made", || laptop.book().is_file().then_some(()));
    wait("the desk is open", || window.title().ends_with("– Hervanta").then_some(()));
    let place: Value = serde_json::from_str(laptop.command(&["place", "list", "--json"]).lines().next().unwrap()).unwrap();
    assert_eq!((&place["name"], &place["hours"]), (&json!("Hervanta"), &json!("mon 10-16,tue 10-16,fri 10-16")));
    wait_for_screen(window, "the tiles of the desk", &map::screen(laptop, ""));
}

/// A tab's key as xdotool names it.
fn tab(tab: Tab) -> String {
    tab.key().label().to_lowercase()
}

/// The day: open, two advisors, a note; the sheet as a PDF in the home folder.
fn say_what_the_day_was(laptop: &Laptop, window: &Window<'_>) {
    let map = map::screen(laptop, &format!("{} 1 + + +", Tab::Day.key().label()));
    window.press(&tab(Tab::Day));
    wait_for_screen(window, "the day", &map::screen(laptop, &Tab::Day.key().label()));
    window.press("1 plus plus plus");
    window.press_times("Tab", map::number_of(&map, "Muistiinpano") + 1);
    window.write("Tulkki puuttui.");
    window.press("ctrl+s");
    let today = laptop.today().to_string();
    let day =
        wait("the day's note is saved", || Some(laptop.json(&["day", &today, "--json"])).filter(|day| day["note"] == "Tulkki puuttui."));
    assert_eq!((&day["status"], &day["staff"]), (&json!("open"), &json!(2)));
    window.press("ctrl+d");
    let sheet = laptop.home.path().join(format!("kavijakirja-hervanta-{today}-internal.pdf"));
    wait("the daily sheet is saved", || sheet.is_file().then_some(()));
    let text = read::text(&fs::read(sheet).unwrap());
    assert!(text.contains("Päiväraportti") && text.contains("Tulkki puuttui.") && text.contains("Kototori"), "{text}");
}

/// This week, exact, all three formats, into a folder that is typed.
fn carry_the_week_away(laptop: &Laptop, window: &Window<'_>, stick: &Path) {
    window.press(&tab(Tab::Export));
    wait_for_screen(window, "the export", &map::screen(laptop, &Tab::Export.key().label()));
    // The last week that is over is offered first; the visits are this week's.
    window.press("w i f");
    let map = map::screen(laptop, &format!("{} w i f", Tab::Export.key().label()));
    window.press_times("Tab", map::number_of(&map, "Kansio") + 1);
    window.press("ctrl+a");
    window.write(stick.to_str().unwrap());
    window.press("Return");
    // The window remembers a folder only once everything in it was written, read back and found right.
    let folder = format!("folder = \"{}\"", stick.display());
    let _ =
        wait("the week is written and verified", || fs::read_to_string(laptop.preferences()).ok().filter(|text| text.contains(&folder)));
    let (_, ground) = Look::new(Appearance::Light.colours(false), 100, iced_test::core::Size::new(1366.0, 768.0)).tone(Tone::Good);
    let good = ground.into_rgba8();
    let _ = window.display.picture_where("the window says so", |picture| picture.count([good[0], good[1], good[2]]) > 2_000);
}

/// Neither a visit nor a time of day stands in a log.
fn logs_hold_nothing_of_the_day(laptop: &Laptop, visits: &[Value]) {
    let logs: Vec<_> = everything_below(&laptop.home.path().join(".local/state")).into_iter().filter(|path| path.is_file()).collect();
    assert!(!logs.is_empty(), "there is a log");
    for log in logs {
        let text = fs::read_to_string(&log).unwrap();
        let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
        for row in &carried::SCRIPT {
            for secret in [row.code, row.label] {
                assert!(!words.contains(&secret.to_lowercase()), "{secret} stands in {}", log.display());
            }
        }
        for visit in visits {
            assert!(!text.contains(visit["id"].as_str().unwrap()), "a visit stands in {}", log.display());
        }
        let clock = text.as_bytes().windows(5).find(|at| at[2] == b':' && [at[0], at[1], at[3], at[4]].iter().all(u8::is_ascii_digit));
        assert!(clock.is_none(), "a time of day stands in {}: {text}", log.display());
    }
}

/// What the program keeps belongs to its user alone: files 0600, folders 0700.
fn nobody_else_can_read(home: &Path) {
    let kept: Vec<_> = [".local", ".config"].into_iter().flat_map(|name| everything_below(&home.join(name))).collect();
    for name in ["book.sqlite", "window.toml", ".log"] {
        assert!(kept.iter().any(|path| path.to_string_lossy().ends_with(name)), "{name} is among {kept:?}");
    }
    for path in kept.into_iter().chain([home.join(".local"), home.join(".config")]) {
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{} has mode {mode:o}", path.display());
    }
}

#[test]
fn from_the_first_start_to_a_verified_week_by_the_keyboard_alone() {
    need(&[("soffice", "libreoffice-calc"), ("pdftotext", "poppler-utils"), ("sha256sum", "coreutils")]);
    let (laptop, display, stick) = (Laptop::new(), Display::new(), tempfile::tempdir().unwrap());
    let window = laptop.open(&display, "en_GB.UTF-8");
    make_the_book(&laptop, &window);
    let visits = log_the_visits(&laptop, &window);
    assert_eq!(
        told(&visits),
        [
            r#"["housing"] "ara" "desk" 1"#,
            r#"["kela","housing"] "rus" "phone" 2"#,
            r#"["kela","migri"] "som" "desk" 2"#,
            r#"["kela"] "ara" "desk" 1"#,
            r#"["migri"] "som" "desk" 1"#,
        ]
    );
    say_what_the_day_was(&laptop, &window);
    carry_the_week_away(&laptop, &window, stick.path());
    let printed = window.close();
    assert_eq!(printed, "", "the program has nothing to say beside its window");

    let week = laptop.today().format("%G-W%V").to_string();
    let folder = stick.path().join("Kavijakirja/hervanta").join(&week);
    let file = |ending: &str| folder.join(format!("kavijakirja-hervanta-{week}-internal.{ending}"));
    carried::sums_hold(&folder);
    carried::figures_are_those_of_the_script(&laptop, &week);
    carried::csv_is_that_of_the_script(&file("csv"));
    carried::workbook_is_that_of_the_script(&file("xlsx"));
    carried::paper_is_that_of_the_script(&file("pdf"), "Kototori");
    let _ = laptop.command(&["check"]);
    logs_hold_nothing_of_the_day(&laptop, &visits);
    nobody_else_can_read(laptop.home.path());
}

#[test]
fn without_a_display_one_sentence_says_so_in_the_language_asked_for() {
    let laptop = Laptop::new();
    let sentences = [("fi", ["näyttö", "ikkuna"]), ("sv", ["skärm", "fönst"]), ("en", ["display", "window"])];
    for (language, words) in sentences {
        for (name, value) in [("NOTHING", ""), ("DISPLAY", ""), ("DISPLAY", ":9999"), ("WAYLAND_DISPLAY", "wayland-9999")] {
            let output = laptop.program("C.UTF-8").args(["--lang", language]).env(name, value).output().unwrap();
            let (out, error) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
            assert_eq!((output.status.code(), out.as_str()), (Some(1), ""), "{language} {name}={value}: {error}");
            assert_eq!(error.lines().count(), 1, "{error}");
            assert!(words.iter().any(|word| error.to_lowercase().contains(word)), "{language} {name}={value}: {error}");
            for trace in ["panic", "thread", "backtrace", "unwrap", "src/", ".rs"] {
                assert!(!error.contains(trace), "{error}");
            }
        }
    }
    assert!(!laptop.book().exists(), "no book was made");
}

#[test]
fn the_desk_stands_whole_on_a_small_screen_drawn_by_software() {
    let (laptop, display) = (Laptop::new(), Display::new());
    let _ = laptop.command(&["new", "--place", "Hervanta=tue 10-16,fri 10-16", "--organisation", "Kototori"]);
    let window = laptop.open(&display, "fi_FI.UTF-8");
    // The simulator knows where each tile stands and that nothing of it is cut off …
    let map = map::screen(&laptop, "");
    wait_for_screen(&window, "the tiles of the desk", &map);
    let seen = display.picture();
    let tiles = map.focusable();
    assert!(tiles.len() > 50, "topics, languages, channels, referrals: {}", tiles.len());
    for tile in &tiles {
        let visible = tile.visible.unwrap_or_else(|| panic!("{tile:?} is not seen"));
        assert!(visible.height > tile.bounds.height - 0.5 && visible.width > tile.bounds.width - 0.5, "{tile:?}");
        assert!(tile.bounds.y + tile.bounds.height <= 768.0 && tile.bounds.x + tile.bounds.width <= 1366.0, "{tile:?}");
    }
    // … and the real screen shows each of them just as it draws it.
    let drawn = map::drawn(&map);
    assert_eq!((seen.width, seen.height), (drawn.width, drawn.height));
    for tile in &tiles {
        assert!(seen.has_colours(pixels(tile), 4), "a frame and a name: {tile:?}");
        assert_eq!(seen.differing(&drawn, pixels(tile), SHADE), 0, "{tile:?}");
    }
    assert_eq!(seen.differing(&drawn, (0, 0, 1366, 768), SHADE), 0, "the rest of the desk");

    // The last tile of the last row works: nothing lies beyond the window.
    window.press("q 1 shift+j Return");
    let visits = laptop.visits_where("the visit", |visits| visits.len() == 1);
    assert_eq!(visits[0]["referral"].as_array().unwrap().len(), 1);
    assert_eq!(window.close(), "");
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places on the screen are small and positive")]
fn pixels(seen: &harness::Seen) -> display::Rectangle {
    let (x, y) = (seen.bounds.x, seen.bounds.y);
    (x.ceil() as usize, y.ceil() as usize, (x + seen.bounds.width).floor() as usize, (y + seen.bounds.height).floor() as usize)
}

#[test]
fn two_windows_on_one_book_both_save_and_both_count() {
    let (laptop, display) = (Laptop::new(), Display::new());
    let _ = laptop.command(&["new", "--place", "Hervanta=tue 10-16,fri 10-16", "--organisation", "Kototori"]);
    let first = laptop.open(&display, "fi_FI.UTF-8");
    let map = map::screen(&laptop, "");
    wait_for_screen(&first, "the first desk", &map);
    let second = laptop.open(&display, "sv_FI.UTF-8");
    // It stands on top of the first, which it covers.
    let first_seen = map::drawn(&map);
    let _ = display.picture_where("the second desk", |seen| {
        let tiles = (20, 130, 900, 640);
        seen.has_colours(tiles, 20) && seen.differing(&first_seen, tiles, SHADE) > 1_000
    });
    for turn in 1..=3 {
        for (index, (window, keys)) in [(&first, "q 1 Return"), (&second, "w 2 Return")].into_iter().enumerate() {
            window.focus();
            window.press(keys);
            let _ = laptop.visits_where("the visit is in the book", |visits| visits.len() == 2 * turn - 1 + index);
        }
    }
    let today = laptop.today().to_string();
    let figures = laptop.json(&["figures", "--period", &today, "--rows", "topic", "--json"]);
    assert_eq!((&figures["visits"], &figures["people"]), (&json!(6), &json!(6)));
    let of = |code: &str| figures["cells"].as_array().unwrap().iter().find(|cell| cell["row"] == code).unwrap()["value"].clone();
    assert_eq!((of("kela"), of("migri")), (json!(3), json!(3)));
    assert_eq!((first.close(), second.close()), (String::new(), String::new()));
    let _ = laptop.command(&["check"]);
}

#[test]
fn commands_beside_an_open_window_all_count_and_the_window_shows_them() {
    let (laptop, display) = (Laptop::new(), Display::new());
    let _ = laptop.command(&["new", "--place", "Hervanta=tue 10-16,fri 10-16", "--organisation", "Kototori"]);
    let window = laptop.open(&display, "fi_FI.UTF-8");
    wait_for_screen(&window, "the desk", &map::screen(&laptop, ""));
    let commands: Vec<_> = (0..8)
        .map(|_| laptop.program("fi_FI.UTF-8").args(["log", "--topic", "tax", "--language", "fin"]).stdout(Stdio::null()).spawn().unwrap())
        .collect();
    window.press("q 1 Return");
    for mut command in commands {
        assert!(command.wait().unwrap().success());
    }
    let visits = laptop.visits_where("all are in the book", |visits| visits.len() >= 9);
    assert_eq!(visits.len(), 9);
    // The head tells the day's number of visits as a window does that is opened now: but for a few edges that were drawn twice.
    let opened_now = map::drawn(&map::screen(&laptop, ""));
    let _ = display.picture_where("the window has heard of them", |seen| seen.differing(&opened_now, (1100, 0, 1366, 52), SHADE) < 100);
    assert_eq!(window.close(), "");
    let _ = laptop.command(&["check"]);
}
