//! Street addresses: the name of a street with the number of a house.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, Group, digit, is_hyphen, is_space};
use super::ordinary::Ordinary;

/// How the names of streets end, in the cases in which an address is written.
const STREETS: [&str; 57] = [
    "katu",
    "kadun",
    "kadulla",
    "kadulle",
    "kadulta",
    "tie",
    "tien",
    "tiellä",
    "tielle",
    "tieltä",
    "kuja",
    "kujan",
    "kujalla",
    "kujalle",
    "kujalta",
    "polku",
    "polun",
    "polulla",
    "polulle",
    "polulta",
    "kaari",
    "kaaren",
    "kaarella",
    "kaarelle",
    "kaarelta",
    "raitti",
    "raitin",
    "raitilla",
    "raitille",
    "raitilta",
    "rinne",
    "rinteen",
    "rinteellä",
    "rinteelle",
    "ranta",
    "rannan",
    "rannalla",
    "rannalle",
    "väylä",
    "väylän",
    "väylällä",
    "penger",
    "tanhua",
    "aukio",
    "gatan",
    "gata",
    "vägen",
    "väg",
    "gränden",
    "gränd",
    "stigen",
    "stig",
    "esplanaden",
    "bågen",
    "allén",
    "brinken",
    "backen",
];

/// The endings that count in small letters too: those that hardly any other word has.
const SMALL: [&str; 8] = ["katu", "tie", "kuja", "polku", "gatan", "vägen", "gränden", "stigen"];

/// Roads and streets of a sort, which have numbers without houses.
const SORTS: [&str; 23] = [
    "valtatie",
    "kantatie",
    "seututie",
    "yhdystie",
    "moottoritie",
    "maantie",
    "kehätie",
    "ohikulkutie",
    "huoltotie",
    "rautatie",
    "pyörätie",
    "kävelytie",
    "päätie",
    "kävelykatu",
    "pääkatu",
    "sivukatu",
    "gågatan",
    "huvudgatan",
    "riksväg",
    "stamväg",
    "motorväg",
    "gångväg",
    "omväg",
];

/// Ordinals before "linja" in Helsinki.
const ORDINALS: [&str; 5] = ["ensimmäinen", "toinen", "kolmas", "neljäs", "viides"];

/// How the names of streets end in English.
const ENGLISH: [&str; 9] = ["Street", "Road", "Avenue", "Lane", "Drive", "Crescent", "Terrace", "Rd", "Ave"];

/// Words before the number of a flat.
const FLATS: [&str; 10] = ["as", "asunto", "bst", "bostad", "lgh", "apt", "flat", "huone", "rappu", "trappa"];

/// How words begin after which a number is no house: it counts or measures.
const UNITS: [&str; 44] = [
    "min", "h", "t", "hlö", "henk", "kpl", "st", "kävi", "käyn", "päiv", "viik", "vk", "kk", "euro", "km", "m", "metri", "puhel", "asiak",
    "perhe", "nuor", "kert", "tunt", "vuo", "ohjaaj", "esite", "kys", "besök", "person", "gång", "dag", "veck", "timm", "minut", "famil",
    "samtal", "fråg", "visit", "people", "days", "weeks", "times", "calls", "hours",
];

/// The street addresses of a text.
pub(super) fn find(text: &Characters<'_>, ordinary: &Ordinary) -> Vec<(Range<usize>, Kind)> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.len() {
        match street_first(text, place, ordinary).or_else(|| number_first(text, place, ordinary)) {
            Some(at) => {
                place = at.end;
                found.push((at, Kind::Address));
            }
            None => place = text.word(place).map_or(place + 1, |word| word.end),
        }
    }
    found
}

/// `Mannerheimintie 12 A 5`, `Storgatan 5`, `Pispalan valtatie 18`, `Toinen linja 14`.
fn street_first(text: &Characters<'_>, place: usize, ordinary: &Ordinary) -> Option<Range<usize>> {
    let word = text.word(place)?;
    let street = street(text, &word).filter(|street| !ordinary.has_own(&text.lower(street)))?;
    let number = text.group(text.run(street.end, is_space)).filter(|number| (1..=2).contains(&(number.at.start - street.end)))?;
    is_house(text, &number).then(|| place..flat(text, &number))
}

