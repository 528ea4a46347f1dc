# The export screen.

# Writing to a stick or a folder
error-deliver-full = Muistitikku tai levy on täynnä. Tiedostoa { $path } ei tallennettu. Valmiina on { $done }/{ $all }. Vapauta tilaa ja yritä uudelleen.
error-deliver-read-only = Kohteeseen { $path } ei voi kirjoittaa. Valmiina on { $done }/{ $all }. Tarkista muistitikun kirjoitussuojaus tai valitse toinen kansio.
error-deliver-gone = Muistitikku tai kansio katosi kesken kaiken: { $path }. Valmiina on { $done }/{ $all }. Keskeneräistä tiedostoa ei käytetä. Aseta tikku takaisin ja yritä uudelleen.
error-deliver-no-folder = Kansiota { $path } ei ole. Mitään ei tallennettu. Aseta muistitikku paikalleen tai valitse toinen kansio.
error-deliver-in-the-way = Nimi { $path } on jo käytössä muulla. Siihen ei koskettu. Valmiina on { $done }/{ $all }. Siirrä se pois tai valitse toinen kansio.
error-deliver-in-use = Vanhaa tiedostoa { $path } ei voitu korvata. Se on ennallaan. Valmiina on { $done }/{ $all }. Sulje se muissa ohjelmissa ja yritä uudelleen.
error-deliver-busy = Toinen vienti kirjoittaa jo kansioon { $path }. Tämä vienti ei tallentanut mitään. Odota hetki ja yritä uudelleen.
error-deliver-differs = Tiedosto { $path } ei tallentunut oikein: luettu ei vastaa kirjoitettua. Virheellistä tiedostoa ei jätetty. Valmiina on { $done }/{ $all }. Käytä toista muistitikkua.
error-deliver-bad-name = ”{ $name }” ei kelpaa tiedoston nimeksi. Mitään ei tallennettu. Valitse toinen nimi.
error-deliver-io = Kohteeseen { $path } kirjoittaminen ei onnistunut. Valmiina on { $done }/{ $all }. Tarkista muistitikku ja yritä uudelleen. Järjestelmä kertoo: { $reason }
error-no-formats = Yhtään tiedostomuotoa ei ole valittu. Mitään ei tallennettu. Valitse vähintään yksi.
error-other-publication = Kansiossa on jo tältä viikolta suojattu tiedosto, jossa on muita lukuja: { $path }. Mitään ei kirjoitettu. Kahden version vertailu voi paljastaa ihmisen. Jos kirja on palautettu varmuuskopiosta, käytä vanhaa tiedostoa.

# Printing
error-print-none = Tulostusta ei löydy tältä koneelta. Mitään ei tulostettu. Avaa PDF ja tulosta se katseluohjelmasta.
error-print-no-printer = Oletustulostinta ei ole. Mitään ei tulostettu. Valitse tulostin tai avaa PDF.
error-print-unknown-printer = Tulostinta ”{ $printer }” ei ole. Mitään ei tulostettu. Valitse toinen tulostin tai avaa PDF.
error-print-no-answer = Tulostuspalvelu ei vastaa. Ei ole varmaa, että mitään tulostui. Tarkista tulostin tai avaa PDF.
error-print-refused = Tulostin ei ottanut tiedostoa vastaan. Mitään ei tulostettu. Yritä uudelleen tai avaa PDF. Järjestelmä kertoo: { $reason }
error-print-file = Tulostettavaa tiedostoa ei voitu tehdä. Mitään ei tulostettu. Tallenna PDF kansioon ja avaa se. Järjestelmä kertoo: { $reason }
error-print-no-viewer = Tiedostoa ei voitu avata katseluohjelmaan. Tiedosto on tallessa. Avaa se itse tiedostonhallinnasta. Järjestelmä kertoo: { $reason }

# The export screen in the window
export-week = Viikko
export-week-before = Edellinen
export-week-after = Seuraava
export-week-not-over = Viikko ei ole vielä päättynyt. Luvut voivat muuttua.
export-no-opening-days = Viikolla ei ole aukiolopäiviä.
export-days-to-come = { $count ->
    [one] { $count }/{ $all } aukiolopäivästä on vielä edessä.
   *[other] { $count }/{ $all } aukiolopäivästä on vielä edessä.
}
export-all-days-told = { $count ->
    [one] Viikon ainoasta aukiolopäivästä on tieto.
   *[other] Kaikista { $count } aukiolopäivästä on tieto.
}
export-days-missing = { $count ->
    [one] { $count }/{ $all } aukiolopäivästä puuttuu:
   *[other] { $count }/{ $all } aukiolopäivästä puuttuu:
}
export-place = Toimipiste
export-all-places = Kaikki yhdessä
export-for-whom = Kenelle? Valitaan joka kerta.
export-internal = Omaan käyttöön: tarkat luvut
export-internal-means = Pieni luku voi paljastaa ihmisen. Älä anna näitä tiedostoja muille.
export-internal-short = sisäinen, tarkat luvut
export-protected = Muille: suojatut luvut
export-protected-means = Luvut pyöristetään niin, ettei ketään voi tunnistaa. Viedyn viikon suojatut luvut eivät enää muutu.
export-protected-short = suojatut luvut
export-formats = Tiedostot
export-xlsx = Excel (XLSX)
export-pdf = Paperille (PDF)
export-csv = Taulukko (CSV)
export-px = PC-Axis (PX)
export-sdmx = SDMX (CSV)
export-dhis2 = DHIS2 (JSON)
export-target = Minne?
export-refresh = Etsi muistitikut
export-drives-asked = Etsitään muistitikkuja…
export-no-drives = Muistitikkua ei löytynyt. Aseta tikku paikalleen tai valitse kansio.
export-free = { $name } · vapaana { $free }
export-read-only = Tikulle ei voi kirjoittaa: kirjoitussuojaus on päällä.
export-to-folder = Kansioon
export-folder = Kansio
export-browse = Selaa…
export-into = Tiedostot tulevat tänne: { $folder }
export-bytes = { $number } tavua
export-kilobytes = { $number } kt
export-megabytes = { $number } Mt
export-gigabytes = { $number } Gt
export-start = VIE
export-ready = Valmis vietäväksi
export-under-way = Viedään. Älä irrota muistitikkua.
export-gap-for-whom = Valitse, kenelle luvut ovat
export-gap-formats = Valitse vähintään yksi tiedosto
export-gap-target = Valitse muistitikku tai kansio
export-outcome = Vienti
export-making = Tehdään tiedostoja…
export-file-of = Tiedosto { $file } / { $all }
export-file-writing = { $name }: kirjoitetaan
export-file-verifying = { $name }: tarkistetaan
export-file-done = { $name }: valmis
export-done = { $count ->
    [one] Kirjoitettu ja tarkistettu: { $count } tiedosto kansiossa { $folder }.
   *[other] Kirjoitettu ja tarkistettu: { $count } tiedostoa kansiossa { $folder }.
}
export-nothing-changed = Mikään ei muuttunut. Samat tiedostot olivat jo kansiossa { $folder }, ja ne tarkistettiin.
export-take-out = Voit irrottaa muistitikun.
export-bar-done = Kirjoitettu ja tarkistettu.
export-bar-unchanged = Mikään ei muuttunut. Tiedostot on tarkistettu.
export-bar-stopped = Vienti pysähtyi. Syy ja ohje ovat kohdassa Vienti.
export-stopped-nothing = Tästä viennistä ei jäänyt tiedostoja.
export-stopped-placed = Nämä tiedostot ehtivät valmiiksi ja ne on tarkistettu:
