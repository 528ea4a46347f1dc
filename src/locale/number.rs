//! Numbers as each language writes them (CLDR, by way of ICU4X).

use fixed_decimal::Decimal;
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

    /// A number with `digits` decimals: "1 234,5". The nearest such number, a tie going to the even digit;
    /// never "−0". What is not a number stays as Rust writes it.
    #[must_use]
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        let written = format!("{number:.digits$}");
        let is_zero = !written.contains(|character: char| matches!(character, '1'..='9'));
        let unsigned = written.strip_prefix('-').filter(|_| is_zero);
        match Decimal::try_from_str(unsigned.unwrap_or(&written)) {
            Ok(decimal) => format(self.language(), &decimal),
            Err(_) => written,
        }
    }

    /// A share of one as a percentage with `digits` decimals: 0.389 is "38,9 %", in English "38.9%".
    #[must_use]
    pub fn percent(&self, share: f64, digits: usize) -> String {
        text!(self, "percent", number = self.decimal(share * 100.0, digits))
    }

    /// What stands between a number's whole part and its decimals: a comma, in English a point.
    #[must_use]
    pub fn decimal_separator(&self) -> char {
        match self.language() {
            Language::Finnish | Language::Swedish => ',',
            Language::English => '.',
        }
    }
}

/// Groups the digits of a count that stands in a text; leaves every other value to Fluent.
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
