//! What is shown of questions and choices.

use std::collections::BTreeSet;

use iced::widget::{Column, Row, container, row};
use iced::{Center, Element, Fill};

use super::super::edits::{Edits, Part};
use super::super::keys;
use super::{Form, Lists, Message, Named};
use crate::book::lists::{Asking, Step};
use crate::book::{Code, Dimension};
use crate::gui::screen::{BookContext, in_language, label};
use crate::gui::shortcut::{REDO, Stroke, UNDO};
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button, Folder, Slots};
use crate::locale::{Arg, Locale};
use crate::text;

/// The field of the Finnish name, so that it can be given the focus.
pub(super) const FINNISH: &str = "settings-list-finnish";
const SWEDISH: &str = "settings-list-swedish";
const ENGLISH: &str = "settings-list-english";
const OWN_NAME: &str = "settings-list-own-name";
const CHOICES: &str = "settings-list-choices";
const FILE: &str = "settings-list-file";

/// The questions, the choices of the one that is open, and the file.
pub(super) fn questions<'a>(lists: &'a Lists, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let lines = context.vocabulary().dimensions.iter().map(|dimension| question(lists, dimension, context));
    let adding = lists.naming.as_ref().filter(|form| form.of == Named::NewQuestion).map(|form| named(form, context));
    let new = Button::new(look, text!(locale, "lists-new-question")).on_press(Message::Name(Named::NewQuestion));
    let parts = Slots::new()
        .push(Element::from(look.quiet(text!(locale, "lists-means"))))
        .push(edits.status(context, |part| matches!(part, Part::Question | Part::Undone | Part::Redone), Message::Undo))
        .push(earlier(edits, context))
        .push(redo(edits, context))
        .push(Element::from(Column::with_children(lines).spacing(space::NEAR)))
        .push(Element::from(new))
        .push(adding)
        .push(file(lists, context));
    widget::card(look, text!(locale, "lists-title"), parts.laid_out(|parts| parts.spacing(space::SMALL)))
}

/// Undo of the last change that the book remembers, by name; the status line has its own.
fn earlier<'a>(edits: &Edits, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let name = edits.earlier_name(context)?;
    let undo = Button::new(look, text!(locale, "lists-undo")).key(UNDO);
    let undo = undo.on_press_maybe((!edits.is_saving()).then_some(Message::Undo));
    let last = container(look.text(text!(locale, "lists-last-change", name = name))).width(Fill);
    Some(row![undo, last].spacing(space::SMALL).align_y(Center).into())
}

/// Does the edit again that was undone last.
fn redo<'a>(edits: &Edits, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let redo = Button::new(context.look(), text!(context.locale(), "lists-redo")).key(REDO[0]);
    edits.can_redo().then(|| redo.on_press_maybe((!edits.is_saving()).then_some(Message::Redo)).into())
}

fn question<'a>(lists: &'a Lists, dimension: &'a Dimension, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let name = in_language(locale, &dimension.label);
    let is_open = lists.open.as_ref() == Some(&dimension.id);
    let used = context.vocabulary().codes_of(&dimension.id).filter(|code| !code.retired).count() as u64;
    let asked = if dimension.id.is_core() {
        look.strong(name).into()
    } else {
        let on = text!(locale, "settings-question-on", name = name);
        let told = if dimension.switched_on { on } else { text!(locale, "settings-question-off", name = name) };
        widget::toggle(look, told, dimension.switched_on, Message::Switch(dimension.id.clone()))
    };
    let choices = text!(locale, "lists-choices", count = Arg::Count(used));
    let open = widget::toggle(look, choices, is_open, Message::Open(dimension.id.clone()));
    let line = row![container(asked).width(Fill), open].spacing(space::SMALL).align_y(Center);
    let below = is_open.then(|| choices_of(lists, dimension, context));
    Column::new().push(line).push(below).spacing(space::NEAR).into()
}

/// The choices of a question as tiles; below them what can be done with the chosen one.
fn choices_of<'a>(lists: &'a Lists, dimension: &'a Dimension, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, id) = (context.look(), context.locale(), &dimension.id);
    let codes = || context.vocabulary().codes_of(id);
    let chosen = lists.chosen.as_ref().and_then(|code| context.vocabulary().code(id, code));
    let tiles =
        codes().map(|code| (told(locale, code, context), lists.chosen.as_ref() == Some(&code.id), Message::Choose(code.id.clone())));
    let buttons = row![
        Button::new(look, text!(locale, "lists-new-choice")).on_press(Message::Name(Named::NewChoice)),
        Button::new(look, text!(locale, "lists-rename-question")).on_press(Message::Name(Named::Question)),
        Button::new(look, text!(locale, "asking-earlier")).on_press(Message::MoveQuestion(Step::Up)),
        Button::new(look, text!(locale, "asking-later")).on_press(Message::MoveQuestion(Step::Down)),
    ];
    let form = lists.naming.as_ref().filter(|form| form.of != Named::NewQuestion).map(|form| named(form, context));
    if let Some(code) = chosen.filter(|_| lists.merging) {
        return container(targets(code, context)).padding(space::SMALL).width(Fill).style(look.card()).into();
    }
    let parts = Column::new()
        .push(widget::segmented(look, tiles))
        .push(chosen.map(|code| actions(code, context)))
        .push(form)
        .push(buttons.spacing(space::NEAR).wrap())
        .push(asking(dimension, context));
    container(parts.spacing(space::SMALL)).padding(space::SMALL).width(Fill).style(look.card()).into()
}

