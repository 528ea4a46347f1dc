//! A table of figures: names at the left, numbers at the right, totals bold. Wide tables scroll sideways.

use iced::widget::{Row, Text, column, container, rule, scrollable};
use iced::{Background, Color, Element, Fill, Left, Padding, Right, Theme, alignment};

use crate::gui::theme::{BOLD, Look, Type, space};
use crate::report::ItemLabels;
use crate::report::section::{Entry, Line, SectionTable};

/// The width of a letter as a part of the size of text, on average.
const LETTER: f32 = 0.56;
/// The widest column of words at 100 %.
const WIDEST: f32 = 330.0;

/// The lines of a table of a section, at most so many and the totals.
#[must_use]
pub fn table<'a, M: 'a>(look: Look, naming: &ItemLabels<'_>, section_table: &'a SectionTable, most: usize) -> Element<'a, M> {
    let read = |line: &Line| line.entries.iter().map(|entry| entry.read(naming)).collect::<Vec<_>>();
    let (totals, lines): (Vec<&Line>, Vec<&Line>) = section_table.lines.iter().partition(|line| line.total);
    let shown: Vec<(&Line, Vec<String>)> = lines.into_iter().take(most).chain(totals).map(|line| (line, read(line))).collect();
    let widths: Vec<f32> =
        section_table.heads.iter().enumerate().map(|(at, head)| width(look, &head.text, at, head.numeric, &shown)).collect();
    let numeric = |at: usize| section_table.heads.get(at).is_some_and(|head| head.numeric);
    let heads = section_table.heads.iter().zip(&widths).enumerate().map(|(at, (head, width))| {
        let words = look.small(&head.text).font(BOLD).color(look.colours.text).line_height(1.2);
        cell(words.into(), *width, numeric(at))
    });
    let mut table = column![Row::with_children(heads).align_y(alignment::Vertical::Bottom)].spacing(1.0);
    table = table.push(line_below(look, &widths, look.colours.edge));
    for (line, words) in shown {
        let cells = words
            .into_iter()
            .zip(&widths)
            .zip(&line.entries)
            .enumerate()
            .map(|(at, ((words, width), entry))| cell(written(look, words, entry, line.total).into(), *width, numeric(at)));
        let total = line.total;
        let ground = look.colours.raised;
        let style =
            move |_: &Theme| container::Style { background: total.then_some(Background::Color(ground)), ..container::Style::default() };
        table = table.push(container(Row::with_children(cells)).padding([3.0, 0.0]).style(style));
        table = table.push(line_below(look, &widths, look.colours.line));
    }
    let sideways = scrollable::Direction::Horizontal(scrollable::Scrollbar::default());
    // Room for the bar, so that it does not lie on the last line.
    let table = container(table).padding(Padding { bottom: space::SMALL, ..Padding::ZERO });
    scrollable(table).direction(sideways).style(look.scroll()).width(Fill).into()
}

fn line_below<'a, M: 'a>(look: Look, widths: &[f32], colour: Color) -> Element<'a, M> {
    container(rule::horizontal(1).style(look.rule(colour))).width(widths.iter().sum::<f32>()).into()
}

fn cell<'a, M: 'a>(content: Element<'a, M>, width: f32, numeric: bool) -> Element<'a, M> {
    // Right-to-left names vanish from a text that fills and is aligned (iced 0.14): the text shrinks, the cell aligns.
    container(content).width(width).padding([0.0, space::NEAR]).align_x(if numeric { Right } else { Left }).into()
}

/// Numbers that matter less are quiet: zeros, and words where there is no number.
fn written<'a>(look: Look, words: String, entry: &Entry, total: bool) -> Text<'a> {
    let quiet = match entry {
        Entry::Figure(figure) => figure.value.is_none_or(|value| value == 0),
        Entry::Difference(change) => change.is_none(),
        Entry::Share(share) | Entry::Change(share) => share.is_none(),
        Entry::Empty | Entry::Text(_) | Entry::OwnName(..) => false,
    };
    let text = if quiet { look.quiet(words) } else { look.text(words) };
    let text = text.line_height(1.25);
    if total { text.font(BOLD) } else { text }
}

/// The width of a column: its longest entry, and the longest word of its head.
#[expect(clippy::cast_precision_loss, reason = "the length of a line of text")]
fn width(look: Look, head: &str, at: usize, numeric: bool, lines: &[(&Line, Vec<String>)]) -> f32 {
    let letters = |text: &str| text.chars().count() as f32;
    let longest = lines.iter().filter_map(|(_, words)| words.get(at)).map(|words| letters(words)).fold(0.0, f32::max);
    let head_word = head.split_whitespace().map(letters).fold(0.0, f32::max);
    let body = longest * look.size(Type::Body) * LETTER;
    let head = head_word * look.size(Type::Small) * (LETTER + 0.08);
    let least = if numeric { 40.0 } else { 60.0 } * look.scale;
    (body.max(head) + 2.0 * space::NEAR + space::TIGHT).clamp(least, WIDEST * look.scale)
}
