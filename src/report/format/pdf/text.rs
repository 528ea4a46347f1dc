//! Text becomes lines of glyphs: cosmic-text with the bundled fonts alone, so that every machine lays out alike.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use cosmic_text::{Align, Attrs, Buffer, Family, FontSystem, LayoutGlyph, LayoutRun, Metrics, Shaping, Weight, Wrap, fontdb};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::locale::Locale;
use crate::locale::fonts::{FAMILY, FONTS};
use crate::report::rich_text::RichText;

/// The replacement of a character that no bundled font has.
const REPLACEMENT: char = '\u{fffd}';
/// The mark that makes a paragraph run from right to left whatever it begins with (Unicode: RIGHT-TO-LEFT MARK).
const FROM_THE_RIGHT: char = '\u{200f}';
/// Where a text was cut.
const CUT: char = '…';
/// How often characters are replaced before all but ASCII is given up.
const MOST_REPAIRS: usize = 4;
/// The base line in sizes of the text, the same for every script: that of Noto Sans in the middle of its line.
const BASELINE: f32 = 1.078;
/// The height of a line in sizes of its text.
const LINE_HEIGHT: f32 = 1.38;

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// The size in points.
    pub(super) size: f32,
    pub(super) bold: bool,
}

impl Style {
    pub(super) const fn plain(size: f32) -> Self {
        Self { size, bold: false }
    }
    pub(super) const fn bold(size: f32) -> Self {
        Self { size, bold: true }
    }
    /// The height of one line.
    pub(super) fn line(self) -> f32 {
        self.size * LINE_HEIGHT
    }
}

/// One laid out line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The whole paragraph the line belongs to; glyphs refer into it.
    pub(super) text: Arc<str>,
    /// The glyphs from left to right, parted by font.
    pub(super) runs: Vec<Run>,
    pub(super) width: f32,
    /// From the line's top to its base line.
    pub(super) baseline: f32,
    pub(super) size: f32,
    /// Where the line ends in the text, in bytes.
    end: usize,
}

/// Neighbouring glyphs of one font.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) font: fontdb::ID,
    pub(super) x: f32,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

struct Face {
    family: &'static str,
    weight: Weight,
    /// Stands in for the family's bold font.
    alone: bool,
    font: Arc<cosmic_text::Font>,
}

impl Face {
    fn has(&self, character: char) -> bool {
        self.font.as_swash().charmap().map(character) != 0
    }
}

/// The bundled fonts, ready to shape text.
pub(super) struct Shaper {
    system: FontSystem,
    faces: Vec<Face>,
    embedded: BTreeMap<fontdb::ID, Font>,
    /// Whether the language runs from right to left.
    from_the_right: bool,
}

impl Shaper {
    pub(super) fn new(locale: &Locale) -> Self {
        let mut database = fontdb::Database::new();
        let mut listed = Vec::new();
        for font in FONTS {
            let ids = database.load_font_source(fontdb::Source::Binary(Arc::new(font.bytes)));
            listed.extend(ids.into_iter().map(|id| (id, font)));
        }
        let mut system = FontSystem::new_with_locale_and_db(locale.code().to_owned(), database);
        let (mut faces, mut embedded) = (Vec::new(), BTreeMap::new());
        for (id, font) in listed {
            let weight = if font.bold { Weight::BOLD } else { Weight::NORMAL };
            if let (Some(shaping), Some(whole)) = (system.get_font(id, weight), Font::new(font.bytes.into(), 0)) {
                faces.push(Face { family: font.family, weight, alone: font.is_alone(), font: shaping });
                let _ = embedded.insert(id, whole);
            }
        }
        Self { system, faces, embedded, from_the_right: locale.is_right_to_left() }
    }

    /// The font as it is put into the file.
    pub(super) fn embedded(&self, id: fontdb::ID) -> Option<&Font> {
        self.embedded.get(&id)
    }

    /// The lines of a text, broken at `width`; a line break in the text breaks the line.
    pub(super) fn lines(&mut self, text: &str, style: Style, width: Option<f32>) -> Vec<Line> {
        text.split('\n').flat_map(|paragraph| self.paragraph(paragraph, style, width)).collect()
    }

