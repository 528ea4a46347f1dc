//! Saved means saved: whatever moment the recording process is killed at, no acknowledged visit is missing.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use kavijakirja::store::Store;
use support::Dice;
use support::book::Book;

/// How many times the process is killed.
const KILLS: u32 = 300;

/// How many visits are offered to each process: more than it can take before it is killed.
const OFFERED: usize = 4_000;

/// Records visits until it is killed, some time after so many were acknowledged; returns the ids that were acknowledged.
fn record_until_killed(book: &Book, after: usize, and_then: Duration) -> Vec<String> {
    let mut child = Command::new(support::program::program())
        .args(["--book", book.path().to_str().unwrap(), "log", "--stdin"])
        .env("HOME", book.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).filter(|line| line.len() == 36);
    let offer = std::thread::spawn(move || {
        for _ in 0..OFFERED {
            // The pipe breaks when the process is killed: then there is nobody left to offer to.
            if input.write_all(b"{\"topic\":[\"kela\",\"migri\"],\"language\":\"ara\",\"date\":\"2026-11-20\"}\n").is_err() {
                return;
            }
        }
    });
    let mut acknowledged: Vec<String> = output.by_ref().take(after).collect();
    std::thread::sleep(and_then);
    child.kill().unwrap();
    // What it had said before it died is still in the pipe.
    acknowledged.extend(output);
    let _ = child.wait().unwrap();
    offer.join().unwrap();
    acknowledged
}

#[test]
#[expect(clippy::print_stderr, reason = "the figure is part of what the test is for")]
fn no_acknowledged_visit_is_lost_however_often_the_process_is_killed() {
    let book = Book::new();
    let dice = Dice::new(20_261_120);
    let mut acknowledged = BTreeSet::new();
    let mut cut_short = 0;
    for _ in 0..KILLS {
        let after = usize::try_from(dice.below(6)).unwrap();
        let ids = record_until_killed(&book, after, Duration::from_micros(dice.below(12_000)));
        cut_short += u32::from(ids.len() < OFFERED);
        acknowledged.extend(ids);
    }
    assert!(cut_short > KILLS / 2, "the kills come while visits are being recorded: {cut_short} of {KILLS}");
    assert!(acknowledged.len() > 500, "visits were recorded between the kills: {}", acknowledged.len());
    let listed = book.done(&["list", "--period", "2026-W47"]);
    let kept: BTreeSet<String> = listed.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    let lost: Vec<_> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "{} of {} acknowledged visits are lost", lost.len(), acknowledged.len());
    let proof = Store::open(&book.path()).unwrap().maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
    eprintln!("{KILLS} kills, {} acknowledged, {} kept, 0 lost", acknowledged.len(), kept.len());
}
