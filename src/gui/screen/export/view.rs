//! What the export shows: which figures at the left, where to at the right, the sentence and the button below.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Center, Element, Fill, Padding};

use super::{Export, Gap, Message, Run, outcome, what, whereto};
use crate::gui::screen::Here;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, space};
use crate::gui::widget::{self, Button};
use crate::report::{Format, Marking, Naming};
use crate::text;

pub(super) fn view<'a>(export: &'a Export, here: Here<'a>) -> Element<'a, Message> {
    let look = here.look();
    let left = vec![what::week(export, here), what::place(export, here), what::for_whom(export, here)];
    let mut right = vec![what::formats(export, here), whereto::target(export, here)];
    right.extend(outcome::outcome(export, here));
    let body = container(widget::columns(look, [left, right])).center_x(Fill);
    let padding = Padding { top: space::SMALL, right: space::MEDIUM, bottom: space::MEDIUM, left: space::MEDIUM };
    let body = scrollable(body.padding(padding)).style(look.scroll()).width(Fill).height(Fill);
    column![body, bar(export, here)].height(Fill).into()
}

/// What will be exported, in words, what is still lacking, and the button.
fn bar<'a>(export: &'a Export, here: Here<'a>) -> Element<'a, Message> {
    let (look, locale) = (here.look(), here.locale());
    let naming = Naming::new(&here.book.catalogue.vocabulary, &here.book.catalogue.places, locale);
    let place = export.choice.place.as_ref().and_then(|id| here.book.catalogue.places.iter().find(|place| place.id == *id));
    let mut parts = vec![locale.week(export.choice.week), naming.place(place)];
    parts.extend(export.marking.map(|marking| match marking {
        Marking::InternalExact => text!(locale, "export-internal-short"),
        Marking::Protected => text!(locale, "export-protected-short"),
    }));
    parts.extend(Format::ALL.iter().filter(|format| export.formats.contains(format)).map(|format| format.extension().to_uppercase()).reduce(|all, one| format!("{all}, {one}")));
    let state = match (&export.run, export.gap()) {
        (Run::Under(_), _) => text!(locale, "export-under-way"),
        (_, Some(Gap::ForWhom)) => text!(locale, "export-gap-for-whom"),
        (_, Some(Gap::Formats)) => text!(locale, "export-gap-formats"),
        (_, Some(Gap::Target)) => text!(locale, "export-gap-target"),
        (_, None) => text!(locale, "export-ready"),
    };
    let ready = export.gap().is_none() && !matches!(export.run, Run::Under(_));
    let lines = Column::new().push(look.sentence(parts.join(" · "))).push(look.quiet(state)).spacing(2.0);
    let start = Button::new(look, text!(locale, "export-start")).kind(Kind::Primary).key(Stroke::Enter);
    let start = start.on_press_maybe(ready.then_some(Message::Start));
    let content: Element<'a, Message> = if look.is_narrow() {
        column![lines, start].spacing(space::SMALL).into()
    } else {
        row![container(lines).width(Fill), start].spacing(space::MEDIUM).align_y(Center).into()
    };
    container(content).padding([space::NEAR, space::MEDIUM]).width(Fill).style(look.bar()).into()
}
