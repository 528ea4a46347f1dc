# Documents and files: the daily sheet, the weekly statistics.

report-daily-title = Päiväraportti
report-weekly-title = Viikkotilasto
report-page = sivu { $page } / { $pages }
report-all-places = Kaikki toimipisteet
report-axis-place = Toimipiste
report-axis-date = Päivä
report-axis-week = Viikko
report-axis-weekday = Viikonpäivä
report-axis-hour = Kellonaika
report-own-name = Oma nimi
report-measure-visits = Käyntejä
report-measure-mentions = Mainintoja
report-measure-people = Kävijöitä
report-total = Yhteensä
report-total-mentions = Mainintoja yhteensä
report-total-missing = { $count ->
    [one] { " " }(puuttuu 1 päivä)
   *[other] { " " }(puuttuu { $count } päivää)
}
report-key-visits = käyntiä
report-key-people = kävijää
report-key-staff = { $count ->
    [one] työntekijä
   *[other] työntekijää
}
report-key-languages = { $count ->
    [one] kieli
   *[other] kieltä
}
report-key-days = aukiolopäivistä kirjattu
report-days = Päivät
report-day-state = Mitä päivästä tiedetään
report-by-hour = Käynnit kellonajan mukaan

report-status-exact = tarkka
report-status-rounded = pyöristetty
report-status-protected = suojattu
report-status-missing = puuttuu
report-status-closed = suljettu
report-mark-legend = ? = luku puuttuu · × = suljettu · * = suojattu

report-day-recorded = kirjattu
report-day-unexpected = kirjattu, ei aukiolopäivä
report-day-zero = auki, vahvistettu nolla
report-day-known = auki, tiedossa
report-day-closed = suljettu
report-day-missing = puuttuu, mitään ei kirjattu
report-day-pending = vielä edessä
report-day-none = ei aukiolopäivä
report-day-recorded-sentence = Toimipiste oli auki ja käynnit on kirjattu.
report-day-unexpected-sentence = Käyntejä on kirjattu, vaikka päivä ei ole aukiolopäivä.
report-day-zero-sentence = Toimipiste oli auki, mutta kukaan ei käynyt. Nolla on vahvistettu.
report-day-known-sentence = Toimipiste oli auki ja päivän käynnit ovat mukana luvuissa. Käyntejä on voinut olla nollakin.
report-day-closed-sentence = Toimipiste oli suljettu. Käyntejä ei odotettu.
report-day-missing-sentence = Luvut puuttuvat: toimipisteen piti olla auki, mutta päivästä ei ole kirjattu mitään. Tämä ei ole nolla.
report-day-pending-sentence = Päivästä ei ole vielä kirjattu mitään.
report-day-none-sentence = Päivä ei ole aukiolopäivä, eikä siitä ole kirjattu mitään.

report-daily-note = Päivän muistiinpano
report-daily-note-shortened = Muistiinpano on lyhennetty, jotta raportti mahtuu sivulle. Se on kirjassa kokonaan.

report-list-empty = Ei käyntejä.
report-list-only-zero = Luvut ovat 0.
report-list-others = { $count ->
    [one] { $count } muu
   *[other] { $count } muuta
}
report-list-others-none = { $count ->
    [one] Yhdellä muulla vaihtoehdolla ei ollut käyntejä.
   *[other] { $count } muulla vaihtoehdolla ei ollut käyntejä.
}
report-list-others-zero = { $count ->
    [one] Yhden muun vaihtoehdon luku on 0.
   *[other] { $count } muun vaihtoehdon luku on 0.
}
report-no-numbers-missing = Luvut puuttuvat: aukiolopäivistä ei ole kirjattu mitään. Tämä ei ole nolla.
report-no-numbers-closed = Toimipiste oli suljettu, joten lukuja ei ole.
report-no-numbers-protected = Luvut on suojattu, jotta ketään ei voi tunnistaa.
report-matrix-summary = { $rows } × { $columns }
report-matrix-other-columns = muut
report-matrix-others = Sarake ”muut” sisältää: { $names }.
report-matrix-none-left-out = Rivit ja sarakkeet, joilla ei ollut käyntejä, on jätetty pois.
report-matrix-zero-left-out = Rivit ja sarakkeet, joiden luku on 0, on jätetty pois.
report-missing-days = Kaikkia aukiolopäiviä ei ole kirjattu, joten luvut ovat vajaat. Puuttuu: { $days }.
report-mentions-remark = Luvut ovat mainintoja: yhdellä käynnillä voi olla niitä useita. Käyntejä oli { $visits }.
report-chart-of = Kaavio. { $what }. Luvut ovat viereisessä taulukossa.
report-chart-alternative = Pylväskaavio. { $what }: { $numbers }.

