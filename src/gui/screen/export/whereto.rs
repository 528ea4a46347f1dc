//! Where to: a removable drive with its free space, or a folder.

use iced::widget::{Column, Row, column, row};
use iced::{Center, Element, Shrink};

use super::{Export, Message, Target, keys};
use crate::gui::screen::BookContext;
use crate::gui::theme::space;
use crate::gui::widget::{self, Button, Folder, Tile};
use crate::locale::Locale;
use crate::text;
use crate::transfer::drive::Drive;
use crate::transfer::file_name;

/// The folder's field, so that it can be given the focus.
const FOLDER: &str = "export-folder";

pub(super) fn target<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let refresh = Button::new(look, text!(locale, "export-refresh")).key(keys::REFRESH).on_press(Message::Refresh);
    let sticks: Vec<Element<'a, Message>> = export.sticks().map(|drive| stick(export, drive, context)).collect();
    let sticks: Element<'a, Message> = match (&export.drives, sticks.is_empty()) {
        (None, _) => look.quiet(text!(locale, "export-drives-asked")).into(),
        (_, true) => look.quiet(text!(locale, "export-no-drives")).into(),
        _ => Column::with_children(sticks).spacing(space::NEAR).into(),
    };
    let in_folder = export.target == Some(Target::Folder);
    let choose = Tile::new(look, text!(locale, "export-to-folder"), Message::Target(Target::Folder))
        .key(Some(keys::FOLDER))
        .chosen(in_folder)
        .width(Shrink);
    let folder = Folder {
        id: FOLDER,
        label: text!(locale, "export-folder"),
        value: &export.folder,
        on_input: Message::Folder,
        browse: (text!(locale, "export-browse"), Message::Browse),
    };
    let into = export.root().map(|root| {
        let folders = if export.between_laptops {
            vec![file_name::FOLDER.to_owned()]
        } else {
            file_name::week_folder(export.choice.place.as_ref(), export.choice.week).into()
        };
        let folder = folders.into_iter().fold(root, |folder, name| folder.join(name));
        look.quiet(text!(locale, "export-into", folder = folder.display().to_string()))
    });
    let parts = Column::new()
        .push(row![sticks, refresh].spacing(space::SMALL).align_y(Center).wrap())
        .push(choose)
        .push(in_folder.then(|| folder.view(look)))
        .push(into);
    widget::card(look, text!(locale, "export-target"), parts.spacing(space::SMALL))
}

/// One stick: its name, its free space, where it is; one that can only be read cannot be chosen.
fn stick<'a>(export: &Export, drive: &'a Drive, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let free = text!(locale, "export-free", name = &drive.name, free = size(locale, drive.free));
    if drive.read_only {
        let why = look.quiet(text!(locale, "export-read-only"));
        return column![Element::from(Button::new(look, free)), why].spacing(space::TIGHT).into();
    }
    let target = Target::Drive(drive.folder.clone());
    let chosen = export.target.as_ref() == Some(&target);
    let tile = Tile::new(look, free, Message::Target(target)).chosen(chosen).width(Shrink);
    Row::new().push(tile).push(look.quiet(drive.folder.display().to_string())).spacing(space::SMALL).align_y(Center).into()
}

/// A size as people say it.
#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
pub(super) fn size(locale: &Locale, bytes: u64) -> String {
    match bytes {
        0..1_000 => text!(locale, "export-bytes", number = locale.number(bytes)),
        1_000..1_000_000 => text!(locale, "export-kilobytes", number = locale.number(bytes.div_ceil(1_000))),
        1_000_000..1_000_000_000 => text!(locale, "export-megabytes", number = locale.decimal(bytes as f64 / 1e6, 1)),
        _ => text!(locale, "export-gigabytes", number = locale.decimal(bytes as f64 / 1e9, 1)),
    }
}
