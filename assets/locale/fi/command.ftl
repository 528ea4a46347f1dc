# What the commands print.

command-output-gone = Tulosta ei voitu kirjoittaa. Jo tallennettu on tallessa. Tarkista, minne tulos menee.
command-which-place = Kirjassa ei ole yhtä ainoaa toimipistettä. Mitään ei tallennettu. Anna toimipiste: --place.
command-which-language = Käynnin kieli puuttuu. Käyntiä ei tallennettu. Anna kieli: --language.
command-cannot-read = Tiedostoa { $path } ei voitu lukea. Mitään ei tallennettu. Tarkista tiedosto. Järjestelmä kertoo: { $detail }
command-place-exists = Toimipiste ”{ $place }” on jo olemassa. Mitään ei tallennettu. Anna toinen nimi.
command-new-book = Uusi kirja: { $path }
command-clock-behind = Kello näyttää päivää { $today }, mutta kirjassa on käynti, jonka päivä on { $last }: { $id }. Uutta käyntiä ei tallennettu. Jos vanhan käynnin päivä on väärä, korjaa se: amend { $id } --date PÄIVÄ. Voit myös poistaa sen: remove { $id }. Muuten korjaa kello tai vahvista päivä: --date.
command-past-date = Huomaa: { $date } on yli kahden viikon takana. Kirjaus tallennettiin silti. Jos päivä on väärä, korjaa kirjaus.
command-future-date = Huomaa: { $date } on tulevaisuudessa. Kirjaus tallennettiin silti. Jos päivä on väärä, korjaa kirjaus.
command-line-refused = Rivi { $line }: { $reason }
command-line-not-read = Riviä ei voitu lukea käyntinä. Sitä ei tallennettu. Korjaa rivi. Ohjelma kertoo: { $detail }
command-line-too-long = Rivi on liian pitkä. Sitä ei tallennettu. Edelliset rivit ovat tallessa. Tarkista syöte.
command-lines-refused =
    { $count ->
    [one] Yksi rivi jäi tallentamatta. Muut on tallennettu. Korjaa rivi ja anna se uudelleen.
   *[other] { $count } riviä jäi tallentamatta. Muut on tallennettu. Korjaa rivit ja anna ne uudelleen.
}
command-check-clean = Kirja on kunnossa: muutoksia { $changes }, käyntikirjauksia { $entries }.
command-check-damaged =
    Kirja on vaurioitunut. Tiedostoa ei muutettu. Tee uusi kirja varmuuskopiosta ja luettavista tiedoista: restore TIEDOSTO --salvage, tai salvage.
    { $findings }
command-check-unruly =
    { $count ->
    [one] Yksi kirjaus on vanhalta ohjelmalta eikä kelpaa muille koneille. Mitään ei ole vaurioitunut. Korjaa tai poista se:
   *[other] { $count } kirjausta on vanhalta ohjelmalta eikä kelpaa muille koneille. Mitään ei ole vaurioitunut. Korjaa tai poista ne:
    }
    { $entries }
command-no-days = Ei aukiolopäiviä.
command-day-recorded = kirjattu
command-day-unexpected = kirjattu, vaikka ei aukiolopäivä
command-day-zero = auki, ei kävijöitä
command-day-closed = suljettu
command-day-missing = puuttuu
command-day-pending = edessä
command-no-home = Käyttäjän kansiota ei löydy. Mitään ei muutettu. Kerro, missä kirja on: --book.
command-no-window = Tässä ohjelmassa ei ole ikkunaa. Mitään ei muutettu. Anna komento; ohje: --help.
command-observe-what = Havainnosta puuttuu aihe tai teksti. Mitään ei tallennettu. Anna molemmat.
command-import-not-all = Mitään ei tallennettu. Hylättyjä rivejä: { $refused }, aiemmasta tuonnista poikkeavia: { $different }. Korjaa rivit tai hyväksy muut: --accept-rest.
command-import-file = Rivejä { $rows } · merkistö { $encoding } · erotin { $delimiter }
command-import-holds = { $dates } · päiviä { $days } · { $visits } · { $people }
command-import-nothing-recorded = Mitään ei tallennettu.
command-import-recorded = Uusia kirjauksia { $new }. Jo tallessa { $already }. Poikkeavia, ei muutettu: { $different }.
command-demo-organisation = Kokeilu
command-demo-made = Uusi kokeilukirja: { $path }. Käyntejä { $visits }.
command-drive = { $folder } · { $name } · { $kind } · vapaana { $free } Mt
command-drive-removable = irrotettava
command-drive-fixed = kiinteä
command-file-written = { $path }: kirjoitettu ja tarkistettu
command-file-unchanged = { $path }: ennallaan
command-printed = Lähetetty tulostimelle { $printer }, työ { $job }.
command-backed-up = Varmuuskopio on tehty ja tarkistettu: { $path }
command-restored = Kirja on palautettu: { $path }
command-moved-aside = Vanha kirja on tallessa: { $path }
