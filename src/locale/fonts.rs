//! The fonts the program brings with it, since a bare laptop may have none.
//!
//! Licences and origins stand in `assets/fonts/README.md`.

/// A font file inside the program.
#[derive(Debug, Clone, Copy)]
pub struct Font {
    /// The family name by which text asks for it.
    pub family: &'static str,
    /// The whole TrueType or OpenType file.
    pub bytes: &'static [u8],
}

/// The family of all ordinary text; the other fonts stand in for what it lacks.
pub const FAMILY: &str = "Noto Sans";

/// Every bundled font: together they draw every text of the program and every language's own name.
pub static FONTS: &[Font] = &[
    Font { family: FAMILY, bytes: include_bytes!("../../assets/fonts/NotoSans-Regular.ttf") },
    Font { family: FAMILY, bytes: include_bytes!("../../assets/fonts/NotoSans-Bold.ttf") },
    Font { family: "Noto Sans Arabic", bytes: include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf") },
    Font { family: "Noto Sans Ethiopic", bytes: include_bytes!("../../assets/fonts/NotoSansEthiopic-Regular.ttf") },
    Font { family: "Noto Sans Thai", bytes: include_bytes!("../../assets/fonts/NotoSansThai-Regular.ttf") },
    Font { family: "Noto Sans Bengali", bytes: include_bytes!("../../assets/fonts/NotoSansBengali-Regular.ttf") },
    Font { family: "Noto Sans Devanagari", bytes: include_bytes!("../../assets/fonts/NotoSansDevanagari-Regular.ttf") },
    // Only the characters of the own names, and only marks, arrows and signs: made by `assets/fonts/subset.py`.
    Font { family: "Kavijakirja Own Names CJK", bytes: include_bytes!("../../assets/fonts/KavijakirjaOwnNamesCJK-Regular.ttf") },
    Font { family: "Kavijakirja Marks", bytes: include_bytes!("../../assets/fonts/KavijakirjaMarks-Regular.ttf") },
    Font { family: "Kavijakirja Marks", bytes: include_bytes!("../../assets/fonts/KavijakirjaMarks-Bold.ttf") },
    Font { family: "Kavijakirja Symbols", bytes: include_bytes!("../../assets/fonts/KavijakirjaSymbols-Regular.ttf") },
];
