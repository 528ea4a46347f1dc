# The help of the commands: what “--help” and the man pages say, and what is told of arguments that are not understood.
# A key beginning with “cli-” is made from the command and the argument; tests/program/help.rs holds them.

# The commands
cli-kavijakirja = Kävijäkirja: matalan kynnyksen neuvontapisteiden kävijäkirja. Ilman komentoa avautuu ikkuna
cli-new = Tee kirja
cli-log = Kirjaa käynti, tai --stdin-valitsimella käynti joka riviltä; tulostaa tunnuksen, kun käynti on tallessa
cli-amend = Korjaa käyntiä
cli-remove = Poista käynti luvuista
cli-undo = Kumoa viimeisin muutos päivän käynteihin; uudestaan kumoaa yhden lisää
cli-list = Luettele käynnit tunnuksineen
cli-day = Näytä tai aseta päivän tiedot
cli-place = Toimipisteet: lisää, luettele, nimeä, poista käytöstä, aukiolo, sulkupäivät
cli-vocabulary = Kysymykset ja vaihtoehdot: näytä, nimeä, poista käytöstä, yhdistä, lisää; vie ja tuo
cli-event = Tapahtumat ja niiden osallistujat
cli-observe = Merkitse tai luettele havaintoja ilman henkilöitä
cli-feedback = Mitä kävijöiltä kysytään, kun kone käännetään heihin päin, ja mitä he vastaavat
cli-target = Rahoittajien tavoitteet ja niiden toteutuminen
cli-figures = Yksi taulukko
cli-statistics = Osa toimipisteen omista tilastoista: osuudet, järjestys ja tavoitteet
cli-coverage = Aukiolopäivät: kirjattu, nolla, suljettu, puuttuu
cli-daily = Päiväraportti tiedostoina tai paperilla
cli-weekly = Viikon tilastot tiedostoina tai paperilla
cli-drives = Irrotettavat levyt ja niiden vapaa tila
cli-printers = Tulostimet, niiden lokerot ja se, mikä ne pysäyttää
cli-import = Tuo aiempia tilastoja taulukkotiedostosta
cli-bundle = Siirrä muutoksia koneen kirjasta toisen kirjaan
cli-backup = Kirjan tarkistetut kopiot: yksi käsin tai itsestään otettavat
cli-restore = Palauta varmuuskopio kirjan paikalle; nykyinen kirja siirretään sivuun, ei poisteta
cli-salvage = Tee uusi kirja kaikesta, mitä vaurioituneesta voi vielä lukea; vaurioitunutta vain luetaan
cli-forget = Supista vanhojen viikkojen käynnit viikkoluvuiksi. Tätä ei voi perua
cli-check = Tarkista, että kirja on ehjä
cli-support = Raportti tietokonetukea varten: versiot, koot, asetukset, loki. Ei käyntejä, nimiä eikä polkuja
cli-manual = Käsikirja tekstinä; kumpikin käsikirja PDF-tiedostoina --to-valitsimella
cli-demo = Tee uusi kirja uskottavista käynneistä ohjelman kokeilua varten

# What means the same wherever it stands
cli-any-book = Kirja; käyttäjän oma, jos puuttuu
cli-any-lang = Viestien ja asiakirjojen kieli: fi, sv tai en
cli-any-help = Näytä ohje
cli-any-version = Näytä versio
cli-any-json = Yksi JSON-olio
cli-any-place = Toimipiste; voi puuttua, jos kirjassa on vain yksi
cli-any-date = Päivä; tänään, jos puuttuu
cli-any-period = 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 tai 2026-01-01..2026-09-30
cli-any-measure = Mitä lasketaan
cli-any-measure-visits = Käynnit, tai maininnat, jos käynnillä voi olla monta
cli-any-measure-people = Kävijät
cli-any-compare = Aiemman jakson rinnalla: previous (edellinen) tai year-before (vuosi sitten)
cli-any-take-out = Ota muistiinpanosta pois se, mikä voi nimetä ihmisen, ennen tallennusta
cli-any-passphrase-file = Tunnuslause tiedoston ensimmäisellä rivillä; kysytään päätteellä, jos puuttuu
cli-any-print = Tulosta nimetylle tai tavalliselle tulostimelle
cli-any-copies = Montako kappaletta tulostetaan
cli-any-tray = Lokero, josta paperi otetaan, kuten komento printers sen nimeää
cli-any-dimension = Kysymys
cli-any-code = Vaihtoehto
cli-any-fi = Suomeksi
cli-any-sv = Ruotsiksi
cli-any-en = Englanniksi

