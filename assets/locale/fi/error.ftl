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
error-no-answer = Kysymykseen ”{ $dimension }” pitää vastata tässä paikassa. Käyntiä ei tallennettu. Valitse jokin vaihtoehto.
error-hour = Tuntia { $hour } ei ole. Käyntiä ei tallennettu. Anna tunti väliltä 0–23.
error-number = Luku { $number } ei kelpaa. Käyntiä ei tallennettu. Anna luku väliltä 1–{ $most }.
error-bad-vocabulary = Sanastoa ei voitu lukea. Kirjaan ei muutettu mitään. Korjaa tiedosto ja yritä uudelleen. Ohjelman huomautus: { $reason }

# The book
error-no-book = Tiedostoa { $path } ei ole. Mitään ei muutettu. Tee uusi kirja tai anna oikea tiedosto.
error-book-exists = Tiedosto { $path } on jo olemassa. Sitä ei muutettu. Anna kirjalle toinen nimi tai avaa vanha kirja.
error-not-a-book = Tiedosto { $path } ei ole Kävijäkirjan kirja. Sitä ei muutettu. Anna oikea tiedosto.
error-book-too-new = Kirja on tehty uudemmalla ohjelmalla: sen versio on { $found }, tämä ohjelma tuntee version { $known }. Kirjaa ei muutettu. Asenna uudempi ohjelma.
error-book-damaged = Kirja on vaurioitunut. Tiedostoa ei poisteta. Tee uusi kirja varmuuskopiosta ja luettavista tiedoista: restore TIEDOSTO --salvage, tai salvage. Ohjelma kertoo: { $detail }
error-book-busy = Toinen ohjelma käyttää kirjaa juuri nyt. Ei ole varmaa, että tieto tallentui. Odota hetki ja yritä uudelleen.
error-published-meanwhile = Toimipisteestä { $place } vietiin suojattuja lukuja samaan aikaan toisella ohjelmalla. Mitään ei tallennettu, ja kirja on ennallaan. Vie uudelleen.
error-disk-full = Levy on täynnä. Ei ole varmaa, että tieto tallentui. Vapauta tilaa ja yritä uudelleen.
error-book-read-only = Kirjaan ei voi kirjoittaa. Tieto ei tallentunut. Tarkista tiedoston ja kansion oikeudet.
error-disk-failed = Levyn käyttö ei onnistunut. Ei ole varmaa, että tieto tallentui. Yritä uudelleen ja ota varmuuskopio. Ohjelma kertoo: { $detail }
error-database = Kirja ei ottanut tietoa vastaan. Ei ole varmaa, että tieto tallentui. Yritä uudelleen. Ohjelma kertoo: { $detail }
error-program-fault = Ohjelmassa itsessään on virhe. Mitään ei tallennettu. Käynnistä ohjelma uudelleen. Jos virhe toistuu, tarkista kirja (check) ja lähetä tämä teksti ohjelman ylläpitäjälle. Ohjelma kertoo: { $detail }
error-no-entropy = Tietokone ei antanut satunnaislukuja. Mitään ei tallennettu. Käynnistä tietokone uudelleen.
error-unknown-place = Kirjassa ei ole toimipistettä ”{ $place }”. Mitään ei tallennettu. Valitse toinen toimipiste tai lisää se asetuksissa.
error-retired-place = Toimipiste ”{ $place }” ei ole enää käytössä. Käyntiä ei tallennettu. Valitse toinen toimipiste.
error-unknown-visit = Kirjassa ei ole käyntiä { $id }, tai se on poistettu. Mitään ei muutettu. Katso tunnus käyntien luettelosta.
error-changed-elsewhere = Käyntiä { $id } on muutettu sen jälkeen toisella koneella. Mitään ei kumottu. Korjaa käyntiä itseään.
error-different-visit = Tunnuksella { $id } on jo toinen käynti. Uutta käyntiä ei tallennettu. Korjaa vanhaa käyntiä tai jätä tunnus pois.
error-day-has-visits = Päivälle { $date } on jo kirjattu käyntejä: { $visits } ({ $place }). Päivää ei muutettu. Poista käynnit ensin, jos ne ovat väärin.
error-note-too-long = Muistiinpano on liian pitkä. Sitä ei tallennettu. Lyhennä se enintään { $most } merkkiin.
error-week-open = Viikkoa ei voi vielä julkaista: { $weeks } ({ $place }). Mitään ei kirjoitettu. Odota viikon loppuun tai merkitse loput aukiolopäivät.
error-no-whole-weeks = Suojattuja lukuja annetaan vain kokonaisista viikoista, ei jaksosta { $period }. Mitään ei kirjoitettu. Valitse viikko, kuukausi, vuosi tai väli maanantaista sunnuntaihin.
error-unprotectable = Suojattuja lukuja ei ole taulukosta { $axes }. Mitään ei kirjoitettu. Valitse toinen taulukko tai tarkat luvut omaan käyttöön.
