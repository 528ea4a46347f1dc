//! Names fit every medium: FAT32, exFAT, Windows.

use std::path::Path;

use kavijakirja::transfer::deliver::{Cause, Delivery};
use kavijakirja::transfer::file_name::portable::{folded, is_portable, portable};
use proptest::prelude::*;

/// The rules as Microsoft's "Naming Files, Paths, and Namespaces" lists them, written down apart from the program.
fn fits_fat32(name: &str) -> bool {
    let devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].map(String::from).into_iter();
    let ports = ["COM", "LPT"].into_iter().flat_map(|port| "0123456789¹²³".chars().map(move |digit| format!("{port}{digit}")));
    let base = name.split('.').next().unwrap().trim_end().to_uppercase();
    let long = name.encode_utf16().count() + ".part".len() > 255;
    let bad = name.chars().any(|c| (c as u32) < 32 || "<>:\"/\\|?*".contains(c));
    !(name.is_empty() || long || bad || name.ends_with('.') || name.ends_with(' ') || devices.chain(ports).any(|device| device == base))
}

#[test]
fn names_that_windows_refuses_are_known() {
    let bad = [
        "",
        ".",
        "..",
        "a.",
        "a ",
        " a",
        "con",
        "Con",
        "CON.txt",
        "nul.tar.gz",
        "aux .csv",
        "com1",
        "LPT9.pdf",
        "com¹",
        "a/b",
        "a\\b",
        "a:b",
    ];
    for name in bad {
        assert!(!is_portable(name), "{name:?}");
        assert!(fits_fat32(&portable(name)), "{name:?} → {:?}", portable(name));
    }
    assert!(!is_portable(&"x".repeat(251)));
    for name in [
        "kavijakirja-hervanta-2026-W47-internal.xlsx",
        "SHA256SUMS",
        "console",
        "com10",
        "nulla.csv",
        "Äänekoski.pdf",
        "a b.c",
        ".hidden",
        "العربية.csv",
    ] {
        assert!(is_portable(name) && fits_fat32(name), "{name:?}");
        assert_eq!(portable(name), name);
    }
    assert_eq!(portable("klo 10:30?.csv"), "klo 10_30_.csv");
    assert_eq!(portable("con"), "con_");
    assert_eq!(portable("nul.csv"), "nul_.csv");
    assert!(portable(&format!("{}.xlsx", "ä".repeat(400))).ends_with("ä.xlsx"));
}

#[test]
fn a_delivery_of_a_bad_name_writes_nothing() {
    let long = "x".repeat(251);
    let one = ["con.csv", "a:b", "../a.csv", "sha256sums", "a.part", "B.PART", &long].map(|name| vec![name]);
    for files in one.into_iter().chain([vec!["a.csv", "A.CSV"]]) {
        let stick = tempfile::tempdir().unwrap();
        let delivery = files.into_iter().fold(Delivery::new(stick.path()), |delivery, name| delivery.file(name, vec![]));
        refused(stick.path(), &delivery);
    }
    let stick = tempfile::tempdir().unwrap();
    refused(stick.path(), &Delivery::new(stick.path()).below("..").file("a.csv", vec![]));
}

fn refused(stick: &Path, delivery: &Delivery) {
    let error = super::deliver(delivery).unwrap_err();
    assert!(matches!(error.cause, Cause::BadName(_)), "{error:?}");
    assert!(super::names_in(stick).is_empty());
    let _ = super::told(&error);
}

proptest! {
    #[test]
    fn any_text_becomes_a_name_that_fits(text in any::<String>()) {
        let name = portable(&text);
        prop_assert!(fits_fat32(&name), "{text:?} → {name:?}");
        prop_assert!(is_portable(&name));
        prop_assert_eq!(portable(&name), name);
    }

    #[test]
    fn so_does_text_made_of_what_is_awkward(text in r"(con|nul|Aux|com|lpt|[0-9¹²³]|[ .:*?/\\]|\PC|[a-z]{1,90}|\n){0,12}") {
        let name = portable(&text);
        prop_assert!(fits_fat32(&name), "{text:?} → {name:?}");
        prop_assert_eq!(is_portable(&text), portable(&text) == text);
    }

    #[test]
    fn a_name_the_program_takes_fits_and_can_be_written(text in r"[ .a-oq-zA-OQ-Z0-9åäö$¹:]{1,12}") {
        if is_portable(&text) {
            prop_assert!(fits_fat32(&text));
            if folded(&text) != "sha256sums" {
                let stick = tempfile::tempdir().unwrap();
                let _ = Delivery::new(stick.path()).file(&text, b"x".to_vec()).deliver(&mut |_| {}).unwrap();
                prop_assert_eq!(super::names_in(stick.path()), [text]);
            }
        }
    }
}
