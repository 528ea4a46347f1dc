//! What is no book, too new or out of reach is told as what it is, and left as it is.

use std::path::Path;

use kavijakirja::store::{Store, StoreError};
use rusqlite::Connection;

use super::desk::filled;
use support::book::Book;

fn untouched(path: &Path, of: impl Fn(&StoreError) -> bool) {
    let before = std::fs::read(path).unwrap();
    let error = Store::open(path).err().unwrap();
    assert!(of(&error), "{error:?}");
    assert_eq!(std::fs::read(path).unwrap(), before, "the file is as it was");
}

#[test]
fn a_book_of_a_newer_version_is_refused_and_told() {
    let book = Book::new();
    Connection::open(book.path()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    untouched(&book.path(), |error| matches!(error, StoreError::TooNew { found: 99, .. }));
    for command in [["check"].as_slice(), &["list", "--period", "2026"], &["log", "--topic", "kela", "--language", "ara"]] {
        let (code, out, told) = book.run_with(command, "");
        assert_eq!((code, out.as_str()), (3, ""), "{command:?}");
        assert!(told.contains("99"), "{told}");
    }
}

#[test]
fn a_file_that_is_no_book_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kirje.sqlite");
    for other in ["Hyvä vastaanottaja".repeat(400).into_bytes(), vec![0xAB; 8_192], Vec::new()] {
        std::fs::write(&path, other).unwrap();
        untouched(&path, |error| matches!(error, StoreError::NotABook(_)));
    }
    std::fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE change (desk TEXT); INSERT INTO change VALUES ('x')").unwrap();
    untouched(&path, |error| matches!(error, StoreError::NotABook(_)));
}

#[test]
fn a_book_whose_mark_is_flipped_is_damaged_and_no_other_file() {
    let desk = filled();
    let path = desk.path();
    let support::Desk { folder, store } = desk;
    drop(store);
    let whole = std::fs::read(&path).unwrap();
    for at in [0, 5, 15, 18, 19, 68, 71] {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        std::fs::write(&path, bytes).unwrap();
        untouched(&path, |error| matches!(error, StoreError::Damaged(_)));
    }
    drop(folder);
}

#[test]
#[cfg(target_os = "linux")]
fn a_book_that_this_user_may_not_read_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt as _;
    let book = Book::new();
    std::fs::set_permissions(book.path(), std::fs::Permissions::from_mode(0o000)).unwrap();
    std::fs::set_permissions(book.folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    // Rights do not bind the superuser: then the program runs as nobody.
    let mut command = if std::fs::read(book.path()).is_err() {
        std::process::Command::new(support::program::program())
    } else {
        // Where nobody may reach it.
        let mut command = std::process::Command::new("setpriv");
        let copy = support::program::copy_into(book.folder.path());
        let _ = command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(copy);
        command
    };
    let output = command.arg("--book").arg(book.path()).args(["--lang", "en", "check"]).env("HOME", "/").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(4), "{told}");
    assert!(told.contains("right"), "{told}");
}
