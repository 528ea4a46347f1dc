# The export screen.

# Writing to a stick or a folder
error-deliver-full = Minnesstickan eller disken är full. Filen { $path } sparades inte. Klara filer: { $done }/{ $all }. Frigör utrymme och försök igen.
error-deliver-read-only = Det går inte att skriva till { $path }. Klara filer: { $done }/{ $all }. Kontrollera minnesstickans skrivskydd eller välj en annan mapp.
error-deliver-gone = Minnesstickan eller mappen försvann mitt i allt: { $path }. Klara filer: { $done }/{ $all }. En halv fil används inte. Sätt tillbaka stickan och försök igen.
error-deliver-no-folder = Mappen { $path } finns inte. Inget sparades. Sätt i minnesstickan eller välj en annan mapp.
error-deliver-in-the-way = Namnet { $path } används redan för något annat. Det ändrades inte. Klara filer: { $done }/{ $all }. Flytta undan det eller välj en annan mapp.
error-deliver-in-use = Den gamla filen { $path } gick inte att ersätta. Den är oförändrad. Klara filer: { $done }/{ $all }. Stäng den i andra program och försök igen.
error-deliver-busy = En annan export skriver redan i mappen { $path }. Den här exporten sparade inget. Vänta lite och försök igen.
error-deliver-differs = Filen { $path } sparades inte rätt: det lästa motsvarar inte det skrivna. Den felaktiga filen lämnades inte kvar. Klara filer: { $done }/{ $all }. Använd en annan minnessticka.
error-deliver-bad-name = ”{ $name }” duger inte som filnamn. Inget sparades. Välj ett annat namn.
error-deliver-io = Det gick inte att skriva till { $path }. Klara filer: { $done }/{ $all }. Kontrollera minnesstickan och försök igen. Systemet säger: { $reason }
error-no-formats = Inget filformat är valt. Inget sparades. Välj minst ett.
error-other-publication = I mappen finns redan en skyddad fil för veckan med andra tal: { $path }. Inget skrevs. Två versioner kan tillsammans avslöja en människa. Om boken är återställd från en säkerhetskopia, använd den gamla filen.

# Printing
error-print-none = Den här datorn saknar utskriftskommandon. Inget skrevs ut. Öppna PDF-filen och skriv ut den därifrån.
error-print-no-printer = Det finns ingen standardskrivare. Inget skrevs ut. Välj en skrivare eller öppna PDF-filen.
error-print-unknown-printer = Skrivaren ”{ $printer }” finns inte. Inget skrevs ut. Välj en annan skrivare eller öppna PDF-filen.
error-print-no-answer = Utskriftstjänsten svarar inte. Det är inte säkert att något skrevs ut. Kontrollera skrivaren eller öppna PDF-filen.
error-print-refused = Skrivaren tog inte emot filen. Inget skrevs ut. Försök igen eller öppna PDF-filen. Systemet säger: { $reason }
error-print-file = Filen för utskriften kunde inte skapas. Inget skrevs ut. Spara PDF-filen i en mapp och öppna den. Systemet säger: { $reason }
error-print-no-viewer = Filen kunde inte öppnas i ett visningsprogram. Filen finns kvar. Öppna den själv i filhanteraren. Systemet säger: { $reason }

# The export screen in the window
export-week = Vecka
export-week-before = Föregående
export-week-after = Nästa
export-week-not-over = Veckan är inte slut än. Talen kan ändras.
export-no-opening-days = Veckan har inga öppetdagar.
export-days-to-come = { $count ->
    [one] { $count } av { $all } öppetdagar är ännu inte inträffad.
   *[other] { $count } av { $all } öppetdagar är ännu inte inträffade.
}
export-all-days-told = { $count ->
    [one] Veckans enda öppetdag är antecknad.
   *[other] Alla { $count } öppetdagar är antecknade.
}
export-days-missing = { $count ->
    [one] { $count } av { $all } öppetdagar saknas:
   *[other] { $count } av { $all } öppetdagar saknas:
}
export-place = Rådgivningspunkt
export-all-places = Alla tillsammans
export-for-whom = För vem? Väljs varje gång.
export-internal = För eget bruk: exakta tal
export-internal-means = Ett litet tal kan avslöja en person. Ge inte filerna till andra.
export-internal-short = intern, exakta tal
export-protected = För andra: skyddade tal
export-protected-means = Siffrorna avrundas så att ingen kan kännas igen. En exporterad veckas skyddade siffror ändras inte längre.
export-protected-short = skyddade tal
export-formats = Filer
export-xlsx = Excel (XLSX)
export-pdf = För papper (PDF)
export-csv = Tabell (CSV)
export-px = PC-Axis (PX)
export-sdmx = SDMX (CSV)
export-dhis2 = DHIS2 (JSON)
export-target = Vart?
export-refresh = Sök minnesstickor
export-drives-asked = Söker minnesstickor…
export-no-drives = Ingen minnessticka hittades. Sätt i en sticka eller välj en mapp.
export-free = { $name } · { $free } ledigt
export-read-only = Stickan kan inte skrivas: skrivskyddet är på.
export-to-folder = Till en mapp
export-folder = Mapp
export-browse = Bläddra…
export-into = Filerna hamnar här: { $folder }
export-bytes = { $number } byte
export-kilobytes = { $number } kB
export-megabytes = { $number } MB
export-gigabytes = { $number } GB
export-start = EXPORTERA
export-ready = Klart att exporteras
export-under-way = Exporterar. Ta inte ut minnesstickan.
export-gap-for-whom = Välj för vem talen är
export-gap-formats = Välj minst en fil
export-gap-target = Välj en minnessticka eller en mapp
export-outcome = Export
export-making = Filerna görs…
export-file-of = Fil { $file } / { $all }
export-file-writing = { $name }: skrivs
export-file-verifying = { $name }: kontrolleras
export-file-done = { $name }: klar
export-done = { $count ->
    [one] Skrivet och kontrollerat: { $count } fil i mappen { $folder }.
   *[other] Skrivet och kontrollerat: { $count } filer i mappen { $folder }.
}
export-nothing-changed = Inget ändrades. Samma filer fanns redan i mappen { $folder }, och de kontrollerades.
export-take-out = Du kan ta ut minnesstickan.
export-bar-done = Skrivet och kontrollerat.
export-bar-unchanged = Inget ändrades. Filerna är kontrollerade.
export-bar-stopped = Exporten stannade. Orsak och råd finns under Export.
export-stopped-nothing = Exporten lämnade inga filer.
export-stopped-placed = Dessa filer blev klara och är kontrollerade:
