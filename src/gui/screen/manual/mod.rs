//! The manual: its chapters at the left, the chosen one at the right; needs no book.
//!
//! | file | holds |
//! |---|---|
//! | `paper` | both manuals as PDFs |
//! | `prose` | the blocks of a chapter as they are shown |
//! | `view` | what is shown |

mod paper;
mod prose;
mod view;

use std::path::PathBuf;

use iced::widget::operation;
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Element, Task};

use self::paper::Paper;
use super::AppContext;
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::locale::{Language, Locale};
use crate::report::manual::{self, Chapter};
use crate::transfer::deliver::Delivered;

/// The state of the manual while it is open.
#[derive(Debug)]
pub struct Manual {
    /// The language of what was read.
    language: Language,
    parts: Vec<Part>,
    /// The chapter that is shown, counted through both parts.
    shown: usize,
    /// The word that is looked for.
    typed: String,
    paper: Option<Paper>,
}

/// One of the manuals.
#[derive(Debug)]
struct Part {
    title: String,
    chapters: Vec<Chapter>,
}

/// What can happen in the manual.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show this chapter.
    Show(usize),
    /// Show the chapter before.
    Before,
    /// Show the next chapter.
    After,
    /// Scroll by a page: down or up.
    Page(bool),
    /// Type a word to look for.
    Find,
    /// It was typed.
    Typed(String),
    /// Show the first chapter that has the word.
    TakeFirst,
    /// The PDFs are wanted, or not any more.
    Paper,
    /// The folder for them was typed.
    Folder(String),
    /// The system's dialog is wanted.
    Browse,
    /// A folder was picked, or none.
    Picked(Option<PathBuf>),
    /// Write the PDFs.
    Save,
    /// They were written, or not.
    Saved(Result<Delivered, UiError>),
    /// Give up what was begun here, else close the manual.
    Leave,
}

/// What the manual asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
    /// Close the manual.
    Close,
}

impl Manual {
    /// The manual, open at the chapter of this id.
    #[must_use]
    pub fn new(locale: &Locale, chapter: &str) -> Self {
        let parts = manual::Manual::ALL.map(|manual| manual.text(locale)).map(|text| Part { title: text.title, chapters: text.chapters });
        let mut manual = Self { language: locale.language(), parts: parts.into(), shown: 0, typed: String::new(), paper: None };
        let shown = manual.chapters().position(|one| one.id == chapter);
        manual.shown = shown.unwrap_or(0);
        manual
    }

    /// Every chapter, through both parts.
    fn chapters(&self) -> impl Iterator<Item = &Chapter> {
        self.parts.iter().flat_map(|part| &part.chapters)
    }

    /// The id of the chapter that is shown.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.chapters().nth(self.shown).map_or("", |chapter| &chapter.id)
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, app: &AppContext) -> Effect<Message, Action> {
        match message {
            Message::Show(chapter) => self.show(chapter),
            Message::Before => self.show(self.shown.saturating_sub(1)),
            Message::After => self.show(self.shown + 1),
            Message::Page(down) => page(app, down),
            Message::Find => Effect::run(operation::focus(view::FIND)),
            Message::Typed(typed) => self.find(typed),
            Message::TakeFirst => self.found().first().copied().map_or_else(Effect::none, |chapter| self.show(chapter)),
            Message::Paper => self.open_paper(app),
            Message::Folder(folder) => self.with_paper(|paper| paper.folder = folder),
            Message::Browse => self.paper.as_ref().map_or_else(Effect::none, |paper| Effect::run(paper.browse(app))),
            Message::Picked(None) => Effect::none(),
            Message::Picked(Some(folder)) => self.with_paper(|paper| paper.folder = folder.display().to_string()),
            Message::Save => self.paper.as_mut().and_then(|paper| paper.save(app)).map_or_else(Effect::none, Effect::run),
            Message::Saved(saved) => self.saved(saved, app),
            Message::Leave => self.give_up(),
        }
    }

    fn show(&mut self, chapter: usize) -> Effect<Message, Action> {
        if chapter >= self.chapters().count() {
            return Effect::none();
        }
        self.shown = chapter;
        Effect::run(operation::scroll_to(view::TEXT, AbsoluteOffset { x: 0.0, y: 0.0 }))
    }

    fn find(&mut self, typed: String) -> Effect<Message, Action> {
        self.typed = typed;
        Effect::none()
    }

    /// The chapters that hold what was typed; all where nothing was.
    fn found(&self) -> Vec<usize> {
        let typed = self.typed.trim().to_lowercase();
        let holds = |chapter: &Chapter| typed.is_empty() || chapter.words().iter().any(|words| words.to_lowercase().contains(&typed));
        self.chapters().enumerate().filter(|(_, chapter)| holds(chapter)).map(|(number, _)| number).collect()
    }

    fn open_paper(&mut self, app: &AppContext) -> Effect<Message, Action> {
        self.paper = Some(Paper::new(app));
        Effect::run(operation::scroll_to(view::TEXT, AbsoluteOffset { x: 0.0, y: 0.0 }))
    }

    fn with_paper(&mut self, change: impl FnOnce(&mut Paper)) -> Effect<Message, Action> {
        if let Some(paper) = &mut self.paper {
            change(paper);
        }
        Effect::none()
    }

    fn saved(&mut self, saved: Result<Delivered, UiError>, app: &AppContext) -> Effect<Message, Action> {
        let folder = self.paper.as_mut().and_then(|paper| paper.saved(saved, app));
        folder.map_or_else(Effect::none, |preferences| Effect::ask(Action::SavePreferences(preferences)))
    }

    fn give_up(&mut self) -> Effect<Message, Action> {
        if self.paper.take().is_some() {
            return Effect::none();
        }
        if self.typed.is_empty() {
            return Effect::ask(Action::Close);
        }
        self.typed.clear();
        Effect::none()
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        Some(match stroke {
            Stroke::Escape => Message::Leave,
            Stroke::Enter if self.paper.is_some() => Message::Save,
            Stroke::Enter if !self.typed.trim().is_empty() => Message::TakeFirst,
            Stroke::PageDown => Message::Page(true),
            Stroke::PageUp => Message::Page(false),
            keys::BEFORE => Message::Before,
            keys::AFTER => Message::After,
            keys::FIND => Message::Find,
            keys::PAPER => Message::Paper,
            _ => return None,
        })
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, app: &'a AppContext) -> Element<'a, Message> {
        view::view(self, app)
    }

    /// The same in another language, if the window speaks another one now.
    pub fn translate(&mut self, locale: &Locale) {
        if self.language != locale.language() {
            let id = self.shown().to_owned();
            *self = Self::new(locale, &id);
        }
    }
}

/// Scrolls the text by most of the window's height.
fn page(app: &AppContext, down: bool) -> Effect<Message, Action> {
    let by = app.look.window.height * 0.6;
    let task: Task<Message> = operation::scroll_by(view::TEXT, AbsoluteOffset { x: 0.0, y: if down { by } else { -by } });
    Effect::run(task)
}

/// The keys of this screen.
mod keys {
    use super::Stroke;

    pub(super) const BEFORE: Stroke = Stroke::Plain('q');
    pub(super) const AFTER: Stroke = Stroke::Plain('w');
    pub(super) const FIND: Stroke = Stroke::Plain('f');
    pub(super) const PAPER: Stroke = Stroke::Command('s');
}
