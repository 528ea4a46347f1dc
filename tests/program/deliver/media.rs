//! Media that fail, for real: small, read-only and vanishing file systems, and a process that is killed.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use kavijakirja::transfer::deliver::{Cause, Delivery, Phase};

use super::{checked_by_sha256sum, deliver, everything, names_in, placed, told, week};
use support::namespace::{in_namespace, mount};
use support::program::{INSIDE, only};

#[test]
fn a_full_stick_keeps_the_old_files_and_leaves_nothing_half() {
    if !in_namespace(module_path!(), "a_full_stick_keeps_the_old_files_and_leaves_nothing_half") {
        return;
    }
    let stick = tempfile::tempdir().unwrap();
    mount(&["-t", "tmpfs", "-o", "size=128k", "none"], stick.path());
    let old = vec![b'o'; 20_000];
    let folder = deliver(&week(stick.path(), &[("a.csv", &old), ("b.pdf", &old), ("c.xlsx", &old)])).unwrap().folder;
    let (small, large) = (vec![b'n'; 20_000], vec![b'n'; 100_000]);
    let next = week(stick.path(), &[("a.csv", &small), ("b.pdf", &large), ("c.xlsx", &old)]);
    for _ in 0..2 {
        let error = deliver(&next).unwrap_err();
        assert!(matches!(error.cause, Cause::Full), "{error:?}");
        placed(&["a.csv"], &error);
        assert_eq!(error.path, folder.join("b.pdf"));
        assert_eq!(names_in(&folder), ["SHA256SUMS", "a.csv", "b.pdf", "c.xlsx"]);
        assert_eq!((fs::read(folder.join("a.csv")).unwrap(), fs::read(folder.join("b.pdf")).unwrap()), (small.clone(), old.clone()));
        assert_eq!(checked_by_sha256sum(&folder), 1);
        assert!(told(&error).contains("is full") && told(&error).contains("Files done: 1/4"));
    }
    // With room the same delivery goes through.
    mount(&["-t", "tmpfs", "-o", "remount,size=512k", "none"], stick.path());
    assert!(deliver(&next).unwrap().wrote());
    assert_eq!(checked_by_sha256sum(&folder), 3);
}

#[test]
fn a_stick_that_is_full_from_the_start_is_left_as_it_was() {
    if !in_namespace(module_path!(), "a_stick_that_is_full_from_the_start_is_left_as_it_was") {
        return;
    }
    let stick = tempfile::tempdir().unwrap();
    mount(&["-t", "tmpfs", "-o", "size=64k", "none"], stick.path());
    fs::write(stick.path().join("photos"), vec![0; 60_000]).unwrap();
    let error = deliver(&week(stick.path(), &[("a.csv", &vec![b'x'; 30_000])])).unwrap_err();
    assert!(matches!(error.cause, Cause::Full), "{error:?}");
    placed(&[], &error);
    // Not even the folders are left.
    assert_eq!(names_in(stick.path()), ["photos"]);
    // Nor does a medium without room for a single name more stop the program.
    mount(&["-t", "tmpfs", "-o", "remount,size=64k,nr_inodes=3", "none"], stick.path());
    fs::write(stick.path().join("last"), "").unwrap();
    let error = deliver(&week(stick.path(), &[("a.csv", b"x")])).unwrap_err();
    assert!(matches!(error.cause, Cause::Full), "{error:?}");
    assert_eq!(names_in(stick.path()), ["last", "photos"]);
}

#[test]
fn a_write_protected_stick_is_told_and_its_files_can_be_found_up_to_date() {
    if !in_namespace(module_path!(), "a_write_protected_stick_is_told_and_its_files_can_be_found_up_to_date") {
        return;
    }
    let stick = tempfile::tempdir().unwrap();
    mount(&["-t", "tmpfs", "-o", "size=1m", "none"], stick.path());
    let same = week(stick.path(), &[("a.csv", b"one")]);
    let _ = deliver(&same).unwrap();
    let before = everything(stick.path());
    mount(&["-t", "tmpfs", "-o", "remount,ro", "none"], stick.path());
    // A changed week, a new week, a new folder.
    let changed = week(stick.path(), &[("a.csv", b"two")]);
    let added = week(stick.path(), &[("b.csv", b"two")]);
    let elsewhere = Delivery::new(stick.path()).below("Elsewhere").file("a.csv", b"one".to_vec());
    for delivery in [changed, added, elsewhere] {
        let error = deliver(&delivery).unwrap_err();
        assert!(matches!(error.cause, Cause::ReadOnly), "{error:?}");
        placed(&[], &error);
        assert!(told(&error).contains("write protection"));
    }
    // What is there already needs no writing.
    assert!(!deliver(&same).unwrap().wrote());
    assert_eq!(everything(stick.path()), before);
}

