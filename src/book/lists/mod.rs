//! What may be done with the lists of a book: its places, dimensions and codes. Pure: an [`Edit`] becomes new states.
//!
//! Lists change, history does not. Nothing is ever deleted and no id changes: visits name codes and places by their ids, so
//! that an old figure stays what it was whatever happens here. What was added is undone by retiring it.
//!
//! - **Merged** codes stay two codes: the merged one is retired and names its successor
//!   ([`Code::merged_into`](super::Code::merged_into)). New visits get the successor, old figures stay apart.
//! - **Hours** and **retirement** of a place hold from a date on ([`Place::earlier`]): the opening days of the past, and so
//!   which of them are missing, stay as they were.
//!
//! | file | holds |
//! |---|---|
//! | `codes` | edits of dimensions and codes |
//! | `places` | edits of places |
//! | `import` | a vocabulary from another laptop, by ids |

mod codes;
mod import;
mod places;

use chrono::NaiveDate;

use super::explain::{Explain, Explanation};
use super::id::BadId;
use super::place::OpeningHours;
use super::{CodeId, DimensionId, Entity, Labels, Place, PlaceId, Vocabulary};

/// The fewest and the most choices of a question that a desk has added.
pub const CHOICES: std::ops::RangeInclusive<usize> = 2..=12;

/// What a code is called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemLabels {
    /// Its name in three languages.
    pub label: Labels,
    /// What a tile shows where the name is long.
    pub short: Option<Labels>,
    /// A language's own name in its own script.
    pub own_name: Option<String>,
}

impl ItemLabels {
    /// The code under another name. A short name made for the old name goes with it.
    #[must_use]
    pub fn of(code: &super::Code, label: Labels, own_name: Option<String>) -> Self {
        let short = code.short.clone().filter(|_| code.label == label);
        Self { label, short, own_name }
    }
}

/// One thing done to the lists of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A dimension is called otherwise.
    RenameDimension(DimensionId, Labels),
    /// A dimension is asked or not; the core ones are always asked.
    Switch(DimensionId, bool),
    /// How a dimension is asked.
    Ask(DimensionId, Asking),
    /// A dimension moves one step up or down at the desk.
    MoveDimension(DimensionId, Step),
    /// A dimension of the desk's own, not asked yet, with its first choices.
    AddDimension(DimensionId, Labels, super::Choose, Vec<Labels>),
    /// A code is called otherwise.
    RenameCode(DimensionId, CodeId, ItemLabels),
    /// A code moves one step up (or down) among those in use.
    MoveCode(DimensionId, CodeId, Step),
    /// A code leaves the desk; it stays in every old figure.
    RetireCode(DimensionId, CodeId),
    /// A retired or merged code comes back.
    RestoreCode(DimensionId, CodeId),
    /// From now on the first is counted as the second.
    MergeCode(DimensionId, CodeId, CodeId),
    /// A new code, at the end of its list; its id is made from the Finnish name where none is given.
    AddCode(DimensionId, Option<CodeId>, ItemLabels),
    /// A vocabulary of another laptop, merged by ids.
    Import(Vocabulary),
    /// A place as a form says it, new or changed.
    Place(Place),
    /// A place is called otherwise.
    RenamePlace(PlaceId, String),
    /// A place moves one step up or down among those in use.
    MovePlace(PlaceId, Step),
    /// A place leaves the desk from a date on.
    RetirePlace(PlaceId, NaiveDate),
    /// A place is in use again from a date on.
    RestorePlace(PlaceId, NaiveDate),
    /// A place has other hours from a date on.
    Hours(PlaceId, OpeningHours, NaiveDate),
    /// A place stays closed on one date.
    Close(PlaceId, NaiveDate),
    /// A place does not stay closed on that date.
    Open(PlaceId, NaiveDate),
}

/// How a dimension is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// Whether a visit must have an answer; optional dimensions only.
    Required(bool),
    /// Whether the last choice is kept for the next visit.
    Keeps(bool),
    /// The places where it is asked, everywhere where none is named; optional dimensions only.
    Places(std::collections::BTreeSet<PlaceId>),
}

/// Which way something moves in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Why the lists cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadEdit {
    /// There is no such dimension.
    #[error("the book has no dimension “{0}”")]
    UnknownDimension(DimensionId),
    /// The dimension has no such code.
    #[error("dimension “{0}” has no code “{1}”")]
    UnknownCode(DimensionId, CodeId),
    /// There is no such place.
    #[error("the book has no place “{0}”")]
    UnknownPlace(PlaceId),
    /// A name is missing in one of the languages.
    #[error("a name is missing in one of the three languages")]
    NoName,
    /// A name is longer than [`LONGEST`] characters.
    #[error("a name is longer than {LONGEST} characters")]
    LongName,
    /// A name makes no id, or the id is one of the program's own.
    #[error(transparent)]
    Id(#[from] BadId),
    /// Something with this id or name is there already.
    #[error("“{0}” is there already")]
    Taken(String),
    /// It is the last code in use of a dimension that is asked.
    #[error("“{0}” is the last choice in use")]
    LastCode(CodeId),
    /// A code cannot be merged into itself or into one that is not in use.
    #[error("“{0}” is no choice that another can be merged into")]
    Target(CodeId),
    /// A core dimension is always asked.
    #[error("“{0}” is always asked")]
    Core(DimensionId),
    /// A dimension of the desk's own has 2 to 12 choices.
    #[error("a question of the desk's own has 2 to 12 choices, not {0}")]
    Choices(usize),
    /// The same dimension takes another number of codes in the two vocabularies.
    #[error("the dimension “{0}” takes another number of codes here")]
    Choose(DimensionId),
    /// It is the last place in use.
    #[error("“{0}” is the last place in use")]
    LastPlace(PlaceId),
    /// What was to be undone has been changed again since.
    #[error("the lists have been changed since")]
    ChangedSince,
}

