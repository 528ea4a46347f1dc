//! Lying bars, names at the left, numbers at their ends.

use iced::{Point, Size};

use super::{Pen, Side, Written, count, largest, share, written};
use crate::gui::theme::Look;
use crate::report::ItemLabels;
use crate::report::section;

/// The height of a bar with what is around it, at 100 %.
const LINE: f32 = 25.0;

pub(super) struct Bars {
    points: Vec<Written>,
}

impl Bars {
    pub(super) fn new(naming: &ItemLabels<'_>, points: &[section::Point]) -> Self {
        Self { points: written(naming, points) }
    }

    fn compared(&self) -> bool {
        self.points.iter().any(|point| point.before.is_some())
    }

    fn line(&self, look: Look) -> f32 {
        LINE * look.scale * if self.compared() { 1.55 } else { 1.0 }
    }

    pub(super) fn height(&self, look: Look) -> f32 {
        self.line(look) * count(self.points.len()) + 4.0
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let line = self.line(pen.look);
        let names = self.points.iter().map(|point| pen.width(&point.label)).fold(0.0, f32::max).min(pen.size.width * 0.36) + 8.0;
        let numbers = self.points.iter().map(|point| pen.width(&point.now.1)).fold(0.0, f32::max) + 14.0;
        let room = (pen.size.width - names - numbers).max(20.0);
        let most = largest(&self.points);
        let (accent, edge) = (pen.look.colours.accent, pen.look.colours.edge);
        for (at, point) in self.points.iter().enumerate() {
            let top = count(at) * line + 2.0;
            let name = pen.fitting(&point.label, names);
            let thick = if self.compared() { line * 0.42 } else { line * 0.64 };
            pen.plain(&name, Point::new(names - 8.0, top + thick * 0.5 + 2.0), Side::Right);
            let long = share(point.now.0.unwrap_or(0), most) * room;
            pen.fill(Point::new(names, top + 2.0), Size::new(long.max(1.0), thick), accent);
            pen.strong(&point.now.1, Point::new(names + long + 6.0, top + thick * 0.5 + 2.0), Side::Left);
            if let Some((before, told)) = &point.before {
                let below = top + thick + 4.0;
                let long = share(before.unwrap_or(0), most) * room;
                let thick = thick * 0.72;
                pen.outline(Point::new(names + 0.75, below), Size::new(long.max(1.0), thick), edge);
                let quiet = pen.look.colours.quiet;
                pen.write(told, Point::new(names + long + 6.0, below + thick * 0.5), Side::Left, quiet, crate::gui::theme::FONT);
            }
        }
        pen.line(Point::new(names, 0.0), Point::new(names, pen.size.height), edge);
    }
}
