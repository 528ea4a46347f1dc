# Bundles: changes carried from one laptop to another.

# What taking in a bundle changes
bundle-from = Paketin on tehnyt: { $organisation }.
bundle-nothing = Kaikki paketin tiedot ovat jo tässä kirjassa.
bundle-foreign = Tämä paketti on kirjasta, jota ei ole ennen yhdistetty tähän: { $organisation }. Yhdistämistä ei voi perua. Tarkista, että paketti on oman toimintanne.
bundle-lacking = { $count ->
    [one] Toisella koneella on vielä { $count } muutos, joka ei ole paketissa. Pyydä paketti, jossa on kaikki.
   *[other] Toisella koneella on vielä { $count } muutosta, jotka eivät ole paketissa. Pyydä paketti, jossa on kaikki.
}
bundle-ahead = { $count ->
    [one] { $count } käynti on päivätty tulevaisuuteen. Tarkista kummankin koneen kello.
   *[other] { $count } käyntiä on päivätty tulevaisuuteen. Tarkista kummankin koneen kello.
}
bundle-late = { $count ->
    [one] { $count } muutos koskee unohdettuja viikkoja. Sitä ei oteta mukaan. Unohdettujen viikkojen luvut pysyvät ennallaan.
   *[other] { $count } muutosta koskee unohdettuja viikkoja. Niitä ei oteta mukaan. Unohdettujen viikkojen luvut pysyvät ennallaan.
}
bundle-given-way = { $count ->
    [one] Yksi viikko on julkaistu kahdella koneella. Toinen kone ehti ensin, joten sen luvut jäävät voimaan. Älä jaa tämän koneen tiedostoja enää.
   *[other] { $count } viikkoa on julkaistu kahdella koneella. Toinen kone ehti ensin, joten sen luvut jäävät voimaan. Älä jaa tämän koneen tiedostoja enää.
}
bundle-part-visits = Käynnit
bundle-part-lists = Toimipisteet, kysymykset ja vaihtoehdot
bundle-part-beside = Muut merkinnät
bundle-part-published = Julkaistut viikot
bundle-week = { $place } · { $week }: { $told }
bundle-new-visits = { $count ->
    [one] { $count } uusi käynti
   *[other] { $count } uutta käyntiä
}
bundle-corrected = { $count ->
    [one] { $count } korjaus
   *[other] { $count } korjausta
}
bundle-removed = { $count ->
    [one] { $count } poisto
   *[other] { $count } poistoa
}
bundle-added = Uusi: { $name }
bundle-renamed = { $before } → { $now }
bundle-retired = Pois käytöstä: { $name }
bundle-changed = Muuttunut: { $name }
bundle-days = { $count ->
    [one] { $count } päivän tiedot
   *[other] { $count } päivän tiedot
}
bundle-events = { $count ->
    [one] { $count } tapahtuma
   *[other] { $count } tapahtumaa
}
bundle-observations = { $count ->
    [one] { $count } havainto
   *[other] { $count } havaintoa
}
bundle-targets = { $count ->
    [one] { $count } tavoite
   *[other] { $count } tavoitetta
}
bundle-published-week = { $place } · { $week }: julkaistu toisella koneella
bundle-given-way-week = { $place } · { $week }: toisen koneen luvut jäävät voimaan

# Sealing
bundle-declined-means = Pakettia ei ole suojattu. Kuka tahansa, joka löytää tiedoston, voi lukea kaikki sen käynnit.
bundle-passphrases-differ = Tunnuslauseet eivät ole samat. Pakettia ei tehty. Kirjoita sama lause kahdesti.

# The window
bundle-face-weekly = Viikon tilastot
bundle-face = Siirto toiseen koneeseen
bundle-write = Tee paketti
bundle-means = Paketti vie tämän koneen uudet kirjaukset toiselle koneelle. Vain uudet viime paketin jälkeen, ellei valita kaikkea.
bundle-everything = Kaikki alusta asti
bundle-declined = Ilman tunnuslausetta
bundle-new-passphrase = Tunnuslause, vähintään { $least } merkkiä
bundle-again = Tunnuslause uudelleen
bundle-passphrase-means = Toisella koneella tarvitaan sama tunnuslause. Sitä ei tallenneta, eikä sitä voi palauttaa.
bundle-gap-short = Anna tunnuslause tai valitse, ettei sitä käytetä
bundle-gap-differ = Tunnuslauseet eivät ole samat
bundle-ready = Valmis kirjoitettavaksi
bundle-under-way = Tehdään pakettia. Älä irrota muistitikkua.
bundle-start = TEE PAKETTI
bundle-written = Paketti on kirjoitettu ja tarkistettu: { $path }.
bundle-read = Lue paketti
bundle-file = Paketin tiedosto
bundle-opening = Paketin tunnuslause
bundle-look = Katso
bundle-look-means = Katsominen ei muuta mitään. Sen jälkeen päätät, lisätäänkö tiedot kirjaan.
bundle-looking = Luetaan pakettia…
bundle-not-yet = Mitään ei ole vielä muutettu.
bundle-accept = Lisää kirjaan
bundle-join = Yhdistä kirjat
bundle-leave = Älä lisää
bundle-more = ja vielä { $count }
bundle-taken = { $changes ->
    [one] Otettu kirjaan: { $changes } muutos.
   *[other] Otettu kirjaan: { $changes } muutosta.
}

