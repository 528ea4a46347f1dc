//! What the export shows: which figures at the left, where to at the right, the sentence and the button below.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Center, Element, Fill, Padding, Shrink};

use super::{Export, Gap, Message, Run, keys, outcome, what, whereto};
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, space};
use crate::gui::widget::{self, Button, Tile};
use crate::report::{Format, ItemLabels, Marking};
use crate::text;

pub(super) fn view<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let left = vec![what::week(export, context), what::place(export, context), what::for_whom(export, context)];
    let right = vec![what::formats(export, context), whereto::target(export, context)];
    let outcome: Vec<_> = outcome::outcome(export, context).into_iter().collect();
    // In one column what became of the export stands above it all.
    let parts = if look.is_narrow() {
        [outcome, left.into_iter().chain(right).collect()]
    } else {
        [left, right.into_iter().chain(outcome).collect()]
    };
    let body = column![faces(export, context), widget::columns(look, parts)].spacing(space::SMALL);
    let body = container(body).center_x(Fill);
    let padding = Padding { top: space::SMALL, right: space::MEDIUM, bottom: space::MEDIUM, left: space::MEDIUM };
    let body = scrollable(body.padding(padding)).style(look.scroll()).width(Fill).height(Fill);
    column![body, bar(export, context)].height(Fill).into()
}

/// The two faces of the screen, one key between them.
pub(super) fn faces<'a>(export: &Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let face = |label: String, between_laptops: bool| {
        let shown = export.between_laptops == between_laptops;
        let tile = Tile::new(look, label, Message::Turn(between_laptops)).chosen(shown).width(Shrink);
        Element::from(if shown { tile } else { tile.key(Some(keys::TURN)) })
    };
    let weekly = face(text!(locale, "bundle-face-weekly"), false);
    let bundle = face(text!(locale, "bundle-face"), true);
    row![weekly, bundle].spacing(space::NEAR).wrap().into()
}

/// What will be exported, in words, what is still lacking, and the button.
fn bar<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(&context.book.catalogue.vocabulary, &context.book.catalogue.places, locale);
    let place = export.choice.place.as_ref().and_then(|id| context.book.catalogue.places.iter().find(|place| place.id == *id));
    let mut parts = vec![locale.week(export.choice.week), naming.place(place)];
    parts.extend(export.marking.map(|marking| match marking {
        Marking::InternalExact => text!(locale, "export-internal-short"),
        Marking::Protected => text!(locale, "export-protected-short"),
    }));
    parts.extend(
        Format::ALL
            .iter()
            .filter(|format| export.formats.contains(format))
            .map(|format| format.extension().to_uppercase())
            .reduce(|all, one| format!("{all}, {one}")),
    );
    let ready = export.gap().is_none() && !matches!(export.run, Run::Under(_));
    let lines = Column::new().push(look.sentence(parts.join(" · "))).push(state(export, context)).spacing(2.0);
    let start = Button::new(look, text!(locale, "export-start")).kind(Kind::Primary).key(Stroke::Enter);
    let start = start.on_press_maybe(ready.then_some(Message::Start));
    let body: Element<'a, Message> = if look.is_narrow() {
        column![lines, start].spacing(space::SMALL).into()
    } else {
        row![container(lines).width(Fill), start].spacing(space::MEDIUM).align_y(Center).into()
    };
    container(body).padding([space::NEAR, space::MEDIUM]).width(Fill).style(look.bar()).into()
}

/// The second line: what became of the last export, wherever the page is scrolled to, or what is still lacking.
fn state<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let told = |mark, colour, told: String| {
        Element::from(row![look.strong(mark).color(colour), look.strong(told).color(colour)].spacing(space::NEAR))
    };
    match (&export.run, export.gap()) {
        (Run::Under(_), _) => look.text(text!(locale, "export-under-way")).into(),
        (Run::Done(delivered, removable), _) => {
            let done = if delivered.wrote() { text!(locale, "export-bar-done") } else { text!(locale, "export-bar-unchanged") };
            let done = if *removable { format!("{done} {}", text!(locale, "export-take-out")) } else { done };
            told("✓", look.colours.good, done)
        }
        (Run::Stopped(_), _) => told("⚠", look.colours.bad, text!(locale, "export-bar-stopped")),
        (Run::None, Some(Gap::ForWhom)) => look.quiet(text!(locale, "export-gap-for-whom")).into(),
        (Run::None, Some(Gap::Formats)) => look.quiet(text!(locale, "export-gap-formats")).into(),
        (Run::None, Some(Gap::Target)) => look.quiet(text!(locale, "export-gap-target")).into(),
        (Run::None, None) => look.quiet(text!(locale, "export-ready")).into(),
    }
}
