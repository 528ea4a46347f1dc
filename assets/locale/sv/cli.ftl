# The help of the commands: what “--help” and the man pages say, and what is told of arguments that are not understood.
# A key beginning with “cli-” is made from the command and the argument; tests/program/help.rs holds them.

# The commands
cli-kavijakirja = Kävijäkirja: besöksboken för rådgivningspunkter med låg tröskel. Utan kommando öppnas fönstret
cli-new = Gör en bok
cli-log = Registrera ett besök, eller ett per rad med --stdin; skriver ut besökets id när det är sparat
cli-amend = Rätta ett besök
cli-remove = Ta bort ett besök ur siffrorna
cli-undo = Ångra det som sist gjordes med dagens besök; en gång till ångrar ett steg mer
cli-list = Lista besöken med deras id
cli-day = Visa eller ange vad som är känt om en dag
cli-place = Rådgivningspunkter: lägg till, lista, byt namn, ta ur bruk, öppettider, stängda dagar
cli-vocabulary = Frågor och alternativ: visa, byt namn, ta ur bruk, slå ihop, lägg till; exportera och importera
cli-event = Evenemang och deras deltagare
cli-observe = Anteckna eller lista iakttagelser, utan personer
cli-feedback = Vad besökarna frågas när datorn vänds mot dem, och vad de svarar
cli-target = Vad finansiärerna väntar sig och hur långt det är nått
cli-figures = En tabell
cli-statistics = En del av punktens egen statistik, med andelar, ordning och mål
cli-coverage = Öppetdagar: bokförd, noll, stängd, saknas
cli-daily = Dagsrapporten som filer eller på papper
cli-weekly = Veckans statistik som filer eller på papper
cli-drives = Flyttbara enheter och deras lediga utrymme
cli-printers = Skrivare, deras fack och vad som stoppar dem
cli-import = Hämta in tidigare statistik ur ett kalkylblad
cli-bundle = Bär ändringar från en dators bok till en annan
cli-backup = Kontrollerade kopior av boken: en för hand eller de som tas av sig själva
cli-restore = Sätt en säkerhetskopia i bokens ställe; den nuvarande flyttas åt sidan och raderas aldrig
cli-salvage = Gör en ny bok av allt som ännu går att läsa i en skadad; den skadade bara läses
cli-forget = Minska gamla veckors besök till antal per vecka. Detta kan inte ångras
cli-check = Kontrollera att boken är hel
cli-support = En rapport för den som hjälper med datorn: versioner, storlekar, inställningar, logg. Inga besök, namn eller sökvägar
cli-manual = Handboken som text; båda handböckerna som PDF-filer med --to
cli-demo = Gör en ny bok med troliga besök, för att pröva programmet

# What means the same wherever it stands
cli-any-book = Boken; användarens egen om den utelämnas
cli-any-lang = Språket i meddelanden och dokument: fi, sv eller en
cli-any-help = Visa hjälpen
cli-any-version = Visa versionen
cli-any-json = Ett JSON-objekt
cli-any-place = Rådgivningspunkten; kan utelämnas om boken har bara en
cli-any-date = Datumet; i dag om det utelämnas
cli-any-period = 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 eller 2026-01-01..2026-09-30
cli-any-measure = Vad som räknas
cli-any-measure-visits = Besök, eller omnämnanden där ett besök kan ha flera
cli-any-measure-people = Besökare
cli-any-compare = Bredvid en tidigare period: previous (föregående) eller year-before (året innan)
cli-any-take-out = Ta ur anteckningen det som kan peka ut någon innan den sparas
cli-any-passphrase-file = Lösenfrasen på filens första rad; frågas i terminalen om den utelämnas
cli-any-print = Skriv ut på den namngivna skrivaren eller den vanliga
cli-any-copies = Hur många exemplar som skrivs ut
cli-any-tray = Facket som papperet tas ur, så som kommandot printers nämner det
cli-any-dimension = Frågan
cli-any-code = Alternativet
cli-any-fi = På finska
cli-any-sv = På svenska
cli-any-en = På engelska

