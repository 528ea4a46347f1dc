//! Both manuals as PDFs in a folder.

use std::path::PathBuf;

use iced::widget::Column;
use iced::{Element, Task};

use super::Message;
use crate::gui::background;
use crate::gui::preferences::Preferences;
use crate::gui::screen::AppContext;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button, Folder};
use crate::text;
use crate::transfer::deliver::Delivered;
use crate::transfer::{daily, manual};

/// The folder's field, so that it can be given the focus.
const FOLDER: &str = "manual-folder";

/// The card for the PDFs.
#[derive(Debug)]
pub(super) struct Paper {
    pub(super) folder: String,
    busy: bool,
    told: Option<Result<Delivered, UiError>>,
}

impl Paper {
    /// With the folder used last, or the documents.
    pub(super) fn new(app: &AppContext) -> Self {
        let folder = app.preferences.folder.clone().or_else(|| app.platform.documents()).unwrap_or_default();
        Self { folder: folder.display().to_string(), busy: false, told: None }
    }

    /// Lets a folder be chosen.
    pub(super) fn browse(&self, app: &AppContext) -> Task<Message> {
        let title = text!(app.locale, "manual-folder");
        Task::perform(app.platform.pick_folder(title, PathBuf::from(&self.folder)), Message::Picked)
    }

    fn can_save(&self) -> bool {
        !self.busy && !self.folder.trim().is_empty()
    }

    /// Writes the PDFs on a thread of its own.
    pub(super) fn save(&mut self, app: &AppContext) -> Option<Task<Message>> {
        if !self.can_save() {
            return None;
        }
        (self.busy, self.told) = (true, None);
        let (folder, locale, today) = (PathBuf::from(self.folder.trim()), app.locale.clone(), app.now.date);
        Some(background::run(move |progress| {
            let saved = manual::files(&locale, today).and_then(|files| daily::save(files, &folder, &mut |_| {}));
            progress.send(Message::Saved(saved.map_err(|error| UiError::of(&error))));
        }))
    }

    /// They were written, or not; the folder is remembered.
    pub(super) fn saved(&mut self, saved: Result<Delivered, UiError>, app: &AppContext) -> Option<Preferences> {
        let folder = Some(PathBuf::from(self.folder.trim()));
        let remember = saved.is_ok() && app.preferences.folder != folder;
        (self.busy, self.told) = (false, Some(saved));
        remember.then(|| Preferences { folder, ..app.preferences.clone() })
    }

    /// What is shown.
    pub(super) fn view<'a>(&'a self, app: &'a AppContext) -> Element<'a, Message> {
        let (look, locale) = (app.look, &app.locale);
        let folder = Folder {
            id: FOLDER,
            label: text!(locale, "manual-folder"),
            value: &self.folder,
            on_input: Message::Folder,
            browse: (text!(locale, "day-sheet-browse"), Message::Browse),
        };
        let save = Button::new(look, text!(locale, "day-sheet-save")).kind(Kind::Primary).key(Stroke::Enter);
        let told = match &self.told {
            None => self.busy.then(|| look.quiet(text!(locale, "manual-making")).into()),
            Some(Err(error)) => Some(widget::notice(look, Tone::Bad, locale.explain(error), [])),
            Some(Ok(delivered)) => {
                let names: Vec<&str> = delivered.placed.iter().map(|file| file.name.as_str()).collect();
                let folder = delivered.folder.display().to_string();
                let told = text!(locale, "statistics-written", folder = folder, files = names.join(", "));
                Some(widget::notice(look, Tone::Good, told, []))
            }
        };
        let content = Column::new()
            .push(folder.view(look))
            .push(save.on_press_maybe(self.can_save().then_some(Message::Save)))
            .push(told)
            .spacing(space::SMALL);
        widget::card(look, text!(locale, "export-pdf"), content)
    }
}
