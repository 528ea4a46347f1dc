//! Lists change, what was published does not.

use kavijakirja::book::lists::{Edit, ItemLabels, Step};
use kavijakirja::book::place::OpeningHours;
use kavijakirja::book::{CodeId, DimensionId, Labels};
use kavijakirja::locale::Language;
use kavijakirja::report::Marking;

use support::date;
use support::office::{LATER, Office, hervanta, lines, week};

fn naming(name: &str) -> ItemLabels {
    ItemLabels { label: Labels::same(name), ..ItemLabels::default() }
}

/// Every figure of an export by ids: table, row, column, measure, value, status.
fn figures(files: &std::collections::BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let line = |line: support::office::Line| {
        format!("{} {} {} {} {:?} {}", line.table, line.row, line.column, line.measure, line.value, line.status)
    };
    lines(files).into_iter().map(line).collect()
}

#[test]
fn a_published_week_stays_the_same_to_the_byte_whatever_is_done_with_the_lists() {
    let mut office = Office::new(8);
    office.mixed("hervanta", week("2026-W10"), 60);
    let export = |office: &mut Office| office.export("2026-W10", Some("hervanta"), Marking::Protected, Language::Finnish);
    let before = export(&mut office);
    let code = |id: &str| id.parse::<CodeId>().unwrap();
    let topics = DimensionId::TOPIC;
    let kept = [
        Edit::RetireCode(topics.clone(), code("health")),
        Edit::MergeCode(topics.clone(), code("migri"), code("housing")),
        Edit::MergeCode(DimensionId::LANGUAGE, code("som"), code("ara")),
        Edit::MoveCode(topics.clone(), code("debts"), Step::Up),
        Edit::AddCode(topics.clone(), None, naming("Pysäköinti")),
        Edit::MovePlace(hervanta(), Step::Down),
        Edit::Hours(hervanta(), OpeningHours::parse("mon 9-12").unwrap(), date(LATER)),
    ];
    for edit in &kept {
        let edited = office.store.writer().edit_lists(edit).unwrap();
        assert!(!edited.after.is_empty(), "{edit:?}");
        assert!(figures(&export(&mut office)) == figures(&before), "{edit:?}");
    }
    // A new name is printed from then on; the figures under it are the old ones.
    for edit in [Edit::RenameCode(topics.clone(), code("kela"), naming("Kansaneläkelaitos")), Edit::MoveDimension(topics, Step::Down)] {
        let _ = office.store.writer().edit_lists(&edit).unwrap();
        assert!(figures(&export(&mut office)) == figures(&before), "{edit:?}");
    }
    let proof = office.store.maintenance().check().unwrap();
    assert!(proof.is_clean(), "{:?}", proof.findings);
    // Each edit undone, one after the other, also in a book that was opened anew, the very bytes are back.
    let path = office.store.path().to_owned();
    office.store = kavijakirja::store::Store::open(&path).unwrap();
    let mut undone = 0;
    while office.store.writer().undo_last_lists().unwrap().is_some() {
        undone += 1;
    }
    assert_eq!(undone, kept.len() + 2);
    let after = export(&mut office);
    let differing: Vec<_> = before.iter().filter(|(name, bytes)| after.get(*name) != Some(bytes)).map(|(name, _)| name).collect();
    assert!(differing.is_empty() && after.len() == before.len(), "{differing:?}");
}
