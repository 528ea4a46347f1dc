//! A stranger who writes bundles: by the documented format alone, without the library.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The desk under whose name the stranger writes.
pub(crate) const DESK: &str = "0f0e0d0c-0b0a-4908-8706-050403020100";

/// A visit as the journal keeps it; every test changes one thing.
pub(crate) fn good_visit() -> Value {
    json!({
        "id": "11111111-2222-4333-8444-555555555555", "place": "hervanta", "date": "2026-11-20", "hour": 10, "times": 1, "people": 2,
        "topic": ["kela"], "language": "ara", "channel": "desk", "referral": [], "answers": {}
    })
}

/// One line, its checksum reckoned as `store/journal.rs` tells.
pub(crate) fn line(seq: u64, lamport: u64, kind: &str, id: &str, body: Option<&str>) -> String {
    let desk = uuid::Uuid::parse_str(DESK).unwrap();
    let uuid = ["visit", "event", "observation"].contains(&kind);
    let entity = if id.is_empty() {
        Vec::new()
    } else if uuid {
        uuid::Uuid::parse_str(id).unwrap().as_bytes().to_vec()
    } else {
        id.as_bytes().to_vec()
    };
    let mut hash = Sha256::new();
    hash.update(desk.as_bytes());
    hash.update(seq.to_le_bytes());
    hash.update(lamport.to_le_bytes());
    hash.update(kind);
    hash.update((entity.len() as u64).to_le_bytes());
    hash.update(&entity);
    hash.update([u8::from(body.is_some())]);
    hash.update(body.unwrap_or_default());
    let digest = hash.finalize().iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let body = body.unwrap_or("null");
    format!(r#"{{"desk":"{DESK}","seq":{seq},"lamport":{lamport},"kind":"{kind}","id":"{id}","digest":"{digest}","body":{body}}}"#)
}

/// A visit as a line.
pub(crate) fn visit_line(seq: u64, visit: &Value) -> String {
    line(seq, seq, "visit", visit["id"].as_str().unwrap(), Some(&visit.to_string()))
}

/// The header over so many lines.
pub(crate) fn header(changes: usize) -> String {
    json!({"organisation": "Muu", "writer": DESK, "has": {DESK: [[1, 9_000_000]]}, "changes": changes}).to_string()
}

/// Header and lines.
pub(crate) fn payload(lines: &[String]) -> Vec<u8> {
    format!("{}\n{}", header(lines.len()), lines.iter().map(|line| line.clone() + "\n").collect::<String>()).into_bytes()
}

/// The whole file around a payload that is packed already.
pub(crate) fn envelope(version: u8, sealed: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = b"KAVIBNDL".to_vec();
    bytes.extend([version, sealed]);
    bytes.extend((payload.len() as u64).to_le_bytes());
    bytes.extend(Sha256::digest(payload));
    bytes.extend(payload);
    bytes
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// A whole unsealed bundle of these lines.
pub(crate) fn bundle(lines: &[String]) -> Vec<u8> {
    envelope(1, 0, &gzip(&payload(lines)))
}
