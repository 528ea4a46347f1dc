//! How far targets are reached: a bar in the track of the whole goal, and a mark where the time gone by would have it.

use iced::{Point, Size};

use super::{Pen, Side, count};
use crate::gui::theme::{FONT, Look};
use crate::report::ItemLabels;
use crate::report::section::Reached;
use crate::text;

/// The height of a target with what is around it, at 100 %.
const LINE: f32 = 34.0;

pub(super) struct Progress {
    targets: Vec<Target>,
    legend: String,
}

struct Target {
    label: String,
    /// From 0 to 1: what is beyond the goal does not leave the track.
    reached: f32,
    gone: f32,
    written: String,
}

impl Progress {
    #[expect(clippy::cast_possible_truncation, reason = "a drawing is less exact than a float")]
    pub(super) fn new(naming: &ItemLabels<'_>, targets: &[Reached]) -> Self {
        let locale = naming.locale();
        let one = |target: &Reached| Target {
            label: target.label.clone(),
            reached: target.of_goal.unwrap_or(0.0).clamp(0.0, 1.0) as f32,
            gone: target.of_period.clamp(0.0, 1.0) as f32,
            written: target.of_goal.map_or_else(|| "–".to_owned(), |share| locale.percent(share, 1)),
        };
        Self { targets: targets.iter().map(one).collect(), legend: text!(locale, "telling-progress-legend") }
    }

    pub(super) fn height(&self, look: Look) -> f32 {
        LINE * look.scale * (count(self.targets.len()) + 0.8)
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let line = LINE * pen.look.scale;
        let names = self.targets.iter().map(|target| pen.width(&target.label)).fold(0.0, f32::max).min(pen.size.width * 0.36) + 8.0;
        let numbers = self.targets.iter().map(|target| pen.width(&target.written)).fold(0.0, f32::max) + 14.0;
        let room = (pen.size.width - names - numbers).max(20.0);
        let (accent, edge, text) = (pen.look.colours.accent, pen.look.colours.edge, pen.look.colours.text);
        let thick = line * 0.5;
        for (at, target) in self.targets.iter().enumerate() {
            let top = count(at) * line + (line - thick) / 2.0;
            let name = pen.fitting(&target.label, names);
            pen.plain(&name, Point::new(names - 8.0, top + thick / 2.0), Side::Right);
            pen.fill(Point::new(names, top), Size::new((target.reached * room).max(1.0), thick), accent);
            pen.outline(Point::new(names, top), Size::new(room, thick), edge);
            // The mark stands out of the track above and below, so that it is seen on the bar too.
            pen.fill(Point::new(names + target.gone * room - 1.5, top - 5.0), Size::new(3.0, thick + 10.0), text);
            pen.strong(&target.written, Point::new(names + room + 6.0, top + thick / 2.0), Side::Left);
        }
        let below = Point::new(names, (count(self.targets.len()) + 0.4) * line);
        let quiet = pen.look.colours.quiet;
        pen.write(&self.legend, below, Side::Left, quiet, FONT);
    }
}
