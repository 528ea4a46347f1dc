//! Bytes as hexadecimal digits, two a byte, in lower case.

/// The digits of some bytes.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// The bytes of some digits; none where there is anything else among them.
#[must_use]
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(byte).collect()
}