# new
cli-new-vocabulary = Oma sanasto (TOML); valmis, jos puuttuu
cli-new-preset = Valmis alku: kototori, outreach tai library. Sen aukiolo on niiden toimipisteiden, joille ei anneta omaa
cli-new-place = Toimipiste aukioloaikoineen: "Hervanta=tue 10-16,fri 10-16". Voi antaa useasti
cli-new-organisation = Organisaatio; näkyy raporttien alussa
cli-new-base = Suojatut luvut ovat tämän monikertoja: 3, tai 5, joka kertoo vähemmän. 3, jos puuttuu

# log, amend, remove, undo
cli-any-topic = Asiat: yksi tai useampi
cli-any-language = Puhuttu kieli (ISO 639-3)
cli-any-channel = Miten yhteys otettiin; tavallinen kanava, jos puuttuu
cli-any-people = Montako kävijää tuli yhdessä
cli-any-times = Montako samanlaista käyntiä tämä tarkoittaa
cli-any-referral = Minne kävijät ohjattiin
cli-any-answer = Vastaus muuhun kysymykseen
cli-any-hour = Tunti, 0–23
cli-log-id = Käynnin tunnus, jotta uusi yritys lasketaan vain kerran
cli-log-stdin = Lue käynnit syötteestä, yksi JSON-olio rivillä
cli-amend-id = Korjattavan käynnin tunnus
cli-remove-id = Poistettavan käynnin tunnus
cli-undo-date = Käyntien päivä; tänään, jos puuttuu
cli-undo-place = Toimipiste; ainoa, jos puuttuu

# list, day
cli-list-place = Toimipiste; kaikki, jos puuttuu
cli-list-json = Yksi JSON-olio rivillä
cli-day-date = Katsottava päivä
cli-day-status = Auki, suljettu tai auki ilman kävijöitä
cli-day-status-open = Toimipiste oli auki
cli-day-status-closed = Toimipiste oli suljettu
cli-day-status-zero = Toimipiste oli auki, mutta kukaan ei tullut
cli-day-staff = Montako oli töissä, 3, tai rooleittain: advisor=2,volunteer=1. Roolit: advisor, community-advisor, volunteer, interpreter, other
cli-day-note = Muistiinpano ilman henkilöitä
cli-day-remove = Poista päivän merkinnät; käynnit jäävät

# place
cli-place-add = Lisää toimipiste: "Hervanta=tue 10-16,fri 10-16"
cli-place-add-place = Nimi ja aukioloajat
cli-place-list = Luettele toimipisteet
cli-place-list-json = Yksi JSON-olio rivillä
cli-place-rename = Anna uusi nimi; tunnus pysyy
cli-place-rename-place = Nimettävä toimipiste
cli-place-rename-name = Uusi nimi
cli-place-retire = Poista toimipiste käytöstä
cli-place-retire-place = Poistettava toimipiste
cli-place-retire-from = Ensimmäinen päivä poissa käytöstä; tänään, jos puuttuu
cli-place-restore = Palauta toimipiste käyttöön
cli-place-restore-place = Palautettava toimipiste
cli-place-restore-from = Ensimmäinen päivä taas käytössä; tänään, jos puuttuu
cli-place-hours = Uudet aukioloajat: "tue 10-16,fri 10-16"
cli-place-hours-place = Toimipiste, jonka aukiolo muuttuu
cli-place-hours-hours = Aukioloajat
cli-place-hours-from = Ensimmäinen päivä, jona ne pätevät; tänään, jos puuttuu
cli-place-move = Siirrä toimipistettä askel luettelon alkuun päin tai --down-valitsimella loppuun päin
cli-place-move-place = Siirrettävä toimipiste
cli-place-move-down = Loppuun päin
cli-place-close = Toimipiste on kiinni yhtenä päivänä
cli-place-close-place = Suljettava toimipiste
cli-place-close-date = Sulkupäivä
cli-place-open = Toimipiste ei olekaan kiinni sinä päivänä
cli-place-open-place = Toimipiste, joka onkin auki
cli-place-open-date = Päivä, jona se onkin auki

