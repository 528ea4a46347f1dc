# Earlier tallies from spreadsheets: why a file, its mapping or a row is refused.

# A sheet that cannot be read as a whole
error-import-too-large = Tiedosto on liian suuri: { $megabytes } Mt, enintään { $most } Mt. Mitään ei tallennettu. Jaa tiedosto osiin.
error-import-workbook = Tämä on taulukko-ohjelman oma tiedosto eikä CSV. Mitään ei tallennettu. Tallenna taulukko CSV-muotoon ja yritä uudelleen.
error-import-not-text = Tiedosto ei ole tekstiä. Mitään ei tallennettu. Tallenna taulukko CSV-muotoon ja yritä uudelleen.
error-import-encoding = Tiedoston merkistö ei ole { $encoding }. Mitään ei tallennettu. Tallenna taulukko UTF-8-muodossa tai korjaa sarakekuvauksen encoding.
error-import-empty = Tiedosto on tyhjä. Mitään ei tallennettu. Tarkista, että valitsit oikean tiedoston.
error-import-row-too-long = Rivillä { $line } alkaa yli megatavun pituinen rivi. Mitään ei tallennettu. Tarkista, puuttuuko lainausmerkki.
error-import-too-many-columns = Rivillä { $line } on { $count } saraketta, enintään { $most }. Mitään ei tallennettu. Tarkista, onko erotin oikea.
error-import-open-quote = Rivillä { $line } alkava lainausmerkki ei pääty. Mitään ei tallennettu. Lisää puuttuva lainausmerkki ja yritä uudelleen.
error-import-rows = Tiedoston rivejä ei voitu lukea. Mitään ei tallennettu. Tallenna taulukko uudelleen CSV-muotoon. Ohjelma kertoo: { $reason }
error-import-unmentioned = Sarakekuvaus ei mainitse näitä sarakkeita: { $columns }. Mitään ei tallennettu. Lisää ne sarakekuvaukseen tai sen ignore-luetteloon.
error-import-missing-column = Tiedostossa ei ole saraketta ”{ $column }”. Mitään ei tallennettu. Korjaa sarakekuvaus tai tarkista, onko erotin oikea.
error-import-ambiguous-column = Tiedostossa on useita sarakkeita ”{ $column }”. Mitään ei tallennettu. Anna sarakkeille eri nimet.
error-import-unknown-dimension = Kirjassa ei ole kysymystä ”{ $dimension }”, jonka sarakekuvaus mainitsee. Mitään ei tallennettu. Korjaa sarakekuvaus tai lisää kysymys.
error-import-one-code = Kysymykseen ”{ $dimension }” annetaan yksi vastaus. Mitään ei tallennettu. Poista split sarakekuvauksesta.
error-import-date-format = Päivämäärän muoto ”{ $format }” ei kerro vuotta, kuukautta ja päivää. Mitään ei tallennettu. Kirjoita esimerkiksi %d.%m.%Y.
error-import-date-hour-format = Muoto ”{ $format }” ei kerro päivää ja tuntia. Mitään ei tallennettu. Kirjoita esimerkiksi %d.%m.%Y %H:%M tai poista hour.

# A mapping that makes no sense
error-mapping-syntax = Sarakekuvausta ei voitu lukea. Mitään ei tallennettu. Korjaa tiedosto ja yritä uudelleen. Ohjelma kertoo: { $reason }
error-mapping-unknown-key = Sarakekuvauksessa on tuntematon kohta ”{ $key }”. Mitään ei tallennettu. Korjaa tai poista se.
error-mapping-missing = Sarakekuvauksesta puuttuu kohta ”{ $key }”. Mitään ei tallennettu. Lisää se.
error-mapping-value = Sarakekuvauksen kohta ”{ $key }” ei kelpaa. Mitään ei tallennettu. Korjaa se. Ohjelma kertoo: { $reason }
error-mapping-not-of-form = Sarakekuvauksen kohta ”{ $key }” ei kuulu muotoon { $form }. Mitään ei tallennettu. Poista se tai vaihda form.
error-mapping-told-twice = Sarakekuvaus kertoo kysymyksen ”{ $dimension }” kahdesti. Mitään ei tallennettu. Poista toinen kohta.
error-mapping-values-of-nothing = Sarakekuvauksen osa values.{ $key } ei kuulu mihinkään sarakkeeseen. Mitään ei tallennettu. Lisää sarake tai poista osa.
error-mapping-used-and-ignored = Sarakekuvaus sekä käyttää saraketta ”{ $column }” että jättää sen pois. Mitään ei tallennettu. Valitse toinen.
error-mapping-reserved = Tunnus ”{ $id }” on ohjelman oma. Mitään ei tallennettu. Anna sarakekuvaukseen toinen tunnus.
error-mapping-encoding = Merkistöä ”{ $encoding }” ei ole. Mitään ei tallennettu. Kirjoita esimerkiksi utf-8 tai windows-1252, tai poista kohta.

# A row that is refused. Its line number stands before the text; what stands in its cells is never shown.
refused-cells = Rivillä on { $found } solua, pitäisi olla { $expected }. Riviä ei tallenneta. Korjaa rivi tiedostossa.
refused-empty = Sarake ”{ $column }” on tyhjä. Riviä ei tallenneta. Täytä solu.
refused-date = Sarakkeen ”{ $column }” päivämäärä ei ole muotoa { $format }. Riviä ei tallenneta. Korjaa päivämäärä tai muoto.
refused-no-such-day = Sarakkeen ”{ $column }” päivää tai tuntia ei ole olemassa. Riviä ei tallenneta. Korjaa päivämäärä.
refused-year = Sarakkeen ”{ $column }” vuosi ei ole välillä 2000–2100. Riviä ei tallenneta. Korjaa päivämäärä.
refused-future = Sarakkeen ”{ $column }” päivä on tulevaisuudessa. Riviä ei tallenneta. Korjaa päivämäärä.
refused-number = Sarakkeessa ”{ $column }” ei ole kokonaislukua. Riviä ei tallenneta. Kirjoita luku numeroin, 0 tai enemmän.
refused-range = Sarakkeen ”{ $column }” luku ei ole välillä 1–{ $most }. Riviä ei tallenneta. Korjaa luku.
refused-unlisted = Sarakkeen ”{ $column }” tekstiä ei tunneta. Riviä ei tallenneta. Lisää teksti sarakekuvauksen osaan values.{ $of } tai korjaa solu.
refused-unknown-code = Kysymyksellä ”{ $dimension }” ei ole vaihtoehtoa ”{ $code }”. Riviä ei tallenneta. Lisää vaihtoehto tai kirjoita sarakekuvaukseen create = true.
refused-unknown-place = Kirjassa ei ole toimipistettä ”{ $place }”. Riviä ei tallenneta. Lisää toimipiste tai kirjoita sarakekuvaukseen create = true.
