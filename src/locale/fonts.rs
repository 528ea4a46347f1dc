//! The fonts the program brings with it, since a bare laptop may have none.
//!
//! Licences and origins are in `assets/fonts/README.md`.

/// A font file inside the program.
#[derive(Debug, Clone, Copy)]
pub struct Font {
    /// The family name by which text asks for it.
    pub family: &'static str,
    /// Whether it is the family's bold font.
    pub bold: bool,
    /// The whole TrueType or OpenType file.
    pub bytes: &'static [u8],
}

impl Font {
    /// Whether its family has no bold font, and it replaces one.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        FONTS.iter().filter(|other| other.family == self.family).count() == 1
    }
}

/// The family of all ordinary text; the other fonts supply what it lacks.
pub const FAMILY: &str = "Noto Sans";

/// Every bundled font: together they draw every text of the program and every language's own name.
pub static FONTS: &[Font] = &[
    Font { family: FAMILY, bold: false, bytes: include_bytes!("../../assets/fonts/NotoSans-Regular.ttf") },
    Font { family: FAMILY, bold: true, bytes: include_bytes!("../../assets/fonts/NotoSans-Bold.ttf") },
    Font { family: "Noto Sans Arabic", bold: false, bytes: include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf") },
    Font { family: "Noto Sans Ethiopic", bold: false, bytes: include_bytes!("../../assets/fonts/NotoSansEthiopic-Regular.ttf") },
    Font { family: "Noto Sans Thai", bold: false, bytes: include_bytes!("../../assets/fonts/NotoSansThai-Regular.ttf") },
    Font { family: "Noto Sans Bengali", bold: false, bytes: include_bytes!("../../assets/fonts/NotoSansBengali-Regular.ttf") },
    Font { family: "Noto Sans Devanagari", bold: false, bytes: include_bytes!("../../assets/fonts/NotoSansDevanagari-Regular.ttf") },
    // Only the characters of the own names, and only marks, arrows and signs: made by `assets/fonts/subset.py`.
    Font {
        family: "Kavijakirja Own Names CJK",
        bold: false,
        bytes: include_bytes!("../../assets/fonts/KavijakirjaOwnNamesCJK-Regular.ttf"),
    },
    Font { family: "Kavijakirja Marks", bold: false, bytes: include_bytes!("../../assets/fonts/KavijakirjaMarks-Regular.ttf") },
    Font { family: "Kavijakirja Marks", bold: true, bytes: include_bytes!("../../assets/fonts/KavijakirjaMarks-Bold.ttf") },
    Font { family: "Kavijakirja Symbols", bold: false, bytes: include_bytes!("../../assets/fonts/KavijakirjaSymbols-Regular.ttf") },
];
