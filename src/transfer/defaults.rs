//! What an organisation presets for all its laptops, by one file that only the administrator can write.
//!
//! ```toml
//! organisation = "Tampereen kaupunki"
//! places = ["Hervanta=tue 10-16,fri 10-16"]
//! vocabulary = "vocabulary.toml"     # next to this file, or a whole path; the ready one where it is left out
//! base = 5                           # what protected figures are multiples of: 3 or 5
//! backup-folder = "/srv/backups"     # the second folder of the automatic backups
//! language = "sv"                    # fi, sv or en
//! locked = ["organisation", "base", "backup-folder", "language"]   # what the desk cannot change
//! ```
//!
//! Everything may be left out. With an organisation and a place the first start is skipped: the book is made as the window opens.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::book::vocabulary::FINNISH_ADVICE;
use crate::book::{Entropy, Explain, Explanation, Place, Vocabulary};
use crate::locale::Language;
use crate::statistics::disclosure::Base;
use crate::store::automatic::{choose_second_folder, second_folder};
use crate::store::{NewBook, Store, StoreError};

/// What can be locked, so that the desk cannot change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// The organisation's name.
    Organisation,
    /// What protected figures are multiples of.
    Base,
    /// The second folder of the automatic backups.
    BackupFolder,
    /// The language of the window.
    Language,
}

/// What is preset; nothing at all where there is no file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Defaults {
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The first advice points of a new book.
    pub places: Vec<Place>,
    /// The vocabulary of a new book, where it is not the ready one.
    pub vocabulary: Option<Vocabulary>,
    /// What protected figures are multiples of.
    pub base: Option<Base>,
    /// The second folder of the automatic backups.
    pub backup_folder: Option<PathBuf>,
    /// The language of the window.
    pub language: Option<Language>,
    /// What the desk cannot change.
    pub locked: Vec<Setting>,
    /// Why the file could not be used; then nothing is preset.
    pub error: Option<BadDefaults>,
}

/// The file of defaults cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct BadDefaults {
    /// The file.
    pub path: String,
    /// What is wrong with it.
    pub detail: String,
}

impl Explain for BadDefaults {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-defaults").with("path", &self.path).with("detail", &self.detail)
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Written {
    organisation: Option<String>,
    #[serde(default)]
    places: Vec<String>,
    vocabulary: Option<PathBuf>,
    base: Option<Base>,
    backup_folder: Option<PathBuf>,
    language: Option<String>,
    #[serde(default)]
    locked: Vec<Setting>,
}

impl Defaults {
    /// Reads the file. One that cannot be used presets nothing and says why in [`error`](Self::error): it must never keep a desk shut.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Self::default(),
            Err(error) => return Self::unusable(path, error.to_string()),
        };
        Self::parse(&text, path.parent().unwrap_or(Path::new("."))).unwrap_or_else(|detail| Self::unusable(path, detail))
    }

    fn unusable(path: &Path, detail: String) -> Self {
        Self { error: Some(BadDefaults { path: path.display().to_string(), detail }), ..Self::default() }
    }

    fn parse(text: &str, folder: &Path) -> Result<Self, String> {
        let written: Written = toml::from_str(text).map_err(|error| error.to_string())?;
        let organisation = written.organisation.map(|name| name.trim().to_owned());
        if organisation.as_deref() == Some("") {
            return Err("organisation is empty".to_owned());
        }
        let defaults = Self {
            organisation,
            places: places(&written.places)?,
            vocabulary: written.vocabulary.map(|file| vocabulary(&folder.join(file))).transpose()?,
            base: written.base,
            backup_folder: written.backup_folder.map(|second| folder.join(second)),
            language: written.language.map(|code| code.parse()).transpose().map_err(|error| format!("language: {error}"))?,
            locked: written.locked,
            error: None,
        };
        match defaults.locked.iter().find(|setting| !defaults.sets(**setting)) {
            Some(setting) => Err(format!("{setting:?} is locked but not set")),
            None => Ok(defaults),
        }
    }

    fn sets(&self, setting: Setting) -> bool {
        match setting {
            Setting::Organisation => self.organisation.is_some(),
            Setting::Base => self.base.is_some(),
            Setting::BackupFolder => self.backup_folder.is_some(),
            Setting::Language => self.language.is_some(),
        }
    }

    /// Whether the desk cannot change a setting.
    #[must_use]
    pub fn locks(&self, setting: Setting) -> bool {
        self.locked.contains(&setting)
    }

    /// The language of the window where the desk cannot change it.
    #[must_use]
    pub fn locked_language(&self) -> Option<Language> {
        self.language.filter(|_| self.locks(Setting::Language))
    }

    /// The vocabulary of a new book. The ready one is held by a test; were it unreadable, no book could be made, and the store would say so.
    #[must_use]
    pub fn vocabulary(&self) -> Vocabulary {
        self.vocabulary.clone().unwrap_or_else(|| Vocabulary::from_toml(FINNISH_ADVICE).unwrap_or_default())
    }

    /// The book that is made without asking anything, where organisation and advice point are known.
    #[must_use]
    pub fn new_book(&self) -> Option<NewBook> {
        let organisation = self.organisation.clone().filter(|_| !self.places.is_empty())?;
        Some(NewBook { organisation, places: self.places.clone(), vocabulary: self.vocabulary() })
    }

    /// Makes a book and gives it what is preset in addition to its content.
    ///
    /// # Errors
    /// When the book cannot be made.
    pub fn make(&self, path: &Path, book: &NewBook, entropy: &dyn Entropy) -> Result<Store, StoreError> {
        let mut store = Store::create(path, book, entropy)?;
        if let Some(base) = self.base {
            store.publisher().set_base(base)?;
        }
        self.choose_backup_folder(path);
        Ok(store)
    }

    /// Brings what is locked into a book that was made before, where it says something else.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn hold(&self, store: &mut Store) -> Result<(), StoreError> {
        if let Some(name) = self.organisation.as_deref().filter(|_| self.locks(Setting::Organisation))
            && store.reader().organisation()? != name
        {
            store.writer().set_organisation(name)?;
        }
        if let Some(base) = self.base.filter(|_| self.locks(Setting::Base))
            && store.publisher().base()? != base
        {
            store.publisher().set_base(base)?;
        }
        if self.locks(Setting::BackupFolder) && second_folder(store.path()) != self.backup_folder {
            self.choose_backup_folder(store.path());
        }
        Ok(())
    }

    /// A folder that is not there now, such as one on a server, is chosen at a later opening.
    fn choose_backup_folder(&self, book: &Path) {
        let Some(folder) = self.backup_folder.as_deref().filter(|folder| folder.is_dir()) else { return };
        if let Err(error) = choose_second_folder(book, Some(folder)) {
            tracing::warn!(%error, "the preset folder of backups could not be chosen");
        }
    }
}

fn places(written: &[String]) -> Result<Vec<Place>, String> {
    let mut places: Vec<Place> = Vec::new();
    for (order, text) in (0..).zip(written) {
        let place = Place::parse(text).map_err(|error| format!("{text}: {error}"))?;
        if places.iter().any(|known| known.id == place.id) {
            return Err(format!("{text}: there are two of this name"));
        }
        places.push(Place { order, ..place });
    }
    Ok(places)
}

fn vocabulary(file: &Path) -> Result<Vocabulary, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Vocabulary::from_toml(&text).map_err(|error| format!("{}: {error}", file.display()))
}
