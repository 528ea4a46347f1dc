//! The manual: for advisors and coordinators, and what the figures mean. Read on the screen, printed by the report layer.
//!
//! The texts are Markdown, of which `parse` reads what a manual needs: a title, chapters (`##`) each with an id in a comment below
//! it, sections (`###`), paragraphs, lists without lists inside, tables. `**Name**` is a name as the window shows it, `*term*` a
//! word that is explained, `` `Key` `` a key.

mod parse;
mod source;

use chrono::NaiveDate;

use super::document::{Block, Document};
use super::format::{self, ReportError};
use super::rich_text::{Kind, RichText};
use crate::locale::Locale;
use crate::text;

/// A manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manual {
    /// For all who record visits.
    Guide,
    /// For all who read or publish figures.
    Figures,
}

/// A manual's text in one language.
#[derive(Debug, Clone)]
pub struct Text {
    /// What it is called.
    pub title: String,
    /// The blocks before the first chapter.
    pub preface: Vec<Block>,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its name in the program, the same in every language: "record".
    pub id: String,
    /// Its name for readers.
    pub title: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

impl Manual {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Guide, Self::Figures];

    /// Its name in commands and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guide => "manual",
            Self::Figures => "figures",
        }
    }

    /// Its text in the language of `locale`.
    #[must_use]
    pub fn text(self, locale: &Locale) -> Text {
        parse::parse(source::markdown(self, locale.language())).0
    }

    /// The same as it is written, in Markdown, without the comments.
    #[must_use]
    pub fn markdown(self, locale: &Locale) -> String {
        let lines = source::markdown(self, locale.language()).lines().filter(|line| !line.starts_with("<!--"));
        lines.flat_map(|line| [line, "\n"]).collect()
    }

    /// The same for paper (PDF), with contents. `date` is that of its making.
    ///
    /// # Errors
    /// When the file cannot be put together, which would be a fault of the program.
    pub fn pdf(self, locale: &Locale, date: NaiveDate) -> Result<Vec<u8>, ReportError> {
        format::paper(&self.document(locale, date), locale)
    }

    fn document(self, locale: &Locale, date: NaiveDate) -> Document {
        let Text { title, mut preface, chapters } = self.text(locale);
        let name = text!(locale, "window-name");
        let version = text!(locale, "manual-version", version = env!("CARGO_PKG_VERSION"));
        let mut blocks = std::mem::take(&mut preface);
        blocks.push(Block::Contents(text!(locale, "manual-contents")));
        for chapter in chapters {
            blocks.push(Block::Chapter(chapter.title));
            blocks.extend(chapter.blocks);
        }
        Document {
            footer: format!("{name} · {title} · {version}"),
            title: name,
            subtitle: title,
            detail: version,
            marking: String::new(),
            language: locale.language().code().to_owned(),
            date,
            blocks,
        }
    }
}

impl Chapter {
    /// Every text of the chapter, in order: for finding a word.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        std::iter::once(self.title.clone()).chain(self.blocks.iter().flat_map(words)).collect()
    }
}

fn words(block: &Block) -> Vec<String> {
    match block {
        Block::Section(text) => vec![text.clone()],
        Block::Reading(wording) => vec![wording.text()],
        Block::List(list) => list.items.iter().map(RichText::text).collect(),
        Block::Grid(grid) => {
            let heads = grid.columns.iter().map(|column| column.head.clone());
            heads.chain(grid.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.words().to_owned()))).collect()
        }
        // No manual has other blocks.
        _ => Vec::new(),
    }
}

/// The parts of one kind, in every paragraph and list of these blocks.
#[must_use]
pub fn parts(blocks: &[Block], kind: Kind) -> Vec<String> {
    let wordings = blocks.iter().flat_map(|block| match block {
        Block::Reading(wording) => vec![wording],
        Block::List(list) => list.items.iter().collect(),
        _ => Vec::new(),
    });
    wordings.flat_map(|wording| &wording.0).filter(|part| part.kind == kind).map(|part| part.text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn the_parser_knows_all_that_the_manuals_use() {
        for manual in Manual::ALL {
            for language in Language::ALL {
                let (_, unknown) = parse::parse(source::markdown(manual, language));
                assert!(unknown.is_empty(), "{manual:?} in {language}: {unknown:?}");
            }
        }
    }

    #[test]
    fn what_no_manual_has_is_reported() {
        for foreign in ["# T\n\n> quoted\n", "# T\n\n![picture](a.png)\n", "# T\n\n- one\n  - below\n", "# T\n\n#### deep\n"] {
            let (_, unknown) = parse::parse(foreign);
            assert!(!unknown.is_empty(), "{foreign}");
        }
    }
}
