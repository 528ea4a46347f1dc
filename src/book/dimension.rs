//! Dimensions and their codes: what is asked of every visit, and the choices there are.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::id::{CodeId, DimensionId, PlaceId};

/// A name in the three languages of the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// Finnish.
    pub fi: String,
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

impl Labels {
    /// Whether each language has a name.
    #[must_use]
    pub fn are_complete(&self) -> bool {
        [&self.fi, &self.sv, &self.en].into_iter().all(|name| !name.trim().is_empty())
    }

    /// The same name in every language, as for something an import has made.
    #[must_use]
    pub fn same(name: &str) -> Self {
        Self { fi: name.to_owned(), sv: name.to_owned(), en: name.to_owned() }
    }
}

/// How many codes of a dimension one visit may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choose {
    /// Exactly one: language, channel.
    One,
    /// Several: topic, referral. Their tables count mentions.
    Many,
}

/// What is asked of every visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its id, such as `topic`.
    pub id: DimensionId,
    /// What the window calls it.
    pub label: Labels,
    /// How many codes a visit may have.
    pub choose: Choose,
    /// Whether the desk asks it; the core dimensions are always asked.
    pub switched_on: bool,
    /// The code used where none is chosen (the channel's is "at the desk").
    pub usual: Option<CodeId>,
    /// Its place in the order of the desk.
    pub order: u32,
    /// The places where it is asked; everywhere where none is named. The core dimensions are asked everywhere.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub places: BTreeSet<PlaceId>,
    /// Whether a visit at the desk must have an answer. Topic and language always must.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Whether the desk keeps the last choice for the next visit instead of clearing it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps: bool,
}

impl Dimension {
    /// A dimension that is not asked yet.
    #[must_use]
    pub fn new(id: DimensionId, label: Labels, choose: Choose, order: u32) -> Self {
        Self { id, label, choose, switched_on: false, usual: None, order, places: BTreeSet::new(), required: false, keeps: false }
    }

    /// Whether the desk asks it at a place.
    #[must_use]
    pub fn is_asked_at(&self, place: &PlaceId) -> bool {
        self.id.is_core() || (self.switched_on && (self.places.is_empty() || self.places.contains(place)))
    }
}

/// One choice of a dimension. It is renamed or retired, never deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The dimension it belongs to.
    pub dimension: DimensionId,
    /// Its id within the dimension.
    pub id: CodeId,
    /// What the window calls it.
    pub label: Labels,
    /// What a tile shows where the label is long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Labels>,
    /// A language's own name in its own script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_name: Option<String>,
    /// What kind of organisation a referral goes to (`association`, `state`…).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Its place in the order of the list.
    pub order: u32,
    /// Whether it has left the desk; old figures keep it.
    #[serde(default)]
    pub retired: bool,
    /// The code that new visits get in its stead, where it was merged into another: it is retired, its old figures stay its
    /// own, and tables show both codes side by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<CodeId>,
}

impl Code {
    /// A code in use that has only a label yet.
    #[must_use]
    pub fn new(dimension: DimensionId, id: CodeId, label: Labels, order: u32) -> Self {
        Self { dimension, id, label, short: None, own_name: None, group: None, order, retired: false, merged_into: None }
    }
}
