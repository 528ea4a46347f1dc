//! What the program keeps belongs to its user alone, whatever the session's umask: files 0600, folders 0700. (The window's logs and
//! preferences: see `real_window`.)

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use kavijakirja::store::Store;

/// Runs the program with a umask that hides nothing from anybody.
fn open_handed(home: &Path, args: &[&str]) -> String {
    let output = Command::new("sh")
        .args(["-c", "umask 000 && exec \"$0\" \"$@\""])
        .arg(support::program::program())
        .args(args)
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Every file and folder below a folder with its mode.
fn modes(folder: &Path) -> Vec<(String, u32, bool)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = path.metadata().unwrap();
        found.push((path.display().to_string(), metadata.permissions().mode() & 0o777, metadata.is_dir()));
        if metadata.is_dir() {
            found.extend(modes(&path));
        }
    }
    found
}

#[test]
fn book_journal_shared_memory_backups_and_what_is_moved_aside_are_for_their_owner_alone() {
    let home = tempfile::tempdir().unwrap();
    let book = home.path().join(".local/share/kavijakirja/book.sqlite");
    let backup = book.with_file_name("backup.sqlite").display().to_string();
    let _ = open_handed(home.path(), &["new", "--place", "Hervanta=tue 10-16,fri 10-16"]);
    {
        let open = Store::open(&book).unwrap();
        let _ = open_handed(home.path(), &["log", "--topic", "kela", "--language", "ara"]);
        let _ = open_handed(home.path(), &["backup", "--to", &backup]);
        let found = modes(&home.path().join(".local"));
        for ending in ["book.sqlite", "book.sqlite-wal", "book.sqlite-shm", "backup.sqlite"] {
            assert!(found.iter().any(|(path, ..)| path.ends_with(ending)), "{ending} is among {found:?}");
        }
        for (path, mode, is_folder) in found {
            assert_eq!(mode, if is_folder { 0o700 } else { 0o600 }, "{path} has mode {mode:o}");
        }
        drop(open);
    }
    let _ = open_handed(home.path(), &["restore", &backup]);
    let demo = home.path().join("demo/deep/book.sqlite");
    let _ = open_handed(home.path(), &["--book", demo.to_str().unwrap(), "demo", "--weeks", "9", "--seed", "1", "--visits", "100"]);
    let found = [modes(&home.path().join(".local")), modes(&home.path().join("demo"))].concat();
    assert!(found.iter().any(|(path, ..)| path.contains("-aside-")), "{found:?}");
    for (path, mode, is_folder) in found {
        assert_eq!(mode, if is_folder { 0o700 } else { 0o600 }, "{path} has mode {mode:o}");
    }
}
