//! JSON read from the file and written to it. What cannot be read is damage; what cannot be written is a fault of the program.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::StoreError;
use crate::book::Entity;
use crate::book::change::Kind;

/// Reads a value that the file holds.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(damaged)
}

/// Reads the state of an entity that the file holds.
pub(super) fn read_entity(kind: Kind, text: &str) -> Result<Entity, StoreError> {
    Entity::from_json(kind, text).map_err(damaged)
}

/// Writes a value for the file.
pub(super) fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(fault)
}

/// Writes the state of an entity for the file.
pub(super) fn write_entity(entity: &Entity) -> Result<String, StoreError> {
    entity.to_json().map_err(fault)
}

/// Gives a value of this program another type with the same fields.
pub(super) fn convert<T: DeserializeOwned>(value: &impl Serialize) -> Result<T, StoreError> {
    serde_json::to_value(value).and_then(serde_json::from_value).map_err(fault)
}

/// The error of a value in the file that cannot be read.
pub(super) fn damaged(error: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged(error.to_string())
}

/// The error of a value that cannot be written.
pub(super) fn fault(error: impl std::fmt::Display) -> StoreError {
    StoreError::ProgramFault(error.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::book::Place;

    #[test]
    fn what_cannot_be_written_is_a_fault_of_the_program_and_what_cannot_be_read_is_damage() {
        let no_text = BTreeMap::from([((1, 2), 3)]);
        assert!(matches!(write(&no_text), Err(StoreError::ProgramFault(_))));
        assert!(matches!(convert::<Place>(&no_text), Err(StoreError::ProgramFault(_))));
        for text in ["", "{", "{}", "[1]", r#"{"id":"Puhos!"}"#] {
            assert!(matches!(read::<Place>(text), Err(StoreError::Damaged(_))), "{text}");
            assert!(matches!(read_entity(Kind::Place, text), Err(StoreError::Damaged(_))), "{text}");
        }
    }
}
