//! The window on this laptop: language, appearance, size of text, order of the tiles; and where the book is stored.

use iced::Element;
use iced::widget::column;

use crate::gui::effect::Effect;
use crate::gui::preferences::{Preferences, Tiles};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Appearance, space};
use crate::gui::widget;
use crate::locale::Language;
use crate::text;

/// The sizes of text that are offered, in percent.
const SIZES: [u16; 5] = [100, 125, 150, 175, 200];

/// What can happen to the window's own settings.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    /// The window shall speak this language.
    Language(Language),
    /// It shall look like this.
    Appearance(Appearance),
    /// Text shall have this size in percent.
    TextPercent(u16),
    /// The desk's tiles are in this order.
    Tiles(Tiles),
}

/// What the window's own settings ask of their parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
}

/// What follows from a message: every choice holds at once.
pub(super) fn update(message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
    let mut own = context.app.preferences.clone();
    match message {
        Message::Language(language) => own.language = Some(language.code().to_owned()),
        Message::Appearance(appearance) => own.appearance = appearance,
        Message::TextPercent(percent) => own.text_percent = percent,
        Message::Tiles(tiles) => own.tiles = tiles,
    }
    Effect::ask(Action::SavePreferences(own))
}

/// The card of the window.
pub(super) fn window(context: BookContext<'_>) -> Element<'_, Message> {
    let (look, locale, own) = (context.look(), context.locale(), &context.app.preferences);
    let languages =
        Language::ALL.map(|language| (language.own_name().to_owned(), language == locale.language(), Message::Language(language)));
    let appearances = Appearance::ALL.map(|appearance| {
        let label = match appearance {
            Appearance::System => text!(locale, "settings-appearance-system"),
            Appearance::Light => text!(locale, "settings-appearance-light"),
            Appearance::Dark => text!(locale, "settings-appearance-dark"),
            Appearance::HighContrast => text!(locale, "settings-appearance-contrast"),
        };
        (label, own.appearance == appearance, Message::Appearance(appearance))
    });
    let sizes = SIZES.map(|size| (locale.percent(f64::from(size) / 100.0, 0), own.text_percent == size, Message::TextPercent(size)));
    let language = match context.app.defaults.locked_language() {
        Some(language) => widget::set_by_organisation(look, locale, text!(locale, "settings-language"), language.own_name().to_owned()),
        None => widget::labelled(look, text!(locale, "settings-language"), widget::segmented(look, languages), None),
    };
    let orders = [Tiles::ByUse, Tiles::AsListed].map(|tiles| {
        let label = match tiles {
            Tiles::ByUse => text!(locale, "asking-tiles-by-use"),
            Tiles::AsListed => text!(locale, "asking-tiles-as-listed"),
        };
        (label, own.tiles == tiles, Message::Tiles(tiles))
    });
    let parts = column![
        language,
        widget::labelled(look, text!(locale, "settings-appearance"), widget::segmented(look, appearances), None),
        widget::labelled(look, text!(locale, "settings-text-size"), widget::segmented(look, sizes), None),
        widget::labelled(look, text!(locale, "asking-tiles"), widget::segmented(look, orders), None),
    ];
    widget::card(look, text!(locale, "settings-window"), parts.spacing(space::SMALL))
}

/// The card of the book's path.
pub(super) fn book(context: BookContext<'_>) -> Element<'_, Message> {
    let (look, locale) = (context.look(), context.locale());
    let path = context.app.paths.book.display().to_string();
    widget::card(look, text!(locale, "settings-book"), look.strong(path))
}
