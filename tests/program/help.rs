//! The help of the commands and what is told of arguments that are not understood: in Finnish, Swedish and English, all of it.

use support::texts;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, Command};
use kavijakirja::command::help;
use kavijakirja::locale::{Language, Locale};
use support::book::Book;

/// One text of the help: the keys it may have, its own first, and the English that stands beside the argument in the source.
struct Wanted {
    keys: Vec<String>,
    english: String,
}

/// A sentence's own full stop is left out in help.
fn bare(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

fn of_argument(arg: &Arg, path: &str, wanted: &mut Vec<Wanted>) {
    let name = arg.get_id().as_str().replace('_', "-");
    let keys = |rest: &str| vec![format!("cli-{path}-{name}{rest}"), format!("cli-any-{name}{rest}")];
    let help = arg.get_help().unwrap_or_else(|| panic!("{path} {name} has no documentation"));
    wanted.push(Wanted { keys: keys(""), english: bare(&help.to_string()) });
    if !arg.get_action().takes_values() {
        return;
    }
    for value in arg.get_possible_values() {
        if let Some(help) = value.get_help() {
            wanted.push(Wanted { keys: keys(&format!("-{}", value.get_name())), english: bare(&help.to_string()) });
        }
    }
    for name in arg.get_value_names().unwrap_or_default() {
        let key = name.to_lowercase().replace(['_', '='], "-");
        wanted.push(Wanted { keys: vec![format!("cli-value-{key}")], english: name.to_string() });
    }
}

fn of_command(command: &Command, path: &str, wanted: &mut Vec<Wanted>) {
    let key = if path.is_empty() { "kavijakirja" } else { path };
    let about = command.get_about().unwrap_or_else(|| panic!("{key} has no documentation"));
    wanted.push(Wanted { keys: vec![format!("cli-{key}")], english: bare(&about.to_string()) });
    command.get_arguments().for_each(|arg| of_argument(arg, path, wanted));
    for inner in command.get_subcommands() {
        let path = if path.is_empty() { inner.get_name().to_owned() } else { format!("{path}-{}", inner.get_name()) };
        of_command(inner, &path, wanted);
    }
}

fn wanted() -> Vec<Wanted> {
    let mut wanted = Vec::new();
    of_command(&help::commands(), "", &mut wanted);
    assert!(wanted.len() > 250, "{}", wanted.len());
    wanted
}

/// The texts of the help in a language, by their keys.
fn given(language: Language) -> BTreeMap<String, String> {
    let texts = texts::read(language.code()).into_iter().filter(|(key, _)| key.starts_with("cli-"));
    texts.map(|(key, text)| (key, text.wordings.concat())).collect()
}

fn chosen<'a>(wanted: &Wanted, given: &'a BTreeMap<String, String>) -> Option<(&'a String, &'a String)> {
    wanted.keys.iter().find_map(|key| given.get_key_value(key))
}

#[test]
fn every_command_and_argument_has_its_text_in_every_language() {
    for language in Language::ALL {
        let given = given(language);
        let lacking: Vec<_> = wanted().into_iter().filter(|wanted| chosen(wanted, &given).is_none()).map(|wanted| wanted.keys).collect();
        assert!(lacking.is_empty(), "{language} lacks one of: {lacking:#?}");
    }
}

#[test]
fn the_english_texts_are_those_beside_the_arguments() {
    let given = given(Language::English);
    for wanted in wanted() {
        if let Some((key, text)) = chosen(&wanted, &given) {
            assert_eq!(*text, wanted.english, "{key}: one of the two has been changed alone, or the argument needs {}", wanted.keys[0]);
        }
    }
}