# new
cli-new-vocabulary = Ett eget ordförråd (TOML); det färdiga om det utelämnas
cli-new-preset = En färdig början: kototori, outreach eller library. Dess öppettider gäller ställen som inte får egna
cli-new-place = En rådgivningspunkt med öppettider: "Hervanta=tue 10-16,fri 10-16". Kan ges flera gånger
cli-new-organisation = Organisationen; står överst i rapporterna
cli-new-base = Skyddade siffror är multiplar av detta: 3, eller 5 som säger mindre. 3 om det utelämnas

# log, amend, remove, undo
cli-any-topic = Ärendet: ett eller flera
cli-any-language = Språket som talades (ISO 639-3)
cli-any-channel = Hur kontakten kom; den vanliga kanalen om den utelämnas
cli-any-people = Hur många besökare som kom tillsammans
cli-any-times = Hur många likadana besök detta står för
cli-any-referral = Vart besökarna hänvisades
cli-any-answer = Ett svar på en annan fråga
cli-any-hour = Timmen, 0–23
cli-log-id = Besökets id, så att ett nytt försök räknas en gång
cli-log-stdin = Läs besöken från standard in, ett JSON-objekt per rad
cli-amend-id = Id för besöket som rättas
cli-remove-id = Id för besöket som tas bort
cli-undo-date = Besökens dag; i dag om den utelämnas
cli-undo-place = Rådgivningspunkten; den enda om den utelämnas

# list, day
cli-list-place = Rådgivningspunkten; alla om den utelämnas
cli-list-json = Ett JSON-objekt per rad
cli-day-date = Dagens datum
cli-day-status = Öppet, stängt eller öppet utan besökare
cli-day-status-open = Rådgivningspunkten var öppen
cli-day-status-closed = Rådgivningspunkten var stängd
cli-day-status-zero = Rådgivningspunkten var öppen men ingen kom
cli-day-staff = Hur många som arbetade där, 3, eller enligt roll: advisor=2,volunteer=1. Roller: advisor, community-advisor, volunteer, interpreter, other
cli-day-note = En anteckning utan personer
cli-day-remove = Ta bort det som är bokfört om dagen; besöken finns kvar

# place
cli-place-add = Lägg till en punkt: "Hervanta=tue 10-16,fri 10-16"
cli-place-add-place = Namn och öppettider
cli-place-list = Lista rådgivningspunkterna
cli-place-list-json = Ett JSON-objekt per rad
cli-place-rename = Ge ett nytt namn; dess id består
cli-place-rename-place = Punkten som byter namn
cli-place-rename-name = Det nya namnet
cli-place-retire = Ta en punkt ur bruk
cli-place-retire-place = Punkten som tas ur bruk
cli-place-retire-from = Första dagen ur bruk; i dag om den utelämnas
cli-place-restore = Ta en punkt i bruk igen
cli-place-restore-place = Punkten som tas i bruk
cli-place-restore-from = Första dagen i bruk igen; i dag om den utelämnas
cli-place-hours = Nya öppettider: "tue 10-16,fri 10-16"
cli-place-hours-place = Punkten vars öppettider ändras
cli-place-hours-hours = Öppettiderna
cli-place-hours-from = Första dagen de gäller; i dag om den utelämnas
cli-place-move = Flytta ett ställe ett steg mot listans början eller, med --down, mot dess slut
cli-place-move-place = Stället som flyttas
cli-place-move-down = Mot slutet
cli-place-close = Punkten är stängd en dag
cli-place-close-place = Punkten som är stängd
cli-place-close-date = Dagen den är stängd
cli-place-open = Punkten är trots allt inte stängd den dagen
cli-place-open-place = Punkten som ändå är öppen
cli-place-open-date = Dagen den ändå är öppen

