//! Nothing leaves unless somebody carries it: neither the window nor any command opens a socket of the internet families.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;

use kavijakirja::command::help;
use support::book::Book;

use crate::real_window;

/// How strace is to write down every call of the network, of the program and of whatever it starts.
const NETWORK: [&str; 4] = ["-f", "-qq", "-e", "trace=network"];

/// The calls that name an internet family (`AF_INET`, `AF_INET6`).
fn internet(trace: &Path) -> Vec<String> {
    let text = fs::read_to_string(trace).unwrap();
    text.lines().filter(|line| line.contains("AF_INET")).map(str::to_owned).collect()
}

/// Every command by its full name, as clap knows them: `place add`.
fn commands(command: &clap::Command, before: &str, found: &mut Vec<String>) {
    let mut inner = command.get_subcommands().filter(|inner| inner.get_name() != "help").peekable();
    if inner.peek().is_none() {
        found.push(before.trim().to_owned());
    }
    for inner in inner {
        commands(inner, &format!("{before} {}", inner.get_name()), found);
    }
}

/// How each command is run so that it does its work. `DIR` stands for a folder, `BOOK` for the book, `ID` for a visit's, `EVENT` for an
/// event's id. A command that is missing here fails the test.
const RUNS: &[(&str, &str)] = &[
    ("new", "new --book DIR/other.sqlite --place Puhos"),
    ("log", "log --topic kela --language ara --date 2026-11-20"),
    ("amend", "amend ID --people 3"),
    ("remove", "remove ID"),
    ("undo", "undo --date 2026-11-20"),
    ("list", "list --period 2026 --json"),
    ("day", "day 2026-11-20 --staff 2 --note Rauhallista."),
    ("place add", "place add Puhos=thu_13-17"),
    ("place list", "place list"),
    ("place rename", "place rename hervanta Hervannan_piste"),
    ("place retire", "place retire hervanta"),
    ("place restore", "place restore vanha"),
    ("place hours", "place hours hervanta tue_10-16"),
    ("place move", "place move hervanta --down"),
    ("place close", "place close hervanta 2026-12-23"),
    ("place open", "place open hervanta 2026-12-24"),
    ("vocabulary show", "vocabulary show topic"),
    ("vocabulary export", "vocabulary export --to DIR/lists.toml"),
    ("vocabulary import", "vocabulary import DIR/before.toml"),
    ("vocabulary retire", "vocabulary retire topic tax"),
    ("vocabulary restore", "vocabulary restore topic debts"),
    ("vocabulary rename", "vocabulary rename topic tax --fi Verotus"),
    ("vocabulary merge", "vocabulary merge topic form letter"),
    ("vocabulary add", "vocabulary add topic --fi Pysäköinti"),
    ("vocabulary add-question", "vocabulary add-question area --fi Alue --choice Itä --choice Länsi"),
    ("vocabulary move", "vocabulary move topic tax --down"),
    ("vocabulary ask", "vocabulary ask age"),
    ("vocabulary undo", "vocabulary undo"),
    ("event add", "event add --date 2026-11-19 --kind training --title Digikurssi --participants 12"),
    ("event amend", "event amend EVENT --participants 14"),
    ("event list", "event list --period 2026"),
    ("event table", "event table --period 2026"),
    ("event remove", "event remove EVENT"),
    ("observe", "observe Vuokrat_nousevat. --topic housing --date 2026-11-20"),
    ("target add", "target add --name Tavoite --period 2026 --counted people --number 250"),
    ("target amend", "target amend TARGET --number 300"),
    ("target remove", "target remove TARGET"),
    ("target list", "target list"),
    ("feedback questions", "feedback questions"),
    ("feedback choose", "feedback choose helped again"),
    ("feedback answer", "feedback answer helped=yes"),
    ("feedback results", "feedback results --period 2026-W46"),
    ("feedback lock", "feedback lock --off"),
    ("figures", "figures --period 2026-W47 --rows topic --columns language"),
    ("statistics", "statistics --section topics --period 2026-W47"),
    ("coverage", "coverage --period 2026-W47"),
    ("daily", "daily 2026-11-20 --to DIR --format pdf,csv,xlsx --print"),
    ("weekly", "weekly 2026-W47 --to DIR --internal --format csv,xlsx,pdf,px,sdmx,dhis2"),
    ("drives", "drives"),
    ("printers", "printers"),
    ("manual", "manual --to DIR"),
    ("import", "import DIR/sheet.csv --mapping DIR/mapping.toml"),
    ("backup", "backup --to DIR/backup.sqlite"),
    ("restore", "restore DIR/before.sqlite"),
    ("salvage", "salvage DIR/before.sqlite --to DIR/salvaged.sqlite"),
    ("forget", "forget --before 2024-W01"),
    ("check", "check"),
    ("support", "support"),
    ("demo", "demo --book DIR/demo.sqlite --weeks 9 --seed 1 --visits 200"),
    ("bundle write", "bundle write --to DIR/changes.bundle --no-passphrase"),
    ("bundle read", "bundle read DIR/before.bundle --accept"),
];

