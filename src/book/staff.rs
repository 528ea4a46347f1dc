//! Who worked at the desk on a day: numbers by role, no names.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::explain::{Explain, Explanation};
use super::whole_number;

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

/// A day's staff as it is written: `3`, or `advisor=2,volunteer=1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staff {
    /// How many, and nothing of their roles.
    Number(u16),
    /// How many in each role; those of zero are left out.
    Roles(BTreeMap<Role, u16>),
}

/// Text that is no staff.
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
        let number = |text: &str| whole_number::read::<u16>(text).filter(|number| *number <= MOST_STAFF).ok_or_else(bad);
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

/// Steps the number in a role up or down by one. Staff without a role get this one first; only then does the total follow.
pub fn step(total: &mut Option<u16>, roles: &mut BTreeMap<Role, u16>, role: Role, up: bool) {
    let (all, with_role) = (total.unwrap_or(0), roles.values().sum::<u16>());
    let count = roles.get(&role).copied().unwrap_or(0);
    match (up, count) {
        (true, _) if with_role < all => drop(roles.insert(role, count + 1)),
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
    fn who_has_no_role_yet_gets_one_before_the_total_grows() {
        let (mut total, mut roles) = (Some(2), BTreeMap::new());
        let mut stepped = |role, up| {
            step(&mut total, &mut roles, role, up);
            (total, roles.values().sum::<u16>())
        };
        assert_eq!(stepped(Role::Advisor, true), (Some(2), 1));
        assert_eq!(stepped(Role::Volunteer, true), (Some(2), 2));
        assert_eq!(stepped(Role::Interpreter, true), (Some(3), 3));
        assert_eq!(stepped(Role::Volunteer, false), (Some(2), 2));
        assert_eq!(stepped(Role::Volunteer, false), (Some(2), 2));
        assert_eq!(roles, BTreeMap::from([(Role::Advisor, 1), (Role::Interpreter, 1)]));
    }
}