# vocabulary
cli-vocabulary-show = Visa dem med deras id
cli-vocabulary-show-dimension = Bara den här frågan
cli-vocabulary-show-json = Ett JSON-objekt för varje alternativ, på var sin rad
cli-vocabulary-export = Skriv alla som TOML, för en annan dator
cli-vocabulary-export-to = Den nya filen; standard ut om den utelämnas
cli-vocabulary-import = Läs en sådan fil; det som har samma id blir ett
cli-vocabulary-import-file = Filen som läses
cli-vocabulary-retire = Ta ett alternativ ur bruk
cli-vocabulary-restore = Ta tillbaka ett borttaget eller sammanslaget alternativ
cli-vocabulary-rename = Ge ett alternativ ett nytt namn, eller frågan om inget alternativ nämns; dess id består
cli-vocabulary-merge = Från och med nu ersätter det andra alternativet det första; gamla siffror hålls isär
cli-vocabulary-merge-code = Alternativet som går ur bruk
cli-vocabulary-merge-into = Alternativet som ersätter det
cli-vocabulary-add = Lägg till ett alternativ; ett språk som saknas får det första namnet
cli-vocabulary-add-code = Dess id; görs av namnet om det utelämnas. Språk har sina ISO 639-3-koder
cli-vocabulary-add-own-name = Språkets eget namn i egen skrift
cli-vocabulary-add-question = Lägg till en egen fråga med 2–12 alternativ. Den ställs först när den slås på
cli-vocabulary-add-question-dimension = Frågans id
cli-vocabulary-add-question-choice = Ett alternativ, i listans ordning
cli-vocabulary-add-question-several = Ett besök kan ha flera av dem
cli-vocabulary-move = Flytta ett alternativ, eller utan det frågan, ett steg mot början eller, med --down, mot slutet
cli-vocabulary-move-down = Mot slutet
cli-vocabulary-ask = Ställ en frivillig fråga eller, med --off, sluta ställa den; säg var och hur
cli-vocabulary-ask-off = Inte mer
cli-vocabulary-ask-at = Bara på detta ställe; kan anges flera gånger
cli-vocabulary-ask-everywhere = På alla ställen igen
cli-vocabulary-ask-required = Om ett besök måste ha ett svar vid registreringen
cli-vocabulary-ask-keep = Om det senaste valet följer med till nästa besök; även för frågor som alltid ställs
cli-vocabulary-undo = Ångra den senaste ändringen av frågor, alternativ eller ställen; en gång till, en till

# event
cli-event-add = Registrera ett evenemang; skriver ut dess id när det är sparat
cli-event-add-kind = Vilket slags evenemang det var
cli-any-kind-gathering = En sammankomst öppen för alla
cli-any-kind-training = En utbildning för personal eller frivilliga
cli-any-kind-information = Ett informationsmöte
cli-any-kind-group = En grupp som träffas gång på gång
cli-any-kind-other = Något annat
cli-event-add-title = Vad det hette, utan personer
cli-event-add-participants = Hur många som deltog
cli-event-list = Lista evenemangen med deras id
cli-event-list-place = Rådgivningspunkten; alla om den utelämnas
cli-event-list-json = Ett JSON-objekt per rad
cli-event-table = Hur många de var och hur många som deltog
cli-event-table-place = Rådgivningspunkten; alla om den utelämnas
cli-event-table-by = Vad raderna är
cli-event-table-by-kind = Slaget av evenemang
cli-event-table-by-place = Rådgivningspunkten
cli-event-table-by-month = Kalendermånaden
cli-event-amend = Rätta ett evenemang; det som inte sägs består
cli-event-amend-id = Id för evenemanget som rättas
cli-event-amend-date = Ett annat datum
cli-event-amend-place = En annan rådgivningspunkt
cli-event-amend-kind = Ett annat slag
cli-event-amend-title = Ett annat namn
cli-event-amend-participants = Ett annat antal deltagare
cli-event-remove = Ta bort ett evenemang ur siffrorna
cli-event-remove-id = Id för evenemanget som tas bort

# observe
cli-observe-text = Vad som iakttogs, utan personer
cli-observe-topic = Vilket ärende det gäller
cli-observe-amend = Rätta i stället iakttagelsen med detta id; det som inte sägs består
cli-observe-remove = Ta i stället bort iakttagelsen med detta id
cli-observe-take-out = Ta ut det som kan peka ut någon innan det sparas
cli-observe-list = Lista i stället periodens iakttagelser
cli-observe-to = Skriv dem som ett dokument för social rapportering i den här mappen
cli-observe-json = Ett JSON-objekt per rad

