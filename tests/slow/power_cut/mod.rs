//! Saved means saved, also where the power is cut: every write and sync of real runs is recorded, and from it disks are made as a power
//! cut can leave them, with what was not synced lost, torn or out of order. Each opens, holds every visit that was acknowledged before
//! the cut, as it was given, and proves itself.

mod disk;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, mpsc};

use disk::{Cut, Disk, Image};
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Period, Visit};
use kavijakirja::statistics::Selection;
use kavijakirja::store::{Store, StoreError};
use support::Dice;

use support::program::{INSIDE, only};
use support::strace::{Call, read, strace};

/// Every call that changes what is on a disk.
const CALLS: &str = "trace=openat,write,pwrite64,pwritev,pwritev2,writev,ftruncate,truncate,fallocate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync,fdatasync,sync_file_range,msync,mkdir";

/// How many visits each run of `log --stdin` records: the second is long enough that SQLite writes its journal file back on the way.
const RUNS: [u32; 3] = [20, 430, 30];

/// How many power cuts.
const CUTS: usize = 450;

/// The visits that are offered: the number in the id makes out people and topics, so that a damaged one is found.
fn offered(number: u32) -> Visit {
    let (topics, language) = ([r#""kela","migri""#, r#""housing""#, r#""tax""#][number as usize % 3], ["ara", "som"][number as usize % 2]);
    support::visit(&format!(
        r#"{{"id":"00000000-0000-4000-8000-{number:012}","topic":[{topics}],"language":"{language}","people":{},"date":"2026-11-20","hour":10,"channel":"desk"}}"#,
        number + 1
    ))
}

/// A visit as `log --stdin` takes it.
fn line(number: u32) -> String {
    serde_json::to_string(&offered(number)).unwrap() + "\n"
}

/// Runs the program under strace; returns its calls. `talk` speaks with it.
fn traced(
    folder: &Path,
    program: &Path,
    options: &[&str],
    args: &[&str],
    talk: impl FnOnce(std::process::ChildStdin, std::process::ChildStdout),
) -> (Vec<Call>, bool) {
    let trace = folder.join("elsewhere/trace");
    let mut command = strace(&[&["-e", CALLS], options].concat(), &trace, program);
    let _ = command.args(args).env("HOME", folder.join("elsewhere")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("strace (the package strace) cannot be run: {error}"));
    talk(child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let status = child.wait().unwrap();
    (read(&trace), status.success())
}

fn program() -> PathBuf {
    support::program::program()
}

/// A folder for the book, and in it one for what is not looked at.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("elsewhere")).unwrap();
    folder
}

/// The life of a book from its making on: every call, in order.
fn life(folder: &Path) -> Vec<Call> {
    let book = folder.join("book.sqlite");
    let book = book.to_str().unwrap();
    let new = ["--book", book, "new", "--place", "Hervanta=tue 10-16,fri 10-16", "--organisation", "Kototori"];
    let (mut calls, made) = traced(folder, &program(), &[], &new, |_, mut output| drop(output.read_to_end(&mut Vec::new())));
    assert!(made);
    let mut number = 0;
    let dice = Dice::new(4);
    for run in RUNS {
        let (more, done) = traced(folder, &program(), &[], &["--book", book, "log", "--stdin"], |mut input, output| {
            let mut output = BufReader::new(output).lines();
            let end = number + run;
            while number < end {
                // Lines that come together become durable together.
                let together = u32::try_from(1 + dice.below(3)).unwrap().min(end - number);
                input.write_all((number..number + together).map(line).collect::<String>().as_bytes()).unwrap();
                for acknowledged in number..number + together {
                    assert_eq!(output.next().unwrap().unwrap(), offered(acknowledged).id.to_string());
                }
                number += together;
            }
            drop(input);
        });
        assert!(done);
        calls.extend(more);
    }
    calls
}

/// The visits that a call acknowledges: their ids on standard output.
fn acknowledges(call: &Call) -> Vec<u32> {
    if call.name != "write" || call.number_of_file() != 1 {
        return Vec::new();
    }
    let said = String::from_utf8_lossy(call.bytes(1)).into_owned();
    said.lines().filter_map(|line| line.strip_prefix("00000000-0000-4000-8000-")?.parse().ok()).collect()
}

/// What a cut left, and what must be in it.
struct Cutting {
    image: Image,
    /// How many visits were acknowledged: the numbers below it.
    acknowledged: Vec<u32>,
    /// Whether the making of the book had been acknowledged.
    made: bool,
    /// Whether every visit is to be tried again after it.
    retried: bool,
    what: String,
}

/// Cuts the power so many times along the calls; half of the cuts come just after something was acknowledged or synced.
fn cuts(calls: &[Call], mut disk: Disk, wanted: usize, dice: &Dice, mut take: impl FnMut(Cutting)) -> Disk {
    let telling: Vec<usize> = (0..calls.len()).filter(|&at| !acknowledges(&calls[at]).is_empty() || calls[at].name == "fsync").collect();
    let anywhere = |_| usize::try_from(dice.below(calls.len() as u64)).unwrap();
    let mut at: Vec<usize> = (0..wanted / 2).map(|_| *dice.pick(&telling)).chain((wanted / 2..wanted).map(anywhere)).collect();
    at.sort_unstable();
    let mut at = at.into_iter().peekable();
    let mut acknowledged = Vec::new();
    let mut made = false;
    for (index, call) in calls.iter().enumerate() {
        disk.follow(call, dice);
        made |= call.name == "write" && call.number_of_file() == 1;
        acknowledged.extend(acknowledges(call));
        while at.next_if_eq(&index).is_some() {
            let cut = *dice.pick(&Cut::ALL);
            let mut image = disk.cut(cut, dice);
            // The shared memory is written without a call: anything may stand in it.
            if let Some(shared) = image.get_mut("book.sqlite-shm").filter(|_| dice.below(2) == 0) {
                shared.resize(32_768, 0);
                let _ = kavijakirja::book::Entropy::fill(dice, shared);
            }
            let what = format!("cut after call {index} ({}), {cut:?}", call.name);
            take(Cutting { image, acknowledged: acknowledged.clone(), made, retried: dice.below(3) == 0, what });
        }
    }
    disk
}

/// What is wrong with what a cut left; nothing where all is as promised.
fn fault(cutting: &Cutting) -> Option<String> {
    // In memory where there is such a folder: these disks need no syncing.
    let memory = Some(Path::new("/dev/shm")).filter(|memory| memory.is_dir()).map_or_else(std::env::temp_dir, Path::to_owned);
    let folder = tempfile::tempdir_in(memory).unwrap();
    for (name, bytes) in &cutting.image {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mut store = match Store::open(&folder.path().join("book.sqlite")) {
        Ok(store) => store,
        // A book that nobody was told of may not be there; a half one may not be there either.
        Err(StoreError::NoBook(_)) if !cutting.made => return None,
        Err(error) => return Some(format!("it does not open: {error}")),
    };
    let all = Selection { period: Period::Day(support::date("2026-11-20")), place: None };
    let kept: BTreeMap<String, Visit> = match store.reader().visits(&all) {
        Ok(visits) => visits.into_iter().map(|visit| (visit.id.to_string(), visit)).collect(),
        Err(error) => return Some(format!("its visits cannot be read: {error}")),
    };
    let right = |number: &u32| kept.get(&offered(*number).id.to_string()) == Some(&offered(*number));
    if let Some(lost) = cutting.acknowledged.iter().find(|number| !right(number)) {
        return Some(format!("visit {lost} of {} is lost or damaged", cutting.acknowledged.len()));
    }
    match store.maintenance().check() {
        Ok(proof) if proof.is_clean() => {}
        other => return Some(format!("it does not prove itself: {other:?}")),
    }
    if !cutting.retried {
        return None;
    }
    // Whoever saw no acknowledgement tries again: nothing counts twice, whether or not the first try reappeared.
    let again: Vec<Visit> = (0..RUNS.iter().sum()).map(offered).collect();
    match store.writer().record_all(&again, Origin::Desk) {
        Ok(_) if store.reader().visits(&all).is_ok_and(|visits| visits.len() == again.len()) => None,
        other => Some(format!("the retry went wrong: {other:?}")),
    }
}

/// Looks at every cut on all processors; returns how many there were and what was wrong.
fn faults(cut: impl FnOnce(&mut dyn FnMut(Cutting))) -> (usize, Vec<String>) {
    let (give, take) = mpsc::sync_channel::<Cutting>(8);
    let (take, wrong) = (Mutex::new(take), Mutex::new(Vec::new()));
    let mut number = 0;
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            let _ = scope.spawn(|| {
                loop {
                    let next = take.lock().unwrap().recv();
                    let Ok(cutting) = next else { break };
                    if let Some(fault) = fault(&cutting) {
                        wrong.lock().unwrap().push(format!("{}: {fault}", cutting.what));
                    }
                }
            });
        }
        cut(&mut |cutting| {
            number += 1;
            give.send(cutting).unwrap();
        });
        drop(give);
    });
    (number, wrong.into_inner().unwrap())
}

