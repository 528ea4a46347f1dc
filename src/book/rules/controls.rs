//! Characters that a terminal or a reader's eye would obey instead of showing.

/// Whether a character steers what shows it: the control characters of ISO 6429 (ESC, BEL, newline among them), and those that turn the
/// direction of writing (U+202A to U+202E, U+2066 to U+2069), which can make one name look like another.
#[must_use]
pub fn steers(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text as a terminal may show it: what steers is written by its number, lines and tabs stay.
#[must_use]
pub fn escaped(text: &str) -> String {
    let harmless = |character| !steers(character) || matches!(character, '\n' | '\t');
    if text.chars().all(harmless) {
        return text.to_owned();
    }
    text.chars().map(|character| if harmless(character) { character.to_string() } else { number(character) }).collect()
}

/// A line of JSON as a terminal may show it. It means the same: what steers is within strings, where JSON has this form for it.
#[must_use]
pub fn escaped_json(json: &str) -> String {
    json.chars().map(|character| if steers(character) { number(character) } else { character.to_string() }).collect()
}

/// `\u001b`: all these characters have four hexadecimal digits.
fn number(character: char) -> String {
    format!("\\u{:04x}", u32::from(character))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_shown_by_its_number_and_json_means_the_same() {
        assert_eq!(escaped("Jono\u{1b}[2J\u{202e}\nja\trivi"), "Jono\\u001b[2J\\u202e\nja\trivi");
        assert_eq!(escaped("العربية · русский"), "العربية · русский");
        let json = serde_json::to_string("a\u{85}b\u{2066}c\u{7f}").unwrap();
        let shown = escaped_json(&json);
        assert_eq!(shown, r#""a\u0085b\u2066c\u007f""#);
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), "a\u{85}b\u{2066}c\u{7f}");
    }
}