# feedback
cli-feedback-questions = Frågorna som kan ställas, och vilka av dem som ställs här
cli-feedback-questions-json = Ett JSON-objekt per rad
cli-feedback-choose = Ställ från och med nu dessa frågor, en till tre
cli-feedback-choose-questions = Frågornas id
cli-feedback-answer = Räkna en besökares svar. Varken timmen eller dagen sparas, bara veckan
cli-feedback-answer-answers = En fråga och dess ansikte: helped=yes, helped=middle, helped=no
cli-feedback-results = Vad som svarades under periodens avslutade veckor: alltid skyddat
cli-feedback-results-period = Perioden, hela veckor
cli-feedback-results-place = Rådgivningspunkten; alla tillsammans om den utelämnas
cli-feedback-results-json = Ett JSON-objekt för varje fråga
cli-feedback-lock = Lås vägen tillbaka från besökaren till rådgivaren med en lösenfras, eller berätta om den är låst
cli-feedback-lock-passphrase-file = Filen vars första rad är lösenfrasen
cli-feedback-lock-off = Ett långt tryck på hörnet räcker igen

# target
cli-target-add = Sätt ett mål; ett med samma namn ersätts. Skriver ut dess id när det är sparat
cli-target-add-name = Vad målet heter
cli-target-add-period = När det ska nås
cli-target-add-place = Vid vilken rådgivningspunkt; alla tillsammans om den utelämnas
cli-target-add-counted = Vad som räknas
cli-any-counted-visits = Besök
cli-any-counted-people = Besökare
cli-any-counted-participants = Deltagare i evenemang
cli-any-number = Minst detta antal
cli-any-per-mille = Minst denna andel av alla punkter tillsammans, i promille: 50 är 5 %
cli-target-amend = Rätta ett mål; det som inte sägs består, också dess id
cli-target-amend-id = Id för målet som rättas
cli-target-amend-name = Ett annat namn
cli-target-amend-period = En annan period
cli-target-amend-place = En annan rådgivningspunkt
cli-target-amend-all-places = Alla rådgivningspunkter tillsammans
cli-target-amend-counted = Något annat räknas
cli-target-remove = Ta bort ett mål
cli-target-remove-id = Id för målet som tas bort
cli-target-list = Lista målen och hur långt de är nådda
cli-target-list-json = Ett JSON-objekt per rad

# figures, statistics, coverage
cli-figures-place = Rådgivningspunkten; alla om den utelämnas
cli-figures-rows = Vad raderna är: en fråga, place, date, week, weekday eller hour
cli-figures-columns = Vad kolumnerna är
cli-figures-protect = Avrundade siffror som får lämnas ut. Periodens veckor publiceras samtidigt
cli-figures-preview = Samma utan att något publiceras, också av en pågående vecka: vad en publicering nu skulle ge
cli-statistics-place = Rådgivningspunkten; alla om den utelämnas
cli-statistics-section = Vilken del
cli-statistics-rows = Raderna i delen "own"
cli-statistics-columns = Kolumnerna i delen "own"
cli-statistics-by-total = Det vanligaste först, i stället för listornas ordning
cli-statistics-to = Skriv tabellerna som filer i den här mappen: skyddade, eller exakta med --internal
cli-statistics-internal = Exakta siffror i filerna för eget bruk; skyddade om det utelämnas
cli-statistics-preview = Visa siffrorna skyddade, så som de skulle lämnas ut, utan att publicera något: en förhandsvisning
cli-statistics-format = Filformaten: csv, xlsx, pdf
cli-statistics-json = Ett JSON-objekt för varje tabell
cli-coverage-place = Rådgivningspunkten; alla om den utelämnas

# daily, weekly, drives, printers, import
cli-daily-date = Rapportens datum
cli-daily-to = Mappen som rapporten skrivs i
cli-daily-format = Filformaten: pdf, csv
cli-weekly-week = Veckan, till exempel 2026-W47
cli-weekly-to = Mappen eller enheten som statistiken skrivs på
cli-weekly-place = Rådgivningspunkten; alla tillsammans om den utelämnas
cli-weekly-format = Filformaten: csv, xlsx, pdf, px, sdmx, dhis2
cli-weekly-dhis2-mapping = Vad koderna heter i DHIS2, som TOML; våra egna om det utelämnas
cli-weekly-internal = Exakta siffror för eget bruk; skyddade om det utelämnas
cli-drives-json = Ett JSON-objekt per rad
cli-printers-json = Ett JSON-objekt per rad
cli-import-file = Kalkylbladet som CSV
cli-import-mapping = Vad dess kolumner betyder (TOML)
cli-import-dry-run = Berätta bara vad som skulle bokföras och avvisas
cli-import-accept-rest = Bokför godkända rader fast andra avvisas

