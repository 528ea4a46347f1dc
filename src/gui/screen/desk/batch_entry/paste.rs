//! Text from a spreadsheet as numbers of the sheet's rows. Pure.

use crate::book::CodeId;
use crate::book::visit::MOST;
use crate::book::whole_number;

/// What was read of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The numbers by row; a row that is named twice has the sum.
    pub numbers: Vec<(CodeId, u32)>,
    /// The lines, or numbers, that could not be taken.
    pub left: Vec<String>,
}

/// Reads lines of tab-separated cells. A line that begins with a name fills the row of that name with its first number; bare numbers
/// fill row after row from `from` on, and an empty cell leaves its row out. `rows` gives each code with all its names.
#[must_use]
pub fn read(text: &str, rows: &[(CodeId, Vec<String>)], from: usize) -> Pasted {
    let mut pasted = Pasted::default();
    let mut at = from;
    for (line_number, line) in text.trim_end_matches(['\r', '\n']).lines().enumerate() {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let first = cells.first().copied().unwrap_or_default();
        if first.is_empty() || first.chars().all(|c| c.is_ascii_digit() || c.is_whitespace()) {
            for cell in cells {
                pasted.fill(rows.get(at), cell);
                at += 1;
            }
        } else {
            let numbers: Vec<&str> = cells.iter().skip(1).copied().filter(|cell| cell.starts_with(|c: char| c.is_ascii_digit())).collect();
            let named = |(code, names): &&(CodeId, Vec<String>)| {
                code.as_str() == first || names.iter().any(|name| name.to_lowercase() == first.to_lowercase())
            };
            match (rows.iter().find(named), numbers.first()) {
                (Some(row), Some(number)) => pasted.fill(Some(row), number),
                // The head of a table.
                (None, None) if line_number == 0 => {}
                _ => pasted.left.push(line.replace('\t', " ")),
            }
        }
    }
    pasted
}

impl Pasted {
    fn fill(&mut self, row: Option<&(CodeId, Vec<String>)>, cell: &str) {
        if cell.is_empty() {
            return;
        }
        match (row, number(cell)) {
            (Some((code, _)), Some(number)) => match self.numbers.iter_mut().find(|(known, _)| known == code) {
                Some((_, sum)) => *sum = sum.saturating_add(number).min(MOST),
                None => self.numbers.push((code.clone(), number)),
            },
            _ => self.left.push(cell.to_owned()),
        }
    }
}

/// A whole number as people and spreadsheets write it, up to [`MOST`].
pub(super) fn number(text: &str) -> Option<u32> {
    whole_number::read(text).filter(|number| *number <= MOST)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    fn rows() -> Vec<(CodeId, Vec<String>)> {
        [("kela", "Kela"), ("migri", "Migri"), ("housing", "Asuminen")]
            .map(|(id, name)| (id.parse().unwrap(), vec![name.to_owned()]))
            .to_vec()
    }

    fn told(text: &str, from: usize) -> (Vec<String>, Vec<String>) {
        let pasted = read(text, &rows(), from);
        (pasted.numbers.iter().map(|(code, number)| format!("{code}={number}")).collect(), pasted.left)
    }

    #[test]
    fn names_find_their_rows_in_any_order_and_a_head_is_passed_over() {
        let (numbers, left) = told("Asia\tMäärä\r\nasuminen\t3\r\nkela\t1 200\r\nMigri\t\r\n", 0);
        assert_eq!(numbers, ["housing=3", "kela=1200"]);
        assert_eq!(left, ["Migri "]);
    }

    #[test]
    fn bare_numbers_fill_row_after_row_and_an_empty_cell_leaves_one_out() {
        assert_eq!(told("5\n\n7\n", 0).0, ["kela=5", "housing=7"]);
        assert_eq!(told("5\t\t7", 0).0, ["kela=5", "housing=7"]);
        assert_eq!(told("4\n6", 1).0, ["migri=4", "housing=6"]);
    }

    #[test]
    fn what_is_no_number_or_has_no_row_is_told_and_not_taken() {
        let (numbers, left) = told("Kela\t2,5\nTanssi\t3\nMigri\t1000001\nMigri\t1 2\nKela\t2\nKela\t3", 0);
        assert_eq!(numbers, ["kela=5"]);
        assert_eq!(left, ["2,5", "Tanssi 3", "1000001", "1 2"]);
        assert_eq!(told("1\n2\n3\n4", 0).1, ["4"]);
    }
}
