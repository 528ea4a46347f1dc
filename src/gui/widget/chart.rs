//! Charts on a canvas. Every number is written next to its shape, and the earlier period is an outline where the present one is
//! filled: nothing is shown by colour alone. The same numbers are in the table next to the chart.

mod bars;
mod columns;
mod days;
mod heat;
mod progress;

use iced::advanced::text::{self, Paragraph as _};
use iced::widget::{Canvas, canvas};
use iced::{Color, Element, Fill, Font, Pixels, Point, Rectangle, Renderer, Size, Theme, alignment, mouse};

use crate::gui::theme::{BOLD, FONT, Look, Type};
use crate::report::ItemLabels;
use crate::report::section;

/// A shape with its numbers already written, so that drawing needs no names.
enum Shape {
    Bars(bars::Bars),
    Columns(columns::Columns),
    Heat(heat::Heat),
    Days(days::Days),
    Progress(progress::Progress),
}

struct Drawing {
    look: Look,
    shape: Shape,
}

/// A chart as wide as there is room.
#[must_use]
pub fn chart<'a, M: 'a>(look: Look, naming: &ItemLabels<'_>, chart: &section::Chart) -> Element<'a, M> {
    let shape = match chart {
        section::Chart::Bars(points) => Shape::Bars(bars::Bars::new(naming, points)),
        section::Chart::Columns(points) => Shape::Columns(columns::Columns::new(naming, points)),
        section::Chart::Heat { rows, columns, cells } => Shape::Heat(heat::Heat::new(naming, rows, columns, cells)),
        section::Chart::Progress(targets) => Shape::Progress(progress::Progress::new(naming, targets)),
        section::Chart::Days(places) => Shape::Days(days::Days::new(naming, places)),
    };
    let height = match &shape {
        Shape::Bars(bars) => bars.height(look),
        Shape::Columns(columns) => columns.height(look),
        Shape::Heat(heat) => heat.height(look),
        Shape::Days(days) => days.height(look),
        Shape::Progress(progress) => progress.height(look),
    };
    Canvas::new(Drawing { look, shape }).width(Fill).height(height).into()
}

impl<M> canvas::Program<M> for Drawing {
    type State = ();

    fn draw(&self, (): &(), renderer: &Renderer, _: &Theme, bounds: Rectangle, _: mouse::Cursor) -> Vec<canvas::Geometry> {
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        let mut pen = Pen { look: self.look, frame: &mut frame, size: bounds.size() };
        match &self.shape {
            Shape::Bars(bars) => bars.draw(&mut pen),
            Shape::Columns(columns) => columns.draw(&mut pen),
            Shape::Heat(heat) => heat.draw(&mut pen),
            Shape::Days(days) => days.draw(&mut pen),
            Shape::Progress(progress) => progress.draw(&mut pen),
        }
        vec![frame.into_geometry()]
    }
}

/// What shapes are drawn with.
struct Pen<'a> {
    look: Look,
    frame: &'a mut canvas::Frame,
    size: Size,
}

/// On which side of a point a text is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Middle,
    Right,
}

type Paragraph = <Renderer as text::Renderer>::Paragraph;

impl Pen<'_> {
    /// The size of the small text of charts.
    fn small(&self) -> f32 {
        self.look.size(Type::Label)
    }

    fn fill(&mut self, at: Point, size: Size, colour: Color) {
        self.frame.fill_rectangle(at, size, colour);
    }

    fn outline(&mut self, at: Point, size: Size, colour: Color) {
        let stroke = canvas::Stroke::default().with_color(colour).with_width(1.5);
        self.frame.stroke_rectangle(at, size, stroke);
    }

    fn line(&mut self, from: Point, to: Point, colour: Color) {
        self.frame.stroke(&canvas::Path::line(from, to), canvas::Stroke::default().with_color(colour).with_width(1.0));
    }

    /// Writes a text whose middle line is at the point; `Left` begins there, `Right` ends there.
    ///
    /// The text is measured and placed by its upper left corner: what is redrawn after a change is reckoned from there,
    /// and an alignment of its own would leave old letters standing (iced 0.14, tiny-skia).
    fn write(&mut self, text: &str, at: Point, side: Side, colour: Color, font: Font) {
        let room = measured(text, self.small(), font);
        let x = match side {
            Side::Left => at.x,
            Side::Middle => at.x - room.width / 2.0,
            Side::Right => at.x - room.width,
        };
        self.frame.fill_text(canvas::Text {
            content: text.to_owned(),
            position: Point::new(x, at.y - room.height / 2.0),
            color: colour,
            size: Pixels(self.small()),
            font,
            ..canvas::Text::default()
        });
    }

    fn plain(&mut self, text: &str, at: Point, side: Side) {
        let colour = self.look.colours.text;
        self.write(text, at, side, colour, FONT);
    }

    fn strong(&mut self, text: &str, at: Point, side: Side) {
        let colour = self.look.colours.text;
        self.write(text, at, side, colour, BOLD);
    }

    /// How wide a text is.
    fn width(&self, text: &str) -> f32 {
        measured(text, self.small(), BOLD).width
    }

    /// A text that has room in so many pixels, cut visibly where it is longer.
    fn fitting(&self, text: &str, room: f32) -> String {
        let cut = |letters: usize| text.chars().take(letters).chain(['…']).collect::<String>();
        let letters = text.chars().count();
        let fits = (1..letters).rev().map(cut).find(|cut| self.width(cut) <= room);
        if self.width(text) <= room { text.to_owned() } else { fits.unwrap_or_else(|| cut(1)) }
    }
}

/// How much room a line of text takes.
fn measured(text: &str, size: f32, font: Font) -> Size {
    Paragraph::with_text(text::Text {
        content: text,
        bounds: Size::INFINITE,
        size: Pixels(size),
        line_height: text::LineHeight::default(),
        font,
        align_x: text::Alignment::Default,
        align_y: alignment::Vertical::Top,
        shaping: text::Shaping::Auto,
        wrapping: text::Wrapping::None,
    })
    .min_bounds()
}

/// A part of a whole, for drawing.
#[expect(clippy::cast_precision_loss, reason = "a drawing is less exact than a float")]
fn share(part: u64, whole: u64) -> f32 {
    part as f32 / whole.max(1) as f32
}

/// A number of things as a length.
#[expect(clippy::cast_precision_loss, reason = "a few things")]
fn count(things: usize) -> f32 {
    things as f32
}

/// A number of a chart as it is written.
struct Written {
    label: String,
    now: (Option<u64>, String),
    before: Option<(Option<u64>, String)>,
}

/// The numbers of a chart, written.
fn written(naming: &ItemLabels<'_>, points: &[section::Point]) -> Vec<Written> {
    let figure = |figure| naming.figure(figure);
    let one = |point: &section::Point| Written {
        label: point.label.clone(),
        now: (point.now.value, figure(point.now)),
        before: point.before.map(|before| (before.value, figure(before))),
    };
    points.iter().map(one).collect()
}

/// The largest number of a chart, now or before.
fn largest(points: &[Written]) -> u64 {
    points.iter().flat_map(|point| [point.now.0, point.before.as_ref().and_then(|before| before.0)]).flatten().max().unwrap_or(0)
}
