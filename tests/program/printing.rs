//! Printing says what the system's printing commands said, and never more.
//!
//! The commands are shell scripts in a temporary folder that answer as CUPS does in the locale "C".

use std::ffi::OsString;
use std::fs;
use std::process::Command;
use std::time::Duration;

use kavijakirja::book::vocabulary::Origin;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::Format;
use kavijakirja::transfer::daily;
use kavijakirja::transfer::printer::{self, Cups, Hindrance, Job, JobStatus, PrintError, Printer, Printing, Ticket};
use support::{Desk, date, visit};

/// What `lpstat -l -p` says.
const STATES: &str = "printer Aula is idle.  enabled since Fri Nov 20 08:00:00 2026
\tAlerts: media-low-warning
printer Kopio disabled since Fri Nov 20 09:00:00 2026 -
\tPaused
\tAlerts: paused
printer Toimisto-2 now printing Toimisto-2-41.  enabled since Fri Nov 20 09:30:00 2026
\tWaiting for printer to become available.
\tAlerts: none
printer Tyhja is idle.  enabled since Fri Nov 20 09:30:00 2026
\tAlerts: marker-supply-low-warning media-empty-error
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
            r#"[ "$LC_ALL$LC_MESSAGES$LANG$LANGUAGE" = CCCC ] || exit 9
            case "$1" in
              -e) printf 'Aula\nKopio\nSuljettu\nToimisto-2\nTyhja\nVerkko\n' ;;
              -d) echo 'system default destination: Toimisto-2' ;;
              -l) cat "$here/states" ;;
              -a) printf 'Aula accepting requests since Fri Nov 20 08:00:00 2026\nSuljettu not accepting requests since Fri Nov 20 08:00:00 2026 -\n\tRejecting Jobs\n' ;;
              -W) printf 'Aula-8      desk     1024   Fri Nov 20 09:30:00 2026\n\tAlerts: job-completed-successfully\nAula-9      desk     1024   Fri Nov 20 09:30:00 2026\n\tAlerts: aborted-by-system\n' ;;
              -o) printf 'Toimisto-2-41      desk     1024   Fri Nov 20 09:30:00 2026\nToimisto-2-42      desk     1024   Fri Nov 20 09:31:00 2026\nKopio-7      desk     1024   Fri Nov 20 09:31:00 2026\nTyhja-8      desk     1024   Fri Nov 20 09:31:00 2026\n' ;;
            esac"#,
        );
        office.command(
            "lpoptions",
            r#"[ "$LC_ALL$LC_MESSAGES$LANG$LANGUAGE" = CCCC ] && [ "$1 $3" = "-p -l" ] || exit 9
            [ "$2" = Aula ] && printf 'PageSize/Media Size: *A4 A5\nInputSlot/Media Source: *Auto Tray1 Manual\n'; exit 0"#,
        );
        // Keeps what it was given: the arguments, and a copy of the last one, which is the file.
        office.command(
            "lp",
            r#"[ "$LC_ALL$LC_MESSAGES$LANG$LANGUAGE" = CCCC ] || exit 9
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
fn printers_are_listed_with_the_default_and_with_what_keeps_them_from_printing() {
    let printer = |name: &str, default, hindrance| Printer { name: name.into(), default, hindrance };
    // The last was found in the network, without a queue of its own: no state is known of it. Little paper is paper enough.
    let expected = [
        printer("Aula", false, None),
        printer("Kopio", false, Some(Hindrance::Stopped("Paused".into()))),
        printer("Suljettu", false, Some(Hindrance::Closed)),
        printer("Toimisto-2", true, None),
        printer("Tyhja", false, Some(Hindrance::NoPaper)),
        printer("Verkko", false, None),
    ];
    assert_eq!(Office::new().cups().printers().unwrap(), expected);
}

#[test]
fn each_reason_of_the_printing_service_is_understood() {
    let hindrance = |reasons: &str| {
        let office = Office::new();
        let states = format!("printer Aula is idle.  enabled since Fri Nov 20 08:00:00 2026\n\tAlerts: {reasons}\n");
        fs::write(office.folder.path().join("states"), states).unwrap();
        office.cups().printers().unwrap()[0].hindrance.clone()
    };
    for (reasons, expected) in [
        ("none", None),
        ("media-empty-warning", None),
        ("offline-report", Some(Hindrance::Offline)),
        ("connecting-to-device", Some(Hindrance::Offline)),
        ("media-needed", Some(Hindrance::NoPaper)),
        ("toner-low-warning media-jam-error", Some(Hindrance::Jam)),
        ("door-open-report", Some(Hindrance::Open)),
        ("marker-supply-empty-error", Some(Hindrance::NoInk)),
    ] {
        assert_eq!(hindrance(reasons), expected, "{reasons}");
    }
    let office = Office::new();
    let states = "printer Aula now printing Aula-1.  enabled since Fri Nov 20 08:00:00 2026\n\
                  \tThe printer may not exist or is unavailable at this time.\n\tAlerts: none\n";
    fs::write(office.folder.path().join("states"), states).unwrap();
    assert_eq!(office.cups().printers().unwrap()[0].hindrance, Some(Hindrance::Offline));
    let hindrances =
        [Hindrance::Offline, Hindrance::NoPaper, Hindrance::Jam, Hindrance::Open, Hindrance::NoInk, Hindrance::Stopped(String::new())];
    for language in Language::ALL {
        let locale = Locale::new(language);
        let told: std::collections::BTreeSet<String> = hindrances.iter().map(|hindrance| locale.explain(hindrance)).collect();
        assert_eq!(told.len(), hindrances.len(), "{told:?}");
    }
}

#[test]
fn the_trays_of_a_printer_are_those_of_its_media_sources() {
    let office = Office::new();
    assert_eq!(office.cups().trays("Aula").unwrap(), ["Auto", "Tray1", "Manual"]);
    assert_eq!(office.cups().trays("Verkko").unwrap(), [""; 0]);
    office.command("lpoptions", "echo 'lpoptions: Unable to get PPD file for Vanha: The printer or class does not exist.' >&2; exit 0");
    assert!(matches!(office.cups().trays("Vanha"), Err(PrintError::UnknownPrinter(name)) if name == "Vanha"));
}

#[test]
fn a_file_is_handed_over_whole_with_printer_copies_paper_and_tray() {
    let office = Office::new();
    let file = office.folder.path().join("päivä 1.pdf");
    fs::write(&file, b"%PDF-1.7 \x00\xff").unwrap();
    assert_eq!(office.cups().print(&file, &Ticket::default()).unwrap(), job("Toimisto-2-42"));
    assert_eq!(office.asked(), ["-n", "1", "-o", "collate=true", "-o", "media=A4", file.to_str().unwrap()]);
    assert_eq!(fs::read(office.folder.path().join("printed")).unwrap(), b"%PDF-1.7 \x00\xff");
    let ticket = Ticket { printer: Some("Aula".into()), copies: 3, tray: Some("Tray1".into()) };
    let _ = office.cups().print(&file, &ticket).unwrap();
    let expected = ["-n", "3", "-o", "collate=true", "-o", "media=A4", "-o", "InputSlot=Tray1", "-d", "Aula", file.to_str().unwrap()];
    assert_eq!(office.asked(), expected);
}

#[test]
fn a_job_is_followed_through_the_queue_and_out_of_it() {
    let office = Office::new();
    let status = |id: &str| office.cups().status(&job(id)).unwrap();
    assert_eq!(status("Toimisto-2-41"), JobStatus::Printing);
    assert_eq!(status("Toimisto-2-42"), JobStatus::Waiting);
    assert_eq!(status("Kopio-7"), JobStatus::Hindered(Hindrance::Stopped("Paused".into())));
    assert_eq!(status("Tyhja-8"), JobStatus::Hindered(Hindrance::NoPaper));
    // "Toimisto-2-4" is no job though others begin like it.
    assert_eq!(status("Toimisto-2-4"), JobStatus::LeftTheQueue);
    assert_eq!(status("Aula-8"), JobStatus::LeftTheQueue);
    assert_eq!(status("Aula-9"), JobStatus::GivenUp);
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
    let error = office.cups().print(&file, &Ticket::default()).unwrap_err();
    assert!(matches!(error, PrintError::NoPrinter));
    assert!(told(&error).starts_with("There is no default printer. Nothing was printed."));
}

#[test]
fn each_refusal_is_told_for_what_it_is() {
    let office = Office::new();
    let file = office.folder.path().join("lp");
    let refused = |words: &str| {
        office.refuse("lp", words);
        let error = office.cups().print(&file, &Ticket { printer: Some("Vanha".into()), ..Ticket::default() }).unwrap_err();
        (told(&error), error)
    };
    let (text, error) = refused("lp: Error - The printer or class does not exist.");
    assert!(matches!(&error, PrintError::UnknownPrinter(name) if name == "Vanha"), "{error:?}");
    assert!(text.contains("“Vanha”"));
    let (text, error) = refused("lp: Destination \"Vanha\" is not accepting jobs.");
    assert!(matches!(&error, PrintError::Closed(name) if name == "Vanha"), "{error:?}");
    assert!(text.contains("takes no jobs"));
    for words in ["lp: Error - scheduler not responding.", "lp: Transport endpoint is not connected"] {
        assert!(matches!(refused(words).1, PrintError::NoAnswer), "{words}");
    }
    let (text, error) = refused("lp: Error - Unsupported document-format \"application/pdf\".");
    assert!(matches!(error, PrintError::Refused(_)));
    assert!(text.ends_with("The system says: Unsupported document-format \"application/pdf\"."), "{text}");
    office.refuse("lpstat", "lpstat: Scheduler is not running.");
    assert!(matches!(office.cups().printers(), Err(PrintError::NoAnswer)));
    // The real one names no printers then, and ends well.
    office.command("lpstat", "[ $1 = -e ] && exit 0; echo 'lpstat: Scheduler is not running.' >&2; exit 1");
    assert!(matches!(office.cups().printers(), Err(PrintError::NoAnswer)));
    // What `lp` ended well with was handed over, in whatever language it says so, and even where it says nothing.
    let named = Ticket { printer: Some("Vanha".into()), ..Ticket::default() };
    for (words, id) in [("echo 'Anfrage-ID ist Vanha-7 (1 Datei(en))'", "Vanha-7"), ("exit 0", "Vanha")] {
        office.command("lp", words);
        assert_eq!(office.cups().print(&file, &named).unwrap(), job(id));
    }
}

#[test]
fn a_system_without_printing_commands_is_told_with_the_way_round() {
    let empty = tempfile::tempdir().unwrap();
    let cups = Cups::new(empty.path().as_os_str());
    let error = cups.printers().unwrap_err();
    assert!(matches!(error, PrintError::NoPrinting));
    assert!(told(&error).ends_with("Open the PDF and print it from the viewer."));
    assert!(matches!(cups.print(empty.path(), &Ticket::default()), Err(PrintError::NoPrinting)));
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
    let _ = desk.store.writer().record(&visit(r#"{"topic":["kela"],"language":"ara"}"#), Origin::Desk).unwrap();
    let (day, place) = (date("2026-11-20"), "hervanta".parse().unwrap());
    let files = daily::files(&mut desk.store, &Locale::new(Language::Finnish), day, day, &place, &[Format::Pdf]).unwrap();
    let (name, bytes) = &files[0];
    let ticket = Ticket { printer: Some("Aula".into()), ..Ticket::default() };
    let printed = printer::print((name, bytes), &office.cups(), &ticket).unwrap();
    assert_eq!(printed, job("Toimisto-2-42"));
    assert_eq!(fs::read(office.folder.path().join("printed")).unwrap(), *bytes);
    let asked = office.asked();
    let path = std::path::Path::new(asked.last().unwrap());
    assert_eq!(path.file_name().unwrap(), "kavijakirja-hervanta-2026-11-20-internal.pdf");
    assert!(!path.exists() && !path.parent().unwrap().exists());
}
