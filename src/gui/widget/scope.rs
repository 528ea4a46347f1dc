//! The root of a window: moves the focus with Tab and makes every other key a message.

use iced::advanced::widget::operation::{self, Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

use super::focusable::{PRESSED, only};
use crate::gui::shortcut::Stroke;
use crate::gui::theme::space;

struct Scope<'a, M> {
    inner: Element<'a, M>,
    key: Box<dyn Fn(Stroke) -> M + 'a>,
}

/// Wraps a whole window: Tab and Shift+Tab move the focus, every other [`Stroke`] becomes a message.
///
/// The message carries the key and not what it does: several keys may arrive before the picture is drawn anew.
///
/// Keys that a focused element takes (letters in a text field, Space on a tile) do not get here, except Escape.
pub fn scope<'a, M: 'a>(inner: impl Into<Element<'a, M>>, key: impl Fn(Stroke) -> M + 'a) -> Element<'a, M> {
    Element::new(Scope { inner: inner.into(), key: Box::new(key) })
}

impl<M> Scope<'_, M> {
    /// Whether a text field has the focus.
    fn is_typing(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> bool {
        let mut typing = Typing(false);
        self.inner.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, &mut typing);
        typing.0
    }

    fn run(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: Box<dyn Operation<()>>) {
        let mut operation = operation;
        loop {
            self.inner.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, &mut operation);
            match operation.finish() {
                Outcome::Chain(next) => operation = next,
                Outcome::None | Outcome::Some(()) => break,
            }
        }
    }

    fn move_focus(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, back: bool) {
        let step = || -> Box<dyn Operation<()>> {
            if back { Box::new(operation::focusable::focus_previous()) } else { Box::new(operation::focusable::focus_next()) }
        };
        self.run(tree, layout, renderer, step());
        let mut search = Find::default();
        self.inner.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, &mut search);
        if !search.found {
            // After the last element iced clears the focus once; go round at once instead.
            self.run(tree, layout, renderer, step());
            search = Find::default();
            self.inner.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, &mut search);
        }
        if let Some((index, by)) = search.scroll {
            let mut show = Show { index, by, next: 0 };
            self.inner.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, &mut show);
        }
    }
}

/// Finds out whether a text field has the focus.
struct Typing(bool);

impl Operation<()> for Typing {
    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        self.0 |= state.is_focused() && id != Some(&PRESSED);
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }
}

/// Finds the focused element, and how far the area that scrolls it must move to show it.
#[derive(Default)]
struct Find {
    found: bool,
    /// The innermost area around what is looked at: number, bounds, how far it is scrolled.
    app: Option<(usize, Rectangle, Vector)>,
    pending: Option<(usize, Rectangle, Vector)>,
    areas: usize,
    scroll: Option<(usize, f32)>,
}

impl Operation<()> for Find {
    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if !state.is_focused() {
            return;
        }
        self.found = true;
        self.scroll = self.app.and_then(|(index, area, offset)| {
            let top = bounds.y - offset.y - space::SMALL;
            let bottom = bounds.y + bounds.height - offset.y + space::SMALL;
            if top < area.y {
                Some((index, top - area.y))
            } else if bottom > area.y + area.height {
                Some((index, bottom - area.y - area.height))
            } else {
                None
            }
        });
    }

    fn scrollable(&mut self, _id: Option<&Id>, bounds: Rectangle, _content: Rectangle, translation: Vector, _state: &mut dyn Scrollable) {
        self.pending = Some((self.areas, bounds, translation));
        self.areas += 1;
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        let outer = self.app;
        if let Some(area) = self.pending.take() {
            self.app = Some(area);
        }
        operate(self);
        self.app = outer;
    }
}

/// Scrolls one area.
struct Show {
    index: usize,
    by: f32,
    next: usize,
}

impl Operation<()> for Show {
    fn scrollable(&mut self, _id: Option<&Id>, bounds: Rectangle, content: Rectangle, _translation: Vector, state: &mut dyn Scrollable) {
        if self.next == self.index {
            state.scroll_by(AbsoluteOffset { x: 0.0, y: self.by }, bounds, content);
        }
        self.next += 1;
    }

    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }
}

impl<M> Widget<M, Theme, Renderer> for Scope<'_, M> {
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
        let stroke = if let Event::Keyboard(pressed) = event { Stroke::of(pressed) } else { None };
        if let Some(stroke) = stroke.filter(|stroke| stroke.passes_fields()) {
            // Who types takes back the typing at most, never what is in the book.
            if !stroke.goes_back_or_forth() || !self.is_typing(tree, layout, renderer) {
                shell.publish((self.key)(stroke));
            }
            shell.capture_event();
            return;
        }
        self.inner.as_widget_mut().update(&mut tree.children[0], event, only(layout), cursor, renderer, clipboard, shell, viewport);
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else { return };
        // A text field keeps Escape to itself when it gives up the focus; one press must do both.
        if shell.is_event_captured() && stroke != Some(Stroke::Escape) {
            return;
        }
        if *key == Key::Named(Named::Tab) && !modifiers.command() && !modifiers.alt() {
            self.move_focus(tree, layout, renderer, modifiers.shift());
            shell.capture_event();
            shell.request_redraw();
        } else if let Some(stroke) = stroke {
            shell.publish((self.key)(stroke));
            shell.capture_event();
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