# vocabulary
cli-vocabulary-show = Näytä ne tunnuksineen
cli-vocabulary-show-dimension = Vain tämä kysymys
cli-vocabulary-show-json = Yksi JSON-olio vaihtoehtoa kohti, kukin omalla rivillään
cli-vocabulary-export = Kirjoita kaikki TOML-muodossa toista konetta varten
cli-vocabulary-export-to = Uusi tiedosto; tuloste, jos puuttuu
cli-vocabulary-import = Lue sellainen tiedosto; saman tunnuksen tiedot yhdistyvät
cli-vocabulary-import-file = Luettava tiedosto
cli-vocabulary-retire = Poista vaihtoehto käytöstä
cli-vocabulary-restore = Palauta poistettu tai yhdistetty vaihtoehto
cli-vocabulary-rename = Anna vaihtoehdolle uusi nimi, tai kysymykselle, jos vaihtoehto puuttuu; tunnus pysyy
cli-vocabulary-merge = Toinen vaihtoehto korvaa tästä lähtien ensimmäisen; vanhat luvut pysyvät erillään
cli-vocabulary-merge-code = Vaihtoehto, joka jää pois käytöstä
cli-vocabulary-merge-into = Vaihtoehto, joka korvaa sen
cli-vocabulary-add = Lisää vaihtoehto; puuttuva kieli saa ensimmäisen annetun nimen
cli-vocabulary-add-code = Tunnus; tehdään nimestä, jos puuttuu. Kielillä on ISO 639-3 -koodi
cli-vocabulary-add-own-name = Kielen oma nimi omalla kirjoituksella
cli-vocabulary-add-question = Lisää oma kysymys, 2–12 vaihtoehtoa. Sitä kysytään vasta, kun se otetaan käyttöön
cli-vocabulary-add-question-dimension = Kysymyksen tunnus
cli-vocabulary-add-question-choice = Vaihtoehto, luettelon järjestyksessä
cli-vocabulary-add-question-several = Käynnillä voi olla niitä monta
cli-vocabulary-move = Siirrä vaihtoehtoa, tai ilman sitä kysymystä, askel alkuun päin tai --down-valitsimella loppuun päin
cli-vocabulary-move-down = Loppuun päin
cli-vocabulary-ask = Ota vapaaehtoinen kysymys käyttöön tai --off-valitsimella pois käytöstä; kerro, missä ja miten
cli-vocabulary-ask-off = Ei enää
cli-vocabulary-ask-at = Vain tässä toimipisteessä; voi antaa useasti
cli-vocabulary-ask-everywhere = Taas kaikissa toimipisteissä
cli-vocabulary-ask-required = Vaaditaanko käynniltä vastaus kirjattaessa
cli-vocabulary-ask-keep = Jääkö viimeisin valinta seuraavaan käyntiin; myös aina kysyttäville
cli-vocabulary-undo = Kumoa viimeisin kysymysten, vaihtoehtojen tai toimipisteiden muutos; uudelleen kutsuttuna sitä edeltävä

