//! A book of plausible visits.
