//! What is shown of targets, events and observations next to their figures: the form, and the list to correct or remove from.

use iced::widget::{Column, Row, column, container, row};
use iced::{Center, Element, Fill};

use super::super::{Statistics, keys};
use super::draft::{Draft, Gap, Kind};
use super::{Done, Message, Thing, kind, things};
use crate::book::free_text::{self, Ordinary};
use crate::book::rules::slip::Slip;
use crate::book::target::{Counted, Goal};
use crate::book::{DimensionId, EventKind, PlaceId};
use crate::gui::screen::{BookContext, short_label};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{self, Tone, space};
use crate::gui::widget::{self, Button, calendar};
use crate::report::ItemLabels;
use crate::statistics::query::QueryResult;
use crate::statistics::{Axis, Measure};
use crate::text;

/// How many letters of a text the list shows.
const LETTERS: usize = 70;

/// The card of a section in which something is recorded.
pub(in crate::gui::screen::statistics) fn view<'a>(
    statistics: &'a Statistics,
    result: &QueryResult,
    context: BookContext<'a>,
) -> Option<Element<'a, Message>> {
    let kind = kind(statistics.query.section)?;
    let (look, entry) = (context.look(), &statistics.entry);
    let shown = match entry.draft.as_ref().filter(|draft| draft.kind == kind) {
        Some(draft) => form(draft, entry.busy, context),
        None => list(kind, result, statistics.lines, context),
    };
    let title = match (kind, &entry.draft) {
        (Kind::Target, None) => text!(context.locale(), "telling-targets"),
        (Kind::Event, None) => text!(context.locale(), "telling-events"),
        (Kind::Observation, None) => text!(context.locale(), "telling-observations"),
        (_, Some(draft)) if draft.corrects.is_some() => text!(context.locale(), "telling-correct-title"),
        (Kind::Target, Some(_)) => text!(context.locale(), "telling-new-target"),
        (Kind::Event, Some(_)) => text!(context.locale(), "telling-new-event"),
        (Kind::Observation, Some(_)) => text!(context.locale(), "telling-new-observation"),
    };
    Some(widget::card(look, title, Column::new().push(done(entry.done.as_ref(), context)).push(shown).spacing(space::SMALL)))
}

fn done<'a>(done: Option<&Done>, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    Some(match done? {
        Done::Saved => widget::notice(look, Tone::Good, text!(locale, "telling-saved"), []),
        Done::Removed(thing) => {
            let back = (text!(locale, "telling-bring-back"), Message::BringBack(thing.clone()));
            widget::notice(look, Tone::Plain, text!(locale, "telling-removed", what = name(thing, context)), [back])
        }
        Done::Stopped(error) => widget::notice(look, Tone::Bad, locale.explain(error), []),
    })
}

/// The things of the answer, each with what can be done with it.
fn list<'a>(kind: Kind, result: &QueryResult, most: usize, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let new = match kind {
        Kind::Target => text!(locale, "telling-new-target"),
        Kind::Event => text!(locale, "telling-new-event"),
        Kind::Observation => text!(locale, "telling-new-observation"),
    };
    let new = Button::new(look, new).kind(theme::Kind::Primary).key(keys::NEW).on_press(Message::New);
    let lines = things(result).into_iter().take(most).map(|thing| {
        let words = container(look.text(name(&thing, context))).width(Fill);
        let thing = Box::new(thing);
        let correct = Button::new(look, text!(locale, "telling-correct")).on_press(Message::Correct(thing.clone()));
        let remove = Button::new(look, text!(locale, "telling-remove")).on_press(Message::Remove(thing));
        let buttons = row![correct, remove].spacing(space::NEAR);
        if look.is_narrow() {
            column![words, buttons].spacing(space::TIGHT).into()
        } else {
            row![words, buttons].spacing(space::SMALL).align_y(Center).into()
        }
    });
    Column::new().push(new).extend(lines).spacing(space::NEAR).into()
}

