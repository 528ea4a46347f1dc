//! Markdown (`CommonMark` with tables) becomes blocks of a document.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Chapter, Text};
use crate::report::document::{Block, Grid, GridCell, GridColumn, GridRow, List};
use crate::report::rich_text::{Kind, RichText};

/// The least and the greatest share of a column, in letters.
const SHARE: std::ops::RangeInclusive<usize> = 7..=34;

/// What is being read.
struct Reader {
    text: Text,
    /// What is written inside the innermost paragraph, heading, item or cell.
    wording: RichText,
    kind: Kind,
    list: Option<List>,
    in_item: bool,
    rows: Vec<Vec<String>>,
    unknown: Vec<String>,
}

/// The text; and what was met that no manual has.
pub(super) fn parse(markdown: &str) -> (Text, Vec<String>) {
    let text = Text { title: String::new(), preface: Vec::new(), chapters: Vec::new() };
    let mut reader =
        Reader { text, wording: RichText::default(), kind: Kind::Plain, list: None, in_item: false, rows: Vec::new(), unknown: Vec::new() };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.read(event);
    }
    (reader.text, reader.unknown)
}

impl Reader {
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(end) => self.end(end),
            Event::Text(words) => self.wording.push(&words, self.kind),
            Event::Code(words) => self.wording.push(&words, Kind::Key),
            Event::SoftBreak => self.wording.push(" ", self.kind),
            Event::Html(comment) => self.name_chapter(comment.trim()),
            other => self.unknown.push(format!("{other:?}")),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.kind = Kind::Name,
            Tag::Emphasis => self.kind = Kind::Term,
            Tag::List(first) if self.list.is_none() => self.list = Some(List { numbered: first.is_some(), items: Vec::new() }),
            Tag::Item => self.in_item = true,
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3, .. }
            | Tag::Paragraph
            | Tag::HtmlBlock
            | Tag::Table(_)
            | Tag::TableCell => {}
            other => self.unknown.push(format!("{other:?}")),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Strong | TagEnd::Emphasis => self.kind = Kind::Plain,
            TagEnd::Heading(level) => self.head(level),
            TagEnd::Paragraph if !self.in_item => {
                let wording = std::mem::take(&mut self.wording);
                self.push(Block::Reading(wording));
            }
            TagEnd::Item => {
                self.in_item = false;
                let wording = std::mem::take(&mut self.wording);
                if let Some(list) = &mut self.list {
                    list.items.push(wording);
                }
            }
            TagEnd::List(_) => {
                if let Some(list) = self.list.take() {
                    self.push(Block::List(list));
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.wording).text();
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.table(),
            _ => {}
        }
    }

    fn head(&mut self, level: HeadingLevel) {
        let title = std::mem::take(&mut self.wording).text();
        match level {
            HeadingLevel::H1 => self.text.title = title,
            HeadingLevel::H2 => self.text.chapters.push(Chapter { id: String::new(), title, blocks: Vec::new() }),
            _ => self.push(Block::Section(title)),
        }
    }

    /// The comment below a chapter's heading names it.
    fn name_chapter(&mut self, comment: &str) {
        let name = comment.strip_prefix("<!--").and_then(|comment| comment.strip_suffix("-->")).map(str::trim);
        match (name, self.text.chapters.last_mut()) {
            (Some(name), Some(chapter)) if chapter.id.is_empty() && chapter.blocks.is_empty() => name.clone_into(&mut chapter.id),
            _ => self.unknown.push(comment.to_owned()),
        }
    }

    fn table(&mut self) {
        let mut rows = std::mem::take(&mut self.rows).into_iter();
        let heads = rows.next().unwrap_or_default();
        let rows: Vec<Vec<String>> = rows.collect();
        let longest = |at: usize| rows.iter().chain([&heads]).filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
        let share = |at: usize| {
            let letters = longest(at).unwrap_or(0).clamp(*SHARE.start(), *SHARE.end());
            u8::try_from(letters).map_or(1.0, f32::from)
        };
        let columns = heads.iter().enumerate().map(|(at, head)| GridColumn { head: head.clone(), share: share(at), numeric: false });
        let columns: Vec<GridColumn> = columns.collect();
        let row = |cells: Vec<String>| GridRow { cells: cells.into_iter().map(GridCell::text).collect(), total: false };
        let summary = self.section();
        self.push(Block::Grid(Grid { summary, columns, rows: rows.into_iter().map(row).collect(), small: false }));
    }

    /// The name of the section that is being read, or of its chapter.
    fn section(&self) -> String {
        let Some(chapter) = self.text.chapters.last() else { return self.text.title.clone() };
        let section = chapter.blocks.iter().rev().find_map(|block| if let Block::Section(text) = block { Some(text) } else { None });
        section.unwrap_or(&chapter.title).clone()
    }

    fn push(&mut self, block: Block) {
        match self.text.chapters.last_mut() {
            Some(chapter) => chapter.blocks.push(block),
            None => self.text.preface.push(block),
        }
    }
}
