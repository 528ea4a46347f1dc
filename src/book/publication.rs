//! What was published of a place and week: frozen once, the same ever after.
//!
//! The book keeps it whole and does not look inside: its content, how it came about and whether it is still what
//! it was is the matter of disclosure control (`statistics::disclosure`), a higher layer.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::id::PlaceId;
use super::week::Week;

/// A publication as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The place.
    pub place: PlaceId,
    /// The week.
    pub week: Week,
    /// Everything else. **Secret**: it holds what rounding left over, so it stays in the book and in encrypted bundles.
    #[serde(flatten)]
    pub content: Map<String, Value>,
}
