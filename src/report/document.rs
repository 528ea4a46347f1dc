//! A document as a value: its content in reading order, before anything is laid out.

use chrono::NaiveDate;

use super::rich_text::RichText;

/// A document for A4 paper.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its title, which is also the title of the file.
    pub title: String,
    /// The large line below the title, such as the place.
    pub subtitle: String,
    /// The small line below that, such as the date.
    pub detail: String,
    /// Whose document it is and how it is marked, on every page.
    pub footer: String,
    /// The marking, next to the title; none where it is empty.
    pub marking: String,
    /// The language of its texts (BCP 47).
    pub language: String,
    /// Its date, which the file gives as its time of making (at 00:00), so that the same document has the same bytes.
    pub date: NaiveDate,
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading of the second level.
    Heading(String),
    /// A heading of the second level that begins a chapter of a long document.
    Chapter(String),
    /// A heading of the third level.
    Section(String),
    /// Text for reading, with parts set apart.
    Reading(RichText),
    /// A list of such texts.
    List(List),
    /// The chapters with their pages, below this heading.
    Contents(String),
    /// Running text.
    Paragraph(String),
    /// A small remark.
    Remark(String),
    /// A sentence that must not be overlooked.
    Notice(String),
    /// A long text that is shortened visibly after so many lines.
    Shortened {
        /// The text.
        text: String,
        /// The most lines it may take.
        lines: usize,
        /// The remark after it where it had to be shortened.
        remark: String,
    },
    /// The most important numbers, side by side.
    KeyFigures(Vec<KeyFigure>),
    /// A table.
    Grid(Grid),
    /// A column chart.
    Chart(Chart),
    /// Two columns; not broken across pages.
    Beside(Vec<Block>, Vec<Block>),
}

/// A list for reading.
#[derive(Debug, Clone)]
pub struct List {
    /// Whether its items are numbered from 1, because their order matters.
    pub numbered: bool,
    /// Its items.
    pub items: Vec<RichText>,
}

impl List {
    /// The mark before the item at this place, counted from 0.
    #[must_use]
    pub fn mark(&self, at: usize) -> String {
        if self.numbered { format!("{}.", at + 1) } else { "•".to_owned() }
    }
}

/// A large number with its name.
#[derive(Debug, Clone)]
pub struct KeyFigure {
    /// The number, or the word in its place.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// A table for reading.
#[derive(Debug, Clone)]
pub struct Grid {
    /// What it shows, for those who hear the document.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<GridColumn>,
    /// Its rows.
    pub rows: Vec<GridRow>,
    /// Whether it is set small.
    pub small: bool,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct GridColumn {
    /// The head above it.
    pub head: String,
    /// Its share of the width.
    pub share: f32,
    /// Whether it holds numbers, which are aligned at the right.
    pub numeric: bool,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct GridRow {
    /// Its cells, one a column.
    pub cells: Vec<GridCell>,
    /// Whether it holds totals.
    pub total: bool,
}

/// A cell of a table.
#[derive(Debug, Clone)]
pub enum GridCell {
    /// Text, with the tag of its language where it is not the document's.
    Text(String, Option<String>),
    /// Text that matters less, such as a zero.
    Quiet(String),
    /// A number on a shade from 0 (none) to 1 (the darkest).
    Shade(String, f32),
    /// A bar from 0 (none) to 1 (the whole width); it repeats a number of its row.
    Bar(f32),
}

impl GridCell {
    /// Text in the document's language.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into(), None)
    }

    /// Its words; a bar has none.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text(text, _) | Self::Quiet(text) | Self::Shade(text, _) => text,
            Self::Bar(_) => "",
        }
    }
}

/// A column chart.
#[derive(Debug, Clone)]
pub struct Chart {
    /// What it shows, in words, with all its numbers.
    pub alternative: String,
    /// The columns, from left to right.
    pub columns: Vec<ChartColumn>,
    /// The height of the drawing, in points.
    pub height: f32,
}

/// A column of a chart.
#[derive(Debug, Clone)]
pub struct ChartColumn {
    /// The label below it.
    pub label: String,
    /// Its height; none where there is no number.
    pub value: Option<u64>,
    /// The number, or the word for why there is none.
    pub text: String,
}
