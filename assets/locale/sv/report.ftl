# Documents and files: the daily sheet, the weekly statistics.

report-daily-title = Dagsrapport
report-weekly-title = Veckostatistik
report-page = sida { $page } / { $pages }
report-all-places = Alla rådgivningspunkter
report-axis-place = Rådgivningspunkt
report-axis-date = Dag
report-axis-week = Vecka
report-axis-weekday = Veckodag
report-axis-hour = Klockslag
report-own-name = Eget namn
report-measure-visits = Besök
report-measure-mentions = Omnämnanden
report-measure-people = Besökare
report-total = Totalt
report-total-mentions = Omnämnanden totalt
report-total-missing = { $count ->
    [one] { " " }(1 dag saknas)
   *[other] { " " }({ $count } dagar saknas)
}
report-key-visits = besök
report-key-people = besökare
report-key-staff = { $count ->
    [one] anställd
   *[other] anställda
}
report-key-languages = { $count ->
    [one] språk
   *[other] språk
}
report-key-days = av öppetdagarna antecknade
report-days = Dagar
report-day-state = Vad man vet om dagen
report-by-hour = Besök efter klockslag

report-status-exact = exakt
report-status-rounded = avrundad
report-status-protected = skyddad
report-status-missing = saknas
report-status-closed = stängt
report-mark-legend = ? = talet saknas · × = stängt · * = skyddat

report-day-recorded = antecknad
report-day-unexpected = antecknad, ingen öppetdag
report-day-zero = öppet, bekräftad noll
report-day-known = öppet, känt
report-day-closed = stängt
report-day-missing = saknas, inget antecknat
report-day-pending = ännu inte inträffat
report-day-none = ingen öppetdag
report-day-recorded-sentence = Rådgivningspunkten var öppen och besöken är antecknade.
report-day-unexpected-sentence = Besök är antecknade, fast dagen inte är en öppetdag.
report-day-zero-sentence = Rådgivningspunkten var öppen, men ingen kom. Nollan är bekräftad.
report-day-known-sentence = Rådgivningspunkten var öppen och dagens besök ingår i talen. Det kan också vara så att ingen kom.
report-day-closed-sentence = Rådgivningspunkten var stängd. Inga besök väntades.
report-day-missing-sentence = Talen saknas: rådgivningspunkten skulle ha varit öppen, men inget är antecknat om dagen. Detta är inte noll.
report-day-pending-sentence = Ännu är inget antecknat om dagen.
report-day-none-sentence = Dagen är ingen öppetdag och inget är antecknat om den.

report-daily-note = Dagens anteckning
report-daily-note-shortened = Anteckningen är förkortad så att rapporten ryms på en sida. Den finns hel i boken.

report-list-empty = Inga besök.
report-list-only-zero = Talen är 0.
report-list-others = { $count ->
    [one] { $count } annan
   *[other] { $count } andra
}
report-list-others-none = { $count ->
    [one] Ett annat alternativ hade inga besök.
   *[other] { $count } andra alternativ hade inga besök.
}
report-list-others-zero = { $count ->
    [one] Ett annat alternativ har talet 0.
   *[other] { $count } andra alternativ har talet 0.
}
report-no-numbers-missing = Talen saknas: inget är antecknat om öppetdagarna. Detta är inte noll.
report-no-numbers-closed = Rådgivningspunkten var stängd, så det finns inga tal.
report-no-numbers-protected = Talen är skyddade så att ingen kan kännas igen.
report-matrix-summary = { $rows } × { $columns }
report-matrix-other-columns = övriga
report-matrix-others = Kolumnen ”övriga” omfattar: { $names }.
report-matrix-none-left-out = Rader och kolumner utan besök har lämnats bort.
report-matrix-zero-left-out = Rader och kolumner med talet 0 är utelämnade.
report-missing-days = Alla öppetdagar är inte antecknade, så talen är ofullständiga. Saknas: { $days }.
report-mentions-remark = Talen är omnämnanden: ett besök kan ha flera. Antalet besök var { $visits }.
report-chart-of = Diagram. { $what }. Talen finns i tabellen bredvid.
report-chart-alternative = Stapeldiagram. { $what }: { $numbers }.

report-marking-internal = Internt – exakta tal
report-marking-protected = Skyddade tal
report-marking-internal-sentence = Talen är exakta och avsedda bara för eget bruk. Ett litet tal kan avslöja en människa: ge inte detta vidare.
report-marking-protected-sentence = Talen är skyddade så att ingen kan kännas igen. Filen får ges till andra.

report-reading = Så läser man talen
report-reading-visit = Ett besök är en kontakt vid rådgivningspunkten, per telefon eller per meddelande. Ett besök kan ha flera besökare.
report-reading-mentions = Ärenden och hänvisningar är omnämnanden: ett besök kan ha flera. Därför kan deras summa överskrida besöken.
report-reading-zero = 0 betyder att det inte fanns några besök.
report-reading-missing = ”saknas” betyder att inget antecknades om en öppetdag. Det är inte noll.
report-reading-closed = ”stängt” betyder att rådgivningspunkten höll stängt och inget tal väntas.
report-reading-protected = ”skyddad” betyder att talet inte ges, så att ingen kan kännas igen.

# The note for readers of protected figures
report-note-rounded = Talen är avrundade till multiplar av { $base }, så att ingen kan kännas igen.
report-note-zero = 0 kan också betyda några få.
report-note-off = Ett enskilt tal för en rådgivningspunkt kan avvika från det verkliga med högst { $most }, också under en lång period. Summor kan avvika mer.
report-note-adds-up = Talen i rader och kolumner ger exakt sina summor.
report-note-exact = Antalet besök per rådgivningspunkt och vecka är exakt. Antalet besökare anges inte.
report-note-languages = Språken räknas som omnämnanden: ett besök räknas för sitt språk en gång för varje ärende.
report-note-few = Har en vecka färre än { $least } besök anges bara antalet besök. De andra talen läggs till nästa vecka som har tillräckligt många.
report-note-frozen = En publicerad vecka ändras inte. Senare rättelser kommer med i följande veckor och kan synas i deras tal.
report-note-thursday = En månad är de veckor vars torsdag ligger i den. Detsamma gäller längre perioder.
report-note-known = ”öppet, känt” betyder att dagens besök ingår i talen. Det säger inte om någon kom.

report-sheet-about = Uppgifter
report-about-organisation = Organisation
report-about-place = Rådgivningspunkt
report-about-week = Vecka
report-about-day = Dag
report-about-marking = Tal
report-about-visits = Besök totalt
report-about-people = Besökare totalt
report-about-missing = Dagar som saknas
report-about-none-missing = Inga dagar saknas.
report-about-state = Dagens läge
report-about-staff = Anställda
report-visits-once = Besök, vart och ett en gång

report-px-title = { $contents } efter { $variables }
report-px-contents = Uppgifter
report-px-unit = antal
report-px-symbols = ”-” betyder att ingen kom: en exakt nolla. ”.” = saknas, ”..” = stängt, ”...” = skyddad. En nolla skriven som siffra är avrundad.

error-report = Rapporten kunde inte göras: { $reason }. Det antecknade är i behåll. Försök med ett annat filformat.
error-unknown-format = ”{ $text }” är inget filformat. Inget skrevs. Välj csv, xlsx, pdf, px, sdmx eller dhis2.
error-dhis2-mapping = Filen med DHIS2-koder kan inte användas: { $reason }. Inget skrevs. Rätta filen och försök igen.
