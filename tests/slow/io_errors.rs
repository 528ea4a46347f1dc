//! A disk that fails at any of the program's calls: it is told in words, no acknowledged visit is missing, the book stays whole, and
//! whoever tries again with the same id counts once, also where the commit that failed reappears.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::process::Stdio;
use std::sync::Mutex;

use kavijakirja::book::Period;
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::statistics::Selection;
use kavijakirja::store::{Store, StoreError};
use kavijakirja::text;
use support::book::Book;
use support::strace::strace;

const IDS: [&str; 6] = [
    "00000000-0000-4000-8000-000000000001",
    "00000000-0000-4000-8000-000000000002",
    "00000000-0000-4000-8000-000000000003",
    "00000000-0000-4000-8000-000000000004",
    "00000000-0000-4000-8000-000000000005",
    "00000000-0000-4000-8000-000000000006",
];

/// One try on a book of its own, with one fault.
struct Try {
    book: Book,
    code: Option<i32>,
    acknowledged: Vec<String>,
    told: String,
    /// How many calls failed.
    injected: usize,
}

/// The book all tries begin with: it holds a few visits already, and is closed.
fn template() -> Vec<u8> {
    let book = Book::new();
    for _ in 0..3 {
        let _ = book.done(&["log", "--topic", "tax", "--language", "fin", "--date", "2026-11-13"]);
    }
    fs::read(book.path()).unwrap()
}

/// Runs a command on a copy of the book while its calls on that book's folder fail as `inject` says.
fn try_with(template: &[u8], inject: &str, args: &[&str], lines: &[String]) -> Try {
    let book = Book { folder: tempfile::tempdir().unwrap() };
    fs::write(book.path(), template).unwrap();
    let (path, folder) = (book.path().display().to_string(), book.folder.path().display().to_string());
    let elsewhere = tempfile::tempdir().unwrap();
    let (trace, call) = (elsewhere.path().join("trace"), inject.split([':', '=']).nth(1).unwrap());
    let (wal, shm, trace_of) = (format!("{path}-wal"), format!("{path}-shm"), format!("trace={call}"));
    let options = ["-P", &path, "-P", &wal, "-P", &shm, "-P", &folder, "-e", &trace_of, "-e", inject];
    let mut child = strace(&options, &trace, &support::program::program())
        .args(["--lang", "en", "--book", &path])
        .args(args)
        .env("HOME", elsewhere.path())
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("strace (the package strace) cannot be run: {error}"));
    let (mut input, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut acknowledged = Vec::new();
    for line in lines {
        // Each line waits for the answer to the one before it; a program that has ended answers no more.
        let _ = input.write_all(line.as_bytes());
        let mut id = [0; 37];
        match output.read_exact(&mut id) {
            Ok(()) => acknowledged.push(String::from_utf8(id.to_vec()).unwrap().trim().to_owned()),
            Err(_) => break,
        }
    }
    drop(input);
    let mut rest = String::new();
    let _ = output.read_to_string(&mut rest).unwrap();
    acknowledged.extend(rest.lines().map(str::to_owned));
    let mut told = String::new();
    let _ = child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    let code = child.wait().unwrap().code();
    let injected = fs::read_to_string(&trace).unwrap().matches("(INJECTED)").count();
    Try { book, code, acknowledged, told, injected }
}

impl Try {
    /// Whether the program told what happened, in whole words that it means.
    fn is_told_well(&self) -> bool {
        let locale = Locale::new(Language::English);
        let known = [
            StoreError::DiskFull,
            StoreError::ReadOnly,
            StoreError::Io(String::new()),
            StoreError::DatabaseLocked,
            StoreError::Damaged(String::new()),
        ];
        // An explanation ends with what the system said, where there is more than the sentence.
        let is_known = |error: &StoreError| {
            self.told.starts_with(&locale.explain(error).split("The program says").next().unwrap().trim_end().to_owned())
        };
        let words = ["panicked", "unwrap", ".rs:", "Err("];
        self.told.lines().count() == 1 && known.iter().any(is_known) && !words.iter().any(|word| self.told.contains(word))
    }

    /// What is wrong with what is left; nothing where all is as promised. `offered` are the visits that were tried.
    fn fault(&self, offered: &[&str], may_be_damage: bool) -> Option<String> {
        match self.code {
            Some(0) if self.acknowledged.len() == offered.len() && self.told.is_empty() => {}
            // A page that the disk cannot give back is damage, as far as anybody can tell.
            Some(3 | 4) if (self.code == Some(4) || may_be_damage) && self.is_told_well() => {}
            // Killed by the test.
            None => {}
            code => return Some(format!("{code:?}: {:?}, {} acknowledged", self.told, self.acknowledged.len())),
        }
        let visits = |store: &mut Store| -> BTreeMap<String, u32> {
            let all = Selection { period: Period::Day(support::date("2026-11-20")), place: None };
            store.reader().visits(&all).unwrap().into_iter().map(|visit| (visit.id.to_string(), visit.people)).collect()
        };
        let mut store = match Store::open(&self.book.path()) {
            Ok(store) => store,
            Err(error) => return Some(format!("it does not open any more: {error}")),
        };
        let kept = visits(&mut store);
        if let Some(lost) = self.acknowledged.iter().find(|id| !kept.contains_key(*id)) {
            return Some(format!("{lost} was acknowledged and is lost"));
        }
        let again: Vec<_> = offered.iter().map(|id| support::visit(&json(id))).collect();
        if let Err(error) = store.writer().record_all(&again, Origin::Desk) {
            return Some(format!("the retry fails: {error}"));
        }
        let expected: BTreeMap<_, _> = again.iter().map(|visit| (visit.id.to_string(), visit.people)).collect();
        let found = visits(&mut store);
        if found != expected {
            return Some(format!("after the retry {found:?}"));
        }
        let proof = store.maintenance().check().unwrap();
        (!proof.is_clean()).then(|| format!("{:?}", proof.findings))
    }
}

