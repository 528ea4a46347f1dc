//! What becomes of an export: file by file, and at the end.

use iced::widget::{Column, container, progress_bar, row};
use iced::{Background, Element, Fill, border};

use super::whereto::size;
use super::{Export, Message, Run, Step, Stopped};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Look, Tone, space};
use crate::gui::widget;
use crate::locale::Arg;
use crate::text;
use crate::transfer::deliver::{Delivered, Phase, Placed};

pub(super) fn outcome<'a>(export: &'a Export, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let body = match &export.run {
        Run::None => return None,
        Run::Under(steps) => under_way(steps, context),
        Run::Done(delivered, removable) => done(delivered, *removable, context),
        Run::Stopped(stopped) => self::stopped(stopped, context),
    };
    Some(widget::card(look, text!(locale, "export-outcome"), body))
}

/// The files so far, the one at work with what is being done with it.
fn under_way<'a>(steps: &'a [Step], context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let Some(last) = steps.last() else { return look.text(text!(locale, "export-making")).into() };
    let done = last.file.saturating_sub(1) * 2 + usize::from(last.phase == Phase::Verifying);
    let lines = steps.iter().map(|step| {
        let told = match step.phase {
            _ if step.file < last.file => text!(locale, "export-file-done", name = &step.name),
            Phase::Writing => text!(locale, "export-file-writing", name = &step.name),
            Phase::Verifying => text!(locale, "export-file-verifying", name = &step.name),
        };
        let mark = if step.file < last.file { "✓" } else { "●" };
        row![look.strong(mark), look.text(told)].spacing(space::NEAR).into()
    });
    let number = look.strong(text!(locale, "export-file-of", file = last.file.to_string(), all = last.of.to_string()));
    Column::new().push(bar(look, done, last.of * 2)).push(number).extend(lines).spacing(space::TIGHT).into()
}

#[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
fn bar<'a>(look: Look, done: usize, all: usize) -> Element<'a, Message> {
    let c = look.colours;
    let style = move |_: &iced::Theme| progress_bar::Style {
        background: Background::Color(c.raised),
        bar: Background::Color(c.accent),
        border: border::rounded(space::TIGHT).color(c.edge).width(1.0),
    };
    progress_bar(0.0..=all as f32, done as f32).girth(14.0 * look.scale).style(style).into()
}

fn done<'a>(delivered: &'a Delivered, removable: bool, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let folder = delivered.folder.display().to_string();
    let told = if delivered.wrote() {
        text!(locale, "export-done", count = Arg::Count(delivered.placed.len() as u64), folder = folder)
    } else {
        text!(locale, "export-nothing-changed", folder = folder)
    };
    let told = if removable { format!("{told} {}", text!(locale, "export-take-out")) } else { told };
    Column::new().push(widget::notice(look, Tone::Good, told, [])).push(placed(&delivered.placed, context)).spacing(space::SMALL).into()
}

fn stopped<'a>(stopped: &'a Stopped, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let before = if stopped.placed.is_empty() { text!(locale, "export-stopped-nothing") } else { text!(locale, "export-stopped-placed") };
    let notice = widget::notice(look, Tone::Bad, locale.explain(&stopped.error), []);
    Column::new().push(notice).push(look.text(before)).push(placed(&stopped.placed, context)).spacing(space::SMALL).into()
}

/// The files that are in the folder, with their sizes.
fn placed<'a>(files: &'a [Placed], context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let lines = files.iter().map(|file| {
        let mark = look.strong("✓").color(look.colours.good);
        let name = container(look.text(&file.name)).width(Fill);
        row![mark, name, look.quiet(size(locale, file.bytes as u64))].spacing(space::NEAR).into()
    });
    Column::with_children(lines).spacing(space::TIGHT).into()
}
