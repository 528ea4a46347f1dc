//! Kävijäkirja, the visitors' book of low-threshold advice points.

pub mod statistics;
