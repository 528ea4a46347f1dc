//! Printing says what the system's printing commands said, and never more.
//!
//! The commands are shell scripts in a temporary folder that answer as CUPS does in the locale "C".
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where a promise is broken")]

#[path = "support/mod.rs"]
mod support;

use std::ffi::OsString;
use std::fs;
use std::process::Command;
use std::time::Duration;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::Format;
use kavijakirja::transfer::daily;
use kavijakirja::transfer::printer::{Cups, Job, JobStatus, PrintError, Printer, Printing};
use support::{Desk, date, visit};

const STATES: &str = "printer Aula is idle.  enabled since Fri Nov 20 08:00:00 2026
printer Kopio disabled since Fri Nov 20 09:00:00 2026 -
\tPaused
printer Toimisto-2 now printing Toimisto-2-41.  enabled since Fri Nov 20 09:30:00 2026
\tWaiting for printer to become available.
";

/// A folder of commands put before the system's own.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(office.folder.path().join("states"), STATES).unwrap();
        office.command(
            "lpstat",
            r#"[ "$LC_ALL" = C ] || exit 9
            case "$1" in
              -e) printf 'Aula\nKopio\nToimisto-2\nVerkko\n' ;;
              -d) echo 'system default destination: Toimisto-2' ;;
              -p) cat "$here/states" ;;
              -o) printf 'Toimisto-2-41      desk     1024   Fri Nov 20 09:30:00 2026\nToimisto-2-42      desk     1024   Fri Nov 20 09:31:00 2026\nKopio-7      desk     1024   Fri Nov 20 09:31:00 2026\n' ;;
            esac"#,
        );
        // Keeps what it was given: the arguments, and a copy of the last one, which is the file.
        office.command(
            "lp",
            r#"[ "$LC_ALL" = C ] || exit 9
            printf '%s\n' "$@" > "$here/asked"
            for last in "$@"; do :; done
            cp "$last" "$here/printed"
            echo "request id is Toimisto-2-42 (1 file(s))""#,
        );
        office
    }

    fn command(&self, name: &str, script: &str) {
        let path = self.folder.path().join(name);
        let source = self.folder.path().join(format!("{name}.source"));
        fs::write(&source, format!("#!/bin/sh\nhere='{}'\n{script}\n", self.folder.path().display())).unwrap();
        // Copied by another process: a file that this one had open for writing could not be run while another test forks.
        let status = Command::new("install").args(["-m", "755"]).args([&source, &path]).status().unwrap();
        assert!(status.success());
    }

    fn refuse(&self, command: &str, words: &str) {
        self.command(command, &format!("echo '{words}' >&2; exit 1"));
    }

    fn cups(&self) -> Cups {
        let mut search = OsString::from(self.folder.path());
        search.push(":/usr/bin:/bin");
        Cups::new(&search)
    }

    fn asked(&self) -> Vec<String> {
        fs::read_to_string(self.folder.path().join("asked")).unwrap().lines().map(str::to_owned).collect()
    }
}

fn job(id: &str) -> Job {
    Job { id: id.to_owned() }
}

/// What the reader is told in English, after a look at the other languages.
fn told(error: &PrintError) -> String {
    let texts = Language::ALL.map(|language| Locale::new(language).explain(error));
    assert!(texts.iter().all(|text| !text.contains('{') && text.contains("PDF")), "{texts:?}");
    texts[2].clone()
}

#[test]
fn printers_are_listed_with_the_default_and_with_those_that_are_stopped() {
    let printer = |name: &str, default, stopped: Option<&str>| Printer { name: name.into(), default, stopped: stopped.map(Into::into) };
    // Found in the network, without a queue of its own: no state is known of it.
    let expected = [
        printer("Aula", false, None),
        printer("Kopio", false, Some("Paused")),
        printer("Toimisto-2", true, None),
        printer("Verkko", false, None),
    ];
    assert_eq!(Office::new().cups().printers().unwrap(), expected);
}

#[test]
fn a_file_is_handed_over_whole_with_printer_copies_and_paper() {
    let office = Office::new();
    let file = office.folder.path().join("päivä 1.pdf");
    fs::write(&file, b"%PDF-1.7 \x00\xff").unwrap();
    assert_eq!(office.cups().print(&file, None, 1).unwrap(), job("Toimisto-2-42"));
    assert_eq!(office.asked(), ["-n", "1", "-o", "media=A4", file.to_str().unwrap()]);
    assert_eq!(fs::read(office.folder.path().join("printed")).unwrap(), b"%PDF-1.7 \x00\xff");
    let _ = office.cups().print(&file, Some("Aula"), 3).unwrap();
    assert_eq!(office.asked(), ["-n", "3", "-o", "media=A4", "-d", "Aula", file.to_str().unwrap()]);
}

#[test]
fn a_job_is_followed_through_the_queue() {
    let office = Office::new();
    let status = |id: &str| office.cups().status(&job(id)).unwrap();
    assert_eq!(status("Toimisto-2-41"), JobStatus::Printing);
    assert_eq!(status("Toimisto-2-42"), JobStatus::Waiting);
    assert_eq!(status("Kopio-7"), JobStatus::Stopped("Paused".into()));
    // "Toimisto-2-4" is no job though others begin like it.
    assert_eq!(status("Toimisto-2-4"), JobStatus::LeftTheQueue);
}

