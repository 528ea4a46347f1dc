# What went wrong: what happened, what it means for the data, what to do.

error-unknown-language = Språket ”{ $language }” finns inte. Inget ändrades. Välj fi, sv eller en.
error-bad-id = ”{ $text }” duger inte som kod. Inget ändrades. Använd bara små bokstäver a–z, siffror och bindestreck.
error-bad-visit-id = ”{ $text }” är inte koden för ett besök. Inget ändrades. Se koden i listan över besök.
error-bad-place-name = ”{ $text }” duger inte som namn på en rådgivningspunkt. Rådgivningspunkten sparades inte. Ge ett namn som har bokstäver eller siffror.
error-bad-hours = Öppettiderna ”{ $text }” gick inte att läsa. Rådgivningspunkten sparades inte. Skriv tiderna så här: tue 10-16,fri 10-16.
error-bad-period = ”{ $text }” är inte en period. Inget ändrades. Skriv till exempel 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 eller 2026-01-01..2026-09-30.
error-unknown-dimension = Den här boken har ingen fråga ”{ $dimension }”. Besöket sparades inte. Välj en fråga i ordlistan eller lägg till den i inställningarna.
error-unknown-code = Frågan ”{ $dimension }” har inget alternativ ”{ $code }”. Besöket sparades inte. Välj ett annat alternativ eller lägg till det i inställningarna.
error-retired-code = Alternativet ”{ $code }” för frågan ”{ $dimension }” är taget ur bruk. Besöket sparades inte. Välj ett annat alternativ.
error-not-one-code = Frågan ”{ $dimension }” har ett svar. Antalet svar var { $count }. Besöket sparades inte. Välj ett alternativ.
error-no-topic = Besöket saknar ärende. Besöket sparades inte. Välj minst ett ärende.
error-no-answer = Frågan ”{ $dimension }” måste besvaras på den här platsen. Besöket sparades inte. Välj ett alternativ.
error-hour = Timmen { $hour } finns inte. Besöket sparades inte. Ange en timme mellan 0 och 23.
error-number = Talet { $number } går inte. Besöket sparades inte. Ange ett tal mellan 1 och { $most }.
error-bad-vocabulary = Ordlistan gick inte att läsa. Inget ändrades i boken. Rätta filen och försök på nytt. Programmets anmärkning: { $reason }

# The book
error-no-book = Filen { $path } finns inte. Inget ändrades. Skapa en ny bok eller ange rätt fil.
error-book-exists = Filen { $path } finns redan. Den ändrades inte. Ge boken ett annat namn eller öppna den gamla boken.
error-not-a-book = Filen { $path } är ingen bok från Kävijäkirja. Den ändrades inte. Ange rätt fil.
error-book-too-new = Boken är gjord med ett nyare program: den har version { $found }, detta program känner till version { $known }. Boken ändrades inte. Installera ett nyare program.
error-book-damaged = Boken är skadad. Filen tas inte bort. Gör en ny bok av en säkerhetskopia och det som går att läsa: restore FIL --salvage, eller salvage. Programmet säger: { $detail }
error-book-busy = Ett annat program använder boken just nu. Det är inte säkert att uppgiften sparades. Vänta lite och försök igen.
error-published-meanwhile = Skyddade siffror om rådgivningspunkten { $place } exporterades samtidigt av ett annat program. Ingenting sparades, och boken är oförändrad. Exportera på nytt.
error-disk-full = Disken är full. Det är inte säkert att uppgiften sparades. Frigör utrymme och försök igen.
error-book-read-only = Det går inte att skriva i boken. Uppgiften sparades inte. Kontrollera rättigheterna till filen och mappen.
error-disk-failed = Disken svarade inte som den ska. Det är inte säkert att uppgiften sparades. Försök igen och ta en säkerhetskopia. Programmet säger: { $detail }
error-database = Boken tog inte emot uppgiften. Det är inte säkert att uppgiften sparades. Försök igen. Programmet säger: { $detail }
error-program-fault = Det finns ett fel i själva programmet. Inget sparades. Starta programmet på nytt. Om felet återkommer, kontrollera boken (check) och skicka den här texten till den som sköter programmet. Programmet säger: { $detail }
error-no-entropy = Datorn gav inga slumptal. Inget sparades. Starta om datorn.
error-unknown-place = Boken har ingen rådgivningspunkt ”{ $place }”. Inget sparades. Välj en annan eller lägg till den i inställningarna.
error-retired-place = Rådgivningspunkten ”{ $place }” används inte längre. Besöket sparades inte. Välj en annan.
error-unknown-visit = Boken har inget besök { $id }, eller så är det borttaget. Inget ändrades. Se id i listan över besök.
error-changed-elsewhere = Besöket { $id } har sedan dess ändrats på en annan dator. Inget ångrades. Rätta själva besöket.
error-different-visit = Ett annat besök har redan id { $id }. Det nya besöket sparades inte. Rätta det gamla besöket eller lämna bort id.
error-day-has-visits = Dagen { $date } har redan besök: { $visits } ({ $place }). Dagen ändrades inte. Ta först bort besöken om de är fel.
error-note-too-long = Anteckningen är för lång. Den sparades inte. Korta den till högst { $most } tecken.
error-week-open = Veckan kan inte publiceras ännu: { $weeks } ({ $place }). Inget skrevs. Vänta till veckans slut eller märk de övriga öppetdagarna.
error-no-whole-weeks = Skyddade tal ges bara för hela veckor, inte för { $period }. Inget skrevs. Välj en vecka, en månad, ett år eller från måndag till söndag.
error-unprotectable = Det finns inga skyddade tal för tabellen { $axes }. Inget skrevs. Välj en annan tabell eller exakta tal för eget bruk.
