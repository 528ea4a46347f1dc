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
