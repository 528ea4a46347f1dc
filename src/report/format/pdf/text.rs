//! Text becomes lines of glyphs: cosmic-text with the bundled fonts alone, so that every machine lays out alike.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use cosmic_text::{Align, Attrs, Buffer, Family, FontSystem, LayoutGlyph, LayoutRun, Metrics, Shaping, Weight, Wrap, fontdb};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::locale::Language;
use crate::locale::fonts::{FAMILY, FONTS};

/// What stands for a character that no bundled font has.
const REPLACEMENT: char = '\u{fffd}';
/// Where a text was cut.
const CUT: char = '…';
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
    id: fontdb::ID,
    family: &'static str,
    weight: Weight,
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
}

impl Shaper {
    pub(super) fn new(language: Language) -> Self {
        let mut database = fontdb::Database::new();
        let mut listed = Vec::new();
        for font in FONTS {
            let ids = database.load_font_source(fontdb::Source::Binary(Arc::new(font.bytes)));
            listed.extend(ids.into_iter().map(|id| (id, font)));
        }
        let weights: BTreeMap<_, _> = database.faces().map(|face| (face.id, face.weight)).collect();
        let mut system = FontSystem::new_with_locale_and_db(language.code().to_owned(), database);
        let mut shaper = Self {
            faces: Vec::new(),
            embedded: BTreeMap::new(),
            system: FontSystem::new_with_locale_and_db(String::new(), fontdb::Database::new()),
        };
        for (id, font) in listed {
            let weight = weights.get(&id).copied().unwrap_or(Weight::NORMAL);
            if let (Some(shaping), Some(embedded)) = (system.get_font(id, weight), Font::new(font.bytes.into(), 0)) {
                shaper.faces.push(Face { id, family: font.family, weight, font: shaping });
                let _ = shaper.embedded.insert(id, embedded);
            }
        }
        shaper.system = system;
        shaper
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

    fn paragraph(&mut self, text: &str, style: Style, width: Option<f32>) -> Vec<Line> {
        let (text, spans) = self.spans(text, style.bold);
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
    fn spans(&self, text: &str, bold: bool) -> (String, Vec<(Range<usize>, usize)>) {
        let mut clean = String::with_capacity(text.len());
        let mut spans: Vec<(Range<usize>, usize)> = Vec::new();
        for character in text.chars() {
            let current = spans.last().map(|(_, face)| *face);
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
        let character = if character.is_control() { ' ' } else { character };
        let has = |index: &usize| self.faces.get(*index).is_some_and(|face| face.has(character));
        // Spaces, digits and marks stay with the script around them.
        if !character.is_alphabetic()
            && let Some(index) = current.filter(has)
        {
            return Some((character, index));
        }
        let usable = |index: &usize| {
            let regular_alone = |face: &Face| FONTS.iter().filter(|font| font.family == face.family).count() == 1;
            self.faces.get(*index).is_some_and(|face| regular_alone(face) || (face.weight == Weight::BOLD) == bold)
        };
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

fn weight(style: Style) -> Weight {
    if style.bold { Weight::BOLD } else { Weight::NORMAL }
}

/// Marks that steer other characters and draw nothing themselves (Unicode: `Default_Ignorable_Code_Point`, the common ones).
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn line(laid: &LayoutRun<'_>, text: &Arc<str>, size: f32) -> Line {
    // Right-to-left lines are listed from the right edge: put into the order of the eye.
    let mut glyphs: Vec<&LayoutGlyph> = laid.glyphs.iter().collect();
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
    Line { text: Arc::clone(text), runs, width: right - left, baseline: laid.line_y - laid.line_top, size, end }
}
