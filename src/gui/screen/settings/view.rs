//! What the settings show: the window and the book at the left, places and questions at the right.

use iced::Element;
use iced::widget::{Column, column, row, text_input};
use iced::{Center, Fill};

use super::{Message, Part, Settings, backups, keys, lists, places, visitors};
use crate::gui::preferences::Tiles;
use crate::gui::screen::BookContext;
use crate::gui::theme::{Appearance, Tone, Type, space};
use crate::gui::widget::{self, Button};
use crate::locale::Language;
use crate::text;
use crate::transfer::defaults::Setting;

/// The organisation's field, so that it can be given the focus.
const ORGANISATION: &str = "settings-organisation";
/// The sizes of text that are offered, in percent.
const SIZES: [u16; 5] = [100, 125, 150, 175, 200];

pub(super) fn view<'a>(settings: &'a Settings, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let backups = backups::backups(&settings.keeping, context).map(Message::Keeping);
    let forgetting = backups::forgetting(&settings.keeping, context).map(Message::Keeping);
    let visitors = visitors::visitors(&settings.visitors, context).map(Message::Visitors);
    let left = vec![window(context), organisation(settings, context), book(context), backups, visitors];
    let right = vec![places::places(settings, context), lists::view::questions(settings, context), forgetting];
    widget::wide_page(look, look.title(text!(locale, "settings-title")), [widget::columns(look, [left, right])])
}

/// What became of the last save of a part.
pub(super) fn told<'a>(settings: &Settings, context: BookContext<'a>, of: impl Fn(&Part) -> bool) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let told = settings.told.as_ref().filter(|told| of(&told.part))?;
    let undo = settings.undo.as_ref().map(|_| (text!(locale, "lists-undo"), Message::Undo));
    Some(match (&told.result, &told.part) {
        (Ok(()), Part::Place(name)) => widget::notice(look, Tone::Good, text!(locale, "settings-place-saved", name = name), undo),
        (Ok(()), Part::Undone) => widget::notice(look, Tone::Good, text!(locale, "lists-undone"), []),
        (Ok(()), _) => widget::notice(look, Tone::Good, text!(locale, "settings-saved"), undo),
        (Err(error), _) => widget::notice(look, Tone::Bad, locale.explain(error), []),
    })
}

/// Language, appearance, text size: each at once.
fn window(context: BookContext<'_>) -> Element<'_, Message> {
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

fn organisation<'a>(settings: &'a Settings, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    if context.app.defaults.locks(Setting::Organisation) {
        let (label, name) = (text!(locale, "settings-organisation-name"), context.book.organisation.clone());
        return widget::card(look, text!(locale, "settings-organisation"), widget::set_by_organisation(look, locale, label, name));
    }
    let typed = settings.organisation.as_ref();
    let empty = typed.is_some_and(|name| name.trim().is_empty());
    let can_save = typed.is_some() && !empty && !settings.saving;
    let input = text_input("", typed.map_or(context.book.organisation.as_str(), String::as_str))
        .id(ORGANISATION)
        .on_input(Message::Organisation)
        .on_submit(Message::SaveOrganisation)
        .size(look.size(Type::Body))
        .padding(space::FIELD)
        .width(Fill)
        .style(look.field(empty));
    let save = Button::new(look, text!(locale, "settings-save")).on_press_maybe(can_save.then_some(Message::SaveOrganisation));
    // The key saves the place while one is open.
    let save = if settings.editor.is_none() { save.key(keys::SAVE) } else { save };
    let line = row![input, save].spacing(space::NEAR).align_y(Center);
    let wrong = empty.then(|| text!(locale, "settings-organisation-missing"));
    let name = widget::labelled(look, text!(locale, "settings-organisation-name"), line, wrong);
    let parts = Column::new().push(name).push(told(settings, context, |part| *part == Part::Organisation));
    widget::card(look, text!(locale, "settings-organisation"), parts.spacing(space::SMALL))
}

fn book(context: BookContext<'_>) -> Element<'_, Message> {
    let (look, locale) = (context.look(), context.locale());
    let path = context.app.paths.book.display().to_string();
    widget::card(look, text!(locale, "settings-book"), look.strong(path))
}
