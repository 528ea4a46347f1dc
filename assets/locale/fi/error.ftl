# What went wrong: what happened, what it means for the data, what to do.

error-unknown-language = Kieltä ”{ $language }” ei ole. Mitään ei muutettu. Valitse fi, sv tai en.
error-bad-id = ”{ $text }” ei kelpaa tunnukseksi. Mitään ei muutettu. Käytä vain pieniä kirjaimia a–z, numeroita ja yhdysviivoja.
error-bad-visit-id = ”{ $text }” ei ole käynnin tunnus. Mitään ei muutettu. Katso tunnus käyntien luettelosta.
error-bad-place-name = ”{ $text }” ei kelpaa toimipisteen nimeksi. Toimipistettä ei tallennettu. Anna nimi, jossa on kirjaimia tai numeroita.
error-bad-hours = Aukioloaikoja ”{ $text }” ei voitu lukea. Toimipistettä ei tallennettu. Kirjoita ajat näin: tue 10-16,fri 10-16.
error-bad-period = ”{ $text }” ei ole jakso. Mitään ei muutettu. Kirjoita esimerkiksi 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 tai 2026-01-01..2026-09-30.
error-unknown-dimension = Tässä kirjassa ei ole kysymystä ”{ $dimension }”. Käyntiä ei tallennettu. Valitse kysymys sanastosta tai lisää se asetuksissa.
error-unknown-code = Kysymyksellä ”{ $dimension }” ei ole vaihtoehtoa ”{ $code }”. Käyntiä ei tallennettu. Valitse toinen vaihtoehto tai lisää se asetuksissa.
error-retired-code = Kysymyksen ”{ $dimension }” vaihtoehto ”{ $code }” on poistettu käytöstä. Käyntiä ei tallennettu. Valitse toinen vaihtoehto.
error-not-one-code = Kysymykseen ”{ $dimension }” annetaan yksi vastaus. Vastauksia oli { $count }. Käyntiä ei tallennettu. Valitse yksi vaihtoehto.
error-no-topic = Käynniltä puuttuu asia. Käyntiä ei tallennettu. Valitse vähintään yksi asia.
error-hour = Tuntia { $hour } ei ole. Käyntiä ei tallennettu. Anna tunti väliltä 0–23.
error-number = Luku { $number } ei käy. Käyntiä ei tallennettu. Anna luku väliltä 1–{ $most }.
error-bad-vocabulary = Sanastoa ei voitu lukea. Kirjaan ei muutettu mitään. Korjaa tiedosto ja yritä uudelleen. Ohjelman huomautus: { $reason }
