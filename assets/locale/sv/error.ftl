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
error-hour = Timmen { $hour } finns inte. Besöket sparades inte. Ange en timme mellan 0 och 23.
error-number = Talet { $number } går inte. Besöket sparades inte. Ange ett tal mellan 1 och { $most }.
error-bad-vocabulary = Ordlistan gick inte att läsa. Inget ändrades i boken. Rätta filen och försök på nytt. Programmets anmärkning: { $reason }
