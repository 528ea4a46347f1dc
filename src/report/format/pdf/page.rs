//! Blocks down the page, page after page.

use super::layout::{Area, Child, Colour, Draw, Entry, Group, Kind, Layout, Piece, Role, Spot};
use super::text::{Line, Shaper, Style};
use super::{chart, reading, table};
use crate::locale::Locale;
use crate::report::document::{Block, Document};

/// The width of A4 in points (ISO 216).
pub(super) const WIDTH: f32 = 595.28;
/// The height of A4 in points.
pub(super) const HEIGHT: f32 = 841.89;
const MARGIN: f32 = 54.0;
const TOP: f32 = 48.0;
/// Where content ends.
const BOTTOM: f32 = HEIGHT - 56.0;
const FOOTER: f32 = HEIGHT - 44.0;
/// Between two columns that stand side by side.
const GUTTER: f32 = 24.0;

const BODY: Style = Style::plain(9.5);
const SMALL: Style = Style::plain(8.0);

/// On which side of its box a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

/// Where the next block goes, and all that was laid out before it.
pub(super) struct Flow<'a> {
    pub(super) shaper: &'a mut Shaper,
    pub(super) layout: Layout,
    pub(super) page: usize,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    /// Whether no page may be turned, because something stands beside.
    held: bool,
    /// Whether the page is the mirror image of one in a language that runs from left to right.
    mirrored: bool,
    /// The document's chapters, and where they begin once that is known.
    pub(super) chapters: Vec<(String, Option<Spot>)>,
}

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
    let layout = Layout { pages: 1, ..Layout::default() };
    let (width, mirrored) = (WIDTH - 2.0 * MARGIN, locale.is_right_to_left());
    let mut flow = Flow { shaper, layout, page: 0, x: MARGIN, y: TOP, width, held: false, mirrored, chapters };
    flow.title(document);
    flow.blocks(&document.blocks);
    flow.footers(document, locale);
    flow.layout
}

