//! A file has one subject, a function fits a screen, and a name has one sense.

use std::collections::BTreeMap;

use syn::spanned::Spanned;
use syn::visit::Visit;

const MOST_LINES: usize = 600;
/// The most lines of a function: a test tells a story from its beginning to its end.
const MOST_OF_A_FUNCTION: [(&str, usize); 3] = [("src", 60), ("tests", 80), ("benches", 80)];

/// The lines of every function, by its name.
#[derive(Default)]
struct Functions(Vec<(String, usize)>);

impl Functions {
    fn of(source: &str) -> Vec<(String, usize)> {
        let mut functions = Self::default();
        functions.visit_file(&syn::parse_file(source).unwrap());
        functions.0
    }

    fn take(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let lines = block.span().end().line + 1 - signature.span().start().line;
        self.0.push((signature.ident.to_string(), lines));
    }
}

impl Visit<'_> for Functions {
    fn visit_item_fn(&mut self, item: &syn::ItemFn) {
        self.take(&item.sig, &item.block);
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &syn::ImplItemFn) {
        self.take(&item.sig, &item.block);
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.take(&item.sig, block);
        }
        syn::visit::visit_trait_item_fn(self, item);
    }
}

#[test]
fn a_file_has_one_subject() {
    for folder in ["src", "tests", "benches"] {
        for (path, text) in super::sources(folder) {
            let lines = text.lines().count();
            assert!(lines <= MOST_LINES, "{} has {lines} lines, {MOST_LINES} is the most", path.display());
        }
    }
}

#[test]
fn a_function_fits_a_screen() {
    let mut long = Vec::new();
    for (folder, most) in MOST_OF_A_FUNCTION {
        for (path, text) in super::sources(folder) {
            let functions = Functions::of(&text).into_iter().filter(|(_, lines)| *lines > most);
            long.extend(functions.map(|(name, lines)| format!("{}: {name} has {lines} lines, {most} are the most", path.display())));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn a_long_function_would_be_seen() {
    let body = "    let x = 1;\n".repeat(9);
    let source = format!(
        "fn a() {{\n{body}}}\nstruct S;\nimpl S {{\n    fn b(\n        self,\n    ) {{\n    }}\n}}\ntrait T {{ fn c(); fn d() {{}} }}\n"
    );
    let functions: Vec<(String, usize)> = Functions::of(&source);
    assert_eq!(functions, [("a".to_owned(), 11), ("b".to_owned(), 4), ("d".to_owned(), 1)]);
}

/// Names that several modules have in one and the same sense, with what they share.
const REPEATED: &[(&str, &[&str])] = &[
    (
        "one subject, in each layer that deals with it: what it is, how it is stored, computed, shown, commanded or carried away",
        &[
            "backup",
            "bundle",
            "check",
            "coverage",
            "daily",
            "date",
            "day",
            "demo",
            "event",
            "export",
            "feedback",
            "figures",
            "fonts",
            "forget",
            "forgotten",
            "free_text",
            "help",
            "history",
            "import",
            "lists",
            "maintenance",
            "manual",
            "new",
            "number",
            "observations",
            "observe",
            "period",
            "place",
            "places",
            "progress",
            "protected",
            "publication",
            "query",
            "records",
            "recovery",
            "section",
            "settings",
            "staff",
            "statistics",
            "target",
            "undo",
            "visit",
            "visits",
            "vocabulary",
            "weekly",
        ],
    ),
    (
        "a part that each screen has: what is drawn, what it asks of the book, its keys, its long work, what is being entered",
        &["draft", "entry", "keys", "paper", "task", "view", "work"],
    ),
    ("the same kind of drawing or file for another medium", &["bars", "chart", "layout", "matrix", "page", "table"]),
    ("why something is refused or failed, next to what refuses", &["error", "refusal"]),
    ("a format's files are put together", &["write"]),
    ("visits put into the book, from a sheet or made up", &["recording"]),
    ("the days of a month", &["calendar"]),
    ("numbers by row and column", &["grid"]),
    ("the rows of visits", &["list"]),
    ("in which order choices are read", &["order"]),
    ("files embedded in the program, and the texts read from them", &["source", "texts"]),
];

/// The modules of each name.
fn modules() -> BTreeMap<String, Vec<String>> {
    let mut modules: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, _) in super::sources("src") {
        let path = path.to_str().unwrap().trim_end_matches(".rs").trim_end_matches("/mod").to_owned();
        let name = path.rsplit('/').next().unwrap().to_owned();
        modules.entry(name).or_default().push(path);
    }
    modules
}

#[test]
fn no_two_modules_have_one_name_in_unlike_senses() {
    let repeated: BTreeMap<String, Vec<String>> = modules().into_iter().filter(|(_, paths)| paths.len() > 1).collect();
    let allowed: Vec<&str> = REPEATED.iter().flat_map(|(_, names)| *names).copied().collect();
    let unlike: Vec<String> = repeated
        .iter()
        .filter(|(name, _)| !allowed.contains(&name.as_str()))
        .map(|(name, paths)| format!("{name}: {}", paths.join(", ")))
        .collect();
    assert!(unlike.is_empty(), "rename one, or say in REPEATED what they share:\n{}", unlike.join("\n"));
    let needless: Vec<&&str> = allowed.iter().filter(|name| !repeated.contains_key(**name)).collect();
    assert!(needless.is_empty(), "repeated no more: {needless:?}");
}
