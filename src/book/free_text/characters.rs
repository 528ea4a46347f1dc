//! A text as characters with their places, and the groups of digits in it.

use std::ops::Range;

/// A text as characters. Places are counted in characters; [`Characters::bytes`] turns them into bytes.
pub(super) struct Characters<'a> {
    text: &'a str,
    all: Vec<(usize, char)>,
}

/// Digits in a row.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Their place, in characters.
    pub(super) at: Range<usize>,
    /// Their values.
    pub(super) digits: Vec<u8>,
}

impl Group {
    /// The number they make, for at most 18 of them.
    pub(super) fn value(&self) -> u64 {
        self.digits.iter().take(18).fold(0, |value, digit| value * 10 + u64::from(*digit))
    }
}

/// The value of a decimal digit: European, Arabic-Indic, Persian or full-width.
pub(super) fn digit(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(character) - u32::from(zero)).ok()
}

/// A space within a line, also one that does not break.
pub(super) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// A hyphen, or what a word processor makes of one.
pub(super) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

impl<'a> Characters<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, all: text.char_indices().collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.all.get(place).map(|(_, character)| *character)
    }

    /// The character before a place.
    pub(super) fn before(&self, place: usize) -> Option<char> {
        place.checked_sub(1).and_then(|before| self.at(before))
    }

    /// The bytes of a range of characters.
    pub(super) fn bytes(&self, at: &Range<usize>) -> Range<usize> {
        let byte = |place: usize| self.all.get(place).map_or(self.text.len(), |(byte, _)| *byte);
        byte(at.start)..byte(at.end)
    }

    /// The words of a place.
    pub(super) fn text(&self, at: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(at)).unwrap_or_default()
    }

    /// Whether no letter or digit adjoins either end.
    pub(super) fn stands_alone(&self, at: &Range<usize>) -> bool {
        let apart = |neighbour: Option<char>| neighbour.is_none_or(|character| !character.is_alphanumeric());
        apart(self.before(at.start)) && apart(self.at(at.end))
    }

    /// Where a run of characters of one sort that begins at a place ends.
    pub(super) fn run(&self, from: usize, sort: impl Fn(char) -> bool) -> usize {
        (from..self.len()).find(|place| !self.at(*place).is_some_and(&sort)).unwrap_or(self.len().max(from))
    }

    /// Where a word that begins at a place ends: letters, with hyphens and apostrophes between them.
    pub(super) fn word_end(&self, from: usize) -> usize {
        let mut end = from;
        loop {
            end = self.run(end, char::is_alphabetic);
            let joins = self.at(end).is_some_and(|joint| is_hyphen(joint) || matches!(joint, '\'' | '’'));
            if !joins || !self.at(end + 1).is_some_and(char::is_alphabetic) {
                return end;
            }
            end += 1;
        }
    }

    /// The word that begins at a place; none where there is no letter, or one before it.
    pub(super) fn word(&self, from: usize) -> Option<Range<usize>> {
        let begins = self.at(from).is_some_and(char::is_alphabetic) && !self.before(from).is_some_and(char::is_alphanumeric);
        begins.then(|| from..self.word_end(from))
    }

    /// The word that ends at a place, without hyphens; none where there is no letter.
    pub(super) fn word_before(&self, end: usize) -> Option<Range<usize>> {
        let mut start = end;
        while self.before(start).is_some_and(char::is_alphabetic) {
            start -= 1;
        }
        (start < end).then_some(start..end)
    }

    /// The words of a place in small letters.
    pub(super) fn lower(&self, at: &Range<usize>) -> String {
        self.text(at).to_lowercase()
    }

    /// The place behind at most one space.
    pub(super) fn after_space(&self, place: usize) -> usize {
        if self.at(place).is_some_and(is_space) { place + 1 } else { place }
    }

    /// The place before at most one space.
    pub(super) fn before_space(&self, place: usize) -> usize {
        if self.before(place).is_some_and(is_space) { place - 1 } else { place }
    }

    /// The digits that begin at a place; none where there is no digit.
    pub(super) fn group(&self, from: usize) -> Option<Group> {
        let digits: Vec<u8> = (from..self.len()).map_while(|place| digit(self.at(place)?)).collect();
        (!digits.is_empty()).then(|| Group { at: from..from + digits.len(), digits })
    }

    /// All groups of digits.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups = Vec::new();
        let mut place = 0;
        while place < self.len() {
            match self.group(place) {
                Some(group) => {
                    place = group.at.end;
                    groups.push(group);
                }
                None => place += 1,
            }
        }
        groups
    }
}
