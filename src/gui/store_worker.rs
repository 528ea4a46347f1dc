//! The book behind the window: one owned [`Store`] on one thread, reached by futures; and its errors in a form that messages carry.
//!
//! So no disk wait freezes a frame, and no two answers mix: requests are answered in their order.

use std::future::Future;
use std::sync::mpsc;
use std::thread;

use iced::futures::{self, channel::oneshot};

use crate::book::feedback::BadFeedback;
use crate::book::vocabulary::BadVocabulary;
use crate::book::{Explain, Explanation};
use crate::report::format::dhis2::BadMapping;
use crate::statistics::disclosure::Drafts;
use crate::store::automatic::BackupError;
use crate::store::{Store, StoreError};
use crate::transfer::bundle::BundleError;
use crate::transfer::defaults::BadDefaults;
use crate::transfer::export::ExportError;
use crate::transfer::kiosk_lock::LockError;
use crate::transfer::printer::PrintError;

type Job = Box<dyn FnOnce(&mut Store) + Send>;

/// A handle to the thread that owns the book. The thread ends, and the book is closed, with the last handle.
#[derive(Debug, Clone)]
pub struct StoreHandle {
    jobs: mpsc::Sender<Job>,
}

/// The thread that owned the book is gone. What was requested of it last is not certain to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the book's thread has ended")]
pub struct StoreWorkerGone;

impl Explain for StoreWorkerGone {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-library-gone")
    }
}

/// What kind of error it is: what the window does next depends on this and never on the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The book is damaged.
    Damaged,
    /// The file is no book of this program.
    NotABook,
    /// The book was written by a newer program.
    Newer,
    /// Another program holds the book.
    Locked,
    /// The disk is full.
    DiskFull,
    /// The disk failed.
    DiskFailed,
    /// The database refused for another reason.
    Database,
    /// The thread that owned the book is gone.
    WorkerGone,
    /// Anything else; the window does nothing but show it.
    Other,
}

/// An error that the window can show.
pub trait Failure: Explain {
    /// What kind of error it is.
    fn kind(&self) -> ErrorKind {
        ErrorKind::Other
    }
}

/// An error in a form that a message can carry: its kind and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UiError {
    kind: ErrorKind,
    text: Explanation,
}

impl UiError {
    /// The error as the window carries it.
    pub fn of(error: &impl Failure) -> Self {
        Self { kind: error.kind(), text: error.explain() }
    }

    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The key of its text, for the log.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.text.key
    }

    /// The technical detail, where the text has one.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.text.args.iter().find(|(name, _)| *name == "detail").map(|(_, detail)| detail.as_str())
    }

    /// The reason alone, for a place that says already that it is not certain what was saved: nobody reads that twice.
    #[must_use]
    pub fn reason(&self) -> Self {
        let detail = || self.detail().unwrap_or_default();
        let text = match self.kind {
            ErrorKind::Locked => Explanation::plain("reason-book-busy"),
            ErrorKind::DiskFull => Explanation::plain("reason-disk-full"),
            ErrorKind::DiskFailed => Explanation::plain("reason-disk-failed").with("detail", detail()),
            ErrorKind::Database => Explanation::plain("reason-database").with("detail", detail()),
            ErrorKind::WorkerGone => Explanation::plain("reason-library-gone"),
            ErrorKind::Damaged | ErrorKind::NotABook | ErrorKind::Newer | ErrorKind::Other => self.text.clone(),
        };
        Self { text, ..self.clone() }
    }
}

impl From<Explanation> for UiError {
    fn from(text: Explanation) -> Self {
        Self { kind: ErrorKind::Other, text }
    }
}

impl Explain for UiError {
    fn explain(&self) -> Explanation {
        self.text.clone()
    }
}

impl Failure for UiError {
    fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl Failure for StoreWorkerGone {
    fn kind(&self) -> ErrorKind {
        ErrorKind::WorkerGone
    }
}

impl Failure for StoreError {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Damaged(_) => ErrorKind::Damaged,
            Self::NotABook(_) => ErrorKind::NotABook,
            Self::TooNew { .. } => ErrorKind::Newer,
            Self::DatabaseLocked => ErrorKind::Locked,
            Self::DiskFull => ErrorKind::DiskFull,
            Self::Io(_) => ErrorKind::DiskFailed,
            Self::Database(_) => ErrorKind::Database,
            _ => ErrorKind::Other,
        }
    }
}

