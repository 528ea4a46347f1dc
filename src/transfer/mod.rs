//! What comes in and goes out.
//!
//! | module | holds |
//! |---|---|
//! | [`weekly`], [`daily`] | the week's statistics and the day's sheet, from the book to files or paper |
//! | [`section_export`] | the sections of the statistics, to values and files |
//! | [`export`] | what these share: the choice of formats, errors |
//! | [`file_name`] | the names of all files and folders that leave |
//! | [`deliver`] | verified writing of files onto a stick or into a folder |
//! | [`defaults`] | what an organisation presets for all its laptops |
//! | [`drive`] | the drives that can be written to, removable ones first |
//! | [`printer`] | printing through the system |
//! | [`import`] | earlier tallies from spreadsheets |
//! | [`bundle`] | changes carried from one laptop's book to another |
//! | [`kiosk_lock`] | the passphrase on the way back from the visitor to the desk |
//! | [`manual`] | the manuals as files |
//! | [`demo`] | a book of plausible visits, for trying and measuring |

pub mod bundle;
pub mod daily;
pub mod defaults;
pub mod deliver;
pub mod demo;
pub mod drive;
pub mod export;
pub mod file_name;
pub mod import;
pub mod kiosk_lock;
pub mod manual;
pub mod printer;
pub mod section_export;
pub mod weekly;
