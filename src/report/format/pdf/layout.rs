//! What is laid out: pieces on pages, and the tree of their meaning and order.

use super::text::Line;

/// The width of A4 in points (ISO 216).
pub(super) const WIDTH: f32 = 595.28;
/// The height of A4 in points.
pub(super) const HEIGHT: f32 = 841.89;

/// A colour of the documents. Text colours have a contrast of at least 4.5:1 on white and on [`Colour::WASH`] (WCAG 2.1, 1.4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

impl Colour {
    /// Text.
    pub(super) const INK: Self = Self(0x1b, 0x26, 0x2c);
    /// Text that matters less.
    pub(super) const QUIET: Self = Self(0x56, 0x63, 0x6b);
    /// Headings, bars, large numbers.
    pub(super) const ACCENT: Self = Self(0x0f, 0x4c, 0x75);
    /// Behind notices and totals.
    pub(super) const WASH: Self = Self(0xec, 0xf2, 0xf6);
    /// The unfilled part of a bar.
    pub(super) const TRACK: Self = Self(0xf1, 0xf4, 0xf6);
    /// Thin lines.
    pub(super) const RULE: Self = Self(0xc9, 0xd3, 0xd9);
    pub(super) const WHITE: Self = Self(0xff, 0xff, 0xff);

    /// The darkest shade behind numbers; ink on it has a contrast of 7:1.
    const DARKEST: Self = Self(0x8a, 0xb6, 0xd6);

    /// A shade from the wash (0) to the darkest (1); ink is readable on all of them.
    pub(super) fn shade(share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let mix = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share).round() as u8;
        Self(mix(Self::WASH.0, Self::DARKEST.0), mix(Self::WASH.1, Self::DARKEST.1), mix(Self::WASH.2, Self::DARKEST.2))
    }
}

/// A rectangle, in points from the page's upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Something to draw.
#[derive(Debug, Clone)]
pub(super) enum Draw {
    /// A line of text with the upper left corner of its box.
    Text { x: f32, y: f32, line: Line, colour: Colour },
    /// A filled rectangle.
    Fill { area: Area, colour: Colour },
}

impl Area {
    /// The same area in the page's mirror image.
    pub(super) fn mirrored(self) -> Self {
        Self { x: WIDTH - self.x - self.width, ..self }
    }
}

impl Draw {
    /// Moves it to its place in the page's mirror image; a line of text keeps its own order.
    pub(super) fn mirror(&mut self) {
        match self {
            Self::Text { x, line, .. } => *x = WIDTH - *x - line.width,
            Self::Fill { area, .. } => *area = area.mirrored(),
        }
    }
}

/// How a piece is known to those who hear the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text in a language other than the document's, or in the document's.
    Text(Option<String>),
    /// A drawing.
    Drawing,
    /// Nothing: it is there for the eye alone.
    Decoration,
    /// Nothing: it is repeated at the foot of every page.
    Footer,
}

/// A piece of content on one page.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) page: usize,
    pub(super) kind: Kind,
    pub(super) draws: Vec<Draw>,
}

/// What a group of pieces is.
#[derive(Debug, Clone)]
pub(super) enum Role {
    /// A heading of this level with its text.
    Heading(u16, String),
    Paragraph,
    /// A list; numbered or not.
    List(bool),
    ListItem,
    /// The mark before an item.
    Label,
    ListBody,
    /// A table of contents.
    Contents,
    ContentsItem,
    Reference,
    /// What leads to another place of the document.
    Link,
    /// A drawing with its alternative text, on this page and area.
    Figure(String, usize, Area),
    /// A table with what it shows.
    Table(String),
    TableHead,
    TableBody,
    TableRow,
    ColumnHead,
    RowHead,
    Cell,
}

/// A group in the tree of meaning.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) role: Role,
    pub(super) children: Vec<Child>,
}

impl Group {
    pub(super) fn new(role: Role) -> Self {
        Self { role, children: Vec::new() }
    }
}

/// A part of a group: a group, or a piece or a link by its number.
#[derive(Debug, Clone)]
pub(super) enum Child {
    Group(Group),
    Piece(usize),
    /// A link by its number.
    Link(usize),
}

/// A position: a page, counted from 0, and how far down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) page: usize,
    pub(super) y: f32,
}

/// An area of a page that leads to a spot, and the words for it.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) page: usize,
    pub(super) area: Area,
    pub(super) to: Spot,
    pub(super) words: String,
}

/// An entry of the outline.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) text: String,
    /// Whether it is a child of the entry before it.
    pub(super) below: bool,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// A document laid out.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    /// How many pages there are, at least one.
    pub(super) pages: usize,
    pub(super) pieces: Vec<Piece>,
    pub(super) links: Vec<Link>,
    pub(super) tree: Vec<Group>,
    pub(super) outline: Vec<Entry>,
    /// Whether something that may not be broken reaches beyond the foot of its page.
    pub(super) overflows: bool,
}
