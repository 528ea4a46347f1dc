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
    one.store.writer().set_day(&day).unwrap();
    let file = one.bundle("staff.kvb", Scope::Everything).unwrap();
    assert!(Laptop::new(34).read(&file).is_err());
}
