//! The statistics screen says what the book says: seen through the whole window, on a real book.

use support::harness;

use kavijakirja::book::target::{Counted, Goal};
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Period, Place, Target, VisitId};
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::report::ItemLabels;
use kavijakirja::statistics::table::TOTAL;
use kavijakirja::statistics::{Axis, Measure, Request, Selection};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{NewBook, Store};
use support::harness::Window;
use support::{date, visit, vocabulary};

/// A book of two places, with visits in October and November, a target, an event and an observation.
fn window() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let places = ["Hervanta=tue 10-16,fri 10-16", "Puhos=thu 13-17"].map(|text| Place::parse(text).unwrap());
    let book = NewBook { organisation: "Kototori".into(), places: places.into(), vocabulary: vocabulary() };
    let mut store = Store::create(&folder.path().join("book.sqlite"), &book, &SystemEntropy).unwrap();
    let days = [
        ("2026-11-17", "kela", "ara", "desk", 11),
        ("2026-11-17", "housing", "som", "phone", 3),
        ("2026-11-20", "housing", "tir", "whatsapp", 5),
        ("2026-11-20", "tax", "ara", "desk", 1),
        ("2026-11-10", "kela", "ara", "desk", 4),
        ("2026-10-13", "migri", "rus", "desk", 2),
    ];
    for (day, topic, language, channel, times) in days {
        let json = serde_json::json!({"topic": [topic], "language": language, "channel": channel, "date": day, "hour": 11, "times": times});
        let _ = store.writer().record(&visit(&json.to_string()), Origin::Desk).unwrap();
    }
    let target = Target {
        id: "kavijat".parse().unwrap(),
        name: "Kävijöitä syksyllä".into(),
        period: period("2026-H2"),
        place: None,
        counted: Counted::Visits,
        goal: Goal::Number(52),
    };
    store.writer().put_target(&target).unwrap();
    let event = kavijakirja::book::Event {
        id: VisitId::random(&SystemEntropy).unwrap(),
        place: "hervanta".parse().unwrap(),
        date: date("2026-11-18"),
        kind: kavijakirja::book::EventKind::Training,
        title: "Verokorttipaja".into(),
        participants: 17,
    };
    store.writer().put_event(&event).unwrap();
    let seen = kavijakirja::book::Observation {
        id: VisitId::random(&SystemEntropy).unwrap(),
        place: "hervanta".parse().unwrap(),
        date: date("2026-11-19"),
        topic: "kela".parse().unwrap(),
        text: "Päätökset viipyvät.".into(),
    };
    store.writer().put_observation(&seen).unwrap();
    drop(store);
    let mut window = Window::open(folder);
    window.press("Ctrl+3");
    window
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// The texts of the line of a table that begins with this name: what stands at the same height, from left to right.
fn line(window: &Window, name: &str) -> Vec<String> {
    let mut lines: Vec<Vec<String>> = window.texts().into_iter().fold(Vec::new(), |mut lines, text| {
        if text == name || lines.is_empty() {
            lines.push(Vec::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(text);
        }
        lines
    });
    lines.retain(|line| line.first().is_some_and(|first| first == name));
    assert!(!lines.is_empty(), "“{name}” is not shown: {:?}", window.texts());
    lines.swap_remove(0)
}

#[test]
fn the_figures_on_the_screen_are_those_of_the_book() {
    for (keys, span) in [("", "2026-W47"), ("2", "2026-11"), ("3", "2026-Q4"), ("4", "2026-H2"), ("5", "2026")] {
        for (section, axis) in [("s", Axis::TOPIC), ("d", Axis::LANGUAGE), ("f", Axis::CHANNEL)] {
            let mut window = window();
            window.press(&format!("{keys} {section}"));
            let selection = Selection { period: period(span), place: Some("hervanta".parse().unwrap()) };
            let request = Request { selection, measure: Measure::Visits, rows: axis.clone(), columns: None };
            let store = Store::open(&window.book()).unwrap();
            let table = store.reader().table(request, date(harness::TODAY)).unwrap();
            let catalogue = store.reader().catalogue().unwrap();
            let locale = window.locale();
            let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &locale);
            for row in &table.rows {
                let value = table.figure(row, None).value.unwrap();
                let name = naming.item(&axis, row);
                if value == 0 {
                    continue;
                }
                let told = line(&window, &name);
                let at = 1 + usize::from(naming.own_name(&axis, row).is_some());
                assert_eq!(told[at], locale.number(value), "{span} {name}: {told:?}");
            }
            let total = naming.total(&axis, &table.coverage);
            assert!(line(&window, &total).contains(&locale.number(table.figure(TOTAL, None).value.unwrap())), "{span} {total}");
        }
    }
}

