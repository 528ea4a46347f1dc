//! Whatever a file holds, looking at it as a bundle ends with an answer and leaves the book as it is.
//!
//! A third of the inputs is the file itself. The others are the lines inside one, and then each change gets the checksum it should
//! have: else nothing would ever come past the first check.
#![no_main]

use std::cell::RefCell;
use std::fmt::Write as _;

use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{Entropy, Place, Vocabulary, clock::NoEntropy};
use kavijakirja::store::replication::Scope;
use kavijakirja::store::{NewBook, Store};
use kavijakirja::transfer::bundle::read::look_at;
use kavijakirja::transfer::bundle::{Passphrase, seal_plain};
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};

struct Same;

impl Entropy for Same {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.fill(7);
        Ok(())
    }
}

thread_local! {
    static BOOK: RefCell<(tempfile::TempDir, Store, Option<u64>)> = RefCell::new({
        let folder = tempfile::tempdir().expect("a folder");
        let places = vec![Place::parse("Hervanta=tue 10-16").expect("a place")];
        let vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).expect("a vocabulary");
        let book = NewBook { organisation: "Kototori".into(), places, vocabulary };
        let store = Store::create(&folder.path().join("book.sqlite"), &book, &Same).expect("a book");
        (folder, store, None)
    });
}

const DESK: &str = "0f0e0d0c-0b0a-4908-8706-050403020100";

/// Lines `kind id body` as changes with right numbers and checksums, below a right header.
fn lines(text: &str) -> String {
    let desk: [u8; 16] = [0x0f, 0x0e, 0x0d, 0x0c, 0x0b, 0x0a, 0x49, 8, 0x87, 6, 5, 4, 3, 2, 1, 0];
    let mut changes = String::new();
    let mut count = 0_u64;
    for line in text.lines() {
        let mut parts = line.splitn(3, ' ');
        let (Some(kind), Some(id), Some(body)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let uuid = ["visit", "event", "observation"].contains(&kind);
        let hex = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap_or("0"), 16).unwrap_or(0);
        let entity: Vec<u8> = if uuid { id.replace('-', "").as_bytes().chunks(2).map(hex).collect() } else { id.as_bytes().to_vec() };
        count += 1;
        let body = body.trim();
        let mut hash = Sha256::new();
        hash.update(desk);
        hash.update(count.to_le_bytes());
        hash.update(count.to_le_bytes());
        hash.update(kind);
        hash.update((entity.len() as u64).to_le_bytes());
        hash.update(&entity);
        hash.update([u8::from(body != "null")]);
        hash.update(if body == "null" { "" } else { body });
        let digest = hash.finalize().iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let _ = writeln!(
            changes,
            r#"{{"desk":"{DESK}","seq":{count},"lamport":{count},"kind":"{kind}","id":"{id}","digest":"{digest}","body":{body}}}"#
        );
    }
    format!(r#"{{"organisation":"x","writer":"{DESK}","has":{{"{DESK}":[[1,1000]]}},"changes":{count}}}"#) + "\n" + &changes
}

fuzz_target!(|data: &[u8]| {
    let Some((way, data)) = data.split_first() else { return };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a date");
    let phrase = Passphrase::new("x");
    BOOK.with_borrow_mut(|(_, store, begun)| {
        let bytes = match way % 3 {
            0 => data.to_vec(),
            1 => seal_plain(data).expect("memory"),
            _ => seal_plain(lines(&String::from_utf8_lossy(data)).as_bytes()).expect("memory"),
        };
        let _ = look_at(store, &bytes, Some(&phrase), today);
        // Looked at now and then only: it costs more than what it watches.
        if data.first() == Some(&0) {
            let changes = store.replica().departure(Scope::Everything).expect("the book").fresh();
            assert_eq!(*begun.get_or_insert(changes), changes, "looking changed the book");
        }
    });
});
