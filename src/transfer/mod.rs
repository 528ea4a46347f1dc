//! What comes in and goes out.
//!
//! | module | holds |
//! |---|---|
//! | [`deliver`] | verified writing of files onto a stick or into a folder |
//! | [`drive`] | the drives that can be written to, removable ones first |
//! | [`printer`] | printing through the system |

pub mod deliver;
pub mod drive;
pub mod printer;
