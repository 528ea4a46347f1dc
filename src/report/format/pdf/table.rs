//! Tables: columns by their shares, rows as high as their fullest cell, the head again on each page.

use super::flow::{Flow, Side, height};
use super::layout::{Area, Child, Colour, Draw, Group, Kind, Role};
use super::text::{Line, Style};
use crate::report::document::{Grid, GridCell, GridColumn, GridRow};

/// Room for a remark beneath a table.
const REMARK: f32 = 18.0;
/// The most lines of a cell; what is longer is cut visibly.
const MOST_LINES: usize = 3;

/// How a table is set.
#[derive(Clone, Copy)]
struct Look {
    size: f32,
    head: f32,
    above: f32,
    /// Beside the text of a cell.
    pad: f32,
}

impl Look {
    fn of(grid: &Grid) -> Self {
        if grid.small { Self { size: 8.1, head: 7.5, above: 1.2, pad: 3.0 } } else { Self { size: 9.2, head: 8.2, above: 1.4, pad: 4.0 } }
    }
}

/// A cell ready to be placed.
struct Laid {
    lines: Vec<Line>,
    side: Side,
    colour: Colour,
    kind: Kind,
    behind: Option<Colour>,
    bar: Option<f32>,
}

/// The height a table needs at least to begin on a page: its head and a few rows.
pub(super) fn least(grid: &Grid) -> f32 {
    let look = Look::of(grid);
    let row = Style::plain(look.size).line() + 2.0 * look.above;
    #[expect(clippy::cast_precision_loss, reason = "at most four")]
    let rows = grid.rows.len().min(4) as f32;
    Style::plain(look.head).line() * 2.0 + 2.0 * look.above + rows * row
}

/// Adds a table.
pub(super) fn grid(flow: &mut Flow<'_>, grid: &Grid) {
    let look = Look::of(grid);
    let all: f32 = grid.columns.iter().map(|column| column.share).sum();
    let widths: Vec<f32> = grid.columns.iter().map(|column| flow.width * column.share / all).collect();
    let mut table = Group::new(Role::Table(grid.summary.clone()));
    let mut head = Group::new(Role::TableHead);
    let mut body = Group::new(Role::TableBody);
    flow.need(least(grid));
    head.children.push(self::head(flow, grid, &widths, look, false));
    let last = grid.rows.len().saturating_sub(1);
    for (number, row) in grid.rows.iter().enumerate() {
        let laid = cells(flow, grid, row, &widths, look);
        let own = row_height(&laid, look);
        // The last row, which holds the total, takes the one before and a remark along.
        let page = flow.page;
        flow.need(if number + 1 == last { own * 2.0 + REMARK } else { own });
        if flow.page != page {
            let _ = self::head(flow, grid, &widths, look, true);
        }
        body.children.push(self::row(flow, row, laid, &widths, look));
    }
    table.children = vec![Child::Group(head), Child::Group(body)];
    flow.layout.tree.push(table);
    flow.down(7.0);
}

/// Adds the head; again on a later page it is there for the eye alone.
fn head(flow: &mut Flow<'_>, grid: &Grid, widths: &[f32], look: Look, again: bool) -> Child {
    let style = head_style(flow, grid, widths, look);
    let lay = |(column, width): (&GridColumn, &f32)| flow.shaper.at_most(&column.head, style, width - 2.0 * look.pad, MOST_LINES).0;
    let laid: Vec<Vec<Line>> = grid.columns.iter().zip(widths).map(lay).collect();
    let tallest = laid.iter().map(|lines| height(lines)).fold(0.0, f32::max);
    let kind = if again { Kind::Decoration } else { Kind::Text(None) };
    let mut row = Group::new(Role::TableRow);
    let mut x = flow.x;
    for ((column, width), lines) in grid.columns.iter().zip(widths).zip(laid) {
        let side = if column.numeric { Side::Right } else { Side::Left };
        let top = flow.y + look.above + tallest - height(&lines);
        let mut cell = Group::new(Role::ColumnHead);
        if !column.head.is_empty() {
            cell.children = flow.lines(lines, (x + look.pad, top, width - 2.0 * look.pad), side, Colour::QUIET, &kind);
        }
        row.children.push(Child::Group(cell));
        x += width;
    }
    flow.down(tallest + 2.0 * look.above);
    flow.decorate([(Area { x: flow.x, y: flow.y - 0.9, width: flow.width, height: 0.9 }, Colour::ACCENT)]);
    Child::Group(row)
}

