//! The whole window: the book or the first start, the head, the tabs, the screens.

mod actions;
mod backups;
mod closing;
mod head;
mod help;
mod proof;
mod screens;
mod visitor;

use std::sync::Arc;
use std::time::Duration;

use iced::widget::{center, column};
use iced::{Element, Size, Subscription, Task, window};

pub use screens::{ScreenAction, ScreenMessage, Screens, Tab};

use self::actions::Action;
use self::backups::Backing;
use self::closing::QUIT;
use self::proof::Proof;
use self::visitor::Folding;
use super::backup::Taken;
use super::effect::Effect;
use super::opening::{self, Opened, read_book};
use super::preferences::Preferences;
use super::screen::desk;
use super::screen::feedback::{self, Asked, Visitor};
use super::screen::first_start::{self, FirstStart};
use super::screen::manual::{self, Manual};
use super::screen::recovery::{self, Recovery};
use super::screen::{AppContext, Book, BookContext};
use super::setup::Start;
use super::shortcut::Stroke;
use super::store_worker::{StoreHandle, UiError};
use super::theme::{Look, Tone};
use super::widget::{self, Slots};
use crate::book::{Explanation, PlaceId};
use crate::locale::{Language, Locale};
use crate::store::automatic::Backups;
use crate::store::{Catalogue, StoreError};
use crate::text;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(5);

/// The state of the window.
pub struct App {
    context: AppContext,
    system_is_dark: bool,
    stage: Stage,
    /// The manual, while it is open above all else.
    manual: Option<Box<Manual>>,
    backing: Backing,
    /// Preferences could not be kept, or the book not be read again.
    error: Option<UiError>,
    proof: Proof,
    folding: Folding,
    /// Somebody wants to close the window, and something is not saved.
    closing: bool,
}

enum Stage {
    /// The book is being opened.
    Opening,
    /// There is no book yet.
    FirstStart(Box<FirstStart>),
    /// At work.
    Working(Box<Working>),
    /// The book cannot be opened.
    Recovery(Box<Recovery>),
}

struct Working {
    book: Book,
    screens: Screens,
    tab: Tab,
    choosing_place: bool,
    /// While a visitor has the window.
    visitor: Option<Box<Visitor>>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The book was opened, or not, or there is none.
    Opened(Result<Option<Opened>, UiError>),
    /// The first start.
    FirstStart(first_start::Message),
    /// The screen of a book that cannot be opened.
    Recovery(recovery::Message),
    /// The whole book was checked in the background: what is wrong with it, if anything.
    Proved(Option<UiError>),
    /// Show what can be done about a damaged book.
    Mend,
    /// That the last save was not finished was read.
    Understood,
    /// A screen.
    Screen(ScreenMessage),
    /// What visitors are asked was read: the window is theirs now.
    HandedOver(Result<Asked, UiError>),
    /// The visitor's side.
    Visitor(feedback::Message),
    /// The feedback of weeks that are over was brought into the journal, or why not.
    Folded(Option<UiError>),
    /// A key was pressed. What it does is decided here and not in the picture, which may be older than the state.
    Key(Stroke),
    /// Open the manual at the chapter of what is shown, or close it.
    Help,
    /// The manual.
    Manual(manual::Message),
    /// Another tab.
    Go(Tab),
    /// The places to choose from are shown or hidden.
    ChoosePlace,
    /// The desk is elsewhere now.
    Place(PlaceId),
    /// Places, vocabulary and organisation were read again.
    Reread(Result<(Arc<Catalogue>, String), UiError>),
    /// The preferences were kept, or not.
    Kept(Result<(), UiError>),
    /// Time to look at the clock, and whether another program has written into the book.
    Tick,
    /// Places, vocabulary and organisation as they are now, from that look.
    Looked(Result<(Arc<Catalogue>, String), UiError>),
    /// The automatic backup was taken, or not; and what is known of the backups.
    BackedUp(Result<Taken, UiError>, Backups),
    /// A backup has replaced the book, or not.
    Restored(Result<(), UiError>),
    /// Somebody wants to close the window.
    Close,
    /// It is closed, and what is not saved is lost.
    CloseAnyway,
    /// It stays open.
    Stay,
    /// The window has this size now.
    Resized(Size),
    /// The system is dark or light now.
    System(iced::theme::Mode),
}

