//! What a place in a free text looks like, in words.

use super::Locale;
use crate::book::free_text::Kind;
use crate::text;

impl Locale {
    /// What was found: "a telephone number".
    #[must_use]
    pub fn free_text_kind(&self, kind: Kind) -> String {
        match kind {
            Kind::IdentityCode => text!(self, "free-text-identity-code"),
            Kind::MistypedIdentityCode => text!(self, "free-text-mistyped-identity-code"),
            Kind::BankAccount => text!(self, "free-text-bank-account"),
            Kind::Email => text!(self, "free-text-email"),
            Kind::Phone => text!(self, "free-text-phone"),
            Kind::DiaryNumber => text!(self, "free-text-diary-number"),
            Kind::LongNumber => text!(self, "free-text-long-number"),
            Kind::Address => text!(self, "free-text-address"),
            Kind::BirthDate => text!(self, "free-text-birth-date"),
            Kind::Profile => text!(self, "free-text-profile"),
            Kind::LicencePlate => text!(self, "free-text-licence-plate"),
            Kind::Name => text!(self, "free-text-name"),
        }
    }
}
