//! What the manual shows: its head, the chapters at the left, the text at the right; below each other where the window is narrow.

use iced::widget::{Column, Row, column, container, row, rule, scrollable, space as gap, text_input};
use iced::{Center, Element, Fill, Padding};

use super::{Manual, Message, keys, prose};
use crate::gui::screen::AppContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Type, space};
use crate::gui::widget::Button;
use crate::text;

/// The field of the word that is looked for.
pub(super) const FIND: &str = "manual-find";
/// The text, so that it can be scrolled.
pub(super) const TEXT: &str = "manual-text";

/// The width of the chapters at 100 %.
const CHAPTERS: f32 = 320.0;

pub(super) fn view<'a>(manual: &'a Manual, app: &'a AppContext) -> Element<'a, Message> {
    let look = app.look;
    let below: Element<'a, Message> = if look.is_narrow() {
        // What was found stands above the text; else the chapters wait below it.
        let looking = !manual.typed.is_empty();
        let parts = Column::new()
            .push(find(manual, app))
            .push(looking.then(|| chapters(manual, app)))
            .push(text(manual, app))
            .push((!looking).then(|| chapters(manual, app)));
        let parts = parts.spacing(space::MEDIUM).padding(space::MEDIUM);
        scrollable(parts).id(TEXT).style(look.scroll()).width(Fill).height(Fill).into()
    } else {
        // The bar that scrolls the chapters stands beside them and not on them.
        let left = container(column![find(manual, app), chapters(manual, app)]).padding(Padding::new(space::SMALL).right(space::MEDIUM));
        let left = container(scrollable(left).style(look.scroll()).height(Fill)).width(CHAPTERS * look.scale).style(look.bar());
        let padding = Padding { top: space::MEDIUM, right: space::LARGE, bottom: space::LARGE, left: space::LARGE };
        let right = container(container(text(manual, app)).max_width(prose::WIDEST * look.scale)).padding(padding);
        row![left, scrollable(right).id(TEXT).style(look.scroll()).width(Fill).height(Fill)].height(Fill).into()
    };
    column![head(app), rule::horizontal(1).style(look.rule(look.colours.line)), below].height(Fill).into()
}

fn head(app: &AppContext) -> Element<'_, Message> {
    let (look, locale) = (app.look, &app.locale);
    let title = look.title(text!(locale, "manual-title"));
    let back = Button::new(look, text!(locale, "manual-back")).key(Stroke::Escape).on_press(Message::Leave);
    let paper = Button::new(look, text!(locale, "day-sheet-save")).key(keys::PAPER).on_press(Message::Paper);
    let before = Button::new(look, text!(locale, "manual-before")).key(keys::BEFORE).on_press(Message::Before);
    let after = Button::new(look, text!(locale, "manual-after")).key(keys::AFTER).on_press(Message::After);
    let key = look.small(Stroke::Help.label());
    let line: Element<'_, Message> = if look.is_narrow() {
        row![back, key, before, after, paper].spacing(space::NEAR).align_y(Center).wrap().into()
    } else {
        row![title, key, gap::horizontal(), before, after, paper, back].spacing(space::SMALL).align_y(Center).into()
    };
    container(line).padding([space::TIGHT, space::MEDIUM]).width(Fill).style(look.bar()).into()
}

/// The field to find a word.
fn find<'a>(manual: &'a Manual, app: &'a AppContext) -> Element<'a, Message> {
    let look = app.look;
    let field = text_input("", &manual.typed)
        .id(FIND)
        .on_input(Message::Typed)
        .on_submit(Message::TakeFirst)
        .size(look.size(Type::Body))
        .padding(space::FIELD)
        .style(look.field(false));
    let label = look.heading(text!(app.locale, "manual-find"));
    let label = row![label, look.small(keys::FIND.label())].spacing(space::NEAR).align_y(Center);
    column![label, field].spacing(space::TIGHT).into()
}

/// The chapters of both parts that hold what is looked for.
fn chapters<'a>(manual: &'a Manual, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let found = manual.found();
    let mut list = Column::new().spacing(2.0);
    let mut number = 0;
    for part in &manual.parts {
        let titles = part.chapters.iter().enumerate().map(|(at, chapter)| (number + at, chapter.title.as_str()));
        let titles: Vec<(usize, &str)> = titles.filter(|(at, _)| found.contains(at)).collect();
        number += part.chapters.len();
        if titles.is_empty() {
            continue;
        }
        list = list.push(container(look.heading(part.title.as_str())).padding([space::SMALL, space::TIGHT]));
        for (at, title) in titles {
            let kind = if at == manual.shown { Kind::Chosen } else { Kind::Quiet };
            list = list.push(Button::new(look, title).kind(kind).on_press(Message::Show(at)));
        }
    }
    let nothing = found.is_empty().then(|| look.quiet(text!(locale, "manual-find-nothing")));
    list.push(nothing).into()
}

/// The chapter, and above it the card for the PDFs while they are wanted.
fn text<'a>(manual: &'a Manual, app: &'a AppContext) -> Element<'a, Message> {
    let look = app.look;
    let mut content = Column::new().push(manual.paper.as_ref().map(|paper| paper.view(app))).spacing(space::SMALL);
    if let Some(chapter) = manual.chapters().nth(manual.shown) {
        content = content.push(look.title(chapter.title.as_str()));
        content = content.extend(chapter.blocks.iter().map(|block| prose::block(look, block, &manual.typed)));
    }
    Row::new().push(content.width(Fill)).into()
}
