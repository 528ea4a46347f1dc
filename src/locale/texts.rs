//! The texts of a language by key. A file is parsed when the first of its texts is requested: one screen needs few of them, and a window
//! on an old laptop should not wait for, or keep, the help of the commands.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{Language, number};

type Bundle = FluentBundle<FluentResource>;

/// The files of a language, each one subject.
pub(super) struct Texts {
    files: Vec<File>,
    /// The keys in order; of equal ones the last holds.
    keys: Vec<Key>,
    /// How numbers are written.
    language: Language,
    /// How numbers are distinguished: one visit, two visits.
    plurals: LanguageIdentifier,
}

/// A file in Fluent syntax 1.0.
struct File {
    source: Cow<'static, str>,
    parsed: OnceLock<Bundle>,
}

/// The position of a key: it is kept as a place, since there are a thousand.
struct Key {
    file: usize,
    from: usize,
    to: usize,
}

impl Key {
    fn name<'a>(&self, files: &'a [File]) -> &'a str {
        &files[self.file].source[self.from..self.to]
    }
}

impl Texts {
    /// Of a key that occurs twice the last text holds. References reach no further than their own file.
    pub(super) fn new(language: Language, plurals: LanguageIdentifier, sources: impl IntoIterator<Item = Cow<'static, str>>) -> Self {
        let files: Vec<File> = sources.into_iter().map(|source| File { source, parsed: OnceLock::new() }).collect();
        let mut keys: Vec<Key> = files.iter().enumerate().flat_map(|(file, text)| keys_of(file, &text.source)).collect();
        // Stable: what stood later stays later.
        keys.sort_by(|one, other| one.name(&files).cmp(other.name(&files)));
        Self { files, keys, language, plurals }
    }

    /// The text of a key with these values; nothing where there is none.
    pub(super) fn render(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let after = self.keys.partition_point(|other| other.name(&self.files) <= key);
        let found = self.keys[..after].last().filter(|found| found.name(&self.files) == key)?;
        let file = &self.files[found.file];
        let bundle = file.parsed.get_or_init(|| self.parsed(&file.source));
        let pattern = bundle.get_message(key)?.value()?;
        // A value that is not given is shown as its name in braces; a test keeps that from happening.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(values), &mut errors).into_owned())
    }

    fn parsed(&self, source: &str) -> Bundle {
        let mut bundle = Bundle::new_concurrent(vec![self.plurals.clone()]);
        // The marks around values would reach files and print, and readers that search them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match self.language {
            Language::Finnish => |value, _| number::grouped(Language::Finnish, value),
            Language::Swedish => |value, _| number::grouped(Language::Swedish, value),
            Language::English => |value, _| number::grouped(Language::English, value),
        }));
        // What can be read of a faulty file is kept; a test finds the fault.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
        bundle
    }
}

/// The keys of a file: in Fluent's grammar an identifier at the very beginning of a line, before an equals sign, is one.
fn keys_of(file: usize, source: &str) -> Vec<Key> {
    let mut from = 0;
    let mut keys = Vec::new();
    for line in source.split_inclusive('\n') {
        let length = line.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter)).unwrap_or(line.len());
        let named = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
        if named && line[length..].trim_start_matches(' ').starts_with('=') {
            keys.push(Key { file, from, to: from + length });
        }
        from += line.len();
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(files: &[&'static str]) -> Texts {
        Texts::new(Language::English, Language::English.plural_tag(), files.iter().map(|file| Cow::from(*file)))
    }

    #[test]
    fn a_file_is_parsed_when_the_first_of_its_texts_is_asked_for() {
        let texts = texts(&["one = 1\n", "two = 2\nthree = 3\n", "four = 4\n"]);
        let parsed = || texts.files.iter().map(|file| file.parsed.get().is_some()).collect::<Vec<_>>();
        assert_eq!(parsed(), [false, false, false]);
        assert_eq!(texts.render("three", &FluentArgs::new()).as_deref(), Some("3"));
        assert_eq!(texts.render("none", &FluentArgs::new()), None);
        assert_eq!(parsed(), [false, true, false]);
    }

    #[test]
    fn keys_are_found_where_fluent_finds_them() {
        let tricky = "# comment = 1\n\nlong =\n    first = line\n    second\n    .title = attribute\n-term = 2\ntight=3\nlast_One   = 4";
        let texts = texts(&[tricky]);
        let value = |key| texts.render(key, &FluentArgs::new());
        assert_eq!(value("long").as_deref(), Some("first = line\nsecond"));
        assert_eq!(value("tight").as_deref(), Some("3"));
        assert_eq!(value("last_One").as_deref(), Some("4"));
        assert_eq!(texts.keys.len(), 3);
    }

    #[test]
    fn of_two_texts_with_one_key_the_later_holds() {
        let texts = texts(&["a = 1\nb = 2\na = 3\n", "b = 4\n"]);
        let value = |key| texts.render(key, &FluentArgs::new());
        assert_eq!((value("a").as_deref(), value("b").as_deref()), (Some("3"), Some("4")));
    }
}
