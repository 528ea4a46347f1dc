//! The visitor's side of the window: answers in the visitor's language, nothing of them to be seen, and one way back.

use kavijakirja::book::Period;
use kavijakirja::book::feedback::texts::TEXTS;
use kavijakirja::gui::app::Message as App;
use kavijakirja::gui::preferences::Preferences;
use kavijakirja::gui::screen::feedback::{BEATS, Message, SETTLING, SILENCE, THANKS};
use kavijakirja::gui::theme::TEXT_PERCENT;
use kavijakirja::statistics::Selection;
use kavijakirja::store::Store;
use kavijakirja::transfer::bundle::Passphrase;
use kavijakirja::transfer::kiosk_lock;
use support::date;
use support::harness::Window;

/// A window that is turned to the visitor.
fn turned() -> Window {
    let mut window = Window::with_book();
    window.press("Ctrl+G");
    assert!(window.shows("Miten palvelu onnistui?"));
    window
}

fn hears(window: &mut Window, message: &Message, times: u8) {
    for _ in 0..times {
        window.update(App::Visitor(message.clone()));
    }
}

/// Presses a face once the question takes an answer.
fn presses(window: &mut Window, word: &str) {
    hears(window, &Message::Beat, SETTLING);
    window.click(word);
}

/// Holds the corner for so many moments.
fn holds_corner(window: &mut Window, beats: u8) {
    hears(window, &Message::CornerPressed, 1);
    hears(window, &Message::Beat, beats);
    hears(window, &Message::CornerLeft, 1);
}

fn is_at_the_desk(window: &Window) -> bool {
    window.shows("TALLENNA")
}

/// How many answers the book holds to each question, once the week is over.
fn counted(window: &Window) -> Vec<(String, u64)> {
    let mut store = Store::open(&window.book()).unwrap();
    let week = Selection { period: Period::Week("2026-W47".parse().unwrap()), place: None };
    let heard = store.publisher().feedback(&week, date("2026-11-23")).unwrap();
    heard.answered.into_iter().map(|one| (one.question.to_string(), one.answers)).collect()
}

#[test]
fn a_visitor_answers_in_each_language_and_the_next_visitor_finds_the_languages_again() {
    let mut window = turned();
    for tongue in &TEXTS.tongues {
        window.click(&tongue.name);
        for question in ["helped", "own-language"].map(|id| id.parse().unwrap()) {
            assert!(window.shows(tongue.asks(&question)), "{}", tongue.id);
            assert!(window.shows(&tongue.promise));
            presses(&mut window, &tongue.partly);
        }
        assert!(window.shows(&tongue.thanks), "{}", tongue.id);
        hears(&mut window, &Message::Second, THANKS - 1);
        assert!(window.shows(&tongue.thanks));
        hears(&mut window, &Message::Second, 1);
        assert!(window.shows(&tongue.name) && !window.shows(&tongue.thanks));
    }
    let all = TEXTS.tongues.len() as u64;
    assert_eq!(counted(&window), [("helped".to_owned(), all), ("own-language".to_owned(), all)]);
}

#[test]
fn a_question_can_be_left_out_the_language_changed_and_what_is_left_alone_makes_room() {
    let mut window = turned();
    window.click("Svenska");
    window.click("Hoppa över");
    assert!(window.shows("Fick du service på ditt eget språk?"));
    window.click("←");
    assert!(window.shows("Suomi"));
    window.click("العربية");
    window.click("→");
    window.click("Eesti");
    presses(&mut window, "Jah");
    hears(&mut window, &Message::Second, SILENCE);
    assert!(window.shows("Suomi"), "nobody finds what another has begun");
    assert_eq!(counted(&window), [("helped".to_owned(), 1)]);
}

#[test]
fn a_finger_that_falls_twice_answers_once() {
    let mut window = turned();
    window.click("Suomi");
    window.click("Kyllä");
    assert!(window.shows("Saitko apua asiaasi?"), "the language's tile was pressed twice");
    presses(&mut window, "Ei");
    window.click("Ei");
    assert!(window.shows("Saitko palvelua omalla kielelläsi?"));
    assert_eq!(counted(&window), [("helped".to_owned(), 1)]);
}

#[test]
fn no_key_leads_back_to_the_advisor() {
    let mut window = turned();
    let keys = ('a'..='z').chain('0'..='9').flat_map(|key| [format!("{key}"), format!("Shift+{key}"), format!("Ctrl+{key}")]);
    let keys: Vec<String> = keys.chain(["Enter", "Esc", "F1", "+", "-"].map(str::to_owned)).collect();
    for page in ["languages", "question", "thanks"] {
        let before = window.texts();
        for key in &keys {
            window.press(key);
            assert!(!is_at_the_desk(&window), "{key} leads back from the {page}");
        }
        assert_eq!(window.texts(), before, "no key does anything on the {page}");
        match page {
            "languages" => window.click("English"),
            "question" => {
                window.click("Skip");
                window.click("Skip");
            }
            _ => assert!(window.shows("Thank you for your answer!")),
        }
    }
    // Nor does any of the window's own names stand there to be pressed.
    for name in ["Kirjaa", "Tilastot", "Asetukset", "Hervanta"] {
        assert!(!window.shows(name), "{name}");
    }
}

