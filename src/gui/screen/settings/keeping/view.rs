//! What the settings show of backups and forgetting.

use iced::widget::{Column, Row, row};
use iced::{Center, Element};

use super::{Done, Keeping, Message};
use crate::book::Period;
use crate::gui::backup::Taken;
use crate::gui::screen::BookContext;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Button, Folder, Slots};
use crate::locale::{Arg, Locale};
use crate::store::automatic::{Kept, Second};
use crate::text;
use crate::transfer::defaults::Setting;

/// The second folder's field, so that it can be given the focus.
const SECOND: &str = "settings-second-folder";
/// How many backups are listed.
const LISTED: usize = 6;
/// The choices of months.
const MONTHS: [u32; 4] = [12, 24, 36, 60];

fn when(locale: &Locale, kept: &Kept) -> String {
    text!(locale, "backup-taken", date = locale.date_with_weekday(kept.taken.at.date), hour = kept.taken.at.hour.to_string())
}

/// The backups: the newest, where they are, the second folder, the list.
pub(super) fn backups<'a>(keeping: &'a Keeping, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let Some(known) = &context.app.backups else {
        return widget::card(look, text!(locale, "backup-title"), look.quiet(text!(locale, "backup-asked")));
    };
    let all: Vec<&Kept> = known.kept.iter().chain(known.second.iter().flat_map(|second| &second.kept)).collect();
    let newest = all.iter().max_by_key(|kept| kept.taken);
    let newest = newest.map_or_else(|| text!(locale, "backup-none-yet"), |kept| text!(locale, "backup-newest", when = when(locale, kept)));
    let take = Button::new(look, text!(locale, "backup-take")).on_press_maybe((!keeping.busy).then_some(Message::Take));
    let reminder = known.all_on_one_disk.then(|| widget::notice(look, Tone::Warning, text!(locale, "backup-one-disk"), []));
    let second = keeping.shown(context);
    let folder = Folder {
        id: SECOND,
        label: text!(locale, "backup-second"),
        value: &second,
        on_input: Message::Typed,
        browse: (text!(locale, "export-browse"), Message::Browse),
    };
    let locked = context.app.defaults.locks(Setting::BackupFolder);
    let folder = if locked {
        let preset = context.app.defaults.backup_folder.as_deref().map(|folder| folder.display().to_string());
        widget::set_by_organisation(look, locale, text!(locale, "backup-second"), preset.unwrap_or_default())
    } else {
        folder.view(look)
    };
    let mut buttons = Row::new().spacing(space::NEAR);
    if !locked && keeping.typed.as_ref().is_some_and(|typed| !typed.trim().is_empty()) {
        buttons = buttons.push(Button::new(look, text!(locale, "backup-second-use")).on_press(Message::UseSecond));
    }
    if !locked && known.second.is_some() {
        buttons = buttons.push(Button::new(look, text!(locale, "backup-second-stop")).on_press(Message::NoSecond));
    }
    let parts = Slots::new()
        .push(Element::from(row![look.strong(newest), take].spacing(space::MEDIUM).align_y(Center).wrap()))
        .push(Element::from(look.quiet(text!(locale, "backup-where", folder = known.folder.display().to_string()))))
        .push(reminder)
        .push(folder)
        .push(known.second.as_ref().map(|second| look.quiet(state_of(locale, second)).into()))
        .push(Element::from(buttons))
        .push(told(keeping, context))
        .push(list(keeping, context, &all));
    widget::card(look, text!(locale, "backup-title"), parts.laid_out(|parts| parts.spacing(space::SMALL)))
}

fn state_of(locale: &Locale, second: &Second) -> String {
    match (second.there, second.same_disk) {
        (false, _) => text!(locale, "backup-second-missing"),
        (true, Some(true)) => text!(locale, "backup-second-same-disk"),
        (true, _) => text!(locale, "backup-second-there", count = Arg::Count(second.kept.len() as u64)),
    }
}

