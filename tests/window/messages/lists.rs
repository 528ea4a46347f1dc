//! Questions and choices.

use kavijakirja::book::{Code, Dimension, DimensionId};
use kavijakirja::store::Store;

use super::proofs::changes;
use super::settings::opened;
use crate::computer::window;
use support::harness::Window;

const SCREEN: &str = "settings/lists";

fn topic(window: &Window, id: &str) -> Option<Code> {
    let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    catalogue.vocabulary.code(&DimensionId::TOPIC, &id.parse().unwrap()).cloned()
}

fn question(window: &Window, id: &str) -> Option<Dimension> {
    let catalogue = Store::open(&window.book()).unwrap().reader().catalogue().unwrap();
    catalogue.vocabulary.dimension(&id.parse().unwrap()).cloned()
}

#[test]
fn choices() {
    let window = &mut opened();
    changes(SCREEN, window, "Open", |w| w.click("18 vaihtoehtoa"), |w| w.shows("Verotus"));
    changes(SCREEN, window, "Choose", |w| w.click("Verotus"), |w| w.shows("Poista vaihtoehto käytöstä"));
    let before = topic(window, "tax").unwrap().order;
    changes(SCREEN, window, "Move", |w| w.click("Siirrä ylemmäs"), |w| topic(w, "tax").unwrap().order == before - 1);
    let retired = |w: &Window| topic(w, "tax").unwrap().retired && w.shows("Verotus (ei käytössä)");
    changes(SCREEN, window, "Retire", |w| w.click("Poista vaihtoehto käytöstä"), retired);
    window.press("Ctrl+z");
    changes(
        SCREEN,
        window,
        "Merging",
        |w| w.click("Yhdistä…"),
        |w| w.shows("Mikä vaihtoehto tulee tästä lähtien vaihtoehdon ”Verotus” tilalle?"),
    );
    let merged = |w: &Window| topic(w, "tax").unwrap().merged_into.is_some_and(|into| into.as_str() == "kela");
    changes(SCREEN, window, "MergeInto", |w| w.click("Kela-etuudet"), merged);
}

#[test]
fn names() {
    let window = &mut opened();
    window.click("18 vaihtoehtoa");
    changes(SCREEN, window, "Name", |w| w.click("Uusi vaihtoehto"), |w| w.shows("Nimi suomeksi"));
    changes(SCREEN, window, "Cancel", |w| w.press("Esc"), |w| !w.shows("Nimi suomeksi"));
    window.click("Uusi vaihtoehto");
    let filled = |w: &mut Window| {
        w.write("Nimi suomeksi", "Pysäköinti");
        w.write("Nimi ruotsiksi (voi jättää tyhjäksi)", "Parkering");
        w.write("Nimi englanniksi (voi jättää tyhjäksi)", "Parking");
        w.write("Oma nimi omalla kirjoituksella (kielille)", "P");
        w.press("Ctrl+s");
    };
    let named = |w: &Window| {
        topic(w, "pysakointi").is_some_and(|code| {
            (code.label.fi.as_str(), code.label.sv.as_str(), code.label.en.as_str()) == ("Pysäköinti", "Parkering", "Parking")
                && code.own_name.as_deref() == Some("P")
        })
    };
    changes(SCREEN, window, "Finnish Swedish English OwnName Save", filled, named);
    window.click("Uusi kysymys");
    let asked = |w: &mut Window| {
        w.write("Nimi suomeksi", "Tuliko bussilla");
        w.write("Vaihtoehdot pilkuilla erotettuina (2–12)", "Kyllä, Ei");
        w.press("Ctrl+s");
    };
    changes(SCREEN, window, "Choices", asked, |w| w.shows("Tuliko bussilla: ei kysytä") && w.shows("2 vaihtoehtoa"));
}

#[test]
fn questions() {
    let window = &mut opened();
    changes(SCREEN, window, "Switch", |w| w.click("Ikä: ei kysytä"), |w| w.shows("Ikä: kysytään"));
    changes(SCREEN, window, "Undo", |w| w.click("Kumoa"), |w| w.shows("Ikä: ei kysytä") && w.shows("Kumottu: kaikki on kuten ennen."));
    changes(SCREEN, window, "Redo", |w| w.click("Tee uudelleen"), |w| w.shows("Ikä: kysytään"));
    window.click("Kumoa");
    window.click("14 vaihtoehtoa");
    let order = |w: &Window| {
        let catalogue = Store::open(&w.book()).unwrap().reader().catalogue().unwrap();
        catalogue.vocabulary.dimensions.iter().map(|dimension| dimension.id.to_string()).collect::<Vec<_>>()
    };
    let earlier = |w: &Window| order(w)[..4] == ["topic", "language", "referral", "channel"];
    changes(SCREEN, window, "MoveQuestion", |w| w.click("Kysymys aiemmaksi"), earlier);
    let keeps = |w: &Window| question(w, "referral").unwrap().keeps;
    changes(SCREEN, window, "Ask", |w| w.click("Viimeisin valinta jää seuraavaan käyntiin"), keeps);
}

#[test]
fn file() {
    let (mut window, computer) = window();
    let window = &mut window;
    window.size.height = 5000.0;
    window.press("Ctrl+5");
    let file = window.folder.path().join("sanasto.toml");
    let label = "Tiedosto toiselle tietokoneelle (.toml)";
    let written = |w: &mut Window| {
        w.write(label, file.to_str().unwrap());
        w.click("Kirjoita tiedosto");
    };
    changes(SCREEN, window, "Path Export Exported", written, |w| w.shows("Kirjoitettu: ") && file.is_file());
    let other = window.folder.path().join("toinen.toml");
    std::fs::write(&other, std::fs::read_to_string(&file).unwrap().replace("\"Verotus\"", "\"Verot\"")).unwrap();
    *computer.picks.lock().unwrap() = Some(other);
    let read = |w: &mut Window| {
        w.click_after(label, "Selaa…");
        w.click("Lue tiedosto");
    };
    changes(SCREEN, window, "Browse Picked Import Read", read, |w| topic(w, "tax").unwrap().label.fi == "Verot");
}
