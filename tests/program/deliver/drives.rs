//! The drives to choose from: removable ones first, each once.

use std::path::Path;

use kavijakirja::transfer::drive::{Drive, Found, arrange, drives};

fn found(name: &str, folder: &str, file_system: &str, removable: bool) -> Found {
    Found {
        name: name.into(),
        folder: folder.into(),
        file_system: file_system.into(),
        free: 1_000,
        total: 4_000,
        removable,
        read_only: false,
    }
}

fn shown(drives: &[Drive]) -> Vec<(&str, &Path, bool)> {
    drives.iter().map(|drive| (drive.name.as_str(), drive.folder.as_path(), drive.removable)).collect()
}

#[test]
fn removable_drives_come_first_and_each_device_stands_once() {
    let linux = [
        found("/dev/nvme0n1p2", "/", "ext4", false),
        found("/dev/nvme0n1p2", "/var/lib/docker/aufs", "ext4", false),
        found("/dev/nvme0n1p1", "/boot/efi", "vfat", false),
        found("/dev/loop3", "/snap/core/1", "squashfs", false),
        // A card reader, which the system does not call removable.
        found("/dev/mmcblk0p1", "/run/media/desk/KORTTI", "exfat", false),
        // A stick that is mounted at two places.
        found("/dev/sdb1", "/mnt", "vfat", true),
        found("/dev/sdb1", "/media/desk/TIKKU", "vfat", true),
        Found { total: 0, ..found("/dev/sr0", "/media/cdrom", "vfat", true) },
    ];
    let expected: [(&str, &Path, bool); 3] = [
        ("KORTTI", Path::new("/run/media/desk/KORTTI"), true),
        ("TIKKU", Path::new("/media/desk/TIKKU"), true),
        ("/", Path::new("/"), false),
    ];
    assert_eq!(shown(&arrange(linux.clone())), expected);
    assert_eq!(shown(&arrange(linux.into_iter().rev())), expected);
}

#[test]
fn two_sticks_of_one_label_are_two_drives() {
    let windows =
        [found("KINGSTON", "F:\\", "FAT32", true), found("KINGSTON", "E:\\", "FAT32", true), found("Windows", "C:\\", "NTFS", false)];
    let expected: [(&str, &Path, bool); 3] =
        [("KINGSTON", Path::new("E:\\"), true), ("KINGSTON", Path::new("F:\\"), true), ("Windows", Path::new("C:\\"), false)];
    assert_eq!(shown(&arrange(windows)), expected);
}

#[test]
fn space_and_write_protection_are_told() {
    let stick = Found { free: 17, total: 99, read_only: true, ..found("/dev/sdb1", "/media/desk/TIKKU", "vfat", true) };
    let drives = arrange([stick]);
    assert_eq!((drives[0].free, drives[0].total, drives[0].read_only), (17, 99, true));
}

#[test]
fn the_drives_of_this_computer_exist() {
    for drive in drives() {
        assert!(drive.folder.is_dir(), "{drive:?}");
        assert!(drive.free <= drive.total && drive.total > 0, "{drive:?}");
    }
}