impl Failure for ExportError {
    fn kind(&self) -> ErrorKind {
        if let Self::Store(error) = self { error.kind() } else { ErrorKind::Other }
    }
}

impl Failure for BundleError {
    fn kind(&self) -> ErrorKind {
        if let Self::Store(error) = self { error.kind() } else { ErrorKind::Other }
    }
}

impl Failure for BackupError {
    fn kind(&self) -> ErrorKind {
        if let Self::Book(error) = self { error.kind() } else { ErrorKind::Other }
    }
}

impl Failure for PrintError {}
impl Failure for LockError {}
impl Failure for BadDefaults {}
impl Failure for BadMapping {}
impl Failure for BadVocabulary {}
impl Failure for BadFeedback {}

impl StoreHandle {
    /// Starts the thread, opens the book there, and runs a first request; returns nothing where there is no book to open.
    ///
    /// # Errors
    /// When the book cannot be opened, or the first request fails.
    pub async fn open<T, E>(
        open: impl FnOnce() -> Result<Option<Store>, E> + Send + 'static,
        first: impl FnOnce(&mut Store) -> Result<T, E> + Send + 'static,
    ) -> Result<Option<(Self, T)>, UiError>
    where
        T: Send + 'static,
        E: Failure,
    {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let (answer, opened) = oneshot::channel();
        let serve = move || match open().and_then(|store| store.map(|mut store| first(&mut store).map(|value| (store, value))).transpose())
        {
            Ok(Some((mut store, value))) => {
                if answer.send(Ok(Some(value))).is_ok() {
                    for job in waiting {
                        job(&mut store);
                    }
                }
            }
            // Where nobody waits any more, the window is closed.
            Ok(None) => drop(answer.send(Ok(None))),
            Err(error) => drop(answer.send(Err(UiError::of(&error)))),
        };
        let started = thread::Builder::new().name("library".to_owned()).spawn(serve);
        if started.is_err() {
            return Err(UiError::of(&StoreWorkerGone));
        }
        let value = opened.await.unwrap_or_else(|_| Err(UiError::of(&StoreWorkerGone)))?;
        Ok(value.map(|value| (Self { jobs }, value)))
    }

    /// Sends work to the book's thread at once, whether or not the outcome is awaited.
    ///
    /// # Errors
    /// When the thread has ended.
    pub fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Store) -> T + Send + 'static,
    ) -> impl Future<Output = Result<T, StoreWorkerGone>> + Send + 'static {
        let (answer, answered) = oneshot::channel();
        // Where nobody waits for the answer any more, the work is done all the same.
        let sent = self.jobs.send(Box::new(move |store| drop(answer.send(work(store)))));
        async move {
            sent.map_err(|_| StoreWorkerGone)?;
            answered.await.map_err(|_| StoreWorkerGone)
        }
    }

    /// Sends work that can fail; every failure is returned as one [`UiError`].
    ///
    /// # Errors
    /// When the work fails or the thread has ended.
    pub fn ask<T: Send + 'static, E: Failure>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, E> + Send + 'static,
    ) -> impl Future<Output = Result<T, UiError>> + Send + 'static {
        let asked = self.run(move |store| work(store).map_err(|error| UiError::of(&error)));
        async move { asked.await.unwrap_or_else(|gone| Err(UiError::of(&gone))) }
    }
}

/// Freezes what files are made of, from the thread that writes them.
///
/// # Errors
/// When the book cannot be written, or its thread has ended: then nothing is known to be frozen.
pub fn freeze(store: &StoreHandle, drafts: &Drafts) -> Result<(), ExportError> {
    let drafts = drafts.clone();
    let frozen = futures::executor::block_on(store.run(move |store| store.publisher().freeze(&drafts)));
    Ok(frozen.map_err(|StoreWorkerGone| ExportError::Closed)??)
}
