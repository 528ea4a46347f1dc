//! Lists of an older book brought within the rules: a place or choice stays what it is, without what no other laptop would take.

use super::{LONGEST_NAME, controls};
use crate::book::{Code, Dimension, Entity, Labels, Place, years};

/// A place, question or choice as the rules have it: names shortened and without what steers, closures and changes of hours in other
/// years left out. Anything else stays as it is.
#[must_use]
pub fn healed(entity: Entity) -> Entity {
    match entity {
        Entity::Place(place) => Entity::Place(Place {
            name: name(&place.name),
            earlier: place.earlier.into_iter().filter(|earlier| years::holds(earlier.until)).collect(),
            closures: place.closures.into_iter().filter(|date| years::holds(*date)).collect(),
            since: place.since.filter(|date| years::holds(*date)),
            ..place
        }),
        Entity::Dimension(dimension) => Entity::Dimension(Dimension { label: labels(&dimension.label), ..dimension }),
        Entity::Code(code) => Entity::Code(Code {
            label: labels(&code.label),
            short: code.short.as_ref().map(labels),
            own_name: code.own_name.as_deref().map(name),
            group: code.group.as_deref().map(name),
            ..code
        }),
        other => other,
    }
}

/// A name as the rules have it.
#[must_use]
pub fn name(text: &str) -> String {
    text.chars().map(|character| if controls::steers(character) { ' ' } else { character }).take(LONGEST_NAME).collect()
}

fn labels(labels: &Labels) -> Labels {
    Labels { fi: name(&labels.fi), sv: name(&labels.sv), en: name(&labels.en) }
}
