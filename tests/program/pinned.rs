//! What left stays: three books and a book of each schema give, byte for byte, the files they gave on 30 November 2026, before the house
//! was rearranged. A published week never changes; the internal files change only where an issue says so, and then the manifest with them.
//!
//! What changed of the internal files and why:
//!
//! | files | why |
//! |---|---|
//! | `--compare …` of lists, key figures and matrices of per cent; shares of small totals | no per cent of fewer than ten |
//! | `--section times --compare …`: `week` | a week that the month cuts is called by the days that are counted, and the week it is compared with has a column |
//! | `--section times --json`, `figures --rows week --json` | the same label; the weeks that are cut are listed in `parts` |
//! | `--section events`, `referral-group`, `lacking-language` with `--compare` | they are compared too |
//!
//! No published file changed.
//!
//! `tests/data/pinned/*.sqlite.gz` were written by the program of that day and are never made anew. `KAVIJAKIRJA_WRITE=1` writes the
//! manifest, for a change of the internal files that is wanted.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use support::book::Book;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// A book of the test's own with these bytes.
fn book(bytes: &[u8]) -> Book {
    let book = Book { folder: tempfile::tempdir().unwrap() };
    fs::write(book.path(), bytes).unwrap();
    book
}

/// The day on which the files were pinned: targets and feedback are reckoned up to today.
const PINNED: &str = "2026-11-30T10";

/// Standard output of a command on that day; it must succeed.
fn done(book: &Book, args: &[&str]) -> String {
    let (code, out, errors) = book.run_at(PINNED, args, "");
    assert_eq!(code, 0, "{args:?}: {errors}");
    out
}

fn unpacked(name: &str) -> Book {
    let mut bytes = Vec::new();
    let packed = fs::File::open(data(&format!("pinned/{name}.sqlite.gz"))).unwrap();
    let _ = flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes).unwrap();
    book(&bytes)
}

fn digest(bytes: &[u8]) -> String {
    kavijakirja::store::hex::text(&Sha256::digest(bytes))
}

/// The SHA-256 of each file and of what each command prints, by a name that says which.
#[derive(Default)]
struct Manifest(BTreeMap<String, String>);

impl Manifest {
    fn printed(&mut self, name: &str, book: &Book, args: &str) {
        let out = done(book, &args.split(' ').collect::<Vec<_>>());
        let _ = self.0.insert(format!("{name}: {args}"), digest(out.as_bytes()));
    }

    /// Runs a command that writes into a folder, and notes each file of it.
    fn written(&mut self, name: &str, book: &Book, args: &str) {
        let folder = tempfile::tempdir().unwrap();
        let mut words: Vec<&str> = args.split(' ').collect();
        words.extend(["--to", folder.path().to_str().unwrap()]);
        let _ = done(book, &words);
        let mut folders = vec![folder.path().to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let below = path.strip_prefix(folder.path()).unwrap().display().to_string();
                let _ = self.0.insert(format!("{name}: {args}: {below}"), digest(&fs::read(&path).unwrap()));
            }
        }
    }
}

const FORMATS: &str = "--format csv,xlsx,pdf,px,sdmx,dhis2";
const SECTIONS: [&str; 12] =
    ["overview", "topics", "languages", "channels", "referrals", "times", "others", "own", "targets", "events", "observations", "coverage"];

/// Everything that leaves a book: each published week in every format, the internal files, the sections, the sheet of a day.
fn everything(manifest: &mut Manifest, name: &str, book: &Book, days: &[&str]) {
    for week in 42..=48 {
        manifest.written(name, book, &format!("weekly 2026-W{week} {FORMATS}"));
        manifest.written(name, book, &format!("weekly 2026-W{week} --place hervanta {FORMATS}"));
    }
    for language in ["sv", "en"] {
        manifest.written(name, book, &format!("--lang {language} weekly 2026-W47 {FORMATS}"));
    }
    manifest.written(name, book, &format!("weekly 2026-W47 --internal {FORMATS}"));
    for section in SECTIONS {
        let asked = format!("statistics --section {section} --period 2026-11");
        let asked = if section == "own" { format!("{asked} --rows hour --columns weekday") } else { asked };
        manifest.written(name, book, &format!("{asked} --compare previous --internal --format csv,xlsx,pdf"));
        if !["targets", "events", "observations"].contains(&section) {
            manifest.written(name, book, &format!("{asked} --format csv,xlsx,pdf"));
        }
        manifest.printed(name, book, &format!("{asked} --json"));
    }
    for day in days {
        manifest.written(name, book, &format!("daily {day} --place hervanta --format pdf,csv,xlsx"));
    }
    printed(manifest, name, book);
}

fn printed(manifest: &mut Manifest, name: &str, book: &Book) {
    manifest.printed(name, book, "figures --period 2026-11 --rows topic --columns language --json");
    manifest.printed(name, book, "figures --period 2026 --rows week --measure people --json");
    manifest.printed(name, book, "coverage --period 2026-11 --json");
    manifest.printed(name, book, "list --period 2026-11 --json");
    manifest.printed(name, book, "vocabulary export");
}

#[test]
fn what_was_published_and_what_the_books_hold_keeps_its_bytes() {
    let mut manifest = Manifest::default();
    for (name, days) in [("a", ["2026-11-20", "2026-11-24"]), ("b", ["2026-11-17", "2026-11-20"]), ("c", ["2026-11-20", "2026-11-24"])] {
        everything(&mut manifest, name, &unpacked(name), &days);
    }
    for schema in [1, 2, 3] {
        let book = book(&fs::read(data(&format!("schemas/book-{schema}.sqlite"))).unwrap());
        let name = format!("schema {schema}");
        // What was published of week 45 by the program of that schema; nothing else of these books has left.
        manifest.written(&name, &book, &format!("weekly 2026-W45 --place hervanta {FORMATS}"));
        manifest.written(&name, &book, &format!("weekly 2026-W45 --internal {FORMATS}"));
        printed(&mut manifest, &name, &book);
    }
    assert!(manifest.0.len() > 1_000, "{} files and answers", manifest.0.len());
    let lines: Vec<String> = manifest.0.iter().map(|(name, digest)| format!("{digest}  {name}")).collect();
    let text = lines.join("\n") + "\n";
    let path = data("pinned/manifest.sha256");
    if std::env::var_os("KAVIJAKIRJA_WRITE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let pinned = fs::read_to_string(&path).unwrap();
    let changed: Vec<&str> = text.lines().filter(|line| !pinned.lines().any(|held| held == *line)).collect();
    assert!(
        changed.is_empty() && text.lines().count() == pinned.lines().count(),
        "{} changed or are gone:\n{}",
        changed.len(),
        changed.join("\n")
    );
}
