# The statistics: what the desk asks of its own figures.

statistics-missing = { $count ->
    [one] Puuttuu yksi aukiolopäivä: luvut eivät ole täydet.
   *[other] Puuttuu { $count } aukiolopäivää: luvut eivät ole täydet.
}
statistics-missing-before = { $count ->
    [one] Vertailujaksosta puuttuu yksi aukiolopäivä.
   *[other] Vertailujaksosta puuttuu { $count } aukiolopäivää.
}
statistics-pending = { $count ->
    [one] Jakso on kesken: yksi aukiolopäivä on edessä.
   *[other] Jakso on kesken: { $count } aukiolopäivää on edessä.
}
statistics-compared-with = Verrattu jaksoon { $period }.
statistics-week-53 = Edellisenä vuonna ei ollut viikkoa 53. Viikkoa 53 verrataan viikkoon 52.
statistics-before = Ennen
statistics-now = Nyt
# The head of the column that names the day or week of the earlier period.
statistics-compared-item = Verrattu
statistics-difference = Ero
statistics-percent = Muutos-%
statistics-share = Osuus
statistics-overview = Yleiskuva
statistics-days-of = Aukiolopäivät: { $state }
statistics-most-common = Yleisimmät: { $axis }
statistics-more-lines = { $count ->
    [one] Yksi harvinaisempi rivi jätettiin pois.
   *[other] { $count } harvinaisempaa riviä jätettiin pois.
}
statistics-phone-and-whatsapp = Puhelimella ja WhatsAppilla { $percent } ({ $part } / { $whole }).
statistics-own-language = Omalla kielellä palveltiin { $percent } niistä, joista se kirjattiin ({ $part } / { $whole }).
statistics-served-off = Kysymys ”Miten palveltiin” ei ole käytössä. Kun se on, tässä näkyy, kuinka moni sai palvelua omalla kielellään ja mitä kieliä puuttui.
statistics-lacking = Kielet, joita pisteellä ei osattu
statistics-lacking-none = Kaikkia palveltiin omalla kielellä, tai sitä ei kirjattu.
statistics-lacking-remark = Käynnit, joissa palveltiin muuten kuin neuvojan kanssa omalla kielellä.
statistics-groups = Ohjaukset tahon lajin mukaan
statistics-group = Tahon laji
statistics-group-association = järjestöt
statistics-group-municipal-immigrant-services = kunnan maahanmuuttajapalvelut
statistics-group-social-and-health = sosiaali- ja terveyspalvelut
statistics-group-education = koulutus
statistics-group-other-municipal = muut kunnan palvelut
statistics-group-state = valtion viranomaiset
statistics-group-employer = työnantajat
statistics-group-other = muut
statistics-heat = Käynnit viikonpäivän ja tunnin mukaan
statistics-targets = Tavoitteet
statistics-target = Tavoite
statistics-period = Jakso
statistics-counted = Mitä lasketaan
statistics-reached = Toteutunut
statistics-goal = Tavoiteltu
statistics-of-goal = Tavoitteesta
statistics-of-period = Ajasta kulunut
statistics-state = Tilanne
statistics-target-met = saavutettu
statistics-target-on-course = aikataulussa
statistics-target-behind = jäljessä
statistics-no-targets = Tavoitteita ei ole.
statistics-participants = Osallistujat
statistics-events = Tapahtumat
statistics-events-by-kind = Tapahtumat lajin mukaan
statistics-events-by-place = Tapahtumat toimipisteen mukaan
statistics-events-by-month = Tapahtumat kuukausittain
statistics-event-title = Nimi
statistics-no-events = Jaksolla ei ole tapahtumia.
statistics-kind = Laji
statistics-month = Kuukausi
statistics-kind-gathering = avoin tilaisuus
statistics-kind-training = koulutus
statistics-kind-information = tiedotustilaisuus
statistics-kind-group = ryhmä
statistics-kind-other = muu
statistics-observations = Havainnot
statistics-observation = Havainto
statistics-observations-internal = Sisäinen. Lue tekstit läpi ennen kuin annat ne muille: niistä ei saa tunnistaa ketään.
statistics-observations-count = { $count ->
    [one] Jaksolla kirjattiin yksi havainto.
   *[other] Jaksolla kirjattiin { $count } havaintoa.
}
statistics-no-observations = Jaksolla ei ole havaintoja.
statistics-coverage = Aukiolopäivien kattavuus
statistics-no-days = Jaksolla ei ole aukiolopäiviä.

# The statistics screen.
statistics-section-overview = Yleiskuva
statistics-section-topics = Asiat
statistics-section-languages = Kielet
statistics-section-channels = Kanavat
statistics-section-referrals = Ohjaukset
statistics-section-times = Ajat ja viikot
statistics-section-others = Muut kysymykset
statistics-section-own = Oma taulukko
statistics-section-coverage = Kattavuus
statistics-asking = Luvut lasketaan…
statistics-nothing-here = Kirjassa ei ole muita kysymyksiä käytössä. Niitä otetaan käyttöön asetuksissa.
statistics-empty = Tältä jaksolta ei ole vielä käyntejä. Kirjaa käynnit välilehdellä Kirjaa. Luvut ja kaaviot näkyvät tässä, kun käyntejä on kirjattu.
statistics-before-button = ◂ Edellinen
statistics-after-button = Seuraava ▸
statistics-now-button = Nyt
statistics-week = Viikko
statistics-quarter = Neljännes
statistics-half-year = Puolivuosi
statistics-year = Vuosi
statistics-order-total = yleisimmät ensin
statistics-order-list = luettelon järjestys
statistics-order-button = Järjestys: { $order }
statistics-counted-button = Lasketaan: { $what }
statistics-against-none = Ei vertailua
statistics-against-previous = Vertailu: edellinen jakso
statistics-against-year-before = Vertailu: vuosi sitten
statistics-rows = Rivit
statistics-columns = Sarakkeet
statistics-no-columns = ei sarakkeita
statistics-save = Tallenna…
statistics-save-all = Tallenna kaikki…
statistics-save-one = Tallenna: { $title }
statistics-save-section = Tallenna kaikki tämän sivun taulukot
statistics-folder = Kansio, johon tiedostot tallennetaan
statistics-browse = Selaa…
statistics-write = Tallenna tiedostot
statistics-leave = Peruuta
statistics-writing = Tiedostoja kirjoitetaan ja tarkistetaan…
statistics-written = Tallennettu ja tarkistettu kansioon { $folder }: { $files }
statistics-more = Näytä lisää (vielä { $count })