#[test]
fn a_share_stands_beside_each_number_and_phone_and_whatsapp_together() {
    let mut window = window();
    window.press("f");
    // 12 at the desk, 3 by phone, 5 by WhatsApp: 20.
    assert_eq!(line(&window, "tiski")[1..3], ["12", "60,0\u{a0}%"]);
    assert!(window.shows("Puhelimella ja WhatsAppilla 40\u{a0}% (8 / 20)."), "{:?}", window.texts());
}

#[test]
fn every_section_is_reached_by_its_key_and_by_pressing_it() {
    let sections = [
        ("a", "Yleiskuva", "Käyntejä"),
        ("s", "Asiat", "Kela-etuudet"),
        ("d", "Kielet", "Soomaali"),
        ("f", "Kanavat", "WhatsApp"),
        ("g", "Ohjaukset", "Ohjaukset tahon lajin mukaan"),
        ("h", "Ajat ja viikot", "Käynnit viikonpäivän ja tunnin mukaan"),
        ("j", "Muut kysymykset", "Kirjassa ei ole muita kysymyksiä käytössä."),
        ("k", "Oma taulukko", "Sarakkeet"),
        ("l", "Tavoitteet", "Kävijöitä syksyllä"),
        ("z", "Tapahtumat", "Verokorttipaja"),
        ("x", "Havainnot", "Päätökset viipyvät."),
        ("c", "Kattavuus", "Aukiolopäivien kattavuus"),
    ];
    for (key, name, shown) in sections {
        let mut by_key = window();
        by_key.press(key);
        assert!(by_key.shows(shown), "{key}: {:?}", by_key.texts());
        let mut by_press = window();
        by_press.click(name);
        assert_eq!(by_press.texts(), by_key.texts(), "{name}");
    }
}

#[test]
fn a_list_is_sorted_by_size_or_stands_in_its_own_order() {
    let mut window = window();
    window.press("s");
    let above = |window: &Window, one: &str, other: &str| {
        let at = |name| window.place_of(name).unwrap().bounds.y;
        at(one) < at(other)
    };
    // Kela 11, housing 8, tax 1; the list has Kela, Migri, housing … tax. In October Migri alone.
    assert!(above(&window, "Kela-etuudet", "Asuminen") && above(&window, "Asuminen", "Verotus"));
    window.press("d");
    // Arabic 12, Tigrinya 5, Somali 3; in the list Somali stands before Tigrinya.
    assert!(above(&window, "tigrinja", "somali"));
    window.press("u");
    assert!(above(&window, "somali", "tigrinja"));
    assert!(window.shows("Järjestys: luettelon järjestys"));
}

#[test]
fn one_steps_from_period_to_period_and_not_into_the_future() {
    let mut window = window();
    assert!(window.shows("vk 47 (16.–22.11.2026)"));
    window.press("w");
    let title = |window: &Window| window.place_of("vk 46 (9.–15.11.2026)").is_some();
    assert!(!window.shows("vk 48"), "the present week is the last");
    window.press("q");
    assert!(title(&window));
    window.press("2");
    assert!(window.shows("marraskuu 2026"));
    window.press("q");
    assert!(window.shows("lokakuu 2026"));
    window.press("w");
    assert!(window.shows("marraskuu 2026"));
    window.press("q q e");
    assert!(window.shows("marraskuu 2026"), "back to the present");
}

