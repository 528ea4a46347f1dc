//! Who worked at the desk on a day: numbers by role, no names.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::day::DeskDay;
use super::explain::{Explain, Explanation};

/// The most people that a day's staff can have.
pub const MOST_STAFF: u16 = 99;

/// What somebody does at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// An advisor by profession.
    Advisor,
    /// A community advisor: a former visitor who advises in their own language.
    CommunityAdvisor,
    /// A volunteer.
    Volunteer,
    /// An interpreter.
    Interpreter,
    /// Anybody else: a student, a guest from another agency.
    Other,
}

impl Role {
    /// Every role, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Advisor, Self::CommunityAdvisor, Self::Volunteer, Self::Interpreter, Self::Other];

    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Advisor => "advisor",
            Self::CommunityAdvisor => "community-advisor",
            Self::Volunteer => "volunteer",
            Self::Interpreter => "interpreter",
            Self::Other => "other",
        }
    }
}

/// What was said of a day's staff: `3`, or `advisor=2,volunteer=1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staff {
    /// How many, and nothing of their roles.
    Number(u16),
    /// How many in each role; those of zero are left out.
    Roles(BTreeMap<Role, u16>),
}

/// Why a text tells no staff.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” tells no staff: “3” or “advisor=2,volunteer=1” is expected, {MOST_STAFF} at most")]
pub struct BadStaff(pub String);

impl Explain for BadStaff {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-bad-staff").with("text", &self.0).with("most", MOST_STAFF)
    }
}

impl FromStr for Staff {
    type Err = BadStaff;

    fn from_str(text: &str) -> Result<Self, BadStaff> {
        let bad = || BadStaff(text.to_owned());
        let number = |text: &str| text.trim().parse::<u16>().ok().filter(|number| *number <= MOST_STAFF).ok_or_else(bad);
        if !text.contains('=') {
            return number(text).map(Self::Number);
        }
        let mut roles = BTreeMap::new();
        for part in text.split(',') {
            let (name, count) = part.split_once('=').ok_or_else(bad)?;
            let role = Role::ALL.into_iter().find(|role| role.name() == name.trim()).ok_or_else(bad)?;
            if roles.insert(role, number(count)?).is_some() {
                return Err(bad());
            }
        }
        if roles.values().sum::<u16>() > MOST_STAFF {
            return Err(bad());
        }
        roles.retain(|_, count| *count > 0);
        Ok(Self::Roles(roles))
    }
}

impl DeskDay {
    /// The day with this staff. A number alone says nothing of roles: those that were told before are no longer.
    #[must_use]
    pub fn with_staff(self, staff: Staff) -> Self {
        match staff {
            Staff::Number(number) => Self { staff: Some(number), roles: BTreeMap::new(), ..self },
            Staff::Roles(roles) => Self { staff: Some(roles.values().sum()), roles, ..self },
        }
    }

    /// How many of the staff have no role told.
    #[must_use]
    pub fn staff_without_role(&self) -> u16 {
        self.staff.unwrap_or(0).saturating_sub(self.roles.values().sum())
    }

    /// Whether the roles fit the total: no zeros, and together not more than the whole staff.
    #[must_use]
    pub fn staff_adds_up(&self) -> bool {
        let together: u32 = self.roles.values().map(|count| u32::from(*count)).sum();
        self.roles.values().all(|count| *count > 0) && together <= self.staff.map_or(0, u32::from)
    }
}

/// Steps the number in a role up or down by one. Those whose role was not told yet get theirs first; then the total follows.
pub fn step(total: &mut Option<u16>, roles: &mut BTreeMap<Role, u16>, role: Role, up: bool) {
    let (all, told) = (total.unwrap_or(0), roles.values().sum::<u16>());
    let count = roles.get(&role).copied().unwrap_or(0);
    match (up, count) {
        (true, _) if told < all => drop(roles.insert(role, count + 1)),
        (true, _) if all < MOST_STAFF => {
            *total = Some(all + 1);
            let _ = roles.insert(role, count + 1);
        }
        (true, _) | (false, 0) => {}
        (false, _) => {
            *total = Some(all.saturating_sub(1));
            let _ = roles.insert(role, count - 1);
            roles.retain(|_, count| *count > 0);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    fn day() -> DeskDay {
        DeskDay::unsaid("hervanta".parse().unwrap(), "2026-11-20".parse().unwrap())
    }

    #[test]
    fn staff_is_read_as_a_number_or_by_role_and_nothing_else() {
        let roles = BTreeMap::from([(Role::Advisor, 2), (Role::Volunteer, 1)]);
        assert_eq!("3".parse(), Ok(Staff::Number(3)));
        assert_eq!("advisor=2, volunteer=1,interpreter=0".parse(), Ok(Staff::Roles(roles)));
        for text in ["", "many", "-1", "100", "boss=1", "advisor", "advisor=x", "advisor=1,advisor=1", "advisor=60,volunteer=60"] {
            assert!(text.parse::<Staff>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_of_an_older_program_has_a_number_and_no_roles_and_is_written_as_it_was() {
        let old = r#"{"place":"hervanta","date":"2026-11-20","status":"zero","staff":2,"note":"Jonoa."}"#;
        let day: DeskDay = serde_json::from_str(old).unwrap();
        assert_eq!((day.staff, day.roles.len(), day.staff_without_role()), (Some(2), 0, 2));
        assert_eq!(serde_json::to_string(&day).unwrap(), old);
    }

    #[test]
    fn who_has_no_role_yet_gets_one_before_the_total_grows() {
        let mut day = day().with_staff(Staff::Number(2));
        let stepped = |day: &mut DeskDay, role, up| step(&mut day.staff, &mut day.roles, role, up);
        stepped(&mut day, Role::Advisor, true);
        stepped(&mut day, Role::Volunteer, true);
        assert_eq!((day.staff, day.staff_without_role()), (Some(2), 0));
        stepped(&mut day, Role::Interpreter, true);
        assert_eq!(day.staff, Some(3));
        stepped(&mut day, Role::Volunteer, false);
        stepped(&mut day, Role::Volunteer, false);
        assert_eq!((day.staff, day.roles.get(&Role::Volunteer)), (Some(2), None));
        assert!(day.staff_adds_up());
        day.staff = Some(1);
        assert!(!day.staff_adds_up());
    }
}