#[test]
fn no_text_of_the_help_is_kept_that_no_command_has() {
    let given = given(Language::Finnish);
    let used: BTreeSet<String> = wanted().iter().filter_map(|wanted| Some(chosen(wanted, &given)?.0.clone())).collect();
    let unused: Vec<_> = given.keys().filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn no_language_has_another_ones_text_by_accident() {
    // The same word in these two.
    let same = ["cli-value-id", "cli-value-period", "cli-value-text", "cli-value-format"];
    let [finnish, swedish, english] = Language::ALL.map(given);
    for (key, text) in &finnish {
        let (swedish, english) = (&swedish[key], &english[key]);
        assert!(text != swedish && text != english, "{key}: {text}");
        assert!(swedish != english || same.contains(&key.as_str()), "{key}: {english}");
    }
}

/// Every command of a tree by what is typed, with its whole help.
fn helps(command: &mut Command, before: &str, found: &mut BTreeMap<String, String>) {
    let name = format!("{before} {}", command.get_name()).trim().to_owned();
    let _ = found.insert(name.clone(), command.render_long_help().to_string());
    command.get_subcommands_mut().for_each(|inner| helps(inner, &name, found));
}

#[test]
fn no_word_of_another_language_stands_in_the_help() {
    let english = ["Usage", "OPTIONS", "Options:", "Commands:", "Arguments:", "Print ", "default:", "ossible values", "<FILE>", "COMMAND"];
    for (language, foreign) in [(Language::Finnish, &english[..]), (Language::Swedish, &english[..]), (Language::English, &["VALITSI"][..])]
    {
        let mut all = BTreeMap::new();
        let mut commands = help::translated(&Locale::new(language));
        commands.build();
        helps(&mut commands, "", &mut all);
        assert!(all.len() > 50, "{}", all.len());
        for (name, help) in all {
            for word in foreign {
                assert!(!help.contains(word), "“{word}” in the help of {name} ({language}):\n{help}");
            }
            assert!(help.contains(&name), "{help}");
        }
    }
}

#[test]
fn help_is_asked_for_in_any_language_and_ends_well() {
    let book = Book::new();
    let help = |args: &[&str]| {
        let (code, out, errors) = book.run_with(args, "");
        assert_eq!((code, errors.as_str()), (0, ""), "{args:?}");
        out
    };
    let finnish = help(&["day", "--help"]);
    assert!(
        finnish.starts_with("Näytä tai aseta päivän tiedot\n\nKäyttö: kavijakirja day [VALITSIMET] <PÄIVÄ>\n\nArgumentit:\n"),
        "{finnish}"
    );
    assert!(finnish.contains("- zero: Toimipiste oli auki, mutta kukaan ei tullut"), "{finnish}");
    // The language may stand before the command or after it, in one word or two.
    let swedish = help(&["--lang", "sv", "day", "--help"]);
    assert!(swedish.starts_with("Visa eller ange vad som är känt om en dag\n\nAnvändning: "), "{swedish}");
    assert_eq!(help(&["day", "--help", "--lang=sv"]), swedish);
    assert_eq!(help(&["day", "-h", "--lang", "sv"]), swedish);
    let english = help(&["--lang", "en", "statistics", "--help"]);
    assert!(english.contains("[default: csv,xlsx,pdf]") && english.contains("Possible values: overview, topics"), "{english}");
    let all = help(&["--lang", "sv", "--help"]);
    assert!(all.contains("\nKommandon:\n") && all.contains("Gör en bok\n") && all.contains("Visa versionen"), "{all}");
    assert!(help(&["--version"]).starts_with("kavijakirja "));
}

#[test]
fn a_command_without_its_inner_command_shows_what_there_is() {
    let book = Book::new();
    let (code, out, errors) = book.run_with(&["--lang", "fi", "place"], "");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(errors.contains("Komennot:") && errors.contains("Nimettävä") || errors.contains("Anna uusi nimi; tunnus pysyy"), "{errors}");
    assert_eq!(book.code(&["place", "help"]), 2, "help is asked for by --help alone");
}

/// Arguments that are wrong, and how the telling begins in Finnish, Swedish and English.
const WRONG: [(&str, [&str; 3]); 15] = [
    ("check --nonsense", ["Täällä ei ole valitsinta", "Här finns ingen flagga", "There is no option or argument “--nonsense”"]),
    ("chek", ["Komentoa ”chek” ei ole", "Kommandot ”chek” finns inte", "There is no command “chek”"]),
    ("list", ["Jotain puuttuu: --period <JAKSO>", "Något saknas: --period <PERIOD>", "Something is missing: --period <PERIOD>"]),
    ("list --period", ["Arvo puuttuu: --period <JAKSO>", "Ett värde saknas: --period", "A value is missing after --period <PERIOD>"]),
    (
        "list --period 2026-W54",
        ["--period <JAKSO>: ”2026-W54” ei ole jakso", "--period <PERIOD>: ”2026-W54” är inte en", "--period <PERIOD>: “2026-W54” is not"],
    ),
    (
        "list --period 2026 --place HERVANTA!",
        ["--place <TOIMIPISTE>: ”HERVANTA!”", "--place <PUNKT>: ”HERVANTA!”", "--place <PLACE>: “HERVANTA!” cannot"],
    ),
    (
        "list --period 2026 --period 2025",
        ["--period <JAKSO> annettiin monta", "--period <PERIOD> gavs flera", "--period <PERIOD> was given more than once"],
    ),
    ("day yesterday", ["”yesterday” ei ole päivämäärä", "”yesterday” är inget datum", "“yesterday” is not a date"]),
    ("day 2026-11-20 --status shut", ["”shut” ei sovi", "”shut” passar inte", "“shut” does not fit --status <STATUS>"]),
    ("log --people many", ["”many” ei ole sopiva luku", "”many” är inget tal", "“many” is not a number that fits --people"]),
    ("demo --seed 1 --weeks 9999", ["”9999” on liian pieni", "”9999” är för litet", "“9999” is too small or too large for --weeks"]),
    (
        "log --answer age",
        ["--answer <KYSYMYS=VALINTA>...: ”age”", "--answer <FRÅGA=VAL>...: ”age” är inget svar", "--answer <DIM=CODE>...: “age” is not"],
    ),
    ("new --base 4", ["Tämä ei voi olla suojattujen", "Detta kan inte vara basen", "This cannot be the base"]),
    (
        "figures --period 2026 --rows topic --protect --preview",
        [
            "--protect ei sovi yhteen näiden kanssa: --preview",
            "--protect går inte ihop med: --preview",
            "--protect does not go together with: --preview",
        ],
    ),
    ("remove not-an-id", ["<TUNNUS>: ”not-an-id”", "<ID>: ”not-an-id”", "<ID>: “not-an-id”"]),
];

#[test]
fn arguments_that_are_not_understood_are_told_in_the_readers_language() {
    let book = Book::new();
    for (line, told) in WRONG {
        for (language, told) in Language::ALL.into_iter().zip(told) {
            let words: Vec<&str> = ["--lang", language.code()].into_iter().chain(line.split(' ')).collect();
            let (code, out, errors) = book.run_with(&words, "");
            assert_eq!((code, out.as_str()), (2, ""), "{words:?}");
            assert!(errors.starts_with(told), "{words:?}: {errors}");
            let nothing_done = ["Mitään ei", "Ingenting ", "Inget ", "Nothing was"].iter().any(|words| errors.contains(words));
            assert!(nothing_done && errors.contains("--help"), "{words:?}: {errors}");
            let clap = ["error:", "tip:", "For more information", "invalid value", "required"].iter().find(|word| errors.contains(**word));
            assert_eq!(clap, None, "{words:?}: {errors}");
            assert!(language == Language::English || !errors.contains("Usage"), "{words:?}: {errors}");
        }
    }
}

#[test]
fn a_word_that_is_nearly_right_is_met_with_the_right_one() {
    let book = Book::new();
    let (_, _, errors) = book.run_with(&["--lang", "fi", "chek"], "");
    assert!(errors.contains("Tarkoititko: check?"), "{errors}");
    let (_, _, errors) = book.run_with(&["--lang", "sv", "check", "--jsn"], "");
    assert!(errors.contains("Menade du: --json?"), "{errors}");
    let (_, _, errors) = book.run_with(&["--lang", "en", "day", "2026-11-20", "--status", "shut"], "");
    assert!(errors.contains("Choose one of these: open, closed, zero."), "{errors}");
}

#[test]
fn the_window_is_asked_for_by_what_stands_before_a_command_alone() {
    let locale = Locale::new(Language::English);
    let read = |line: &str| {
        let words: Vec<OsString> = std::iter::once("kavijakirja").chain(line.split_whitespace()).map(OsString::from).collect();
        help::parse(&words, &locale)
    };
    for (line, book, language) in [
        ("", None, None),
        ("--book a.sqlite", Some("a.sqlite"), None),
        ("--lang=sv", None, Some(Language::Swedish)),
        ("--lang fi --book=b.sqlite", Some("b.sqlite"), Some(Language::Finnish)),
    ] {
        let cli = read(line).unwrap();
        let told = (cli.command.is_none(), cli.general.book, cli.general.lang);
        assert_eq!(told, (true, book.map(PathBuf::from), language), "{line}");
    }
    // Said again after a command, it is the same.
    for line in ["--book c.sqlite check", "check --book c.sqlite"] {
        let cli = read(line).unwrap();
        assert_eq!((cli.command.is_some(), cli.general.book), (true, Some(PathBuf::from("c.sqlite"))), "{line}");
    }
    for line in ["--help", "-h", "--version", "-V", "--book", "--lang xx", "--window", "-b", "nonsense", "--book a.sqlite nonsense"] {
        assert!(read(line).is_err(), "{line}");
    }
}
