//! What is installed beside the program: the man page and the completions follow the commands, the desktop's files are valid, and
//! every library's licence lets the program be handed on.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where a promise is broken")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use kavijakirja::command::cli::Cli;

fn packaging() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packaging")
}

/// Compares a stored file with what the commands give now. `KAVIJAKIRJA_WRITE=1 cargo test --test packaging` writes it anew.
fn follows(name: &str, now: &[u8]) {
    let path = packaging().join(name);
    if std::env::var_os("KAVIJAKIRJA_WRITE").is_some() {
        fs::write(&path, now).unwrap();
    }
    let stored = fs::read(&path).unwrap_or_default();
    assert!(stored == now, "{name} is out of date: KAVIJAKIRJA_WRITE=1 cargo test --test packaging");
}

/// Sections of one command as subsections, without their own headings.
fn part(man: &Man, out: &mut Vec<u8>, heading: &str) {
    let mut text = Vec::new();
    man.render_description_section(&mut text).unwrap();
    man.render_synopsis_section(&mut text).unwrap();
    man.render_options_section(&mut text).unwrap();
    writeln!(out, ".SS \"{heading}\"").unwrap();
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
            part(&Man::new(inner.clone().bin_name(&name).disable_help_flag(true)), out, &name);
        }
    }
}

#[test]
fn the_man_page_tells_every_command_as_it_is() {
    let command = Cli::command();
    let man = Man::new(command.clone()).manual("Kävijäkirja").date("");
    let mut page = Vec::new();
    man.render_title(&mut page).unwrap();
    man.render_name_section(&mut page).unwrap();
    man.render_synopsis_section(&mut page).unwrap();
    man.render_description_section(&mut page).unwrap();
    man.render_options_section(&mut page).unwrap();
    page.extend_from_slice(b".SH COMMANDS\n");
    parts(&command, "kavijakirja", &mut page);
    let ends = "\
.SH \"EXIT STATUS\"\n0 done, 1 failed, 2 wrong use, 3 the book is damaged or too new, 4 the medium failed.\n\
.SH FILES\n.TP\n~/.local/share/kavijakirja/book.sqlite\nThe book.\n.TP\n~/.config/kavijakirja/window.toml\nThe window's preferences.\n\
.TP\n/etc/kavijakirja/defaults.toml\nWhat the organisation presets for every user of the computer.\n\
.TP\nKavijakirja\\-data\nBeside the program: the folder of a portable one.\n";
    page.extend_from_slice(ends.as_bytes());
    follows("man/kavijakirja.1", &page);
}

#[test]
fn the_completions_know_every_command() {
    for (shell, name) in [(Shell::Bash, "kavijakirja.bash"), (Shell::Zsh, "_kavijakirja"), (Shell::Fish, "kavijakirja.fish")] {
        let mut text = Vec::new();
        clap_complete::generate(shell, &mut Cli::command(), "kavijakirja", &mut text);
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

/// The licences that `.cargo/deny.toml` allows.
fn allowed() -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".cargo/deny.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    table["licenses"]["allow"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Whether one of the licences to choose from is allowed (SPDX: `OR` chooses, `AND` needs both; older crates write `/`).
fn may_be_used(licence: &str, allowed: &[String]) -> bool {
    let words = licence.replace(['(', ')'], "").replace('/', " OR ");
    let all = |choice: &str| choice.split(" AND ").all(|name| allowed.iter().any(|known| known == name.trim()));
    // `A AND (B OR C)` without its brackets would be misread: every name in it must be allowed.
    if licence.contains('(') { words.split(" AND ").all(|part| part.split(" OR ").any(all)) } else { words.split(" OR ").any(all) }
}

#[test]
fn a_licence_is_chosen_from_an_expression() {
    let allowed = ["MIT", "Apache-2.0", "Zlib"].map(str::to_owned);
    for (licence, may) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR GPL-3.0) AND Zlib", true),
        ("(MIT OR Zlib) AND GPL-3.0", false),
        ("", false),
    ] {
        assert_eq!(may_be_used(licence, &allowed), may, "{licence}");
    }
}

#[test]
fn every_library_of_the_program_may_be_handed_on() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--edges", "normal", "--target", "all", "--prefix", "none", "--format", "{p}|{l}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let (text, allowed) = (String::from_utf8(tree.stdout).unwrap(), allowed());
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert!(lines.len() > 100, "{}", lines.len());
    let wrong: Vec<_> =
        lines.iter().filter(|line| !may_be_used(line.split_once('|').unwrap().1.trim_end_matches(" (*)"), &allowed)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
