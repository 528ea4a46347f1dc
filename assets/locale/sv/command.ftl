# What the commands print.

command-output-gone = Resultatet kunde inte skrivas. Det som sparats finns kvar. Kontrollera vart resultatet går.
command-which-place = Boken har inte en enda rådgivningspunkt. Inget sparades. Ange rådgivningspunkten: --place.
command-which-language = Besökets språk saknas. Besöket sparades inte. Ange språket: --language.
command-cannot-read = Filen { $path } kunde inte läsas. Inget sparades. Kontrollera filen. Systemet säger: { $detail }
command-place-exists = Rådgivningspunkten ”{ $place }” finns redan. Inget sparades. Ge ett annat namn.
command-new-book = Ny bok: { $path }
command-clock-behind = Klockan visar { $today }, men boken har ett besök vars dag är { $last }: { $id }. Det nya besöket sparades inte. Om det gamla besökets dag är fel, rätta det: amend { $id } --date DAG. Det kan också tas bort: remove { $id }. Ställ annars klockan eller bekräfta dagen: --date.
command-past-date = Obs: { $date } är mer än två veckor sedan. Uppgiften sparades ändå. Rätta den om dagen är fel.
command-future-date = Obs: { $date } är i framtiden. Uppgiften sparades ändå. Rätta den om dagen är fel.
command-line-refused = Rad { $line }: { $reason }
command-line-not-read = Raden kunde inte läsas som ett besök. Den sparades inte. Rätta raden. Programmet säger: { $detail }
command-line-too-long = Raden är för lång. Den sparades inte. Tidigare rader är sparade. Kontrollera indata.
command-lines-refused =
    { $count ->
    [one] En rad sparades inte. De andra är sparade. Rätta raden och ge den på nytt.
   *[other] { $count } rader sparades inte. De andra är sparade. Rätta raderna och ge dem på nytt.
}
command-check-clean = Boken är hel: ändringar { $changes }, bokförda besök { $entries }.
command-check-damaged =
    Boken är skadad. Filen ändrades inte. Gör en ny bok av en säkerhetskopia och det som går att läsa: restore FIL --salvage, eller salvage.
    { $findings }
command-check-unruly =
    { $count ->
    [one] En uppgift kommer från ett äldre program och duger inte på andra datorer. Inget är skadat. Rätta eller ta bort den:
   *[other] { $count } uppgifter kommer från ett äldre program och duger inte på andra datorer. Inget är skadat. Rätta eller ta bort dem:
    }
    { $entries }
command-no-days = Inga öppetdagar.
command-day-recorded = bokförd
command-day-unexpected = bokförd, fast ingen öppetdag
command-day-zero = öppet, inga besökare
command-day-closed = stängt
command-day-missing = saknas
command-day-pending = kommande
command-no-home = Användarens mapp hittas inte. Inget ändrades. Ange var boken finns: --book.
command-no-window = Detta program har inget fönster. Inget ändrades. Ge ett kommando; hjälp: --help.
command-observe-what = Observationen saknar ärende eller text. Inget sparades. Ange båda.
command-import-not-all = Inget sparades. Avvisade rader: { $refused }, avvikande från tidigare import: { $different }. Rätta raderna eller godkänn resten: --accept-rest.
command-import-file = Rader { $rows } · teckenkodning { $encoding } · skiljetecken { $delimiter }
command-import-holds = { $dates } · dagar { $days } · { $visits } · { $people }
command-import-nothing-recorded = Inget sparades.
command-import-recorded = Nya poster { $new }. Fanns redan { $already }. Avvikande, ej ändrade: { $different }.
command-demo-organisation = Prov
command-demo-made = Ny provbok: { $path }. Besök { $visits }.
command-drive = { $folder } · { $name } · { $kind } · ledigt { $free } MB
command-drive-removable = flyttbar
command-drive-fixed = fast
command-file-written = { $path }: skriven och kontrollerad
command-file-unchanged = { $path }: oförändrad
command-printed = Skickat till skrivaren { $printer }, jobb { $job }.
command-backed-up = Säkerhetskopian är gjord och kontrollerad: { $path }
command-restored = Boken är återställd: { $path }
command-moved-aside = Den gamla boken finns kvar: { $path }
