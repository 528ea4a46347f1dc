//! Which characters the bytes of a sheet are.
//!
//! A byte order mark decides, then the pattern of zero bytes that UTF-16 makes of Latin letters and digits, then whether the bytes
//! are UTF-8. What is left is taken for Windows-1252, in which spreadsheets of this region wrote before.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{Encoding as Standard, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::ImportError;

/// How many bytes from the start are looked at for the zero bytes of UTF-16.
const HEAD: usize = 4096;

/// The encoding a sheet was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// Its name in the Encoding Standard: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `windows-1252`…
    pub name: &'static str,
    /// Whether the file begins with a byte order mark.
    pub mark: bool,
    /// Whether it was found by looking at the file; otherwise the mapping declares it.
    pub detected: bool,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        if self.mark { f.write_str(" (BOM)") } else { Ok(()) }
    }
}

/// Reads the bytes as text, without the byte order mark.
///
/// # Errors
/// When the bytes are not of that encoding, or are no text at all.
pub(super) fn decode<'b>(bytes: &'b [u8], declared: Option<&'static Standard>) -> Result<(Cow<'b, str>, Encoding), ImportError> {
    if is_workbook(bytes) {
        return Err(ImportError::Workbook);
    }
    let standard = declared.unwrap_or_else(|| detect(bytes));
    let mark = Standard::for_bom(bytes).filter(|(marked, _)| *marked == standard).map_or(0, |(_, length)| length);
    let body = bytes.get(mark..).unwrap_or_default();
    let text = standard.decode_without_bom_handling_and_without_replacement(body);
    let text = text.ok_or(ImportError::Encoding { encoding: standard.name() })?;
    if text.contains('\0') {
        return Err(ImportError::NotText);
    }
    Ok((text, Encoding { name: standard.name(), mark: mark > 0, detected: declared.is_none() }))
}

fn detect(bytes: &[u8]) -> &'static Standard {
    if let Some((marked, _)) = Standard::for_bom(bytes) {
        return marked;
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    // A sheet's separators, digits and line ends are ASCII: in UTF-16 at least every fifth unit has a zero half.
    let many = head.len().div_ceil(10).max(2);
    match (zeros(0), zeros(1)) {
        (high, low) if low >= many && low > 4 * high => UTF_16LE,
        (high, low) if high >= many && high > 4 * low => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// Whether these are the first bytes of an XLSX or ODS file (a zip archive) or of an old XLS file.
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn a_workbook_and_binary_bytes_are_told_apart_from_text() {
        assert_eq!(decode(b"PK\x03\x04 and more", None).unwrap_err(), ImportError::Workbook);
        assert_eq!(decode(b"a,b\n\0,1\n", None).unwrap_err(), ImportError::NotText);
    }

    #[test]
    fn a_declared_encoding_is_held_to() {
        let bytes = "päivä".as_bytes();
        let (text, encoding) = decode(bytes, Some(WINDOWS_1252)).unwrap();
        assert_eq!((text.as_ref(), encoding.detected), ("pÃ¤ivÃ¤", false));
        assert_eq!(decode(b"p\xE4iv\xE4", Some(UTF_8)).unwrap_err(), ImportError::Encoding { encoding: "UTF-8" });
    }

    #[test]
    fn half_a_unit_of_utf_16_is_refused_rather_than_repaired() {
        assert_eq!(decode(b"\xFF\xFEa\0b\0c", None).unwrap_err(), ImportError::Encoding { encoding: "UTF-16LE" });
    }
}
