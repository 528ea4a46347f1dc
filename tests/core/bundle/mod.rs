//! Bundles: two laptops' books become one, in any order, and nothing from a stranger does harm.

mod forgotten;
mod hostile;
mod laptop;
mod lists;
mod merging;
mod sealed;
mod stranger;
