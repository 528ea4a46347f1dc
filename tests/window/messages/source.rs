//! The messages that there are, read from the program's own text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::Visit;
use syn::{Expr, ExprLit, Fields, Item, Lit, Type};

/// The messages of one screen: each variant, with the screen whose message it carries where it does.
pub type Variants = BTreeMap<String, Option<String>>;

/// Every `enum …Message` under `src/gui`, by the name of its file: `app`, `day`, `day/daily_report`.
pub struct Source(pub BTreeMap<String, Variants>);

impl Source {
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
        let mut found = Vec::new();
        collect(&root, &root, &mut found);
        let names: BTreeMap<String, String> = found.iter().map(|(screen, item)| (screen.clone(), item.ident.to_string())).collect();
        assert_eq!(names.len(), found.len(), "a file has two kinds of messages");
        let variants = |(screen, item): (String, syn::ItemEnum)| {
            let each = item.variants.iter().map(|variant| (variant.ident.to_string(), inner(&screen, &variant.fields, &names)));
            (screen.clone(), each.collect())
        };
        Self(found.into_iter().map(variants).collect())
    }

    /// Which messages a written one is: the outermost first, each with its screen.
    pub fn names(&self, written: &str) -> Vec<(String, String)> {
        let (mut screen, mut rest, mut names) = ("app".to_owned(), written, Vec::new());
        loop {
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            let (variant, after) = rest.split_at(end);
            names.push((screen.clone(), variant.to_owned()));
            let Some(Some(carried)) = self.0[&screen].get(variant) else { return names };
            (screen, rest) = (carried.clone(), after.trim_start_matches('('));
        }
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, syn::ItemEnum)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let file = syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let name = path.strip_prefix(root).unwrap().with_extension("").to_str().unwrap().replace('\\', "/");
            let name = name.trim_start_matches("screen/").trim_end_matches("/mod").to_owned();
            let enums = file.items.into_iter().filter_map(|item| if let Item::Enum(item) = item { Some(item) } else { None });
            found.extend(enums.filter(|item| item.ident.to_string().ends_with("Message")).map(|item| (name.clone(), item)));
        }
    }
}

/// The screen whose message a variant carries: `sheet::Message` is that of the module of this name below, or else beside.
fn inner(screen: &str, fields: &Fields, names: &BTreeMap<String, String>) -> Option<String> {
    let Fields::Unnamed(fields) = fields else { return None };
    let (1, Some(Type::Path(carried))) = (fields.unnamed.len(), fields.unnamed.first().map(|field| &field.ty)) else { return None };
    let path: Vec<String> = carried.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let kind = path.last().filter(|kind| kind.ends_with("Message"))?;
    let module = path.len().checked_sub(2).map(|at| path[at].clone());
    let fits = |name: &&String| match &module {
        Some(module) => **name == format!("{screen}/{module}") || *name == module,
        None => names[*name] == *kind,
    };
    let candidates: Vec<&String> = names.keys().filter(fits).collect();
    // A module below comes before one of the same name elsewhere.
    Some((*candidates.iter().max_by_key(|name| name.len()).expect("the messages that are carried have a screen")).clone())
}

/// The messages that the tests in this folder show, by the screen that each file names: the names in its calls of `changes`.
pub fn shown() -> BTreeMap<String, BTreeSet<String>> {
    let mut shown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/messages")).unwrap() {
        let path = entry.unwrap().path();
        let mut calls = Calls::default();
        calls.visit_file(&syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap());
        if let Some(screen) = calls.screen {
            shown.entry(screen).or_default().extend(calls.messages);
        }
    }
    shown
}

/// What a file of tests names: its screen, and the messages of its calls of `changes(SCREEN, window, "Save Saved", …)`.
#[derive(Default)]
struct Calls {
    screen: Option<String>,
    messages: BTreeSet<String>,
}

fn literal(expression: &Expr) -> Option<String> {
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = expression else { return None };
    Some(text.value())
}

impl Visit<'_> for Calls {
    fn visit_item_const(&mut self, item: &syn::ItemConst) {
        if item.ident == "SCREEN" {
            self.screen = literal(&item.expr);
        }
    }

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        if matches!(&*call.func, Expr::Path(path) if path.path.is_ident("changes")) {
            let messages = literal(&call.args[2]).expect("the messages are written out");
            self.messages.extend(messages.split(' ').map(str::to_owned));
        }
        syn::visit::visit_expr_call(self, call);
    }
}
