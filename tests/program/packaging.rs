//! What is installed beside the program: the man page and the completions follow the commands, the desktop's files are valid, and
//! every library's licence lets the program be handed on.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap_complete::Shell;
use clap_mangen::Man;
use kavijakirja::command::help::{self, PageWords};
use kavijakirja::locale::{Language, Locale};

fn packaging() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packaging")
}

/// Compares a stored file with what the commands give now. `KAVIJAKIRJA_WRITE=1 cargo test --test program packaging` writes it anew.
fn follows(name: &str, now: &[u8]) {
    let path = packaging().join(name);
    if std::env::var_os("KAVIJAKIRJA_WRITE").is_some() {
        fs::write(&path, now).unwrap();
    }
    let stored = fs::read(&path).unwrap_or_default();
    assert!(stored == now, "{name} is out of date: KAVIJAKIRJA_WRITE=1 cargo test --test program packaging");
}

/// What `clap_mangen` makes of a command without its headings, as a subsection.
fn part(command: clap::Command, out: &mut Vec<u8>, name: &str) {
    let man = Man::new(command.bin_name(name).mut_arg("help", |help| help.hide(true)));
    let mut text = Vec::new();
    man.render_description_section(&mut text).unwrap();
    man.render_synopsis_section(&mut text).unwrap();
    man.render_options_section(&mut text).unwrap();
    writeln!(out, ".SS \"{name}\"").unwrap();
    for line in String::from_utf8(text).unwrap().lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el ")) {
        writeln!(out, "{}", if line.starts_with(".SH") { ".PP" } else { line }).unwrap();
    }
}

fn parts(command: &clap::Command, name: &str, out: &mut Vec<u8>) {
    for inner in command.get_subcommands() {
        let name = format!("{name} {}", inner.get_name());
        if inner.has_subcommands() {
            parts(inner, &name, out);
        } else {
            part(inner.clone(), out, &name);
        }
    }
}

/// The man page in a language.
fn page(language: Language) -> String {
    let locale = Locale::new(language);
    let (command, words) = (help::translated(&locale), PageWords::new(&locale));
    let man = Man::new(command.clone()).manual("Kävijäkirja").date("");
    let mut page = Vec::new();
    man.render_title(&mut page).unwrap();
    man.render_name_section(&mut page).unwrap();
    man.render_synopsis_section(&mut page).unwrap();
    man.render_description_section(&mut page).unwrap();
    man.render_options_section(&mut page).unwrap();
    page.extend_from_slice(b".SH COMMANDS\n");
    parts(&command, "kavijakirja", &mut page);
    writeln!(page, ".SH \"EXIT STATUS\"\n{}\n.SH FILES", words.exits).unwrap();
    for (file, meaning) in &words.files {
        writeln!(page, ".TP\n{}\n{meaning}", file.replace('-', "\\-")).unwrap();
    }
    let page = String::from_utf8(page).unwrap().replace("subcommands", &words.command);
    let heading = |line: &str| {
        let name = line.strip_prefix(".SH ")?.trim_matches('"');
        let (_, word) = words.headings.iter().find(|(english, _)| *english == name).unwrap_or_else(|| panic!("{line} has no words"));
        Some(format!(".SH \"{word}\"\n"))
    };
    page.lines().map(|line| heading(line).unwrap_or_else(|| format!("{line}\n"))).collect()
}

