//! What counts as shown of a message: what was pressed, typed or reported produced it, and the user saw the difference.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use support::harness::Window;

use super::source::Source;

static SOURCE: LazyLock<Source> = LazyLock::new(Source::read);

/// These messages of the screen ("Save Saved") come of what is done, and by them something becomes true that was not.
#[track_caller]
pub fn changes(screen: &str, window: &mut Window, messages: &str, done: impl FnOnce(&mut Window), promise: impl Fn(&Window) -> bool) {
    window.trail.alone = true;
    assert!(!promise(window), "{screen}: {messages}: promised of it is what was so before: {:?}", window.texts());
    let before = window.trail.heard.len();
    done(window);
    let heard = &window.trail.heard[before..];
    let came: BTreeSet<(String, String)> = heard.iter().flat_map(|written| SOURCE.names(written)).collect();
    assert!(promise(window), "{screen}: {messages}: the promise is not kept after {heard:?}: {:?}", window.texts());
    for message in messages.split(' ') {
        assert!(came.contains(&(screen.to_owned(), message.to_owned())), "{screen}: {message} did not come: {heard:?}");
    }
}