    /// The lines of a text, at most so many: what does not fit is cut, which "…" shows. Says whether it was cut.
    pub(super) fn at_most(&mut self, text: &str, style: Style, width: f32, most: usize) -> (Vec<Line>, bool) {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let rest = most.saturating_sub(lines.len());
            let mut laid = self.paragraph(paragraph, style, Some(width));
            if laid.len() > rest {
                laid.truncate(rest);
                let cut = laid.last().map_or(0, |line| line.end);
                let whole = laid.last().map(|line| Arc::clone(&line.text)).unwrap_or_default();
                lines.extend(self.cut(&whole, cut, style, width, rest));
                return (lines, true);
            }
            lines.extend(laid);
        }
        (lines, false)
    }

    /// As much of the text up to `end` as fits into so many lines together with the mark of the cut.
    fn cut(&mut self, text: &str, end: usize, style: Style, width: f32, most: usize) -> Vec<Line> {
        let mut kept: String = text.get(..end).unwrap_or(text).trim_end().to_owned();
        loop {
            let marked = format!("{kept}{CUT}");
            let lines = self.paragraph(&marked, style, Some(width));
            if lines.len() <= most || kept.pop().is_none() {
                return lines.into_iter().take(most).collect();
            }
        }
    }

    /// The lines of a paragraph. Where shaping asks for a glyph that a font lacks, the characters are replaced and shaped again.
    fn paragraph(&mut self, text: &str, style: Style, width: Option<f32>) -> Vec<Line> {
        let whole = |_| style.bold;
        let (mut text, mut spans) = self.spans(text, whole);
        for _ in 0..MOST_REPAIRS {
            let lines = self.shape(&text, &spans, style, width);
            let missing = missing(&lines);
            if missing.is_empty() {
                return lines;
            }
            (text, spans) = self.spans(&repaired(&text, &missing), whole);
        }
        let plain: String = text.chars().map(|character| if character.is_ascii() { character } else { '?' }).collect();
        let (text, spans) = self.spans(&plain, whole);
        self.shape(&text, &spans, style, width)
    }

    /// The lines of a paragraph with parts set apart in bold, broken at `width`.
    pub(super) fn wording(&mut self, wording: &RichText, style: Style, width: f32) -> Vec<Line> {
        let (text, bold) = (wording.text(), wording.set_apart());
        let (clean, spans) = self.spans(&text, |at| style.bold || bold.iter().any(|range| range.contains(&at)));
        let lines = self.shape(&clean, &spans, style, Some(width));
        // What has to be repaired is no text of the program: it is set without its bold parts.
        if missing(&lines).is_empty() { lines } else { self.paragraph(&text, style, Some(width)) }
    }

    fn shape(&mut self, text: &str, spans: &[(Range<usize>, usize)], style: Style, width: Option<f32>) -> Vec<Line> {
        let base = Attrs::new().family(Family::Name(FAMILY)).weight(weight(style));
        let attributed = spans.iter().filter_map(|(range, face)| {
            let face = self.faces.get(*face)?;
            Some((text.get(range.clone())?, base.clone().family(Family::Name(face.family)).weight(face.weight)))
        });
        let mut buffer = Buffer::new_empty(Metrics::new(style.size, style.line()));
        buffer.set_wrap(&mut self.system, Wrap::WordOrGlyph);
        buffer.set_size(&mut self.system, width, None);
        let attributed: Vec<_> = attributed.collect();
        buffer.set_rich_text(&mut self.system, attributed, &base, Shaping::Advanced, Some(Align::Left));
        buffer.shape_until_scroll(&mut self.system, false);
        let text: Arc<str> = text.into();
        buffer.layout_runs().map(|run| line(&run, &text, style.size)).collect()
    }

    /// The text without what cannot be drawn, and which face draws which part of it.
    fn spans(&self, text: &str, bold: impl Fn(usize) -> bool) -> (String, Vec<(Range<usize>, usize)>) {
        let mut clean = String::with_capacity(text.len());
        let mut spans: Vec<(Range<usize>, usize)> = Vec::new();
        let mark = (self.from_the_right && !text.is_empty() && !text.starts_with(FROM_THE_RIGHT)).then_some((0, FROM_THE_RIGHT));
        let mut was_bold = bold(0);
        for (at, character) in mark.into_iter().chain(text.char_indices()) {
            let bold = bold(at);
            let current = spans.last().map(|(_, face)| *face).filter(|_| bold == was_bold);
            was_bold = bold;
            let Some((character, face)) = self.draw(character, current, bold) else { continue };
            let start = clean.len();
            clean.push(character);
            match spans.last_mut() {
                Some((range, last)) if *last == face => range.end = clean.len(),
                _ => spans.push((start..clean.len(), face)),
            }
        }
        (clean, spans)
    }

    /// The character to draw and the face that has it; none for marks that draw nothing and that the face does not know.
    fn draw(&self, character: char, current: Option<usize>, bold: bool) -> Option<(char, usize)> {
        let character = match character {
            '\u{feff}' => return None,
            control if control.is_control() || matches!(control, '\u{2028}' | '\u{2029}') => ' ',
            // Characters of private use and those that are none are not allowed in a PDF/A-2a.
            other if is_nobodys(other) => REPLACEMENT,
            other => other,
        };
        let has = |index: &usize| self.faces.get(*index).is_some_and(|face| face.has(character));
        // Spaces, digits and marks stay with the script around them.
        if !character.is_alphabetic()
            && let Some(index) = current.filter(has)
        {
            return Some((character, index));
        }
        let usable = |index: &usize| self.faces.get(*index).is_some_and(|face| face.alone || (face.weight == Weight::BOLD) == bold);
        if let Some(index) = (0..self.faces.len()).filter(usable).find(has) {
            return Some((character, index));
        }
        if is_invisible(character) {
            return None;
        }
        [REPLACEMENT, '?'].into_iter().find_map(|stand_in| {
            (0..self.faces.len())
                .filter(usable)
                .find(|index| self.faces.get(*index).is_some_and(|face| face.has(stand_in)))
                .map(|index| (stand_in, index))
        })
    }
}

