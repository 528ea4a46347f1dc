//! Blocks down the page, page after page.

use super::flow::{Flow, Side, TOP, height};
use super::layout::{Area, Colour, Entry, Group, HEIGHT, Kind, Layout, Role, Spot};
use super::text::{Shaper, Style};
use super::{chart, reading, table};
use crate::locale::Locale;
use crate::report::document::{Block, Document};
use crate::report::phrases;

const FOOTER: f32 = HEIGHT - 44.0;
/// Between two columns of blocks.
const GUTTER: f32 = 24.0;

const BODY: Style = Style::plain(9.5);
const SMALL: Style = Style::plain(8.0);

/// Lays a document out.
pub(super) fn lay_out(document: &Document, locale: &Locale, shaper: &mut Shaper) -> Layout {
    let chapters = reading::chapters(document);
    let layout = once(document, locale, shaper, chapters.iter().map(|chapter| (chapter.clone(), None)).collect());
    if !document.blocks.iter().any(|block| matches!(block, Block::Contents(_))) {
        return layout;
    }
    // The contents take the same room without their pages, so that these are right the second time.
    let spots = reading::spots(&chapters, &layout);
    once(document, locale, shaper, spots)
}

fn once(document: &Document, locale: &Locale, shaper: &mut Shaper, chapters: Vec<(String, Option<Spot>)>) -> Layout {
    let mut flow = Flow::new(shaper, locale, chapters);
    title(&mut flow, document);
    blocks(&mut flow, &document.blocks);
    footers(&mut flow, document, locale);
    flow.layout
}

fn title(flow: &mut Flow<'_>, document: &Document) {
    let marked = !document.marking.is_empty();
    let badge = if marked { flow.shaper.lines(&document.marking, Style::bold(8.5), None) } else { Vec::new() };
    let badge_width = badge.first().map_or(0.0, |line| line.width + 16.0);
    let left = flow.x + flow.width - badge_width;
    if marked {
        flow.decorate([(Area { x: left, y: flow.y, width: badge_width, height: 19.0 }, Colour::ACCENT)]);
    }
    let mut heading = Group::new(Role::Heading(1, format!("{} – {}", document.title, document.subtitle)));
    let title = flow.shaper.at_most(&document.title, Style::bold(11.0), flow.width - badge_width - 16.0, 1).0;
    heading.children.extend(flow.lines(title, (flow.x, flow.y + 1.0, flow.width), Side::Left, Colour::ACCENT, &Kind::Text(None)));
    let subtitle = flow.shaper.at_most(&document.subtitle, Style::bold(24.0), flow.width, 2).0;
    let height = height(&subtitle);
    heading.children.extend(flow.lines(subtitle, (flow.x, flow.y + 17.0, flow.width), Side::Left, Colour::INK, &Kind::Text(None)));
    flow.layout.outline.push(Entry { text: document.title.clone(), below: false, page: 0, y: flow.y });
    flow.layout.tree.push(heading);
    let mut mark = Group::new(Role::Paragraph);
    mark.children = flow.lines(badge, (left + 8.0, flow.y + 3.6, badge_width), Side::Left, Colour::WHITE, &Kind::Text(None));
    flow.down(18.0 + height);
    paragraph(flow, &document.detail, Style::plain(12.0), Colour::QUIET, 9.0);
    if marked {
        flow.layout.tree.push(mark);
    }
}

/// Adds blocks one below the other.
fn blocks(flow: &mut Flow<'_>, blocks: &[Block]) {
    for (number, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading(text) => heading(flow, text, blocks.get(number + 1)),
            Block::Chapter(text) => reading::chapter(flow, text),
            Block::Section(text) => reading::section(flow, text),
            Block::Reading(wording) => reading::paragraph(flow, wording),
            Block::List(list) => reading::list(flow, list),
            Block::Contents(heading) => reading::contents(flow, heading),
            Block::Paragraph(text) => paragraph(flow, text, BODY, Colour::INK, 6.0),
            Block::Remark(text) => paragraph(flow, text, SMALL, Colour::QUIET, 5.0),
            Block::Notice(text) => notice(flow, text),
            Block::Shortened { text, lines, remark } => shortened(flow, text, *lines, remark),
            Block::KeyFigures(figures) => chart::key_figures(flow, figures),
            Block::Grid(grid) => table::grid(flow, grid),
            Block::Chart(chart) => chart::columns(flow, chart),
            Block::Beside(left, right) => beside(flow, left, right),
        }
    }
}

