//! Names that every medium takes: FAT32, exFAT and what Windows refuses besides.
//!
//! The rules are those of Microsoft's "Naming Files, Paths, and Namespaces".

/// The longest name in UTF-16 units: 255 less the ending `.part`.
pub const LONGEST: usize = 250;

const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Whether a name can stand on every medium as it is.
#[must_use]
pub fn is_portable(name: &str) -> bool {
    !name.is_empty()
        && !name.contains(is_forbidden)
        && !name.starts_with(' ')
        && !name.ends_with([' ', '.'])
        && name.encode_utf16().count() <= LONGEST
        && !is_reserved(name)
}

/// The nearest portable name: what is forbidden becomes `_`, too long a name is cut before its ending. A portable name stays as it is.
#[must_use]
pub fn portable(name: &str) -> String {
    if is_portable(name) {
        return name.to_owned();
    }
    let clean: String = name.chars().map(|c| if is_forbidden(c) { '_' } else { c }).collect();
    let mut clean = shortened(clean.trim_matches(' ').trim_end_matches([' ', '.']));
    if is_reserved(&clean) {
        let base = clean.find('.').unwrap_or(clean.len());
        clean.insert(clean.get(..base).map_or(0, |base| base.trim_end().len()), '_');
    }
    if clean.is_empty() { "_".to_owned() } else { clean }
}

/// The name as a medium compares it, which takes `A` for `a`.
#[must_use]
pub fn folded(name: &str) -> String {
    name.to_uppercase().to_lowercase()
}

fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

/// Windows takes a device's name for the device whatever ending follows it.
fn is_reserved(name: &str) -> bool {
    let base = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |device: &str| base.strip_prefix(device).is_some_and(is_port);
    RESERVED.contains(&base.as_str()) || numbered("com") || numbered("lpt")
}

fn is_port(number: &str) -> bool {
    let mut chars = number.chars();
    chars.next().is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³')) && chars.next().is_none()
}

/// At most [`LONGEST`] units, one spared for an underscore; a short ending (`.xlsx`) is kept.
fn shortened(name: &str) -> String {
    let units = |text: &str| text.encode_utf16().count();
    if units(name) < LONGEST {
        return name.to_owned();
    }
    let ending = name.rfind('.').and_then(|dot| name.get(dot..)).filter(|ending| units(ending) <= 10).unwrap_or_default();
    let mut room = LONGEST - 1 - units(ending);
    let start: String = name
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= room;
            room = room.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    format!("{start}{ending}").trim_end_matches([' ', '.']).to_owned()
}
