//! What long documents have: chapters, sections, text with parts set apart, lists, contents.

use super::flow::{Flow, Side, height};
use super::layout::{Area, Child, Colour, Entry, Group, Kind, Layout, Link, Role, Spot};
use super::text::Style;
use crate::report::document::{Block, Document, List};
use crate::report::rich_text::RichText;

const TEXT: Style = Style::plain(10.5);
const CHAPTER: Style = Style::bold(16.0);
const SECTION: Style = Style::bold(11.5);
/// Before the text of an item.
const INDENT: f32 = 17.0;
/// Room for some lines below a heading, so that it is never alone at a page's foot.
const SOME_LINES: f32 = 52.0;

/// The document's chapters, in their order.
pub(super) fn chapters(document: &Document) -> Vec<String> {
    let chapter = |block: &Block| if let Block::Chapter(text) = block { Some(text.clone()) } else { None };
    document.blocks.iter().filter_map(chapter).collect()
}

/// The chapters with the spots at which they begin in a layout.
pub(super) fn spots(chapters: &[String], layout: &Layout) -> Vec<(String, Option<Spot>)> {
    let mut entries = layout.outline.iter();
    let spot = |chapter: &String| entries.find(|entry| entry.text == *chapter).map(|entry| Spot { page: entry.page, y: entry.y });
    let spots: Vec<Option<Spot>> = chapters.iter().map(spot).collect();
    chapters.iter().cloned().zip(spots).collect()
}

/// Adds the heading of a chapter.
pub(super) fn chapter(flow: &mut Flow<'_>, text: &str) {
    heading(flow, text, (2, CHAPTER, Colour::ACCENT), (20.0, 5.0));
}

/// Adds the heading of a section.
pub(super) fn section(flow: &mut Flow<'_>, text: &str) {
    heading(flow, text, (3, SECTION, Colour::INK), (7.0, 3.0));
}

fn heading(flow: &mut Flow<'_>, text: &str, (level, style, colour): (u16, Style, Colour), (above, below): (f32, f32)) {
    let lines = flow.shaper.lines(text, style, Some(flow.width));
    let (page, tall) = (flow.page, height(&lines));
    flow.need(above + tall + below + SOME_LINES);
    if flow.page == page {
        flow.down(above);
    }
    let mut group = Group::new(Role::Heading(level, text.to_owned()));
    group.children = flow.lines(lines, (flow.x, flow.y, flow.width), Side::Left, colour, &Kind::Text(None));
    flow.layout.outline.push(Entry { text: text.to_owned(), below: level > 2, page: flow.page, y: flow.y });
    flow.layout.tree.push(group);
    flow.down(tall + below);
}

/// Adds a paragraph.
pub(super) fn paragraph(flow: &mut Flow<'_>, wording: &RichText) {
    let lines = flow.shaper.wording(wording, TEXT, flow.width);
    flow.set(lines, TEXT, Colour::INK);
    flow.down(6.0);
}

/// Adds a list.
pub(super) fn list(flow: &mut Flow<'_>, list: &List) {
    let mut group = Group::new(Role::List(list.numbered));
    for (at, item) in list.items.iter().enumerate() {
        group.children.push(Child::Group(self::item(flow, &list.mark(at), item)));
    }
    flow.layout.tree.push(group);
    flow.down(4.0);
}

fn item(flow: &mut Flow<'_>, mark: &str, item: &RichText) -> Group {
    let lines = flow.shaper.wording(item, TEXT, flow.width - INDENT);
    let mark = flow.shaper.lines(mark, TEXT, None);
    flow.need(height(&lines));
    let mut label = Group::new(Role::Label);
    label.children = flow.lines(mark, (flow.x, flow.y, INDENT), Side::Left, Colour::ACCENT, &Kind::Text(None));
    let mut body = Group::new(Role::ListBody);
    for line in lines {
        flow.need(TEXT.line());
        let place = (flow.x + INDENT, flow.y, flow.width - INDENT);
        body.children.extend(flow.lines(vec![line], place, Side::Left, Colour::INK, &Kind::Text(None)));
        flow.down(TEXT.line());
    }
    flow.down(2.5);
    let mut item = Group::new(Role::ListItem);
    item.children = vec![Child::Group(label), Child::Group(body)];
    item
}

/// Adds the contents: a line for each chapter, which links there and gives its page.
pub(super) fn contents(flow: &mut Flow<'_>, title: &str) {
    heading(flow, title, (2, SECTION, Colour::ACCENT), (6.0, 3.0));
    let mut group = Group::new(Role::Contents);
    for (chapter, spot) in flow.chapters.clone() {
        flow.need(TEXT.line());
        let mut item = Group::new(Role::ContentsItem);
        item.children = vec![Child::Group(entry(flow, &chapter, spot))];
        group.children.push(Child::Group(item));
        flow.down(TEXT.line() + 1.0);
    }
    flow.layout.tree.push(group);
    flow.down(8.0);
}

fn entry(flow: &mut Flow<'_>, chapter: &str, spot: Option<Spot>) -> Group {
    let place = (flow.x, flow.y, flow.width);
    let name = flow.shaper.at_most(chapter, TEXT, flow.width - 40.0, 1).0;
    let mut link = Group::new(Role::Link);
    link.children = flow.lines(name, place, Side::Left, Colour::INK, &Kind::Text(None));
    if let Some(to) = spot {
        let number = flow.shaper.lines(&(to.page + 1).to_string(), TEXT, None);
        link.children.extend(flow.lines(number, place, Side::Right, Colour::INK, &Kind::Text(None)));
        let area = flow.placed(Area { x: flow.x, y: flow.y, width: flow.width, height: TEXT.line() });
        flow.layout.links.push(Link { page: flow.page, area, to, words: chapter.to_owned() });
        link.children.push(Child::Link(flow.layout.links.len() - 1));
    }
    let mut reference = Group::new(Role::Reference);
    reference.children = vec![Child::Group(link)];
    reference
}