/// The name of a street that begins with a word.
fn street(text: &Characters<'_>, word: &Range<usize>) -> Option<Range<usize>> {
    let lower = text.lower(word);
    let capital = text.at(word.start).is_some_and(char::is_uppercase);
    let next = text.word(word.end + 1).filter(|_| text.at(word.end).is_some_and(is_space));
    if let Some(next) = next {
        let second = text.lower(&next);
        let line = matches!(second.as_str(), "linja" | "linjan" | "linjalla" | "linjalle") && ORDINALS.contains(&lower.as_str());
        if line || capital && lower.ends_with('n') && second == "valtatie" {
            return Some(word.start..next.end);
        }
    }
    let beginning =
        |endings: &[&str]| endings.iter().filter_map(|ending| lower.strip_suffix(ending)).map(|rest| rest.chars().count()).max();
    let named = if capital { beginning(&STREETS)? >= 2 } else { beginning(&SMALL)? >= 3 };
    (named && !SORTS.iter().any(|sort| lower.starts_with(sort))).then(|| word.clone())
}

/// Whether a number can be that of a house, and is no time, price, date or count.
fn is_house(text: &Characters<'_>, number: &Group) -> bool {
    let value = number.value();
    if number.digits.len() > 3 || value == 0 || number.digits.first() == Some(&0) {
        return false;
    }
    let after = text.at(number.at.end);
    let goes_on = matches!(after, Some('.' | ':' | ',' | '/')) && text.at(number.at.end + 1).and_then(digit).is_some();
    let measured = matches!(text.at(text.after_space(number.at.end)), Some('%' | '€' | '+'));
    let next = text.word(text.after_space(number.at.end)).map(|word| text.lower(&word));
    // A letter alone is the staircase, not an hour.
    let counts = next.is_some_and(|next| UNITS.iter().any(|unit| if unit.len() <= 2 { next == *unit } else { next.starts_with(unit) }));
    !goes_on && !measured && !counts
}

/// Where an address ends: behind the staircase and the flat, if they are there.
fn flat(text: &Characters<'_>, number: &Group) -> usize {
    let mut end = number.at.end;
    if text.at(end).is_some_and(is_hyphen) {
        end = text.group(end + 1).filter(|to| to.digits.len() <= 3).map_or(end, |to| to.at.end);
    }
    let letter = |place: usize| {
        let alone = text.at(place).filter(|letter| letter.is_ascii_uppercase() && *letter != 'I' || ('a'..='h').contains(letter));
        alone.filter(|_| !text.at(place + 1).is_some_and(char::is_alphabetic)).map(|_| place + 1)
    };
    let staircase = letter(end).or_else(|| letter(text.after_space(end)));
    end = staircase.unwrap_or(end);
    let mut next = text.after_space(end);
    let named = text.word(next).filter(|word| FLATS.contains(&text.lower(word).as_str()));
    let announced = named.is_some();
    if let Some(named) = named {
        next = text.run(named.end, |character| character == '.' || is_space(character));
    }
    let flat = text.group(next).filter(|flat| flat.digits.len() <= 3 && (announced || staircase.is_some()));
    flat.filter(|flat| announced || is_house(text, flat)).map_or(end, |flat| flat.at.end)
}

/// `14 Oak Avenue`, `221B Baker Street`.
fn number_first(text: &Characters<'_>, place: usize, ordinary: &Ordinary) -> Option<Range<usize>> {
    let number = text.group(place).filter(|number| number.digits.len() <= 4 && number.digits.first() != Some(&0))?;
    if text.before(place).is_some_and(|before| before.is_alphanumeric() || is_hyphen(before) || matches!(before, '.' | ',' | ':' | '/')) {
        return None;
    }
    let letter = text.at(number.at.end).is_some_and(|letter| letter.is_ascii_alphabetic());
    let mut end = number.at.end + usize::from(letter);
    for count in 0..4 {
        let word = text.word(end + 1).filter(|_| text.at(end).is_some_and(is_space))?;
        if !text.at(word.start).is_some_and(char::is_uppercase) {
            return None;
        }
        if count > 0 && ENGLISH.contains(&text.text(&word)) {
            return (!ordinary.has_own(&text.lower(&(number.at.end + 1 + usize::from(letter)..end)))).then_some(place..word.end);
        }
        end = word.end;
    }
    None
}
