//! One door: whatever any command records, its bundle is taken in by another laptop, `check` is clean, `backup` works and `list` finds it.
//!
//! Every command that records is tried with every date and text that somebody may type. What is refused leaves no trace and names the
//! limit; what is accepted has to pass at every other door.

use support::book::Book;

/// Dates at and beyond both ends, before 1970 on each weekday, and of every form that a date is read in.
const DATES: [&str; 12] = [
    "1926-11-20",
    "1969-12-28",
    "1969-12-31",
    "1970-01-01",
    "1999-12-31",
    "2000-01-01",
    "2026-11-20",
    "2062-11-20",
    "2100-12-31",
    "2101-01-01",
    "9999-12-31",
    "+12026-11-20",
];

/// Texts around each limit, and with what a terminal would obey.
fn texts() -> Vec<String> {
    let long = |length: usize| "ä".repeat(length);
    let mut texts: Vec<String> = [1, 120, 121, 1_000, 1_001, 1_500, 2_000, 2_001, 5_000].map(long).to_vec();
    let odd = ['\u{1b}', '\u{7}', '\n', '\t', '\u{7f}', '\u{85}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}'];
    texts.extend(odd.map(|odd| format!("Ryhmä{odd}ilta")));
    texts
}

fn words(line: &str, value: &str) -> Vec<String> {
    line.split(' ').map(|word| word.replace('@', value)).collect()
}

/// Every command that records, with a date or a text that somebody may type.
fn commands() -> Vec<Vec<String>> {
    let dated = [
        "log --topic kela --language ara --date @",
        "event add --title Ilta --participants 3 --date @",
        "observe Jonoa --topic kela --date @",
        "day @ --status closed",
        "day @ --note Jonoa --staff 2",
        "place close hervanta @",
        "place hours hervanta tue=10-16 --from @",
        "target add --name Vuosi --counted visits --number 5 --period @",
        "target add --name Vuosi --counted visits --number 5 --period 2026-01-01..@",
    ];
    let worded = [
        "event add --participants 3 --title @",
        "observe @ --topic kela",
        "day 2026-11-20 --note @",
        "place rename hervanta @",
        "vocabulary rename topic kela --fi @",
        "vocabulary rename topic --sv @",
        "vocabulary add topic uusi --fi Uusi --own-name @",
        "vocabulary add topic --fi @",
        "vocabulary add-question oma --fi @ --choice Yksi --choice Kaksi",
        "vocabulary add-question oma --fi Oma --choice @ --choice Kaksi",
        "target add --counted visits --number 5 --period 2026 --name @",
        "log --topic kela --language ara --answer served=@",
    ];
    let numbered = ["log --topic kela --language ara --people @", "log --topic kela --language ara --times @", "day 2026-11-20 --staff @"];
    let mut commands = Vec::new();
    for line in dated {
        commands.extend(DATES.map(|date| words(line, date)));
    }
    for line in worded {
        commands.extend(texts().iter().map(|text| words(line, text)));
    }
    for line in numbered {
        commands.extend(["0", "1", "65535", "65536", "1000000", "1000001", "4294967295"].map(|number| words(line, number)));
    }
    for args in &mut commands {
        args.iter_mut().filter(|word| *word == "tue=10-16").for_each(|word| "tue 10-16".clone_into(word));
    }
    commands
}

/// Two laptops with one book between them.
struct Pair {
    here: Book,
    there: Book,
    bundles: u32,
}

impl Pair {
    fn new() -> Self {
        Self::of(Book::new())
    }

    fn of(here: Book) -> Self {
        let there = Book::new();
        Self { here, there, bundles: 0 }
    }

    /// What the other laptop says of a bundle with all that is new here; nothing where it takes it in, or nothing is new.
    fn exchange(&mut self) -> Option<String> {
        self.bundles += 1;
        let file = self.here.folder.path().join(format!("{}.kvb", self.bundles));
        let path = file.to_str().unwrap();
        let (code, _, error) = self.here.run_with(&["bundle", "write", "--to", path, "--no-passphrase"], "");
        if code != 0 {
            return Some(format!("bundle write: {error}"));
        }
        if !file.exists() {
            return None;
        }
        let (code, _, error) = self.there.run_with(&["--lang", "en", "bundle", "read", path, "--accept", "--join"], "");
        (code != 0).then(|| format!("bundle read: {}", error.trim()))
    }

    /// What is wrong after these commands, each with what it printed.
    fn fault(&mut self, done: &[(Vec<String>, String)]) -> Option<String> {
        if let Some(fault) = self.exchange() {
            return Some(fault);
        }
        for book in [&self.here, &self.there] {
            let proof = book.json(&["check", "--json"]);
            if proof["clean"] != true || proof["unruly"].as_array().is_some_and(|unruly| !unruly.is_empty()) {
                return Some(format!("check: {proof}"));
            }
        }
        let copy = self.here.folder.path().join(format!("{}.sqlite", self.bundles));
        let (code, _, error) = self.here.run_with(&["--lang", "en", "backup", "--to", copy.to_str().unwrap()], "");
        if code != 0 {
            return Some(format!("backup: {}", error.trim()));
        }
        done.iter().find_map(|(args, printed)| self.not_found(args, printed.trim()))
    }

