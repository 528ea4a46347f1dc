//! Lists change, history does not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kavijakirja::book::lists::{Asking, BadEdit, Edit, ItemLabels, Step};
use kavijakirja::book::place::OpeningHours;
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Choose, CodeId, DayStatus, DeskDay, DimensionId, Labels, Period, PlaceId, Vocabulary};
use kavijakirja::statistics::{Axis, Measure, Request, Selection};
use kavijakirja::store::{Store, StoreError};
use support::{Desk, Dice, date, visit};

const TODAY: &str = "2026-11-21";

fn today() -> NaiveDate {
    date(TODAY)
}

fn topic(id: &str) -> (DimensionId, CodeId) {
    (DimensionId::TOPIC, id.parse().unwrap())
}

fn place(id: &str) -> PlaceId {
    id.parse().unwrap()
}

fn naming(name: &str) -> ItemLabels {
    ItemLabels { label: Labels::same(name), ..ItemLabels::default() }
}

/// Three weeks with visits at both places, a zero, a closed day, and Thursdays that nobody recorded.
fn desk() -> Desk {
    let mut desk = Desk::new();
    let dice = Dice::new(7);
    for day in ["2026-11-03", "2026-11-06", "2026-11-10", "2026-11-13", "2026-11-17", "2026-11-20"] {
        for hour in 10..16 {
            let topic = dice.pick(&["kela", "migri", "housing", "debts", "health"]);
            let language = dice.pick(&["ara", "som", "fin", "rus"]);
            let json = format!(
                r#"{{"date":"{day}","hour":{hour},"topic":["{topic}"],"language":"{language}","people":{},"answers":{{"age":["{}"]}}}}"#,
                1 + dice.below(3),
                dice.pick(&["under-30", "30-or-over"])
            );
            let _ = desk.store.writer().record(&visit(&json), Origin::Desk).unwrap();
        }
    }
    let json = r#"{"place":"puhos","date":"2026-11-05","topic":["kela"],"language":"ara","channel":"phone"}"#;
    let _ = desk.store.writer().record(&visit(json), Origin::Desk).unwrap();
    let closed = DeskDay { status: DayStatus::Closed, ..DeskDay::unsaid(place("puhos"), date("2026-11-12")) };
    desk.store.writer().set_day(&closed).unwrap();
    desk
}

/// Every figure of the weeks behind, by ids, and each day's state. Of the choices those that were made: one that nobody chose
/// has a row of nothing while it is in use, and none once it is retired.
fn history(store: &mut Store) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    let dimensions: Vec<_> = ["topic", "language", "channel", "referral", "age"].map(|id| Axis::Dimension(id.parse().unwrap())).into();
    let axes = dimensions.into_iter().chain([Axis::Place, Axis::Date, Axis::Weekday, Axis::Hour]);
    for axis in axes {
        for (measure, period) in [(Measure::Visits, "2026-W45"), (Measure::People, "2026-W46"), (Measure::Visits, "2026-11-01..2026-11-20")]
        {
            for place in [None, Some(place("hervanta")), Some(place("puhos"))] {
                let period: Period = period.parse().unwrap();
                let selection = Selection { period, place: place.clone() };
                let request = Request { selection: selection.clone(), measure, rows: axis.clone(), columns: None };
                let table = store.reader().table(request, today()).unwrap();
                for cell in table.cells() {
                    let figure = (cell.figure.value, cell.figure.status.name());
                    if figure.0 > Some(0) || cell.row == "_total" || !matches!(axis, Axis::Dimension(_)) {
                        let _ = told.insert(format!("{axis} {period} {place:?} {} {:?}", cell.row, cell.column), format!("{figure:?}"));
                    }
                }
                let _ = told.insert(format!("{period} {place:?} totals"), format!("{:?} {:?}", table.totals.visits, table.totals.people));
                for day in store.reader().coverage(&selection, today()).unwrap().days.iter() {
                    let _ = told.insert(format!("{} {}", day.place, day.date), format!("{:?} {}", day.state, day.visits));
                }
            }
        }
    }
    told
}

