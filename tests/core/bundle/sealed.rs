//! Sealed bundles: whoever finds one learns nothing, and standard tools open it.

use kavijakirja::store::replication::Scope;
use kavijakirja::transfer::bundle::read::look_at;
use kavijakirja::transfer::bundle::write::{prepare, write};
use kavijakirja::transfer::bundle::{BundleError, NewPassphrase, Passphrase, Protection};

use super::laptop::{Laptop, TODAY};
use super::stranger::{bundle, envelope, good_visit, gzip, payload, visit_line};
use support::date;

const PHRASE: &str = "neljä sanaa riittää hyvin";

fn sealed() -> Protection {
    Protection::Passphrase(NewPassphrase::new(Passphrase::new(PHRASE)).unwrap())
}

/// A laptop whose book has one visit.
fn laptop(seed: u64) -> Laptop {
    let mut laptop = Laptop::new(seed);
    let file = laptop.file("seed.kvb");
    std::fs::write(&file, bundle(&[visit_line(1, &good_visit())])).unwrap();
    let _ = laptop.read(&file).unwrap();
    laptop
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_sealed_bundle_shows_nothing_and_opens_with_its_passphrase_alone() {
    let (mut from, mut to) = (laptop(1), Laptop::new(2));
    let prepared = prepare(&mut from.store, Scope::Everything, &sealed()).unwrap();
    let bytes = prepared.bytes();
    for text in ["hervanta", "kela", "visit", "Kototori", "2026-11", "people", "11111111-2222"] {
        assert!(!holds(bytes, text), "{text} can be read");
        // The same search finds it where nothing is sealed and nothing packed.
        assert!(holds(&payload(&[visit_line(1, &good_visit())]), text) || text == "Kototori", "{text}");
    }
    // Neither does the packed text lie in it: no gzip head (RFC 1952), no word of the lines.
    assert!(!holds(&bytes[50..], "\u{1f}\u{8b}"));
    let look = |to: &mut Laptop, phrase: Option<&str>| look_at(&mut to.store, bytes, phrase.map(Passphrase::new).as_ref(), date(TODAY));
    assert!(matches!(look(&mut to, None), Err(BundleError::Sealed)));
    assert!(matches!(look(&mut to, Some("neljä sanaa riittää huonosti")), Err(BundleError::WrongPassphrase)));
    assert!(matches!(look(&mut to, Some("")), Err(BundleError::WrongPassphrase)));
    assert_eq!(look(&mut to, Some(&format!(" {PHRASE}\n"))).unwrap().all_visits().new, 1);
    // Damage is told from a wrong passphrase, and without the second of work that opening takes.
    let mut damaged = bytes.to_vec();
    *damaged.last_mut().unwrap() ^= 1;
    assert!(matches!(look_at(&mut to.store, &damaged, None, date(TODAY)), Err(BundleError::Damaged)));
    assert!(matches!(look_at(&mut to.store, &bytes[..bytes.len() - 1], None, date(TODAY)), Err(BundleError::Truncated)));
}

/// The payload is what the page says: an age file, in it gzip, in it lines.
#[test]
fn a_sealed_bundle_opens_with_age_and_gzip_and_no_word_of_ours() {
    use std::io::Read;
    let mut from = laptop(3);
    let prepared = prepare(&mut from.store, Scope::Everything, &sealed()).unwrap();
    let payload = &prepared.bytes()[50..];
    assert!(payload.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let identity = age::scrypt::Identity::new(PHRASE.into());
    let opened = age::decrypt(&identity, payload).unwrap();
    let mut text = String::new();
    let _ = flate2::read::GzDecoder::new(opened.as_slice()).read_to_string(&mut text).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["organisation"], "Kototori");
    assert_eq!(lines[0]["changes"].as_u64().unwrap() + 1, lines.len() as u64);
    assert!(lines.iter().any(|line| line["kind"] == "visit" && line["body"]["people"] == 2));
}

#[test]
fn a_passphrase_that_asks_for_too_much_work_or_a_head_without_end_is_not_tried() {
    use std::io::Write;
    let mut to = Laptop::new(4);
    let packed = gzip(&payload(&[]));
    let mut recipient = age::scrypt::Recipient::new(PHRASE.into());
    recipient.set_work_factor(2);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut writer = encryptor.wrap_output(Vec::new()).unwrap();
    writer.write_all(&packed).unwrap();
    let light = writer.finish().unwrap();
    let passphrase = Passphrase::new(PHRASE);
    let mut look = |payload: &[u8]| look_at(&mut to.store, &envelope(1, 1, payload), Some(&passphrase), date(TODAY));
    assert!(look(&light).is_ok());
    // The work stands in the head: a scrypt stanza ends with it (age-encryption.org/v1).
    let end_of_line = light.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).nth(1).unwrap();
    assert_eq!(light[end_of_line - 2..end_of_line], *b" 2");
    for work in ["19", "30", "63"] {
        let heavy = [&light[..end_of_line - 1], work.as_bytes(), &light[end_of_line..]].concat();
        assert!(matches!(look(&heavy), Err(BundleError::TooMuchWork)), "{work}");
    }
    let endless = [b"age-encryption.org/v1\n".to_vec(), b"-> scrypt AAAA 2\nAAAA\n".repeat(100_000)].concat();
    assert!(matches!(look(&endless), Err(BundleError::Damaged)));
    assert!(matches!(look(b"age-encryption.org/v1\n-> X25519 AAAA\nAAAA\n--- AAAA\n"), Err(BundleError::Damaged)));
    // A truncated stream behind a whole envelope: the stranger's, since ours would have told the end.
    assert!(matches!(look(&light[..light.len() - 1]), Err(BundleError::Damaged)));
}

#[test]
fn a_short_passphrase_is_refused_and_no_file_is_ever_replaced() {
    assert!(matches!(NewPassphrase::new(Passphrase::new("salasana 12")), Err(BundleError::ShortPassphrase)));
    assert!(NewPassphrase::new(Passphrase::new("salasana 123")).is_ok());
    let mut from = laptop(5);
    let to = from.file("a.kvb");
    let (_, fresh) = write(&mut from.store, &to, Scope::SinceLast, &sealed(), &mut |_| {}).unwrap();
    assert!(fresh > 1);
    let before = std::fs::read(&to).unwrap();
    assert!(matches!(write(&mut from.store, &to, Scope::Everything, &sealed(), &mut |_| {}), Err(BundleError::Exists(_))));
    assert!(std::fs::read(&to).unwrap() == before);
    let other = from.file("b.kvb");
    assert!(matches!(write(&mut from.store, &other, Scope::SinceLast, &sealed(), &mut |_| {}), Err(BundleError::NothingNew)));
    assert!(!other.exists());
    // A bundle that could not be written is not taken for handed over.
    let mut from = laptop(6);
    let nowhere = from.file("no-such-folder").join("a.kvb");
    assert!(matches!(write(&mut from.store, &nowhere, Scope::SinceLast, &Protection::Declined, &mut |_| {}), Err(BundleError::Deliver(_))));
    assert!(from.bundle("c.kvb", Scope::SinceLast).is_some());
}