    /// The list that lacks what a command recorded, here or there; and what a list shows raw.
    fn not_found(&self, args: &[String], id: &str) -> Option<String> {
        let date = args.iter().find(|word| word.len() == 10 && word.as_bytes()[4] == b'-').map_or("2026-11-20", String::as_str);
        let year = date.get(..4).unwrap_or_default();
        let list: Vec<&str> = match args[0].as_str() {
            "log" => vec!["list", "--period", year],
            "event" => vec!["event", "list", "--period", year],
            "observe" => vec!["observe", "--list", year],
            "day" => vec!["day", date],
            _ => return None,
        };
        let raw = |character: char| character != '\n' && kavijakirja::book::rules::controls::steers(character);
        [&self.here, &self.there].into_iter().find_map(|book| {
            let (_, listed, _) = book.run_with(&list, "");
            let fault = if listed.contains(|character| raw(character) && character != '\t') { "raw characters" } else { "not found" };
            (fault == "raw characters" || (args[0] != "day" && !listed.contains(id))).then(|| format!("{}: {fault}", list.join(" ")))
        })
    }
}

/// A command as a report shows it: long texts by their length.
fn shown(args: &[String]) -> String {
    let word = |word: &String| match word.chars().count() {
        length if length > 30 => format!("<{length} characters>"),
        _ => word.escape_debug().to_string(),
    };
    args.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// How many recorded commands go into one bundle.
const TOGETHER: usize = 12;

#[test]
fn whatever_any_command_records_passes_at_every_other_door() {
    let mut pair = Pair::new();
    let (mut faults, mut done, mut recorded, mut refused) = (Vec::new(), Vec::new(), 0, 0);
    let mut commands = commands().into_iter().peekable();
    while let Some(args) = commands.next() {
        let (code, printed, error) = pair.here.run_with(&args.iter().map(String::as_str).collect::<Vec<_>>(), "");
        match code {
            0 => done.push((args, printed)),
            2 => refused += 1,
            _ => faults.push(format!("{}: refused with {code}: {}", shown(&args), error.trim())),
        }
        if done.len() == TOGETHER || commands.peek().is_none() {
            recorded += done.len();
            if let Some(fault) = pair.fault(&done) {
                let commands: Vec<String> = done.iter().map(|(args, _)| shown(args)).collect();
                faults.push(format!("{}\n  after {}", fault.lines().next().unwrap_or_default(), commands.join("\n        ")));
                pair = Pair::new();
            }
            done.clear();
        }
    }
    eprintln!("{recorded} commands recorded, {refused} refused, {} faults", faults.len());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(recorded > 80 && refused > 200, "both happen: {recorded}, {refused}");
}

#[test]
fn a_name_with_what_steers_a_terminal_is_refused_with_the_field_and_the_character() {
    let book = Book::new();
    for (line, field) in [
        ("event add --participants 3 --title @", "title of the event"),
        ("place rename hervanta @", "name"),
        ("vocabulary rename topic kela --fi @", "name of a choice or question"),
        ("vocabulary add topic uusi --fi Uusi --own-name @", "language’s own name"),
        ("target add --counted visits --number 5 --period 2026 --name @", "name"),
    ] {
        let args = words(line, "Ilta\u{1b}[2J");
        let args: Vec<&str> = ["--lang", "en"].into_iter().chain(args.iter().map(String::as_str)).collect();
        let (code, _, error) = book.run_with(&args, "");
        assert!(code == 2 && error.contains(field) && error.contains("U+001B") && !error.contains('\u{1b}'), "{line}: {code} {error:?}");
    }
}

#[test]
fn what_is_refused_names_the_field_and_the_limit() {
    let book = Book::new();
    let long = "ä".repeat(1_001);
    for (args, field, limit) in [
        (vec!["log", "--topic", "kela", "--language", "ara", "--date", "1926-11-20"], "date", "2000–2100"),
        (vec!["day", "2101-01-01", "--status", "closed"], "date", "2000–2100"),
        (vec!["place", "close", "hervanta", "1999-12-31"], "day of closure", "2000–2100"),
        (vec!["event", "add", "--participants", "3", "--title", &long], "title of the event", "1000"),
    ] {
        let (code, _, error) = book.run_with(&[&["--lang", "en"], args.as_slice()].concat(), "");
        assert!(code == 2 && error.contains(field) && error.contains(limit), "{args:?}: {code} {error}");
    }
    let (code, _, error) = book.run_with(&["--lang", "en", "log", "--stdin"], r#"{"topic":["kela"],"language":"ara","date":"1926-11-20"}"#);
    assert!(code == 1 && error.contains("2000–2100"), "{error}");
    let fresh = book.folder.path().join("other.sqlite");
    let args = ["--lang", "en", "--book", fresh.to_str().unwrap(), "new", "--place", "Puhos", "--organisation", &long];
    let (code, _, error) = book.run_with(&args, "");
    assert!(code == 2 && error.contains("name of the organisation") && !fresh.exists(), "{code} {error}");
}
