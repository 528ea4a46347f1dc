//! The export: a week's statistics, verified, onto a stick or into a folder.
//!
//! | file | holds |
//! |---|---|
//! | [`bundle`] | what is carried to another laptop, and what comes from it |
//! | `work` | making and writing the files |
//! | `view`, `what`, `whereto`, `outcome` | what is shown |

pub mod bundle;
mod outcome;
mod view;
mod what;
mod whereto;
mod work;

use std::collections::BTreeSet;
use std::path::PathBuf;

use iced::{Element, Task};

use bundle::Bundle;
pub use work::{Step, Stopped};

use super::BookContext;
use crate::book::{PlaceId, Week};
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::report::format::dhis2;
use crate::report::{Format, Marking};
use crate::statistics::Coverage;
use crate::text;
use crate::transfer::deliver::Delivered;
use crate::transfer::drive::Drive;
use crate::transfer::weekly::WeeklyExport;

/// Which figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The week.
    pub week: Week,
    /// The place; none for all places together.
    pub place: Option<PlaceId>,
}

/// Where the files go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Onto the drive whose files appear here.
    Drive(PathBuf),
    /// Into the folder of the field.
    Folder,
}

/// What still keeps an export from starting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// It is not said for whom it is.
    ForWhom,
    /// No format.
    Formats,
    /// No drive and no folder.
    Target,
}

/// What became of an export.
#[derive(Debug)]
enum Run {
    /// None was started since something was chosen.
    None,
    /// Under way: the steps so far, one a file.
    Under(Vec<Step>),
    /// All files are there; true where it is a drive that can be taken out.
    Done(Delivered, bool),
    /// It stopped.
    Stopped(Stopped),
}

/// The export's state.
#[derive(Debug)]
pub struct Export {
    /// Carrying to another laptop; it has its own face, and the same drives and folder.
    bundle: Bundle,
    /// Whether that is what is shown.
    between_laptops: bool,
    choice: Choice,
    /// Whether somebody chose the week; else it is the last one that is over.
    chosen_week: bool,
    /// For whom: chosen anew for each export.
    marking: Option<Marking>,
    formats: BTreeSet<Format>,
    target: Option<Target>,
    folder: String,
    /// The file of what our codes are called in DHIS2; empty for our own.
    mapping: String,
    /// The drives; none until they were listed.
    drives: Option<Vec<Drive>>,
    coverage: Option<Result<Coverage, UiError>>,
    run: Run,
}

/// What can happen to an export.
#[derive(Debug, Clone)]
pub enum Message {
    /// A face of the screen: what is carried between laptops, or else the week's figures.
    Turn(bool),
    /// What is carried between laptops.
    Bundle(bundle::Message),
    /// Another week.
    Week(Week),
    /// Another place; none for all together.
    Place(Option<PlaceId>),
    /// For whom.
    For(Marking),
    /// A format is taken or left.
    Format(Format),
    /// Another target.
    Target(Target),
    /// The folder was typed.
    Folder(String),
    /// The system's dialog is wanted.
    Browse,
    /// A folder was picked, or none.
    Picked(Option<PathBuf>),
    /// The file of DHIS2 codes was typed.
    Mapping(String),
    /// The system's dialog is wanted for it.
    BrowseMapping,
    /// It was picked, or none.
    PickedMapping(Option<PathBuf>),
    /// Look for drives again.
    Refresh,
    /// The drives were listed.
    Drives(Vec<Drive>),
    /// The opening days of a choice were read.
    Covered(Choice, Result<Coverage, UiError>),
    /// Start.
    Start,
    /// A step was made.
    Step(Step),
    /// It is done, or it stopped.
    Done(Result<Delivered, Stopped>),
    /// Nothing more is coming.
    Ended,
}

/// What the export asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
    /// A bundle changed the places or the vocabulary: read them again for every screen.
    ReloadCatalogue,
}

