//! Keyboard focus for any element: in iced 0.14 only text fields take it (iced issue #552).

use iced::advanced::widget::{Operation, Tree, operation, tree};
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

#[derive(Default)]
struct Focus {
    focused: bool,
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
}

/// Puts an element into the Tab order; without a message (nothing to press) it stays out of it.
pub fn focusable<'a, M: Clone + 'a>(look: Look, inner: impl Into<Element<'a, M>>, message: Option<M>, press: Press) -> Element<'a, M> {
    Element::new(Focusable { inner: inner.into(), message, press, ring: look.colours.focus })
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
            operation.focusable(None, layout.bounds(), tree.state.downcast_mut::<Focus>());
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
        self.inner.as_widget_mut().update(&mut tree.children[0], event, only(layout), cursor, renderer, clipboard, shell, viewport);
        let state = tree.state.downcast_mut::<Focus>();
        match event {
            // Who points needs no ring; and Enter after a click must save, not press again.
            Event::Mouse(iced::mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. }) => state.focused = false,
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
