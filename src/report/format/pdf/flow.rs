//! The flow down the pages: where the next piece goes, and what was laid out before it.

use super::layout::{Area, Child, Colour, Draw, Group, HEIGHT, Kind, Layout, Piece, Role, Spot, WIDTH};
use super::text::{Line, Shaper, Style};
use crate::locale::Locale;

const MARGIN: f32 = 54.0;
/// Where content begins.
pub(super) const TOP: f32 = 48.0;
/// Where content ends.
const BOTTOM: f32 = HEIGHT - 56.0;

/// To which side of its box a line is aligned.
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
    /// Whether no page may be turned, because the blocks are one of two columns.
    pub(super) held: bool,
    /// Whether the page is the mirror image of one in a language that runs from left to right.
    mirrored: bool,
    /// The document's chapters, and where they begin once that is known.
    pub(super) chapters: Vec<(String, Option<Spot>)>,
}

impl<'a> Flow<'a> {
    /// A flow at the top of the first page. `chapters` are the document's chapters, and where they begin once that is known.
    pub(super) fn new(shaper: &'a mut Shaper, locale: &Locale, chapters: Vec<(String, Option<Spot>)>) -> Self {
        let layout = Layout { pages: 1, ..Layout::default() };
        let (width, mirrored) = (WIDTH - 2.0 * MARGIN, locale.is_right_to_left());
        Self { shaper, layout, page: 0, x: MARGIN, y: TOP, width, held: false, mirrored, chapters }
    }

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

    /// The area on the page, mirrored where the page is.
    pub(super) fn placed(&self, area: Area) -> Area {
        if self.mirrored { area.mirrored() } else { area }
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
}

/// The height of lines one below the other.
pub(super) fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| Style::plain(line.size).line()).sum()
}