#[test]
fn the_man_page_tells_every_command_as_it_is_in_every_language() {
    for (language, file) in
        [(Language::English, "man/kavijakirja.1"), (Language::Finnish, "man/fi/kavijakirja.1"), (Language::Swedish, "man/sv/kavijakirja.1")]
    {
        follows(file, page(language).as_bytes());
        let mut man = Command::new("man");
        // Its sandbox allows no time that is preloaded (tests/run days).
        let _ = man.args(["--warnings", "--local-file"]).arg(packaging().join(file)).env("LC_ALL", "C.UTF-8").env_remove("LD_PRELOAD");
        let shown = man.output();
        let shown = shown.unwrap_or_else(|error| panic!("man cannot be run (assets/setup/debian tests installs it): {error}"));
        assert!(shown.status.success() && shown.stderr.is_empty(), "{file}: {}", String::from_utf8_lossy(&shown.stderr));
    }
    let (finnish, swedish) = (page(Language::Finnish), page(Language::Swedish));
    assert!(finnish.contains(".SH \"VALITSIMET\"") && finnish.contains("Ensimmäinen päivä poissa käytöstä; tänään, jos puuttuu"));
    assert!(swedish.contains(".SH \"FLAGGOR\"") && swedish.contains("Första dagen ur bruk; i dag om den utelämnas"));
    for word in ["OPTIONS", "[default", "Print help", "ossible values"] {
        assert!(!finnish.contains(word) && !swedish.contains(word), "{word}");
    }
}

#[test]
fn the_completions_know_every_command() {
    for (shell, name) in [(Shell::Bash, "kavijakirja.bash"), (Shell::Zsh, "_kavijakirja"), (Shell::Fish, "kavijakirja.fish")] {
        let mut text = Vec::new();
        clap_complete::generate(shell, &mut help::commands(), "kavijakirja", &mut text);
        follows(&format!("completions/{name}"), &text);
    }
}

/// Runs a tool that must be there and be content.
fn content(tool: &str, args: &[&str], file: &Path) {
    let output = Command::new(tool).args(args).arg(file).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} cannot be run (assets/setup/debian tests installs it): {error}"));
    let told = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&told));
}

#[test]
fn the_files_of_the_desktop_are_valid() {
    content("desktop-file-validate", &[], &packaging().join("kavijakirja.desktop"));
    content("appstreamcli", &["validate", "--no-net"], &packaging().join("kavijakirja.metainfo.xml"));
    let metainfo = fs::read_to_string(packaging().join("kavijakirja.metainfo.xml")).unwrap();
    assert!(metainfo.contains(concat!("<release version=\"", env!("CARGO_PKG_VERSION"), "\"")), "this version is not told");
}

#[test]
fn every_icon_has_the_size_of_its_name() {
    for size in [16_u32, 32, 48, 64, 128, 256] {
        let file = fs::File::open(packaging().join(format!("icons/{size}.png"))).unwrap();
        let reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (size, size));
    }
}

/// Runs assets/packaging/audit on an advisory database of a test; whether it was content, and what it said.
fn audit(database: &Path) -> (bool, String) {
    let target = support::program::target();
    let output = Command::new("bash")
        .arg(packaging().join("audit"))
        .env("KAVIJAKIRJA_ADVISORIES", database)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// A database of known faults with one entry: of this library, whatever its version.
fn database(folder: &Path, library: &str) {
    let entry = format!(
        "```toml\n[advisory]\nid = \"RUSTSEC-2026-9999\"\npackage = \"{library}\"\ndate = \"2026-01-01\"\n\n[versions]\npatched = []\n```\n\n# A trial\n\nNothing is wrong.\n"
    );
    let place = folder.join("crates").join(library);
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join("RUSTSEC-2026-9999.md"), entry).unwrap();
    for args in [&["init", "--quiet", "--initial-branch=main"][..], &["add", "."], &["commit", "--quiet", "--message", "Trial"]] {
        let mut git = Command::new("git");
        let git = git.args(["-c", "user.name=Trial", "-c", "user.email=trial@example.invalid"]).args(args);
        assert!(git.current_dir(folder).status().unwrap().success(), "git {args:?}");
    }
}

#[test]
fn every_library_may_be_handed_on_and_a_known_fault_of_one_is_found() {
    let folder = tempfile::tempdir().unwrap();
    database(folder.path(), "a-library-that-is-not-in-the-program");
    let (content, told) = audit(folder.path());
    assert!(content && told.contains("bans ok, licenses ok, sources ok") && told.contains("advisories ok"), "{told}");

    let folder = tempfile::tempdir().unwrap();
    database(folder.path(), "rusqlite");
    let (content, told) = audit(folder.path());
    assert!(!content && told.contains("RUSTSEC-2026-9999") && told.contains("rusqlite"), "{told}");
}
