//! A damaged book is noticed, kept, and made good: nothing is lost that can still be read.
//!
//! | file | promise |
//! |---|---|
//! | `desk` | a book with something of everything, and all its figures |
//! | `flips` | no flipped byte crashes the program, and none changes a figure unnoticed |
//! | `log` | saves in a damaged log are not dropped in silence |
//! | `refused` | what is no book, too new or out of reach is told and left alone |
//! | `rescue` | the damaged book is kept aside; the new one has the backup and every readable change |
//! | `upgrade` | old books are upgraded, and an upgrade that is killed leaves the old book whole |

mod desk;
mod flips;
mod log;
mod refused;
mod rescue;
mod upgrade;
