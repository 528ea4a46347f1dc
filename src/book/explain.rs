//! How an error reaches a reader: a key of the texts and its arguments.
//!
//! A layer that finds an error does not know the reader's language. It names the message and the values of
//! its gaps; the `locale` layer renders it. Every such message says what happened, what it means for the data
//! and what to do.

/// A message and the values of its gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The key of the message among the texts.
    pub key: &'static str,
    /// Names and values of the gaps.
    pub args: Vec<(&'static str, String)>,
    /// Gaps that another message fills, by the message's key: what something is called in the reader's language.
    pub named: Vec<(&'static str, &'static str)>,
}

impl Explanation {
    /// A message without gaps.
    #[must_use]
    pub fn plain(key: &'static str) -> Self {
        Self { key, args: Vec::new(), named: Vec::new() }
    }

    /// The same message with one more gap filled.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers read better without a borrow before every number")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl Explanation {
    /// The same message with one more gap, filled by what something is called.
    #[must_use]
    pub fn naming(mut self, name: &'static str, value: &dyn Explain) -> Self {
        self.named.push((name, value.explain().key));
        self
    }
}

/// An error that can be explained to a reader.
pub trait Explain {
    /// The message that explains it.
    fn explain(&self) -> Explanation;
}
