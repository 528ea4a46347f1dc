//! Whole numbers among the arguments, read by the rules of [`whole_number`].

use crate::book::whole_number;

/// A text that is not the whole number an argument takes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadNumber {
    /// It is no whole number, or one that no argument can hold.
    #[error("no whole number that fits")]
    NoNumber,
    /// It is below the least or above the greatest number.
    #[error("not in {0}–{1}")]
    Outside(u64, u64),
}

/// Reads a whole number.
pub(super) fn whole<T: TryFrom<u64>>(text: &str) -> Result<T, BadNumber> {
    whole_number::read(text).ok_or(BadNumber::NoNumber)
}

/// A reader of whole numbers from the least to the greatest one.
pub(super) fn within<T: TryFrom<u64>>(least: u64, most: u64) -> impl Fn(&str) -> Result<T, BadNumber> + Clone + Send + Sync + 'static {
    move |text| {
        let number: u64 = whole(text)?;
        if !(least..=most).contains(&number) {
            return Err(BadNumber::Outside(least, most));
        }
        T::try_from(number).map_err(|_| BadNumber::NoNumber)
    }
}