report-marking-internal = Sisäinen – tarkat luvut
report-marking-protected = Suojatut luvut
report-marking-internal-sentence = Luvut ovat tarkkoja ja tarkoitettu vain omaan käyttöön. Pieni luku voi paljastaa ihmisen: älä anna tätä muille.
report-marking-protected-sentence = Luvut on suojattu niin, ettei ketään voi tunnistaa niistä. Tiedoston saa antaa muille.

report-reading = Näin lukuja luetaan
report-reading-visit = Käynti on yksi yhteydenotto toimipisteessä, puhelimessa tai viestillä. Kävijöitä voi käynnillä olla useita.
report-reading-mentions = Asiat ja ohjaukset ovat mainintoja: yhdellä käynnillä voi olla niitä useita. Siksi niiden summa voi ylittää käynnit.
report-reading-zero = 0 tarkoittaa, ettei käyntejä ollut.
report-reading-missing = ”puuttuu” tarkoittaa, että aukiolopäivästä ei kirjattu mitään. Se ei ole nolla.
report-reading-closed = ”suljettu” tarkoittaa, että toimipiste oli kiinni eikä lukua odoteta.
report-reading-protected = ”suojattu” tarkoittaa, että lukua ei kerrota, jotta ketään ei voi tunnistaa.

# The note for readers of protected figures
report-note-rounded = Luvut on pyöristetty luvun { $base } kerrannaisiksi, jotta ketään ei voi tunnistaa.
report-note-zero = 0 voi tarkoittaa myös muutamaa.
report-note-off = Yhden toimipisteen yksittäinen luku voi poiketa todellisesta enintään { $most }, pitkässäkin jaksossa. Summat voivat poiketa enemmän.
report-note-adds-up = Rivien ja sarakkeiden luvuista tulee täsmälleen niiden summa.
report-note-exact = Toimipisteen ja viikon käyntien määrä on tarkka. Kävijöiden määrää ei kerrota.
report-note-languages = Kielet lasketaan mainintoina: käynti lasketaan kielelleen kerran jokaista asiaansa kohti.
report-note-few = Jos viikolla on alle { $least } käyntiä, kerrotaan vain käyntien määrä. Muut luvut lisätään seuraavaan viikkoon, jolla käyntejä riittää.
report-note-frozen = Julkaistua viikkoa ei muuteta. Myöhemmät korjaukset tulevat seuraaviin viikkoihin ja voivat näkyä niiden luvuissa.
report-note-thursday = Kuukausi on ne viikot, joiden torstai on siinä. Sama koskee pidempiä jaksoja.
report-note-known = ”auki, tiedossa” tarkoittaa, että päivän käynnit ovat mukana luvuissa. Se ei kerro, kävikö päivänä ketään.

report-sheet-about = Tietoja
report-about-organisation = Organisaatio
report-about-place = Toimipiste
report-about-week = Viikko
report-about-day = Päivä
report-about-marking = Luvut
report-about-visits = Käyntejä yhteensä
report-about-people = Kävijöitä yhteensä
report-about-missing = Puuttuvat päivät
report-about-none-missing = Ei puuttuvia päiviä.
report-about-state = Päivän tila
report-about-staff = Työntekijöitä
report-visits-once = Käyntejä, kukin kerran

report-px-title = { $contents } muuttujina { $variables }
report-px-contents = Tiedot
report-px-unit = kpl
report-px-symbols = ”-” tarkoittaa, ettei kukaan käynyt: tarkka nolla. ”.” = puuttuu, ”..” = suljettu, ”...” = suojattu. Numerona kirjoitettu 0 on pyöristetty.

error-report = Raporttia ei voitu tehdä: { $reason }. Kirjatut tiedot ovat tallessa. Kokeile toista tiedostomuotoa.
error-unknown-format = ”{ $text }” ei ole tiedostomuoto. Mitään ei kirjoitettu. Valitse csv, xlsx, pdf, px, sdmx tai dhis2.
error-dhis2-mapping = DHIS2-koodien tiedostoa ei voi käyttää: { $reason }. Mitään ei kirjoitettu. Korjaa tiedosto ja yritä uudelleen.
