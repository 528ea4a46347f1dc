# The manual inside the program.

manual-open = Hjälp
manual-title = Handbok
manual-version = version { $version }
manual-contents = Innehåll
manual-back = Tillbaka
manual-find = Sök ett ord
manual-find-nothing = Ordet hittades inte. Försök med ett kortare.
manual-before = ◂ Föregående kapitel
manual-after = Nästa kapitel ▸
manual-folder = Mapp där båda PDF-filerna sparas
manual-making = PDF-filerna görs…
