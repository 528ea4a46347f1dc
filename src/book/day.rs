//! A desk day: what is known of a place on a date besides its visits.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::PlaceId;
use super::staff::{Role, Staff};

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// The status a desk gives a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayStatus {
    /// The desk was open.
    #[default]
    Open,
    /// The desk was closed.
    Closed,
    /// The desk was open and nobody came: a confirmed zero.
    Zero,
}

/// A place on a date: status, staff and note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskDay {
    /// The place.
    pub place: PlaceId,
    /// The date.
    pub date: NaiveDate,
    /// The status the desk gave it.
    pub status: DayStatus,
    /// How many worked there; none where it was not recorded.
    pub staff: Option<u16>,
    /// How many of them in which role, as far as it was recorded. Days written by older versions have none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<Role, u16>,
    /// A note on the day, without persons.
    pub note: String,
}

impl DeskDay {
    /// A day of which nothing has been recorded yet.
    #[must_use]
    pub fn unsaid(place: PlaceId, date: NaiveDate) -> Self {
        Self { place, date, status: DayStatus::Open, staff: None, roles: BTreeMap::new(), note: String::new() }
    }

    /// The day with this staff. A number alone says nothing of roles, so that earlier roles are removed.
    #[must_use]
    pub fn with_staff(self, staff: Staff) -> Self {
        match staff {
            Staff::Number(number) => Self { staff: Some(number), roles: BTreeMap::new(), ..self },
            Staff::Roles(roles) => Self { staff: Some(roles.values().sum()), roles, ..self },
        }
    }

    /// How many of the staff have no role.
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn a_day_of_an_older_program_has_a_number_and_no_roles_and_is_written_as_it_was() {
        let old = r#"{"place":"hervanta","date":"2026-11-20","status":"zero","staff":2,"note":"Jonoa."}"#;
        let day: DeskDay = serde_json::from_str(old).unwrap();
        assert_eq!((day.staff, day.roles.len(), day.staff_without_role()), (Some(2), 0, 2));
        assert_eq!(serde_json::to_string(&day).unwrap(), old);
    }

    #[test]
    fn roles_fit_the_total_or_do_not() {
        let day = DeskDay::unsaid("hervanta".parse().unwrap(), "2026-11-20".parse().unwrap());
        let day = day.with_staff("advisor=1,interpreter=1".parse().unwrap());
        assert_eq!((day.staff, day.staff_without_role(), day.staff_adds_up()), (Some(2), 0, true));
        assert!(!DeskDay { staff: Some(1), ..day.clone() }.staff_adds_up());
        assert!(!DeskDay { roles: BTreeMap::from([(Role::Advisor, 0)]), ..day.clone() }.staff_adds_up());
        let number = day.with_staff(Staff::Number(3));
        assert_eq!((number.staff, number.staff_without_role()), (Some(3), 3));
    }
}
