//! Work that may take long, on a thread of its own that reports its progress.

use std::thread;

use iced::Task;
use iced::futures::channel::mpsc;

/// Sends the messages of background work to the window. What is sent after the window is closed is lost, and nobody misses it.
#[derive(Debug)]
pub struct ProgressSender<M>(mpsc::UnboundedSender<M>);

impl<M> ProgressSender<M> {
    /// Sends a message.
    pub fn send(&self, message: M) {
        drop(self.0.unbounded_send(message));
    }
}

/// A sender, and the task that brings its messages; the task ends when the sender is dropped.
pub fn pair<M: Send + 'static>() -> (ProgressSender<M>, Task<M>) {
    let (sender, receiver) = mpsc::unbounded();
    (ProgressSender(sender), Task::stream(receiver))
}

/// Starts a thread. Where the system gives none, the sender is dropped and the task ends without a message.
pub fn start<M: Send + 'static>(progress: ProgressSender<M>, work: impl FnOnce(&ProgressSender<M>) + Send + 'static) {
    let started = thread::Builder::new().name("errand".to_owned()).spawn(move || work(&progress));
    if let Err(error) = started {
        tracing::warn!(%error, "a thread could not be started");
    }
}

/// Runs `work` on a thread of its own; what it sends comes as messages, one after the other.
pub fn run<M: Send + 'static>(work: impl FnOnce(&ProgressSender<M>) + Send + 'static) -> Task<M> {
    let (progress, task) = pair();
    start(progress, work);
    task
}
