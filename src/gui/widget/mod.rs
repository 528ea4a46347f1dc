//! The building stones of every screen. Each takes the [`Look`](super::theme::Look) and draws with its tokens alone.
//!
//! Whatever can be pressed is reached with Tab, shows a ring while it has the focus, answers to Space (buttons also to
//! Enter) and is at least 44 pixels high.

mod bars;
mod button;
pub mod calendar;
pub mod chart;
pub mod figures;
mod focusable;
mod folder;
mod free_text;
mod layout;
mod scope;
mod slots;
mod stepper;
mod tile;
mod wide_page;

pub use bars::{Bar, bars};
pub use button::Button;
pub use focusable::{Press, focusable};
pub use folder::Folder;
pub use free_text::free_text;
pub use layout::{card, field, labelled, notice, page, page_room, page_with, secret_field, segmented, set_by_organisation, toggle};
pub use scope::scope;
pub use slots::Slots;
pub use stepper::Stepper;
pub use tile::Tile;
pub use wide_page::{columns, wide_page};
