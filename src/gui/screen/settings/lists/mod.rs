//! Questions and choices while they are being changed.
//!
//! What is pressed becomes an [`Edit`]; the parent saves it and offers its undo.

mod view;

use std::path::PathBuf;

use iced::{Element, Task};

use super::edits::{Edits, Part};
use crate::book::lists::{Asking, Edit, ItemLabels, Step};
use crate::book::vocabulary::BadVocabulary;
use crate::book::{Choose, CodeId, DimensionId, Labels, Vocabulary};
use crate::gui::background;
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::store_worker::UiError;
use crate::store::StoreError;

/// What is open and being filled in.
#[derive(Debug, Default)]
pub struct Lists {
    /// The question whose choices are shown.
    open: Option<DimensionId>,
    /// The choice that something is to be done with.
    chosen: Option<CodeId>,
    /// The chosen one is to be merged into another.
    merging: bool,
    /// Names while they are typed.
    naming: Option<Form>,
    /// The file of an export or import.
    path: String,
    /// What became of the file.
    told: Option<Result<PathBuf, UiError>>,
}

/// What gets a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// The open question.
    Question,
    /// A new question.
    NewQuestion,
    /// The chosen choice.
    Choice,
    /// A new choice.
    NewChoice,
}

/// Names while they are typed.
#[derive(Debug, Clone)]
pub struct Form {
    of: Named,
    label: Labels,
    own_name: String,
    /// The choices of a new question, divided by commas.
    choices: String,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// An optional question is switched on or off.
    Switch(DimensionId),
    /// The choices of a question are shown, or no longer.
    Open(DimensionId),
    /// A choice was pressed.
    Choose(CodeId),
    /// It moves a step.
    Move(Step),
    /// The open question moves a step.
    MoveQuestion(Step),
    /// How the open question is asked.
    Ask(Asking),
    /// It leaves the desk or comes back.
    Retire(bool),
    /// It is to be merged, or not.
    Merging(bool),
    /// It is merged into this one.
    MergeInto(CodeId),
    /// Something is to be named.
    Name(Named),
    /// The Finnish name was typed.
    Finnish(String),
    /// The Swedish name was typed.
    Swedish(String),
    /// The English name was typed.
    English(String),
    /// A language's own name was typed.
    OwnName(String),
    /// The choices of a new question were typed.
    Choices(String),
    /// Save the names.
    Save,
    /// Save nothing.
    Cancel,
    /// The file's path was typed.
    Path(String),
    /// Choose the file in the system's dialog.
    Browse,
    /// It was chosen there, or not.
    Picked(Option<PathBuf>),
    /// Write the questions and choices into the file.
    Export,
    /// They were written, or not.
    Exported(Result<PathBuf, UiError>),
    /// Read them from the file.
    Import,
    /// They were read, or not.
    Read(Result<Vocabulary, UiError>),
    /// Undo the last edit.
    Undo,
    /// Do the edit again that was undone last.
    Redo,
}

/// What the lists ask of their parent.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "one lives for a moment, between a press and its save")]
pub enum Action {
    /// Save this edit in the book.
    Edit(Edit),
    /// What became of the last edit is out of date, and so is its undo.
    ForgetLast,
    /// Undo the last edit.
    Undo,
    /// Do the edit again that was undone last.
    Redo,
}

