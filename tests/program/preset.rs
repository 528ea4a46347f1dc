//! What an organisation presets for its laptops, the portable program, and the report for whoever helps.

use std::fs;
use std::path::{Path, PathBuf};

use kavijakirja::statistics::disclosure::Base;
use kavijakirja::store::Store;
use kavijakirja::store::automatic::second_folder;
use kavijakirja::store::host::{Paths, SystemEntropy};
use kavijakirja::transfer::defaults::{Defaults, Setting};

/// A copy of the program in a folder of its own, with a folder of data beside it: nothing of it lies in a home.
struct Stick {
    folder: tempfile::TempDir,
}

impl Stick {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let _ = support::program::copy_into(folder.path());
        fs::create_dir(folder.path().join("home")).unwrap();
        Self { folder }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("Kavijakirja-data")
    }

    /// A stick with presets.
    fn preset(defaults: &str) -> Self {
        let stick = Self::new();
        fs::create_dir(stick.data()).unwrap();
        fs::write(stick.data().join("defaults.toml"), defaults).unwrap();
        stick
    }

    /// The exit code, standard output and standard error of a command.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = assert_cmd::Command::new(self.folder.path().join("kavijakirja"));
        let _ = command.env_clear().env("HOME", self.folder.path().join("home")).env("LANG", "en_GB.UTF-8").args(args);
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn done(&self, args: &[&str]) -> String {
        let (code, out, errors) = self.run(args);
        assert_eq!(code, 0, "{args:?}: {errors}");
        out
    }

    fn store(&self) -> Store {
        Store::open(&self.data().join("book.sqlite")).unwrap()
    }
}

fn in_home(stick: &Stick) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&stick.folder.path().join("home"), &mut found);
    found
}

const VISIT: [&str; 7] = ["log", "--topic", "kela", "--language", "ara", "--date", "2026-11-20"];

#[test]
fn beside_an_empty_file_portable_the_program_keeps_its_book_on_the_stick() {
    let stick = Stick::new();
    fs::write(stick.folder.path().join("portable"), "").unwrap();
    let _ = stick.done(&["new", "--place", "Puhos"]);
    let _ = stick.done(&VISIT);
    assert!(stick.data().join("book.sqlite").is_file());
    assert_eq!(in_home(&stick), Vec::<PathBuf>::new(), "the computer keeps nothing");
}

#[test]
fn a_folder_of_data_is_enough() {
    let stick = Stick::preset("");
    let _ = stick.done(&["new", "--place", "Puhos"]);
    assert!(stick.data().join("book.sqlite").is_file());
}

#[test]
fn without_either_the_book_lies_in_the_home() {
    let stick = Stick::new();
    let _ = stick.done(&["new", "--place", "Puhos"]);
    assert_eq!(in_home(&stick).len(), 1);
    assert!(!stick.data().exists());
}

#[test]
fn another_program_called_portable_asks_for_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("kavijakirja");
    assert_eq!(Paths::beside(&program), None);
    fs::write(folder.path().join("portable"), "#!/bin/sh\n").unwrap();
    assert_eq!(Paths::beside(&program), None);
    fs::write(folder.path().join("portable"), "").unwrap();
    assert!(Paths::beside(&program).is_some_and(|paths| paths.portable));
}

#[test]
fn a_new_book_takes_what_is_preset_and_what_is_asked_for_goes_before_it() {
    let defaults = "organisation = \"Tampereen kaupunki\"\nplaces = [\"Hervanta=tue 10-16\", \"Puhos\"]\nbase = 5\n";
    let stick = Stick::preset(defaults);
    let _ = stick.done(&["new"]);
    let mut store = stick.store();
    let names: Vec<String> = store.reader().catalogue().unwrap().places.iter().map(|place| place.name.clone()).collect();
    assert_eq!(names, ["Hervanta", "Puhos"]);
    assert_eq!((store.reader().organisation().unwrap().as_str(), store.publisher().base().unwrap()), ("Tampereen kaupunki", Base::Five));

    let stick = Stick::preset(defaults);
    let _ = stick.done(&["new", "--organisation", "Kototori", "--place", "Kaleva", "--base", "3"]);
    let mut store = stick.store();
    assert_eq!(store.reader().catalogue().unwrap().places.len(), 1);
    assert_eq!((store.reader().organisation().unwrap().as_str(), store.publisher().base().unwrap()), ("Kototori", Base::Three));
}

#[test]
fn what_is_locked_cannot_be_asked_for_otherwise_and_is_brought_into_an_older_book() {
    let stick = Stick::preset("");
    let backups = stick.folder.path().join("backups");
    fs::create_dir(&backups).unwrap();
    let _ = stick.done(&["new", "--organisation", "Kototori", "--place", "Puhos"]);
    let locked = format!(
        "organisation = \"Helsingin kaupunki\"\nbase = 5\nbackup-folder = '{}'\nlocked = [\"organisation\", \"base\", \"backup-folder\"]\n",
        backups.display()
    );
    fs::write(stick.data().join("defaults.toml"), locked).unwrap();
    let _ = stick.done(&["check"]);
    let mut store = stick.store();
    assert_eq!((store.reader().organisation().unwrap().as_str(), store.publisher().base().unwrap()), ("Helsingin kaupunki", Base::Five));
    let book = stick.data().join("book.sqlite");
    assert_eq!(second_folder(&book), Some(fs::canonicalize(&backups).unwrap()));
    let (code, _, errors) = stick.run(&["backup", "--no-second"]);
    assert_eq!(code, 2);
    assert!(errors.contains("Your organisation has set this."), "{errors}");
    let other = stick.folder.path().join("other.sqlite").display().to_string();
    for asked in [["--organisation", "Kototori"], ["--base", "3"]] {
        assert_eq!(stick.run(&["--book", &other, "new", asked[0], asked[1]]).0, 2, "{asked:?}");
    }
    assert!(!Path::new(&other).exists());
}

