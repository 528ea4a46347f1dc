//! Numbers as each language writes them (CLDR, by way of ICU4X).

use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;

use super::{Language, Locale};
use crate::text;

impl Locale {
    /// A whole number with its digits grouped: "1 234" with a no-break space, in English "1,234".
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        format(self.language(), &Decimal::from(number))
    }

    /// A number with `digits` decimals: "1 234,5". The nearest such number, a tie going away from zero as in spreadsheets;
    /// never "−0". What is not a number stays as Rust writes it.
    #[must_use]
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        rounded(number, digits).map_or_else(|| number.to_string(), |decimal| format(self.language(), &decimal))
    }

    /// As [`decimal`](Self::decimal), but as files for programs write it: digits not grouped, "-" for minus.
    #[must_use]
    pub fn plain_decimal(&self, number: f64, digits: u8) -> String {
        let written = rounded(number, digits).map_or_else(|| number.to_string(), |decimal| decimal.to_string());
        written.replace('.', &self.decimal_separator().to_string())
    }

    /// A share of one as a percentage with `digits` decimals: 0.389 is "38,9 %", in English "38.9%".
    #[must_use]
    pub fn percent(&self, share: f64, digits: u8) -> String {
        text!(self, "percent", number = self.decimal(share * 100.0, digits))
    }

    /// The separator between a number's whole part and its decimals: a comma, in English a point.
    fn decimal_separator(&self) -> char {
        match self.language() {
            Language::Finnish | Language::Swedish => ',',
            Language::English => '.',
        }
    }
}

/// Rounds from fifteen significant digits, which a spreadsheet goes by too: 57 of 2,000 is a tie, though no binary fraction is.
fn rounded(number: f64, digits: u8) -> Option<Decimal> {
    let mut decimal = Decimal::try_from_str(&format!("{number:.14e}")).ok()?;
    let last = -i16::from(digits);
    decimal.round_with_mode(last, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    decimal.absolute.trim_end();
    decimal.absolute.trim_start();
    decimal.absolute.pad_end(last);
    if decimal.absolute.is_zero() {
        decimal.sign = Sign::None;
    }
    Some(decimal)
}

/// Groups the digits of a count in a text; leaves every other value to Fluent.
pub(super) fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    Some(format(language, &decimal))
}

fn format(language: Language, decimal: &Decimal) -> String {
    // The formatter is a few looks into embedded tables, and cannot be shared between threads: made anew each time.
    match DecimalFormatter::try_new(language.tag().into(), DecimalFormatterOptions::default()) {
        Ok(formatter) => formatter.format(decimal).to_string(),
        Err(_) => decimal.to_string(),
    }
}
