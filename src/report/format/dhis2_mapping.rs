//! What the book's codes are called in a DHIS2 register.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::book::explain::{Explain, Explanation};

/// What our codes are called in a DHIS2 register, written by hand as TOML. All of it may be left out; what is not named keeps our code.
///
/// ```toml
/// scheme = "uid"                                # what the names on the right are there: "code" (the default) or "uid"
///
/// [organisation-units]                          # ids of places; _total is all places together
/// hervanta = "DiszpKrYNg8"
///
/// [data-elements]
/// visits = "fbfJHSPpUQD"
/// visits-by-topic = "cYeuwXTCPkU"
///
/// [category-option-combinations.topic]          # by table: the codes of its rows
/// kela = "Prlt0C1RF0s"
/// _unknown = "psbwp3CQEhs"
///
/// [category-option-combinations.topic-by-language]
/// "kela.ara" = "V6L425pT3A0"                    # row.column
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Mapping {
    pub(super) scheme: Scheme,
    organisation_units: BTreeMap<String, String>,
    data_elements: BTreeMap<String, String>,
    category_option_combinations: BTreeMap<String, BTreeMap<String, String>>,
}

/// What identifiers are to DHIS2.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Scheme {
    #[default]
    Code,
    Uid,
}

/// Text that is no mapping of codes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no mapping of DHIS2 codes: {0}")]
pub struct BadMapping(String);

impl BadMapping {
    /// The error with this reason.
    #[must_use]
    pub fn new(reason: String) -> Self {
        Self(reason)
    }
}

impl Explain for BadMapping {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-dhis2-mapping").with("reason", &self.0)
    }
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// When the text is no TOML, or has a key that is not known.
    pub fn from_toml(text: &str) -> Result<Self, BadMapping> {
        let mapping: Self = toml::from_str(text).map_err(|error| BadMapping(error.to_string().trim_end().to_owned()))?;
        let names = mapping.organisation_units.iter().chain(&mapping.data_elements);
        let names = names.chain(mapping.category_option_combinations.values().flatten());
        match names.into_iter().find(|(_, theirs)| theirs.trim().is_empty()) {
            Some((ours, _)) => Err(BadMapping(format!("“{ours}” has an empty name"))),
            None => Ok(mapping),
        }
    }

    pub(super) fn organisation_unit(&self, place: &str) -> String {
        self.organisation_units.get(place).map_or_else(|| place.to_owned(), Clone::clone)
    }

    pub(super) fn data_element(&self, name: &str) -> String {
        self.data_elements.get(name).map_or_else(|| name.to_owned(), Clone::clone)
    }

    /// `key` holds the axes of the table and the codes of the cell.
    pub(super) fn combination(&self, table: &str, key: &[(&str, &str)]) -> String {
        let codes = key.iter().map(|(_, item)| *item).collect::<Vec<_>>().join(".");
        let theirs = self.category_option_combinations.get(table).and_then(|codes_of| codes_of.get(&codes));
        let ours = || key.iter().map(|(axis, item)| format!("{axis}.{item}")).collect::<Vec<_>>().join(".");
        theirs.map_or_else(ours, Clone::clone)
    }
}
