//! What the statistics show: what is looked at above, the sections at the left, their tables and charts at the right.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Element, Fill, Padding};

use super::{Message, Statistics, chooser, entry, keys, panel, saving};
use crate::gui::screen::BookContext;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Tile};
use crate::locale::Locale;
use crate::report::ItemLabels;
use crate::statistics::query::{QueryResult, Section};
use crate::text;

/// The width of the list of sections at 100 %.
const SECTIONS: f32 = 190.0;

pub(super) fn view<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let padding = Padding { top: space::SMALL, right: space::MEDIUM, bottom: space::MEDIUM, left: space::MEDIUM };
    if look.is_narrow() {
        let sections = iced::widget::Row::with_children(sections(statistics, context, false)).spacing(space::NEAR).wrap();
        let parts = column![chooser::chooser(statistics, context), sections, result(statistics, context)].spacing(space::SMALL);
        return scrollable(container(parts).padding(padding)).style(look.scroll()).width(Fill).height(Fill).into();
    }
    let left = Column::with_children(sections(statistics, context, true)).spacing(1.0).width(SECTIONS * look.scale);
    let left =
        scrollable(container(left).padding(Padding { top: space::NEAR, right: space::MEDIUM, bottom: space::NEAR, left: space::MEDIUM }))
            .style(look.scroll())
            .height(Fill);
    let right = scrollable(container(result(statistics, context)).padding(padding)).style(look.scroll()).width(Fill).height(Fill);
    let head = container(chooser::chooser(statistics, context)).padding([space::NEAR, space::MEDIUM]).width(Fill).style(look.bar());
    column![head, row![left, right].height(Fill)].height(Fill).into()
}

fn sections<'a>(statistics: &Statistics, context: BookContext<'a>, fill: bool) -> Vec<Element<'a, Message>> {
    let tile = |section: Section| {
        let tile = Tile::new(context.look(), label(context.locale(), section), Message::Section(section));
        let tile = tile.key(keys::of_section(section)).chosen(statistics.query.section == section);
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
fn result<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let mut parts: Vec<Element<'a, Message>> = Vec::new();
    match &statistics.result {
        None => parts.push(look.quiet(text!(locale, "statistics-asking")).into()),
        Some(Err(error)) => parts.push(widget::notice(look, Tone::Bad, locale.explain(error), [])),
        Some(Ok(result)) => {
            let preview = statistics.section_tables.iter().find_map(|section_table| section_table.preview_sentence(locale));
            parts.extend(preview.map(|result| widget::notice(look, Tone::Warning, result, [])));
            parts.extend(coverage(result, context));
            parts.extend(empty(result, context));
            parts.extend(saving::saving(statistics, context));
            parts.extend(entry::view(statistics, result, context).map(|shown| shown.map(Message::Entry)));
            if statistics.query.section == Section::Own {
                parts.push(chooser::axes(statistics, context));
            }
            if statistics.section_tables.is_empty() {
                parts.push(look.quiet(text!(locale, "statistics-nothing-here")).into());
            }
            parts.extend(statistics.section_tables.iter().map(|section_table| panel::panel(statistics, section_table, context)));
        }
    }
    Column::with_children(parts).spacing(space::SMALL).width(Fill).into()
}

/// Where nothing was recorded yet: how figures come here.
fn empty<'a>(result: &QueryResult, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let days = result.coverage.numbers();
    let beside = matches!(result.query.section, Section::Targets | Section::Events | Section::Observations | Section::Coverage);
    let visited = result.tables.iter().any(|compared| compared.table.totals.visits > 0);
    let nothing = days.told() == 0 && !visited && !beside;
    nothing.then(|| widget::notice(context.look(), Tone::Plain, text!(context.locale(), "statistics-empty"), []))
}

/// What is known of the opening days behind the figures: missing ones are a warning.
fn coverage<'a>(result: &QueryResult, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    if matches!(result.query.section, Section::Targets | Section::Events | Section::Observations | Section::Feedback) {
        return None;
    }
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let line = naming.days(result.coverage.numbers());
    Some(match naming.missing(&result.coverage) {
        Some(missing) => widget::notice(look, Tone::Warning, format!("{missing} {line}"), []),
        None => look.quiet(line).into(),
    })
}
