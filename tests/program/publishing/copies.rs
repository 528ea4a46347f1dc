//! Several copies of a book, tampered ones and restored ones.

use kavijakirja::book::Explain;
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::{Format, Marking};
use kavijakirja::store::{Finding, Store};
use kavijakirja::transfer::weekly::{self, WeeklyExport};
use rusqlite::Connection;

use support::office::{LATER, Office, hervanta, numbers, request, week};
use support::{date, visit};

/// Puts the changes and desks of one copy of a book into another's journal, as a bundle does.
fn carry_over(from: &std::path::Path, into: &std::path::Path) {
    let connection = Connection::open(into).unwrap();
    let _ = connection.execute("ATTACH ?1 AS other", [from.to_str().unwrap()]).unwrap();
    connection
        .execute_batch(
            "INSERT OR IGNORE INTO desk (id) SELECT id FROM other.desk;
             INSERT OR IGNORE INTO change
                SELECT m.num, c.seq, c.lamport, c.kind, c.entity, c.body, c.digest
                FROM other.change c JOIN other.desk d ON d.num = c.desk JOIN desk m ON m.id = d.id WHERE c.kind = 'publication';",
        )
        .unwrap();
}

#[test]
fn of_two_copies_that_publish_the_same_week_the_first_holds_in_both() {
    let mut one = Office::new(10);
    one.mixed("hervanta", week("2026-W10"), 20);
    drop(Store::open(one.store.path()).unwrap());
    let other_path = one.folder.path().join("other.sqlite");
    let connection = Connection::open(one.store.path()).unwrap();
    let _ = connection.execute("VACUUM INTO ?1", [other_path.to_str().unwrap()]).unwrap();
    let copy = Connection::open(&other_path).unwrap();
    copy.execute_batch(
        "INSERT INTO desk (id) VALUES (x'000102030405460780090a0b0c0d0e0f');
         UPDATE meta SET value = '000102030405460780090a0b0c0d0e0f' WHERE key = 'desk';
         DELETE FROM meta WHERE key = 'seal';",
    )
    .unwrap();
    drop(copy);
    let mut other = Store::open(&other_path).unwrap();
    // The other copy knows five visits more, so its publication is another one, and it is made later.
    for _ in 0..5 {
        let late = visit(r#"{"topic":["kela"],"language":"ara","date":"2026-03-03"}"#);
        let _ = other.writer().record(&late, Origin::Desk).unwrap();
    }
    let (w10, today) = (week("2026-W10"), date(LATER));
    let first = one.store.publisher().publish(&hervanta(), w10, today).unwrap();
    let second = other.publisher().publish(&hervanta(), w10, today).unwrap();
    assert_ne!(first, second);
    carry_over(one.store.path(), &other_path);
    carry_over(&other_path, one.store.path());
    // The derived row of the second copy is not the one that holds: its check says so, until it is brought in line.
    assert_eq!(one.store.publisher().publication(&hervanta(), w10).unwrap(), Some(first.clone()));
    let findings = other.maintenance().check().unwrap().findings;
    assert!(findings.contains(&Finding::Derived("publication hervanta/2026-W10".to_owned())), "{findings:?}");
    let copy = Connection::open(&other_path).unwrap();
    let body: String = connection.query_row("SELECT body FROM publication", [], |row| row.get(0)).unwrap();
    let _ = copy.execute("UPDATE publication SET body = ?1", [body]).unwrap();
    assert!(other.maintenance().check().unwrap().is_clean());
    assert_eq!(other.publisher().publish(&hervanta(), w10, today).unwrap(), first);
    // Only publications were carried over, so the other copy's visits are missing in the journal; all else is in order.
    assert!(one.store.maintenance().check().unwrap().findings.iter().all(|finding| matches!(finding, Finding::Gap { .. })));
    // And the next week goes on from what holds.
    for office in [&mut one.store, &mut other] {
        for _ in 0..12 {
            let _ = office.writer().record(&visit(r#"{"topic":["migri"],"language":"som","date":"2026-03-10"}"#), Origin::Desk).unwrap();
        }
        let _ = office.publisher().publish(&hervanta(), week("2026-W11"), today).unwrap();
        let both = request("2026-03-02..2026-03-15", None, ("topic", Some("language")));
        let (exact, given) =
            (office.reader().table(both.clone(), today).unwrap(), office.publisher().protected_table(both, today).unwrap());
        let truth = numbers(&exact);
        for ((row, column), number) in numbers(&given).into_iter().filter(|((row, column), _)| row != "_total" && column != "_total") {
            assert!(truth[&(row, column)].abs_diff(number) <= 2);
        }
    }
}

#[test]
fn a_publication_that_was_tampered_with_is_found_and_not_given_out() {
    let mut office = Office::new(11);
    office.like("hervanta", "2026-W10", 12, ("kela", "ara"));
    let _ = office.store.publisher().publish(&hervanta(), week("2026-W10"), date(LATER)).unwrap();
    let connection = Connection::open(office.store.path()).unwrap();
    let changed = connection.execute("UPDATE publication SET body = replace(body, '\"visits\":12,', '\"visits\":11,')", []).unwrap();
    assert_eq!(changed, 1);
    assert!(!office.store.maintenance().check().unwrap().is_clean());
    assert!(office.store.publisher().protected_table(request("2026-W10", None, ("topic", None)), date(LATER)).is_err());
}

#[test]
fn an_export_does_not_replace_an_earlier_one_of_other_numbers() {
    let mut office = Office::new(12);
    office.mixed("hervanta", week("2026-W10"), 20);
    let backup = office.folder.path().join("backup.sqlite");
    let _ = Connection::open(office.store.path()).unwrap().execute("VACUUM INTO ?1", [backup.to_str().unwrap()]).unwrap();
    let stick = tempfile::tempdir().unwrap();
    let export = |office: &mut Office| {
        office.export_to(stick.path(), "2026-W10", Some("hervanta"), Marking::Protected, Language::English, date(LATER))
    };
    let before = export(&mut office);
    // A backup that lost the publication makes the very same one again.
    office.store = Store::open(&backup).unwrap();
    assert_eq!(office.store.publisher().publication(&hervanta(), week("2026-W10")).unwrap(), None);
    assert!(export(&mut office) == before);
    // Corrected in between it would be another one: refused.
    drop(office.store);
    let connection = Connection::open(&backup).unwrap();
    connection.execute_batch("DELETE FROM publication; DELETE FROM change WHERE kind = 'publication'").unwrap();
    office.store = Store::open(&backup).unwrap();
    office.mixed("hervanta", week("2026-W10"), 9);
    let again = WeeklyExport {
        week: week("2026-W10"),
        place: Some(hervanta()),
        formats: vec![Format::Csv],
        marking: Marking::Protected,
        codes: kavijakirja::report::format::dhis2::Mapping::default(),
        folder: stick.path().to_owned(),
    };
    let error = weekly::export(&mut office.store, &Locale::new(Language::English), date(LATER), &again, &mut |_| {}).unwrap_err();
    assert_eq!(error.explain().key, "error-other-publication");
}