fn edits() -> Vec<Edit> {
    let (topics, kela) = topic("kela");
    let of = |id: &str| (DimensionId::TOPIC, id.parse::<CodeId>().unwrap());
    let (age, young): (DimensionId, CodeId) = ("age".parse().unwrap(), "under-30".parse().unwrap());
    let hours = OpeningHours::parse("mon 9-12,wed 14-18").unwrap();
    let two = vec![Labels::same("Kyllä"), Labels::same("Ei")];
    let mut other = support::vocabulary();
    other.codes.retain(|code| !["migri", "som"].contains(&code.id.as_str()));
    other.codes.iter_mut().for_each(|code| code.label.fi.push_str(" (uusi)"));
    other.codes.reverse();
    vec![
        Edit::RenameDimension(topics.clone(), Labels::same("Aihe")),
        Edit::Switch(age.clone(), true),
        Edit::Switch(age.clone(), false),
        Edit::Ask(age.clone(), Asking::Required(true)),
        Edit::Ask(age.clone(), Asking::Places([place("puhos")].into())),
        Edit::Ask(topics.clone(), Asking::Keeps(true)),
        Edit::MoveDimension(age.clone(), Step::Up),
        Edit::AddDimension("bus".parse().unwrap(), Labels::same("Bussilla?"), Choose::One, two),
        Edit::RenameCode(topics.clone(), kela.clone(), naming("Kansaneläkelaitos")),
        Edit::RenameCode(age.clone(), young, naming("Nuori")),
        Edit::MoveCode(topics.clone(), kela.clone(), Step::Down),
        Edit::MoveCode(topics.clone(), of("debts").1, Step::Up),
        Edit::RetireCode(topics.clone(), of("health").1),
        Edit::RetireCode(DimensionId::CHANNEL, "desk".parse().unwrap()),
        Edit::RetireCode(DimensionId::LANGUAGE, "ara".parse().unwrap()),
        Edit::RestoreCode(topics.clone(), of("health").1),
        Edit::MergeCode(topics.clone(), of("migri").1, of("housing").1),
        Edit::MergeCode(topics.clone(), of("housing").1, kela.clone()),
        Edit::MergeCode(DimensionId::CHANNEL, "phone".parse().unwrap(), "whatsapp".parse().unwrap()),
        Edit::RestoreCode(topics.clone(), of("migri").1),
        Edit::AddCode(topics.clone(), None, naming("Pysäköinti")),
        Edit::AddCode(DimensionId::LANGUAGE, Some("ful".parse().unwrap()), naming("Fulani")),
        Edit::Import(other),
        Edit::RenamePlace(place("puhos"), "Itäkeskus".into()),
        Edit::MovePlace(place("puhos"), Step::Up),
        Edit::RetirePlace(place("puhos"), today()),
        Edit::RestorePlace(place("puhos"), today()),
        Edit::RetirePlace(place("hervanta"), today()),
        Edit::RestorePlace(place("hervanta"), today()),
        Edit::Hours(place("hervanta"), hours.clone(), today()),
        Edit::Hours(place("puhos"), hours, today()),
        Edit::Close(place("hervanta"), date("2026-12-04")),
        Edit::Open(place("hervanta"), date("2026-12-04")),
    ]
}

fn lists(store: &mut Store) -> (Vec<kavijakirja::book::Place>, Vocabulary) {
    let catalogue = store.reader().catalogue().unwrap();
    (catalogue.places.clone(), catalogue.vocabulary.clone())
}

#[test]
fn no_figure_of_a_past_period_changes_whatever_is_done_with_the_lists_and_in_whatever_order() {
    let mut desk = desk();
    let before = history(&mut desk.store);
    assert!(before.values().any(|told| told.contains("Missing")) && before.values().any(|told| told.contains("Closed")));
    let dice = Dice::new(20_261_121);
    let edits = edits();
    let (mut done, mut undone) = (0, 0);
    for round in 0..60 {
        // Each edit once at first, then by chance.
        let edit = if round < edits.len() { &edits[round] } else { dice.pick(&edits) };
        match desk.store.writer().edit_lists(edit) {
            Ok(edited) if round % 3 == 0 => {
                desk.store.writer().undo_lists(&edited).unwrap();
                undone += 1;
            }
            Ok(_) => done += 1,
            Err(StoreError::BadEdit(_)) => {}
            Err(error) => panic!("{edit:?}: {error}"),
        }
        let now = history(&mut desk.store);
        let changed: Vec<_> = before.iter().filter(|(key, told)| now.get(*key) != Some(told)).collect();
        assert!(changed.is_empty() && now.len() == before.len(), "after {edit:?}: {changed:?}");
    }
    assert!(done > 20 && undone > 10, "{done} {undone}");
    assert_eq!(desk.store.maintenance().check().unwrap().findings, []);
}

