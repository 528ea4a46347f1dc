//! The walls of the house: a lower layer never names a higher one, pure layers touch nothing outside, and inside a layer nothing goes in circles.

mod circles;
mod sizes;
mod steps;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use syn::visit::Visit;

/// Which layers each layer may name.
const MAY_NAME: [(&str, &[&str]); 8] = [
    ("book", &[]),
    ("locale", &["book"]),
    ("statistics", &["book"]),
    ("store", &["book", "statistics"]),
    ("report", &["book", "statistics", "locale"]),
    ("transfer", &["book", "statistics", "locale", "store", "report"]),
    ("command", &["book", "statistics", "locale", "store", "report", "transfer"]),
    ("gui", &["book", "statistics", "locale", "store", "report", "transfer"]),
];

/// The layers that touch no file, clock, chance or environment.
const PURE: [&str; 4] = ["book", "locale", "statistics", "report"];

/// What a pure layer may not name.
const IMPURE: [&str; 13] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "chrono::Local",
    "chrono::Utc",
    "rusqlite",
    "getrandom",
    "tempfile",
    "directories",
    "iced",
];

/// Every path a file names, in full as far as the file writes it: `use` trees flattened, and paths in the code.
#[derive(Default)]
struct Paths(BTreeSet<String>);

impl Paths {
    fn of(source: &str) -> BTreeSet<String> {
        let mut paths = Self::default();
        paths.visit_file(&syn::parse_file(source).unwrap());
        paths.0
    }

    fn flatten(&mut self, before: &str, tree: &syn::UseTree) {
        let join = |name: &syn::Ident| if before.is_empty() { name.to_string() } else { format!("{before}::{name}") };
        match tree {
            syn::UseTree::Path(path) => self.flatten(&join(&path.ident), &path.tree),
            syn::UseTree::Name(name) => drop(self.0.insert(join(&name.ident))),
            syn::UseTree::Rename(name) => drop(self.0.insert(join(&name.ident))),
            syn::UseTree::Glob(_) => drop(self.0.insert(format!("{before}::*"))),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.flatten(before, item)),
        }
    }
}

impl Visit<'_> for Paths {
    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.flatten("", &item.tree);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let _ = self.0.insert(names.join("::"));
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &syn::Macro) {
        // Arguments of macros are no parsed paths: their text is looked through as it stands.
        let text = item.tokens.to_string().replace(' ', "");
        for word in text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
            let _ = self.0.insert(word.to_owned());
        }
        syn::visit::visit_macro(self, item);
    }
}

fn layers_named(source: &str) -> BTreeSet<String> {
    let paths = Paths::of(source);
    let inside = paths.iter().filter_map(|path| path.strip_prefix("crate::").or_else(|| path.strip_prefix("kavijakirja::")));
    inside.map(|path| path.split("::").next().unwrap().to_owned()).collect()
}

fn impure_names(source: &str) -> Vec<String> {
    let begins = |path: &String| IMPURE.iter().any(|name| path == name || path.starts_with(&format!("{name}::")));
    Paths::of(source).into_iter().filter(begins).collect()
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut files) = (vec![root.join(folder)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // What a compiler made below tests/fuzz is no source.
                if path.file_name().is_none_or(|name| name != "target") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push((path.strip_prefix(root).unwrap().to_owned(), text));
            }
        }
    }
    assert!(!files.is_empty(), "{folder} holds no source");
    files
}

#[test]
fn a_lower_layer_never_names_a_higher_one() {
    let known: BTreeSet<&str> = MAY_NAME.iter().map(|(layer, _)| *layer).collect();
    for (layer, may) in MAY_NAME {
        for (path, text) in sources(&format!("src/{layer}")) {
            for named in layers_named(&text) {
                let allowed = named == layer || may.contains(&named.as_str()) || !known.contains(named.as_str());
                assert!(allowed, "{}: {layer} names {named}", path.display());
            }
        }
    }
}

#[test]
fn every_folder_of_the_source_is_a_layer() {
    for (path, _) in sources("src") {
        let mut parts = path.iter().skip(1);
        let first = parts.next().unwrap().to_str().unwrap();
        let layer = MAY_NAME.iter().any(|(layer, _)| *layer == first);
        assert!(layer || (parts.next().is_none() && ["main.rs", "lib.rs"].contains(&first)), "{}", path.display());
    }
}

#[test]
fn a_pure_layer_touches_no_file_clock_chance_or_environment() {
    for layer in PURE {
        for (path, text) in sources(&format!("src/{layer}")) {
            let found = impure_names(&text);
            assert!(found.is_empty(), "{} names {found:?}", path.display());
        }
    }
}

#[test]
fn the_walls_would_be_seen_to_break() {
    let named = |source: &str| layers_named(source).into_iter().collect::<Vec<_>>();
    assert_eq!(named("use crate::{book::Visit, store::{Store, check::Proof}};"), ["book", "store"]);
    assert_eq!(named("fn f() -> crate::gui::App { crate::command::run() }"), ["command", "gui"]);
    assert_eq!(named(r#"fn f() { println!("{}", crate::store::X) }"#), ["store"]);
    assert_eq!(impure_names("use std::{fs, io};"), ["std::fs"]);
    assert_eq!(impure_names("fn f() { chrono::Local::now(); }"), ["chrono::Local::now"]);
    assert_eq!(impure_names("fn f() { println!(\"{:?}\", std::time::SystemTime::now()) }"), ["std::time::SystemTime::now"]);
    assert!(impure_names("use std::fmt; use std::io::Write;").is_empty());
}
