//! What is looked at: the period, the place, the earlier period, visits or visitors, the order.

use iced::widget::{Column, Row, container, row};
use iced::{Center, Element, Fill};

use super::{Choosing, Message, Statistics, is_over, keys, span::Span};
use crate::book::Period;
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, space};
use crate::gui::widget::{self, Button, Tile, calendar};
use crate::report::{ItemLabels, Marking};
use crate::statistics::query::View;
use crate::statistics::{Against, Axis, Order};
use crate::text;

/// The choosers above the tables.
pub(super) fn chooser<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let period = statistics.query.selection.period;
    let title = look.title(locale.period(period));
    let button = |label: String, key: Stroke, message: Option<Message>| Button::new(look, label).key(key).on_press_maybe(message);
    let steps = row![
        button(text!(locale, "statistics-before-button"), keys::BEFORE, Some(Message::Before)),
        button(text!(locale, "statistics-after-button"), keys::AFTER, is_over(period, context).then_some(Message::After)),
        button(text!(locale, "statistics-now-button"), keys::NOW, Some(Message::Now)),
    ]
    .spacing(space::NEAR);
    let is_own = matches!(period, Period::Day(_) | Period::Range(..));
    let spans = Span::ALL.into_iter().map(|span| {
        let choice = Tile::new(look, span_label(context, span), Message::Span(span)).width(iced::Shrink);
        choice.key(keys::of_span(span)).chosen(!is_own && statistics.span == span).into()
    });
    let own = Tile::new(look, text!(locale, "telling-days-button"), Message::Choose(Choosing::Days)).width(iced::Shrink);
    let own = own.key(Some(keys::DAYS)).chosen(is_own);
    let spans = Row::with_children(spans).push(Element::from(own)).spacing(space::NEAR);
    let first: Element<'a, Message> = if look.is_narrow() {
        Column::new().push(title).push(steps.wrap()).push(spans.wrap()).spacing(space::NEAR).into()
    } else {
        row![container(title).width(Fill), steps, spans].spacing(space::MEDIUM).align_y(Center).into()
    };
    let choosing = statistics.choosing.map(|what| choices(statistics, what, context));
    Column::new().push(first).push(second(statistics, context)).push(choosing).spacing(space::NEAR).into()
}

/// What kind of figures are shown: the desk's own exact ones, protected ones that are published, or a preview of them.
fn marking(statistics: &Statistics, context: BookContext<'_>) -> String {
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, context.locale());
    let shown = match &statistics.result {
        Some(Ok(result)) => result.query.view,
        _ => statistics.query.view,
    };
    let preview =
        statistics.section_tables.iter().filter_map(|section_table| section_table.protection).any(|protection| protection.unpublished > 0);
    match shown {
        View::Exact => naming.marking(Marking::InternalExact),
        _ if preview => text!(context.locale(), "telling-preview"),
        View::Preview | View::Published => naming.marking(Marking::Protected),
    }
}

fn span_label(context: BookContext<'_>, span: Span) -> String {
    let locale = context.locale();
    match span {
        Span::Week => text!(locale, "statistics-week"),
        Span::Month => text!(locale, "statistics-month"),
        Span::Quarter => text!(locale, "statistics-quarter"),
        Span::Half => text!(locale, "statistics-half-year"),
        Span::Year => text!(locale, "statistics-year"),
    }
}

/// Place, earlier period, visits or visitors, order, saving.
fn second<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let query = &statistics.query;
    let place = query.selection.place.as_ref().map_or_else(|| naming.place(None), |id| naming.item(&Axis::Place, id.as_str()));
    let measure = naming.measure(&Axis::Date, query.measure);
    let order = match statistics.order {
        Order::Total => text!(locale, "statistics-order-total"),
        Order::List => text!(locale, "statistics-order-list"),
    };
    let view = match query.view {
        View::Exact => text!(locale, "telling-view-exact"),
        View::Preview | View::Published => text!(locale, "telling-view-protected"),
    };
    let opens = |what: Choosing| if statistics.choosing == Some(what) { Kind::Chosen } else { Kind::Plain };
    let button = |label: String, key: Stroke, message: Message| Button::new(look, label).key(key).on_press(message);
    let marking = marking(statistics, context);
    let marking = container(look.small(marking).color(look.colours.text)).padding([space::TIGHT, space::SMALL]).style(look.card());
    let place = button(format!("{place} ▾"), keys::PLACE, Message::Choose(Choosing::Place)).kind(opens(Choosing::Place));
    let save = button(text!(locale, "statistics-save-all"), keys::SAVE, Message::Save(None));
    let mut buttons: Vec<Element<'a, Message>> = vec![marking.into(), place.into()];
    let of_visits = vec![
        button(format!("{} ▾", against(context, query.against)), keys::AGAINST, Message::Choose(Choosing::Against))
            .kind(opens(Choosing::Against))
            .into(),
        button(text!(locale, "statistics-counted-button", what = measure), keys::MEASURE, Message::Measure).into(),
        button(text!(locale, "statistics-order-button", order = order), keys::ORDER, Message::Order).into(),
        button(view, keys::VIEW, Message::View).kind(if query.view == View::Exact { Kind::Plain } else { Kind::Chosen }).into(),
    ];
    // Feedback is told in one way alone.
    if query.section.can_be_exact() {
        buttons.extend(of_visits);
    }
    buttons.push(save.into());
    Row::with_children(buttons).spacing(space::NEAR).align_y(Center).wrap().into()
}

