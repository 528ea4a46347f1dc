//! Keyboard focus for any element: in iced 0.14 only text fields take it (iced issue #552).

use std::time::{Duration, Instant};

use iced::advanced::widget::{Id, Operation, Tree, operation, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, touch};

use crate::gui::theme::{Look, space};

/// Which keys press an element that has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Enter and Space, as on a button.
    Button,
    /// Space alone, as in a form's choices: Enter is left to the form, which saves.
    Choice,
}

/// By this name the tree is told that an element takes no letters: what has the focus and another name, or none, is a text field.
pub(super) const PRESSED: Id = Id::new("pressed");

/// The longest time between the two presses of a double click; that of the usual desktops.
const DOUBLE_CLICK: Duration = Duration::from_millis(500);

#[derive(Default)]
struct Focus {
    focused: bool,
    /// When it was pressed last, by mouse or finger.
    pressed: Option<Instant>,
}

/// Whether a press belongs to the one before it, as the second of a double click does: it was one gesture.
fn belongs_to(before: Option<Instant>, now: Instant) -> bool {
    before.is_some_and(|before| now.saturating_duration_since(before) < DOUBLE_CLICK)
}

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        self.focused = true;
    }
    fn unfocus(&mut self) {
        self.focused = false;
    }
}

struct Focusable<'a, M> {
    inner: Element<'a, M>,
    message: Option<M>,
    press: Press,
    ring: Color,
    once: bool,
}

/// Puts an element into the Tab order; without a message (nothing to press) it stays out of it.
pub fn focusable<'a, M: Clone + 'a>(look: Look, inner: impl Into<Element<'a, M>>, message: Option<M>, press: Press) -> Element<'a, M> {
    Element::new(Focusable { inner: inner.into(), message, press, ring: look.colours.focus, once: false })
}

/// The same for what saves: the second press of a double click is none.
pub(super) fn pressed_once<'a, M: Clone + 'a>(
    look: Look,
    inner: impl Into<Element<'a, M>>,
    message: Option<M>,
    press: Press,
) -> Element<'a, M> {
    Element::new(Focusable { inner: inner.into(), message, press, ring: look.colours.focus, once: true })
}

/// The one child of a wrapper's layout.
pub(super) fn only(layout: Layout<'_>) -> Layout<'_> {
    layout.children().next().unwrap_or(layout)
}

impl<M: Clone> Widget<M, Theme, Renderer> for Focusable<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Focus>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Focus::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.inner)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.inner));
    }

    fn size(&self) -> Size<Length> {
        self.inner.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let node = self.inner.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(node.size(), vec![node])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        if self.message.is_some() {
            operation.focusable(Some(&PRESSED), layout.bounds(), tree.state.downcast_mut::<Focus>());
        }
        self.inner.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        if self.once && self.message.is_some() && cursor.is_over(layout.bounds()) && is_press(event) {
            let (state, now) = (tree.state.downcast_mut::<Focus>(), Instant::now());
            if belongs_to(state.pressed.replace(now), now) {
                shell.capture_event();
                return;
            }
        }
        self.inner.as_widget_mut().update(&mut tree.children[0], event, only(layout), cursor, renderer, clipboard, shell, viewport);
        let state = tree.state.downcast_mut::<Focus>();
        match event {
            // Who points needs no ring; and Enter after a click must save, not press again.
            _ if is_press(event) => state.focused = false,
            Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(named), repeat: false, modifiers, .. })
                if state.focused && modifiers.is_empty() && !shell.is_event_captured() && self.pressed_by(*named) =>
            {
                if let Some(message) = self.message.clone() {
                    shell.publish(message);
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.inner.as_widget().draw(&tree.children[0], renderer, theme, style, only(layout), cursor, viewport);
        if tree.state.downcast_ref::<Focus>().focused && self.message.is_some() {
            let border = Border { color: self.ring, width: 3.0, radius: (space::CORNER + 2.0).into() };
            let ring = renderer::Quad { bounds: layout.bounds().expand(2.0), border, ..renderer::Quad::default() };
            renderer.with_layer(*viewport, |renderer| renderer.fill_quad(ring, Color::TRANSPARENT));
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.inner.as_widget().mouse_interaction(&tree.children[0], only(layout), cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.inner.as_widget_mut().overlay(&mut tree.children[0], only(layout), renderer, viewport, translation)
    }
}

impl<M> Focusable<'_, M> {
    fn pressed_by(&self, key: Named) -> bool {
        key == Named::Space || (key == Named::Enter && self.press == Press::Button)
    }
}

fn is_press(event: &Event) -> bool {
    matches!(event, Event::Mouse(iced::mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_belongs_to_the_one_before_only_within_the_time_of_a_double_click() {
        let first = Instant::now();
        for (milliseconds, belongs) in [(0, true), (120, true), (200, true), (499, true), (500, false), (2_000, false)] {
            assert_eq!(belongs_to(Some(first), first + Duration::from_millis(milliseconds)), belongs, "{milliseconds} ms");
        }
        assert!(!belongs_to(None, first));
    }
}
