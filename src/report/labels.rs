//! Names for readers: what an axis and its items are called in the reader's language.

use chrono::{NaiveDate, Weekday};

use super::marking::Marking;
use super::phrases;
use crate::book::{Choose, Code, CodeId, DimensionId, EventKind, Labels, Place, Vocabulary, Week};
use crate::locale::{Arg, Locale};
use crate::statistics::table::{TOTAL, UNKNOWN};
use crate::statistics::{Axis, Comparison, Coverage, CoveredDay, DayNumbers, DayState, Figure, Measure, Pair, Protection, Table};
use crate::text;

/// The names of one book in one language.
#[derive(Debug, Clone, Copy)]
pub struct ItemLabels<'a> {
    vocabulary: &'a Vocabulary,
    places: &'a [Place],
    locale: &'a Locale,
}

impl<'a> ItemLabels<'a> {
    /// Names from a book's vocabulary and places, in the language of `locale`.
    #[must_use]
    pub fn new(vocabulary: &'a Vocabulary, places: &'a [Place], locale: &'a Locale) -> Self {
        Self { vocabulary, places, locale }
    }

    /// The language and its habits.
    #[must_use]
    pub fn locale(&self) -> &'a Locale {
        self.locale
    }

    /// What an axis is called: "Asia", "Kieli", "Päivä". A dimension the book no longer has is called by its id.
    #[must_use]
    pub fn axis(&self, axis: &Axis) -> String {
        match axis {
            Axis::Dimension(id) => self.vocabulary.dimension(id).map_or_else(|| id.to_string(), |d| self.of(&d.label).to_owned()),
            Axis::Place => text!(self.locale, "report-axis-place"),
            Axis::Date => text!(self.locale, "report-axis-date"),
            Axis::Week => text!(self.locale, "report-axis-week"),
            Axis::Weekday => text!(self.locale, "report-axis-weekday"),
            Axis::Hour => text!(self.locale, "report-axis-hour"),
        }
    }

    /// What an item of an axis is called; an item that nobody knows is called by its id.
    #[must_use]
    pub fn item(&self, axis: &Axis, item: &str) -> String {
        if item == TOTAL {
            return text!(self.locale, "report-total");
        }
        if item == UNKNOWN {
            return self.locale.not_recorded();
        }
        let known = match axis {
            Axis::Dimension(id) => self.code(id, item).map(|code| self.of(&code.label).to_owned()),
            Axis::Place => self.places.iter().find(|place| place.id.as_str() == item).map(|place| place.name.clone()),
            Axis::Date => item.parse::<NaiveDate>().ok().map(|date| self.locale.date_with_weekday(date)),
            Axis::Week => item.parse::<Week>().ok().map(|week| self.locale.week(week)),
            Axis::Weekday => weekday(item).map(|weekday| self.locale.weekday_long(weekday)),
            Axis::Hour => match item.split_once('-') {
                // A band of hours, as published tables have.
                Some((from, to)) => Some(format!("{from}–{to}")),
                None => item.parse::<u8>().ok().map(|hour| self.locale.hour(hour)),
            },
        };
        known.unwrap_or_else(|| item.to_owned())
    }

    /// What an item of a table's axis is called. Of a week that the table's period cuts, the days that are counted are named: "vk 53 (vain
    /// 28.–31.12.2026)".
    #[must_use]
    pub fn item_of(&self, table: &Table, axis: &Axis, item: &str) -> String {
        let (from, to) = table.span();
        match (axis, item.parse::<Week>()) {
            (Axis::Week, Ok(week)) => self.locale.week_within(week, from, to),
            _ => self.item(axis, item),
        }
    }

    /// The same, short where space is scarce.
    #[must_use]
    pub fn short_of(&self, table: &Table, axis: &Axis, item: &str) -> String {
        if *axis == Axis::Week { self.item_of(table, axis, item) } else { self.short(axis, item) }
    }

    /// What a row or column of a comparison is called: by its item now, or by that of before where now has none.
    #[must_use]
    pub fn pair(&self, comparison: &Comparison, axis: &Axis, pair: &Pair) -> String {
        let table = if pair.now.is_some() { &comparison.now } else { &comparison.before };
        self.item_of(table, axis, pair.item())
    }

    /// What stands before in a row of days or weeks, whose items differ: "vk 46 (9.–15.11.2026)", or a dash; none for other axes, whose items
    /// are the same.
    #[must_use]
    pub fn item_before(&self, comparison: &Comparison, axis: &Axis, pair: &Pair) -> Option<String> {
        let differs = matches!(axis, Axis::Date | Axis::Week);
        let of_item = |item: &String| if item == TOTAL { String::new() } else { self.item_of(&comparison.before, axis, item) };
        differs.then(|| pair.before.as_ref().map_or_else(|| "–".to_owned(), of_item))
    }

    /// The head above those; none for other axes.
    #[must_use]
    pub fn head_before(&self, axis: &Axis) -> Option<String> {
        matches!(axis, Axis::Date | Axis::Week).then(|| text!(self.locale, "statistics-compared-item"))
    }

    /// The label of a total: "Yhteensä", "Mainintoja yhteensä", and how many opening days behind it are missing.
    #[must_use]
    pub fn total(&self, axis: &Axis, coverage: &Coverage) -> String {
        let total =
            if self.counts_mentions(axis) { text!(self.locale, "report-total-mentions") } else { text!(self.locale, "report-total") };
        total + &phrases::missing(self.locale, coverage)
    }

    /// The same for the rows of a table, which may count mentions because it is protected.
    #[must_use]
    pub fn total_of(&self, table: &Table) -> String {
        let axis = if self.has_mentions(table) { &Axis::TOPIC } else { &table.request.rows };
        self.total(axis, &table.coverage)
    }

    /// How many opening days are missing, as a sentence; none where none are.
    #[must_use]
    pub fn missing(&self, coverage: &Coverage) -> Option<String> {
        let missing = coverage.missing() as u64;
        (missing > 0).then(|| text!(self.locale, "statistics-missing", count = Arg::Count(missing)))
    }

    /// What is known of the opening days, in numbers.
    #[must_use]
    pub fn days(&self, numbers: DayNumbers) -> String {
        phrases::coverage(self.locale, numbers)
    }

    /// Which earlier period is compared with, and what must be known of it.
    #[must_use]
    pub fn comparison(&self, comparison: &Comparison) -> Vec<String> {
        phrases::comparison(self.locale, comparison)
    }

    /// The heads of now, before, the difference and the per cent.
    #[must_use]
    pub fn comparison_heads(&self, axis: &Axis, measure: Measure) -> [String; 4] {
        let locale = self.locale;
        let before = [text!(locale, "statistics-before"), text!(locale, "statistics-difference"), text!(locale, "statistics-percent")];
        let [before, difference, percent] = before;
        [self.measure(axis, measure), before, difference, percent]
    }

    /// A short name where space is scarce: a code's short label, "ma", "10".
    #[must_use]
    pub fn short(&self, axis: &Axis, item: &str) -> String {
        let short = match axis {
            Axis::Dimension(id) => self.code(id, item).and_then(|code| code.short.as_ref()).map(|short| self.of(short).to_owned()),
            Axis::Weekday => weekday(item).map(|weekday| self.locale.weekday_short(weekday)),
            Axis::Hour => item.parse::<u8>().ok().map(|hour| hour.to_string()),
            Axis::Place | Axis::Date | Axis::Week => None,
        };
        short.unwrap_or_else(|| self.item(axis, item))
    }

    /// A code's own name in its own script, as languages have.
    #[must_use]
    pub fn own_name(&self, axis: &Axis, item: &str) -> Option<&'a str> {
        let Axis::Dimension(id) = axis else { return None };
        self.code(id, item)?.own_name.as_deref()
    }

    /// Whether any code of the axis has a name of its own.
    #[must_use]
    pub fn has_own_names(&self, axis: &Axis) -> bool {
        matches!(axis, Axis::Dimension(id) if self.vocabulary.codes_of(id).any(|code| code.own_name.is_some()))
    }

    /// Whether a visit can be counted under several items of the axis, so that its table counts mentions.
    #[must_use]
    pub fn counts_mentions(&self, axis: &Axis) -> bool {
        matches!(axis, Axis::Dimension(id) if self.vocabulary.dimension(id).is_some_and(|d| d.choose == Choose::Many))
    }

    /// The name of a place; of all places together where it is none.
    #[must_use]
    pub fn place(&self, place: Option<&Place>) -> String {
        place.map_or_else(|| text!(self.locale, "report-all-places"), |place| place.name.clone())
    }

    /// How a document or screen with such figures is marked: "Sisäinen – tarkat luvut".
    #[must_use]
    pub fn marking(&self, marking: Marking) -> String {
        phrases::marking(self.locale, marking)
    }

    /// What the marking means for a reader.
    #[must_use]
    pub fn marking_sentence(&self, marking: Marking) -> String {
        phrases::marking_sentence(self.locale, marking)
    }

    /// That protected figures are a preview, which can still change; none where all of them are published, or exact.
    #[must_use]
    pub fn preview(&self, protection: Option<Protection>) -> Option<String> {
        phrases::preview(self.locale, protection)
    }

    /// What a kind of event is called, by its name in files.
    #[must_use]
    pub fn event_kind(&self, name: &str) -> String {
        let kind = EventKind::ALL.into_iter().find(|kind| kind.name() == name);
        kind.map_or_else(|| name.to_owned(), |kind| phrases::event_kind(self.locale, kind))
    }

    /// What a cell shows: the number, or the word for why there is none.
    #[must_use]
    pub fn figure(&self, figure: Figure) -> String {
        figure.value.map_or_else(|| phrases::status(self.locale, figure.status), |value| self.locale.number(value))
    }

    /// What the numbers of an axis are: visits, mentions of a topic, or visitors.
    #[must_use]
    pub fn measure(&self, axis: &Axis, measure: Measure) -> String {
        match measure {
            Measure::Visits if self.counts_mentions(axis) => text!(self.locale, "report-measure-mentions"),
            Measure::Visits => text!(self.locale, "report-measure-visits"),
            Measure::People => text!(self.locale, "report-measure-people"),
        }
    }

    /// The word for what is known of a day; none: it is no opening day and nothing was recorded.
    #[must_use]
    pub fn day(&self, state: Option<DayState>) -> String {
        phrases::day(self.locale, state)
    }

    /// The same as a sentence.
    #[must_use]
    pub fn day_sentence(&self, state: Option<DayState>) -> String {
        phrases::day_sentence(self.locale, state)
    }

    /// What is known of a date (`2026-11-20`) in words; with several places, by place.
    pub(super) fn days_of(&self, coverage: &Coverage, one_place: bool, date: &str) -> String {
        let days: Vec<&CoveredDay> = coverage.days.iter().filter(|day| day.date.to_string() == date).collect();
        match days.as_slice() {
            [] => phrases::day(self.locale, None),
            [only] if one_place => phrases::day(self.locale, Some(only.state)),
            days => {
                let mut parts: Vec<(DayState, Vec<String>)> = Vec::new();
                for day in days {
                    let name = self.item(&Axis::Place, day.place.as_str());
                    match parts.iter_mut().find(|(state, _)| *state == day.state) {
                        Some((_, names)) => names.push(name),
                        None => parts.push((day.state, vec![name])),
                    }
                }
                let part = |(state, names): &(DayState, Vec<String>)| {
                    format!("{} ({})", phrases::day(self.locale, Some(*state)), names.join(", "))
                };
                parts.iter().map(part).collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// What the numbers of a table are. Those of languages are mentions where they are protected.
    #[must_use]
    pub fn measure_of(&self, table: &Table) -> String {
        let request = &table.request;
        let axis = if self.has_mentions(table) { &Axis::TOPIC } else { &request.rows };
        self.measure(axis, request.measure)
    }

    /// Whether a table counts mentions, so that its total can exceed the visits.
    #[must_use]
    pub fn has_mentions(&self, table: &Table) -> bool {
        let axes = std::iter::once(&table.request.rows).chain(&table.request.columns);
        let by_topic = |axis: &Axis| table.protection.is_some() && *axis == Axis::LANGUAGE;
        axes.into_iter().any(|axis| self.counts_mentions(axis) || by_topic(axis))
    }

    fn code(&self, dimension: &DimensionId, item: &str) -> Option<&'a Code> {
        let id: CodeId = item.parse().ok()?;
        self.vocabulary.code(dimension, &id)
    }

    fn of(&self, labels: &'a Labels) -> &'a str {
        self.locale.label(labels)
    }
}

/// The weekday of an item "1" (Monday) to "7" (ISO 8601).
fn weekday(item: &str) -> Option<Weekday> {
    let number: u8 = item.parse().ok()?;
    Weekday::try_from(number.checked_sub(1)?).ok()
}