/// A book with a visit and an event, and a folder with what the commands take in.
fn prepared() -> (Book, BTreeMap<&'static str, String>) {
    let book = Book::new();
    let dir = book.folder.path().join("stick");
    fs::create_dir(&dir).unwrap();
    let dir = dir.display().to_string();
    let id = book.done(&["log", "--topic", "tax", "--language", "fin", "--date", "2026-11-20"]).trim().to_owned();
    let event = book.done(&["event", "add", "--date", "2026-11-19", "--kind", "training", "--title", "Kurssi", "--participants", "2"]);
    let target = book.done(&["target", "add", "--name", "Tavoite", "--period", "2026", "--counted", "people", "--number", "250"]);
    let _ = book.done(&["place", "add", "Vanha=mon 9-10"]);
    let _ = book.done(&["place", "retire", "vanha"]);
    let _ = book.done(&["place", "close", "hervanta", "2026-12-24"]);
    let _ = book.done(&["vocabulary", "retire", "topic", "debts"]);
    let _ = book.done(&["vocabulary", "export", "--to", &format!("{dir}/before.toml")]);
    let _ = book.done(&["backup", "--to", &format!("{dir}/before.sqlite")]);
    fs::write(format!("{dir}/sheet.csv"), "Date;Topic;Language\n2026-11-20;kela;ara\n").unwrap();
    let mapping = "form = \"long\"\nplace = \"hervanta\"\ndate = { column = \"Date\", format = \"%Y-%m-%d\" }\n\
                   topic = { column = \"Topic\" }\nlanguage = { column = \"Language\" }\n";
    fs::write(format!("{dir}/mapping.toml"), mapping).unwrap();
    let names = BTreeMap::from([("DIR", dir), ("ID", id), ("EVENT", event.trim().to_owned()), ("TARGET", target.trim().to_owned())]);
    (book, names)
}

/// Runs one command under strace and tells what is wrong with it.
fn fault(name: &str) -> Option<String> {
    let Some((_, line)) = RUNS.iter().find(|(known, _)| *known == name) else {
        return Some(format!("`{name}` is a new command: say in RUNS how it is run"));
    };
    let (book, names) = prepared();
    if name == "bundle read" {
        let _ = book.done(&["bundle", "write", "--to", &format!("{}/before.bundle", names["DIR"]), "--no-passphrase"]);
    }
    if name == "place retire" {
        // The last place in use stays.
        let _ = book.done(&["place", "restore", "vanha"]);
    }
    // Each name is filled in once and where the line has it: a folder of chance may be called `…/tmpID`, and have a `_` of its own.
    let fill = |word: &str| {
        let filled = names.iter().find_map(|(name, value)| Some(format!("{value}{}", word.strip_prefix(name)?)));
        filled.unwrap_or_else(|| word.replace('_', " "))
    };
    let words = line.split(' ').map(fill);
    let trace = book.folder.path().join("trace");
    let mut command = Command::new("strace");
    let _ = command.args(NETWORK).arg("-o").arg(&trace).arg("--").arg(support::program::program());
    if !line.contains("--book") {
        let _ = command.arg("--book").arg(book.path());
    }
    let output = command.args(words).env("HOME", book.folder.path()).stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("strace (the package strace) cannot be run: {error}"));
    let found = internet(&trace);
    if !found.is_empty() {
        return Some(format!("{name}: {found:?}"));
    }
    // A printer is not on every machine; what else fails was not tried at all.
    let tried = output.status.success() || matches!(name, "daily" | "printers");
    (!tried).then(|| format!("{name}: {}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn no_command_opens_an_internet_socket() {
    let mut names = Vec::new();
    commands(&help::commands(), "", &mut names);
    assert!(names.len() > 20, "{names:?}");
    let (names, wrong) = (Mutex::new(names), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            let _ = scope.spawn(|| {
                loop {
                    let next = names.lock().unwrap().pop();
                    let Some(name) = next else { break };
                    let fault = fault(&name);
                    wrong.lock().unwrap().extend(fault);
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_program_that_opens_one_would_be_found() {
    if std::env::var_os(support::program::INSIDE).is_some() {
        // Nothing listens there, and nothing needs to.
        let _ = std::net::TcpStream::connect("127.0.0.1:9");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let status = Command::new("strace")
        .args(NETWORK)
        .arg("-o")
        .arg(&trace)
        .arg("--")
        .arg(std::env::current_exe().unwrap())
        .args(support::program::only(module_path!(), "a_program_that_opens_one_would_be_found"))
        .env(support::program::INSIDE, "1")
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success() && !internet(&trace).is_empty());
}

#[test]
fn the_window_opens_no_internet_socket_while_a_day_is_recorded() {
    let mut laptop = real_window::laptop::Laptop::new();
    let _ = laptop.command(&["new", "--place", "Hervanta=mon 10-16,fri 10-16", "--organisation", "Kototori"]);
    let display = real_window::display::Display::new();
    let trace = laptop.home.path().join("trace");
    laptop.traced = Some(trace.clone());
    let window = laptop.open(&display, "fi_FI.UTF-8");
    laptop.traced = None;
    real_window::display::wait("the window is named after the place", || window.title().ends_with("– Hervanta").then_some(()));
    // The tiles are there once the book has answered; a key that is pressed before is pressed again.
    real_window::display::wait("a visit is saved", || {
        window.press("q 1 Return");
        (!laptop.visits().is_empty()).then_some(())
    });
    // The day, the statistics, the export with its drives and printers, the settings.
    for key in ["ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+1"] {
        window.press(key);
        let _ = display.picture_where("the screen stands still", |_| true);
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    assert_eq!(window.close(), "");
    let calls = real_window::display::wait("strace has written all", || {
        fs::read_to_string(&trace).ok().filter(|text| text.contains("+++ exited with 0 +++"))
    });
    assert!(calls.contains("AF_UNIX"), "the window speaks with its display");
    assert_eq!(internet(&trace), Vec::<String>::new());
}
