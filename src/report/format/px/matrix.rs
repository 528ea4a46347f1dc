//! A matrix: its variables with their values, and the figures in the order of the data.

use std::collections::BTreeSet;

use super::{keyword, measure};
use crate::report::format::export_source::{ExportSource, table_name};
use crate::report::labels::ItemLabels;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Measure, Status, Table};
use crate::text;

/// The name of the matrix of the visits and visitors as such, each counted once.
const ALL: &str = "all";

/// A value of a variable.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) code: String,
    pub(super) label: String,
}

/// A dimension of the matrix; no two of its values are called the same.
#[derive(Debug)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) items: Vec<Item>,
}

impl Variable {
    fn new(name: &str, items: Vec<(String, String)>) -> Self {
        let mut seen = BTreeSet::new();
        let items = items.into_iter().map(|(code, label)| Item { label: own(&mut seen, &label, &code), code }).collect();
        Self { name: name.to_owned(), items }
    }

    fn axis(axis: &Axis, items: &[&str], labels: &ItemLabels<'_>) -> Self {
        let mentions = labels.counts_mentions(axis);
        let label = |item: &str| match item {
            TOTAL if mentions => text!(labels.locale(), "report-total-mentions"),
            item => labels.item(axis, item),
        };
        Self::new(&labels.axis(axis), items.iter().map(|item| ((*item).to_owned(), label(item))).collect())
    }

    /// The value of all others together, where there are others.
    pub(super) fn total(&self) -> Option<&Item> {
        self.items.iter().find(|item| item.code == TOTAL && self.items.len() > 1)
    }
}

/// A name that nothing else has yet: with its code behind it where it would be another's.
fn own(seen: &mut BTreeSet<String>, label: &str, code: &str) -> String {
    let plain = keyword::line(label);
    let plain = if plain.is_empty() { code.to_owned() } else { plain };
    let behind = format!(" ({code})");
    let room = 256_usize.saturating_sub(behind.chars().count());
    let label = if seen.contains(&plain) { plain.chars().take(room).collect::<String>() + &behind } else { plain };
    let _ = seen.insert(label.clone());
    label
}

/// One matrix.
#[derive(Debug)]
pub(super) struct Matrix {
    /// "topic", "topic-by-language".
    pub(super) name: String,
    /// "Asia × Kieli".
    pub(super) title: String,
    pub(super) stub: Vec<Variable>,
    /// The columns of a two-way table.
    columns: Option<Variable>,
    /// What is counted.
    pub(super) contents: Variable,
    /// The one week or day.
    pub(super) time: Variable,
    /// The value of TIMEVAL.
    pub(super) time_value: String,
    /// A line for each row of the stub.
    pub(super) figures: Vec<Vec<Figure>>,
}