#[test]
fn every_edit_is_undone_by_a_new_change_that_restores_the_lists() {
    for edit in edits() {
        let mut desk = desk();
        let prepared =
            [Edit::MergeCode(DimensionId::TOPIC, topic("migri").1, topic("kela").1), Edit::RetirePlace(place("puhos"), date("2026-11-14"))];
        if matches!(edit, Edit::RestoreCode(..) | Edit::RestorePlace(..)) {
            for edit in &prepared {
                drop(desk.store.writer().edit_lists(edit).unwrap());
            }
        }
        let before = lists(&mut desk.store);
        let edited = desk.store.writer().edit_lists(&edit).unwrap();
        desk.store.writer().undo_lists(&edited).unwrap();
        let (places, vocabulary) = lists(&mut desk.store);
        assert_eq!(places, before.0, "{edit:?}");
        // What was added is there, out of use.
        let added = |code: &&kavijakirja::book::Code| before.1.code(&code.dimension, &code.id).is_none();
        assert!(vocabulary.codes.iter().filter(added).all(|code| code.retired), "{edit:?}");
        let kept = vocabulary.codes.iter().filter(|code| !added(code)).cloned().collect::<Vec<_>>();
        assert_eq!(kept, before.1.codes, "{edit:?}");
        let (old, new): (Vec<_>, Vec<_>) =
            vocabulary.dimensions.iter().cloned().partition(|dimension| before.1.dimension(&dimension.id).is_some());
        assert_eq!(old, before.1.dimensions, "{edit:?}");
        assert!(new.iter().all(|dimension| !dimension.switched_on), "{edit:?}");
    }
}

#[test]
fn an_edit_that_was_followed_by_another_is_not_undone() {
    let mut desk = desk();
    let (topics, kela) = topic("kela");
    let first = desk.store.writer().edit_lists(&Edit::RenameCode(topics.clone(), kela.clone(), naming("A"))).unwrap();
    let _ = desk.store.writer().edit_lists(&Edit::RenameCode(topics, kela, naming("B"))).unwrap();
    assert!(matches!(desk.store.writer().undo_lists(&first), Err(StoreError::BadEdit(BadEdit::ChangedSince))));
}

