//! Ordinary notes of a desk in three languages: none of them raises anything.

use kavijakirja::book::free_text::{self, Ordinary};

/// Notes as advisors write them, made up for this test.
const NOTES: [&str; 78] = [
    "klo 10-12, 15 kävijää 3.4.2026, jono 45 min",
    "Hiljainen päivä, 7 käyntiä. Sade.",
    "Jono oli pitkä klo 11.30–13.00, kaksi ohjaajaa sairaana.",
    "Kelan järjestelmä oli alhaalla aamupäivän.",
    "Kelan ja Migrin kirjeistä paljon kysymyksiä, noin 20 kpl.",
    "Kototori Hervannassa avoinna normaalisti 10-16.",
    "Ohjattiin 3 nuorta Ohjaamoon ja 2 Martoille.",
    "Arabian ja somalin tulkit paikalla 12-15, dari puuttui.",
    "Perjantaina 20.11.2026 suljemme klo 14.",
    "Vk 47: 63 käyntiä, viime vuonna 41 (+54 %).",
    "ESR-hanke 2021-2027, raportti 1.12. mennessä.",
    "AMIF 2021-2027 seuranta, tavoite 250 osallistujaa.",
    "Puhelimitse 12, WhatsApp 8, tiskillä 31.",
    "Asumisoikeus- ja Heka-hakemukset: 5 + 3.",
    "Helsingin kaupungin ja Vantaan yhteinen infotilaisuus 14.4. klo 9-11.",
    "Siirryimme Itäkeskuksesta Puhokseen kello 12.",
    "Kalliosta Vuosaareen siirretty vuoro alkaa 1.9.",
    "Ainoa tulostin rikki, lomakkeet puhelimella.",
    "Saada aika virastoon kestää nyt 6 viikkoa.",
    "Anna Kelan lomakkeita vain pyydettäessä.",
    "Toivo paremmasta internetyhteydestä, taas 2 katkosta.",
    "Joukossa paljon uusia, 24/31 ensi kertaa.",
    "Riita jonossa, vartija kävi. Tilanne rauhoittui.",
    "Omakanta ja Suomi.fi -valtuudet: 9 neuvontaa.",
    "Kävijämäärä 1 234 tammi-syyskuussa, budjetti 12 500 €.",
    "TE-palvelut muuttuivat 1.1.2025, siitä kysyttiin 14 kertaa.",
    "Poliisilaitoksen ajanvaraus: ks. https://poliisi.fi",
    "Avoinna 08:30-16:00, tauko 0900-0930.",
    "Huom: Prisman kopiokone maksaa 0,20 €/sivu.",
    "Joulu- ja tammikuussa suljettu 23.12.2026-7.1.2027.",
    "Suomen Punainen Risti jakoi vaatteita 13-15.",
    "Kotona Suomessa -hankkeen esite loppui.",
    "Maahanmuuttovirasto muutti lomakkeen OLE_PH1 ohjetta.",
    "Lomake KT1, EV 258 ja TO 1 puuttuivat.",
    "Ryhmä 16 henkeä, 4 kieltä, 2 tulkkia, kesto 1 h 30 min.",
    "Bussi 560 ja metro myöhässä, aloitus 10.15.",
    "Huone 3.014, ovikoodi vaihdettu.",
    "Ramadanin aikana hiljaisempaa iltapäivisin.",
    "Tänään testattiin uutta jonotusta. Hyvä! Jatketaan 2 vk.",
    "Sosiaalityöntekijä mukana joka 2. tiistai.",
    "Perhe, 5 henkeä, asunto- ja päivähoitoasia.",
    "Nuori, 17 v, ohjattu ammattikouluun.",
    "Kirjasto Oodissa esittely ti 24.11. klo 17",
    "Kuntoutustuki, toimeentulotuki ja asumistuki: 4, 11, 9",
    "Lugn dag, 9 besök. Regn hela dagen.",
    "Kön var lång kl. 11.30–13, två rådgivare sjuka.",
    "Folkpensionsanstaltens system låg nere på förmiddagen.",
    "FPA och Migri: 20 frågor om brev och beslut.",
    "Öppet kl. 9-15 i Vasa, stängt den 6.12.",
    "Tolkar i arabiska och somaliska på plats, dari saknades.",
    "Vecka 47: 63 besök, i fjol 41.",
    "Vi flyttade från Helsingfors till Esbo kl. 12.",
    "Tre unga hänvisades till Navigatorn, två till Marthorna.",
    "Röda Korset delade ut kläder 13-15.",
    "Svenska kurser börjar i januari, 12 platser kvar.",
    "Blankett KT1 tog slut, 30 kopior behövs.",
    "Bo kvar i bostaden: fyra frågor om hyresavtal.",
    "Per telefon 12, WhatsApp 8, vid disken 31.",
    "Hans lapp om öppettider behövs på arabiska.",
    "Jul- och nyårsstängt 23.12.2026–7.1.2027.",
    "Quiet day, 9 visits. Rain all day.",
    "Queue of 45 min between 11 and 1, two advisors ill.",
    "The Finnish Immigration Service site was down until noon.",
    "Many letters from Kela and the Tax Office, about 20.",
    "Questions about the Social Insurance Institution and basic income.",
    "On Friday 20 November 2026 we close at 2 pm.",
    "Arabic and Somali interpreters were here 12-15, Dari was missing.",
    "Moved from Helsinki to Vantaa at noon.",
    "We sent 3 young people to Ohjaamo and 2 to the Red Cross.",
    "Said hello to the new guard. Will need more forms, May is busy.",
    "Week 47: 63 visits, 41 last year (+54%).",
    "AMIF 2021-2027 report due on 1 December.",
    "Open 10:00-16:00, Tuesdays and Fridays; closed on Christmas Eve.",
    "Room 3.014, floor 2, printer no. 5.",
    "Digital Identity and e-services took most of the afternoon.",
    "About 1,420 participants in 49 events, 320 in trainings.",
    "Copy costs 0.20 €, paper for 500 pages left.",
    "New Year: closed 31/12/2026 - 2/1/2027.",
];

#[test]
fn ordinary_notes_in_three_languages_raise_nothing() {
    let known = Ordinary::default();
    let alarms: Vec<String> = NOTES
        .iter()
        .flat_map(|note| {
            free_text::look_through(note, &known)
                .into_iter()
                .map(move |place| format!("{:?} {:?} in {note}", place.kind, &note[place.range]))
        })
        .collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}