#[test]
fn a_stick_pulled_between_two_files_is_told_and_nothing_lands_beside_it() {
    let stick = tempfile::tempdir().unwrap();
    let (root, pulled) = (stick.path().join("usb"), stick.path().join("pulled"));
    for phase in [Phase::Writing, Phase::Verifying] {
        fs::create_dir(&root).unwrap();
        let delivery = week(&root, &[("a.csv", b"one"), ("b.pdf", b"two"), ("c.xlsx", b"three")]);
        let error = delivery
            .deliver(&mut |step| {
                if (step.file, step.phase) == (2, phase) {
                    fs::rename(&root, &pulled).unwrap();
                }
            })
            .unwrap_err();
        assert!(matches!(error.cause, Cause::Gone), "{phase:?}: {error:?}");
        placed(&["a.csv"], &error);
        assert!(!root.exists());
        assert!(told(&error).contains("was removed"));
        // On the stick stands the whole file, and at most a part under its own name.
        let folder = pulled.join("Kavijakirja/hervanta/2026-W47");
        assert_eq!(fs::read(folder.join("a.csv")).unwrap(), b"one");
        assert!(!folder.join("b.pdf").exists());
        // Put back, the same delivery goes through and takes the part away.
        fs::rename(&pulled, &root).unwrap();
        let folder = deliver(&delivery).unwrap().folder;
        assert_eq!(names_in(&folder), ["SHA256SUMS", "a.csv", "b.pdf", "c.xlsx"]);
        fs::remove_dir_all(&root).unwrap();
    }
}

#[test]
fn a_stick_whose_empty_mount_point_stays_behind_counts_as_pulled() {
    if !in_namespace(module_path!(), "a_stick_whose_empty_mount_point_stays_behind_counts_as_pulled") {
        return;
    }
    let stick = tempfile::tempdir().unwrap();
    // The disk below has the same folder, as one that was filled without the stick by mistake.
    let _ = deliver(&week(stick.path(), &[("a.csv", b"of the disk")])).unwrap();
    let before = everything(stick.path());
    for (file, phase) in (1..=3).flat_map(|file| [(file, Phase::Writing), (file, Phase::Verifying)]) {
        mount(&["-t", "tmpfs", "-o", "size=1m", "none"], stick.path());
        let delivery = week(stick.path(), &[("a.csv", b"one"), ("b.pdf", b"two")]);
        let error = delivery
            .deliver(&mut |step| {
                if (step.file, step.phase) == (file, phase) {
                    let status = Command::new("umount").arg("--lazy").arg(stick.path()).status().unwrap();
                    assert!(status.success());
                }
            })
            .unwrap_err();
        assert!(matches!(error.cause, Cause::Gone), "{error:?}");
        assert_eq!(error.placed.len(), file - 1);
        assert_eq!(everything(stick.path()), before, "nothing lands on the disk below");
    }
}

#[test]
fn a_killed_delivery_leaves_every_file_old_or_new_and_the_next_one_mends_the_rest() {
    let old = vec![b'o'; 400_000];
    let new = vec![b'n'; 500_000];
    if let Some(root) = std::env::var_os(INSIDE) {
        // The process that is killed: old and new in turn, for ever.
        std::io::stdout().write_all(b"begun").unwrap();
        std::io::stdout().flush().unwrap();
        loop {
            for bytes in [&new, &old] {
                let _ = deliver(&week(Path::new(&root), &[("a.csv", bytes), ("b.pdf", bytes)])).unwrap();
            }
        }
    }
    let stick = tempfile::tempdir().unwrap();
    let folder = deliver(&week(stick.path(), &[("a.csv", &old), ("b.pdf", &old)])).unwrap().folder;
    for round in 0..40_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(only(module_path!(), "a_killed_delivery_leaves_every_file_old_or_new_and_the_next_one_mends_the_rest"))
            .env(INSIDE, stick.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = Vec::new();
        let mut out = child.stdout.take().unwrap();
        let mut byte = [0];
        while !said.ends_with(b"begun") {
            out.read_exact(&mut byte).unwrap();
            said.push(byte[0]);
        }
        std::thread::sleep(std::time::Duration::from_micros(round * 613 % 20_000));
        child.kill().unwrap();
        let _ = child.wait().unwrap();
        for name in ["a.csv", "b.pdf"] {
            let there = fs::read(folder.join(name)).unwrap();
            assert!(there == old || there == new, "{name} is neither old nor new after round {round}");
        }
        if folder.join("SHA256SUMS").exists() {
            let _ = checked_by_sha256sum(&folder);
        }
    }
    let _ = deliver(&week(stick.path(), &[("a.csv", &new), ("b.pdf", &new)])).unwrap();
    assert_eq!(names_in(&folder), ["SHA256SUMS", "a.csv", "b.pdf"]);
    assert_eq!(checked_by_sha256sum(&folder), 2);
}
