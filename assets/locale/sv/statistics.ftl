# The statistics: what the desk asks of its own figures.

statistics-missing = { $count ->
    [one] En öppetdag saknas: siffrorna är inte fullständiga.
   *[other] { $count } öppetdagar saknas: siffrorna är inte fullständiga.
}
statistics-missing-before = { $count ->
    [one] I jämförelseperioden saknas en öppetdag.
   *[other] I jämförelseperioden saknas { $count } öppetdagar.
}
statistics-pending = { $count ->
    [one] Perioden pågår: en öppetdag återstår.
   *[other] Perioden pågår: { $count } öppetdagar återstår.
}
statistics-compared-with = Jämfört med { $period }.
statistics-week-53 = Året innan hade ingen vecka 53. Vecka 53 jämförs med vecka 52.
statistics-before = Förut
statistics-now = Nu
# The head of the column that names the day or week of the earlier period.
statistics-compared-item = Jämfört med
statistics-difference = Skillnad
statistics-percent = Ändring i %
statistics-share = Andel
statistics-overview = Översikt
statistics-days-of = Öppetdagar: { $state }
statistics-most-common = Vanligast: { $axis }
statistics-more-lines = { $count ->
    [one] En mindre vanlig rad utelämnades.
   *[other] { $count } mindre vanliga rader utelämnades.
}
statistics-phone-and-whatsapp = Per telefon och WhatsApp { $percent } ({ $part } / { $whole }).
statistics-own-language = På eget språk betjänades { $percent } av dem för vilka det antecknats ({ $part } / { $whole }).
statistics-served-off = Frågan ”Hur servicen gavs” används inte. När den används syns här hur många som fick service på sitt eget språk och vilka språk som saknades.
statistics-lacking = Språk som saknades på stället
statistics-lacking-none = Alla betjänades på eget språk, eller det antecknades inte.
statistics-lacking-remark = Besök där servicen gavs på annat sätt än med rådgivare på eget språk.
statistics-groups = Hänvisningar efter typ av instans
statistics-group = Typ av instans
statistics-group-association = föreningar
statistics-group-municipal-immigrant-services = kommunens invandrarservice
statistics-group-social-and-health = social- och hälsovård
statistics-group-education = utbildning
statistics-group-other-municipal = annan kommunal service
statistics-group-state = statliga myndigheter
statistics-group-employer = arbetsgivare
statistics-group-other = övriga
statistics-heat = Besök efter veckodag och timme
statistics-targets = Mål
statistics-target = Mål
statistics-period = Period
statistics-counted = Vad räknas
statistics-reached = Uppnått
statistics-goal = Eftersträvat
statistics-of-goal = Av målet
statistics-of-period = Av tiden gått
statistics-state = Läge
statistics-target-met = uppnått
statistics-target-on-course = i tid
statistics-target-behind = efter
statistics-no-targets = Det finns inga mål.
statistics-participants = Deltagare
statistics-events = Evenemang
statistics-events-by-kind = Evenemang efter slag
statistics-events-by-place = Evenemang efter rådgivningspunkt
statistics-events-by-month = Evenemang per månad
statistics-event-title = Namn
statistics-no-events = Perioden har inga evenemang.
statistics-kind = Slag
statistics-month = Månad
statistics-kind-gathering = öppen träff
statistics-kind-training = utbildning
statistics-kind-information = informationsmöte
statistics-kind-group = grupp
statistics-kind-other = annat
statistics-observations = Iakttagelser
statistics-observation = Iakttagelse
statistics-observations-internal = Internt. Läs igenom texterna innan du ger dem vidare: ingen får kunna kännas igen.
statistics-observations-count = { $count ->
    [one] Under perioden antecknades en iakttagelse.
   *[other] Under perioden antecknades { $count } iakttagelser.
}
statistics-no-observations = Perioden har inga iakttagelser.
statistics-coverage = Öppetdagarnas täckning
statistics-no-days = Perioden har inga öppetdagar.

# The statistics screen.
statistics-section-overview = Översikt
statistics-section-topics = Ärenden
statistics-section-languages = Språk
statistics-section-channels = Kanaler
statistics-section-referrals = Hänvisningar
statistics-section-times = Tider och veckor
statistics-section-others = Andra frågor
statistics-section-own = Egen tabell
statistics-section-coverage = Täckning
statistics-asking = Siffrorna räknas…
statistics-nothing-here = Boken har inga andra frågor i bruk. De tas i bruk i inställningarna.
statistics-empty = Det finns inga besök från perioden ännu. Anteckna besöken på fliken Anteckna. Siffror och diagram visas här när det finns besök.
statistics-before-button = ◂ Föregående
statistics-after-button = Nästa ▸
statistics-now-button = Nu
statistics-week = Vecka
statistics-quarter = Kvartal
statistics-half-year = Halvår
statistics-year = År
statistics-order-total = vanligast först
statistics-order-list = listans ordning
statistics-order-button = Ordning: { $order }
statistics-counted-button = Räknas: { $what }
statistics-against-none = Ingen jämförelse
statistics-against-previous = Jämförelse: perioden innan
statistics-against-year-before = Jämförelse: året innan
statistics-rows = Rader
statistics-columns = Kolumner
statistics-no-columns = inga kolumner
statistics-save = Spara…
statistics-save-all = Spara alla…
statistics-save-one = Spara: { $title }
statistics-save-section = Spara alla tabeller på den här sidan
statistics-folder = Mapp som filerna sparas i
statistics-browse = Bläddra…
statistics-write = Spara filerna
statistics-leave = Avbryt
statistics-writing = Filerna skrivs och kontrolleras…
statistics-written = Sparat och kontrollerat i mappen { $folder }: { $files }
statistics-more = Visa mer ({ $count } till)