#[test]
fn with_tab_and_space_a_visitor_answers_without_pointing() {
    let mut window = turned();
    window.press_in_one_picture("Tab Space");
    assert!(window.shows("Saitko apua asiaasi?"), "the first tile is Finnish");
    hears(&mut window, &Message::Beat, SETTLING);
    window.press_in_one_picture("Tab Tab Space");
    assert_eq!(counted(&window), [("helped".to_owned(), 1)]);
    assert!(!is_at_the_desk(&window));
}

#[test]
fn two_seconds_on_the_corner_lead_back_and_less_does_not() {
    let mut window = turned();
    holds_corner(&mut window, BEATS - 1);
    assert!(!is_at_the_desk(&window));
    holds_corner(&mut window, 1);
    assert!(!is_at_the_desk(&window), "two short presses are no long one");
    hears(&mut window, &Message::Beat, BEATS);
    assert!(!is_at_the_desk(&window), "time alone leads nowhere");
    holds_corner(&mut window, BEATS);
    assert!(is_at_the_desk(&window));
}

#[test]
fn with_a_passphrase_the_corner_asks_for_it_and_nothing_else_opens() {
    let mut window = Window::with_book();
    let lock = kiosk_lock::lock(&Passphrase::new("vihreä kuusi")).unwrap();
    Store::open(&window.book()).unwrap().writer().set_feedback_lock(Some(&lock)).unwrap();
    window.press("Ctrl+G");
    holds_corner(&mut window, BEATS);
    assert!(window.shows("Tunnuslause") && !is_at_the_desk(&window));
    let mut says = |text: &str| {
        window.update(App::Visitor(Message::Typed(text.to_owned())));
        window.update(App::Visitor(Message::Try));
        (is_at_the_desk(&window), window.shows("Tunnuslause ei täsmää."))
    };
    assert_eq!(says("punainen kuusi"), (false, true));
    assert_eq!(says(""), (false, true));
    assert_eq!(says("vihreä kuusi"), (true, false));
    window.press("Ctrl+G");
    holds_corner(&mut window, BEATS);
    window.click("Peruuta");
    assert!(window.shows("Suomi"), "the advisor can leave it to the visitor again");
    holds_corner(&mut window, BEATS);
    hears(&mut window, &Message::Second, SILENCE);
    assert!(window.shows("Suomi"), "nobody stays before the passphrase");
}

