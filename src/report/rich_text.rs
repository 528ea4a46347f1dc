//! Running text, parted where something is set apart: the name of a button, a key, a term.

use std::ops::Range;

/// A text in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RichText(pub Vec<Part>);

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// What it is.
    pub kind: Kind,
}

/// What a part of a text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    #[default]
    Plain,
    /// The name of something in the window, as it is written there.
    Name,
    /// A word that is explained.
    Term,
    /// A key of the keyboard, as it is printed on a tile.
    Key,
}

impl RichText {
    /// Adds a part; text of the same kind joins the part before.
    pub fn push(&mut self, text: &str, kind: Kind) {
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.0.push(Part { text: text.to_owned(), kind }),
        }
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|part| part.text.as_str()).collect()
    }

    /// Where something is set apart, in bytes of the whole text.
    #[must_use]
    pub fn set_apart(&self) -> Vec<Range<usize>> {
        let mut start = 0;
        let mut ranges = Vec::new();
        for part in &self.0 {
            let end = start + part.text.len();
            if part.kind != Kind::Plain {
                ranges.push(start..end);
            }
            start = end;
        }
        ranges
    }
}
