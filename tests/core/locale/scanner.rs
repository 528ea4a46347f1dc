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

/// Every `text!(locale, "key", name = value)` and every `Explanation::plain("key").with("name", value)`.
/// A key that is not a literal is an error, and so is an explanation put together otherwise.
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
            } else if name == "Explanation" {
                uses.extend(explanation_use(rest)?);
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
    Ok(Use { key, names: names.collect() })
}

/// What follows the word `Explanation`: `::plain("key")` with its chain of `.with("name", value)` and `.naming("name", value)`, or neither a use.
fn explanation_use(rest: Cursor<'_>) -> syn::Result<Option<Use>> {
    if let Some((inside, ..)) = rest.any_group()
        && field(inside, "key").is_some()
    {
        return Err(refused(inside, "an Explanation is made by plain and with"));
    }
    let Some((inside, mut rest)) = call(rest, "::plain") else { return Ok(None) };
    let key = parts(inside).first().copied().and_then(lone_literal);
    let key = key.ok_or_else(|| refused(inside, "the key of an Explanation must be a literal"))?;
    let mut names = BTreeSet::new();
    while let Some((inside, next)) = call(rest, ".with").or_else(|| call(rest, ".naming")) {
        let name = parts(inside).first().copied().and_then(lone_literal);
        let _ = names.insert(name.ok_or_else(|| refused(inside, "the name of a value must be a literal"))?);
        rest = next;
    }
    Ok(Some(Use { key, names }))
}

/// The inside of the call `path(…)` and what follows it.
fn call<'a>(mut cursor: Cursor<'a>, path: &str) -> Option<(Cursor<'a>, Cursor<'a>)> {
    let name = path.trim_start_matches(['.', ':']);
    for expected in path[..path.len() - name.len()].chars() {
        cursor = punct(cursor).filter(|(found, _)| *found == expected)?.1;
    }
    let (ident, rest) = cursor.ident()?;
    let (inside, _, _, after) = rest.any_group().filter(|_| ident == name)?;
    Some((inside, after))
}

fn refused(inside: Cursor<'_>, reason: &str) -> syn::Error {
    syn::Error::new(inside.span(), format!("{reason}: {}", inside.token_stream()))
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
    Some(syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?.value())
}

fn punct(cursor: Cursor<'_>) -> Option<(char, Cursor<'_>)> {
    cursor.punct().map(|(punct, rest)| (punct.as_char(), rest))
}