# event
cli-event-add = Kirjaa tapahtuma; tulostaa tunnuksen, kun se on tallessa
cli-event-add-kind = Millainen tapahtuma oli
cli-any-kind-gathering = Kaikille avoin tilaisuus
cli-any-kind-training = Koulutus ammattilaisille tai vapaaehtoisille
cli-any-kind-information = Tietotilaisuus
cli-any-kind-group = Ryhmä, joka kokoontuu toistuvasti
cli-any-kind-other = Jokin muu
cli-event-add-title = Tapahtuman nimi ilman henkilöitä
cli-event-add-participants = Montako osallistui
cli-event-list = Luettele tapahtumat tunnuksineen
cli-event-list-place = Toimipiste; kaikki, jos puuttuu
cli-event-list-json = Yksi JSON-olio rivillä
cli-event-table = Montako tapahtumaa oli ja montako osallistui
cli-event-table-place = Toimipiste; kaikki, jos puuttuu
cli-event-table-by = Mitä rivit ovat
cli-event-table-by-kind = Tapahtuman laji
cli-event-table-by-place = Toimipiste
cli-event-table-by-month = Kalenterikuukausi
cli-event-amend = Korjaa tapahtumaa; mitä ei sanota, se pysyy
cli-event-amend-id = Korjattavan tapahtuman tunnus
cli-event-amend-date = Toinen päivä
cli-event-amend-place = Toinen toimipiste
cli-event-amend-kind = Toinen laji
cli-event-amend-title = Toinen nimi
cli-event-amend-participants = Toinen osallistujamäärä
cli-event-remove = Poista tapahtuma luvuista
cli-event-remove-id = Poistettavan tapahtuman tunnus

# observe
cli-observe-text = Mitä havaittiin, ilman henkilöitä
cli-observe-topic = Mihin asiaan havainto liittyy
cli-observe-amend = Korjaa sen sijaan tätä havaintoa; mitä ei sanota, se pysyy
cli-observe-remove = Poista sen sijaan tämä havainto
cli-observe-take-out = Ota pois se, mikä voi nimetä ihmisen, ennen tallennusta
cli-observe-list = Luettele sen sijaan jakson havainnot
cli-observe-to = Kirjoita ne asiakirjaksi tähän kansioon sosiaalista raportointia varten
cli-observe-json = Yksi JSON-olio rivillä

# feedback
cli-feedback-questions = Kysymykset, joita voi kysyä, ja mitä niistä täällä kysytään
cli-feedback-questions-json = Yksi JSON-olio rivillä
cli-feedback-choose = Kysy tästä lähtien näitä, yhdestä kolmeen
cli-feedback-choose-questions = Kysymysten tunnukset
cli-feedback-answer = Laske yhden kävijän vastaukset. Tuntia tai päivää ei tallenneta, vain viikko
cli-feedback-answer-answers = Kysymys ja sen kasvo: helped=yes, helped=middle, helped=no
cli-feedback-results = Mitä jakson päättyneinä viikkoina vastattiin: aina suojattuna
cli-feedback-results-period = Jakso, kokonaisia viikkoja
cli-feedback-results-place = Toimipiste; kaikki yhdessä, jos puuttuu
cli-feedback-results-json = Yksi JSON-olio kysymystä kohti
cli-feedback-lock = Lukitse paluu kävijältä neuvojalle tunnuslauseella, tai kerro, onko se lukittu
cli-feedback-lock-passphrase-file = Tiedosto, jonka ensimmäinen rivi on tunnuslause
cli-feedback-lock-off = Pitkä painallus kulmaan riittää taas

# target
cli-target-add = Aseta tavoite; samanniminen korvataan. Tulostaa tunnuksen, kun se on tallessa
cli-target-add-name = Tavoitteen nimi
cli-target-add-period = Milloin se on saavutettava
cli-target-add-place = Missä toimipisteessä; kaikki yhdessä, jos puuttuu
cli-target-add-counted = Mitä lasketaan
cli-any-counted-visits = Käynnit
cli-any-counted-people = Kävijät
cli-any-counted-participants = Tapahtumien osallistujat
cli-any-number = Vähintään tämä määrä
cli-any-per-mille = Vähintään tämä osuus kaikista toimipisteistä, promilleina: 50 on 5 %
cli-target-amend = Korjaa tavoitetta; mitä ei sanota, se pysyy, myös tunnus
cli-target-amend-id = Korjattavan tavoitteen tunnus
cli-target-amend-name = Toinen nimi
cli-target-amend-period = Toinen jakso
cli-target-amend-place = Toinen toimipiste
cli-target-amend-all-places = Kaikki toimipisteet yhdessä
cli-target-amend-counted = Lasketaan jotain muuta
cli-target-remove = Poista tavoite
cli-target-remove-id = Poistettavan tavoitteen tunnus
cli-target-list = Luettele tavoitteet ja niiden toteutuminen
cli-target-list-json = Yksi JSON-olio rivillä

