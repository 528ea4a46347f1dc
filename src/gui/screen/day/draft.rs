//! The form of a day, before it is saved. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use iced::widget::text_editor::Content;

use crate::book::staff::{self, MOST_STAFF, Role};
use crate::book::{DayStatus, DeskDay, PlaceId};

/// The form of a day.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The status; none until it is chosen, on a day that is no opening day.
    pub status: Option<DayStatus>,
    /// How many worked there, where that is recorded.
    pub staff: Option<u16>,
    /// How many of them in which role.
    pub roles: BTreeMap<Role, u16>,
    /// The note.
    pub note: Content,
}

impl Draft {
    /// What the book knows, as a draft. `expected`: it is an opening day or has visits, so that it was open unless somebody says otherwise.
    #[must_use]
    pub fn of(known: Option<&DeskDay>, expected: bool) -> Self {
        Self {
            status: known.map(|day| day.status).or_else(|| expected.then_some(DayStatus::Open)),
            staff: known.and_then(|day| day.staff),
            roles: known.map(|day| day.roles.clone()).unwrap_or_default(),
            note: Content::with_text(known.map_or("", |day| &day.note)),
        }
    }

    /// Takes what the book knows now. The note's field stays as it is, with its caret, where it says the same.
    pub fn renew(&mut self, known: Option<&DeskDay>, expected: bool) {
        let mut renewed = Self::of(known, expected);
        if renewed.note() == self.note() {
            std::mem::swap(&mut renewed.note, &mut self.note);
        }
        *self = renewed;
    }

    /// The note as it is saved.
    #[must_use]
    pub fn note(&self) -> String {
        self.note.text().trim().to_owned()
    }

    /// The day as it would be saved, once its status is chosen.
    #[must_use]
    pub fn day(&self, place: &PlaceId, date: NaiveDate) -> Option<DeskDay> {
        let (staff, roles) = (self.staff, self.roles.clone());
        Some(DeskDay { place: place.clone(), date, status: self.status?, staff, roles, note: self.note() })
    }

    /// Whether anything differs from what the book knows.
    #[must_use]
    pub fn differs(&self, known: Option<&DeskDay>, expected: bool) -> bool {
        let before = Self::of(known, expected);
        (before.status, before.staff, &before.roles, before.note()) != (self.status, self.staff, &self.roles, self.note())
    }

    /// The staff as a stepper counts it: 0 is "not recorded".
    #[must_use]
    pub fn staff_step(&self) -> u32 {
        self.staff.map_or(0, |staff| u32::from(staff) + 1)
    }

    /// The least that the stepper can go down to: those whose role is recorded are there.
    #[must_use]
    pub fn least_staff_step(&self) -> u32 {
        match self.roles.values().sum::<u16>() {
            0 => 0,
            told => u32::from(told) + 1,
        }
    }

    /// One more or one fewer in a role.
    pub fn step_role(&mut self, role: Role, up: bool) {
        staff::step(&mut self.staff, &mut self.roles, role, up);
    }

    /// Takes the staff from a stepper.
    pub fn set_staff_step(&mut self, step: u32) {
        let step = step.max(self.least_staff_step());
        self.staff = step.checked_sub(1).and_then(|staff| u16::try_from(staff).ok()).map(|staff| staff.min(MOST_STAFF));
    }
}