#[test]
fn no_acknowledged_visit_is_lost_by_a_power_cut_at_any_moment() {
    let folder = folder();
    let calls = life(folder.path());
    let acknowledged: usize = calls.iter().map(|call| acknowledges(call).len()).sum();
    assert_eq!(acknowledged, RUNS.iter().sum::<u32>() as usize);
    let begins = |call: &&Call| call.name == "pwrite64" && call.file(0).ends_with("book.sqlite-wal") && call.number(3) == 0;
    let begun = calls.iter().filter(begins).count();
    assert!(begun > RUNS.len(), "the journal file is written back and begun anew while visits are recorded: {begun}");

    let dice = Dice::new(20_261_120);
    let mut syncs = 0;
    let (images, wrong) = faults(|take| syncs = cuts(&calls, Disk::new(folder.path()), CUTS, &dice, take).syncs());
    assert!(images >= 400 && syncs > acknowledged / 3, "{images} power cuts, {syncs} syncs");
    assert!(wrong.is_empty(), "{} of {images}: {wrong:#?}", wrong.len());

    // The test can fail: on a disk that only says that it has synced, visits are lost.
    let (lying, wrong) = faults(|take| drop(cuts(&calls, Disk::that_lies(folder.path()), 40, &dice, take)));
    assert!(wrong.len() > lying / 3, "{} of {lying}", wrong.len());
    eprintln!(
        "{images} power cuts over {} calls and {syncs} syncs, {acknowledged} acknowledged, 0 lost; on a lying disk {} of {lying} found",
        calls.len(),
        wrong.len()
    );
}

