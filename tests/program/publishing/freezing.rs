//! Only what leaves is frozen, and only once it has left.

use std::cell::RefCell;

use kavijakirja::book::Explain;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::format::dhis2;
use kavijakirja::report::{Format, Marking};
use kavijakirja::statistics::disclosure::Drafts;
use kavijakirja::store::{ReleaseMode, StoreError};
use kavijakirja::transfer::export::ExportError;
use kavijakirja::transfer::weekly::{self, WeeklyExport};

use support::date;
use support::office::{LATER, Office, hervanta, numbers, request, week};

fn protected(week: &str, folder: &std::path::Path) -> WeeklyExport {
    WeeklyExport {
        week: self::week(week),
        place: Some(hervanta()),
        formats: Format::ALL.into(),
        marking: Marking::Protected,
        codes: dhis2::Mapping::default(),
        folder: folder.to_owned(),
    }
}

fn english() -> Locale {
    Locale::new(Language::English)
}

fn published(office: &mut Office) -> Vec<String> {
    let weeks = (10..=48).map(|number| week(&format!("2026-W{number}")));
    weeks.filter(|week| office.store.publisher().publication(&hervanta(), *week).unwrap().is_some()).map(|week| week.to_string()).collect()
}

#[test]
fn the_export_of_a_week_freezes_that_week_and_no_other() {
    let mut office = Office::new(31);
    for week in ["2026-W10", "2026-W11", "2026-W12", "2026-W13"] {
        office.like("hervanta", week, 12, ("kela", "ara"));
    }
    let _ = office.export("2026-W12", Some("hervanta"), Marking::Protected, Language::English);
    assert_eq!(published(&mut office), ["2026-W12"]);
    // A longer period freezes its own weeks.
    let _ = office.protected("2026-03-02..2026-03-15", Some("hervanta"), ("topic", None));
    assert_eq!(published(&mut office), ["2026-W10", "2026-W11", "2026-W12"]);
}

#[test]
fn spring_s_paper_tallies_entered_in_november_stay_in_the_spring() {
    let mut office = Office::new(32);
    office.like("hervanta", "2026-W46", 12, ("kela", "ara"));
    let _ = office.export("2026-W46", Some("hervanta"), Marking::Protected, Language::English);
    // 129 contacts by phone of the spring, found on paper.
    for (number, times) in [(12, 60), (13, 69)] {
        office.like("hervanta", &format!("2026-W{number}"), times, ("tax", "som"));
    }
    office.like("hervanta", "2026-W47", 12, ("kela", "ara"));
    let november = office.protected("2026-W47", Some("hervanta"), ("topic", None));
    assert_eq!(november.totals.visits, 12);
    let tax = november.figure("tax", None).value.unwrap_or(0);
    assert_eq!(tax, 0, "the spring's matters are in no week of November");
    // The spring is published when somebody asks for it, with its own figures.
    let spring = office.protected("2026-W13", Some("hervanta"), ("topic", None));
    assert_eq!((spring.totals.visits, spring.coverage.missing()), (69, 1));
    assert!(spring.figure("tax", None).value.unwrap().abs_diff(69) <= 2);
    assert_eq!(published(&mut office), ["2026-W13", "2026-W46", "2026-W47"]);
}

#[test]
fn weeks_published_in_any_order_keep_every_running_sum_within_reach() {
    for seed in 40..52 {
        let mut office = Office::new(seed);
        let weeks: Vec<String> = (10..22).map(|number| format!("2026-W{number}")).collect();
        for week in &weeks {
            let number = 10 + office.dice.below(25);
            office.mixed("hervanta", support::office::week(week), usize::try_from(number).unwrap());
        }
        let mut left: Vec<String> = weeks.clone();
        let mut off: std::collections::BTreeMap<(String, String), i64> = std::collections::BTreeMap::new();
        while !left.is_empty() {
            let at = usize::try_from(office.dice.below(left.len() as u64)).unwrap();
            let week = left.swap_remove(at);
            for (key, number) in numbers(&office.protected(&week, Some("hervanta"), ("topic", Some("language")))) {
                *off.entry(key).or_default() -= number.cast_signed();
            }
            for (key, number) in numbers(&office.exact(&week, Some("hervanta"), ("topic", Some("language")))) {
                *off.entry(key).or_default() += number.cast_signed();
            }
            let cells = off.iter().filter(|((row, column), _)| row != "_total" && column != "_total");
            let apart: Vec<_> = cells.filter(|(_, off)| off.abs() > 2).collect();
            assert!(apart.is_empty(), "seed {seed}, {week}: {apart:?}");
        }
        assert_eq!(published(&mut office), weeks);
    }
}