# figures, statistics, coverage
cli-figures-place = Toimipiste; kaikki, jos puuttuu
cli-figures-rows = Mitä rivit ovat: kysymys, place, date, week, weekday tai hour
cli-figures-columns = Mitä sarakkeet ovat
cli-figures-protect = Pyöristetyt luvut, jotka saa antaa muille. Samalla jakson viikot julkaistaan
cli-figures-preview = Sama julkaisematta mitään, myös keskeneräisestä viikosta: mitä julkaisu antaisi nyt
cli-statistics-place = Toimipiste; kaikki, jos puuttuu
cli-statistics-section = Mikä osa
cli-statistics-rows = Osan "own" rivit
cli-statistics-columns = Osan "own" sarakkeet
cli-statistics-by-total = Yleisin ensin, ei luettelon järjestyksessä
cli-statistics-to = Kirjoita taulukot tiedostoiksi tähän kansioon: suojattuina tai --internal-valitsimella tarkkoina
cli-statistics-internal = Tarkat luvut tiedostoihin omaan käyttöön; suojatut, jos puuttuu
cli-statistics-preview = Esikatsele lukuja suojattuina, kuten ne lähtisivät, julkaisematta mitään
cli-statistics-format = Tiedostomuodot: csv, xlsx, pdf
cli-statistics-json = Yksi JSON-olio kustakin taulukosta
cli-coverage-place = Toimipiste; kaikki, jos puuttuu

# daily, weekly, drives, printers, import
cli-daily-date = Raportin päivä
cli-daily-to = Kansio, johon raportti kirjoitetaan
cli-daily-format = Tiedostomuodot: pdf, csv
cli-weekly-week = Viikko, esimerkiksi 2026-W47
cli-weekly-to = Kansio tai levy, johon tilastot kirjoitetaan
cli-weekly-place = Toimipiste; kaikki yhdessä, jos puuttuu
cli-weekly-format = Tiedostomuodot: csv, xlsx, pdf, px, sdmx, dhis2
cli-weekly-dhis2-mapping = Koodien nimet DHIS2:ssa, TOML-muodossa; omat, jos puuttuu
cli-weekly-internal = Tarkat luvut omaan käyttöön; suojatut, jos puuttuu
cli-drives-json = Yksi JSON-olio rivillä
cli-printers-json = Yksi JSON-olio rivillä
cli-import-file = Taulukko CSV-muodossa
cli-import-mapping = Mitä sen sarakkeet tarkoittavat (TOML)
cli-import-dry-run = Kerro vain, mitä kirjattaisiin ja hylättäisiin
cli-import-accept-rest = Kirjaa hyväksytyt rivit, vaikka muita hylätään

# bundle
cli-bundle-write = Kirjoita muutokset edellisen paketin jälkeen uuteen tiedostoon tunnuslauseella suljettuna
cli-bundle-write-to = Uusi tiedosto; vanhaa ei koskaan korvata
cli-bundle-write-no-passphrase = Jätä sulkematta: löytäjä voi lukea jokaisen käynnin
cli-bundle-write-all = Kaikki, ei vain muutoksia edellisen paketin jälkeen
cli-bundle-read = Kerro, mitä paketti muuttaisi, ja ota se sisään --accept-valitsimella
cli-bundle-read-file = Luettava paketti
cli-bundle-read-passphrase-file = Tunnuslause tiedoston ensimmäisellä rivillä. Kysytään päätteellä, jos puuttuu ja sitä tarvitaan
cli-bundle-read-accept = Ota sisään; muuten kerrotaan vain, mitä muuttuisi. --yes on sama
cli-bundle-read-dry-run = Kerro vain, mitä muuttuisi
cli-bundle-read-join = Tee yksi kirja kahdesta, joilla ei vielä ole mitään yhteistä