# bundle
cli-bundle-write = Skriv ändringarna sedan förra paketet i en ny fil, förseglad med en lösenfras
cli-bundle-write-to = Den nya filen; ingen ersätts någonsin
cli-bundle-write-no-passphrase = Lämna öppet: den som hittar filen kan läsa varje besök i den
cli-bundle-write-all = Allt, och inte bara ändringarna sedan förra paketet
cli-bundle-read = Berätta vad ett paket skulle ändra, och ta in det med --accept
cli-bundle-read-file = Paketet som läses
cli-bundle-read-passphrase-file = Lösenfrasen på filens första rad. Frågas i terminalen om den utelämnas och behövs
cli-bundle-read-accept = Ta in det; annars berättas bara vad som skulle ändras. --yes är samma sak
cli-bundle-read-dry-run = Berätta bara vad som skulle ändras
cli-bundle-read-join = Gör en bok av två som ännu inte har något gemensamt

# backup, restore, salvage, forget
cli-backup-to = Kopiera boken till den här nya filen och kontrollera kopian
cli-backup-automatic = Ta de säkerhetskopior som är på tur, som fönstret gör av sig självt, och radera de utgångna
cli-backup-list = Lista de automatiska säkerhetskopiorna, den nyaste först
cli-backup-second = Spara automatiska säkerhetskopior från och med nu också i den här mappen: en minnessticka, en annan disk
cli-backup-no-second = Ingen andra mapp längre; det som ligger där stannar
cli-backup-json = Ett JSON-objekt per rad
cli-restore-file = Säkerhetskopian som återställs
cli-restore-salvage = Den nuvarande boken är skadad: ta med allt som ännu går att läsa i den
cli-salvage-damaged = Den skadade boken
cli-salvage-to = Den nya filen
cli-salvage-backup = En säkerhetskopia att börja med
cli-forget-before = Minska besöken i varje vecka före den här, till exempel 2024-W47, till antal
cli-forget-due = Samma för det som är äldre än bokens egen gräns, som fönstret gör av sig självt
cli-forget-after = Glöm från och med nu besök som är äldre än så här många månader; 0 stänger av glömskan
cli-forget-dry-run = Berätta bara vad som skulle glömmas
cli-forget-backups-too = Ta efteråt en ny automatisk säkerhetskopia och radera de äldre, som ännu har besöken

# manual, demo
cli-manual-to = Mappen för båda handböckerna som PDF-filer
cli-manual-figures = Skriv ut sidan om vad siffrorna betyder
cli-demo-weeks = Hur många veckor, den nuvarande sist
cli-demo-seed = Samma frö samma dag gör samma bok
cli-demo-visits = Hur många besök sammanlagt
cli-demo-places = Hur många rådgivningspunkter

