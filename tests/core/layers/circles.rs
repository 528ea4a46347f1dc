//! No circle between the files or folders of one folder.
//!
//! What a file names is charged to the two siblings where its own path and the named module's part: `gui/screen/desk/view` naming
//! `gui/screen/day` is an edge from `desk` to `day`. Between a module and what is inside it there is no edge: they are one room.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;

/// The path of a module inside the crate: `["gui", "app"]`.
type Path = Vec<String>;

/// What a module brings in by `use`: each local name with what it stands for, and the modules all of whose names it takes.
#[derive(Default)]
struct Module {
    names: BTreeMap<String, Path>,
    globs: Vec<Path>,
    /// Every path that the code of the module writes, as it is written.
    written: BTreeSet<Path>,
}

impl Module {
    fn of(source: &str) -> Self {
        let mut module = Self::default();
        module.visit_file(&syn::parse_file(source).unwrap());
        module
    }

    fn take(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.take(&with(&path.ident), &path.tree),
            syn::UseTree::Name(name) if name.ident == "self" => self.name(before.last().cloned().unwrap_or_default(), before.to_vec()),
            syn::UseTree::Name(name) => self.name(name.ident.to_string(), with(&name.ident)),
            syn::UseTree::Rename(name) if name.ident == "self" => self.name(name.rename.to_string(), before.to_vec()),
            syn::UseTree::Rename(name) => self.name(name.rename.to_string(), with(&name.ident)),
            syn::UseTree::Glob(_) => self.globs.push(before.to_vec()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.take(before, item)),
        }
    }

    fn name(&mut self, name: String, path: Path) {
        let _ = self.names.insert(name, path);
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

impl Visit<'_> for Module {
    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.take(&[], &item.tree);
    }

    fn visit_item_mod(&mut self, item: &syn::ItemMod) {
        // Tests are no part of the program.
        if !is_test(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }

    fn visit_visibility(&mut self, _: &syn::Visibility) {
        // `pub(super)` names nothing.
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let _ = self.written.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &syn::Macro) {
        // Arguments of macros are no parsed paths: their text is looked through as it stands.
        let text = item.tokens.to_string().replace(' ', "");
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).filter(|word| word.contains("::"));
        self.written.extend(words.map(|word| word.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect()));
        syn::visit::visit_macro(self, item);
    }
}

/// The modules of a crate by their paths.
pub struct Crate(BTreeMap<Path, Module>);

impl Crate {
    /// Reads files: the path of each below the folder of the source, and its text.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let path = |file: &str| -> Path {
            let parts = file.trim_end_matches(".rs").split('/').map(str::to_owned);
            parts.filter(|part| !["mod", "lib", "main"].contains(&part.as_str())).collect()
        };
        Self(files.into_iter().map(|(file, text)| (path(file), Module::of(text))).collect())
    }

    /// Where a path that is written in a module leads, from the root of the crate; none where it leaves the crate.
    fn absolute(&self, from: &[String], written: &[String]) -> Option<Path> {
        let (first, rest) = written.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([from, rest].concat()),
            "super" => {
                let parent = &from[..from.len().checked_sub(1)?];
                if rest.first().is_some_and(|next| next == "super") { self.absolute(parent, rest) } else { Some([parent, rest].concat()) }
            }
            name => {
                let below = [from, written].concat();
                if self.0.contains_key(&below[..=from.len()]) {
                    return Some(below);
                }
                let stands_for = self.0.get(from)?.names.get(name)?;
                // `use section;` of an outside crate stands for itself.
                (stands_for[..] != written[..1]).then(|| self.absolute(from, &[&stands_for[..], rest].concat()))?
            }
        }
    }

    /// The module that a path from the root leads to, through what modules on the way hand on from others.
    fn module(&self, path: &[String], depth: usize) -> Option<Path> {
        let inside = (0..=path.len()).rev().find(|end| self.0.contains_key(&path[..*end]) || *end == 0)?;
        let (module, rest) = path.split_at(inside);
        let here = (!module.is_empty()).then(|| module.to_vec());
        let Some(name) = rest.first().filter(|_| depth < 8) else { return here };
        let Some(known) = self.0.get(module) else { return here };
        let named = known.names.get(name).and_then(|stands_for| self.absolute(module, stands_for));
        named.filter(|named| named[..] != path[..]).and_then(|named| self.module(&[&named[..], &rest[1..]].concat(), depth + 1)).or(here)
    }

    /// The modules that a module names.
    fn named(&self, from: &[String]) -> BTreeSet<Path> {
        let module = &self.0[from];
        let all = module.written.iter().chain(module.names.values()).chain(&module.globs);
        all.filter_map(|written| self.absolute(from, written)).filter_map(|path| self.module(&path, 0)).collect()
    }

    /// Every circle: the folder, its members, and of each edge an example.
    pub fn circles(&self) -> Vec<String> {
        let mut folders: BTreeMap<&[String], BTreeMap<(&str, String), String>> = BTreeMap::new();
        for from in self.0.keys() {
            for to in self.named(from) {
                let together = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
                // Between layers another test watches; inside one room there is no edge.
                if (1..from.len().min(to.len())).contains(&together) {
                    let edges = folders.entry(&from[..together]).or_default();
                    let example = format!("{} names {}", from.join("/"), to.join("/"));
                    let _ = edges.entry((&from[together], to[together].clone())).or_insert(example);
                }
            }
        }
        folders.iter().flat_map(|(folder, edges)| in_folder(&folder.join("/"), edges)).collect()
    }
}

