//! What a hand does in the window beyond the keys: presses a point, types into a field, and what the window hears by itself.

use iced::advanced::subscription::{Event as Heard, into_recipes};
use iced_test::core::{Event, Point, Rectangle, mouse};
use iced_test::futures::futures::StreamExt;
use iced_test::futures::futures::executor::block_on;
use iced_test::futures::futures::stream::{self, select_all};
use iced_test::selector::Candidate;

use crate::harness::{Seen, Window, key_event};
use crate::picture::{self, Picture};

impl Window {
    /// Lets what the window listens to run until a message of this name comes of it, on this event or by itself in its time.
    pub fn listen(&mut self, name: &str, event: Option<&Heard>) {
        let recipes = into_recipes(self.app.subscription()).into_iter();
        let streams = recipes.map(|recipe| recipe.stream(stream::iter(event.cloned()).boxed()));
        let mut all = select_all(streams);
        let message = loop {
            let message = block_on(all.next()).unwrap_or_else(|| panic!("nothing that is listened to tells {name}"));
            if format!("{message:?}").contains(name) {
                break message;
            }
        };
        drop(all);
        self.take(vec![message]);
    }

    /// Presses the text that stands nearest to another.
    #[track_caller]
    pub fn click_near(&mut self, anchor: &str, label: &str) {
        self.click_nearest(anchor, label, false);
    }

    /// Presses the text that stands nearest to another, to its right or below it.
    #[track_caller]
    pub fn click_after(&mut self, anchor: &str, label: &str) {
        self.click_nearest(anchor, label, true);
    }

    #[track_caller]
    fn click_nearest(&mut self, anchor: &str, label: &str, after: bool) {
        let near = self.place_of(anchor).unwrap_or_else(|| panic!("“{anchor}” is not shown: {:?}", self.texts())).bounds;
        let all = self.see(|candidate| matches!(candidate, Candidate::Text { content, .. } if *content == label));
        let fits = all.iter().map(|seen| seen.bounds).filter(|at| !after || (at.x >= near.x && at.y + at.height >= near.y));
        let away = |at: &Rectangle| at.center().distance(near.center());
        let nearest = fits.min_by(|one, other| away(one).total_cmp(&away(other)));
        let at = nearest.unwrap_or_else(|| panic!("“{label}” is not shown: {:?}", self.texts())).center();
        self.click_at(at);
    }

    /// Presses a point, with the button down and up again.
    pub fn click_at(&mut self, at: Point) {
        let mut simulator = self.simulator();
        simulator.point_at(at);
        let _ = simulator.simulate(iced_test::simulator::click());
        let messages = simulator.into_messages().collect();
        self.take(messages);
    }

    /// Only presses a point down, or only lets it go.
    pub fn button(&mut self, at: Point, down: bool) {
        let left = mouse::Button::Left;
        let event = if down { mouse::Event::ButtonPressed(left) } else { mouse::Event::ButtonReleased(left) };
        let mut simulator = self.simulator();
        simulator.point_at(at);
        let _ = simulator.simulate([Event::Mouse(event)]);
        let messages = simulator.into_messages().collect();
        self.take(messages);
    }

    /// Types into what takes letters and stands nearest below or beside a text.
    #[track_caller]
    pub fn write(&mut self, label: &str, value: &str) {
        let label = self.place_of(label).unwrap_or_else(|| panic!("“{label}” is not shown: {:?}", self.texts()));
        let fields = self.see(|candidate| matches!(candidate, Candidate::TextInput { .. }));
        let fields = if fields.is_empty() { self.focusable() } else { fields };
        let from = label.bounds.center();
        let lower = fields.into_iter().filter(|field| field.bounds.center_y() >= from.y - 4.0);
        let away = |field: &Seen| Point::new(field.bounds.x, field.bounds.center_y()).distance(Point::new(label.bounds.x, from.y));
        let field = lower.min_by(|one, other| away(one).total_cmp(&away(other))).expect("a field");
        self.write_at(&field, value);
    }

    /// Presses keys in a field: "Backspace Enter".
    pub fn keys_at(&mut self, field: &Seen, keys: &str) {
        for key in keys.split_whitespace() {
            let mut simulator = self.simulator();
            simulator.point_at(Point::new(field.bounds.x + field.bounds.width - 4.0, field.bounds.center_y()));
            let _ = simulator.simulate(iced_test::simulator::click());
            let _ = simulator.simulate([key_event(key)]);
            let messages = simulator.into_messages().collect();
            self.take(messages);
        }
    }

    /// Types into what takes lines of letters, next below a text, in one go.
    #[track_caller]
    pub fn write_lines(&mut self, label: &str, value: &str) {
        let label = self.place_of(label).unwrap_or_else(|| panic!("“{label}” is not shown: {:?}", self.texts())).bounds;
        let below = self
            .focusable()
            .into_iter()
            .filter(|seen| seen.bounds.y > label.y && seen.bounds.x <= label.x + 1.0 && seen.bounds.x + seen.bounds.width > label.x);
        let editor = below.min_by(|one, other| one.bounds.y.total_cmp(&other.bounds.y)).expect("something below");
        let mut simulator = self.simulator();
        simulator.point_at(editor.bounds.center());
        let _ = simulator.simulate(iced_test::simulator::click());
        let _ = simulator.typewrite(value);
        let messages = simulator.into_messages().collect();
        self.take(messages);
    }

    /// The window as it is drawn once the widgets have done what was asked of them since the last picture.
    pub fn drawn(&self) -> Picture {
        let mut asked = self.trail.asked.borrow_mut();
        picture::draw_asked(self, &mut asked, &[]).0
    }

    /// Types where the focus stands once the widgets have done what was asked of them.
    pub fn write_on(&mut self, value: &str) {
        for letter in value.chars() {
            let events: Vec<Event> = iced_test::simulator::typewrite(&letter.to_string()).collect();
            let messages = picture::draw_asked(self, &mut self.trail.asked.borrow_mut(), &events).1;
            self.take(messages);
        }
    }

    /// The fields that take letters, from above.
    pub fn fields(&self) -> Vec<Seen> {
        let mut fields = self.see(|candidate| matches!(candidate, Candidate::TextInput { .. }));
        fields.sort_by(|one, other| one.bounds.y.total_cmp(&other.bounds.y));
        fields
    }
}