# backup, restore, salvage, forget
cli-backup-to = Kopioi kirja tähän uuteen tiedostoon ja tarkista kopio
cli-backup-automatic = Ota erääntyneet varmuuskopiot, kuten ikkuna itsestään, ja poista vanhentuneet
cli-backup-list = Luettele automaattiset varmuuskopiot, uusin ensin
cli-backup-second = Säilytä automaattiset varmuuskopiot tästä lähtien myös tässä kansiossa: tikulla tai toisella levyllä
cli-backup-no-second = Ei enää toista kansiota; siellä olevat kopiot säilyvät
cli-backup-json = Yksi JSON-olio rivillä
cli-restore-file = Palautettava varmuuskopio
cli-restore-salvage = Nykyinen kirja on vaurioitunut: ota mukaan kaikki, mitä siitä voi vielä lukea
cli-salvage-damaged = Vaurioitunut kirja
cli-salvage-to = Uusi tiedosto
cli-salvage-backup = Varmuuskopio, josta aloitetaan
cli-forget-before = Supista tätä viikkoa (kuten 2024-W47) aiempien viikkojen käynnit luvuiksi
cli-forget-due = Sama kaikelle kirjan omaa rajaa vanhemmalle, kuten ikkuna itsestään
cli-forget-after = Unohda tästä lähtien näin monta kuukautta vanhemmat käynnit; 0 ottaa unohtamisen pois
cli-forget-dry-run = Kerro vain, mitä unohdettaisiin
cli-forget-backups-too = Ota sen jälkeen uusi automaattinen varmuuskopio ja poista vanhat, joissa käynnit vielä ovat

# manual, demo
cli-manual-to = Kansio kummallekin käsikirjalle PDF-tiedostoina
cli-manual-figures = Tulosta sivu siitä, mitä luvut tarkoittavat
cli-demo-weeks = Montako viikkoa, nykyinen viimeisenä
cli-demo-seed = Sama siemenluku samana päivänä tekee saman kirjan
cli-demo-visits = Montako käyntiä kaikkiaan
cli-demo-places = Montako toimipistettä

# What a value is called
cli-value-file = TIEDOSTO
cli-value-bool = TOTUUSARVO
cli-value-language = KIELI
cli-value-name-hours = NIMI=AUKIOLO
cli-value-name = NIMI
cli-value-number = LUKU
cli-value-place = TOIMIPISTE
cli-value-topic = ASIA
cli-value-channel = KANAVA
cli-value-people = KÄVIJÖITÄ
cli-value-times = KERTAA
cli-value-referral = OHJATTU
cli-value-dim-code = KYSYMYS=VALINTA
cli-value-date = PÄIVÄ
cli-value-hour = TUNTI
cli-value-id = TUNNUS
cli-value-period = JAKSO
cli-value-status = TILA
cli-value-staff = TYÖNTEKIJÄT
cli-value-note = TEKSTI
cli-value-dim = KYSYMYS
cli-value-measure = MITTA
cli-value-dir = KANSIO
cli-value-format = MUOTO
cli-value-printer = TULOSTIN
cli-value-copies = KAPPALEITA
cli-value-tray = LOKERO
cli-value-week = VIIKKO
cli-value-weeks = VIIKKOJA
cli-value-seed = SIEMEN
cli-value-visits = KÄYNTEJÄ
cli-value-places = TOIMIPISTEITÄ
cli-value-damaged = VAURIOITUNUT
cli-value-kind = LAJI
cli-value-title = NIMI
cli-value-participants = OSALLISTUJIA
cli-value-by = MUKAAN
cli-value-text = TEKSTI
cli-value-counted = LASKETTAVA
cli-value-per-mille = PROMILLEA
cli-value-dimension = KYSYMYS
cli-value-code = VAIHTOEHTO
cli-value-into = UUSI
cli-value-own-name = OMA_NIMI
cli-value-choice = VAIHTOEHTO
cli-value-fi = NIMI
cli-value-sv = NIMI
cli-value-en = NIMI
cli-value-hours = AUKIOLO
cli-value-section = OSA
cli-value-question = KYSYMYS
cli-value-question-face = KYSYMYS=KASVO
cli-value-months = KUUKAUSIA

