//! Vertical columns through time, numbers above them, names below; the earlier period as outlines next to them.

use iced::{Point, Size};

use super::{Pen, Side, Written, count, largest, share, written};
use crate::gui::theme::{FONT, Look, Type};
use crate::report::ItemLabels;
use crate::report::section;

/// The height at 100 %.
const HEIGHT: f32 = 210.0;
/// The widest a column gets.
const WIDEST: f32 = 44.0;

pub(super) struct Columns {
    points: Vec<Written>,
}

impl Columns {
    pub(super) fn new(naming: &ItemLabels<'_>, points: &[section::Point]) -> Self {
        Self { points: written(naming, points) }
    }

    pub(super) fn height(&self, look: Look) -> f32 {
        HEIGHT.max(HEIGHT * look.scale * 0.8) + count(1 + self.lines()) * look.size(Type::Label)
    }

    /// How many lines the longest name takes.
    fn lines(&self) -> usize {
        self.points.iter().map(|point| point.label.lines().count()).max().unwrap_or(1).max(1)
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let step = pen.size.width / count(self.points.len().max(1));
        let letter = pen.small() * 1.5;
        let foot = letter * count(self.lines());
        let (base, room) = (pen.size.height - foot, pen.size.height - foot - letter - 4.0);
        let most = largest(&self.points);
        let compared = self.points.iter().any(|point| point.before.is_some());
        let thick = (step * if compared { 0.4 } else { 0.66 }).clamp(2.0, WIDEST);
        let widest = self.points.iter().flat_map(|point| point.label.lines()).map(|line| pen.width(line)).fold(0.0, f32::max) + 6.0;
        let each = every(widest, step);
        let (accent, edge, quiet) = (pen.look.colours.accent, pen.look.colours.edge, pen.look.colours.quiet);
        for (at, point) in self.points.iter().enumerate() {
            let middle = (count(at) + 0.5) * step;
            let left = if compared { middle } else { middle - thick / 2.0 };
            let tall = share(point.now.0.unwrap_or(0), most) * room;
            pen.fill(Point::new(left, base - tall), Size::new(thick, tall), accent);
            if let Some((before, _)) = &point.before {
                let tall = share(before.unwrap_or(0), most) * room;
                pen.outline(Point::new(middle - thick, base - tall), Size::new(thick - 1.0, tall), edge);
            }
            let above = Point::new(left + thick / 2.0, base - tall - letter * 0.5);
            let fits = pen.width(&point.now.1) <= step * 1.1 || point.now.0.is_none();
            match point.now.0 {
                Some(_) if fits => pen.strong(&point.now.1, above, Side::Middle),
                None => {
                    pen.write(if fits && pen.width(&point.now.1) <= step { &point.now.1 } else { "?" }, above, Side::Middle, quiet, FONT);
                }
                Some(_) => {}
            }
            if at % each == 0 {
                for (below, line) in point.label.lines().enumerate() {
                    pen.plain(line, Point::new(middle, base + letter * (0.55 + count(below))), Side::Middle);
                }
            }
        }
        pen.line(Point::new(0.0, base), Point::new(pen.size.width, base), edge);
    }
}

/// Every how many columns there is room for a name.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number, at least 1")]
fn every(widest: f32, step: f32) -> usize {
    (widest / step.max(1.0)).ceil().max(1.0) as usize
}
