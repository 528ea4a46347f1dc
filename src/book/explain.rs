//! Errors that can be told to an advisor in their own language.
//!
//! A lower layer knows what went wrong but no language. It names the text; the locale renders it.

/// What went wrong, as the key of a text and the values that stand in it.
///
/// The text of each key says three things in one message: what happened, what it means for the data, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The key of a text in `assets/locale`; always a literal, so that a test can look it up.
    pub key: &'static str,
    /// The values by the name they have in the text, already as they are to be read.
    pub args: Vec<(&'static str, String)>,
}

/// An error that has a text for the person in front of the screen.
pub trait Explain {
    /// The text that tells this error.
    fn explain(&self) -> Explanation;
}
