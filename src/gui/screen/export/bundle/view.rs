//! What is shown: writing at the left, reading at the right.

use iced::widget::{Column, Row, column, container, row, scrollable, text_input};
use iced::{Center, Element, Fill, Padding, Shrink};

use super::super::{Export, Message as Outer, view::faces, whereto};
use super::{Bundle, Gap, Message, Taking, Writing, keys};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Kind, Tone, Type, space};
use crate::gui::widget::{self, Button, Tile};
use crate::locale::Arg;
use crate::store::replication::Merged;
use crate::text;
use crate::transfer::bundle::limits::SHORTEST_PASSPHRASE;
use crate::transfer::bundle::preview;

const PHRASE: &str = "bundle-phrase";
const AGAIN: &str = "bundle-again";
const FILE: &str = "bundle-file";
const OPENING: &str = "bundle-opening";

/// How many lines of a part are shown; the rest is counted.
const MOST_LINES: usize = 12;

pub(super) fn view<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Outer> {
    let look = context.look();
    let bundle = &export.bundle;
    let left = vec![writing(bundle, context).map(Outer::Bundle), whereto::target(export, context)];
    let reading = reading(bundle, context).map(Outer::Bundle);
    // In one column what is being looked at stands above it all.
    let parts = if look.is_narrow() && !matches!(bundle.taking, Taking::Idle) { [vec![reading], left] } else { [left, vec![reading]] };
    let body = column![faces(export, context), widget::columns(look, parts)].spacing(space::SMALL);
    let padding = Padding { top: space::SMALL, right: space::MEDIUM, bottom: space::MEDIUM, left: space::MEDIUM };
    let body = scrollable(container(body).center_x(Fill).padding(padding)).style(look.scroll()).width(Fill).height(Fill);
    column![body, bar(export, context).map(Outer::Bundle)].height(Fill).into()
}

/// What is at hand: a bundle that was looked at, or else the one to be written.
fn bar<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let (told, buttons) = match &export.bundle.taking {
        Taking::Seen(seen, _) => accept(&seen.merged, context),
        _ => write(export, context),
    };
    let body: Element<'a, Message> = if look.is_narrow() {
        column![told, buttons].spacing(space::SMALL).into()
    } else {
        row![container(told).width(Fill), buttons].spacing(space::MEDIUM).align_y(Center).into()
    };
    container(body).padding([space::NEAR, space::MEDIUM]).width(Fill).style(look.bar()).into()
}

/// What would change, in short, and the two ways on.
fn accept<'a>(merged: &'a Merged, context: BookContext<'a>) -> (Element<'a, Message>, Element<'a, Message>) {
    let (look, locale) = (context.look(), context.locale());
    let short = preview::counts(&merged.all_visits(), locale);
    let short = if merged.is_nothing() { text!(locale, "bundle-nothing") } else { short };
    let told = column![look.sentence(short), look.quiet(text!(locale, "bundle-not-yet"))].spacing(2.0);
    let accept = if merged.met { text!(locale, "bundle-accept") } else { text!(locale, "bundle-join") };
    let ways = row![
        Button::new(look, text!(locale, "bundle-leave")).key(keys::LEAVE).on_press(Message::Leave),
        Button::new(look, accept).kind(Kind::Primary).key(keys::ACCEPT).on_press(Message::Accept),
    ];
    (told.into(), ways.spacing(space::NEAR).into())
}

/// What goes into the bundle, and what it is sealed with.
fn writing<'a>(bundle: &'a Bundle, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let everything = Tile::new(look, text!(locale, "bundle-everything"), Message::Everything(!bundle.everything))
        .key(Some(keys::EVERYTHING))
        .chosen(bundle.everything)
        .width(Shrink);
    let declined = Tile::new(look, text!(locale, "bundle-declined"), Message::Declined(!bundle.declined))
        .key(Some(keys::DECLINED))
        .chosen(bundle.declined)
        .width(Shrink);
    let sealed = if bundle.declined {
        widget::notice(look, Tone::Warning, text!(locale, "bundle-declined-means"), [])
    } else {
        let label = text!(locale, "bundle-new-passphrase", least = SHORTEST_PASSPHRASE.to_string());
        let differ = !bundle.again.is_empty() && !bundle.phrase.starts_with(&bundle.again);
        let differ = differ.then(|| text!(locale, "bundle-gap-differ"));
        column![
            widget::secret_field(look, PHRASE, label, &bundle.phrase, Message::Phrase, None),
            widget::secret_field(look, AGAIN, text!(locale, "bundle-again"), &bundle.again, Message::Again, differ),
            look.quiet(text!(locale, "bundle-passphrase-means")),
        ]
        .spacing(space::SMALL)
        .into()
    };
    let parts = Column::new()
        .push(written(bundle, context))
        .push(look.quiet(text!(locale, "bundle-means")))
        .push(Row::new().push(everything).push(declined).spacing(space::NEAR).wrap())
        .push(sealed);
    widget::card(look, text!(locale, "bundle-write"), parts.spacing(space::SMALL))
}

