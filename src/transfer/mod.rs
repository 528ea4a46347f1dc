//! What comes in and goes out.
//!
//! | folder | holds |
//! |---|---|
//! | [`import`] | earlier tallies from spreadsheets |
//! | [`demo`] | a book of plausible visits, for trying and measuring |

pub mod demo;
pub mod import;