# What a value is called
cli-value-file = FIL
cli-value-bool = SANNINGSVÄRDE
cli-value-language = SPRÅK
cli-value-name-hours = NAMN=TIDER
cli-value-name = NAMN
cli-value-number = TAL
cli-value-place = PUNKT
cli-value-topic = ÄRENDE
cli-value-channel = KANAL
cli-value-people = BESÖKARE
cli-value-times = GÅNGER
cli-value-referral = HÄNVISAD
cli-value-dim-code = FRÅGA=VAL
cli-value-date = DATUM
cli-value-hour = TIMME
cli-value-id = ID
cli-value-period = PERIOD
cli-value-status = LÄGE
cli-value-staff = PERSONAL
cli-value-note = TEXT
cli-value-dim = FRÅGA
cli-value-measure = MÅTT
cli-value-dir = MAPP
cli-value-format = FORMAT
cli-value-printer = SKRIVARE
cli-value-copies = ANTAL
cli-value-tray = FACK
cli-value-week = VECKA
cli-value-weeks = VECKOR
cli-value-seed = FRÖ
cli-value-visits = BESÖK
cli-value-places = PUNKTER
cli-value-damaged = SKADAD
cli-value-kind = SLAG
cli-value-title = NAMN
cli-value-participants = DELTAGARE
cli-value-by = EFTER
cli-value-text = TEXT
cli-value-counted = RÄKNAS
cli-value-per-mille = PROMILLE
cli-value-dimension = FRÅGA
cli-value-code = ALTERNATIV
cli-value-into = NY
cli-value-own-name = EGET_NAMN
cli-value-choice = ALTERNATIV
cli-value-fi = NAMN
cli-value-sv = NAMN
cli-value-en = NAMN
cli-value-hours = TIDER
cli-value-section = DEL
cli-value-question = FRÅGA
cli-value-question-face = FRÅGA=ANSIKTE
cli-value-months = MÅNADER

# The words of the help itself
help-usage = Användning:
help-commands = Kommandon:
help-arguments = Argument:
help-options = Flaggor:
help-some-options = [FLAGGOR]
help-command = KOMMANDO
help-default = [förval: { $value }]
help-possible = Möjliga värden: { $values }

# The man page
help-page-name = NAMN
help-page-synopsis = ANVÄNDNING
help-page-description = BESKRIVNING
help-page-options = FLAGGOR
help-page-commands = KOMMANDON
help-page-exit = SLUTKOD
help-page-exits = 0 klart, 1 misslyckades, 2 fel användning, 3 boken är skadad eller för ny, 4 disken eller minnesstickan svek.
help-page-files = FILER
help-page-book = Boken.
help-page-window = Fönstrets inställningar.
help-page-defaults = Vad organisationen bestämmer för alla som använder datorn.
help-page-portable = Bredvid programmet: mappen för ett flyttbart program.

# Arguments that are not understood
refusal-unknown-argument = Här finns ingen flagga och inget argument ”{ $argument }”. Ingenting gjordes. Se hjälpen.
refusal-unknown-command = Kommandot ”{ $command }” finns inte. Ingenting gjordes. Se hjälpen.
refusal-did-you-mean = Menade du: { $names }?
refusal-no-value = Ett värde saknas: { $argument }. Ingenting gjordes. Ange värdet.
refusal-bad-value = ”{ $value }” passar inte här: { $argument }. Ingenting gjordes. Se hjälpen.
refusal-bad-choice = ”{ $value }” passar inte här: { $argument }. Ingenting gjordes. Välj något av dessa: { $values }.
refusal-bad-number = ”{ $value }” är inget tal som passar här: { $argument }. Ingenting gjordes. Ange ett heltal.
refusal-out-of-range = ”{ $value }” är för litet eller för stort här: { $argument }. Ingenting gjordes. Möjligt är { $range }.
refusal-bad-date = ”{ $value }” är inget datum. Ingenting gjordes. Skriv det så här: 2026-11-20.
refusal-conflict = { $argument } går inte ihop med: { $others }. Ingenting gjordes. Utelämna något av dem.
refusal-twice = { $argument } gavs flera gånger. Ingenting gjordes. Ange det en gång.
refusal-missing = Något saknas: { $names }. Ingenting gjordes. Ange det också.
refusal-count = För många eller för få värden: { $argument }. Ingenting gjordes. Se hjälpen.
refusal-not-text = Ett argument innehåller bytes som inte är text. Ingenting gjordes. Skriv det på nytt.
refusal-other = Argumenten gick inte att förstå. Ingenting gjordes. Se hjälpen.
refusal-help = Hjälp: { $command }
refusal-bad-answer = ”{ $text }” är inget svar på en fråga. Ingenting gjordes. Skriv det så här: FRÅGA=ALTERNATIV.
refusal-bad-base = Detta kan inte vara basen för skyddade siffror. Ingenting gjordes. Välj 3 eller 5.
refusal-bad-comparison = ”{ $text }” är ingen tidigare period. Ingenting gjordes. Välj previous eller year-before.
