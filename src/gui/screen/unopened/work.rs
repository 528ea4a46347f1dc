//! Looking for backups and making the new book: each on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;

use super::{Entropy, Message, Offer};
use crate::gui::errand;
use crate::gui::library::Trouble;
use crate::gui::screen::Around;
use crate::store::{FoundBackup, Store, automatic};

/// Looks where backups may lie: beside the book and in its second folder, where files were saved last, in the documents, on sticks, in the named folder.
pub(super) fn look(around: &Around, named: &str) -> Task<Message> {
    let (book, entropy, outside) = (around.paths.book.clone(), Entropy::clone(&around.entropy), Arc::clone(&around.outside));
    let beside = book.parent().unwrap_or(Path::new(".")).to_owned();
    let saved = around.preferences.folder.clone();
    let named = (!named.trim().is_empty()).then(|| PathBuf::from(named.trim()));
    errand::run(move |teller| {
        let sticks = outside.drives().into_iter().filter(|drive| drive.removable).map(|drive| drive.folder);
        let tops = [Some(beside), named, saved, outside.documents()].into_iter().flatten().chain(sticks);
        let folders: Vec<PathBuf> =
            tops.flat_map(|top| [top.join("backups"), top.join("Kavijakirja"), top]).chain(automatic::folders(&book)).collect();
        let backup = Store::newest_backup(&book, &folders);
        let path = backup.as_ref().map(|backup| backup.path.as_path());
        let salvage = Store::survey(&book, path, entropy.as_ref()).map_err(|error| Trouble::of(&error));
        teller.tell(Message::Looked(Offer { backup, salvage }));
    })
}

/// Makes the new book and puts it in the place of the old one.
pub(super) fn rescue(around: &Around, backup: Option<&FoundBackup>) -> Task<Message> {
    let (book, entropy, today) = (around.paths.book.clone(), Entropy::clone(&around.entropy), around.clock.now().date);
    let backup = backup.map(|backup| backup.path.clone());
    errand::run(move |teller| {
        let rescued = Store::rescue(&book, backup.as_deref(), today, entropy.as_ref());
        teller.tell(Message::Rescued(rescued.map_err(|error| Trouble::of(&error))));
    })
}

/// Moves the book aside, so that there is none.
pub(super) fn set_aside(around: &Around) -> Task<Message> {
    let (book, today) = (around.paths.book.clone(), around.clock.now().date);
    errand::run(move |teller| {
        let moved = Store::set_aside(&book, today);
        teller.tell(Message::SetAside(moved.map_err(|error| Trouble::of(&error))));
    })
}
