# Kun kirjaa ei voi avata: mitä tapahtui, mikä on tallessa ja missä, mitä voi tehdä.

damage-title = Kirja on vaurioitunut
damage-title-foreign = Tiedosto ei ole Kävijäkirjan kirja
damage-title-new = Kirja on tehty uudemmalla ohjelmalla
damage-happened = Osaa kirjan tiedostosta ei voi lukea. Näin käy esimerkiksi, kun levy on rikki. Mitään ei ole poistettu.
damage-detail = Ohjelma kertoo: { $detail }
damage-kept = Tiedosto jää talteen samaan kansioon. Se saa nimeensä päivän: { $path }
damage-looking = Etsitään varmuuskopioita ja luettavia merkintöjä…
damage-backup = Uusin tarkistettu varmuuskopio on päivältä { $date }: { $path }
damage-no-backup = Tarkistettua varmuuskopiota ei löytynyt. Jos se on tikulla, liitä tikku ja etsi uudelleen.
damage-readable = Varmuuskopion lisäksi kirjasta voi vielä lukea merkintöjä: { $count }.
damage-readable-alone = Kirjasta voi vielä lukea merkintöjä: { $count }.
damage-lost = Merkintöjä, joita ei voi lukea mistään: { $count }.
damage-nothing = Kirjasta ei voi enää lukea mitään.
damage-rescue = { $count ->
    [0] Palauta varmuuskopio { $date }
    [one] Palauta varmuuskopio { $date } ja pelasta yksi merkintä
   *[other] Palauta varmuuskopio { $date } ja pelasta { $count } merkintää
}
damage-rescue-alone = { $count ->
    [one] Tee uusi kirja yhdestä merkinnästä
   *[other] Tee uusi kirja { $count } merkinnästä
}
damage-start-new = Aloita uusi kirja
damage-quit = Sulje ohjelma
damage-again = Yritä uudelleen
damage-go-on = Jatka
damage-what = Mitä tehdään?
damage-kept-title = Mikä on tallessa
damage-folder = Etsi varmuuskopiota myös kansiosta
damage-browse = Valitse kansio
damage-search = Etsi uudelleen
damage-working = Tehdään uutta kirjaa. Tämä voi kestää hetken…
damage-done-title = Kirja on taas kunnossa
damage-done = Uusi kirja on tehty ja tarkistettu. Vaurioituneesta tiedostosta pelastettiin merkintöjä: { $count }.
damage-noticed = Kirja on vaurioitunut. Tallennetut käynnit luetaan talteen uuteen kirjaan. Älä kirjaa enempää ennen kuin kirja on korjattu.
damage-show = Korjaa kirja
damage-understood = Selvä
damage-cut-off = Viimeinen tallennus jäi kesken. Muut käynnit ovat tallessa. Katso, onko viimeinen käynti luettelossa.
command-salvaged = Uusi kirja on tehty ja tarkistettu: { $path }. Vaurioituneesta tiedostosta pelastettiin merkintöjä: { $added }. Menetettyjä: { $lost }.
error-no-permission = Tiedostoa { $path } ei ole oikeutta lukea. Mitään ei muutettu. Tarkista tiedoston ja kansion oikeudet tai kirjaudu oikealla tunnuksella.
