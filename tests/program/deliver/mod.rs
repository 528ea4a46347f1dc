//! What is carried away stands on the medium whole and verified, or not at all, and the reader is told which.

mod drives;
mod media;
mod names;
mod reports;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use kavijakirja::locale::{Language, Locale};
use kavijakirja::transfer::deliver::{Cause, DeliverError, Delivered, Delivery, Phase};

/// A delivery of some files into the folder of a week.
fn week(root: &Path, files: &[(&str, &[u8])]) -> Delivery {
    let delivery = Delivery::new(root).below("Kavijakirja").below("hervanta").below("2026-W47").with_sums();
    files.iter().fold(delivery, |delivery, (name, bytes)| delivery.file(*name, bytes.to_vec()))
}

fn deliver(delivery: &Delivery) -> Result<Delivered, DeliverError> {
    delivery.deliver(&mut |_| {})
}

/// Every file below a folder with its bytes and the time it was last changed.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>, SystemTime)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap()));
        }
    }
    found.sort();
    found
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Asks coreutils whether the checksums of a folder are right, and how many there are.
fn checked_by_sha256sum(folder: &Path) -> usize {
    let output = Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().filter(|line| line.ends_with(": OK")).count()
}

fn placed(names: &[&str], error: &DeliverError) {
    assert_eq!(error.placed.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), names);
}

/// What the reader is told, which must be a real text in every language.
fn told(error: &DeliverError) -> String {
    let texts = Language::ALL.map(|language| Locale::new(language).explain(error));
    assert!(texts.iter().all(|text| !text.contains('{') && text.contains(". ")), "{texts:?}");
    texts[2].clone()
}

#[test]
fn files_arrive_whole_with_checksums_that_coreutils_confirm() {
    let stick = tempfile::tempdir().unwrap();
    let big: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    let delivery = week(stick.path(), &[("kavijakirja-a.csv", b"a;b\r\n"), ("kavijakirja-b.pdf", &big), ("empty.txt", b"")]);
    let mut steps = Vec::new();
    let delivered = delivery.deliver(&mut |step| steps.push((step.file, step.of, step.name.to_owned(), step.phase))).unwrap();
    let folder = stick.path().join("Kavijakirja/hervanta/2026-W47");
    assert_eq!(delivered.folder, folder);
    assert!(delivered.wrote());
    assert_eq!(names_in(&folder), ["SHA256SUMS", "empty.txt", "kavijakirja-a.csv", "kavijakirja-b.pdf"]);
    assert_eq!(fs::read(folder.join("kavijakirja-b.pdf")).unwrap(), big);
    assert_eq!(checked_by_sha256sum(&folder), 3);
    let expected = ["kavijakirja-a.csv", "kavijakirja-b.pdf", "empty.txt", "SHA256SUMS"];
    let expected = expected
        .iter()
        .zip(1..)
        .flat_map(|(name, file)| [Phase::Writing, Phase::Verifying].map(|phase| (file, 4, (*name).to_owned(), phase)));
    assert_eq!(steps, expected.collect::<Vec<_>>());
}

#[test]
fn a_second_run_changes_no_byte_and_no_time() {
    let stick = tempfile::tempdir().unwrap();
    let delivery = week(stick.path(), &[("a.csv", b"one"), ("b.pdf", b"two")]);
    assert!(deliver(&delivery).unwrap().wrote());
    let before = everything(stick.path());
    std::thread::sleep(std::time::Duration::from_millis(30));
    let again = deliver(&delivery).unwrap();
    assert!(!again.wrote());
    assert_eq!(again.placed.len(), 3);
    assert_eq!(everything(stick.path()), before);
}

#[test]
fn a_changed_file_is_replaced_and_the_others_are_left_alone() {
    let stick = tempfile::tempdir().unwrap();
    let _ = deliver(&week(stick.path(), &[("a.csv", b"one"), ("b.pdf", b"two")])).unwrap();
    let before = everything(stick.path());
    std::thread::sleep(std::time::Duration::from_millis(30));
    let delivered = deliver(&week(stick.path(), &[("a.csv", b"one"), ("b.pdf", b"TWO")])).unwrap();
    assert_eq!(delivered.placed.iter().map(|file| file.written).collect::<Vec<_>>(), [false, true, true]);
    let after = everything(stick.path());
    assert_eq!(after.iter().find(|(path, ..)| path.ends_with("a.csv")), before.iter().find(|(path, ..)| path.ends_with("a.csv")));
    assert_eq!(fs::read(delivered.folder.join("b.pdf")).unwrap(), b"TWO");
    assert_eq!(checked_by_sha256sum(&delivered.folder), 2);
}

