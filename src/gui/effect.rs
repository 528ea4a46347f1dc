//! What follows from a message: work to run, and what a screen asks of its parent.

use iced::Task;

/// Tasks, and the actions that the parent of a screen must match, in the order in which they came about.
///
/// `M` is the screen's message and `A` its own `Action`: a screen that asks nothing of its parent has [`std::convert::Infallible`] there.
/// Effects can be joined, so that two things that follow from one message both happen.
#[derive(Debug)]
#[must_use = "an effect that is dropped does not happen"]
pub struct Effect<M, A> {
    tasks: Vec<Task<M>>,
    actions: Vec<A>,
}

impl<M, A> Effect<M, A> {
    /// Nothing follows.
    pub fn none() -> Self {
        Self { tasks: Vec::new(), actions: Vec::new() }
    }

    /// A task whose outcome comes back as a message.
    pub fn run(task: Task<M>) -> Self {
        Self { tasks: vec![task], actions: Vec::new() }
    }

    /// Something that the parent must do.
    pub fn ask(action: A) -> Self {
        Self { tasks: Vec::new(), actions: vec![action] }
    }

    /// Both effects, this one first.
    pub fn and(mut self, other: Self) -> Self {
        self.tasks.extend(other.tasks);
        self.actions.extend(other.actions);
        self
    }

    /// Whether nothing follows.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.tasks.is_empty() && self.actions.is_empty()
    }

    /// The work to run as one task, and what the parent must do.
    pub fn into_parts(self) -> (Task<M>, Vec<A>)
    where
        M: 'static,
    {
        let task = self.tasks.into_iter().reduce(|first, next| Task::batch([first, next]));
        (task.unwrap_or_else(Task::none), self.actions)
    }
}

impl<M: Send + 'static, A> Effect<M, A> {
    /// The same effect for a parent's messages and actions.
    pub fn map<N: Send + 'static, B>(self, message: impl Fn(M) -> N + Clone + Send + 'static, action: impl FnMut(A) -> B) -> Effect<N, B> {
        let task = |task: Task<M>| task.map(message.clone());
        Effect { tasks: self.tasks.into_iter().map(task).collect(), actions: self.actions.into_iter().map(action).collect() }
    }

    /// The same effect for a parent that answers each action by an effect of its own.
    pub fn answer<N: Send + 'static, B>(
        self,
        message: impl Fn(M) -> N + Clone + Send + 'static,
        act: impl FnMut(A) -> Effect<N, B>,
    ) -> Effect<N, B> {
        let tasks = self.tasks.into_iter().map(|task| task.map(message.clone())).collect();
        self.actions.into_iter().map(act).fold(Effect { tasks, actions: Vec::new() }, Effect::and)
    }
}
