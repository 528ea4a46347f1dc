//! The manuals as files.

use chrono::NaiveDate;

use super::export::ExportError;
use super::file_name;
use crate::locale::Locale;
use crate::report::manual::Manual;

/// Both manuals as PDFs in the language of `locale`: their names (`kavijakirja-manual-fi.pdf`) and bytes.
///
/// # Errors
/// When a file cannot be put together, which would be a fault of the program.
pub fn files(locale: &Locale, today: NaiveDate) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
    let file = |manual: Manual| Ok((file_name::manual(manual, locale.language()), manual.pdf(locale, today)?));
    Manual::ALL.into_iter().map(file).collect()
}