#[test]
fn an_export_that_fails_freezes_nothing_and_leaves_the_book_as_it_was() {
    let mut office = Office::new(33);
    for number in 10..=45 {
        office.like("hervanta", &format!("2026-W{number}"), 12, ("kela", "ara"));
    }
    // The weeks that are over are rolled up once, so that the file's size is settled.
    let _ = office.exact("2026", None, ("topic", None));
    let size = |office: &Office| std::fs::metadata(office.folder.path().join("book.sqlite")).unwrap().len();
    let before = size(&office);
    let mistyped = office.folder.path().join("stikc");
    let error = weekly::export(&mut office.store, &english(), date(LATER), &protected("2026-W45", &mistyped), &mut |_| {}).unwrap_err();
    assert_eq!(error.explain().key, "error-deliver-no-folder");
    assert_eq!((published(&mut office), size(&office)), (Vec::new(), before));
    // Something else bears a file's name: nothing is placed beside it, and nothing frozen.
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().join("Kavijakirja/hervanta/2026-W45");
    std::fs::create_dir_all(folder.join("kavijakirja-hervanta-2026-W45-protected.pdf")).unwrap();
    let error = weekly::export(&mut office.store, &english(), date(LATER), &protected("2026-W45", stick.path()), &mut |_| {}).unwrap_err();
    assert_eq!(error.explain().key, "error-deliver-in-the-way");
    assert_eq!(published(&mut office), Vec::<String>::new());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "no file was placed");
}

#[test]
fn nothing_is_frozen_before_every_file_is_verified_and_no_file_has_its_name_before_that() {
    let mut office = Office::new(34);
    office.like("hervanta", "2026-W45", 30, ("kela", "ara"));
    let stick = tempfile::tempdir().unwrap();
    let prepared = weekly::prepare(&mut office.store, &english(), date(LATER), &protected("2026-W45", stick.path())).unwrap();
    assert_eq!(published(&mut office), Vec::<String>::new());
    let folder = prepared.delivery.folder();
    let names = || -> Vec<String> {
        let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        entries.collect()
    };
    let store = RefCell::new(&mut office.store);
    let done = prepared.deliver(
        |drafts| {
            assert_eq!(names().len(), prepared.delivery.names().count());
            assert!(names().iter().all(|name| name.rsplit('.').next() == Some("part")), "{:?}", names());
            Ok(store.borrow_mut().publisher().freeze(drafts)?)
        },
        &mut |_| {},
    );
    assert!(done.is_ok(), "{done:?}");
    assert!(names().iter().all(|name| name.rsplit('.').next() != Some("part")));
    assert_eq!(published(&mut office), ["2026-W45"]);
    // Where freezing fails, no file gets its name.
    office.like("hervanta", "2026-W46", 30, ("kela", "ara"));
    let prepared = weekly::prepare(&mut office.store, &english(), date(LATER), &protected("2026-W46", stick.path())).unwrap();
    let failed = prepared.deliver(|_| Err(ExportError::Store(StoreError::DiskFull)), &mut |_| {});
    assert_eq!(failed.unwrap_err().explain().key, "error-disk-full");
    assert!(!prepared.delivery.folder().exists(), "the folder was taken away again");
}

