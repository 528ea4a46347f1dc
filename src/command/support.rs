//! `support`: a report for whoever helps with the computer. It holds no visit, no name and no path.
//!
//! Its words are the same in every language, so that every helper can read every desk's report.

use std::fs;
use std::path::{Path, PathBuf};

use super::Host;
use super::failure::Failure;
use crate::book::Explain;
use crate::store::Store;
use crate::store::automatic;
use crate::text;

/// How many lines of the log are reported.
const LINES: usize = 40;
/// What the window remembers that tells nothing of the desk.
const REPORTED: [&str; 3] = ["language", "appearance", "text_percent"];

pub(super) fn run(host: &mut Host<'_>) -> Result<(), Failure> {
    host.say(&text!(host.locale, "support-what"))?;
    host.say("")?;
    let mut lines = vec![
        format!("kavijakirja: {}", env!("CARGO_PKG_VERSION")),
        format!("window: {}", yes(cfg!(feature = "gui"))),
        format!("system: {}", host.system),
        format!("portable: {}", yes(host.paths.portable)),
        format!("language: {}", host.locale.language()),
    ];
    lines.extend(book(&host.paths.book));
    lines.extend(backups(&host.paths.book));
    lines.extend(preset(host));
    lines.extend(preferences(&host.paths.preferences));
    lines.extend(log(&host.paths.logs));
    lines.iter().try_for_each(|line| host.say(line))
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// The book from outside, and its settings. It is reported also for a book that cannot be opened.
fn book(path: &Path) -> Vec<String> {
    let size = |path: &Path| fs::metadata(path).map_or_else(|_| "none".to_owned(), |file| format!("{} bytes", file.len()));
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    let mut lines = vec![format!("book: {}", size(path)), format!("book.log: {}", size(&PathBuf::from(wal)))];
    if path.is_file() {
        let known = Store::open(path).and_then(|mut store| settings(&mut store));
        lines.extend(known.unwrap_or_else(|error| vec![format!("book.error: {}", error.explain().key)]));
    }
    lines
}

fn settings(store: &mut Store) -> Result<Vec<String>, crate::store::StoreError> {
    let months = store.maintenance().forgets_after()?.map_or_else(|| "never".to_owned(), |months| format!("{months} months"));
    let mut lines = vec![
        format!("book.schema: {}", store.maintenance().schema()?),
        format!("book.base: {}", store.publisher().base()?.get()),
        format!("book.forgets: {months}"),
        format!("book.cut-off: {}", yes(store.was_cut_off())),
    ];
    let catalogue = store.reader().catalogue()?;
    lines.push(format!("book.places: {}", catalogue.places.len()));
    let switched_on = catalogue.vocabulary.dimensions.iter().filter(|dimension| dimension.switched_on).count();
    lines.push(format!("book.questions: {switched_on}"));
    Ok(lines)
}

fn backups(book: &Path) -> Vec<String> {
    let known = automatic::backups(book);
    let second = known.second.map(|second| if second.there { "there" } else { "missing" });
    vec![
        format!("backups: {}", known.kept.len()),
        format!("backups.second: {}", second.unwrap_or("none")),
        format!("backups.one-disk: {}", yes(known.all_on_one_disk)),
    ]
}

fn preset(host: &Host<'_>) -> Vec<String> {
    let defaults = &host.defaults;
    let state = match (&defaults.error, host.paths.defaults.is_file()) {
        (Some(_), _) => "cannot be used",
        (None, there) => yes(there),
    };
    let locked: Vec<String> = defaults.locked.iter().map(|setting| format!("{setting:?}")).collect();
    vec![format!("preset: {state}"), format!("preset.locked: {}", locked.join(" "))]
}

/// The window's preferences without place, folders and printer.
fn preferences(path: &Path) -> Vec<String> {
    let Ok(text) = fs::read_to_string(path) else { return vec!["preferences: none".to_owned()] };
    let Ok(table) = text.parse::<toml::Table>() else { return vec!["preferences: cannot be read".to_owned()] };
    let lines = REPORTED.iter().filter_map(|key| Some(format!("preferences.{key}: {}", short(&table.get(*key)?.to_string())?)));
    lines.collect()
}

/// A value that can be no sentence.
fn short(value: &str) -> Option<&str> {
    let plain = value.trim_matches('"');
    (plain.len() <= 20 && plain.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))).then_some(plain)
}

/// The last lines of the newest log, each as far as its words are the program's own.
fn log(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let newest = files.filter(|path| path.extension().is_some_and(|ending| ending == "log")).max();
    let text = newest.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    let lines: Vec<String> = text.lines().filter_map(own_words).collect();
    let from = lines.len().saturating_sub(LINES);
    std::iter::once(format!("log: {} lines", lines.len())).chain(lines.into_iter().skip(from)).collect()
}

/// A line of the log without the values in it: level and source, and the words up to the first value where the source is this program.
/// Of a fault only where it happened is reported; its other lines have no level and are left out.
fn own_words(line: &str) -> Option<String> {
    let (level, rest) = line.trim_start().split_once(' ')?;
    if !["ERROR", "WARN", "INFO", "DEBUG"].contains(&level) {
        return None;
    }
    let (source, words) = rest.split_once(": ").unwrap_or((rest.trim_end_matches(':'), ""));
    if !source.chars().all(|c| c.is_ascii_alphanumeric() || "_:".contains(c)) {
        return None;
    }
    if !source.starts_with("kavijakirja") {
        return Some(format!("  {level} {source}"));
    }
    let words = words.split(' ').take_while(|word| !word.contains('='));
    let words: Vec<&str> = if words.clone().any(|word| word == "panicked") { fault(words) } else { words.collect() };
    Some(format!("  {level} {source}: {}", words.join(" ")))
}

/// Of "thread 'main' panicked at src/book/week.rs:12:5:" the words that name the place in the source.
fn fault<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let place = words.filter(|word| word.contains(".rs:")).filter_map(|word| word.rsplit('/').next());
    std::iter::once("panicked at").chain(place.take(1)).collect()
}
