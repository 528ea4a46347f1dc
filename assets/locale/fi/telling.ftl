# Mitä toimipisteelle kerrotaan ja mikä lähtee siltä: esikatselu, vertailu, kattavuus, tavoitteet, tapahtumat, havainnot.

telling-held-back = Suojatuissa luvuissa ei ole: { $tables }.
telling-before = Ennen: { $title }
telling-difference = Ero: { $title }
telling-percent = Muutos %: { $title }
telling-weeks-differ = Jaksossa on { $weeks } kokonaista viikkoa, vertailujaksossa { $before }.
error-internal-only = Tässä osassa on tarkkoja lukuja ja sanoja, joita ei voi suojata. Mitään ei tallennettu. Valitse sisäiset, tarkat luvut.
error-unknown-thing = Kirjassa ei ole kohdetta { $id }, tai se on poistettu. Mitään ei muutettu.
telling-preview-sentence = { $count ->
    [one] Esikatselu: yksi toimipisteen viikko on julkaisematta. Luvut voivat vielä muuttua; niitä ei anneta muille.
   *[other] Esikatselu: { $count } toimipisteviikkoa on julkaisematta. Luvut voivat vielä muuttua; niitä ei anneta muille.
}
telling-preview = Esikatselu – ei julkaistu
telling-view-exact = Luvut: tarkat
telling-view-protected = Luvut: suojatut (esikatselu)
telling-only-internal = Tässä osassa on tarkkoja lukuja ja sanoja, joita ei voi suojata. Siksi vain sisäinen on valittavissa.
telling-days = Aukiolopäivät: kirjattu { $recorded }, vahvistettu nolla { $zero }, suljettu { $closed }, puuttuu { $missing }. Kirjauksia muina päivinä: { $unexpected }.
telling-days-known = Aukiolopäivät: auki ja tiedossa { $known }, suljettu { $closed }, puuttuu { $missing }.
telling-days-pending = Aukiolopäiviä vielä tulossa: { $count }.
telling-about-days = Aukiolopäivät

telling-targets = Tavoitteiden kirjaaminen
telling-events = Tapahtumien kirjaaminen
telling-observations = Havaintojen kirjaaminen
telling-new-target = Uusi tavoite
telling-new-event = Uusi tapahtuma
telling-new-observation = Uusi havainto
telling-correct-title = Korjaa kirjausta
telling-correct = Korjaa
telling-remove = Poista
telling-bring-back = Palauta
telling-saved = Tallennettu.
telling-removed = Poistettu luvuista: { $what }
telling-save = Tallenna
telling-name = Tavoitteen nimi
telling-no-persons = Älä kirjoita nimiä tai muuta, mistä ihmisen voi tunnistaa.
telling-period-hint = Esimerkiksi 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 tai 2026-01-01..2026-09-30.
telling-goal-number = määrä
telling-goal-share = osuus kaikista toimipisteistä, %
telling-goal-how-many = Tavoiteluku
telling-gap-name = Anna tavoitteelle nimi.
telling-gap-period = Tätä jaksoa ei voi lukea.
telling-gap-goal = Anna luku, joka on suurempi kuin 0. Osuus on enintään 100.
telling-gap-title = Anna tapahtumalle nimi.
telling-gap-participants = Anna osallistujien määrä lukuna.
telling-gap-topic = Valitse asia.
telling-gap-text = Kirjoita havainto, enintään { $most } merkkiä.
telling-gap-date = Anna päivä, esimerkiksi 20.11.2026.
telling-gap-place = Valitse toimipiste.
telling-participants = { $count ->
    [one] yksi osallistuja
   *[other] { $count } osallistujaa
}
telling-share-of-all = Osuus tarvitsee toimipisteen: kaikki yhdessä ovat aina kokonaisuus. Mitään ei muutettu.
telling-mapping = DHIS2-koodien tiedosto (TOML)
telling-mapping-hint = Tyhjä: käytetään tämän kirjan omia koodeja.
telling-progress-legend = Pylväs: tavoitteesta saavutettu. Pystyviiva: jaksosta kulunut.
telling-days-button = Päivät…
telling-days-from = Ensimmäinen päivä
telling-days-to = Viimeinen päivä
telling-days-show = Näytä
telling-day-past = { $day } on yli kahden viikon takana. Jos päivä on oikein, tallenna uudelleen.
telling-day-ahead = { $day } on tulevaisuudessa. Jos päivä on oikein, tallenna uudelleen.