/// The style of the heads: a little smaller where a word would be broken.
fn head_style(flow: &mut Flow<'_>, grid: &Grid, widths: &[f32], look: Look) -> Style {
    let mut sizes = [1.0, 0.94, 0.88].map(|part| Style::bold(look.head * part)).into_iter();
    let mut whole = |style: Style, text: &str, room: f32| {
        let words = text.split_whitespace();
        words.flat_map(|word| flow.shaper.lines(word, style, None)).all(|line| line.width < room)
    };
    let fits =
        sizes.find(|style| grid.columns.iter().zip(widths).all(|(column, width)| whole(*style, &column.head, width - 2.0 * look.pad)));
    fits.unwrap_or(Style::bold(look.head * 0.82))
}

fn cells(flow: &mut Flow<'_>, grid: &Grid, row: &GridRow, widths: &[f32], look: Look) -> Vec<Laid> {
    let style = Style { size: look.size, bold: row.total };
    let lay = |((cell, column), width): ((&GridCell, &GridColumn), &f32)| {
        let side = if column.numeric { Side::Right } else { Side::Left };
        let mut laid = Laid { lines: Vec::new(), side, colour: Colour::INK, kind: Kind::Text(None), behind: None, bar: None };
        let (GridCell::Text(text, _) | GridCell::Quiet(text) | GridCell::Shade(text, _)) = cell else {
            laid.bar = if let GridCell::Bar(share) = cell { Some(*share) } else { None };
            return laid;
        };
        laid.lines = flow.shaper.at_most(text, style, width - 2.0 * look.pad, MOST_LINES).0;
        match cell {
            GridCell::Text(_, language) => laid.kind = Kind::Text(language.clone()),
            GridCell::Quiet(_) => laid.colour = Colour::QUIET,
            GridCell::Shade(_, share) => laid.behind = Some(Colour::shade(*share)),
            GridCell::Bar(_) => {}
        }
        laid
    };
    row.cells.iter().zip(&grid.columns).zip(widths).map(lay).collect()
}

fn row_height(cells: &[Laid], look: Look) -> f32 {
    cells.iter().map(|cell| height(&cell.lines)).fold(Style::plain(look.size).line(), f32::max) + 2.0 * look.above
}

fn row(flow: &mut Flow<'_>, row: &GridRow, cells: Vec<Laid>, widths: &[f32], look: Look) -> Child {
    let tall = row_height(&cells, look);
    let whole = Area { x: flow.x, y: flow.y, width: flow.width, height: tall };
    if row.total {
        flow.decorate([(whole, Colour::WASH)]);
    } else {
        flow.decorate([(Area { y: flow.y + tall - 0.4, height: 0.4, ..whole }, Colour::RULE)]);
    }
    let mut group = Group::new(Role::TableRow);
    let mut x = flow.x;
    for (number, (cell, width)) in cells.into_iter().zip(widths).enumerate() {
        let area = Area { x, y: flow.y, width: *width, height: tall };
        if let Some(colour) = cell.behind {
            let inset = Area { x: x + 0.5, y: area.y + 0.5, width: width - 1.0, height: tall - 1.4 };
            flow.decorate([(inset, colour)]);
        }
        if let Some(share) = cell.bar {
            bar(flow, area, share, look.pad);
        }
        let mut tagged = Group::new(if number == 0 { Role::RowHead } else { Role::Cell });
        let place = (x + look.pad, flow.y + look.above, width - 2.0 * look.pad);
        tagged.children = flow.lines(cell.lines, place, cell.side, cell.colour, &cell.kind);
        group.children.push(Child::Group(tagged));
        x += width;
    }
    flow.down(tall);
    Child::Group(group)
}

/// A bar on its track, in the middle of its cell.
fn bar(flow: &mut Flow<'_>, cell: Area, share: f32, pad: f32) {
    let track = Area { x: cell.x + pad, y: cell.y + (cell.height - 6.5) / 2.0, width: cell.width - 2.0 * pad, height: 6.5 };
    let filled = Area { width: track.width * share.clamp(0.0, 1.0), ..track };
    let mut draws = vec![Draw::Fill { area: track, colour: Colour::TRACK }];
    if filled.width > 0.0 {
        draws.push(Draw::Fill { area: filled, colour: Colour::ACCENT });
    }
    let _ = flow.piece(Kind::Decoration, draws);
}