#[test]
fn what_could_not_be_saved_is_told_in_the_visitors_language() {
    let mut window = turned();
    window.click("Soomaali");
    // Another program has the book for itself.
    let other = rusqlite::Connection::open(window.book()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    presses(&mut window, "Haa");
    assert!(window.shows(&TEXTS.tongue("som").unwrap().failed) && !is_at_the_desk(&window));
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    hears(&mut window, &Message::Second, SILENCE);
    window.click("Soomaali");
    presses(&mut window, "Haa");
    assert_eq!(counted(&window), [("helped".to_owned(), 1)]);
}

#[test]
fn from_right_to_left_the_faces_stand_in_their_order_from_the_right() {
    let mut window = turned();
    for (name, yes, partly, no, left_to_right) in [
        ("English", "Yes", "Partly", "No", true),
        ("العربية", "نعم", "جزئياً", "لا", false),
        ("سۆرانی", "بەڵێ", "تا ڕادەیەک", "نەخێر", false),
    ] {
        window.click(name);
        let at = |word: &str| window.place_of(word).unwrap().bounds.center_x();
        let order = [at(yes), at(partly), at(no)];
        assert_eq!(order.is_sorted(), left_to_right, "{name}: {order:?}");
        let tongue = TEXTS.tongues.iter().find(|tongue| tongue.name == name).unwrap();
        let asked = window.place_of(tongue.asks(&"helped".parse().unwrap())).unwrap().bounds;
        let at_left = asked.x < window.size.width - asked.x - asked.width;
        assert_eq!(at_left, left_to_right, "{name}: the question stands at {asked:?}");
        window.click(if left_to_right { "←" } else { "→" });
    }
}

#[test]
fn tiles_are_large_and_all_of_them_are_in_the_window_at_every_size_of_text() {
    for percent in [*TEXT_PERCENT.start(), 150, *TEXT_PERCENT.end()] {
        let preferences = Preferences { text_percent: percent, ..Preferences::default() };
        let mut window = Window::with_book().again_with(&preferences);
        window.press("Ctrl+G");
        let tiles = window.focusable();
        assert_eq!(tiles.len(), TEXTS.tongues.len());
        for tile in &tiles {
            assert!(tile.bounds.height >= 96.0 && tile.bounds.width >= 200.0, "{percent} %: {:?}", tile.bounds);
            assert!(tile.bounds.y + tile.bounds.height <= window.size.height - 60.0, "{percent} %: {:?}", tile.bounds);
        }
        for tongue in &TEXTS.tongues {
            window.click(&tongue.name);
            for word in [&tongue.yes, &tongue.partly, &tongue.no, &tongue.skip, &tongue.promise] {
                let at = window.place_of(word).unwrap_or_else(|| panic!("{percent} %: {word}")).bounds;
                let inside =
                    at.x >= 0.0 && at.x + at.width <= window.size.width && at.y + at.height <= window.size.height && at.width > 5.0;
                assert!(inside, "{percent} %, {}: “{word}” at {at:?}", tongue.id);
            }
            let faces = window.focusable();
            assert!(
                faces.iter().filter(|face| face.bounds.height >= 96.0 && face.bounds.width >= 200.0).count() >= 3,
                "{percent} %: {faces:?}"
            );
            assert!(faces.iter().all(|one| one.bounds.height >= 60.0), "{percent} %: {faces:?}");
            window.update(App::Visitor(Message::Languages));
        }
    }
}

#[test]
fn the_desk_chooses_questions_and_the_passphrase_in_the_settings() {
    let mut window = Window::with_book();
    window.resize(1366.0, 3_000.0);
    window.press("Ctrl+5");
    window.click("Tulisitko tänne uudelleen?");
    assert!(window.shows("Tallennettu.") || window.shows("✓"));
    window.click("Kohdeltiinko sinua hyvin?");
    assert!(window.shows("Valitse 1–3 eri kysymystä"), "a fourth question is told: {:?}", window.texts());
    let ids = |store: &Store| store.reader().feedback_questions().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut store = Store::open(&window.book()).unwrap();
    assert_eq!(ids(&store), ["helped", "own-language", "again"]);
    window.fill("Tunnuslause, jolla palataan neuvojan näkymään (ei pakollinen)", "kuusi");
    window.click("Aseta tunnuslause");
    assert!(window.shows("Anna vähintään 6 merkkiä"));
    window.fill("Tunnuslause, jolla palataan neuvojan näkymään (ei pakollinen)", "t");
    window.click("Aseta tunnuslause");
    assert!(window.shows("Tunnuslause on käytössä."));
    assert!(kiosk_lock::opens(&store.reader().feedback_lock().unwrap().unwrap(), &Passphrase::new("kuusit")));
    window.click("Poista tunnuslause");
    assert_eq!(store.reader().feedback_lock().unwrap(), None);
    let _ = store.maintenance().check().unwrap();
}

#[test]
fn the_advisor_sees_results_of_weeks_that_are_over_and_none_of_this_week() {
    let mut window = Window::with_book();
    let hervanta = "hervanta".parse().unwrap();
    {
        let mut store = Store::open(&window.book()).unwrap();
        for number in 0..16 {
            let face = if number % 4 == 0 { "no" } else { "yes" };
            store.writer().answer(&hervanta, date("2026-11-10"), &[("helped".parse().unwrap(), face.parse().unwrap())]).unwrap();
        }
    }
    window.press("Ctrl+G");
    window.click("English");
    presses(&mut window, "No");
    holds_corner(&mut window, BEATS);
    window.press("Ctrl+3 v");
    assert!(window.shows("Palaute näytetään, kun viikko on päättynyt."), "{:?}", window.texts());
    assert!(!window.shows("Saitko apua asiaasi?"));
    window.press("q");
    for part in ["Saitko apua asiaasi?", "Kyllä", "Osittain", "Vastauksia on yhteensä 16.", "3:n kerrannaisiksi", "Mukana on"] {
        assert!(window.shows(part), "{part} in {:?}", window.texts());
    }
    // Only protected files of it can be saved.
    window.press("i");
    assert!(!window.shows("Sisäinen"), "{:?}", window.texts());
}

#[test]
fn answers_of_past_weeks_come_into_the_journal_by_themselves() {
    let mut window = turned();
    window.click("Suomi");
    presses(&mut window, "Kyllä");
    let changes = |window: &Window| {
        let proof = Store::open(&window.book()).unwrap().maintenance().check().unwrap();
        assert!(proof.is_clean());
        proof.changes
    };
    let before = changes(&window);
    window.clock("2026-11-21", 10);
    assert_eq!(changes(&window), before);
    window.clock("2026-11-23", 8);
    assert_eq!(changes(&window), before + 1);
}