# The commands
command-bundle-written = { $changes ->
    [one] Paketti on kirjoitettu ja tarkistettu: { $path } ({ $changes } uusi muutos).
   *[other] Paketti on kirjoitettu ja tarkistettu: { $path } ({ $changes } uutta muutosta).
}
command-bundle-not-accepted = Kirjaa ei muutettu. Ota paketti kirjaan valinnalla --accept.
command-bundle-passphrase = Paketin tunnuslause:
command-bundle-new-passphrase = Uusi tunnuslause, vähintään 12 merkkiä:
command-bundle-again = Sama uudelleen:
command-bundle-no-terminal = Tunnuslausetta ei voitu kysyä. Mitään ei tehty. Anna se tiedostossa: --passphrase-file.

# Why a bundle was not made
error-bundle-nothing-new = Uutta ei ole viime paketin jälkeen. Tiedostoa ei tehty. Voit tehdä paketin, jossa on kaikki.
error-bundle-exists = Tiedosto { $path } on jo olemassa. Siihen ei koskettu, sillä sitä ei ehkä ole vielä luettu. Anna toinen nimi.
error-bundle-short-passphrase = Tunnuslause on liian lyhyt. Pakettia ei tehty. Käytä vähintään { $least } merkkiä, esimerkiksi neljää sanaa.
error-bundle-sealing = Pakettia ei voitu suojata. Tiedostoa ei tehty. Yritä uudelleen. Järjestelmä kertoo: { $detail }

# Why a bundle was not read
error-bundle-unreadable = Tiedostoa { $path } ei voitu lukea. Kirja on ennallaan. Tarkista muistitikku ja yritä uudelleen. Järjestelmä kertoo: { $detail }
error-bundle-not-a-bundle = Tiedosto ei ole siirtopaketti. Kirja on ennallaan. Valitse tiedosto, jonka nimi päättyy .kvb.
error-bundle-database = Tiedosto on kirja tai varmuuskopio eikä siirtopaketti. Sitä ei avattu, ja kirja on ennallaan. Tee toisella koneella siirtopaketti.
error-bundle-newer = Paketti on tehty ohjelman uudemmalla versiolla. Kirja on ennallaan. Päivitä ohjelma tällä koneella ja lue paketti uudelleen.
error-bundle-truncated = Paketista puuttuu loppu. Kirja on ennallaan. Kopioi tiedosto uudelleen tai tee uusi paketti.
error-bundle-damaged = Paketti on vaurioitunut. Kirja on ennallaan. Kopioi tiedosto uudelleen tai tee uusi paketti.
error-bundle-too-large = Paketti on suurempi kuin ohjelma koskaan tekee. Kirja on ennallaan. Varmista, mistä tiedosto on. Liian suuri on: { $detail }
error-bundle-sealed = Paketti on suojattu tunnuslauseella. Kirja on ennallaan. Anna tunnuslause.
error-bundle-wrong-passphrase = Tunnuslause ei avaa pakettia. Kirja on ennallaan. Kysy tunnuslause paketin tekijältä ja yritä uudelleen.
error-bundle-too-much-work = Paketin avaaminen vaatisi liikaa muistia ja aikaa. Kirja on ennallaan. Pyydä paketti, joka on tehty tällä ohjelmalla.
error-bundle-malformed = Paketin rivi { $line } ei ole siirtopaketin rivi. Kirja on ennallaan. Pyydä uusi paketti.
error-bundle-foreign = Paketti on kirjasta, jota ei ole ennen yhdistetty tähän: { $organisation }. Kirja on ennallaan. Yhdistä kirjat valinnalla --join, jos paketti on teidän.
error-bundle-changed = Tiedosto on vaihtunut tarkistamisen jälkeen. Kirja on ennallaan. Katso paketti uudelleen.
error-bundle-conflict = Samaa kirjaa on jatkettu kahdessa paikassa, esimerkiksi varmuuskopiosta. Mitään ei luettu, ja kirja on ennallaan. Pyydä apua tuelta.
error-bundle-tampered = Paketissa on muutos, joka ei ole alkuperäinen. Mitään ei luettu, ja kirja on ennallaan. Pyydä uusi paketti. Ohjelma kertoo: { $detail }
error-bundle-implausible = Paketissa on tieto, jota tämä ohjelma ei kirjoita. Mitään ei luettu, ja kirja on ennallaan. Varmista, mistä tiedosto on. Ohjelma kertoo: { $detail }
error-bundle-time = Paketin järjestysnumerot ovat liian kaukana edellä. Mitään ei luettu, ja kirja on ennallaan. Kone, joka paketin kirjoitti, tarvitsee uuden kirjan varmuuskopiosta. Ohjelma kertoo: { $detail }

# Ids that hold a time are refused wherever they come from
error-timed-id = Tunnus { $id } kertoo, milloin se on tehty. Käyntiä ei tallennettu. Jätä tunnus pois tai käytä satunnaista (UUID 4).
bundle-widened = Kysymykseen { $questions } voi vastata yhdellä koneella yhdellä ja toisella usealla vaihtoehdolla. Tästä lähtien siihen voi valita useita.
bundle-settled = Vaihtoehtoja oli yhdistetty kahdella koneella ristiin tai tuntemattomaan vaihtoehtoon. Ratkaisu: { $codes }. Ristiin yhdistetyistä yksi on taas käytössä. Tuntemattomaan yhdistetty on poissa käytöstä. Luvut säilyvät.