#[test]
fn a_merged_code_leaves_the_desk_keeps_its_old_figures_and_new_visits_get_its_successor() {
    let mut desk = desk();
    let merge = |from, into| Edit::MergeCode(DimensionId::TOPIC, topic(from).1, topic(into).1);
    let _ = desk.store.writer().edit_lists(&merge("migri", "housing")).unwrap();
    let _ = desk.store.writer().edit_lists(&merge("housing", "kela")).unwrap();
    let vocabulary = desk.store.reader().catalogue().unwrap().vocabulary.clone();
    let said = visit(r#"{"topic":["migri","kela","health"],"language":"ara"}"#);
    assert!(matches!(desk.store.writer().record(&said, Origin::Desk), Err(StoreError::BadVisit(_))));
    let meant = vocabulary.with_successors(said);
    assert_eq!(meant.topic, ["kela", "health"].map(|id| topic(id).1));
    let _ = desk.store.writer().record(&meant, Origin::Desk).unwrap();
    let selection = Selection { period: "2026-W45".parse().unwrap(), place: None };
    let request = Request { selection, measure: Measure::Visits, rows: Axis::TOPIC, columns: None };
    let rows: Vec<String> = desk.store.reader().table(request, today()).unwrap().cells().map(|cell| cell.row.to_owned()).collect();
    assert!(rows.iter().any(|row| row == "migri") && rows.iter().any(|row| row == "kela"), "{rows:?}");
    assert_eq!(
        desk.store.writer().edit_lists(&merge("kela", "migri")).map_err(|error| error.to_string()).unwrap_err(),
        BadEdit::Target(topic("migri").1).to_string()
    );
}

#[test]
fn the_usual_channel_follows_a_merge_and_the_last_choice_stays() {
    let mut desk = desk();
    let channel = |id: &str| id.parse::<CodeId>().unwrap();
    let merge = Edit::MergeCode(DimensionId::CHANNEL, channel("desk"), channel("phone"));
    let edited = desk.store.writer().edit_lists(&merge).unwrap();
    assert_eq!(desk.store.reader().catalogue().unwrap().vocabulary.usual_channel(), channel("phone"));
    desk.store.writer().undo_lists(&edited).unwrap();
    assert_eq!(desk.store.reader().catalogue().unwrap().vocabulary.usual_channel(), channel("desk"));
    let all: Vec<CodeId> =
        desk.store.reader().catalogue().unwrap().vocabulary.codes_of(&DimensionId::CHANNEL).map(|code| code.id.clone()).collect();
    let (last, others) = all.split_last().unwrap();
    for id in others {
        let _ = desk.store.writer().edit_lists(&Edit::RetireCode(DimensionId::CHANNEL, id.clone())).unwrap();
    }
    let refused = desk.store.writer().edit_lists(&Edit::RetireCode(DimensionId::CHANNEL, last.clone()));
    assert!(matches!(refused, Err(StoreError::BadEdit(BadEdit::LastCode(_)))));
    assert_eq!(desk.store.reader().catalogue().unwrap().vocabulary.usual_channel(), *last);
}

#[test]
fn an_edit_that_cannot_be_says_why_and_changes_nothing() {
    let mut desk = desk();
    let before = lists(&mut desk.store);
    let (topics, kela) = topic("kela");
    let age: DimensionId = "age".parse().unwrap();
    let bad = [
        (Edit::RenameCode(topics.clone(), kela.clone(), naming(" ")), BadEdit::NoName),
        (Edit::RenameCode(topics.clone(), kela.clone(), naming(&"x".repeat(121))), BadEdit::LongName),
        (Edit::AddCode(topics.clone(), Some(kela.clone()), naming("Uusi")), BadEdit::Taken("kela".into())),
        (Edit::AddCode(topics.clone(), None, naming("asuminen")), BadEdit::Taken("Asuminen".into())),
        (Edit::Switch(topics.clone(), false), BadEdit::Core(topics.clone())),
        (Edit::MergeCode(topics.clone(), kela.clone(), kela.clone()), BadEdit::Target(kela)),
        (Edit::RenamePlace(place("puhos"), "HERVANTA".into()), BadEdit::Taken("HERVANTA".into())),
        (Edit::AddDimension("own".parse().unwrap(), Labels::same("Oma"), Choose::One, vec![Labels::same("Yksi")]), BadEdit::Choices(1)),
        (Edit::RetirePlace(place("viitasaari"), today()), BadEdit::UnknownPlace(place("viitasaari"))),
        (Edit::RetireCode(age.clone(), "kela".parse().unwrap()), BadEdit::UnknownCode(age, "kela".parse().unwrap())),
    ];
    for (edit, why) in bad {
        match desk.store.writer().edit_lists(&edit) {
            Err(StoreError::BadEdit(found)) => assert_eq!(found, why),
            other => panic!("{edit:?}: {other:?}"),
        }
    }
    assert_eq!(lists(&mut desk.store), before);
}

#[test]
fn a_vocabulary_of_another_laptop_is_merged_by_ids() {
    let (mut one, mut other) = (desk(), desk());
    let (topics, kela) = topic("kela");
    let _ = one.store.writer().edit_lists(&Edit::RenameCode(topics.clone(), kela.clone(), naming("Kansaneläkelaitos"))).unwrap();
    let _ = one.store.writer().edit_lists(&Edit::MergeCode(topics.clone(), topic("migri").1, topic("housing").1)).unwrap();
    let _ = one.store.writer().edit_lists(&Edit::AddCode(topics.clone(), None, naming("Pysäköinti"))).unwrap();
    let _ = other.store.writer().edit_lists(&Edit::AddCode(topics.clone(), None, naming("Kirppis"))).unwrap();
    let _ = other.store.writer().edit_lists(&Edit::Switch("age".parse().unwrap(), true)).unwrap();
    let file = one.store.reader().vocabulary_as_toml().unwrap();
    let carried = Edit::Import(Vocabulary::from_toml(&file).unwrap());
    let _ = other.store.writer().edit_lists(&carried).unwrap();
    let merged = other.store.reader().catalogue().unwrap().vocabulary.clone();
    let code = |id: &str| merged.code(&topics, &id.parse().unwrap()).unwrap();
    assert_eq!(code("kela").label.fi, "Kansaneläkelaitos");
    assert_eq!(code("migri").merged_into, Some(topic("housing").1));
    assert!(!code("pysakointi").retired && !code("kirppis").retired);
    assert!(merged.dimension(&"age".parse().unwrap()).unwrap().switched_on);
    assert_eq!(other.store.writer().edit_lists(&carried).unwrap().after, []);
}

#[test]
fn commands_change_the_lists_and_the_figures_stay() {
    let book = support::book::Book::new();
    let log = |topic: &str| {
        let _ = book.done(&["log", "--topic", topic, "--language", "ara", "--date", "2026-11-20", "--hour", "10"]);
    };
    log("migri");
    let figures = ["figures", "--period", "2026-11-20", "--rows", "topic", "--json"];
    let figure = |topic: &str| {
        let table = book.json(&figures);
        let cells = table["cells"].as_array().unwrap().clone();
        cells.iter().find(|cell| cell["row"] == topic).map(|cell| cell["value"].as_u64().unwrap())
    };
    assert_eq!(book.done(&["vocabulary", "merge", "topic", "migri", "housing"]), "topic/migri\n");
    log("migri");
    assert_eq!((figure("migri"), figure("housing")), (Some(1), Some(1)));
    assert!(book.done(&["vocabulary", "show", "topic"]).contains("yhdistetty: housing"));
    let _ = book.done(&["vocabulary", "restore", "topic", "migri"]);
    let _ = book.done(&["vocabulary", "rename", "topic", "migri", "--fi", "Luvat"]);
    let _ = book.done(&["vocabulary", "retire", "topic", "tax"]);
    assert_eq!(book.code(&["log", "--topic", "tax", "--language", "ara"]), 2);
    assert_eq!(book.done(&["vocabulary", "add", "topic", "--fi", "Pysäköinti"]), "topic/pysakointi\n");
    assert_eq!(book.code(&["vocabulary", "ask", "topic", "--off"]), 2);
    let question = ["vocabulary", "add-question", "bus", "--fi", "Bussilla?", "--choice", "Kyllä", "--choice", "Ei"];
    assert_eq!(book.done(&question), "bus\nbus/kylla\nbus/ei\n");
    let _ = book.done(&["vocabulary", "ask", "bus"]);
    let _ = book.done(&["vocabulary", "move", "topic", "pysakointi"]);
    let shown = book.done(&["vocabulary", "show", "--json"]);
    let lines: Vec<serde_json::Value> = shown.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.iter().any(|line| line["code"]["label"]["fi"] == "Luvat" && line["code"]["label"]["en"] != "Luvat"));

    let _ = book.done(&["vocabulary", "export", "--to", "sanasto.toml"]);
    assert_ne!(book.code(&["vocabulary", "export", "--to", "sanasto.toml"]), 0);
    let other = support::book::Book::new();
    let file = book.folder.path().join("sanasto.toml");
    assert!(other.json(&["vocabulary", "import", file.to_str().unwrap(), "--json"])["changed"].as_u64() > Some(4));
    assert_eq!(other.done(&["vocabulary", "export"]), book.done(&["vocabulary", "export"]));
    assert_eq!(figure("migri"), Some(1));
}

