# Mitä luetteloille tehdään: kysymykset, vaihtoehdot, toimipisteet.

lists-error-no-name = Nimi puuttuu jollakin kielellä. Mitään ei muutettu. Kirjoita nimi suomeksi, ruotsiksi ja englanniksi.
lists-error-long-name = Nimessä on yli { $most } merkkiä. Mitään ei muutettu. Kirjoita lyhyempi nimi.
lists-error-taken = ”{ $name }” on jo olemassa. Mitään ei muutettu. Anna toinen nimi.
lists-error-last-code = ”{ $code }” on viimeinen tarvittava vaihtoehto. Mitään ei muutettu. Lisää ensin toinen vaihtoehto.
lists-error-target = Vaihtoehtoon ”{ $code }” ei voi yhdistää. Mitään ei muutettu. Valitse toinen käytössä oleva vaihtoehto.
lists-error-core = Kysymys ”{ $dimension }” kysytään aina. Mitään ei muutettu.
lists-error-choices = Omassa kysymyksessä on { $least }–{ $most } vaihtoehtoa, tässä { $count }. Mitään ei muutettu. Lisää vaihtoehtoja tai poista niitä käytöstä.
lists-error-choose = Kysymykseen ”{ $dimension }” annetaan tiedostossa eri määrä vastauksia. Mitään ei muutettu. Käytä toista tiedostoa.
lists-error-last-place = ”{ $place }” on viimeinen käytössä oleva toimipiste. Mitään ei muutettu. Lisää ensin toinen.
lists-error-changed-since = Tätä on muutettu sen jälkeen uudelleen, joten sitä ei kumottu. Muuta se käsin.
