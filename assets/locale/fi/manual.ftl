# The manual inside the program.

manual-open = Ohje
manual-title = Käsikirja
manual-version = versio { $version }
manual-contents = Sisältö
manual-back = Takaisin
manual-find = Etsi sanaa
manual-find-nothing = Sanaa ei löytynyt. Kokeile lyhyempää.
manual-before = ◂ Edellinen luku
manual-after = Seuraava luku ▸
manual-folder = Kansio, johon molemmat PDF-tiedostot tallennetaan
manual-making = Tehdään PDF-tiedostoja…