impl Explain for BadEdit {
    fn explain(&self) -> Explanation {
        match self {
            Self::UnknownDimension(dimension) => Explanation::plain("error-unknown-dimension").with("dimension", dimension),
            Self::UnknownCode(dimension, code) => Explanation::plain("error-unknown-code").with("dimension", dimension).with("code", code),
            Self::UnknownPlace(place) => Explanation::plain("error-unknown-place").with("place", place),
            Self::NoName => Explanation::plain("lists-error-no-name"),
            Self::LongName => Explanation::plain("lists-error-long-name").with("most", LONGEST),
            Self::Id(bad) => bad.explain(),
            Self::Taken(name) => Explanation::plain("lists-error-taken").with("name", name),
            Self::LastCode(code) => Explanation::plain("lists-error-last-code").with("code", code),
            Self::Target(code) => Explanation::plain("lists-error-target").with("code", code),
            Self::Core(dimension) => Explanation::plain("lists-error-core").with("dimension", dimension),
            Self::Choices(count) => {
                Explanation::plain("lists-error-choices").with("count", count).with("least", CHOICES.start()).with("most", CHOICES.end())
            }
            Self::Choose(dimension) => Explanation::plain("lists-error-choose").with("dimension", dimension),
            Self::LastPlace(place) => Explanation::plain("lists-error-last-place").with("place", place),
            Self::ChangedSince => Explanation::plain("lists-error-changed-since"),
        }
    }
}

/// The longest name, in characters.
pub const LONGEST: usize = 120;

impl Edit {
    /// The new states that this edit gives to what it changes; none where all is so already.
    ///
    /// # Errors
    /// Says why it cannot be done; then nothing changes.
    pub fn states(&self, places: &[Place], vocabulary: &Vocabulary) -> Result<Vec<Entity>, BadEdit> {
        match self {
            Self::RenameDimension(id, label) => codes::rename_dimension(vocabulary, id, label),
            Self::Switch(id, on) => codes::switch(vocabulary, id, *on),
            Self::Ask(id, asking) => codes::ask(vocabulary, id, asking),
            Self::MoveDimension(id, step) => codes::move_dimension(vocabulary, id, *step),
            Self::AddDimension(id, label, choose, choices) => codes::add_dimension(vocabulary, id, label, *choose, choices),
            Self::RenameCode(dimension, id, naming) => codes::rename(vocabulary, dimension, id, naming),
            Self::MoveCode(dimension, id, step) => codes::move_code(vocabulary, dimension, id, *step),
            Self::RetireCode(dimension, id) => codes::retire(vocabulary, dimension, id),
            Self::RestoreCode(dimension, id) => codes::restore(vocabulary, dimension, id),
            Self::MergeCode(dimension, id, into) => codes::merge(vocabulary, dimension, id, into),
            Self::AddCode(dimension, id, naming) => codes::add(vocabulary, dimension, id.as_ref(), naming),
            Self::Import(other) => import::import(vocabulary, other),
            Self::Place(place) => places::put(places, place),
            Self::RenamePlace(id, name) => places::rename(places, id, name),
            Self::MovePlace(id, step) => places::move_place(places, id, *step),
            Self::RetirePlace(id, from) => places::retire(places, id, *from),
            Self::RestorePlace(id, from) => places::change(places, id, |place| place.with_retired(false, *from)),
            Self::Hours(id, hours, from) => places::hours(places, id, hours, *from),
            Self::Close(id, date) => places::close(places, id, *date, true),
            Self::Open(id, date) => places::close(places, id, *date, false),
        }
    }
}

/// The state that an added thing is left in when its adding is undone: out of use, for nothing is deleted.
#[must_use]
pub fn withdrawn(added: &Entity) -> Option<Entity> {
    match added.clone() {
        Entity::Code(code) => Some(Entity::Code(super::Code { retired: true, ..code })),
        Entity::Dimension(dimension) => Some(Entity::Dimension(super::Dimension { switched_on: false, ..dimension })),
        Entity::Place(place) => Some(Entity::Place(Place { retired: true, ..place })),
        _ => None,
    }
}

fn checked(labels: &Labels) -> Result<Labels, BadEdit> {
    let trimmed = Labels { fi: labels.fi.trim().into(), sv: labels.sv.trim().into(), en: labels.en.trim().into() };
    if !trimmed.are_complete() {
        return Err(BadEdit::NoName);
    }
    [&trimmed.fi, &trimmed.sv, &trimmed.en].into_iter().try_for_each(|name| not_too_long(name))?;
    Ok(trimmed)
}

fn not_too_long(name: &str) -> Result<(), BadEdit> {
    if name.chars().count() > LONGEST { Err(BadEdit::LongName) } else { Ok(()) }
}

/// The order of a list after one of its members in use has moved past its neighbour in use.
fn moved<T: Clone>(list: &[T], at: usize, step: Step, used: impl Fn(&T) -> bool) -> Vec<T> {
    let mut list = list.to_vec();
    let neighbour = match step {
        Step::Up => (0..at).rev().find(|index| list.get(*index).is_some_and(&used)),
        Step::Down => (at + 1..list.len()).find(|index| list.get(*index).is_some_and(&used)),
    };
    if let Some(neighbour) = neighbour {
        list.swap(at, neighbour);
    }
    list
}