fn against(context: BookContext<'_>, against: Option<Against>) -> String {
    let locale = context.locale();
    match against {
        None => text!(locale, "statistics-against-none"),
        Some(Against::Previous) => text!(locale, "statistics-against-previous"),
        Some(Against::YearBefore) => text!(locale, "statistics-against-year-before"),
    }
}

/// The choices of what was pressed.
fn choices<'a>(statistics: &'a Statistics, what: Choosing, context: BookContext<'a>) -> Element<'a, Message> {
    let look = context.look();
    let query = &statistics.query;
    match what {
        Choosing::Place => {
            let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, context.locale());
            let all = (naming.place(None), query.selection.place.is_none(), Message::Place(None));
            let places = context.book.catalogue.places.iter().map(|place| {
                (place.name.clone(), query.selection.place.as_ref() == Some(&place.id), Message::Place(Some(place.id.clone())))
            });
            widget::segmented(look, std::iter::once(all).chain(places))
        }
        Choosing::Days => days(statistics, context),
        Choosing::Against => {
            let all = [None, Some(Against::Previous), Some(Against::YearBefore)];
            widget::segmented(look, all.map(|one| (against(context, one), query.against == one, Message::Against(one))))
        }
    }
}

/// The first and the last day of a period of one's own.
fn days<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let [from, to] = &statistics.days;
    let field = |id, label: String, value: &str, message: fn(String) -> Message| {
        let wrong = (!value.is_empty() && calendar::read_date(value).is_none()).then(|| text!(locale, "telling-gap-date"));
        container(widget::field(look, id, label, value, message, wrong)).max_width(260.0 * look.scale)
    };
    let show = Button::new(look, text!(locale, "telling-days-show")).kind(Kind::Primary).key(Stroke::Enter);
    let show = show.on_press_maybe(statistics.own_period().is_some().then_some(Message::Days));
    let leave = Button::new(look, text!(locale, "statistics-leave")).key(Stroke::Escape).on_press(Message::Leave);
    let from = field("statistics-from", text!(locale, "telling-days-from"), from, Message::From);
    let to = field("statistics-to", text!(locale, "telling-days-to"), to, Message::To);
    Row::new().push(from).push(to).push(show).push(leave).spacing(space::SMALL).align_y(iced::alignment::Vertical::Bottom).wrap().into()
}

/// The rows and columns of one's own table.
pub(super) fn axes<'a>(statistics: &'a Statistics, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let naming = ItemLabels::new(context.vocabulary(), &context.book.catalogue.places, locale);
    let (rows, columns) = &statistics.query.own;
    let asked = context.vocabulary().dimensions.iter().filter(|dimension| dimension.switched_on);
    let mut all: Vec<Axis> = asked.map(|dimension| Axis::Dimension(dimension.id.clone())).collect();
    all.extend([Axis::Place, Axis::Week, Axis::Date, Axis::Weekday, Axis::Hour]);
    let rows_of: Vec<_> = all.iter().map(|axis| (naming.axis(axis), axis == rows, Message::Rows(axis.clone()))).collect();
    let none = (text!(locale, "statistics-no-columns"), columns.is_none(), Message::Columns(None));
    let others = all.iter().filter(|axis| *axis != rows);
    let columns_of: Vec<_> =
        others.map(|axis| (naming.axis(axis), columns.as_ref() == Some(axis), Message::Columns(Some(axis.clone())))).collect();
    let parts = [
        widget::labelled(look, text!(locale, "statistics-rows"), widget::segmented(look, rows_of), None),
        widget::labelled(look, text!(locale, "statistics-columns"), widget::segmented(look, std::iter::once(none).chain(columns_of)), None),
    ];
    container(Column::with_children(parts).spacing(space::SMALL)).padding(space::SMALL).width(Fill).style(look.card()).into()
}
