//! The daily sheet's card: folder, printer, and what became of it.

use iced::Element;
use iced::widget::{Column, Row, column};

use super::daily_report::{Message as Sheet, StatusLine};
use super::{Day, Message, keys};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Button, Folder, Stepper};
use crate::text;
use crate::transfer::printer::JobStatus;

/// The folder's field, so that it can be given the focus.
const FOLDER: &str = "day-folder";

pub(super) fn paper<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, sheet) = (context.look(), context.locale(), &day.sheet);
    let folder = Folder {
        id: FOLDER,
        label: text!(locale, "day-sheet-folder"),
        value: &sheet.folder,
        on_input: |folder| Message::Sheet(Sheet::Folder(folder)),
        browse: (text!(locale, "day-sheet-browse"), Message::Sheet(Sheet::Browse)),
    };
    let can_save = !sheet.busy && !sheet.folder.trim().is_empty();
    let button = |label: String, key, can: bool, message| {
        Element::from(Button::new(look, label).key(key).on_press_maybe(can.then_some(Message::Sheet(message))))
    };
    let buttons = Row::with_children([
        button(text!(locale, "day-sheet-save"), keys::SAVE_SHEET, can_save, Sheet::Save),
        button(text!(locale, "day-sheet-show"), keys::SHOW_SHEET, can_save, Sheet::Show),
        button(text!(locale, "day-sheet-print"), keys::PRINT, sheet.can_print(), Sheet::Print),
    ]);
    let parts = Column::new()
        .push(folder.view(look))
        .push(printers(day, context))
        .push(buttons.spacing(space::NEAR).wrap())
        .push(told(day, context));
    widget::card(look, text!(locale, "day-sheet"), parts.spacing(space::SMALL))
}

fn printers<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    match &day.sheet.printers {
        None => look.quiet(text!(locale, "day-printers-asked")).into(),
        Some(Err(error)) => look.quiet(locale.explain(error)).into(),
        Some(Ok(printers)) if printers.is_empty() => look.quiet(text!(locale, "day-printers-none")).into(),
        Some(Ok(printers)) => {
            let chosen = |name: &String| day.sheet.ticket.printer.as_ref() == Some(name);
            let options = printers.iter().map(|printer| {
                let label = match &printer.hindrance {
                    Some(hindrance) => {
                        text!(locale, "day-printer-hindered", printer = &printer.name, hindrance = locale.explain(hindrance))
                    }
                    None => printer.name.clone(),
                };
                (label, chosen(&printer.name), Message::Sheet(Sheet::Printer(printer.name.clone())))
            });
            let printers = widget::labelled(look, text!(locale, "day-printer"), widget::segmented(look, options), None);
            Column::new().push(printers).push(copies_and_tray(day, context)).spacing(space::SMALL).into()
        }
    }
}

fn copies_and_tray<'a>(day: &'a Day, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale, sheet) = (context.look(), context.locale(), &day.sheet);
    let copies = Stepper::new(look, u32::from(sheet.ticket.copies), 1..=99, |copies| Message::Sheet(Sheet::Copies(copies)));
    let copies = widget::labelled(look, text!(locale, "print-copies"), copies, None);
    let trays = sheet.trays();
    let tray = (!trays.is_empty()).then(|| {
        let any = std::iter::once((text!(locale, "print-tray-any"), None));
        let trays = any.chain(trays.iter().map(|tray| (tray.clone(), Some(tray.clone()))));
        let options = trays.map(|(label, tray)| (label, sheet.ticket.tray == tray, Message::Sheet(Sheet::Tray(tray))));
        widget::labelled(look, text!(locale, "print-tray"), widget::segmented(look, options), None)
    });
    Row::new().push(copies).push(tray).spacing(space::LARGE).wrap().into()
}

fn told<'a>(day: &'a Day, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let cancel = || vec![(text!(locale, "day-print-cancel"), Message::Sheet(Sheet::Cancel))];
    // The way round where the printer does not do it.
    let show = || vec![(text!(locale, "day-sheet-show"), Message::Sheet(Sheet::Show))];
    let (tone, told, actions) = match day.sheet.told.as_ref() {
        None => return day.sheet.busy.then(|| column![look.quiet(text!(locale, "day-sheet-busy"))].into()),
        Some(StatusLine::Saved { path, written: true }) => {
            (Tone::Good, text!(locale, "day-sheet-saved", path = path.display().to_string()), vec![])
        }
        Some(StatusLine::Saved { path, written: false }) => {
            (Tone::Good, text!(locale, "day-sheet-same", path = path.display().to_string()), vec![])
        }
        Some(StatusLine::Printing(job, status)) => {
            let printer = job.printer();
            match status {
                JobStatus::Waiting => (Tone::Plain, text!(locale, "day-print-waiting", printer = printer), cancel()),
                JobStatus::Printing => (Tone::Plain, text!(locale, "day-print-printing", printer = printer), cancel()),
                JobStatus::Hindered(hindrance) => {
                    let hindrance = locale.explain(hindrance);
                    (Tone::Warning, text!(locale, "day-print-hindered", printer = printer, hindrance = hindrance), cancel())
                }
                JobStatus::GivenUp => (Tone::Bad, text!(locale, "print-given-up", printer = printer), show()),
                JobStatus::LeftTheQueue => (Tone::Good, text!(locale, "day-print-left", printer = printer), vec![]),
            }
        }
        Some(StatusLine::Cancelled) => (Tone::Plain, text!(locale, "day-print-cancelled"), vec![]),
        Some(StatusLine::UiError(error)) => (Tone::Bad, locale.explain(error), show()),
    };
    Some(widget::notice(look, tone, told, actions))
}
