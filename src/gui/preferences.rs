//! What this laptop's window remembers outside the book: language, appearance, text size, last place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::theme::{Appearance, TEXT_PERCENT};
use crate::book::PlaceId;
use crate::locale::Language;
use crate::store::make_private_folder;

/// The order of the desk's tiles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tiles {
    /// What was used most at the place in the weeks before comes first.
    #[default]
    ByUse,
    /// As the lists say.
    AsListed,
}

/// The preferences, as a small TOML file in the configuration folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The code of the window's language; none until it was chosen.
    pub language: Option<String>,
    /// The palette.
    pub appearance: Appearance,
    /// The size of text, in percent.
    pub text_percent: u16,
    /// The place where the desk stood last.
    pub place: Option<PlaceId>,
    /// The place where the desk is whenever the window is opened, where one was chosen.
    pub usual_place: Option<PlaceId>,
    /// The order of the desk's tiles.
    pub tiles: Tiles,
    /// The folder that files were saved in last.
    pub folder: Option<PathBuf>,
    /// The file of what our codes are called in DHIS2, where one was chosen.
    pub dhis2_mapping: Option<PathBuf>,
    /// The printer that was chosen last.
    pub printer: Option<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            appearance: Appearance::default(),
            text_percent: *TEXT_PERCENT.start(),
            place: None,
            usual_place: None,
            tiles: Tiles::default(),
            folder: None,
            dhis2_mapping: None,
            printer: None,
        }
    }
}

impl Preferences {
    /// Reads the file. A file that is missing or cannot be read gives the defaults: preferences must never keep a desk shut.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        fs::read_to_string(path).ok().and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let text = toml::to_string(self).map_err(io::Error::other)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        make_private_folder(folder)?;
        let file = tempfile::NamedTempFile::new_in(folder)?;
        fs::write(file.path(), text)?;
        let _ = file.persist(path)?;
        Ok(())
    }

    /// The chosen language.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(|code| code.parse().ok())
    }
}