impl Lists {
    /// What follows from a message.
    pub(super) fn update(&mut self, message: Message, edits: &Edits, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Undo => Effect::ask(Action::Undo),
            Message::Redo => Effect::ask(Action::Redo),
            // One edit after the other: what is being saved must not change meanwhile.
            _ if edits.is_saving() => Effect::none(),
            Message::Switch(id) => switch(&id, context),
            Message::Open(id) => self.open(id),
            Message::Choose(id) => self.choose(id),
            Message::Move(step) => self.with_chosen(|dimension, code| Edit::MoveCode(dimension, code, step)),
            Message::MoveQuestion(step) => self.with_open(|dimension| Edit::MoveDimension(dimension, step)),
            Message::Ask(asking) => self.with_open(|dimension| Edit::Ask(dimension, asking)),
            Message::Retire(true) => self.with_chosen(Edit::RetireCode),
            Message::Retire(false) => self.with_chosen(Edit::RestoreCode),
            Message::Merging(merging) => self.set(|this| (this.merging, this.naming) = (merging, None)),
            Message::MergeInto(into) => self.with_chosen(|dimension, code| Edit::MergeCode(dimension, code, into)),
            Message::Name(named) => self.name(named, context),
            Message::Finnish(text) => self.form(|form| form.label.fi = text),
            Message::Swedish(text) => self.form(|form| form.label.sv = text),
            Message::English(text) => self.form(|form| form.label.en = text),
            Message::OwnName(text) => self.form(|form| form.own_name = text),
            Message::Choices(text) => self.form(|form| form.choices = text),
            Message::Save => self.save(context),
            Message::Cancel => self.set(|this| (this.naming, this.merging) = (None, false)),
            Message::Path(path) => self.typed(|this| (this.path, this.told) = (path, None)),
            Message::Browse => browse(&self.path, context),
            Message::Picked(picked) => {
                self.set(|this| this.path = picked.map_or(std::mem::take(&mut this.path), |p| p.display().to_string()))
            }
            Message::Export => self.export(context),
            Message::Exported(told) => self.set(|this| this.told = Some(told)),
            Message::Import => self.import(),
            Message::Read(Ok(vocabulary)) => edit(Edit::Import(vocabulary)),
            Message::Read(Err(error)) => self.set(|this| this.told = Some(Err(error))),
        }
    }

    fn set(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        set(self);
        forget_last()
    }

    /// While one types, the status line above stays: were it taken away, the field would move and lose the focus.
    fn typed(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        set(self);
        Effect::none()
    }

    fn form(&mut self, change: impl FnOnce(&mut Form)) -> Effect<Message, Action> {
        if let Some(form) = &mut self.naming {
            change(form);
        }
        Effect::none()
    }

    fn open(&mut self, id: DimensionId) -> Effect<Message, Action> {
        self.open = Some(id).filter(|id| self.open.as_ref() != Some(id));
        self.chosen = None;
        self.done();
        Effect::none()
    }

    fn choose(&mut self, id: CodeId) -> Effect<Message, Action> {
        self.chosen = Some(id).filter(|id| self.chosen.as_ref() != Some(id));
        self.done();
        Effect::none()
    }

    /// What was begun is done.
    fn done(&mut self) {
        (self.merging, self.naming, self.told) = (false, None, None);
    }

    /// What was saved is not being changed any more.
    pub(super) fn saved(&mut self, part: &Part) {
        if matches!(part, Part::Question | Part::Undone | Part::Redone) {
            self.done();
        }
    }

    /// The card of questions and choices.
    pub(super) fn view<'a>(&'a self, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
        view::questions(self, edits, context)
    }

    /// Whether names are being typed.
    pub(super) fn is_naming(&self) -> bool {
        self.naming.is_some()
    }

    fn with_open(&self, change: impl FnOnce(DimensionId) -> Edit) -> Effect<Message, Action> {
        self.open.clone().map_or_else(forget_last, |dimension| edit(change(dimension)))
    }

    fn with_chosen(&self, change: impl FnOnce(DimensionId, CodeId) -> Edit) -> Effect<Message, Action> {
        match (self.open.clone(), self.chosen.clone()) {
            (Some(dimension), Some(code)) => edit(change(dimension, code)),
            _ => forget_last(),
        }
    }

    fn name(&mut self, of: Named, context: BookContext<'_>) -> Effect<Message, Action> {
        let dimension = self.open.as_ref().and_then(|id| context.vocabulary().dimension(id));
        let code = dimension.zip(self.chosen.as_ref()).and_then(|(dimension, id)| context.vocabulary().code(&dimension.id, id));
        let (label, own_name) = match of {
            Named::Question => (dimension.map(|dimension| dimension.label.clone()), None),
            Named::Choice => (code.map(|code| code.label.clone()), code.and_then(|code| code.own_name.clone())),
            Named::NewQuestion | Named::NewChoice => (None, None),
        };
        self.merging = false;
        let (label, own_name) = (label.unwrap_or_default(), own_name.unwrap_or_default());
        self.naming = Some(Form { of, label, own_name, choices: String::new() });
        run(iced::widget::operation::focus(view::FINNISH))
    }

    fn save(&self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(form) = self.naming.clone() else { return forget_last() };
        // A language that was left out has the Finnish name.
        let or = |name: String| if name.trim().is_empty() { form.label.fi.clone() } else { name };
        let label = Labels { sv: or(form.label.sv.clone()), en: or(form.label.en.clone()), fi: form.label.fi.clone() };
        let own_name = Some(form.own_name.trim().to_owned()).filter(|name| !name.is_empty());
        if form.of == Named::NewQuestion {
            return new_question(label, &form.choices);
        }
        let Some(dimension) = self.open.clone() else { return forget_last() };
        let change = match (form.of, self.chosen.clone()) {
            (Named::Question, _) => Edit::RenameDimension(dimension, label),
            (Named::Choice, Some(id)) => match context.vocabulary().code(&dimension, &id) {
                Some(code) => Edit::RenameCode(dimension, id, ItemLabels::of(code, label, own_name)),
                None => return forget_last(),
            },
            _ => Edit::AddCode(dimension, None, ItemLabels { label, short: None, own_name }),
        };
        edit(change)
    }

    fn export(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(path) = self.file() else { return forget_last() };
        let write = move |store: &mut crate::store::Store| {
            let written = store.reader().vocabulary_as_toml()?;
            let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path).map_err(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.clone()),
                _ => error.into(),
            })?;
            std::io::Write::write_all(&mut file, written.as_bytes())?;
            file.sync_all()?;
            Ok::<_, StoreError>(path)
        };
        run(context.book.ask(write, Message::Exported))
    }

    fn import(&mut self) -> Effect<Message, Action> {
        let Some(path) = self.file() else { return forget_last() };
        run(background::run(move |progress| progress.send(Message::Read(read(&path)))))
    }

    fn file(&mut self) -> Option<PathBuf> {
        self.told = None;
        Some(self.path.trim()).filter(|path| !path.is_empty()).map(PathBuf::from)
    }
}