/// The parts of the text for which a font has no glyph.
fn missing(lines: &[Line]) -> Vec<Range<usize>> {
    let glyphs = lines.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs);
    glyphs.filter(|glyph| glyph.glyph_id.to_u32() == 0).map(|glyph| glyph.text_range.clone()).collect()
}

/// The text with these parts replaced; a plain letter with a mark no font can join to it is kept.
fn repaired(text: &str, missing: &[Range<usize>]) -> String {
    let broken = |at: usize| missing.iter().any(|range| range.contains(&at));
    let repair = |(at, character): (usize, char)| match character {
        REPLACEMENT if broken(at) => '?',
        foreign if broken(at) && !foreign.is_ascii() => REPLACEMENT,
        other => other,
    };
    text.char_indices().map(repair).collect()
}

fn weight(style: Style) -> Weight {
    if style.bold { Weight::BOLD } else { Weight::NORMAL }
}

/// Marks that steer other characters and draw nothing themselves (Unicode: `Default_Ignorable_Code_Point`, the common ones).
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Characters of private use, and code points that are no characters (Unicode 16, 23.5 and 23.7).
fn is_nobodys(character: char) -> bool {
    let code = u32::from(character);
    matches!(code, 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xf0000..) || code & 0xfffe == 0xfffe
}

fn line(laid: &LayoutRun<'_>, text: &Arc<str>, size: f32) -> Line {
    // Right-to-left lines are listed from the right edge: put into the order of the eye.
    // The mark has done its work: as a glyph it would be between letters when the text is taken out of the file.
    let is_mark = |glyph: &&LayoutGlyph| text.get(glyph.start..glyph.end).is_some_and(|part| part.starts_with(FROM_THE_RIGHT));
    let mut glyphs: Vec<&LayoutGlyph> = laid.glyphs.iter().filter(|glyph| !is_mark(glyph)).collect();
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let blank = |glyph: &&LayoutGlyph| text.get(glyph.start..glyph.end).is_some_and(|part| part.trim().is_empty());
    let end = glyphs.iter().map(|glyph| glyph.end).max().unwrap_or(0);
    let left = glyphs.iter().find(|glyph| !blank(glyph)).map_or(0.0, |glyph| glyph.x);
    let right = glyphs.iter().rfind(|glyph| !blank(glyph)).map_or(left, |glyph| glyph.x + glyph.w);
    let mut runs: Vec<Run> = Vec::new();
    for glyph in glyphs {
        if runs.last().is_none_or(|run| run.font != glyph.font_id) {
            runs.push(Run { font: glyph.font_id, x: glyph.x - left, glyphs: Vec::new() });
        }
        if let Some(run) = runs.last_mut() {
            let id = GlyphId::new(glyph.glyph_id.into());
            let advance = glyph.w / glyph.font_size;
            run.glyphs.push(KrillaGlyph::new(id, advance, glyph.x_offset, glyph.y_offset, 0.0, glyph.start..glyph.end, None));
        }
    }
    Line { text: Arc::clone(text), runs, width: right - left, baseline: size * BASELINE, size, end }
}