#[test]
fn another_place_or_all_and_visitors_can_be_chosen() {
    let mut window = window();
    window.press("s y");
    assert!(window.shows("Lasketaan: Kävijöitä"));
    window.press("y r");
    window.click("Puhos");
    assert!(
        window.shows("Luvut puuttuvat") && !window.shows("Kela-etuudet"),
        "the Thursday is silent, which is no zero: {:?}",
        window.texts()
    );
    window.press("r");
    window.click("Kaikki toimipisteet");
    assert!(line(&window, "Kela-etuudet")[1] == "11");
}

#[test]
fn the_earlier_period_stands_beside_with_difference_and_per_cent() {
    let mut window = window();
    window.press("t");
    window.click("Vertailu: edellinen jakso");
    window.press("s");
    // 11 visits about Kela, 4 in the week before: 7 more, and no per cent of fewer than ten. Share: 11 of 20.
    assert_eq!(line(&window, "Kela-etuudet")[1..6], ["11", "55,0\u{a0}%", "4", "+7", "–"]);
    assert!(window.shows("Verrattu jaksoon vk 46 (9.–15.11.2026)."));
    assert!(window.shows("Vertailujaksosta puuttuu yksi aukiolopäivä."));
}

#[test]
fn missing_days_stand_beside_the_total_and_above_the_tables() {
    let mut window = window();
    window.press("q s");
    assert!(window.shows("Puuttuu yksi aukiolopäivä: luvut eivät ole täydet."));
    assert!(window.shows("Mainintoja yhteensä (puuttuu 1 päivä)"), "{:?}", window.texts());
    window.press("c");
    assert!(line(&window, "pe 13.11.2026").contains(&"puuttuu".to_owned()));
}

#[test]
fn a_target_shows_how_much_of_it_is_reached() {
    let mut window = window();
    window.press("l");
    let told = line(&window, "Kävijöitä syksyllä");
    // 26 visits of 52, on day 143 of 184 (1.7. to 20.11.).
    assert!(
        told.contains(&"26".to_owned()) && told.contains(&"50,0\u{a0}%".to_owned()) && told.contains(&"77,7\u{a0}%".to_owned()),
        "{told:?}"
    );
    assert!(told.iter().any(|text| text.contains("jäljessä")), "{told:?}");
}

#[test]
fn what_is_shown_is_saved_as_files_with_the_same_numbers() {
    let mut window = window();
    let folder = window.folder.path().join("tallennus");
    std::fs::create_dir(&folder).unwrap();
    let preferences = Preferences { folder: Some(folder.clone()), ..Preferences::default() };
    window = window.again_with(&preferences);
    window.press("Ctrl+3 f i i Enter");
    let names = ["csv", "xlsx", "pdf"].map(|ending| folder.join(format!("kavijakirja-hervanta-2026-W47-channel-internal.{ending}")));
    // Writing has a thread of its own; the harness waits for what it tells.
    for name in &names {
        assert!(name.is_file(), "{} was not written: {:?}", name.display(), window.texts());
    }
    assert!(window.shows("Tallennettu ja tarkistettu"), "{:?}", window.texts());
    let csv = std::fs::read_to_string(&names[0]).unwrap();
    assert!(csv.contains("2026-W47;hervanta;internal-exact;2;0;0;0;0;0;tiski;12;60,0"), "{csv}");
}

#[test]
fn what_is_for_internal_use_says_so() {
    let mut window = window();
    assert!(window.shows("Sisäinen – tarkat luvut"));
    window.press("i");
    assert!(window.shows("Valitse, kenelle luvut ovat"), "nothing is chosen beforehand: {:?}", window.texts());
    window.press("i");
    assert!(window.shows("Luvut ovat tarkkoja"), "{:?}", window.texts());
}

