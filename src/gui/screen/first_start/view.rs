//! What the first start shows: one page, from the language down to one button.

use iced::widget::{Row, column, row};
use iced::{Center, Element};

use super::{FirstStart, Message};
use crate::book::DimensionId;
use crate::book::place::WEEK;
use crate::gui::screen::{AppContext, in_language};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::{Kind, Tone, space};
use crate::gui::widget::{self, Button, Stepper};
use crate::locale::{Arg, Language};
use crate::text;
use crate::transfer::defaults::Setting;

/// The field of the organisation's name, which has the focus at first.
pub(super) const ORGANISATION: &str = "first-start-organisation";
const PLACE: &str = "first-start-place";

pub(super) fn view<'a>(screen: &'a FirstStart, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let mut parts: Vec<Element<'a, Message>> = Vec::new();
    if app.defaults.locked_language().is_none() {
        parts.push(languages(app));
    }
    parts.push(kinds(screen, app));
    let missing = (screen.tried && screen.organisation_is_missing()).then(|| text!(locale, "first-start-organisation-missing"));
    let place_error = screen
        .place_error()
        .map(|error| if screen.place.trim().is_empty() { text!(locale, "first-start-place-missing") } else { locale.explain(&error) });
    let organisation: Element<'a, Message> = if app.defaults.locks(Setting::Organisation) {
        widget::set_by_organisation(look, locale, text!(locale, "first-start-organisation"), screen.organisation.clone())
    } else {
        widget::field(look, ORGANISATION, text!(locale, "first-start-organisation"), &screen.organisation, Message::Organisation, missing)
    };
    let place = column![
        organisation,
        widget::field(look, PLACE, text!(locale, "first-start-place"), &screen.place, Message::Place, place_error),
        hours(screen, app),
    ];
    parts.push(widget::card(look, text!(locale, "first-start-desk"), place.spacing(space::MEDIUM)));
    if let Some(error) = &screen.error {
        parts.push(widget::notice(look, Tone::Bad, locale.explain(error), []));
    }
    let make = Button::new(look, text!(locale, "first-start-make")).kind(Kind::Primary).key(Stroke::Enter);
    let promise = look.quiet(text!(locale, "first-start-promise"));
    parts.push(
        row![make.on_press_maybe((!screen.making).then_some(Message::Make)), promise].spacing(space::MEDIUM).align_y(Center).wrap().into(),
    );
    widget::page(look, text!(locale, "first-start-title"), parts)
}

fn languages(app: &AppContext) -> Element<'_, Message> {
    let chosen = app.locale.language();
    widget::segmented(
        app.look,
        Language::ALL.map(|language| (language.own_name().to_owned(), language == chosen, Message::Language(language))),
    )
}

/// The ready beginnings, and what the chosen one means.
fn kinds<'a>(screen: &'a FirstStart, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    if screen.presets.is_empty() {
        return widget::card(look, text!(locale, "first-start-vocabulary"), look.text(vocabulary(screen, app)));
    }
    let presets = screen.presets.iter().enumerate();
    let each =
        presets.map(|(at, preset)| (in_language(locale, &preset.name).to_owned(), screen.preset == Some(at), Message::Preset(Some(at))));
    let other = (text!(locale, "preset-none"), screen.preset.is_none(), Message::Preset(None));
    let about = match screen.preset.and_then(|at| screen.presets.get(at)) {
        Some(preset) => in_language(locale, &preset.about).to_owned(),
        None => text!(locale, "preset-none-about"),
    };
    let content = column![
        widget::segmented(look, each.chain([other])),
        look.text(about),
        look.quiet(format!("{} {}", vocabulary(screen, app), text!(locale, "preset-change-later"))),
    ];
    widget::card(look, text!(locale, "preset-title"), content.spacing(space::NEAR))
}

fn hours<'a>(screen: &'a FirstStart, app: &'a AppContext) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let days = WEEK.into_iter().zip(screen.days).enumerate();
    let days = days.map(|(index, (day, open))| widget::toggle(look, locale.weekday_short(day), open, Message::Day(index)));
    let step = |label: String, hour: u8, range, message: fn(u32) -> Message| {
        let stepper: Element<'a, Message> = Stepper::new(look, hour.into(), range, message).into();
        row![look.text(label), stepper].spacing(space::SMALL).align_y(Center)
    };
    let span = row![
        step(text!(locale, "first-start-from"), screen.hours.from, 0..=23, Message::From),
        step(text!(locale, "first-start-to"), screen.hours.to, 1..=24, Message::To),
    ];
    let line = column![Row::with_children(days).spacing(space::NEAR).wrap(), span.spacing(space::MEDIUM).wrap()].spacing(space::SMALL);
    let none = (!screen.days.contains(&true)).then(|| look.quiet(text!(locale, "first-start-no-days")));
    widget::labelled(look, text!(locale, "first-start-hours"), line.push(none), None)
}

fn vocabulary(screen: &FirstStart, app: &AppContext) -> String {
    let count = |dimension: DimensionId| Arg::Count(screen.vocabulary.codes_of(&dimension).filter(|code| !code.retired).count() as u64);
    text!(
        app.locale,
        "first-start-vocabulary-ready",
        topics = count(DimensionId::TOPIC),
        languages = count(DimensionId::LANGUAGE),
        channels = count(DimensionId::CHANNEL),
        referrals = count(DimensionId::REFERRAL)
    )
}