/// How a question is asked: whether the choice stays, whether and where an answer is wanted.
fn asking<'a>(dimension: &'a Dimension, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let ask = |label: String, on: bool, asking: Asking| widget::toggle(look, label, on, Message::Ask(asking));
    let optional = !dimension.id.is_core();
    let keeps = ask(text!(locale, "asking-keeps"), dimension.keeps, Asking::Keeps(!dimension.keeps));
    let required = optional.then(|| ask(text!(locale, "asking-required"), dimension.required, Asking::Required(!dimension.required)));
    let places = (optional && context.book.places().count() > 1).then(|| {
        let everywhere = (text!(locale, "asking-everywhere"), dimension.places.is_empty(), Message::Ask(Asking::Places(BTreeSet::new())));
        let each = context.book.places().map(|place| {
            let mut places = dimension.places.clone();
            if !places.remove(&place.id) {
                let _ = places.insert(place.id.clone());
            }
            (place.name.clone(), dimension.places.contains(&place.id), Message::Ask(Asking::Places(places)))
        });
        widget::labelled(look, text!(locale, "asking-where"), widget::segmented(look, std::iter::once(everywhere).chain(each)), None)
    });
    let toggles = Row::new().push(keeps).push(required).spacing(space::NEAR).wrap();
    Column::new().push(toggles).push(places).spacing(space::NEAR).into()
}

/// A choice with its state in words.
fn told(locale: &Locale, code: &Code, context: BookContext<'_>) -> String {
    let name = label(locale, code);
    match &code.merged_into {
        Some(into) => {
            let into = context.vocabulary().code(&code.dimension, into).map_or_else(|| into.to_string(), |into| label(locale, into));
            format!("{name} ({})", text!(locale, "lists-merged", into = into))
        }
        None if code.retired => format!("{name} ({})", text!(locale, "lists-retired")),
        None => name,
    }
}

fn actions<'a>(code: &'a Code, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let button = |label: String, message: Message| Button::new(look, label).on_press(message);
    let rename = button(text!(locale, "lists-rename"), Message::Name(Named::Choice));
    let buttons = if code.retired {
        row![button(text!(locale, "settings-place-bring-back"), Message::Retire(false)), rename]
    } else {
        row![
            button(text!(locale, "lists-earlier"), Message::Move(Step::Up)),
            button(text!(locale, "lists-later"), Message::Move(Step::Down)),
            rename,
            button(text!(locale, "lists-merge"), Message::Merging(true)),
            button(text!(locale, "lists-retire"), Message::Retire(true)),
        ]
    };
    Column::new().push(look.strong(label(locale, code))).push(buttons.spacing(space::NEAR).wrap()).spacing(space::NEAR).into()
}

/// What a choice can be merged into.
fn targets<'a>(code: &'a Code, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let others = context.vocabulary().codes_of(&code.dimension).filter(|other| !other.retired && other.id != code.id);
    let tiles = others.map(|other| (label(locale, other), false, Message::MergeInto(other.id.clone())));
    let cancel = Button::new(look, text!(locale, "settings-cancel")).on_press(Message::Merging(false));
    let question = text!(locale, "lists-merge-into", name = label(locale, code));
    Column::new().push(look.text(question)).push(widget::segmented(look, tiles)).push(cancel).spacing(space::NEAR).into()
}

fn named<'a>(form: &'a Form, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let label = &form.label;
    let has_own = matches!(form.of, Named::Choice | Named::NewChoice);
    let own = has_own.then(|| widget::field(look, OWN_NAME, text!(locale, "lists-own-name"), &form.own_name, Message::OwnName, None));
    let new = form.of == Named::NewQuestion;
    let choices = new.then(|| widget::field(look, CHOICES, text!(locale, "lists-first-choices"), &form.choices, Message::Choices, None));
    let save = Button::new(look, text!(locale, "settings-save")).kind(Kind::Primary).key(keys::SAVE);
    let save = save.on_press_maybe((!label.fi.trim().is_empty()).then_some(Message::Save));
    let cancel = Button::new(look, text!(locale, "settings-cancel")).key(Stroke::Escape).on_press(Message::Cancel);
    Column::new()
        .push(widget::field(look, FINNISH, text!(locale, "lists-finnish"), &label.fi, Message::Finnish, None))
        .push(widget::field(look, SWEDISH, text!(locale, "lists-swedish"), &label.sv, Message::Swedish, None))
        .push(widget::field(look, ENGLISH, text!(locale, "lists-english"), &label.en, Message::English, None))
        .push(own)
        .push(choices)
        .push(row![save, cancel].spacing(space::NEAR).wrap())
        .spacing(space::NEAR)
        .into()
}

/// From laptop to laptop.
fn file<'a>(lists: &'a Lists, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let folder = Folder {
        id: FILE,
        label: text!(locale, "lists-file"),
        value: &lists.path,
        on_input: Message::Path,
        browse: (text!(locale, "export-browse"), Message::Browse),
    };
    let ready = !lists.path.trim().is_empty();
    let export = Button::new(look, text!(locale, "lists-export")).on_press_maybe(ready.then_some(Message::Export));
    let import = Button::new(look, text!(locale, "lists-import")).on_press_maybe(ready.then_some(Message::Import));
    let told = lists.told.as_ref().map(|told| match told {
        Ok(path) => widget::notice(look, Tone::Good, text!(locale, "lists-exported", path = path.display().to_string()), []),
        Err(error) => widget::notice(look, Tone::Bad, locale.explain(error), []),
    });
    Column::new().push(folder.view(look)).push(row![export, import].spacing(space::NEAR).wrap()).push(told).spacing(space::NEAR).into()
}
