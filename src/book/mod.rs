//! What is recorded, as plain values: no file, no clock, no window.
//!
//! | file | holds |
//! |---|---|
//! | [`id`] | the ids of places, dimensions, codes, visits and desks |
//! | [`visit`] | one [`Visit`] and the [`Draft`] it is made from |
//! | [`dimension`] | the questions of every visit, and their choices |
//! | [`vocabulary`] | all dimensions of a book together, and the ready vocabularies |
//! | [`place`] | advice points and their opening hours |
//! | [`day`], [`staff`] | what is known of a place on a date, and who worked there |
//! | [`event`], [`observation`] | gatherings, and what a desk noticed |
//! | [`target`] | what a funder expects |
//! | [`preset`] | ready beginnings for a new desk |
//! | [`publication`] | what was published of a place and week |
//! | [`period`], [`week`], `bad_period` | spans of days, ISO 8601 weeks, and the error of reading them |
//! | [`years`] | the years in which anything can lie |
//! | [`whole_number`] | the one reader of typed whole numbers |
//! | [`change`] | one entry of the journal |
//! | [`lists`] | what may be done with places, dimensions and codes |
//! | [`clock`] | time and randomness, which are passed in |
//! | [`retention`] | which backups are kept |
//! | [`rules`] | what every entity keeps to, whatever door it comes in by |
//! | [`explain`] | how an error reaches a reader in their language |
//! | [`feedback`] | what visitors answer: counts alone |
//! | [`forgotten`] | what remains of old weeks |
//! | [`free_text`] | the guard that finds in a note what names a person |

mod bad_period;
pub mod change;
pub mod clock;
pub mod day;
pub mod dimension;
pub mod event;
pub mod explain;
pub mod feedback;
pub mod forgotten;
pub mod free_text;
pub mod id;
pub mod lists;
pub mod observation;
pub mod period;
pub mod place;
pub mod preset;
pub mod publication;
pub mod retention;
pub mod rules;
pub mod staff;
pub mod target;
pub mod visit;
pub mod vocabulary;
pub mod week;
pub mod whole_number;
pub mod years;

pub use change::{Change, Entity, Key};
pub use clock::{Clock, Entropy, Moment};
pub use day::{DayStatus, DeskDay};
pub use dimension::{Choose, Code, Dimension, Labels};
pub use event::{Event, EventKind};
pub use explain::{Explain, Explanation};
pub use feedback::{Face, Feedback};
pub use forgotten::Forgotten;
pub use id::{CodeId, DeskId, DimensionId, PlaceId, VisitId};
pub use observation::Observation;
pub use period::Period;
pub use place::Place;
pub use preset::Preset;
pub use publication::Frozen;
pub use staff::{Role, Staff};
pub use target::Target;
pub use visit::{Draft, Visit};
pub use vocabulary::Vocabulary;
pub use week::Week;
