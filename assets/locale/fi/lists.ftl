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

lists-retired = ei käytössä
lists-merged = yhdistetty: { $into }

lists-undo = Kumoa
lists-last-change = Viimeisin muutos: { $name }
lists-undone = Kumottu: kaikki on kuten ennen.
lists-redo = Tee uudelleen
lists-redone = Muutos on tehty uudelleen.
lists-title = Kysymykset ja vaihtoehdot
lists-means = Käytöstä poistettu ei näy kirjattaessa. Vanhat luvut säilyvät. Vapaaehtoinen kysymys kysytään vain, kun se on päällä.
lists-new-question = Uusi kysymys
lists-choices = { $count ->
    [one] { $count } vaihtoehto
   *[other] { $count } vaihtoehtoa
}
lists-new-choice = Uusi vaihtoehto
lists-rename-question = Nimeä kysymys uudelleen
lists-rename = Nimeä uudelleen
lists-earlier = Siirrä ylemmäs
lists-later = Siirrä alemmas
lists-merge = Yhdistä…
lists-merge-into = Mikä vaihtoehto tulee tästä lähtien vaihtoehdon ”{ $name }” tilalle? Vanhat luvut säilyvät erillään.
lists-finnish = Nimi suomeksi
lists-swedish = Nimi ruotsiksi (voi jättää tyhjäksi)
lists-english = Nimi englanniksi (voi jättää tyhjäksi)
lists-own-name = Oma nimi omalla kirjoituksella (kielille)
lists-first-choices = Vaihtoehdot pilkuilla erotettuina (2–12)
lists-file = Tiedosto toiselle tietokoneelle (.toml)
lists-export = Kirjoita tiedosto
lists-import = Lue tiedosto
lists-exported = Kirjoitettu: { $path }
lists-closed-dates = Suljettu yksittäisenä päivänä
lists-close-date = Sulje tänä päivänä
lists-open-date = Avoinna sittenkin
lists-retire = Poista vaihtoehto käytöstä
