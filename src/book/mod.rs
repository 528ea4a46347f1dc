//! What is recorded, and nothing of how it is kept or shown.

pub mod explain;
