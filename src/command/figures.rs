//! `figures`: one table.

use super::Host;
use super::cli::Figures;
use super::failure::Failure;
use super::output::{TableOut, columns};
use crate::report::disclaimer;
use crate::report::labels::ItemLabels;
use crate::report::section::read_compared;
use crate::statistics::comparison::Compared;
use crate::statistics::table::TOTAL;
use crate::statistics::{Comparison, Figure, Request, Selection, Status, Table};
use crate::store::Store;

pub(super) fn run(args: Figures, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let request = Request {
        selection: Selection { period: args.selection.period, place: args.selection.place },
        measure: args.measure.into(),
        rows: args.rows,
        columns: args.columns,
    };
    let today = host.clock.now().date;
    if let Some(against) = args.compare {
        let comparison = store.reader().compare(request, against, today).map_err(|error| host.failed(&error))?;
        return tell_comparison(&mut store, &comparison, args.json, host);
    }
    let table = match (args.protect, args.preview) {
        (true, _) => store.publisher().protected_table(request, today),
        (_, true) => store.publisher().preview_table(request, today),
        _ => store.reader().table(request, today),
    };
    let table = table.map_err(|error| host.failed(&error))?;
    if args.json {
        return host.say_json(&TableOut::new(&table, &host.locale));
    }
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &host.locale);
    let period = host.locale.period(table.request.selection.period);
    let text = columns(&lay_out(&table, &naming));
    let note = table.protection.map(|protection| disclaimer::sentences(&host.locale, protection)).unwrap_or_default();
    let preview = naming.preview(table.protection);
    let result: Vec<String> =
        [period].into_iter().chain(preview).chain([text]).chain(naming.missing(&table.coverage)).chain(note).collect();
    host.say(&result.join("\n"))
}

/// The table next to the same of an earlier period: a line for each cell that was counted now or before.
fn tell_comparison(store: &mut Store, comparison: &Comparison, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    if json {
        return host.say_json(&TableOut::compared(comparison, &host.locale));
    }
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &host.locale);
    let request = &comparison.now.request;
    let axes = || std::iter::once(&request.rows).chain(&request.columns);
    let mut head: Vec<String> = axes().map(|axis| naming.axis(axis)).collect();
    let [measure, rest @ ..] = naming.comparison_heads(&request.rows, request.measure);
    head.push(measure);
    head.extend(axes().filter_map(|axis| naming.head_before(axis)));
    head.extend(rest);
    let mut rows = vec![head];
    for cell in comparison.cells() {
        let total = cell.row.is_total();
        if !total && cell.now.value.unwrap_or(0) == 0 && cell.before.value.unwrap_or(0) == 0 && is_told(&cell) {
            continue;
        }
        let label =
            if total { naming.total(&request.rows, &comparison.now.coverage) } else { naming.pair(comparison, &request.rows, &cell.row) };
        let mut line = vec![label];
        line.extend(request.columns.as_ref().zip(cell.column.as_ref()).map(|(axis, column)| naming.pair(comparison, axis, column)));
        let [now, rest @ ..] = read_compared(&cell, &naming);
        line.push(now);
        let pairs = [Some(&cell.row), cell.column.as_ref()].into_iter().flatten();
        line.extend(axes().zip(pairs).filter_map(|(axis, pair)| naming.item_before(comparison, axis, pair)));
        line.extend(rest);
        rows.push(line);
    }
    let period = host.locale.period(request.selection.period);
    let remarks = naming.missing(&comparison.now.coverage).into_iter().chain(naming.comparison(comparison));
    let result: Vec<String> = [period, columns(&rows)].into_iter().chain(remarks).collect();
    host.say(&result.join("\n"))
}

/// Whether nothing is unknown of a cell, so that it can be left out where nobody was counted.
fn is_told(cell: &Compared) -> bool {
    let told = |figure: Figure| figure.value.is_some() || figure.status == Status::Absent;
    told(cell.now) && told(cell.before)
}

/// The table in words: a head, the rows with their totals, the total row.
fn lay_out(table: &Table, naming: &ItemLabels<'_>) -> Vec<Vec<String>> {
    let request = &table.request;
    let mut head = vec![naming.axis(&request.rows)];
    match &request.columns {
        Some(axis) => head.extend(table.columns.iter().map(String::as_str).chain([TOTAL]).map(|item| naming.short_of(table, axis, item))),
        None => head.push(naming.measure_of(table)),
    }
    let mut rows = vec![head];
    for row in table.rows.iter().map(String::as_str).chain([TOTAL]) {
        let label = if row == TOTAL { naming.total_of(table) } else { naming.item_of(table, &request.rows, row) };
        let mut line = vec![label];
        match &request.columns {
            Some(_) => line.extend(
                table.columns.iter().map(String::as_str).chain([TOTAL]).map(|column| naming.figure(table.figure(row, Some(column)))),
            ),
            None => line.push(naming.figure(table.figure(row, None))),
        }
        rows.push(line);
    }
    rows
}