/// What a thing is called in the list.
fn name(thing: &Thing, context: BookContext<'_>) -> String {
    let locale = context.locale();
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let place = |id: &PlaceId| naming.item(&Axis::Place, id.as_str());
    match thing {
        Thing::Target(target) => {
            let goal = match target.goal {
                Goal::Number(number) => locale.number(number),
                Goal::PerMille(per_mille) => locale.percent(f64::from(per_mille) / 1000.0, 1),
            };
            let at = target.place.as_ref().map_or_else(|| naming.place(None), place);
            [target.name.clone(), goal, counted(target.counted, context), at, locale.period(target.period)].join(" · ")
        }
        Thing::Event(event) => {
            let title = short(&event.title);
            let participants = text!(locale, "telling-participants", count = crate::locale::Arg::Count(event.participants.into()));
            [locale.date_with_weekday(event.date), title, naming.event_kind(event.kind.name()), participants, place(&event.place)]
                .join(" · ")
        }
        Thing::Observation(seen) => {
            let topic = naming.short(&Axis::TOPIC, seen.topic.as_str());
            [locale.date_with_weekday(seen.date), topic, short(&seen.text), place(&seen.place)].join(" · ")
        }
    }
}

fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS { line } else { line.chars().take(LETTERS).chain(['…']).collect() }
}

fn counted(counted: Counted, context: BookContext<'_>) -> String {
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, context.locale());
    match counted {
        Counted::Visits => naming.measure(&Axis::Date, Measure::Visits),
        Counted::People => naming.measure(&Axis::Date, Measure::People),
        Counted::Participants => text!(context.locale(), "statistics-participants"),
    }
}

fn form<'a>(draft: &'a Draft, busy: bool, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let fields = match draft.kind {
        Kind::Target => target(draft, context),
        Kind::Event => event(draft, context),
        Kind::Observation => observation(draft, context),
    };
    let save = Button::new(look, text!(locale, "telling-save")).kind(theme::Kind::Primary).key(Stroke::Enter);
    let save = save.on_press_maybe((!busy).then_some(Message::Save));
    let leave = Button::new(look, text!(locale, "statistics-leave")).key(Stroke::Escape).on_press(Message::Leave);
    let buttons = row![save, leave].spacing(space::SMALL);
    Column::with_children(fields).push(buttons).spacing(space::SMALL).into()
}

/// What is said below a field that cannot be saved as it is, once a try was made.
fn gap(draft: &Draft, gap: Gap, said: String) -> Option<String> {
    (draft.tried && draft.gaps().contains(&gap)).then_some(said)
}

fn target<'a>(draft: &'a Draft, context: BookContext<'a>) -> Vec<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let lacking = gap(draft, Gap::Name, text!(locale, "telling-gap-name"));
    let read = draft.period.trim().parse().map_or_else(|_| text!(locale, "telling-period-hint"), |period| locale.period(period));
    let period = gap(draft, Gap::Period, text!(locale, "telling-gap-period"));
    let period = widget::field(look, "entry-period", text!(locale, "statistics-period"), &draft.period, Message::Period, period);
    let place = gap(draft, Gap::Place, text!(locale, "telling-gap-place"));
    let all = (naming.place(None), draft.place.is_none(), Message::Place(None));
    let places = std::iter::once(all).chain(places(draft, context));
    let counts = [Counted::Visits, Counted::People, Counted::Participants];
    let counts = counts.map(|one| (counted(one, context), draft.counted == one, Message::Counted(one)));
    let goals = [(text!(locale, "telling-goal-number"), false), (text!(locale, "telling-goal-share"), true)];
    let goals = goals.map(|(label, share)| (label, draft.share == share, Message::Share(share)));
    let number = gap(draft, Gap::Number, text!(locale, "telling-gap-goal"));
    let period = column![period, look.quiet(read)].spacing(space::TIGHT);
    let places = widget::labelled(look, naming.axis(&Axis::Place), widget::segmented(look, places), place);
    let counts = widget::labelled(look, text!(locale, "statistics-counted"), widget::segmented(look, counts), None);
    let goals = widget::labelled(look, text!(locale, "statistics-goal"), widget::segmented(look, goals), None);
    let number = widget::field(look, "entry-number", text!(locale, "telling-goal-how-many"), &draft.number, Message::Number, number);
    vec![
        words(draft, "entry-name", text!(locale, "telling-name"), lacking, context),
        beside(context, [places, counts]),
        beside(
            context,
            [container(period).max_width(340.0 * look.scale).into(), goals, container(number).max_width(180.0 * look.scale).into()],
        ),
    ]
}

/// Fields side by side, or below each other where they have no room.
fn beside<'a>(context: BookContext<'a>, fields: impl IntoIterator<Item = Element<'a, Message>>) -> Element<'a, Message> {
    if context.look().is_narrow() {
        Column::with_children(fields).spacing(space::SMALL).into()
    } else {
        Row::with_children(fields).spacing(space::LARGE).into()
    }
}