#[test]
fn a_job_can_be_taken_back() {
    let office = Office::new();
    office.command("cancel", r#"printf '%s\n' "$@" > "$here/asked""#);
    office.cups().cancel(&job("Toimisto-2-42")).unwrap();
    assert_eq!(office.asked(), ["Toimisto-2-42"]);
    office.refuse("cancel", "cancel: cancel-job failed: Job #42 is already completed.");
    assert!(matches!(office.cups().cancel(&job("Toimisto-2-42")), Err(PrintError::Refused(words)) if words.contains("already completed")));
}

#[test]
fn no_printer_at_all_is_an_empty_list_and_a_print_that_is_refused() {
    let office = Office::new();
    office.command("lpstat", "[ \"$1\" = -e ] && exit 0; echo 'lpstat: No destinations added.' >&2; exit 1");
    assert_eq!(office.cups().printers().unwrap(), []);
    office.refuse("lp", "lp: Error - No default destination.");
    let file = office.folder.path().join("lp");
    let error = office.cups().print(&file, None, 1).unwrap_err();
    assert!(matches!(error, PrintError::NoPrinter));
    assert!(told(&error).starts_with("There is no default printer. Nothing was printed."));
}

#[test]
fn each_refusal_is_told_for_what_it_is() {
    let office = Office::new();
    let file = office.folder.path().join("lp");
    let refused = |words: &str| {
        office.refuse("lp", words);
        let error = office.cups().print(&file, Some("Vanha"), 1).unwrap_err();
        (told(&error), error)
    };
    let (text, error) = refused("lp: Error - The printer or class does not exist.");
    assert!(matches!(&error, PrintError::UnknownPrinter(name) if name == "Vanha"), "{error:?}");
    assert!(text.contains("“Vanha”"));
    for words in ["lp: Error - scheduler not responding.", "lp: Transport endpoint is not connected"] {
        assert!(matches!(refused(words).1, PrintError::NoAnswer), "{words}");
    }
    let (text, error) = refused("lp: Error - Unsupported document-format \"application/pdf\".");
    assert!(matches!(error, PrintError::Refused(_)));
    assert!(text.ends_with("The system says: Unsupported document-format \"application/pdf\"."), "{text}");
    office.refuse("lpstat", "lpstat: Scheduler is not running.");
    assert!(matches!(office.cups().printers(), Err(PrintError::NoAnswer)));
    // A command that says it did well and names no job has printed nothing that could be followed.
    office.command("lp", "exit 0");
    assert!(matches!(office.cups().print(&file, None, 1), Err(PrintError::Refused(_))));
}

#[test]
fn a_system_without_printing_commands_is_told_with_the_way_round() {
    let empty = tempfile::tempdir().unwrap();
    let cups = Cups::new(empty.path().as_os_str());
    let error = cups.printers().unwrap_err();
    assert!(matches!(error, PrintError::NoPrinting));
    assert!(told(&error).ends_with("Open the PDF and print it from the viewer."));
    assert!(matches!(cups.print(empty.path(), None, 1), Err(PrintError::NoPrinting)));
    assert!(matches!(cups.status(&job("Aula-1")), Err(PrintError::NoPrinting)));
    // A file of that name which cannot be run is no command.
    fs::write(empty.path().join("lpstat"), "no program").unwrap();
    assert!(matches!(cups.printers(), Err(PrintError::NoPrinting)));
}

#[test]
fn a_printing_service_that_hangs_is_given_up() {
    let office = Office::new();
    office.command("lpstat", "exec sleep 60");
    let begun = std::time::Instant::now();
    let error = office.cups().patience(Duration::from_millis(200)).printers().unwrap_err();
    assert!(matches!(error, PrintError::NoAnswer));
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_long_answer_is_read_to_its_end() {
    let office = Office::new();
    office.command("lpstat", r#"case "$1" in -e) i=0; while [ $i -lt 9000 ]; do echo "printer-number-$i"; i=$((i+1)); done ;; esac"#);
    assert_eq!(office.cups().printers().unwrap().len(), 9000);
}

#[test]
fn a_days_sheet_goes_to_the_printer_under_its_name_and_leaves_no_file_behind() {
    let (office, mut desk) = (Office::new(), Desk::new());
    let _ = desk.store.record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), Origin::Desk).unwrap();
    let (day, place) = (date("2026-11-20"), "hervanta".parse().unwrap());
    let files = daily::files(&mut desk.store, &Locale::new(Language::Finnish), day, day, &place, &[Format::Pdf]).unwrap();
    let (name, bytes) = &files[0];
    let printed = daily::print((name, bytes), &office.cups(), Some("Aula"), 1).unwrap();
    assert_eq!(printed, job("Toimisto-2-42"));
    assert_eq!(fs::read(office.folder.path().join("printed")).unwrap(), *bytes);
    let asked = office.asked();
    let path = std::path::Path::new(asked.last().unwrap());
    assert_eq!(path.file_name().unwrap(), "kavijakirja-hervanta-2026-11-20-internal.pdf");
    assert!(!path.exists() && !path.parent().unwrap().exists());
}
