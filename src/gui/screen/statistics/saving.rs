//! Saving tables: where to, as what, and what became of it.

use iced::widget::{Column, Row, row};
use iced::{Center, Element};

use super::{Message, Saved, Statistics, keys};
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button, Folder, Tile};
use crate::report::{Format, ItemLabels, Marking};
use crate::text;

/// The card for saving, while something is to be saved.
pub(super) fn saving<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let saving = statistics.saving.as_ref()?;
    let (look, locale) = (context.look(), context.locale());
    let chosen = statistics.section_tables.iter().find(|section_table| saving.only.as_ref() == Some(&section_table.name));
    let title = match chosen {
        Some(section_table) => text!(locale, "statistics-save-one", title = section_table.title.as_str()),
        None => text!(locale, "statistics-save-section"),
    };
    let formats = Format::USUAL.into_iter().map(|format| {
        let choice = Tile::new(look, format.extension().to_uppercase(), Message::Format(format)).width(iced::Shrink);
        choice.chosen(saving.formats.contains(&format)).into()
    });
    let folder = Folder {
        id: "statistics-folder",
        label: text!(locale, "statistics-folder"),
        value: &statistics.folder,
        on_input: Message::Folder,
        browse: (text!(locale, "statistics-browse"), Message::Browse),
    };
    let write = Button::new(look, text!(locale, "statistics-write")).kind(Kind::Primary).key(Stroke::Enter);
    let write = write.on_press_maybe(statistics.can_write().then_some(Message::Write));
    let leave = Button::new(look, text!(locale, "statistics-leave")).key(Stroke::Escape).on_press(Message::Leave);
    let buttons = row![Row::with_children(formats).spacing(space::NEAR), write, leave].spacing(space::MEDIUM).align_y(Center);
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let sentence = match saving.marking {
        Some(marking) => naming.marking_sentence(marking),
        None => text!(locale, "export-gap-for-whom"),
    };
    let choice = |label: String, marking: Marking, key: Stroke| {
        let chosen = Tile::new(look, label, Message::For(marking)).key(Some(key)).chosen(saving.marking == Some(marking));
        chosen.width(iced::Shrink)
    };
    let can_stay = statistics.query.section.can_be_exact();
    let internal = can_stay.then(|| choice(text!(locale, "export-internal"), Marking::InternalExact, keys::SAVE));
    let can_leave = statistics.query.section.can_be_protected();
    let protected = can_leave.then(|| choice(text!(locale, "export-protected"), Marking::Protected, keys::VIEW));
    let only_internal = (!can_leave).then(|| look.quiet(text!(locale, "telling-only-internal")));
    let for_whom = Row::new().push(internal.map(Element::from)).push(protected.map(Element::from)).spacing(space::NEAR).wrap();
    let body = Column::new()
        .push(for_whom)
        .push(only_internal)
        .push(look.quiet(sentence))
        .push(folder.view(look))
        .push(buttons.wrap())
        .push(outcome(&saving.saved, context))
        .spacing(space::SMALL);
    Some(widget::card(look, title, body))
}

fn outcome<'a>(saved: &Saved, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    match saved {
        Saved::Not => None,
        Saved::Under => Some(look.text(text!(locale, "statistics-writing")).into()),
        Saved::Done(delivered) => {
            let names: Vec<&str> = delivered.placed.iter().map(|file| file.name.as_str()).collect();
            let folder = delivered.folder.display().to_string();
            let result = text!(locale, "statistics-written", folder = folder, files = names.join(", "));
            Some(widget::notice(look, Tone::Good, result, []))
        }
        Saved::Stopped(error) => Some(widget::notice(look, Tone::Bad, locale.explain(error), [])),
    }
}
