//! `vocabulary`: questions and choices.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::cli::{Names, VocabularyAction, VocabularyCommand};
use super::failure::{Exit, Failure};
use super::output::columns;
use super::place::{edit, say};
use super::{Host, wrong};
use crate::book::lists::{Asking, Edit, ItemLabels, Step};
use crate::book::{Choose, Code, CodeId, Dimension, DimensionId, Labels, PlaceId, Vocabulary};
use crate::store::{Store, StoreError};
use crate::text;

#[derive(Serialize)]
struct Out<'a> {
    dimension: &'a Dimension,
    code: &'a Code,
}

pub(super) fn run(args: VocabularyCommand, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    match args.action {
        VocabularyAction::Show { dimension, json } => show(&mut store, dimension.as_ref(), json, host),
        VocabularyAction::Export { to } => export(&mut store, to.as_deref(), host),
        VocabularyAction::Import { file, json } => import(&mut store, &file, json, host),
        VocabularyAction::Retire { dimension, code } => edit(&mut store, &Edit::RetireCode(dimension, code), host),
        VocabularyAction::Restore { dimension, code } => edit(&mut store, &Edit::RestoreCode(dimension, code), host),
        VocabularyAction::Rename { dimension, code, names } => rename(&mut store, dimension, code, names, host),
        VocabularyAction::Merge { dimension, code, into } => edit(&mut store, &Edit::MergeCode(dimension, code, into), host),
        VocabularyAction::Add { dimension, code, names, own_name } => {
            let naming = ItemLabels { label: given(names), short: None, own_name };
            edit(&mut store, &Edit::AddCode(dimension, code, naming), host)
        }
        VocabularyAction::AddQuestion { dimension, names, choice, several } => {
            let choose = if several { Choose::Many } else { Choose::One };
            let choices = choice.iter().map(|name| Labels::same(name)).collect();
            edit(&mut store, &Edit::AddDimension(dimension, given(names), choose, choices), host)
        }
        VocabularyAction::Move { dimension, code, down } => {
            let step = if down { Step::Down } else { Step::Up };
            let moved = match code {
                Some(code) => Edit::MoveCode(dimension, code, step),
                None => Edit::MoveDimension(dimension, step),
            };
            edit(&mut store, &moved, host)
        }
        VocabularyAction::Ask { dimension, off, at, everywhere, required, keep } => {
            let mut edits = Vec::new();
            if off || keep.is_none() || required.is_some() || everywhere || !at.is_empty() {
                edits.push(Edit::Switch(dimension.clone(), !off));
            }
            if everywhere || !at.is_empty() {
                edits.push(Edit::Ask(dimension.clone(), Asking::Places(known(&mut store, at, host)?)));
            }
            edits.extend(required.map(|required| Edit::Ask(dimension.clone(), Asking::Required(required))));
            edits.extend(keep.map(|keep| Edit::Ask(dimension, Asking::Keeps(keep))));
            edits.iter().try_for_each(|one| edit(&mut store, one, host))
        }
        VocabularyAction::Undo => undo(&mut store, host),
    }
}

/// The places, all of which the book must have.
fn known(store: &mut Store, places: Vec<PlaceId>, host: &Host<'_>) -> Result<BTreeSet<PlaceId>, Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    places.iter().try_for_each(|place| catalogue.place(place).map(drop)).map_err(|error| host.failed(&error))?;
    Ok(places.into_iter().collect())
}

fn undo(store: &mut Store, host: &mut Host<'_>) -> Result<(), Failure> {
    match store.writer().undo_last_lists().map_err(|error| host.failed(&error))? {
        Some(undone) => say(&undone, host),
        None => Err(wrong(text!(host.locale, "asking-nothing-to-undo"))),
    }
}

/// The names as they were given; one that was left out is the first of the others.
fn given(names: Names) -> Labels {
    let first = [&names.fi, &names.sv, &names.en].into_iter().flatten().next().cloned().unwrap_or_default();
    over(names, Labels::same(&first))
}

fn over(names: Names, known: Labels) -> Labels {
    Labels { fi: names.fi.unwrap_or(known.fi), sv: names.sv.unwrap_or(known.sv), en: names.en.unwrap_or(known.en) }
}

fn rename(store: &mut Store, dimension: DimensionId, code: Option<CodeId>, names: Names, host: &mut Host<'_>) -> Result<(), Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let Some(id) = code else {
        let known = catalogue.vocabulary.dimension(&dimension).map(|known| known.label.clone()).unwrap_or_default();
        return edit(store, &Edit::RenameDimension(dimension, over(names, known)), host);
    };
    let known = catalogue.vocabulary.code(&dimension, &id).cloned();
    let naming = known.map(|known| ItemLabels::of(&known, over(names, known.label.clone()), known.own_name.clone()));
    edit(store, &Edit::RenameCode(dimension, id, naming.unwrap_or_default()), host)
}

fn show(store: &mut Store, only: Option<&DimensionId>, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let vocabulary = &catalogue.vocabulary;
    if let Some(id) = only.filter(|id| vocabulary.dimension(id).is_none()) {
        return Err(host.failed(&crate::book::lists::BadEdit::UnknownDimension(id.clone()).into()));
    }
    let mut rows = Vec::new();
    for dimension in vocabulary.dimensions.iter().filter(|dimension| only.is_none_or(|only| dimension.id == *only)) {
        for code in vocabulary.codes_of(&dimension.id) {
            if json {
                host.say_json(&Out { dimension, code })?;
            } else {
                rows.push(row(code, host));
            }
        }
    }
    if json { Ok(()) } else { host.say(&columns(&rows)) }
}

fn row(code: &Code, host: &Host<'_>) -> Vec<String> {
    let state = match (&code.merged_into, code.retired) {
        (Some(into), _) => text!(host.locale, "lists-merged", into = into.as_str()),
        (None, true) => text!(host.locale, "lists-retired"),
        (None, false) => String::new(),
    };
    vec![format!("{}/{}", code.dimension, code.id), code.label.fi.clone(), code.label.sv.clone(), code.label.en.clone(), state]
}

fn export(store: &mut Store, to: Option<&Path>, host: &mut Host<'_>) -> Result<(), Failure> {
    let written = store.reader().vocabulary_as_toml().map_err(|error| host.failed(&error))?;
    let Some(path) = to else { return host.say(written.trim_end()) };
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => host.failed(&StoreError::Exists(path.to_owned())),
        _ => host.failed(&error.into()),
    };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    file.write_all(written.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    host.say(&path.display().to_string())
}

#[derive(Serialize)]
struct Imported {
    changed: usize,
}

fn import(store: &mut Store, path: &Path, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let toml = host.read_text(path)?;
    let vocabulary = Vocabulary::from_toml(&toml).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
    if !json {
        return edit(store, &Edit::Import(vocabulary), host);
    }
    let edited = store.writer().edit_lists(&Edit::Import(vocabulary)).map_err(|error| host.failed(&error))?;
    host.say_json(&Imported { changed: edited.after.len() })
}
