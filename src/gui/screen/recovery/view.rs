//! What is shown while the book cannot be opened: one page, from what happened down to the buttons.

use iced::widget::{Column, Row};
use iced::{Center, Element};

use super::{Message, Offer, OpenFailure, Progress, Recovery};
use crate::gui::screen::AppContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button, Folder};
use crate::locale::Arg;
use crate::text;

/// The field of the folder where backups are looked for.
const FOLDER: &str = "unopened-folder";

pub(super) fn view<'a>(screen: &'a Recovery, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let (title, parts) = match &screen.progress {
        Progress::Done(rescued) => (text!(locale, "damage-done-title"), vec![done(rescued, app)]),
        _ => (title(screen.plight, app), open_parts(screen, app)),
    };
    let failed = screen.failed.as_ref().map(|error| widget::notice(look, Tone::Bad, locale.explain(error), []));
    let parts = parts.into_iter().chain(failed).chain([buttons(screen, app)]);
    widget::page(look, title, parts)
}

fn title(plight: OpenFailure, app: &AppContext) -> String {
    match plight {
        OpenFailure::Damaged => text!(app.locale, "damage-title"),
        OpenFailure::Foreign => text!(app.locale, "damage-title-foreign"),
        OpenFailure::TooNew => text!(app.locale, "damage-title-new"),
        OpenFailure::Passing => text!(app.locale, "window-book-not-opened"),
    }
}

fn open_parts<'a>(screen: &'a Recovery, app: &'a AppContext) -> Vec<Element<'a, Message>> {
    let (look, locale) = (app.look, &app.locale);
    let told = match screen.plight {
        OpenFailure::Damaged => text!(locale, "damage-happened"),
        _ => locale.explain(&screen.error),
    };
    let mut parts = vec![widget::notice(look, Tone::Bad, told, [])];
    if screen.plight.can_be_replaced() {
        parts.push(widget::card(look, text!(locale, "damage-kept-title"), kept(screen, app)));
        parts.push(widget::card(look, text!(locale, "damage-what"), choices(screen, app)));
    }
    parts
}

/// What is kept, and where.
fn kept<'a>(screen: &Recovery, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let path = text!(locale, "damage-kept", path = app.paths.book.display().to_string());
    let lines = Column::new().push(look.text(path)).spacing(space::SMALL);
    let (Progress::Offered(offer) | Progress::Working(offer)) = &screen.progress else {
        return lines.push(look.quiet(text!(locale, "damage-looking"))).into();
    };
    let backup = offer.backup.as_ref().map_or_else(
        || text!(locale, "damage-no-backup"),
        |backup| text!(locale, "damage-backup", date = locale.date(backup.made), path = backup.path.display().to_string()),
    );
    let detail = screen.error.detail().map(str::to_owned);
    lines
        .push(look.text(backup))
        .push(look.text(readable(offer, app)))
        .push((offer.lost() > 0).then(|| look.text(text!(locale, "damage-lost", count = Arg::Count(offer.lost())))))
        .push(detail.map(|detail| look.quiet(text!(locale, "damage-detail", detail = detail))))
        .into()
}

fn readable(offer: &Offer, app: &AppContext) -> String {
    let (locale, count) = (&app.locale, Arg::Count(offer.readable()));
    match (&offer.backup, &offer.salvage) {
        (None, Err(_)) => text!(locale, "damage-nothing"),
        (Some(_), _) => text!(locale, "damage-readable", count = count),
        (None, Ok(_)) => text!(locale, "damage-readable-alone", count = count),
    }
}

fn choices<'a>(screen: &'a Recovery, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let folder = Folder {
        id: FOLDER,
        label: text!(locale, "damage-folder"),
        value: &screen.folder,
        on_input: Message::Folder,
        browse: (text!(locale, "damage-browse"), Message::Browse),
    };
    let idle = matches!(screen.progress, Progress::Offered(_));
    let search = Button::new(look, text!(locale, "damage-search")).on_press_maybe(idle.then_some(Message::Search));
    let main = match &screen.progress {
        Progress::Offered(offer) if offer.is_worth_it() => {
            Some(Button::new(look, rescue(offer, app)).kind(Kind::Primary).key(Stroke::Enter).on_press(Message::Rescue))
        }
        _ => None,
    };
    let working = matches!(screen.progress, Progress::Working(_)).then(|| look.quiet(text!(locale, "damage-working")));
    Column::new().push(main).push(working).push(folder.view(look)).push(search).spacing(space::MEDIUM).into()
}

/// What the main button says it will do.
fn rescue(offer: &Offer, app: &AppContext) -> String {
    let (locale, count) = (&app.locale, Arg::Count(offer.readable()));
    match &offer.backup {
        Some(backup) => text!(locale, "damage-rescue", date = locale.date(backup.made), count = count),
        None => text!(locale, "damage-rescue-alone", count = count),
    }
}

fn done<'a>(rescued: &crate::store::Rescued, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let lost = (rescued.lost > 0).then(|| look.text(text!(locale, "damage-lost", count = Arg::Count(rescued.lost))));
    let aside = rescued.aside.as_ref().map(|path| look.text(text!(locale, "command-moved-aside", path = path.display().to_string())));
    let told = widget::notice(look, Tone::Good, text!(locale, "damage-done", count = Arg::Count(rescued.added)), []);
    Column::new().push(told).push(lost).push(aside).spacing(space::MEDIUM).into()
}

fn buttons<'a>(screen: &Recovery, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let plain = |label: String, message| Button::new(look, label).on_press(message).into();
    let main = |label: String| Button::new(look, label).kind(Kind::Primary).key(Stroke::Enter).on_press(Message::Open).into();
    let busy = matches!(screen.progress, Progress::Working(_));
    let buttons: Vec<Element<'a, Message>> = match (&screen.progress, screen.plight) {
        (Progress::Done(_), _) => vec![main(text!(locale, "damage-go-on"))],
        (_, OpenFailure::Damaged | OpenFailure::Foreign) if busy => Vec::new(),
        (_, OpenFailure::Damaged | OpenFailure::Foreign) => {
            vec![plain(text!(locale, "damage-start-new"), Message::StartNew), plain(text!(locale, "damage-quit"), Message::Quit)]
        }
        (_, OpenFailure::Passing) => vec![main(text!(locale, "damage-again")), plain(text!(locale, "damage-quit"), Message::Quit)],
        (_, OpenFailure::TooNew) => vec![plain(text!(locale, "damage-quit"), Message::Quit)],
    };
    Row::with_children(buttons).spacing(space::SMALL).align_y(Center).wrap().into()
}
