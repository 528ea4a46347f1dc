//! What the statistics show: what is looked at above, the sections at the left, their tables and charts at the right.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Element, Fill, Padding};

use super::{Message, Statistics, chooser, entry, keys, panel, saving};
use crate::gui::screen::Here;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Tile};
use crate::locale::Locale;
use crate::report::Naming;
use crate::statistics::telling::{Section, Told};
use crate::text;

/// The width of the list of sections at 100 %.
const SECTIONS: f32 = 190.0;

pub(super) fn view<'a>(statistics: &'a Statistics, here: Here<'a>) -> Element<'a, Message> {
    let look = here.look();
    let padding = Padding { top: space::SMALL, right: space::MEDIUM, bottom: space::MEDIUM, left: space::MEDIUM };
    if look.is_narrow() {
        let sections = iced::widget::Row::with_children(sections(statistics, here, false)).spacing(space::NEAR).wrap();
        let parts = column![chooser::chooser(statistics, here), sections, told(statistics, here)].spacing(space::SMALL);
        return scrollable(container(parts).padding(padding)).style(look.scroll()).width(Fill).height(Fill).into();
    }
    let left = Column::with_children(sections(statistics, here, true)).spacing(1.0).width(SECTIONS * look.scale);
    let left =
        scrollable(container(left).padding(Padding { top: space::NEAR, right: space::MEDIUM, bottom: space::NEAR, left: space::MEDIUM }))
            .style(look.scroll())
            .height(Fill);
    let right = scrollable(container(told(statistics, here)).padding(padding)).style(look.scroll()).width(Fill).height(Fill);
    let head = container(chooser::chooser(statistics, here)).padding([space::NEAR, space::MEDIUM]).width(Fill).style(look.bar());
    column![head, row![left, right].height(Fill)].height(Fill).into()
}

fn sections<'a>(statistics: &Statistics, here: Here<'a>, fill: bool) -> Vec<Element<'a, Message>> {
    let tile = |section: Section| {
        let tile = Tile::new(here.look(), label(here.locale(), section), Message::Section(section));
        let tile = tile.key(keys::of_section(section)).chosen(statistics.question.section == section);
        if fill { tile.into() } else { tile.width(iced::Shrink).into() }
    };
    Section::ALL.into_iter().map(tile).collect()
}

fn label(locale: &Locale, section: Section) -> String {
    match section {
        Section::Overview => text!(locale, "statistics-section-overview"),
        Section::Topics => text!(locale, "statistics-section-topics"),
        Section::Languages => text!(locale, "statistics-section-languages"),
        Section::Channels => text!(locale, "statistics-section-channels"),
        Section::Referrals => text!(locale, "statistics-section-referrals"),
        Section::Times => text!(locale, "statistics-section-times"),
        Section::Others => text!(locale, "statistics-section-others"),
        Section::Own => text!(locale, "statistics-section-own"),
        Section::Targets => text!(locale, "statistics-targets"),
        Section::Events => text!(locale, "statistics-events"),
        Section::Observations => text!(locale, "statistics-observations"),
        Section::Coverage => text!(locale, "statistics-section-coverage"),
        Section::Feedback => text!(locale, "feedback-section"),
    }
}

/// The answer: what is known of the days, the tables with their charts.
fn told<'a>(statistics: &'a Statistics, here: Here<'a>) -> Element<'a, Message> {
    let (look, locale) = (here.look(), here.locale());
    let mut parts: Vec<Element<'a, Message>> = Vec::new();
    match &statistics.told {
        None => parts.push(look.quiet(text!(locale, "statistics-asking")).into()),
        Some(Err(trouble)) => parts.push(widget::notice(look, Tone::Bad, locale.explain(trouble), [])),
        Some(Ok(told)) => {
            let preview = statistics.excerpts.iter().find_map(|excerpt| excerpt.preview_sentence(locale));
            parts.extend(preview.map(|told| widget::notice(look, Tone::Warning, told, [])));
            parts.extend(coverage(told, here));
            parts.extend(empty(told, here));
            parts.extend(saving::saving(statistics, here));
            parts.extend(entry::view(statistics, told, here).map(|shown| shown.map(Message::Entry)));
            if statistics.question.section == Section::Own {
                parts.push(chooser::axes(statistics, here));
            }
            if statistics.excerpts.is_empty() {
                parts.push(look.quiet(text!(locale, "statistics-nothing-here")).into());
            }
            parts.extend(statistics.excerpts.iter().map(|excerpt| panel::panel(statistics, excerpt, here)));
        }
    }
    Column::with_children(parts).spacing(space::SMALL).width(Fill).into()
}

/// Where nothing was recorded yet: how figures come here.
fn empty<'a>(told: &Told, here: Here<'a>) -> Option<Element<'a, Message>> {
    let days = told.coverage.numbers();
    let beside = matches!(told.question.section, Section::Targets | Section::Events | Section::Observations | Section::Coverage);
    let nothing = days.recorded + days.unexpected + days.zero == 0 && !beside;
    nothing.then(|| widget::notice(here.look(), Tone::Plain, text!(here.locale(), "statistics-empty"), []))
}

/// What is known of the opening days behind the figures: missing ones are a warning.
fn coverage<'a>(told: &Told, here: Here<'a>) -> Option<Element<'a, Message>> {
    if matches!(told.question.section, Section::Targets | Section::Events | Section::Observations | Section::Feedback) {
        return None;
    }
    let (look, locale) = (here.look(), here.locale());
    let naming = Naming::new(here.vocabulary(), &here.book.catalogue.places, locale);
    let line = naming.days(told.coverage.numbers());
    Some(match naming.missing(&told.coverage) {
        Some(missing) => widget::notice(look, Tone::Warning, format!("{missing} {line}"), []),
        None => look.quiet(line).into(),
    })
}
