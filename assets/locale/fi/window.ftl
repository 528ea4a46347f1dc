# The window: its head, its tabs, what went wrong with it.

window-name = Kävijäkirja
window-date = { $date } · { $week }
window-today = tänään { $visits } · { $visitors }
window-book-not-opened = Kirjaa ei voitu avata
window-unsaved = Päivän tietoja tai asetuksia ei ole tallennettu. Ne katoavat, jos ikkuna suljetaan. Käynnit ovat tallessa.
window-stay = Palaa tallentamaan
window-close-anyway = Sulje tallentamatta
tab-desk = Kirjaa
tab-day = Päivä
tab-statistics = Tilastot
tab-export = Vienti
tab-settings = Asetukset

error-library-gone = Kirjan käsittely pysähtyi. Viimeisin muutos ei ehkä tallentunut. Sulje ohjelma, avaa se uudelleen ja tarkista.
error-no-place-in-use = Kirjassa ei ole yhtään käytössä olevaa toimipistettä. Tiedot ovat tallessa. Ota toimipiste käyttöön komennolla place.
error-no-display = Ikkunaa ei voi avata, koska näyttöä ei ole. Mitään ei muutettu. Komennot toimivat ilman näyttöä: kavijakirja --help.
error-no-window = Ikkunaa ei voitu avata, koska näyttöön ei saada yhteyttä. Mitään ei muutettu. Komennot toimivat ilman ikkunaa: kavijakirja --help.
error-window-fault = Ohjelma keskeytyi virheeseen. Tallennetut käynnit ovat tallessa. Avaa ohjelma uudelleen.

# Why something was perhaps not saved, where that it is not certain is told beside it.
reason-book-busy = Toinen ohjelma käyttää kirjaa juuri nyt. Odota hetki.
reason-disk-full = Levy on täynnä. Vapauta tilaa.
reason-disk-failed = Levyn käyttö ei onnistunut. Ota kirjasta varmuuskopio. Ohjelma kertoo: { $detail }
reason-database = Kirja ei ottanut tietoa vastaan. Ohjelma kertoo: { $detail }
reason-library-gone = Kirjan käsittely pysähtyi. Sulje ohjelma ja avaa se uudelleen.