#[test]
fn the_figures_can_be_seen_as_they_would_leave_before_the_week_is_over() {
    let mut window = window();
    window.press("s o");
    assert!(window.shows("Esikatselu – ei julkaistu") && window.shows("Esikatselu: yksi toimipisteen viikko on julkaisematta."));
    // 11 mentions of the week alone, since nothing before it has left, and 8 of housing: multiples of 3 within 2 of them.
    for (topic, truth) in [("Kela-etuudet", 11_u64), ("Asuminen", 8)] {
        let number: u64 = line(&window, topic)[1].parse().unwrap();
        assert!(number.is_multiple_of(3) && number.abs_diff(truth) <= 2, "{topic}: {number}");
    }
    let mut store = Store::open(&window.book()).unwrap();
    let week = "2026-W47".parse().unwrap();
    assert!(store.publisher().publication(&"hervanta".parse().unwrap(), week).unwrap().is_none(), "looking publishes nothing");
    window.press("o");
    assert!(window.shows("Sisäinen – tarkat luvut"));
    assert_eq!(line(&window, "Kela-etuudet")[1], "11");
}

#[test]
fn a_section_is_saved_for_others_protected_and_then_it_is_published() {
    let mut window = window();
    let folder = window.folder.path().join("tallennus");
    std::fs::create_dir(&folder).unwrap();
    window = window.again_with(&Preferences { folder: Some(folder.clone()), ..Preferences::default() });
    // Week 46 is over: 4 visits, of which only the total is told.
    window.press("Ctrl+3 q f i o Enter");
    let name = folder.join("kavijakirja-hervanta-2026-W46-channel-protected.csv");
    assert!(name.is_file(), "{:?}", window.texts());
    assert!(folder.join("LUE-MINUT_LAS-MIG_README.txt").is_file());
    let mut store = Store::open(&window.book()).unwrap();
    assert!(store.publisher().publication(&"hervanta".parse().unwrap(), "2026-W46".parse().unwrap()).unwrap().is_some());
}

#[test]
fn a_target_is_entered_corrected_removed_and_brought_back() {
    let mut window = window();
    window.press("l n");
    window.press("Enter");
    assert!(window.shows("Anna tavoitteelle nimi.") && window.shows("Anna luku, joka on suurempi kuin 0."), "{:?}", window.texts());
    window.fill("Tavoitteen nimi", "Asiakkaita keväällä");
    window.fill("Tavoiteluku", "40");
    window.press("Enter");
    assert!(
        window.shows("Tallennettu.") && window.shows("Asiakkaita keväällä · 40 · Käyntejä · Hervanta · vuosi 2026"),
        "{:?}",
        window.texts()
    );
    let targets = |window: &Window| Store::open(&window.book()).unwrap().reader().targets().unwrap();
    assert_eq!(targets(&window).len(), 2);
    window.click("Korjaa");
    window.fill("Tavoiteluku", "50");
    window.press("Enter");
    assert!(
        targets(&window).iter().any(|target| target.goal == Goal::Number(4050) || target.goal == Goal::Number(50)),
        "{:?}",
        targets(&window)
    );
    window.click("Poista");
    assert_eq!(targets(&window).len(), 1);
    window.click("Palauta");
    assert_eq!(targets(&window).len(), 2);
}

#[test]
fn a_period_of_one_s_own_is_typed_from_day_to_day() {
    let mut window = window();
    window.press("s 6");
    window.fill("Ensimmäinen päivä", "1.10.2026");
    window.fill("Viimeinen päivä", "12.11.2026");
    window.press("Enter");
    // In October one visit twice about Migri, on 10.11. four about Kela.
    assert_eq!(line(&window, "Kela-etuudet")[1], "4");
    assert_eq!(line(&window, "Oleskelulupa ja Migri")[1], "2");
}

#[test]
fn nothing_lies_beside_the_window_in_any_section_or_size() {
    for percent in [100, 200] {
        for key in "asdfghjklzxc".chars() {
            let mut window = window().again_with(&Preferences { text_percent: percent, ..Preferences::default() });
            window.press(&format!("Ctrl+3 2 {key}"));
            for seen in window.focusable() {
                let right = seen.bounds.x + seen.bounds.width;
                assert!(seen.bounds.x >= 0.0 && right <= window.size.width, "{key} at {percent} %: {:?}", seen.bounds);
            }
        }
    }
}