fn json(id: &str) -> String {
    format!(r#"{{"id":"{id}","topic":["kela"],"language":"ara","people":2,"date":"2026-11-20","hour":10}}"#)
}

/// The arguments of `log` for one visit.
fn log(id: &str) -> Vec<&str> {
    vec!["log", "--topic", "kela", "--language", "ara", "--people", "2", "--date", "2026-11-20", "--hour", "10", "--id", id]
}

/// Runs the tries on all processors, until a call's number is beyond the last; returns how many calls failed, and what was wrong.
fn every(call: &str, error: &str, step: usize, one: &(dyn Fn(&str) -> (usize, Option<String>) + Sync)) -> (usize, Vec<String>) {
    let next = Mutex::new((1, true));
    let done = Mutex::new((0, Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            let _ = scope.spawn(|| {
                loop {
                    let when = {
                        let mut next = next.lock().unwrap();
                        if !next.1 {
                            return;
                        }
                        next.0 += step;
                        next.0 - step
                    };
                    let inject = format!("inject={call}:error={error}:when={when}");
                    let (injected, wrong) = one(&inject);
                    next.lock().unwrap().1 &= injected > 0;
                    let mut done = done.lock().unwrap();
                    done.0 += injected;
                    done.1.extend(wrong.map(|wrong| format!("{inject}: {wrong}")));
                }
            });
        }
    });
    done.into_inner().unwrap()
}

const FAULTS: [(&str, &str); 9] = [
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("fsync", "EIO"),
    ("fsync", "ENOSPC"),
    ("ftruncate", "EIO"),
    ("openat", "EIO"),
    ("openat", "ENOSPC"),
    ("unlink", "EIO"),
    ("pread64", "EIO"),
];

#[test]
fn whichever_call_of_log_fails_it_is_told_and_a_retry_counts_once() {
    let template = template();
    let mut failed = 0;
    for (call, error) in FAULTS {
        let one = |inject: &str| {
            let tried = try_with(&template, inject, &log(IDS[0]), &[]);
            (tried.injected, tried.fault(&IDS[..1], call == "pread64"))
        };
        let (injected, wrong) = every(call, error, 1, &one);
        assert!(injected > 1, "{call} is called and fails: {injected}");
        assert!(wrong.is_empty(), "{wrong:#?}");
        failed += injected;
    }
    eprintln!("log: {failed} calls failed one by one");
}

#[test]
fn whichever_call_of_log_stdin_fails_no_acknowledged_visit_is_missing() {
    let template = template();
    let lines: Vec<String> = IDS.iter().map(|id| json(id) + "\n").collect();
    let mut failed = 0;
    for ((call, error), step) in FAULTS.into_iter().zip([5, 7, 1, 2, 1, 1, 1, 1, 5]) {
        let one = |inject: &str| {
            let tried = try_with(&template, inject, &["log", "--stdin"], &lines);
            (tried.injected, tried.fault(&IDS, call == "pread64"))
        };
        let (injected, wrong) = every(call, error, step, &one);
        assert!(injected > 0, "{call} is called and fails");
        assert!(wrong.is_empty(), "{wrong:#?}");
        failed += injected;
    }
    eprintln!("log --stdin: {failed} calls failed one by one");
}

#[test]
fn a_commit_that_failed_and_reappears_counts_once_with_its_retry() {
    let template = template();
    let lines: Vec<String> = IDS.iter().map(|id| json(id) + "\n").collect();
    let mut reappeared = 0;
    for when in 1..=9 {
        // The sync fails and the laptop dies before anything can be put right.
        let inject = format!("inject=fsync:error=EIO:signal=SIGKILL:when={when}");
        let tried = try_with(&template, &inject, &["log", "--stdin"], &lines);
        let kept = Store::open(&tried.book.path()).unwrap();
        let all = Selection { period: Period::Day(support::date("2026-11-20")), place: None };
        reappeared += usize::from(kept.reader().visits(&all).unwrap().len() > tried.acknowledged.len());
        drop(kept);
        assert_eq!(tried.fault(&IDS, false), None, "{inject}");
    }
    assert!(reappeared > 2, "commits of which nobody was told stand in the book: {reappeared}");
}

#[test]
fn after_a_sync_that_failed_the_program_says_that_it_is_not_certain() {
    let locale = Locale::new(Language::English);
    let template = template();
    let tries = (1..=5).map(|when| try_with(&template, &format!("inject=fsync:error=EIO:when={when}"), &log(IDS[0]), &[]));
    let failed: Vec<_> = tries.filter(|tried| tried.code == Some(4)).collect();
    // The folder, the head of the journal file, the commit; what comes after the commit takes nothing away.
    assert_eq!(failed.len(), 3);
    for tried in failed {
        assert!(tried.acknowledged.is_empty() && tried.told.contains("It is not certain that it was saved."), "{}", tried.told);
    }
    let full = try_with(&template, "inject=pwrite64:error=ENOSPC:when=12", &log(IDS[0]), &[]);
    assert_eq!((full.code, full.told.trim()), (Some(4), text!(locale, "error-disk-full").as_str()));
}
