//! A map of cells, darker where there is more, with the number in each.

use iced::{Color, Point, Size};

use super::{Pen, Side, count, share};
use crate::gui::theme::{BOLD, Colours, FONT, Look, contrast};
use crate::report::ItemLabels;
use crate::statistics::Figure;

/// The height of a row at 100 %.
const ROW: f32 = 34.0;
/// The widest a cell gets.
const WIDEST: f32 = 110.0;

pub(super) struct Heat {
    rows: Vec<String>,
    columns: Vec<String>,
    cells: Vec<Vec<(Option<u64>, String)>>,
}

impl Heat {
    pub(super) fn new(naming: &ItemLabels<'_>, rows: &[String], columns: &[String], cells: &[Vec<Figure>]) -> Self {
        let cells = cells.iter().map(|row| row.iter().map(|figure| (figure.value, naming.figure(*figure))).collect()).collect();
        Self { rows: rows.to_vec(), columns: columns.to_vec(), cells }
    }

    pub(super) fn height(&self, look: Look) -> f32 {
        (count(self.rows.len()) + 0.8) * ROW * look.scale
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let row = ROW * pen.look.scale;
        let names = self.rows.iter().map(|name| pen.width(name)).fold(0.0, f32::max) + 12.0;
        let step = ((pen.size.width - names) / count(self.columns.len().max(1))).min(WIDEST * pen.look.scale);
        let head = row * 0.8;
        let most = self.cells.iter().flatten().filter_map(|cell| cell.0).max().unwrap_or(0);
        for (at, name) in self.columns.iter().enumerate() {
            let name = pen.fitting(name, step);
            pen.strong(&name, Point::new(names + (count(at) + 0.5) * step, head * 0.5), Side::Middle);
        }
        for (line, name) in self.rows.iter().enumerate() {
            let top = head + count(line) * row;
            pen.strong(name, Point::new(names - 10.0, top + row * 0.5), Side::Right);
            for (at, (value, told)) in self.cells.get(line).into_iter().flatten().enumerate() {
                let left = names + count(at) * step;
                cell(pen, Point::new(left, top), Size::new(step - 2.0, row - 2.0), (*value, told, most));
            }
        }
    }
}

fn cell(pen: &mut Pen<'_>, at: Point, size: Size, (value, told, most): (Option<u64>, &str, u64)) {
    let colours = pen.look.colours;
    let part = value.filter(|value| *value > 0).map(|value| 0.12 + 0.88 * share(value, most));
    let ground = part.map_or(colours.surface, |part| readable(colours, part));
    pen.fill(at, size, ground);
    pen.outline(at, size, colours.line);
    let text = if contrast(colours.text, ground) >= contrast(colours.on_accent, ground) { colours.text } else { colours.on_accent };
    let text = if part.is_none() { colours.quiet } else { text };
    let told = if value.is_none() && pen.width(told) > size.width { "?" } else { told };
    let middle = Point::new(at.x + size.width / 2.0, at.y + size.height / 2.0);
    pen.write(told, middle, Side::Middle, text, if part.is_some() { BOLD } else { FONT });
}

/// The ground of a part of the most, dark enough or light enough that its number is read (4.5:1): in the middle neither text would be.
fn readable(colours: &Colours, part: f32) -> Color {
    let mut part = part;
    loop {
        let ground = mixed(colours.surface, colours.accent, part);
        if part >= 1.0 || contrast(colours.text, ground).max(contrast(colours.on_accent, ground)) >= 4.5 {
            return ground;
        }
        part = (part + 0.02).min(1.0);
    }
}

fn mixed(from: Color, to: Color, part: f32) -> Color {
    let mix = |from: f32, to: f32| from + (to - from) * part;
    Color::from_rgb(mix(from.r, to.r), mix(from.g, to.g), mix(from.b, to.b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_every_cell_can_be_read_however_many_there_are() {
        for colours in Colours::ALL {
            for part in 0..=100_u16 {
                let ground = readable(colours, f32::from(part) / 100.0);
                let best = contrast(colours.text, ground).max(contrast(colours.on_accent, ground));
                assert!(best >= 4.5, "{} {part}: {best:.2}", colours.name);
            }
        }
    }
}
