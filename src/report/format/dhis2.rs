//! DHIS2: the data values of a week or day, as a `dataValueSets` import takes them (JSON).
//!
//! Source: *DHIS2 developer guide*, "Data values", "Sending bulks of data values", and "Date and period format" (weekly `yyyyWn`,
//! unpadded; daily `yyyyMMdd`).
//!
//! ```json
//! {"idScheme":"CODE","dataValues":[
//!   {"dataElement":"visits","period":"2026W47","orgUnit":"hervanta","value":"23"},
//!   {"dataElement":"visits-by-topic","period":"2026W47","orgUnit":"hervanta","categoryOptionCombo":"topic.kela","value":"3"}]}
//! ```
//!
//! - A table is a data element (`visits-by-topic`, `people-by-channel`, `visits-by-topic-by-language`), its cells are category option
//!   combinations (`topic.kela`, `topic.kela.language.ara`). `visits` and `people` are all, each counted once.
//! - By place, the organisation unit is the place; by day, the period is the day. All places together are the unit `_total`.
//! - Totals of tables are left out: DHIS2 adds the combinations up by itself, and would count them twice.
//! - Values are texts. **Missing, closed and protected numbers are left out**: DHIS2 has no value for them, and an empty one would
//!   delete. A true zero, and a number rounded to zero, is written `"0"`; DHIS2 keeps it only where the data element says that
//!   zero is significant (`zeroIsSignificant`), which is to be switched on there, else a zero is like a missing number.
//!
//! - `days-recorded`, `days-zero`, `days-closed`, `days-missing`, `days-unexpected` and `days-pending` are data elements of the same
//!   unit and period: how many days are in which state. In protected figures `days-known` is the sum of the recorded, the zero and the
//!   unexpected ones. A total with missing days also carries a `comment`.
//!
//! Codes are our own unless a [`Mapping`] says what they are called there.

use serde::Serialize;

use super::ReportError;
use super::dhis2_mapping::Scheme;
use super::export_source::{ExportSource, table_name};
use super::file_writer::{Render, Rendered, Writer};
use crate::report::labels::ItemLabels;
use crate::report::section::SectionTable;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, DayNumbers, DayState, Figure, Measure, Table};

pub use super::dhis2_mapping::{BadMapping, Mapping};

/// DHIS2.
pub(super) struct Dhis2;

impl Writer for Dhis2 {
    fn name(&self) -> &'static str {
        "dhis2"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn needs_disclaimer(&self) -> bool {
        true
    }

    // What the codes are called is chosen anew for each export.
    fn is_numbers_alone(&self) -> bool {
        false
    }

    fn render(&self, source: &ExportSource<'_>, _: &ItemLabels<'_>, codes: &Mapping) -> Result<Vec<Rendered>, ReportError> {
        Ok(Rendered::named("dhis2", write(source, codes)?))
    }

    fn section(&self) -> Option<Render<SectionTable>> {
        None
    }
}

/// The file, in DHIS2's words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DataValueSet {
    id_scheme: &'static str,
    data_values: Vec<DataValue>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DataValue {
    data_element: String,
    period: String,
    org_unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    category_option_combo: Option<String>,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
}

/// The whole file.
fn write(source: &ExportSource<'_>, mapping: &Mapping) -> Result<Vec<u8>, ReportError> {
    let mut data_values = Vec::new();
    for measure in [Measure::Visits, Measure::People] {
        data_values.extend(value(source, mapping, None, measure, &[], source.total(measure)).map(|value| remarked(value, source.days())));
    }
    data_values.extend(days(source, mapping, TOTAL));
    for table in source.tables {
        let request = &table.request;
        for cell in table.cells().filter(|cell| cell.row != TOTAL && cell.column != Some(TOTAL)) {
            let mut key = vec![(&request.rows, cell.row)];
            key.extend(request.columns.as_ref().zip(cell.column));
            let value = value(source, mapping, Some(table), request.measure, &key, cell.figure);
            let by_place_alone = request.rows == Axis::Place && request.columns.is_none();
            data_values.extend(value.map(|value| if by_place_alone { remarked(value, table.days_of(cell.row, None)) } else { value }));
            if by_place_alone && request.measure == Measure::Visits {
                data_values.extend(days(source, mapping, cell.row));
            }
        }
    }
    let id_scheme = match mapping.scheme {
        Scheme::Code => "CODE",
        Scheme::Uid => "UID",
    };
    let mut bytes = serde_json::to_vec_pretty(&DataValueSet { id_scheme, data_values })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A total with missing days gets a comment that says so.
fn remarked(value: DataValue, days: DayNumbers) -> DataValue {
    DataValue { comment: (days.missing > 0).then(|| format!("days-missing: {}", days.missing)), ..value }
}

/// How many days of a place, or of the whole report, are in which state: a data element for each state.
fn days(source: &ExportSource<'_>, mapping: &Mapping, place: &str) -> Vec<DataValue> {
    let coverage = source.tables.first().map(|table| &table.coverage);
    let numbers = coverage.map(|coverage| coverage.numbers_of(|day| place == TOTAL || day.place.as_str() == place)).unwrap_or_default();
    let unit = if place == TOTAL { source.place.map_or(TOTAL, |place| place.id.as_str()) } else { place };
    let value = |(state, number): (DayState, usize)| DataValue {
        data_element: mapping.data_element(&format!("days-{}", state.name())),
        period: period(source),
        org_unit: mapping.organisation_unit(unit),
        category_option_combo: None,
        value: number.to_string(),
        comment: None,
    };
    numbers.by_state().into_iter().map(value).collect()
}

/// A data value, where there is a number. Places and days are taken out of the key, for they are units and periods.
fn value(
    source: &ExportSource<'_>,
    mapping: &Mapping,
    table: Option<&Table>,
    measure: Measure,
    key: &[(&Axis, &str)],
    figure: Figure,
) -> Option<DataValue> {
    let number = figure.value?;
    let own = |wanted: &Axis| key.iter().find(|(axis, _)| *axis == wanted).map(|(_, item)| *item);
    let place = own(&Axis::Place).unwrap_or_else(|| source.place.map_or(TOTAL, |place| place.id.as_str()));
    let rest: Vec<(&str, &str)> =
        key.iter().filter(|(axis, _)| !matches!(axis, Axis::Place | Axis::Date)).map(|(axis, item)| (axis.id(), *item)).collect();
    // The numbers by place are those of the places' own files.
    let by_place_alone = table.is_some_and(|table| table.request.rows == Axis::Place && table.request.columns.is_none());
    let element = match table {
        Some(table) if !by_place_alone => format!("{}-by-{}", measure.name(), table_name(table)),
        _ => measure.name().to_owned(),
    };
    Some(DataValue {
        data_element: mapping.data_element(&element),
        period: own(&Axis::Date).map_or_else(|| period(source), |date| date.replace('-', "")),
        org_unit: mapping.organisation_unit(place),
        category_option_combo: table.filter(|_| !rest.is_empty()).map(|table| mapping.combination(&table_name(table), &rest)),
        value: number.to_string(),
        comment: None,
    })
}

/// "2026W47", "2026W1", "20261120".
fn period(source: &ExportSource<'_>) -> String {
    let week = || format!("{}W{}", source.week.year(), source.week.number());
    source.day().map_or_else(week, |date| date.format("%Y%m%d").to_string())
}
