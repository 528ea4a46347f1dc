//! Keywords and their values as the specification writes them: `KEYWORD("variable")="text";`.
//!
//! A text holds no quotation mark, for which there is no escape; a long one is written in pieces, each on a line and in quotation marks;
//! a `#` in a note begins a new line.

/// The longest piece of a text, and the longest name of a variable or value, in characters.
const LINE: usize = 256;
/// The longest name of a matrix, in characters.
const SHORT: usize = 20;

/// The file while it is written.
#[derive(Debug, Default)]
pub(super) struct Keywords(String);

impl Keywords {
    /// A text; nothing where it is empty, since no value may be.
    pub(super) fn text(&mut self, keyword: &str, text: &str) {
        self.put(keyword, None, text);
    }

    /// A text about one variable or value.
    pub(super) fn text_of(&mut self, keyword: &str, of: &str, text: &str) {
        self.put(keyword, Some(of), text);
    }

    /// A text about one value of a variable.
    pub(super) fn text_of_value(&mut self, keyword: &str, (variable, value): (&str, &str), text: &str) {
        // The names have no quotation marks: they are joined so that each is quoted.
        self.put(keyword, Some(&format!("{variable}\",\"{value}")), text);
    }

    fn put(&mut self, keyword: &str, of: Option<&str>, text: &str) {
        let pieces = pieces(&plain(text));
        if !pieces.is_empty() {
            let quoted: Vec<String> = pieces.iter().map(|piece| quoted(piece)).collect();
            // A text of several pieces begins on a line of its own, so that none is longer than a piece may be.
            let before = if quoted.len() > 1 { "\n" } else { "" };
            self.statement(keyword, of, &format!("{before}{}", quoted.join("\n")));
        }
    }

    /// A number, without quotation marks.
    pub(super) fn number(&mut self, keyword: &str, number: u8) {
        self.statement(keyword, None, &number.to_string());
    }

    /// Several texts, each one line.
    pub(super) fn list<'a>(&mut self, keyword: &str, texts: impl Iterator<Item = &'a str>) {
        let quoted: Vec<String> = texts.map(quoted).collect();
        self.statement(keyword, None, &quoted.join(","));
    }

    /// Several texts about a variable, each one line.
    pub(super) fn list_of<'a>(&mut self, keyword: &str, of: &str, texts: impl Iterator<Item = &'a str>) {
        let quoted: Vec<String> = texts.map(quoted).collect();
        self.statement(keyword, Some(of), &quoted.join(",\n"));
    }

    /// A value about a variable that is written as it is.
    pub(super) fn raw_of(&mut self, keyword: &str, of: &str, value: &str) {
        self.statement(keyword, Some(of), value);
    }

    fn statement(&mut self, keyword: &str, of: Option<&str>, value: &str) {
        let of = of.map(|of| format!("({})", quoted(of))).unwrap_or_default();
        self.0.extend([keyword, &of, "=", value, ";\n"]);
    }

    /// The data after all keywords: a line for each row of the stub, a space after each cell.
    pub(super) fn finish(mut self, lines: impl Iterator<Item = impl Iterator<Item = String>>) -> Vec<u8> {
        self.0.push_str("DATA=\n");
        for (number, line) in lines.enumerate() {
            if number > 0 {
                self.0.push('\n');
            }
            self.0.extend(line.map(|cell| cell + " "));
        }
        self.0.push_str(";\n");
        self.0.into_bytes()
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// A text on one line without quotation marks, white space as single spaces.
fn plain(text: &str) -> String {
    let marked: String = text.chars().map(|c| if c == '"' { '\'' } else { c }).map(|c| if c.is_control() { ' ' } else { c }).collect();
    marked.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text on one line, as names of variables and values must.
pub(super) fn line(text: &str) -> String {
    plain(text).chars().take(LINE).collect::<String>().trim_end().to_owned()
}

/// The beginning of a text, for the keywords that take few characters.
pub(super) fn short(text: &str) -> String {
    plain(text).chars().take(SHORT).collect::<String>().trim_end().to_owned()
}

/// A text in pieces that fit a line, which make the text again when they are put together.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split_inclusive(' ') {
        for part in chunks(word) {
            match pieces.last_mut() {
                Some(piece) if piece.chars().count() + part.chars().count() <= LINE => piece.push_str(&part),
                _ => pieces.push(part),
            }
        }
    }
    pieces
}

fn chunks(word: &str) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    characters.chunks(LINE).map(|chunk| chunk.iter().collect()).collect()
}