#[test]
fn drafts_of_a_place_that_published_in_the_meantime_are_refused_and_made_anew() {
    let mut office = Office::new(35);
    for week in ["2026-W45", "2026-W46"] {
        office.like("hervanta", week, 20, ("kela", "ara"));
    }
    let drafted = |office: &mut Office| {
        let mut drafts = Drafts::default();
        let asked = request("2026-W46", Some("hervanta"), ("topic", None));
        let _ = office.store.publisher().protected_tables([asked], ReleaseMode::Handover, &mut drafts, date(LATER)).unwrap();
        drafts
    };
    let stale = drafted(&mut office);
    let _ = office.protected("2026-W45", Some("hervanta"), ("topic", None));
    assert!(matches!(office.store.publisher().freeze(&stale), Err(StoreError::PublishedMeanwhile(place)) if place == hervanta()));
    assert_eq!(published(&mut office), ["2026-W45"]);
    let fresh = drafted(&mut office);
    office.store.publisher().freeze(&fresh).unwrap();
    assert_eq!(published(&mut office), ["2026-W45", "2026-W46"]);
    assert_eq!(office.store.publisher().publication(&hervanta(), week("2026-W46")).unwrap().as_ref(), fresh.all().first());
}

/// Kills the program at its n-th call of each kind that changes something durable, for every n, until it comes through.
#[cfg(target_os = "linux")]
#[test]
fn killed_at_any_step_of_an_export_nothing_is_frozen_or_the_same_bytes_come_out_next_time() {
    use std::collections::BTreeMap;
    use std::process::Command;

    let files = |folder: &std::path::Path| -> BTreeMap<String, Vec<u8>> {
        let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
        let entries = entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_none_or(|ending| ending != "part"));
        entries.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(path).unwrap())).collect()
    };
    let mut office = Office::new(36);
    office.mixed("hervanta", week("2026-W10"), 25);
    let template = office.folder.path().join("template.sqlite");
    office.store.maintenance().back_up(&template).unwrap();
    let (mut killed, mut frozen_then, mut frozen_not) = (0, 0, 0);
    for call in ["fsync", "fdatasync", "rename", "mkdir"] {
        for nth in 1..60 {
            let folder = tempfile::tempdir().unwrap();
            let (book, stick) = (folder.path().join("book.sqlite"), folder.path().join("stick"));
            std::fs::create_dir(&stick).unwrap();
            let _ = std::fs::copy(&template, &book).unwrap();
            let export = |traced: bool| {
                let program = support::program::program();
                let mut command = if traced {
                    let mut command = Command::new("strace");
                    let inject = format!("inject={call}:signal=KILL:when={nth}");
                    let _ =
                        command.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject, "--"]).arg(&program);
                    command
                } else {
                    Command::new(&program)
                };
                let _ = command.arg("--book").arg(&book).args(["weekly", "2026-W10", "--place", "hervanta", "--to"]).arg(&stick);
                command.args(["--format", "csv,xlsx"]).env("HOME", folder.path()).output().unwrap()
            };
            let first = export(true);
            let week_folder = stick.join("Kavijakirja/hervanta/2026-W10");
            let left = files(&week_folder);
            let mut store = kavijakirja::store::Store::open(&book).unwrap();
            let frozen = store.publisher().publication(&hervanta(), week("2026-W10")).unwrap();
            drop(store);
            assert!(left.is_empty() || frozen.is_some(), "{call} {nth}: {:?} left before it was frozen", left.keys());
            if first.status.success() {
                assert!(nth > 1 || call == "mkdir", "{call} was never killed");
                break;
            }
            killed += 1;
            frozen_then += u32::from(frozen.is_some());
            frozen_not += u32::from(frozen.is_none());
            let second = export(false);
            assert!(second.status.success(), "{call} {nth}: {}", String::from_utf8_lossy(&second.stderr));
            let mut store = kavijakirja::store::Store::open(&book).unwrap();
            let now = store.publisher().publication(&hervanta(), week("2026-W10")).unwrap();
            assert!(now.is_some() && frozen.is_none_or(|frozen| Some(frozen) == now), "{call} {nth}");
            let whole = files(&week_folder);
            assert!(left.iter().all(|(name, bytes)| name == "SHA256SUMS" || whole.get(name) == Some(bytes)), "{call} {nth}");
            assert_eq!(std::fs::read_dir(&week_folder).unwrap().count(), whole.len(), "{call} {nth}: a part was left");
        }
    }
    eprintln!("{killed} kills: frozen {frozen_then}, not frozen {frozen_not}");
    assert!(frozen_then > 3 && frozen_not > 3);
}
