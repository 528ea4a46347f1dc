//! Who worked at the desk, in words.

use super::{Arg, Locale};
use crate::book::{DeskDay, Role};
use crate::text;

impl Locale {
    /// Those of a role: "neuvojat".
    #[must_use]
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Advisor => text!(self, "staff-advisors"),
            Role::CommunityAdvisor => text!(self, "staff-community-advisors"),
            Role::Volunteer => text!(self, "staff-volunteers"),
            Role::Interpreter => text!(self, "staff-interpreters"),
            Role::Other => text!(self, "staff-others"),
        }
    }

    /// The day's staff by role, those without one last: "2 neuvojaa, 1 vapaaehtoinen". None where no role was recorded.
    #[must_use]
    pub fn staff_by_role(&self, day: &DeskDay) -> Option<String> {
        let roles = day.roles.iter().map(|(role, count)| self.counted_role(*role, *count));
        let without_role = day.staff_without_role();
        let without_role = (without_role > 0).then(|| text!(self, "staff-count-untold", count = Arg::Count(without_role.into())));
        (!day.roles.is_empty()).then(|| roles.chain(without_role).collect::<Vec<_>>().join(", "))
    }

    fn counted_role(&self, role: Role, count: u16) -> String {
        let count = Arg::Count(count.into());
        match role {
            Role::Advisor => text!(self, "staff-count-advisors", count = count),
            Role::CommunityAdvisor => text!(self, "staff-count-community-advisors", count = count),
            Role::Volunteer => text!(self, "staff-count-volunteers", count = count),
            Role::Interpreter => text!(self, "staff-count-interpreters", count = count),
            Role::Other => text!(self, "staff-count-others", count = count),
        }
    }
}
