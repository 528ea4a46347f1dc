//! The three faces and the corner, drawn: their meaning is in the shape and the word below, not in a font, a picture or a colour.

use iced::widget::canvas::{self, Canvas, Path, Stroke};
use iced::{Color, Element, Point, Radians, Rectangle, Renderer, Theme, mouse};

use super::BEATS;
use crate::book::Face;
use crate::gui::theme::Look;

struct Drawn {
    face: Face,
    line: Color,
    fill: Color,
}

/// A face as wide and high as `side`.
pub(super) fn face<'a, M: 'a>(look: Look, face: Face, side: f32) -> Element<'a, M> {
    Canvas::new(Drawn { face, line: look.colours.text, fill: look.colours.ground }).width(side).height(side).into()
}

impl<M> canvas::Program<M> for Drawn {
    type State = ();

    fn draw(&self, (): &(), renderer: &Renderer, _: &Theme, bounds: Rectangle, _: mouse::Cursor) -> Vec<canvas::Geometry> {
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        let (centre, radius) = (frame.center(), bounds.width.min(bounds.height) * 0.46);
        let at = |x: f32, y: f32| Point::new(centre.x + x * radius, centre.y + y * radius);
        let pen = Stroke::default().with_color(self.line).with_width((radius * 0.09).max(3.0)).with_line_cap(canvas::LineCap::Round);
        let head = Path::circle(centre, radius);
        // What is drawn anew is reckoned without the width of lines (iced_tiny_skia 0.14): without this the head loses bits of its edge.
        frame.fill(&Path::rectangle(Point::ORIGIN, bounds.size()), Color::TRANSPARENT);
        frame.fill(&head, self.fill);
        frame.stroke(&head, pen);
        for x in [-0.36, 0.36] {
            frame.fill(&Path::circle(at(x, -0.24), radius * 0.11), self.line);
        }
        let mouth = Path::new(|path| match self.face {
            Face::Yes => {
                path.move_to(at(-0.5, 0.22));
                path.quadratic_curve_to(at(0.0, 0.9), at(0.5, 0.22));
            }
            Face::Middle => {
                path.move_to(at(-0.45, 0.4));
                path.line_to(at(0.45, 0.4));
            }
            Face::No => {
                path.move_to(at(-0.5, 0.6));
                path.quadratic_curve_to(at(0.0, -0.05), at(0.5, 0.6));
            }
        });
        frame.stroke(&mouth, pen);
        vec![frame.into_geometry()]
    }
}

struct Corner {
    beats: u8,
    ring: Color,
    done: Color,
    ground: Color,
}

/// The corner that leads back: a ring that closes while it is pressed.
pub(super) fn corner<'a, M: 'a>(look: Look, beats: u8, side: f32) -> Element<'a, M> {
    Canvas::new(Corner { beats, ring: look.colours.edge, done: look.colours.accent, ground: look.colours.ground })
        .width(side)
        .height(side)
        .into()
}

impl<M> canvas::Program<M> for Corner {
    type State = ();

    fn draw(&self, (): &(), renderer: &Renderer, _: &Theme, bounds: Rectangle, _: mouse::Cursor) -> Vec<canvas::Geometry> {
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        let (centre, radius) = (frame.center(), bounds.width.min(bounds.height) * 0.3);
        // What is drawn anew is reckoned without the width of lines (iced_tiny_skia 0.14): without a ground the ring loses its edge.
        frame.fill(&Path::rectangle(Point::ORIGIN, bounds.size()), self.ground);
        frame.stroke(&Path::circle(centre, radius), Stroke::default().with_color(self.ring).with_width(3.0));
        if self.beats > 0 {
            let share = f32::from(self.beats) / f32::from(BEATS);
            let start = -std::f32::consts::FRAC_PI_2;
            let arc = Path::new(|path| {
                path.arc(canvas::path::Arc {
                    center: centre,
                    radius,
                    start_angle: Radians(start),
                    end_angle: Radians(start + share * std::f32::consts::TAU),
                });
            });
            frame.stroke(&arc, Stroke::default().with_color(self.done).with_width(8.0));
        }
        vec![frame.into_geometry()]
    }
}
