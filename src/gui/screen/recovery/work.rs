//! Looking for backups and making the new book: each on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;

use super::{Entropy, Message, Offer};
use crate::gui::background;
use crate::gui::screen::AppContext;
use crate::gui::store_worker::UiError;
use crate::store::{FoundBackup, Maintenance, automatic};
use crate::transfer::file_name;

/// Searches for backups: next to the book and in its second folder, where files were saved last, in the documents, on sticks, in the named folder.
pub(super) fn look(app: &AppContext, named: &str) -> Task<Message> {
    let (book, entropy, platform) = (app.paths.book.clone(), Entropy::clone(&app.entropy), Arc::clone(&app.platform));
    let beside = book.parent().unwrap_or(Path::new(".")).to_owned();
    let saved = app.preferences.folder.clone();
    let named = (!named.trim().is_empty()).then(|| PathBuf::from(named.trim()));
    background::run(move |progress| {
        let sticks = platform.drives().into_iter().filter(|drive| drive.removable).map(|drive| drive.folder);
        let tops = [Some(beside), named, saved, platform.documents()].into_iter().flatten().chain(sticks);
        let folders: Vec<PathBuf> =
            tops.flat_map(|top| [top.join("backups"), top.join(file_name::FOLDER), top]).chain(automatic::folders(&book)).collect();
        let backup = Maintenance::newest_backup(&book, &folders);
        let path = backup.as_ref().map(|backup| backup.path.as_path());
        let salvage = Maintenance::survey(&book, path, entropy.as_ref()).map_err(|error| UiError::of(&error));
        progress.send(Message::Looked(Offer { backup, salvage }));
    })
}

/// Makes the new book and puts it in the place of the old one.
pub(super) fn rescue(app: &AppContext, backup: Option<&FoundBackup>) -> Task<Message> {
    let (book, entropy, today) = (app.paths.book.clone(), Entropy::clone(&app.entropy), app.clock.now().date);
    let backup = backup.map(|backup| backup.path.clone());
    background::run(move |progress| {
        let rescued = Maintenance::rescue(&book, backup.as_deref(), today, entropy.as_ref());
        progress.send(Message::Rescued(rescued.map_err(|error| UiError::of(&error))));
    })
}

/// Moves the book aside, so that there is none.
pub(super) fn set_aside(app: &AppContext) -> Task<Message> {
    let (book, today) = (app.paths.book.clone(), app.clock.now().date);
    background::run(move |progress| {
        let moved = Maintenance::set_aside(&book, today);
        progress.send(Message::SetAside(moved.map_err(|error| UiError::of(&error))));
    })
}
