//! The lists that names are recognised by, read from `assets/free-text`.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::forms;

/// Names of one sort.
pub(super) struct NameList {
    /// Names that are no ordinary words.
    pub(super) certain: HashSet<String>,
    /// Names that are ordinary words as well.
    pub(super) also_words: HashSet<String>,
}

/// Common given names.
pub(super) static GIVEN: LazyLock<NameList> = LazyLock::new(|| NameList::read(include_str!("../../../assets/free-text/given-names.txt")));

/// Common surnames.
pub(super) static SURNAMES: LazyLock<NameList> = LazyLock::new(|| NameList::read(include_str!("../../../assets/free-text/surnames.txt")));

/// Beginnings of capitalised words that are no names of persons.
pub(super) static ORDINARY: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../assets/free-text/ordinary-words.txt")).collect());

/// The lines of a list without its head of comments.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl NameList {
    fn read(list: &'static str) -> Self {
        let mut names = Self { certain: HashSet::new(), also_words: HashSet::new() };
        for line in lines(list) {
            let (name, set) = match line.split_once('\t') {
                Some((name, _)) => (name, &mut names.also_words),
                None => (line, &mut names.certain),
            };
            set.extend(forms::keys(&name.to_lowercase()));
        }
        names
    }
}