/// What is still lacking, and the button.
fn write<'a>(export: &'a Export, context: BookContext<'a>) -> (Element<'a, Message>, Element<'a, Message>) {
    let (look, locale, bundle) = (context.look(), context.locale(), &export.bundle);
    let gap = bundle.gap(export.root().as_ref());
    let ready = gap.is_none() && !matches!(bundle.writing, Writing::Under);
    let start = Button::new(look, text!(locale, "bundle-start")).kind(Kind::Primary).key(keys::WRITE);
    let start = start.on_press_maybe(ready.then_some(Message::Write));
    let told = match (&bundle.writing, gap) {
        (Writing::Under, _) => look.text(text!(locale, "bundle-under-way")),
        (_, Some(Gap::Short)) => look.quiet(text!(locale, "bundle-gap-short")),
        (_, Some(Gap::Differ)) => look.quiet(text!(locale, "bundle-gap-differ")),
        (_, Some(Gap::Target)) => look.quiet(text!(locale, "export-gap-target")),
        (_, None) => look.quiet(text!(locale, "bundle-ready")),
    };
    (told.into(), start.into())
}

/// What became of the last bundle that was written.
fn written<'a>(bundle: &'a Bundle, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    match &bundle.writing {
        Writing::Idle | Writing::Under => None,
        Writing::Done(file, removable) => {
            let told = text!(locale, "bundle-written", path = file.display().to_string());
            let told = if *removable { format!("{told} {}", text!(locale, "export-take-out")) } else { told };
            Some(widget::notice(look, Tone::Good, told, []))
        }
        Writing::Stopped(error) => Some(widget::notice(look, Tone::Bad, locale.explain(error), [])),
    }
}

/// The bundle to be read, and what it would change.
fn reading<'a>(bundle: &'a Bundle, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let input = text_input("", &bundle.file).id(FILE).on_input(Message::File).size(look.size(Type::Body));
    let input = input.padding(space::FIELD).style(look.field(false));
    let browse = Button::new(look, text!(locale, "export-browse")).on_press(Message::Browse);
    let line = row![container(input).width(Fill), browse].spacing(space::NEAR).align_y(Center);
    let file = widget::labelled(look, text!(locale, "bundle-file"), line, None);
    let opening = widget::secret_field(look, OPENING, text!(locale, "bundle-opening"), &bundle.opening, Message::Opening, None);
    let outcome: Element<'a, Message> = match &bundle.taking {
        Taking::Idle => look_at(bundle, context),
        Taking::Under => look.text(text!(locale, "bundle-looking")).into(),
        Taking::Seen(seen, _) => preview(&seen.merged, context),
        Taking::Done(changes) => {
            let told = widget::notice(look, Tone::Good, text!(locale, "bundle-taken", changes = Arg::Count(*changes)), []);
            column![told, look_at(bundle, context)].spacing(space::SMALL).into()
        }
        Taking::Stopped(error) => {
            column![widget::notice(look, Tone::Bad, locale.explain(error), []), look_at(bundle, context)].spacing(space::SMALL).into()
        }
    };
    widget::card(look, text!(locale, "bundle-read"), column![file, opening, outcome].spacing(space::SMALL))
}

/// Looking changes nothing, and the button says so.
fn look_at<'a>(bundle: &Bundle, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let ready = !bundle.file.trim().is_empty();
    let button = Button::new(look, text!(locale, "bundle-look")).kind(Kind::Primary).key(keys::LOOK);
    let button = button.on_press_maybe(ready.then_some(Message::Look));
    row![container(look.quiet(text!(locale, "bundle-look-means"))).width(Fill), button].spacing(space::SMALL).align_y(Center).into()
}

/// What would change, part by part.
fn preview<'a>(merged: &'a Merged, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let remarks = preview::remarks(merged, locale).into_iter().map(|remark| widget::notice(look, Tone::Warning, remark, []));
    let parts = preview::parts(merged, &context.book.catalogue.places, locale);
    let nothing = parts.is_empty().then(|| look.text(text!(locale, "bundle-nothing")));
    let parts = parts.into_iter().map(|part| {
        let more = part.lines.len().saturating_sub(MOST_LINES) as u64;
        let lines = part.lines.into_iter().take(MOST_LINES).map(|line| look.text(line).into());
        let more = (more > 0).then(|| look.quiet(text!(locale, "bundle-more", count = Arg::Count(more))));
        let lines = Column::with_children(lines).push(more).spacing(space::TIGHT);
        column![look.heading(part.heading), lines].spacing(space::TIGHT).into()
    });
    Column::new()
        .push(look.strong(text!(locale, "bundle-from", organisation = preview::shown(&merged.organisation))))
        .extend(remarks)
        .push(nothing)
        .extend(parts)
        .spacing(space::SMALL)
        .into()
}