impl Export {
    /// The last week that is over, at the place where the desk is.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        let preferences = &context.app.preferences;
        let folder = preferences.folder.clone().or_else(|| context.app.platform.documents()).unwrap_or_default();
        Self {
            bundle: Bundle::default(),
            between_laptops: false,
            choice: Choice { week: Week::of(context.app.now.date).previous(), place: Some(context.book.place.clone()) },
            chosen_week: false,
            marking: None,
            formats: Format::USUAL.into(),
            target: None,
            folder: folder.display().to_string(),
            mapping: preferences.dhis2_mapping.as_ref().map(|file| file.display().to_string()).unwrap_or_default(),
            drives: None,
            coverage: None,
            run: Run::None,
        }
    }

    /// Lists the drives and reads the opening days again.
    pub fn enter(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if !self.chosen_week {
            self.choice.week = Week::of(context.app.clock.now().date).previous();
        }
        let gone = |place: &PlaceId| !context.book.places().any(|known| known.id == *place);
        if self.choice.place.as_ref().is_some_and(gone) {
            self.choice.place = Some(context.book.place.clone());
        }
        Effect::run(Task::batch([work::coverage(context, &self.choice), work::drives(context)]))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        if matches!(self.run, Run::Under(_)) && message.is_pressed() {
            return Effect::none();
        }
        match message {
            Message::Turn(between_laptops) => self.turn(between_laptops),
            Message::Bundle(message) => self.carry(message, context),
            Message::Week(week) => self.choose(Choice { week, ..self.choice.clone() }, context),
            Message::Place(place) => self.choose(Choice { place, ..self.choice.clone() }, context),
            Message::For(marking) => self.set(|this| this.marking = Some(marking)),
            Message::Format(format) => self.set(|this| this.press_format(format)),
            Message::Target(target) => self.set(|this| this.target = Some(target)),
            Message::Folder(folder) => self.set(|this| this.take_folder(folder)),
            Message::Browse => Effect::run(self.browse(context)),
            Message::Picked(None) | Message::PickedMapping(None) => Effect::none(),
            Message::Picked(Some(folder)) => self.set(|this| this.take_folder(folder.display().to_string())),
            Message::Mapping(file) => self.set(|this| this.mapping = file),
            Message::BrowseMapping => Effect::run(self.browse_mapping(context)),
            Message::PickedMapping(Some(file)) => self.set(|this| this.mapping = file.display().to_string()),
            Message::Refresh => Effect::run(work::drives(context)),
            Message::Drives(drives) => self.drives(drives),
            Message::Covered(choice, coverage) => self.covered(&choice, coverage),
            Message::Start => self.start(context),
            Message::Step(step) => self.step(step),
            Message::Done(done) => self.done(done, context),
            Message::Ended => self.ended(),
        }
    }

    fn turn(&mut self, between_laptops: bool) -> Effect<Message, Action> {
        self.between_laptops = between_laptops;
        Effect::none()
    }

    fn carry(&mut self, message: bundle::Message, context: BookContext<'_>) -> Effect<Message, Action> {
        let (root, sticks) = (self.root(), self.sticks().map(|drive| drive.folder.clone()).collect());
        self.bundle
            .update(message, bundle::Whereto { root, sticks }, context)
            .map(Message::Bundle, |bundle::Action::ReloadCatalogue| Action::ReloadCatalogue)
    }

    /// Another choice: the outcome of the last export is hidden.
    fn set(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        set(self);
        self.run = Run::None;
        Effect::none()
    }

    fn choose(&mut self, choice: Choice, context: BookContext<'_>) -> Effect<Message, Action> {
        self.chosen_week |= choice.week != self.choice.week;
        self.choice = choice;
        self.coverage = None;
        self.run = Run::None;
        Effect::run(work::coverage(context, &self.choice))
    }

    fn press_format(&mut self, format: Format) {
        if !self.formats.remove(&format) {
            let _ = self.formats.insert(format);
        }
    }

    fn take_folder(&mut self, folder: String) {
        self.folder = folder;
        self.target = Some(Target::Folder);
    }

    fn browse(&self, context: BookContext<'_>) -> Task<Message> {
        let title = text!(context.locale(), "export-folder");
        Task::perform(context.app.platform.pick_folder(title, PathBuf::from(&self.folder)), Message::Picked)
    }

    fn browse_mapping(&self, context: BookContext<'_>) -> Task<Message> {
        let title = text!(context.locale(), "telling-mapping");
        Task::perform(context.app.platform.pick_file(title, "toml", PathBuf::from(&self.mapping)), Message::PickedMapping)
    }

    /// The file of DHIS2 codes, where one is chosen.
    fn mapping_file(&self) -> Option<PathBuf> {
        Some(PathBuf::from(self.mapping.trim())).filter(|file| !file.as_os_str().is_empty())
    }

    fn drives(&mut self, drives: Vec<Drive>) -> Effect<Message, Action> {
        let there = |folder: &PathBuf| drives.iter().any(|drive| drive.folder == *folder);
        if matches!(&self.target, Some(Target::Drive(folder)) if !there(folder)) {
            self.target = None;
        }
        if self.target.is_none() {
            let stick = drives.iter().find(|drive| drive.removable && !drive.read_only);
            self.target = Some(stick.map_or(Target::Folder, |drive| Target::Drive(drive.folder.clone())));
        }
        self.drives = Some(drives);
        Effect::none()
    }

    fn covered(&mut self, choice: &Choice, coverage: Result<Coverage, UiError>) -> Effect<Message, Action> {
        if *choice == self.choice {
            self.coverage = Some(coverage);
        }
        Effect::none()
    }

    /// The drives worth showing: those that can be carried away.
    fn sticks(&self) -> impl Iterator<Item = &Drive> {
        self.drives.iter().flatten().filter(|drive| drive.removable)
    }

    /// The folder that the program's own folder is made in, where one is chosen.
    fn root(&self) -> Option<PathBuf> {
        match self.target.as_ref()? {
            Target::Drive(folder) => Some(folder.clone()),
            Target::Folder => Some(PathBuf::from(self.folder.trim())).filter(|folder| !folder.as_os_str().is_empty()),
        }
    }

    /// What is still lacking.
    #[must_use]
    pub fn gap(&self) -> Option<Gap> {
        if self.marking.is_none() {
            Some(Gap::ForWhom)
        } else if self.formats.is_empty() {
            Some(Gap::Formats)
        } else if self.root().is_none() {
            Some(Gap::Target)
        } else {
            None
        }
    }

    fn start(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let (None, Some(marking), Some(folder)) = (self.gap(), self.marking, self.root()) else { return Effect::none() };
        let Choice { week, place } = self.choice.clone();
        let formats = self.formats.iter().copied().collect();
        let export = WeeklyExport { week, place, formats, marking, codes: dhis2::Mapping::default(), folder };
        let mapping = self.mapping_file().filter(|_| self.formats.contains(&Format::Dhis2));
        self.run = Run::Under(Vec::new());
        Effect::run(work::export(context, export, mapping))
    }

    fn step(&mut self, step: Step) -> Effect<Message, Action> {
        if let Run::Under(steps) = &mut self.run {
            steps.retain(|known| known.file != step.file);
            steps.push(step);
        }
        Effect::none()
    }

    fn done(&mut self, done: Result<Delivered, Stopped>, context: BookContext<'_>) -> Effect<Message, Action> {
        match done {
            Ok(delivered) => {
                let removable = self.sticks().any(|drive| delivered.folder.starts_with(&drive.folder));
                self.run = Run::Done(delivered, removable);
                self.marking = None;
                self.remember(context)
            }
            Err(stopped) => {
                self.run = Run::Stopped(stopped);
                // A stick may have been pulled: the list must not offer it any more.
                Effect::run(work::drives(context))
            }
        }
    }

    /// Remembers the folder and the file of codes that worked.
    fn remember(&self, context: BookContext<'_>) -> Effect<Message, Action> {
        let known = &context.app.preferences;
        let mut preferences = known.clone();
        if self.target == Some(Target::Folder) {
            preferences.folder = Some(PathBuf::from(self.folder.trim()));
        }
        if self.formats.contains(&Format::Dhis2) {
            preferences.dhis2_mapping = self.mapping_file();
        }
        if preferences == *known { Effect::none() } else { Effect::ask(Action::SavePreferences(preferences)) }
    }

    fn ended(&mut self) -> Effect<Message, Action> {
        if matches!(self.run, Run::Under(_)) {
            self.run = Run::Stopped(Stopped::unheard());
        }
        Effect::none()
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        if self.between_laptops {
            return Some(match stroke {
                keys::TURN => Message::Turn(false),
                keys::REFRESH => Message::Refresh,
                keys::FOLDER => Message::Target(Target::Folder),
                _ => return self.bundle.shortcut(stroke).map(Message::Bundle),
            });
        }
        Some(match stroke {
            keys::TURN => Message::Turn(true),
            keys::BEFORE => Message::Week(self.choice.week.previous()),
            keys::AFTER => Message::Week(self.choice.week.next()),
            keys::INTERNAL => Message::For(Marking::InternalExact),
            keys::PROTECTED => Message::For(Marking::Protected),
            keys::REFRESH => Message::Refresh,
            keys::FOLDER => Message::Target(Target::Folder),
            Stroke::Enter => Message::Start,
            _ => return Format::ALL.into_iter().find(|format| keys::of(*format) == stroke).map(Message::Format),
        })
    }

    /// Whether the bundles between laptops are shown.
    #[must_use]
    pub fn is_between_laptops(&self) -> bool {
        self.between_laptops
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        if self.between_laptops { bundle::view(self, context) } else { view::view(self, context) }
    }
}