/// How many visits are recorded on the failing disk, each in a commit of its own.
const FAILING: u32 = 260;

/// Records visits one after the other through one open book, trying each again until it is acknowledged, as the window does.
fn record_on(book: &Path) {
    let mut store = Store::open(book).unwrap();
    let mut failed = 0;
    for number in 0..FAILING {
        let visit = offered(number);
        while let Err(error) = store.writer().record(&visit, Origin::Desk) {
            failed += 1;
            assert!(matches!(error, StoreError::Io(_) | StoreError::DiskFull) && failed < 1_000, "{error}");
        }
        let mut output = std::io::stdout().lock();
        output.write_all(format!("{}\n", visit.id).as_bytes()).unwrap();
    }
}

#[test]
fn after_failing_calls_the_open_book_goes_on_and_a_power_cut_loses_nothing_that_was_acknowledged() {
    if let Some(book) = std::env::var_os(INSIDE) {
        return record_on(Path::new(&book));
    }
    for (call, inject) in [("fsync", "inject=fsync:error=EIO:when=5+4"), ("pwrite64", "inject=pwrite64:error=ENOSPC:when=30+23")] {
        let folder = folder();
        let book = folder.path().join("book.sqlite");
        drop(Store::create(&book, &support::new_book(), &kavijakirja::store::host::SystemEntropy).unwrap());
        let before = fs::read(&book).unwrap();
        let calls = calls_on_a_failing_disk(folder.path(), &book, inject);
        let failed = calls.iter().filter(|seen| seen.name == call && seen.result < 0).count();
        let acknowledged: usize = calls.iter().map(|call| acknowledges(call).len()).sum();
        assert!(failed > 50 && acknowledged == FAILING as usize, "{failed} failed calls of {call}, {acknowledged} acknowledged");

        let dice = Dice::new(7);
        // What a failed sync lost for good is drawn anew for each disk.
        for _ in 0..3 {
            let (cuts, wrong) = faults(|take| drop(cuts(&calls, Disk::with(folder.path(), "book.sqlite", &before), 40, &dice, take)));
            assert!(wrong.is_empty(), "{} of {cuts}: {wrong:#?}", wrong.len());
        }
        eprintln!("120 power cuts after {failed} failed calls of {call}, {acknowledged} acknowledged, 0 lost");
    }
}

fn calls_on_a_failing_disk(folder: &Path, book: &Path, inject: &str) -> Vec<Call> {
    let me = std::env::current_exe().unwrap();
    let name = "after_failing_calls_the_open_book_goes_on_and_a_power_cut_loses_nothing_that_was_acknowledged";
    let env = format!("{INSIDE}={}", book.display());
    let (calls, done) =
        traced(folder, &me, &["-E", &env, "-e", inject], &only(module_path!(), name).each_ref().map(String::as_str), |_, mut output| {
            drop(output.read_to_end(&mut Vec::new()));
        });
    assert!(done);
    calls
}
