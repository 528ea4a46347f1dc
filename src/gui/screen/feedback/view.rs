//! What the visitor sees. Right to left is right to left: the faces stand in their order, the question and the arrow at their side.
//!
//! Right-to-left text vanishes from a text that fills its line and is aligned (iced 0.14), so every text shrinks and its container is
//! aligned.

use iced::alignment::Horizontal;
use iced::widget::text::LineHeight;
use iced::widget::{Column, Row, Space, button, center, column, container, mouse_area, responsive, row, scrollable};
use iced::{Center, Element, Fill, FillPortion, Size};

use super::{Message, PASSPHRASE, Page, Visitor, faces};
use crate::book::Face;
use crate::book::feedback::texts::{TEXTS, Tongue};
use crate::gui::screen::AppContext;
use crate::gui::theme::{Kind, Look, Type, space};
use crate::gui::widget::{self, Button, Press};
use crate::text;

/// The least height of a language's tile, and the least width, at 100 %.
const TILE: (f32, f32) = (96.0, 200.0);
/// The least and the greatest side of a face.
const FACE: (f32, f32) = (84.0, 220.0);
/// The greatest height of a tile: higher ones are no easier to hit.
const HIGHEST: f32 = 180.0;
/// The least height of what leads on or back.
const STEP: f32 = 60.0;
/// The side of the corner.
const CORNER: f32 = 72.0;

pub(super) fn view<'a>(visitor: &'a Visitor, app: &'a AppContext) -> Element<'a, Message> {
    let look = app.look;
    let page = match &visitor.page {
        Page::Languages => responsive(move |size| languages(look, size)).into(),
        Page::Asking { tongue, at, .. } => asking(visitor, look, tongue, *at),
        Page::Thanks(tongue) => ending(look, "✓", &tongue.thanks),
        Page::Failed(tongue) => ending(look, "⚠", &tongue.failed),
        Page::WayBack { typed, wrong, trying } => way_back(app, typed, *wrong, *trying),
    };
    let page = container(page).padding([space::MEDIUM, space::LARGE]).width(Fill).height(Fill);
    let corner = mouse_area(faces::corner(look, visitor.corner.unwrap_or(0), CORNER))
        .on_press(Message::CornerPressed)
        .on_release(Message::CornerLeft)
        .on_exit(Message::CornerLeft);
    let below = row![corner, container(foot(visitor, look)).center_x(Fill), Space::new().width(CORNER)].align_y(Center);
    column![page, container(below).padding(space::SMALL).width(Fill)].height(Fill).into()
}

/// The languages by their own names.
fn languages<'a>(look: Look, size: Size) -> Element<'a, Message> {
    let columns = look.columns(size.width, TILE.1).min(4);
    let lines = TEXTS.tongues.len().div_ceil(columns);
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    let spare = (size.height + space::SMALL) / lines as f32 - space::SMALL;
    let height =
        spare.min(HIGHEST * look.scale).max(TILE.0).max((look.size(Type::Question) + look.size(Type::Body)) * 1.35 + space::MEDIUM);
    let mut rows = Column::new().spacing(space::SMALL);
    for tongues in TEXTS.tongues.chunks(columns) {
        let mut line = Row::new().spacing(space::SMALL);
        for tongue in tongues {
            line = line.push(container(language(look, tongue, height)).width(FillPortion(1)));
        }
        for _ in tongues.len()..columns {
            line = line.push(Space::new().width(FillPortion(1)));
        }
        rows = rows.push(line);
    }
    scrollable(rows).style(look.scroll()).width(Fill).height(Fill).into()
}

fn language<'a>(look: Look, tongue: &'static Tongue, height: f32) -> Element<'a, Message> {
    let message = Message::Language(tongue.id.clone());
    let name = look.text(tongue.name.as_str()).size(look.size(Type::Question)).line_height(1.25);
    let names = column![name, look.quiet(tongue.invite.as_str())].spacing(space::TIGHT).align_x(Center);
    let tile = button(center(names)).padding(space::NEAR).width(Fill).height(height);
    let tile = tile.style(look.button(Kind::Plain)).on_press(message.clone());
    widget::focusable(look, tile, Some(message), Press::Button)
}

/// The side at which a language begins.
fn side(tongue: &Tongue) -> Horizontal {
    if tongue.right_to_left { Horizontal::Right } else { Horizontal::Left }
}

