//! Counts straight from the visits, by SQL: right for any axes, with a cost that follows the visits counted.

use std::fmt::Write as _;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::book::{Choose, DimensionId, Vocabulary};
use crate::statistics::Axis;
use crate::store::dates::{monday_of, weekday_of};
use crate::store::error::StoreError;

/// The number used for "not recorded" where the file holds none.
pub(in crate::store) const NOT_RECORDED: i64 = -1;

/// One group of visits: the numbers of its items, its visits, its visitors.
pub(in crate::store) struct Group {
    pub(in crate::store) row: i64,
    pub(in crate::store) column: Option<i64>,
    pub(in crate::store) visits: u64,
    pub(in crate::store) people: u64,
}

/// Which visits: days from and to, both included, and one place or all.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Span {
    pub(in crate::store) from: i64,
    pub(in crate::store) to: i64,
    pub(in crate::store) place: Option<i64>,
}

/// The piece of SQL that gives an axis' item of a visit `v`, and the join it needs.
struct Piece {
    expression: String,
    join: String,
    parameter: Option<String>,
}

impl Piece {
    fn of(axis: &Axis, vocabulary: &Vocabulary, number: usize) -> Self {
        let plain = |expression: &str| Self { expression: expression.to_owned(), join: String::new(), parameter: None };
        match axis {
            Axis::Place => plain("v.place"),
            Axis::Date => plain("v.day"),
            Axis::Week => plain(monday_of!("v.day")),
            Axis::Weekday => plain(weekday_of!("v.day")),
            Axis::Hour => plain("coalesce(v.hour, -1)"),
            Axis::Dimension(dimension) if *dimension == DimensionId::LANGUAGE => plain("v.language"),
            Axis::Dimension(dimension) if *dimension == DimensionId::CHANNEL => plain("v.channel"),
            Axis::Dimension(dimension) => Self::answered(dimension, vocabulary, number),
        }
    }

    fn answered(dimension: &DimensionId, vocabulary: &Vocabulary, number: usize) -> Self {
        let parameter = Some(dimension.to_string());
        let one = vocabulary.dimension(dimension).is_some_and(|known| known.choose == Choose::One);
        if one {
            let expression = format!(
                "coalesce((SELECT a.code FROM answer a JOIN code c ON c.num = a.code AND c.dimension = :dimension{number}
                   WHERE a.day = v.day AND a.place = v.place AND a.visit = v.id LIMIT 1), {NOT_RECORDED})"
            );
            return Self { expression, join: String::new(), parameter };
        }
        let join = format!(
            " JOIN answer a{number} ON a{number}.day = v.day AND a{number}.place = v.place AND a{number}.visit = v.id
              JOIN code c{number} ON c{number}.num = a{number}.code AND c{number}.dimension = :dimension{number}"
        );
        Self { expression: format!("a{number}.code"), join, parameter }
    }
}

/// Groups the visits of a span by one axis or two.
pub(in crate::store) fn groups(
    connection: &Connection,
    vocabulary: &Vocabulary,
    rows: &Axis,
    columns: Option<&Axis>,
    span: Span,
) -> Result<Vec<Group>, StoreError> {
    let pieces: Vec<Piece> =
        std::iter::once(rows).chain(columns).enumerate().map(|(number, axis)| Piece::of(axis, vocabulary, number)).collect();
    let mut sql = String::from("SELECT ");
    for (number, piece) in pieces.iter().enumerate() {
        let _ = write!(sql, "{} AS item{number}, ", piece.expression);
    }
    sql.push_str("sum(v.times) AS visits, sum(v.times * v.people) AS people FROM visit v");
    for piece in &pieces {
        sql.push_str(&piece.join);
    }
    sql.push_str(" WHERE v.day BETWEEN :from AND :to AND (:place IS NULL OR v.place = :place) GROUP BY 1");
    if columns.is_some() {
        sql.push_str(", 2");
    }
    let mut statement = connection.prepare_cached(&sql)?;
    bind(&mut statement, ":from", Value::from(span.from))?;
    bind(&mut statement, ":to", Value::from(span.to))?;
    bind(&mut statement, ":place", Value::from(span.place))?;
    for (number, piece) in pieces.iter().enumerate() {
        if let Some(parameter) = &piece.parameter {
            bind(&mut statement, &format!(":dimension{number}"), Value::from(parameter.clone()))?;
        }
    }
    let mut found = statement.raw_query();
    let mut groups = Vec::new();
    while let Some(row) = found.next()? {
        let column = if columns.is_some() { Some(row.get("item1")?) } else { None };
        groups.push(Group { row: row.get("item0")?, column, visits: row.get("visits")?, people: row.get("people")? });
    }
    Ok(groups)
}

fn bind(statement: &mut rusqlite::CachedStatement<'_>, name: &str, value: Value) -> Result<(), StoreError> {
    match statement.parameter_index(name)? {
        Some(index) => Ok(statement.raw_bind_parameter(index, value)?),
        None => Ok(()),
    }
}