#[test]
fn commands_change_places_and_the_opening_days_of_the_past_stay() {
    let book = support::book::Book::new();
    let _ = book.done(&["place", "add", "Puhos=thu 13-17"]);
    let past = || book.done(&["coverage", "--period", "2026-W10", "--json"]);
    let before = past();
    assert!(before.contains("missing"), "{before}");
    let _ = book.done(&["place", "hours", "hervanta", "mon 9-12"]);
    let _ = book.done(&["place", "retire", "puhos"]);
    assert_eq!(past(), before);
    assert_eq!(book.code(&["place", "retire", "hervanta"]), 2);
    let _ = book.done(&["place", "restore", "puhos"]);
    assert_eq!(book.done(&["place", "rename", "puhos", "Itäkeskus"]), "puhos\n");
    let _ = book.done(&["place", "close", "hervanta", "2026-03-03"]);
    assert_ne!(past(), before);
    assert!(book.done(&["place", "list", "--json"]).contains("2026-03-03"));
    let _ = book.done(&["place", "open", "hervanta", "2026-03-03"]);
    assert_eq!(past(), before);
    // Said for a day of the past, hours correct that past.
    assert_eq!(book.done(&["place", "hours", "hervanta", "mon 9-12", "--from", "2026-03-02"]), "hervanta\n");
    assert_ne!(past(), before);
    assert_eq!(book.code(&["place", "hours", "hervanta", "maanantai"]), 2);
    assert_eq!(book.code(&["place", "close", "nowhere", "2026-03-03"]), 2);
}