#[test]
fn checksums_of_an_earlier_delivery_stay_while_their_files_do() {
    let stick = tempfile::tempdir().unwrap();
    let folder = deliver(&week(stick.path(), &[("a.csv", b"one"), ("b.pdf", b"two"), ("c.xlsx", b"three")])).unwrap().folder;
    fs::remove_file(folder.join("b.pdf")).unwrap();
    fs::write(folder.join("holiday.jpg"), "not ours").unwrap();
    let _ = deliver(&week(stick.path(), &[("d.csv", b"four")])).unwrap();
    // a.csv and c.xlsx of the first delivery, d.csv of the second; nothing of the file that is gone or of the stranger.
    assert_eq!(checked_by_sha256sum(&folder), 3);
    assert!(!fs::read_to_string(folder.join("SHA256SUMS")).unwrap().contains("holiday"));
    // Kept lines are not computed anew: a file damaged since is found out.
    fs::write(folder.join("a.csv"), "rot").unwrap();
    let _ = deliver(&week(stick.path(), &[("d.csv", b"five")])).unwrap();
    let check = Command::new("sha256sum").args(["-c", "SHA256SUMS"]).current_dir(&folder).output().unwrap();
    assert!(String::from_utf8_lossy(&check.stdout).contains("a.csv: FAILED"));
}

#[test]
fn checksums_never_speak_against_a_whole_file_at_any_step() {
    let stick = tempfile::tempdir().unwrap();
    let folder = deliver(&week(stick.path(), &[("a.csv", b"one"), ("b.pdf", b"two"), ("c.xlsx", b"three")])).unwrap().folder;
    let mut steps = 0;
    let next = week(stick.path(), &[("a.csv", b"ONE"), ("b.pdf", b"TWO")]);
    let _ = next
        .deliver(&mut |_| {
            steps += 1;
            assert!(checked_by_sha256sum(&folder) >= 1);
        })
        .unwrap();
    assert!(steps >= 6);
    assert_eq!(checked_by_sha256sum(&folder), 3);
    // Where no line would be left the file is away meanwhile.
    let all = week(stick.path(), &[("a.csv", b"1"), ("b.pdf", b"2"), ("c.xlsx", b"3")]);
    let mut seen = Vec::new();
    let _ = all.deliver(&mut |_| seen.push(folder.join("SHA256SUMS").exists())).unwrap();
    assert!(seen.iter().all(|there| !there), "{seen:?}");
    assert_eq!(checked_by_sha256sum(&folder), 3);
}

#[test]
fn a_file_of_checksums_that_cannot_be_understood_is_replaced() {
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().join("Kavijakirja/hervanta/2026-W47");
    fs::create_dir_all(&folder).unwrap();
    let line = "0".repeat(64);
    fs::write(folder.join("SHA256SUMS"), format!("äöå\n{line}  ../../../etc/passwd\n{line}\n{line} *\nzz{line}  a.csv\n")).unwrap();
    let _ = deliver(&week(stick.path(), &[("a.csv", b"one")])).unwrap();
    assert_eq!(checked_by_sha256sum(&folder), 1);
    assert_eq!(fs::read_to_string(folder.join("SHA256SUMS")).unwrap().lines().count(), 1);
}

#[test]
fn a_file_that_is_open_elsewhere_is_replaced_and_its_reader_keeps_the_old_one_whole() {
    let stick = tempfile::tempdir().unwrap();
    let old = vec![b'o'; 200_000];
    let folder = deliver(&week(stick.path(), &[("a.csv", &old)])).unwrap().folder;
    let mut reader = fs::File::open(folder.join("a.csv")).unwrap();
    let mut begun = vec![0; 1000];
    reader.read_exact(&mut begun).unwrap();
    let _ = deliver(&week(stick.path(), &[("a.csv", b"new")])).unwrap();
    let _ = reader.read_to_end(&mut begun).unwrap();
    assert_eq!(begun, old);
    assert_eq!(fs::read(folder.join("a.csv")).unwrap(), b"new");
}

