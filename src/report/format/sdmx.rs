//! SDMX-CSV 2.0: one line an observation, for statistical offices.
//!
//! Source: SDMX Technical Working Group, *SDMX-CSV field guide*, data message 2.0 (August 2021), with RFC 4180: commas, CRLF, UTF-8
//! without a byte order mark, the first columns `STRUCTURE`, `STRUCTURE_ID`, `ACTION`. Each table is a dataflow of its own
//! (`KAVIJAKIRJA:DF_TOPIC_BY_LANGUAGE(1.0.0)`); the guide lets a message hold several, and columns that are not a dataflow's stay empty.
//! The action is `R`: a later file of the same week takes the place of an earlier one, observation by observation.
//!
//! - Dimensions: `FREQ` (`W` or `D`), `PLACE`, the table's own axes (`TOPIC`, `AGE_GROUP`, `HOUR` …), `INDICATOR` (`visits`, `people`),
//!   `TIME_PERIOD` (`2026-W47`, `2026-11-20`). Their codes are those of the book; by SDMX's guidelines for codelists a total is `_T`, and
//!   what was not recorded `_U`.
//! - `OBS_VALUE`: the number; empty where there is none.
//! - `OBS_STATUS` by `CL_OBS_STATUS` 2.2: `A` normal value; `L` missing value, data exist but were not collected (nothing was recorded
//!   on an opening day); `M` missing value, data cannot exist (closed); `Q` missing value, suppressed (protected).
//! - `CONF_STATUS` by `CL_CONF_STATUS`: `N` not for publication, restricted for internal use (all of an exact file); `C` confidential
//!   (a number that is held back); `F` free.
//! - `FIGURE_STATUS`: our own word, since no code list separates a rounded number from an exact one: `exact`, `rounded`, `protected`,
//!   `missing`, `closed`. It is on every line, so that a zero is never in doubt.
//! - `DAYS_RECORDED`, `DAYS_ZERO`, `DAYS_CLOSED`, `DAYS_MISSING`, `DAYS_UNEXPECTED`, `DAYS_PENDING`: attributes of each observation, how many
//!   of the days behind it are recorded, a confirmed zero, closed, missing, recorded though the place is not open, still to come. In
//!   protected figures `DAYS_KNOWN` is the sum of `DAYS_RECORDED`, `DAYS_ZERO` and `DAYS_UNEXPECTED`.

use csv::{Terminator, WriterBuilder};

use super::ReportError;
use super::dhis2_mapping::Mapping;
use super::export_source::ExportSource;
use super::file_writer::{Render, Rendered, Writer};
use crate::report::labels::ItemLabels;
use crate::report::marking::Marking;
use crate::report::section::SectionTable;
use crate::statistics::table::{TOTAL, UNKNOWN};
use crate::statistics::{Axis, DayNumbers, Figure, Measure, Status};

/// SDMX-CSV.
pub(super) struct Sdmx;

impl Writer for Sdmx {
    fn name(&self) -> &'static str {
        "sdmx"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn needs_disclaimer(&self) -> bool {
        true
    }

    fn is_numbers_alone(&self) -> bool {
        true
    }

    fn render(&self, source: &ExportSource<'_>, _: &ItemLabels<'_>, _: &Mapping) -> Result<Vec<Rendered>, ReportError> {
        Ok(Rendered::named("sdmx", write(source)?))
    }

    fn section(&self) -> Option<Render<SectionTable>> {
        None
    }
}

