//! The window's fonts: the bundled ones before those of the system, so that every laptop draws alike.
//!
//! Fonts in iced's settings would come after the system's: a mark that the first lacks would be looked for in each of them, which are
//! hundreds on some laptops, and all would stay in memory. They would also be copied, two megabytes.

use std::mem;
use std::sync::{Arc, Once, PoisonError};

use cosmic_text::fontdb::{Database, FaceInfo, ID, Language, Source, Stretch, Style, Weight};
use cosmic_text::{Fallback, FontSystem, PlatformFallback};
use iced::advanced::graphics::text;
use unicode_script::Script;

use crate::locale::fonts::{FONTS, Font};

/// Gives iced the bundled fonts, in the place of the system's of the same family. A second call changes nothing.
pub fn load() {
    static LOADED: Once = Once::new();
    LOADED.call_once(|| {
        let mut system = text::font_system().write().unwrap_or_else(PoisonError::into_inner);
        let nothing = FontSystem::new_with_locale_and_db(String::new(), Database::new());
        let (locale, mut database) = mem::replace(system.raw(), nothing).into_locale_and_db();
        let bundled = |face: &FaceInfo| face.families.iter().any(|(name, _)| FONTS.iter().any(|font| font.family == name));
        let doubles: Vec<_> = database.faces().filter(|face| bundled(face)).map(|face| face.id).collect();
        for double in doubles {
            database.remove_face(double);
        }
        for font in FONTS {
            let _ = database.push_face_info(face(font, if font.bold { Weight::BOLD } else { Weight::NORMAL }));
            if font.is_alone() {
                // Else a bold text would be looked for in every bold font of the system first.
                let _ = database.push_face_info(face(font, Weight::BOLD));
            }
        }
        *system.raw() = FontSystem::new_with_locale_and_db_and_fallback(locale, database, BundledFirst::new());
    });
}

/// The metadata of the font, known without reading it: a font that nothing is drawn with takes no memory.
fn face(font: &Font, weight: Weight) -> FaceInfo {
    FaceInfo {
        id: ID::dummy(),
        source: Source::Binary(Arc::new(font.bytes)),
        index: 0,
        families: vec![(font.family.to_owned(), Language::English_UnitedStates)],
        post_script_name: font.family.replace(' ', ""),
        style: Style::Normal,
        weight,
        stretch: Stretch::Normal,
        monospaced: false,
    }
}

/// Where a character is looked for that the first font lacks: in the bundled fonts, then as is usual on the system.
struct BundledFirst(Vec<&'static str>);

impl BundledFirst {
    fn new() -> Self {
        Self(FONTS.iter().map(|font| font.family).chain(PlatformFallback.common_fallback().iter().copied()).collect())
    }
}

impl Fallback for BundledFirst {
    fn common_fallback(&self) -> &[&'static str] {
        &self.0
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        PlatformFallback.forbidden_fallback()
    }

    fn script_fallback(&self, script: Script, locale: &str) -> &[&'static str] {
        match script {
            Script::Arabic => &["Noto Sans Arabic"],
            Script::Bengali => &["Noto Sans Bengali"],
            Script::Devanagari => &["Noto Sans Devanagari"],
            Script::Ethiopic => &["Noto Sans Ethiopic"],
            // No more than the languages' own names: the rest is the system's.
            Script::Han => &["Kavijakirja Own Names CJK", "Noto Sans CJK SC"],
            Script::Thai => &["Noto Sans Thai"],
            _ => PlatformFallback.script_fallback(script, locale),
        }
    }
}
