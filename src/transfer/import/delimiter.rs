//! Which character parts the cells of a sheet.

/// What spreadsheets write between cells.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How much of the head is looked at: this many bytes and this many lines at most.
const HEAD_BYTES: usize = 64 * 1024;
const HEAD_LINES: usize = 50;

/// The separator that parts the head lines most evenly, and among equals into most cells; a comma where there is none.
///
/// What is between quotes (RFC 4180) is not counted.
pub(super) fn detect(text: &str) -> u8 {
    let lines = counts(text);
    let Some(first) = lines.first().copied() else { return b',' };
    let mut best = (0, 0, b',');
    for ((index, candidate), in_first) in CANDIDATES.into_iter().enumerate().zip(first) {
        let agreeing = lines.iter().filter(|line| line.get(index) == Some(&in_first)).count();
        if in_first > 0 && (agreeing, in_first) > (best.0, best.1) {
            best = (agreeing, in_first, candidate);
        }
    }
    best.2
}

/// How often each candidate occurs outside quotes, for each of the head's lines that are not blank.
fn counts(text: &str) -> Vec<[usize; 4]> {
    let whole = text.len() <= HEAD_BYTES;
    let mut lines = Vec::new();
    let (mut line, mut quoted, mut blank) = ([0; 4], false, true);
    for byte in text.bytes().take(HEAD_BYTES) {
        match byte {
            b'"' => (quoted, blank) = (!quoted, false),
            b'\n' | b'\r' if !quoted => {
                if !blank {
                    lines.push(line);
                }
                (line, blank) = ([0; 4], true);
                if lines.len() == HEAD_LINES {
                    return lines;
                }
            }
            _ => {
                blank = false;
                let found = CANDIDATES.iter().position(|candidate| *candidate == byte && !quoted);
                if let Some(count) = found.and_then(|index| line.get_mut(index)) {
                    *count += 1;
                }
            }
        }
    }
    // A line cut off by the limit says nothing.
    if !blank && (whole || lines.is_empty()) {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_between_quotes_are_not_counted() {
        assert_eq!(detect("\"a;b;c;d\",x\n\"1;2\n;3\",4\n"), b',');
    }

    #[test]
    fn decimal_commas_do_not_make_a_comma_sheet() {
        assert_eq!(detect("pvm;Kela, Migri;muu\n1.2.2024;3,5;1\n2.2.2024;1;1\n"), b';');
    }

    #[test]
    fn a_single_column_needs_no_separator() {
        assert_eq!(detect("Date\n2024-01-01\n"), b',');
        assert_eq!(detect(""), b',');
    }
}
