//! The book behind the window: one owned [`Store`] on one thread, reached by futures.
//!
//! So no disk wait freezes a frame, and no two answers mix: what is asked first is answered first.

use std::future::Future;
use std::sync::mpsc;
use std::thread;

use iced::futures::{self, channel::oneshot};

use crate::book::{Explain, Explanation};
use crate::statistics::disclosure::Drafts;
use crate::store::Store;
use crate::transfer::export::ExportError;

type Job = Box<dyn FnOnce(&mut Store) + Send>;

/// A handle to the thread that owns the book. The thread ends, and the book is closed, with the last handle.
#[derive(Debug, Clone)]
pub struct StoreHandle {
    jobs: mpsc::Sender<Job>,
}

/// The thread that owned the book is gone. What was asked of it last is not certain to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the book's thread has ended")]
pub struct StoreWorkerGone;

impl Explain for StoreWorkerGone {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-library-gone")
    }
}

/// An error of the book in a form that a message can carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UiError(Explanation);

impl UiError {
    /// The trouble an error makes.
    pub fn of(error: &impl Explain) -> Self {
        Self(error.explain())
    }
}

impl UiError {
    /// Which error it is, by the key of its text.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.0.key
    }

    /// What the program says of it, in its own words.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.0.args.iter().find(|(name, _)| *name == "detail").map(|(_, detail)| detail.as_str())
    }

    /// The reason alone, for a place that has already told that it is not certain what was saved: nobody reads that twice.
    #[must_use]
    pub fn reason(&self) -> Self {
        let detail = || self.detail().unwrap_or_default();
        Self(match self.0.key {
            "error-book-busy" => Explanation::plain("reason-book-busy"),
            "error-disk-full" => Explanation::plain("reason-disk-full"),
            "error-disk-failed" => Explanation::plain("reason-disk-failed").with("detail", detail()),
            "error-database" => Explanation::plain("reason-database").with("detail", detail()),
            "error-library-gone" => Explanation::plain("reason-library-gone"),
            _ => self.0.clone(),
        })
    }
}

impl From<Explanation> for UiError {
    fn from(explanation: Explanation) -> Self {
        Self(explanation)
    }
}

impl Explain for UiError {
    fn explain(&self) -> Explanation {
        self.0.clone()
    }
}

impl StoreHandle {
    /// Starts the thread, opens the book there, and asks a first thing of it; nothing where there is no book to open.
    ///
    /// # Errors
    /// When the book cannot be opened, or the first thing fails.
    pub async fn open<T, E>(
        open: impl FnOnce() -> Result<Option<Store>, E> + Send + 'static,
        first: impl FnOnce(&mut Store) -> Result<T, E> + Send + 'static,
    ) -> Result<Option<(Self, T)>, UiError>
    where
        T: Send + 'static,
        E: Explain,
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

    /// Asks something of the book; it is asked at once, whether or not the answer is awaited.
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

    /// Asks something of the book that can fail; every failure comes as one [`UiError`].
    ///
    /// # Errors
    /// When the work fails or the thread has ended.
    pub fn ask<T: Send + 'static, E: Explain>(
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
    let frozen = futures::executor::block_on(store.run(move |store| store.freeze(&drafts)));
    Ok(frozen.map_err(|StoreWorkerGone| ExportError::Closed)??)
}