impl Flow<'_> {
    /// Adds a piece to this page.
    pub(super) fn piece(&mut self, kind: Kind, mut draws: Vec<Draw>) -> Child {
        if self.mirrored {
            draws.iter_mut().for_each(Draw::mirror);
        }
        self.layout.pieces.push(Piece { page: self.page, kind, draws });
        Child::Piece(self.layout.pieces.len() - 1)
    }

    /// Adds rectangles that are there for the eye alone.
    pub(super) fn decorate(&mut self, fills: impl IntoIterator<Item = (Area, Colour)>) {
        let draws: Vec<Draw> = fills.into_iter().map(|(area, colour)| Draw::Fill { area, colour }).collect();
        let _ = self.piece(Kind::Decoration, draws);
    }

    /// Adds lines one below the other from `top` on, each a piece of its own.
    pub(super) fn lines(
        &mut self,
        lines: Vec<Line>,
        (x, top, width): (f32, f32, f32),
        side: Side,
        colour: Colour,
        kind: &Kind,
    ) -> Vec<Child> {
        let place = |(number, line): (usize, Line)| {
            let free = width - line.width;
            let x = match side {
                Side::Left => x,
                Side::Middle => x + free / 2.0,
                Side::Right => x + free,
            };
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let y = top + number as f32 * Style::plain(line.size).line();
            self.piece(kind.clone(), vec![Draw::Text { x, y, line, colour }])
        };
        lines.into_iter().enumerate().map(place).collect()
    }

    /// Turns the page where less than this height is left.
    pub(super) fn need(&mut self, height: f32) {
        if self.y + height <= BOTTOM {
            return;
        }
        if self.held || self.y <= TOP {
            self.layout.overflows = true;
            return;
        }
        self.page += 1;
        self.layout.pages += 1;
        self.y = TOP;
    }

    /// Goes down the page, and notes where the foot is passed.
    pub(super) fn down(&mut self, height: f32) {
        self.y += height;
        if self.y > BOTTOM + 0.5 {
            self.layout.overflows = true;
        }
    }

    /// An area as it stands on the page.
    pub(super) fn placed(&self, area: Area) -> Area {
        if self.mirrored { area.mirrored() } else { area }
    }

    fn title(&mut self, document: &Document) {
        let marked = !document.marking.is_empty();
        let badge = if marked { self.shaper.lines(&document.marking, Style::bold(8.5), None) } else { Vec::new() };
        let badge_width = badge.first().map_or(0.0, |line| line.width + 16.0);
        let left = self.x + self.width - badge_width;
        if marked {
            self.decorate([(Area { x: left, y: self.y, width: badge_width, height: 19.0 }, Colour::ACCENT)]);
        }
        let mut heading = Group::new(Role::Heading(1, format!("{} – {}", document.title, document.subtitle)));
        let title = self.shaper.at_most(&document.title, Style::bold(11.0), self.width - badge_width - 16.0, 1).0;
        heading.children.extend(self.lines(title, (self.x, self.y + 1.0, self.width), Side::Left, Colour::ACCENT, &Kind::Text(None)));
        let subtitle = self.shaper.at_most(&document.subtitle, Style::bold(24.0), self.width, 2).0;
        let height = height(&subtitle);
        heading.children.extend(self.lines(subtitle, (self.x, self.y + 17.0, self.width), Side::Left, Colour::INK, &Kind::Text(None)));
        self.layout.outline.push(Entry { text: document.title.clone(), below: false, page: 0, y: self.y });
        self.layout.tree.push(heading);
        let mut mark = Group::new(Role::Paragraph);
        mark.children = self.lines(badge, (left + 8.0, self.y + 3.6, badge_width), Side::Left, Colour::WHITE, &Kind::Text(None));
        self.down(18.0 + height);
        self.paragraph(&document.detail, Style::plain(12.0), Colour::QUIET, 9.0);
        if marked {
            self.layout.tree.push(mark);
        }
    }

    /// Adds blocks one below the other.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (number, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(text) => self.heading(text, blocks.get(number + 1)),
                Block::Chapter(text) => reading::chapter(self, text),
                Block::Section(text) => reading::section(self, text),
                Block::Reading(wording) => reading::paragraph(self, wording),
                Block::List(list) => reading::list(self, list),
                Block::Contents(heading) => reading::contents(self, heading),
                Block::Paragraph(text) => self.paragraph(text, BODY, Colour::INK, 6.0),
                Block::Remark(text) => self.paragraph(text, SMALL, Colour::QUIET, 5.0),
                Block::Notice(text) => self.notice(text),
                Block::Shortened { text, lines, remark } => self.shortened(text, *lines, remark),
                Block::KeyFigures(figures) => chart::key_figures(self, figures),
                Block::Grid(grid) => table::grid(self, grid),
                Block::Chart(chart) => chart::columns(self, chart),
                Block::Beside(left, right) => self.beside(left, right),
            }
        }
    }

    fn heading(&mut self, text: &str, next: Option<&Block>) {
        let style = Style::bold(12.5);
        let lines = self.shaper.at_most(text, style, self.width, 2).0;
        let height = height(&lines);
        let above = if self.y <= TOP { 0.0 } else { 11.0 };
        let below = match next {
            Some(Block::Chart(chart)) => chart.height + 48.0,
            Some(Block::Grid(grid)) => table::least(grid),
            _ => 30.0,
        };
        self.need(above + height + 4.0 + below);
        if self.y > TOP {
            self.down(above);
        }
        let mut group = Group::new(Role::Heading(2, text.to_owned()));
        group.children = self.lines(lines, (self.x, self.y, self.width), Side::Left, Colour::ACCENT, &Kind::Text(None));
        self.layout.outline.push(Entry { text: text.to_owned(), below: false, page: self.page, y: self.y });
        self.layout.tree.push(group);
        self.down(height + 4.0);
    }

    fn paragraph(&mut self, text: &str, style: Style, colour: Colour, below: f32) {
        let lines = self.shaper.lines(text, style, Some(self.width));
        self.set(lines, style, colour);
        self.down(below);
    }

    /// Adds the lines of one paragraph, which may go on on the next page.
    pub(super) fn set(&mut self, lines: Vec<Line>, style: Style, colour: Colour) {
        let mut group = Group::new(Role::Paragraph);
        for line in lines {
            self.need(style.line());
            let place = (self.x, self.y, self.width);
            group.children.extend(self.lines(vec![line], place, Side::Left, colour, &Kind::Text(None)));
            self.down(style.line());
        }
        self.layout.tree.push(group);
    }

    fn shortened(&mut self, text: &str, most: usize, remark: &str) {
        let (lines, cut) = self.shaper.at_most(text, BODY, self.width, most);
        self.set(lines, BODY, Colour::INK);
        self.down(3.0);
        if cut {
            self.paragraph(remark, SMALL, Colour::QUIET, 3.0);
        }
    }

    fn notice(&mut self, text: &str) {
        let style = Style::plain(10.0);
        let lines = self.shaper.lines(text, style, Some(self.width - 26.0));
        let height = height(&lines) + 13.0;
        self.need(height);
        let (x, y) = (self.x, self.y);
        let whole = Area { x, y, width: self.width, height };
        self.decorate([(whole, Colour::WASH), (Area { width: 3.5, ..whole }, Colour::ACCENT)]);
        let mut group = Group::new(Role::Paragraph);
        group.children = self.lines(lines, (x + 14.0, y + 6.5, self.width - 26.0), Side::Left, Colour::INK, &Kind::Text(None));
        self.layout.tree.push(group);
        self.down(height + 9.0);
    }

    fn beside(&mut self, left: &[Block], right: &[Block]) {
        let (x, y, width, held) = (self.x, self.y, self.width, self.held);
        (self.width, self.held) = ((width - GUTTER) / 2.0, true);
        self.blocks(left);
        let end = self.y;
        (self.x, self.y) = (x + self.width + GUTTER, y);
        self.blocks(right);
        (self.x, self.y, self.width, self.held) = (x, end.max(self.y), width, held);
    }

    fn footers(&mut self, document: &Document, locale: &Locale) {
        let pages = self.layout.pages;
        for page in 0..pages {
            self.page = page;
            let (x, width) = (self.x, self.width);
            self.decorate([(Area { x, y: FOOTER, width, height: 0.6 }, Colour::RULE)]);
            let number = self.shaper.lines(&(document.page_label)(locale, page + 1, pages), SMALL, None);
            let text = self.shaper.at_most(&document.footer, SMALL, width - 90.0, 1).0;
            let place = (x, FOOTER + 6.0, width);
            let _ = self.lines(text, place, Side::Left, Colour::QUIET, &Kind::Footer);
            let _ = self.lines(number, place, Side::Right, Colour::QUIET, &Kind::Footer);
        }
    }
}

/// The height of lines one below the other.
pub(super) fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| Style::plain(line.size).line()).sum()
}