#[test]
fn a_medium_that_reads_back_other_bytes_is_found_out_and_the_old_file_stays() {
    let stick = tempfile::tempdir().unwrap();
    let folder = deliver(&week(stick.path(), &[("a.csv", b"same"), ("b.pdf", b"old")])).unwrap().folder;
    let next = week(stick.path(), &[("a.csv", b"same"), ("b.pdf", b"new bytes")]);
    // Between writing and reading back one bit of the file turns.
    let part = folder.join("b.pdf.part");
    let error = next
        .deliver(&mut |step| {
            if step.phase == Phase::Verifying && part.exists() {
                let mut bytes = fs::read(&part).unwrap();
                bytes[3] ^= 1;
                fs::write(&part, bytes).unwrap();
            }
        })
        .unwrap_err();
    assert!(matches!(error.cause, Cause::Differs), "{error:?}");
    assert_eq!(error.path, folder.join("b.pdf"));
    placed(&["a.csv"], &error);
    assert_eq!(fs::read(folder.join("b.pdf")).unwrap(), b"old");
    assert_eq!(names_in(&folder), ["SHA256SUMS", "a.csv", "b.pdf"]);
    assert!(told(&error).contains("Files done: 1/3. Use another stick."));
}

#[test]
fn what_an_earlier_run_left_half_written_is_taken_away() {
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().join("Kavijakirja/hervanta/2026-W47");
    fs::create_dir_all(&folder).unwrap();
    for left in ["kavijakirja-hervanta-2026-W47-internal.xlsx.part", "SHA256SUMS.part", "a.csv.part", "someone.else.part"] {
        fs::write(folder.join(left), "half").unwrap();
    }
    let _ = deliver(&week(stick.path(), &[("a.csv", b"one")])).unwrap();
    assert_eq!(names_in(&folder), ["SHA256SUMS", "a.csv", "someone.else.part"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_part_is_not_written_through() {
    let stick = tempfile::tempdir().unwrap();
    let precious = stick.path().join("precious");
    fs::write(&precious, "keep").unwrap();
    std::os::unix::fs::symlink(&precious, stick.path().join("a.csv.part")).unwrap();
    std::os::unix::fs::symlink(&precious, stick.path().join("a.csv")).unwrap();
    let _ = deliver(&Delivery::new(stick.path()).file("a.csv", b"new".to_vec())).unwrap();
    assert_eq!(fs::read_to_string(&precious).unwrap(), "keep");
    assert_eq!(fs::read(stick.path().join("a.csv")).unwrap(), b"new");
    assert!(!fs::symlink_metadata(stick.path().join("a.csv")).unwrap().is_symlink());
}

#[test]
fn two_deliveries_into_one_folder_do_not_meet() {
    let stick = tempfile::tempdir().unwrap();
    let first = week(stick.path(), &[("a.csv", b"first")]);
    let second = week(stick.path(), &[("a.csv", b"second")]);
    let mut refused = 0;
    let delivered = first
        .deliver(&mut |_| {
            let error = deliver(&second).unwrap_err();
            assert!(matches!(error.cause, Cause::Busy), "{error:?}");
            assert!(told(&error).starts_with("Another export is writing into the folder"));
            refused += 1;
        })
        .unwrap();
    assert!(refused > 0);
    assert_eq!(fs::read(delivered.folder.join("a.csv")).unwrap(), b"first");
    assert!(deliver(&second).unwrap().wrote());
}

#[test]
fn something_else_of_the_same_name_is_left_alone() {
    let stick = tempfile::tempdir().unwrap();
    fs::write(stick.path().join("Kavijakirja"), "a file").unwrap();
    let error = deliver(&week(stick.path(), &[("a.csv", b"one")])).unwrap_err();
    assert!(matches!(error.cause, Cause::InTheWay), "{error:?}");
    assert_eq!(fs::read_to_string(stick.path().join("Kavijakirja")).unwrap(), "a file");

    fs::create_dir(stick.path().join("b.csv")).unwrap();
    let error = deliver(&Delivery::new(stick.path()).file("b.csv", b"one".to_vec())).unwrap_err();
    assert!(matches!(error.cause, Cause::InTheWay), "{error:?}");
    assert_eq!(names_in(stick.path()), ["Kavijakirja", "b.csv"]);
    let _ = told(&error);
}

#[test]
fn a_folder_that_is_not_there_is_told_and_not_made() {
    let stick = tempfile::tempdir().unwrap();
    let missing = stick.path().join("pulled");
    let error = deliver(&week(&missing, &[("a.csv", b"one")])).unwrap_err();
    assert!(matches!(error.cause, Cause::NoFolder), "{error:?}");
    assert!(!missing.exists());
    assert!(told(&error).contains("Nothing was saved."));
}