fn asking<'a>(visitor: &'a Visitor, look: Look, tongue: &'static Tongue, at: usize) -> Element<'a, Message> {
    let Some(question) = visitor.asked.questions.get(at) else { return Space::new().into() };
    let arrow = if tongue.right_to_left { "→" } else { "←" };
    let back = step(look, arrow, Some(Message::Languages));
    let asked = look.text(tongue.asks(question)).size(look.size(Type::Question)).line_height(1.3);
    let mut faces: Vec<Element<'a, Message>> = Face::ALL
        .into_iter()
        .map(|face| container(tile(look, face, tongue.word(question, face), visitor.question().is_some())).width(FillPortion(1)).into())
        .collect();
    if tongue.right_to_left {
        faces.reverse();
    }
    let begin = |content: Element<'a, Message>| container(content).width(Fill).align_x(side(tongue));
    Column::new()
        .push(begin(back))
        .push(begin(asked.into()))
        .push(Row::with_children(faces).spacing(space::MEDIUM).height(Fill))
        .push(begin(look.text(tongue.promise.as_str()).size(look.size(Type::Sentence)).into()))
        .spacing(space::MEDIUM)
        .height(Fill)
        .into()
}

fn tile<'a>(look: Look, face: Face, word: &'static str, can_answer: bool) -> Element<'a, Message> {
    let message = can_answer.then_some(Message::Answer(face));
    let content = responsive(move |size| {
        let word = look.text(word).size(look.size(Type::Title));
        let below = LineHeight::default().to_absolute(look.size(Type::Title).into()).0 + space::SMALL;
        let drawn = faces::face(look, face, (size.height - below).min(size.width).clamp(FACE.0, FACE.1));
        center(column![drawn, word].spacing(space::SMALL).align_x(Center)).into()
    });
    let tile = button(content).width(Fill).height(Fill).style(look.button(Kind::Plain)).on_press_maybe(message.clone());
    widget::focusable(look, tile, message, Press::Button)
}

/// What leads on or back without an answer: large enough for any finger, and no answer.
fn step<'a>(look: Look, label: &'static str, message: Option<Message>) -> Element<'a, Message> {
    let label = look.text(label).size(look.size(Type::Sentence));
    let pressed = button(container(label).center_y(Fill)).padding([0.0, space::LARGE]).height(STEP.max(look.touch()));
    let pressed = pressed.style(look.button(Kind::Plain)).on_press_maybe(message.clone());
    widget::focusable(look, pressed, message, Press::Button)
}

/// The end of it, good or bad.
fn ending<'a>(look: Look, mark: &'a str, said: &'static str) -> Element<'a, Message> {
    let size = look.size(Type::Question);
    center(column![look.text(mark).size(size * 1.6), look.text(said).size(size)].spacing(space::MEDIUM).align_x(Center)).into()
}

/// Below: how far the visitor is, and the way past a question.
fn foot<'a>(visitor: &Visitor, look: Look) -> Element<'a, Message> {
    let Page::Asking { tongue, at, .. } = &visitor.page else { return Space::new().into() };
    let count = visitor.asked.questions.len();
    let mut dots: Vec<&str> = (0..count).map(|one| if one == *at { "●" } else { "○" }).collect();
    if tongue.right_to_left {
        dots.reverse();
    }
    let dots = look.text(dots.join(" "));
    let skip = step(look, tongue.skip.as_str(), visitor.question().map(|_| Message::Skip));
    let (first, second): (Element<'a, Message>, Element<'a, Message>) =
        if tongue.right_to_left { (skip, dots.into()) } else { (dots.into(), skip) };
    row![first, second].spacing(space::LARGE).align_y(Center).into()
}

/// For the advisor: the passphrase.
fn way_back<'a>(app: &'a AppContext, typed: &'a str, wrong: bool, trying: bool) -> Element<'a, Message> {
    let (look, locale) = (app.look, &app.locale);
    let wrong = wrong.then(|| text!(locale, "feedback-passphrase-wrong"));
    let field = widget::secret_field(look, PASSPHRASE, text!(locale, "feedback-passphrase"), typed, Message::Typed, wrong);
    let back = Button::new(look, text!(locale, "feedback-back")).kind(Kind::Primary);
    let back = back.on_press_maybe((!trying && !typed.is_empty()).then_some(Message::Try));
    let stay = Button::new(look, text!(locale, "feedback-stay")).on_press(Message::Languages);
    center(column![container(field).width(420.0 * look.scale), row![back, stay].spacing(space::SMALL)].spacing(space::MEDIUM)).into()
}