impl App {
    /// The window before anything has happened. It touches nothing: the task does.
    pub fn new(start: &Start) -> (Self, Task<Message>) {
        let preferences = Preferences::default();
        let language = start.language.unwrap_or(start.system_language);
        let window = Size::new(1366.0, 768.0);
        let look = Look::new(preferences.appearance.colours(false), preferences.text_percent, window);
        let context = AppContext {
            locale: Locale::new(language),
            look,
            now: start.clock.now(),
            clock: Arc::clone(&start.clock),
            entropy: Arc::clone(&start.entropy),
            platform: Arc::clone(&start.platform),
            paths: start.paths.clone(),
            defaults: Arc::clone(&start.defaults),
            preferences,
            backups: None,
            backup_error: None,
        };
        let mut app = Self {
            context,
            system_is_dark: false,
            stage: Stage::Opening,
            manual: None,
            error: start.defaults.error.as_ref().map(UiError::of),
            backing: Backing::default(),
            proof: Proof::default(),
            folding: Folding::default(),
            closing: false,
        };
        app.prefer(Preferences::read(&start.paths.preferences));
        if let Some(language) = start.language {
            app.context.locale = Locale::new(language);
        }
        let tasks = [app.open(), window::latest().and_then(window::size).map(Message::Resized), iced::system::theme().map(Message::System)];
        (app, Task::batch(tasks))
    }