impl Message {
    /// Whether somebody pressed it, so that it changes nothing while files are written.
    fn is_pressed(&self) -> bool {
        !matches!(self, Self::Drives(_) | Self::Covered(..) | Self::Step(_) | Self::Done(_) | Self::Ended | Self::Turn(_) | Self::Bundle(_))
    }
}

/// The keys of this screen.
mod keys {
    use super::{Format, Stroke};

    pub(super) const TURN: Stroke = Stroke::Plain('b');
    pub(super) const BEFORE: Stroke = Stroke::Plain('q');
    pub(super) const AFTER: Stroke = Stroke::Plain('w');
    pub(super) const INTERNAL: Stroke = Stroke::Plain('i');
    pub(super) const PROTECTED: Stroke = Stroke::Plain('o');
    pub(super) const REFRESH: Stroke = Stroke::Plain('r');
    pub(super) const FOLDER: Stroke = Stroke::Plain('f');

    pub(super) fn of(format: Format) -> Stroke {
        match format {
            Format::Xlsx => Stroke::Plain('x'),
            Format::Pdf => Stroke::Plain('p'),
            Format::Csv => Stroke::Plain('c'),
            Format::Px => Stroke::Plain('a'),
            Format::Sdmx => Stroke::Plain('s'),
            Format::Dhis2 => Stroke::Plain('d'),
        }
    }
}
