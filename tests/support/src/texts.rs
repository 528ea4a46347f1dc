//! The Fluent files of a language as data, read from the folder and not through the library.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// One text of one language.
#[derive(Debug, Default)]
pub struct Text {
    /// The names of the values that stand in it.
    pub variables: BTreeSet<String>,
    /// Its wordings, one for each way through its variants; a value is written `{name}`.
    pub wordings: Vec<String>,
}

/// Every text of a language by its key.
pub fn read(language: &str) -> BTreeMap<String, Text> {
    let folder = crate::program::root().join("assets/locale").join(language);
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        for (key, text) in parse(&fs::read_to_string(&path).unwrap()) {
            assert!(texts.insert(key.clone(), text).is_none(), "{key} stands twice in {language}");
        }
    }
    texts
}

/// The texts of one file. Only plain messages are allowed: no terms, attributes, functions or references.
pub fn parse(source: &str) -> Vec<(String, Text)> {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("not Fluent: {errors:?}"));
    let mut texts = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                assert!(message.attributes.is_empty(), "{} has attributes", message.id.name);
                let mut text = Text::default();
                let pattern = message.value.unwrap_or_else(|| panic!("{} has no value", message.id.name));
                text.wordings = wordings(&pattern, &mut text.variables);
                texts.push((message.id.name.to_owned(), text));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => {
                panic!("only messages and comments are allowed: {entry:?}")
            }
        }
    }
    texts
}

fn wordings(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Inline(inline) } => vec![inline_text(inline, variables)],
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let _ = inline_text(selector, variables);
                variants.iter().flat_map(|variant| wordings(&variant.value, variables)).collect()
            }
        };
        all = all.iter().flat_map(|start| next.iter().map(move |end| format!("{start}{end}"))).collect();
    }
    all
}

fn inline_text(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => {
            let _ = variables.insert(id.name.to_owned());
            format!("{{{}}}", id.name)
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        other => panic!("only values and literals may stand in braces: {other:?}"),
    }
}
