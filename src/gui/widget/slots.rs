//! A column whose elements keep their state wherever they move: a field keeps its focus and its caret when something appears above it.
//!
//! iced 0.14 tells the elements of a column apart by their number alone, and leaves out what is empty.

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::widget::Column;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

use super::focusable::only;

/// Elements below each other, each in a slot of its own that may be empty.
pub struct Slots<'a, M> {
    column: Column<'a, M>,
    /// The slots of the column's elements.
    taken: Vec<usize>,
    next: usize,
}

impl<'a, M: 'a> Slots<'a, M> {
    /// No slots yet.
    #[must_use]
    pub fn new() -> Self {
        Self { column: Column::new(), taken: Vec::new(), next: 0 }
    }

    /// One more slot, with this in it, or nothing.
    #[must_use]
    pub fn push(mut self, element: impl Into<Option<Element<'a, M>>>) -> Self {
        if let Some(element) = element.into().filter(|element| !element.as_widget().size_hint().is_void()) {
            self.taken.push(self.next);
            self.column = self.column.push(element);
        }
        self.next += 1;
        self
    }

    /// One more slot for each.
    #[must_use]
    pub fn extend(self, elements: impl IntoIterator<Item = Option<Element<'a, M>>>) -> Self {
        elements.into_iter().fold(self, Self::push)
    }

    /// Changes how the column is laid out.
    #[must_use]
    pub fn laid_out(mut self, lay_out: impl FnOnce(Column<'a, M>) -> Column<'a, M>) -> Self {
        self.column = lay_out(self.column);
        self
    }
}

impl<'a, M: 'a> Default for Slots<'a, M> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a, M: 'a> From<Slots<'a, M>> for Element<'a, M> {
    fn from(slots: Slots<'a, M>) -> Self {
        Element::new(Keyed { column: slots.column.into(), taken: slots.taken })
    }
}

/// The column, and which slot each of its elements is in.
struct Keyed<'a, M> {
    column: Element<'a, M>,
    taken: Vec<usize>,
}

impl<M> Widget<M, Theme, Renderer> for Keyed<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Vec<usize>>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(self.taken.clone())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.column)]
    }

    fn diff(&self, tree: &mut Tree) {
        let known = tree.state.downcast_mut::<Vec<usize>>();
        if *known != self.taken
            && let Some(column) = tree.children.first_mut()
        {
            let mut before: Vec<_> = known.drain(..).zip(column.children.drain(..)).collect();
            column.children = self
                .taken
                .iter()
                .map(|slot| {
                    let at = before.iter().position(|(taken, _)| taken == slot);
                    at.map_or_else(Tree::empty, |at| before.swap_remove(at).1)
                })
                .collect();
            known.clone_from(&self.taken);
        }
        tree.diff_children(std::slice::from_ref(&self.column));
    }

    fn size(&self) -> Size<Length> {
        self.column.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.column.as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let node = self.column.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(node.size(), vec![node])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.column.as_widget_mut().operate(&mut tree.children[0], only(layout), renderer, operation);
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
        self.column.as_widget_mut().update(&mut tree.children[0], event, only(layout), cursor, renderer, clipboard, shell, viewport);
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
        self.column.as_widget().draw(&tree.children[0], renderer, theme, style, only(layout), cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.column.as_widget().mouse_interaction(&tree.children[0], only(layout), cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.column.as_widget_mut().overlay(&mut tree.children[0], only(layout), renderer, viewport, translation)
    }
}
