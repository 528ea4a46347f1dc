//! `figures`: one table.

use super::Host;
use super::cli::Figures;
use super::failure::Failure;
use super::output::{TableOut, columns};
use crate::report::naming::Naming;
use crate::report::note;
use crate::statistics::table::TOTAL;
use crate::statistics::{Request, Selection, Table};

pub(super) fn run(args: Figures, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let request = Request {
        selection: Selection { period: args.selection.period, place: args.selection.place },
        measure: args.measure.into(),
        rows: args.rows,
        columns: args.columns,
    };
    let today = host.clock.now().date;
    let table = if args.protect { store.protected_table(request, today) } else { store.table(request, today) };
    let table = table.map_err(|error| host.failed(&error))?;
    if args.json {
        return host.say_json(&TableOut::new(&table, &host.locale));
    }
    let catalogue = store.catalogue().map_err(|error| host.failed(&error))?;
    let naming = Naming::new(&catalogue.vocabulary, &catalogue.places, &host.locale);
    let period = host.locale.period(table.request.selection.period);
    let laid_out = columns(&lay_out(&table, &naming));
    host.say(&format!("{period}\n{laid_out}"))?;
    match table.protection {
        Some(protection) => host.say(&note::sentences(&host.locale, protection).join("\n")),
        None => Ok(()),
    }
}

/// The table in words: a head, the rows with their totals, the total row.
fn lay_out(table: &Table, naming: &Naming<'_>) -> Vec<Vec<String>> {
    let request = &table.request;
    let mut head = vec![naming.axis(&request.rows)];
    match &request.columns {
        Some(axis) => head.extend(table.columns.iter().map(String::as_str).chain([TOTAL]).map(|item| naming.short(axis, item))),
        None => head.push(naming.measure_of(table)),
    }
    let mut rows = vec![head];
    for row in table.rows.iter().map(String::as_str).chain([TOTAL]) {
        let mut line = vec![naming.item(&request.rows, row)];
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
