//! From counts to tables, pure.

pub mod disclosure;
