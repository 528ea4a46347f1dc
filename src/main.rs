//! Arguments in; window or command out; exit codes.

use std::ffi::OsString;
use std::io::{BufReader, Write};
use std::process::ExitCode;

use kavijakirja::command::cli::Cli;
use kavijakirja::command::failure::Exit;
use kavijakirja::command::{self, Host, help};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::store::host::{Paths, SystemClock, SystemEntropy, system};
use kavijakirja::text;
use kavijakirja::transfer::defaults::Defaults;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let beside = std::env::current_exe().ok().and_then(|program| Paths::beside(&program));
    let paths = beside.or_else(Paths::of_user);
    let defaults = paths.as_ref().map(|paths| Defaults::read(&paths.defaults)).unwrap_or_default();
    let language = defaults.language.unwrap_or_else(system_language);
    let locale = Locale::new(help::language(&arguments).unwrap_or(language));
    match (help::parse(&arguments, &locale), paths) {
        (Ok(cli), Some(paths)) => start(cli, paths, defaults, language, locale).into(),
        (Ok(_), None) => {
            let _ = writeln!(std::io::stderr(), "{}", text!(locale, "command-no-home"));
            Exit::Failed.into()
        }
        (Err(refusal), _) => refusal.report().into(),
    }
}

fn start(cli: Cli, mut paths: Paths, defaults: Defaults, language: Language, locale: Locale) -> Exit {
    let mut errors = std::io::stderr();
    if let Some(trouble) = &defaults.error {
        let _ = writeln!(errors, "{}", locale.explain(trouble));
    }
    if let Some(book) = &cli.general.book {
        paths.book.clone_from(book);
    }
    let clock = match SystemClock::of_process() {
        Ok(clock) => clock,
        Err(error) => {
            let _ = writeln!(errors, "{error}");
            return Exit::Failed;
        }
    };
    if cli.command.is_none() {
        return window(cli.general.lang, language, clock, paths, defaults, &locale);
    }
    let mut output = std::io::stdout();
    let mut host = Host {
        clock: &clock,
        entropy: &SystemEntropy,
        paths,
        defaults,
        system: system(),
        search: std::env::var_os("PATH").unwrap_or_default(),
        locale,
        ask_secret: &|question| rpassword::prompt_password(format!("{question} ")),
        input: BufReader::new(Box::new(std::io::stdin())),
        output: &mut output,
        errors: &mut errors,
    };
    command::run(cli, &mut host)
}

#[cfg(feature = "gui")]
fn window(
    language: Option<Language>,
    system_language: Language,
    clock: SystemClock,
    paths: Paths,
    defaults: Defaults,
    locale: &Locale,
) -> Exit {
    use std::sync::Arc;

    use kavijakirja::gui::platform::System;
    use kavijakirja::gui::{self, Start};
    use kavijakirja::store::host::documents_folder;

    // The log ends with the window; without one the window works all the same.
    let _log = kavijakirja::store::program_log::start(&paths.logs);
    let start = Start {
        paths,
        defaults: Arc::new(defaults),
        language,
        system_language,
        clock: Arc::new(clock),
        entropy: Arc::new(SystemEntropy),
        platform: Arc::new(System::new(std::env::var_os("PATH").unwrap_or_default(), documents_folder())),
        has_display: gui::has_display(|name| std::env::var_os(name)),
    };
    match gui::run(start) {
        Ok(()) => Exit::Done,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{}", locale.explain(&error));
            Exit::Failed
        }
    }
}

/// A build without the window has only commands.
#[cfg(not(feature = "gui"))]
fn window(_: Option<Language>, _: Language, _: SystemClock, _: Paths, _: Defaults, locale: &Locale) -> Exit {
    let _ = writeln!(std::io::stderr(), "{}", text!(locale, "command-no-window"));
    Exit::WrongUse
}

/// The language of the user's session (POSIX: `LC_ALL`, then `LC_MESSAGES`, then `LANG`); Finnish where it is another.
fn system_language() -> Language {
    let set = |name: &&str| std::env::var_os(name).filter(|value| !value.is_empty());
    let session = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    let session = session.map(|value| value.to_string_lossy().into_owned()).unwrap_or_default();
    session.get(..2).and_then(|code| code.parse().ok()).unwrap_or(Language::Finnish)
}
