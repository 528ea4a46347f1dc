//! Lists between laptops: hours of the past, merged choices, who asks what, staff by role.

use kavijakirja::book::lists::{Asking, Edit};
use kavijakirja::book::place::OpeningHours;
use kavijakirja::book::{DeskDay, DimensionId, PlaceId, Role, Staff};
use kavijakirja::store::replication::Scope;

use super::laptop::Laptop;
use support::date;

fn place(id: &str) -> PlaceId {
    id.parse().unwrap()
}

#[test]
fn hours_of_the_past_merged_choices_and_staff_by_role_arrive_as_they_left() {
    let (mut one, mut other) = (Laptop::new(31), Laptop::new(32));
    let served: DimensionId = "served".parse().unwrap();
    let edits = [
        Edit::Hours(place("hervanta"), OpeningHours::parse("mon 9-12").unwrap(), date("2026-11-16")),
        Edit::RetirePlace(place("puhos"), date("2026-11-23")),
        Edit::MergeCode(DimensionId::TOPIC, "migri".parse().unwrap(), "housing".parse().unwrap()),
        Edit::Switch(served.clone(), true),
        Edit::Ask(served.clone(), Asking::Places([place("hervanta")].into())),
        Edit::Ask(served.clone(), Asking::Required(true)),
        Edit::Ask(DimensionId::LANGUAGE, Asking::Keeps(true)),
    ];
    for edit in &edits {
        assert!(!one.store.writer().edit_lists(edit).unwrap().after.is_empty(), "{edit:?}");
    }
    let staff: Staff = "advisor=2,volunteer=1".parse().unwrap();
    let day = DeskDay::unsaid(place("hervanta"), date("2026-11-20")).with_staff(staff);
    one.store.writer().set_day(&day).unwrap();
    let file = one.bundle("lists.kvb", Scope::Everything).unwrap();
    let _ = other.read(&file).unwrap();
    let (ours, theirs) = (one.store.reader().catalogue().unwrap(), other.store.reader().catalogue().unwrap());
    assert_eq!(ours, theirs);
    let hervanta = theirs.place(&place("hervanta")).unwrap();
    assert_eq!(hervanta.earlier.len(), 1, "what the hours were before is known");
    assert!(hervanta.opens_on(date("2026-11-13")) && !hervanta.opens_on(date("2026-11-20")) && hervanta.opens_on(date("2026-11-23")));
    let migri = theirs.vocabulary.code(&DimensionId::TOPIC, &"migri".parse().unwrap()).unwrap();
    assert!(migri.retired && migri.merged_into == Some("housing".parse().unwrap()));
    let asked = theirs.vocabulary.dimension(&served).unwrap();
    assert!(asked.required && asked.is_asked_at(&place("hervanta")) && !asked.is_asked_at(&place("puhos")));
    let told = other.store.reader().day(&place("hervanta"), date("2026-11-20")).unwrap().unwrap();
    assert_eq!((told.staff, told.roles.get(&Role::Advisor)), (Some(3), Some(&2)));
    // What another laptop did to the lists is not this one's to undo.
    assert_eq!(other.store.writer().undo_last_lists().unwrap(), None);
    assert!(other.store.maintenance().check().unwrap().is_clean());
}

#[test]
fn staff_whose_roles_are_more_than_all_of_them_is_refused() {
    let mut one = Laptop::new(33);
    let mut day = DeskDay::unsaid(place("hervanta"), date("2026-11-20")).with_staff("advisor=2".parse().unwrap());
    day.staff = Some(1);
    assert!(matches!(one.store.writer().set_day(&day), Err(kavijakirja::store::StoreError::Rule(_))));
}

fn topic(id: &str) -> kavijakirja::book::CodeId {
    id.parse().unwrap()
}

/// Two laptops, each with all that the other has.
fn exchanged(one: &mut Laptop, other: &mut Laptop, round: u32) -> [kavijakirja::store::replication::Merged; 2] {
    let there = one.bundle(&format!("there-{round}.kvb"), Scope::Everything).unwrap();
    let first = other.read(&there).unwrap();
    let back = other.bundle(&format!("back-{round}.kvb"), Scope::Everything).unwrap();
    [first, one.read(&back).unwrap()]
}

#[test]
fn choices_merged_into_each_other_on_two_laptops_leave_one_in_use_and_it_is_said() {
    let (mut one, mut other) = (Laptop::new(41), Laptop::new(42));
    let _ = exchanged(&mut one, &mut other, 1);
    let merge = |laptop: &mut Laptop, id: &str, into: &str| {
        let _ = laptop.store.writer().edit_lists(&Edit::MergeCode(DimensionId::TOPIC, topic(id), topic(into))).unwrap();
    };
    merge(&mut one, "migri", "housing");
    merge(&mut other, "housing", "migri");
    let told = exchanged(&mut one, &mut other, 2);
    for merged in &told {
        assert_eq!(merged.settled.iter().map(|code| code.id.as_str()).collect::<Vec<_>>(), ["housing"]);
    }
    for laptop in [&mut one, &mut other] {
        let catalogue = laptop.store.reader().catalogue().unwrap();
        for id in ["migri", "housing"] {
            let end = catalogue.vocabulary.successor(&DimensionId::TOPIC, &topic(id)).unwrap();
            assert_eq!((end.id.as_str(), end.retired), ("housing", false), "{id}");
        }
        assert!(laptop.store.maintenance().check().unwrap().is_clean());
    }
    assert_eq!(one.store.reader().catalogue().unwrap(), other.store.reader().catalogue().unwrap());
}

#[test]
fn a_question_added_with_one_choice_here_and_several_there_takes_several_on_both() {
    let (mut one, mut other) = (Laptop::new(43), Laptop::new(44));
    let question: DimensionId = "oma".parse().unwrap();
    let choices = || ["Yksi", "Kaksi"].map(kavijakirja::book::Labels::same).to_vec();
    for (laptop, choose) in [(&mut one, kavijakirja::book::Choose::One), (&mut other, kavijakirja::book::Choose::Many)] {
        let added = Edit::AddDimension(question.clone(), kavijakirja::book::Labels::same("Oma"), choose, choices());
        let _ = laptop.store.writer().edit_lists(&added).unwrap();
    }
    let told = exchanged(&mut one, &mut other, 1);
    assert!(told.iter().any(|merged| merged.widened.contains(&question)));
    for laptop in [&mut one, &mut other] {
        let catalogue = laptop.store.reader().catalogue().unwrap();
        assert_eq!(catalogue.vocabulary.dimension(&question).unwrap().choose, kavijakirja::book::Choose::Many);
        assert!(laptop.store.maintenance().check().unwrap().is_clean());
    }
    assert_eq!(one.store.reader().catalogue().unwrap(), other.store.reader().catalogue().unwrap());
    let _ = exchanged(&mut one, &mut other, 2);
}
