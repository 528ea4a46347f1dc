//! A real exFAT stick: an image in a file, as a loop device under FUSE. Where the machine gives no loop device or no FUSE that is said,
//! and nothing is tried: an ordinary user has neither.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use kavijakirja::transfer::deliver::Cause;

use super::{checked_by_sha256sum, deliver, everything, names_in, placed, told, week};

/// A stick of 8 MiB that goes away with the test.
struct Stick {
    folder: tempfile::TempDir,
    device: Option<String>,
}

fn run(program: &str, args: &[&str]) -> Result<String, String> {
    let output = Command::new(program).args(args).output().map_err(|error| format!("{program}: {error}"))?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(format!("{program}: {}", said(&output.stderr))) }
}

impl Stick {
    fn new() -> Result<Self, String> {
        let mut stick = Self { folder: tempfile::tempdir().unwrap(), device: None };
        let image = stick.folder.path().join("image");
        fs::File::create(&image).unwrap().set_len(8 << 20).unwrap();
        let image = image.to_str().unwrap();
        let _ = run("mkfs.exfat", &[image])?;
        stick.device = Some(run("losetup", &["--find", "--show", image])?);
        fs::create_dir(stick.root()).unwrap();
        stick.mount(&[])?;
        Ok(stick)
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("usb")
    }

    fn mount(&self, options: &[&str]) -> Result<(), String> {
        let root = self.root();
        let device = self.device.as_deref().unwrap_or_default();
        run("mount.exfat-fuse", &[options, &[device, root.to_str().unwrap()]].concat()).map(drop)
    }

    fn unmount(&self) {
        let _ = run("umount", &[self.root().to_str().unwrap()]);
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        self.unmount();
        if let Some(device) = &self.device {
            let _ = run("losetup", &["--detach", device]);
        }
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "what was not tried is said aloud")]
fn an_exfat_stick_takes_whole_files_and_is_full_read_only_and_pulled_like_any_other() {
    let stick = match Stick::new() {
        Ok(stick) => stick,
        Err(why) => return eprintln!("NOT TRIED: no exFAT stick on this machine ({why})"),
    };
    let old = vec![b'o'; 300_000];
    let folder = deliver(&week(&stick.root(), &[("kavijakirja-äiti.csv", &old), ("b.pdf", &old)])).unwrap().folder;
    assert_eq!(names_in(&folder), ["SHA256SUMS", "b.pdf", "kavijakirja-äiti.csv"]);
    assert_eq!(checked_by_sha256sum(&folder), 2);
    assert!(
        !deliver(&week(&stick.root(), &[("kavijakirja-äiti.csv", &old), ("b.pdf", &old)])).unwrap().wrote(),
        "a second run changes nothing"
    );

    // Full: the old file stays, nothing half is left.
    let error = deliver(&week(&stick.root(), &[("b.pdf", &vec![b'n'; 9 << 20])])).unwrap_err();
    assert!(matches!(error.cause, Cause::Full), "{error:?}");
    placed(&[], &error);
    assert!(told(&error).contains("is full"));
    assert_eq!(fs::read(folder.join("b.pdf")).unwrap(), old);
    assert!(!names_in(&folder).iter().any(|name| name.contains(".part")));

    // Taken out and put in again, it holds what was told.
    stick.unmount();
    assert!(names_in(&stick.root()).is_empty());
    stick.mount(&["-o", "ro"]).unwrap();
    assert_eq!(fs::read(folder.join("kavijakirja-äiti.csv")).unwrap(), old);
    let before = everything(&stick.root());
    let error = deliver(&week(&stick.root(), &[("b.pdf", b"new")])).unwrap_err();
    assert!(matches!(error.cause, Cause::ReadOnly), "{error:?}");
    assert!(told(&error).contains("write protection"));
    assert_eq!(everything(&stick.root()), before);
}
