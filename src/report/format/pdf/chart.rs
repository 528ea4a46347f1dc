//! Column charts and key figures.

use super::flow::{Flow, Side, height};
use super::layout::{Area, Child, Colour, Draw, Group, Kind, Role};
use super::text::Style;
use crate::report::document::{Chart, ChartColumn, KeyFigure};

const LABEL: Style = Style::plain(7.8);
/// The widest a column gets.
const WIDEST: f32 = 46.0;

/// Adds large numbers side by side, each above its name.
pub(super) fn key_figures(flow: &mut Flow<'_>, figures: &[KeyFigure]) {
    #[expect(clippy::cast_precision_loss, reason = "a few figures")]
    let width = flow.width / figures.len().max(1) as f32;
    let (large, small) = (Style::bold(25.0), Style::plain(9.0));
    flow.need(large.line() + 2.0 * small.line() + 12.0);
    let mut deepest = 0.0_f32;
    let mut x = flow.x;
    for figure in figures {
        let fitting = [25.0, 19.0, 14.0, 11.0].map(Style::bold).into_iter();
        let fits = fitting.map(|style| flow.shaper.at_most(&figure.value, style, width - 14.0, 1)).find(|(_, cut)| !cut);
        let value = fits.map_or_else(|| flow.shaper.at_most(&figure.value, Style::bold(11.0), width - 14.0, 1).0, |(lines, _)| lines);
        let label = flow.shaper.at_most(&figure.label, small, width - 14.0, 2).0;
        let drop = large.line() - height(&value);
        deepest = deepest.max(large.line() + height(&label));
        let mut group = Group::new(Role::Paragraph);
        let bold = (x, flow.y + drop * 0.8, width);
        group.children = flow.lines(value, bold, Side::Left, Colour::ACCENT, &Kind::Text(None));
        let below = (x, flow.y + large.line() - 2.0, width);
        group.children.extend(flow.lines(label, below, Side::Left, Colour::QUIET, &Kind::Text(None)));
        flow.layout.tree.push(group);
        x += width;
    }
    flow.down(deepest + 12.0);
}

/// Adds a column chart: numbers above the columns, names below, a word where there is no number.
pub(super) fn columns(flow: &mut Flow<'_>, chart: &Chart) {
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let step = flow.width / chart.columns.len().max(1) as f32;
    let deepest =
        chart.columns.iter().map(|column| height(&flow.shaper.at_most(&column.label, LABEL, step - 2.0, 2).0)).fold(0.0, f32::max);
    let foot = deepest + 4.0;
    let whole = chart.height + foot;
    flow.need(whole + 10.0);
    let area = Area { x: flow.x, y: flow.y, width: flow.width, height: whole };
    let mut figure = Group::new(Role::Figure(chart.alternative.clone(), flow.page, flow.placed(area)));
    let most = chart.columns.iter().filter_map(|column| column.value).max().unwrap_or(0).max(1);
    let base = flow.y + chart.height;
    let mut x = flow.x;
    for column in &chart.columns {
        figure.children.extend(self::column(flow, column, (x, base, step), most, chart.height));
        x += step;
    }
    flow.decorate([(Area { x: flow.x, y: base, width: flow.width, height: 0.9 }, Colour::INK)]);
    flow.layout.tree.push(figure);
    flow.down(whole + 8.0);
}

fn column(flow: &mut Flow<'_>, column: &ChartColumn, (x, base, step): (f32, f32, f32), most: u64, room: f32) -> Vec<Child> {
    let width = (step * 0.62).min(WIDEST);
    #[expect(clippy::cast_precision_loss, reason = "a drawing is less exact than a float")]
    let share = column.value.unwrap_or(0) as f32 / most as f32;
    let tall = share * (room - LABEL.line() - 2.0);
    let mut parts = Vec::new();
    if tall > 0.0 {
        let area = Area { x: x + (step - width) / 2.0, y: base - tall, width, height: tall };
        parts.push(flow.piece(Kind::Drawing, vec![Draw::Fill { area, colour: Colour::ACCENT }]));
    }
    let known = column.value.is_some();
    let style = if known { Style::bold(LABEL.size) } else { LABEL };
    let colour = if known { Colour::INK } else { Colour::QUIET };
    let text = flow.shaper.at_most(&column.text, style, step - 2.0, 1).0;
    let above = (x, base - tall - LABEL.line() - 1.0, step);
    parts.extend(flow.lines(text, above, Side::Middle, colour, &Kind::Text(None)));
    let label = flow.shaper.at_most(&column.label, LABEL, step - 2.0, 2).0;
    parts.extend(flow.lines(label, (x, base + 4.0, step), Side::Middle, Colour::QUIET, &Kind::Text(None)));
    parts
}
