//! What the desk says of the day: status, staff, note.

use iced::widget::{Column, Row, column, container, row, text_editor};
use iced::{Center, Element, Fill};

use super::{Day, Message, Read, StatusLine, keys};
use crate::book::DayStatus;
use crate::book::day::LONGEST_NOTE;
use crate::book::staff::{MOST_STAFF, Role};
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Tone, Type, space};
use crate::gui::widget::{self, Button, Slots, Stepper, Tile};
use crate::locale::Arg;
use crate::text;

/// The note's field, so that it can be given the focus.
const NOTE: &str = "day-note";

pub(super) fn said<'a>(day: &'a Day, read: &'a Read, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let status = widget::labelled(look, text!(locale, "day-status"), statuses(day, context), None);
    let refused = match &day.told {
        Some(StatusLine::HasVisits(status, visits)) => {
            let visits = locale.visits(*visits);
            let told = match status {
                DayStatus::Zero => text!(locale, "day-has-visits-zero", visits = visits),
                DayStatus::Closed | DayStatus::Open => text!(locale, "day-has-visits-closed", visits = visits),
            };
            Some(widget::notice(look, Tone::Warning, told, []))
        }
        _ => None,
    };
    let parts = Slots::new().push(status).push(refused).push(staff(day, context)).push(note(day, context)).push(save(day, read, context));
    widget::card(look, text!(locale, "day-said"), parts.laid_out(|parts| parts.spacing(space::SMALL)))
}

/// How many worked there, and how many of them in which role.
fn staff<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, draft) = (context.look(), context.locale(), &day.draft);
    let shown = draft.staff.map_or_else(|| "–".to_owned(), |staff| staff.to_string());
    let all = Stepper::new(look, draft.staff_step(), draft.least_staff_step()..=u32::from(MOST_STAFF) + 1, Message::Staff)
        .keys(Stroke::Minus, Stroke::Plus)
        .shown(shown);
    let name = if draft.staff.is_none() { text!(locale, "day-staff-untold") } else { text!(locale, "staff-all") };
    let named = |name: String, stepper: Stepper<'a, Message>| column![look.small(name), Element::from(stepper)].spacing(2.0).into();
    let roles = Role::ALL.into_iter().map(|role| {
        let count = u32::from(draft.roles.get(&role).copied().unwrap_or(0));
        named(locale.role(role), Stepper::new(look, count, 0..=MOST_STAFF.into(), move |to| Message::Role(role, to > count)))
    });
    let steppers =
        Row::with_children([named(name, all)].into_iter().chain(roles)).spacing(space::SMALL).wrap().vertical_spacing(space::NEAR);
    widget::labelled(look, text!(locale, "day-staff"), steppers, None)
}

fn statuses<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let choices = [
        (DayStatus::Open, text!(locale, "day-status-open"), keys::OPEN),
        (DayStatus::Closed, text!(locale, "day-status-closed"), keys::CLOSED),
        (DayStatus::Zero, text!(locale, "day-status-zero"), keys::ZERO),
    ];
    let tiles = choices.into_iter().map(|(status, label, key)| {
        let tile = Tile::new(look, label, Message::Status(status)).key(Some(key)).chosen(day.draft.status == Some(status));
        tile.width(iced::Shrink).into()
    });
    Row::with_children(tiles).spacing(space::NEAR).wrap().into()
}

fn note<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let editor = text_editor(&day.draft.note)
        .id(NOTE)
        .on_action(Message::Note)
        .size(look.size(Type::Body))
        .padding(space::SMALL)
        .height(76.0 * look.scale)
        .style(look.editor());
    let length = day.draft.note().chars().count();
    let too_long = (length > LONGEST_NOTE)
        .then(|| text!(locale, "day-note-long", length = Arg::Count(length as u64), most = Arg::Count(LONGEST_NOTE as u64)));
    let hint = look.small(text!(locale, "day-note-hint"));
    let found = widget::free_text(look, locale, &day.draft.note.text(), &day.found, Message::TakeOut, Message::TakeOutAll);
    let parts = Column::new().push(editor).push(hint).push(found).spacing(space::TIGHT);
    widget::labelled(look, text!(locale, "day-note"), parts, too_long)
}

/// The button, and next to it what became of the last save, or what is still to be done.
fn save<'a>(day: &'a Day, read: &'a Read, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let changed = day.is_changed();
    // A day of which nothing was said can be saved as it stands: that it was open is something to say.
    let ready = !day.saving && day.draft.status.is_some() && (changed || read.known.is_none());
    let button =
        Button::new(look, text!(locale, "day-save")).kind(Kind::Primary).key(keys::SAVE).on_press_maybe(ready.then_some(Message::Save));
    let told: Element<'a, Message> = match &day.told {
        Some(StatusLine::Fault(fault)) => {
            let told = if fault.certainly_not {
                locale.explain(fault)
            } else {
                text!(locale, "day-not-certain", reason = locale.explain(&fault.error.reason()))
            };
            return column![widget::notice(look, Tone::Bad, told, []), button].spacing(space::SMALL).into();
        }
        Some(StatusLine::Saved) if !changed => {
            let colour = look.colours.good;
            row![look.strong("✓").color(colour), look.strong(text!(locale, "day-saved")).color(colour)].spacing(space::NEAR).into()
        }
        _ if day.saving => look.quiet(text!(locale, "day-saving")).into(),
        _ if day.draft.status.is_none() => look.quiet(text!(locale, "day-status-choose")).into(),
        _ if changed => look.text(text!(locale, "day-changed")).into(),
        _ if read.known.is_none() => look.quiet(text!(locale, "day-unsaid")).into(),
        _ => look.quiet(text!(locale, "day-unchanged")).into(),
    };
    row![button, container(told).width(Fill)].spacing(space::MEDIUM).align_y(Center).into()
}