/// Saves an edit.
fn edit(edit: Edit) -> Effect<Message, Action> {
    Effect::ask(Action::Edit(edit))
}

/// What was done last is out of date.
fn forget_last() -> Effect<Message, Action> {
    Effect::ask(Action::ForgetLast)
}

/// Something else is done: what was done last is out of date.
fn run(task: Task<Message>) -> Effect<Message, Action> {
    Effect::run(task).and(forget_last())
}

fn switch(id: &DimensionId, context: BookContext<'_>) -> Effect<Message, Action> {
    let Some(dimension) = context.vocabulary().dimension(id) else { return Effect::none() };
    edit(Edit::Switch(id.clone(), !dimension.switched_on))
}

fn new_question(label: Labels, choices: &str) -> Effect<Message, Action> {
    let choices = choices.split(',').map(str::trim).filter(|choice| !choice.is_empty()).map(Labels::same).collect();
    // A name that makes no id is refused where the question is added.
    let id = DimensionId::from_name(&label.fi).or_else(|_| DimensionId::from_name("question"));
    id.map_or_else(|_| forget_last(), |id| edit(Edit::AddDimension(id, label, Choose::One, choices)))
}

fn read(path: &std::path::Path) -> Result<Vocabulary, UiError> {
    let toml = std::fs::read_to_string(path).map_err(|error| UiError::of(&BadVocabulary::Syntax(error.to_string())))?;
    Vocabulary::from_toml(&toml).map_err(|error| UiError::of(&error))
}

fn browse(path: &str, context: BookContext<'_>) -> Effect<Message, Action> {
    let title = crate::text!(context.locale(), "lists-file");
    run(Task::perform(context.app.platform.pick_file(title, "toml", path.into()), Message::Picked))
}