#[test]
fn the_preset_language_is_spoken_unless_another_is_asked_for() {
    let stick = Stick::preset("language = \"sv\"\n");
    assert!(stick.done(&["new", "--place", "Puhos"]).contains("Ny bok"));
    assert!(stick.run(&["backup"]).2.contains("Säg vad"));
    assert!(stick.run(&["--lang", "en", "backup"]).2.contains("Say what to do"));
}

#[test]
fn a_file_that_cannot_be_used_is_told_and_keeps_no_desk_shut() {
    for wrong in [
        "organisation = 7\n",
        "colour = \"red\"\n",
        "places = [\"???\"]\n",
        "base = 4\n",
        "language = \"de\"\n",
        "locked = [\"base\"]\n",
        "vocabulary = \"missing.toml\"\n",
    ] {
        let stick = Stick::preset(wrong);
        let (code, _, errors) = stick.run(&["new", "--place", "Puhos"]);
        assert_eq!(code, 0, "{wrong}: {errors}");
        assert!(errors.contains("settings file") && errors.contains("defaults.toml"), "{wrong}: {errors}");
    }
}

#[test]
fn without_a_file_nothing_is_preset() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Defaults::read(&folder.path().join("defaults.toml")), Defaults::default());
}

#[test]
fn a_book_is_made_without_asking_only_where_organisation_and_place_are_known() {
    let folder = tempfile::tempdir().unwrap();
    let read = |text: &str| {
        fs::write(folder.path().join("defaults.toml"), text).unwrap();
        Defaults::read(&folder.path().join("defaults.toml"))
    };
    assert!(read("organisation = \"Tampere\"\n").new_book().is_none());
    assert!(read("places = [\"Puhos\"]\n").new_book().is_none());
    let defaults = read("organisation = \"Tampere\"\nplaces = [\"Puhos\"]\nlocked = [\"organisation\"]\n");
    assert!(defaults.locks(Setting::Organisation) && !defaults.locks(Setting::Language));
    let path = folder.path().join("book.sqlite");
    let store = defaults.make(&path, &defaults.new_book().unwrap(), &SystemEntropy).unwrap();
    assert_eq!(store.reader().organisation().unwrap(), "Tampere");
}

/// Words that stand in the book, its places, its folders and its log, each told by no other part of the report.
const SECRETS: [&str; 12] = [
    "Salainenvirasto",
    "Piilopaikka",
    "piilopaikka",
    "Muistiinpanosana",
    "Havaintosana",
    "kela",
    "ara",
    "2026-11-20",
    "Kotikansio",
    "Tulostinsana",
    "Lokisana",
    "Paniikkisana",
];

#[test]
fn the_support_report_holds_versions_and_sizes_and_nothing_of_visits_names_or_folders() {
    let stick = Stick::preset("organisation = \"Salainenvirasto\"\n");
    let _ = stick.done(&["new", "--place", "Piilopaikka=fri 10-16"]);
    let _ = stick.done(&VISIT);
    let _ = stick.done(&["day", "2026-11-20", "--note", "Muistiinpanosana", "--staff", "2"]);
    let _ = stick.done(&["observe", "Havaintosana", "--topic", "kela", "--date", "2026-11-20"]);
    let preferences = "language = \"fi\"\nappearance = \"dark\"\ntext_percent = 150\nplace = \"piilopaikka\"\nfolder = \"/home/Kotikansio\"\nprinter = \"Tulostinsana\"\n";
    fs::write(stick.data().join("window.toml"), preferences).unwrap();
    fs::create_dir(stick.data().join("logs")).unwrap();
    let log = " WARN kavijakirja::gui::start: no backup was taken error=/home/Kotikansio/book: Lokisana is full\n\
               ERROR kavijakirja::gui::start: panicked at /home/Kotikansio/src/book/week.rs:12:5:\nno char boundary in \"Paniikkisana\"\n \
               WARN zbus::connection: Lokisana Kotikansio\nERROR kavijakirja::gui::start: panicked at src/a.rs:1:2: Paniikkisana\n";
    fs::write(stick.data().join("logs/kavijakirja.2026-11-19.log"), log).unwrap();
    let report = stick.done(&["support"]);
    for word in SECRETS {
        let found = report.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|found| found == word);
        assert!(!found && (word.len() < 5 || !report.contains(word)), "{word}:\n{report}");
    }
    assert!(!report.contains(&stick.folder.path().display().to_string()), "{report}");
    for line in [
        concat!("kavijakirja: ", env!("CARGO_PKG_VERSION")),
        "portable: yes",
        "book.base: 3",
        "book.places: 1",
        "book.forgets: never",
        "preset: yes",
        "preferences.text_percent: 150",
        "log: 4 lines",
        "  WARN kavijakirja::gui::start: no backup was taken",
        "  ERROR kavijakirja::gui::start: panicked at week.rs:12:5:",
        "  WARN zbus::connection",
    ] {
        assert!(report.lines().any(|told| told == line), "{line} is missing:\n{report}");
    }
    let size = fs::metadata(stick.data().join("book.sqlite")).unwrap().len();
    assert!(report.contains(&format!("book: {size} bytes")), "{report}");
}

#[test]
fn the_support_report_is_made_also_of_a_damaged_book_and_of_none() {
    let stick = Stick::preset("");
    assert!(stick.done(&["support"]).contains("book: none"));
    fs::write(stick.data().join("book.sqlite"), "no book").unwrap();
    assert!(stick.done(&["support"]).contains("book.error: "));
}