    fn open(&self) -> Task<Message> {
        let (path, defaults, entropy) =
            (self.context.paths.book.clone(), Arc::clone(&self.context.defaults), Arc::clone(&self.context.entropy));
        let today = self.context.clock.now().date;
        let opening = async move {
            let open = move || opening::open_or_make(&path, &defaults, entropy.as_ref(), today);
            let opened = StoreHandle::open(open, |store| Ok((read_book(store)?, store.was_cut_off()))).await?;
            Ok(opened.map(|(store, (read, cut_off))| Opened { cut_off, ..Opened::new(store, read) }))
        };
        Task::perform(opening, Message::Opened)
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Opened(opened) => self.opened(opened),
            Message::FirstStart(message) => self.first_start(message),
            Message::Recovery(message) => self.unopened(message),
            Message::Proved(error) => self.proved(error),
            Message::Mend => self.mend(),
            Message::Understood => self.understood(),
            Message::Screen(message) => self.screen(message),
            Message::HandedOver(asked) => self.handed_over(asked),
            Message::Visitor(message) => self.visitor(message),
            Message::Folded(error) => Self::folded(error),
            Message::Key(QUIT) => self.close_by_key(),
            Message::Close => self.close(),
            Message::CloseAnyway => iced::exit(),
            Message::Stay => self.stay(),
            Message::Key(stroke) => self.shortcut(stroke).map_or_else(Task::none, |message| self.update(message)),
            Message::Help => self.help(),
            Message::Manual(message) => self.manual(message),
            Message::Go(tab) => self.go(tab),
            Message::ChoosePlace => self.choose_place(),
            Message::Place(place) => self.place(place),
            Message::Reread(catalogue) => self.reread(catalogue),
            Message::Kept(kept) => self.kept(kept),
            Message::Tick => self.tick(),
            Message::Looked(looked) => self.looked(looked),
            Message::BackedUp(done, backups) => self.backed_up(done, backups),
            Message::Restored(restored) => self.restored(restored),
            Message::Resized(size) => self.resized(size),
            Message::System(mode) => self.system(mode),
        }
    }

    fn opened(&mut self, opened: Result<Option<Opened>, UiError>) -> Task<Message> {
        match opened {
            Ok(Some(opened)) => self.work(opened),
            Ok(None) => self.stage = Stage::FirstStart(Box::new(FirstStart::new(&self.context.defaults))),
            Err(error) => self.fail(error),
        }
        self.enter()
    }

    fn work(&mut self, opened: Opened) {
        let Opened { store, catalogue, organisation, cut_off } = opened;
        self.proof = Proof::of(cut_off);
        let usable = |id: &PlaceId| catalogue.places.iter().any(|place| place.id == *id && !place.retired);
        let first = || catalogue.places.iter().find(|place| !place.retired).map(|place| place.id.clone());
        let preferences = &self.context.preferences;
        let Some(place) =
            preferences.usual_place.clone().filter(usable).or_else(|| preferences.place.clone().filter(usable)).or_else(first)
        else {
            self.fail(UiError::from(Explanation::plain("error-no-place-in-use")));
            return;
        };
        let book = Book { store, catalogue, organisation, place };
        let screens = Screens::new(BookContext { app: &self.context, book: &book });
        self.stage = Stage::Working(Box::new(Working { book, screens, tab: Tab::Desk, choosing_place: false, visitor: None }));
    }

    fn fail(&mut self, error: UiError) {
        self.stage = Stage::Recovery(Box::new(Recovery::new(error)));
    }

    fn unopened(&mut self, message: recovery::Message) -> Task<Message> {
        let Stage::Recovery(screen) = &mut self.stage else { return Task::none() };
        let effect = screen.update(message, &self.context).map(Message::Recovery, Action::Recovery);
        self.follow(effect)
    }

    fn first_start(&mut self, message: first_start::Message) -> Task<Message> {
        let Stage::FirstStart(screen) = &mut self.stage else { return Task::none() };
        let effect = screen.update(message, &self.context).map(Message::FirstStart, Action::FirstStart);
        self.follow(effect)
    }

    fn screen(&mut self, message: ScreenMessage) -> Task<Message> {
        let Stage::Working(working) = &mut self.stage else { return Task::none() };
        let context = BookContext { app: &self.context, book: &working.book };
        let effect = working.screens.update(message, context).map(Message::Screen, Action::Screen);
        self.follow(effect)
    }

    fn working(&self) -> Option<&Working> {
        if let Stage::Working(working) = &self.stage { Some(working) } else { None }
    }

    fn go(&mut self, tab: Tab) -> Task<Message> {
        if let Stage::Working(working) = &mut self.stage {
            working.tab = tab;
            working.choosing_place = false;
        }
        self.enter()
    }

    /// Lets the screen that is shown read what it needs.
    fn enter(&mut self) -> Task<Message> {
        let effect = match &mut self.stage {
            Stage::Working(working) => {
                let context = BookContext { app: &self.context, book: &working.book };
                working.screens.enter(working.tab, context).map(Message::Screen, Action::Screen)
            }
            Stage::FirstStart(screen) => screen.enter().map(Message::FirstStart, Action::FirstStart),
            Stage::Recovery(screen) => screen.enter(&self.context).map(Message::Recovery, Action::Recovery),
            Stage::Opening => Effect::none(),
        };
        self.follow(effect)
    }

    fn choose_place(&mut self) -> Task<Message> {
        if let Stage::Working(working) = &mut self.stage {
            working.choosing_place = !working.choosing_place;
        }
        Task::none()
    }

    fn place(&mut self, place: PlaceId) -> Task<Message> {
        if let Stage::Working(working) = &mut self.stage {
            working.book.place = place.clone();
            working.choosing_place = false;
        }
        let preferences = Preferences { place: Some(place), ..self.context.preferences.clone() };
        Task::batch([self.save_preferences(preferences), self.enter()])
    }

    fn reread(&mut self, read: Result<(Arc<Catalogue>, String), UiError>) -> Task<Message> {
        match (read, &mut self.stage) {
            (Ok((catalogue, organisation)), Stage::Working(working)) => {
                working.book.catalogue = catalogue;
                working.book.organisation = organisation;
            }
            (Err(error), _) => self.error = Some(error),
            (Ok(_), _) => {}
        }
        self.enter()
    }

    fn prefer(&mut self, preferences: Preferences) {
        if let Some(language) = self.context.defaults.locked_language().or(preferences.language())
            && language != self.context.locale.language()
        {
            self.context.locale = Locale::new(language);
            if let Some(manual) = &mut self.manual {
                manual.translate(&self.context.locale);
            }
        }
        self.context.preferences = preferences;
        self.dress();
    }

    fn dress(&mut self) {
        let preferences = &self.context.preferences;
        let colours = preferences.appearance.colours(self.system_is_dark);
        self.context.look = Look::new(colours, preferences.text_percent, self.context.look.window);
    }

    /// Uses these preferences from now on, and keeps them on disk.
    fn save_preferences(&mut self, preferences: Preferences) -> Task<Message> {
        self.prefer(preferences);
        let (preferences, path) = (self.context.preferences.clone(), self.context.paths.preferences.clone());
        let kept = async move { preferences.write(&path).map_err(|error| UiError::of(&StoreError::from(error))) };
        Task::perform(kept, Message::Kept)
    }

    fn kept(&mut self, kept: Result<(), UiError>) -> Task<Message> {
        self.error = kept.err();
        Task::none()
    }

    fn tick(&mut self) -> Task<Message> {
        self.context.now = self.context.clock.now();
        let Some(working) = self.working() else { return Task::none() };
        let look = working.book.ask(read_book, Message::Looked);
        let desk = Task::done(Message::Screen(ScreenMessage::Desk(desk::Message::Look)));
        Task::batch([desk, look, self.proof.tick(&self.context), self.backing.tick(&self.context), self.fold()])
    }

    /// Where another program wrote, the store has read its catalogue anew: what is shown of the day is out of date.
    fn looked(&mut self, looked: Result<(Arc<Catalogue>, String), UiError>) -> Task<Message> {
        // A book that cannot be read now is told when somebody asks something of it.
        let (Ok((catalogue, organisation)), Stage::Working(working)) = (looked, &mut self.stage) else { return Task::none() };
        if Arc::ptr_eq(&catalogue, &working.book.catalogue) {
            return Task::none();
        }
        (working.book.catalogue, working.book.organisation) = (catalogue, organisation);
        self.refresh()
    }

    /// Reads again what is shown of the day.
    fn refresh(&mut self) -> Task<Message> {
        let Stage::Working(working) = &mut self.stage else { return Task::none() };
        let context = BookContext { app: &self.context, book: &working.book };
        let effect = working.screens.refresh(working.tab, context).map(Message::Screen, Action::Screen);
        self.follow(effect)
    }

    fn resized(&mut self, size: Size) -> Task<Message> {
        self.context.look.window = size;
        Task::none()
    }

    fn system(&mut self, mode: iced::theme::Mode) -> Task<Message> {
        self.system_is_dark = mode == iced::theme::Mode::Dark;
        self.dress();
        Task::none()
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        if let Some(visitor) = self.working().and_then(|working| working.visitor.as_ref()) {
            return visitor.shortcut(stroke).map(Message::Visitor);
        }
        if stroke == Stroke::Help {
            return Some(Message::Help);
        }
        if let Some(manual) = &self.manual {
            return manual.shortcut(stroke).map(Message::Manual);
        }
        match &self.stage {
            Stage::FirstStart(screen) => screen.shortcut(stroke).map(Message::FirstStart),
            Stage::Working(working) => {
                let tab = Tab::ALL.into_iter().find(|tab| tab.key() == stroke).map(Message::Go);
                tab.or_else(|| working.screens.shortcut(working.tab, stroke).map(Message::Screen))
            }
            Stage::Recovery(screen) => screen.shortcut(stroke).map(Message::Recovery),
            Stage::Opening => None,
        }
    }

    /// What is shown.
    pub fn view(&self) -> Element<'_, Message> {
        let app = &self.context;
        let shown = match &self.stage {
            _ if let Some(manual) = &self.manual => manual.view(app).map(Message::Manual),
            Stage::Opening => center(column![]).into(),
            Stage::Recovery(screen) => head::above(app, screen.view(app).map(Message::Recovery)),
            Stage::FirstStart(screen) => head::above(app, screen.view(app).map(Message::FirstStart)),
            Stage::Working(working) => self.at_work(working),
        };
        widget::scope(shown, Message::Key)
    }

    fn at_work<'a>(&'a self, working: &'a Working) -> Element<'a, Message> {
        if let Some(visitor) = &working.visitor {
            return visitor.view(&self.context).map(Message::Visitor);
        }
        let context = BookContext { app: &self.context, book: &working.book };
        let screen = working.screens.view(working.tab, context).map(Message::Screen);
        let error = self.error.as_ref().map(|error| widget::notice(context.look(), Tone::Warning, context.locale().explain(error), []));
        // The places stand where the tabs stood, so that nothing below them moves or is pushed out of the window.
        let below = if working.choosing_place { head::places(context) } else { head::tabs(context, working.tab) };
        let notices = self.proof.notices(&self.context);
        let closing = self.closing.then(|| closing::question(&self.context));
        Slots::new()
            .push(head::head(context, working.screens.totals()))
            .push(below)
            .push(closing)
            .push(error)
            .extend(notices)
            .push(screen)
            .into()
    }

    /// The window's name.
    #[must_use]
    pub fn title(&self) -> String {
        let name = text!(self.context.locale, "window-name");
        self.working().map_or_else(|| name.clone(), |working| format!("{name} – {}", working.book.place_name()))
    }

    /// The theme of iced's own widgets.
    #[must_use]
    pub fn theme(&self) -> iced::Theme {
        self.context.look.theme()
    }

    /// What is listened to.
    pub fn subscription(&self) -> Subscription<Message> {
        let seconds = self.working().is_some_and(|working| working.screens.counts_seconds());
        let second = |_| Message::Screen(ScreenMessage::Desk(desk::Message::Second));
        Subscription::batch([
            if seconds { iced::time::every(Duration::from_secs(1)).map(second) } else { Subscription::none() },
            self.visitors_subscription(),
            iced::time::every(TICK).map(|_| Message::Tick),
            window::close_requests().map(|_| Message::Close),
            window::resize_events().map(|(_, size)| Message::Resized(size)),
            iced::system::theme_changes().map(Message::System),
        ])
    }

    /// The language of the window.
    #[must_use]
    pub fn language(&self) -> Language {
        self.context.locale.language()
    }
}
