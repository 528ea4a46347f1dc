//! The pages of a damaged file and of its log, one after the other, without SQLite.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use crate::store::files::with_ending;
use crate::store::wal::{self, PAGE};

/// The pages of a file and its log.
pub(super) struct Pages {
    file: File,
    count: u32,
    log: Option<File>,
    /// The position of the newest image of a page in the log: of saves that SQLite would read, and of the others.
    counted: BTreeMap<u32, u64>,
    rest: BTreeMap<u32, u64>,
    /// The position of every other image of the rest.
    every: Vec<u64>,
}

/// Which image of a page is meant where there are several.
#[derive(Debug, Clone, Copy)]
pub(super) enum Image {
    /// The newest of all, also from a save that SQLite would not read.
    Newest,
    /// The one that SQLite would read.
    Counted,
    /// The one in the file itself.
    Filed,
}

impl Pages {
    /// Opens a file for reading alone.
    pub(super) fn open(path: &Path) -> std::io::Result<Self> {
        let file = File::open(path)?;
        let count = u32::try_from(file.metadata()?.len().div_ceil(PAGE as u64)).unwrap_or(u32::MAX);
        let frames = wal::frames(path)?;
        let of = |counts: bool| frames.iter().filter(move |frame| frame.counts == counts).map(|frame| (frame.page, frame.at)).collect();
        let every = frames.iter().filter(|frame| !frame.counts).map(|frame| frame.at).collect();
        let log = if frames.is_empty() { None } else { Some(File::open(with_ending(path, "-wal"))?) };
        Ok(Self { file, count, log, counted: of(true), rest: of(false), every })
    }

    /// Passes on every page: of the file, or of the log where it holds a newer one, and every image of the rest.
    ///
    /// What a later save replaced is left out: it may have been replaced so that it be forgotten.
    pub(super) fn each<E: From<std::io::Error>>(&mut self, mut look: impl FnMut(&mut Self, &[u8]) -> Result<(), E>) -> Result<(), E> {
        let last = self.count.max(self.counted.keys().last().copied().unwrap_or(0));
        for number in 1..=last {
            if let Some(page) = self.page(number, Image::Counted)? {
                look(self, &page)?;
            }
        }
        for at in self.every.clone() {
            if let Some(page) = read(self.log.as_mut(), at)? {
                look(self, &page)?;
            }
        }
        Ok(())
    }

    /// One image of a page; none where there is none or the medium cannot read it.
    pub(super) fn page(&mut self, number: u32, image: Image) -> std::io::Result<Option<Vec<u8>>> {
        let logged = match image {
            Image::Newest => self.rest.get(&number).or_else(|| self.counted.get(&number)),
            Image::Counted => self.counted.get(&number),
            Image::Filed => None,
        };
        match logged {
            Some(at) => read(self.log.as_mut(), *at),
            None if number == 0 || number > self.count => Ok(None),
            None => read(Some(&mut self.file), u64::from(number - 1) * PAGE as u64),
        }
    }
}

/// A page at this place. What the file no longer has is zeros; a page that the medium cannot read is left out.
fn read(file: Option<&mut File>, at: u64) -> std::io::Result<Option<Vec<u8>>> {
    let Some(file) = file else { return Ok(None) };
    let mut page = Vec::with_capacity(PAGE);
    let _ = file.seek(SeekFrom::Start(at))?;
    match file.take(PAGE as u64).read_to_end(&mut page) {
        Ok(_) => {
            page.resize(PAGE, 0);
            Ok(Some(page))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Err(error),
        Err(_) => Ok(None),
    }
}