#[test]
fn commands_undo_what_they_did_to_the_lists_one_after_the_other() {
    let book = support::book::Book::new();
    let whole = || (book.done(&["vocabulary", "export"]), book.done(&["place", "list", "--json"]));
    let mut states = vec![whole()];
    let edits: [&[&str]; 7] = [
        &["vocabulary", "rename", "topic", "tax", "--fi", "Verot"],
        &["vocabulary", "move", "topic", "tax"],
        &["vocabulary", "move", "topic", "--down"],
        &["vocabulary", "merge", "topic", "form", "letter"],
        &["vocabulary", "ask", "language", "--keep", "true"],
        &["place", "hours", "hervanta", "mon 9-12"],
        &["place", "rename", "hervanta", "Hervannan piste"],
    ];
    for edit in edits {
        let _ = book.done(edit);
        states.push(whole());
        assert_ne!(states[states.len() - 1], states[states.len() - 2], "{edit:?}");
    }
    while states.pop().is_some() && !states.is_empty() {
        let _ = book.done(&["vocabulary", "undo"]);
        assert_eq!(Some(&whole()), states.last());
    }
    assert_eq!(book.code(&["vocabulary", "undo"]), 2, "nothing is left");
    let _ = book.done(&["check"]);
}

#[test]
fn commands_say_where_and_how_a_question_is_asked() {
    let book = support::book::Book::new();
    let _ = book.done(&["place", "add", "Puhos=thu 13-17"]);
    let _ = book.done(&["place", "move", "puhos"]);
    assert!(book.done(&["place", "list"]).starts_with("puhos"));
    let _ = book.done(&["vocabulary", "ask", "age", "--at", "puhos", "--required", "true"]);
    let shown = book.done(&["vocabulary", "show", "age", "--json"]);
    let line: serde_json::Value = serde_json::from_str(shown.lines().next().unwrap()).unwrap();
    assert_eq!((&line["dimension"]["places"], &line["dimension"]["required"]), (&serde_json::json!(["puhos"]), &serde_json::json!(true)));
    let _ = book.done(&["vocabulary", "ask", "age", "--everywhere"]);
    assert!(!book.done(&["vocabulary", "show", "age", "--json"]).contains("places"));
    assert_eq!(book.code(&["vocabulary", "ask", "age", "--at", "nowhere"]), 2);
    assert_eq!(book.code(&["vocabulary", "ask", "topic", "--required", "true"]), 2, "it is always asked");
}

#[test]
fn a_question_that_must_be_answered_is_asked_of_every_new_visit_at_its_place_and_of_no_other() {
    let book = support::book::Book::new();
    let _ = book.done(&["place", "add", "Puhos=thu 13-17"]);
    let at = |place: &str, more: &[&str]| {
        let args = ["log", "--place", place, "--topic", "kela", "--language", "ara", "--date", "2026-11-19"];
        book.run_with(&[&args, more].concat(), "")
    };
    let (code, before, _) = at("puhos", &[]);
    assert_eq!(code, 0);
    let _ = book.done(&["vocabulary", "ask", "age", "--at", "puhos", "--required", "true"]);
    let (code, printed, errors) = at("puhos", &[]);
    assert_eq!((code, printed.as_str()), (2, ""));
    assert!(errors.contains("”age”") && errors.contains("ei tallennettu"), "{errors}");
    assert_eq!(at("puhos", &["--answer", "age=under-30"]).0, 0);
    assert_eq!(at("hervanta", &[]).0, 0, "only Puhos asks it");
    // What was recorded before the question may be corrected without an answer.
    let _ = book.done(&["amend", before.trim(), "--people", "2"]);
    assert_eq!(book.json(&["figures", "--period", "2026-11-19", "--rows", "place", "--measure", "people", "--json"])["people"], 4);
}
