//! Errands: work that may take long, on a thread of its own, telling how far it has come.

use std::thread;

use iced::Task;
use iced::futures::channel::mpsc;

/// Tells the window of an errand. What is told after the window is closed is lost, and nobody misses it.
#[derive(Debug)]
pub struct ProgressSender<M>(mpsc::UnboundedSender<M>);

impl<M> ProgressSender<M> {
    /// Sends a message.
    pub fn tell(&self, message: M) {
        drop(self.0.unbounded_send(message));
    }
}

/// A teller, and the task that brings what it tells; the task ends when the teller is dropped.
pub fn pair<M: Send + 'static>() -> (ProgressSender<M>, Task<M>) {
    let (sender, receiver) = mpsc::unbounded();
    (ProgressSender(sender), Task::stream(receiver))
}

/// Starts a thread. Where the system gives none, the teller is dropped and the errand ends untold.
pub fn start<M: Send + 'static>(progress: ProgressSender<M>, work: impl FnOnce(&ProgressSender<M>) + Send + 'static) {
    let started = thread::Builder::new().name("errand".to_owned()).spawn(move || work(&progress));
    if let Err(error) = started {
        tracing::warn!(%error, "a thread could not be started");
    }
}

/// Runs `work` on a thread of its own; what it tells comes as messages, one after the other.
pub fn run<M: Send + 'static>(work: impl FnOnce(&ProgressSender<M>) + Send + 'static) -> Task<M> {
    let (progress, task) = pair();
    start(progress, work);
    task
}
