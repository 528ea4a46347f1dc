//! Saving tables: where to, as what, and what became of it.

use iced::widget::{Column, Row, row};
use iced::{Center, Element};

use super::{Message, Saved, Statistics, keys};
use crate::gui::screen::Here;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button, Folder, Tile};
use crate::report::{Format, Marking, Naming};
use crate::text;

/// The card for saving, while something is to be saved.
pub(super) fn saving<'a>(statistics: &'a Statistics, here: Here<'a>) -> Option<Element<'a, Message>> {
    let saving = statistics.saving.as_ref()?;
    let (look, locale) = (here.look(), here.locale());
    let chosen = statistics.excerpts.iter().find(|excerpt| saving.only.as_ref() == Some(&excerpt.name));
    let title = match chosen {
        Some(excerpt) => text!(locale, "statistics-save-one", title = excerpt.title.as_str()),
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
    let naming = Naming::new(here.vocabulary(), &here.book.catalogue.places, locale);
    let sentence = match saving.marking {
        Some(marking) => naming.marking_sentence(marking),
        None => text!(locale, "export-gap-for-whom"),
    };
    let choice = |label: String, marking: Marking, key: Stroke| {
        let chosen = Tile::new(look, label, Message::For(marking)).key(Some(key)).chosen(saving.marking == Some(marking));
        chosen.width(iced::Shrink)
    };
    let can_stay = statistics.question.section.can_be_exact();
    let internal = can_stay.then(|| choice(text!(locale, "export-internal"), Marking::InternalExact, keys::SAVE));
    let can_leave = statistics.question.section.can_be_protected();
    let protected = can_leave.then(|| choice(text!(locale, "export-protected"), Marking::Protected, keys::VIEW));
    let only_internal = (!can_leave).then(|| look.quiet(text!(locale, "telling-only-internal")));
    let for_whom = Row::new().push(internal.map(Element::from)).push(protected.map(Element::from)).spacing(space::NEAR).wrap();
    let content = Column::new()
        .push(for_whom)
        .push(only_internal)
        .push(look.quiet(sentence))
        .push(folder.view(look))
        .push(buttons.wrap())
        .push(outcome(&saving.saved, here))
        .spacing(space::SMALL);
    Some(widget::card(look, title, content))
}

fn outcome<'a>(saved: &Saved, here: Here<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (here.look(), here.locale());
    match saved {
        Saved::Not => None,
        Saved::Under => Some(look.text(text!(locale, "statistics-writing")).into()),
        Saved::Done(delivered) => {
            let names: Vec<&str> = delivered.placed.iter().map(|file| file.name.as_str()).collect();
            let folder = delivered.folder.display().to_string();
            let told = text!(locale, "statistics-written", folder = folder, files = names.join(", "));
            Some(widget::notice(look, Tone::Good, told, []))
        }
        Saved::Stopped(trouble) => Some(widget::notice(look, Tone::Bad, locale.explain(trouble), [])),
    }
}