/// The circles of one folder: the sets of members each of which reaches all others.
fn in_folder(folder: &str, edges: &BTreeMap<(&str, String), String>) -> Vec<String> {
    let reached = |start: &str| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start.to_owned()]);
        while let Some(at) = open.pop() {
            let next = edges.keys().filter(|(from, _)| *from == at).map(|(_, to)| to.clone());
            open.extend(next.filter(|to| seen.insert(to.clone())).collect::<Vec<_>>());
        }
        seen
    };
    let members: BTreeSet<&str> = edges.keys().flat_map(|(from, to)| [*from, to.as_str()]).collect();
    let reach: BTreeMap<&str, BTreeSet<String>> = members.iter().map(|member| (*member, reached(member))).collect();
    let both = |one: &str, other: &str| reach[one].contains(other) && reach[other].contains(one);
    let circles: BTreeSet<Vec<&str>> = members
        .iter()
        .filter(|member| both(member, member))
        .map(|member| members.iter().copied().filter(|other| both(member, other)).collect())
        .collect();
    let told = |circle: &Vec<&str>| {
        let inside = |(edge, _): &(&(&str, String), &String)| circle.contains(&edge.0) && circle.contains(&edge.1.as_str());
        let examples: Vec<&str> = edges.iter().filter(inside).map(|(_, example)| example.as_str()).collect();
        format!("{folder}: {}\n  {}", circle.join(", "), examples.join("\n  "))
    };
    circles.iter().map(told).collect()
}

#[test]
fn no_files_or_folders_of_one_folder_name_each_other_in_a_circle() {
    let sources = super::sources("src");
    let files = sources.iter().map(|(path, text)| (path.to_str().unwrap().trim_start_matches("src/"), text.as_str()));
    let circles = Crate::read(files).circles();
    assert!(circles.is_empty(), "{} circles:\n{}", circles.len(), circles.join("\n"));
}

#[test]
fn a_circle_is_found_however_it_is_written_and_a_room_is_none() {
    let circles = |files: &[(&str, &str)]| Crate::read(files.iter().copied()).circles();
    let first = |files: &[(&str, &str)]| circles(files).first().and_then(|circle| circle.lines().next().map(str::to_owned));
    // Two files; three folders, through `super`, a macro and a name that stands for a module.
    assert_eq!(first(&[("a/b.rs", "use crate::a::c::X;"), ("a/c.rs", "use super::b::Y;")]).as_deref(), Some("a: b, c"));
    let three = [
        ("a/b/mod.rs", ""),
        ("a/b/in.rs", "fn f() { crate::a::c::g() }"),
        ("a/c.rs", "use super::d; fn g() { println!(\"{}\", d::deep::X) }"),
        ("a/d/mod.rs", ""),
        ("a/d/deep.rs", "use super::super::b::*;"),
    ];
    assert_eq!(first(&three).as_deref(), Some("a: b, c, d"));
    // What a parent hands on belongs to the child that has it.
    let handed = [("a/mod.rs", "pub use self::b::X;"), ("a/b.rs", "use super::c::Y;"), ("a/c.rs", "use super::X;")];
    assert_eq!(first(&handed).as_deref(), Some("a: b, c"));
    // A module and its own children are one room; tests are no part of the program; one direction is no circle.
    let room = [
        ("a/b/mod.rs", "mod view; use view::draw; pub struct X;"),
        ("a/b/view.rs", "use super::X; use crate::a::c::Y;"),
        ("a/c.rs", "#[cfg(test)] mod tests { use crate::a::b::X; }"),
    ];
    assert_eq!(first(&room), None);
    assert_eq!(first(&[("a/b.rs", "use crate::c::X;"), ("c/d.rs", "use crate::a::b::Y;")]), None, "layers are another test's");
}