# The words of the help itself
help-usage = Käyttö:
help-commands = Komennot:
help-arguments = Argumentit:
help-options = Valitsimet:
help-some-options = [VALITSIMET]
help-command = KOMENTO
help-default = [oletus: { $value }]
help-possible = Mahdolliset arvot: { $values }

# The man page
help-page-name = NIMI
help-page-synopsis = KÄYTTÖ
help-page-description = KUVAUS
help-page-options = VALITSIMET
help-page-commands = KOMENNOT
help-page-exit = PALUUARVO
help-page-exits = 0 tehty, 1 epäonnistui, 2 väärä käyttö, 3 kirja on vaurioitunut tai liian uusi, 4 levy tai tikku petti.
help-page-files = TIEDOSTOT
help-page-book = Kirja.
help-page-window = Ikkunan asetukset.
help-page-defaults = Mitä organisaatio määrää koneen kaikille käyttäjille.
help-page-portable = Ohjelman vieressä: siirrettävän ohjelman kansio.

# Arguments that are not understood
refusal-unknown-argument = Täällä ei ole valitsinta tai argumenttia ”{ $argument }”. Mitään ei tehty. Katso ohjeesta.
refusal-unknown-command = Komentoa ”{ $command }” ei ole. Mitään ei tehty. Katso ohjeesta.
refusal-did-you-mean = Tarkoititko: { $names }?
refusal-no-value = Arvo puuttuu: { $argument }. Mitään ei tehty. Anna arvo.
refusal-bad-value = ”{ $value }” ei sovi tähän: { $argument }. Mitään ei tehty. Katso ohjeesta.
refusal-bad-choice = ”{ $value }” ei sovi tähän: { $argument }. Mitään ei tehty. Valitse jokin näistä: { $values }.
refusal-bad-number = ”{ $value }” ei ole sopiva luku tähän: { $argument }. Mitään ei tehty. Anna kokonaisluku.
refusal-out-of-range = ”{ $value }” on liian pieni tai liian suuri tähän: { $argument }. Mitään ei tehty. Mahdollinen on { $range }.
refusal-bad-date = ”{ $value }” ei ole päivämäärä. Mitään ei tehty. Kirjoita se näin: 2026-11-20.
refusal-conflict = { $argument } ei sovi yhteen näiden kanssa: { $others }. Mitään ei tehty. Jätä jokin pois.
refusal-twice = { $argument } annettiin monta kertaa. Mitään ei tehty. Anna se kerran.
refusal-missing = Jotain puuttuu: { $names }. Mitään ei tehty. Anna sekin.
refusal-count = Arvoja on liikaa tai liian vähän: { $argument }. Mitään ei tehty. Katso ohjeesta.
refusal-not-text = Yksi argumentti sisältää tavuja, jotka eivät ole tekstiä. Mitään ei tehty. Kirjoita se uudelleen.
refusal-other = Argumentteja ei ymmärretty. Mitään ei tehty. Katso ohjeesta.
refusal-help = Ohje: { $command }
refusal-bad-answer = ”{ $text }” ei ole vastaus kysymykseen. Mitään ei tehty. Kirjoita se näin: KYSYMYS=VAIHTOEHTO.
refusal-bad-base = Tämä ei voi olla suojattujen lukujen kanta. Mitään ei tehty. Valitse 3 tai 5.
refusal-bad-comparison = ”{ $text }” ei ole aiempi jakso. Mitään ei tehty. Valitse previous tai year-before.
