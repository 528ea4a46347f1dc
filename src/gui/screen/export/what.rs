//! Which figures: week, place, for whom, formats.

use iced::widget::{Column, Row, column, container, row};
use iced::{Center, Element, Fill};

use super::{Export, Message, keys};
use crate::book::Week;
use crate::gui::screen::BookContext;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Button, Tile};
use crate::locale::Arg;
use crate::report::{Format, Marking};
use crate::statistics::{Coverage, DayState};
use crate::text;

/// The week with its number and dates, and what is known of its opening days.
pub(super) fn week<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, week) = (context.look(), context.locale(), export.choice.week);
    let line = row![
        Button::new(look, text!(locale, "export-week-before")).key(keys::BEFORE).on_press(Message::Week(week.previous())),
        container(look.sentence(locale.week(week))).center_x(Fill),
        Button::new(look, text!(locale, "export-week-after")).key(keys::AFTER).on_press(Message::Week(week.next())),
    ];
    let over = Week::of(context.app.now.date) > week;
    let hint = (!over).then(|| widget::notice(look, Tone::Warning, text!(locale, "export-week-not-over"), []));
    let coverage = match &export.coverage {
        None => None,
        Some(Ok(coverage)) => Some(covered(coverage, context)),
        Some(Err(error)) => Some(widget::notice(look, Tone::Bad, locale.explain(error), [])),
    };
    let line = line.spacing(space::SMALL).align_y(Center);
    widget::card(look, text!(locale, "export-week"), Column::new().push(line).push(hint).push(coverage).spacing(space::SMALL))
}

/// "2 of 4 opening days are missing", and which.
fn covered<'a>(coverage: &Coverage, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let opening = coverage.days.len() - coverage.number(DayState::Unexpected);
    let missing = coverage.missing();
    let count = |number: usize| Arg::Count(number as u64);
    let to_come = coverage.number(DayState::Pending);
    let (tone, told) = match (opening, missing) {
        (0, _) => (Tone::Plain, text!(locale, "export-no-opening-days")),
        (_, 0) if to_come > 0 => {
            (Tone::Plain, text!(locale, "export-days-to-come", count = count(to_come), all = locale.number(opening as u64)))
        }
        (_, 0) => (Tone::Good, text!(locale, "export-all-days-told", count = count(opening))),
        _ => (Tone::Warning, text!(locale, "export-days-missing", count = count(missing), all = locale.number(opening as u64))),
    };
    let several = context.book.places().nth(1).is_some();
    let name =
        |id| context.book.catalogue.places.iter().find(|place| place.id == id).map_or_else(String::new, |place| format!("{} ", place.name));
    let days = coverage.days.iter().filter(|day| day.state == DayState::Missing).map(|day| {
        let place = if several { name(day.place.clone()) } else { String::new() };
        format!("{place}{}", locale.date_with_weekday(day.date))
    });
    let days = days.collect::<Vec<_>>().join(", ");
    let told = if days.is_empty() { told } else { format!("{told} {days}.") };
    widget::notice(look, tone, told, [])
}

/// A place, or all together.
pub(super) fn place<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let chosen = &export.choice.place;
    let each =
        context.book.places().map(|place| (place.name.clone(), *chosen == Some(place.id.clone()), Message::Place(Some(place.id.clone()))));
    let all = (text!(locale, "export-all-places"), chosen.is_none(), Message::Place(None));
    widget::card(look, text!(locale, "export-place"), widget::segmented(look, each.chain([all])))
}

/// For whom: to be chosen each time.
pub(super) fn for_whom<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let internal = Tile::new(look, text!(locale, "export-internal"), Message::For(Marking::InternalExact))
        .key(Some(keys::INTERNAL))
        .chosen(export.marking == Some(Marking::InternalExact))
        .width(iced::Shrink);
    let protected = Tile::new(look, text!(locale, "export-protected"), Message::For(Marking::Protected))
        .key(Some(keys::PROTECTED))
        .chosen(export.marking == Some(Marking::Protected))
        .width(iced::Shrink);
    let parts = column![
        column![Element::from(internal), look.quiet(text!(locale, "export-internal-means"))].spacing(space::TIGHT),
        column![Element::from(protected), look.quiet(text!(locale, "export-protected-means"))].spacing(space::TIGHT),
    ];
    widget::card(look, text!(locale, "export-for-whom"), parts.spacing(space::SMALL))
}

/// The kinds of files, each on or off.
pub(super) fn formats<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let tiles = Format::ALL.into_iter().map(|format| {
        let label = match format {
            Format::Xlsx => text!(locale, "export-xlsx"),
            Format::Pdf => text!(locale, "export-pdf"),
            Format::Csv => text!(locale, "export-csv"),
            Format::Px => text!(locale, "export-px"),
            Format::Sdmx => text!(locale, "export-sdmx"),
            Format::Dhis2 => text!(locale, "export-dhis2"),
        };
        let tile = Tile::new(look, label, Message::Format(format)).key(Some(keys::of(format))).chosen(export.formats.contains(&format));
        tile.width(iced::Shrink).into()
    });
    let mapping = export.formats.contains(&Format::Dhis2).then(|| {
        let field = widget::Folder {
            id: "export-mapping",
            label: text!(locale, "telling-mapping"),
            value: &export.mapping,
            on_input: Message::Mapping,
            browse: (text!(locale, "statistics-browse"), Message::BrowseMapping),
        };
        column![field.view(look), look.quiet(text!(locale, "telling-mapping-hint"))].spacing(space::TIGHT)
    });
    let tiles = Row::with_children(tiles).spacing(space::NEAR).wrap();
    widget::card(look, text!(locale, "export-formats"), Column::new().push(tiles).push(mapping).spacing(space::SMALL))
}