fn event<'a>(draft: &'a Draft, context: BookContext<'a>) -> Vec<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let kinds = EventKind::ALL.map(|kind| (naming.event_kind(kind.name()), draft.event == kind, Message::Kind(kind)));
    let title = gap(draft, Gap::Title, text!(locale, "telling-gap-title"));
    let number = gap(draft, Gap::Number, text!(locale, "telling-gap-participants"));
    vec![
        when_and_where(draft, context),
        widget::labelled(look, text!(locale, "statistics-kind"), widget::segmented(look, kinds), None),
        words(draft, "entry-title", text!(locale, "statistics-event-title"), title, context),
        widget::field(look, "entry-number", text!(locale, "statistics-participants"), &draft.number, Message::Number, number),
    ]
}

fn observation<'a>(draft: &'a Draft, context: BookContext<'a>) -> Vec<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let known = context.vocabulary().codes_of(&DimensionId::TOPIC);
    let topics = known.filter(|code| !code.retired || draft.topic.as_ref() == Some(&code.id));
    let topics = topics.map(|code| (short_label(locale, code), draft.topic.as_ref() == Some(&code.id), Message::Topic(code.id.clone())));
    let topic = gap(draft, Gap::Topic, text!(locale, "telling-gap-topic"));
    let lacking = gap(draft, Gap::Text, text!(locale, "telling-gap-text", most = crate::book::observation::LONGEST.to_string()));
    vec![
        when_and_where(draft, context),
        widget::labelled(look, naming.axis(&Axis::TOPIC), widget::segmented(look, topics), topic),
        words(draft, "entry-text", text!(locale, "statistics-observation"), lacking, context),
    ]
    .into_iter()
    .chain(found(draft, context))
    .collect()
}

/// What in the observation may name a person, and the ways to take it out.
fn found<'a>(draft: &'a Draft, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let ordinary = Ordinary::of_book(&context.book.catalogue.places, context.vocabulary());
    let found = free_text::look_through(&draft.words, &ordinary);
    let take_out = |range| Message::Words(free_text::take_out(&draft.words, &range));
    let all = Message::Words(free_text::take_out_all(&draft.words, &ordinary));
    widget::free_text(context.look(), context.locale(), &draft.words, &found, take_out, all)
}

/// Date and place of an event or observation.
fn when_and_where<'a>(draft: &'a Draft, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let asked = draft.asked.filter(|(date, _)| calendar::read_date(draft.date.trim()) == Some(*date)).map(|(date, slip)| match slip {
        Slip::Ahead => text!(locale, "telling-day-ahead", day = locale.date_with_weekday(date)),
        Slip::LongPast => text!(locale, "telling-day-past", day = locale.date_with_weekday(date)),
    });
    let date = gap(draft, Gap::Date, text!(locale, "telling-gap-date")).or(asked);
    let place = gap(draft, Gap::Place, text!(locale, "telling-gap-place"));
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let date = widget::field(look, "entry-date", naming.axis(&Axis::Date), &draft.date, Message::Date, date);
    let places = widget::labelled(look, naming.axis(&Axis::Place), widget::segmented(look, places(draft, context)), place);
    beside(context, [container(date).max_width(220.0 * look.scale).into(), places])
}

fn places<'a>(draft: &'a Draft, context: BookContext<'a>) -> impl Iterator<Item = (String, bool, Message)> + 'a {
    let chosen = draft.place.as_ref();
    let shown = context.book.catalogue.places.iter().filter(move |place| !place.retired || chosen == Some(&place.id));
    shown.map(move |place| (place.name.clone(), chosen == Some(&place.id), Message::Place(Some(place.id.clone()))))
}

/// The one field in which words are written freely, of all three kinds: `draft.words`, changed by [`Message::Words`]. What warns of words
/// that could name a person belongs below the field here, and nowhere else.
fn words<'a>(draft: &'a Draft, id: &'static str, label: String, error: Option<String>, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let input = iced::widget::text_input("", &draft.words)
        .id(id)
        .on_input(Message::Words)
        .size(look.size(theme::Type::Body))
        .padding(space::FIELD)
        .style(look.field(error.is_some()));
    let field = widget::labelled(look, label, container(input).width(Fill), error);
    column![field, look.quiet(text!(locale, "telling-no-persons"))].spacing(space::TIGHT).into()
}
