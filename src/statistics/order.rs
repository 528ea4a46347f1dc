//! The order of a table's items: that of their list, or by size.

use super::table::{Figure, Status, TOTAL, Table, UNKNOWN};

/// The order of a table's items.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// That of the vocabulary's list, of the days, of the hours.
    #[default]
    List,
    /// The most common first; equal ones as in the list, "not recorded" last.
    Total,
}

impl Table {
    /// The items of the rows in this order.
    #[must_use]
    pub fn rows_by(&self, order: Order) -> Vec<&str> {
        by(order, &self.rows, |row| self.total_of(row))
    }

    /// The items of the columns in this order.
    #[must_use]
    pub fn columns_by(&self, order: Order) -> Vec<&str> {
        by(order, &self.columns, |column| self.figure(TOTAL, Some(column)))
    }

    /// The most common rows that were counted, at most so many, without "not recorded".
    #[must_use]
    pub fn top(&self, most: usize) -> Vec<(&str, u64)> {
        let counted = self.rows_by(Order::Total).into_iter().filter(|row| *row != UNKNOWN);
        counted.filter_map(|row| Some((row, self.total_of(row).value.filter(|value| *value > 0)?))).take(most).collect()
    }

    /// The largest number of the cells, without the totals; 0 where there is none.
    #[must_use]
    pub fn largest(&self) -> u64 {
        let cells = self.cells().filter(|cell| cell.row != TOTAL && cell.column != Some(TOTAL));
        cells.filter_map(|cell| cell.figure.value).max().unwrap_or(0)
    }

    /// All visits or visitors of the selection, each counted once, whatever the rows are; without any, what the days say.
    #[must_use]
    pub fn counted_once(&self) -> Figure {
        let value = match self.request.measure {
            super::Measure::Visits => self.totals.visits,
            super::Measure::People => self.totals.people,
        };
        match self.coverage.standing() {
            _ if self.totals.visits > 0 => Figure::exact(value),
            super::coverage::Standing::Known => Figure::exact(0),
            super::coverage::Standing::Missing => Figure::none(Status::Missing),
            super::coverage::Standing::Closed => Figure::none(Status::Closed),
        }
    }
}

fn by(order: Order, items: &[String], figure: impl Fn(&str) -> Figure) -> Vec<&str> {
    let mut items: Vec<&str> = items.iter().map(String::as_str).collect();
    if order == Order::Total {
        // The sort is stable: equal ones keep the order of the list.
        items.sort_by_key(|item| (*item == UNKNOWN, std::cmp::Reverse(figure(item).value)));
    }
    items
}
