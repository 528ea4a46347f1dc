//! Finds the texts that a Rust source uses, also inside other macros, where a syntax tree ends.

use std::collections::BTreeSet;

use syn::buffer::Cursor;
use syn::parse::{ParseStream, Parser};

/// One place where a source names a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) key: String,
    pub(crate) names: BTreeSet<String>,
}

/// Every `text!(locale, "key", name = value)` and every `Explanation { key: "key", args: vec![("name", value)] }`.
/// A key that is not a literal is an error, and so are the values of an explanation that are not written out.
pub(crate) fn uses(source: &str) -> Result<Vec<Use>, String> {
    let parser = |input: ParseStream<'_>| {
        input.step(|cursor| {
            let mut uses = Vec::new();
            let end = walk(*cursor, &mut uses)?;
            Ok((uses, end))
        })
    };
    parser.parse_str(source).map_err(|error| error.to_string())
}

fn walk<'a>(mut cursor: Cursor<'a>, uses: &mut Vec<Use>) -> syn::Result<Cursor<'a>> {
    while !cursor.eof() {
        if let Some((name, rest)) = cursor.ident() {
            if name == "text"
                && let Some(('!', rest)) = punct(rest)
                && let Some((inside, ..)) = rest.any_group()
            {
                uses.push(text_use(inside)?);
            } else if name == "Explanation"
                && let Some((inside, ..)) = rest.any_group()
                && field(inside, "key").is_some()
            {
                uses.push(explanation_use(inside)?);
            }
            cursor = rest;
        } else if let Some((inside, _, _, rest)) = cursor.any_group() {
            let _ = walk(inside, uses)?;
            cursor = rest;
        } else if let Some((_, rest)) = cursor.token_tree() {
            cursor = rest;
        }
    }
    Ok(cursor)
}

fn text_use(inside: Cursor<'_>) -> syn::Result<Use> {
    let parts = parts(inside);
    let key = parts.get(1).copied().and_then(lone_literal);
    let key = key.ok_or_else(|| refused(inside, "the key of a text! must be a literal"))?;
    let names = parts.iter().skip(2).filter_map(|part| {
        let (name, rest) = part.ident()?;
        matches!(punct(rest), Some(('=', _))).then(|| name.to_string())
    });
    Ok(Use {
        key,
        names: names.collect(),
    })
}

fn explanation_use(inside: Cursor<'_>) -> syn::Result<Use> {
    let key = field(inside, "key").and_then(lone_literal);
    let key = key.ok_or_else(|| refused(inside, "the key of an Explanation must be a literal"))?;
    let args = field(inside, "args").and_then(arg_names);
    let names = args.ok_or_else(|| {
        refused(
            inside,
            "the args of an Explanation must be vec![(\"name\", value), …]",
        )
    })?;
    Ok(Use { key, names })
}

fn refused(inside: Cursor<'_>, reason: &str) -> syn::Error {
    syn::Error::new(
        inside.span(),
        format!("{reason}: {}", inside.token_stream()),
    )
}

/// The names in `vec![("name", value), …]`; none where the vector is not written out.
fn arg_names(value: Cursor<'_>) -> Option<BTreeSet<String>> {
    let (head, rest) = value.ident()?;
    if head == "Vec" {
        return Some(BTreeSet::new());
    }
    let ('!', rest) = punct(rest)? else {
        return None;
    };
    let (list, ..) = rest.any_group().filter(|_| head == "vec")?;
    let name = |part: Cursor<'_>| {
        parts(part.any_group()?.0)
            .first()
            .copied()
            .and_then(lone_literal)
    };
    parts(list).into_iter().map(name).collect()
}

/// Where the value of `name: value` begins among the fields of a struct expression.
fn field<'a>(inside: Cursor<'a>, name: &str) -> Option<Cursor<'a>> {
    parts(inside).into_iter().find_map(|part| {
        let (ident, rest) = part.ident()?;
        let (':', value) = punct(rest)? else {
            return None;
        };
        // `::` is a path and no field.
        (ident == name && !matches!(punct(value), Some((':', _)))).then_some(value)
    })
}

/// Where each part of a list separated by commas begins.
fn parts(inside: Cursor<'_>) -> Vec<Cursor<'_>> {
    let mut starts = Vec::new();
    let mut cursor = inside;
    let mut at_start = true;
    while !cursor.eof() {
        if at_start {
            starts.push(cursor);
        }
        at_start = matches!(punct(cursor), Some((',', _)));
        let Some((_, rest)) = cursor.token_tree() else {
            break;
        };
        cursor = rest;
    }
    starts
}

/// The text of a string literal that is followed by a comma or by nothing.
fn lone_literal(part: Cursor<'_>) -> Option<String> {
    let (literal, rest) = part.literal()?;
    if !rest.eof() && !matches!(punct(rest), Some((',', _))) {
        return None;
    }
    Some(
        syn::parse_str::<syn::LitStr>(&literal.to_string())
            .ok()?
            .value(),
    )
}

fn punct(cursor: Cursor<'_>) -> Option<(char, Cursor<'_>)> {
    cursor.punct().map(|(punct, rest)| (punct.as_char(), rest))
}