fn heading(flow: &mut Flow<'_>, text: &str, next: Option<&Block>) {
    let style = Style::bold(12.5);
    let lines = flow.shaper.at_most(text, style, flow.width, 2).0;
    let height = height(&lines);
    let above = if flow.y <= TOP { 0.0 } else { 11.0 };
    let below = match next {
        Some(Block::Chart(chart)) => chart.height + 48.0,
        Some(Block::Grid(grid)) => table::least(grid),
        _ => 30.0,
    };
    flow.need(above + height + 4.0 + below);
    if flow.y > TOP {
        flow.down(above);
    }
    let mut group = Group::new(Role::Heading(2, text.to_owned()));
    group.children = flow.lines(lines, (flow.x, flow.y, flow.width), Side::Left, Colour::ACCENT, &Kind::Text(None));
    flow.layout.outline.push(Entry { text: text.to_owned(), below: false, page: flow.page, y: flow.y });
    flow.layout.tree.push(group);
    flow.down(height + 4.0);
}

fn paragraph(flow: &mut Flow<'_>, text: &str, style: Style, colour: Colour, below: f32) {
    let lines = flow.shaper.lines(text, style, Some(flow.width));
    flow.set(lines, style, colour);
    flow.down(below);
}

fn shortened(flow: &mut Flow<'_>, text: &str, most: usize, remark: &str) {
    let (lines, cut) = flow.shaper.at_most(text, BODY, flow.width, most);
    flow.set(lines, BODY, Colour::INK);
    flow.down(3.0);
    if cut {
        paragraph(flow, remark, SMALL, Colour::QUIET, 3.0);
    }
}

fn notice(flow: &mut Flow<'_>, text: &str) {
    let style = Style::plain(10.0);
    let lines = flow.shaper.lines(text, style, Some(flow.width - 26.0));
    let height = height(&lines) + 13.0;
    flow.need(height);
    let (x, y) = (flow.x, flow.y);
    let whole = Area { x, y, width: flow.width, height };
    flow.decorate([(whole, Colour::WASH), (Area { width: 3.5, ..whole }, Colour::ACCENT)]);
    let mut group = Group::new(Role::Paragraph);
    group.children = flow.lines(lines, (x + 14.0, y + 6.5, flow.width - 26.0), Side::Left, Colour::INK, &Kind::Text(None));
    flow.layout.tree.push(group);
    flow.down(height + 9.0);
}

fn beside(flow: &mut Flow<'_>, left: &[Block], right: &[Block]) {
    let (x, y, width, held) = (flow.x, flow.y, flow.width, flow.held);
    (flow.width, flow.held) = ((width - GUTTER) / 2.0, true);
    blocks(flow, left);
    let end = flow.y;
    (flow.x, flow.y) = (x + flow.width + GUTTER, y);
    blocks(flow, right);
    (flow.x, flow.y, flow.width, flow.held) = (x, end.max(flow.y), width, held);
}

fn footers(flow: &mut Flow<'_>, document: &Document, locale: &Locale) {
    let pages = flow.layout.pages;
    for page in 0..pages {
        flow.page = page;
        let (x, width) = (flow.x, flow.width);
        flow.decorate([(Area { x, y: FOOTER, width, height: 0.6 }, Colour::RULE)]);
        let number = flow.shaper.lines(&phrases::page(locale, page + 1, pages), SMALL, None);
        let text = flow.shaper.at_most(&document.footer, SMALL, width - 90.0, 1).0;
        let place = (x, FOOTER + 6.0, width);
        let _ = flow.lines(text, place, Side::Left, Colour::QUIET, &Kind::Footer);
        let _ = flow.lines(number, place, Side::Right, Colour::QUIET, &Kind::Footer);
    }
}
