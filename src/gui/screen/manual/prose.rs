//! A chapter's blocks as they are shown: headings, text, lists, tables. What was looked for is marked.

use iced::widget::text::Span;
use iced::widget::{Column, Row, column, container, rich_text, row, rule, span};
use iced::{Element, Fill, FillPortion, Font};

use super::Message;
use crate::gui::theme::{BOLD, FONT, Look, Type, space};
use crate::report::document::{Block, Grid, List};
use crate::report::{Kind, RichText};

/// The greatest width of text at 100 %: longer lines are hard to follow (WCAG 2.2, 1.4.8).
pub(super) const WIDEST: f32 = 720.0;

/// A block.
pub(super) fn block<'a>(look: Look, block: &'a Block, typed: &str) -> Element<'a, Message> {
    match block {
        Block::Section(title) => container(look.heading(title.as_str()).size(look.size(Type::Sentence))).padding([space::NEAR, 0.0]).into(),
        Block::Reading(wording) => self::wording(look, wording, typed),
        Block::List(list) => self::list(look, list, typed),
        Block::Grid(grid) => self::grid(look, grid, typed),
        // No manual has other blocks.
        _ => column![].into(),
    }
}

/// A text with its names, terms and keys in bold.
fn wording<'a>(look: Look, wording: &'a RichText, typed: &str) -> Element<'a, Message> {
    let spans: Vec<Span<'a, (), Font>> = wording
        .0
        .iter()
        .flat_map(|part| {
            let font = if part.kind == Kind::Plain { FONT } else { BOLD };
            marked(look, &part.text, typed).into_iter().map(move |piece| piece.font(font))
        })
        .collect();
    rich_text(spans).size(look.size(Type::Body)).line_height(1.45).color(look.colours.text).into()
}

/// The text in pieces, of which those that were looked for are underlined and on a ground of their own.
fn marked<'a>(look: Look, text: &'a str, typed: &str) -> Vec<Span<'a, (), Font>> {
    let (typed, lower) = (typed.trim().to_lowercase(), text.to_lowercase());
    // Where small letters are longer or shorter than large ones, nothing is marked.
    if typed.is_empty() || lower.len() != text.len() {
        return vec![span(text)];
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, found) in lower.match_indices(&typed) {
        let to = at + found.len();
        if let (Some(before), Some(hit)) = (text.get(from..at), text.get(at..to)) {
            pieces.push(span(before));
            pieces.push(span(hit).underline(true).background(look.colours.warning_soft));
            from = to;
        }
    }
    pieces.extend(text.get(from..).map(span));
    pieces
}

fn list<'a>(look: Look, list: &'a List, typed: &str) -> Element<'a, Message> {
    let width = 28.0 * look.scale;
    let items = list.items.iter().enumerate().map(|(at, item)| {
        let mark = container(look.strong(list.mark(at)).line_height(1.45)).width(width);
        row![mark, container(wording(look, item, typed)).width(Fill)].into()
    });
    Column::with_children(items).spacing(space::NEAR).into()
}

fn grid<'a>(look: Look, grid: &'a Grid, typed: &str) -> Element<'a, Message> {
    let portions: Vec<u16> = grid.columns.iter().map(|column| portion(column.share)).collect();
    let cell = |content: Element<'a, Message>, at: usize| {
        let width = portions.get(at).copied().unwrap_or(1);
        Element::from(container(content).width(FillPortion(width)).padding([space::TIGHT, space::NEAR]))
    };
    let heads = grid.columns.iter().enumerate().map(|(at, column)| cell(look.heading(column.head.as_str()).into(), at));
    let mut lines = column![Row::with_children(heads), rule::horizontal(2).style(look.rule(look.colours.edge))];
    for line in &grid.rows {
        let cells = line.cells.iter().enumerate().map(|(at, words)| {
            let font = if at == 0 { BOLD } else { FONT };
            let pieces: Vec<_> = marked(look, words.words(), typed).into_iter().map(|piece| piece.font(font)).collect();
            cell(rich_text(pieces).size(look.size(Type::Body)).color(look.colours.text).into(), at)
        });
        lines = lines.push(Row::with_children(cells)).push(rule::horizontal(1).style(look.rule(look.colours.line)));
    }
    lines.into()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen letters")]
fn portion(share: f32) -> u16 {
    share.max(1.0) as u16
}