/// Who maintains the structures.
const AGENCY: &str = "KAVIJAKIRJA";
/// Their version.
const VERSION: &str = "1.0.0";
/// The dataflow of the visits and visitors as such, each counted once.
const ALL: &str = "ALL";
/// The columns before and after those of the axes.
const BEFORE: [&str; 5] = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "PLACE"];
const AFTER: [&str; 6] = ["INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "FIGURE_STATUS"];

/// One observation.
struct Observation<'a> {
    dataflow: &'a str,
    /// The columns of its axes and its codes in them.
    key: Vec<(String, &'a str)>,
    measure: Measure,
    figure: Figure,
    days: DayNumbers,
}

/// The whole file.
fn write(source: &ExportSource<'_>) -> Result<Vec<u8>, ReportError> {
    let axes = axes(source);
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let days: Vec<String> =
        source.days().by_state().iter().map(|(state, _)| format!("DAYS_{}", state.name().to_ascii_uppercase())).collect();
    let columns = axes.iter().map(String::as_str);
    writer.write_record(BEFORE.into_iter().chain(columns).chain(AFTER).chain(days.iter().map(String::as_str)))?;
    let mut put = |observation: &Observation<'_>| writer.write_record(record(source, &axes, observation));
    for measure in [Measure::Visits, Measure::People] {
        put(&Observation { dataflow: ALL, key: Vec::new(), measure, figure: source.total(measure), days: source.days() })?;
    }
    for table in source.tables {
        let (rows, columns) = (&table.request.rows, table.request.columns.as_ref());
        let names: Vec<String> = std::iter::once(rows).chain(columns).map(column).collect();
        let dataflow = names.join("_BY_");
        for cell in table.cells() {
            let codes = std::iter::once(cell.row).chain(cell.column);
            let key = names.iter().cloned().zip(codes).collect();
            let days = table.days_of(cell.row, cell.column);
            put(&Observation { dataflow: &dataflow, key, measure: table.request.measure, figure: cell.figure, days })?;
        }
    }
    writer.into_inner().map_err(|error| ReportError::Csv(error.into_error().into()))
}

/// The columns of the axes of all tables, each once; `PLACE` comes before them.
fn axes(source: &ExportSource<'_>) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for axis in source.tables.iter().flat_map(|table| std::iter::once(&table.request.rows).chain(&table.request.columns)) {
        let name = column(axis);
        if *axis != Axis::Place && !columns.contains(&name) {
            columns.push(name);
        }
    }
    columns
}

/// The column of an axis: its id in SDMX's letters. A desk's own question that is called like another column has a word before it.
fn column(axis: &Axis) -> String {
    let name = axis.id().to_ascii_uppercase().replace('-', "_");
    let taken =
        BEFORE.iter().chain(&AFTER).any(|column| *column == name) || [ALL, "DATE", "WEEK", "WEEKDAY", "HOUR"].contains(&name.as_str());
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if matches!(axis, Axis::Dimension(_)) && (taken || !begins) { format!("QUESTION_{name}") } else { name }
}

/// A code as SDMX writes it.
fn code(item: &str) -> &str {
    match item {
        TOTAL => "_T",
        UNKNOWN => "_U",
        item => item,
    }
}

fn record(source: &ExportSource<'_>, axes: &[String], observation: &Observation<'_>) -> Vec<String> {
    let own = |name: &str| observation.key.iter().find(|(column, _)| column == name).map(|(_, item)| *item);
    let place = own("PLACE").unwrap_or_else(|| source.place.map_or(TOTAL, |place| place.id.as_str()));
    let (frequency, time) = source.day().map_or_else(|| ("W", source.week.to_string()), |date| ("D", date.to_string()));
    let figure = observation.figure;
    let mut record = vec![
        "dataflow".to_owned(),
        format!("{AGENCY}:DF_{}({VERSION})", observation.dataflow),
        "R".to_owned(),
        frequency.to_owned(),
        code(place).to_owned(),
    ];
    record.extend(axes.iter().map(|name| own(name).map(code).unwrap_or_default().to_owned()));
    record.extend([
        observation.measure.name().to_owned(),
        time,
        figure.value.map(|value| value.to_string()).unwrap_or_default(),
        status(figure.status).to_owned(),
        confidentiality(source.marking, figure.status).to_owned(),
        figure.status.name().to_owned(),
    ]);
    record.extend(observation.days.by_state().iter().map(|(_, number)| number.to_string()));
    record
}

/// The code of `CL_OBS_STATUS`.
fn status(status: Status) -> &'static str {
    match status {
        Status::Exact | Status::Rounded => "A",
        Status::Missing => "L",
        Status::Closed | Status::Absent => "M",
        Status::Protected => "Q",
    }
}

/// The code of `CL_CONF_STATUS`.
fn confidentiality(marking: Marking, status: Status) -> &'static str {
    match (marking, status) {
        (_, Status::Protected) => "C",
        (Marking::InternalExact, _) => "N",
        (Marking::Protected, _) => "F",
    }
}