impl Matrix {
    /// All matrices of a report: the visits and visitors as such, then one for each pair of axes.
    pub(super) fn all(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Vec<Self> {
        let mut matrices = vec![Self::whole(source, labels)];
        let mut done: Vec<Axes<'_>> = Vec::new();
        for table in source.tables {
            let axes = axes(table);
            if !done.contains(&axes) {
                let mut alike: Vec<&Table> = source.tables.iter().filter(|other| self::axes(other) == axes).collect();
                alike.sort_by_key(|table| table.request.measure == Measure::People);
                let mut matrix = Self::of(table_name(table), axes, &alike, source, labels);
                while matrices.iter().any(|other| other.name == matrix.name) {
                    matrix.name.push('_');
                }
                matrices.push(matrix);
                done.push(axes);
            }
        }
        matrices
    }

    fn whole(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Self {
        let measures = [Measure::Visits, Measure::People];
        let names = measures.map(|counted| measure(&[], counted, labels));
        let (time, time_value) = time(source, labels);
        Self {
            name: ALL.to_owned(),
            title: names.join(", "),
            stub: vec![place(source, labels)],
            columns: None,
            contents: contents(&measures, &[], labels),
            time,
            time_value,
            figures: vec![measures.map(|counted| source.total(counted)).into()],
        }
    }

    /// Of the tables of these axes, which differ by what is counted.
    fn of(name: String, (rows, columns): Axes<'_>, tables: &[&Table], source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Self {
        let axes: Vec<&Axis> = std::iter::once(rows).chain(columns).collect();
        let row_items = union(tables, |table| &table.rows);
        let column_items = union(tables, |table| &table.columns);
        let positions: Vec<Option<&str>> = if columns.is_some() { column_items.iter().copied().map(Some).collect() } else { vec![None] };
        let line = |row: &&str| positions.iter().flat_map(|column| tables.iter().map(|table| figure(table, row, *column))).collect();
        let placed = axes.contains(&&Axis::Place);
        let stub = (!placed).then(|| place(source, labels)).into_iter().chain([Variable::axis(rows, &row_items, labels)]);
        let measures: Vec<Measure> = tables.iter().map(|table| table.request.measure).collect();
        let (time, time_value) = time(source, labels);
        let mut matrix = Self {
            name,
            title: axes.iter().map(|axis| labels.axis(axis)).collect::<Vec<_>>().join(" × "),
            stub: stub.collect(),
            columns: columns.map(|axis| Variable::axis(axis, &column_items, labels)),
            contents: contents(&measures, &axes, labels),
            time,
            time_value,
            figures: row_items.iter().map(line).collect(),
        };
        matrix.tell_variables_apart();
        matrix
    }

    /// A desk's own question can be called like the week or like what is counted.
    fn tell_variables_apart(&mut self) {
        let mut seen = BTreeSet::new();
        let others = self.columns.iter_mut().chain([&mut self.contents, &mut self.time]);
        for (number, variable) in (1..).zip(self.stub.iter_mut().chain(others)) {
            variable.name = own(&mut seen, &variable.name, &number.to_string());
        }
    }

    pub(super) fn heading(&self) -> impl Iterator<Item = &Variable> {
        self.columns.iter().chain([&self.contents, &self.time])
    }

    pub(super) fn variables(&self) -> impl Iterator<Item = &Variable> {
        self.stub.iter().chain(self.heading())
    }
}

/// The axes of rows and columns.
type Axes<'a> = (&'a Axis, Option<&'a Axis>);

fn axes(table: &Table) -> Axes<'_> {
    (&table.request.rows, table.request.columns.as_ref())
}

/// The variable of what is counted.
fn contents(measures: &[Measure], axes: &[&Axis], labels: &ItemLabels<'_>) -> Variable {
    let item = |counted: &Measure| (counted.name().to_owned(), measure(axes, *counted, labels));
    Variable::new(&text!(labels.locale(), "report-px-contents"), measures.iter().map(item).collect())
}

/// The items of several tables, each once, in the order of the first, and the total.
fn union<'a>(tables: &[&'a Table], items: impl Fn(&'a Table) -> &'a Vec<String>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let all = tables.iter().flat_map(|table| items(table)).map(String::as_str).chain([TOTAL]);
    all.filter(|item| seen.insert(*item)).collect()
}

/// The figure of a table; where it lacks an item that the other table has, it counted nothing there.
fn figure(table: &Table, row: &str, column: Option<&str>) -> Figure {
    let stands = |item: &str, items: &[String]| item == TOTAL || items.iter().any(|own| own == item);
    let known = stands(row, &table.rows) && column.is_none_or(|column| stands(column, &table.columns));
    if known { table.figure(row, column) } else { Figure::none(Status::Missing) }
}

/// The advice point, or all together.
fn place(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> Variable {
    let code = source.place.map_or(TOTAL, |place| place.id.as_str());
    Variable::new(&labels.axis(&Axis::Place), vec![(code.to_owned(), labels.place(source.place))])
}

/// The time variable and the value of its TIMEVAL.
fn time(source: &ExportSource<'_>, labels: &ItemLabels<'_>) -> (Variable, String) {
    let locale = labels.locale();
    if let Some(date) = source.day() {
        let code = date.format("%Y%m%d").to_string();
        let value = format!("TLIST(D1),\"{code}\"");
        return (Variable::new(&labels.axis(&Axis::Date), vec![(code, locale.date_with_weekday(date))]), value);
    }
    let week = source.week;
    let value = format!("TLIST(W1),\"{:04}{:02}\"", week.year(), week.number());
    let code = format!("{:04}W{:02}", week.year(), week.number());
    (Variable::new(&labels.axis(&Axis::Week), vec![(code, locale.week(week))]), value)
}
