# Vad som berättas för rådgivningen och vad som lämnar den: förhandsvisning, jämförelse, täckning, mål, evenemang, iakttagelser.

telling-held-back = Finns inte bland skyddade siffror: { $tables }.
telling-before = Före: { $title }
telling-difference = Skillnad: { $title }
telling-percent = Ändring i %: { $title }
telling-weeks-differ = Perioden har { $weeks } hela veckor, jämförelseperioden har { $before }.
error-internal-only = Den här delen har exakta tal och ord som inte kan skyddas. Inget sparades. Välj de interna, exakta siffrorna.
error-unknown-thing = Boken har inte { $id }, eller så har det tagits bort. Inget ändrades.
telling-preview-sentence = { $count ->
    [one] Förhandsvisning: en vecka vid en rådgivningspunkt är inte publicerad. Siffrorna kan ännu ändras; ge dem inte vidare.
   *[other] Förhandsvisning: { $count } veckor vid rådgivningspunkter är inte publicerade. Siffrorna kan ännu ändras; ge dem inte vidare.
}
telling-preview = Förhandsvisning – inte publicerat
telling-view-exact = Siffror: exakta
telling-view-protected = Siffror: skyddade (förhandsvisning)
telling-only-internal = Den här delen har exakta tal och ord som inte kan skyddas. Därför kan bara det interna väljas.
telling-days = Öppetdagar: antecknade { $recorded }, bekräftad nolla { $zero }, stängt { $closed }, saknas { $missing }. Anteckningar andra dagar: { $unexpected }.
telling-days-known = Öppetdagar: öppet och känt { $known }, stängt { $closed }, saknas { $missing }.
telling-days-pending = Öppetdagar som ännu kommer: { $count }.
telling-about-days = Öppetdagar

telling-targets = Anteckna mål
telling-events = Anteckna evenemang
telling-observations = Anteckna iakttagelser
telling-new-target = Nytt mål
telling-new-event = Nytt evenemang
telling-new-observation = Ny iakttagelse
telling-correct-title = Rätta anteckningen
telling-correct = Rätta
telling-remove = Ta bort
telling-bring-back = Återställ
telling-saved = Sparat.
telling-removed = Borttaget ur siffrorna: { $what }
telling-save = Spara
telling-name = Målets namn
telling-no-persons = Skriv inga namn eller annat som någon kan kännas igen på.
telling-period-hint = Till exempel 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 eller 2026-01-01..2026-09-30.
telling-goal-number = antal
telling-goal-share = andel av alla rådgivningspunkter, %
telling-goal-how-many = Målvärde
telling-gap-name = Ge målet ett namn.
telling-gap-period = Perioden kan inte läsas.
telling-gap-goal = Ange ett tal större än 0. En andel är högst 100.
telling-gap-title = Ge evenemanget ett namn.
telling-gap-participants = Ange antalet deltagare som ett tal.
telling-gap-topic = Välj ett ärende.
telling-gap-text = Skriv iakttagelsen, högst { $most } tecken.
telling-gap-date = Ange dagen, till exempel 20.11.2026.
telling-gap-place = Välj en rådgivningspunkt.
telling-participants = { $count ->
    [one] en deltagare
   *[other] { $count } deltagare
}
telling-share-of-all = En andel behöver en rådgivningspunkt: alla tillsammans är alltid helheten. Inget ändrades.
telling-mapping = Fil med DHIS2-koder (TOML)
telling-mapping-hint = Tomt: bokens egna koder används.
telling-progress-legend = Stapel: nått av målet. Lodrätt streck: så mycket av perioden har gått.
telling-days-button = Dagar…
telling-days-from = Första dagen
telling-days-to = Sista dagen
telling-days-show = Visa
telling-day-past = { $day } är mer än två veckor sedan. Om dagen stämmer, spara på nytt.
telling-day-ahead = { $day } är i framtiden. Om dagen stämmer, spara på nytt.