fn told<'a>(keeping: &Keeping, context: BookContext<'a>) -> Option<Element<'a, Message>> {
    let (look, locale) = (context.look(), context.locale());
    if keeping.busy {
        return Some(look.quiet(text!(locale, "backup-busy")).into());
    }
    Some(match keeping.status.as_ref()? {
        Ok(Done::Taken(Taken::New)) => widget::notice(look, Tone::Good, text!(locale, "backup-made"), []),
        Ok(Done::Taken(Taken::Unchanged)) => widget::notice(look, Tone::Good, text!(locale, "backup-nothing-new"), []),
        Ok(Done::Chosen) => widget::notice(look, Tone::Good, text!(locale, "settings-saved"), []),
        Err(error) => widget::notice(look, Tone::Bad, locale.explain(error), []),
    })
}

/// The newest backups, each with the way back.
fn list<'a>(keeping: &'a Keeping, context: BookContext<'a>, all: &[&'a Kept]) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let mut newest: Vec<&Kept> = all.to_vec();
    newest.sort_by_key(|kept| std::cmp::Reverse(kept.taken));
    let mut list = Column::new().spacing(space::TIGHT);
    for kept in newest.into_iter().take(LISTED) {
        if keeping.restoring.as_ref() == Some(&kept.path) {
            let actions =
                [(text!(locale, "backup-restore-yes"), Message::RestoreIt), (text!(locale, "settings-cancel"), Message::Restore(None))];
            let question = text!(locale, "backup-restore-ask", when = when(locale, kept));
            list = list.push(widget::notice(look, Tone::Warning, question, actions));
            continue;
        }
        let button = Button::new(look, text!(locale, "backup-restore")).on_press(Message::Restore(Some(kept.path.clone())));
        let folder = kept.path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        list = list.push(row![button, look.text(when(locale, kept)), look.quiet(folder)].spacing(space::SMALL).align_y(Center).wrap());
    }
    list.into()
}

/// Forgetting: off or after some months, what it would do now, and the button that asks first.
pub(super) fn forgetting<'a>(keeping: &'a Keeping, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let known = keeping.forgetting.clone().unwrap_or_default();
    let label = if known.months.is_some() { text!(locale, "forget-on") } else { text!(locale, "forget-off") };
    let switch = if known.months.is_some() { None } else { Some(Keeping::usual()) };
    let mut parts = Column::new()
        .push(look.quiet(text!(locale, "forget-means")))
        .push(widget::toggle(look, label, known.months.is_some(), Message::Months(switch)))
        .spacing(space::SMALL);
    if let Some(months) = known.months {
        let choices = MONTHS.map(|choice| {
            (text!(locale, "forget-months", months = Arg::Count(choice.into())), choice == months, Message::Months(Some(choice)))
        });
        parts = parts.push(widget::segmented(look, choices));
        parts = parts.push(due(keeping, context, &known.due));
    }
    let told = keeping.forgot.as_ref().map(|forgot| match forgot {
        Ok(reduced) => {
            let visits = locale.visits(reduced.visits);
            let told = text!(locale, "forget-done-window", visits = visits);
            widget::notice(look, Tone::Good, told, [])
        }
        Err(error) => widget::notice(look, Tone::Bad, locale.explain(error), []),
    });
    widget::card(look, text!(locale, "forget-title"), parts.push(told))
}

fn due<'a>(keeping: &Keeping, context: BookContext<'a>, due: &crate::store::forget::Reduced) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let Some((first, last)) = due.span else { return look.quiet(text!(locale, "forget-nothing")).into() };
    let week = |week| locale.period(Period::Week(week));
    let weeks = if first == last { week(first) } else { format!("{} – {}", week(first), week(last)) };
    let visits = locale.visits(due.visits);
    if keeping.confirming {
        let actions = [(text!(locale, "forget-yes"), Message::ForgetIt), (text!(locale, "settings-cancel"), Message::Forget(false))];
        return widget::notice(look, Tone::Warning, text!(locale, "forget-ask", visits = visits, weeks = weeks), actions);
    }
    let told = look.text(text!(locale, "forget-due", visits = visits, weeks = weeks));
    let button = Button::new(look, text!(locale, "forget-now")).on_press_maybe((!keeping.busy).then_some(Message::Forget(true)));
    Column::new().push(told).push(button).spacing(space::NEAR).into()
}
